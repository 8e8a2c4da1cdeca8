import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestSaying, type SaidAt, type TestSaying } from "#test/support/saying.ts";

const companyYaml = `name: Thử
commission:
  plans:
    - { name: Kinh doanh, from: 2026-01, appliesTo: { roles: [rep, lead] }, base: collected, rate: 5 % }
`;
const first = { post: "hr_export", on: "2026-12-01", audience: "hr", due: "2026-12-01T08:00" } as const;
const repeated = { ...first, moment: "repeat", due: "2026-12-02T08:00" } as const;

let saying: TestSaying;

beforeAll(async () => {
  saying = await createTestSaying({ companyYaml });
  await saying.store.people.change(saying.people.Vy.id, { role: "hr" });
  await saying.say("Lan", "/revenue 100tr An Phát", { at: "2026-11-12T09:00+07:00" });
});
afterAll(() => saying.close());

function filesOf({ reply }: SaidAt): readonly string[] {
  return reply.blocks.flatMap((block) => (block.kind === "file" ? [block.name] : []));
}

/** Both of HR, by the place that each is told at. */
async function toldOf(occasion: Parameters<TestSaying["post"]>[0]): Promise<readonly SaidAt[]> {
  return saying.saidBy(await saying.post(occasion));
}

describe("the packet that the clock brings", () => {
  it("is the first one for each of HR, not the same as a colleague's of a moment before", async () => {
    const told = await toldOf(first);

    expect(told.map(({ place }) => place).toSorted()).toEqual(
      [saying.people.Hồng, saying.people.Vy].map(({ id }) => `local:direct-p${id}`).toSorted(),
    );
    for (const said of told) {
      expect(filesOf(said)).toEqual([
        "ho-so-nhan-su-2026-11-tam-tinh.xlsx",
        "ho-so-nhan-su-2026-11-tam-tinh.csv",
      ]);
      expect(said.text).not.toContain("lần xuất");
    }
  });

  it("tells each of HR what has changed since the day before", async () => {
    await saying.say("Lan", "/revenue 20tr Hoa Sen ngay=20/11", { at: "2026-12-01T10:00+07:00" });

    for (const said of await toldOf(repeated)) {
      expect(said.text).toContain("So với lần xuất 1/12 08:00: 3 thay đổi");
      expect(said.text.replaceAll("\u00A0", " ")).toContain("120.000.000 đ");
    }
  });

  it("is no packet for an admin in place of HR", async () => {
    for (const name of ["Hồng", "Vy"] as const) {
      await saying.store.people.change(saying.people[name].id, { role: "rep" });
    }
    const told = await toldOf({ ...first, on: "2027-01-01", due: "2027-01-01T08:00" });

    expect(told.map(({ place }) => place)).toEqual([`local:direct-p${saying.people.Quân.id}`]);
    for (const said of told) {
      expect(filesOf(said)).toEqual([]);
      expect(said.text).not.toMatch(/\d{3}\.\d{3}/);
    }
  });
});
