import type { Text } from '../kernel/text.js';
import type { Cell, Sheet } from './table-file.js';

/** Bytes of a file, and of all that is packed in it. */
export const LARGEST = 20 * 1024 * 1024;
const LARGEST_UNPACKED = 200 * 1024 * 1024;

/** Why a file cannot be read at all. */
export class UnreadableFile extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** The sheets of a file, by what it is. @throws UnreadableFile */
export async function readSheets(name: string, content: Buffer): Promise<Sheet[]> {
  if (content.length > LARGEST) throw new UnreadableFile(tooLarge);
  if (content.subarray(0, 8).equals(COMPOUND)) throw new UnreadableFile(oldExcel);
  if (content.subarray(0, 2).toString('latin1') === 'PK') return xlsxSheets(name, content);
  return [{ file: name, name: null, rows: await csvRows(content) }];
}

/** How old .xls files, and those with a password, begin. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function xlsxSheets(file: string, content: Buffer): Promise<Sheet[]> {
  await refuseBomb(content);
  const { default: read } = await import('read-excel-file/node');
  try {
    const sheets = await read(content, { trim: false });
    return sheets.map(({ sheet, data }) => ({ file, name: sheet, rows: data as Cell[][] }));
  } catch (error) {
    throw new UnreadableFile(broken(error));
  }
}

/** Unpacks everything and counts: what an archive says of its sizes may be a lie. */
async function refuseBomb(content: Buffer): Promise<void> {
  const { fromBufferPromise } = await import('yauzl');
  let size = 0;
  try {
    const archive = await fromBufferPromise(content, { lazyEntries: true });
    for await (const entry of archive.eachEntry()) {
      const stream = await archive.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        size += (chunk as Buffer).length;
        if (size > LARGEST_UNPACKED) throw new UnreadableFile(tooLarge);
      }
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(broken(error));
  }
}

async function csvRows(content: Buffer): Promise<string[][]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new UnreadableFile(notUtf8);
  }
  if (text.includes('\0')) throw new UnreadableFile(notUtf8);
  const { parse } = await import('csv-parse/sync');
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, bom: true });
  } catch (error) {
    throw new UnreadableFile(broken(error));
  }
}

/** What separates the headings most often. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n');
  const count = (mark: string): number => first.split(mark).length;
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

const tooLarge: Text = {
  vi: 'tệp lớn hơn 20 MB, hoặc bung ra hơn 200 MB',
  en: 'the file is larger than 20 MB, or than 200 MB unpacked',
};

const oldExcel: Text = {
  vi: 'tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu, chọn Lưu dưới dạng (Save As), loại "Excel Workbook (.xlsx)"',
  en: 'an old Excel file (.xls), or one with a password; open it, take the password off, and save it as "Excel Workbook (.xlsx)"',
};

const notUtf8: Text = {
  vi: 'tệp CSV không phải UTF-8; trong Excel hãy chọn loại "CSV UTF-8", hoặc dùng .xlsx',
  en: 'the CSV file is not UTF-8; in Excel choose "CSV UTF-8", or use .xlsx',
};

function broken(error: unknown): Text {
  const why = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').slice(0, 200) : String(error);
  return { vi: `không đọc được tệp (${why})`, en: `the file cannot be read (${why})` };
}
