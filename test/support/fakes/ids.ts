import { createHash } from "node:crypto";
import type { Platform } from "#src/chat/message.ts";

/** An id as the platform gives it to a person, the same one for the same name. */
export function accountOf(platform: Platform, name: string): string {
  const hash = hashOf(`person ${name}`);
  switch (platform) {
    case "local":
      return `p${numberOf(hash) % 900_000_000}`;
    case "slack":
      return `U${hash.slice(0, 10).toUpperCase()}`;
    case "telegram":
      return String(100_000_000 + (numberOf(hash) % 900_000_000));
    case "zalo":
      return hash.slice(0, 20);
    case "lark":
      return `ou_${hash.slice(0, 32)}`;
  }
}

/** An id as the platform gives it to a shared conversation. */
export function roomOf(platform: Platform, name: string): string {
  const hash = hashOf(`room ${name}`);
  switch (platform) {
    case "local":
      return `room-${name}`;
    case "slack":
      return `C${hash.slice(0, 10).toUpperCase()}`;
    case "telegram":
      return `-100${1_000_000_000 + (numberOf(hash) % 900_000_000)}`;
    case "zalo":
      return `g${hash.slice(0, 19)}`;
    case "lark":
      return `oc_${hash.slice(0, 32)}`;
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function numberOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 10), 16);
}
