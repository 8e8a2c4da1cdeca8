import { type Directory, findIn, type PersonRef } from "./directory.ts";

/** Who is meant in a column of people: by name or code, by e-mail, or the first of several who are listed. */
export function findOwner(
  directory: Directory<PersonRef>,
  byEmail: ReadonlyMap<string, PersonRef>,
  words: string,
): readonly PersonRef[] {
  const whole = findIn(directory, words);
  if (whole.length > 0) return whole;

  const email = /[^\s()<>,;]+@[^\s()<>,;]+/.exec(words)?.[0].toLowerCase();
  const known = email === undefined ? undefined : byEmail.get(email);
  if (known) return [known];

  const bare = words.replace(/\s*[(<].*$/, "");
  const [first = ""] = bare.split(/\s*[,;]\s*/);
  return first === "" || first === words ? [] : findIn(directory, first);
}
