import type { ServerResponse } from "node:http";
import type { Acknowledged, TellingTrouble } from "../fake.ts";
import { type Answer, done, refuse } from "./answer.ts";
import type { Given } from "./fields.ts";
import { pauses } from "./limits.ts";
import { createPusher, type Webhook } from "./webhook.ts";

export type UpdateKind = "message" | "edited_message" | "callback_query" | "my_chat_member" | "channel_post";

export type Update = { readonly update_id: number; readonly [kind: string]: unknown };

export type Pending = {
  readonly update: Update;
  readonly chatId: number;
  trouble: TellingTrouble;
  settle(isAcknowledged: boolean): void;
};

export type Updates = ReturnType<typeof createUpdates>;

/** What the bot is to hear: kept until it is confirmed, told in order, by webhook or to who asks. */
export function createUpdates(addressOf: (url: string) => string | undefined) {
  const queue: Pending[] = [];
  /** Confirmed, and told once more nevertheless. */
  const again: Pending[] = [];
  let lastId = 5_000;
  let deliveries = 0;
  let troubleTelling: (delivery: number) => TellingTrouble = () => "none";
  let held: (() => void) | undefined;
  let asking: { wake(): void; conflict(): void } | undefined;
  let webhook: Webhook | undefined;
  let kinds: ReadonlySet<string> | undefined;
  const pusher = createPusher({ queue, addressOf, current: () => webhook });

  return {
    tell,
    trouble(decide: (delivery: number) => TellingTrouble) {
      troubleTelling = decide;
    },
    get webhook() {
      return webhook;
    },
    get waiting() {
      return queue.length;
    },
    setWebhook(next: Webhook | undefined, allowed: readonly string[] | undefined, drop: boolean) {
      for (const pending of drop ? queue.splice(0) : []) pending.settle(false);
      webhook = next;
      if (allowed) kinds = new Set(allowed);
      if (next) for (const pending of queue) pusher.push(pending);
    },
    getUpdates,
    close() {
      webhook = undefined;
      asking?.wake();
      for (const pending of queue.splice(0)) pending.settle(false);
    },
  };

  /** Resolves when the bot has confirmed it, or will not hear of it. */
  function tell(kind: UpdateKind, chatId: number, body: unknown): Promise<Omit<Acknowledged, "id">> {
    const from = performance.now();
    if (kinds && !kinds.has(kind)) return Promise.resolve({ isAcknowledged: false, afterMs: 0 });
    deliveries += 1;
    const trouble = troubleTelling(deliveries);
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(false), pauses.giveUpMs);
      const enter = () => add(kind, chatId, { body, trouble, settle });
      if (trouble === "reorder") hold(enter);
      else {
        enter();
        release();
      }

      function settle(isAcknowledged: boolean) {
        clearTimeout(timer);
        resolve({ isAcknowledged, afterMs: performance.now() - from });
      }
    });
  }

  function hold(enter: () => void): void {
    release();
    held = enter;
    setTimeout(() => held === enter && release(), pauses.reorderMs);
  }

  function release(): void {
    const enter = held;
    held = undefined;
    enter?.();
  }

  function add(
    kind: UpdateKind,
    chatId: number,
    { body, ...rest }: Pick<Pending, "trouble" | "settle"> & { body: unknown },
  ): void {
    lastId += 1;
    const pending = { update: { update_id: lastId, [kind]: body }, chatId, ...rest };
    queue.push(pending);
    if (webhook) pusher.push(pending);
    else asking?.wake();
  }

  /** Undefined: the answer is given to `response` later, or never. */
  function getUpdates(
    { offset = 0, limit = 100, timeout = 0, allowed_updates: allowed }: Given<"getUpdates">,
    response: ServerResponse,
  ): Promise<Answer | "drop"> {
    if (webhook)
      return Promise.resolve(
        refuse(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        ),
      );
    asking?.conflict();
    if (allowed) kinds = new Set(allowed);
    confirmBefore(offset);

    const isWorthTelling = () => queue.length + again.length > 0;
    if (isWorthTelling() || timeout <= 0) return Promise.resolve(give(limit));
    return new Promise((resolve) => {
      const timer = setTimeout(() => end(give(limit)), timeout * 1_000);
      const mine = { wake: () => end(give(limit)), conflict: () => end(conflict) };
      asking = mine;
      response.once("close", () => end(done([])));

      function end(answer: Answer | "drop") {
        clearTimeout(timer);
        if (asking === mine) asking = undefined;
        resolve(answer);
      }
    });
  }

  function confirmBefore(offset: number): void {
    while (queue[0] && queue[0].update.update_id < offset) {
      const [pending] = queue.splice(0, 1);
      pending?.settle(true);
      if (pending?.trouble === "repeat") again.push(pending);
    }
  }

  function give(limit: number): Answer | "drop" {
    const batch = queue.slice(0, limit);
    const dropped = batch.filter(({ trouble }) => trouble === "drop");
    for (const pending of dropped) pending.trouble = "none";
    if (dropped.length > 0) return "drop";
    return done([...again.splice(0), ...batch].map(({ update }) => update));
  }
}

const conflict = refuse(
  409,
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
);
