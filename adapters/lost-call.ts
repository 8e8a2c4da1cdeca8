/** A call that ended without an answer: whether it can have reached the platform, and why, without address or token. */
export type LostCall = { readonly mayHaveArrived: boolean; readonly reason: string };

/** Reads what `fetch` and the HTTP libraries throw. Their own messages hold the address. */
export function readLostCall(error: unknown): LostCall {
  const code = codeOf(error);
  if (code !== undefined) return { mayHaveArrived: !neverConnected.has(code), reason: code };
  return { mayHaveArrived: true, reason: error instanceof Error ? nameOf(error) : "unknown" };
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause);
}

function nameOf({ name }: Error): string {
  return name === "TimeoutError" ? "time-out" : name;
}

/** The connection was not even made. */
const neverConnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);
