import { describe, expect, it } from "vitest";
import type { ChartSpec } from "#src/chat/chart.ts";
import { actions, type FileBlock, image, note, reply, text, title } from "#src/chat/reply.ts";
import { aPicture, openTelegram } from "./open.ts";

const chart: ChartSpec = {
  kind: "completion",
  locale: "vi",
  heading: { title: "KPI", subtitle: "", footer: "" },
  unit: "money",
  rows: [],
};
const group = { platform: "telegram", id: "-100777", isDirect: false } as const;

describe("sending", () => {
  it("brings texts, pictures and files to a private chat, as they are", async () => {
    const opened = await anOpenChat();
    const words = `${"Nguyễn Ước".normalize("NFC")} ${"Nguyễn Ước".normalize("NFD")} 👨‍👩‍👧 مرحبا <b>đậm</b> & <!channel> @everyone *_~`;

    await opened.send(
      reply(title(words), note(words), image(chart, words), aFile("báo cáo tháng 11.xlsx", 5_000)),
    );

    expect(opened.fake.breaches).toEqual([]);
    expect(opened.fake.shown("1001")).toMatchObject([
      { kind: "text", text: `${words}\n\n${words}` },
      { kind: "image", text: words, bytes: expect.toSatisfy(isSame(aPicture(600, 400))) },
      {
        kind: "file",
        name: "báo cáo tháng 11.xlsx",
        bytes: expect.toSatisfy((bytes) => bytes.length === 5_000),
      },
    ]);
    expect(opened.fake.mentions("1001")).toEqual([]);
  });

  it("answers in a group below the line, and in its topic", async () => {
    const opened = await anOpenChat();
    const said = await opened.fake.say({ as: "1001", in: group.id, text: "/kpi", by: "slash", topic: 33 });
    const route = { messageId: said.id.split(":")[1] ?? "", threadId: "33" };

    await opened.send(reply(text("một"), image(chart, "hai"), text("ba")), { to: group, route });

    expect(opened.fake.messages(group.id)).toMatchObject([
      { text: "một", replyTo: Number(route.messageId), threadId: 33 },
      { text: "hai", threadId: 33 },
      { text: "ba", threadId: 33 },
    ]);
    expect(opened.fake.messages(group.id)[1]).not.toHaveProperty("replyTo");
  });

  it("answers in the group itself when the topic is closed", async () => {
    const opened = await anOpenChat();
    await opened.fake.say({ as: "1001", in: group.id, text: "/kpi", by: "slash", topic: 33 });
    opened.fake.closeTopic(group.id, 33);

    await opened.send(reply(text("Xong")), { to: group, route: { messageId: "1", threadId: "33" } });

    expect(opened.fake.messages(group.id)).toMatchObject([{ text: "Xong" }]);
    expect(opened.fake.messages(group.id)[0]).not.toHaveProperty("threadId");
  });

  it("says that a part comes once more where the first one may have arrived", async () => {
    const opened = await anOpenChat();

    await opened.send(
      reply(text("a".repeat(5_000)), image(chart, "b".repeat(2_000)), aFile("x.csv", 3)),
      {},
      true,
    );

    expect(opened.fake.breaches).toEqual([]);
    const shown = opened.fake.shown("1001");
    expect(shown).toHaveLength(5);
    for (const item of shown) expect(item).toMatchObject({ text: expect.stringMatching(/^\(Gửi lại/) });
  });

  it.each([
    ["too long and narrow", aPicture(9_000, 300)],
    ["too large in sides", aPicture(6_000, 5_000)],
    ["too many bytes", aPicture(600, 400, 11_000_000)],
  ])("sends a picture that is %s as a file", async (_, picture) => {
    const opened = await anOpenChat({ draw: async () => picture });

    await opened.send(
      reply(image(chart, "Lan đạt 62 %"), actions({ label: "Excel", command: "/export kpi" })),
    );

    expect(opened.fake.shown("1001")).toMatchObject([
      { kind: "file", name: "chart.png", text: "Lan đạt 62 %" },
      { kind: "buttons", labels: ["Excel"] },
    ]);
  });

  it("takes a picture of five megabytes", async () => {
    const opened = await anOpenChat({ draw: async () => aPicture(4_000, 3_000, 5_000_000) });

    await opened.send(reply(image(chart, "Lan đạt 62 %")));

    expect(opened.fake.breaches).toEqual([]);
    expect(opened.fake.shown("1001")).toMatchObject([{ kind: "image" }]);
  });

  it("gives the words of a picture that cannot be drawn", async () => {
    const opened = await anOpenChat({ draw: () => Promise.reject(new Error("no memory")) });

    await opened.send(reply(image(chart, "Lan đạt 62 %")));

    expect(opened.fake.shown("1001")).toEqual([
      { kind: "text", text: "Lan đạt 62 %\nKhông gửi được hình, nên đây là phần lời của hình." },
    ]);
    expect(opened.warnings).toHaveLength(1);
  });

  it.each([
    [
      "with a link where there is one",
      "https://bot.example/f/x",
      "\nBạn tải tệp tại: https://bot.example/f/x",
    ],
    ["by its name where there is none", undefined, ""],
  ])("names a file that Telegram does not take, %s", async (_, url, more) => {
    const opened = await anOpenChat({ linkTo: () => url });

    await opened.send(reply(aFile("trống.csv", 0)));

    expect(opened.fake.shown("1001")).toEqual([
      { kind: "text", text: `Không gửi được tệp trống.csv ở đây.${more}` },
    ]);
  });

  it("does not even try to send a file of more than fifty megabytes", async () => {
    const opened = await anOpenChat();

    await opened.send(reply(aFile("lớn.xlsx", 53_000_000)));

    expect(opened.fake.breaches).toEqual([]);
    expect(opened.fake.shown("1001")).toMatchObject([{ kind: "text" }]);
  });
});

describe("refusals", () => {
  it.each([
    ["limited", { kind: "limited", seconds: 7 }, { kind: "limited", reach: "conversation" }],
    ["broken", "broken", { kind: "unavailable" }],
    ["cut off before", "lost_before", { kind: "uncertain" }],
    ["cut off after", "lost_after", { kind: "uncertain" }],
  ] as const)(
    "says of a call that is %s what became of it, for texts and for files",
    async (_, trouble, error) => {
      const opened = await anOpenChat();
      opened.fake.troubleSending(() => trouble);

      await expect(opened.send(reply(text("Lương của Lan")))).rejects.toMatchObject(error);
      await expect(opened.send(reply(aFile("x.csv", 3)))).rejects.toMatchObject(error);
    },
  );

  it("hands on how long Telegram wants it to wait", async () => {
    const opened = await anOpenChat();
    opened.fake.troubleSending(() => ({ kind: "limited", seconds: 7 }));

    const error = await faultOf(opened.send(reply(text("x"))));

    expect(error).toMatchObject({ retryAfter: Temporal.Duration.from({ seconds: 7 }) });
  });

  it("knows when nobody is there", async () => {
    const opened = await anOpenChat();
    await opened.fake.goAway();

    await expect(opened.send(reply(text("x")))).rejects.toMatchObject({
      kind: "unavailable",
      reach: "platform",
    });
    await expect(opened.send(reply(aFile("x.csv", 3)))).rejects.toMatchObject({ kind: "unavailable" });
  });

  it.each([
    ["somebody who has blocked the bot", "1001", "1001"],
    ["a group that has thrown it out", "-100777", "-100777"],
    ["somebody who has never opened it", undefined, "1002"],
    ["a chat that does not exist", undefined, "4040"],
  ])("takes %s for a conversation that is over", async (_, ended, id) => {
    const opened = await anOpenChat();
    opened.fake.addStranger("1002");
    if (ended !== undefined) opened.fake.end(ended);

    await expect(
      opened.send(reply(text("x")), { to: { platform: "telegram", id, isDirect: !id.startsWith("-") } }),
    ).rejects.toMatchObject({ kind: "closed" });
    expect(opened.fake.breaches).toEqual([]);
  });

  it("never tells its token, nor what it was about to say", async () => {
    const opened = await anOpenChat();
    const faults: unknown[] = [];
    for (const trouble of ["broken", "lost_before", { kind: "limited" }] as const) {
      opened.fake.troubleSending(() => trouble);
      faults.push(await faultOf(opened.send(reply(text("Lương của Lan")))));
      faults.push(await faultOf(opened.send(reply(aFile("x.csv", 3)))));
    }
    await opened.fake.goAway();
    faults.push(await faultOf(opened.send(reply(text("Lương của Lan")))));
    faults.push(await faultOf(opened.send(reply(aFile("x.csv", 3)))));

    const told = faults.map((fault) =>
      fault instanceof Error ? `${fault.stack} ${fault.cause}` : "nothing",
    );
    expect(told).toHaveLength(8);
    expect(told.join()).not.toContain(opened.fake.token);
    expect(told.join()).not.toContain("Lương");
  });
});

async function anOpenChat(tools: Parameters<typeof openTelegram>[1] = {}) {
  const opened = await openTelegram("polling", tools);
  opened.start();
  await opened.fake.say({ as: "1001", name: "Lan", text: "/kpi" });
  return opened;
}

function aFile(name: string, bytes: number): FileBlock {
  return { kind: "file", name, mediaType: "text/csv", bytes: new Uint8Array(bytes) };
}

function isSame(expected: Uint8Array) {
  return (bytes: Uint8Array) => Buffer.compare(expected, bytes) === 0;
}

function faultOf(sent: Promise<void>): Promise<unknown> {
  return sent.then(
    () => undefined,
    (fault: unknown) => fault,
  );
}
