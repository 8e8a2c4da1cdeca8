import { commands } from "#commands/index.ts";
import type { Accept } from "./chat/adapter.ts";
import { createDispatcher } from "./command/dispatch.ts";
import { createRegistry } from "./command/registry.ts";
import { type Company, loadCompany } from "./company.ts";
import type { Config } from "./config.ts";
import { createAnswering } from "./delivery/answer.ts";
import { createInbox } from "./delivery/inbox.ts";
import { createImporter } from "./import/importer.ts";
import type { Log } from "./log.ts";
import { type Database, openDatabase } from "./store/database.ts";
import { startEmbedded } from "./store/embedded.ts";
import { prepareDatabase } from "./store/prepare.ts";

/** What the bot and the terminal share: the company, its database, and the way from a line to an answer. */
export type Runtime = {
  readonly company: Company;
  readonly database: Database;
  readonly url: string;
  readonly accept: Accept;
  readonly answer: (inboxId: number) => Promise<void>;
  close(): Promise<void>;
};

type Options = {
  readonly log: Log;
  /** The platforms whose replies have to be carried to them. */
  readonly isSent: (platform: string) => boolean;
};

export async function openRuntime(config: Config, { log, isSent }: Options): Promise<Runtime> {
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
    await prepareDatabase(database.pool);
  } catch (error) {
    await close();
    throw error;
  }
  const dispatcher = createDispatcher({
    registry: createRegistry(commands),
    company,
    publicUrl: config.publicUrl,
  });
  return {
    company,
    database,
    url,
    accept: createInbox(database),
    answer: createAnswering({
      database,
      dispatcher,
      company,
      log,
      isSent,
      importerFor: (tx, locale) => createImporter(tx, company, locale),
    }),
    close,
  };
}
