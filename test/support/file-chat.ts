import type { IncomingFile } from "#src/chat/message.ts";
import type { FileBlock } from "#src/chat/reply.ts";
import type { Said, TestBot } from "./bot.ts";
import type { Name } from "./cast.ts";

/** What a person does with files in a conversation with the bot. */
export type FileChat = {
  send(as: Name, files: readonly IncomingFile[], line?: string, room?: string): Promise<Said>;
  /** Types what a button of an answer would. */
  press(as: Name, answer: Said, label: string): Promise<Said>;
  leadNames(): Promise<readonly string[]>;
  runs(): Promise<number>;
};

export function createFileChat(bot: TestBot): FileChat {
  return {
    send: (as, files, line = "", room) =>
      bot.say(as, line, { files, ...(room !== undefined && { in: room }) }),

    async press(as, { reply }, label) {
      const actions = reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
      const action = actions.find((candidate) => candidate.label === label);
      if (!action) throw new Error(`there is no button “${label}” among ${actions.map((one) => one.label)}`);
      return bot.say(as, action.command);
    },

    async leadNames() {
      const where = { removedAt: null };
      const leads = await bot.database.prisma.lead.findMany({ where, orderBy: { id: "asc" } });
      return leads.map(({ name }) => name);
    },

    runs: () => bot.database.prisma.importRun.count(),
  };
}

export function csv(text: string, name = "khach.csv"): IncomingFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

const phones = new Map<string, string>();

export function leadsOf(...names: readonly string[]): readonly IncomingFile[] {
  const rows = names.map((name) => `${name},${phoneOf(name)},Mới`);
  return [csv(`Tên cơ hội,Điện thoại,Trạng thái\n${rows.join("\n")}\n`)];
}

/** The same for each name, and for no other. */
function phoneOf(name: string): string {
  const phone = phones.get(name) ?? `09870${String(phones.size).padStart(5, "0")}`;
  phones.set(name, phone);
  return phone;
}

export function buttonsOf({ reply }: Said): readonly string[] {
  return reply.blocks.flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ label }) => label) : [],
  );
}

export function fileOf({ reply }: Said): FileBlock {
  const file = reply.blocks.find((block) => block.kind === "file");
  if (!file) throw new Error("there is no file in the answer");
  return file;
}

export function numberOf({ text }: Said): string {
  return /lần nhập (\d+)/.exec(text)?.[1] ?? "";
}
