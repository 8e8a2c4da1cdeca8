import { describe, expect, it } from "vitest";
import { actions, directReply, note, table } from "#src/chat/reply.ts";
import { restoreReply, storeReply } from "#src/chat/serial.ts";

describe("a stored reply", () => {
  it("comes back as it was, through JSON, with money, dates, ratios, files and empty cells", () => {
    const reply = directReply(
      note("ghi chú"),
      table(
        [
          { label: "Ngày", format: "date" },
          { label: "Tiền", format: "money" },
          { label: "Đạt", format: "percent" },
          { label: "Khách/NV", format: "decimal" },
        ],
        [
          [Temporal.PlainDate.from("2026-11-22"), 9_007_199_254_740_993n, 0.722, { part: 37, whole: 3 }],
          [null, -1n, null, null],
        ],
      ),
      {
        kind: "file",
        name: "kpi.xlsx",
        mediaType: "application/octet-stream",
        bytes: new Uint8Array([1, 2, 3]),
        isSecret: true,
      },
      actions({ label: "Hoàn tác", command: "/undo S1" }),
    );

    const { json, files } = storeReply(reply);

    expect(restoreReply({ json: JSON.parse(JSON.stringify(json)), files })).toEqual(reply);
  });

  it("says so when the bytes of a file are gone", () => {
    const { json } = storeReply(
      directReply({ kind: "file", name: "a.xlsx", mediaType: "x", bytes: new Uint8Array() }),
    );

    expect(() => restoreReply({ json, files: [] })).toThrow("a.xlsx");
  });
});
