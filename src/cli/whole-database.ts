import { type Config, loadConfig } from "#src/config.ts";
import { type EmbeddedServer, startEmbedded } from "#src/store/embedded.ts";
import { withoutPassword } from "./without-password.ts";

type Work = {
  readonly config: Config;
  /** Tells the address of the database; where it is the private one, that is started or joined for it. */
  readonly open: () => Promise<string>;
  readonly signal: AbortSignal;
};

/**
 * Works on the database that the bot is set to. 0 when it is done, 1 with a sentence when it is not, 130 when somebody
 * ended it: Ctrl-C takes back what is under way, and a second one ends the process.
 */
export async function onWholeDatabase(work: (on: Work) => Promise<void>): Promise<number> {
  const ending = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => ending.abort());
  let server: EmbeddedServer | undefined;
  try {
    const config = loadConfig();
    const open = async () => {
      if (config.databaseUrl !== undefined) return config.databaseUrl;
      server = await startEmbedded(config);
      return server.url;
    };
    try {
      await work({ config, open, signal: ending.signal });
      return 0;
    } finally {
      await server?.stop();
    }
  } catch (error) {
    if (ending.signal.aborted) return complain("Interrupted: nothing was changed.", 130);
    return complain(error instanceof Error ? error.message : String(error), 1);
  }
}

/** So that whoever reads it sees whether the settings led to the right one. */
export function nameOf({ databaseUrl, dataDir }: Config): string {
  return databaseUrl === undefined ? `the private database in ${dataDir}` : withoutPassword(databaseUrl);
}

export function complain(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}

/** On a terminal, what is under way now, on one line that the next one replaces. */
export function showStep(words: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${words}`);
}
