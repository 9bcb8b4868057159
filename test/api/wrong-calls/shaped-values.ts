import type { OpenAPIObject, ReferenceObject, SchemaObject } from '@nestjs/swagger';
import * as fc from 'fast-check';
import { newId } from '../../../src/kernel/new-id.js';

/** What values are made from: the document, and ids that exist. */
export interface ShapeSource {
  readonly document: OpenAPIObject;
  readonly ids: readonly string[];
}

/** Deeper than this, lists are empty and what may be left out is. */
const DEEPEST = 4;
/** Longer texts are left to the broken requests. */
const LONGEST = 3000;

/** No quotation mark: what is quoted of a request is told from what is said about it by those. */
const words = fc.constantFrom(
  'Đã họp',
  'Chờ hướng dẫn',
  'Kế hoạch',
  'ừ',
  'a',
  '0',
  '-',
  "'",
  '<b>',
  '\\',
  '😀',
);

/** Any value that a schema of the document allows: as the API says that it may be called. */
export function shapedValue(
  schema: SchemaObject | ReferenceObject,
  source: ShapeSource,
  depth = 0,
): fc.Arbitrary<unknown> {
  if ('$ref' in schema) {
    const named = source.document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
    return named ? shapedValue(named, source, depth) : fc.jsonValue();
  }
  const among = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (among.length > 0) return fc.oneof(...among.map((one) => shapedValue(one, source, depth)));
  const allowed: readonly unknown[] = schema.enum ?? [];
  if (allowed.length > 0) return fc.constantFrom(...allowed);
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return fc.jsonValue({ maxDepth: 1 });
  return fc.oneof(...types.map((type) => ofType(type, schema, source, depth)));
}

function ofType(
  type: string,
  schema: SchemaObject,
  source: ShapeSource,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'array':
      return lists(schema, source, depth);
    case 'object':
      return objects(schema, source, depth);
    default:
      return texts(schema, source);
  }
}

function numbers({ minimum = -1000, maximum = 100_000 }: SchemaObject): fc.Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(minimum, maximum),
    fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }),
  );
}

function texts(schema: SchemaObject, { ids }: ShapeSource): fc.Arbitrary<string> {
  const example: unknown = schema.example;
  if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.constant(newId()));
  if (schema.format === 'date')
    return fc.integer({ min: 0, max: 3000 }).map((day) => dayAfter('2024-01-01', day));
  if (schema.format || schema.pattern) return fc.constant(typeof example === 'string' ? example : 'x');
  const [least, most] = [schema.minLength ?? 0, Math.min(schema.maxLength ?? LONGEST, LONGEST)];
  const filled = fc
    .tuple(fc.array(words, { minLength: 1, maxLength: 8 }), fc.constantFrom(1, 1, 1, 400))
    .map(([list, times]) =>
      list.join(' ').repeat(times).padEnd(least, 'x').slice(0, Math.max(most, 1)).toWellFormed(),
    );
  return typeof example === 'string' ? fc.oneof(fc.constant(example), filled) : filled;
}

const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);

function lists(schema: SchemaObject, source: ShapeSource, depth: number): fc.Arbitrary<unknown[]> {
  const least = schema.minItems ?? 0;
  if (!schema.items || (depth >= DEEPEST && least === 0)) return fc.constant([]);
  const most = Math.max(least, Math.min(schema.maxItems ?? 4, 4));
  return fc.array(shapedValue(schema.items, source, depth + 1), { minLength: least, maxLength: most });
}

function objects(schema: SchemaObject, source: ShapeSource, depth: number): fc.Arbitrary<object> {
  const required = schema.required ?? [];
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([name]) => depth < DEEPEST || required.includes(name),
  );
  const model = Object.fromEntries(
    properties.map(([name, one]) => [name, shapedValue(one, source, depth + 1)]),
  );
  return fc.record(model, { requiredKeys: required.filter((name) => name in model) });
}
