import type { ServerResponse } from "node:http";
import { type Answer, breach, done, refuse } from "./answer.ts";
import { type Fields, type Given, type Method, methods } from "./fields.ts";
import { limits } from "./limits.ts";
import type { Sendings } from "./sending.ts";
import type { Updates } from "./updates.ts";
import { bot, type World } from "./world.ts";

export type Menu = Given<"setMyCommands">;

type Dependencies = {
  readonly world: World;
  readonly updates: Updates;
  readonly sendings: Sendings;
  readonly menus: Menu[];
  /** Presses that wait for their answer. */
  readonly presses: ReadonlySet<string>;
};

/** One call, from its fields to Telegram's answer; "drop" ends the connection instead. */
export function createApi({ world, updates, sendings, menus, presses }: Dependencies) {
  const handlers: { readonly [Name in Method]: (given: Given<Name>, response: ServerResponse) => unknown } = {
    getMe: () =>
      done({
        ...bot,
        can_join_groups: true,
        can_read_all_group_messages: true,
        supports_inline_queries: false,
      }),
    getWebhookInfo: () =>
      done({
        url: updates.webhook?.url ?? "",
        has_custom_certificate: false,
        pending_update_count: updates.waiting,
      }),
    deleteWebhook({ drop_pending_updates: drop = false }) {
      updates.setWebhook(undefined, undefined, drop);
      return done();
    },
    setWebhook,
    getUpdates: (given, response) => updates.getUpdates(given, response),
    ...sendings,
    answerCallbackQuery: ({ callback_query_id: id }) =>
      presses.has(id)
        ? done()
        : breach("query is too old and response timeout expired or query ID is invalid"),
    getFile,
    setMyCommands,
  };

  return async (name: string, fields: Fields, response: ServerResponse): Promise<Answer | "drop"> => {
    const method = toMethod(name);
    if (!method) return breach("Not Found", 404);
    return run(method, fields, response);
  };

  async function run<Name extends Method>(method: Name, fields: Fields, response: ServerResponse) {
    const given = methods[method].safeParse(fields);
    if (!given.success) {
      const { path = [], message = "" } = given.error.issues[0] ?? {};
      return breach(`${path.join(".")}: ${message}`);
    }
    const handle = handlers[method] as (
      given: unknown,
      response: ServerResponse,
    ) => Answer | Promise<Answer | "drop">;
    return await handle(given.data, response);
  }

  function setWebhook(given: Given<"setWebhook">): Answer {
    const {
      url,
      secret_token: secret,
      allowed_updates,
      max_connections = 40,
      drop_pending_updates = false,
    } = given;
    if (!url.startsWith("https://")) return breach("bad webhook: An HTTPS URL must be provided for webhook");
    const { port } = new URL(url);
    if (!["", "443", "80", "88", "8443"].includes(port))
      return breach("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret))
      return breach("secret token contains unallowed characters");
    if (max_connections < 1 || max_connections > 100)
      return breach("max_connections must be between 1 and 100");
    updates.setWebhook({ url, secret, connections: max_connections }, allowed_updates, drop_pending_updates);
    return done();
  }

  function getFile({ file_id: id }: Given<"getFile">): Answer {
    const file = world.files.get(id);
    if (!file) return breach("invalid file_id");
    if (file.bytes.length > limits.downloadBytes) return breach("file is too big");
    return done({ file_id: id, file_unique_id: id, file_size: file.bytes.length, file_path: file.path });
  }

  function setMyCommands(given: Menu): Answer {
    const { commands } = given;
    if (commands.length > limits.commands) return breach("BOT_COMMANDS_TOO_MUCH");
    if (commands.some(({ command }) => !/^[a-z0-9_]{1,32}$/.test(command)))
      return breach("BOT_COMMAND_INVALID");
    const isDescribed = ({ description }: { readonly description: string }) =>
      description.trim() !== "" && description.length <= limits.description;
    if (!commands.every(isDescribed)) return breach("BOT_COMMAND_DESCRIPTION_INVALID");
    menus.push(given);
    return done();
  }
}

function toMethod(name: string): Method | undefined {
  return name in methods ? (name as Method) : undefined;
}

export const unauthorized = breach("Unauthorized", 401);
export const broken = refuse(502, "Bad Gateway");
