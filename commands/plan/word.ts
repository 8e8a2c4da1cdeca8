/** How plans are called by all commands about them. */
export const planWord = {
  name: "plan",
  aliases: ["kehoach"],
  entryFirst: true,
  namedFreely: true,
  spokenVerbs: true,
} as const;
