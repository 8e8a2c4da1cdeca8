import { describe, expect, it } from "vitest";
import { PlatformError } from "#src/chat/adapter.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import { actions, image, table, text, title } from "#src/chat/reply.ts";
import type { SendingTrouble } from "../../support/fakes/fake.ts";
import { aFakeLark, lan, png, type Running, running, sales } from "./running.ts";

const chart = { kind: "funnel", locale: "vi", rows: [] } as unknown as ChartSpec;
const inSales = { platform: "lark", id: sales, isDirect: false } as const;
const xlsx = {
  kind: "file",
  name: "báo cáo tháng 11.xlsx",
  mediaType: "x",
  bytes: Buffer.from("PK"),
} as const;

describe("a reply on Lark", () => {
  it("shows all its blocks in order", async () => {
    const { fake, send } = await met();

    await send(
      { to: inSales },
      title("KPI"),
      text("Tốt"),
      image(chart, "Đạt 72 %"),
      table([{ label: "Tên", format: "text" }], [["Lan"]]),
      xlsx,
      actions({ label: "Xem", command: "kpi" }),
    );

    expect(fake.shown(sales)).toEqual([
      { kind: "text", text: "KPI" },
      { kind: "text", text: "Tốt" },
      { kind: "image", bytes: new Uint8Array(png), text: "" },
      { kind: "text", text: "Đạt 72 %" },
      { kind: "text", text: "Tên\nLan" },
      { kind: "file", name: xlsx.name, bytes: new Uint8Array(xlsx.bytes), text: "" },
      { kind: "buttons", labels: ["Xem"] },
    ]);
    expect(fake.breaches).toEqual([]);
  });

  it("is sent to a person who has not written for long", async () => {
    const { fake, send } = await met();

    await send({ to: { platform: "lark", id: lan, isDirect: true } }, text("Chào"));

    expect(fake.shown(fake.directWith(lan))).toEqual([{ kind: "text", text: "Chào" }]);
  });

  it("answers the line that it belongs to, and a thread in the thread", async () => {
    const { fake, send, accepted } = await met();
    const { id: root } = await fake.say({ as: lan, in: sales, text: "kpi" });
    await fake.sayInThread({ as: lan, in: sales, text: "kpi" }, { threadId: "omt_1", root });

    for (const [id, { conversation, route = {} }] of accepted.slice(1).entries())
      await send({ id, to: conversation, route }, text("Đây"));

    expect(fake.sent(sales)).toMatchObject([
      { repliesTo: root, threadId: undefined },
      { repliesTo: accepted[2]?.id, threadId: "omt_1" },
    ]);
    expect(fake.breaches).toEqual([]);
  });

  it("still arrives when the line was taken back", async () => {
    const { fake, send } = await met();
    const { id } = await fake.say({ as: lan, in: sales, text: "kpi" });
    fake.recall(id);

    await send({ to: inSales, route: { messageId: id } }, text("Đây"));

    expect(fake.shown(sales)).toEqual([{ kind: "text", text: "Đây" }]);
  });

  it("is shown once, however often it is sent", async () => {
    const { fake, send } = await met();

    await send({ id: 5 }, text("Một"), xlsx);
    await send({ id: 5 }, text("Một"), xlsx);
    await send({ id: 6 }, text("Một"));

    expect(fake.shown(lan).map(({ kind }) => kind)).toEqual(["text", "file", "text"]);
  });

  it("is shown once when nobody knows whether it arrived", async () => {
    const { fake, send } = await met();
    fake.troubleSending((call) => (call === 1 ? "lost_after" : "none"));

    expect(await failure(send({}, text("Một")))).toMatchObject({ kind: "uncertain" });
    await send({}, text("Một"));

    expect(fake.shown(lan)).toHaveLength(1);
  });

  it("is not taken for one of another database with the same number", async () => {
    const { fake, send } = await met();

    await send({ id: 1 }, text("Hôm qua"));
    await send({ id: 1 }, text("Hôm nay"));

    expect(fake.shown(lan)).toMatchObject([{ text: "Hôm qua" }, { text: "Hôm nay" }]);
  });

  it.each([
    ["cannot be drawn", () => Promise.reject(new Error("no font"))],
    ["is too large", async () => Buffer.concat([png, Buffer.alloc(11 * 1_024 * 1_024)])],
    ["is none that Lark takes", async () => Buffer.from("not a picture")],
  ])("says its words where a picture %s", async (_, draw) => {
    const { fake, send } = await met({ tools: { draw } });

    await send({}, image(chart, "Đạt 72 %"));

    expect(fake.shown(lan)).toEqual([
      { kind: "text", text: "Không gửi được hình, nên đây là phần lời của hình." },
      { kind: "text", text: "Đạt 72 %" },
    ]);
  });

  it("takes a picture of 5 MB", async () => {
    const large = Buffer.concat([png, Buffer.alloc(5 * 1_024 * 1_024)]);
    const { fake, send } = await met({ tools: { draw: async () => large } });

    await send({}, image(chart, "Đạt 72 %"));

    expect(fake.shown(lan)[0]).toMatchObject({ kind: "image", bytes: { length: large.length } });
    expect(fake.breaches).toEqual([]);
  });

  it.each([
    ["is empty", Buffer.alloc(0)],
    ["is too large", Buffer.alloc(30 * 1_024 * 1_024 + 1)],
  ])("tells where to get a file that %s", async (_, bytes) => {
    const linkTo = ({ block }: { readonly block: number }) => `https://chot.example.vn/${block}`;
    const { fake, send } = await met({ tools: { linkTo } });

    await send({}, text("Đây:"), { ...xlsx, bytes });

    expect(fake.shown(lan).slice(1)).toEqual([
      { kind: "text", text: `Không gửi được tệp ${xlsx.name} ở đây.` },
      { kind: "text", text: "Bạn tải tệp tại: https://chot.example.vn/1" },
    ]);
    expect(fake.breaches).toEqual([]);
  });
});

