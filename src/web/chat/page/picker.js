import { personAvatar } from "./avatar.js";
import { element } from "./dom.js";
import { icon } from "./icons.js";

/** @import { PersonCard, Start } from "../contract.ts" */
/** @import { Words } from "./words.js" */

/** A list this short is seen at a glance. */
const searchFrom = 8;

/**
 * “Who are you?”: everybody in the company, by team.
 * @param {{ start: Start, t: Words, lastId: number | null, onChoose: (person: PersonCard) => void }} setting
 */
export function createPicker({ start: { company, people }, t, lastId, onChoose }) {
  const groups = element("div", { class: "groups" });
  const last = people.find(({ id }) => id === lastId);
  const search = element("input", {
    type: "search",
    placeholder: t("page.search"),
    "aria-label": t("page.search"),
    autocomplete: "off",
    spellcheck: "false",
    oninput: show,
  });
  show();

  return element(
    "main",
    { class: "picker" },
    element(
      "header",
      {},
      element(
        "p",
        { class: "brand" },
        element("img", { src: "/icon.svg", alt: "", width: 28, height: 28 }),
        company.name,
      ),
      element("h1", {}, t("page.who")),
      element("p", { class: "lead" }, t("page.who_hint")),
      people.length >= searchFrom && element("label", { class: "search" }, icon("search"), search),
    ),
    last && group(t("page.continue"), [last]),
    groups,
    element("footer", {}, icon("lock"), element("p", {}, t("page.no_login"))),
  );

  function show() {
    const words = fold(search.value);
    const found = people.filter((person) =>
      fold(`${person.name} ${person.team ?? ""} ${roleOf(person)}`).includes(words),
    );
    const byTeam = Map.groupBy(found, ({ team }) => team);
    const teams = [...byTeam.keys()].sort((a, b) => Number(a === null) - Number(b === null));
    groups.replaceChildren(
      ...teams.map((team) =>
        group(
          team === null ? t("page.without_team") : t("page.team", { name: team }),
          leadFirst(byTeam.get(team) ?? []),
        ),
      ),
      ...(found.length === 0 ? [nobody()] : []),
    );
  }

  function nobody() {
    const text = people.length === 0 ? t("page.no_people") : t("page.nobody_found", { text: search.value });
    return element("p", { class: "nobody", role: "status" }, text);
  }

  /** @param {string} name @param {readonly PersonCard[]} members */
  function group(name, members) {
    return element("section", {}, element("h2", {}, name), element("ul", {}, ...members.map(card)));
  }

  /** @param {PersonCard} person */
  function card(person) {
    return element(
      "li",
      {},
      element(
        "button",
        { type: "button", class: "person-card", onclick: () => onChoose(person) },
        personAvatar(person.name, person.id),
        element(
          "span",
          { class: "who" },
          element("b", {}, person.name),
          element("small", {}, roleOf(person)),
        ),
        icon("forward"),
      ),
    );
  }

  /** @param {PersonCard} person */
  function roleOf({ role }) {
    return t(`page.role_${role}`);
  }
}

/** @param {readonly PersonCard[]} members */
function leadFirst(members) {
  return members.toSorted((a, b) => Number(b.role === "lead") - Number(a.role === "lead"));
}

/** Without marks and case, as people type on a phone. @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim();
}
