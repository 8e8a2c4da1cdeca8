import type { Readers } from "#src/domain/access.ts";
import type { Person, Role } from "#src/domain/person.ts";
import type { Transaction } from "./database.ts";
import { toDate } from "./dates.ts";
import { createPeople } from "./people.ts";

type Address = { readonly platform: string; readonly conversation: string };

type KnownReaders = Exclude<Readers, { kind: "unknown" }>;

/** The rooms with those readers, on all platforms. */
export async function listRoomsOf(tx: Transaction, readers: KnownReaders): Promise<readonly Address[]> {
  const rooms = await tx.conversation.findMany({
    where: {
      readers: readers.kind,
      teamId: readers.kind === "team" ? readers.teamId : null,
    },
    select: { platform: true, platformId: true },
    orderBy: [{ platform: "asc" }, { platformId: "asc" }],
  });
  return rooms.map(({ platform, platformId }) => ({ platform, conversation: platformId }));
}

/** Everybody of a role who is employed on that day; of one team only where one is named. */
export async function listByRole(
  tx: Transaction,
  { role, teamId }: { readonly role: Role; readonly teamId?: number },
  on: Temporal.PlainDate,
): Promise<readonly Person[]> {
  const found = await tx.person.findMany({
    where: {
      role,
      startedOn: { lte: toDate(on) },
      OR: [{ leftOn: null }, { leftOn: { gte: toDate(on) } }],
      ...(teamId !== undefined && {
        assignments: {
          some: {
            teamId,
            startsOn: { lte: toDate(on) },
            OR: [{ endsOn: null }, { endsOn: { gt: toDate(on) } }],
          },
        },
      }),
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const people = createPeople(tx);
  const list: Person[] = [];
  for (const { id } of found) list.push(await people.get(id, on));
  return list;
}

/** Where the bot can write to somebody alone; the conversation in which they wrote last comes first. */
export async function listDirects(tx: Transaction, personId: number): Promise<readonly Address[]> {
  return tx.$queryRaw<Address[]>`
    SELECT a.platform, a.direct_id AS conversation FROM chat_account a
    WHERE a.person_id = ${personId} AND a.direct_id IS NOT NULL
    ORDER BY (
      SELECT i.id FROM inbox_message i WHERE i.platform = a.platform AND i.conversation = a.direct_id
      ORDER BY i.id DESC LIMIT 1) DESC NULLS LAST, a.linked_at DESC, a.platform, a.account_id`;
}

/** How a room is called, where it has another name than its id. */
export async function findRoomName(
  tx: Transaction,
  { platform, conversation }: Address,
): Promise<string | undefined> {
  const room = await tx.conversation.findUnique({
    where: { platform_platformId: { platform, platformId: conversation } },
    select: { name: true },
  });
  return room === null || room.name === conversation ? undefined : room.name;
}

/** Whose conversation with the bot it is. */
export async function findDirectOwner(
  tx: Transaction,
  { platform, conversation }: Address,
): Promise<string | undefined> {
  const account = await tx.chatAccount.findFirst({
    where: { platform, directId: conversation },
    select: { person: { select: { name: true } } },
  });
  return account?.person.name;
}
