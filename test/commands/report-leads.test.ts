import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestBot } from "#test/support/bot.ts";
import { chartOf, createReportingBot, tablesOf } from "./reporting.ts";

let bot: TestBot;

beforeAll(async () => {
  bot = await createReportingBot();
});

afterAll(() => bot.close());

describe("/report leads", () => {
  it("counts each owner's leads by status, and those without an owner in a row of their own", async () => {
    const [counts] = tablesOf(await bot.say("Hà", "/report leads"));

    expect(counts).toEqual([
      ["Trần Minh", 4, 0, 1, 0, 0, 1, 1, 1],
      ["Lê Quốc Huy", 2, 0, 0, 0, 1, 1, 0, 0],
      ["Nguyễn Thị Lan", 2, 0, 0, 1, 1, 0, 0, 0],
      ["Chưa có người phụ trách", 1, 1, 0, 0, 0, 0, 0, 0],
      ["Tổng", 9, 1, 1, 1, 2, 2, 1, 1],
    ]);
  });

  it("takes percentages of what was assigned, without new leads and duplicates", async () => {
    const said = await bot.say("Hà", "/report leads");

    expect(tablesOf(said)[1]).toEqual([
      ["Trần Minh", 3, 0, 0, 1 / 3, 1 / 3, 1 / 3],
      ["Lê Quốc Huy", 2, 0.5, 0, 0, 0.5, 0],
      ["Nguyễn Thị Lan", 2, 0.5, 0.5, 0, 0, 0],
      ["Tổng", 7, 2 / 7, 1 / 7, 1 / 7, 2 / 7, 1 / 7],
    ]);
    expect(said.text).toContain("Được giao 7 trên tổng số 9 cơ hội");
    expect(said.text).toContain("Khách hàng 2/7 = 28,6 %");
    expect(said.text).toContain("Ngoài số được giao: 1 cơ hội Mới, 1 Trùng liên hệ");
    expect(said.text).toContain("đã nhận đến hết 30/11/2026 và chưa có kết quả trước 1/11/2026");
  });

  it("counts a lead in every month in which it was worked on", async () => {
    const [counts] = tablesOf(await bot.say("Hà", "/report leads tháng 10/2026"));

    expect(counts).toEqual([
      ["Nguyễn Thị Lan", 2, 0, 0, 0, 1, 1, 0, 0],
      ["Tổng", 2, 0, 0, 0, 1, 1, 0, 0],
    ]);
  });

  it.each([
    ["/report leads @lan", 2],
    ["/report leads tháng này @lan", 2],
    ["/baocao cohoi nhóm Bắc", 7],
    ["/báo cáo cơ hội nhóm Bắc", 7],
    ["/báo cáo cơ hội", 9],
    ["/report leads team Bắc nguon=fb", 3],
    ["/report leads nguon=Facebook uutien=cao", 2],
    ["/report leads uutien=Cao quý 4", 2],
    ["/report leads source=Zalo quý 4", 2],
    ["/report leads buoc=“báo giá”", 1],
    ["/report leads buoc=báo giá tháng này", 1],
    ["/report leads region Miền Nam", 2],
    ["/report leads 12/11-20/11", 4],
  ])("understands “%s”", async (line, total) => {
    const said = await bot.say("Hà", line);

    expect(tablesOf(said)[0]?.at(-1)?.[1], said.text).toBe(total);
  });

  it("draws a stacked bar for each owner, with the numbers in its sentence", async () => {
    const said = await bot.say("Hà", "/report leads");

    const chart = chartOf(said);
    expect(chart).toMatchObject({
      kind: "stacked",
      parts: [
        { label: "Mới" },
        { label: "Đã giao" },
        { label: "Đang xử lý" },
        { label: "Khách hàng" },
        { label: "Không tiềm năng" },
        { label: "Dừng theo đuổi" },
        { label: "Trùng liên hệ" },
      ],
      rows: [
        { name: "Trần Minh", counts: [0, 1, 0, 0, 1, 1, 1], note: "0\u00A0%" },
        { name: "Lê Quốc Huy" },
        { name: "Nguyễn Thị Lan" },
        { name: "Chưa có người phụ trách", note: "–" },
      ],
    });
    expect(said.text).toContain("Lê Quốc Huy 2 (Khách hàng 1, Không tiềm năng 1)");
  });

  it("says so when nothing was assigned, and takes no percentage of it", async () => {
    const said = await bot.say("Trang", "/report leads buoc=Demo 1/9-30/9/2026");
    const fresh = await bot.say("Trang", "/report leads @trang");

    expect(said.text).toContain("Không có cơ hội nào");
    expect(fresh.text).toContain("1 cơ hội nhưng chưa giao cho ai");
    expect(fresh.text).not.toContain("%");
  });

  it.each([
    ["/report leads nguon=tivi", "Chọn: Facebook, Zalo, Website"],
    ["/report leads khong-co-ai", "khong-co-ai"],
    ["/report leads mau=xanh", "mau"],
    ["/report gì đó", "Không có báo cáo “gì đó”"],
  ])("refuses “%s” in one sentence", async (line, sentence) => {
    const before = await bot.fingerprint();
    const said = await bot.say("Hà", line);

    expect(said.text).toContain(sentence);
    expect(await bot.fingerprint()).toBe(before);
  });
});
