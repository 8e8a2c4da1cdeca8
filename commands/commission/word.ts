/** How commission is called by all commands about it; pay is between a person and HR. */
export const commissionWord = { name: "commission", aliases: ["hoahong", "hh"], isPersonal: true } as const;