describe("what stands in the way of a reply", () => {
  it.each<[SendingTrouble, object]>([
    [
      { kind: "limited", seconds: 7 },
      { kind: "limited", reach: "platform", retryAfter: seconds(7) },
    ],
    [{ kind: "limited" }, { kind: "limited", reach: "platform", retryAfter: undefined }],
    ["broken", { kind: "unavailable", reach: "conversation" }],
    ["lost_before", { kind: "uncertain" }],
    ["lost_after", { kind: "uncertain" }],
  ])("%j is said as %j", async (trouble, expected) => {
    const { fake, send } = await met();
    fake.troubleSending(() => trouble);

    expect(await failure(send({}, text("Chào")))).toMatchObject(expected);
  });

  it("that lies with the speed lets only the conversation wait", async () => {
    const { fake, send } = await met();
    fake.pace(1);
    await send({ id: 1 }, text("Một"));

    expect(await failure(send({ id: 2 }, text("Hai")))).toMatchObject({
      kind: "limited",
      reach: "conversation",
      retryAfter: seconds(1),
    });
  });

  it.each([
    ["a group without the bot", inSales],
    ["a person out of its reach", { platform: "lark", id: lan, isDirect: true } as const],
  ])("closes the conversation where it is %s", async (_, to) => {
    const { fake, send } = await met();
    fake.end(to.id);

    expect(await failure(send({ to }, text("Chào")))).toMatchObject({ kind: "closed" });
  });

  it("is passing where Lark is away", async () => {
    const { fake, send } = await met();
    await fake.goAway();
    // Over a connection from before, which may end just then.
    await failure(send({}, text("Chào")));

    expect(await failure(send({}, text("Chào")))).toMatchObject({ kind: "unavailable", reach: "platform" });
  });

  it("is passing where the token was taken back: a new one does", async () => {
    const { fake, send } = await met();
    await send({ id: 1 }, text("Một"));
    fake.revokeTokens();

    expect(await failure(send({ id: 2 }, text("Hai")))).toMatchObject({ kind: "unavailable" });
    await send({ id: 2 }, text("Hai"));

    expect(fake.shown(lan)).toHaveLength(2);
    expect(fake.breaches).toEqual([]);
  });

  it("is for the operator where no new token does", async () => {
    const { fake, send, adapter } = await met();
    // Expired the moment they are given.
    fake.tokensLive(0);
    fake.revokeTokens();

    await failure(send({}, text("Một")));
    const again = await failure(send({}, text("Một")));

    expect(again).toMatchObject({ kind: "unauthorized", reach: "platform" });
    expect(adapter.health()).toMatchObject({
      state: "degraded",
      detail: expect.stringContaining("99991663"),
    });
  });

  it("is over as soon as a new token does again", async () => {
    const { fake, send, adapter } = await met();
    // Good until it is used.
    fake.troubleSending(() => {
      fake.revokeTokens();
      return "none";
    });
    await failure(send({}, text("Một")));
    expect(await failure(send({}, text("Một")))).toMatchObject({ kind: "unauthorized" });

    fake.troubleSending(() => "none");
    await send({}, text("Một"));

    expect(fake.shown(lan)).toHaveLength(1);
    expect(adapter.health()).toEqual({ state: "ready" });
  });

  it("is for the operator where the secret is wrong, and names neither it nor any text", async () => {
    const secret = "not-the-secret-of-this-app";
    const { send } = await met({ settings: { LARK_APP_SECRET: secret } });

    const error = await failure(send({}, text("Lương của Lan")));

    expect(error).toMatchObject({ kind: "unauthorized", reach: "platform" });
    expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toMatch(
      new RegExp(`${secret}|Lương|Bearer`),
    );
  });
});

/** A bot that Lan has written to, and that is in a group with her. */
async function met(options: Parameters<typeof running>[1] = {}): Promise<Running> {
  const fake = await aFakeLark();
  const bot = await running(fake, { by: "webhook", ...options });
  await fake.say({ as: lan, text: "/help" });
  await fake.say({ as: lan, in: sales, text: "chào", by: "nothing" });
  return bot;
}

async function failure(sending: Promise<void>): Promise<PlatformError> {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PlatformError) return error;
  throw new Error("no PlatformError", { cause: error });
}

function seconds(count: number) {
  return Temporal.Duration.from({ seconds: count });
}
