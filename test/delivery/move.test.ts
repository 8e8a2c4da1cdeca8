import { afterAll, beforeAll, expect, it } from "vitest";
import { createMoving } from "#src/delivery/move.ts";
import { createStore } from "#src/store/create-store.ts";
import { poll } from "#src/store/embedded/poll.ts";
import { addDelivery } from "#src/store/jobs.ts";
import { createTestOutbox, type TestOutbox } from "#test/support/outbox.ts";

let outbox: TestOutbox;

beforeAll(async () => {
  outbox = await createTestOutbox();
});
afterAll(() => outbox.close());

const move = { platform: "telegram", from: "-100", to: "-1009" } as const;

it("lets all that belongs to a conversation go along to its new id, told once or twice", async () => {
  const { prisma } = outbox.database;
  const person = await prisma.person.create({
    data: { name: "Lan", foldedName: "lan", code: "NV1", role: "rep", startedOn: new Date("2026-01-01") },
  });
  await prisma.chatAccount.create({
    data: {
      platform: "telegram",
      accountId: "7",
      personId: person.id,
      directId: move.from,
      linkedAt: new Date(),
    },
  });
  await prisma.conversation.create({
    data: { platform: "telegram", platformId: move.from, name: "Bắc", readers: "managers" },
  });
  const waiting = await outbox.answer({ platform: "telegram", to: move.from, texts: ["một"] });
  const message = await prisma.inboxMessage.findFirstOrThrow();
  const asked = { messageId: message.id, askedInId: message.id, expiresAt: new Date() };
  await prisma.question.create({
    data: {
      ...asked,
      personId: person.id,
      platform: "telegram",
      conversation: move.from,
      command: "kpi",
      given: {},
      choices: [],
    },
  });

  await createMoving(outbox.database)(move);
  await createMoving(outbox.database)(move);

  const there = { platform: "telegram", conversation: move.to };
  expect(await createStore(prisma).conversations.findReaders("telegram", move.to)).toEqual({
    kind: "managers",
  });
  expect(await prisma.conversation.count()).toBe(1);
  expect(await prisma.chatAccount.count({ where: { directId: move.to } })).toBe(1);
  expect(await prisma.question.count({ where: there })).toBe(1);
  expect(await prisma.outboxMessage.findMany({ where: there })).toMatchObject([{ id: waiting }]);
  expect(await outbox.plannedIn(move.from, "telegram")).toBeUndefined();
  expect(await outbox.plannedIn(move.to, "telegram")).toBeLessThanOrEqual(0);
});

it("keeps what was decided about the new conversation already", async () => {
  const { prisma } = outbox.database;
  await prisma.conversation.createMany({
    data: [
      { platform: "telegram", platformId: "-200", name: "Nam", readers: "managers" },
      { platform: "telegram", platformId: "-2009", name: "Nam", readers: "team", teamId: null },
    ],
  });

  await createMoving(outbox.database)({ platform: "telegram", from: "-200", to: "-2009" });

  const rows = await prisma.conversation.findMany({ where: { name: "Nam" } });
  expect(rows).toMatchObject([{ platformId: "-2009", readers: "team" }]);
});

it("takes along what is answered while it moves", async () => {
  const { prisma } = outbox.database;
  const [from, to] = ["-300", "-3009"];
  await outbox.answer({ platform: "telegram", to: from, texts: ["một"] });
  const [isWritten, isMoving] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const answered = prisma.$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO outbox_message (platform, conversation, is_direct, outcome, reply, locale)
      VALUES ('telegram', ${from}, false, 'answered', '{"blocks": [{"kind": "text", "text": "hai"}]}', 'vi')`;
    await addDelivery(tx, { platform: "telegram", conversation: from });
    isWritten.resolve();
    await isMoving.promise;
  });
  await isWritten.promise;

  const moved = createMoving(outbox.database)({ platform: "telegram", from, to });
  expect(await poll(5_000, isSomebodyWaiting)).toBe(true);
  isMoving.resolve();
  await Promise.all([answered, moved]);

  expect(await outbox.writtenFor(to)).toEqual(["một", "hai"]);
  expect(await outbox.writtenFor(from)).toEqual([]);
});

async function isSomebodyWaiting(): Promise<true | undefined> {
  const { rows } = await outbox.database.pool.query(
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows.length > 0 ? true : undefined;
}
