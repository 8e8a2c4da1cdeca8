import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestSaying, type TestSaying } from "#test/support/saying.ts";

const monday = { post: "wk_articles", on: "2026-11-23", due: "2026-11-23T08:00" } as const;

let saying: TestSaying;

beforeAll(async () => {
  saying = await createTestSaying({ companyYaml: "name: Thử" });
  const begin = { at: "2026-10-01T09:00+07:00" };
  await saying.say("Hà", "/article target @vy E-Magazine 13 quý này", begin);
  await saying.say("Trang", "/article target @lan Adtech 13 quý này", begin);
});

afterAll(() => saying.close());

const said = async (occasion: Parameters<TestSaying["post"]>[0]) =>
  saying.saidBy(await saying.post(occasion));

describe("the articles of the week", () => {
  it("are told to whoever writes them, privately, with what is left", async () => {
    const [only, ...others] = await said({ ...monday, audience: "person:Vy" });

    expect(others).toEqual([]);
    expect(only?.place).toBe(`local:direct-p${saying.people.Vy.id}`);
    expect(only?.text).toContain("Bài viết cần đăng trong tuần");
    expect(only?.text).toContain("Bài viết của Cao Nhật Vy · Quý 4/2026");
    expect(only?.text).toContain("23/11–29/11 (tuần này)");
  });

  it("are nothing to say where there is no target", async () => {
    expect(await said({ ...monday, audience: "person:Minh" })).toEqual([]);
  });

  it("come on the next working day after a holiday", async () => {
    const rolled = { post: "wk_articles", on: "2027-05-03", due: "2027-05-04T08:00" };
    await saying.say("Hà", "/article target @vy E-Magazine 13 quý 2/2027", { at: "2027-04-01T09:00+07:00" });

    const [only] = await said({ ...rolled, audience: "person:Vy" });

    expect(only?.text).toContain("3/5–9/5 (tuần này)");
  });

  it("come to a rep although the own team has skipped other events of that Monday", async () => {
    await saying.say("Trang", "/schedule skip wk_care 23/11");

    const [only] = await said({ ...monday, audience: "person:Lan" });

    expect(only?.text).toContain("Adtech");
  });
});
