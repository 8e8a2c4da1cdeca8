import { describe, expect, it } from "vitest";
import { type Part, PlatformError } from "#src/chat/adapter.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import type { Route } from "#src/chat/message.ts";
import { type Block, image, note, reply, text } from "#src/chat/reply.ts";
import type { SendingTrouble, Shown } from "../../support/fakes/fake.ts";
import { aSlackBot, direct, lan, room, shared } from "./slack-bot.ts";

const chart = { heading: { title: "KPI" } } as ChartSpec;
const file: Block = { kind: "file", name: "kpi.xlsx", mediaType: "x", bytes: new Uint8Array([1, 2, 3]) };

type Bot = Awaited<ReturnType<typeof aSlackBot>>;

describe("a part that may have arrived", () => {
  it.each([
    { what: "words", block: text("80 %"), thread: undefined },
    { what: "words in a thread", block: text("80 %"), thread: "1790000000.000100" },
    { what: "a note", block: note("80 %"), thread: undefined },
    { what: "a picture", block: image(chart, "80 %"), thread: undefined },
    { what: "a file", block: file, thread: undefined },
  ])("is not sent again where $what stand already", async ({ block, thread }) => {
    await using bot = await aSlackBot();
    bot.fake.troubleSending((call) => (call === 1 ? "lost_after" : "none"));
    const route = thread === undefined ? undefined : { channel: room, thread };
    const [part] = bot.adapter.parts(bot.envelope(shared(room), reply(block), route));

    await expect(part?.({ mayHaveArrived: false })).rejects.toMatchObject({ kind: "uncertain" });
    await part?.({ mayHaveArrived: true });

    expect(bot.fake.shown(room)).toHaveLength(1);
  });

  it("is sent, without a word, where it is missing", async () => {
    await using bot = await aSlackBot();
    bot.fake.troubleSending((call) => (call === 1 ? "lost_before" : "none"));
    const [part] = bot.adapter.parts(bot.envelope(direct(lan), reply(text("80 %"))));

    await expect(part?.({ mayHaveArrived: false })).rejects.toMatchObject({ kind: "uncertain" });
    await part?.({ mayHaveArrived: true });

    expect(textsOf(bot.fake.shown(lan))).toEqual(["80 %"]);
  });

  it("says that it is sent again where the bot cannot look", async () => {
    await using bot = await aSlackBot();
    bot.fake.keepOut(room);
    const route = await routeOf(bot);
    const [part] = bot.adapter.parts(bot.envelope(shared(room), reply(text("80 %")), route));

    await part?.({ mayHaveArrived: true });

    expect(textsOf(bot.fake.shown(room))).toEqual(["(Gửi lại, có thể bạn đã nhận được)", "80 %"]);
  });
});

it("brings each of many replies once, whatever happens on the way", async () => {
  await using bot = await aSlackBot();
  const troubles: readonly SendingTrouble[] = [
    "broken",
    "lost_before",
    "lost_after",
    { kind: "limited", seconds: 1 },
  ];
  bot.fake.troubleSending((call) => (call % 3 === 0 ? (troubles[(call / 3) % 4] ?? "none") : "none"));

  for (let count = 1; count <= 24; count += 1) {
    const blocks = [text(`lời ${count}`), image(chart, `hình ${count}`), note(`hết ${count}`)];
    for (const part of bot.adapter.parts(bot.envelope(direct(personOf(count)), reply(...blocks))))
      await insist(part);
  }

  const counts = Array.from({ length: 24 }, (_, index) => index + 1);
  const shown = counts.flatMap((count) => bot.fake.shown(personOf(count)));
  const words = shown.map((one) => (one.kind === "buttons" ? "" : one.text));
  expect(words).toEqual(counts.flatMap((count) => [`lời ${count}`, `hình ${count}`, `hết ${count}`]));
  expect(bot.fake.breaches).toEqual([]);
}, 20_000);

function personOf(count: number): string {
  return `U0PERSON${count}`;
}

/** As delivery does it, without its pauses. */
async function insist(part: Part): Promise<void> {
  let mayHaveArrived = false;
  for (let isThere = false; !isThere; ) {
    try {
      await part({ mayHaveArrived });
      isThere = true;
    } catch (error) {
      if (!(error instanceof PlatformError) || error.kind === "rejected") throw error;
      mayHaveArrived ||= error.kind === "uncertain";
    }
  }
}

async function routeOf(bot: Bot): Promise<Route | undefined> {
  await bot.fake.say({ as: lan, in: room, text: "/kpi", by: "slash" });
  return bot.accepted.at(-1)?.route;
}

function textsOf(shown: readonly Shown[]): readonly string[] {
  return shown.map((one) => (one.kind === "text" ? one.text : one.kind));
}
