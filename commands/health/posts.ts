import { type Block, note, table, text } from "#src/chat/reply.ts";
import { eventName } from "#src/command/cadence-names.ts";
import type { Context } from "#src/command/command.ts";
import { writeAudience } from "#src/domain/cadence/audience.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { isMessageKey } from "#src/i18n/translate.ts";
import { type AudienceNames, readAudienceNames } from "./audience-names.ts";
import { compareOutcomes, type LedgerEntry, type Outcome, readLedger } from "./ledger.ts";
import { type NextRuns, readNextRuns } from "./next-runs.ts";
import { conversationName } from "./word.ts";

/** Audiences of one kind for which a post went the same way. */
type Row = {
  readonly post: string;
  readonly who: string;
  readonly outcome: Outcome;
  readonly last: Temporal.Instant | undefined;
  readonly result: string;
  readonly next: Temporal.ZonedDateTime | undefined;
};

/** For each post what became of it the last time and when it comes next, the worst first. */
export async function describePosts(context: Context, only?: string): Promise<readonly Block[]> {
  const { company, system, t } = context;
  const keys = [...company.cadence.map(({ key }) => key), ...system.timetable.map(({ name }) => name)];
  const posts = keys.filter((key) => only === undefined || key === only);
  if (posts.length === 0) return [];

  const ledger = await readLedger(context);
  const names = await readAudienceNames(context);
  const next = await readNextRuns(context);
  const reading: Reading = { context, names, next, isWhole: only !== undefined };
  const groups = posts.map((post) => rowsOf(post, ledger.get(post) ?? [], reading));
  const rows = groups.toSorted((one, other) => compareOutcomes(worstOf(one), worstOf(other))).flat();
  const isFine = rows.every(({ outcome }) => !isTrouble(outcome));
  return [
    text(t(only === undefined ? "health.posts" : "health.post", { post: nameOf(only ?? "", context) })),
    table(
      [
        { label: t("column.post"), format: "text" },
        { label: t("column.audience"), format: "text" },
        { label: t("column.last_run"), format: "text" },
        { label: t("column.result"), format: "text" },
        { label: t("column.next_run"), format: "text" },
      ],
      rows.map((row) => cellsOf(row, context)),
    ),
    ...(only === undefined && !isFine ? [note(t("health.post_how"))] : []),
  ];
}

type Reading = {
  readonly context: Context;
  readonly names: AudienceNames;
  readonly next: NextRuns;
  /** Each audience by itself. */
  readonly isWhole: boolean;
};

function rowsOf(post: string, entries: readonly LedgerEntry[], reading: Reading): readonly Row[] {
  const { next, isWhole } = reading;
  if (entries.length === 0) {
    return [{ post, who: "", outcome: "never", last: undefined, result: "", next: next(post) }];
  }
  const alike = Map.groupBy(entries, ({ audience, outcome, dueAt }) =>
    isWhole
      ? writeAudience(audience)
      : [audience.kind, outcome, dueAt, next(post, audience)?.toString()].join(" "),
  );
  return [...alike.values()]
    .map((group) => rowOf(post, group, reading))
    .toSorted((one, other) => compareOutcomes(one.outcome, other.outcome));
}

function rowOf(post: string, group: readonly LedgerEntry[], { context, names, next }: Reading): Row {
  const [first] = group;
  if (!first) throw new Error("a group of the ledger has somebody in it");
  const { outcome, dueAt, audience } = first;
  return {
    post,
    who: names(group.map((entry) => entry.audience)),
    outcome,
    last: dueAt,
    result: describeResult(outcome, group, context),
    next: next(post, audience),
  };
}

const shownPlaces = 2;

/** What became of it, and where: `đã tới Slack · Đội Bắc`, `chưa tới được: Slack · Đội Nam`. */
function describeResult(outcome: Outcome, group: readonly LedgerEntry[], context: Context): string {
  const { t } = context;
  const places = group.flatMap((entry) => entry.places);
  const meant = places.filter(({ state }) => (outcome === "elsewhere" ? state === "arrived" : true));
  const result = t(`health.outcome_${outcome}`);
  if (meant.length === 0) return result;
  const named = [...new Set(meant.map((place) => conversationName(place, context)))];
  const where = named.length <= shownPlaces ? named.join(", ") : t("health.places", { count: named.length });
  return t("health.outcome_where", { result, where });
}

function cellsOf({ post, who, outcome, last, result, next }: Row, context: Context): readonly string[] {
  const { t, company } = context;
  const isSet = next !== undefined || !company.cadence.some(({ key }) => key === post);
  return [
    nameOf(post, context),
    who,
    last ? formatMoment(last.toZonedDateTimeISO(company.timeZone)) : t("health.never_run"),
    outcome === "never" ? "" : result,
    next ? formatMoment(next) : isSet ? "" : t("health.next_not_set"),
  ];
}

function nameOf(post: string, { company, t }: Context): string {
  const event = company.cadence.find(({ key }) => key === post);
  if (event) return eventName(event, t);
  const key = `health.timed_${post}`;
  return isMessageKey(key) ? t(key) : post;
}

function worstOf(rows: readonly Row[]): Outcome {
  return rows[0]?.outcome ?? "never";
}

function isTrouble(outcome: Outcome): boolean {
  return compareOutcomes(outcome, "late") < 0;
}
