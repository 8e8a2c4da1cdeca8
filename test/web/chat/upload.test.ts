import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLocalAdapter } from "#adapters/local/adapter.ts";
import { fileLimits, type IncomingMessage } from "#src/chat/message.ts";
import { createLog } from "#src/log.ts";
import { createServer } from "#src/web/server.ts";

const accepted: IncomingMessage[] = [];

const server = createServer({
  adapters: [createLocalAdapter()],
  intake: {
    accept: async (messages) => void accepted.push(...messages),
    move: () => Promise.resolve(),
  },
  sites: [],
  probe: () => Promise.resolve(),
  log: createLog("silent"),
});

let address: string;
let port: number;

beforeAll(async () => {
  ({ port } = await server.start(0));
  address = `http://127.0.0.1:${port}`;
});

afterAll(() => server.stop());
beforeEach(() => accepted.splice(0));

const line = { id: "0b1c2d3e-0000-4000-8000-000000000001", sender: "p12", name: "Lan", text: "" };

describe("files posted to the local chat", () => {
  it("come in with their line, byte for byte", async () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
    const response = await upload(line, [new File([bytes], "khách hàng.csv"), aFile("b.XLSX")]);

    expect(response).toEqual({ status: 200, body: { id: line.id } });
    expect(accepted).toMatchObject([
      {
        conversation: { id: "direct-p12", isDirect: true },
        text: "",
        files: [{ name: "khách hàng.csv" }, {}],
      },
    ]);
    expect([...(accepted[0]?.files?.[0]?.bytes ?? [])]).toEqual([...bytes]);
  });

  it("may stand beside a line for a room", async () => {
    await upload({ ...line, text: "/import", room: "team-3" }, [aFile("a.csv")]);

    expect(accepted).toMatchObject([{ conversation: { id: "team-3", isDirect: false }, text: "/import" }]);
  });

  it.each([
    {
      why: "too many",
      files: Array.from({ length: 6 }, () => aFile("a.csv")),
      refused: [400, "too_many_files"],
    },
    { why: "a picture", files: [aFile("a.png")], refused: [415, "file_type"] },
    { why: "a program in a table's clothes", files: [aFile("a.csv.exe")], refused: [415, "file_type"] },
    { why: "without a type", files: [aFile("csv")], refused: [415, "file_type"] },
  ])("are refused when they are $why", async ({ files, refused: [status, error] }) => {
    expect(await upload(line, files)).toEqual({ status, body: { error } });
    expect(accepted).toEqual([]);
  });

  it("are refused when one is larger than it may be, and taken when it is as large", async () => {
    const largest = new Uint8Array(fileLimits.bytes);
    const larger = new Uint8Array(fileLimits.bytes + 1);

    const refused = await upload(line, [aFile("a.csv"), new File([larger], "b.csv")]);
    const taken = await upload(line, [new File([largest], "b.csv")]);

    expect(refused).toEqual({ status: 413, body: { error: "file_too_large" } });
    expect(taken.status).toBe(200);
  });

  it("are refused unread when a call says that it is longer than five of the largest", async () => {
    const length = fileLimits.count * fileLimits.bytes + 1_000_000;

    expect(await announce({ origin: address, "content-length": String(length) })).toBe(413);
  });

  it("are refused unread from elsewhere, however long", async () => {
    const length = { "content-length": String(20_000_000) };

    expect(await announce({ ...length, origin: "https://evil.example" })).toBe(413);
    expect(await announce({ ...length })).toBe(413);
  });

  it.each([
    { from: "a page of another site", headers: { origin: "https://evil.example" } },
    { from: "nowhere", headers: {} },
    { from: "a sandboxed frame", headers: { origin: "null" } },
    { from: "a tunnel", headers: { origin: "own", "x-forwarded-for": "10.0.0.1" } },
  ])("are refused from $from", async ({ headers }) => {
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === "own" ? address : value]),
    );

    expect(await upload(line, [aFile("a.csv")], own)).toEqual({ status: 403, body: { error: "forbidden" } });
    expect(accepted).toEqual([]);
  });

  it.each([
    { why: "nothing at all", posted: { ...line }, files: [] },
    { why: "no sender", posted: { ...line, sender: undefined }, files: [aFile("a.csv")] },
    { why: "another's conversation", posted: { ...line, room: "direct-p13" }, files: [aFile("a.csv")] },
  ])("are refused with $why", async ({ posted, files }) => {
    expect(await upload(posted, files)).toEqual({ status: 400, body: { error: "not_right" } });
  });

  it("are refused in a form that breaks off", async () => {
    const response = await fetch(`${address}/webhooks/local`, {
      method: "POST",
      headers: { origin: address, "content-type": "multipart/form-data; boundary=x" },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc',
    });

    expect([response.status, await response.json()]).toEqual([400, { error: "not_right" }]);
  });
});

async function upload(
  posted: unknown,
  files: readonly File[],
  headers: Readonly<Record<string, string>> = { origin: address },
) {
  const body = new FormData();
  body.set("line", JSON.stringify(posted));
  for (const file of files) body.append("file", file, file.name);
  const response = await fetch(`${address}/webhooks/local`, { method: "POST", body, headers });
  return { status: response.status, body: await response.json() };
}

function aFile(name: string): File {
  return new File(["Tên;Số"], name);
}

/** Says how long the body will be, and waits for the answer without sending any of it. */
function announce(headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: "127.0.0.1",
        port,
        path: "/webhooks/local",
        method: "POST",
        headers: { ...headers, "content-type": "multipart/form-data; boundary=x" },
      },
      (response) => {
        resolve(response.statusCode);
        call.destroy();
      },
    );
    call.on("error", reject);
    call.flushHeaders();
  });
}
