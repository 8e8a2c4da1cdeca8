import type { Acknowledged, FakePlatform, Flaw, Intake, Line, TellingTrouble } from "../fake.ts";
import type { Outside } from "./outside.ts";
import type { Polling } from "./polling.ts";
import { numbersIn } from "./shown.ts";
import type { State } from "./state.ts";
import { idOf, toUpdate, type Update } from "./updates.ts";
import { createTeller, postTo, type Webhook } from "./webhook.ts";

type Tools = {
  readonly state: State;
  readonly outside: Outside;
  readonly polling: Polling;
  readonly intake: () => Intake;
};

/** What people do at Zalo. */
export type Talk = Pick<FakePlatform, "say" | "press" | "forge"> & {
  /** What the bot has written itself comes to it as well. */
  echo(chat: string, isMarked: boolean): Promise<void>;
  /** Somebody sends a file to the bot alone. */
  sendFile(as: string): Promise<boolean>;
};

/** In milliseconds: how long a bot that has just been started has to name its webhook, before lines pass it by. */
const webhookWithin = 5_000;
const lookEvery = 10;

export function createTalk({ state, outside, polling, intake }: Tools): Talk {
  const teller = createTeller(outside);
  let deliveries = 0;
  return { say, press, forge, echo, sendFile };

  async function say(line: Line): Promise<Acknowledged> {
    const update = updateOf(line, state);
    const id = idOf(update);
    // A group's talk reaches the bot only where it is called or replied to.
    if (line.in !== undefined && line.by === "nothing") return { id, isAcknowledged: false, afterMs: 0 };
    join(line, state);
    deliveries += 1;
    const began = performance.now();
    const isAcknowledged = await tell(update, state.troubleTelling(deliveries));
    return { id, isAcknowledged, afterMs: performance.now() - began };
  }

  async function press(label: string, where: Pick<Line, "as" | "in">): Promise<Acknowledged> {
    const posted = state.posted.get(where.in ?? where.as) ?? [];
    const number = posted.map((message) => numbersIn(message).get(label)).findLast(Boolean);
    if (number === undefined) throw new Error(`nothing shown there is called “${label}”`);
    return await say({ ...where, text: number, by: "reply" });
  }

  async function forge(flaw: Flaw, line: Line): Promise<number | undefined> {
    // Zalo sends no time with a call, and to a poller it makes none.
    if (intake() === "connected" || flaw === "old" || flaw === "from_the_future") return undefined;
    const webhook = await findWebhook();
    if (webhook === undefined) return undefined;
    const secret = flaw === "unsigned" ? undefined : `${webhook.secret.slice(0, -1)}x`;
    const headers = secret === undefined ? {} : { "X-Bot-Api-Secret-Token": secret };
    return await postTo(outside, webhook.url, updateOf(line, state), headers);
  }

  async function sendFile(as: string): Promise<boolean> {
    state.users.add(as);
    return await tell(
      toUpdate({ by: { id: as, name: as }, chat: chatOf(as, "PRIVATE"), text: undefined }),
      "none",
    );
  }

  async function echo(chat: string, isMarked: boolean): Promise<void> {
    const { id, display_name: name } = state.bot;
    const where = chatOf(chat, state.groups.has(chat) ? "GROUP" : "PRIVATE");
    const by = isMarked ? { id, name, isBot: true } : { id, name };
    await tell(toUpdate({ by, chat: where, text: "/kpi" }), "none");
  }

  async function tell(update: Update, trouble: TellingTrouble): Promise<boolean> {
    if (intake() === "connected") return await polling.tell(update, trouble);
    const webhook = await findWebhook();
    return webhook !== undefined && (await teller.tell(webhook, update, trouble));
  }

  async function findWebhook(): Promise<Webhook | undefined> {
    for (let waited = 0; !state.webhook && waited < webhookWithin; waited += lookEvery) {
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
    return state.webhook;
  }
}

function updateOf({ as, name = as, in: group, text, by = "mention" }: Line, { bot }: State): Update {
  const isCalled = group !== undefined && (by === "mention" || by === "slash");
  const words = isCalled ? `@${bot.display_name} ${text}` : text;
  // The conversation with the bot alone has the person's id.
  const chat = group === undefined ? chatOf(as, "PRIVATE") : chatOf(group, "GROUP");
  return toUpdate({ by: { id: as, name, isBot: false }, chat, text: words });
}

function join({ as, in: group }: Line, { users, groups, plan }: State): void {
  const { known, most } =
    group === undefined ? { known: users, most: plan.users } : { known: groups, most: plan.groups };
  known.add(group ?? as);
  if (known.size > most) throw new Error(`the plan ends at ${most}`);
}

function chatOf(id: string, chat_type: "PRIVATE" | "GROUP") {
  return { id, chat_type };
}
