import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commands } from "#commands/index.ts";
import { describeSlackApp } from "./slack-app.ts";

const [publicUrl] = process.argv.slice(2);
const path = join(import.meta.dirname, "..", "..", "adapters", "slack", "manifest.yaml");

if (publicUrl === undefined) await writeFile(path, describeSlackApp(commands));
else process.stdout.write(describeSlackApp(commands, publicUrl));
