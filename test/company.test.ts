import { join } from "node:path";
import { expect, it } from "vitest";
import { loadCompany, readCompany } from "#src/company.ts";

const shipped = join(import.meta.dirname, "..", "company.yaml");

it("ships a file that says what holds without one", () => {
  const file = loadCompany(shipped);
  const silent = readCompany("name: Công ty Demo");

  expect(described(file)).toEqual(described(silent));
});

it("takes the company's own lists of sources, priorities and steps, each with other words for it", () => {
  const { leads } = readCompany(`
name: Thử
leads:
  sources: { Hội chợ: [expo], Web: }
  priorities: { Gấp: [], Thường: [] }
  steps: { Khảo sát: [đi khảo sát] }`);

  expect(leads.sources.values).toEqual(["Hội chợ", "Web"]);
  expect(leads.sources.find("EXPO")).toBe("Hội chợ");
  expect(leads.sources.find("hoi cho")).toBe("Hội chợ");
  expect(leads.sources.find("facebook")).toBeUndefined();
  expect(leads.priorities.values).toEqual(["Gấp", "Thường"]);
  expect(leads.steps.find("di khao sat")).toBe("Khảo sát");
});

it("takes when the bot speaks up, whether it ranks people and when sales are to be paid", () => {
  const { alerts, ranking, paymentDays } = readCompany(`
name: Thử
alerts: { at: 07:45, quiet: 21:00-06:30, behindPace: 5 }
ranking: percent
customers: { paymentDays: 45 }`);

  expect(alerts.at.toString()).toBe("07:45:00");
  expect(`${alerts.quiet.from}-${alerts.quiet.to}`).toBe("21:00:00-06:30:00");
  expect([alerts.behindPace, alerts.noEntryWorkdays, ranking, paymentDays]).toEqual([5, 2, "percent", 45]);
});

it.each([
  ["alerts: { at: 8h }", "alerts.at"],
  ["alerts: { quiet: 20:00 }", "alerts.quiet"],
  ["alerts: { behindPace: -1 }", "behindPace"],
  ["ranking: money", "ranking"],
  ["timeZone: Sài Gòn", "timeZone"],
  ["hours: [8h-12h]", "hours"],
  ["leads: { chances: { warm: 101 } }", "chances"],
  ["leads: { required: [address] }", "required"],
  ["leads: { sources: [Facebook] }", "sources"],
  ["customers: { newForDays: 0 }", "newForDays"],
  ["khach: {}", "khach"],
])("refuses %s and names it", (line, name) => {
  expect(() => readCompany(`name: Thử\n${line}`)).toThrow(name);
});

function described(company: ReturnType<typeof readCompany>) {
  const { leads, customers, hours, alerts, ranking, paymentDays } = company;
  return {
    customers,
    ranking,
    paymentDays,
    alerts: JSON.stringify(alerts),
    hours: hours.map(({ from, to }) => `${from}-${to}`),
    leads: {
      ...leads,
      sources: namesOf(leads.sources),
      priorities: namesOf(leads.priorities),
      steps: namesOf(leads.steps),
    },
  };
}

function namesOf({ values, find }: ReturnType<typeof readCompany>["leads"]["sources"]) {
  return [...values, ...["fb", "web", "gt", "telesale", "event", "other", "tb", "high"].map(find)];
}
