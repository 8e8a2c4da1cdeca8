/** How customers are called by all commands about them. */
export const customerWord = { name: "customer", aliases: ["khach", "khachhang"], entryFirst: true } as const;
