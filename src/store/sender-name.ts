/** The name of who sent a line, as SQL. Slack says only the account: the person behind it has a name of their own. */
export function senderName(inbox: "i" | "inbox_message"): string {
  return `coalesce(
    nullif(${inbox}.sender_name, ${inbox}.sender_id),
    (SELECT p.name FROM chat_account a JOIN person p ON p.id = a.person_id
      WHERE a.platform = ${inbox}.platform AND a.account_id = ${inbox}.sender_id),
    ${inbox}.sender_name)`;
}
