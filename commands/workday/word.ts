/** How days at work are called by all commands about them. */
export const workdayWord = {
  name: "workday",
  aliases: ["cong", "chamcong", "ngaycong", "bangcong"],
} as const;
