import type { TemplateData } from '../documents/template-data.js';

/** What the template's thread is given. */
export interface TemplateTask {
  readonly template: Uint8Array;
  readonly data: TemplateData;
}

/** Where something stands in a template, as a person finds it: counted from 1. */
export interface TemplatePlace {
  readonly part: 'body' | 'header' | 'footer';
  /** Of the paragraphs outside of tables, without empty ones; in a table the table's number. */
  readonly number: number;
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** The words of its paragraph. */
  readonly text: string;
}

/** A field as it is written: a text, or where a list or a condition begins or ends. */
export interface TemplateTag {
  readonly name: string;
  readonly written: string;
  readonly use: 'text' | 'begin' | 'end';
  readonly place: TemplatePlace;
}

/** What was found in a template, and what became of it. */
export interface FilledTemplate {
  readonly tags: readonly TemplateTag[];
  /** Braces without their other half. */
  readonly halves: readonly TemplatePlace[];
  /** The document; null where the template could not be filled in. */
  readonly content: Uint8Array | null;
  /** Why not, in the words of the library, which name the field; else null. */
  readonly failure: string | null;
}
