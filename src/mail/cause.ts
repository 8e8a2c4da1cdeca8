/** What an enhanced status code says (RFC 3463), as far as it helps whoever wrote the mail. */
export type MailCause = "address" | "domain" | "full" | "closed" | "size" | "silent" | "filtered";

/** Read from the words of a mail server or report: `550 5.1.1 no such user`. Undefined where they have no such code. */
export function causeOf(words: string): MailCause | undefined {
  const [, subject, detail] = statusForm.exec(words) ?? [];
  if (subject === undefined || detail === undefined) return undefined;
  return causes.get(`${subject}.${detail}`) ?? causesOfSubject.get(subject);
}

/** Not a part of a longer number, such as an address of a machine. */
const statusForm = /(?<![\d.])[45]\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/;

const causes: ReadonlyMap<string, MailCause> = new Map([
  ["1.2", "domain"],
  ["1.10", "domain"],
  ["2.2", "full"],
  ["2.3", "size"],
  ["3.4", "size"],
  ["4.4", "domain"],
  ["4.310", "domain"],
]);

const causesOfSubject: ReadonlyMap<string, MailCause> = new Map([
  ["1", "address"],
  ["2", "closed"],
  ["4", "silent"],
  ["7", "filtered"],
]);
