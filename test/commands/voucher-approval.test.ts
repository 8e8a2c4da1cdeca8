import { describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { golden, talkOfVouchers } from "#test/support/voucher.ts";

const { say, addCustomer, make, read, work, forget, directOf, bot } = talkOfVouchers();

/** Two points, within the limits. */
const small = "congno=0 taiky=0 pt=200tr kyvong=0";

async function statesOf(label: string): Promise<readonly string[]> {
  return (await bot().store.vouchers.versions(Number(label.slice(1)))).map(({ state }) => state);
}

describe("a voucher within the limits", () => {
  it("is approved as soon as its author has gone over it, and can be mailed", async () => {
    const id = await addCustomer("An Nhiên");
    const label = await make("An Nhiên", small);

    const said = await say("Lan", `/voucher review ${label}`);

    expect(said.text).toContain(`Voucher ${label} trong hạn mức nên được duyệt ngay`);
    expect(buttonsOf(said.reply)).toContain(`/mail voucher K${id} Q4/2026`);
    expect(await statesOf(label)).toEqual(["draft", "approved"]);
    expect(await work()).toEqual([]);
  });
});

describe("a voucher over a limit", () => {
  it("reaches the lead with buttons, and approved its author hears of it", async () => {
    await addCustomer("Bích Ngọc");
    const label = await make("Bích Ngọc");
    await say("Lan", `/voucher add ${label} 2 Thay bạt`);
    const reviewed = await say("Lan", `/voucher review ${label}`);
    const [asked, ...others] = await work();
    await forget();
    const [approve = ""] = asked ? buttonsOf(asked.reply) : [];
    const approved = await say("Trang", approve);
    const [told] = await work();

    expect(reviewed.text).toContain("Đỗ Kiều Trang");
    expect(others).toEqual([]);
    expect(asked?.conversation).toBe(directOf("Trang"));
    expect(asked?.text).toContain(`Nguyễn Thị Lan trình voucher ${label} · Bích Ngọc · Quý 4/2026`);
    expect(asked?.text).toContain("11 điểm × 35.000.000 đ = 385.000.000 đ");
    expect(asked?.text).toContain("200.000.000 đ công nợ chưa thu");
    expect(asked?.text).toContain("Gói quà: 2 × Thay bạt (50.000.000 đ)");
    expect(approved.text).toContain(`Đã duyệt voucher ${label}`);
    expect(told?.conversation).toBe(directOf("Lan"));
    expect(told?.text).toContain(`Voucher ${label} · Bích Ngọc · Quý 4/2026 đã được duyệt`);
    expect(await statesOf(label)).toEqual(["draft", "draft", "reviewed", "approved"]);
  });

  it("is not approved by figures that the plan has no more", async () => {
    await addCustomer("Bảo Long");
    const label = await make("Bảo Long");
    await say("Lan", `/voucher review ${label}`);
    await say("Lan", "/plan Bảo Long pt=100tr");

    const shown = await say("Trang", `/voucher ${label}`);
    const refused = await say("Trang", `/voucher approve ${label}`);

    expect(buttonsOf(shown.reply).slice(0, 2)).toEqual([
      `/voucher recount ${label}`,
      `/voucher decline ${label}`,
    ]);
    expect([refused.outcome, refused.text]).toEqual(["refused", expect.stringContaining("chưa duyệt được")]);
    expect(await statesOf(label)).toEqual(["draft", "reviewed"]);
  });

  it("is declined with a reason that is asked for, and is a draft again", async () => {
    await addCustomer("Cẩm Tú");
    const label = await make("Cẩm Tú");
    await say("Lan", `/voucher review ${label}`);
    await work();
    await forget();
    const asked = await say("Trang", `/voucher decline ${label}`);
    await say("Trang", "công nợ chưa thu nhiều quá");
    const [told, ...others] = await work();

    expect(asked.outcome).toBe("asked");
    expect(others).toEqual([]);
    expect(told?.conversation).toBe(directOf("Lan"));
    expect(told?.text).toContain("chưa được duyệt");
    expect(told?.text).toContain("Lý do: công nợ chưa thu nhiều quá");
    expect((await read(label)).current).toMatchObject({
      state: "draft",
      reason: "công nợ chưa thu nhiều quá",
    });
  });

  it("is not told to the lead once it is a draft again", async () => {
    await addCustomer("Dạ Lan");
    const label = await make("Dạ Lan");
    await say("Lan", `/voucher review ${label}`);
    await say("Lan", `/voucher add ${label} Thay bạt`);
    await forget();

    expect(await work()).toEqual([]);
    expect((await say("Trang", `/voucher approve ${label}`)).outcome).toBe("refused");
  });

  it("is a draft again when its figures change while it waits", async () => {
    await addCustomer("Diên Khánh");
    const label = await make("Diên Khánh");
    await say("Lan", `/voucher review ${label}`);

    const said = await say("Lan", "/voucher Diên Khánh pt=300tr");

    expect(said.text).toContain(`${label} trở lại bản nháp`);
    expect((await read(label)).current.state).toBe("draft");
  });

  it("tells its author when the lead puts it otherwise while it waits", async () => {
    await addCustomer("Đông Á");
    const label = await make("Đông Á");
    await say("Lan", `/voucher review ${label}`);
    await work();
    await forget();

    const said = await say("Trang", `/voucher add ${label} Thay bạt`);
    const [told] = await work();

    expect(said.text).toContain(`${label} trở lại bản nháp`);
    expect(told?.conversation).toBe(directOf("Lan"));
    expect(told?.text).toContain("trở lại bản nháp\n");
  });

  it("is approved by nobody but the author's lead and managers, never by its author", async () => {
    await addCustomer("Đức Thắng");
    await addCustomer("Giang Nam", "Trang");
    const ofRep = await make("Đức Thắng");
    const ofLead = await make("Giang Nam", golden, "Trang");
    await say("Lan", `/voucher review ${ofRep}`);
    await say("Trang", `/voucher review ${ofLead}`);
    const told = await work();

    expect((await say("Lan", `/voucher approve ${ofRep}`)).outcome).toBe("refused");
    expect((await say("Khải", `/voucher approve ${ofRep}`)).text).toContain("Không thấy voucher");
    expect((await say("Quân", `/voucher approve ${ofRep}`)).outcome).toBe("refused");
    expect((await say("Trang", `/voucher approve ${ofLead}`)).text).toContain("do bạn lập");
    expect(told.map(({ conversation }) => conversation).toSorted()).toEqual(
      [directOf("Trang"), directOf("Hà")].toSorted(),
    );
    expect((await say("Hà", `/voucher approve ${ofLead}`)).text).toContain(`Đã duyệt voucher ${ofLead}`);
    expect((await say("Hà", `/voucher approve ${ofRep}`)).text).toContain(`Đã duyệt voucher ${ofRep}`);
  });

  it("made by the only manager is approved by that manager, in a step of its own", async () => {
    await addCustomer("Hưng Thịnh", "Hà");
    const label = await make("Hưng Thịnh", golden, "Hà");
    await say("Hà", `/voucher review ${label}`);

    expect((await read(label)).current.state).toBe("reviewed");
    expect((await say("Hà", `/voucher approve ${label}`)).text).toContain("Đã duyệt");
  });

  it("waits again when the approval is undone, and both are told", async () => {
    await addCustomer("Kiến An");
    const label = await make("Kiến An");
    await say("Lan", `/voucher review ${label}`);
    await say("Trang", `/voucher approve ${label}`);
    await work();
    await forget();
    await say("Trang", `/undo ${label}`);
    const told = await work();

    expect((await read(label)).current.state).toBe("reviewed");
    expect(told.map(({ conversation }) => conversation)).toEqual([directOf("Lan")]);
    expect(told[0]?.text).toContain("trở lại chờ duyệt");
  });

  it("has to be counted again where the plan has changed since", async () => {
    await addCustomer("Long Hải");
    const label = await make("Long Hải");
    await say("Lan", "/plan Long Hải pt=300tr");

    const refused = await say("Lan", `/voucher review ${label}`);
    const shown = await say("Lan", `/voucher ${label}`);
    await say("Lan", `/voucher recount ${label}`);

    expect(refused.text).toContain(`/voucher recount ${label}`);
    expect(shown.text).toContain("đã đổi sau khi lập");
    expect((await read(label)).current).toMatchObject({ planNumber: 2, points: { total: 1200n } });
    expect((await say("Lan", `/voucher review ${label}`)).text).toContain("Đã trình duyệt");
  });
});

describe("with the customer", () => {
  it("it is handed over, accepted, and adjusted as a new draft, each step a version", async () => {
    await addCustomer("Mai Linh");
    const label = await make("Mai Linh", small);
    await say("Lan", `/voucher review ${label}`);
    expect((await say("Lan", `/voucher sent ${label}`)).text).toContain("Đã ghi nhận trao voucher");
    expect((await say("Lan", `/voucher sent ${label}`)).text).toContain("đã gửi khách");
    expect((await say("Lan", `/voucher accept ${label}`)).text).toContain("Khách đồng ý");
    const asked = await say("Lan", `/voucher adjust ${label}`);
    const adjusted = await say("Lan", "khách muốn thêm LED");

    expect(asked.outcome).toBe("asked");
    expect(adjusted.text).toContain("Lý do: khách muốn thêm LED");
    expect(await statesOf(label)).toEqual(["draft", "approved", "sent", "accepted", "adjusted", "draft"]);
  });

  it.each([
    ["sent", "sent"],
    ["accept", "accept"],
    ["adjust", "adjust khách đổi ý"],
  ])("a draft cannot be taken for %s", async (verb, said) => {
    await addCustomer(`Nháp ${verb}`);
    const label = await make(`Nháp ${verb}`, small);

    expect((await say("Lan", `/voucher ${label} ${said}`)).outcome).toBe("refused");
    expect(await statesOf(label)).toEqual(["draft"]);
  });

  it("is over after its last day, and made anew from there", async () => {
    await addCustomer("Oanh Vũ");
    const label = await make("Oanh Vũ", small);
    await say("Lan", `/voucher review ${label}`);
    const onLastDay = await say("Lan", `/voucher ${label}`, { at: "2026-12-26T09:00+07:00" });
    const afterwards = { at: "2026-12-27T09:00+07:00" };

    expect(onLastDay.text).toContain("đã duyệt");
    expect((await say("Lan", `/voucher ${label}`, afterwards)).text).toContain("hết hiệu lực");
    expect((await say("Lan", `/voucher accept ${label}`, afterwards)).outcome).toBe("refused");
    expect((await say("Lan", `/voucher recount ${label}`, afterwards)).text).toContain(
      "Hiệu lực đến hết 26/1/2027.",
    );
  });
});

it("tells the lead of several vouchers in one message, each with its own buttons", async () => {
  await addCustomer("Sơn Ca");
  await addCustomer("Tùng Lâm");
  const first = await make("Sơn Ca");
  const second = await make("Tùng Lâm");
  await say("Lan", `/voucher review ${first}`);
  await say("Lan", `/voucher review ${second}`);
  const [told, ...others] = await work();

  expect(others).toEqual([]);
  expect(told?.text).toContain("2 voucher chờ duyệt");
  expect(told && buttonsOf(told.reply)).toEqual([
    `/voucher approve ${first}`,
    `/voucher decline ${first}`,
    `/voucher approve ${second}`,
    `/voucher decline ${second}`,
    "/voucher list chờ duyệt",
  ]);
  expect((await say("Trang", "/voucher list chờ duyệt")).text).toContain(second);
});

it("says in the history who approved what, and for how much", async () => {
  await addCustomer("Phi Long");
  const label = await make("Phi Long");
  await say("Lan", `/voucher review ${label}`);
  await say("Trang", `/voucher approve ${label}`);

  const said = await say("Trang", `/audit ${label}`);
  const beyond = await say("Huy", `/audit ${label}`);

  expect(said.text).toContain("Trạng thái: đã duyệt");
  expect(said.text).toContain("Giá trị: 385.000.000 đ");
  expect(beyond.text).not.toContain("385.000.000");
});
