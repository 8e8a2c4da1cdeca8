/** Lets the works of one conversation happen one after another, and those of different ones side by side. */
export function createTurns(): (conversation: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();

  return async (conversation, work) => {
    const before = last.get(conversation) ?? Promise.resolve();
    const mine = before.then(work);
    const ended = mine.catch(() => {});
    last.set(conversation, ended);
    try {
      await mine;
    } finally {
      if (last.get(conversation) === ended) last.delete(conversation);
    }
  };
}
