const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** Headers that a tunnel or proxy adds: it may carry webhooks in, but never this chat out. */
const carriers = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-forwarded-server",
  "x-original-host",
  "x-real-ip",
  "x-client-ip",
  "x-cluster-client-ip",
  "true-client-ip",
  "cf-connecting-ip",
  "cf-ray",
  "cdn-loop",
  "fly-client-ip",
  "fastly-client-ip",
  "x-amzn-trace-id",
  "x-envoy-external-address",
];

/**
 * Whether a request comes from this machine and from our own page. There is no login, so a name that was made to
 * point here (DNS rebinding), a page of another site and a tunnel are all refused.
 */
export function isFromHere(headers: Headers): boolean {
  const host = headers.get("host") ?? "";
  if (!ownHost.test(host) || carriers.some((name) => headers.has(name))) return false;
  if (isFromElsewhere(headers)) return false;

  const origin = headers.get("origin");
  return origin === null || origin === `http://${host}`;
}

/**
 * What every browser of today says of a request: one that a page of another site, or of another program here, makes
 * without an origin, such as for a picture. A link that somebody follows is none.
 */
function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site") ?? "none";
  const isFollowed =
    headers.get("sec-fetch-mode") === "navigate" && headers.get("sec-fetch-dest") === "document";
  return site !== "same-origin" && site !== "none" && !isFollowed;
}
