import { describe, expect, it, vi } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import { aFakeLark, lan, minh, running, sales } from "./running.ts";

const ways = ["connected", "webhook"] as const;

describe.each(ways)("the Lark adapter, %s", (by) => {
  it("takes a direct line and a call in a group, and acknowledges both", async () => {
    const { fake, accepted } = await running(await aFakeLark(), { by });

    const direct = await fake.say({ as: lan, text: "/kpi tháng này" });
    const group = await fake.say({ as: minh, in: sales, text: "kpi" });

    expect([direct, group]).toMatchObject([{ isAcknowledged: true }, { isAcknowledged: true }]);
    expect(accepted).toMatchObject([
      { id: direct.id, conversation: { id: lan, isDirect: true }, text: "/kpi tháng này" },
      { id: group.id, conversation: { id: sales, isDirect: false }, text: "kpi", isAddressed: true },
    ]);
    expect(fake.breaches).toEqual([]);
  });

  it("knows what people are called", async () => {
    const { fake, accepted } = await running(await aFakeLark(), { by });

    await fake.say({ as: lan, name: "Nguyễn Lan", text: "/kpi" });

    expect(accepted[0]?.sender).toEqual({ id: lan, displayName: "Nguyễn Lan" });
  });

  it("goes by ids where it may not ask for names, and is well", async () => {
    const { fake, accepted, adapter } = await running(await aFakeLark(), { by });
    fake.hideNames();

    await fake.say({ as: lan, name: "Nguyễn Lan", text: "/kpi" });

    expect(accepted[0]?.sender.displayName).toBe(lan);
    expect(adapter.health()).toEqual({ state: "ready" });
  });

  it("leaves the talk of a group alone, and acknowledges it", async () => {
    const { fake, accepted } = await running(await aFakeLark(), { by });

    const { isAcknowledged } = await fake.say({ as: lan, in: sales, text: "ăn trưa?", by: "nothing" });

    expect(isAcknowledged).toBe(true);
    expect(accepted).toEqual([]);
  });

  it.each([
    ["of another kind", { schema: "2.0", header: { event_type: "im.chat.disbanded_v1" }, event: {} }],
    ["from an older day", { uuid: "1", event: { type: "message", text: "/kpi" } }],
  ])("acknowledges an event %s, and makes nothing of it", async (_, event) => {
    const { fake, accepted } = await running(await aFakeLark(), { by });

    expect(await fake.tell(event)).toBe(true);
    expect(accepted).toEqual([]);
  });

  it("takes a press as the command of the button", async () => {
    const { fake, accepted, send } = await running(await aFakeLark(), { by });
    await fake.say({ as: lan, in: sales, text: "kpi" });
    const to = { platform: "lark", id: sales, isDirect: false } as const;
    await send({ to }, { kind: "actions", actions: [{ label: "Xem đội", command: "kpi team" }] });

    const pressed = await fake.press("Xem đội", { as: minh, in: sales });

    expect(pressed.isAcknowledged).toBe(true);
    expect(accepted.at(-1)).toMatchObject({
      id: pressed.id,
      conversation: { id: sales },
      sender: { id: minh },
      text: "kpi team",
    });
    expect(fake.breaches).toEqual([]);
  });

  it("is told again what it could not keep, under the same id", async () => {
    const accept = vi.fn(async () => {});
    accept.mockRejectedValueOnce(new Error("the database is away"));
    const { fake, accepted } = await running(await aFakeLark(), { by, accept });

    const { id, isAcknowledged } = await fake.say({ as: lan, text: "/kpi" });

    expect(isAcknowledged).toBe(true);
    expect(accepted.map((message) => message.id)).toEqual([id]);
  });

  it.each(["repeat", "drop"] as const)(
    "gives a line the same id when Lark delivers it twice (%s)",
    async (trouble) => {
      const { fake, accepted } = await running(await aFakeLark(), { by });
      fake.troubleTelling(() => trouble);

      const { id } = await fake.say({ as: lan, text: "/kpi" });

      expect(accepted.map((message) => message.id)).toEqual([id, id]);
    },
  );

  it("takes a long line that comes in pieces", async () => {
    const { fake, accepted } = await running(await aFakeLark(), { by });
    const long = "tiếng Việt 👩‍💼 ".repeat(6_000);

    await fake.say({ as: lan, text: long });

    expect(accepted[0]?.text).toBe(long.trim());
  });

  it("reads a file that is sent to it", async () => {
    const { fake, accepted } = await running(await aFakeLark(), { by });
    const bytes = Buffer.from("tên;doanh thu\nABC;1");

    await fake.sendFile({ as: lan, text: "" }, { name: "khách hàng.csv", bytes });

    expect(accepted).toMatchObject([{ text: "", files: [{ name: "khách hàng.csv", bytes }] }]);
    expect(fake.breaches).toEqual([]);
  });

  it("says why it does not read a file, once", async () => {
    const { fake, accepted } = await running(await aFakeLark(), { by });
    fake.troubleTelling(() => "repeat");

    await fake.sendFile({ as: lan, text: "" }, { name: "ảnh.heic", bytes: Buffer.from("x") });

    expect(accepted).toEqual([]);
    expect(fake.shown(lan)).toEqual([{ kind: "text", text: expect.stringContaining("ảnh.heic") }]);
  });

  it("is connecting while Lark is away, and ready when it comes", async () => {
    const fake = await aFakeLark();
    await fake.goAway();
    const warn = vi.fn();
    const { adapter, accepted } = await running(fake, { by, tools: { warn } });
    await vi.waitFor(() => expect(adapter.health().detail).toContain("not reached"));
    const calls = by === "connected" ? 2 : 1;
    await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(calls));

    await fake.comeBack();

    await vi.waitFor(() => expect(adapter.health()).toEqual({ state: "ready" }), 5_000);
    await fake.say({ as: lan, text: "/kpi" });
    expect(accepted).toHaveLength(1);
  });

  it("stops, and another one goes on", async () => {
    const fake = await aFakeLark();
    const first = await running(fake, { by });
    await fake.say({ as: lan, text: "một" });

    first.stop();
    expect(first.adapter.health()).toEqual({ state: "stopped" });
    const second = await running(fake, { by });
    await fake.say({ as: lan, text: "hai" });

    expect(first.accepted.map((message) => message.text)).toEqual(["một"]);
    expect(second.accepted.map((message) => message.text)).toEqual(["hai"]);
  });

  it("tells the operator of a wrong secret, and of nothing that is in it", async () => {
    const settings = { LARK_APP_SECRET: "not-the-secret-of-this-app" };
    const warn = vi.fn();
    const { adapter } = await running(await aFakeLark(), { by, settings, tools: { warn } });

    await vi.waitFor(() => expect(adapter.health().state).toBe("degraded"));

    expect(adapter.health().detail).toMatch(/code (10014|514)/);
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/code 10014/));
    expect(JSON.stringify([adapter.health(), warn.mock.calls])).not.toContain("not-the-secret");
  });
});

