import { commands } from "#commands/index.ts";
import type { Command } from "#src/command/command.ts";
import { type AcceptedMessage, createDispatcher, type Outcome } from "#src/command/dispatch.ts";
import type { Importer } from "#src/command/importer.ts";
import { createRegistry } from "#src/command/registry.ts";
import { readCompany } from "#src/company.ts";
import type { Person, Role } from "#src/domain/person.ts";
import type { Store } from "#src/store/store.ts";

export type Speaker = Role | "stranger";

/** A line that got as far as the store was let in: whoever has no right is turned away before. */
const reached = new Error("the store was asked");

const company = readCompany("name: Thử");
const dispatcher = createDispatcher({
  registry: createRegistry(commands),
  company,
  publicUrl: "https://bot.example.com",
  system: () => ({ platforms: [], timetable: [], spooled: 0, refused: 0 }),
});

/**
 * Really says the examples of a command, in private or in a team's room, before a store that only tells that it was asked:
 * which of them were let in.
 */
export async function letIn(
  { examples }: Command,
  speaker: Speaker,
  isDirect: boolean,
): Promise<readonly boolean[]> {
  return Promise.all(examples.map((line) => say(aMessage(line, { speaker, isDirect }))));
}

async function say(message: AcceptedMessage): Promise<boolean> {
  const resources = {
    filesOf: () => ({ list: () => Promise.reject(reached), read: () => Promise.reject(reached) }),
    importerFor: () => askedFor<Importer>(),
  };
  try {
    const outcome = await dispatcher.answer(askedFor<Store>(), message, { privately: false, ...resources });
    return !isTurnedAway(outcome);
  } catch (error) {
    if (error !== reached) throw error;
    return true;
  }
}

function isTurnedAway(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case "answered":
      return false;
    case "ignored":
      throw new Error("an example is for the bot");
    case "stopped":
      return outcome.error.key === "error.forbidden" || outcome.error.key === "error.unknown_sender";
  }
}

function aMessage(
  line: string,
  { speaker, isDirect }: { readonly speaker: Speaker; readonly isDirect: boolean },
): AcceptedMessage {
  const direct = "direct-1";
  return {
    id: "m1",
    inboxId: 1,
    fileCount: 0,
    conversation: { platform: "local", id: isDirect ? direct : "room-1", isDirect },
    sender: { id: "p1", displayName: "Lan" },
    text: line,
    sentAt: Temporal.Instant.from("2026-11-22T09:00+07:00"),
    readers: { kind: "team", teamId: 1 },
    ...(speaker !== "stranger" && { speaker: { person: aPerson(speaker), directId: direct } }),
  };
}

function aPerson(role: Role): Person {
  const team = { id: 1, kind: "team", name: "Bắc" } as const;
  const startedOn = Temporal.PlainDate.from("2020-01-01");
  return {
    id: 1,
    code: "lan",
    name: "Lan",
    role,
    email: null,
    locale: "vi",
    startedOn,
    leftOn: null,
    team,
  } as Person;
}

/** Whatever is asked of it, it says that it was asked. */
function askedFor<Asked>(): Asked {
  const ask: unknown = new Proxy(() => {}, {
    get: (_, key) => (key === "then" ? undefined : ask),
    apply: () => Promise.reject(reached),
  });
  return ask as Asked;
}
