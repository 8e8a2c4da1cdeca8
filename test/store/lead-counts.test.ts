import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isClosed, leadStatuses, temperatures } from "#src/domain/lead.ts";
import { toDate } from "#src/store/dates.ts";
import { Prisma } from "#src/store/generated/client.ts";
import type { LeadChange, NewLead } from "#src/store/interface/leads.ts";
import { addLeadFigures } from "#src/store/lead-figures.ts";
import { aLead, by, type Crm, createCrm, day } from "#test/support/crm.ts";

let crm: Crm;

beforeAll(async () => {
  crm = await createCrm();
});

afterAll(() => crm.close());

/** Counted one by one, in the plainest way that there is. */
async function countByHand() {
  const leads = await crm.database.prisma.lead.findMany({ where: { removedAt: null } });
  const counts = new Map<string, number>();
  const figures = new Map<string, number>();
  const add = (map: Map<string, number>, parts: readonly unknown[], count = 1) => {
    const key = parts.join("|");
    map.set(key, (map.get(key) ?? 0) + count);
  };
  const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10);
  const monthOf = (date: Date | null) => (date ? `${date.toISOString().slice(0, 7)}-01` : "0001-01-01");

  for (const lead of leads) {
    const dimensions = { all: "", source: lead.source, priority: lead.priority, step: lead.step };
    for (const [dimension, value] of Object.entries(dimensions)) {
      const kind = [dimension, value ?? "", lead.ownerId ?? 0, lead.status];
      add(counts, [...kind, monthOf(lead.receivedOn), "received"]);
      if (isClosed(lead.status)) add(counts, [...kind, monthOf(endOf(lead)), "closed"]);
    }
    if (lead.firstOwnerId && lead.receivedOn && lead.status !== "duplicate") {
      add(figures, [lead.firstOwnerId, "leads", dayOf(lead.receivedOn)]);
    }
    if (lead.ownerId && lead.closedOn && lead.status === "qualified") {
      add(figures, [lead.ownerId, "qualified_leads", dayOf(lead.closedOn)]);
    }
  }
  for (const { personId, temperature, on, count } of await crm.database.prisma.leadTemperature.findMany()) {
    if (personId) add(figures, [personId, `${temperature}_leads`, dayOf(on)], count);
  }
  for (const { byId, kind, on } of await crm.database.prisma.activity.findMany({
    where: { removedAt: null },
  })) {
    if (byId && (kind === "meeting" || kind === "call")) add(figures, [byId, `${kind}s`, dayOf(on)]);
  }
  return { counts: sorted(counts), figures: sorted(figures) };
}

/** Nothing ends before it came. */
function endOf({
  closedOn,
  receivedOn,
}: {
  readonly closedOn: Date | null;
  readonly receivedOn: Date | null;
}) {
  return closedOn && receivedOn && closedOn < receivedOn ? receivedOn : closedOn;
}

async function countsKept() {
  const counts = new Map<string, number>();
  for (const row of await crm.database.prisma.leadCount.findMany()) {
    const key = [
      row.dimension,
      row.value,
      row.ownerId,
      row.status,
      row.month.toISOString().slice(0, 10),
    ].join("|");
    counts.set(`${key}|received`, row.received);
    counts.set(`${key}|closed`, row.closed);
  }
  const figures = new Map<string, number>();
  for (const { personId, metric, on, value } of await crm.database.prisma.dayFigure.findMany()) {
    figures.set([personId, metric, on.toISOString().slice(0, 10)].join("|"), Number(value));
  }
  return { counts: sorted(counts), figures: sorted(figures) };
}

