import { z } from "zod";
import { reply, text } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { findEver } from "./find-ever.ts";
import { mayGive } from "./role.ts";
import { teamWord } from "./word.ts";

export const returnPerson = defineCommand({
  ...teamWord,
  verb: "return",
  verbAliases: ["quaylai", "trolai"],
  summary: {
    vi: "Đưa người đã ghi nghỉ việc trở lại",
    en: "Bring back somebody who was said to leave",
  },
  examples: ["/team return @lan"],
  args: z.object({ person: textArgument }),
  names: { person: ["nv"] },
  free: [{ argument: "person" }],
  roles: ["manager", "hr", "admin"],

  async run(args, context) {
    const { store, by, t } = context;
    const example = "/team return @lan";
    const { id, name, code, role, leftOn } = await findEver(args.person, context, {
      argument: "person",
      example,
    });
    if (leftOn === null) throw new UserError("error.not_left", { name });
    mayGive(role, context, example);

    await store.people.change(id, { leftOn: null });
    await store.audit.write(
      {
        action: "person.change",
        subject: `P${id}`,
        before: { leftOn: leftOn.toString() },
        after: { leftOn: null },
      },
      by,
    );
    return reply(text(t("team.returned", { name, code })));
  },
});
