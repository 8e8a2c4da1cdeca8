/** A name in the letters that every program and address takes: `Báo cáo.xlsx` becomes `Bao cao.xlsx`. */
export function plainNameOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[đĐ]/g, (letter) => (letter === "đ" ? "d" : "D"))
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.() -]/g, "_");
}

/** RFC 6266: the name in UTF-8 for browsers, and an ASCII one for what does not know it. */
export function dispositionOf(name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainNameOf(name)}"; filename*=UTF-8''${encoded}`;
}
