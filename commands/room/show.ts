import { z } from "zod";
import { note, type Reply, reply, text } from "#src/chat/reply.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { Readers } from "#src/domain/access.ts";
import { UserError } from "#src/errors.ts";
import { roomWord } from "./word.ts";

export const showRoom = defineCommand({
  ...roomWord,
  summary: { vi: "Phòng chat này cho hiện số của ai", en: "Whose figures this shared conversation shows" },
  examples: ["/room"],
  args: z.object({}),
  roles: "everyone",

  async run(_args, context) {
    const { account, t, actor } = context;
    assertInRoom(context, "/room");
    const mayChange = actor.role === "lead" || actor.role === "manager" || actor.role === "admin";
    return describeRoom(account.readers, context, mayChange ? [note(t("room.how"))] : []);
  },
});

/** What a room shows is decided where everybody in it reads the decision. */
export function assertInRoom({ account }: Context, example: string): void {
  if (account.isDirect) throw new UserError("error.room_direct", { example });
}

export async function describeRoom(
  readers: Readers,
  { store, company, t }: Context,
  notes: Reply["blocks"] = [],
): Promise<Reply> {
  switch (readers.kind) {
    case "unknown":
      return reply(text(t("room.unknown")), ...notes);
    case "managers":
      return reply(text(t("room.managers")), ...notes);
    case "team": {
      const teams = await store.units.list("team");
      const team = teams.find(({ id }) => id === readers.teamId)?.name ?? "–";
      const key = company.rights.repSees === "team" ? "room.team" : "room.team_closed";
      return reply(text(t(key, { team })), ...notes);
    }
  }
}
