import { letterLook } from "#src/chat/letter-look.ts";

const { darkColours } = letterLook;

const phone = [
  ".around{padding:0!important}",
  ".in{padding-left:20px!important;padding-right:20px!important}",
  ".paper,.company{border-radius:0!important}",
  ".value{font-size:26px!important;line-height:34px!important}",
  ".cell{padding-left:6px!important;padding-right:6px!important}",
];

const dark = [
  `.page{background-color:${darkColours.page}!important}`,
  `.paper{background-color:${darkColours.paper}!important}`,
  `.ink{color:${darkColours.ink}!important}`,
  `.strong{color:${darkColours.strong}!important}`,
  `.muted{color:${darkColours.muted}!important}`,
  `.line{border-color:${darkColours.line}!important}`,
  `.accent,.company{color:${darkColours.accent}!important}`,
  `.accent-line{border-color:${darkColours.accent}!important}`,
  `.tint{background-color:${darkColours.tint}!important;border-color:${darkColours.accent}!important}`,
  `.head{background-color:${darkColours.head}!important}`,
  `.button{background-color:${darkColours.accent}!important}`,
  `.on-accent{color:${darkColours.onAccent}!important}`,
];

/**
 * Mail programs drop what stands in the head as they like: everything that matters stands in the elements, and here
 * only what makes it better on a phone and in the dark.
 */
export const headStyle = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  `@media (max-width:480px){${phone.join("")}}`,
  `@media (prefers-color-scheme:dark){${dark.join("")}}`,
].join("\n");
