/** What one thing took, each time it was done, in milliseconds. */
export type Samples = readonly number[];

export function median(samples: Samples): number {
  return quantile(samples, 0.5);
}

/** What nineteen of twenty stay below. */
export function p95(samples: Samples): number {
  return quantile(samples, 0.95);
}

export type Rounds = { readonly rounds: number; readonly perRound: number };

/** Takes turns, so that whatever else the machine does falls on both alike. */
export async function inTurns(
  { rounds, perRound }: Rounds,
  ...works: readonly (() => Promise<unknown>)[]
): Promise<readonly Samples[]> {
  const samples = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      for (let turn = 0; turn < perRound; turn += 1) samples[index]?.push(await timed(work));
    }
  }
  return samples;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(samples: Samples, part: number): number {
  return samples.toSorted((one, other) => one - other)[Math.ceil(part * samples.length) - 1] ?? Number.NaN;
}
