import type { Shown } from "../fake.ts";
import { type FakeCard, type FakeElement, readCard } from "./card-check.ts";
import type { Message, State } from "./state.ts";

/** A message of the bot as people see it. */
export function toShown(state: State, { type, content }: Message): readonly Shown[] {
  const field = (name: string) => String(new Map(Object.entries(content as object)).get(name));
  switch (type) {
    case "interactive":
      return showCard(state, readCard(content));
    case "file": {
      const file = state.files.get(field("file_key"));
      return file ? [{ kind: "file", name: file.name, bytes: file.bytes, text: "" }] : [];
    }
    case "image": {
      const bytes = state.images.get(field("image_key"));
      return bytes ? [{ kind: "image", bytes, text: "" }] : [];
    }
    default:
      return [{ kind: "text", text: field("text") }];
  }
}

function showCard(state: State, { header, body }: FakeCard): readonly Shown[] {
  const title: readonly Shown[] = header === undefined ? [] : [{ kind: "text", text: header.title.content }];
  return [...title, ...body.elements.flatMap((element) => showElement(state, element))];
}

function showElement(state: State, element: FakeElement): readonly Shown[] {
  switch (element.tag) {
    case "div":
      return [{ kind: "text", text: element.text.content }];
    case "markdown":
      return [{ kind: "text", text: element.content }];
    case "hr":
      return [];
    case "img": {
      const bytes = state.images.get(element.img_key) ?? new Uint8Array();
      return [{ kind: "image", bytes, text: element.alt.content }];
    }
    case "button":
      return [{ kind: "buttons", labels: [element.text.content] }];
    case "table":
      return [{ kind: "text", text: linesOf(element).join("\n") }];
    case "column_set":
      return showRow(state, element);
  }
}

/** Buttons side by side are seen together. */
function showRow(state: State, { columns }: Extract<FakeElement, { tag: "column_set" }>): readonly Shown[] {
  const shown = columns.flatMap(({ elements }) => elements.flatMap((within) => showElement(state, within)));
  const labels = shown.flatMap((item) => (item.kind === "buttons" ? item.labels : []));
  const others = shown.filter(({ kind }) => kind !== "buttons");
  return labels.length === 0 ? others : [...others, { kind: "buttons", labels }];
}

function linesOf({ columns, rows }: Extract<FakeElement, { tag: "table" }>): readonly string[] {
  const heading = columns.map(({ display_name: name = "" }) => name).join(" · ");
  return [heading, ...rows.map((row) => columns.map(({ name }) => row[name] ?? "").join(" · "))];
}
