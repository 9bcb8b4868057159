import type { SchemaObject } from '@nestjs/swagger';

const id = '01985c10-0000-7000-8000-000000000001';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a property or parameter says of itself. */
export interface Said {
  readonly description?: string;
  readonly example?: unknown;
}

/** What properties of these names mean wherever they stand; a comment in the DTO says more where it is needed. */
const known: Readonly<Record<string, Said>> = {
  id: { description: 'Its id', example: id },
  code: { description: 'Its short code, for people' },
  mediaType: { description: 'The kind of its content' },
  name: { description: 'How it is called' },
  version: { description: 'Counts its changes; the `If-Match` of the next one', example: 1 },
  items: { description: 'The items of this page, in their order' },
  nextCursor: { description: 'The `cursor` of the next page; null on the last', example: null },
  limit: { description: 'How many items a page has at the most', example: 50 },
  cursor: { description: 'The `nextCursor` of the page before', example: 'WyIwMTk4NWMxMC0wMDAwIl0' },
  vi: { description: 'In Vietnamese' },
  en: { description: 'In English' },
  symbol: { description: 'Number and symbol of the document; null where it has none' },
  issuedOn: { description: 'The day it was issued' },
  issuer: { description: 'Who issued it' },
  title: { description: 'Its title' },
  text: { description: 'Its exact words' },
  note: { description: 'A remark' },
  heading: { description: 'The heading over it' },
  place: { description: 'Its place in the document, in the document’s own words' },
  section: { description: 'The section of the document' },
  status: { description: 'Where it stands in its life' },
  cadence: { description: 'How often it is to be done; null where it is stated only' },
  statedRole: { description: 'The document’s own word where a heading’s body is only to cooperate' },
  product: { description: 'The expected product' },
  leaderOffice: { description: 'The office of the leader in charge' },
  inForceOn: { description: 'The first day on which it is in force' },
  dueOn: { description: 'The day it is due' },
  reason: { description: 'Why, in the words of who decides' },
  createdAt: { description: 'When it was made' },
  sentAt: { description: 'When it was sent; null before' },
};

/** Completes a property by its name and its example: description, example and format, where the DTO leaves them out. */
export function completedProperty(name: string, property: SchemaObject): SchemaObject {
  const said: Said = property;
  const byName: Said = { ...byEnding(name, property), ...(Object.hasOwn(known, name) ? known[name] : {}) };
  const example = said.example ?? byName.example;
  return {
    ...property,
    description: said.description || byName.description,
    example,
    format: property.format ?? formatOf(example),
  };
}

function byEnding(name: string, property: SchemaObject): Said | undefined {
  const inEnglish = /^([a-z]\w*)En$/.exec(name)?.[1];
  const said = inEnglish && known[inEnglish]?.description;
  if (said) return { description: `${said}, in English` };
  const what = /^([a-z]\w*)Id$/.exec(name)?.[1];
  if (what) return { description: `Id of the ${inWords(what)}`, example: id };
  if (property.format === 'date-time') return { example: '2026-06-15T00:30:00.000Z' };
  if (property.type === 'boolean') return { example: false };
  if (property.format === 'binary') return { description: 'The file', example: '(the content of the file)' };
  return undefined;
}

function inWords(name: string): string {
  return name.replace(/([A-Z])/g, ' $1').toLowerCase();
}

function formatOf(example: unknown): string | undefined {
  if (typeof example !== 'string') return undefined;
  if (UUID.test(example)) return 'uuid';
  return DAY.test(example) ? 'date' : undefined;
}
