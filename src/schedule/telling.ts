import type { Company } from "#src/company.ts";
import type { Database } from "#src/store/database.ts";
import type { Platforms } from "./say/place.ts";

/** What the tasks need that tell people something on their own. */
export type Telling = {
  readonly database: Database;
  readonly company: Company;
  readonly platforms: Platforms;
  readonly now?: () => Temporal.Instant;
};
