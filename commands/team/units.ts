import { z } from "zod";
import { reply, table, text, title } from "#src/chat/reply.ts";
import { oneOf, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { unitKindNames } from "#src/domain/names.ts";
import type { Person, UnitKind } from "#src/domain/person.ts";
import type { UnitIds } from "#src/store/store.ts";
import { teamWord } from "./word.ts";

export type UnitNames = {
  readonly team?: string | undefined;
  readonly region?: string | undefined;
  readonly department?: string | undefined;
};

/** The units of those names, made where there are none; what is not named stays as it is. */
export async function ensureUnits(
  names: UnitNames,
  present: Partial<Pick<Person, UnitKind>>,
  context: Context,
): Promise<UnitIds> {
  const idOf = async (kind: UnitKind): Promise<number | null> => {
    const name = names[kind];
    return name === undefined
      ? (present[kind]?.id ?? null)
      : (await context.store.units.ensure(kind, name)).id;
  };
  return {
    teamId: await idOf("team"),
    regionId: await idOf("region"),
    departmentId: await idOf("department"),
  };
}

export const addUnit = defineCommand({
  ...teamWord,
  verb: "unit",
  verbAliases: ["donvi"],
  summary: {
    vi: "Thêm nhóm, khu vực, phòng ban; không ghi gì thì xem danh sách",
    en: "Add or list teams, regions, departments",
  },
  examples: ["/team unit", "/team unit team Bắc 1", "/team unit region Miền Trung"],
  args: z.object({ kind: oneOf(unitKindNames).optional(), name: textArgument.optional() }),
  names: { kind: ["loai"], name: ["ten"] },
  free: [{ argument: "kind", find: word(/^\S+$/) }, { argument: "name" }],
  roles: ["manager", "hr", "admin"],

  async run({ kind, name }, context) {
    const { store, t, by } = context;
    if (kind === undefined || name === undefined) return listUnits(context);
    const unit = await store.units.ensure(kind, name);
    await store.audit.write(
      { action: "unit.add", subject: `U${unit.id}`, after: { kind, name: unit.name } },
      by,
    );
    return reply(text(t("team.unit_added", { kind: t(`unit.${kind}`), name: unit.name })));
  },
});

async function listUnits({ store, t }: Context) {
  const units = await store.units.list();
  return reply(
    title(t("team.units_title")),
    table(
      [
        { label: t("column.unit_kind"), format: "text" },
        { label: t("column.unit"), format: "text" },
      ],
      units.map(({ kind, name }) => [t(`unit.${kind}`), name]),
    ),
  );
}
