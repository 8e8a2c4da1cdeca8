import type { Readers } from "#src/domain/access.ts";
import type { Person } from "#src/domain/person.ts";

export interface Accounts {
  find(platform: string, accountId: string): Promise<ChatAccount | undefined>;
  link(account: {
    platform: string;
    accountId: string;
    personId: number;
    at: Temporal.Instant;
  }): Promise<void>;
  /** A person's accounts, the oldest first. */
  list(personId: number): Promise<readonly LinkedAccount[]>;
  unlink(platform: string, accountId: string): Promise<void>;
  /** Remembers where the person can be answered in private. */
  setDirect(platform: string, accountId: string, directId: string): Promise<void>;
  addCode(hash: string, personId: number | null, expiresAt: Temporal.Instant): Promise<void>;
  /** Whether the first admin's code has been used or still can be. */
  hasAdminCode(at: Temporal.Instant): Promise<boolean>;
  /** Whether such a code was ever made, used or not. */
  hasCode(hash: string): Promise<boolean>;
  /** Ends the unused codes for a person; null for those of the admin's first code. */
  endCodes(personId: number | null, at: Temporal.Instant): Promise<void>;
  /** Ends a code that was neither used nor expired, if there is such a one. */
  endCode(hash: string, at: Temporal.Instant): Promise<void>;
  /** When the account has last sent wrong codes, the newest first. */
  wrongCodes(
    platform: string,
    accountId: string,
    since: Temporal.Instant,
  ): Promise<readonly Temporal.Instant[]>;
  noteWrongCode(
    platform: string,
    accountId: string,
    by: { readonly at: Temporal.Instant; readonly messageId: number },
  ): Promise<void>;
  /** Uses up a code that is neither used nor expired; `personId` is null for the admin's first code. */
  useCode(hash: string, at: Temporal.Instant): Promise<{ readonly personId: number | null } | undefined>;
}

export type ChatAccount = {
  readonly personId: number;
  /** The platform's id of the conversation with the bot alone, once it is known. */
  readonly directId: string | null;
};

/** Who said a line, as they stood on its day, and who reads along where it was said. */
export type Situation = {
  /** Absent for an account that is nobody's. */
  readonly speaker?: { readonly person: Person; readonly directId: string | null };
  readonly readers: Readers;
};

export type LinkedAccount = {
  readonly platform: string;
  readonly accountId: string;
  readonly linkedAt: Temporal.Instant;
};

export interface Conversations {
  findReaders(platform: string, platformId: string): Promise<Readers>;
  setReaders(platform: string, platformId: string, readers: Readers): Promise<void>;
  /** Whether the conversation is heard of for the first time; from now on it is known. */
  notice(platform: string, platformId: string): Promise<boolean>;
}
