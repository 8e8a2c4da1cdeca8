import type { LeadStatus, Temperature } from "#src/domain/lead.ts";
import { daysOf } from "#src/domain/period.ts";
import type { DatedAuthorship, Store } from "#src/store/store.ts";
import { createChance } from "./chance.ts";
import { addressAt, contacts, customers, type DemoPerson, leads } from "./company.ts";
import type { Filling } from "./fill.ts";

const million = 1_000_000n;

/** How the demo company's leads stand, in turn: more are worked on than decided. */
const outcomes: readonly LeadStatus[] = [
  "in_progress",
  "qualified",
  "assigned",
  "in_progress",
  "unqualified",
  "in_progress",
  "paused",
  "new",
  "qualified",
  "in_progress",
];

const reasons = ["Giá cao", "Chưa có ngân sách", "Đã mua của bên khác", "giá cao"];

/** Leads in every status with what was said and what comes next, contacts, feedback, tasks and appointments. */
export async function fillCrm(store: Store, filling: Filling): Promise<void> {
  const sellers = [...filling.ids].filter(([{ role }]) => role === "rep");
  const workdays = recentWorkdays(filling);
  for (const [index, [name, contact]] of leads.entries()) {
    const [person, id] = sellers[index % sellers.length] ?? [];
    if (person && id !== undefined)
      await addLead(store, { ...filling, index, name, contact, person, id, workdays });
  }
  await addContacts(store, filling);
  await addFeedback(store, filling, workdays);
}

type LeadFilling = Filling & {
  readonly index: number;
  readonly name: string;
  readonly contact: string;
  readonly person: DemoPerson;
  readonly id: number;
  /** Of the last two months, the oldest first. */
  readonly workdays: readonly Temporal.PlainDate[];
};

async function addLead(store: Store, filling: LeadFilling): Promise<void> {
  const { index, name, contact, person, id, company, workdays } = filling;
  const chance = createChance(7_000 + index);
  // Each round over the sellers begins at another outcome, so that everybody has some of each.
  const round = Math.floor(index / outcomes.length);
  const status = outcomes[(index + 3 * round) % outcomes.length] ?? "assigned";
  const day = chance.between(0, workdays.length - (status === "new" ? 2 : 10));
  const receivedOn = workdays[status === "new" ? workdays.length - 1 : day] ?? filling.now.toPlainDate();
  const by = atTen(receivedOn, id, filling);
  const lead = await store.leads.add(
    {
      name,
      contact,
      phone: `+8491${String(2_000_000 + 137_911 * index).padStart(7, "0")}`,
      source: chance.pick(company.leads.sources.values),
      priority: chance.pick(company.leads.priorities.values),
      ownerId: status === "new" ? null : id,
      regionId: await regionOf(store, person),
      receivedOn,
    },
    by,
  );
  if (status === "new") return waitForDispatch(store, lead, filling);
  if (status === "assigned") return;

  const next = (days: number) => workdays[Math.min(day + days, workdays.length - 1)] ?? receivedOn;
  const call = {
    kind: "call",
    leadId: lead,
    on: next(1),
    text: "Gọi giới thiệu, khách muốn xem demo",
  } as const;
  await store.activities.add(call, atTen(next(1), id, filling));
  const step = company.leads.steps.values[chance.between(0, company.leads.steps.values.length - 1)] ?? null;
  const working = {
    status: "in_progress",
    step,
    temperature: chance.pick<Temperature>(["warm", "warm", "cold"]),
  } as const;
  await store.leads.change(lead, { ...working, ...expected(chance, filling) }, atTen(next(2), id, filling));
  if (chance.between(0, 1) === 1) {
    const meeting = { kind: "meeting", leadId: lead, on: next(3), text: "Demo tại văn phòng khách" } as const;
    await store.activities.add({ ...meeting, outcome: "quan tâm" }, atTen(next(3), id, filling));
  }
  await decide(store, { lead, status, chance, closedOn: next(6) }, filling);
}

