import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Importer } from "#src/command/importer.ts";
import { readCompany } from "#src/company.ts";
import { UserError } from "#src/errors.ts";
import { createImporter } from "#src/import/importer.ts";
import { createStore } from "#src/store/create-store.ts";
import { type Database, openDatabase } from "#src/store/database.ts";
import { type Kind, kinds, mutatedFile } from "#test/import/corpus/mutations.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const company = readCompany("name: Chốt");
const at = Temporal.Instant.from("2026-11-22T02:00:00Z");
const by = { actorId: null, messageId: null, at };
const settled = { dates: "dmy", numbers: "dot", unit: "dong" } as const;
const people = "Mã NV,Họ tên,Nhóm\nNV001,Nguyễn Lan,Bắc\nNV002,Trần Bảo,Nam\n";

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = openDatabase(test.url);
  await within((importer) => bring(importer, people));
}, 60_000);

afterAll(async () => {
  await database.close();
  await test.drop();
});

function within<Result>(work: (importer: Importer) => Promise<Result>): Promise<Result> {
  return database.prisma.$transaction((tx) => work(createImporter(tx, company, "vi")), { timeout: 200_000 });
}

async function bring(importer: Importer, content: string) {
  const seen = await importer.preview([{ name: "a.csv", bytes: Buffer.from(content) }], by, settled);
  if (seen.kind === "question") throw new Error(seen.sentence);
  return await importer.apply(seen.id, by, { leaveOutWrong: true });
}

it.each(kinds)(
  "writes what is right among 2,000 mutated rows of %s, and takes it back again",
  { timeout: 200_000 },
  async (kind) => {
    const content = await aFileThatCanBeRead(kind);
    const applied = await within((importer) => bring(importer, content));

    expect(applied.kind).toBe("applied");
    if (applied.kind !== "applied") return;
    const { counts } = applied.run;
    expect(counts.new + counts.changed + counts.same + counts.duplicate + counts.wrong).toBeGreaterThan(
      1_500,
    );
    expect(counts.wrong).toBeGreaterThan(0);
    expect(await differences()).toEqual([]);

    const again = await within((importer) => bring(importer, content));
    expect(again.kind === "applied" && again.written).toEqual([]);

    await within((importer) => importer.undo(applied.run.id, { ...by, at: at.add({ minutes: 1 }) }));
    expect(await differences()).toEqual([]);
  },
);

function differences() {
  return database.prisma.$transaction((tx) => createStore(tx).figures.rebuild());
}

/** A quotation mark may spoil a whole file, which is another test's matter. */
async function aFileThatCanBeRead(kind: Kind): Promise<string> {
  for (const content of fc.sample(mutatedFile(kind, 2_000), { numRuns: 5, seed: 20_261_122 })) {
    const isRead = await within((importer) =>
      importer.preview([{ name: "a.csv", bytes: Buffer.from(content) }], by, settled),
    ).then(
      () => true,
      (error: unknown) => {
        if (error instanceof UserError) return false;
        throw error;
      },
    );
    if (isRead) return content;
  }
  throw new Error(`no file of ${kind} can be read`);
}
