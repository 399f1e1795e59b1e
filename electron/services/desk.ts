import type { Input, Output, Pushes } from '../../data/contract/contract.ts';
import type { CheckReport, LibrarySizes } from '../../data/contract/library-view.ts';
import type { CallName, PushName } from '../../data/contract/channels.ts';
import type { Proposal } from '../../data/extract/extraction.ts';
import type { ImportInput, ReadArticle } from '../../data/import/reading.ts';
import type { Article, ArticleFields } from '../../data/model/article.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { NewId, Now } from '../../data/model/id.ts';
import type { HeldLibrary } from './held-library.ts';
import type { Jobs } from './jobs.ts';
import type { LibrarySession } from './library-session.ts';
import type { SettingsFile } from './settings-file.ts';

/** One use case for each call of the contract. */
export type Handlers = { [N in CallName]: (input: Input<N>) => Promise<Output<N>> };

export type Publish = <N extends PushName>(name: N, payload: Pushes[N]) => void;

export interface NewArticle {
  article: Article;
  text: string;
  facts: Fact[];
}

/** Reading and extraction, off the main process's thread. All reject with DeskError `cancelled` when the signal fires. */
export interface TextWorker {
  read(input: ImportInput, signal: AbortSignal): Promise<ReadArticle>;
  /** The records of an article that was read, with the facts the app proposes for it. */
  make(input: { read: ReadArticle; fields: ArticleFields; fileName: string | null; now: string }, signal: AbortSignal): Promise<NewArticle>;
  propose(text: string, published: string | null, signal: AbortSignal, progress: (done: number, total: number) => void): Promise<Proposal[]>;
  /** Ends what is under way, and lets go of the memory that texts were read into. */
  rest(): void;
}

/** What reads every file of a library: in a process of its own, which cancelling ends. */
export interface LibraryCare {
  measure(folder: string, signal: AbortSignal): Promise<LibrarySizes>;
  /** @param turned the library was encrypted or decrypted meanwhile, and is read again */
  check(folder: string, repair: boolean, passphrase: string | null, signal: AbortSignal, turned: () => void): Promise<CheckReport>;
}

/** What the user gives through the system's own means. Dialogs answer null when the user backs out. */
export interface Dialogs {
  chooseArticles(): Promise<string[] | null>;
  chooseLibrary(): Promise<string | null>;
  saveAs(suggestion: { name: string; extension: string; label: string }): Promise<string | null>;
  /** The text on the system's clipboard; empty when there is none. */
  clipboardText(): Promise<string>;
  mayOpen(url: string): Promise<boolean>;
}

/** The machine, as the use cases see it. */
export interface Ports {
  now: Now;
  newId: NewId;
  /** Lower-case hex SHA-256 of the text in UTF-8. */
  sha256: (text: string) => string;
  publish: Publish;
  worker: TextWorker;
  dialogs: Dialogs;
  /** Prints a self-contained HTML page to a tagged PDF with an outline; header and footer are templates for every page. */
  printPdf: (html: string, furniture: { header: string; footer: string }) => Promise<Uint8Array>;
  openLink: (url: string) => Promise<void>;
  revealFile: (path: string) => void;
  care: LibraryCare;
  /** Shows or hides the menu's way to lock the library. */
  offerLock: (possible: boolean) => void;
}

export interface Desk extends Ports {
  library: HeldLibrary;
  /** The library now open; another one after a switch. Throws DeskError `locked`. */
  session: () => LibrarySession;
  settings: SettingsFile;
  jobs: Jobs;
}
