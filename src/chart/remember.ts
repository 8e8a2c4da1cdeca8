/** Makes each thing once and keeps the last `most` of them. A failure is forgotten, so that it can be tried again. */
export function remember<Result>(
  most: number,
): (key: string, make: () => Promise<Result>) => Promise<Result> {
  const kept = new Map<string, Promise<Result>>();

  return (key, make) => {
    const result = kept.get(key) ?? make();
    // A map keeps the order of insertion: the first is the one that was not asked for the longest.
    kept.delete(key);
    kept.set(key, result);
    result.catch(() => kept.delete(key));
    for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
    return result;
  };
}
