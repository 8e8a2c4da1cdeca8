import type { PlatformBot } from "#test/support/platform-bot.ts";
import type { Traits } from "./traits.ts";

/** What each part of the contract is tried on; the bot is there while its tests run. */
export type Given = { readonly traits: Traits; readonly bot: () => PlatformBot };
