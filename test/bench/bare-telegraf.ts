import { Agent, createServer } from "node:http";
import pg from "pg";
import { Telegraf } from "telegraf";

/**
 * What our bot on Telegram is measured against: telegraf as its guide has it, which makes one line durable and echoes
 * it. A process of its own, told by its arguments where the database and Telegram are; writes its address to the
 * standard output.
 */
const [databaseUrl = "", apiUrl = "", token = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl });
await pool.query("CREATE TABLE IF NOT EXISTS bare_telegraf (id text PRIMARY KEY, text text NOT NULL)");

const bot = new Telegraf(token, {
  telegram: { apiRoot: apiUrl, agent: new Agent({ keepAlive: true }), webhookReply: false },
});
bot.on("message", async (context) => {
  if (!("text" in context.message)) return;
  const { message_id: id, text } = context.message;
  await pool.query("INSERT INTO bare_telegraf (id, text) VALUES ($1, $2)", [
    `${context.chat.id}:${id}`,
    text,
  ]);
  await context.reply(text);
});

const server = createServer(bot.webhookCallback("/"));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) process.stdout.write(`http://127.0.0.1:${address.port}/`);
});
