import { z } from "zod";
import { actions, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { numbered, numberedArgument, textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { findPerson } from "#src/command/resolve.ts";
import type { Task } from "#src/domain/agenda.ts";
import { formatMoney } from "#src/domain/money.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import type { About } from "../agenda/about.ts";
import { entryOrPhone, quoted } from "../agenda/finders.ts";
import { readSaid } from "../agenda/said.ts";
import { showText } from "../lead/mask.ts";
import { getSale } from "../revenue/find.ts";
import { readBack } from "../task/add.ts";
import { formatDue, valuesOf } from "../task/describe.ts";
import { askAboutFormer } from "./former.ts";
import { choosePaid, type Paid } from "./paid.ts";

const example = "/handover An Phát nv=@quân";

export const handOver = defineCommand({
  name: "handover",
  aliases: ["bangiao"],
  summary: {
    vi: "Bàn giao khách đã trả tiền cho Admin",
    en: "Hand a customer who has paid over to the admin",
  },
  examples: ["/handover An Phát", "/bangiao L12 “xuất hoá đơn trước thứ 6”", "/bangiao S12 nv=@quân"],
  args: z.object({
    about: textArgument.optional(),
    sale: numberedArgument("S").optional(),
    person: textArgument.optional(),
    note: z.string().optional(),
    lead: textArgument.optional(),
    customer: textArgument.optional(),
    words: z.string().optional(),
  }),
  names: {
    about: ["ve"],
    sale: ["doanhthu", "ma"],
    person: ["nv", "cho"],
    note: ["ghichu"],
    lead: ["cohoi"],
    customer: ["khach", "khachhang", "kh"],
  },
  free: [
    { argument: "sale", find: saleNumber },
    { argument: "about", find: entryOrPhone },
    { argument: "person", find: word(/^@\S/) },
    { argument: "note", find: quoted },
    { argument: "words" },
  ],
  finds: { person: word(/^@?\S/), sale: numbered("S") },
  texts: ["note"],
  roles: ["rep", "lead", "manager", "admin"],

  async run(args, context) {
    const { store, by, company, now, t } = context;
    const { customerId, said } = await chooseCustomer(args, context);
    // Two people may hand it over at the same moment.
    await store.customers.hold(customerId);
    const paid = await choosePaid(customerId, args.sale, context);
    const receiver = await chooseReceiver(args.person, context);
    await askAboutFormer(paid, context);
    const facts = t("agenda.handover_task", factsOf(paid));
    const id = await store.tasks.add(
      {
        kind: "typed",
        text: said === "" ? facts : `${facts}. ${said}`,
        ownerId: receiver.id,
        dueOn: company.calendar.nextWorkday(now.toPlainDate()),
        customerId,
      },
      by,
    );
    const task = await readBack(id, context);
    await store.audit.write({ action: "task.add", subject: `V${id}`, after: valuesOf(task, context) }, by);
    return confirm(task, paid, context);
  },
});

type Given = Omit<Parameters<typeof readSaid>[0], "quote"> & {
  readonly sale?: number | undefined;
  readonly note?: string | undefined;
};

/** Whom a sale, a lead or a name is about, and what else is said. */
async function chooseCustomer(
  args: Given,
  context: Context,
): Promise<{ readonly customerId: number; readonly said: string }> {
  if (args.sale !== undefined) {
    const { customer } = await getSale(args.sale, context);
    return { customerId: customer.id, said: [args.words ?? "", args.note ?? ""].join(" ").trim() };
  }
  const found = await readSaid({ ...args, quote: args.note }, context, { prefer: "customer" });
  if (found.about) return { customerId: customerOf(found.about), said: found.said };
  if (!args.words) throw new UserError("agenda.ask_handover", {}, { slot: "about" });
  throw new UserError("error.unknown_about", { name: args.words });
}

function customerOf(about: About): number {
  if (about.kind === "customer") return about.customer.id;
  const { customer, id } = about.lead;
  if (!customer) throw new UserError("error.lead_without_customer", { lead: `L${id}` });
  return customer.id;
}

/** The one admin there is, or whoever is named: an admin, or somebody of a department. */
async function chooseReceiver(words: string | undefined, context: Context): Promise<Person> {
  const { store, now, t } = context;
  if (words !== undefined) {
    const person = await findPerson(words, context, { argument: "person", example });
    if (person.role === "admin" || person.department) return person;
    throw new UserError("error.not_a_receiver", { name: person.name });
  }
  const admins = (await store.people.list(now.toPlainDate())).filter(({ role }) => role === "admin");
  const [only, ...others] = admins;
  if (!only) throw new UserError("error.no_admin", { example });
  if (others.length === 0) return only;
  const choices = admins.map(({ name, code, team }) => ({
    label: t("person.choice", { name, code, team: team?.name ?? "–" }),
    set: { person: code },
  }));
  throw new UserError("agenda.ask_receiver", {}, { choices });
}

function factsOf({ customer, sale, amount, collected }: Paid) {
  return {
    customer: customer.name,
    id: customer.id,
    sale: `S${sale}`,
    amount: formatMoney(amount),
    collected: formatMoney(collected),
    receivable: formatMoney(amount - collected),
  };
}

function confirm(task: Task, paid: Paid, context: Context): Reply {
  const { t } = context;
  const entry = `V${task.id}`;
  return reply(
    title(t("agenda.handed_over", { task: entry, customer: paid.customer.name, name: task.owner.name })),
    text(
      [showText(task.text, context), t("agenda.handover_due", { due: formatDue(task, context) })].join("\n"),
    ),
    actions({ label: t("revenue.undo"), command: `/undo ${entry}` }),
  );
}

/** `S12`; a bare number may be part of a name. */
function saleNumber(words: string): ReturnType<ReturnType<typeof word>> {
  return word(/^#?S\d{1,9}$/i)(words);
}
