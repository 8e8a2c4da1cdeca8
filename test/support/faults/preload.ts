import files from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import type { Surroundings } from "./steering.ts";

/** Loaded into the bot before all else: its clock and its disk obey the test. */

let around: Surroundings = { clockAheadMs: 0, isDiskFull: false };

const clock = { date: Date.now, instant: Temporal.Now.instant, zone: Temporal.Now.timeZoneId };
const nowMs = () => clock.date() + around.clockAheadMs;
const instant = () => clock.instant().add({ milliseconds: around.clockAheadMs });
const moment = (zone: Temporal.TimeZoneLike = clock.zone()) => instant().toZonedDateTimeISO(zone);

globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [nowMs()] : given, made),
  apply: (target) => new target(nowMs()).toString(),
  get: (target, name, self) => (name === "now" ? nowMs : Reflect.get(target, name, self)),
});
Object.assign(Temporal.Now, {
  instant,
  zonedDateTimeISO: moment,
  plainDateISO: (zone?: Temporal.TimeZoneLike) => moment(zone).toPlainDate(),
  plainDateTimeISO: (zone?: Temporal.TimeZoneLike) => moment(zone).toPlainDateTime(),
  plainTimeISO: (zone?: Temporal.TimeZoneLike) => moment(zone).toPlainTime(),
});

const open = files.open;
files.open = async (path, ...how) => {
  const handle = await open(path, ...how);
  if (!String(path).endsWith(".spool")) return handle;
  const write = handle.write.bind(handle);
  // What is written to this file finds no room, says the system itself.
  const writeToFull = async (...given: Parameters<typeof write>) => {
    const full = await open("/dev/full", "w");
    return await full.write(...given).finally(() => full.close());
  };
  return Object.assign(handle, {
    write: (...given: Parameters<typeof write>) => (around.isDiskFull ? writeToFull : write)(...given),
  });
};
syncBuiltinESMExports();

const steering = connect(Number(process.env["CHOT_STEERING"]), "127.0.0.1");
steering.unref();
steering.on("error", () => {});
createInterface({ input: steering }).on("line", (line) => {
  around = JSON.parse(line);
});
