import { existsSync } from "node:fs";
import { createChance } from "../../../prisma/demo/chance.ts";
import { type CarriedPlatform, carriedPlatforms } from "../fakes/start.ts";
import type { Behaviour } from "../mail-server.ts";
import type { Disturbance } from "./disturb.ts";

/** Something that goes wrong around the bot, or with it, until it is calmed. */
export type Fault =
  | { readonly kind: "platform"; readonly place: number; readonly disturbance: Disturbance }
  | { readonly kind: "platform_away"; readonly place: number }
  | { readonly kind: "mail"; readonly behaviour: Behaviour }
  | { readonly kind: "mail_away" }
  | { readonly kind: "database_cut" }
  /** What is said there is swallowed, and the connections break in the end. */
  | { readonly kind: "database_silent" }
  /** What is said there arrives in the end. */
  | { readonly kind: "database_frozen" }
  | { readonly kind: "database_reads_only" }
  /** One in so many statements that write fails for want of room. */
  | { readonly kind: "database_full"; readonly oneIn: number }
  /** Ended by the operator, in good order. */
  | { readonly kind: "sessions_ended" }
  /** One process of the server is killed, which takes all its connections along. */
  | { readonly kind: "session_killed" }
  | { readonly kind: "server_killed" }
  /** The bot's disk is full while the database is away, so that no message finds a place. */
  | { readonly kind: "disk_full" }
  | { readonly kind: "clock"; readonly byMinutes: number }
  | { readonly kind: "bot_killed" }
  | { readonly kind: "bot_stopped" };

/** Faults that are there at once, for so long, and the quiet time after them. */
export type Step = {
  readonly number: number;
  readonly faults: readonly Fault[];
  readonly forMs: number;
  readonly calmMs: number;
};

export type Plan = {
  /** Two of those that there are. */
  readonly platforms: readonly CarriedPlatform[];
  readonly steps: Generator<Step, never>;
};

type Chance = ReturnType<typeof createChance>;

/** The same for the same seed, on every machine. Every kind of fault comes once before any comes again. */
export function planFaults(seed: number): Plan {
  const chance = createChance(seed);
  const platforms = shuffle(carriedPlatforms, chance).slice(0, 2);
  return { platforms, steps: steps(chance) };
}

function* steps(chance: Chance): Generator<Step, never> {
  for (let number = 1; ; ) {
    for (const kind of shuffle(kinds, chance)) {
      const first = draw(kind, chance);
      const others = kinds.filter((other) => areaOf(other) !== areaOf(kind));
      const isAlone = chance.between(1, 3) > 1;
      const faults = isAlone ? [first] : [first, draw(chance.pick(others), chance)];
      yield { number, faults, forMs: chance.between(200, 1_500), calmMs: chance.between(0, 600) };
      number += 1;
    }
  }
}

const everyKind = [
  "platform",
  "platform_away",
  "mail",
  "mail_away",
  "database_cut",
  "database_silent",
  "database_frozen",
  "database_reads_only",
  "database_full",
  "sessions_ended",
  "session_killed",
  "server_killed",
  "disk_full",
  "clock",
  "bot_killed",
  "bot_stopped",
] as const satisfies readonly Fault["kind"][];

/** A disk that is always full is a file of Linux. */
const kinds = everyKind.filter((kind) => kind !== "disk_full" || existsSync("/dev/full"));

/** Two faults of one area would be in each other's way. */
function areaOf(kind: Fault["kind"]): "platform" | "mail" | "database" | "clock" | "bot" {
  switch (kind) {
    case "platform":
    case "platform_away":
      return "platform";
    case "mail":
    case "mail_away":
      return "mail";
    case "database_cut":
    case "database_silent":
    case "database_frozen":
    case "database_reads_only":
    case "database_full":
    case "sessions_ended":
    case "session_killed":
    case "server_killed":
    case "disk_full":
      return "database";
    case "clock":
      return "clock";
    case "bot_killed":
    case "bot_stopped":
      return "bot";
  }
}

function draw(kind: Fault["kind"], chance: Chance): Fault {
  switch (kind) {
    case "platform":
      return { kind, place: chance.between(0, 1), disturbance: drawDisturbance(chance) };
    case "platform_away":
      return { kind, place: chance.between(0, 1) };
    case "mail":
      return { kind, behaviour: chance.pick(behaviours) };
    case "database_full":
      return { kind, oneIn: chance.between(1, 4) };
    case "clock":
      return { kind, byMinutes: chance.pick(jumps) };
    case "mail_away":
    case "database_cut":
    case "database_silent":
    case "database_frozen":
    case "database_reads_only":
    case "sessions_ended":
    case "session_killed":
    case "server_killed":
    case "disk_full":
    case "bot_killed":
    case "bot_stopped":
      return { kind };
  }
}

/** A platform that does not say when to come back would cost half a minute each time. */
const sending: readonly Disturbance["sending"][] = [
  "none",
  { kind: "limited", seconds: 1 },
  "broken",
  "lost_before",
  "lost_after",
  { kind: "slow", ms: 400 },
];

const telling: readonly Disturbance["telling"][] = ["none", "repeat", "drop", "reorder"];

function drawDisturbance(chance: Chance): Disturbance {
  const disturbance = {
    sending: chance.pick(sending),
    telling: chance.pick(telling),
    oneIn: chance.between(1, 3),
    seed: chance.between(0, 1_000_000),
  };
  const isAny = disturbance.sending !== "none" || disturbance.telling !== "none";
  return isAny ? disturbance : { ...disturbance, sending: "lost_after" };
}

const behaviours: readonly Behaviour[] = [
  { kind: "refuse", at: "sender", word: "451 4.3.0 try again later" },
  { kind: "refuse", at: "recipient", word: "550 5.1.1 no such mailbox" },
  { kind: "refuse", at: "recipient", word: "450 4.2.1 try again later" },
  { kind: "refuse", at: "end", word: "452 4.3.1 no room" },
  { kind: "silent", at: "connect" },
  { kind: "silent", at: "recipient" },
  { kind: "silent", at: "end" },
  { kind: "die", at: "connect" },
  { kind: "die", at: "data" },
  { kind: "die", at: "end" },
  { kind: "slow", at: "end", ms: 500 },
];

const jumps = [1, 4, 30, 120, 26 * 60, 9 * 24 * 60, -1, -4, -30, -120, -26 * 60, -9 * 24 * 60] as const;

function shuffle<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  const left = [...items];
  const shuffled: Item[] = [];
  while (left.length > 0) shuffled.push(...left.splice(chance.between(0, left.length - 1), 1));
  return shuffled;
}
