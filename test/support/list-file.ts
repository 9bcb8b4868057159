import readWorkbook from 'read-excel-file/node';
import type { Client } from './client.js';

/** A sheet of a list's file: each row by the headings of its columns. */
export interface ListSheet {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The list of the page at that path as the file that it leads to. */
export async function listFile(client: Client, path: string): Promise<readonly ListSheet[]> {
  const { body } = await client.page(path);
  const [, href] = /href="([^"]*\/list\.xlsx[^"]*)"/.exec(body) ?? [];
  if (href === undefined) throw new Error(`${path} leads to no file`);
  const { status, content } = await client.file(href.replaceAll('&amp;', '&'), { page: true });
  if (status !== 200) throw new Error(`${href} answers ${status}: ${content.toString()}`);
  return (await readWorkbook(content)).map(({ sheet, data: [headings = [], ...rows] }) => ({
    name: sheet,
    rows: rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), row[at]]))),
  }));
}

/** The rows of its first sheet. */
export async function listRows(client: Client, path: string): Promise<ListSheet['rows']> {
  const [first] = await listFile(client, path);
  return first?.rows ?? [];
}
