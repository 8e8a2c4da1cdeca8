import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "#src/domain/access.ts";
import type { NewAppointment } from "#src/store/interface/agenda.ts";
import { aLead, by, type Crm, company, createCrm, day } from "#test/support/crm.ts";

let crm: Crm;
let minh: Scope;
let nam: Scope;

beforeAll(async () => {
  crm = await createCrm();
  minh = { kind: "own", personId: crm.people.minh };
  nam = { kind: "team", teamId: crm.teams.Nam };
});

afterAll(() => crm.close());

function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(`${text}+07:00`);
}

describe("tasks", () => {
  it("are listed by the day they are due, and by the time of that day", async () => {
    const { store, people } = crm;
    const subject = { kind: "person", id: people.lan, name: "lan", teamId: null } as const;
    const add = (text: string, more: object) =>
      store.tasks.add(
        { kind: "typed", text, ownerId: people.lan, dueOn: day("2026-11-25"), ...more },
        by(people.lan),
      );
    await add("chiều", { dueAt: at("2026-11-25T14:00") });
    await add("lúc nào cũng được", {});
    await add("sáng", { dueAt: at("2026-11-25T09:00") });
    await add("hôm trước", { dueOn: day("2026-11-24") });
    await add("sau này", { dueOn: day("2026-12-24") });

    const texts = async (more: object) =>
      (await store.tasks.list(minh, { state: "open", limit: 10, ...more })).map(({ text }) => text);
    expect(await texts({})).toEqual([]);
    const all = await store.tasks.list(company, { state: "open", subject, limit: 10 });
    expect(all.map(({ text }) => text)).toEqual([
      "hôm trước",
      "sáng",
      "chiều",
      "lúc nào cũng được",
      "sau này",
    ]);
    const soon = await store.tasks.list(company, { state: "open", dueUntil: day("2026-11-24"), limit: 10 });
    expect(soon.map(({ text }) => text)).toEqual(["hôm trước"]);
  });

  it("end with the time, and open again without it", async () => {
    const { store, people } = crm;
    const id = await store.tasks.add(
      { kind: "typed", text: "gọi lại", ownerId: people.huy, dueOn: day("2026-11-25") },
      by(people.huy),
    );
    // Half past six in the evening of the 23rd in London, past one in the morning of the 24th in Việt Nam.
    const ended = Temporal.Instant.from("2026-11-23T18:30Z");

    await store.tasks.setState(id, "done", ended);
    expect(await store.tasks.find(nam, id)).toMatchObject({ state: "done", endedAt: ended });
    const endedOn = async (on: string) =>
      (await store.tasks.list(nam, { state: "done", ended: { from: day(on), to: day(on) }, limit: 5 }))
        .length;
    expect([await endedOn("2026-11-23"), await endedOn("2026-11-24")]).toEqual([0, 1]);

    await store.tasks.setState(id, "open", ended);
    await store.tasks.move(id, { dueOn: day("2026-12-01"), dueAt: at("2026-12-01T08:00") });
    expect(await store.tasks.find(nam, id)).toMatchObject({
      state: "open",
      endedAt: null,
      dueOn: day("2026-12-01"),
      dueAt: at("2026-12-01T08:00"),
    });
  });

  it("of one kind about a lead end together", async () => {
    const { store, people } = crm;
    const leadId = await store.leads.add(aLead({ ownerId: people.minh }), by(people.minh));
    const add = (kind: "dispatch" | "typed") =>
      store.tasks.add(
        { kind, text: kind, ownerId: people.huy, dueOn: day("2026-11-25"), leadId },
        by(people.huy),
      );
    const [dispatch, typed] = [await add("dispatch"), await add("typed")];

    await store.tasks.endFor(leadId, "dispatch", by(null).at);

    expect(await store.tasks.find(minh, dispatch)).toMatchObject({ state: "done", endedAt: by(null).at });
    expect(await store.tasks.find(minh, typed)).toMatchObject({ state: "open", endedAt: null });
    const about = await store.tasks.list(company, { state: "open", leadId, limit: 5 });
    expect(about.map(({ id }) => id)).toEqual([typed]);
  });
});

