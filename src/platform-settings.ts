import { z } from "zod";

/** What each chat platform needs to be on; one that is undefined stays off. */
export type PlatformSettings = {
  readonly slack: SlackSettings | undefined;
  readonly telegram: TelegramSettings | undefined;
  readonly zalo: ZaloSettings | undefined;
  readonly lark: LarkSettings | undefined;
};

export type SlackSettings = {
  readonly botToken: string;
  readonly apiUrl: string;
  /** Slack calls our server, and signs; or we hold a socket open, which needs no public address. */
  readonly intake:
    | { readonly kind: "webhook"; readonly signingSecret: string }
    | { readonly kind: "socket"; readonly appToken: string };
};

export type TelegramSettings = {
  readonly botToken: string;
  readonly apiUrl: string;
  readonly intake:
    | { readonly kind: "webhook"; readonly secret: string; readonly url: string }
    | { readonly kind: "polling" };
};

export type ZaloSettings = {
  readonly botToken: string;
  readonly apiUrl: string;
  readonly intake:
    | { readonly kind: "webhook"; readonly secret: string; readonly url: string }
    | { readonly kind: "polling" };
  /** As people see it and call it in a group, which Zalo does not tell. */
  readonly botName: string | undefined;
  /** What the plan allows. */
  readonly messagesPerMonth: number;
};

export type LarkSettings = {
  readonly appId: string;
  readonly appSecret: string;
  readonly apiUrl: string;
  readonly intake:
    | { readonly kind: "webhook"; readonly verificationToken: string; readonly encryptKey: string }
    | { readonly kind: "socket" };
};

const url = (example: string) => z.url({ protocol: /^https?$/, error: `must look like ${example}` });
const webhookSecret = z
  .string()
  .regex(
    /^[\w-]{16,256}$/,
    "needs 16 to 256 letters, digits, - or _, such as the output of: openssl rand -hex 32",
  );

/** The variables of `.env`; an empty one counts as absent before it gets here. */
export const platformVariables = {
  SLACK_BOT_TOKEN: z.string().startsWith("xoxb-", "begins with xoxb-").optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z.string().startsWith("xapp-", "begins with xapp-").optional(),
  SLACK_API_URL: url("https://slack.com/api/").default("https://slack.com/api/"),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, "looks like 123456:ABC-DEF, as BotFather gives it")
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: webhookSecret.optional(),
  TELEGRAM_API_URL: url("https://api.telegram.org").default("https://api.telegram.org"),
  ZALO_BOT_TOKEN: z
    .string()
    .regex(/^\d+:\S+$/, "looks like 123456:abc, as Zalo sends it")
    .optional(),
  ZALO_BOT_NAME: z
    .string()
    .trim()
    .regex(/^[^@]{1,60}$/, "is the bot's name without @, such as Bot Chốt")
    .optional(),
  ZALO_WEBHOOK_SECRET: webhookSecret.optional(),
  ZALO_API_URL: url("https://bot-api.zaloplatforms.com").default("https://bot-api.zaloplatforms.com"),
  ZALO_MESSAGES_PER_MONTH: z.coerce
    .number({ error: "must be a number, such as 3000" })
    .int()
    .min(1)
    .default(3_000),
  LARK_APP_ID: z
    .string()
    .regex(/^cli_[\da-f]{16}$/i, "looks like cli_ and 16 letters or digits")
    .optional(),
  LARK_APP_SECRET: z.string().optional(),
  LARK_VERIFICATION_TOKEN: z.string().optional(),
  LARK_ENCRYPT_KEY: z.string().optional(),
  LARK_API_URL: url("https://open.larksuite.com").default("https://open.larksuite.com"),
};

type Variables = z.output<z.ZodObject<typeof platformVariables>>;

type Complain = (sentence: string) => undefined;

/** Throws one error for the operator that tells of every platform that is switched on by half. */
export function readPlatforms(env: Variables, publicUrl: string | undefined): PlatformSettings {
  const problems: string[] = [];
  const complain: Complain = (sentence) => void problems.push(sentence);
  const settings = {
    slack: readSlack(env, complain),
    telegram: readTelegram(env, publicUrl, complain),
    zalo: readZalo(env, publicUrl, complain),
    lark: readLark(env, complain),
  };
  if (problems.length > 0) throw new Error(`The settings are not right:\n${problems.join("\n")}`);
  return settings;
}

