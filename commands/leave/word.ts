/** How leave is called by all commands about it; “nghỉ phép mai” keeps its “phép”, which is a type. */
export const leaveWord = {
  name: "leave",
  aliases: ["nghi", "xinnghi", "donnghi", "phep", "xinphep", "emxin", "off"],
  entryFirst: true,
} as const;
