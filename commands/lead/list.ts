import { z } from "zod";
import { actions, type Block, note, type Reply, reply, table, text, title } from "#src/chat/reply.ts";
import { oneOf, period, periodArgument, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand, type Finder } from "#src/command/command.ts";
import { choosePeriod } from "#src/command/resolve.ts";
import type { Subject } from "#src/domain/access.ts";
import { type Lead, openStatuses } from "#src/domain/lead.ts";
import { leadStatusNames, temperatureNames } from "#src/domain/lead-names.ts";
import { staleBefore } from "#src/domain/stale.ts";
import { UserError } from "#src/errors.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import type { LeadFilter } from "#src/store/interface/leads.ts";
import { getSubject, nameOf, readSubject } from "../kpi/subject.ts";
import { readListed } from "./ask.ts";
import { nextText } from "./card.ts";
import { readPriority, readRegion, readSource } from "./facts.ts";
import { listed, region } from "./finders.ts";
import { anywhere, listedAnywhere } from "./list-finders.ts";
import { leadWord } from "./word.ts";
import { describeWorked } from "./working-time.ts";

const shown = 20;

const stale: Finder = word(/^(?:stale|trễ|tre|quáhạn|quahan|nguộilạnh)$/i);

const args = z.object({
  person: textArgument.optional(),
  status: oneOf(leadStatusNames).optional(),
  temperature: oneOf(temperatureNames).optional(),
  source: textArgument.optional(),
  priority: textArgument.optional(),
  region: textArgument.optional(),
  step: textArgument.optional(),
  period: periodArgument.optional(),
  stale: textArgument.optional(),
});

type Args = z.output<typeof args>;

export const listLeads = defineCommand({
  ...leadWord,
  verb: "list",
  verbAliases: ["ds", "danhsach"],
  summary: { vi: "Danh sách cơ hội, có lọc", en: "The leads, with filters" },
  examples: [
    "/lead list",
    "/lead list trễ",
    "/lead list @lan đang xử lý nguon=Facebook tháng này",
    "/lead list mới khuvuc=“Miền Bắc” uutien=cao",
  ],
  args,
  names: {
    person: ["nv", "nhanvien", "owner"],
    status: ["tt", "trangthai"],
    temperature: ["nhiet"],
    source: ["nguon"],
    priority: ["uutien", "ut"],
    region: ["khuvuc", "kv", "vung", "mien"],
    step: ["buoc"],
    period: ["ky", "thang", "ngay"],
    stale: ["tre"],
  },
  free: [
    { argument: "period", find: period },
    { argument: "stale", find: stale },
    { argument: "person", find: word(/^@\S/) },
    { argument: "status", find: anywhere(leadStatusNames) },
    { argument: "temperature", find: anywhere(temperatureNames) },
    { argument: "source", find: listedAnywhere("sources") },
    { argument: "priority", find: listedAnywhere("priorities") },
    { argument: "step", find: listedAnywhere("steps") },
    { argument: "person" },
  ],
  finds: {
    period,
    region,
    person: (words) => ({ text: words, rest: "" }),
    status: anywhere(leadStatusNames),
    source: listed("sources"),
    priority: listed("priorities"),
    step: listed("steps"),
  },
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run(given, context) {
    const { store, scope, isPrivate } = context;
    if (scope.kind === "nobody" && !isPrivate) throw outOfScope();
    const subject = await subjectOf(given, context);
    const filter = await filterOf(given, subject, context);
    const found = await store.leads.list(scope, { ...filter, limit: shown + 1 });
    return answer(found, { given, subject }, context);
  },
});

/** Whose: the own ones of a rep, those of all that a lead or manager may see, unless it is said. */
async function subjectOf({ person, status }: Args, context: Context): Promise<Subject | undefined> {
  if (person !== undefined) return getSubject(readSubject(person), context);
  if (context.actor.role !== "rep" || status === "new") return undefined;
  return getSubject({ kind: "me" }, context);
}