function readSlack(env: Variables, complain: Complain): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = env;
  if (botToken === undefined)
    return isAnySet(signingSecret, appToken)
      ? complain("Slack is switched on by half: set SLACK_BOT_TOKEN as well.")
      : undefined;
  const apiUrl = `${withoutSlash(env.SLACK_API_URL)}/`;
  if (appToken !== undefined) return { botToken, apiUrl, intake: { kind: "socket", appToken } };
  if (signingSecret !== undefined) return { botToken, apiUrl, intake: { kind: "webhook", signingSecret } };
  return complain(
    "SLACK_BOT_TOKEN is set: set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) as well.",
  );
}

function readTelegram(
  env: Variables,
  publicUrl: string | undefined,
  complain: Complain,
): TelegramSettings | undefined {
  const { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_WEBHOOK_SECRET: secret } = env;
  const intake = readIntake("telegram", { botToken, secret, publicUrl }, complain);
  if (botToken === undefined || intake === undefined) return undefined;
  return { botToken, apiUrl: withoutSlash(env.TELEGRAM_API_URL), intake };
}

function readZalo(
  env: Variables,
  publicUrl: string | undefined,
  complain: Complain,
): ZaloSettings | undefined {
  const { ZALO_BOT_TOKEN: botToken, ZALO_WEBHOOK_SECRET: secret } = env;
  const intake = readIntake("zalo", { botToken, secret, publicUrl }, complain);
  if (botToken === undefined || intake === undefined) return undefined;
  return {
    botToken,
    apiUrl: withoutSlash(env.ZALO_API_URL),
    intake,
    botName: env.ZALO_BOT_NAME,
    messagesPerMonth: env.ZALO_MESSAGES_PER_MONTH,
  };
}

function readLark(env: Variables, complain: Complain): LarkSettings | undefined {
  const { LARK_APP_ID: appId, LARK_APP_SECRET: appSecret } = env;
  const { LARK_VERIFICATION_TOKEN: verificationToken, LARK_ENCRYPT_KEY: encryptKey } = env;
  if (appId === undefined)
    return isAnySet(appSecret, verificationToken, encryptKey)
      ? complain("Lark is switched on by half: set LARK_APP_ID as well.")
      : undefined;
  if (appSecret === undefined) return complain("LARK_APP_ID is set: set LARK_APP_SECRET as well.");
  const apiUrl = withoutSlash(env.LARK_API_URL);
  if (verificationToken === undefined && encryptKey === undefined)
    return { appId, appSecret, apiUrl, intake: { kind: "socket" } };
  // With the token alone, events could be forged by whoever has seen one.
  if (verificationToken === undefined || encryptKey === undefined)
    return complain("A Lark webhook needs both LARK_VERIFICATION_TOKEN and LARK_ENCRYPT_KEY.");
  return { appId, appSecret, apiUrl, intake: { kind: "webhook", verificationToken, encryptKey } };
}

type Given = {
  readonly botToken: string | undefined;
  readonly secret: string | undefined;
  readonly publicUrl: string | undefined;
};

/** With a secret the platform calls us, which it does over HTTPS only; without one we ask it. */
function readIntake(platform: "telegram" | "zalo", given: Given, complain: Complain) {
  const { botToken, secret, publicUrl } = given;
  const name = platform.toUpperCase();
  if (secret === undefined) return { kind: "polling" } as const;
  if (botToken === undefined)
    return complain(`${name}_WEBHOOK_SECRET is set: set ${name}_BOT_TOKEN as well.`);
  if (!publicUrl?.startsWith("https:"))
    return complain(
      `${name}_WEBHOOK_SECRET is set: set PUBLIC_URL to the https address under which ${platform} can call, as well.`,
    );
  return { kind: "webhook", secret, url: `${publicUrl}/webhooks/${platform}` } as const;
}

function isAnySet(...values: readonly (string | undefined)[]): boolean {
  return values.some((value) => value !== undefined);
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
