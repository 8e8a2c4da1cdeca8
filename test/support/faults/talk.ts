import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Platform } from "#src/chat/message.ts";
import { createChance } from "../../../prisma/demo/chance.ts";
import type { Name } from "../cast.ts";
import type { FakePlatform } from "../fakes/fake.ts";
import { accountOf, roomOf } from "../fakes/ids.ts";
import type { House } from "./house.ts";

/** A line that somebody has typed. */
export type Said = {
  readonly platform: Platform;
  /** By which the bot's inbox knows it. */
  readonly id: string;
  readonly isAcknowledged: boolean;
  readonly effect: Effect;
  /** The customer in it, who stands in the answer. */
  readonly token: string;
  /** Where it is answered, as the platform names it. */
  readonly conversation: string;
  readonly isDirect: boolean;
};

/** What it leaves behind, once: a sale or a lead; or nothing, because it only asks, or is asked back. */
export type Effect = "sale" | "lead" | "none" | "question";

export type Talk = {
  readonly said: readonly Said[];
  /** Resolves once nobody types any more, and each line is acknowledged or was given up. */
  end(): Promise<void>;
  /** Types one more line on the page, until it is taken, and returns it. */
  probe(): Promise<Said>;
};

type Place = {
  readonly platform: Platform;
  readonly conversation: string;
  readonly isDirect: boolean;
  /** Resolves when the line is acknowledged or was given up. */
  readonly say: (text: string) => Promise<{ readonly id: string; readonly isAcknowledged: boolean }>;
};

const speakers: readonly Name[] = ["Lan", "Minh", "Huy"];
const onPage: readonly Name[] = ["Minh", "Huy"];
const againAfterMs = 100;
/** People who wait for so many answers between them type nothing more until some have come. */
const patience = 20;
const lookEveryMs = 500;
const page: Platform = "local";

/** Lets people type all the time: on each platform alone and in a room, and on the page. */
export function letThemTalk(house: House, seed: number): Talk {
  const said: Said[] = [];
  const ending = new AbortController();
  let waiting = 0;
  const listening = countWaiting();
  const places = [
    ...house.stages.flatMap((stage) => placesOn(stage)),
    ...onPage.map((name) => placeOnPage(house, house.people[name].id)),
  ];
  const talking = places.map((place, index) => talkAt(place, seed + index));

  return {
    said,

    async end() {
      ending.abort();
      await Promise.all([...talking, listening]);
    },

    probe: () => sayThere(placeOnPage(house, house.people.Lan.id), "sale"),
  };

  async function talkAt(place: Place, placeSeed: number): Promise<void> {
    const chance = createChance(placeSeed);
    while (!ending.signal.aborted) {
      if (waiting < patience) await sayThere(place, chance.pick(place.isDirect ? effects : inRooms));
      await pause(chance.between(30, 500), undefined, { signal: ending.signal }).catch(() => {});
    }
  }

  async function countWaiting(): Promise<void> {
    while (!ending.signal.aborted) {
      const unanswered = "SELECT count(*)::int AS count FROM inbox_message WHERE answered_at IS NULL";
      const [row] = await house.look(unanswered).catch(() => []);
      waiting = Number(row?.["count"] ?? 0);
      await pause(lookEveryMs, undefined, { signal: ending.signal }).catch(() => {});
    }
  }

  async function sayThere(place: Place, effect: Effect): Promise<Said> {
    const number = nextNumber();
    const token = `Khách số ${number} đây`;
    const line = { ...(await place.say(wordsFor(effect, token, number))), effect, token };
    const { platform, conversation, isDirect } = place;
    const added = { ...line, platform, conversation, isDirect };
    said.push(added);
    return added;
  }
}

const effects: readonly Effect[] = ["sale", "sale", "sale", "sale", "lead", "none", "question"];

/** Some platforms let the bot speak in private only to who has spoken to it there, so nothing private is asked. */
const inRooms = effects.filter((effect) => effect !== "none");

/** Without a stroke, which Slack tells no second time. */
function wordsFor(effect: Effect, token: string, number: number): string {
  switch (effect) {
    case "sale":
      return `revenue 50tr “${token}”`;
    case "lead":
      return `lead “${token}” 09${String(number).padStart(8, "0")} nguon=FB uutien=cao`;
    case "none":
      return "today";
    case "question":
      return `revenue “${token}”`;
  }
}

function placesOn(stage: FakePlatform): readonly Place[] {
  const { platform } = stage;
  const room = roomOf(platform, "Bắc");
  const alone = speakers.map((name): Place => {
    const as = accountOf(platform, name);
    const conversation = stage.directWith(as);
    return { platform, conversation, isDirect: true, say: (text) => stage.say({ as, name, text }) };
  });
  const as = accountOf(platform, "Trang");
  const say = (text: string) => stage.say({ as, name: "Trang", text, in: room, by: "mention" });
  return [...alone, { platform, conversation: room, isDirect: false, say }];
}

/** The page sends a line again, under the same id, until the bot has said that it has it. */
function placeOnPage({ bot }: House, personId: number): Place {
  const sender = `p${personId}`;
  return {
    platform: page,
    conversation: `direct-${sender}`,
    isDirect: true,
    async say(text) {
      const line = { id: randomUUID(), sender, text: `/${text}` };
      while (!(await isTaken(line))) await pause(againAfterMs);
      return { id: line.id, isAcknowledged: true };
    },
  };

  async function isTaken(line: { readonly id: string; readonly sender: string; readonly text: string }) {
    const response = await bot
      .now()
      ?.post(line)
      .catch(() => undefined);
    return response?.ok ?? false;
  }
}

let lastNumber = 0;

function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}
