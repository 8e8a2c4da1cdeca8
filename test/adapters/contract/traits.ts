import type { Platform } from "#src/chat/message.ts";
import type { Flaw, Intake } from "#test/support/fakes/fake.ts";
import { startFakeLocal } from "#test/support/fakes/local/fake.ts";
import { startFake } from "#test/support/fakes/start.ts";
import type { Stage } from "#test/support/platform-bot.ts";

/** What differs between platforms by their nature, so that one suite fits them all. */
export type Traits = {
  readonly platform: Platform;
  stage(): Promise<Stage>;
  readonly intakes: readonly Intake[];
  /** The status with which a forged call is turned away; at home that is the guard of this machine. */
  readonly forbidden: 401 | 403;
  /** What can be wrong with a call: a secret alone says nothing of when it was made. */
  readonly flaws: readonly Flaw[];
  /** Whether a refusal for too much at once names the second to come back. */
  readonly namesRetryAfter: boolean;
  /** Whether there is a way to call the bot by its name, so that more than commands in a room is for it. */
  readonly hasMentions: boolean;
  /** Replies are carried there, so what disturbs the way out can happen. */
  readonly isCarried: boolean;
};

const both = ["webhook", "connected"] as const;
const secretOnly = ["unsigned", "badly_signed"] as const;
const every = ["unsigned", "badly_signed", "old", "from_the_future"] as const;

export const local: Traits = {
  platform: "local",
  stage: async () => startFakeLocal(),
  intakes: ["webhook"],
  forbidden: 403,
  flaws: every,
  namesRetryAfter: false,
  hasMentions: false,
  isCarried: false,
};

/** What the platforms have in common that replies are carried to. */
function carried(platform: Carried, own: Pick<Traits, "flaws" | "namesRetryAfter">): Traits {
  return {
    platform,
    stage: () => startFake(platform),
    intakes: both,
    forbidden: 401,
    hasMentions: true,
    isCarried: true,
    ...own,
  };
}

type Carried = Parameters<typeof startFake>[0];

export const slack = carried("slack", { flaws: every, namesRetryAfter: true });
export const telegram = carried("telegram", { flaws: secretOnly, namesRetryAfter: true });
export const zalo = carried("zalo", { flaws: secretOnly, namesRetryAfter: false });
export const lark = carried("lark", { flaws: every, namesRetryAfter: true });
