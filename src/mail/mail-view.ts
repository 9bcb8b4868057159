import type { Language } from '../kernel/text.js';

/** A mail as its template prints it: every word in the reader's language, nothing escaped yet. */
export interface MailView {
  readonly language: Language;
  readonly subject: string;
  readonly heading: string;
  /** Whom it goes to; null where that is not known. */
  readonly greeting: string | null;
  /** Who asks and of which plan; what the figures cover, where it is not everything; how to answer without an account. */
  readonly intro: readonly string[];
  readonly tables: readonly TableView[];
  readonly sections: readonly { readonly heading: string; readonly lines: readonly LineView[] }[];
  readonly footer: readonly string[];
  /** The program's address; null where the reader cannot sign in. */
  readonly homeUrl: string | null;
  /** Null where nobody reads answers. */
  readonly replyTo: string | null;
}

export interface TableView {
  readonly heading: string | null;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** What it leaves out, and where all is listed. */
  readonly more: string | null;
  readonly link: { readonly label: string; readonly url: string } | null;
}

export interface LineView {
  readonly code: string | null;
  readonly title: string;
  /** Beside it: whose it is, and of which plan where there are several. */
  readonly details: readonly string[];
  readonly says: readonly string[];
  /** Each in its lines. */
  readonly quotes: readonly { readonly about: string | null; readonly lines: readonly string[] }[];
  /** Opens the page; the reader still has to sign in there. Null where the reader has no account. */
  readonly url: string | null;
}
