import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptMessage } from "#src/store/inbox.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { button, createEditing } from "#test/support/editing.ts";

const platform = "telegram";
const later = "2026-11-22T10:00+07:00";

let bot: TestBot;
let type: ReturnType<typeof createEditing>["type"];
let say: ReturnType<typeof createEditing>["say"];
let standing: ReturnType<typeof createEditing>["standing"];

beforeAll(async () => {
  bot = await createTestBot({ linkedOn: ["telegram"] });
  ({ type, say, standing } = createEditing(bot));
});

afterAll(() => bot.close());

describe("an edited line whose old words wrote nothing", () => {
  it.each([
    ["/revenue 500 tỉ tỉ An Mot", "it was refused"],
    ["/kpi", "it only showed figures"],
    ["/doanhtu 500tr An Mot", "it was unknown"],
    ["/revenue An Mot", "it was a question"],
  ])("is answered as a new line: “%s”, %s", async (line) => {
    const customer = `Khách ${line.length}`;
    const { edit } = await type("Lan", line);

    expect(await edit(`/revenue 50tr ${customer}`)).toMatchObject({ outcome: "answered" });
    expect(await standing(customer)).toEqual([50]);
  });

  it("drops the question that was open about it", async () => {
    const { said, edit } = await type("Lan", "/revenue 1.500tr Bá Hai");
    expect(said.outcome).toBe("asked");

    await edit("/revenue 15tr Bá Hai");

    expect((await say("Lan", button(said, "1.500.000.000 đ"))).outcome).toBe("refused");
    expect(await standing("Bá Hai")).toEqual([15]);
  });

  it("drops it also when the new words are refused", async () => {
    const { said, edit } = await type("Lan", "/revenue 1.500tr Bá Ba");
    await edit("/revenue abc=1 Bá Ba");

    await say("Lan", button(said, "1.500.000.000 đ"));

    expect(await standing("Bá Ba")).toEqual([]);
  });

  it("is another answer, where the old words were one that did not do", async () => {
    await type("Lan", "/revenue Cô Bốn");
    const { said, edit } = await type("Lan", "5t");
    expect(said.outcome).toBe("refused");

    expect((await edit("55tr")).text).toContain("55.000.000 đ");
    expect(await standing("Cô Bốn")).toEqual([55]);
  });
});

describe("an edit that means nothing new", () => {
  it("is not answered when the words are the same", async () => {
    const { edit } = await type("Lan", "/revenue 500tr Bà Một");

    expect((await edit("  /revenue 500tr   Bà Một ")).outcome).toBe("ignored");
    expect(await standing("Bà Một")).toEqual([500]);
  });

  it("leaves the open question of another line alone", async () => {
    const { edit } = await type("Lan", "/kpi");
    await say("Lan", "/revenue Bà Hai");
    await edit("/kpi");

    expect((await say("Lan", "57tr")).text).toContain("57.000.000 đ");
  });

  it("takes no number for a choice", async () => {
    await say("Lan", "/revenue 100tr Bà Ba");
    const { edit } = await type("Lan", "2");

    expect((await edit("1")).text).toContain("tin đã sửa");
  });

  it("touches nothing of somebody else", async () => {
    const { id } = await type("Lan", "/revenue 500tr Bà Tư", { in: "room-x" });

    const answer = await bot.say("Minh", "/revenue 5tr Bà Tư", {
      platform,
      edits: id,
      in: "room-x",
      at: later,
    });

    expect(answer.outcome).toBe("answered");
    expect((await standing("Bà Tư")).sort()).toEqual([5, 500]);
  });
});

describe("edits that come in before anything is answered", () => {
  it("are answered after the line, and only the last of them", async () => {
    const ids = { line: randomUUID(), first: randomUUID(), last: randomUUID() };
    const lan = `p${bot.people.Lan.id}`;
    const accepted = (id: string, text: string, edits: string | null) => ({
      platform,
      platformId: id,
      conversation: `direct-${lan}`,
      isDirect: true,
      senderId: lan,
      senderName: "Lan",
      text,
      sentAt: Temporal.Instant.from(later),
      isAddressed: false,
      route: null,
      edits,
    });
    await acceptMessage(bot.database, accepted(ids.line, "/revenue 500tr Cụ Một", null));
    await acceptMessage(bot.database, accepted(ids.first, "/revenue 51tr Cụ Một", ids.line));

    const last = await bot.say("Lan", "/revenue 52tr Cụ Một", {
      id: ids.last,
      edits: ids.line,
      platform,
      at: later,
    });

    expect(last.text).toContain("“/revenue 500tr Cụ Một”");
    await say("Lan", button(last, "Sửa theo tin mới"));
    expect(await standing("Cụ Một")).toEqual([52]);
    const answers = await bot.database.prisma.outboxMessage.count({
      where: { inReplyTo: { platformId: ids.first } },
    });
    expect(answers).toBe(0);
  });
});
