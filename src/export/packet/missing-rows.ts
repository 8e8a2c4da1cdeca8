import { look } from "./look.ts";
import type { PacketHead, Words } from "./packet-head.ts";
import { placedRow } from "./placed-row.ts";
import type { Tally } from "./tally.ts";
import type { Row } from "./xlsx/sheet.ts";

type Surroundings = { readonly head: PacketHead; readonly words: Words; readonly tally: Tally };

/** What is still open, in the sheet of checks; each kind is named even where nothing is. */
export function missingRows(surroundings: Surroundings): readonly Row[] {
  const { t } = surroundings.words;
  return [
    placedRow(width, []),
    placedRow(width, [{ from: 1, to: width, style: look.section, value: t("packet.open_matters") }]),
    ...missingKinds(surroundings).flatMap(rowsOf),
  ];
}

const width = 4;

type Missing = {
  readonly label: string;
  readonly count: number;
  /** A row each. */
  readonly items: readonly string[];
};

function rowsOf({ label, count, items }: Missing): readonly Row[] {
  const [first = null, ...others] = items;
  return [[label, count, first, null], ...others.map((item) => [null, null, item, null])].map((cells) => ({
    cells,
    styles: [look.text, look.center, look.text, look.text],
    merged: [[3, width] as const],
  }));
}

function missingKinds({ head: { missing }, words: { t }, tally }: Surroundings): readonly Missing[] {
  const { unconfirmed, unsigned, disputes, waitingLeave, salesWithoutShares } = missing;
  const listed = (label: string, items: readonly string[]) => ({ label, count: items.length, items });
  return [
    // Who they are stands in the trail below.
    { label: t("packet.missing_confirmed"), count: unconfirmed.length, items: [] },
    {
      label: t("packet.missing_signed"),
      count: unsigned.flatMap(({ people }) => people).length,
      items: unsigned.map(({ lead, people }) =>
        t("packet.unsigned_of", { lead: lead ?? t("packet.no_lead"), count: people.length }),
      ),
    },
    listed(
      t("packet.missing_disputes"),
      disputes.map(({ id, person, about }) => `Q${id} ${person}: ${about}`),
    ),
    listed(
      t("packet.missing_leave"),
      waitingLeave.map(({ id, person }) => `N${id} ${person}`),
    ),
    listed(
      t("packet.missing_shares"),
      salesWithoutShares.map(({ saleId, customer }) => `S${saleId} ${customer}`),
    ),
    listed(
      t("packet.missing_doubts"),
      tally.doubts.map(({ person, sentence }) => `${person}: ${sentence}`),
    ),
  ];
}
