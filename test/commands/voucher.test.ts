import { describe, expect, it } from "vitest";
import { buttonsOf } from "#test/support/agenda.ts";
import { golden, labelOf, talkOfVouchers } from "#test/support/voucher.ts";

const { say, addCustomer, make, read, bot } = talkOfVouchers();

const million = 1_000_000n;

describe("/voucher", () => {
  it("writes the plan and gives 5 + 6 points for it, each part line by line with the rounding rule", async () => {
    const id = await addCustomer("An Phát");

    const said = await say("Lan", `/voucher An Phát ${golden}`);

    expect(said.outcome).toBe("answered");
    expect(said.text).toContain(`An Phát (K${id}) · Quý 4/2026 · nháp`);
    expect(said.text).toContain("11 điểm × 35.000.000 đ = 385.000.000 đ");
    expect(said.text).toContain(
      "Chắc chắn: công nợ 200.000.000 đ + tái ký 100.000.000 đ + phát triển 200.000.000 đ = 500.000.000 đ → 5 điểm",
    );
    expect(said.text).toContain("Kỳ vọng: 300.000.000 đ × tỷ lệ 2 = 600.000.000 đ → 6 điểm");
    expect(said.text).toContain("100.000.000 đ là 1 điểm; mỗi phần làm tròn xuống theo bước 0,1 điểm.");
    expect(said.text).toContain("385.000.000 đ / 800.000.000 đ = 48,1 %");
    expect(said.text).toContain("175.000.000 đ / 500.000.000 đ = 35 %");
    expect((await read(labelOf(said))).current.points).toEqual({
      certain: 500n,
      expected: 600n,
      total: 1100n,
      budget: 385n * million,
    });
  });

  it("warns of points that rest on money which has not been collected", async () => {
    await addCustomer("Bình Minh");

    const said = await say("Lan", "/voucher Bình Minh congno=200tr kyvong=0 pt=100tr");

    expect(said.text).toContain("2 điểm (70.000.000 đ) dựa trên 200.000.000 đ công nợ chưa thu");
  });

  it("asks in turn for what a plan lacks, and then makes the voucher", async () => {
    await addCustomer("Cát Tường");

    const asked = await say("Lan", "/voucher Cát Tường");
    await say("Lan", "100tr");
    await say("Lan", "2");
    const said = await say("Lan", "0");

    expect(asked.outcome).toBe("asked");
    expect(said.text).toContain("2 điểm × 35.000.000 đ = 70.000.000 đ");
  });

  it("shows the same voucher again, by name and by number, for the quarter that is said", async () => {
    await addCustomer("Đại Lộc");
    const label = await make("Đại Lộc");
    const next = await make("Đại Lộc quý 1/2027");

    expect(labelOf(await say("Lan", "/voucher Đại Lộc"))).toBe(label);
    expect(labelOf(await say("Lan", "/voucher đại lộc quý sau"))).toBe(next);
    expect(labelOf(await say("Trang", `/voucher ${label}`))).toBe(label);
    expect(labelOf(await say("Lan", `/voucher Đại Lộc ${golden}`))).toBe(label);
    expect((await read(label)).current.number).toBe(1);
    expect(next).not.toBe(label);
  });

  it("counts a draft again when figures are typed anew, and says that the plan has them", async () => {
    await addCustomer("Gia Hưng");
    const label = await make("Gia Hưng");

    const said = await say("Lan", "/voucher Gia Hưng pt=300tr");

    expect(said.text).toMatch(
      /Số vừa nhập đã ghi vào kế hoạch F\d+ \(bản 2\)\. Hoàn tác phần này: \/undo F\d+-\d+\./,
    );
    expect(said.text).toContain(`Đã cập nhật voucher ${label}`);
    expect((await read(label)).current).toMatchObject({ number: 2, planNumber: 2, points: { total: 1200n } });
  });

  it("tells that the ledger has moved under its plan, and only those who may act get buttons", async () => {
    const id = await addCustomer("Hoa Mai");
    const label = await make("Hoa Mai", "kyvong=0 pt=100tr");
    await say("Lan", `/revenue 50tr K${id} thu=0`);

    const own = await say("Lan", `/voucher ${label}`);
    const forHr = await say("Hồng", `/voucher ${label}`);

    expect(own.text).toContain("(2) Công nợ chưa đến hạn 0 đ → 50.000.000 đ");
    expect(buttonsOf(own.reply)[0]).toMatch(/^\/plan refresh F\d+$/);
    expect(buttonsOf(forHr.reply)).toEqual([`/voucher explain ${label}`]);
  });

  it("says which steps there are where one was not understood", async () => {
    await addCustomer("Hồng Phúc");
    const label = await make("Hồng Phúc");

    const said = await say("Lan", `/voucher ${label} khách muốn đổi`);

    expect([said.outcome, said.text]).toEqual([
      "refused",
      expect.stringContaining(`Các bước làm được: /voucher ${label}`),
    ]);
  });

  it("notes what it rests on, and what nobody has looked at", async () => {
    await addCustomer("Hải Đăng");
    const label = await make("Hải Đăng", `${golden} căn cứ=lịch sử,ngân sách`);

    const said = await say("Lan", `/voucher ${label} căn cứ quan hệ`);

    expect(said.text).toContain("Căn cứ: lịch sử làm việc, ngân sách, mối quan hệ.");
    expect(said.text).toContain("Chưa có căn cứ: thị trường, vị trí.");
    expect((await read(label)).current.grounds).toEqual(["history", "budget", "relationship"]);
  });

  it("refuses a ground that is none, and changes nothing", async () => {
    await addCustomer("Kim Long");
    const label = await make("Kim Long");

    expect((await say("Lan", `/voucher grounds ${label} tử vi`)).text).toContain(
      "“tử vi” không phải là căn cứ",
    );
    expect((await read(label)).current.number).toBe(1);
  });

  it("follows a line that is typed otherwise afterwards", async () => {
    await addCustomer("Khánh An");
    const label = await make("Khánh An");
    await say("Lan", "/voucher Khánh An pt=300tr", { id: "khanh-an" });

    const asked = await say("Lan", "/voucher Khánh An pt=400tr", { edits: "khanh-an" });
    const made = await say("Lan", "1");

    expect(asked.outcome).toBe("asked");
    expect(labelOf(made)).toBe(label);
    expect((await read(label)).current).toMatchObject({ state: "draft", points: { total: 1300n } });
  });

  it("begins anew with other figures once it is over", async () => {
    await addCustomer("Kỳ Sơn");
    const label = await make("Kỳ Sơn");

    const said = await say("Lan", "/voucher Kỳ Sơn quý 4/2026 pt=300tr", { at: "2026-12-30T09:00+07:00" });

    expect(said.text).toContain("Quý 4/2026 · nháp");
    expect((await read(label)).current).toMatchObject({
      number: 2,
      state: "draft",
      points: { total: 1200n },
    });
  });

  it("is for a quarter", async () => {
    await addCustomer("Lâm Sơn");

    expect((await say("Lan", "/voucher Lâm Sơn 2027")).text).toContain("không theo cả năm 2027");
  });

  it("is found by its plan, and its plan's quarter stays", async () => {
    await addCustomer("Long Thành");
    const label = await make("Long Thành quý 1/2027");
    const plan = `F${(await read(label)).planId}`;

    expect(labelOf(await say("Lan", `/voucher ${plan}`))).toBe(label);
  });

  it.each([["/voucher"], ["/voucher của tôi"], ["/voucher quý 2/2027"], ["/voucher list của em quý 2/2027"]])(
    "“%s” asks which there are",
    async (line) => {
      const name = `Tùng Dương ${line.length}`;
      await addCustomer(name);
      const label = await make(`${name} quý 2/2027`);

      expect((await say("Lan", line)).text).toMatch(new RegExp(`${label} +${name} +Quý 2/2027`));
    },
  );

  it("is explained line by line, down to the version of the plan", async () => {
    await addCustomer("Minh Khôi");
    const label = await make("Minh Khôi", "congno=0 taiky=0 pt=455.555.555 kyvong=100tr tyle=1,5");

    const said = await say("Lan", `/voucher explain ${label}`);

    expect(said.text).toContain("Chắc chắn: 455.555.555 đ : 100.000.000 đ = 4,555555… → 4,5 điểm");
    expect(said.text).toContain("Kỳ vọng: 150.000.000 đ : 100.000.000 đ = 1,5 → 1,5 điểm");
    expect(said.text).toMatch(/Theo kế hoạch F\d+ bản 1 \(Nguyễn Thị Lan,/);
    expect(said.text).toContain("Cần người duyệt: giá trị trên 100.000.000 đ, quà trên 35 % doanh số.");
  });

  it("can be taken away as a file", async () => {
    await addCustomer("Nam Việt");
    const label = await make("Nam Việt");

    const said = await say("Lan", `/export voucher explain ${label}`);

    expect(said.reply.blocks.some(({ kind }) => kind === "file")).toBe(true);
  });
});

describe("whose vouchers", () => {
  it("a rep sees and makes only those of the own customers", async () => {
    await addCustomer("Phú Quý");
    const label = await make("Phú Quý");

    expect((await say("Huy", `/voucher ${label}`)).text).toContain(`Không thấy voucher ${label}`);
    expect((await say("Minh", `/voucher review ${label}`)).outcome).toBe("refused");
    expect((await say("Minh", "/voucher Phú Quý")).text).not.toContain("385.000.000");
    expect((await say("Trang", `/voucher ${label}`)).text).toContain("385.000.000 đ");
    expect((await say("Khải", `/voucher ${label}`)).outcome).toBe("refused");
    expect((await say("Hồng", `/voucher ${label}`)).text).toContain("385.000.000 đ");
    expect((await say("Vy", `/voucher ${label}`)).outcome).toBe("refused");
  });

  it("HR reads but makes none", async () => {
    await addCustomer("Quang Vinh");

    expect((await say("Hồng", "/voucher Quang Vinh")).text).toContain("chưa có voucher cho Quý 4/2026");
  });

  it("a room hears nothing of them: the answer goes on in private", async () => {
    await addCustomer("Sao Mai");
    const label = await make("Sao Mai");

    const said = await say("Lan", `/voucher ${label}`, { in: "room-Bắc" });

    expect(said.audience).toBe("direct");
    expect(said.text).toContain("385.000.000 đ");
    expect(said.left).not.toContain("385");
  });

  it("the list holds what the reader may see, by state or customer", async () => {
    await addCustomer("Tân Tiến", "Huy");
    const label = await make("Tân Tiến", golden, "Huy");

    expect((await say("Huy", "/voucher list")).text).toContain(label);
    expect((await say("Khải", "/voucher ds nháp")).text).toContain(label);
    expect((await say("Khải", "/voucher nháp")).text).toContain(label);
    expect((await say("Khải", "/voucher list hết hạn")).text).toContain("Không có voucher nào như vậy");
    expect((await say("Khải", "/voucher list hết hạn", { at: "2027-01-20T09:00+07:00" })).text).toContain(
      label,
    );
    expect((await say("Huy", "/voucher list Tân Tiến")).text).toContain("1 voucher");
    expect((await say("Minh", "/voucher list")).text).not.toContain(label);
  });
});

describe("undo", () => {
  it("takes back a change by a version of its own, and a new voucher is over", async () => {
    await addCustomer("Vạn Xuân");
    const made = await say("Lan", `/voucher Vạn Xuân ${golden}`);
    const label = labelOf(made);
    const added = await say("Lan", `/voucher add ${label} 2 Thay bạt`);

    const [undone = ""] = buttonsOf(added.reply).filter((line) => line.startsWith("/undo"));
    expect((await say("Lan", undone)).text).toContain(`Đã hoàn tác trên voucher ${label}`);
    expect((await read(label)).current).toMatchObject({ number: 3, state: "draft", packages: [] });

    const [early = ""] = buttonsOf(made.reply).filter((line) => line.startsWith("/undo"));
    expect((await say("Lan", early)).text).toContain("Quý 4/2026 · hết hiệu lực");
  });

  it("is refused while a later change stands, although both are alike", async () => {
    await addCustomer("Vĩnh Thịnh");
    const made = await say("Lan", `/voucher Vĩnh Thịnh ${golden}`);
    const label = labelOf(made);
    await say("Lan", `/voucher add ${label} 2 Thay bạt`);
    await say("Lan", `/voucher remove ${label} Thay bạt`);

    const [late = ""] = buttonsOf(made.reply).filter((line) => line.startsWith("/undo"));
    expect((await say("Lan", late)).text).toContain("đã được đổi tiếp");
  });

  it("of a voucher that was just made leaves one that is over, which can be made anew", async () => {
    await addCustomer("Xuân Thu");
    const label = await make("Xuân Thu");

    await say("Lan", `/undo ${label}`);

    expect((await say("Lan", `/voucher ${label}`)).text).toContain("hết hiệu lực");
    expect((await say("Lan", `/voucher recount ${label}`)).text).toContain("Quý 4/2026 · nháp");
  });

  it("keeps the whole history readable", async () => {
    await addCustomer("Yên Bình");
    const label = await make("Yên Bình");
    await say("Lan", `/voucher add ${label} 2 Thay bạt`);

    const versions = await bot().store.vouchers.versions(Number(label.slice(1)));

    expect(versions.map(({ packages }) => packages.length)).toEqual([0, 1]);
    expect((await say("Lan", `/voucher versions ${label}`)).text).toContain("2 × Thay bạt");
  });
});
