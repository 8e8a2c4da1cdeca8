import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Acknowledged, FakePlatform, Intake, Line, Shown, TellingTrouble } from "../fake.ts";
import type { Button } from "./block-kit.ts";
import { command, directMessage, homeOpened, mention, press, type SharedFile } from "./payloads.ts";
import { type Secrets, startServer } from "./server.ts";
import { showBlocks, showMessage } from "./shown.ts";
import { createTelling, type Told } from "./telling.ts";
import { createWorld } from "./world.ts";

/** What only tests of Slack need. */
export type FakeSlack = FakePlatform & {
  readonly secrets: Secrets;
  readonly base: string;
  /** The methods that the bot has called. */
  readonly calls: readonly string[];
  /** The bot is not in that channel: it can answer by the address for answers alone. */
  keepOut(channel: string): void;
  /** The app was installed without that permission. */
  forgetScope(scope: string): void;
  /** Somebody gives a command in their conversation with somebody else, which the bot is no part of. */
  sayElsewhere(line: Pick<Line, "as" | "text">, channel: string): Promise<Acknowledged>;
  /** Of what is shown, only what that account sees. */
  seenBy(account: string, channel: string): readonly Shown[];
  /** Somebody sends files to the bot alone. */
  share(line: Pick<Line, "as" | "text">, files: Readonly<Record<string, Uint8Array>>): Promise<Acknowledged>;
  openHome(account: string): Promise<Acknowledged>;
  home(account: string): readonly Shown[];
  /** As if half an hour had gone by since all commands. */
  expireAnswers(): void;
  /** Slack asks the bot to open another socket. */
  refreshSockets(): void;
  readonly sockets: number;
};

/** The command that takes any line. */
const anyLine = "/chot";
const publicUrl = "https://chot.example.com";

