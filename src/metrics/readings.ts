import { Gauge, Registry } from "prom-client";

/** A figure as it is at this moment. One without samples is named, and has none. */
export type Reading = {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly samples: readonly Sample[];
};

type Sample = { readonly labels?: Readonly<Record<string, string>>; readonly value: number };

export function one(name: string, help: string, value: number): Reading {
  return { name, help, labels: [], samples: [{ value }] };
}

export function yesOrNo(name: string, help: string, isSo: boolean): Reading {
  return one(name, help, isSo ? 1 : 0);
}

/** One figure for each value of a label. */
export function each<Item>(
  name: string,
  help: string,
  {
    label,
    of,
    samples,
  }: { label: string; of: readonly Item[]; samples: (item: Item) => readonly [string, number] },
): Reading {
  return {
    name,
    help,
    labels: [label],
    samples: of.map(samples).map(([labelled, value]) => ({ labels: { [label]: labelled }, value })),
  };
}

/** In the text form of Prometheus. */
export async function writeReadings(readings: readonly Reading[]): Promise<string> {
  const registry = new Registry();
  for (const { name, help, labels: labelNames, samples } of readings) {
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    for (const { labels = {}, value } of samples) gauge.set(labels, value);
  }
  return registry.metrics();
}
