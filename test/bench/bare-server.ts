import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";
import { z } from "zod";

/**
 * What `/revenue` is measured against: a handler that makes one line durable and answers. It runs as a process of its
 * own, told by its arguments where the database is, and writes its address to the standard output.
 */
const [url = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url });
const line = z.object({ id: z.string(), text: z.string() });

await pool.query("CREATE TABLE IF NOT EXISTS bare_line (id text PRIMARY KEY, text text NOT NULL)");

const app = new Hono().post("/line", async (context) => {
  const { id, text } = line.parse(await context.req.json());
  await pool.query("INSERT INTO bare_line (id, text) VALUES ($1, $2)", [id, text]);
  return context.json({ id });
});

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}/line`);
});
