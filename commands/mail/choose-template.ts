import type { Context, Finder } from "#src/command/command.ts";
import type { CustomerMailKind } from "#src/domain/customer-mail.ts";
import { fold } from "#src/domain/fold.ts";
import { UserError } from "#src/errors.ts";
import type { LetterTemplate } from "#src/letter/template.ts";

/** The template that the words name, or the only one there is for such mails; asks where there are several. */
export function chooseTemplate(
  words: string | undefined,
  kind: CustomerMailKind,
  { company, t }: Context,
): LetterTemplate {
  const templates = company.templates.filter((template) => template.kind === kind);
  const shownKind = t(`customer_mail.kind_${kind}`);
  if (templates.length === 0) throw new UserError("customer_mail.error_no_template", { kind: shownKind });

  const wanted = fold(words ?? "");
  const exact = templates.filter(({ key, name }) => fold(key) === wanted || fold(name) === wanted);
  const near = templates.filter(({ name }) => fold(name).includes(wanted));
  const [found, ...others] = exact.length > 0 ? exact : near;
  if (found && others.length === 0) return found;
  const choices = templates.map(({ key, name }) => ({ label: name, set: { template: key } }));
  throw new UserError(
    words === undefined ? "customer_mail.ask_template" : "customer_mail.ask_known_template",
    { kind: shownKind, words: words ?? "" },
    { slot: "template", choices },
  );
}

/** The longest beginning of the words that names a template or is part of its name; else all of them. */
export const templateInLine: Finder = (words, company) => {
  const list = words.split(" ");
  const known = (company?.templates ?? []).flatMap(({ key, name }) => [fold(key), fold(name)]);
  for (let length = list.length; length > 0; length -= 1) {
    const text = list.slice(0, length).join(" ");
    if (known.some((name) => name.includes(fold(text)))) return { text, rest: list.slice(length).join(" ") };
  }
  return { text: words, rest: "" };
};
