import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import type { Cast } from "./cast.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: {
      readonly url: string;
      readonly template: string;
      /** With the cast in it, linked on the page. */
      readonly peopled: { readonly template: string; readonly people: Cast };
    };
  }
}

export type TestDatabase = {
  readonly url: string;
  drop(): Promise<void>;
};

/** A migrated database without rows, for one test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return await copyOf(inject("databaseServer").template);
}

/** The same with the cast in it, as `addCast` adds it with the names of the page. */
export async function createPeopledDatabase(): Promise<TestDatabase & { readonly people: Cast }> {
  const { template, people } = inject("databaseServer").peopled;
  return { ...(await copyOf(template)), people };
}

/** A database without a single table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return await copyOf("template0");
}

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${template}`);

  const url = new URL(inject("databaseServer").url);
  url.pathname = name;
  return {
    url: url.href,
    drop: () => onServer(`drop database ${name} with (force)`),
  };
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject("databaseServer").url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
