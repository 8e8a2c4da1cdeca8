import type { Entry, TranscriptPage } from "#src/web/chat/contract.ts";

/** The page's modules are JavaScript with types in comments, checked in a project of their own; here is what is tried. */

export type Transcript = Pick<TranscriptPage, "entries" | "older">;

type TranscriptModule = {
  mergeEntries(known: readonly Entry[], news: readonly Entry[]): readonly Entry[];
  mergeNewest(known: Transcript | undefined, page: TranscriptPage): Transcript;
  labelsOf(entries: readonly Entry[]): ReadonlyMap<string, string>;
};

export type Posted =
  | { readonly kind: "accepted" | "later" }
  | { readonly kind: "refused"; readonly reason: string };

export type PostedLine = {
  readonly id: string;
  readonly sender: string;
  readonly room?: string;
  readonly text: string;
};

export type Outgoing = {
  lines(conversation: string): readonly {
    readonly key: string;
    readonly text: string;
    readonly state: string;
    readonly reason?: string;
    readonly progress?: number;
    readonly files?: readonly { readonly name: string; readonly size: number }[];
  }[];
  add(line: { conversation: string; room?: string; text: string }, files?: readonly File[]): string;
  filesOf(key: string): readonly File[];
  remove(key: string): void;
  retryNow(): void;
};

export type Cargo = {
  readonly files: readonly File[];
  readonly onProgress: (share: number) => void;
};

type Vault = {
  put(key: string, files: readonly File[]): Promise<void>;
  get(key: string): Promise<readonly File[] | undefined>;
  remove(key: string): Promise<void>;
};

type OutgoingModule = {
  createOutgoing(setting: {
    readonly sender: { readonly id: string; readonly name: string };
    readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
    readonly vault: Vault;
    readonly post: (line: PostedLine, cargo: Cargo) => Promise<Posted>;
    readonly onChange: (conversation: string) => void;
  }): Outgoing;
};

type Storage = {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};

type TimeModule = {
  createTimes(setting: {
    readonly timeZone: string;
    readonly locale: string;
    readonly t: (key: string) => string;
  }): { clock(at: string): string; day(at: string): string; dayLabel(at: string): string };
};

export const { mergeEntries, mergeNewest, labelsOf } = await load<TranscriptModule>("transcript");
export const { createOutgoing } = await load<OutgoingModule>("outgoing");
export const { createTimes } = await load<TimeModule>("time");

async function load<Module>(name: string): Promise<Module> {
  return (await import(`#src/web/chat/page/${name}.js`)) as Module;
}
