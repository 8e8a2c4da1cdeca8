import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { commands } from "#commands/index.ts";
import { describeSlackApp } from "#src/cli/slack-app.ts";

type Slash = { readonly command: string; readonly url?: string };

describe("the Slack app's manifest", () => {
  it("is the one that the commands make: npm run slack:manifest", async () => {
    const path = join(import.meta.dirname, "../../../adapters/slack/manifest.yaml");

    expect(await readFile(path, "utf8")).toBe(describeSlackApp(commands));
  });

  it("has the word for any line first, names and Vietnamese words, at most 50 and none twice", () => {
    const slashes = slashesOf(describeSlackApp(commands)).map(({ command }) => command);

    expect(slashes[0]).toBe("/chot");
    expect(slashes).toEqual(expect.arrayContaining(["/revenue", "/doanhthu", "/kpi", "/chitieu"]));
    expect(slashes.length).toBeLessThanOrEqual(50);
    expect(new Set(slashes).size).toBe(slashes.length);
  });

  it("keeps away from the commands that Slack has itself", () => {
    const slashes = slashesOf(describeSlackApp(commands)).map(({ command }) => command);

    expect(slashes).not.toContain("/help");
    expect(slashes).not.toContain("/feedback");
    expect(slashes).toContain("/trogiup");
  });

  it("names the server everywhere when it is called over HTTP", () => {
    const manifest = describeSlackApp(commands, "https://chot.example.com/");

    expect(slashesOf(manifest).every(({ url }) => url === "https://chot.example.com/webhooks/slack")).toBe(
      true,
    );
    expect(parse(manifest)).toMatchObject({
      settings: {
        socket_mode_enabled: false,
        event_subscriptions: { request_url: "https://chot.example.com/webhooks/slack" },
        interactivity: { request_url: "https://chot.example.com/webhooks/slack" },
      },
    });
  });
});

function slashesOf(manifest: string): readonly Slash[] {
  return (parse(manifest) as { features: { slash_commands: Slash[] } }).features.slash_commands;
}
