import { setTimeout as pause } from "node:timers/promises";
import type { Transaction } from "#src/store/database.ts";
import type { createChance } from "../../prisma/demo/chance.ts";
import { tally } from "./disturbed.ts";
import type { FakePlatform } from "./fakes/fake.ts";
import { accountOf, roomOf } from "./fakes/ids.ts";

/** A conversation in which somebody, or several in turn, log one sale after another. */
export type Place = {
  readonly conversation: string;
  readonly room?: string;
  readonly speakers: readonly string[];
};

export type Said = {
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly isAcknowledged: boolean;
};

const sellers = ["Lan", "Minh", "Huy", "Trang", "Khải", "Hà", "Quân"];
/** Each with the people who are of that team, or see its figures. */
const rooms = { Bắc: ["Lan", "Minh", "Trang"], Nam: ["Huy", "Khải"], managers: ["Hà"] };

export function placesOn(platform: FakePlatform): readonly Place[] {
  const directs = sellers.map((name) => ({
    conversation: platform.directWith(accountOf(platform.platform, name)),
    speakers: [name],
  }));
  const shared = Object.entries(rooms).map(([room, speakers]) => {
    const conversation = roomOf(platform.platform, room);
    return { conversation, room: conversation, speakers };
  });
  return [...directs, ...shared];
}

type Typing = {
  readonly platform: FakePlatform;
  readonly chance: ReturnType<typeof createChance>;
  readonly isOver: () => boolean;
};

const shortestPauseMs = 50;
const longestPauseMs = 350;

/** Says numbered lines, the next one when the one before is acknowledged, until it is over. */
export async function typeOn(place: Place, { platform, chance, isOver }: Typing): Promise<readonly Said[]> {
  const said: Said[] = [];
  while (!isOver()) {
    const name = place.speakers[said.length % place.speakers.length] ?? "";
    const number = nextNumber();
    const token = `Khách ${number} hết`;
    const at = Date.now();
    const { isAcknowledged } = await platform.say({
      as: accountOf(platform.platform, name),
      name,
      text: `/revenue ${50 + (number % 100)}tr “${token}”`,
      ...(place.room !== undefined && { in: place.room, by: "slash" as const }),
    });
    said.push({ token, at, isAcknowledged });
    await pause(chance.between(shortestPauseMs, longestPauseMs));
  }
  return said;
}

/** What is wrong with the answers in a conversation; those that were sent again and say so are not. */
export function wrongIn(platform: FakePlatform, { conversation }: Place, said: readonly Said[]) {
  const { plain, marked, order } = tally(platform.shown(conversation), /Khách \d+ hết/g);
  const spoken = said.map(({ token }) => token);
  return {
    unacknowledged: said.filter(({ isAcknowledged }) => !isAcknowledged).map(({ token }) => token),
    unanswered: spoken.filter((token) => !plain.has(token) && !marked.has(token)),
    twice: spoken.filter((token) => (plain.get(token) ?? 0) > 1),
    again: [...marked.keys()],
    overtaken: overtaken(order.map((token) => spoken.indexOf(token))).flatMap((index) => spoken[index] ?? []),
  };
}

/** Those that come after a higher one. */
function overtaken(numbers: readonly number[]): readonly number[] {
  let highest = -1;
  return numbers.filter((number) => {
    highest = Math.max(highest, number);
    return number < highest;
  });
}

/** The lines that are not in the ledger once. */
export async function wrongInLedger(tx: Transaction, said: readonly Said[]): Promise<readonly unknown[]> {
  const tokens = said.map(({ token }) => token);
  return tx.$queryRaw`
    SELECT token, count(s.id)::int AS sales FROM unnest(${tokens}::text[]) AS token
    LEFT JOIN customer c ON c.name = token LEFT JOIN sale s ON s.customer_id = c.id
    GROUP BY token HAVING count(s.id) <> 1`;
}

/** So long an instance among others waits for the database, and their order is kept, before it takes a line in by itself. */
const inOrderWithinMs = 2_000;

/** Of these lines, those that the database had in time. */
export async function takenInTime(
  tx: Transaction,
  tokens: readonly string[],
  said: readonly Said[],
): Promise<readonly string[]> {
  const lines = said.filter(({ token }) => tokens.includes(token));
  const rows = await tx.$queryRaw<{ token: string }[]>`
    SELECT line.token FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS line (token text, at float8)
    JOIN inbox_message i ON i.text LIKE '%“' || line.token || '”%'
    WHERE extract(epoch FROM i.received_at) * 1000 - line.at < ${inOrderWithinMs}`;
  return rows.map(({ token }) => token);
}

let lastNumber = 0;

function nextNumber(): number {
  lastNumber += 1;
  return lastNumber;
}
