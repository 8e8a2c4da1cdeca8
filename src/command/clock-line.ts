import type { Reply } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import type { Scope } from "#src/domain/access.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Store } from "#src/store/store.ts";
import { isForClock } from "./cadence-lines.ts";
import type { Actor, MessageFiles, SpeakingAccount } from "./command.ts";
import type { Importer } from "./importer.ts";
import type { Registry } from "./registry.ts";
import { type Typing, typeLine } from "./run.ts";
import type { SystemState } from "./system.ts";

/** For whom the clock types: a person, or a room in the name of nobody. */
export type Listener = {
  /** In a room without an id of its own. */
  readonly actor: Actor;
  /** Never more than the least entitled reader may see. */
  readonly scope: Scope;
  /** Whether nobody else reads it. */
  readonly isPrivate: boolean;
  readonly account: SpeakingAccount;
};

export type Clock = {
  readonly registry: Registry;
  readonly company: Company;
  readonly publicUrl: string;
  readonly system: () => SystemState;
};

/** The answer to a line that the clock may type. Throws a UserError for any other, and for what the listener may not see. */
export function typeForListener(
  store: Store,
  line: string,
  { listener, now, clock }: { listener: Listener; now: Temporal.Instant; clock: Clock },
): Promise<Reply> {
  const { actor, scope, isPrivate, account } = listener;
  const { registry, company, publicUrl, system } = clock;
  const here = now.toZonedDateTimeISO(company.timeZone);
  const typing: Typing = {
    registry,
    speaker: actor,
    actor,
    scope,
    store,
    company,
    publicUrl,
    system: system(),
    now: here,
    t: translatorFor(actor.locale),
    by: { actorId: null, at: now, on: here.toPlainDate(), messageId: null },
    confirmed: new Set(),
    isPrivate,
    account,
    files: noFiles,
    importer: noImporter,
  };
  return typeLine(line, typing, isForClock);
}

const noFiles: MessageFiles = {
  list: () => Promise.resolve([]),
  read: (place) => Promise.reject(new Error(`nothing came with the line, so there is no file ${place}`)),
};

const refuse = () => Promise.reject(new Error("the clock imports nothing"));

/** A line that only shows figures never asks for it. */
const noImporter: Importer = {
  preview: refuse,
  find: refuse,
  problems: refuse,
  list: refuse,
  apply: refuse,
  drop: refuse,
  undo: refuse,
};
