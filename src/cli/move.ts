import { parseArgs } from "node:util";
import { type Moved, move } from "#src/store/transfer/move.ts";
import { showCargo } from "./transfer-table.ts";
import { complain, onWholeDatabase, showStep } from "./whole-database.ts";
import { withoutPassword } from "./without-password.ts";

const usage = `npm run move -- --to postgresql://user:password@host:5432/name
Copies everything to a PostgreSQL of your own. Stop the bot first.`;

/** 0 everything is there, 1 nothing was moved, 2 not understood, 130 interrupted. */
process.exitCode = await main();

async function main(): Promise<number> {
  const to = readTarget();
  if (to === undefined) return complain(usage, 2);

  return onWholeDatabase(async ({ open, signal }) => {
    const copied = ({ table }: Moved["cargo"][number]) => showStep(`Copied ${table.name}`);
    const moved = await move({ from: await open(), to, signal, copied });
    showStep("");
    process.stdout.write(`${report(moved, to)}\n`);
  });
}

/** `pg` takes anything for an address, and would then look on this machine. */
function readTarget(): string | undefined {
  try {
    const { to } = parseArgs({ options: { to: { type: "string" } } }).values;
    return to !== undefined && /^postgres(ql)?:\/\//.test(to) && URL.canParse(to) ? to : undefined;
  } catch {
    // parseArgs throws for an option that it does not know.
    return undefined;
  }
}

function report({ done, cargo, left }: Moved, to: string): string {
  const others = left.length > 0 ? [`Not the bot's, and left where they are: ${left.join(", ")}.`] : [];
  return [
    showCargo(cargo),
    done === "now"
      ? "Moved: both databases hold the same."
      : "It was moved before: both databases hold the same, and nothing was changed.",
    ...others,
    "",
    "What is left to do: put this into .env, with its password, and start the bot.",
    `DATABASE_URL=${withoutPassword(to)}`,
    "DATA_DIR stays where it is: messages that are still to be taken in wait in its spool folder. The old database is as it was; do not start the bot on it again.",
  ].join("\n");
}
