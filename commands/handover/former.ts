import type { Context } from "#src/command/command.ts";
import { UserError } from "#src/errors.ts";
import type { Paid } from "./paid.ts";

/** How many tasks of a customer are looked through. */
const looked = 200;

/** Asks before a sale is handed over once more. */
export async function askAboutFormer(
  { customer, sale }: Paid,
  { store, t, confirmed }: Context,
): Promise<void> {
  if (confirmed.has("again")) return;
  const filter = { customerId: customer.id, limit: looked } as const;
  const open = await store.tasks.list({ kind: "company" }, { ...filter, state: "open" });
  const done = await store.tasks.list({ kind: "company" }, { ...filter, state: "done" });
  // The sale stands behind the customer in the task, in either language.
  const former = [...open, ...done].find(({ text }) => text.includes(`(K${customer.id}): S${sale} `));
  if (!former) return;
  const values = { sale: `S${sale}`, task: `V${former.id}`, name: former.owner.name };
  throw new UserError(
    former.state === "open" ? "agenda.ask_hand_over_again" : "agenda.ask_hand_over_done",
    values,
    {
      choices: [
        { label: t("agenda.hand_over_again"), confirm: "again" },
        { label: t("question.no"), cancel: true },
      ],
    },
  );
}
