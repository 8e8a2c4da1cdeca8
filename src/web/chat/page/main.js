import { choosePerson, fetchDesk, fetchStart } from "./api.js";
import { createDesk } from "./desk.js";
import { createPicker } from "./picker.js";
import { createTimes } from "./time.js";
import { createWords } from "./words.js";

/** @import { PersonCard, Start } from "../contract.ts" */

const lastPerson = "chot.person";
const app = document.querySelector("#app") ?? document.body;

/** @type {{ person: PersonCard, view: ReturnType<typeof createDesk> } | undefined} */
let seated;

const start = await fetchStart();
if (start) {
  addEventListener("popstate", () => void show(start));
  await show(start);
}
fitToKeyboard();

/** Shows what the address says: `?as=12` is who, `&in=…` the conversation. @param {Start} start */
async function show(start) {
  const address = new URLSearchParams(location.search);
  const person = start.people.find(({ id }) => String(id) === address.get("as"));
  const conversation = address.get("in");
  document.body.dataset["screen"] = person ? (conversation ? "chat" : "list") : "people";
  if (!person) return showPicker(start);

  if (seated?.person.id === person.id) {
    if (conversation) seated.view.open(conversation);
    return;
  }
  await sit(start, person, conversation);
}

/** @param {Start} start */
function showPicker(start) {
  leave();
  const { locale } = start.company;
  document.documentElement.lang = locale;
  const lastId = Number(localStorage.getItem(lastPerson)) || null;
  const t = createWords(start.words, locale);
  const onChoose = (/** @type {PersonCard} */ { id }) => go(start, `?as=${id}&in=direct-p${id}`);
  app.replaceChildren(createPicker({ start, t, lastId, onChoose }));
}

/** @param {Start} start @param {PersonCard} person @param {string | null} conversation */
async function sit(start, person, conversation) {
  leave();
  const known = await choosePerson(person.id);
  const desk = known && (await fetchDesk(person.id));
  // Somebody who has left the company meanwhile cannot be chosen any more.
  if (!known || !desk) return go(start, "?");

  const { words, company } = start;
  const { locale } = known;
  const t = createWords(words, locale);
  document.documentElement.lang = locale;
  localStorage.setItem(lastPerson, String(person.id));
  const view = createDesk({
    person: known,
    desk,
    conversation,
    limits: start.limits,
    t,
    times: createTimes({ timeZone: company.timeZone, locale, t }),
    onOpen: (id) => go(start, `?${new URLSearchParams({ as: String(person.id), in: id })}`),
    onList: () => go(start, `?as=${person.id}`),
    onLeave: () => go(start, "?"),
  });
  seated = { person: known, view };
  app.replaceChildren(view.node);
}

function leave() {
  seated?.view.close();
  seated = undefined;
}

/** @param {Start} start @param {string} search */
function go(start, search) {
  history.pushState(null, "", search === "?" ? "/" : search);
  void show(start);
}

/** Safari lays its keyboard over the page; the rest of the window is what there is to show. */
function fitToKeyboard() {
  const { visualViewport } = window;
  visualViewport?.addEventListener("resize", () => {
    document.documentElement.style.setProperty("--window-height", `${visualViewport.height}px`);
  });
}
