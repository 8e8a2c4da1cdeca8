/** How articles are called by all commands about them. */
export const articleWord = { name: "article", aliases: ["baiviet", "media"], entryFirst: true } as const;
