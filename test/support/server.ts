import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#src/store/database.ts";
import { birthOf } from "#src/store/embedded/process.ts";
import { startEmbedded } from "#src/store/embedded.ts";
import { prepareDatabase } from "#src/store/prepare.ts";
import { addCast, type Cast, localNaming } from "./cast.ts";

/** Gives the tests a server of their own, with a migrated database to copy: see `createTestDatabase`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAfterKilledRuns();
  const server = await openServer();
  const template = `template_${randomBytes(6).toString("hex")}`;
  const withPeople = `${template}_people`;

  await onServer(server.url, `create database ${template}`);
  await prepare(urlOf(server, template));
  await onServer(server.url, `create database ${withPeople} template ${template}`);
  const people = await addPeople(urlOf(server, withPeople));
  const peopled = { template: withPeople, people };
  project.provide("databaseServer", { url: server.url, template, peopled });

  return async () => {
    await onServer(server.url, `drop database ${withPeople}`);
    await onServer(server.url, `drop database ${template}`);
    await server.close();
  };
}

function urlOf(server: Server, name: string): string {
  const url = new URL(server.url);
  url.pathname = name;
  return url.href;
}

type Server = { readonly url: string; close(): Promise<void> };

async function openServer(): Promise<Server> {
  const url = process.env["TEST_DATABASE_URL"];
  if (url !== undefined) return { url, async close() {} };

  const dataDir = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  // Started by root, the server runs as somebody else, who has to get in.
  await chmod(dataDir, 0o755);
  const server = await startEmbedded({ dataDir });
  await relax(server.url);
  return {
    url: server.url,
    async close() {
      await server.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/**
 * Spares the server every wait for the disk: each database that is dropped would write all that is under way in the
 * others. What is killed in tests is the bot, or a server of its own, and this one's data goes with the run.
 */
async function relax(url: string): Promise<void> {
  await onServer(url, "alter system set fsync = off");
  await onServer(url, "alter system set full_page_writes = off");
  await onServer(url, "select pg_reload_conf()");
}

const folderPrefix = "chot-test-";

/** A run that was killed leaves its server behind; whoever starts it again owns it, and can stop it. */
async function clearAfterKilledRuns(): Promise<void> {
  const names = await readdir(tmpdir());
  for (const name of names.filter((name) => name.startsWith(folderPrefix))) {
    const pid = Number(name.split("-")[2]);
    if ((await birthOf(pid)) !== undefined) continue;

    const dataDir = join(tmpdir(), name);
    await stopAndRemove(dataDir).catch(() => {
      // Another user's, or another run clears it right now.
    });
  }
}

async function stopAndRemove(dataDir: string): Promise<void> {
  const server = await startEmbedded({ dataDir });
  await server.stop();
  await rm(dataDir, { recursive: true });
}

async function prepare(url: string): Promise<void> {
  const database = openDatabase(url);
  await prepareDatabase(database.pool).finally(() => database.close());
}

async function addPeople(url: string): Promise<Cast> {
  const database = openDatabase(url);
  return await addCast(database, localNaming).finally(() => database.close());
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
