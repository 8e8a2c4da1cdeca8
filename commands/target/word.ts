/** How targets are called by all commands about it. */
export const targetWord = { name: "target", aliases: ["muctieu", "giaochitieu"] } as const;
