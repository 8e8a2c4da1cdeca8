import { afterAll, beforeAll, expect, it } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import { sayTo } from "#src/schedule/say/say-to.ts";
import type { Update } from "#src/web/chat/contract.ts";
import { type ChatServer, startChatServer } from "#test/support/chat-server.ts";
import { createDemoDatabase } from "#test/support/demo-database.ts";
import { openUpdates } from "#test/support/updates.ts";

let server: ChatServer;
let drop: () => Promise<void>;

beforeAll(async () => {
  const test = await createDemoDatabase();
  drop = test.drop;
  server = await startChatServer(test.url);
});
afterAll(async () => {
  await server.close();
  await drop();
});

const said = { locale: "vi", on: Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh") } as const;
const platforms = { isOn: () => true, isSent: () => false };

it("a post shows at once on the pages of those who read the room, and on no others", async () => {
  const { prisma } = server.database;
  const room = await prisma.conversation.findFirstOrThrow({ where: { platform: "local", readers: "team" } });
  const teamId = room.teamId ?? 0;
  const reps = await prisma.person.findMany({
    where: { role: "rep", leftOn: null },
    include: { assignments: { where: { endsOn: null } } },
    orderBy: { id: "asc" },
  });
  const inside = reps.find(({ assignments }) => assignments.some((own) => own.teamId === teamId));
  const outside = reps.find(({ assignments }) => assignments.every((own) => own.teamId !== teamId));
  const heard = Promise.withResolvers<Update>();
  const heardOutside: Update[] = [];
  const pages = [
    await openUpdates(server.address, inside?.id ?? 0, ({ data }) => {
      const update: Update = JSON.parse(data);
      if (update.conversation === room.platformId) heard.resolve(update);
    }),
    await openUpdates(server.address, outside?.id ?? 0, ({ data }) => heardOutside.push(JSON.parse(data))),
  ];

  await prisma.$transaction((tx) =>
    sayTo(tx, { kind: "team", teamId }, reply(text("Họp đầu tuần")), said, platforms),
  );

  const { entries } = await heard.promise;
  expect(entries).toMatchObject([{ kind: "answer", asked: null, blocks: [{ text: "Họp đầu tuần" }] }]);
  expect(heardOutside.filter(({ conversation }) => conversation === room.platformId)).toEqual([]);
  for (const page of pages) page.close();
});
