import { z } from "zod";
import { actions, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { chooseFirstCalls } from "#src/domain/first-calls.ts";
import { isFarBehind } from "#src/domain/pace-alert.ts";
import { monthOf } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { formatWeekday } from "#src/i18n/times.ts";
import { articlesOfWeek } from "../article/today.ts";
import { loadPeopleBoard } from "../kpi/board.ts";
import { sellers } from "../lead/owner.ts";
import { monthOfToday } from "../month/today.ts";
import { awayToday } from "./away.ts";
import { appointmentsOfDay, listDueTasks, tasksOfDay } from "./day.ts";
import { forgottenCustomers } from "./forgotten.ts";
import { diligenceOf, paceOf, receivablesOf, untendedOf } from "./own.ts";
import { listDue } from "./receivables.ts";
import type { Section } from "./section.ts";
import { helpOf, ledBy, waitingOf } from "./team.ts";
import { loadUntended, loadWorries } from "./worries.ts";

const mostButtons = 5;

export const showToday = defineCommand({
  name: "today",
  aliases: ["homnay"],
  summary: {
    vi: "Việc của bạn hôm nay: hẹn, việc đến hạn, nhịp chỉ tiêu, khách cần gọi",
    en: "Your day: appointments, tasks, pace, leads to call",
  },
  examples: ["/today", "/homnay"],
  args: z.object({}),
  isExportable: true,
  roles: "everyone",

  async run(_, context) {
    // All of it is for the asking person alone.
    if (!context.isPrivate) throw new UserError("error.out_of_scope", { example: "/today" });
    const [sections, away] = await Promise.all([loadSections(context), awayToday(context)]);
    return compose(sections, away, context);
  },
});

/** Somebody's being away is worth a line, and no digest. */
function compose(sections: readonly Section[], away: string | undefined, { t, now, actor }: Context): Reply {
  const others = away === undefined ? [] : [text(away)];
  const heading = title(t("alert.today", { day: formatWeekday(now.toPlainDate(), actor.locale) }));
  if (sections.length === 0) {
    return { ...directReply(heading, text(t("alert.nothing")), ...others), isNothing: true };
  }

  const buttons = sections.flatMap((section) => section.actions ?? []).slice(0, mostButtons);
  return directReply(
    heading,
    ...sections.map(({ lines }) => text(lines.join("\n"))),
    ...others,
    note(t("kpi.as_of", { at: formatMoment(now) })),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  );
}

/** What has a time comes first, then what is due, the month's review too, then how things stand, and then the others. */
async function loadSections(context: Context): Promise<readonly Section[]> {
  const { actor } = context;
  const own = { kind: "person", id: actor.id, name: actor.name, teamId: actor.team?.id ?? null } as const;
  const [appointments, tasks, month, articles, waiting, selling] = await Promise.all([
    appointmentsOfDay(own, context),
    listDueTasks(own, context),
    monthOfToday(context),
    articlesOfWeek(context),
    loadWaiting(context),
    sellers.has(actor.role) ? loadSelling(own, context) : undefined,
  ]);
  return [
    ...appointments,
    ...tasksOfDay(tasks, context),
    ...month,
    ...articles,
    ...(selling ? [...ownOf(own, { ...selling, tasks }, context), ...selling.forgotten] : []),
    ...waiting,
    ...(selling?.help ?? []),
  ];
}

type Own = Subject & { readonly kind: "person" };

/** How things stand with whoever sells, and with the people they lead. */
async function loadSelling(own: Own, context: Context) {
  const led = ledBy(context);
  const subject = led ?? own;
  const [untended, worries, due, board, forgotten, boardOfLed] = await Promise.all([
    loadUntended(subject, context),
    loadWorries(subject, context),
    listDue(own, context),
    loadPeopleBoard(own, askedOf(context), context),
    forgottenCustomers({ own, led }, context),
    led && loadPeopleBoard(led, askedOf(context), context),
  ]);
  const helped = led && boardOfLed && { subject: led, board: boardOfLed, untended, worries };
  const help = helped ? await helpOf(helped, context) : [];
  return { untended, worries, due, board, forgotten, help };
}

type Selling = Awaited<ReturnType<typeof loadSelling>>;
type Tasks = Awaited<ReturnType<typeof listDueTasks>>;

function ownOf(
  own: Own,
  { tasks, untended, worries, due, board }: Selling & { readonly tasks: Tasks },
  context: Context,
): readonly Section[] {
  const { company } = context;
  const mine = untended.get(own.id);
  const calls = mine && chooseFirstCalls(mine.leads);
  const isBehind = isFarBehind(board.total, company.alerts.behindPace);
  return [
    ...(isBehind ? [paceOf(board, { calls, due, tasks }, context)] : []),
    ...(mine ? [untendedOf(mine, isBehind ? calls : undefined, context)] : []),
    ...receivablesOf(due, context),
    ...diligenceOf(worries.get(own.id) ?? {}, context),
  ];
}

/** The KPI of the running month, as `/kpi` shows it. */
function askedOf({ company, now }: Context) {
  return { metric: company.kpiMetric, period: monthOf(now.toPlainDate()) };
}

async function loadWaiting(context: Context): Promise<readonly Section[]> {
  const { actor, store, scope } = context;
  if (actor.role !== "lead" && actor.role !== "manager" && actor.role !== "admin") return [];
  return waitingOf(await store.alerts.waiting(scope), context);
}
