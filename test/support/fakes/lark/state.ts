import { createHash, randomBytes } from "node:crypto";
import type { SendingTrouble } from "../fake.ts";
import { rates, tokenLife } from "./rules.ts";

/** One message that the bot has sent, or a person. */
export type Message = {
  readonly id: string;
  readonly conversation: string;
  readonly threadId: string | undefined;
  readonly repliesTo: string | undefined;
  readonly type: string;
  /** Parsed. */
  readonly content: unknown;
  readonly isOurs: boolean;
  isRecalled: boolean;
};

/** All that the platform knows. Conversations go by their chat id for groups, and by the person otherwise. */
export type State = {
  readonly appId: string;
  readonly appSecret: string;
  readonly botId: string;
  readonly verificationToken: string;
  readonly encryptKey: string;
  readonly breaches: string[];
  readonly messages: Message[];
  readonly byUuid: Map<string, { readonly message: Message; readonly at: number }>;
  readonly images: Map<string, Uint8Array>;
  readonly files: Map<string, { readonly name: string; readonly type: string; readonly bytes: Uint8Array }>;
  /** What people have sent along, by message and key. */
  readonly resources: Map<string, Uint8Array>;
  readonly groups: Set<string>;
  readonly people: Map<string, string>;
  readonly ended: Set<string>;
  readonly tokens: Map<string, { readonly expiresAt: number }>;
  tokenLife: number;
  /** Whether the app has the permission to ask for names. */
  showsNames: boolean;
  pace: { perConversation: number; perApp: number };
  sends: number;
  trouble: (call: number) => SendingTrouble;
};

export function createState(): State {
  return {
    appId: `cli_${randomBytes(8).toString("hex")}`,
    appSecret: randomBytes(16).toString("hex"),
    botId: `ou_${randomBytes(16).toString("hex")}`,
    verificationToken: randomBytes(16).toString("hex"),
    encryptKey: randomBytes(16).toString("hex"),
    breaches: [],
    messages: [],
    byUuid: new Map(),
    images: new Map(),
    files: new Map(),
    resources: new Map(),
    groups: new Set(),
    people: new Map(),
    ended: new Set(),
    tokens: new Map(),
    tokenLife,
    showsNames: true,
    pace: { ...rates },
    sends: 0,
    trouble: () => "none",
  };
}

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString("hex")}`;
}

/** The chat id of the conversation of the bot with a person, which only events name. */
export function directChatOf(account: string): string {
  return `oc_${createHash("sha256").update(`direct ${account}`).digest("hex").slice(0, 32)}`;
}
