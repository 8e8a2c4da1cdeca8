import { platforms } from "#src/chat/message.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { findDirectOwner, findRoomName } from "#src/store/audience-places.ts";
import type { Transaction } from "#src/store/database.ts";

type Address = { readonly platform: string; readonly conversation: string; readonly isDirect: boolean };

/** `phòng Sales Bắc (Slack)`, `tin nhắn riêng của Lan (Telegram)` */
export async function nameOfPlace(
  { tx }: { readonly tx: Transaction },
  address: Address,
  t: Translate,
): Promise<string> {
  const platform = platformName(address.platform, t);
  if (address.isDirect) {
    const name = (await findDirectOwner(tx, address)) ?? address.conversation;
    return t("post.place_direct", { name, platform });
  }
  const name = await findRoomName(tx, address);
  return name === undefined
    ? t("post.place_unnamed", { platform })
    : t("post.place_room", { name, platform });
}

/** Why it was given up. */
export function reasonOf({ reason }: { readonly reason: string }, t: Translate): string {
  if (reason === "closed") return t("post.reason_closed");
  return t(reason === "expired" ? "post.reason_expired" : "post.reason_rejected");
}

function platformName(platform: string, t: Translate): string {
  const known = platforms.find((candidate) => candidate === platform);
  return known ? t(`platform.name_${known}`) : platform;
}
