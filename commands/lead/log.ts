import { z } from "zod";
import { actions, type Block, note, type Reply, reply, title } from "#src/chat/reply.ts";
import {
  day,
  dayArgument,
  leadingMoney,
  moneyArgument,
  oneOf,
  period,
  textArgument,
  word,
} from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { isClosed, type Lead } from "#src/domain/lead.ts";
import { temperatureNames } from "#src/domain/lead-names.ts";
import { findPhone, parsePhone } from "#src/domain/phone.ts";
import { UserError } from "#src/errors.ts";
import type { NewLead } from "#src/store/interface/leads.ts";
import { askAboutTwins } from "../customer/guard.ts";
import { askFor } from "./ask.ts";
import { duplicateOf, readAttached } from "./attach.ts";
import { describeLead, nextActions } from "./card.ts";
import { readBack, undoCommand } from "./change.ts";
import { readClose } from "./close.ts";
import { factFinds, factNames, facts, readPriority, readRegion, readSource } from "./facts.ts";
import { clearMoney, email, lastTemperature, saidSource } from "./finders.ts";
import { chooseOwner } from "./owner.ts";
import { findDispatcher, keepTasks } from "./tasks.ts";
import { tellOwner, toldLater } from "./tell-owner.ts";
import { valuesOf } from "./values.ts";
import { leadWord } from "./word.ts";

/** “cơ hội của tôi”, “lead mới”: whose or which, rather than a new one. */
const asksForList = /^(?:(?:cua )?(?:toi|minh|em|nhom|team)|moi|tre)?$/;
const entry = /^#?L?\d{1,8}$/i;
/** Rather a phone number with a slip in it than a name. */
const onlyDigits = /^\+?[\d\s.()-]{9,}$/;

const args = z.object({
  name: textArgument,
  ...facts,
  person: textArgument.optional(),
  temperature: oneOf(temperatureNames).optional(),
  value: moneyArgument.optional(),
  close: dayArgument.optional(),
  attach: textArgument.optional(),
});

type Args = z.output<typeof args>;

export const logLead = defineCommand({
  ...leadWord,
  summary: { vi: "Ghi một cơ hội mới bằng một dòng", en: "Log a new lead in one line" },
  examples: [
    "/lead Cty Minh Phát 0912345678 nguon=FB uutien=cao",
    "/lead “Nhà hàng Sen” 0987654321 nguon=Zalo lienhe=“chị Hoa” giatri=300tr chot=15/12",
    "/lead 0912345678",
  ],
  args,
  names: {
    ...factNames,
    name: ["ten", "khach", "kh"],
    person: ["nv", "nhanvien", "giao", "owner"],
    temperature: ["nhiet"],
    value: ["giatri", "gt", "tien"],
    close: ["chot", "ngaychot"],
    attach: ["gan"],
  },
  free: [
    { argument: "phone", find: findPhone },
    { argument: "email", find: email },
    { argument: "person", find: word(/^@\S/) },
    { argument: "value", find: clearMoney },
    { argument: "source", find: saidSource },
    { argument: "temperature", find: lastTemperature },
    { argument: "name" },
  ],
  finds: { ...factFinds, value: leadingMoney, close: day, person: word(/^@?\S/) },
  texts: ["note"],
  meansVerb: (words) => {
    if (entry.test(words) || parsePhone(words) !== undefined) return "show";
    return words !== "" && asksForList.test(fold(period(words)?.rest ?? words)) ? "list" : undefined;
  },
  asks: { name: "lead.ask_name" },
  roles: ["rep", "lead", "manager", "admin", "media"],

  async run(given, context) {
    const { store, by } = context;
    const read = withPhone(given);
    askForMissing(read, context);
    const known = await readKnown(read, context);
    const contact = contactOf(read);
    const original =
      read.attach === undefined ? undefined : await readAttached(read.attach, contact, context);
    if (!original) await askAboutTwins(contact, context);

    const id = await store.leads.add(newLeadOf(read, known, context), by);
    if (original) await store.leads.change(id, duplicateOf(original), by);
    return confirm(id, context);
  },
});

/** Whoever is asked for the name may type the number behind it. */
function withPhone(given: Args): Args {
  if (given.phone === undefined && onlyDigits.test(given.name)) {
    throw new UserError("error.not_a_phone", { text: given.name, example: "/lead Cty Minh Phát 0912345678" });
  }
  const found = given.phone === undefined ? findPhone(given.name) : undefined;
  const phone = found && parsePhone(found.text);
  return found && phone !== undefined && found.rest !== "" ? { ...given, name: found.rest, phone } : given;
}

