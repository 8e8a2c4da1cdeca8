import type { createChance } from "../../prisma/demo/chance.ts";
import type { SendingTrouble, Shown, TellingTrouble } from "./fakes/fake.ts";

type Chance = ReturnType<typeof createChance>;

const sending: readonly SendingTrouble[] = [
  { kind: "limited" },
  { kind: "limited", seconds: 1 },
  "broken",
  "lost_before",
  "lost_after",
  { kind: "slow", ms: 40 },
];

const telling: readonly TellingTrouble[] = ["repeat", "drop", "reorder"];

/** One in ten is disturbed, by any kind of trouble alike. */
export function troubleAmong(chance: Chance) {
  return {
    sending: () => (isDisturbed(chance) ? chance.pick(sending) : "none"),
    telling: () => (isDisturbed(chance) ? chance.pick(telling) : "none"),
  };
}

function isDisturbed(chance: Chance): boolean {
  return chance.between(1, 10) === 1;
}

const mark = "Gửi lại";

/** How often each token was shown as if for the first time, how often as sent again, and in which order they came. */
export function tally(shown: readonly Shown[], token: RegExp) {
  const plain = new Map<string, number>();
  const marked = new Map<string, number>();
  const order: string[] = [];
  for (const item of shown) {
    if (item.kind !== "text") continue;
    for (const found of new Set(item.text.match(token))) {
      const counted = item.text.includes(mark) ? marked : plain;
      counted.set(found, (counted.get(found) ?? 0) + 1);
      if (!order.includes(found)) order.push(found);
    }
  }
  return { plain, marked, order };
}
