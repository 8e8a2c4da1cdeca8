import { z } from "zod";

/** The mail server that carries the bot's mails. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` before anything is said, `none` in clear text. */
  readonly security: "tls" | "starttls" | "none";
  readonly login: { readonly user: string; readonly password: string } | undefined;
  readonly from: Sender;
  /**
   * Whom a mail that cannot be delivered comes back to, its author or the bot; of one that has no author, the bot.
   * `author_at_home` is the author where the address has the domain of the bot's.
   */
  readonly bounces: "author_at_home" | "author" | "bot";
  /** What reports about mails that came back have to bring along; undefined where none are taken in. */
  readonly bounceSecret: string | undefined;
};

export type Sender = { readonly name: string; readonly address: string };

const senderForm =
  /^(?:"?(?<name>[^"<>\p{Cc}]*?)"?\s*<)?(?<address>[^\s<>@,;"\p{Cc}]+@[^\s<>@,;"\p{Cc}]+)>?$/u;

/** The variables of `.env`; an empty one counts as absent before it gets here. */
export const mailVariables = {
  SMTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "is the name of the mail server alone, such as smtp.example.com")
    .optional(),
  SMTP_PORT: z.coerce
    .number({ error: "must be a port number, such as 587" })
    .int()
    .min(1)
    .max(65_535)
    .optional(),
  SMTP_SECURITY: z
    .enum(["tls", "starttls", "none"], { error: "is tls (port 465), starttls (port 587) or none" })
    .optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_FROM: z
    .string()
    .trim()
    .regex(senderForm, "looks like bot@example.com or Chốt <bot@example.com>")
    .optional(),
  SMTP_BOUNCES: z.enum(["author", "bot"], { error: "is author or bot" }).optional(),
  MAIL_BOUNCE_SECRET: z
    .string()
    .regex(
      /^[\w.~+/=-]{16,}$/,
      "is a secret of your own of 16 letters and digits or more (openssl rand -hex 32)",
    )
    .optional(),
};

type Variables = z.output<z.ZodObject<typeof mailVariables>>;

const tlsPort = 465;
const submissionPort = 587;

/** Undefined where no mail server is set. Throws one error for the operator where it is set by half. */
export function readMailSettings(env: Variables): MailSettings | undefined {
  const { SMTP_HOST: host, SMTP_FROM: from, SMTP_USER: user, SMTP_PASSWORD: password } = env;
  const problems = problemsOf(env);
  if (problems.length > 0) throw new Error(`The settings are not right:\n${problems.join("\n")}`);
  if (host === undefined || from === undefined) return undefined;

  const isImplicit = env.SMTP_SECURITY === "tls";
  const port = env.SMTP_PORT ?? (isImplicit ? tlsPort : submissionPort);
  return {
    host,
    port,
    security: env.SMTP_SECURITY ?? usualSecurity(host, port),
    login: user !== undefined && password !== undefined ? { user, password } : undefined,
    from: readSender(from),
    // Whoever takes reports in wants them to come to the bot.
    bounces: env.SMTP_BOUNCES ?? (env.MAIL_BOUNCE_SECRET === undefined ? "author_at_home" : "bot"),
    bounceSecret: env.MAIL_BOUNCE_SECRET,
  };
}

function problemsOf(env: Variables): readonly string[] {
  const { SMTP_HOST: host, SMTP_FROM: from, SMTP_USER: user, SMTP_PASSWORD: password } = env;
  if (host === undefined) {
    return [user, password, from, env.MAIL_BOUNCE_SECRET].some((value) => value !== undefined)
      ? ["Mail is switched on by half: set SMTP_HOST as well."]
      : [];
  }
  return [
    ...(from === undefined
      ? ["Mail needs SMTP_FROM, the address it is sent from, such as Chốt <bot@example.com>."]
      : []),
    ...((user === undefined) === (password === undefined)
      ? []
      : ["Mail needs both SMTP_USER and SMTP_PASSWORD, or neither of them."]),
  ];
}

/** What leaves this machine is encrypted unless SMTP_SECURITY=none says otherwise. */
function usualSecurity(host: string, port: number): MailSettings["security"] {
  if (port === tlsPort) return "tls";
  return isThisMachine(host) ? "none" : "starttls";
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function readSender(text: string): Sender {
  const { name = "", address = "" } = senderForm.exec(text)?.groups ?? {};
  return { name: name.trim(), address };
}
