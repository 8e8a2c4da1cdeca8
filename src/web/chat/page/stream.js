/** @import { Update } from "../contract.ts" */

/**
 * @typedef {{
 *   onUpdate(update: Update): void,
 *   onBehind(): void,
 *   onState(isOpen: boolean): void,
 * }} Ears
 */

const reopenAfterMs = 1_000;

/**
 * Hears of new answers. `onBehind` is called whenever something may have been missed.
 * @param {number} personId
 * @param {Ears} ears
 * @returns {() => void} closes the stream
 */
export function openStream(personId, { onUpdate, onBehind, onState }) {
  let source = open();
  let isClosed = false;

  return () => {
    isClosed = true;
    source.close();
  };

  function open() {
    const opened = new EventSource(`/chat/events?as=${personId}`);
    opened.onopen = () => {
      onState(true);
      onBehind();
    };
    opened.onerror = () => {
      onState(false);
      if (opened.readyState === EventSource.CLOSED) setTimeout(reopen, reopenAfterMs);
    };
    opened.addEventListener("update", ({ data }) => onUpdate(JSON.parse(data)));
    opened.addEventListener("refresh", () => onBehind());
    return opened;
  }

  /** The browser gives up on a server that answers with an error; we do not. */
  function reopen() {
    if (!isClosed) source = open();
  }
}
