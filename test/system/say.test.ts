import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStore } from "#src/store/create-store.ts";
import { openDatabase } from "#src/store/database.ts";
import { addCast } from "#test/support/cast.ts";
import { createTestDatabase, type TestDatabase } from "#test/support/database.ts";

const root = join(import.meta.dirname, "..", "..");

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  const database = openDatabase(test.url);
  await addCast(database, {
    platform: "local",
    account: ({ id }) => `p${id}`,
    direct: (account) => `direct-${account}`,
    room: (name) => `room-${name}`,
  });
  await database.close();
});

afterAll(() => test.drop());

describe("npm run say", () => {
  it("writes what the line says and shows its answer", async () => {
    const { code, out } = await say("Nguyễn Thị Lan", "/revenue 500tr An Phát");

    expect([code, out]).toEqual([0, expect.stringContaining("500.000.000 đ (năm trăm triệu đồng)")]);
    const database = openDatabase(test.url);
    const company = { kind: "company" } as const;
    expect(await createStore(database.prisma).audit.list(company, "S1")).toHaveLength(1);
    await database.close();
  });

  it("ends with 2 when the line is refused", async () => {
    const { code, out } = await say("Nguyễn Thị Lan", "/health");

    expect([code, out]).toEqual([2, ""]);
  });
});

function say(as: string, line: string): Promise<{ readonly code: number; readonly out: string }> {
  const { promise, resolve } = Promise.withResolvers<{ readonly code: number; readonly out: string }>();
  const child = execFile(
    process.execPath,
    [join(root, "src", "cli", "say.ts"), "--as", as, line],
    { cwd: root, env: { PATH: "/usr/bin:/bin", DATABASE_URL: test.url } },
    (_, out) => resolve({ code: child.exitCode ?? -1, out: out.replaceAll("\u00A0", " ") }),
  );
  return promise;
}
