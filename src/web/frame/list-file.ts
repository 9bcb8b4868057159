import type { StreamableFile } from '@nestjs/common';
import { writtenAnswer } from '../../api/written.decorator.js';
import { asXlsx, type Sheet } from '../../documents/xlsx-writer.js';
import type { PageCall } from './page-call.decorator.js';

/** Answers the list of a page as a file for a spreadsheet program, named as its first sheet. */
export async function listFile({ reply }: PageCall, ...sheets: readonly Sheet[]): Promise<StreamableFile> {
  return writtenAnswer(reply, await asXlsx(sheets, sheets[0]?.name ?? ''));
}

/** Where the list of the page at that address is had as a file: with its filters, from its first row on. */
export function listFileUrl(address: string): string {
  const [path = '', query] = address.split('?');
  const asked = [...new URLSearchParams(query)].filter(
    ([name, value]) => value !== '' && !PLACES.includes(name),
  );
  const filters = new URLSearchParams(asked).toString();
  return `${path.replace(/\/$/, '')}/list.xlsx${filters === '' ? '' : `?${filters}`}`;
}

/** Fields of an address that say where in a list its page begins. */
const PLACES = ['cursor', 'after'];
