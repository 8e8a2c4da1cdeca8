import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOfSlack } from "#adapters/slack/address.ts";
import { createTestBot, type TestBot } from "#test/support/bot.ts";

let bot: TestBot;
let trap: Server;
let port: number;
const caught: Socket[] = [];
const asked: string[] = [];

/** Every name that this process looks up on its way out. */
const watch = (message: unknown) => {
  const { socket } = message as { readonly socket: Socket };
  socket.on("lookup", (_error, _address, _family, host) => void asked.push(host));
};

beforeAll(async () => {
  bot = await createTestBot();
  trap = createServer((socket) => void caught.push(socket.destroy()));
  trap.listen(0, "127.0.0.1");
  await once(trap, "listening");
  ({ port } = trap.address() as AddressInfo);
  subscribe("net.client.socket", watch);
});

afterAll(async () => {
  unsubscribe("net.client.socket", watch);
  trap.close();
  await bot.close();
});

describe("an address that somebody types", () => {
  const addresses = () => [
    `http://127.0.0.1:${port}/trap`,
    `http://trap.invalid:${port}/trap`,
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
  ];

  const lines = (address: string): readonly string[] => [
    address,
    `/revenue 50tr “${address}”`,
    `/lead “Cty ${address}” 0912345678`,
    `/customer ${address}`,
    `/log An Phát “xem ${address}”`,
    `/hen họp ${address} 27/11 9h`,
    `/task gọi ${address} 27/11`,
    `/article done ${address} Ex-Dooh “![hình](${address})”`,
    `/article done ${address}`,
    `/mail product ${address}`,
    `/plan ${address}`,
    `/export kpi ${address}`,
    `/link ${address}`,
    `/import ${address}`,
    `/schedule feed ${address}`,
  ];

  it("is kept as words, and never called", async () => {
    for (const address of addresses()) {
      for (const line of lines(address)) await bot.say(line.startsWith("/article") ? "Vy" : "Lan", line);
    }
    const bytes = new TextEncoder().encode(
      `Tên,Điện thoại,Ghi chú\n"=WEBSERVICE(""http://127.0.0.1:${port}/"")",0912000111,http://trap.invalid/\n`,
    );
    await bot.say("Hà", "/import", { files: [{ name: "khach.csv", bytes }] });

    expect(caught).toEqual([]);
    expect(asked.filter((host) => host.includes("trap") || host.startsWith("169."))).toEqual([]);
  }, 60_000);

  it("would be noticed if it were called", async () => {
    await Promise.allSettled([fetch(`http://127.0.0.1:${port}/`), fetch("http://trap.invalid/")]);

    expect(caught).toHaveLength(1);
    expect(asked).toContain("trap.invalid");
  });
});

describe("an address that a platform hands over", () => {
  const apiUrl = "https://slack.com/api/";

  it.each([
    ["https://files.slack.com/files-pri/T1-F1/a.csv", true],
    ["https://hooks.slack.com/commands/T1/1/x", true],
    ["http://files.slack.com/a.csv", false],
    ["https://slack.com.elsewhere.example.com/a.csv", false],
    ["https://elsewhereslack.com/a.csv", false],
    ["https://files.slack.com@elsewhere.example.com/a.csv", false],
    ["https://elsewhere.example.com/?files.slack.com", false],
    ["https://127.0.0.1/a.csv", false],
    ["https://169.254.169.254/latest/meta-data/", false],
    ["file:///etc/passwd", false],
  ])("gets the token of Slack only where it is Slack's own: %s", (address, isSlack) => {
    expect(isOfSlack(address, apiUrl)).toBe(isSlack);
  });
});
