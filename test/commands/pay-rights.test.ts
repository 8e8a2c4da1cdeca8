import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "#src/chat/reply.ts";
import { leaveMessages } from "#src/i18n/messages/leave.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import { workOnNotices } from "#test/support/told.ts";

const companyYaml = `name: Thử
commission:
  plans:
    - name: Hoa hồng
      from: 2026-01
      appliesTo: { roles: [rep, lead] }
      base: collected
      rate: 7 %
`;

/** What Lan has sold; everybody in the team may see that. */
const sold = "437.003.100";
const privateNote = "về quê ngoại 8842";

const lines = [
  "/leave",
  "/nghi mai",
  "/nghi mai phép",
  "/nghi 3/12 KL",
  "/leave balance",
  "/leave balance @lan",
  "/leave balance team",
  "/leave list",
  "/leave list @lan",
  "/nghi N1",
  "/leave withdraw N1",
  "/leave correct @lan +1 năm trước còn",
  "/workday",
  "/workday team",
  "/workday @lan",
  "/workday @lan 25/11 X",
  "/cong sáng",
  "/commission",
  "/commission @lan",
  "/commission explain 1",
  "/commission explain C1",
  "/commission if 50tr",
  "/commission plan",
  "/commission plan @lan",
  "/commission dispute 1 phần của tôi phải là 60 %",
  "/commission disputes",
  "/commission agree Q1",
  "/commission reject Q1",
  "/commission accept Q1 600k",
  "/commission decline Q1",
  "/commission withdraw Q1",
  "/commission adjust @lan 2tr",
  "/month",
  "/month confirm",
  "/month sign",
  "/month lock 11/2026",
  "/export hr 11/2026",
  "/export workday",
  "/export commission",
  "/audit N1",
  "/audit Q1",
  "/audit J1",
  "/audit W2026-11",
  "/audit W11/2026",
  "/audit @lan",
  "/undo N1",
  "/undo J1",
  "/today",
  "/kpi",
  "/health",
];

const manyLinesMs = 120_000;

/** The person, the lead, and a manager, HR and an admin, who may see more than the room. */
const inRoom = ["Lan", "Trang", "Hà", "Hồng", "Quân"] as const;
/** Neither Lan nor HR. */
const others = ["Minh", "Trang", "Khải", "Hà", "Vy", "Quân"] as const;

let bot: TestBot;
let amounts: readonly string[];

beforeAll(async () => {
  bot = await createTestBot({ companyYaml });
  await bot.say("Lan", `/revenue ${sold} An Phát`);
  await bot.say("Lan", `/revenue collect S1 ${sold}`);
  await bot.say("Lan", `/nghi 26/11 cưới ${privateNote}`);
  await bot.say("Hồng", "/commission adjust @lan 1.234.567 thưởng riêng");
  await bot.say("Lan", "/commission dispute 1 thiếu phần của tôi");
  amounts = amountsIn(await bot.say("Lan", "/commission"));
});

afterAll(() => bot.close());

describe("pay and leave", () => {
  it("are there to be kept private", () => {
    expect(amounts).toContain("1234567");
    expect(amounts).toContain("30590217");
  });

  it.each(inRoom)(
    "never show in a room what a line of %s says of them",
    async (name) => {
      for (const line of lines) {
        const said = await bot.say(name, line, { in: "room-Bắc" });
        const seen = seenInRoom(said);
        const leaked = [...amounts.filter((amount) => digits(seen).includes(amount)), ...typesIn(seen)];
        expect([line, leaked]).toEqual([line, []]);
        expect([line, seen.includes(privateNote)]).toEqual([line, false]);
      }
    },
    manyLinesMs,
  );

  it.each(others)(
    "of Lan are not told to %s, whatever is typed in private",
    async (name) => {
      const isApprover = name === "Trang";
      for (const line of lines) {
        const seen = textOf((await bot.say(name, line)).reply);
        expect([line, amounts.filter((amount) => digits(seen).includes(amount))]).toEqual([line, []]);
        if (isApprover) continue;
        expect([line, seen.includes(privateNote), /kết hôn/i.test(seen)]).toEqual([line, false, false]);
      }
    },
    manyLinesMs,
  );

  it("are not in what rooms are told of all that", async () => {
    const told = await workOnNotices(bot, "2026-11-23T10:00+07:00", 0);
    const inRooms = told.filter(({ conversation }) => conversation.startsWith("room-"));

    for (const { reply } of inRooms) {
      const seen = textOf(reply);
      expect(typesIn(seen)).toEqual([]);
      expect(amounts.filter((amount) => digits(seen).includes(amount))).toEqual([]);
    }
    expect(told.length).toBeGreaterThan(0);
  });

  it("are not in a room either when a line is worded anew there", async () => {
    await bot.say("Minh", "/nghi 10/12 cưới", { in: "room-Bắc", id: "worded" });

    const asked = await bot.say("Minh", "/kpi", { in: "room-Bắc", id: "anew", edits: "worded" });

    expect(asked.text).toContain("Kết hôn");
    expect(asked.audience).toBe("direct");
    expect(typesIn(asked.left ?? "")).toEqual([]);
  });

  it.each([
    "/commission",
    "/workday",
    "/workday team",
    "/export hr 11/2026",
    "/export workday",
    "/export audit J1",
  ])("carry the mark of a secret on every file and picture of %s", async (line) => {
    const { reply } = await bot.say("Hồng", line);
    const attached = reply.blocks.filter(({ kind }) => kind === "file" || kind === "image");
    expect(attached.filter((block) => !("isSecret" in block))).toEqual([]);
  });

  it("are told to the person, and to whoever approves, in full", async () => {
    const own = await bot.say("Lan", "/audit N1");
    const lead = await bot.say("Trang", "/audit N1");
    const hr = await bot.say("Hồng", "/audit J1");

    expect(own.text).toContain(privateNote);
    expect(lead.text).toContain("Kết hôn");
    expect(hr.text).toContain("1.234.567");
  });
});

function seenInRoom({ audience, reply, left = "" }: Said): string {
  return audience === "conversation" ? textOf(reply) : left;
}

/** All of it, with the words of buttons and pictures. */
function textOf(reply: Reply): string {
  return JSON.stringify(reply, (_, value: unknown) => {
    if (typeof value === "bigint") return value.toString();
    return value instanceof Uint8Array ? "…" : value;
  });
}

function digits(text: string): string {
  return text.replace(/(?<=\d)[.,\s\u00A0](?=\d)/g, "");
}

function amountsIn({ text }: Said): readonly string[] {
  const found = text.match(/\d{1,3}(?:\.\d{3})+/g) ?? [];
  return [...new Set(found.filter((amount) => amount !== sold && amount.length > 7).map(digits))];
}

const types = Object.entries(leaveMessages)
  .filter(([key]) => key.startsWith("leave.code_") && !/worked|trip|training|with_symbol/.test(key))
  .map(([, { vi }]) => vi);

function typesIn(text: string): readonly string[] {
  return types.filter((type) => new RegExp(`(?<!\\p{L})${type}(?!\\p{L})`, "iu").test(text));
}
