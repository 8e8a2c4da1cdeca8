import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AuditAction } from "#src/domain/audit.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

const quarter = new Date("2026-10-01");
const at = new Date("2026-11-22T02:00:00Z");

let bot: TestBot;
let subjects: Readonly<Record<"F" | "G" | "Z" | "R" | "Y", string>>;

/** A customer of Lan's with a plan, a voucher and a mail that Huy has written, and an article of Vy's with a target. */
beforeAll(async () => {
  bot = await createTestBot();
  const { prisma } = bot.database;
  const { Lan, Huy, Vy } = bot.people;
  const { id: customerId } = await bot.store.customers.ensure("An Phát", Lan.id);
  const plan = await prisma.plan.create({ data: { customerId, quarter } });
  const voucher = await prisma.voucher.create({ data: { planId: plan.id } });
  const mail = await prisma.customerMail.create({
    data: {
      kind: "voucher",
      customerId,
      authorId: Huy.id,
      quarter,
      template: "t",
      title: "Quà",
      text: "…",
      at,
    },
  });
  const by = { actorId: Lan.id, at: Temporal.Instant.from("2026-11-22T09:00+07:00"), messageId: null };
  const publishedOn = Temporal.PlainDate.from("2026-11-20");
  const published = { channel: "Adtech", title: "Bài", url: "https://a.vn/1", publishedOn, authorId: Vy.id };
  const article = await bot.store.articles.add(published, by);
  const wanted = { personId: Vy.id, channel: "Adtech", quarter: publishedOn.with({ month: 10, day: 1 }) };
  const target = await bot.store.articles.setTarget({ ...wanted, count: 12, topic: null }, by);
  subjects = {
    F: `F${plan.id}`,
    G: `G${voucher.id}`,
    Z: `Z${mail.id}`,
    R: `R${article}`,
    Y: `Y${target.id}`,
  };
  for (const [subject, action] of [
    [subjects.F, "plan.set"],
    [subjects.G, "voucher.change"],
    [subjects.Z, "customer_mail.confirm"],
    [subjects.R, "article.add"],
    [subjects.Y, "article.target"],
  ] as const satisfies readonly (readonly [string, AuditAction])[]) {
    await bot.store.audit.write({ action, subject }, by);
  }
});

afterAll(() => bot.close());

describe("the history of what customers are offered", () => {
  it.each([
    ["Lan", "FGZR"],
    ["Minh", "R"],
    ["Huy", "ZR"],
    ["Trang", "FGZR"],
    ["Khải", "R"],
    ["Hà", "FGZRY"],
    ["Vy", "RY"],
  ] as const)("is shown to %s of %s", async (name, letters) => {
    const seen = await Promise.all(
      Object.entries(subjects).map(async ([letter, subject]) => {
        const { length } = await bot.store.audit.list(await scopeOf(name), subject);
        return length > 0 ? letter : "";
      }),
    );

    expect(seen.join("")).toBe(letters);
  });

  it("is shown to nobody where nothing of anybody may be shown, but for what is published", async () => {
    const nobody = { kind: "nobody" } as const;

    expect(await bot.store.audit.list(nobody, subjects.F)).toEqual([]);
    expect(await bot.store.audit.list(nobody, subjects.R)).toHaveLength(1);
  });
});

async function scopeOf(name: Name) {
  const { id: personId, role, team } = bot.people[name];
  if (role === "manager") return { kind: "company" } as const;
  if (role !== "lead" || team === null) return { kind: "own", personId } as const;
  const [unit] = await bot.store.units.search(team, "team");
  return { kind: "team", teamId: unit?.id ?? 0, personId } as const;
}
