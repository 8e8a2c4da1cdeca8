import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, extname, join } from "node:path";
import { Hono } from "hono";
import type { Locale } from "#src/i18n/locale.ts";
import { fillPage } from "./html.ts";

const mediaTypes = new Map([
  [".html", "text/html; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".ttf", "font/ttf"],
]);

const faces = ["400Regular/Inter_400Regular", "600SemiBold/Inter_600SemiBold", "700Bold/Inter_700Bold"];

type Asset = { readonly body: Uint8Array<ArrayBuffer>; readonly mediaType: string; readonly tag: string };

/** The page itself: its files as they stand in `page/`, and our own copy of Inter. Read once, kept in memory. */
export function serveAssets(locale: Locale): Hono {
  const assets = loadAssets(locale);

  return new Hono().get("/:name?", async (context, next) => {
    const asset = assets.get(context.req.param("name") ?? "index.html");
    if (!asset) return next();

    const headers = { "Content-Type": asset.mediaType, "Cache-Control": "no-cache", ETag: asset.tag };
    if (context.req.header("If-None-Match") === asset.tag) return context.body(null, 304, headers);
    return context.body(asset.body, 200, headers);
  });
}

function loadAssets(locale: Locale): ReadonlyMap<string, Asset> {
  const { resolve } = createRequire(import.meta.url);
  const folder = join(import.meta.dirname, "page");
  const paths = [
    ...readdirSync(folder).map((name) => join(folder, name)),
    ...faces.map((face) => resolve(`@expo-google-fonts/inter/${face}.ttf`)),
  ];
  const assets = new Map<string, Asset>();
  for (const path of paths) {
    const mediaType = mediaTypes.get(extname(path));
    if (mediaType) assets.set(basename(path), loadAsset(path, mediaType, locale));
  }
  return assets;
}

function loadAsset(path: string, mediaType: string, locale: Locale): Asset {
  const file = readFileSync(path);
  const body = Uint8Array.from(
    path.endsWith(".html") ? Buffer.from(fillPage(file.toString(), locale)) : file,
  );
  const digest = createHash("sha256").update(body).digest("base64url").slice(0, 20);
  return { body, mediaType, tag: `"${digest}"` };
}
