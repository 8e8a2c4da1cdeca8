import { restoreReply } from "#src/chat/serial.ts";
import { type Locale, locales } from "#src/i18n/locale.ts";
import type { AnswerRow, TranscriptRow } from "#src/store/transcript.ts";
import type { AnswerEntry, Entry } from "./contract.ts";
import type { ChatDependencies } from "./dependencies.ts";

export type Presenter = Pick<ChatDependencies, "render" | "measure" | "company">;

/** Rows as one reader's page shows them. */
export function toEntry(row: TranscriptRow, readerId: number, presenter: Presenter): Entry {
  switch (row.kind) {
    case "line":
      return {
        kind: row.kind,
        id: row.id,
        key: row.platformId,
        at: row.at.toString(),
        senderId: row.senderId,
        name: row.senderName,
        text: row.text,
        isAnswered: row.isAnswered,
        files: row.files,
      };
    case "answer":
      return toAnswer(row, readerId, presenter);
  }
}

function toAnswer(row: AnswerRow, readerId: number, { render, measure, company }: Presenter): AnswerEntry {
  const urlOf = (kind: "images" | "files", rest: string) => `/chat/${kind}/${row.id}/${rest}?as=${readerId}`;
  const blocks = render(restoreWithoutBytes(row), {
    locale: knownLocale(row.locale) ?? company.locale,
    image: (block, chart) => ({ url: urlOf("images", `${block}.png`), ...measure(chart) }),
    file: (block, name) => ({
      url: urlOf("files", `${block}/${encodeURIComponent(name)}`),
      size: row.files.find((file) => file.block === block)?.size ?? 0,
    }),
  });
  return {
    kind: row.kind,
    id: row.id,
    at: row.at.toString(),
    outcome: row.outcome,
    asked: row.asked,
    blocks,
  };
}

/** A page of answers says how large their files are; the bytes are read when somebody wants them. */
function restoreWithoutBytes({ json, files }: AnswerRow) {
  return restoreReply({ json, files: files.map(({ block }) => ({ block, bytes: new Uint8Array() })) });
}

export function knownLocale(text: string): Locale | undefined {
  return locales.find((locale) => locale === text);
}
