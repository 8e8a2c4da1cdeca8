import type { SpeakingAccount } from "#src/command/command.ts";

/** How shared conversations are called by all commands about them. */
export const roomWord = { name: "room", aliases: ["phong"], isForRooms: true } as const;

/** Under which the history of a room is kept: rooms have no number of ours. */
export function labelOfRoom({ platform, conversation }: SpeakingAccount): string {
  return `${platform}:${conversation}`;
}
