import { z } from "zod";
import { directReply, type FileBlock, type Reply, text } from "#src/chat/reply.ts";
import { period, periodArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { chooseMonth } from "#src/command/month.ts";
import { UserError } from "#src/errors.ts";
import { makePacket, type Packet } from "#src/export/packet/packet.ts";
import { workbookType } from "#src/export/xlsx.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { loadStanding, type MonthStanding } from "#src/pay/month.ts";
import { rowsOf } from "./batches.ts";
import { describePacket } from "./describe.ts";
import { loadHead } from "./head.ts";
import { mailPacket } from "./mail.ts";

export const exportForHr = defineCommand({
  name: "export",
  aliases: ["xuat", "excel"],
  verb: "hr",
  verbAliases: ["nhansu", "luong"],
  summary: {
    vi: "Bộ hồ sơ tháng cho nhân sự: bảng chấm công, doanh thu, hoa hồng",
    en: "The month's packet for HR: timesheet, revenue, commission",
  },
  examples: ["/export hr 11/2026", "/xuat luong tháng trước"],
  args: z.object({ month: periodArgument.prefault("last month") }),
  names: { month: ["thang", "ky"] },
  free: [{ argument: "month", find: period }],
  // Without HR, the clock brings it to the admins, who are told so and get no figures.
  roles: ["hr", "admin"],
  isForClock: true,

  async run(args, context) {
    const { actor, company, isPrivate, t } = context;
    if (!isPrivate) throw new UserError("error.out_of_scope", { example });
    if (actor.role !== "hr") return directReply(text(t("packet.for_hr_only")));

    const month = chooseMonth(args.month, context, { argument: "month", example });
    const standing = await loadStanding(month, context.now.toPlainDate(), {
      store: context.store,
      company,
    });
    const words = { t: translatorFor(company.locale), locale: company.locale };
    const head = await loadHead(standing, context);
    const packet = await makePacket(rowsOf(month, context), head, words);
    return keep(packet, standing, context);
  },
});

const example = "/export hr 11/2026";

/** Notes what was handed out, so that the next packet can be compared with it, and hands it out. */
async function keep(packet: Packet, standing: MonthStanding, context: Context): Promise<Reply> {
  const { store, by, actor } = context;
  const { month } = standing;
  const { hash, tally } = packet;
  if (tally.sums.length === 0) {
    throw new UserError("error.packet_empty", { month: formatMonth(month, actor.locale) });
  }
  const last = await findLast(month, context);
  const isLocked = standing.lockedAt !== null;
  await store.payroll.addExport({ month, isLocked, hash, summary: tally.sums }, by);
  await store.audit.write(
    { action: "packet.export", subject: `W${month}`, after: { count: tally.sums.length } },
    by,
  );
  const files = filesOf(packet, standing, context);
  const said = describePacket({ packet, standing, last }, context);
  const mailed = await mailPacket(said, files, context);
  return directReply(...said, ...files, ...mailed);
}

/** The clock brings one morning's packet to each of HR: none of these is what the others' are compared with. */
function findLast(month: Temporal.PlainYearMonth, { store, by, now }: Context) {
  const morning = now.startOfDay().toInstant();
  return store.payroll.lastExport(month, by.actorId === null ? { butOfClockSince: morning } : undefined);
}

function filesOf(
  { xlsx, csv }: Packet,
  { month, lockedAt }: MonthStanding,
  { t }: Context,
): readonly FileBlock[] {
  const name = t(lockedAt ? "packet.file" : "packet.file_open", { month: month.toString() });
  return [
    { kind: "file", name: `${name}.xlsx`, mediaType: workbookType, bytes: xlsx, isSecret: true },
    { kind: "file", name: `${name}.csv`, mediaType: "text/csv", bytes: csv, isSecret: true },
  ];
}
