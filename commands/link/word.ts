/** How joining chat accounts is called by all commands about it. */
export const linkWord = { name: "link", aliases: ["noi", "lienket"] } as const;
