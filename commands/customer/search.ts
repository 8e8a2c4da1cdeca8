import { z } from "zod";
import { note, reply, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import { tableOf } from "./table.ts";
import { customerWord } from "./word.ts";

const shown = 20;

export const findCustomers = defineCommand({
  ...customerWord,
  verb: "find",
  verbAliases: ["tim", "search"],
  summary: {
    vi: "Tìm khách hàng theo tên, số điện thoại, mã số thuế, người liên hệ",
    en: "Find customers by name, phone, tax code or contact",
  },
  examples: ["/customer find an phát", "/khach tim 0912345678", "/customer find chị Hoa"],
  args: z.object({ words: textArgument }),
  names: { words: ["tu", "ten"] },
  free: [{ argument: "words" }],
  asks: { words: "customer.ask_name" },
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin"],

  async run({ words }, context) {
    const { store, scope, t, isPrivate } = context;
    const customers = await store.customers.lookUp(scope, words, shown + 1);
    if (customers.length === 0) {
      if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/customer list" });
      return reply(text(t("customer.found_none", { words })));
    }
    return reply(
      title(t("customer.found_title", { words })),
      tableOf(customers.slice(0, shown), context),
      ...(customers.length > shown ? [note(t("customer.found_more", { shown }))] : []),
    );
  },
});
