import type { z } from "zod";
import type { Platform } from "#src/chat/message.ts";
import type { Reply } from "#src/chat/reply.ts";
import type { Company } from "#src/company.ts";
import type { Readers, Scope } from "#src/domain/access.ts";
import type { AuditEntry } from "#src/domain/audit.ts";
import type { Person, Role } from "#src/domain/person.ts";
import type { Locale, Localized } from "#src/i18n/locale.ts";
import type { MessageKey, Translate } from "#src/i18n/translate.ts";
import type { DatedAuthorship, Store } from "#src/store/store.ts";
import type { Importer } from "./importer.ts";
import type { SystemState } from "./system.ts";

/** Something people can say, as data. Help, command menus and the README table are made from it. */
export type Command<Args extends z.ZodObject = z.ZodObject> = {
  /** Lower-case ASCII letters only: the form every platform accepts. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The word after the name, as in `/revenue collect`; a command without one is what the bare name means. */
  readonly verb: string | null;
  readonly verbAliases: readonly string[];
  /** Whether the number of what it is about may stand before the verb: `/lead 123 step …`. */
  readonly entryFirst: boolean;
  /**
   * A free name follows the bare name, as in `/lead Sữa Mộc Châu`. So a verb is typed small, unless a number or colleague
   * follows, and one that is given with marks has those or none.
   */
  readonly namedFreely: boolean;
  /** A verb of two words is one before a name too: “so sánh An Phát”. Without it, they may be the beginning of the name. */
  readonly spokenVerbs?: true;
  /** The letter of the number that the verb needs beside it: without one, “đối” in `/hen đối tác` is no verb. */
  readonly entryLetter?: string;
  readonly summary: Localized;
  /** Lines that work as they stand; the first one is shown when an argument is wrong. */
  readonly examples: readonly string[];
  /** Every argument arrives as text; the schema turns it into what `run` needs. */
  readonly args: Args;
  /** Other names of an argument, for `name=value`. */
  readonly names?: Readonly<Partial<Record<ArgumentOf<Args>, readonly string[]>>>;
  /** What words without a name are taken for, in this order. */
  readonly free: readonly FreeArgument<ArgumentOf<Args>>[];
  /** The argument that is all the rest of the line as typed, options of other commands included. */
  readonly raw?: ArgumentOf<Args>;
  /** Texts that, given by name, go on to the next name: `ghichu=giao sau Tết`. */
  readonly texts?: readonly ArgumentOf<Args>[];
  /** The verb that these words after the bare name mean, though nobody typed it. */
  meansVerb?(words: string): string | undefined;
  /** Whether the words behind its bare name, said without a slash, go with it: “công ty An Phát” is no line about “công”. */
  goesWith?(words: string): boolean;
  /** Whether a line without any command reads like this one; it is asked about before it is run. */
  guesses?(words: string): boolean;
  /** Finders of arguments that are given by name only and may be several words long. */
  readonly finds?: Readonly<Partial<Record<ArgumentOf<Args>, Finder>>>;
  /** The question for a required argument that is missing; without one the line is refused. */
  readonly asks?: Readonly<Partial<Record<ArgumentOf<Args>, MessageKey>>>;
  /** Said in rooms only: anywhere else, its name without a slash is a person's or a firm's, such as Phong. */
  readonly isForRooms?: true;
  /** About the person alone: said in a room, all of it goes on in private, its questions and refusals too. */
  readonly isPersonal?: true;
  /** Of the command that undoes: how it takes back what an edited line had written. */
  readonly takesBack?: TakesBack;
  /** The answer is figures and nothing is changed, so its tables may be taken away as a file. */
  readonly isExportable: boolean;
  /** The clock may type it too, although it notes that it did: the packet for HR. */
  readonly isForClock?: true;
  /** `stranger` lets an unknown account in, which only joining needs. */
  readonly roles: readonly Role[] | "everyone" | "stranger";
  run(args: z.output<Args>, context: Context): Promise<Reply>;
};

export type TakesBack = {
  /** Throws when one of the changes cannot be taken back, or not any more. */
  check(changes: readonly AuditEntry[], context: Context): void;
  /** What a change has written, in a few words. */
  describe(change: AuditEntry, context: Context): string;
  /** Takes it back as the command itself does; refuses what that refuses. */
  run(change: AuditEntry, context: Context): Promise<Reply>;
};

type ArgumentOf<Args extends z.ZodObject> = keyof z.output<Args> & string;

export type FreeArgument<Name extends string = string> = {
  readonly argument: Name;
  /** Takes the argument out of the words, wherever it stands; without it the argument is all that remains. */
  readonly find?: Finder;
};

/** The company's own lists are there for a line that was really typed. */
export type Finder = (
  words: string,
  company?: Company,
) => { readonly text: string; readonly rest: string } | undefined;

/** All that a command may reach. Built afresh for each message. */
export type Context = {
  readonly actor: Actor;
  /** Whose figures may be shown in this answer: the person's rights, cut to what the conversation may see. */
  readonly scope: Scope;
  readonly store: Store;
  readonly company: Company;
  /** Where people reach the bot's web server, without a slash at its end. */
  readonly publicUrl: string;
  /** When the line was typed, in the company's time zone. */
  readonly now: Temporal.ZonedDateTime;
  readonly t: Translate;
  /** For what is written. */
  readonly by: DatedAuthorship;
  /** The doubts that the person has settled. */
  readonly confirmed: ReadonlySet<string>;
  /** Whether only the asking person reads the answer; otherwise what lies outside `scope` may be answered privately. */
  readonly isPrivate: boolean;
  /** The chat account that speaks. */
  readonly account: SpeakingAccount;
  /** How the bot itself is doing. */
  readonly system: SystemState;
  /** What came with the line; an answer to a question still has the files of the line as first typed. */
  readonly files: MessageFiles;
  readonly importer: Importer;
  /** Answers another line for the same person, one that only shows figures. */
  readonly answer: (line: string) => Promise<Reply>;
};

export type SpeakingAccount = {
  readonly platform: Platform;
  readonly accountId: string;
  /** The platform's id of the conversation in which the line was said. */
  readonly conversation: string;
  readonly isDirect: boolean;
  /** Who reads along there, as far as it was said. */
  readonly readers: Readers;
};

/** Read when a command wants them, the bytes one file at a time. */
export type MessageFiles = {
  list(): Promise<readonly FileCard[]>;
  read(place: number): Promise<Uint8Array>;
};

/** `place` counts from 1; the size is in bytes. */
export type FileCard = { readonly place: number; readonly name: string; readonly size: number };

export type Actor = Pick<Person, "id" | "name" | "code" | "role" | "team"> & { readonly locale: Locale };

/** The words that name a command, such as `revenue collect`. */
export function pathOf({ name, verb }: Pick<Command, "name" | "verb">): string {
  return verb === null ? name : `${name} ${verb}`;
}

type Defaults = Pick<
  Command,
  "aliases" | "verb" | "verbAliases" | "entryFirst" | "namedFreely" | "isExportable"
> & {
  readonly free: readonly never[];
};

const defaults: Defaults = {
  aliases: [],
  verb: null,
  verbAliases: [],
  entryFirst: false,
  namedFreely: false,
  isExportable: false,
  free: [],
};

export function defineCommand<Args extends z.ZodObject>(
  definition: Omit<Command<Args>, keyof Defaults> & Partial<Pick<Command<Args>, keyof Defaults>>,
): Command<Args> {
  return { ...defaults, ...definition };
}
