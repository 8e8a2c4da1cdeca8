import type { ConversationAddress, Sender } from "#src/chat/message.ts";
import type { Company } from "#src/company.ts";
import { fold } from "#src/domain/fold.ts";
import { type Person, roles } from "#src/domain/person.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Database } from "#src/store/database.ts";
import type { Store } from "#src/store/store.ts";
import { listRooms } from "#src/store/transcript.ts";
import { accountOf, directOf, platform } from "#src/web/chat/access.ts";

export type Speaker = { readonly conversation: ConversationAddress; readonly sender: Sender };

type Wanted = {
  /** A name, an employee code or a role. */
  readonly as: string;
  /** A room of the local chat by its id or name; without one the direct conversation. */
  readonly in: string | undefined;
  readonly at: Temporal.Instant;
};

/** Who speaks from the terminal and where, or the sentence that says why nobody can. */
export async function findSpeaker(
  database: Database,
  company: Company,
  wanted: Wanted,
): Promise<Speaker | string> {
  const store = createStore(database.prisma);
  const today = wanted.at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  const people = await findPeople(store, wanted.as, today);
  const [person, ...others] = people;
  if (!person)
    return `Nobody here is “${wanted.as}”. Give a name, an employee code or one of: ${roles.join(", ")}.`;
  if (others.length > 0)
    return `Several people match “${wanted.as}”: ${people.map(({ name, code }) => `${name} (${code})`).join(", ")}. Use a code.`;

  const room = wanted.in === undefined ? undefined : await findRoom(database, wanted.in);
  if (wanted.in !== undefined && room === undefined) {
    const names = (await listRooms(database.prisma, platform)).map(({ id, name }) => `${id} (${name})`);
    return `There is no conversation “${wanted.in}”. There are: ${names.join(", ") || "none"}.`;
  }

  const accountId = accountOf(person.id);
  await store.accounts.link({ platform, accountId, personId: person.id, at: wanted.at });
  await store.accounts.setDirect(platform, accountId, directOf(person.id));
  return {
    conversation: { platform, id: room ?? directOf(person.id), isDirect: room === undefined },
    sender: { id: accountId, displayName: person.name },
  };
}

async function findPeople(store: Store, as: string, today: Temporal.PlainDate): Promise<readonly Person[]> {
  const role = roles.find((name) => name === fold(as));
  if (!role) return store.people.search(as, today);

  const people = await store.people.list(today);
  const first = people.find((person) => person.role === role);
  if (first) return [first];
  // Somebody has to be able to begin: whoever runs this on the machine owns it.
  return role === "admin" ? [await createOwner(store, today)] : [];
}

function createOwner(store: Store, startedOn: Temporal.PlainDate): Promise<Person> {
  const units = { teamId: null, regionId: null, departmentId: null };
  return store.people.create({ name: "Admin", code: "ADMIN", role: "admin", startedOn, units });
}

async function findRoom(database: Database, wanted: string): Promise<string | undefined> {
  const rooms = await listRooms(database.prisma, platform);
  return rooms.find(({ id, name }) => id === wanted || fold(name) === fold(wanted))?.id;
}