/** What the company wants to know of every lead, one thing at a time. */
function askForMissing({ name, phone, source, priority }: Args, { company, t }: Context): void {
  const { required, sources, priorities } = company.leads;
  if (required.includes("phone") && phone === undefined) {
    const none = { label: t("lead.no_phone"), set: { phone: t("lead.no_phone") } };
    askFor({ argument: "phone", key: "lead.ask_phone", values: { name }, choices: [none] });
  }
  if (required.includes("source") && source === undefined) {
    askFor({ argument: "source", key: "lead.ask_source", values: { name }, options: sources.values });
  }
  if (required.includes("priority") && priority === undefined) {
    askFor({ argument: "priority", key: "lead.ask_priority", values: { name }, options: priorities.values });
  }
}

type Known = {
  readonly source: string | undefined;
  readonly priority: string | undefined;
  readonly close: Temporal.PlainDate | undefined;
  readonly ownerId: number | null;
  readonly regionId: number | null;
};

/** What the words of a line stand for. A rep's own lead is the rep's at once; others wait to be given to somebody. */
async function readKnown(read: Args, context: Context): Promise<Known> {
  const { actor } = context;
  const owner = read.person === undefined ? undefined : await chooseOwner(read.person, context);
  const ownerId = owner?.id ?? (actor.role === "rep" ? actor.id : null);
  return {
    source: read.source === undefined ? undefined : readSource(read.source, context),
    priority: read.priority === undefined ? undefined : readPriority(read.priority, context),
    close: read.close && readClose(read.close, context),
    ownerId,
    regionId: (await readRegion(read, context)) ?? (await regionOf(ownerId, context)),
  };
}

async function regionOf(ownerId: number | null, { store, now }: Context): Promise<number | null> {
  if (ownerId === null) return null;
  return (await store.people.get(ownerId, now.toPlainDate())).region?.id ?? null;
}

function contactOf({ name, phone, email: mail, taxCode }: Args): Contact {
  return {
    name,
    ...(typeof phone === "string" && { phone }),
    ...(mail !== undefined && { email: mail }),
    ...(taxCode !== undefined && { taxCode }),
  };
}

type Contact = Pick<NewLead, "name" | "phone" | "email" | "taxCode">;

function newLeadOf(read: Args, known: Known, { now }: Context): NewLead {
  const { contact, product, note: remark, temperature, value } = read;
  const { source, priority, close, ownerId, regionId } = known;
  return {
    ...contactOf(read),
    ownerId,
    regionId,
    receivedOn: now.toPlainDate(),
    ...(contact !== undefined && { contact }),
    ...(product !== undefined && { product }),
    ...(remark !== undefined && { note: remark }),
    ...(temperature !== undefined && { temperature }),
    ...(value !== undefined && { expectedAmount: value }),
    ...(close !== undefined && { expectedCloseOn: close }),
    ...(source !== undefined && { source }),
    ...(priority !== undefined && { priority }),
  };
}

async function confirm(id: number, context: Context): Promise<Reply> {
  const { store, by, t } = context;
  const lead = await readBack(id, context);
  const kept = Object.entries(valuesOf(lead)).filter(([, value]) => value !== null);
  const [entryId, card, remarks] = await Promise.all([
    store.audit.write({ action: "lead.add", subject: `L${id}`, after: Object.fromEntries(kept) }, by),
    describeLead(lead, context),
    remark(lead, context),
    keepTasks(lead, undefined, context),
    !isClosed(lead.status) && tellOwner(lead, context),
  ]);
  return reply(
    title(t("lead.recorded", { lead: `L${id}`, name: lead.name })),
    ...card,
    ...remarks,
    actions({ label: t("revenue.undo"), command: undoCommand(id, entryId) }, ...nextActions(lead, context), {
      label: t("lead.button_show", { lead: `L${id}` }),
      command: `/lead show L${id}`,
    }),
  );
}

/** Who has to give a new lead to somebody, or when its owner hears of it. */
async function remark(lead: Lead, context: Context): Promise<Block[]> {
  const later = isClosed(lead.status) ? undefined : toldLater(lead, context);
  if (later !== undefined) return [note(later)];
  if (lead.status !== "new") return [];
  const dispatcher = await findDispatcher(context);
  return dispatcher ? [note(context.t("lead.waits_for", { name: dispatcher.name }))] : [];
}
