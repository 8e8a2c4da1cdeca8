import type { Company } from "#src/company.ts";
import { daysOf, monthOf, type Period, quarterOf } from "#src/domain/period.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Database, Transaction } from "#src/store/database.ts";
import type { Store } from "#src/store/store.ts";
import { createChance } from "./chance.ts";
import { customers, type DemoPerson, emailOf, people } from "./company.ts";
import { fillCrm } from "./crm.ts";
import { fillOffers } from "./offers.ts";
import { fillPay } from "./pay.ts";

const million = 1_000_000n;
const fillTimeoutMs = 120_000;

/** Fills a store that has nobody in it with the demo company; leaves any other store alone and says so. */
export async function fillDemo(
  database: Database,
  company: Company,
  now: Temporal.ZonedDateTime,
): Promise<"filled" | "not_empty"> {
  return database.prisma.$transaction(
    async (tx) => {
      // Two first starts at once fill one company.
      await tx.$executeRaw`LOCK TABLE person IN EXCLUSIVE MODE`;
      if ((await tx.person.count()) > 0) return "not_empty";

      const store = createStore(tx);
      const ids = await addPeople(store, company, now.toPlainDate());
      await addRooms(tx, store);
      await addTargets(store, ids, now);
      const customerIds = await addCustomers(store, ids);
      await addSales(store, { ids, customerIds, company, now });
      await fillCrm(store, { ids, customerIds, company, now });
      await fillPay(store, { ids, company, now });
      await fillOffers(tx, store, { ids, customerIds, company, now });
      return "filled";
    },
    { timeout: fillTimeoutMs },
  );
}

export type Ids = ReadonlyMap<DemoPerson, number>;

async function addPeople(store: Store, company: Company, today: Temporal.PlainDate): Promise<Ids> {
  const ids = new Map<DemoPerson, number>();
  for (const person of people) {
    const { code, name, role, team, region, department } = person;
    const { id } = await store.people.create({
      code,
      name,
      role,
      email: emailOf(person),
      locale: company.locale,
      startedOn: today.subtract({ years: 1 }),
      units: {
        teamId: team === null ? null : (await store.units.ensure("team", team)).id,
        regionId: region === null ? null : (await store.units.ensure("region", region)).id,
        departmentId: (await store.units.ensure("department", department)).id,
      },
    });
    ids.set(person, id);
  }
  return ids;
}

async function addRooms(tx: Transaction, store: Store): Promise<void> {
  for (const team of await store.units.list("team")) {
    await tx.conversation.create({
      data: {
        platform: "local",
        platformId: `team-${team.id}`,
        name: `Nhóm ${team.name}`,
        readers: "team",
        teamId: team.id,
      },
    });
  }
  await tx.conversation.create({
    data: { platform: "local", platformId: "managers", name: "Ban quản lý", readers: "managers" },
  });
}

/** This month, the two before and the next, for everybody who sells; the quarter for the company. */
async function addTargets(store: Store, ids: Ids, now: Temporal.ZonedDateTime): Promise<void> {
  const today = now.toPlainDate();
  const by = { actorId: null, at: now.toInstant(), messageId: null };
  for (const offset of [-2, -1, 0, 1]) {
    const days = monthOf(today.add({ months: offset }));
    for (const [{ monthlyTarget }, id] of ids) {
      if (monthlyTarget === null) continue;
      const value = BigInt(monthlyTarget) * million;
      await store.targets.set({ scope: "person", subjectId: id, metric: "revenue_signed", days, value }, by);
    }
  }
  const monthly = people.reduce((sum, { monthlyTarget }) => sum + BigInt(monthlyTarget ?? 0), 0n) * million;
  const quarter = {
    scope: "company",
    subjectId: 0,
    metric: "revenue_signed",
    days: quarterOf(today),
  } as const;
  await store.targets.set({ ...quarter, value: monthly * 3n }, by);
}

async function addCustomers(store: Store, ids: Ids): Promise<readonly number[]> {
  const owners = [...ids].filter(([{ role }]) => role === "rep").map(([, id]) => id);
  const customerIds: number[] = [];
  for (const [index, name] of customers.entries()) {
    customerIds.push((await store.customers.ensure(name, owners[index % owners.length] ?? 0)).id);
  }
  return customerIds;
}

export type Filling = {
  readonly ids: Ids;
  readonly customerIds: readonly number[];
  readonly company: Company;
  readonly now: Temporal.ZonedDateTime;
};

/** Sales of this month and the two before, on working days up to yesterday. The same on every machine for a day. */
async function addSales(store: Store, { ids, customerIds, company, now }: Filling): Promise<void> {
  const chance = createChance(20_261_122);
  const bought = new Set<number>();
  const today = now.toPlainDate();
  for (const offset of [-2, -1, 0]) {
    const month = monthOf(today.add({ months: offset }));
    const days = workdaysBefore(month, today, company);
    const length = daysOf(month).filter(company.calendar.isWorkday).length;
    for (const [person, id] of ids) {
      if (person.monthlyTarget === null || days.length === 0) continue;
      const expected = (person.monthlyTarget * person.strength * days.length) / (100 * length);
      for (const millions of splitIntoSales(expected, chance)) {
        const customerId = chance.pick(customerIds);
        const signedOn = chance.pick(days);
        const amount = BigInt(millions) * million;
        const isFirst = !bought.has(customerId);
        bought.add(customerId);
        await store.sales.record(
          {
            customerId,
            signedOn,
            amount,
            kind: isFirst ? "new" : chance.pick(["renewal", "expansion"]),
            shares: [{ personId: id, amount }],
            collected: chance.pick([amount, amount, amount / 2n]),
            isFirst,
          },
          {
            actorId: id,
            at: signedOn.toZonedDateTime({ timeZone: company.timeZone, plainTime: "10:00" }).toInstant(),
            messageId: null,
          },
        );
      }
    }
  }
}

function workdaysBefore(
  month: Period,
  today: Temporal.PlainDate,
  { calendar }: Company,
): readonly Temporal.PlainDate[] {
  return daysOf(month).filter((day) => calendar.isWorkday(day) && Temporal.PlainDate.compare(day, today) < 0);
}

/** Sales of 60 to 180 million that come close to what is expected. */
function splitIntoSales(expectedMillions: number, chance: ReturnType<typeof createChance>): number[] {
  const sales: number[] = [];
  for (let left = expectedMillions; left >= 40; left -= sales.at(-1) ?? left) {
    sales.push(Math.min(Math.round(left), 5 * chance.between(12, 36)));
  }
  return sales;
}
