import { UserError } from "#src/errors.ts";

/** Signs; subjects beyond this are cut by every mail program, and lines of chat soon beyond that of a text. */
const longest = { title: 200, text: 3_500, why: 500 } as const;

type Written = { readonly [Field in keyof typeof longest]?: string | undefined };

/** Throws where something is longer than anybody would read. */
export function assertLength(written: Written): void {
  for (const field of ["title", "text", "why"] as const) {
    const length = written[field]?.length ?? 0;
    if (length > longest[field]) {
      throw new UserError(
        `customer_mail.error_long_${field}`,
        { length, most: longest[field] },
        { argument: field },
      );
    }
  }
}
