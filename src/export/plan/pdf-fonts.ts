import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** Inter as the charts have it; what of it a file needs is put into that file. */
export const pdfFonts = {
  Inter: {
    normal: resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
    bold: resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
  },
} as const;

export function isPdfFont(path: string): boolean {
  return path === pdfFonts.Inter.normal || path === pdfFonts.Inter.bold;
}
