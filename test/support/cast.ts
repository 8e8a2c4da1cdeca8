import type { Platform } from "#src/chat/message.ts";
import type { Role } from "#src/domain/person.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Database } from "#src/store/database.ts";
import type { Store } from "#src/store/store.ts";

export type Colleague = { readonly id: number; readonly role: Role; readonly team: string | null };

export type Cast = Readonly<Record<Name, Colleague>>;

export type Name = keyof typeof cast;

/** How the platform that they all talk on names people and places. */
export type Naming = {
  readonly platform: Platform;
  account(person: { readonly id: number; readonly name: Name }): string;
  direct(account: string): string;
  room(name: string): string;
};

const cast = {
  Lan: { role: "rep", team: "Bắc" },
  Minh: { role: "rep", team: "Bắc" },
  Huy: { role: "rep", team: "Nam" },
  Trang: { role: "lead", team: "Bắc" },
  Khải: { role: "lead", team: "Nam" },
  Hà: { role: "manager", team: null },
  Hồng: { role: "hr", team: null },
  Vy: { role: "media", team: null },
  Quân: { role: "admin", team: null },
} as const satisfies Readonly<Record<string, { readonly role: Role; readonly team: string | null }>>;

/** One of each role. */
export const byRole = {
  rep: "Lan",
  lead: "Trang",
  manager: "Hà",
  hr: "Hồng",
  admin: "Quân",
  media: "Vy",
} as const satisfies Readonly<Record<Role, Name>>;

const surnames: Readonly<Record<Name, string>> = {
  Lan: "Nguyễn Thị Lan",
  Minh: "Trần Minh",
  Huy: "Lê Quốc Huy",
  Trang: "Đỗ Kiều Trang",
  Khải: "Phan Văn Khải",
  Hà: "Vũ Thu Hà",
  Hồng: "Mai Thị Hồng",
  Vy: "Cao Nhật Vy",
  Quân: "Đinh Công Quân",
};

/** Regions of the two teams, and the rooms in which they talk. */
const regions = { Bắc: "Miền Bắc", Nam: "Miền Nam" } as const;

const linkedAt = Temporal.Instant.from("2026-11-22T09:00+07:00");

/** As the page names people and rooms. */
export const localNaming: Naming = {
  platform: "local",
  account: ({ id }) => `p${id}`,
  direct: (account) => `direct-${account}`,
  room: (name) => `room-${name}`,
};

/** A small company on one platform: everybody linked, a room for each team and one for the managers. */
export async function addCast(database: Database, naming: Naming): Promise<Cast> {
  const store = createStore(database.prisma);
  const colleagues: Partial<Record<Name, Colleague>> = {};
  for (const [name, { role, team }] of Object.entries(cast) as [Name, (typeof cast)[Name]][]) {
    colleagues[name] = await addPerson(store, { name, role, team }, naming);
  }
  for (const team of await store.units.list("team")) {
    await addRoom(database, naming, { name: team.name, readers: "team", teamId: team.id });
  }
  await addRoom(database, naming, { name: "managers", readers: "managers" });
  return colleagues as Cast;
}

async function addPerson(
  store: Store,
  { name, role, team }: { readonly name: Name; readonly role: Role; readonly team: "Bắc" | "Nam" | null },
  { platform, account, direct }: Naming,
): Promise<Colleague> {
  const units = {
    teamId: team === null ? null : (await store.units.ensure("team", team)).id,
    regionId: team === null ? null : (await store.units.ensure("region", regions[team])).id,
    departmentId: null,
  };
  const startedOn = Temporal.PlainDate.from("2026-01-01");
  const { id } = await store.people.create({ name: surnames[name], role, startedOn, units });
  const accountId = account({ id, name });
  await store.accounts.link({ platform, accountId, personId: id, at: linkedAt });
  await store.accounts.setDirect(platform, accountId, direct(accountId));
  return { id, role, team };
}

type NewRoom =
  | { readonly name: string; readonly readers: "team"; readonly teamId: number }
  | { readonly name: string; readonly readers: "managers" };

async function addRoom({ prisma }: Database, { platform, room }: Naming, { name, ...readers }: NewRoom) {
  const title = name === "managers" ? "Quản lý" : name;
  await prisma.conversation.create({ data: { platform, platformId: room(name), name: title, ...readers } });
}
