import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import type { Company } from "#src/company.ts";
import { isEmployed, type Person } from "#src/domain/person.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Database } from "#src/store/database.ts";
import { listRooms, type Room } from "#src/store/transcript.ts";

export const platform = "local";

/** Who there is at this moment, and what each may read. Read anew for each request: people move between teams. */
export type Directory = {
  readonly people: readonly Person[];
  find(personId: number): Person | undefined;
  roomsOf(person: Person): readonly Room[];
  mayRead(person: Person, conversation: string): boolean;
};

type Source = { readonly database: Database; readonly company: Company };

/** With `only`, it knows of that person and of no rooms, which is all that a conversation with the bot alone needs. */
export async function readDirectory({ database, company }: Source, only?: number): Promise<Directory> {
  const today = Temporal.Now.plainDateISO(company.timeZone);
  const store = createStore(database.prisma);
  const [people, rooms] =
    only === undefined
      ? await Promise.all([store.people.list(today), listRooms(database.prisma, platform)])
      : [[await store.people.get(only, today)].filter((person) => isEmployed(person, today)), []];
  const roomsOf = (person: Person) => rooms.filter((room) => isReader(person, room));

  return {
    people,
    find: (personId) => people.find(({ id }) => id === personId),
    roomsOf,
    mayRead: (person, conversation) =>
      conversation === directOf(person.id) || roomsOf(person).some(({ id }) => id === conversation),
  };
}

/** Whom the page speaks for (`?as=12`). Nobody has to prove it: whoever reaches this machine may choose. */
export function readerOf(context: Context, directory: Directory): Person {
  const id = as.safeParse(context.req.query("as"));
  const person = id.success ? directory.find(id.data) : undefined;
  if (!person) throw new HTTPException(404, { message: "unknown_person" });
  return person;
}

/** The account of somebody in the local chat, as the adapter reads it. */
export function accountOf(personId: number): string {
  return `p${personId}`;
}

/** The conversation of somebody with the bot alone, as the adapter derives it. */
export function directOf(personId: number): string {
  return `direct-${accountOf(personId)}`;
}

/** Whose conversation with the bot it is; undefined for a room. */
export function personOf(conversation: string): number | undefined {
  const [, id] = /^direct-p(\d{1,9})$/.exec(conversation) ?? [];
  return id === undefined ? undefined : Number(id);
}

const as = z.coerce.number().int().positive();

function isReader({ role, team }: Person, { readers }: Room): boolean {
  const seesAll = role === "manager" || role === "hr" || role === "admin";
  switch (readers.kind) {
    case "unknown":
      return false;
    case "team":
      return seesAll || team?.id === readers.teamId;
    case "managers":
      return seesAll;
  }
}
