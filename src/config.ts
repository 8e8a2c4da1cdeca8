import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

/** One deployment's switches and secrets, read once from the environment (.env.example lists them). */
export type Config = {
  /** A PostgreSQL of one's own; without it the bot starts a private one under `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly companyFile: string;
  readonly port: number;
  /** Where people reach the bot's web server, without a slash at its end. */
  readonly publicUrl: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

const environment = z.object({
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: "must look like postgresql://user:password@host:5432/name" }),
  ),
  DATA_DIR: optional(z.string()),
  COMPANY_FILE: optional(z.string()),
  PORT: optional(z.coerce.number({ error: "must be a port number, such as 3000" }).int().min(0).max(65_535)),
  PUBLIC_URL: optional(
    z.url({ protocol: /^https?$/, error: "must look like https://bot.example.com" }).transform(withoutSlash),
  ),
  LOG_LEVEL: optional(z.enum(["debug", "info", "warn", "error", "silent"])),
});

const settingsFile = ".env";

/** The settings of the environment, and of `.env` where the environment is silent. */
export function loadConfig(): Config {
  if (existsSync(settingsFile)) process.loadEnvFile(settingsFile);
  return readConfig(process.env);
}

/** Throws one error that lists every bad variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`The settings are not right:\n${z.prettifyError(parsed.error)}`);

  const { DATABASE_URL, DATA_DIR, COMPANY_FILE, PORT, PUBLIC_URL, LOG_LEVEL } = parsed.data;
  const port = PORT ?? 3000;
  return Object.freeze({
    databaseUrl: DATABASE_URL,
    dataDir: resolve(DATA_DIR ?? "data"),
    companyFile: resolve(COMPANY_FILE ?? "company.yaml"),
    port,
    publicUrl: PUBLIC_URL ?? `http://localhost:${port}`,
    logLevel: LOG_LEVEL ?? "warn",
  });
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}

/** `.env` files write an absent value as an empty one. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
}
