import fc from "fast-check";
import { expect, it } from "vitest";
import { UserError } from "#src/errors.ts";
import { isMessageKey } from "#src/i18n/translate.ts";
import { readTable } from "#src/import/read-table.ts";
import { openBytes } from "#src/import/source.ts";
import { readFrom } from "../reading.ts";
import { kinds, mutatedFile } from "./mutations.ts";

const filesOfAKind = 38;
const rowsOfAFile = 1_000;

it.each(kinds)(
  "reads or refuses every one of 38,000 mutated rows of %s, each with a reason",
  { timeout: 120_000 },
  async (kind) => {
    let staged = 0;
    await fc.assert(
      fc.asyncProperty(mutatedFile(kind, rowsOfAFile), async (content) => {
        const outcome = await read(content);
        if (outcome === null) return;
        staged += outcome.rows.length + outcome.wrong.length;
        staged += outcome.rows.length + outcome.wrong.length;
        for (const { key, line } of outcome.wrong) {
          expect(isMessageKey(key)).toBe(true);
          expect(line).toBeGreaterThan(1);
        }
        // What PostgreSQL would not take as JSON.
        expect(JSON.stringify(outcome.rows)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
      { numRuns: filesOfAKind, endOnFailure: true },
    );
    // A file is refused as a whole for a quotation mark only, which is rare.
    expect(staged).toBeGreaterThan((filesOfAKind * rowsOfAFile) / 2);
  },
);

/** Null for a file that is refused as a whole, with a sentence. */
async function read(content: string) {
  try {
    return await readFrom(await readTable(openBytes(Buffer.from(content), "a.csv")));
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
