import { element } from "./dom.js";
import { icon } from "./icons.js";

/** @import { ShownImage } from "../contract.ts" */
/** @import { Words } from "./words.js" */

/**
 * A picture in its place, which is kept free before it has loaded; pressed, it opens large.
 * @param {ShownImage} image
 * @param {Words} t
 */
export function createPicture({ url, alt, width, height }, t) {
  const thumbnail = element("img", { src: url, alt, width, height, loading: "lazy", decoding: "async" });
  const open = () => openLarge({ url, alt, width, height }, t);
  return element(
    "button",
    { type: "button", class: "picture", "aria-label": t("page.enlarge", { alt }), onclick: open },
    thumbnail,
  );
}

/** @param {Pick<ShownImage, "url" | "alt" | "width" | "height">} image @param {Words} t */
function openLarge({ url, alt, width, height }, t) {
  const large = element("img", { src: url, alt, width, height });
  large.style.setProperty("--ratio", String(width / height));
  const dialog = element(
    "dialog",
    { class: "lightbox", "aria-label": alt, onclick: () => dialog.close(), onclose: () => dialog.remove() },
    element("div", { class: "sheet" }, large),
    element("button", { type: "button", class: "close", "aria-label": t("page.close") }, icon("close")),
  );
  document.body.append(dialog);
  dialog.showModal();
}
