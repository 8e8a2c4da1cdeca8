import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import type { AnswerEntry, Desk, Entry, TranscriptPage, Update } from "#src/web/chat/contract.ts";
import { type ChatServer, startChatServer } from "#test/support/chat-server.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { createDemoDatabase } from "#test/support/demo-database.ts";
import { type News, openUpdates } from "#test/support/updates.ts";

let database: TestDatabase;
let server: ChatServer;
let rooms: { readonly Bắc: string; readonly Nam: string };
const ids = new Map<string, number>();

beforeAll(async () => {
  database = await createDemoDatabase();
  server = await startChatServer(database.url);
  const { people, units } = createStore(server.database.prisma);
  for (const { name, id } of await people.list(Temporal.PlainDate.from("2026-11-22"))) ids.set(name, id);
  const teams = new Map((await units.list("team")).map(({ name, id }) => [name, `team-${id}`]));
  rooms = { Bắc: teams.get("Bắc") ?? "", Nam: teams.get("Nam") ?? "" };
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

const lan = () => ids.get("Nguyễn Thị Lan") ?? 0;
const minh = () => ids.get("Trần Văn Minh") ?? 0;
const leadOfBắc = () => ids.get("Nguyễn Hoàng Nam") ?? 0;
const manager = () => ids.get("Vũ Thu Hà") ?? 0;

describe("the list of conversations", () => {
  it.each([
    { who: "a rep", id: lan, names: [null, "Nhóm Bắc"] },
    { who: "a lead", id: leadOfBắc, names: [null, "Nhóm Bắc"] },
    { who: "a manager", id: manager, names: [null, "Ban quản lý", "Nhóm Bắc", "Nhóm Nam", "Nhóm Trung"] },
  ])("shows $who what is theirs", async ({ id, names }) => {
    const { conversations } = await read<Desk>(`/chat/conversations?as=${id()}`);

    expect(conversations.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    expect(conversations[0]).toMatchObject({ id: `direct-p${id()}`, isDirect: true });
  });
});

describe("a conversation", () => {
  it("is read by its own people only", async () => {
    await choose(lan());
    await say(lan(), "/help");
    const status = async (as: number, conversation: string) =>
      (await get(`/chat/transcript?as=${as}&conversation=${conversation}`)).status;

    expect(await status(lan(), `direct-p${lan()}`)).toBe(200);
    expect(await status(minh(), `direct-p${lan()}`)).toBe(403);
    expect(await status(manager(), `direct-p${lan()}`)).toBe(403);
    expect(await status(lan(), rooms.Bắc)).toBe(200);
    expect(await status(lan(), rooms.Nam)).toBe(403);
    expect(await status(lan(), "managers")).toBe(403);
    expect(await status(lan(), "unheard-of")).toBe(403);
    expect(await status(manager(), rooms.Nam)).toBe(200);
    expect(await status(999_999, rooms.Nam)).toBe(404);
  });

  it("tells which question of a room a private answer belongs to", async () => {
    await choose(leadOfBắc());
    await say(leadOfBắc(), "/kpi", rooms.Bắc);

    const { entries } = await read<TranscriptPage>(
      `/chat/transcript?as=${leadOfBắc()}&conversation=direct-p${leadOfBắc()}`,
    );

    expect(entries.at(-1)).toMatchObject({
      kind: "answer",
      asked: { conversation: rooms.Bắc, text: "/kpi" },
    });
  });
});

describe("pictures and files", () => {
  it("are handed to those who may read their conversation", async () => {
    await choose(leadOfBắc());
    const picture = blockOf(await say(leadOfBắc(), "/kpi team"), "image").url;
    const file = blockOf(await say(leadOfBắc(), "/export kpi team"), "file").url;

    const [png, xlsx] = await Promise.all([get(picture), get(file)]);

    expect([png.status, png.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(png.headers.get("cache-control")).toContain("immutable");
    expect(new Uint8Array(await png.arrayBuffer()).slice(1, 4)).toEqual(new TextEncoder().encode("PNG"));
    expect(xlsx.headers.get("content-disposition")).toMatch(/^attachment; filename=".+\.xlsx"/);
    for (const url of [picture, file]) {
      expect((await get(url.replace(/as=\d+/, `as=${lan()}`))).status).toBe(403);
      expect((await get(url.replace(/\/\d+\//, "/999999/"))).status).toBe(404);
    }
    expect((await get(picture.replace(/\d+\.png/, "0.png"))).status).toBe(404);
  });
});

describe("live updates", () => {
  it("tell each page what its person may read, and nothing else", async () => {
    const heard = new Map<number, Update[]>([lan(), minh(), manager()].map((id) => [id, []]));
    const hear = (id: number) => (news: News) => {
      if (news.name === "update") heard.get(id)?.push(JSON.parse(news.data));
    };
    const pages = await Promise.all([...heard.keys()].map((id) => openUpdates(server.address, id, hear(id))));
    await choose(lan());
    await choose(manager());

    await say(lan(), "/help");
    await say(manager(), "/help", rooms.Bắc);
    const placesOf = (id: number) => heard.get(id)?.map(({ conversation }) => conversation);

    await expect.poll(() => placesOf(lan())).toEqual([`direct-p${lan()}`, rooms.Bắc]);
    await expect.poll(() => placesOf(minh())).toEqual([rooms.Bắc]);
    await expect.poll(() => placesOf(manager())).toEqual([rooms.Bắc]);
    for (const page of pages) page.close();
  });
});

describe("choosing a person", () => {
  it("is refused for people who are not there", async () => {
    expect((await choose(999_999)).status).toBe(404);
  });

  it("is refused to other sites and to forms", async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${server.address}/chat/account`, {
        method: "POST",
        headers,
        body: JSON.stringify({ as: lan() }),
      });

    expect((await post({ "content-type": "application/json", origin: "https://evil.example" })).status).toBe(
      403,
    );
    expect((await post({ "content-type": "text/plain" })).status).toBe(415);
  });
});

function get(path: string): Promise<Response> {
  return fetch(server.address + path);
}

async function read<Body>(path: string): Promise<Body> {
  return (await (await get(path)).json()) as Body;
}

function choose(as: number): Promise<Response> {
  return post("/chat/account", { as });
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(server.address + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** Says a line and waits until the transcript has its answer. */
async function say(as: number, text: string, room?: string): Promise<AnswerEntry> {
  const id = randomUUID();
  await post("/webhooks/local", { id, sender: `p${as}`, text, ...(room && { room }) });
  const place = `/chat/transcript?as=${as}&conversation=${room ?? `direct-p${as}`}`;
  let entries: readonly Entry[] = [];
  await expect
    .poll(
      async () => {
        ({ entries } = await read<TranscriptPage>(place));
        return entries.some((entry) => entry.kind === "line" && entry.key === id && entry.isAnswered);
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  const last = entries.at(-1);
  if (last?.kind !== "answer") throw new Error(`no answer to ${text}`);
  return last;
}

function blockOf<Kind extends "image" | "file">({ blocks }: AnswerEntry, kind: Kind) {
  const block = blocks.find((candidate) => candidate.kind === kind);
  if (block?.kind !== "image" && block?.kind !== "file") throw new Error(`no ${kind}`);
  return block;
}
