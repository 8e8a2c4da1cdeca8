import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope, Subject } from "#src/domain/access.ts";
import { isClosed, type Lead, leadStatuses, temperatures } from "#src/domain/lead.ts";
import type { LeadFilter } from "#src/store/interface/leads.ts";
import { aLead, by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

const days = ["2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02", "2026-11-20"] as const;
const sources = ["Zalo", "Facebook"] as const;

let crm: Crm;
/** All of them, the newest first. */
let all: readonly Lead[];

beforeAll(async () => {
  crm = await createCrm();
  const { store, people } = crm;
  const ids = Object.values(people);
  const pick = <Value>(values: readonly Value[], at: number) => values[at % values.length];
  const customer = await store.customers.ensure("An Phát", people.lan);
  const leads: number[] = [];
  for (let n = 0; n < 60; n += 1) {
    const on = pick(days, n * 7) ?? "";
    const source = pick([...sources, undefined], n);
    const temperature = pick([...temperatures, undefined], n * 5);
    const lead = aLead({
      ownerId: pick([...ids, null], n) ?? null,
      receivedOn: day(on),
      ...(source && { source }),
      ...(temperature && { temperature }),
      ...(n % 9 === 0 && { customerId: customer.id }),
    });
    const author = by(pick(ids, n * 3 + 1) ?? null, on);
    const id = await store.leads.add(lead, author);
    const status = pick(leadStatuses, n * 11);
    if (n % 2 === 0 && status) await store.leads.change(id, { status }, author);
    leads.push(id);
  }
  await store.leads.remove(leads[30] ?? 0, by(null));
  const found = await Promise.all(leads.map((id) => store.leads.find(company, id)));
  all = found.flatMap((lead) => lead ?? []).toReversed();
});

afterAll(() => crm.close());

/** What the filter means, said once more in the plainest way. */
function expected(scope: Scope, filter: LeadFilter): number[] {
  const { subject, statuses, temperature, source, customerId, received, untouchedSince, limit } = filter;
  const leads = all.filter((lead) => {
    const person = (lead.owner ?? lead.createdBy)?.id;
    const touched = untouchedSince && Temporal.Instant.compare(lead.touchedAt, untouchedSince) < 0;
    return (
      isWithin(scope, person) &&
      (!subject || isAbout(subject, person)) &&
      (!statuses || statuses.includes(lead.status)) &&
      (!temperature || lead.temperature === temperature) &&
      (!source || lead.source === source) &&
      (!customerId || lead.customer?.id === customerId) &&
      (!received || isBetween(lead.receivedOn, received)) &&
      (!untouchedSince || (touched && !isClosed(lead.status)))
    );
  });
  const order = (one: Lead, other: Lead) =>
    Temporal.Instant.compare(one.touchedAt, other.touchedAt) || one.id - other.id;
  return (untouchedSince ? leads.toSorted(order) : leads).slice(0, limit).map(({ id }) => id);
}

function isWithin(scope: Scope, person: number | undefined): boolean {
  switch (scope.kind) {
    case "company":
      return true;
    case "nobody":
      return false;
    case "own":
      return person === scope.personId;
    case "team":
      return person === scope.personId || isInTeam(scope.teamId, person);
  }
}

function isAbout(subject: Subject, person: number | undefined): boolean {
  if (subject.kind === "person") return person === subject.id;
  return subject.kind === "company" || isInTeam(subject.id, person);
}

function isInTeam(team: number, person: number | undefined): boolean {
  const { lan, minh, huy } = crm.people;
  return team === crm.teams.Bắc ? person === lan || person === minh : person === huy;
}

function isBetween(
  on: Temporal.PlainDate | null,
  { from, to }: NonNullable<LeadFilter["received"]>,
): boolean {
  const { compare } = Temporal.PlainDate;
  return on !== null && compare(on, from) >= 0 && compare(on, to) <= 0;
}

describe("list", () => {
  it("holds just what the scope and the filters leave, in the order that was asked for", async () => {
    const { people, teams, store } = crm;
    const scopes = fc.constantFrom<Scope>(
      company,
      { kind: "nobody" },
      { kind: "own", personId: people.minh },
      { kind: "team", teamId: teams.Bắc },
      { kind: "team", teamId: teams.Nam, personId: people.lan },
    );
    const subjects = fc.constantFrom<Subject>(
      { kind: "company" },
      { kind: "team", id: teams.Nam, name: "Nam" },
      { kind: "person", id: people.lan, name: "lan", teamId: teams.Bắc },
    );
    const periods = fc
      .tuple(fc.constantFrom("2026-01-01", ...days), fc.constantFrom(...days, "2026-12-31"))
      .map(([from, to]) => ({ from: day(from), to: day(to) }));
    const filters = fc.record(
      {
        limit: fc.constantFrom(1, 3, 100),
        subject: subjects,
        statuses: fc.subarray([...leadStatuses], { minLength: 1 }),
        temperature: fc.constantFrom(...temperatures),
        source: fc.constantFrom(...sources),
        customerId: fc.constant(1),
        received: periods,
        untouchedSince: fc.constantFrom(...days).map((on) => by(null, on).at),
      },
      { requiredKeys: ["limit"] },
    );

    await fc.assert(
      fc.asyncProperty(scopes, filters, async (scope, filter) => {
        const found = await store.leads.list(scope, filter);

        expect(found.map(({ id }) => id)).toEqual(expected(scope, filter));
      }),
      { numRuns: 300 },
    );
  });
});
