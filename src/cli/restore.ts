import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Config } from "#src/config.ts";
import { type Restored, restore } from "#src/store/transfer/restore.ts";
import { showCargo } from "./transfer-table.ts";
import { complain, nameOf, onWholeDatabase, showStep } from "./whole-database.ts";

const usage = `npm run restore -- FILE [--resend]
Fills an empty database from a back-up: that of DATABASE_URL, or else a new one in DATA_DIR.
With --resend, what was on its way then goes out now: only where no bot has run since.`;

/** 0 everything is there, 1 nothing was restored, 2 not understood, 130 interrupted. */
process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) return complain(usage, 2);

  return onWholeDatabase(async ({ config, open, signal }) => {
    const copied = ({ table }: Restored["cargo"][number]) => showStep(`Restored ${table.name}`);
    const restored = await restore({ ...options, open, signal, copied });
    showStep("");
    process.stdout.write(`${report(restored, config)}\n`);
  });
}

function readOptions(): { readonly path: string; readonly resend: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { resend: { type: "boolean", default: false } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return undefined;
    return { path: resolve(file), resend: values.resend };
  } catch {
    // parseArgs throws for an option that it does not know.
    return undefined;
  }
}

function report({ manifest, cargo, left, setAside }: Restored, config: Config): string {
  return [
    showCargo(cargo),
    `Restored into ${nameOf(config)}: everything is as it was at ${manifest.madeAt}.`,
    ...(left.length > 0 ? [`Not the bot's, and left in the file: ${left.join(", ")}.`] : []),
    ...reportSetAside(setAside),
    "",
    "What is left to do: put company.yaml, templates/ and .env back, start the bot, and ask people to enter again what they have entered since.",
  ].join("\n");
}

function reportSetAside(aside: Restored["setAside"]): readonly string[] {
  if (!aside) return ["What was on its way then goes out when the bot starts."];
  const found = [
    `${aside.lines} lines without an answer, which are not carried out`,
    `${aside.replies} answers and posts, which /health shows and sends again`,
    `${aside.due} posts, notices and reminders that were due`,
    `${aside.mails} mails, whose authors are told and settle them with /mail`,
  ].filter((words) => !words.startsWith("0 "));
  if (found.length === 0) return ["Nothing was on its way then."];
  return [
    "On its way then, gone out since, and so not sent again:",
    ...found.map((words) => `- ${words}`),
    "Where no bot has run since, restore into an empty database with --resend instead.",
  ];
}
