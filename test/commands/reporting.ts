import { expect } from "vitest";
import type { ChartSpec } from "#src/chat/chart.ts";
import type { Cell } from "#src/chat/reply.ts";
import type { LeadChange, NewLead } from "#src/store/interface/leads.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

type Planned = {
  readonly owner: Name | null;
  readonly on: string;
  readonly lead?: Partial<NewLead>;
  readonly changes?: readonly (readonly [day: string, change: LeadChange])[];
  readonly call?: true;
};

const demo = { status: "in_progress", step: "Demo" } as const;

/** Two of them are won in November, one is lost in October. */
const planned: readonly Planned[] = [
  {
    owner: "Lan",
    on: "2026-10-05",
    lead: { source: "Facebook", priority: "Cao" },
    changes: [
      ["2026-10-06", demo],
      ["2026-11-10", { status: "qualified" }],
    ],
    call: true,
  },
  {
    owner: "Lan",
    on: "2026-11-02",
    lead: { source: "Zalo" },
    changes: [["2026-11-03", { status: "in_progress", step: "Tiếp cận" }]],
    call: true,
  },
  {
    owner: "Lan",
    on: "2026-10-01",
    lead: { source: "Zalo" },
    changes: [["2026-10-20", { status: "unqualified", reason: "Giá cao" }]],
  },
  {
    owner: "Minh",
    on: "2026-11-04",
    lead: { source: "Facebook" },
    changes: [["2026-11-05", { status: "unqualified", reason: "gia cao." }]],
  },
  {
    owner: "Minh",
    on: "2026-11-04",
    changes: [["2026-11-06", { status: "paused", reason: "Giá cao" }]],
  },
  { owner: "Minh", on: "2026-11-04", changes: [["2026-11-06", { status: "duplicate" }]] },
  { owner: "Minh", on: "2026-11-07", lead: { source: "Facebook" } },
  {
    owner: "Huy",
    on: "2026-11-09",
    lead: { source: "Facebook", priority: "Cao" },
    changes: [
      ["2026-11-10", { status: "in_progress", step: "Báo giá" }],
      ["2026-11-12", { status: "unqualified", reason: "Gọi 0912345678 không nghe máy" }],
    ],
  },
  { owner: "Huy", on: "2026-11-10", changes: [["2026-11-11", { status: "qualified" }]] },
  { owner: null, on: "2026-11-20" },
];

/** A bot whose company has these leads, and one sale that came from the first of them. */
export async function createReportingBot(): Promise<TestBot> {
  const bot = await createTestBot();
  for (const [index, lead] of planned.entries()) await write(bot, lead, index);
  expect((await bot.say("Lan", "/revenue 300tr Khách 0 ngày 12/11 cohoi=L1")).outcome).toBe("answered");
  return bot;
}

async function write(
  bot: TestBot,
  { owner, on, lead, changes = [], call }: Planned,
  index: number,
): Promise<void> {
  const ownerId = owner && bot.people[owner].id;
  const actorId = ownerId ?? bot.people.Trang.id;
  const by = (day: string) => ({
    actorId,
    messageId: null,
    at: Temporal.Instant.from(`${day}T10:00+07:00`),
    on: Temporal.PlainDate.from(day),
  });
  const receivedOn = Temporal.PlainDate.from(on);
  const added = { name: `Khách ${index}`, ownerId, regionId: null, receivedOn, ...lead };
  const id = await bot.store.leads.add(added, by(on));
  if (call) await bot.store.activities.add({ kind: "call", leadId: id, on: receivedOn }, by(on));
  for (const [day, change] of changes) await bot.store.leads.change(id, change, by(day));
}

export function tablesOf({ reply }: Said): readonly (readonly (readonly Cell[])[])[] {
  return reply.blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
}

export function chartOf({ reply }: Said): ChartSpec | undefined {
  return reply.blocks.flatMap((block) => (block.kind === "image" ? [block.chart] : []))[0];
}
