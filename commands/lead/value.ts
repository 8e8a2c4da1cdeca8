import { z } from "zod";
import {
  day,
  dayArgument,
  leadingMoney,
  money,
  moneyArgument,
  textArgument,
} from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { formatMoney, moneyInWords } from "#src/domain/money.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { answerChange } from "./answer.ts";
import { askFor } from "./ask.ts";
import { changeLead, refuseDuplicate } from "./change.ts";
import { readClose } from "./close.ts";
import { chooseLeadForChange } from "./find.ts";
import { leadOrName, leadReference } from "./finders.ts";
import { leadWord } from "./word.ts";

export const valueLead = defineCommand({
  ...leadWord,
  verb: "value",
  verbAliases: ["giatri"],
  summary: { vi: "Doanh thu kỳ vọng và ngày dự kiến chốt", en: "The revenue hoped for, and by when" },
  examples: ["/lead value L12 300tr close=15/12", "/lead 12 giatri 300tr chot=15/12"],
  args: z.object({
    lead: textArgument.optional(),
    value: moneyArgument.optional(),
    close: dayArgument.optional(),
  }),
  names: { lead: ["cohoi", "ma"], value: ["giatri", "tien"], close: ["chot", "ngay"] },
  free: [
    { argument: "lead", find: leadReference },
    { argument: "close", find: day },
    { argument: "value", find: money },
    { argument: "lead" },
  ],
  finds: { lead: leadOrName, value: leadingMoney, close: day },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { t, actor } = context;
    const lead = await chooseLeadForChange(args.lead, context, { argument: "lead" });
    refuseDuplicate(lead);
    const { value } = args;
    if (value === undefined && args.close === undefined) {
      askFor({ argument: "value", key: "lead.ask_value", values: { name: lead.name } });
    }
    const close = args.close && readClose(args.close, context);
    const changed = await changeLead(
      lead,
      { ...(value !== undefined && { expectedAmount: value }), ...(close && { expectedCloseOn: close }) },
      context,
    );
    const { expectedAmount, expectedCloseOn } = changed.lead;
    return answerChange(
      changed,
      {
        title: t("lead.value_set", { lead: `L${lead.id}`, name: lead.name }),
        lines: [
          expectedAmount === null
            ? undefined
            : t("revenue.amount", {
                amount: formatMoney(expectedAmount),
                words: moneyInWords(expectedAmount, actor.locale),
              }),
          expectedCloseOn === null ? undefined : t("lead.close", { day: formatDay(expectedCloseOn) }),
        ],
      },
      context,
    );
  },
});