describe("the Lark adapter by webhook", () => {
  it.each(["unsigned", "badly_signed", "old", "from_the_future"] as const)(
    "refuses a call that is %s",
    async (flaw) => {
      const { fake, accepted } = await running(await aFakeLark(), { by: "webhook" });

      expect(await fake.forge(flaw, { as: lan, text: "/kpi" })).toBe(401);
      expect(accepted).toEqual([]);
    },
  );

  it("proves its address when the operator saves it, to Lark alone", async () => {
    const { fake } = await running(await aFakeLark(), { by: "webhook" });

    expect(await fake.verifyUrl()).toBe(true);
    expect(await fake.verifyUrl("another token")).toBe(false);
  });

  it("lets a call wait while it cannot tell who is called in a group, but never a direct line", async () => {
    const fake = await aFakeLark();
    const { accepted } = await running(fake, { by: "webhook" });
    await fake.goAway();
    const another = await running(fake, { by: "webhook" });

    const direct = await fake.say({ as: lan, text: "/kpi" });
    const group = await fake.say({ as: lan, in: sales, text: "kpi" });

    expect([direct.isAcknowledged, group.isAcknowledged]).toEqual([true, false]);
    expect(another.accepted).toHaveLength(1);
    expect(accepted).toEqual([]);
  });
});

describe("the Lark adapter on a long connection", () => {
  it("opens it anew when Lark ends it, and misses nothing", async () => {
    const { fake, accepted } = await running(await aFakeLark());
    await fake.say({ as: lan, text: "một" });

    fake.hangUp();
    const { isAcknowledged } = await fake.say({ as: lan, text: "hai" });

    expect(isAcknowledged).toBe(true);
    expect(accepted.map((message) => message.text)).toEqual(["một", "hai"]);
    expect(fake.connections()).toBe(1);
  });

  it("knows no webhook", async () => {
    const { adapter } = await running(await aFakeLark());

    const { response, messages } = await adapter.receive(
      new Request("http://localhost/webhooks/lark", { method: "POST", body: "{}" }),
    );

    expect(response.status).toBe(404);
    expect(messages).toEqual([]);
  });

  it("makes the same parts whenever it is asked", async () => {
    const { adapter } = await running(await aFakeLark());
    const to = { platform: "lark", id: lan, isDirect: true } as const;
    const envelope = { id: 1, to, reply: reply(text("x ".repeat(40_000))), locale: "vi" } as const;

    expect(adapter.parts(envelope).length).toBe(adapter.parts(envelope).length);
    expect(adapter.parts(envelope).length).toBeGreaterThan(2);
  });
});