function sorted(map: ReadonlyMap<string, number>) {
  return [...map].filter(([, count]) => count !== 0).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

const days = fc.constantFrom("2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02").map(day);
/** The place of a person among the reps, so that shrinking stays readable. */
const owners = fc.option(fc.nat(2));
const sources = fc.constantFrom("Zalo", "Facebook");
const steps = fc.constantFrom("Demo", "Báo giá");

const work = fc.oneof(
  fc.record({
    kind: fc.constant("add" as const),
    owner: owners,
    receivedOn: days,
    source: fc.option(sources),
    priority: fc.option(fc.constantFrom("Cao", "Thấp")),
    temperature: fc.option(fc.constantFrom(...temperatures)),
  }),
  fc.record({
    kind: fc.constant("change" as const),
    lead: fc.nat(),
    on: days,
    owner: fc.option(owners, { nil: undefined }),
    change: fc.record(
      {
        status: fc.constantFrom(...leadStatuses),
        source: fc.option(sources),
        step: fc.option(steps),
        temperature: fc.option(fc.constantFrom(...temperatures)),
        note: fc.constant("gọi lại"),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant("remove" as const), lead: fc.nat(), on: days }),
  fc.record({
    kind: fc.constant("activity" as const),
    lead: fc.nat(),
    what: fc.constantFrom("call" as const, "meeting" as const, "note" as const),
    by: owners,
    on: days,
    taken: fc.boolean(),
  }),
);

type Work = typeof work extends fc.Arbitrary<infer Value> ? Value : never;

const leads: number[] = [];

async function doWork(each: Work): Promise<void> {
  const { store, people } = crm;
  const ids = Object.values(people);
  const personOf = (place: number | null) => (place === null ? null : (ids[place] ?? null));
  const some = (place: number) => leads[place % leads.length];
  switch (each.kind) {
    case "add": {
      const { kind: _, owner, source, priority, temperature, receivedOn } = each;
      const more: Partial<NewLead> = {
        ...(source !== null && { source }),
        ...(priority !== null && { priority }),
        ...(temperature !== null && { temperature }),
      };
      const lead = aLead({ ...more, ownerId: personOf(owner), receivedOn });
      leads.push(await store.leads.add(lead, by(people.lan, receivedOn.toString())));
      return;
    }
    case "change": {
      const id = some(each.lead);
      const owner = each.owner === undefined ? {} : { ownerId: personOf(each.owner) };
      const change = { ...each.change, ...owner } as LeadChange;
      if (id !== undefined) await store.leads.change(id, change, by(people.minh, each.on.toString()));
      return;
    }
    case "remove": {
      const id = some(each.lead);
      if (id === undefined) return;
      await store.leads.remove(id, by(people.minh, each.on.toString()));
      leads.splice(leads.indexOf(id), 1);
      return;
    }
    case "activity": {
      const leadId = some(each.lead);
      const author = by(personOf(each.by), each.on.toString());
      const activity = { kind: each.what, on: each.on, ...(leadId !== undefined && { leadId }) };
      const id = await store.activities.add(activity, author);
      if (each.taken) await store.activities.remove(id, author);
    }
  }
}

describe("the counts of leads and the figures of the KPI", () => {
  it("equal a count by hand after any changes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(work, { maxLength: 12 }), async (works) => {
        for (const each of works) await doWork(each);

        expect(await countsKept()).toEqual(await countByHand());
      }),
      { numRuns: 40 },
    );
  });

  it("agree with a recount, which therefore repairs nothing", async () => {
    expect(await crm.transact(({ leads }) => leads.recount())).toBe(0);
    expect(await crm.transact(({ figures }) => figures.rebuild())).toEqual([]);
  });

  it("stay right when leads are written in bulk", async () => {
    const { database, people } = crm;
    const added = Prisma.sql`l.import_key LIKE 'bulk-%'`;
    await database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`
        INSERT INTO lead (name, folded_name, source, status, owner_id, first_owner_id, received_on, closed_on, import_key)
        SELECT 'Khách ' || n, 'khach ' || n, CASE WHEN n % 2 = 0 THEN 'Zalo' END,
          (CASE WHEN n % 3 = 0 THEN 'qualified' ELSE 'assigned' END)::"LeadStatus", ${people.huy}, ${people.huy},
          CASE WHEN n % 5 > 0 THEN date '2026-09-01' + n END, CASE WHEN n % 6 = 0 THEN date '2026-10-01' + n END,
          'bulk-' || n
        FROM generate_series(1, 60) n`;
      await tx.$executeRaw`
        INSERT INTO lead_temperature (lead_id, person_id, "on", temperature, at)
        SELECT id, owner_id, received_on, 'warm', now() FROM lead l WHERE ${added} AND received_on IS NOT NULL`;
      await addLeadFigures(tx, added);
    });
    expect(await countsKept()).toEqual(await countByHand());

    await database.prisma.$transaction(async (tx) => {
      await addLeadFigures(tx, added, -1);
      await tx.$executeRaw`UPDATE lead l SET status = 'unqualified', closed_on = ${toDate(day("2026-11-05"))} WHERE ${added}`;
      await addLeadFigures(tx, added);
    });
    expect(await countsKept()).toEqual(await countByHand());
  });
});

describe("recount", () => {
  afterEach(async () => {
    expect(await countsKept()).toEqual(await countByHand());
  });

  it("repairs what is wrong, missing or too much, and tells how many counts that were", async () => {
    const { database, store } = crm;
    await store.leads.add(aLead({ source: "Sự kiện" }), by(null));
    await database.prisma.$executeRaw`UPDATE lead_count SET received = 99 WHERE value = 'Sự kiện'`;
    await database.prisma
      .$executeRaw`DELETE FROM lead_count WHERE dimension = 'all' AND status = 'new' AND owner_id = 0 AND month = '2026-11-01'`;
    await database.prisma
      .$executeRaw`INSERT INTO lead_count VALUES ('source', 'Không có', 7, 'paused', '2026-01-01', 3, 3)`;

    expect(await crm.transact(({ leads }) => leads.recount())).toBe(3);
    expect(await crm.transact(({ leads }) => leads.recount())).toBe(0);
  });

  it("has a counterpart that repairs the figures of leads and activities", async () => {
    const { database, store, people } = crm;
    await store.leads.add(aLead({ ownerId: people.lan, receivedOn: day("2026-08-03") }), by(people.lan));
    await database.prisma.$executeRaw`DELETE FROM day_figure WHERE metric = 'leads' AND "on" = '2026-08-03'`;
    await database.prisma
      .$executeRaw`INSERT INTO day_figure VALUES (${people.minh}, 'calls', '2026-08-04', 5)`;

    expect(await crm.transact(({ figures }) => figures.rebuild())).toEqual([
      { personId: people.lan, metric: "leads", on: day("2026-08-03"), kept: 0n, counted: 1n },
      { personId: people.minh, metric: "calls", on: day("2026-08-04"), kept: 5n, counted: 0n },
    ]);
  });
});

describe("two writers of the same counts", () => {
  it("both get through, and everything counts", async () => {
    const { store, people } = crm;
    const ids = await Promise.all(
      [0, 1].map((place) =>
        store.leads.add(aLead({ ownerId: place === 0 ? people.lan : people.huy, source: "Zalo" }), by(null)),
      ),
    );

    for (let round = 0; round < 10; round += 1) {
      const [first = 0, second = 0] = [people.lan, people.huy].map((_, at) => ids[(at + round) % 2]);
      await Promise.all([
        crm.transact(({ leads }) =>
          leads.change(first, { ownerId: people.huy, source: "Facebook" }, by(null)),
        ),
        crm.transact(({ leads }) => leads.change(second, { ownerId: people.lan, source: "Zalo" }, by(null))),
      ]);
    }

    expect(await countsKept()).toEqual(await countByHand());
  });
});
