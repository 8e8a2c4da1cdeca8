const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Headers that a tunnel or proxy adds: it may carry webhooks in, but never this chat out. */
const carriers = ["forwarded", "x-forwarded-for", "x-forwarded-host", "via"];

/**
 * Whether a request comes from this machine and from our own page. There is no login, so a name that was made to
 * point here (DNS rebinding), a page of another site and a tunnel are all refused.
 */
export function isFromHere(headers: Headers): boolean {
  const host = headers.get("host") ?? "";
  if (!ownHost.test(host) || carriers.some((name) => headers.has(name))) return false;

  const origin = headers.get("origin");
  return origin === null || origin === `http://${host}`;
}
