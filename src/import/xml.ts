import sax from "sax";

/** What is told of a document while it is read; names come without the prefix of their namespace. */
export type XmlHandler = {
  open(name: string, attribute: (name: string) => string | undefined): void;
  text(text: string): void;
  close(name: string): void;
};

export type XmlReader = {
  push(piece: string): void;
  /** A document that stops in the middle is broken. */
  end(): void;
};

/** `too_long`: a single text without end · `entities`: a document that defines words of its own. */
export type XmlFault = "too_long" | "entities" | "broken";

/** Reads a document piece by piece, and no entities but those of XML itself. */
export function createXmlReader(
  handler: XmlHandler,
  { longest, refuse }: { readonly longest: number; readonly refuse: (fault: XmlFault) => Error },
): XmlReader {
  const parser = sax.parser(true);
  let length = 0;

  const takeText = (text: string) => {
    length += text.length;
    if (length > longest) throw refuse("too_long");
    handler.text(text);
  };
  parser.onopentag = ({ name, attributes }) => {
    length = 0;
    handler.open(bareName(name), (wanted) => attributeOf(attributes, wanted));
  };
  parser.onclosetag = (name) => {
    length = 0;
    handler.close(bareName(name));
  };
  parser.ontext = takeText;
  parser.oncdata = takeText;
  parser.ondoctype = () => {
    throw refuse("entities");
  };
  parser.onerror = () => {
    throw refuse("broken");
  };
  return { push: (piece) => void parser.write(piece), end: () => void parser.close() };
}

function bareName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributeOf(
  attributes: (sax.Tag | sax.QualifiedTag)["attributes"],
  name: string,
): string | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return typeof value === "object" ? value.value : value;
}
