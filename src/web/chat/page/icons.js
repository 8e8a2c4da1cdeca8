const namespace = "http://www.w3.org/2000/svg";

/** Strokes on a square of 24 units. */
const strokes = /** @type {const} */ ({
  back: "M15 5l-7 7 7 7",
  send: "M12 19V5M5.5 11.5L12 5l6.5 6.5",
  down: "M12 5v14M5.5 12.5L12 19l6.5-6.5",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  close: "M6 6l12 12M18 6L6 18",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.2 16.2L20.5 20.5",
  forward: "M9 5l7 7-7 7",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z",
  room: "M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM2.8 19.5c.5-3.4 3-5.3 6.2-5.3s5.7 1.9 6.2 5.3M15.5 4.9a3.2 3.2 0 0 1 0 5.8M17.3 14.6c2.2.7 3.6 2.4 3.9 4.9",
  leaders: "M4 19.5h16M5 16.5L3.6 7.2l4.9 3.6L12 5l3.5 5.8 4.9-3.6L19 16.5z",
  reply: "M9.5 6L4 11.5 9.5 17M4.5 11.5H14a6 6 0 0 1 6 6v1",
  swap: "M4 8.5h14M14.5 5L18 8.5 14.5 12M20 15.5H6M9.5 12L6 15.5 9.5 19",
  clip: "M20 11.5l-8.1 8.1a5.2 5.2 0 0 1-7.4-7.4l8.5-8.4a3.5 3.5 0 0 1 4.9 4.9l-8.4 8.4a1.7 1.7 0 0 1-2.5-2.4l7.6-7.6",
  insert: "M5 19l.8-3.6L16.2 5l2.8 2.8L8.6 18.2z",
});

/** @typedef {keyof typeof strokes} IconName */

/**
 * Decoration only: what it means is said by the words beside it.
 * @param {IconName} name
 */
export function icon(name) {
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", strokes[name]);
  svg.append(path);
  return svg;
}
