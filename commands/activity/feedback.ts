import { z } from "zod";
import { textArgument, word } from "#src/command/arguments.ts";
import { defineCommand, type Finder } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { UserError } from "#src/errors.ts";
import { chooseAbout, idsOf, linkedTo } from "../agenda/about.ts";
import { entryOrPhone, quoted } from "../agenda/finders.ts";
import { readSaid } from "../agenda/said.ts";
import { confirmActivity } from "./log.ts";
import { recordActivity } from "./record.ts";

const scoreShape = /^(\d{1,2})(?:\/10)?$/;

/** In “Studio 68 9” the 68 belongs to the name. */
const findScore: Finder = (words) => word(/^(?:\d|10)(?:\/10)?$/)(words) ?? word(scoreShape)(words);

/** 0 to 10. */
const scoreArgument = z.string().transform((text, context): number => {
  const [, digits] = scoreShape.exec(text.trim()) ?? [];
  const score = Number(digits);
  return score <= 10 ? score : doubt(context, text, { key: "error.not_a_score" });
});

export const logFeedback = defineCommand({
  name: "feedback",
  aliases: ["csat", "danhgia"],
  summary: {
    vi: "Ghi điểm hài lòng (0–10) và góp ý của khách",
    en: "Log a customer's score (0–10) and words",
  },
  examples: ["/csat 9 An Phát “giao nhanh”", "/danhgia 6 K3 “chờ lâu”"],
  args: z.object({
    score: scoreArgument,
    about: textArgument.optional(),
    text: z.string().optional(),
    customer: textArgument.optional(),
    words: z.string().optional(),
  }),
  names: {
    score: ["diem"],
    about: ["ve"],
    text: ["gopy", "nd"],
    customer: ["khach", "khachhang", "kh"],
  },
  free: [
    { argument: "about", find: entryOrPhone },
    { argument: "text", find: quoted },
    { argument: "score", find: findScore },
    { argument: "words" },
  ],
  texts: ["text"],
  asks: { score: "agenda.ask_score" },
  roles: ["rep", "lead", "manager", "admin", "media"],

  async run(args, context) {
    const { score } = args;
    const words = (args.words ?? "").replace(/^(?:điểm|diem)(?:\s+|$)|\s+(?:điểm|diem)$/i, "");
    const found = await readSaid({ ...args, words, quote: args.text }, context, preferCustomer);
    const isUnknown = !found.about && words !== "";
    const about = isUnknown ? await chooseAbout({ about: words }, context, preferCustomer) : found.about;
    if (!about) throw new UserError("agenda.ask_customer", { score }, { slot: "about" });
    const said = isUnknown ? (args.text ?? "") : found.said;
    const activity = await recordActivity(
      {
        kind: "feedback",
        ...idsOf(linkedTo(about)),
        on: context.now.toPlainDate(),
        score,
        ...(said !== "" && { text: said }),
      },
      context,
    );
    return confirmActivity(activity, about, context);
  },
});

const preferCustomer = { prefer: "customer" } as const;
