import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { type MailSettings, mailVariables, readMailSettings } from "./mail-settings.ts";
import { type PlatformSettings, platformVariables, readPlatforms } from "./platform-settings.ts";

/** One deployment's switches and secrets, read once from the environment (.env.example lists them). */
export type Config = {
  /** A PostgreSQL of one's own; without it the bot starts a private one under `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly companyFile: string;
  readonly port: number;
  /** Where people reach the bot's web server, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether that address was set, and so reaches further than this machine. */
  readonly isPublic: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly platforms: PlatformSettings;
  /** Undefined where no mail server is set: then no mail is written. */
  readonly mail: MailSettings | undefined;
};

const environment = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must look like postgresql://user:password@host:5432/name" })
    .optional(),
  DATA_DIR: z.string().optional(),
  COMPANY_FILE: z.string().optional(),
  PORT: z.coerce.number({ error: "must be a port number, such as 3000" }).int().min(0).max(65_535).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must look like https://bot.example.com" })
    .transform(withoutSlash)
    .optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).optional(),
  ...platformVariables,
  ...mailVariables,
});

const settingsFile = ".env";

/** The settings of the environment, and of `.env` where the environment is silent. */
export function loadConfig(): Config {
  if (existsSync(settingsFile)) process.loadEnvFile(settingsFile);
  return readConfig(process.env);
}

/** Throws one error that lists every bad variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) throw new Error(`The settings are not right:\n${z.prettifyError(parsed.error)}`);

  const { DATABASE_URL, DATA_DIR, COMPANY_FILE, PORT, PUBLIC_URL, LOG_LEVEL } = parsed.data;
  const port = PORT ?? 3000;
  return Object.freeze({
    databaseUrl: DATABASE_URL,
    dataDir: resolve(DATA_DIR ?? "data"),
    companyFile: resolve(COMPANY_FILE ?? "company.yaml"),
    port,
    publicUrl: PUBLIC_URL ?? `http://localhost:${port}`,
    isPublic: PUBLIC_URL !== undefined,
    logLevel: LOG_LEVEL ?? "warn",
    platforms: readPlatforms(parsed.data, PUBLIC_URL),
    mail: readMailSettings(parsed.data),
  });
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}

/** `.env` files write an absent value as an empty one. */
function withoutEmpty(env: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}
