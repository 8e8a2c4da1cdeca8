import { fold } from "#src/domain/fold.ts";
import type { Transaction } from "./database.ts";
import type { Units } from "./store.ts";

const shown = { id: true, kind: true, name: true } as const;

export function createUnits(tx: Transaction): Units {
  return {
    list: (kind) =>
      tx.unit.findMany({
        where: kind ? { kind } : {},
        select: shown,
        orderBy: [{ kind: "asc" }, { name: "asc" }],
      }),

    async search(words, kind) {
      const units = await tx.unit.findMany({
        where: { foldedName: fold(words), ...(kind && { kind }) },
        select: shown,
        orderBy: { id: "asc" },
      });
      const exact = units.filter(
        ({ name }) => name.toLowerCase() === words.normalize("NFC").trim().toLowerCase(),
      );
      return exact.length > 0 ? exact : units;
    },

    ensure(kind, name) {
      const tidy = name.normalize("NFC").trim();
      const foldedName = fold(tidy);
      return tx.unit.upsert({
        where: { kind_foldedName: { kind, foldedName } },
        create: { kind, name: tidy, foldedName },
        update: {},
        select: shown,
      });
    },
  };
}
