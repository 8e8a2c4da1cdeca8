import { commands as everyCommand } from "#commands/index.ts";
import type { Accept } from "./chat/adapter.ts";
import type { Command } from "./command/command.ts";
import { createDispatcher } from "./command/dispatch.ts";
import { createRegistry, type Registry } from "./command/registry.ts";
import type { SystemState } from "./command/system.ts";
import { type Company, loadCompany } from "./company.ts";
import type { Config } from "./config.ts";
import { type AnsweredLine, createAnswering } from "./delivery/answer.ts";
import { createInbox } from "./delivery/inbox.ts";
import { createImporter } from "./import/importer.ts";
import type { Log } from "./log.ts";
import { type Database, openDatabase } from "./store/database.ts";
import { startEmbedded } from "./store/embedded.ts";
import { prepareDatabase } from "./store/prepare.ts";
import { whenFree } from "./store/when-free.ts";

/** What the bot and the terminal share: the company, its database, and the way from a line to an answer. */
export type Runtime = {
  readonly commands: readonly Command[];
  readonly registry: Registry;
  readonly company: Company;
  readonly publicUrl: string;
  readonly database: Database;
  /** Of the database. */
  readonly url: string;
  readonly accept: Accept;
  /** Answers accepted messages, by the id of the inbox. */
  answering(surroundings: Surroundings): (inboxId: number) => Promise<void>;
  close(): Promise<void>;
};

export type Surroundings = {
  /** The platforms whose replies have to be carried to them. */
  readonly isSent: (platform: string) => boolean;
  /** How the bot is doing at the moment. */
  readonly system: () => SystemState;
  /** Told when answers to a message have been committed. */
  readonly answered?: (line: AnsweredLine) => void;
  /** Of one person; 0, as without it, is without a limit. */
  readonly linesPerMinute?: number;
};

type Options = { readonly log: Log; readonly commands?: readonly Command[] };

export async function openRuntime(
  config: Pick<Config, "companyFile" | "databaseUrl" | "dataDir" | "publicUrl">,
  { log, commands = everyCommand }: Options,
): Promise<Runtime> {
  const company = loadCompany(config.companyFile);
  const server =
    config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir }) : undefined;
  const url = config.databaseUrl ?? server?.url ?? "";
  const database = openDatabase(url);
  const close = async () => {
    await database.close();
    await server?.stop();
  };

  try {
    await whenFree(() => prepareDatabase(database.pool), { log });
  } catch (error) {
    await close();
    throw error;
  }
  const registry = createRegistry(commands);
  const { publicUrl } = config;
  return {
    commands,
    registry,
    company,
    publicUrl,
    database,
    url,
    accept: createInbox(database),
    answering: ({ isSent, system, answered, linesPerMinute = 0 }) =>
      createAnswering({
        database,
        dispatcher: createDispatcher({ registry, company, publicUrl, system }),
        company,
        log,
        isSent,
        linesPerMinute,
        ...(answered && { answered }),
        importerFor: (tx, locale) => createImporter(tx, company, locale),
      }),
    close,
  };
}
