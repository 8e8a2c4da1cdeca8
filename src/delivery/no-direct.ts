import { platforms } from "#src/chat/message.ts";
import { UserError } from "#src/errors.ts";
import type { Translate } from "#src/i18n/translate.ts";

/** For somebody whom the bot cannot write to, said in the room: how to open a direct conversation there. */
export function noDirect(platform: string, name: string): UserError {
  const known = platforms.find((candidate) => candidate === platform) ?? "local";
  return new UserError(`reply.no_direct_${known}`, { name });
}

export function sayNoDirect(t: Translate, platform: string, name: string): string {
  const { key, values } = noDirect(platform, name);
  return t(key, values);
}