async function waitForDispatch(store: Store, leadId: number, filling: LeadFilling): Promise<void> {
  const { ids, person, id, company, now, name } = filling;
  const dispatcher = [...ids].find(([{ role, team }]) => role === "lead" && team === person.team);
  const dueOn = company.calendar.roll(now.toPlainDate(), "next") ?? now.toPlainDate();
  await store.tasks.add(
    { kind: "dispatch", text: name, ownerId: dispatcher?.[1] ?? id, dueOn, leadId },
    atTen(now.toPlainDate(), id, filling),
  );
}

type Decision = {
  readonly lead: number;
  readonly status: LeadStatus;
  readonly chance: ReturnType<typeof createChance>;
  readonly closedOn: Temporal.PlainDate;
};

async function decide(store: Store, { lead, status, chance, closedOn }: Decision, filling: LeadFilling) {
  const { id, now, company, name } = filling;
  const by = atTen(closedOn, id, filling);
  const soon = company.calendar.nextWorkday(now.toPlainDate().add({ days: chance.between(0, 4) }));
  const startsAt = soon.toZonedDateTime({ timeZone: company.timeZone, plainTime: "14:00" }).toInstant();
  switch (status) {
    case "qualified": {
      const customer = await store.customers.ensure(name, id);
      return store.leads.change(lead, { status, customerId: customer.id }, by);
    }
    case "unqualified":
      return store.leads.change(lead, { status, reason: chance.pick(reasons) }, by);
    case "paused": {
      const remarketOn = company.calendar.nextWorkday(now.toPlainDate().add({ days: 20 }));
      await store.leads.change(lead, { status, reason: chance.pick(reasons), remarketOn }, by);
      await store.tasks.add(
        { kind: "remarket", text: name, ownerId: id, dueOn: remarketOn, leadId: lead },
        by,
      );
      return;
    }
    default:
      await store.leads.change(lead, { nextStep: "Demo lần hai", nextAt: startsAt }, by);
      await store.appointments.add({ title: `Demo ${name}`, ownerId: id, startsAt, leadId: lead }, by);
      await store.tasks.add(
        { kind: "typed", text: "Gửi báo giá", ownerId: id, dueOn: soon, leadId: lead },
        by,
      );
  }
}

/** What an open lead may bring in by the end of the month or the next. */
function expected(chance: ReturnType<typeof createChance>, { now }: Filling) {
  const month = now
    .toPlainDate()
    .with({ day: 1 })
    .add({ months: chance.between(1, 2) });
  return {
    expectedAmount: BigInt(10 * chance.between(5, 40)) * million,
    expectedCloseOn: month.subtract({ days: 1 }),
  };
}

async function addContacts(store: Store, { customerIds }: Filling): Promise<void> {
  for (const [index, { customer, name, title, mailbox }] of contacts.entries()) {
    const phone = `+8490${String(3_000_000 + 111_317 * index)}`;
    const email = addressAt(customers[customer] ?? "", mailbox);
    const customerId = customerIds[customer];
    if (customerId !== undefined) await store.customers.addContact(customerId, { name, title, phone, email });
  }
}

async function addFeedback(
  store: Store,
  { ids, customerIds, company }: Filling,
  workdays: readonly Temporal.PlainDate[],
): Promise<void> {
  const [[, id] = [undefined, 0]] = ids;
  const chance = createChance(99);
  for (const customerId of customerIds.slice(0, 8)) {
    const on = chance.pick(workdays);
    const feedback = { kind: "feedback", customerId, on, score: chance.between(6, 10) } as const;
    await store.activities.add(feedback, atTen(on, id, { company }));
  }
}

function atTen(
  day: Temporal.PlainDate,
  actorId: number,
  { company }: Pick<Filling, "company">,
): DatedAuthorship {
  const at = day.toZonedDateTime({ timeZone: company.timeZone, plainTime: "10:00" }).toInstant();
  return { actorId, at, on: day, messageId: null };
}

async function regionOf(store: Store, { region }: DemoPerson): Promise<number | null> {
  return region === null ? null : (await store.units.ensure("region", region)).id;
}

function recentWorkdays({ now, company }: Filling): readonly Temporal.PlainDate[] {
  const yesterday = now.toPlainDate().subtract({ days: 1 });
  const days = daysOf({ from: yesterday.subtract({ months: 2 }), to: yesterday });
  return days.filter(company.calendar.isWorkday);
}