/** What still has to be worked on, unless a status is named. */
async function filterOf(
  given: Args,
  subject: Subject | undefined,
  context: Context,
): Promise<Omit<LeadFilter, "limit">> {
  const { company, now } = context;
  const { source, priority, step, temperature } = given;
  const regionId = await readRegion(given, context);
  const days = given.period && choosePeriod(given.period, context, { prefer: "past", argument: "period" });
  const since = staleBefore(now.toPlainDate(), company.leads.staleAfterWorkdays, company.calendar);
  return {
    ...(subject && { subject }),
    statuses: given.status ? [given.status] : openStatuses,
    ...(temperature !== undefined && { temperature }),
    ...(source !== undefined && { source: readSource(source, context) }),
    ...(priority !== undefined && { priority: readPriority(priority, context) }),
    ...(step !== undefined && { step: readStep(step, context) }),
    ...(regionId !== undefined && { regionId }),
    ...(days && { received: days }),
    ...(given.stale !== undefined && {
      untouchedSince: since.toZonedDateTime({ timeZone: company.timeZone }).toInstant(),
    }),
  };
}

function readStep(words: string, { company }: Context): string {
  const names = company.leads.steps;
  return readListed(words, { argument: "step", names, key: "lead.ask_known_step" });
}

type About = { readonly given: Args; readonly subject: Subject | undefined };

function answer(found: readonly Lead[], about: About, context: Context): Reply {
  const { t } = context;
  const label = labelOf(about, context);
  if (found.length === 0) return reply(text(t("lead.list_empty", { filter: label })));
  const leads = found.slice(0, shown);
  const isNew = about.given.status === "new";
  const blocks: Block[] = [
    title(t("lead.list_title", { filter: label })),
    table(
      [
        { label: t("column.entry"), format: "text" },
        { label: t("column.lead"), format: "text" },
        { label: t("column.status"), format: "text" },
        { label: t("column.owner"), format: "text" },
        { label: t(isNew ? "column.waited" : "column.next_step"), format: "text" },
        ...(isNew ? [] : [{ label: t("column.in_status"), format: "text" } as const]),
      ],
      leads.map((lead) => rowOf(lead, isNew, context)),
    ),
  ];
  const more = found.length > shown ? [note(t("lead.list_more", { shown }))] : [];
  const [first] = leads;
  return reply(
    ...blocks,
    ...more,
    ...(first
      ? [
          actions({
            label: t("lead.button_show", { lead: `L${first.id}` }),
            command: `/lead show L${first.id}`,
          }),
        ]
      : []),
  );
}

function rowOf(lead: Lead, isNew: boolean, context: Context) {
  const { t } = context;
  const { id, name, status, temperature, owner } = lead;
  const marks = [t(`lead.status_${status}`), ...(temperature ? [t(`lead.temperature_${temperature}`)] : [])];
  const since = describeWorked(isNew ? lead.receivedAt : lead.statusAt, context);
  return [
    `L${id}`,
    name,
    marks.join(" · "),
    owner?.name ?? t("lead.nobody"),
    ...(isNew ? [since] : [nextText(lead, context) ?? t("lead.no_next"), since]),
  ];
}

/** `Đang xử lý · Facebook · Tháng 11/2026`: every filter that was understood. */
function labelOf({ given, subject }: About, context: Context): string {
  const { t, actor, company } = context;
  const { source, priority, step, temperature } = given;
  const days = given.period && choosePeriod(given.period, context, { prefer: "past", argument: "period" });
  return [
    subject ? nameOf(subject, context) : t("lead.all_within"),
    given.status ? t(`lead.status_${given.status}`) : t("lead.open"),
    given.stale === undefined ? undefined : t("lead.stale", { days: company.leads.staleAfterWorkdays }),
    temperature && t(`lead.temperature_${temperature}`),
    source && readSource(source, context),
    priority && t("lead.priority", { priority: readPriority(priority, context) }),
    step && readStep(step, context),
    given.region,
    days && formatPeriod(days, actor.locale),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}

function outOfScope(): UserError {
  return new UserError("error.out_of_scope", { example: "/lead list" });
}
