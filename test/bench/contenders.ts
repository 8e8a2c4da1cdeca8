import { type EmbeddedServer, startEmbedded } from "#src/store/embedded.ts";
import { type BotProcess, startBot } from "#test/support/bot-process.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { startBare } from "./bare.ts";
import { run } from "./bulk.ts";
import { type LightPlatform, startLightPlatform } from "./light-platform.ts";
import type { Bot } from "./load.ts";
import { type Wire, wireOfSlack, wireOfTelegram } from "./wire.ts";

/** Our bot and a bare one, side by side on one platform and one database. */
export type Contest = {
  readonly platform: string;
  readonly bareName: string;
  readonly ours: Bot;
  readonly bare: Bot;
};

export type Contenders = {
  readonly light: LightPlatform;
  readonly contests: readonly Contest[];
  readonly bot: BotProcess;
  readonly server: EmbeddedServer;
  readonly dataDir: string;
  close(): Promise<void>;
};

const people = 24;
const firstAccount = 7_000_000;
const secret = "a-secret-that-is-long-enough";
const telegramToken = "123456:bench";

export async function startContenders(): Promise<Contenders> {
  const dataDir = await createFolder();
  const light = await startLightPlatform();
  const settings = {
    DATA_DIR: dataDir,
    PUBLIC_URL: "https://bot.example.com",
    SLACK_BOT_TOKEN: "xoxb-bench",
    SLACK_SIGNING_SECRET: secret,
    SLACK_API_URL: light.slackUrl,
    TELEGRAM_BOT_TOKEN: telegramToken,
    TELEGRAM_WEBHOOK_SECRET: secret,
    TELEGRAM_API_URL: light.telegramUrl,
  };
  const bot = await startBot(settings);
  const server = await startEmbedded({ dataDir });
  await run(server.url, hiring);
  const bolt = await startBare("bare-bolt.ts", [server.url, light.slackUrl, secret]);
  const telegraf = await startBare("bare-telegraf.ts", [server.url, light.telegramUrl, telegramToken]);
  const onSlack = (url: string) => wiresOf((account) => wireOfSlack({ url, secret }, `U${account}`));
  const onTelegram = (url: string) => wiresOf((account) => wireOfTelegram({ url, secret }, account));

  return {
    light,
    bot,
    server,
    dataDir,
    contests: [
      {
        platform: "Slack",
        bareName: "a bare Bolt",
        ours: { wires: onSlack(`${bot.address}/webhooks/slack`) },
        bare: { wires: onSlack(bolt.url) },
      },
      {
        platform: "Telegram",
        bareName: "a bare telegraf",
        ours: { wires: onTelegram(`${bot.address}/webhooks/telegram`) },
        bare: { wires: onTelegram(telegraf.url) },
      },
    ],
    async close() {
      await Promise.all([bolt.stop(), telegraf.stop()]);
      await server.stop();
      await bot.stop();
      await light.close();
      await removeFolder(dataDir);
    },
  };
}

/** Sellers like the first one of the demo, each with an account on both platforms. */
const hiring = [
  `CREATE TEMP TABLE hired AS SELECT 1000 + n AS id, (${firstAccount} + n)::text AS account
    FROM generate_series(1, ${people}) n`,
  `INSERT INTO person (id, name, folded_name, code, role, locale, started_on)
    SELECT h.id, 'Người ' || h.id, 'nguoi ' || h.id, 'NV' || h.id, 'rep', 'vi', p.started_on
    FROM hired h, person p WHERE p.id = 1`,
  `INSERT INTO assignment (person_id, starts_on, team_id, region_id, department_id)
    SELECT h.id, a.starts_on, a.team_id, a.region_id, a.department_id FROM hired h, assignment a WHERE a.person_id = 1`,
  `INSERT INTO target (scope, subject_id, metric, "from", "to", value, version, at)
    SELECT t.scope, h.id, t.metric, t."from", t."to", t.value, t.version, t.at
    FROM hired h, target t WHERE t.scope = 'person' AND t.subject_id = 1`,
  `INSERT INTO chat_account (platform, account_id, person_id, direct_id, linked_at)
    SELECT platform, prefix || account, id, prefix || account, now()
    FROM hired, (VALUES ('slack', 'U'), ('telegram', '')) AS p (platform, prefix)`,
];

function wiresOf(open: (account: string) => Wire): readonly Wire[] {
  return Array.from({ length: people }, (_, index) => open(String(firstAccount + index + 1)));
}
