import { z } from "zod";
import { reply, text } from "#src/chat/reply.ts";
import { oneOf } from "#src/command/arguments.ts";
import { defineCommand } from "#src/command/command.ts";
import { namesOf } from "#src/domain/names.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";

export const language = defineCommand({
  name: "language",
  aliases: ["ngonngu", "lang"],
  summary: { vi: "Chọn ngôn ngữ trả lời", en: "Choose the language of the answers" },
  examples: ["/language en", "/ngonngu vi"],
  args: z.object({
    language: oneOf(
      namesOf<Locale>({
        vi: ["tiếng việt", "viet", "vietnamese"],
        en: ["tiếng anh", "anh", "english"],
      }),
    ),
  }),
  free: [{ argument: "language" }],
  roles: "everyone",

  async run({ language: locale }, { store, actor }) {
    await store.people.change(actor.id, { locale });
    return reply(text(translatorFor(locale)("language.set")));
  },
});
