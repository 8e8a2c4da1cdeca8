import { z } from "zod";
import { startEmbedded } from "#src/store/embedded.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { runAlone } from "./alone.ts";
import { createCompany } from "./large-company.ts";
import { type Finding, report } from "./report.ts";

const lines = Number(process.env["CHOT_COMMANDS"] ?? 100_000);
const mark = z.object({ lines: z.number(), heap: z.number(), resident: z.number() });
const megabyte = 2 ** 20;
/** How many times the memory after the second tenth the memory at the end may be. */
const aim = 1.1;

/** What a bot keeps in memory after so many lines, next to itself after the second tenth of them. */
export async function measureLongRun(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  try {
    const url = await createCompany(server.url, "long", 10_000);
    const marks = z.array(mark).parse(await runAlone("long-run-run.ts", [url, String(lines)]));
    const [, early] = marks;
    const last = marks.at(-1);
    if (!early || !last) throw new Error("the long run told nothing");
    return [
      ...(["heap", "resident"] as const).map((kind) => {
        const ratio = last[kind] / early[kind];
        return {
          what: `${kind === "heap" ? "heap after collection" : "resident memory"} after ${last.lines} lines`,
          measured: inMegabytes(last[kind]),
          against: `after ${early.lines} lines ${inMegabytes(early[kind])}`,
          ratio: ratio.toFixed(2),
          aim: `at most ${aim}`,
          met: ratio <= aim ? "yes" : "no",
        };
      }),
      report("heap at each tenth", marks.map(({ heap }) => inMegabytes(heap)).join(", ")),
    ];
  } finally {
    await server.stop();
    await removeFolder(dataDir);
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / megabyte).toFixed(0)} MB`;
}
