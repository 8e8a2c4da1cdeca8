import { afterAll, beforeAll, expect, it } from "vitest";
import { createInbox } from "#src/delivery/inbox.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { holdMessage } from "#src/store/inbox.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = openDatabase(test.url);
});

afterAll(async () => {
  await database.close();
  await test.drop();
});

const file = { name: "khách.csv", bytes: new TextEncoder().encode("a,b") };

it.each([
  ["without files", []],
  ["with files", [file]],
])("keeps all that is needed to answer right there, %s", async (name, files) => {
  await createInbox(database)([
    {
      id: name,
      conversation: { platform: "slack", id: "C1", isDirect: false },
      sender: { id: "U1", displayName: "Lan" },
      text: "kpi",
      sentAt: Temporal.Instant.from("2026-11-22T02:00:00Z"),
      isAddressed: true,
      route: { thread: "17.5", tên: "“ấn” 🙂" },
      edits: "C1:1",
      files,
    },
  ]);
  const { id } = await database.prisma.inboxMessage.findFirstOrThrow({ where: { platformId: name } });

  expect(await holdMessage(database.prisma, id)).toMatchObject({
    isAddressed: true,
    route: { thread: "17.5", tên: "“ấn” 🙂" },
    edits: "C1:1",
    fileCount: files.length,
  });
});

it("keeps nothing of it for a plain line", async () => {
  await createInbox(database)([
    {
      id: "plain",
      conversation: { platform: "local", id: "p1", isDirect: true },
      sender: { id: "p1", displayName: "Lan" },
      text: "kpi",
      sentAt: Temporal.Instant.from("2026-11-22T02:00:00Z"),
    },
  ]);
  const { id } = await database.prisma.inboxMessage.findFirstOrThrow({ where: { platformId: "plain" } });

  expect(await holdMessage(database.prisma, id)).toMatchObject({
    isAddressed: false,
    route: null,
    edits: null,
  });
});

it.each([
  { displayName: "U7", name: "Nguyễn Thị Lan", why: "of the person where a platform says only the account" },
  { displayName: "Lan", name: "Lan", why: "that the platform says otherwise" },
])("knows the sender by the name $why", async ({ displayName, name }) => {
  const store = createStore(database.prisma);
  const startedOn = Temporal.PlainDate.from("2026-01-01");
  const units = { teamId: null, regionId: null, departmentId: null };
  const person = await store.people.create({ name: "Nguyễn Thị Lan", role: "rep", startedOn, units });
  const at = Temporal.Instant.from("2026-11-22T02:00:00Z");
  await store.accounts.link({ platform: "slack", accountId: "U7", personId: person.id, at });

  const conversation = { platform: "slack", id: "C1", isDirect: false } as const;
  const platformId = `named ${displayName}`;
  const sender = { id: "U7", displayName };
  await createInbox(database)([{ id: platformId, conversation, sender, text: "kpi", sentAt: at }]);
  const { id } = await database.prisma.inboxMessage.findFirstOrThrow({ where: { platformId } });

  expect(await holdMessage(database.prisma, id)).toMatchObject({ senderName: name });
});
