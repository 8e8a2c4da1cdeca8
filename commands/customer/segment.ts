import { z } from "zod";
import { oneOf, textArgument, word } from "#src/command/arguments.ts";
import { defineCommand, type Finder } from "#src/command/command.ts";
import { segmentChoiceNames } from "#src/domain/segment.ts";
import { changeCustomer } from "./change.ts";
import { chooseKnownCustomer, getCustomerForChange } from "./find.ts";
import { customerWord } from "./word.ts";

/** At the end of the line, in one word or two: “K2 loyal”, “An Phát trung thành”. */
const lastWords: Finder = (words) => {
  const list = words.split(" ");
  for (const length of [2, 1]) {
    const text = list.slice(-length).join(" ");
    if (list.length >= length && segmentChoiceNames.find(text)) {
      return { text, rest: list.slice(0, -length).join(" ") };
    }
  }
  return undefined;
};

export const setSegment = defineCommand({
  ...customerWord,
  verb: "segment",
  verbAliases: ["nhom", "phannhom", "nhomkhach"],
  summary: {
    vi: "Đặt tay nhóm khách (tiềm năng, mới, trung thành); “tự động” để tính lại theo doanh thu",
    en: "Set a customer's segment by hand; “auto” follows the sales again",
  },
  examples: ["/customer segment K12 trung thành", "/khach nhom An Phát tự động"],
  args: z.object({ customer: textArgument, segment: oneOf(segmentChoiceNames) }),
  names: { customer: ["khach", "kh"], segment: ["nhom", "loai"] },
  free: [
    { argument: "customer", find: word(/^#?K\d{1,9}$/i) },
    { argument: "segment", find: lastWords },
    { argument: "customer" },
    { argument: "segment" },
  ],
  asks: { customer: "customer.ask_name", segment: "customer.ask_segment" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { id } = await chooseKnownCustomer(args.customer, context, { argument: "customer" });
    const customer = await getCustomerForChange(id, context);
    return changeCustomer(customer, { segment: args.segment === "auto" ? null : args.segment }, context);
  },
});
