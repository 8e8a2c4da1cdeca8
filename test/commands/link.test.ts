import { afterAll, beforeAll, expect, it } from "vitest";
import { createLinkCode, hashLinkCode } from "#src/command/link-code.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot();
});

afterAll(() => bot.close());

const everything = { kind: "company" } as const;
const now = Temporal.Instant.from("2026-11-22T09:00+07:00");

async function addAdminCode(until = now.add({ hours: 24 })): Promise<string> {
  const code = createLinkCode();
  await bot.store.accounts.addCode(hashLinkCode(code), null, until);
  return code;
}

function codeIn(text: string): string | undefined {
  return /\/link ([A-Z2-9]{8})/.exec(text)?.[1];
}

it.each(["@quân", "@hồng"])(
  "gives a manager no code for %s, whose role only an admin gives",
  async (name) => {
    const before = await bot.database.prisma.linkCode.count();

    expect((await bot.say("Hà", `/link ${name}`)).outcome).toBe("refused");
    expect(await bot.database.prisma.linkCode.count()).toBe(before);
    expect((await bot.say("Quân", `/link ${name}`)).outcome).toBe("answered");
  },
);

it("lets everybody join a further account of their own", async () => {
  const said = await bot.say("Hà", "/link");

  expect(said.text).toMatch(/^Mã của bạn: /);
  expect(said.text).toContain("bạn nhắn riêng cho mình: /link ");
});

it("ends a person's code when the role changes", async () => {
  const code = codeIn((await bot.say("Hà", "/link @vy")).text);
  await bot.say("Quân", "/team set @vy role=manager");

  expect((await bot.say("stranger", `/link ${code}`)).outcome).toBe("refused");
});

it("refuses the code of somebody who has left", async () => {
  const code = codeIn((await bot.say("Quân", "/link @khải")).text);
  await bot.say("Quân", "/team leave @khải 20/11/2026");

  expect(await bot.say("stranger", `/link ${code}`)).toMatchObject({ outcome: "refused" });
});

it("records which account was joined and whose it was", async () => {
  const code = codeIn((await bot.say("Quân", "/link @trang")).text);
  await bot.say("Huy", `/link ${code}`);

  const entries = await bot.store.audit.list(everything, `P${bot.people.Trang.id}`);
  expect(entries.at(-1)).toMatchObject({
    action: "account.link",
    before: { person: "Lê Quốc Huy" },
    after: { person: "Đỗ Kiều Trang", platform: "local" },
  });
});

it("takes an employee code of eight characters for the person, unless it was made as a one-time code", async () => {
  await bot.say("Quân", "/team add “Bùi Văn Tám” code=NV000123");

  expect((await bot.say("Quân", "/link NV000123")).text).toMatch(/^Mã cho Bùi Văn Tám: /);
  expect((await bot.say("stranger", "/link NV000123")).outcome).toBe("refused");
  await bot.store.accounts.addCode(hashLinkCode("NV000123"), bot.people.Huy.id, now.add({ hours: 1 }));
  expect((await bot.say("Lan", "/link NV000123")).text).toMatch(/^Chào Lê Quốc Huy!/);
});

it("makes the user of the first code the admin, writes that down and ends all other first codes", async () => {
  const unused = await addAdminCode();
  const code = await addAdminCode();

  expect((await bot.say("Minh", `/link ${code}`)).text).toContain("(quản trị)");

  const entries = await bot.store.audit.list(everything, `P${bot.people.Minh.id}`);
  expect(
    entries.map(({ action, before, after }) => [action, before?.["role"], after?.["role"]]),
  ).toContainEqual(["person.change", "rep", "admin"]);
  expect((await bot.say("Lan", `/link ${unused}`)).outcome).toBe("refused");
  expect((await bot.say("Lan", "/team set @huy role=lead")).outcome).toBe("refused");
});

it("enters a stranger as the admin and writes that down", async () => {
  await bot.say("stranger", `/link ${await addAdminCode()}`);

  const entry = await bot.database.prisma.auditEntry.findFirstOrThrow({
    where: { action: "person.add" },
    orderBy: { id: "desc" },
  });
  expect(entry.after).toMatchObject({ name: "stranger", role: "admin" });
});

it("has a first code only as long as one was used or still can be", async () => {
  const fresh = await createTestBot();
  const { accounts } = fresh.store;
  try {
    expect(await accounts.hasAdminCode(now)).toBe(false);
    await accounts.addCode(hashLinkCode("AAAABBBB"), null, now.add({ hours: 24 }));
    expect(await accounts.hasAdminCode(now)).toBe(true);
    expect(await accounts.hasAdminCode(now.add({ hours: 25 }))).toBe(false);
    await accounts.useCode(hashLinkCode("AAAABBBB"), now);
    expect(await accounts.hasAdminCode(now.add({ hours: 25 }))).toBe(true);
  } finally {
    await fresh.close();
  }
});
