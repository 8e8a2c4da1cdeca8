import { z } from "zod";
import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { dayArgument, named, oneOf, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { chooseDay } from "#src/command/resolve.ts";
import type { Activity } from "#src/domain/activity.ts";
import { parseMoney } from "#src/domain/money.ts";
import type { DayPhrase } from "#src/domain/period-phrase.ts";
import { type Choice, UserError } from "#src/errors.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { type About, chooseAbout, idsOf, linkedTo, nameOfAbout } from "../agenda/about.ts";
import { dayGone, entryOrPhone, quoted } from "../agenda/finders.ts";
import { nextSteps } from "../agenda/next.ts";
import { readSaid, type Said } from "../agenda/said.ts";
import { mayChange } from "../lead/find.ts";
import { showText } from "../lead/mask.ts";
import { kindKeys, loggedKindNames } from "./kinds.ts";
import { recordActivity } from "./record.ts";
import { activityWord } from "./word.ts";

export const logActivity = defineCommand({
  ...activityWord,
  summary: {
    vi: "Ghi cuộc gọi, mail, buổi gặp, tin nhắn với khách",
    en: "Log a call, an email, a meeting or a message",
  },
  examples: [
    "/log gọi L12 “hẹn gửi báo giá” kq=“quan tâm”",
    "/ghi gặp K3 “xem demo” hôm qua",
    "/log nhắn 0912345678 “xin báo giá”",
  ],
  args: z.object({
    kind: oneOf(loggedKindNames).optional(),
    about: textArgument.optional(),
    text: z.string().optional(),
    outcome: textArgument.optional(),
    date: dayArgument.optional(),
    lead: textArgument.optional(),
    customer: textArgument.optional(),
    words: z.string().optional(),
  }),
  names: {
    kind: ["loai"],
    about: ["ve", "voi"],
    text: ["noidung", "nd"],
    outcome: ["kq", "ketqua"],
    date: ["ngay"],
    lead: ["cohoi"],
    customer: ["khach", "khachhang", "kh"],
  },
  free: [
    { argument: "about", find: entryOrPhone },
    { argument: "kind", find: named(loggedKindNames) },
    { argument: "text", find: quoted },
    { argument: "date", find: dayGone },
    { argument: "words" },
  ],
  finds: { kind: named(loggedKindNames) },
  texts: ["outcome", "text"],
  roles: ["rep", "lead", "manager", "admin", "media"],

  async run(args, context) {
    const { now, t } = context;
    if (args.kind === undefined) return askKind(args.words, t);
    const on = dayOf(args.date, context);
    const { about, said } = await readLogged(args, context);
    if (about.kind === "lead" && !mayChange(about.lead, context)) {
      const owner = about.lead.owner?.name ?? t("lead.no_owner");
      throw new UserError("error.not_your_lead", { lead: `L${about.lead.id}`, owner });
    }
    const activity = await recordActivity(
      {
        kind: args.kind,
        ...idsOf(linkedTo(about)),
        on,
        ...(said !== "" && { text: said }),
        ...(args.outcome !== undefined && { outcome: args.outcome }),
      },
      context,
    );
    return confirmActivity(activity, about, context, on.equals(now.toPlainDate()) ? undefined : on);
  },
});

/** The echo of an activity, with what may come next. `on` is given where it was not today. */
export function confirmActivity(
  activity: Activity,
  about: About,
  context: Context,
  on?: Temporal.PlainDate,
): Reply {
  const { t } = context;
  const { id, kind, text: said, outcome, score } = activity;
  const entry = `A${id}`;
  const lines = [
    ...(score === null ? [] : [t("agenda.score", { score })]),
    ...(said === null ? [] : [showText(said, context)]),
    ...(outcome === null ? [] : [t("agenda.outcome", { outcome: showText(outcome, context) })]),
    ...(on ? [t("agenda.on_day", { day: formatDay(on) })] : []),
  ];
  const next = nextSteps(about, context);
  return reply(
    title(t("agenda.logged", { entry, kind: t(kindKeys[kind]), about: nameOfAbout(activity) ?? "" })),
    ...(lines.length > 0 ? [text(lines.join("\n"))] : []),
    ...next.notes,
    actions({ label: t("revenue.undo"), command: `/undo ${entry}` }, ...next.actions),
  );
}

type Given = Omit<Said, "quote"> & { readonly text?: string | undefined };

async function readLogged(
  args: Given,
  context: Context,
): Promise<{ readonly about: About; readonly said: string }> {
  const { about, said } = await readSaid({ ...args, quote: args.text }, context);
  if (about) return { about, said };
  if (!args.words) throw new UserError("agenda.ask_about", {}, { slot: "about" });
  // No beginning of the words is a known name: they are looked for as a whole, and refused with the reason.
  const whole = await chooseAbout({ about: args.words }, context);
  if (!whole) throw new UserError("error.unknown_about", { name: args.words });
  return { about: whole, said: args.text ?? "" };
}

/** Activities are logged when they are over. */
function dayOf(phrase: DayPhrase | undefined, context: Context): Temporal.PlainDate {
  const today = context.now.toPlainDate();
  if (!phrase) return today;
  const on = chooseDay(phrase, context, { prefer: "past", argument: "date", until: today });
  if (Temporal.PlainDate.compare(on, today) > 0) {
    throw new UserError("error.activity_in_future", { day: formatDay(on) });
  }
  return on;
}

function askKind(words: string | undefined, t: Context["t"]): never {
  // “ghi 500tr An Phát” is about revenue.
  const [first = ""] = (words ?? "").split(" ");
  if (parseMoney(first).kind === "amount" && words)
    throw new UserError("error.log_is_revenue", { line: words });
  const choices = loggedKindNames.values.map((kind): Choice => ({ label: t(kindKeys[kind]), set: { kind } }));
  throw new UserError("agenda.ask_kind", {}, { slot: "kind", choices });
}
