/** How reports are called by all commands that make one. */
export const reportWord = { name: "report", aliases: ["baocao"] } as const;

/** Names of reports that are two words with a blank between them, as they are looked up, and the verb they mean. */
const spoken = [
  { words: "nguon co hoi", verb: "sources" },
  { words: "co hoi", verb: "leads" },
  { words: "ly do", verb: "reasons" },
  { words: "dia ban", verb: "territory" },
  { words: "xep hang", verb: "ranking" },
  { words: "kiem tra", verb: "audit" },
  { words: "cham soc", verb: "care" },
] as const;

/** The report that folded words begin with the name of. */
export function spokenReport(folded: string): (typeof spoken)[number] | undefined {
  return spoken.find(({ words }) => folded === words || folded.startsWith(`${words} `));
}
