/** How activities are called by all commands about them. */
export const activityWord = { name: "log", aliases: ["ghi", "hoatdong"] } as const;
