/** How leads are called by all commands about them. */
export const leadWord = { name: "lead", aliases: ["cohoi"], entryFirst: true, namedFreely: true } as const;
