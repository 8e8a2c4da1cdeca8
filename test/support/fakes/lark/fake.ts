import type { Acknowledged, FakePlatform, Line } from "../fake.ts";
import { createApi } from "./api.ts";
import { tagged } from "./card-check.ts";
import { createDelivery, type Delivery } from "./delivery.ts";
import { messageEvent, pressEvent, saidText } from "./events.ts";
import { listen, stop } from "./listen.ts";
import { createLongConnection } from "./long-connection.ts";
import { encrypt, post, webhookCall } from "./push.ts";
import { toShown } from "./shown.ts";
import { createState, directChatOf, type Message, newId, type State } from "./state.ts";

/** Where the bot says that it can be reached, unless a test says otherwise. */
const publicUrl = "https://chot.example.vn";

/** Lark on loopback. What it has more than other fakes is for the tests of its own adapter. */
export interface FakeLark extends FakePlatform {
  /** Tells any event, such as one that Lark has never sent. */
  tell(event: object): Promise<boolean>;
  sendFile(line: Line, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Acknowledged>;
  /** Says something in the thread below a message. */
  sayInThread(
    line: Line,
    thread: { readonly threadId: string; readonly root: string },
  ): Promise<Acknowledged>;
  /** The operator saves the address of the bot in the console; true when the bot answers as it must. */
  verifyUrl(token?: string): Promise<boolean>;
  /** All of them stop working at once. */
  revokeTokens(): void;
  /** In seconds, of tokens that are given from now on. */
  tokensLive(seconds: number): void;
  /** Takes the permission to ask for names away. */
  hideNames(): void;
  /** Messages a second. */
  pace(perConversation: number, perApp?: number): void;
  /** The person takes a message back. */
  recall(messageId: string): void;
  /** Ends the long connection, as the platform does from time to time. */
  hangUp(): void;
  connections(): number;
  /** The bot's messages in a conversation, as they were sent. */
  sent(conversation: string): readonly Message[];
}

export async function startFakeLark(): Promise<FakeLark> {
  const state = createState();
  let address = "";
  const connection = createLongConnection(state, () => address);
  const server = createApi(state, connection.giveEndpoint);
  connection.listenOn(server);
  address = await listen(server, 0);
  const delivery = createDelivery(state, connection);
  const port = Number(address.split(":")[1]);

  return {
    platform: "lark",
    breaches: state.breaches,
    get sends() {
      return state.sends;
    },
    ...conversing(state, delivery),
    ...asking(state, delivery),
    ...controlling(state, delivery),

    hangUp: connection.hangUp,
    connections: connection.count,

    async goAway() {
      connection.hangUp();
      await stop(server);
    },
    async comeBack() {
      await listen(server, port);
    },
    async close() {
      connection.hangUp();
      await stop(server);
    },
    settings(intake) {
      delivery.by = intake;
      return {
        LARK_APP_ID: state.appId,
        LARK_APP_SECRET: state.appSecret,
        LARK_API_URL: `http://${address}`,
        ...(intake === "webhook" && {
          LARK_VERIFICATION_TOKEN: state.verificationToken,
          LARK_ENCRYPT_KEY: state.encryptKey,
          PUBLIC_URL: publicUrl,
        }),
      };
    },
  };
}

type Talk = Pick<FakeLark, "say" | "sayInThread" | "sendFile" | "press">;

/** What people do. */
function conversing(state: State, delivery: Delivery): Talk {
  return {
    say(line: Line): Promise<Acknowledged> {
      meet(state, line);
      const repliesTo = line.by === "reply" ? newest(state, line.in ?? line.as)?.id : undefined;
      const messageId = remember(state, line, {});
      return delivery.deliver(messageEvent(state, { line, ...saidText(line), repliesTo, messageId }));
    },

    sayInThread(line: Line, { threadId, root }: { threadId: string; root: string }): Promise<Acknowledged> {
      meet(state, line);
      const messageId = remember(state, line, { threadId });
      const said = { line, ...saidText(line), repliesTo: root, threadId, messageId };
      return delivery.deliver(messageEvent(state, said));
    },

    sendFile(line: Line, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<Acknowledged> {
      meet(state, line);
      const [messageId, key] = [remember(state, line, {}), newId("file_v3")];
      state.resources.set(`${messageId}/${key}`, bytes);
      const content = { file_key: key, file_name: name };
      return delivery.deliver(messageEvent(state, { line, type: "file", content, messageId }));
    },

    async press(label: string, where: Pick<Line, "as" | "in">): Promise<Acknowledged> {
      meet(state, where);
      const conversation = where.in ?? where.as;
      for (const message of state.messages.filter((sent) => isIn(sent, conversation)).toReversed()) {
        const value = pressed(message.content, label);
        if (value === undefined) continue;
        const chatId = where.in ?? directChatOf(where.as);
        return delivery.deliver(
          pressEvent(state, { account: where.as, chatId, messageId: message.id, value }),
        );
      }
      throw new Error(`there is no button “${label}” in ${conversation}`);
    },
  };
}

/** What the platform asks of the bot's server. */
function asking(state: State, delivery: Delivery) {
  return {
    reach(_publicUrl: string, address: string | undefined) {
      delivery.url = address === undefined ? undefined : `${address}/webhooks/lark`;
    },

    async tell(event: object): Promise<boolean> {
      const body = { header: {}, ...event };
      const token = state.verificationToken;
      const signed = { ...body, header: { ...body.header, token } };
      return (await delivery.deliver({ id: "", body: signed })).isAcknowledged;
    },

    async forge(flaw: Parameters<FakePlatform["forge"]>[0], line: Line): Promise<number | undefined> {
      if (delivery.by === "connected" || delivery.url === undefined) return undefined;
      meet(state, line);
      const { body } = messageEvent(state, { line, ...saidText(line) });
      return (await post(delivery.url, webhookCall(state, body, flaw)))?.status;
    },

    async verifyUrl(token = state.verificationToken): Promise<boolean> {
      const challenge = newId("challenge");
      const body = JSON.stringify({
        encrypt: encrypt(state.encryptKey, { challenge, token, type: "url_verification" }),
      });
      const response = await post(delivery.url ?? "", {
        body,
        headers: { "content-type": "application/json" },
      });
      if (response?.status !== 200) return false;
      return ((await response.json()) as { challenge?: string }).challenge === challenge;
    },
  };
}

/** What a test decides, and what it sees. */
function controlling(state: State, delivery: Delivery) {
  return {
    sent: (conversation: string) => state.messages.filter((sent) => isIn(sent, conversation)),
    shown: (conversation: string) =>
      state.messages.filter((sent) => isIn(sent, conversation)).flatMap((message) => toShown(state, message)),
    open: (room: string) => void state.groups.add(room),
    directWith(account: string) {
      if (!state.people.has(account)) state.people.set(account, account);
      return account;
    },
    troubleSending(trouble: Parameters<FakePlatform["troubleSending"]>[0]) {
      state.trouble = trouble;
    },
    troubleTelling(trouble: Parameters<FakePlatform["troubleTelling"]>[0]) {
      delivery.trouble = trouble;
    },
    end: (conversation: string) => void state.ended.add(conversation),
    revokeTokens: () => state.tokens.clear(),
    tokensLive(seconds: number) {
      state.tokenLife = seconds;
    },
    hideNames() {
      state.showsNames = false;
    },
    pace(perConversation: number, perApp = perConversation * 10) {
      state.pace = { perConversation, perApp };
    },
    recall(messageId: string) {
      for (const message of state.messages) if (message.id === messageId) message.isRecalled = true;
    },
  };
}

/** Who speaks, and where, is known from then on: the bot may write there. */
function meet(state: State, { as, name = as, in: group }: Pick<Line, "as" | "name" | "in">): void {
  state.people.set(as, name);
  if (group !== undefined) state.groups.add(group);
}

function remember(state: State, line: Line, { threadId }: { readonly threadId?: string }): string {
  const id = newId("om");
  state.messages.push({
    id,
    conversation: line.in ?? line.as,
    threadId,
    repliesTo: undefined,
    type: "text",
    content: { text: line.text },
    isOurs: false,
    isRecalled: false,
  });
  return id;
}

function isIn(message: Message, conversation: string): boolean {
  return message.isOurs && message.conversation === conversation;
}

function newest(state: State, conversation: string): Message | undefined {
  return state.messages.findLast((message) => isIn(message, conversation));
}

/** What the button of that label brings back. */
function pressed(content: unknown, label: string): object | undefined {
  for (const { tag, text, behaviors } of tagged(content)) {
    if (tag !== "button" || (text as { content: string }).content !== label) continue;
    return (behaviors as { type: string; value: object }[]).find(({ type }) => type === "callback")?.value;
  }
  return undefined;
}
