import type { OpenAPIObject, ReferenceObject, SchemaObject } from '@nestjs/swagger';
import { operationsOf } from './openapi-gaps.js';

/** A field of a request in which a person says or sends what they like. */
export interface FreeField {
  readonly place: string;
  readonly description: string;
}

type Schema = SchemaObject | ReferenceObject;

const LONG = 500;

/** Every file, and every text of 500 characters or more, in the body of any request. */
export function freeFields(document: OpenAPIObject): FreeField[] {
  return operationsOf(document).flatMap(({ route, operation: { requestBody } }) =>
    requestBody && 'content' in requestBody
      ? Object.entries(requestBody.content).flatMap(([type, { schema }]) =>
          schema ? within(document, `${route} ${type}`, schema, '') : [],
        )
      : [],
  );
}

function within(document: OpenAPIObject, place: string, schema: Schema, description: string): FreeField[] {
  if (place.split('.').length > 12) throw new Error(`${place} has no end`);
  if ('$ref' in schema) {
    const named = document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
    if (!named) throw new Error(`${place} refers to ${schema.$ref}, which is not there`);
    return within(document, place, named, description);
  }
  const said = [description, schema.description ?? ''].join(' ');
  const { type, format, maxLength = 0, properties = {}, items, allOf = [], anyOf = [], oneOf = [] } = schema;
  const free = [type].flat().includes('string') && (format === 'binary' || maxLength >= LONG);
  return [
    ...(free ? [{ place, description: said }] : []),
    ...Object.entries(properties).flatMap(([name, one]) => within(document, `${place}.${name}`, one, '')),
    ...[...(items ? [items] : []), ...allOf, ...anyOf, ...oneOf].flatMap((one) =>
      within(document, place, one, said),
    ),
  ];
}
