import type { Text } from '../kernel/text.js';
import type { Cell, Sheet } from './table-file.js';

/** Bytes of a file, and of all that is packed in it. */
export const OFFICE_FILE_BYTES = 20 * 1024 * 1024;
const LARGEST_UNPACKED = 200 * 1024 * 1024;

/** Why a file cannot be read at all. */
export class UnreadableFile extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** The sheets of a file, by what it is. @throws UnreadableFile */
export async function readSheets(name: string, content: Buffer): Promise<Sheet[]> {
  if (content.length > OFFICE_FILE_BYTES) throw new UnreadableFile(tooLarge);
  if (content.subarray(0, 8).equals(COMPOUND)) throw new UnreadableFile(oldExcel);
  if (isYaml(name)) throw new UnreadableFile(alone);
  const [ending = ''] = /\.(?:xlsx|csv)$/i.exec(name) ?? [];
  const isPacked = content.subarray(0, 2).toString('latin1') === 'PK';
  if (ending === '' || isPacked !== (ending.toLowerCase() === '.xlsx')) throw new UnreadableFile(otherKind);
  return isPacked ? xlsxSheets(name, content) : [{ file: name, name: null, rows: await csvRows(content) }];
}

export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** @throws UnreadableFile where the content is no text in UTF-8, or too large */
export function textIn(content: Buffer): string {
  if (content.length > OFFICE_FILE_BYTES) throw new UnreadableFile(tooLarge);
  const isUtf16 = ['fffe', 'feff'].includes(content.subarray(0, 2).toString('hex'));
  if (isUtf16) throw new UnreadableFile(notUtf8);
  const begins = content.subarray(0, 4).toString('latin1');
  // NUL and the like stand in no text; a picture or a document has them near its beginning
  if (begins === '%PDF' || content.some((byte) => byte < 9 || (byte > 13 && byte < 32)))
    throw new UnreadableFile(otherKind);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new UnreadableFile(notUtf8);
  }
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
  const text = textIn(content);
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
  vi: 'tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu, chọn Lưu dưới dạng (Save As), loại “Excel Workbook (.xlsx)”',
  en: 'an old Excel file (.xls), or one with a password; open it, take the password off, and save it as “Excel Workbook (.xlsx)”',
};

const notUtf8: Text = {
  vi: 'văn bản không phải UTF-8; trong Excel hãy chọn loại “CSV UTF-8”, hoặc dùng .xlsx',
  en: 'the text is not UTF-8; in Excel choose “CSV UTF-8”, or use .xlsx',
};

const otherKind: Text = {
  vi: 'không phải tệp .xlsx, .csv hoặc .yaml (theo đuôi và nội dung); chỉ nhận ba loại này, hãy lấy tệp mẫu',
  en: 'no .xlsx, .csv or .yaml by its ending and its content; only these are taken, there is a template',
};

const alone: Text = {
  vi: 'tệp .yaml phải được nạp riêng một mình; .xlsx và .csv thì nạp được nhiều tệp một lúc',
  en: 'a .yaml is loaded alone; several at once may be .xlsx and .csv',
};

function broken(error: unknown): Text {
  const why = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').slice(0, 200) : String(error);
  return { vi: `không đọc được tệp (${why})`, en: `the file cannot be read (${why})` };
}
