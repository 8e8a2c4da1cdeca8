import { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { findUnit } from "#src/command/resolve.ts";
import type { Readers } from "#src/domain/access.ts";
import type { AuditValues } from "#src/domain/audit.ts";
import { UserError } from "#src/errors.ts";
import { assertInRoom, describeRoom } from "./show.ts";
import { labelOfRoom, roomWord } from "./word.ts";

export const showTeamInRoom = defineCommand({
  ...roomWord,
  verb: "team",
  verbAliases: ["nhom"],
  summary: { vi: "Phòng chat này là của một nhóm", en: "This room belongs to a team" },
  examples: ["/room team Bắc"],
  args: z.object({ team: textArgument.optional() }),
  names: { team: ["nhom"] },
  free: [{ argument: "team" }],
  roles: ["lead", "manager", "admin"],

  async run({ team: words }, context) {
    const { actor } = context;
    assertInRoom(context, "/room team Bắc");
    if (words === undefined && !actor.team) throw new UserError("room.ask_team", {}, { slot: "team" });
    const team =
      words === undefined
        ? actor.team
        : await findUnit(words, "team", context, { argument: "team", example: "/room team Bắc" });
    if (!team) throw new UserError("room.ask_team", {}, { slot: "team" });
    return setReaders({ kind: "team", teamId: team.id }, context);
  },
});

export const showAllInRoom = defineCommand({
  ...roomWord,
  verb: "managers",
  verbAliases: ["quanly", "manager"],
  summary: { vi: "Phòng chat này chỉ có quản lý", en: "Only managers read this room" },
  examples: ["/room managers"],
  args: z.object({}),
  roles: ["manager", "admin"],

  async run(_args, context) {
    assertInRoom(context, "/room managers");
    return setReaders({ kind: "managers" }, context);
  },
});

export const closeRoom = defineCommand({
  ...roomWord,
  verb: "off",
  verbAliases: ["tắt", "bỏ", "gỡ"],
  summary: { vi: "Phòng chat này không hiện số của ai", en: "This room shows nobody's figures" },
  examples: ["/room off"],
  args: z.object({}),
  roles: ["lead", "manager", "admin"],

  async run(_args, context) {
    assertInRoom(context, "/room off");
    return setReaders({ kind: "unknown" }, context);
  },
});

async function setReaders(readers: Readers, context: Context): Promise<Reply> {
  const { store, account, by } = context;
  const { platform, conversation } = account;
  const before = await store.conversations.findReaders(platform, conversation);
  assertMayDecide([before, readers], context);
  await store.conversations.setReaders(platform, conversation, readers);
  await store.audit.write(
    {
      action: "room.set",
      subject: labelOfRoom(account),
      before: await valuesOf(before, context),
      after: await valuesOf(readers, context),
    },
    by,
  );
  return describeRoom(readers, context);
}

/** A lead decides about rooms of the own team, and about those that are nobody's yet. */
function assertMayDecide(rooms: readonly Readers[], { actor }: Context): void {
  if (actor.role !== "lead") return;
  const isOwn = (readers: Readers) =>
    readers.kind === "unknown" || (readers.kind === "team" && readers.teamId === actor.team?.id);
  if (!rooms.every(isOwn)) throw new UserError("error.room_other_team");
}

async function valuesOf(readers: Readers, { store }: Context): Promise<AuditValues> {
  if (readers.kind !== "team") return { roomShows: readers.kind };
  const team = (await store.units.list("team")).find(({ id }) => id === readers.teamId);
  return { roomShows: readers.kind, team: team?.name ?? null };
}
