/** How agendas, minutes and actions are called by all commands about them. */
export const agendaWord = { name: "agenda", aliases: ["noidung", "chuongtrinh"] } as const;

export const minutesWord = { name: "minutes", aliases: ["bienban"] } as const;

export const actionWord = { name: "action", aliases: ["hanhdong"] } as const;
