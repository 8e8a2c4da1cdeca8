import { defineCommand } from "#src/command/command.ts";
import { wishLine } from "../leave/ask.ts";
import { chooseWish } from "../leave/wish.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { workdayWord } from "./word.ts";
import { writeWish } from "./write-wish.ts";

const example = "/workday trip 25/11";

export const recordWorkday = defineCommand({
  ...workdayWord,
  ...wishLine,
  verb: "record",
  verbAliases: ["ghi", "sua"],
  summary: { vi: "Ghi công tác, đào tạo, đi làm nửa ngày", en: "Put a day down as a trip, training or work" },
  examples: [example, "/cong sáng", "/cong CT 25/11-27/11", "/workday @lan 25/11 X"],

  async run(args, context) {
    inPrivate(context, example);
    const wish = await chooseWish(args, { example, withShort: true, usual: "worked" }, context);
    return writeWish(wish, context);
  },
});
