import { z } from "zod";
import { startEmbedded } from "#src/store/embedded.ts";
import { createFolder, removeFolder } from "#test/support/embedded.ts";
import { runAlone } from "./alone.ts";
import { createPacketCompany, packetEntries, packetMonth, packetPeople } from "./packet-company.ts";
import { compare, type Finding, report } from "./report.ts";

const cellsOfRow = 12;
/** The timesheet and the revenue of a person. */
const cellsOfPerson = 4 + 31 + 16 + 13;
const megabyte = 1_048_576;

const took = z.object({ seconds: z.number(), before: z.number(), peak: z.number() });
const made = took.extend({ lines: z.number(), size: z.number(), hash: z.string(), digest: z.string() });

/** The month's packet for HR out of a large ledger, against exceljs writing so many cells with nothing else. */
export async function measurePacket(): Promise<readonly Finding[]> {
  const dataDir = await createFolder();
  const server = await startEmbedded({ dataDir });
  try {
    await createPacketCompany(server.url);
    const packet = await runPacket(server.url, packetMonth);
    const cells = (packet.lines + packetPeople) * cellsOfRow + packetPeople * cellsOfPerson;
    const rows = Math.ceil(cells / cellsOfRow);
    const bare = took.parse(await runAlone("bare-workbook.ts", [String(rows)]));
    const again = await runPacket(server.url, packetMonth);
    const what = `packet of ${packetPeople} people, ${packetEntries.toLocaleString("en")} entries, ${packet.lines.toLocaleString("en")} lines`;
    return [
      compare({
        what,
        samples: [packet.seconds * 1_000, again.seconds * 1_000],
        against: "exceljs alone, as many cells,",
        base: [bare.seconds * 1_000],
        aim: 1.5,
      }),
      {
        ...report("memory of it, before and at its highest", memoryOf(packet)),
        against: `exceljs ${memoryOf(bare)}`,
      },
      report("size of the workbook", `${Math.round(packet.size / megabyte)} MB`),
      {
        ...report("made twice", packet.digest === again.digest ? "the same bytes" : "other bytes"),
        aim: "the same bytes",
        met: packet.digest === again.digest ? "yes" : "no",
      },
    ];
  } finally {
    await server.stop();
    await removeFolder(dataDir);
  }
}

/** The packet of a month, made in a process of its own. */
export async function runPacket(url: string, month: Temporal.PlainYearMonth) {
  return made.parse(await runAlone("packet-run.ts", [url, month.toString()]));
}

function memoryOf({ before, peak }: z.infer<typeof took>): string {
  return `${Math.round(before / megabyte)} MB, ${Math.round(peak / megabyte)} MB`;
}
