import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { AdapterTools } from "#src/chat/adapter.ts";
import { readConfig } from "#src/config.ts";
import { openAdapters } from "#src/open-adapters.ts";

const script = join(import.meta.dirname, "support", "loaded-modules.ts");
const slack = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
const telegram = { TELEGRAM_BOT_TOKEN: "123456:ABC" };
const zalo = { ZALO_BOT_TOKEN: "123456:abc" };
const lark = { LARK_APP_ID: "cli_0123456789abcdef", LARK_APP_SECRET: "s" };

describe("openAdapters", { timeout: 60_000 }, () => {
  it.each([
    ["nothing", {}, [], /^$/],
    ["Slack", slack, ["slack"], /^@slack/],
    ["Telegram", telegram, ["telegram"], /^telegraf$/],
    ["Zalo", zalo, ["zalo"], /^$/],
    ["Lark", lark, ["lark"], /^@larksuiteoapi/],
  ])(
    "loads no SDK but that of what is on, with %s",
    { timeout: 60_000 },
    async (_, settings, platforms, own) => {
      const loaded = await open(settings);

      expect(loaded.platforms).toEqual(["local", ...platforms]);
      expect(loaded.sdks.filter((name) => !own.test(name))).toEqual([]);
    },
  );

  it("opens all four at once, each in front of its own address", async () => {
    const { platforms } = readConfig({ ...slack, ...telegram, ...zalo, ...lark });

    const adapters = await openAdapters(platforms, tools([]));

    expect(adapters.map(({ platform }) => platform)).toEqual(["local", "slack", "telegram", "zalo", "lark"]);
    expect(adapters.map(({ capabilities }) => capabilities.delivery)).toEqual([
      "store",
      "platform",
      "platform",
      "platform",
      "platform",
    ]);
  });

  it("keeps the bot going without a platform that cannot be opened, and lets its replies wait", async () => {
    const warnings: string[] = [];
    const { platforms } = readConfig(telegram);
    // An address that is none fails where it is first used, whatever platform that is.
    const broken = { ...platforms, lark: new Proxy({}, { get: () => fail() }) } as typeof platforms;

    const adapters = await openAdapters(broken, tools(warnings));

    const [, , lame] = adapters;
    expect(adapters.map(({ platform }) => platform)).toEqual(["local", "telegram", "lark"]);
    expect(lame?.health().state).toBe("stopped");
    expect(warnings).toEqual(["lark cannot be opened (TypeError)"]);
    const [part] = lame?.parts({} as never) ?? [];
    await expect(part?.({ mayHaveArrived: false })).rejects.toMatchObject({ kind: "unavailable" });
  });
});

function fail(): never {
  throw new TypeError("hush hush");
}

function tools(warnings: string[]): AdapterTools {
  return {
    draw: () => Promise.reject(new Error("nothing to draw")),
    linkTo: () => undefined,
    menu: [],
    warn: (sentence) => void warnings.push(sentence),
  };
}

/** In a process of its own, since this one may have loaded anything by now. */
async function open(settings: Readonly<Record<string, string>>) {
  const env = { PATH: "/usr/bin:/bin", ...settings };
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  return JSON.parse(stdout) as { readonly platforms: readonly string[]; readonly sdks: readonly string[] };
}
