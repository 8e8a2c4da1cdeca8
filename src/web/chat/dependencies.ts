import type { DrawChart } from "#src/chat/adapter.ts";
import type { ChartSpec } from "#src/chat/chart.ts";
import type { Reply } from "#src/chat/reply.ts";
import type { Command } from "#src/command/command.ts";
import type { Company } from "#src/company.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Database } from "#src/store/database.ts";
import type { ShownBlock } from "./contract.ts";

export type ChatDependencies = {
  readonly database: Database;
  /** Where the database is, for the connection that hears of new answers. */
  readonly url: string;
  readonly company: Company;
  readonly commands: readonly Command[];
  readonly render: (reply: Reply, attachments: Attachments) => readonly ShownBlock[];
  readonly draw: DrawChart;
  /** How large a picture will be on the page, without drawing it. */
  readonly measure: (chart: ChartSpec) => Size;
  /** Whether a request comes from this machine and from our own page. */
  readonly isFromHere: (headers: Headers) => boolean;
};

export type Attachments = {
  readonly locale: Locale;
  image(block: number, chart: ChartSpec): Size & { readonly url: string };
  file(block: number, name: string): { readonly url: string; readonly size: number };
};

type Size = { readonly width: number; readonly height: number };
