/** How revenue is called by all commands about it. */
export const revenueWord = { name: "revenue", aliases: ["doanhthu", "dt"] } as const;
