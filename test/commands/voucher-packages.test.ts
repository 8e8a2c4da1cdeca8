import { describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { talkOfVouchers } from "#test/support/voucher.ts";

const { say, addCustomer, make, read } = talkOfVouchers();

const million = 1_000_000n;

async function packagesOf(label: string): Promise<readonly string[]> {
  return (await read(label)).current.packages.map(({ name, count }) => `${count} ${name}`);
}

describe("/voucher add", () => {
  it.each([
    ["2 Thay bạt", ["2 Thay bạt"]],
    ["thay bat", ["1 Thay bạt"]],
    ["Thay bạt x3", ["3 Thay bạt"]],
    ["2x gói in", ["2 Gói in ấn"]],
    ["LED phát sóng 1 tuần", ["1 LED phát sóng 1 tuần"]],
    ["led", ["1 LED phát sóng 1 tuần"]],
    ["in ấn 4", ["4 Gói in ấn"]],
    ["gói 4E", ["1 Gói 4E"]],
    ["2 Thay bạt; LED; 1 in ấn", ["2 Thay bạt", "1 LED phát sóng 1 tuần", "1 Gói in ấn"]],
    ["2 Thay bạt, LED", ["2 Thay bạt", "1 LED phát sóng 1 tuần"]],
  ])("reads “%s”", async (typed, packages) => {
    const name = `Khách ${typed.replace(/[^\p{L}\d]/gu, "")}`;
    await addCustomer(name);
    const label = await make(name);

    const said = await say("Lan", `/voucher add ${label} ${typed}`);

    expect(said.outcome).toBe("answered");
    expect(await packagesOf(label)).toEqual(packages);
  });

  it("shows the sum and what is left", async () => {
    await addCustomer("An Khang");
    const label = await make("An Khang");

    const said = await say("Lan", `/voucher ${label} thêm 2 Thay bạt`);

    expect(said.text).toContain("Còn lại 335.000.000 đ trong 385.000.000 đ.");
    expect(said.text).toMatch(/Thay bạt.*50.000.000/);
  });

  it("refuses a package that is worth one đồng more than the budget", async () => {
    await addCustomer("Bảo Tín");
    const label = await make("Bảo Tín");

    const said = await say("Lan", `/voucher add ${label} Trọn gói`);

    expect(said.outcome).toBe("refused");
    expect(said.text).toContain("trị giá 385.000.001 đ, ngân sách chỉ còn 385.000.000 đ: vượt 1 đ.");
    expect(await packagesOf(label)).toEqual([]);
  });

  it("asks which, where a name means several", async () => {
    await addCustomer("Cửu Long");
    const label = await make("Cửu Long");

    const asked = await say("Lan", `/voucher add ${label} 2 gói`);
    await say("Lan", "2");

    expect(asked.text).toContain("“gói” là gói nào?");
    expect(await packagesOf(label)).toEqual(["2 Gói in ấn"]);
  });

  it("names the packages there are, for one that there is not", async () => {
    await addCustomer("Duy Tân");
    const label = await make("Duy Tân");

    const said = await say("Lan", `/voucher add ${label} 2 xe máy`);

    expect(said.text).toContain("Không có gói “xe máy”. Các gói: Thay bạt, Gói 4E");
  });

  it("asks for the voucher and the package where they are not said", async () => {
    await addCustomer("Đông Á");
    const label = await make("Đông Á");

    const asked = await say("Lan", `/voucher add ${label}`);
    await say("Lan", "3 thay bạt");

    expect(asked.text).toContain("Gói nào, mấy cái?");
    expect(await packagesOf(label)).toEqual(["3 Thay bạt"]);
  });
});

describe("/voucher remove", () => {
  it("takes some or all of a package away", async () => {
    await addCustomer("Hòa Bình");
    const label = await make("Hòa Bình");
    await say("Lan", `/voucher choose ${label} 3 Thay bạt; 2 Gói in ấn`);

    await say("Lan", `/voucher remove ${label} 2 thay bạt`);
    expect(await packagesOf(label)).toEqual(["1 Thay bạt", "2 Gói in ấn"]);
    await say("Lan", `/voucher ${label} bớt in ấn`);
    expect(await packagesOf(label)).toEqual(["1 Thay bạt"]);
    expect((await say("Lan", `/voucher remove ${label} LED`)).outcome).toBe("refused");
  });
});

describe("/voucher packages", () => {
  it("proposes ways to use the budget, each a button that takes it", async () => {
    await addCustomer("Khải Hoàn");
    const label = await make("Khải Hoàn");

    const said = await say("Lan", `/voucher packages ${label}`);
    const [first = ""] = buttonsOf(said.reply);
    const taken = await say("Lan", first);

    expect(said.text).toContain("Gợi ý cách dùng ngân sách:");
    expect(said.text).toMatch(/1\. Dùng ngân sách tốt nhất: .*\(còn 0 đ\)/);
    expect(said.text).toContain("Mỗi gói nhiều nhất 2");
    expect(first).toContain(`/voucher choose ${label} `);
    expect(taken.text).toContain("Còn lại 0 đ trong 385.000.000 đ.");
  });

  it("fills up what is chosen already", async () => {
    await addCustomer("Lộc Phát");
    const label = await make("Lộc Phát");
    await say("Lan", `/voucher add ${label} LED`);

    const [first = ""] = buttonsOf((await say("Lan", `/voucher packages ${label}`)).reply);
    await say("Lan", first);

    expect(await packagesOf(label)).toContain("1 LED phát sóng 1 tuần");
  });
});

describe("stock", () => {
  it("is held from the approval on, and the next voucher is refused what is gone", async () => {
    await addCustomer("Mỹ Lan");
    await addCustomer("Ngọc Hà");
    const first = await make("Mỹ Lan", "congno=0 taiky=0 pt=200tr kyvong=0");
    const second = await make("Ngọc Hà", "congno=0 taiky=0 pt=200tr kyvong=0");
    await say("Lan", `/voucher add ${first} LED`);
    await say("Lan", `/voucher add ${second} LED`);

    expect((await say("Lan", `/voucher review ${first}`)).text).toContain("được duyệt ngay");
    const refused = await say("Lan", `/voucher review ${second}`);

    expect(refused.text).toContain("LED phát sóng 1 tuần còn 0");
    expect((await read(second)).current.state).toBe("draft");
    expect((await say("Lan", `/voucher add ${second} LED`)).text).toContain("chỉ còn 0");

    await say("Lan", `/voucher adjust ${first} khách không cần LED nữa`);
    expect((await say("Lan", `/voucher review ${second}`)).text).toContain("được duyệt ngay");
    await say("Lan", `/voucher adjust ${second} trả lại LED`);
  });
});

it("nobody changes the packages of a voucher that was approved", async () => {
  await addCustomer("Phước An");
  const label = await make("Phước An", "congno=0 taiky=0 pt=200tr kyvong=0");
  await say("Lan", `/voucher review ${label}`);

  const said = await say("Lan", `/voucher add ${label} Thay bạt`);

  expect(said.text).toContain(`/voucher adjust ${label}`);
  expect((await read(label)).current).toMatchObject({ state: "approved", packages: [] });
});

it("packages that a smaller budget no longer holds are kept, and the voucher waits until some are taken out", async () => {
  await addCustomer("Quốc Bảo");
  const label = await make("Quốc Bảo");
  await say("Lan", `/voucher choose ${label} 2 Gói 4E; 4 Thay bạt`);

  const cut = await say("Lan", "/voucher Quốc Bảo pt=0 taiky=0");
  const refused = await say("Lan", `/voucher review ${label}`);

  expect((await read(label)).current.points.budget).toBe(280n * million);
  expect(cut.text).toContain("vượt ngân sách 60.000.000 đ");
  expect(refused.text).toContain("vượt ngân sách 60.000.000 đ");
});
