import { getConnInfo } from "@hono/node-server/conninfo";
import type { MiddlewareHandler } from "hono";

/**
 * Says of a request from another machine that it comes from there, in the header in which a proxy would. Whatever turns
 * away requests that were carried here turns those away as well, on whichever address the server listens.
 */
export const nameCaller: MiddlewareHandler = async (context, next) => {
  const { address = "unknown" } = getConnInfo(context).remote;
  if (!isThisMachine(address)) context.req.raw.headers.append("Forwarded", `for="${address}"`);
  await next();
};

/** An IPv4 address may be written in the form of IPv6. */
function isThisMachine(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127(\.\d{1,3}){3}$/i.test(address);
}
