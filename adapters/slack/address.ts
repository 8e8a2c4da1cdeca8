/** Whether an address is Slack's own, so that the token may go there. A fake Slack counts where it is configured. */
export function isOfSlack(address: string, apiUrl: string): boolean {
  const { origin, protocol, hostname } = new URL(address);
  if (origin === new URL(apiUrl).origin) return true;
  return protocol === "https:" && (hostname === "slack.com" || hostname.endsWith(".slack.com"));
}
