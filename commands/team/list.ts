import { z } from "zod";
import { reply, table, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import type { Person } from "#src/domain/person.ts";
import { teamWord } from "./word.ts";

export const listPeople = defineCommand({
  ...teamWord,
  summary: { vi: "Danh sách nhân sự, nhóm, vai trò", en: "People, teams and roles" },
  examples: ["/team", "/team Bắc"],
  args: z.object({ search: textArgument.optional() }),
  names: { search: ["tim"] },
  free: [{ argument: "search" }],
  isExportable: true,
  roles: "everyone",

  async run({ search }, { store, now, t }) {
    const people = (await store.people.list(now.toPlainDate())).filter((person) => matches(person, search));
    if (people.length === 0) {
      return reply(text(search === undefined ? t("team.empty") : t("team.no_match", { search })));
    }
    return reply(
      title(t("team.title", { count: people.length })),
      table(
        [
          { label: t("column.code"), format: "text" },
          { label: t("column.name"), format: "text" },
          { label: t("column.role"), format: "text" },
          { label: t("column.team"), format: "text" },
          { label: t("column.region"), format: "text" },
          { label: t("column.department"), format: "text" },
        ],
        people.map(({ code, name, role, team, region, department }) => [
          code,
          name,
          t(`role.${role}`),
          team?.name ?? null,
          region?.name ?? null,
          department?.name ?? null,
        ]),
      ),
    );
  },
});

function matches({ name, code, team, region, department }: Person, search: string | undefined): boolean {
  if (search === undefined) return true;
  const wanted = fold(search);
  return [name, code, team?.name, region?.name, department?.name].some(
    (text) => text !== undefined && fold(text).includes(wanted),
  );
}
