import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "#commands/index.ts";
import { collectArguments, splitLine } from "#src/command/parse.ts";
import { createRegistry } from "#src/command/registry.ts";
import { UserError } from "#src/errors.ts";

const registry = createRegistry(commands);

function read(text: string) {
  const { words, quotes } = splitLine(text);
  const found = registry.find(words);
  if (!found) throw new Error(`no command in “${text}”`);
  const { command, used } = found;
  const path = command.verb === null ? command.name : `${command.name} ${command.verb}`;
  return { path, ...collectArguments(command, { words: words.slice(used), quotes }) };
}

describe("a line", () => {
  it.each([
    ["/revenue 500tr An Phát", { path: "revenue", amount: "500tr", customer: "An Phát" }],
    ["/revenue An Phát 500tr", { path: "revenue", amount: "500tr", customer: "An Phát" }],
    [
      "/Doanh Thu 1 tỷ rưỡi Cty ABC hôm nay",
      { path: "revenue", amount: "1 tỷ rưỡi", customer: "Cty ABC", date: "hôm nay" },
    ],
    [
      "doanhthu khách=“An Phát 500tr” tiền=2tr",
      { path: "revenue", amount: "2tr", customer: "An Phát 500tr" },
    ],
    [
      "/revenue thu=1 tỷ 500tr An Phát tien=2 tỷ",
      { path: "revenue", collected: "1 tỷ 500tr", customer: "An Phát", amount: "2 tỷ" },
    ],
    [
      "/revenue loai=moi 500tr An Phát ngày=hôm qua",
      { path: "revenue", kind: "moi", amount: "500tr", customer: "An Phát", date: "hôm qua" },
    ],
    [
      "/revenue loại=tái ký 500tr An Phát",
      { path: "revenue", kind: "tái ký", amount: "500tr", customer: "An Phát" },
    ],
    [
      "/revenue 500tr An Phát tái ký",
      { path: "revenue", amount: "500tr", kind: "tái ký", customer: "An Phát" },
    ],
    [
      "/revenue 500tr An Phát thu trước 200tr",
      { path: "revenue", amount: "500tr", collected: "200tr", customer: "An Phát" },
    ],
    [
      "/revenue 1 tỷ 500tr An Phát, cọc 50 triệu",
      { path: "revenue", amount: "1 tỷ 500tr", collected: "50 triệu", customer: "An Phát" },
    ],
    [
      "/revenue 86tr An Phát chưa thu",
      { path: "revenue", amount: "86tr", collected: "chưa", customer: "An Phát" },
    ],
    [
      "/revenue 80tr An Phát ghichu=giao hàng sau tết",
      { path: "revenue", amount: "80tr", customer: "An Phát", note: "giao hàng sau tết" },
    ],
    [
      "/revenue thu = 40tr 80tr An Phát",
      { path: "revenue", amount: "80tr", collected: "40tr", customer: "An Phát" },
    ],
    [
      "/revenue 80tr An Phát chia=lan:60,5 minh:39,5",
      { path: "revenue", amount: "80tr", customer: "An Phát", shares: "lan:60,5 minh:39,5" },
    ],
    ["/export kpi team T10 metric=sales", { path: "export", line: "kpi team T10 metric=sales" }],
    ["/revenue 62tr Khách hàng thử 12", { path: "revenue", amount: "62tr", customer: "Khách hàng thử 12" }],
    ["/revenue thu 200tr S12", { path: "revenue collect", amount: "200tr", sale: "S12" }],
    [
      "/revenue refund 40tr S12 khách trả hàng",
      { path: "revenue refund", amount: "40tr", sale: "S12", reason: "khách trả hàng" },
    ],
    ["/kpi @lan tháng trước", { path: "kpi", subject: "@lan", period: "tháng trước" }],
    ["/kpi 1/11-15/11 team Nam", { path: "kpi", subject: "team Nam", period: "1/11-15/11" }],
    ["/muc tieu set @lan T12 2 tỷ", { path: "target set", subject: "@lan", period: "T12", value: "2 tỷ" }],
    [
      "/target set team Bắc quý 1/2027 15 tỷ",
      { path: "target set", subject: "team Bắc", period: "quý 1/2027", value: "15 tỷ" },
    ],
    ["!help revenue", { path: "help", command: "revenue" }],
  ])("“%s” is read as %j", (line, read_) => {
    expect(read(line)).toEqual(read_);
  });

  it("means the same in NFC and NFD", () => {
    expect(read("/doanhthu 1 tỷ rưỡi Nguyễn Đức".normalize("NFD"))).toEqual(
      read("/doanhthu 1 tỷ rưỡi Nguyễn Đức"),
    );
  });

  it.each([["/revenue mau=đỏ"], ["/revenue thu=1tr thu=2tr"], ["/revenue show S1 S2 S3"]])(
    "“%s” is the person's move",
    (line) => {
      expect(() => read(line)).toThrow(UserError);
    },
  );

  it("of any text at all gives arguments or a sentence for the person", () => {
    const names = commands.map(({ name, verb }) => (verb === null ? name : `${name} ${verb}`));
    const anyLetter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
    const texts = fc.oneof(
      fc.string({ unit: anyLetter }),
      fc.string({ unit: fc.constantFrom(...'5 tr=“”"S12@kđ/1,.'.split("")) }),
    );

    fc.assert(
      fc.property(fc.constantFrom(...names), texts, (name, text) => {
        try {
          expect(read(`/${name} ${text}`)).toBeTypeOf("object");
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe("the registry", () => {
  it("refuses two commands of one name", () => {
    const [first] = commands;
    if (!first) throw new Error("there are no commands");

    expect(() => createRegistry([first, first])).toThrow("names two commands");
  });

  it.each([
    ["/revenu", "revenue"],
    ["doanhtu", "doanhthu"],
    ["/kp", "kpi"],
    ["/undoo", "undo"],
    ["/laed", "lead"],
    ["/kip", "kpi"],
    ["xyzxyz", undefined],
  ])("suggests for “%s” “%s”", (word, suggestion) => {
    expect(registry.suggest(word)).toBe(suggestion);
  });

  it.each([
    ["/lead giao hàng nhanh 0912345678 nguon=FB", null],
    ["/lead giao hàng nhanh 0912345678", null],
    ["/lead xem phim 0912 345 678", null],
    ["/lead nóng lạnh Ferroli 0912345678", null],
    ["/lead sua moc chau 0912345678", null],
    ["/lead tiếp vận miền nam nguon=FB", null],
    ["/lead bước nhảy nguon=FB", null],
    ["/lead ghi chú bút bi 0912345678", null],
    ["/lead khách hàng mới 0912345678", null],
    ["/lead Giao hàng", null],
    ["/lead giao minh phát @lan", "assign"],
    ["/lead giao L12 @lan", "assign"],
    ["/lead xem Minh Phát", "show"],
    ["/lead xem 0912345678", "show"],
    ["/lead sửa minh phát sdt=0912345678", "edit"],
    ["/lead bước gọi 0912345678 không được", "step"],
    ["/lead note khách đổi số 0912345678", "note"],
    ["/lead list nguon=FB", "list"],
    ["/lead danh sách", "list"],
    ["/lead 12 khách hàng", "qualify"],
    ["/lead 12 ghi chú khách bận", "note"],
    ["/lead ghi chú L12 khách bận", "note"],
    ["/lead 12 giá trị 300tr", "value"],
  ])("“%s” has the verb %s", (line, verb) => {
    expect(registry.find(splitLine(line).words)?.command).toMatchObject({ name: "lead", verb });
  });

  it.each([
    ["/plan so sánh An Phát", "compare"],
    ["ke hoach so sanh an phat", "compare"],
    ["/plan so-sanh An Phát v1 v2", "compare"],
    ["/kehoach điều chỉnh An Phát tháng pt=150tr", "adjust"],
    ["/plan chỉnh An Phát tháng pt=150tr", "adjust"],
    ["/plan danh sách quý 1/2027", "list"],
    ["/plan Chính Phát", null],
    ["/plan SS Group", null],
    ["/plan So Sánh An Phát", null],
  ])("“%s” is about plans, with the verb %s", (line, verb) => {
    expect(registry.find(splitLine(line).words)?.command).toMatchObject({ name: "plan", verb });
  });

  it.each([
    ["/voucher trình duyệt G4", "review"],
    ["/voucher G4 gói quà", "packages"],
    ["/voucher gói quà G4", "packages"],
    ["/voucher G4 căn cứ lịch sử", "grounds"],
    ["/voucher Thêm G4 2 LED", "add"],
    ["/voucher Thêm Phát", null],
  ])("“%s” is about vouchers, with the verb %s", (line, verb) => {
    expect(registry.find(splitLine(line).words)?.command).toMatchObject({ name: "voucher", verb });
  });

  it("gives every command an example that is read as that command", () => {
    for (const command of commands) {
      for (const example of command.examples) {
        const { words } = splitLine(example);
        const found = registry.find(words);
        const verb = found?.command.meansVerb?.(words.slice(found.used).join(" "));
        const meant = verb === undefined ? found : registry.find([command.name, verb]);
        expect([found?.command, meant?.command], example).toContain(command);
      }
    }
  });
});
