import type { Letter } from "#src/chat/letter.ts";
import type { LetterTemplate } from "#src/letter/template.ts";
import { createTestBot, type Said, type TestBot } from "#test/support/bot.ts";
import type { Name } from "#test/support/cast.ts";

/** Two templates for vouchers, one for the other mails. */
const templates: readonly LetterTemplate[] = [
  {
    key: "voucher-quarter",
    kind: "voucher",
    name: "Ưu đãi theo quý",
    subject: "Voucher {{quarter}} dành cho {{customer}}",
    text: "Kính gửi {{contact}},\n\n{{content}}\n\nTrân trọng,\n{{sender}}",
  },
  {
    key: "voucher-thanks",
    kind: "voucher",
    name: "Tri ân",
    subject: "Cảm ơn {{customer}}",
    text: "Cảm ơn {{contact}}.\n\n{{content}}",
  },
  {
    key: "product-news",
    kind: "product",
    name: "Sản phẩm mới",
    subject: "Sản phẩm mới cho {{customer}}",
    text: "Kính gửi {{contact}},\n\n{{content}}",
  },
  {
    key: "article-news",
    kind: "article",
    name: "Bài viết mới",
    subject: "Bài viết mới cho {{customer}}",
    text: "Kính gửi {{contact}},\n\n{{content}}",
  },
];

/** Monday; two days before, nothing was sent. */
export const monday = "2026-11-23T09:00+07:00";

export type MailingBot = TestBot & {
  /** The bot without its mail server, until it is switched on again. */
  switchOff(): void;
  switchOn(): void;
  /** Presses the button with these words below an answer. */
  press(as: Name, said: Said, label: string, at?: string): Promise<Said>;
};

/** The bot with a mail server, templates, products and Lan's address. */
export async function createMailingBot(companyYaml = "name: Thử"): Promise<MailingBot> {
  let isOn = true;
  const bot = await createTestBot({
    companyYaml,
    templates,
    system: () => ({
      platforms: [],
      timetable: [],
      spooled: 0,
      refused: 0,
      ...(isOn && { mail: { server: "smtp.example.com:465", from: "bot@chot.vn" } }),
    }),
  });
  await bot.store.people.change(bot.people.Lan.id, { email: "lan@chot.vn" });
  await bot.database.prisma.product.createMany({
    data: ["GTX Pro", "GTX Plus Pro", "MG Special"].map((name) => ({
      name,
      foldedName: name.toLowerCase(),
      price: 55_000_000n,
      description: `Màn hình ${name}`,
    })),
  });
  return {
    ...bot,
    switchOff: () => {
      isOn = false;
    },
    switchOn: () => {
      isOn = true;
    },
    async press(as, said, label, at = monday) {
      const buttons = said.reply.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : []));
      const button = buttons.find((action) => action.label.startsWith(label));
      if (!button) throw new Error(`no button “${label}” below: ${said.text}`);
      return bot.say(as, button.command, { at });
    },
  };
}

/** A customer of Lan's for one test, with two people to write to: `hoa7@…` and `tu7@…`. */
export async function addReachable(
  bot: TestBot,
  { stem, count, domain }: { readonly stem: string; readonly count: number; readonly domain: string },
): Promise<{ readonly name: string; readonly customer: string }> {
  const say = (line: string) => bot.say("Lan", line, { at: monday });
  const name = `${stem} ${String.fromCodePoint(65 + Math.floor(count / 26), 65 + (count % 26))}`;
  await say(`/revenue 10tr “${name}”`);
  const { id } = await bot.database.prisma.customer.findFirstOrThrow({ where: { name } });
  await say(`/customer contact K${id} “Chị Hoa” hoa${count}@${domain}`);
  await say(`/customer contact K${id} “Anh Tú” tu${count}@${domain}`);
  return { name, customer: `K${id}` };
}

/** The mail as the picture below an answer shows it. */
export function letterOf({ reply, text }: Said): Letter {
  const picture = reply.blocks.find((block) => block.kind === "image");
  if (picture?.chart.kind !== "letter") throw new Error(`no picture of a mail: ${text}`);
  return picture.chart.letter;
}

/** `Z5`, as the answer names it. */
export function entryOf({ text }: Said): string {
  return /Z\d+/.exec(text)?.[0] ?? "";
}

/** Of the link to the preview. */
export function tokenOf({ text }: Said): string {
  return /\/mails\/([\w-]+)/.exec(text)?.[1] ?? "";
}

export function buttonsOf({ reply }: Said): readonly string[] {
  return reply.blocks.flatMap((block) =>
    block.kind === "actions" ? block.actions.map(({ label }) => label) : [],
  );
}

/** A new version that holds until an earlier day, as a mail says it. */
export async function shortenVoucher(bot: TestBot, voucherId: number): Promise<void> {
  const { vouchers } = bot.store;
  const found = await vouchers.find({ kind: "company" }, voucherId);
  if (!found) throw new Error(`there is no voucher G${voucherId}`);
  const { number: _number, by: _by, at: _at, ...version } = found.current;
  const author = { actorId: bot.people.Lan.id, at: Temporal.Instant.from(monday), messageId: null };
  await vouchers.change(voucherId, { ...version, validUntil: Temporal.PlainDate.from("2026-12-01") }, author);
}
