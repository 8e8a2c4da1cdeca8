import { z } from "zod";
import { type FileBlock, reply, text } from "#src/chat/reply.ts";
import { periodArgument, textArgument } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import type { PlanPaper } from "#src/export/plan/paper.ts";
import { writePlanPdf } from "#src/export/plan/pdf.ts";
import { headingOf } from "#src/export/plan/sentences.ts";
import { writePlanWorkbook } from "#src/export/plan/xlsx.ts";
import { workbookType } from "#src/export/xlsx.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { findVoucher, paperOf } from "./export-paper.ts";
import { remarks } from "./export-remarks.ts";
import { getPlan, nameOfQuarter } from "./find.ts";
import { planFree, planNames } from "./finders.ts";
import { planWord } from "./word.ts";

export const exportPlan = defineCommand({
  ...planWord,
  verb: "export",
  verbAliases: ["xuat", "pdf", "excel"],
  summary: {
    vi: "Kế hoạch để gửi khách: tệp PDF và Excel",
    en: "The plan as the customer gets it: PDF and Excel",
  },
  examples: ["/plan export An Phát", "/kehoach xuất An Phát quý này", "/plan export F3"],
  args: z.object({ customer: textArgument, period: periodArgument.optional() }),
  names: planNames,
  free: planFree,
  asks: { customer: "customer.ask_name" },
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { company, t } = context;
    const { customer, plan } = await getPlan(args, context);
    const voucher = await findVoucher(plan, context);
    const paper = await paperOf({ customer, plan, voucher }, context);
    const words = { t: translatorFor(company.locale), locale: company.locale };

    const quarter = nameOfQuarter(plan.quarter, context);
    const { number } = plan.current;
    return reply(
      text(t("paper.done", { name: customer.name, quarter, number })),
      ...filesOf(paper, {
        pdf: await writePlanPdf(paper, words),
        xlsx: await writePlanWorkbook(paper, words),
        name: headingOf(paper, words),
      }),
      ...(await remarks(plan, voucher, context)),
    );
  },
});

type Written = { readonly pdf: Uint8Array; readonly xlsx: Uint8Array; readonly name: string };

function filesOf({ customer }: PlanPaper, { pdf, xlsx, name }: Written): readonly FileBlock[] {
  const file = fold(`${name} ${customer}`)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return [
    { kind: "file", name: `${file}.pdf`, mediaType: "application/pdf", bytes: pdf },
    { kind: "file", name: `${file}.xlsx`, mediaType: workbookType, bytes: xlsx },
  ];
}
