import type { SchemaObject } from '@nestjs/swagger';
import { type Said, exampleId, glossary } from './openapi-glossary.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Completes a property by its name and its example: description, example and format, where the DTO leaves them out. */
export function completedProperty(name: string, property: SchemaObject): SchemaObject {
  const said: Said = property;
  const byName: Said = {
    ...byEnding(name, property),
    ...(Object.hasOwn(glossary, name) ? glossary[name] : {}),
  };
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

function formatOf(example: unknown): string | undefined {
  if (typeof example !== 'string') return undefined;
  if (UUID.test(example)) return 'uuid';
  return DAY.test(example) ? 'date' : undefined;
}
