import { createHmac } from "node:crypto";
import { Agent, request } from "node:http";
import { directOf } from "./light-platform.ts";

/** One person's conversation with the bot on a platform: how a line of theirs comes over the wire. */
export type Wire = {
  /** What is shown there arrives under this name. */
  readonly conversation: string;
  /** Resolves when the platform has its acknowledgement. */
  send(text: string): Promise<void>;
};

export type Endpoint = { readonly url: string; readonly secret: string };

let sent = 0;

/** A direct message of Slack's Events API, signed. */
export function wireOfSlack({ url, secret }: Endpoint, account: string): Wire {
  const channel = directOf(account);
  return {
    conversation: channel,
    send(text) {
      sent += 1;
      const seconds = Math.floor(Date.now() / 1_000);
      const ts = `${seconds}.${String(sent % 1_000_000).padStart(6, "0")}`;
      const event = { type: "message", channel_type: "im", channel, user: account, text, ts, event_ts: ts };
      const body = JSON.stringify({
        type: "event_callback",
        team_id: "TEAM",
        api_app_id: "A1",
        event_id: `Ev${sent}`,
        event_time: seconds,
        authorizations: [{ team_id: "TEAM", user_id: "UBOT", is_bot: true }],
        event,
      });
      const signature = createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex");
      return post(url, body, {
        "x-slack-request-timestamp": String(seconds),
        "x-slack-signature": `v0=${signature}`,
      });
    },
  };
}

/** An update of Telegram's webhook. */
export function wireOfTelegram({ url, secret }: Endpoint, account: string): Wire {
  const id = Number(account);
  return {
    conversation: account,
    send(text) {
      sent += 1;
      const from = { id, is_bot: false, first_name: "Lan" };
      const chat = { id, type: "private", first_name: "Lan" };
      const message = { message_id: sent, date: Math.floor(Date.now() / 1_000), chat, from, text };
      return post(url, JSON.stringify({ update_id: sent, message }), {
        "x-telegram-bot-api-secret-token": secret,
      });
    },
  };
}

/** As many connections as a platform opens. */
const agent = new Agent({ keepAlive: true, maxSockets: 40 });

function post(url: string, text: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const body = Buffer.from(text);
  const all = { ...headers, "content-type": "application/json", "content-length": body.length };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, method: "POST", headers: all }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().on("end", resolve);
    });
    outgoing.on("error", (error) => {
      // A connection that was kept may be closed by the other side just now; platforms call again.
      if (outgoing.reusedSocket) post(url, text, headers).then(resolve, reject);
      else reject(error);
    });
    outgoing.end(body);
  });
}
