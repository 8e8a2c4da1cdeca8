import { z } from "zod";
import { note, reply, text, title } from "#src/chat/reply.ts";
import { day, dayArgument, named, oneOf, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { chooseDay, findPerson } from "#src/command/resolve.ts";
import { fold } from "#src/domain/fold.ts";
import { roleNames } from "#src/domain/names.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import type { PersonChange } from "#src/store/store.ts";
import { mayGive } from "./role.ts";
import { ensureUnits } from "./units.ts";
import { teamWord } from "./word.ts";

const facts = {
  role: oneOf(roleNames).optional(),
  code: textArgument.optional(),
  team: textArgument.optional(),
  region: textArgument.optional(),
  department: textArgument.optional(),
  email: z.email().optional(),
};

const names = {
  role: ["vaitro"],
  code: ["ma", "manv"],
  team: ["nhom"],
  region: ["khuvuc", "vung", "mien"],
  department: ["phong", "phongban"],
  email: ["mail"],
} as const;

export const addPerson = defineCommand({
  ...teamWord,
  verb: "add",
  verbAliases: ["them"],
  summary: { vi: "Thêm nhân viên", en: "Add a person" },
  examples: [
    "/team add “Trần Minh Bảo” team=Bắc role=rep",
    "/team add “Lê Thu” code=NV020 role=lead team=Nam region=“Miền Nam”",
  ],
  args: z.object({ name: textArgument, ...facts, from: dayArgument.optional() }),
  names: { ...names, name: ["ten"], from: ["tu", "ngay"] },
  free: [{ argument: "name" }],
  finds: { from: day, role: named(roleNames) },
  roles: ["manager", "hr", "admin"],

  async run(args, context) {
    const { store, now, by, t } = context;
    const role = args.role ?? "rep";
    mayGive(role, context);
    const today = now.toPlainDate();
    await refuseTwins(args.name, args.code, context);

    const units = await ensureUnits(args, {}, context);
    const startedOn = args.from ? chooseDay(args.from, context, { prefer: "past", argument: "from" }) : today;
    const { id } = await store.people.create({
      name: args.name,
      role,
      startedOn,
      units,
      ...(args.code !== undefined && { code: args.code }),
      ...(args.email !== undefined && { email: args.email }),
      locale: context.company.locale,
    });
    const person = await store.people.get(id, today);
    await store.audit.write(
      { action: "person.add", subject: `P${id}`, after: { name: person.name, code: person.code, role } },
      by,
    );
    const { name, code } = person;
    return reply(
      title(t("team.added", { name, code })),
      text(describe(person, context)),
      note(t("team.invite", { code })),
    );
  },
});

export const changePerson = defineCommand({
  ...teamWord,
  verb: "set",
  verbAliases: ["doi", "sua", "change"],
  summary: {
    vi: "Đổi vai trò, nhóm, khu vực, phòng ban của một người",
    en: "Change a person's role or units",
  },
  examples: ["/team set @lan role=lead", "/team set @lan team=Nam from=1/12"],
  args: z.object({
    person: textArgument,
    ...facts,
    name: textArgument.optional(),
    from: dayArgument.optional(),
  }),
  names: { ...names, person: ["nv"], name: ["ten"], from: ["tu", "ngay"] },
  free: [{ argument: "person" }],
  finds: { from: day, role: named(roleNames) },
  roles: ["manager", "hr", "admin"],

  async run(args, context) {
    const { store, now, by, t } = context;
    const person = await findPerson(args.person, context, {
      argument: "person",
      example: "/team set @lan role=lead",
    });
    const change = changeOf(args);
    const moves = args.team !== undefined || args.region !== undefined || args.department !== undefined;
    if (Object.keys(change).length === 0 && !moves)
      throw new UserError("error.nothing_to_change", { name: person.name });
    if (args.role !== undefined) await mayChangeRole(person, args.role, context);
    await refuseTakenCode(args.code, context, person.id);

    const today = now.toPlainDate();
    const from = args.from ? chooseDay(args.from, context, { prefer: "future", argument: "from" }) : today;
    if (Object.keys(change).length > 0 && Temporal.PlainDate.compare(from, today) > 0) {
      throw new UserError("error.only_units_dated", { day: formatDay(from) });
    }
    await store.people.change(person.id, change);
    // A code made for the former role must not open the new one.
    if (args.role !== undefined) await store.accounts.endCodes(person.id, by.at);
    if (moves) await store.people.assign(person.id, from, await ensureUnits(args, person, context));
    const changed = await store.people.get(person.id, moves ? from : today);
    await store.audit.write(
      {
        action: "person.change",
        subject: `P${person.id}`,
        before: valuesOf(person),
        after: valuesOf(changed),
      },
      by,
    );
    const { name, code } = changed;
    return reply(
      title(t("team.changed", { name, code })),
      text(describe(changed, context)),
      ...(moves ? [note(t("team.from", { day: formatDay(from) }))] : []),
    );
  },
});

export const removePerson = defineCommand({
  ...teamWord,
  verb: "leave",
  verbAliases: ["nghi", "nghiviec", "remove"],
  summary: { vi: "Ghi nhân viên nghỉ việc; số liệu cũ giữ nguyên", en: "Somebody leaves; the figures stay" },
  examples: ["/team leave @lan 30/11"],
  args: z.object({ person: textArgument, on: dayArgument.optional() }),
  names: { person: ["nv"], on: ["ngay"] },
  free: [{ argument: "person", find: word(/^@\S/) }, { argument: "on", find: day }, { argument: "person" }],
  roles: ["manager", "hr", "admin"],

  async run(args, context) {
    const { store, now, by, t } = context;
    const person = await findPerson(args.person, context, {
      argument: "person",
      example: "/team leave @lan 30/11",
    });
    const on = args.on
      ? chooseDay(args.on, context, { prefer: "future", argument: "on" })
      : now.toPlainDate();
    mayGive(person.role, context, "/team leave @lan");
    await keepAnAdmin(person, context);
    await store.people.change(person.id, { leftOn: on });
    await store.audit.write(
      { action: "person.leave", subject: `P${person.id}`, after: { leftOn: on.toString() } },
      by,
    );
    return reply(text(t("team.left", { name: person.name, code: person.code, day: formatDay(on) })));
  },
});

type Facts = { readonly [Name in "role" | "code" | "email" | "name"]?: PersonChange[Name] | undefined };

function changeOf({ role, code, email, name }: Facts): PersonChange {
  return {
    ...(role !== undefined && { role }),
    ...(code !== undefined && { code }),
    ...(email !== undefined && { email }),
    ...(name !== undefined && { name }),
  };
}

async function refuseTwins(name: string, code: string | undefined, context: Context): Promise<void> {
  if (code !== undefined) return refuseTakenCode(code, context);
  const people = await context.store.people.list(context.now.toPlainDate());
  const twin = people.find((person) => fold(person.name) === fold(name));
  if (twin) throw new UserError("error.person_exists", { name: twin.name, code: twin.code });
}

/** A code stays with its person for good, so that old figures never change hands. */
async function refuseTakenCode(
  code: string | undefined,
  { store, now }: Context,
  ownId?: number,
): Promise<void> {
  const holder = code === undefined ? undefined : await store.people.findByCode(code, now.toPlainDate());
  if (!holder || holder.id === ownId) return;
  throw new UserError("error.code_taken", { code: holder.code, name: holder.name });
}

async function mayChangeRole(person: Person, role: Person["role"], context: Context): Promise<void> {
  mayGive(role, context);
  // Taking such a role away is as much a decision as giving it.
  mayGive(person.role, context);
  if (role !== "admin") await keepAnAdmin(person, context);
}

async function keepAnAdmin(person: Person, { store, now }: Context): Promise<void> {
  if (person.role !== "admin") return;
  const people = await store.people.list(now.toPlainDate());
  if (people.some(({ id, role }) => role === "admin" && id !== person.id)) return;
  throw new UserError("error.last_admin", { name: person.name });
}

function describe({ role, team, region, department }: Person, { t }: Context): string {
  return t("team.facts", {
    role: t(`role.${role}`),
    team: team?.name ?? "–",
    region: region?.name ?? "–",
    department: department?.name ?? "–",
  });
}

function valuesOf({ name, code, role, team, region, department }: Person) {
  return {
    name,
    code,
    role,
    team: team?.name ?? null,
    region: region?.name ?? null,
    department: department?.name ?? null,
  };
}
