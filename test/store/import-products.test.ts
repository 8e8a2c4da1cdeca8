import { afterEach, beforeEach, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import type { Product } from "#src/store/interface/products.ts";
import { aFile } from "#test/import/files.ts";
import { importDay, importing, undoing } from "#test/import/importing.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const heading = "Sản phẩm,Dòng sản phẩm,Giá bán,Mô tả,Đường dẫn";
const list = [
  heading,
  "Màn LED P3,Màn hình LED,45.000.000,Trong nhà,https://chot.vn/led-p3",
  "In bạt,,150.000,,www.chot.vn/in-bat",
].join("\n");

let test: TestDatabase;
let database: Database;

beforeEach(async () => {
  test = await createTestDatabase();
  database = openDatabase(test.url);
});

afterEach(async () => {
  await database.close();
  await test.drop();
});

async function importList(content: string) {
  return importing(database, [await aFile("sanpham.csv", content)]);
}

async function products(): Promise<readonly Omit<Product, "id">[]> {
  const found = await createStore(database.prisma).products.list({ limit: 10 });
  return found.map(({ id: _, ...product }) => product);
}

const led = {
  name: "Màn LED P3",
  series: "Màn hình LED",
  price: 45_000_000n,
  description: "Trong nhà",
  url: "https://chot.vn/led-p3",
};
const banner = {
  name: "In bạt",
  series: null,
  price: 150_000n,
  description: null,
  url: "https://www.chot.vn/in-bat",
};

it("a price list brings descriptions and links", async () => {
  const { outcome, complaints } = await importList(list);

  expect({ outcome, complaints }).toEqual({ outcome: "done", complaints: "" });
  expect(await products()).toEqual([led, banner]);
});

it("the same list again changes nothing", async () => {
  await importList(list);

  const { printed } = await importList(`${list}\n`.replaceAll("\n", "\r\n"));

  expect(printed).toContain("Mới 0 · thay đổi 0 · đã có 2");
  expect(await products()).toEqual([led, banner]);
});

it("a later list changes what it says, leaves what it does not, and can be taken back", async () => {
  await importList(list);
  await importList(`${heading}\nMàn LED P3,,,“Ngoài trời” 24 tháng,http://chot.vn/moi`);

  expect(await products()).toEqual([
    { ...led, description: "“Ngoài trời” 24 tháng", url: "http://chot.vn/moi" },
    banner,
  ]);

  await undoing(database, 2);

  expect(await products()).toEqual([led, banner]);
});

it.each([
  "javascript:alert(1)",
  "xem trên web",
  "ftp://chot.vn/a",
  "https://chot",
  "https://lan:mat-khau@chot.vn/a",
])("a link that is none is refused: “%s”", async (link) => {
  const { outcome, complaints } = await importList(`${heading}\nMàn LED P3,,,,${link}`);

  expect(outcome).toBe("refused");
  expect(complaints).toContain(`“${link}” không phải đường dẫn trang web`);
  expect(await products()).toEqual([]);
});

it("a list taken back leaves alone what a later one has changed, and says so", async () => {
  await importList(list);
  await importList(`${heading}\nMàn LED P3,,50.000.000,,`);

  const { printed } = await undoing(database, 1);

  expect(printed).toContain("Giữ lại 1 mục đang dùng hoặc đã có người làm tiếp: Màn LED P3");
  expect(await products()).toEqual([{ ...led, price: 50_000_000n }]);
});

it("what a mail to a customer names stays with the customer when their files are taken back", async () => {
  await importList(list);
  await importing(database, [await aFile("khach.csv", "Tên khách hàng,Điện thoại\nAn Phát,0912345678")]);
  const { id: customerId } = await database.prisma.customer.findFirstOrThrow();
  const named = await database.prisma.product.findFirstOrThrow({ where: { name: "Màn LED P3" } });
  await addMail(customerId, named.id);

  await undoing(database, 2);
  await undoing(database, 1);

  expect(await products()).toEqual([led]);
  expect((await database.prisma.customer.findFirstOrThrow()).removedAt).toBeNull();
});

async function addMail(customerId: number, productId: number): Promise<void> {
  const store = createStore(database.prisma);
  const units = { teamId: null, regionId: null, departmentId: null };
  const startedOn = Temporal.PlainDate.from("2026-01-01");
  const { id: authorId } = await store.people.create({ name: "Lan", role: "rep", startedOn, units });
  await store.customerMails.add(
    {
      kind: "product",
      customerId,
      authorId,
      quarter: Temporal.PlainDate.from("2026-10-01"),
      template: "product",
      title: "Sản phẩm mới",
      text: "Kính gửi chị Hoa.",
      recipients: [],
      voucher: null,
      productIds: [productId],
      articleIds: [],
      why: null,
    },
    { actorId: authorId, at: importDay.toInstant(), messageId: null },
  );
}
