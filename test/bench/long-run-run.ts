import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { usualStaff } from "./large-company.ts";
import { openLineBot } from "./line-bot.ts";

/**
 * Says so many lines to one bot in a process of its own, by many people at once; tells on the standard output what is
 * in memory after each tenth of them. Its arguments say where the database is, and how many lines.
 */
const [url = "", count = "0"] = process.argv.slice(2);
const all = Number(count);
const people = usualStaff.reps;
const bot = await openLineBot(url, people);
const work = await bot.work();
setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");
const marks: { readonly lines: number; readonly heap: number; readonly resident: number }[] = [];

let said = 0;
for (let tenth = 1; tenth <= 10; tenth += 1) {
  await Promise.all(Array.from({ length: people }, (_, index) => talk(index + 1, (all * tenth) / 10)));
  // What has been noted last is let go of only a moment later.
  for (let times = 0; times < 3; times += 1) {
    if (typeof collect === "function") collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, rss } = process.memoryUsage();
  marks.push({ lines: said, heap: heapUsed, resident: rss });
  process.stderr.write(
    `${said} lines, heap ${heapUsed >> 20} MB, resident ${Math.round(rss / 2 ** 20)} MB\n`,
  );
}

process.stdout.write(JSON.stringify(marks));
await work.stop();
await bot.close();

async function talk(person: number, until: number): Promise<void> {
  while (said < until) {
    said += 1;
    await work.ask(person, lineOf(said));
  }
}

/** A mix of what people say: most is read, much is written, and some of it is wrong or asked about. */
function lineOf(n: number): string {
  const customer = `Khách ${n % 700}`;
  const lines = [
    "/kpi",
    `/revenue ${100 + (n % 83)}tr ${customer}`,
    "/today",
    `/lead Cty Số ${n} 09${String(n).padStart(8, "0")} nguon=FB`,
    `/customer ${customer}`,
    "/lead next",
    "không",
    `/task gọi lại ${customer} mai`,
    "/kpi team",
    "/revenue list",
    "/help",
    `/revenue ${n} ${customer}`,
    "thôi",
    "/doanhtu",
    `/log gọi ${customer} hẹn tuần sau`,
    "/target",
  ];
  return lines[n % lines.length] ?? "/kpi";
}
