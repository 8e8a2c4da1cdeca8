/** Remembers what a function made of a text: a column says the same few things over and over. */
export function remember<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = compute(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, result);
    return result;
  };
}

const mostRemembered = 20_000;
