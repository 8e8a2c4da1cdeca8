import { App, HTTPReceiver } from "@slack/bolt";
import pg from "pg";

/**
 * What our bot on Slack is measured against: Bolt as its guide has it, which makes one line durable and echoes it. A
 * process of its own, told by its arguments where the database and Slack are; writes its address to the standard output.
 */
const [databaseUrl = "", apiUrl = "", signingSecret = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl });
await pool.query("CREATE TABLE IF NOT EXISTS bare_bolt (id text PRIMARY KEY, text text NOT NULL)");

const receiver = new HTTPReceiver({ signingSecret, endpoints: "/" });
const app = new App({ token: "xoxb-bare", receiver, clientOptions: { slackApiUrl: apiUrl } });
app.message(async ({ message, say }) => {
  if (message.subtype !== undefined) return;
  const { channel, ts, text = "" } = message;
  await pool.query("INSERT INTO bare_bolt (id, text) VALUES ($1, $2)", [`${channel}:${ts}`, text]);
  await say(text);
});

const server = await receiver.start(0);
const address = server.address();
if (typeof address === "object" && address) process.stdout.write(`http://127.0.0.1:${address.port}/`);
