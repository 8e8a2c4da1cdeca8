import { createLinkCode, hashLinkCode } from "./command/link-code.ts";
import { translatorFor } from "./i18n/translate.ts";
import type { PlatformSettings } from "./platform-settings.ts";
import type { Runtime } from "./runtime.ts";
import { createStore } from "./store/create-store.ts";

type Greeting = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly platforms: PlatformSettings;
  readonly isDemo: boolean;
  readonly hasLocalChat: boolean;
};

const adminCodeValidFor = Temporal.Duration.from({ hours: 24 });

/** What the operator reads at the start: where the bot is, which platforms are on and how, and what to do next. */
export async function greet({ database, company }: Runtime, greeting: Greeting): Promise<void> {
  const t = translatorFor(company.locale);
  const { accounts, people } = createStore(database.prisma);
  const everybody = await people.list(Temporal.Now.plainDateISO(company.timeZone));
  const lines = [t("start.ready", { address: `http://${reachable(greeting.host)}:${greeting.port}` })];
  for (const { name, address } of switchedOn(greeting))
    lines.push(
      address === undefined
        ? t("start.platform_connects", { platform: name })
        : t("start.platform_called", { platform: name, address }),
    );
  if (!greeting.hasLocalChat) lines.push(t("start.local_chat_off"));
  if (greeting.isDemo) lines.push(t("start.demo"));
  if (everybody.length === 0) lines.push(t("start.empty"));

  const now = Temporal.Now.instant();
  const hasAdmin = everybody.some(({ role }) => role === "admin");
  if (!hasAdmin || !(await accounts.hasAdminCode(now))) {
    const code = createLinkCode();
    await accounts.addCode(hashLinkCode(code), null, now.add(adminCodeValidFor));
    lines.push(t("start.code", { code }));
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Where the local chat is found, which is on this machine wherever it listens on it. */
function reachable(host: string): string {
  if (["0.0.0.0", "::"].includes(host)) return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

const names = { slack: "Slack", telegram: "Telegram", zalo: "Zalo", lark: "Lark" } as const;

/** The platforms that are on; `address` is where one that calls us does so. */
function switchedOn({ platforms, publicUrl }: Greeting) {
  return (["slack", "telegram", "zalo", "lark"] as const).flatMap((platform) => {
    const settings = platforms[platform];
    if (settings === undefined) return [];
    const isCalled = settings.intake.kind === "webhook";
    const address = isCalled ? `${publicUrl}/webhooks/${platform}` : undefined;
    return [{ name: names[platform], address }];
  });
}
