import { z } from "zod";
import { directReply, note, type Reply, reply } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Command, defineCommand } from "#src/command/command.ts";

/** A command of the tests: `/thu tên` answers with the reply that was put in under that name. */
export function createShowing() {
  const replies = new Map<string, Reply>();
  const command: Command = defineCommand({
    name: "thu",
    aliases: ["show"],
    summary: { vi: "Câu trả lời thử", en: "A reply to try" },
    examples: ["/thu a"],
    args: z.object({ name: textArgument }),
    free: [{ argument: "name" }],
    roles: "everyone",
    run: async ({ name }) => replies.get(name) ?? reply(note(`nothing is shown under ${name}`)),
  });
  let count = 0;

  return {
    command,

    /** The line that is answered with these blocks. */
    put({ blocks, audience }: Reply): string {
      count += 1;
      const name = `m${count}`;
      replies.set(name, audience === "direct" ? directReply(...blocks) : reply(...blocks));
      return `/thu ${name}`;
    },
  };
}
