import { limits } from "./limits.ts";

/** Why Telegram does not take these bytes for a photo; undefined when it does. */
export function photoFault(bytes: Uint8Array): string | undefined {
  if (bytes.length > limits.photoBytes) return `file of size ${bytes.length} bytes is too big for a photo`;
  const size = sizeOf(Buffer.from(bytes));
  if (!size) return "IMAGE_PROCESS_FAILED";

  const { width, height } = size;
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (width + height > limits.photoSides || ratio > limits.photoRatio) return "PHOTO_INVALID_DIMENSIONS";
  return undefined;
}

function sizeOf(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
  const isPng = bytes.length > 24 && bytes.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n";
  if (isPng) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return undefined;
}
