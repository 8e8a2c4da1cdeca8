import { z } from "zod";
import { actions, type Block, directReply, note, text, title } from "#src/chat/reply.ts";
import { textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand, type Finder } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import type { Person } from "#src/domain/person.ts";
import { fullDay, type Quarters } from "#src/domain/timesheet/code.ts";
import { UserError } from "#src/errors.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { loadLeaveBalances } from "#src/pay/leave-balances.ts";
import { undoCommand } from "../agenda/undo-command.ts";
import { tellPerson, toldLater } from "../lead/tell-owner.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { leaveWord } from "./word.ts";

const example = "/leave correct @lan +2 phép tồn 2025";

/** `+2`, `-0,5`, `1.5 ngày`; without a sign it is added. */
const amount: Finder = (words) => {
  const found = word(/^[+-]?\d{1,2}(?:[.,]\d{1,2})?$/)(words);
  return found && { text: found.text, rest: found.rest.replace(/^(?:ngày|ngay|days?)(?: |$)/i, "") };
};

export const correctLeave = defineCommand({
  ...leaveWord,
  verb: "correct",
  verbAliases: ["dieuchinh"],
  summary: { vi: "Cộng hoặc trừ phép năm của một người", en: "Add to or take from a person's annual leave" },
  examples: [example, "/nghi điều chỉnh @lan -0,5 ghi nhầm"],
  args: z.object({
    person: textArgument,
    year: z.string().optional(),
    days: textArgument,
    reason: textArgument,
  }),
  names: { person: ["nv", "nhanvien"], year: ["nam"], days: ["ngay", "songay"], reason: ["lydo"] },
  free: [
    { argument: "person", find: word(/^@\S/) },
    { argument: "days", find: amount },
    { argument: "reason" },
  ],
  finds: { person: word(/^@?\S/) },
  texts: ["reason"],
  asks: { person: "leave.ask_person", days: "leave.ask_amount", reason: "leave.ask_why" },
  roles: ["hr"],

  async run(args, context) {
    inPrivate(context, example);
    const { store, by, t, actor } = context;
    const person = await findPerson(args.person, context, { argument: "person", example });
    const quarters = readDays(args.days);
    const year = readYear(args.year, context);
    await store.leave.correct({ personId: person.id, year, quarters, reason: args.reason }, by);
    const entry = await store.audit.write(
      {
        action: "leave.correct",
        subject: `W${year}-12`,
        after: { person: person.name, personId: person.id, leaveYear: year, quarters, reason: args.reason },
      },
      by,
    );
    await tellPerson({ kind: "day_recorded", subject: `B${year}` }, person, context);
    const on = Temporal.PlainDate.from({ year, month: 12, day: 31 });
    const scope = { kind: "people", personIds: [person.id] } as const;
    const balances = await loadLeaveBalances(scope, { people: [person], on }, context);
    const days = formatQuarters(Math.abs(quarters), actor.locale);
    const values = { name: person.name, days, year };
    return directReply(
      title(t(quarters > 0 ? "leave.added" : "leave.subtracted", values)),
      text(t("leave.reason", { reason: args.reason })),
      note(
        t("leave.now_left", { days: formatQuarters(balances.get(person.id)?.left ?? 0, actor.locale), year }),
      ),
      ...told(person, context),
      actions({ label: t("revenue.undo"), command: undoCommand(`W${year}-12`, entry) }),
    );
  },
});

function told(person: Person, context: Context): readonly Block[] {
  if (person.id === context.actor.id) return [];
  return [note(toldLater({ owner: person }, context) ?? context.t("proposal.told", { name: person.name }))];
}

/** Half a day is the least that is taken, and so the least that is given. */
function readDays(text: string): Quarters {
  const days = Number(text.replace(",", ".").replace(/\s*(?:ngày|ngay|days?)$/i, ""));
  const quarters = days * fullDay;
  if (!Number.isInteger(quarters / 2) || quarters === 0)
    throw new UserError("leave.error_amount", { text, example });
  return quarters;
}

function readYear(text: string | undefined, { now }: Context): number {
  if (text === undefined) return now.year;
  if (!/^20\d\d$/.test(text)) throw new UserError("leave.error_year", { text, example });
  return Number(text);
}
