import { fold } from "./fold.ts";

const titles = /^(?:anh|chi|em|co|chu|bac|ong|ba|cau|di|a|c|mr|mrs|ms)\.? \S+(?: \S+)?$/;

/** “Chị Hoa”, “anh Nam”: how one speaks of a person whom many names of the kind may mean. */
export function isFormOfAddress(name: string): boolean {
  return titles.test(fold(name));
}
