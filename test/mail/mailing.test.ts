import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Handed } from "#src/mail/smtp.ts";
import { createStore } from "#src/store/create-store.ts";
import type { NewMail } from "#src/store/interface/mails.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";
import { morning, scripted, type Working, workOnMail } from "#test/support/mail-lane.ts";
import { type MailServer, startMailServer } from "#test/support/mail-server.ts";
import { forgetJobs, jobsOf, lastRow, workOnNotices } from "#test/support/told.ts";

const by = { actorId: null, at: morning, messageId: null };
const aMail: NewMail = {
  personId: null,
  to: "hr@congty.vn",
  subject: "Bảng công",
  text: "Gửi chị.",
  files: [],
};

let bot: TestBot;
let server: MailServer;
let since: number;
let troubles: (string | undefined)[];

beforeAll(async () => {
  bot = await createTestBot();
  server = await startMailServer();
});

beforeEach(async () => {
  await forgetJobs(bot);
  server.behave({ kind: "take" });
  since = await lastRow(bot);
  troubles = [];
});

afterAll(async () => {
  await server.stop();
  await bot.close();
});

describe("a mail", () => {
  it("reaches the mail server once, with its files, however often its job runs", async () => {
    const id = await write({
      files: [{ name: "a.csv", mediaType: "text/csv", bytes: Buffer.from("1;2\n") }],
    });
    const before = server.taken.length;

    await work(id);
    await work(id);

    const [mail, ...others] = server.taken.slice(before);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ from: "bot@congty.vn", to: ["hr@congty.vn"] });
    expect(mail?.raw).toContain(Buffer.from("1;2\n").toString("base64"));
    expect(await stateOf(id)).toBe("sent");
    expect(troubles).toEqual([undefined]);
  });

  it("leaves with its line or not at all", async () => {
    const undone = bot.database.prisma.$transaction(async (tx) => {
      await createStore(tx).mails.add(aMail, by);
      throw new Error("the line failed");
    });
    await expect(undone).rejects.toThrow("the line failed");
    expect(await jobsOf(bot, "mail")).toEqual([]);

    const id = await write({});
    expect(await jobsOf(bot, "mail")).toMatchObject([{ payload: { id } }]);
  });

  it("that the server refuses is told to whom it was for, in its words", async () => {
    server.behave({ kind: "refuse", at: "recipient", word: "550 5.1.1 no such user" });
    const id = await write({ personId: bot.people.Hồng.id });

    await work(id);

    expect(await stateOf(id)).toBe("refused");
    const [told, ...others] = await notices();
    expect(others).toEqual([]);
    expect(told?.conversation).toBe(`direct-p${bot.people.Hồng.id}`);
    expect(told?.text).toContain("hr@congty.vn");
    expect(told?.text).toContain("máy chủ thư không nhận (550 5.1.1 no such user)");
  });

  it("for nobody in the directory is told to the admins", async () => {
    const id = await write({ personId: null, to: "không phải địa chỉ" });

    await work(id);

    const [told] = await notices();
    expect(told?.conversation).toBe(`direct-p${bot.people.Quân.id}`);
    expect(told?.text).toContain("địa chỉ không đúng");
  });

  it("waits longer and longer for a server that is away, and is given up after two days", async () => {
    const id = await write({ personId: bot.people.Hồng.id });
    const away = scripted({ kind: "not_now", words: "away", isOurs: true });

    await work(id, { smtp: away });
    await work(id, { smtp: away });

    expect(await stateOf(id)).toBe("waiting");
    expect(troubles).toEqual(["away", "away"]);
    expect(await bot.database.prisma.mailMessage.findUnique({ where: { id } })).toMatchObject({
      failures: 2,
    });
    expect(await jobsOf(bot, "mail")).toHaveLength(1);

    await work(id, { smtp: away, now: morning.add({ hours: 49 }) });
    expect(await stateOf(id)).toBe("refused");
    expect((await notices("2026-11-30T09:00+07:00"))[0]?.text).toContain("đã thử trong 48 giờ");
  });

  it("that may have arrived is reported and never sent again", async () => {
    const id = await write({ personId: bot.people.Hồng.id });

    await work(id, { smtp: scripted({ kind: "unknown", words: "Timeout" }) });
    await work(id);

    expect(await stateOf(id)).toBe("unknown");
    const [told, ...others] = await notices();
    expect(others).toEqual([]);
    expect(told?.text).toContain("không rõ đã tới hay chưa");
    expect(told?.text).toContain("Bot không tự gửi lại");
  });

  it("that was being handed over when the bot died is reported and never sent again", async () => {
    const id = await write({ personId: bot.people.Hồng.id });
    const before = server.taken.length;
    await dieAfterBegin(id);

    await work(id);
    await work(id);

    expect(server.taken).toHaveLength(before);
    expect(await stateOf(id)).toBe("unknown");
    expect(await notices()).toHaveLength(1);
  });

  it("that arrived after it was reported is sent after all, and nobody is told", async () => {
    const id = await write({ personId: bot.people.Hồng.id });
    const word = Promise.withResolvers<Handed>();
    const begun = Promise.withResolvers<void>();
    const slow = work(id, {
      smtp: async ({ begin }) => {
        await begin();
        begun.resolve();
        return word.promise;
      },
    });
    await begun.promise;

    await work(id);
    expect(await stateOf(id)).toBe("unknown");
    word.resolve({ kind: "taken" });
    await slow;

    expect(await stateOf(id)).toBe("sent");
    expect(await notices()).toEqual([]);
  });

  it("goes out once where two instances have its job", async () => {
    const id = await write({});
    const before = server.taken.length;

    await Promise.all([work(id), work(id), work(id)]);

    expect(server.taken).toHaveLength(before + 1);
  });

  it("that cannot be made is reported with a reference", async () => {
    const id = await write({ personId: bot.people.Hồng.id });

    await work(id, { smtp: () => Promise.reject(new TypeError("password=secret")) });

    expect(await stateOf(id)).toBe("refused");
    expect((await notices())[0]?.text).toMatch(/bot gặp lỗi khi gửi \(mã [0-9A-F]{6}\)/);
  });

  it("waits for the next start when the bot stops before it has left", async () => {
    const id = await write({});
    const stopping = new AbortController();
    stopping.abort();

    await work(id, { stopping: stopping.signal });

    expect(await stateOf(id)).toBe("waiting");
    expect(await bot.database.prisma.mailMessage.findUnique({ where: { id } })).toMatchObject({
      failures: 0,
    });
    expect(await jobsOf(bot, "mail")).toHaveLength(1);
  });
});

function write(mail: Partial<NewMail>): Promise<number> {
  return bot.store.mails.add({ ...aMail, ...mail }, by);
}

/** As a new instance would do it. */
function work(id: number, working: Working = {}): Promise<void> {
  return workOnMail(bot, id, { server, trouble: (words) => troubles.push(words), ...working });
}

async function dieAfterBegin(id: number): Promise<void> {
  const begun = Promise.withResolvers<void>();
  void work(id, {
    smtp: async ({ begin }) => {
      await begin();
      begun.resolve();
      return new Promise<Handed>(() => {});
    },
  });
  await begun.promise;
}

async function stateOf(id: number): Promise<string | undefined> {
  return (await bot.store.mails.find(id))?.state;
}

function notices(at = "2026-11-27T10:00+07:00") {
  return workOnNotices(bot, at, since);
}
