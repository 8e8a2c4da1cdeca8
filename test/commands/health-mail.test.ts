import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MailState } from "#src/command/system.ts";
import { noteBounced } from "#src/store/mail-bounced.ts";
import { noteRefused } from "#src/store/mailing.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

const at = Temporal.Instant.from("2026-11-22T01:00:00Z");
const server = { server: "smtp.congty.vn:587", from: "bot@congty.vn" };

let mail: MailState | undefined;
let bot: TestBot;

beforeAll(async () => {
  bot = await createTestBot({
    system: () => ({ platforms: [], timetable: [], spooled: 0, refused: 0, ...(mail && { mail }) }),
  });
});

afterAll(() => bot.close());

describe("mail in /health", () => {
  it.each([
    [undefined, "Thư điện tử: chưa bật (chưa đặt SMTP_HOST)."],
    [server, "Thư điện tử: gửi từ bot@congty.vn qua smtp.congty.vn:587."],
    [
      { ...server, problem: "the mail server does not take the login (535)" },
      "đang trục trặc, chưa gửi được",
    ],
  ])("with %j says “%s”", async (state, sentence) => {
    mail = state;

    expect((await bot.say("Quân", "/health")).text).toContain(sentence);
  });

  it("counts what waits, and tells what has not arrived without its subject", async () => {
    const waiting = await write("an@congty.vn");
    const refused = await write("hr@congty.vn");
    const words = "550 5.1.1 no such user";
    await noteRefused(bot.database.prisma, refused, { trouble: { kind: "refused", words }, at });

    const { text } = await bot.say("Quân", "/health");

    expect(waiting).toBeGreaterThan(0);
    expect(text).toContain("1 thư đang chờ gửi, lâu nhất từ 22/11 08:00");
    expect(text).toContain(`• 22/11 08:00 · hr@congty.vn · máy chủ thư không nhận (${words})`);
    expect(text).not.toContain("Bảng công");
  });

  it("does not wait for what was put off, and tells what has come back", async () => {
    await write("hoa@anphat.vn", { sendAt: at.add({ hours: 24 }) });
    const bounced = await write("tu@anphat.vn");
    await noteBounced(bot.database.prisma, bounced, { words: "552 5.2.2 mailbox full", at });

    const { text } = await bot.say("Quân", "/health");

    expect(text).toContain("1 thư đang chờ gửi");
    expect(text).toContain(
      "tu@anphat.vn · bị trả lại (552 5.2.2 mailbox full), tức là hộp thư của người nhận đã đầy",
    );
  });

  it("leaves out what is older than a week", async () => {
    const said = await bot.say("Quân", "/health", { at: "2026-11-30T09:00+07:00" });

    expect(said.text).not.toContain("hr@congty.vn");
  });
});

function write(to: string, more: { readonly sendAt?: Temporal.Instant } = {}): Promise<number> {
  const whole = { personId: null, to, subject: "Bảng công", text: "Gửi chị.", files: [], ...more };
  return bot.store.mails.add(whole, { actorId: null, at, messageId: null });
}
