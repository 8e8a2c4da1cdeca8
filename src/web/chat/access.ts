import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import type { Company } from "#src/company.ts";
import type { Person } from "#src/domain/person.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Database } from "#src/store/database.ts";
import { listRooms, type Room } from "#src/store/transcript.ts";

type Directory = { readonly database: Database; readonly company: Company };

export const platform = "local";

/** The account and the private conversation of somebody in the local chat. */
export function accountOf(personId: number): string {
  return `p${personId}`;
}

export function directOf(personId: number): string {
  return `direct-${accountOf(personId)}`;
}

export async function listPeople({ database, company }: Directory): Promise<readonly Person[]> {
  return createStore(database.prisma).people.list(Temporal.Now.plainDateISO(company.timeZone));
}

const as = z.coerce.number().int().positive();

/** Whom the page speaks for. Nobody has to prove it: whoever reaches this machine may choose. */
export async function readerOf(context: Context, directory: Directory): Promise<Person> {
  const id = as.safeParse(context.req.query("as"));
  const person = id.success && (await findPerson(id.data, directory));
  if (!person) throw new HTTPException(404, { message: "unknown_person" });
  return person;
}

export async function findPerson(id: number, directory: Directory): Promise<Person | undefined> {
  return (await listPeople(directory)).find((person) => person.id === id);
}

/** The rooms that somebody may read, as the rooms' own readers say. */
export async function roomsOf(person: Person, { database }: Directory): Promise<readonly Room[]> {
  return (await listRooms(database.prisma, platform)).filter((room) => isReader(person, room));
}

export async function mayRead(person: Person, conversation: string, directory: Directory): Promise<boolean> {
  if (conversation === directOf(person.id)) return true;
  return (await roomsOf(person, directory)).some(({ id }) => id === conversation);
}

function isReader({ role, team }: Person, { readers }: Room): boolean {
  const leads = role === "manager" || role === "hr" || role === "admin";
  switch (readers.kind) {
    case "unknown":
      return false;
    case "team":
      return leads || team?.id === readers.teamId;
    case "managers":
      return leads;
  }
}
