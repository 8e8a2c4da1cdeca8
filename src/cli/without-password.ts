/** The address of a database, fit to be shown. `pg` takes a password from the query as well. */
export function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password !== "") url.password = "…";
  if (url.searchParams.has("password")) url.searchParams.set("password", "…");
  return url.href.replaceAll(encodeURIComponent("…"), "…");
}
