/** Does something a moment after it is asked for, and once for all who ask meanwhile. */
export function soon(work: () => void, delayMs: number): () => void {
  let isPlanned = false;
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      work();
    }, delayMs).unref();
  };
}
