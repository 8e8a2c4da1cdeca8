import { loadConfig } from "#src/config.ts";
import { createLog } from "#src/log.ts";
import { openRuntime } from "#src/runtime.ts";
import { fillDemo } from "../../prisma/demo/fill.ts";

const config = loadConfig();
const runtime = await openRuntime(config, { log: createLog(config.logLevel) });
try {
  const now = Temporal.Now.zonedDateTimeISO(runtime.company.timeZone);
  const outcome = await fillDemo(runtime.database, runtime.company, now);
  if (outcome === "not_empty") {
    process.stderr.write("The store has people in it, so the demo company is not added.\n");
    process.exitCode = 2;
  } else {
    process.stdout.write("The demo company is there. Try: npm start\n");
  }
} finally {
  await runtime.close();
}
