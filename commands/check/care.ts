import { z } from "zod";
import { directReply, note, text, title } from "#src/chat/reply.ts";
import { textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import { fold } from "#src/domain/fold.ts";
import { weekOf } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { CareAnswers } from "#src/store/interface/care.ts";

/** “12”, “khoảng 12”, “12 hội thoại”: one whole number of at most four digits. */
const countArgument = z.string().transform((words, context): number => {
  const [number, ...others] = words.match(/-?\d+(?:[.,]\d+)?/g) ?? [];
  return number !== undefined && others.length === 0 && /^\d{1,4}$/.test(number)
    ? Number(number)
    : doubt(context, words, { key: "error.care_not_a_number" });
});

const count = word(/^\d{1,4}$/);

export const care = defineCommand({
  name: "care",
  aliases: ["chamsoc"],
  summary: {
    vi: "Tự báo cáo chăm sóc khách trên Zalo trong tuần",
    en: "Report your week's talk with customers on Zalo",
  },
  examples: ["/care", "/care 12 3 “Nhóm An Phát: cần báo giá”", "/chamsoc mo=12 cho=3 nhom=không"],
  args: z.object({
    open: countArgument.optional(),
    waiting: countArgument.optional(),
    groups: textArgument.optional(),
  }),
  names: { open: ["mo", "dangmo"], waiting: ["cho"], groups: ["nhom"] },
  free: [{ argument: "open", find: count }, { argument: "waiting", find: count }, { argument: "groups" }],
  texts: ["groups"],
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { store, actor, by, now, t, isPrivate } = context;
    // The form is filled in alone with the bot: in a room the next line may be meant for the colleagues.
    if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/care" });
    const week = weekOf(now.toPlainDate());
    const before = await store.care.find(actor.id, week.from);
    if (before && !context.confirmed.has("replace")) throw askToReplace(before, context);

    const answers = readAnswers(args, context);
    await store.care.put(actor.id, week.from, answers, by);
    await store.audit.write(
      {
        action: "care.report",
        subject: `P${actor.id}`,
        ...(before && { before: valuesOf(before, week.from) }),
        after: valuesOf(answers, week.from),
      },
      by,
    );
    return directReply(
      title(t("check.care_title", { week: formatPeriod(week, actor.locale) })),
      text(describeAnswers(answers, context)),
      note(t("check.care_again")),
    );
  },
});

type Given = { readonly [Name in keyof CareAnswers]?: CareAnswers[Name] | undefined };

/** One thing is asked for at a time. */
function readAnswers({ open, waiting, groups }: Given, { t }: Context): CareAnswers {
  if (open === undefined) throw new UserError("check.care_ask_open", {}, { slot: "open" });
  if (waiting === undefined) throw new UserError("check.care_ask_waiting", {}, { slot: "waiting" });
  if (waiting > open) {
    throw new UserError("error.care_waiting_over", { open, waiting }, { slot: "waiting" });
  }
  if (groups === undefined || groups === null) {
    const none = { label: t("check.care_none"), set: { groups: "không" } };
    throw new UserError("check.care_ask_groups", {}, { choices: [none], slot: "groups" });
  }
  return { open, waiting, groups: isNone(groups) ? null : groups };
}

function isNone(words: string): boolean {
  return none.has(fold(words));
}

const none: ReadonlySet<string> = new Set(["khong", "khong co", "ko", "0", "none", "no"]);

function askToReplace(before: CareAnswers, context: Context): UserError {
  const { t } = context;
  return new UserError(
    "check.care_replace",
    { answers: describeAnswers(before, context) },
    {
      choices: [
        { label: t("check.care_replace_yes"), confirm: "replace" },
        { label: t("check.care_replace_no"), cancel: true },
      ],
    },
  );
}

export function describeAnswers({ open, waiting, groups }: CareAnswers, { t }: Context): string {
  return t("check.care_answers", { open, waiting, groups: groups ?? t("check.care_none").toLowerCase() });
}

/** A report as its history keeps it. */
function valuesOf({ open, waiting, groups }: CareAnswers, week: Temporal.PlainDate): AuditValues {
  return { careWeek: week.toString(), careOpen: open, careWaiting: waiting, careGroups: groups };
}
