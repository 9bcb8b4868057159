import type { SchemaObject } from '@nestjs/swagger';
import { type Said, exampleId, glossary } from './openapi-glossary.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_NAME = /[a-z]On$/;
const ID_NAME = /[a-z]Ids?$/;

/** The schema that the plugin refers to where it does not know what a type is. */
export const UNTOLD = 'Object';

/** Completes a property by its name and its example: description, example and format, where the DTO leaves them out. */
export function completedProperty(name: string, property: SchemaObject): SchemaObject {
  const said: Said = property;
  const byName: Said = {
    ...byEnding(name, property),
    ...(Object.hasOwn(glossary, name) ? glossary[name] : {}),
  };
  const example = said.example ?? byName.example;
  const known = isUntold(property) ? asDay(property) : ofItems(property);
  return {
    ...formatted(name, known, example),
    description: said.description || byName.description,
    ...(example !== undefined && { example }),
  };
}

/** The plugin tells of a list what a check with `each` demands of its items. */
function ofItems(property: SchemaObject): SchemaObject {
  const { type, items, minimum, maximum, maxLength, ...list } = property;
  if (type !== 'array' || !items || '$ref' in items) return property;
  const bounds = { minimum, maximum, maxLength };
  const given = Object.fromEntries(Object.entries(bounds).filter(([, value]) => value !== undefined));
  return { ...list, type, items: { ...items, ...given } };
}

/** A text, or a list of texts, whose example or name shows that it is an id or a day. */
function formatted(name: string, property: SchemaObject, example: unknown): SchemaObject {
  const { type, format, items } = property;
  if (type === 'array' && items && !('$ref' in items)) {
    const first: unknown = Array.isArray(example) ? example[0] : undefined;
    return { ...property, items: formatted(name, items, first) };
  }
  if (type !== 'string' || format || property.enum) return property;
  const shown = formatOf(name, example);
  return shown ? { ...property, format: shown } : property;
}

/** The plugin takes a `CalendarDay`, and nothing else that we have, for an object of which nothing is known. */
function isUntold({ type, properties, additionalProperties, allOf = [] }: SchemaObject): boolean {
  const [only] = allOf;
  if (only) return '$ref' in only && only.$ref.endsWith(`/${UNTOLD}`);
  return type === 'object' && !properties && additionalProperties === undefined;
}

function asDay(property: SchemaObject): SchemaObject {
  const day: SchemaObject = { ...property, type: 'string', format: 'date' };
  delete day.allOf;
  return day;
}

function byEnding(name: string, property: SchemaObject): Said | undefined {
  const inEnglish = /^([a-z]\w*)En$/.exec(name)?.[1];
  const said = inEnglish && glossary[inEnglish]?.description;
  if (said) return { description: `${said}, in English` };
  const what = /^([a-z]\w*)Id$/.exec(name)?.[1];
  if (what) return { description: `Id of the ${inWords(what)}`, example: exampleId };
  if (property.format === 'date-time') return { example: '2026-06-15T00:30:00.000Z' };
  if (property.type === 'boolean') return { example: false };
  if (property.format === 'binary') return { description: 'The file', example: '(the content of the file)' };
  return undefined;
}

function inWords(name: string): string {
  return name.replace(/([A-Z])/g, ' $1').toLowerCase();
}

function formatOf(name: string, example: unknown): string | undefined {
  if (typeof example !== 'string')
    return DAY_NAME.test(name) ? 'date' : ID_NAME.test(name) ? 'uuid' : undefined;
  if (UUID.test(example)) return 'uuid';
  return DAY.test(example) ? 'date' : undefined;
}
