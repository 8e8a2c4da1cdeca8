import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { cleanText, fitText } from "#src/chart/text.ts";
import type { Task } from "#src/domain/agenda.ts";
import { writePlanPdf } from "#src/export/plan/pdf.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { renderLetterHtml } from "#src/letter/html.ts";
import { renderLetterText } from "#src/letter/text.ts";
import { composeMail } from "#src/mail/message.ts";
import { writeCalendar } from "#src/web/calendar-file.ts";
import { dispositionOf } from "#src/web/file-name.ts";
import { aPaper, vietnamese, voucher } from "../export/plan/papers.ts";
import { aLetter } from "../support/letter.ts";
import { readPdf } from "../support/read-pdf.ts";
import { nasty, shown } from "./corpus.ts";

const cases = nasty.map((words) => [shown(words), words] as const);

describe("in a mail", () => {
  it.each(cases)("%s adds no header, no recipient and no part", async (_, words) => {
    const raw = await composeMail(
      {
        to: "hr@congty.vn",
        subject: words,
        text: words,
        html: null,
        replyTo: words,
        senderName: words,
        files: [{ name: words, mediaType: "text/csv", bytes: new Uint8Array([65]) }],
        headerId: "7f@congty.vn",
        writtenAt: Temporal.Instant.from("2026-12-01T02:00:00Z"),
      },
      { name: "Chốt", address: "bot@congty.vn" },
    );
    const read = await PostalMime.parse(raw);

    const expected = [
      "auto-submitted",
      "content-type",
      "date",
      "from",
      "message-id",
      "mime-version",
      "subject",
      "to",
    ];
    expect(read.headers.map(({ key }) => key).toSorted()).toEqual(expected);
    expect(read.to).toEqual([{ address: "hr@congty.vn", name: "" }]);
    expect(read.from?.address).toBe("bot@congty.vn");
    expect(read.bcc ?? []).toEqual([]);
    expect(read.attachments).toHaveLength(1);
  });
});

describe("in a letter", () => {
  it.each(cases)("%s is words, as HTML and as text", (_, words) => {
    const named = aLetter({ company: words, customer: words, contacts: [words], title: words });
    const usual = aLetter({ company: "x", customer: "x", contacts: ["x"], title: "x" });

    expect(tagsOf(renderLetterHtml(named))).toEqual(tagsOf(renderLetterHtml(usual)));
    expect(renderLetterText(named)).not.toBe("");
  });
});

describe("in a PDF", () => {
  /** What a reader of the file could be made to do by it. */
  const doing =
    /\/(?:AA|AcroForm|Annots|EmbeddedFiles?|GoToR|JavaScript|JS|Launch|OpenAction|RichMedia|SubmitForm|URI|XFA)\b/g;

  it("names are words, and nothing to follow or to run", async () => {
    const packages = nasty.map((words) => ({ name: words.slice(0, 60), value: 1_000_000n, count: 1 }));
    const name = ") /URI (https://evil.example) /OpenAction << /S /JavaScript /JS (x) >>";

    const bytes = await writePlanPdf(
      aPaper({ company: name, customer: name, voucher: { ...voucher, packages } }),
      vietnamese,
    );

    const { text, heads } = readPdf(bytes);
    expect(heads.flatMap((head) => head.match(doing) ?? [])).toEqual([]);
    expect(text).toContain("OpenAction");
  });
});

describe("in a calendar", () => {
  it.each(cases)("%s is the text of its one event", (_, words) => {
    const text = writeCalendar({
      name: words,
      appointments: [],
      tasks: [aTask(words)],
      host: "bot.example.com",
      t: translatorFor("vi"),
    });

    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent");
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(["vevent"]);
    expect(events).toHaveLength(1);
    expect(events[0]?.getAllSubcomponents("valarm").length).toBeLessThanOrEqual(1);
    const lines = text.split(/\r\n|[\r\n]/);
    expect(lines.filter((line) => /^(?:ACTION:PROCEDURE|X-Evil|Bcc|Subject)/i.test(line))).toEqual([]);
  });
});

describe("in a chart", () => {
  it.each(cases)("%s is one line of letters that can be drawn, and fits", (_, words) => {
    expect(cleanText(words)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(fitText(words, "14px sans-serif", 120).length).toBeLessThanOrEqual(1_200);
  });
});

describe("as the name of a file", () => {
  it.each(cases)("%s is one header, without a path", (_, words) => {
    const value = dispositionOf(words);

    expect(value).toMatch(/^attachment; filename="[\w.() -]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/);
    expect(value).not.toMatch(/[/\\\r\n]/);
  });
});

function tagsOf(html: string): readonly string[] {
  return html.match(/<\/?[a-z!][^\s>]*/gi) ?? [];
}

function aTask(text: string): Task {
  return {
    id: 1,
    kind: "typed",
    text,
    owner: { id: 1, name: text },
    dueOn: Temporal.PlainDate.from("2026-11-26"),
    dueAt: Temporal.Instant.from("2026-11-26T09:00+07:00"),
    lead: null,
    customer: { id: 3, name: text },
    state: "open",
    endedAt: null,
    meetingId: null,
  };
}
