import type { ClientConfig } from "pg";

/**
 * Settings of a connection that is kept: each side notices within a minute that the other's machine has died or
 * cannot be reached. Without them a server keeps the locks of such a client for more than two hours.
 */
export function lastingConnection(url: string, settings: readonly string[] = []) {
  const asked = ["tcp_keepalives_idle=10", "tcp_keepalives_interval=5", ...settings];
  return {
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: asked.map((setting) => `-c ${setting}`).join(" "),
  } satisfies ClientConfig;
}
