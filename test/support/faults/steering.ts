import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** What a process of the bot finds around it on its machine. */
export type Surroundings = { readonly clockAheadMs: number; readonly isDiskFull: boolean };

export type Steering = {
  /** With these settings, a bot listens to it. */
  readonly settings: Readonly<Record<string, string>>;
  set(changed: Partial<Surroundings>): void;
  close(): void;
};

/** Steers the clock and the disk of a bot in a process of its own, and of those that come after it. */
export async function openSteering(): Promise<Steering> {
  let around: Surroundings = { clockAheadMs: 0, isDiskFull: false };
  const bots = new Set<Socket>();
  const server = createServer((bot) => {
    bots.add(bot);
    bot.on("error", () => {});
    bot.on("close", () => bots.delete(bot));
    tell(bot);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the steering has no port");

  return {
    settings: {
      CHOT_STEERING: String(address.port),
      NODE_OPTIONS: `--import ${import.meta.resolve("./preload.ts")}`,
    },

    set(changed) {
      around = { ...around, ...changed };
      for (const bot of bots) tell(bot);
    },

    close() {
      server.close();
      for (const bot of bots) bot.destroy();
    },
  };

  function tell(bot: Socket): void {
    bot.write(`${JSON.stringify(around)}\n`);
  }
}
