import type { Block } from './official-document.js';

/** Headings of the first level are printed in capitals. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text: level === 1 ? text.toLocaleUpperCase('vi') : text };
}

export function paragraph(text: string, source?: string): Block {
  return { kind: 'paragraph', text, ...(source !== undefined && { source }) };
}

/** One line of a list that begins in bold. */
export function item(lead: string, text: string, source?: string): Block {
  return { kind: 'item', lead, text, ...(source !== undefined && { source }) };
}

/** One line of a list. */
export function line(text: string): Block {
  return { kind: 'item', text };
}

/** The paragraphs of a text that a person typed. */
export function paragraphsIn(text: string): string[] {
  return text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
