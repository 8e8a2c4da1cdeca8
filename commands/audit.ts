import { z } from "zod";
import { type Block, directReply, type Reply, reply, table, text, title } from "#src/chat/reply.ts";
import { textArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { AuditEntry, ImportedRow } from "#src/domain/audit.ts";
import { fold } from "#src/domain/fold.ts";
import { leaveScopeOf, payScopeOf } from "#src/domain/pay-access.ts";
import { periodBetween } from "#src/domain/period.ts";
import { UserError } from "#src/errors.ts";
import { formatMoment, formatPeriod } from "#src/i18n/dates.ts";
import { describeValues } from "./audit-values.ts";
import { nameOf } from "./kpi/subject.ts";
import { showText } from "./lead/mask.ts";
import { labelOfRoom, roomWord } from "./room/word.ts";
import { inPrivate } from "./target/find-proposal.ts";
import { subjectOf } from "./target/subject.ts";
import { findEver } from "./team/find-ever.ts";

export const audit = defineCommand({
  name: "audit",
  aliases: ["nhatky", "lichsu"],
  summary: { vi: "Ai đã ghi, sửa gì, lúc nào, từ câu nào", en: "Who did what, when, and from which message" },
  examples: ["/audit S12", "/audit T5", "/audit @lan"],
  args: z.object({ entry: textArgument }),
  names: { entry: ["ma"] },
  free: [{ argument: "entry" }],
  isExportable: true,
  roles: ["rep", "lead", "manager", "hr", "admin", "media"],

  async run(args, context) {
    const { store, scope, t, isPrivate } = context;
    const pay = readPayLabel(args.entry);
    if (pay !== undefined) return showPay(pay, context);
    const { label, name, origin } = await readThing(args.entry, context);
    const entries = await store.audit.list(scope, label);
    if (entries.length === 0 && origin === undefined) {
      if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/kpi" });
      throw new UserError("error.audit_nothing", { subject: name });
    }
    const head = title(t("audit.title", { subject: name }));
    const rows = (await store.audit.originsOf(scope, label)).map((row) => text(describeOrigin(row, context)));
    if (entries.length === 0 && rows.length > 0) return reply(head, ...rows);
    if (entries.length === 0 && origin !== undefined) return reply(head, text(origin));
    return reply(head, tableOf(entries, context), ...rows);
  },
});

/** Whoever may not read it hears the same as of what is not there, in private as well. */
async function showPay(label: string, context: Context): Promise<Reply> {
  const { store, actor, t, now } = context;
  const everybody = await store.people.list(now.toPlainDate());
  const reader = { personId: actor.id, pay: payScopeOf(actor), leave: leaveScopeOf(actor, everybody) };
  const entries = await store.audit.ofPay(reader, label);
  if (entries.length === 0) throw new UserError("error.audit_nothing", { subject: label });
  return directReply(title(t("audit.title", { subject: label })), tableOf(entries, context));
}

/** `N8`, `Q2`, `J5`, `W2026-11`, and the month as people write it: `W11/2026`. */
function readPayLabel(words: string): string | undefined {
  const [, entry, year, month, monthFirst, yearLast] = payForm.exec(words.trim()) ?? [];
  if (entry !== undefined) return entry.toUpperCase();
  const [y, m] = [year ?? yearLast, month ?? monthFirst?.padStart(2, "0")];
  return y === undefined || m === undefined ? undefined : `W${y}-${m}`;
}

const payForm = /^#?(?:([NQJ]\d{1,9})|W(?:(\d{4})-(\d{2})|(\d{1,2})\/(\d{4})))$/i;

function tableOf(entries: readonly AuditEntry[], context: Context): Block {
  const { t } = context;
  return table(
    [
      { label: t("column.when"), format: "text" },
      { label: t("column.who"), format: "text" },
      { label: t("column.what"), format: "text" },
      { label: t("column.before"), format: "text" },
      { label: t("column.after"), format: "text" },
      { label: t("column.message"), format: "text" },
    ],
    entries.map((change) => rowOf(change, context)),
  );
}

/** What a history is of, and where it comes from if nobody has ever typed anything about it. */
type Thing = {
  /** Under which its history is kept: `S12`. */
  readonly label: string;
  readonly name: string;
  readonly origin?: string | undefined;
};

const roomNames: ReadonlySet<string> = new Set([roomWord.name, ...roomWord.aliases]);

const numbered = /^#?([STPLKAVHMXDFGZRY])(\d{1,9})$/i;

async function readThing(words: string, context: Context): Promise<Thing> {
  const { account, t } = context;
  if (!account.isDirect && roomNames.has(fold(words))) {
    return { label: labelOfRoom(account), name: t("room.this") };
  }
  const [, letter, number] = numbered.exec(words) ?? [];
  const id = Number(number);
  switch (letter?.toUpperCase()) {
    case "S":
      return { label: `S${id}`, name: `S${id}`, origin: await originOfSale(id, context) };
    case "T":
      return readTarget(id, context);
    case "P":
      return { label: `P${id}`, name: `P${id}` };
    case "A":
    case "V":
    case "H":
    case "X":
    case "D":
    case "M":
    case "F":
    case "G":
    case "R":
    case "Y": {
      const label = `${letter}${id}`.toUpperCase();
      return { label, name: label };
    }
    case "Z":
      // Addresses stand in it.
      inPrivate(context, `/audit Z${id}`);
      return { label: `Z${id}`, name: `Z${id}` };
    case "K":
      return readCustomer(id, context);
    case "L":
      return readLead(id, context);
    default: {
      const asked = { argument: "entry", example: "/audit @lan" };
      const person = await findEver(words, context, asked);
      return { label: `P${person.id}`, name: `${person.name} (${person.code})` };
    }
  }
}

async function originOfSale(id: number, context: Context): Promise<string | undefined> {
  const { store, scope, t } = context;
  const sale = await store.sales.find(scope, id);
  if (!sale) return undefined;
  return sale.reversesId === null
    ? imported(`S${id}`, sale.at, context)
    : t("revenue.reversal", { sale: `S${sale.reversesId}` });
}

async function readTarget(id: number, context: Context): Promise<Thing> {
  const { store, scope, actor } = context;
  const label = `T${id}`;
  const target = await store.targets.find(scope, id);
  if (!target) return { label, name: label };
  const subject = nameOf(await subjectOf(target, context), context);
  const period = formatPeriod(periodBetween(target.period.from, target.period.to), actor.locale);
  return { label, name: `${label} · ${subject} · ${period}`, origin: imported(label, target.at, context) };
}

async function readCustomer(id: number, { store, scope, t }: Context): Promise<Thing> {
  const label = `K${id}`;
  const customer = await store.customers.read(scope, id);
  if (!customer) return { label, name: label };
  return { label, name: `${label} · ${customer.name}`, origin: t("audit.never_changed", { subject: label }) };
}

async function readLead(id: number, context: Context): Promise<Thing> {
  const label = `L${id}`;
  const lead = await context.store.leads.find(context.scope, id);
  if (!lead) return { label, name: label };
  return { label, name: `${label} · ${lead.name}`, origin: imported(label, lead.receivedAt, context) };
}

function imported(subject: string, at: Temporal.Instant, { t, company }: Context): string {
  return t("audit.imported", { subject, at: momentOf(at, company.timeZone) });
}

const shownCells = 20;

/** The row as the file had it, so that what was imported can be proved. */
function describeOrigin({ run, at, file, line, cells }: ImportedRow, context: Context): string {
  const written = cells
    .filter(({ text: cell }) => cell !== "")
    .slice(0, shownCells)
    .map(({ heading, text: cell }) => `${heading}: ${cell.slice(0, 100)}`);
  const { t, company } = context;
  const values = { run, file, line, at: momentOf(at, company.timeZone) };
  return t("audit.imported_row", { ...values, cells: showText(written.join(" · "), context) });
}

function rowOf(change: AuditEntry, context: Context) {
  const { t, company, actor, isPrivate } = context;
  const { timeZone } = company;
  const describe = describeValues(change, { t, locale: actor.locale, isPrivate, timeZone });
  return [
    momentOf(change.at, company.timeZone),
    change.actor?.name ?? t("audit.system"),
    t(`audit.${change.action}`),
    describe(change.before),
    describe(change.after),
    change.message === null ? null : showText(change.message, context),
  ];
}

function momentOf(at: Temporal.Instant, timeZone: string): string {
  return formatMoment(at.toZonedDateTimeISO(timeZone));
}
