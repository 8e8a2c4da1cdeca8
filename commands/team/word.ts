/** How people and units are called by all commands about it. */
export const teamWord = { name: "team", aliases: ["nhansu", "nguoi"] } as const;
