import { z } from "zod";
import { actions, type Block, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { period, periodArgument, textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import type { Subject } from "#src/domain/access.ts";
import { type Period, writePeriod } from "#src/domain/period.ts";
import { drawSample, seedOf } from "#src/domain/sample.ts";
import { staleBefore } from "#src/domain/stale.ts";
import { formatMoment, formatPeriod } from "#src/i18n/dates.ts";
import type { CheckedActivity, CheckedAt } from "#src/store/interface/checks.ts";
import { getSubject, isEveryUnit, nameOf, readSubject, usualWords } from "../kpi/subject.ts";
import { withoutName } from "../report/asked.ts";
import { reportWord } from "../report/word.ts";
import { describeChecks } from "./describe.ts";
import { fieldsTable, leadsTable, peopleTable, sampleTable } from "./tables.ts";

const example = "/report audit team mau=20261116";
const shownLeads = 15;
const shownComments = 5;

const seedArgument = z.string().transform((text, context): number => {
  return /^\d{1,9}$/.test(text) ? Number(text) : doubt(context, text, { key: "error.not_a_seed" });
});

const sizeArgument = z.string().transform((text, context): number => {
  return /^(?:[1-9]|10)$/.test(text) ? Number(text) : doubt(context, text, { key: "error.not_a_size" });
});

export const auditReport = defineCommand({
  ...reportWord,
  verb: "audit",
  verbAliases: ["kiemtra"],
  summary: {
    vi: "Kiểm tra đầu tuần: cơ hội bỏ quên, trường thiếu, mẫu hoạt động ngẫu nhiên",
    en: "Monday audit: stale leads, missing fields, activities drawn at random",
  },
  examples: ["/report audit", example, "/baocao kiemtra @lan tuần này so=5"],
  args: z.object({
    subject: textArgument.optional(),
    period: periodArgument.prefault("last week"),
    seed: seedArgument.optional(),
    size: sizeArgument.prefault("3"),
  }),
  names: { subject: ["ai"], period: ["ky", "tuan"], seed: ["mau"], size: ["so"] },
  free: [{ argument: "period", find: period }, { argument: "subject" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run(args, context) {
    const days = choosePeriod(args.period, context, { prefer: "past", argument: "period" });
    const words = withoutName(args.subject ?? "") || usualWords(context);
    const subject = await getChecked(words, context, "/report audit");
    const draw = { days, size: args.size, seed: args.seed ?? seedOf(days.from) };
    const line = `report audit ${words} ${writePeriod(days)} mau=${draw.seed} so=${draw.size}`;
    return check({ subject, draw, line }, context);
  },
});

/** All teams or regions are the company, whose people are listed anyway. */
export function getChecked(words: string, context: Context, command: string): Promise<Subject> {
  const wanted = readSubject(words);
  return getSubject(isEveryUnit(wanted, context) ? { kind: "company" } : wanted, context, command);
}

type Draw = { readonly days: Period; readonly size: number; readonly seed: number };

type Asked = { readonly subject: Subject; readonly draw: Draw; readonly line: string };

async function check({ subject, draw, line }: Asked, context: Context): Promise<Reply> {
  const { store, scope, t, now, actor } = context;
  const at = momentOf(context);
  const people = await store.checks.people(scope, subject, at);
  const leads = await store.checks.leads(scope, subject, { ...at, limit: shownLeads });
  const sample = await drawFor(subject, draw, context);
  const period = formatPeriod(draw.days, actor.locale);
  const { size, seed } = draw;

  const blocks: Block[] = [
    title(t("check.title", { subject: nameOf(subject, context) })),
    text(describeChecks(people, context)),
    ...peopleTable(people, context),
    ...fieldsTable(people, context),
    ...leadsTable(leads, context),
    ...(sample.length === 0
      ? [text(t("check.no_sample", { period }))]
      : sampleTable(sample, period, context)),
    note(
      `${t("kpi.as_of", { at: formatMoment(now) })} · ${t("check.seed", { size, seed, line: `/${line}` })}`,
    ),
  ];
  return reply(...blocks, actions(...commentButtons(sample, context), exportButton(line, context)));
}

/** What counts as stale now. */
export function momentOf({ company, now }: Context): CheckedAt {
  const { calendar, timeZone, leads } = company;
  const today = now.toPlainDate();
  const staleDay = staleBefore(today, leads.staleAfterWorkdays, calendar);
  return { today, now: now.toInstant(), staleBefore: staleDay.toZonedDateTime(timeZone).toInstant() };
}

/** As many for each person, so that nobody's work hides another's. */
async function drawFor(
  subject: Subject,
  { days, size, seed }: Draw,
  { store, scope }: Context,
): Promise<readonly CheckedActivity[]> {
  const logged = await store.checks.activities(scope, subject, days);
  const byPerson = Map.groupBy(logged, ({ personId }) => personId);
  const drawn = [...byPerson.values()].flatMap((own) =>
    drawSample(
      own.map(({ id }) => id),
      size,
      seed,
    ),
  );
  return store.checks.describe(scope, drawn);
}

function commentButtons(sample: readonly CheckedActivity[], { t, actor }: Context) {
  if (actor.role !== "lead" && actor.role !== "manager" && actor.role !== "admin") return [];
  return sample.slice(0, shownComments).map(({ id }) => ({
    label: t("check.comment", { activity: `A${id}` }),
    command: `/comment A${id}`,
  }));
}

function exportButton(line: string, { t }: Context) {
  return { label: t("kpi.export"), command: `/export ${line}` };
}
