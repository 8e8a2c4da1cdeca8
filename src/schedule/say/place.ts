import type { Platform } from "#src/chat/message.ts";
import type { Readers } from "#src/domain/access.ts";
import type { Person } from "#src/domain/person.ts";

/** A conversation in which the bot speaks up by itself: a room, or somebody's own with the bot. */
export type Place = { readonly platform: Platform; readonly conversation: string } & (
  | { readonly kind: "room"; readonly readers: Exclude<Readers, { kind: "unknown" }> }
  | { readonly kind: "direct"; readonly person: Person }
);

/** A room, or a person with all places where they can be reached: the first is taken, the others are for when it fails. */
export type Reach = readonly [Place, ...Place[]];

/** Which platforms are switched on, and to which of them replies have to be carried. */
export type Platforms = {
  readonly isOn: (platform: string) => boolean;
  readonly isSent: (platform: string) => boolean;
};

type Address = { readonly platform: string; readonly conversation: string };

export function isSamePlace(one: Address, other: Address): boolean {
  return one.platform === other.platform && one.conversation === other.conversation;
}