export async function startFakeSlack(): Promise<FakeSlack> {
  const secrets: Secrets = {
    botToken: `xoxb-${randomBytes(12).toString("hex")}`,
    appToken: `xapp-${randomBytes(12).toString("hex")}`,
    signingSecret: randomBytes(16).toString("hex"),
  };
  const world = createWorld();
  const commands = await listCommands();
  const server = await startServer(world, secrets);
  const bots = new Map<string, string | undefined>();
  let intake: Intake = "webhook";
  let trouble: (delivery: number) => TellingTrouble = () => "none";
  const telling = createTelling({
    sockets: server.sockets,
    signingSecret: secrets.signingSecret,
    intake: () => intake,
    // The app names one address to Slack, whichever that is.
    bot: () => [...bots.values()].find((address) => address !== undefined),
    trouble: (delivery) => trouble(delivery),
  });

  return {
    platform: "slack",
    secrets,
    base: server.base,
    calls: server.calls,
    breaches: world.breaches,
    get sends() {
      return server.sends();
    },
    get sockets() {
      return server.sockets.count;
    },

    settings(way) {
      intake = way;
      const common = { SLACK_BOT_TOKEN: secrets.botToken, SLACK_API_URL: `${server.base}/api/` };
      return way === "webhook"
        ? { ...common, SLACK_SIGNING_SECRET: secrets.signingSecret, PUBLIC_URL: publicUrl }
        : { ...common, SLACK_APP_TOKEN: secrets.appToken };
    },
    reach: (url, address) => void bots.set(url, address),

    async say(line) {
      const told = toTold(line);
      return told.kind === "told" ? telling.tell(told.told) : told.acknowledged;
    },
    async press(label, { as, in: channel = world.openDirect(as) }) {
      const found = findButton(label, as, channel);
      if (found === undefined) throw new Error(`nothing in ${channel} has the button “${label}”`);
      return telling.tell(press({ as }, found.button, found.place));
    },
    async forge(flaw, line) {
      const told = toTold(line);
      return told.kind === "told" ? telling.forge(flaw, told.told) : undefined;
    },
    async sayElsewhere({ as, text }, channel) {
      return telling.tell(slash({ as, text }, channel));
    },
    async share({ as, text }, files) {
      const shared = Object.entries(files).map(([name, bytes]) => upload(name, bytes));
      const said = { as, text, channel: world.openDirect(as), ts: world.nextStamp() };
      return telling.tell(directMessage(said, shared));
    },
    openHome: (account) => telling.tell(homeOpened(account, world.nextStamp())),

    shown: (conversation) => messagesIn(conversation).flatMap(showMessage),
    seenBy: (account, channel) =>
      messagesIn(channel)
        .filter(({ visibleTo = account }) => visibleTo === account)
        .flatMap(showMessage),
    home: (account) => showBlocks(world.homes.get(account) ?? []),
    open: (room) => void world.outside.delete(room),
    // A person's own id stands for their conversation with the bot.
    directWith: (account) => account,

    troubleSending: server.setTrouble,
    troubleTelling(next) {
      trouble = next;
    },
    end: (conversation) => void world.ended.add(channelOf(conversation)),
    keepOut: (channel) => void world.outside.add(channel),
    forgetScope: (scope) => void server.forgottenScopes.add(scope),
    expireAnswers: server.answers.expire,
    refreshSockets: server.sockets.refresh,
    goAway: server.goAway,
    comeBack: server.comeBack,
    close: server.goAway,
  };

  /** People cannot type a slash as a message: Slack takes it for a command, and refuses one that no app has. */
  function toTold(
    line: Line,
  ):
    | { readonly kind: "told"; readonly told: Told }
    | { readonly kind: "unheard"; readonly acknowledged: Acknowledged } {
    const { as, in: channel, text, by = channel === undefined ? undefined : "mention" } = line;
    const isSlash = by === "slash" || (channel === undefined && text.startsWith("/"));
    if (isSlash) return { kind: "told", told: slash(line, channel ?? world.openDirect(as)) };

    const ts = world.nextStamp();
    if (channel === undefined)
      return { kind: "told", told: directMessage({ ...line, channel: world.openDirect(as), ts }) };
    // The app hears nothing in a channel but its name.
    if (by === "nothing")
      return {
        kind: "unheard",
        acknowledged: { id: `${channel}:${ts}`, isAcknowledged: true, afterMs: 0 },
      };
    const thread = by === "reply" ? messagesIn(channel).at(-1)?.ts : undefined;
    return {
      kind: "told",
      told: mention({ ...line, channel, ts, ...(thread !== undefined && { thread }) }),
    };
  }

  function slash(line: Pick<Line, "as" | "name" | "text">, channel: string): Told {
    const typed = line.text.startsWith("/") ? line.text : `${anyLine} ${line.text}`;
    const [word = "", ...words] = typed.split(/\s+(.*)/su);
    const isKnown = commands.has(word);
    const answerTo = server.answers.issue(channel, line.as);
    const text = isKnown ? words.join("") : typed;
    return command(line, { command: isKnown ? word : anyLine, text, channel, answerTo });
  }

  function findButton(label: string, as: string, channel: string) {
    const isIt = ({ text }: Button) => text.text === label;
    for (const { ts, blocks, visibleTo = as, thread } of messagesIn(channel).toReversed()) {
      const button = blocks.flatMap((block) => (block.type === "actions" ? block.elements : [])).find(isIt);
      if (button === undefined || visibleTo !== as) continue;
      const answerTo = server.answers.issue(channel, as);
      return { button, place: { channel, ts, answerTo, ...(thread !== undefined && { thread }) } };
    }
    const home = (world.homes.get(as) ?? []).flatMap((block) =>
      block.type === "actions" ? block.elements : [],
    );
    const button = home.find(isIt);
    return button === undefined ? undefined : { button, place: undefined };
  }

  function upload(name: string, bytes: Uint8Array): SharedFile {
    const id = `F${randomBytes(5).toString("hex").toUpperCase()}`;
    server.downloads.set(`${id}/download/file`, bytes);
    return { id, name, size: bytes.length, address: `${server.base}/files-pri/${id}/download/file` };
  }

  function messagesIn(conversation: string) {
    return world.messages.filter(({ channel }) => channel === channelOf(conversation));
  }

  function channelOf(conversation: string): string {
    return world.isPerson(conversation) ? world.openDirect(conversation) : conversation;
  }
}

/** The commands that the app is registered with. */
async function listCommands(): Promise<ReadonlySet<string>> {
  const path = join(import.meta.dirname, "../../../../adapters/slack/manifest.yaml");
  const manifest = parse(await readFile(path, "utf8")) as {
    features: { slash_commands: { command: string }[] };
  };
  return new Set(manifest.features.slash_commands.map((one) => one.command));
}
