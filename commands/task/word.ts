/** How tasks are called by all commands about them. */
export const taskWord = { name: "task", aliases: ["viec", "nhiemvu"], entryFirst: true } as const;
