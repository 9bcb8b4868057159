import { crc32 } from 'node:zlib';

const [SECTOR, ENTRY, FREE, END] = [512, 128, 0xff_ff_ff_ff, 0xff_ff_ff_fe];

/** Small files of every kind that evidence may be, as the programs of an office would write them. */
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const jpg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from('ffdb004300', 'hex'),
  Buffer.alloc(64, 1),
  Buffer.from('ffda000c03010002110311003f007fff00d2ffd9', 'hex'),
]);

export const docx = openXml(
  'word/document.xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
);
export const xlsx = openXml(
  'xl/workbook.xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
);
export const doc = compoundFile({ root: ['1Table', 'WordDocument'] });
export const xls = compoundFile({ root: ['Workbook'] });

function openXml(part: string, contentType: string): Buffer {
  return zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${contentType}"/></Types>`,
    [part]: '<document/>',
  });
}

/** A zip archive whose entries are stored as they are. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

interface CompoundContent {
  /** Names of the streams in the root. */
  readonly root: readonly string[];
  /** Names of streams of an embedded document. */
  readonly embedded?: readonly string[];
  /** So many sectors of other content lie before the directory. */
  readonly before?: number;
}

/** A compound file (MS-CFB) with these streams, which are empty. */
export function compoundFile({ root, embedded = [], before = 0 }: CompoundContent): Buffer {
  const directory = directoryOf(root, embedded);
  const own = directory.length / SECTOR;
  const tables = Math.ceil(((before + own + 2) * 1.02) / (SECTOR / 4)) + 1;
  const lists = tables > 109 ? 1 : 0;
  const first = tables + lists + before;
  const table = Buffer.alloc(tables * SECTOR, 0xff);
  for (let place = 0; place < own; place += 1) {
    table.writeUInt32LE(place === own - 1 ? END : first + place + 1, (first + place) * 4);
  }
  const list = Buffer.alloc(lists * SECTOR, 0xff);
  for (let place = 109; place < tables; place += 1) list.writeUInt32LE(place, (place - 109) * 4);
  const header = Buffer.alloc(SECTOR, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xff_fe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(first, 48);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(lists > 0 ? tables : END, 68);
  for (let place = 0; place < 109; place += 1) {
    header.writeUInt32LE(place < tables ? place : FREE, 76 + place * 4);
  }
  return Buffer.concat([header, table, list, Buffer.alloc(before * SECTOR), directory]);
}

/** Root first, its streams as a chain of right siblings, at the end a storage that holds the embedded ones. */
function directoryOf(root: readonly string[], embedded: readonly string[]): Buffer {
  const inRoot = [...root.map((name) => ({ name, type: 2 })), { name: 'ObjectPool', type: 1 }];
  const storage = inRoot.length;
  const entries = [
    entry('Root Entry', 5, FREE, 1),
    ...inRoot.map(({ name, type }, place) =>
      entry(
        name,
        type,
        place + 1 < inRoot.length ? place + 2 : FREE,
        type === 1 && embedded.length > 0 ? storage + 1 : FREE,
      ),
    ),
    ...embedded.map((name, place) =>
      entry(name, 2, place + 1 < embedded.length ? storage + place + 2 : FREE, FREE),
    ),
  ];
  const missing = (4 - (entries.length % 4)) % 4;
  return Buffer.concat([...entries, Buffer.alloc(missing * ENTRY)]);
}

function entry(name: string, type: number, right: number, child: number): Buffer {
  const bytes = Buffer.alloc(ENTRY);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  return bytes;
}
