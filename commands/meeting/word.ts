/** How appointments are called by all commands about them. */
export const meetingWord = { name: "meeting", aliases: ["hen", "lichhen"], entryFirst: true } as const;
