import type { Scope } from "#src/domain/access.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import type { NewLead } from "#src/store/interface/leads.ts";
import type { DatedAuthorship, Store } from "#src/store/store.ts";
import { createTestDatabase } from "./database.ts";

const cast = { lan: "Bắc", minh: "Bắc", huy: "Nam" } as const;

/** Three reps in two teams, on a database of their own, without the bot. */
export type Crm = {
  readonly database: Database;
  readonly store: Store;
  /** As a command runs: all of it or nothing. */
  transact<Result>(work: (store: Store) => Promise<Result>): Promise<Result>;
  readonly people: Readonly<Record<keyof typeof cast, number>>;
  readonly teams: Readonly<Record<"Bắc" | "Nam", number>>;
  close(): Promise<void>;
};

export const company: Scope = { kind: "company" };

export async function createCrm(): Promise<Crm> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url);
  const store = createStore(database.prisma);
  const teams = { Bắc: 0, Nam: 0 };
  const people = { lan: 0, minh: 0, huy: 0 };
  for (const [name, team] of Object.entries(cast) as [keyof typeof cast, keyof typeof teams][]) {
    teams[team] = (await store.units.ensure("team", team)).id;
    const units = { teamId: teams[team], regionId: null, departmentId: null };
    const { id } = await store.people.create({ name, role: "rep", startedOn: day("2026-01-01"), units });
    people[name] = id;
  }
  return {
    database,
    store,
    transact: (work) => database.prisma.$transaction((tx) => work(createStore(tx))),
    people,
    teams,
    async close() {
      await database.close();
      await drop();
    },
  };
}

export function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

/** Somebody who writes at nine o'clock of a day in Việt Nam. */
export function by(actorId: number | null, on = "2026-11-20"): DatedAuthorship {
  return { actorId, at: Temporal.Instant.from(`${on}T09:00+07:00`), on: day(on), messageId: null };
}

export function aLead(lead: Partial<NewLead> = {}): NewLead {
  return { name: "Cty Minh Phát", ownerId: null, regionId: null, receivedOn: day("2026-11-20"), ...lead };
}
