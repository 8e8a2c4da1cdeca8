import type { MenuEntry } from "#src/chat/adapter.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { limits } from "./limits.ts";

/** One call of setMyCommands. Without a language it is for everybody whose language has no menu of its own. */
export type Menu = {
  readonly commands: readonly { readonly command: string; readonly description: string }[];
  readonly scope: { readonly type: "all_private_chats" | "all_group_chats" };
  readonly language_code?: Locale;
};

/** Vietnamese for everybody, and English for those whose Telegram is in English. */
export function renderMenus(entries: readonly MenuEntry[]): readonly Menu[] {
  const vietnamese = renderCommands(entries, "vi");
  const english = renderCommands(entries, "en");
  return scopes.flatMap((type) => [
    { scope: { type }, commands: vietnamese },
    { scope: { type }, commands: vietnamese, language_code: "vi" as const },
    { scope: { type }, commands: english, language_code: "en" as const },
  ]);
}

const scopes = ["all_private_chats", "all_group_chats"] as const;
const commandName = /^[a-z0-9_]{1,32}$/;

/** Names come first, so that aliases are what a full menu leaves out. Aliases are Vietnamese words. */
function renderCommands(entries: readonly MenuEntry[], locale: Locale): Menu["commands"] {
  const names = entries.map((entry) => ({ command: entry.name, entry }));
  const aliases = entries.flatMap((entry) => entry.aliases.map((command) => ({ command, entry })));
  const all = locale === "vi" ? [...names, ...aliases] : names;
  return all
    .filter(({ command }) => commandName.test(command))
    .slice(0, limits.commands)
    .map(({ command, entry }) => ({ command, description: shorten(entry.summary[locale]) }));
}

function shorten(summary: string): string {
  return summary.length <= limits.description ? summary : `${summary.slice(0, limits.description - 1)}…`;
}
