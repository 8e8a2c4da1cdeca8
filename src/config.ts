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
  /** The address that the web server listens on. */
  readonly host: string;
  readonly port: number;
  /** Where people reach the bot's web server, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether that address was set, and so reaches further than this machine. */
  readonly isPublic: boolean;
  /**
   * Whether people on this machine may speak as whoever they choose. Off once outsiders can reach the bot, unless it is
   * asked for: a proxy that hides itself would let them in as well.
   */
  readonly hasLocalChat: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** How many lines of one person are answered within a minute; 0 is without a limit. */
  readonly linesPerMinute: number;
  /** How long calls are still taken in after SIGTERM, while others learn that this instance is going. */
  readonly drainSeconds: number;
  /** What whoever reads the metrics from another machine has to bring along; undefined where nobody may. */
  readonly metricsToken: string | undefined;
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
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.literal("localhost")], {
      error: "must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them",
    })
    .optional(),
  PORT: z.coerce.number({ error: "must be a port number, such as 3000" }).int().min(0).max(65_535).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must look like https://bot.example.com" })
    .transform(withoutSlash)
    .optional(),
  LOCAL_CHAT: z.enum(["on", "off"], { error: "is on or off" }).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).optional(),
  LINES_PER_MINUTE: z.coerce
    .number({ error: "must be a whole number, such as 60, or 0 for no limit" })
    .int()
    .min(0)
    .max(1_000_000)
    .optional(),
  DRAIN_SECONDS: z.coerce
    .number({ error: "must be a number of seconds, such as 5" })
    .min(0)
    .max(600)
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/=-]{16,}$/,
      "is a secret of your own of 16 letters and digits or more (openssl rand -hex 32)",
    )
    .optional(),
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

  const { DATABASE_URL, DATA_DIR, COMPANY_FILE, PORT, PUBLIC_URL, LOG_LEVEL, LINES_PER_MINUTE } = parsed.data;
  const port = PORT ?? 3000;
  return Object.freeze({
    databaseUrl: DATABASE_URL,
    dataDir: resolve(DATA_DIR ?? "data"),
    companyFile: resolve(COMPANY_FILE ?? "company.yaml"),
    host: parsed.data.HOST ?? "127.0.0.1",
    port,
    publicUrl: PUBLIC_URL ?? `http://localhost:${port}`,
    isPublic: PUBLIC_URL !== undefined,
    hasLocalChat: (parsed.data.LOCAL_CHAT ?? (PUBLIC_URL === undefined ? "on" : "off")) === "on",
    logLevel: LOG_LEVEL ?? "warn",
    linesPerMinute: LINES_PER_MINUTE ?? 60,
    drainSeconds: parsed.data.DRAIN_SECONDS ?? 0,
    metricsToken: parsed.data.METRICS_TOKEN,
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
