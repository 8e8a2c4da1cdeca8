import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";
import { fontFamily } from "./theme.ts";

const faces = ["400Regular/Inter_400Regular", "600SemiBold/Inter_600SemiBold", "700Bold/Inter_700Bold"];

/** Makes our own copy of Inter known, so that a picture needs no font of the machine. Throws when a file is missing. */
export function registerFonts(): void {
  const known = GlobalFonts.families.find(({ family }) => family === fontFamily);
  if (known?.styles.length === faces.length) return;

  const { resolve } = createRequire(import.meta.url);
  for (const face of faces) registerFont(resolve(`@expo-google-fonts/inter/${face}.ttf`));
}

/** Without a font the canvas draws nothing and reports nothing, so a file that cannot be read has to stop us here. */
export function registerFont(path: string): void {
  const key = GlobalFonts.registerFromPath(path, fontFamily);
  if (!key) throw new Error(`Charts cannot be drawn: the font file ${path} is missing or damaged.`);
}
