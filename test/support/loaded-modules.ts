import { createRequire } from "node:module";
import { readConfig } from "#src/config.ts";
import { openAdapters } from "#src/open-adapters.ts";
import "#src/serve.ts";

/** A process of its own: opens the platforms that its environment switches on, and prints which SDKs that has loaded. */
const { platforms } = readConfig(process.env);
const adapters = await openAdapters(platforms, {
  draw: () => Promise.reject(new Error("nothing to draw")),
  linkTo: () => undefined,
  menu: [],
  warn: (sentence) => process.stderr.write(sentence),
});

const loaded = Object.keys(createRequire(import.meta.url).cache);
const sdks = ["@slack/bolt", "@slack/web-api", "telegraf", "@larksuiteoapi/node-sdk"].filter((name) =>
  loaded.some((path) => path.includes(`/node_modules/${name}/`)),
);
process.stdout.write(JSON.stringify({ platforms: adapters.map(({ platform }) => platform), sdks }));
process.exit(0);
