import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestSaying, type SaidAt, type TestSaying } from "#test/support/saying.ts";

let saying: TestSaying;

beforeAll(async () => {
  saying = await createTestSaying({ companyYaml: "name: Thử\nrights: { repSees: team }" });
  await saying.say("Hà", "/target set Lan 900tr T11");
  await saying.say("Lan", "/revenue 300tr An Phát ngay=12/11");
  await saying.say("Lan", "/revenue 200tr Bình Minh ngay=18/11");
  await saying.say("Lan", "/lead Cty Minh Phát nguon=FB");
  await saying.say("Lan", "/task gọi lại An Phát 26/11");
});

afterAll(() => saying.close());

it("a merged post of figures shows at most three pictures, and takes all its tables away with one button", async () => {
  const said = await posted({ post: "end", on: "2026-11-28", due: "2026-11-27T16:00" });

  const pictures = said.reply.blocks.filter(({ kind }) => kind === "image");
  expect(pictures).toHaveLength(3);
  expect(buttonsOf(said).filter((command) => command.startsWith("/export"))).toEqual([
    "/export report month team Bắc 2026-11 + /report week team Bắc 2026-11-16..2026-11-22 + /report week team Bắc 2026-11-23..2026-11-29",
  ]);
  expect(said.text.match(/^Số liệu đến/gm)?.length).toBeLessThanOrEqual(3);
});

it("a team's post has no buttons that tick off what one person has to do", async () => {
  const said = await posted({ post: "wk_open", on: "2026-11-23", due: "2026-11-23T09:00" });

  expect(said.text).toContain("gọi lại An Phát");
  expect(buttonsOf(said).filter((command) => /^\/(?:task done|lead assign)/.test(command))).toEqual([]);
});

async function posted(occasion: Pick<Parameters<TestSaying["post"]>[0], "post" | "on" | "due">) {
  const [said] = await saying.saidBy(await saying.post({ ...occasion, audience: "team:Bắc" }));
  if (!said) throw new Error("nothing was posted");
  return said;
}

function buttonsOf({ reply }: SaidAt): readonly string[] {
  return reply.blocks.flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ command }) => command) : [],
  );
}
