import { randomUUID } from "node:crypto";
import type { Button } from "./block-kit.ts";
import type { Told } from "./telling.ts";
import { encode, encodeMessage } from "./typing.ts";
import { botUser, team } from "./world.ts";

const app = "ACHOT0001";

type Speaker = { readonly as: string; readonly name?: string };

type Said = Speaker & {
  readonly text: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string;
};

export type SharedFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly address: string;
};

export function mention(said: Said): Told {
  const { text, blocks } = encodeMessage(said.text);
  return event(said, { type: "app_mention", text: `<@${botUser}> ${text}`, blocks });
}

export function directMessage(said: Said, files: readonly SharedFile[] = []): Told {
  const shared = files.map(({ id, name, size, address }) => ({
    id,
    name,
    size,
    mimetype: "application/octet-stream",
    url_private: address,
    url_private_download: address,
  }));
  return event(said, {
    type: "message",
    channel_type: "im",
    ...encodeMessage(said.text),
    ...(files.length > 0 && { subtype: "file_share", files: shared }),
  });
}

export function homeOpened(person: string, ts: string): Told {
  const id = `Ev${randomUUID()}`;
  const payload = { type: "app_home_opened", user: person, tab: "home", channel: `D${person.slice(1)}` };
  return { id, kind: "events_api", payload: callback({ ...payload, event_ts: ts }, id) };
}

export function command(
  { as, name = as.toLowerCase() }: Speaker,
  said: {
    readonly command: string;
    readonly text: string;
    readonly channel: string;
    readonly answerTo: string;
  },
): Told {
  const id = `${Date.now()}.${randomUUID()}`;
  const channelName = said.channel.startsWith("D") ? "directmessage" : "a-channel";
  const payload = {
    token: "verification",
    team_id: team,
    team_domain: "chot",
    channel_id: said.channel,
    channel_name: channelName,
    user_id: as,
    user_name: name,
    command: said.command,
    text: encode(said.text),
    api_app_id: app,
    is_enterprise_install: "false",
    response_url: said.answerTo,
    trigger_id: id,
  };
  return { id, kind: "slash_commands", payload };
}

/** `place` is a message, or the Home tab where there is none. */
export function press(
  { as, name = as.toLowerCase() }: Speaker,
  { text, value, action_id }: Button,
  place:
    | { readonly channel: string; readonly ts: string; readonly thread?: string; readonly answerTo: string }
    | undefined,
): Told {
  const actionTs = `${Date.now() / 1_000}`;
  const thread = place?.thread === undefined ? {} : { thread_ts: place.thread };
  const container =
    place === undefined
      ? { type: "view", view_id: `V${as.slice(1)}` }
      : { type: "message", message_ts: place.ts, channel_id: place.channel, is_ephemeral: false, ...thread };
  const shown = place !== undefined && {
    channel: { id: place.channel, name: "a-channel" },
    message: { type: "message", ts: place.ts, ...thread },
    response_url: place.answerTo,
  };
  return {
    id: `${place?.ts ?? `V${as.slice(1)}`}:${actionTs}:${as}`,
    kind: "interactive",
    payload: {
      type: "block_actions",
      user: { id: as, username: name, name, team_id: team },
      api_app_id: app,
      token: "verification",
      container,
      trigger_id: `${Date.now()}.${randomUUID()}`,
      team: { id: team, domain: "chot" },
      ...shown,
      actions: [{ type: "button", action_id, block_id: "shown", text, value, action_ts: actionTs }],
    },
  };
}

function event(said: Said, fields: Readonly<Record<string, unknown>>): Told {
  const { as, channel, ts, thread } = said;
  const common = { user: as, channel, ts, event_ts: ts, team, client_msg_id: randomUUID() };
  const threaded = thread === undefined ? {} : { thread_ts: thread };
  return {
    id: `${channel}:${ts}`,
    kind: "events_api",
    payload: callback({ ...fields, ...common, ...threaded }, `Ev${randomUUID()}`),
  };
}

function callback(fields: Readonly<Record<string, unknown>>, id: string) {
  return {
    token: "verification",
    team_id: team,
    api_app_id: app,
    type: "event_callback",
    event_id: id,
    event_time: Math.floor(Date.now() / 1_000),
    authorizations: [{ team_id: team, user_id: botUser, is_bot: true, is_enterprise_install: false }],
    event: fields,
  };
}