describe("appointments", () => {
  const appointment = (more: Partial<NewAppointment> = {}): NewAppointment => ({
    title: "Demo",
    ownerId: crm.people.lan,
    startsAt: at("2026-11-26T14:00"),
    ...more,
  });

  async function reminders(id: number): Promise<string[]> {
    const rows = await crm.database.prisma.reminder.findMany({
      where: { appointmentId: id },
      orderBy: { dueAt: "asc" },
    });
    const local = (date: Date) =>
      Temporal.Instant.from(date.toISOString()).toZonedDateTimeISO("Asia/Ho_Chi_Minh");
    return rows.map(
      ({ kind, dueAt, sentAt }) =>
        `${kind} ${local(dueAt).toPlainDateTime().toString({ smallestUnit: "minute" })}${sentAt ? " sent" : ""}`,
    );
  }

  it.each([
    ["2026-11-26T14:00", ["day_before 2026-11-25T14:00", "hour_before 2026-11-26T13:00"]],
    ["2026-11-21T08:59", ["hour_before 2026-11-21T07:59"]],
    ["2026-11-20T09:59", []],
    ["2026-11-20T10:00", []],
    ["2026-11-01T10:00", []],
  ])("at %s, made on 20/11 at nine, have the reminders %j", async (startsAt, due) => {
    const id = await crm.store.appointments.add(appointment({ startsAt: at(startsAt) }), by(crm.people.lan));

    expect(await reminders(id)).toEqual(due);
  });

  it("move with their reminders, and say again only what has a new time", async () => {
    const { store, database, people } = crm;
    const id = await store.appointments.add(appointment(), by(people.lan));
    const sentAt = new Date("2026-11-25T07:00:00Z");
    await database.prisma.reminder.updateMany({
      where: { appointmentId: id, kind: "day_before" },
      data: { sentAt },
    });

    await store.appointments.change(id, { place: "Quận 1" }, by(people.lan, "2026-11-26"));
    expect(await reminders(id)).toEqual(["day_before 2026-11-25T14:00 sent", "hour_before 2026-11-26T13:00"]);

    await store.appointments.change(id, { startsAt: at("2026-11-30T08:00") }, by(people.lan, "2026-11-26"));
    expect(await reminders(id)).toEqual(["day_before 2026-11-29T08:00", "hour_before 2026-11-30T07:00"]);
    expect(await store.appointments.find(company, id)).toMatchObject({
      title: "Demo",
      place: "Quận 1",
      startsAt: at("2026-11-30T08:00"),
      minutes: 60,
      sequence: 2,
      changedAt: by(null, "2026-11-26").at,
    });
  });

  it.each(["cancelled", "held"] as const)("that are %s remind nobody", async (state) => {
    const { store, people } = crm;
    const id = await store.appointments.add(appointment(), by(people.lan));

    await store.appointments.change(id, { state }, by(people.lan));
    expect(await reminders(id)).toEqual([]);

    await store.appointments.change(id, { state: "planned" }, by(people.lan));
    expect(await reminders(id)).toHaveLength(2);
  });

  it("are listed in the order of time, within the scope", async () => {
    const { store, people } = crm;
    const leadId = await store.leads.add(aLead({ ownerId: people.minh }), by(people.minh));
    const add = (title: string, startsAt: string, more: Partial<NewAppointment> = {}) =>
      store.appointments.add(appointment({ title, startsAt: at(startsAt), ...more }), by(people.lan));
    await add("ba", "2027-01-03T09:00", { ownerId: people.huy });
    await add("hai", "2027-01-02T09:00", { ownerId: people.huy, leadId });
    await add("một", "2027-01-01T09:00");
    await add("bốn", "2027-01-04T09:00");

    const titles = async (scope: Scope, more: object = {}) => {
      const range = { from: at("2027-01-01T00:00"), to: at("2027-01-04T09:00"), limit: 10 };
      return (await store.appointments.list(scope, { ...range, ...more })).map(({ title }) => title);
    };
    expect(await titles(company)).toEqual(["một", "hai", "ba"]);
    expect(await titles(nam)).toEqual(["hai", "ba"]);
    expect(await titles(minh)).toEqual(["hai"]);
    expect(await titles(company, { leadId })).toEqual(["hai"]);
    expect(await titles(company, { limit: 1 })).toEqual(["một"]);
  });

  it("have one secret link a person, which is replaced", async () => {
    const { store, database, people } = crm;
    await store.appointments.setFeed(people.lan, "one", by(null).at);
    await store.appointments.setFeed(people.lan, "two", by(null, "2026-11-21").at);

    expect(await database.prisma.calendarFeed.findMany()).toEqual([
      { personId: people.lan, hash: "two", createdAt: new Date("2026-11-21T02:00:00Z") },
    ]);
  });
});
