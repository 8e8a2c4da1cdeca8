import { type Block, note, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { openStatuses } from "#src/domain/lead.ts";
import { formatDay, formatMoment } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Customer } from "#src/store/interface/customers.ts";
import { showText } from "../lead/mask.ts";
import { sayWhen } from "./ago.ts";

/** Of every list on the card, only the newest. */
const shown = 5;

/** An average says no more with more than these, the newest. */
const mostFeedback = 200;

/** Appointments further ahead than this are not what comes next. */
const ahead = Temporal.Duration.from({ hours: 24 * 365 });

/** The parts of a customer's card; those without content are left out. */
export async function sectionsOf(customer: Customer, context: Context): Promise<Block[]> {
  const sections = await Promise.all(
    [purchases, feedback, openLeads, comingUp, activities].map((section) => section(customer, context)),
  );
  return sections.flat();
}

async function purchases({ id, orders }: Customer, { store, scope, t }: Context): Promise<Block[]> {
  const sales = await store.customers.purchases(scope, id, shown);
  if (sales.length === 0) return [];
  const sheet = table(
    [
      { label: t("column.entry"), format: "text" },
      { label: t("column.day"), format: "date" },
      { label: t("column.kind"), format: "text" },
      { label: t("column.signed"), format: "money" },
      { label: t("column.collected"), format: "money" },
    ],
    sales.map((sale) => [
      `S${sale.id}`,
      sale.signedOn,
      t(`revenue.kind_${sale.kind}`),
      sale.amount,
      sale.collected,
    ]),
  );
  return orders > shown ? [sheet, note(t("customer.more_sales", { shown, orders }))] : [sheet];
}

async function feedback({ id }: Customer, context: Context): Promise<Block[]> {
  const { store, scope, t, actor } = context;
  const list = await store.activities.list(scope, {
    customerId: id,
    kinds: ["feedback"],
    limit: mostFeedback,
  });
  const scored = list.flatMap(({ score, on }) => (score === null ? [] : [{ score, on }]));
  const [last] = scored;
  if (!last) return [];
  const sum = scored.reduce((total, { score }) => total + score, 0);
  const values = {
    average: formatCount(Math.round((10 * sum) / scored.length) / 10, actor.locale),
    count: scored.length,
    last: last.score,
    when: sayWhen(last.on, context),
  };
  return [text(t("customer.feedback", values))];
}

async function openLeads({ id, owner }: Customer, { store, scope, t }: Context): Promise<Block[]> {
  const leads = await store.leads.list(scope, { customerId: id, statuses: openStatuses, limit: shown });
  const lines = leads.map((lead) => {
    const values = { id: lead.id, name: lead.name, status: t(`lead.status_${lead.status}`) };
    return lead.owner && lead.owner.id !== owner?.id
      ? t("customer.lead_of", { ...values, owner: lead.owner.name })
      : t("customer.lead", values);
  });
  return lines.length === 0 ? [] : [text(t("customer.leads", { lines: lines.join("\n") }))];
}

async function comingUp({ id }: Customer, context: Context): Promise<Block[]> {
  const { store, scope, t, now, company } = context;
  const from = now.toInstant();
  const [[next], tasks] = await Promise.all([
    store.appointments.list(scope, {
      customerId: id,
      from,
      to: from.add(ahead),
      state: "planned",
      limit: 1,
    }),
    store.tasks.list(scope, { customerId: id, state: "open", limit: shown }),
  ]);
  const lines = [
    ...(next
      ? [
          t("customer.appointment", {
            id: next.id,
            title: showText(next.title, context),
            at: formatMoment(next.startsAt.toZonedDateTimeISO(company.timeZone)),
          }),
        ]
      : []),
    ...tasks.map((task) =>
      t("customer.task", { id: task.id, text: showText(task.text, context), day: formatDay(task.dueOn) }),
    ),
  ];
  return lines.length === 0 ? [] : [text(t("customer.next", { lines: lines.join("\n") }))];
}

async function activities({ id }: Customer, context: Context): Promise<Block[]> {
  const { store, scope, t } = context;
  const list = await store.activities.list(scope, { customerId: id, limit: shown });
  const lines = list.map(({ kind, on, by, text: said, outcome }) => {
    const did = t(`customer.did_${kind}`, { by: by?.name ?? t("audit.system"), when: sayWhen(on, context) });
    const words = [said, outcome].filter((part) => part !== null).join(" → ");
    return words === ""
      ? t("customer.activity", { did })
      : t("customer.activity_about", { did, text: showText(words, context) });
  });
  return lines.length === 0 ? [] : [text(t("customer.activities", { lines: lines.join("\n") }))];
}
