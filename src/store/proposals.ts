import { z } from "zod";
import type { Scope } from "#src/domain/access.ts";
import { type Metric, metrics as metricNames } from "#src/domain/metric.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import type {
  AddedProposal,
  NewProposal,
  Proposal,
  ProposalFilter,
  ProposalState,
  Proposals,
  Waiting,
} from "./interface/proposals.ts";
import { peopleWithin, today } from "./scope-sql.ts";
import type { Authorship } from "./store.ts";

export function createProposals(tx: Transaction): Proposals {
  return {
    add: (proposal, by) => add(tx, proposal, by),
    list: (scope, filter) => list(tx, scope, filter),
    waiting: (scope, on) => listWaiting(tx, scope, on),
    find: (scope, id) => findProposal(tx, scope, id),

    async hold(id) {
      await tx.$executeRaw`SELECT FROM target_proposal WHERE id = ${id} FOR NO KEY UPDATE`;
    },

    async settle(id, state, { actorId, at }) {
      const settled =
        state === "open"
          ? { settledById: null, settledAt: null }
          : { settledById: actorId, settledAt: toTimestamp(at) };
      await tx.targetProposal.update({ where: { id }, data: { state, ...settled } });
    },
  };
}

export async function findProposal(tx: Transaction, scope: Scope, id: number): Promise<Proposal | undefined> {
  const [found] = await load(tx, scope, Prisma.sql`p.id = ${id}`);
  return found;
}

async function add(tx: Transaction, proposal: NewProposal, by: Authorship): Promise<AddedProposal> {
  const { personId, metric, value, note = null } = proposal;
  const about = { personId, metric, from: toDate(proposal.days.from), to: toDate(proposal.days.to) };
  // Two at once would leave both open.
  await tx.$executeRaw`SELECT FROM person WHERE id = ${personId} FOR NO KEY UPDATE`;
  const replaced = await tx.targetProposal.findFirst({
    where: { ...about, state: "open" },
    select: { id: true, value: true },
  });
  const at = toTimestamp(by.at);
  if (replaced) {
    await tx.targetProposal.update({
      where: { id: replaced.id },
      data: { state: "withdrawn", settledById: by.actorId, settledAt: at },
    });
  }
  const { id } = await tx.targetProposal.create({
    data: { ...about, value, note, at, messageId: by.messageId },
    select: { id: true },
  });
  return { id, replaced };
}

function list(tx: Transaction, scope: Scope, { metrics, days }: ProposalFilter): Promise<Proposal[]> {
  return load(
    tx,
    scope,
    Prisma.sql`${isOpen} AND p.metric = ANY(${[...metrics]}::text[])
      AND p."from" = ${toDate(days.from)} AND p."to" = ${toDate(days.to)}`,
  );
}

async function listWaiting(
  tx: Transaction,
  scope: Scope,
  on: Temporal.PlainDate,
): Promise<readonly Waiting[]> {
  const rows = await tx.$queryRaw<{ from: Date; to: Date; count: number }[]>`
    SELECT p."from", p."to", count(*)::int AS count
    FROM target_proposal p JOIN person m ON m.id = p.person_id
    WHERE ${isOpen} AND p."to" >= ${toDate(on)} AND ${isWithin(scope)}
    GROUP BY p."from", p."to" ORDER BY p."from", p."to"`;
  return rows.map(({ from, to, count }) => ({
    days: { from: toPlainDate(from), to: toPlainDate(to) },
    count,
  }));
}

/** Nobody settles what somebody proposed who has left. */
const isOpen = Prisma.sql`p.state = 'open' AND (m.left_on IS NULL OR m.left_on >= ${today})`;

type ProposalRow = {
  id: number;
  person_id: number;
  name: string;
  team_id: number | null;
  metric: string;
  from: Date;
  to: Date;
  value: bigint;
  note: string | null;
  state: ProposalState;
  at: Date;
};

const knownMetric = z.enum(metricNames);

async function load(tx: Transaction, scope: Scope, where: Prisma.Sql): Promise<Proposal[]> {
  const rows = await tx.$queryRaw<ProposalRow[]>`
    SELECT p.id, p.person_id, m.name, p.metric, p."from", p."to", p.value, p.note, p.state::text AS state, p.at,
      (SELECT a.team_id FROM assignment a WHERE a.person_id = p.person_id
        AND a.starts_on <= ${today} AND (a.ends_on IS NULL OR a.ends_on > ${today}) LIMIT 1) AS team_id
    FROM target_proposal p JOIN person m ON m.id = p.person_id
    WHERE ${where} AND ${isWithin(scope)} ORDER BY m.name, p.metric, p.id`;
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.person_id, name: row.name },
    teamId: row.team_id,
    metric: parseMetric(row.metric),
    days: { from: toPlainDate(row.from), to: toPlainDate(row.to) },
    value: row.value,
    note: row.note,
    state: row.state,
    at: toInstant(row.at),
  }));
}

function isWithin(scope: Scope): Prisma.Sql {
  return scope.kind === "company" ? Prisma.sql`TRUE` : Prisma.sql`p.person_id IN ${peopleWithin(scope)}`;
}

function parseMetric(text: string): Metric {
  return knownMetric.parse(text);
}
