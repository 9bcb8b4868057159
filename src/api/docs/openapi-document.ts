import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'fields'],
  properties: {
    type: { type: 'string', example: 'urn:dondoc:problem:invalid_input' },
    title: { type: 'string', example: 'Dữ liệu chưa hợp lệ' },
    status: { type: 'integer', example: 400 },
    detail: { type: 'string', example: 'Dữ liệu chưa hợp lệ: note.' },
    code: { type: 'string', example: 'invalid_input' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'message'],
        properties: {
          name: { type: 'string', example: 'note' },
          message: { type: 'string', example: 'không được để trống' },
        },
      },
    },
    allowed: {
      type: 'array',
      items: { type: 'string' },
      description: 'With illegal_transition: the moves that are allowed',
    },
  },
};

const problems: Readonly<Record<string, string>> = {
  '400': 'Bad input: `fields` says what is wrong and what is allowed',
  '401': 'Nobody is signed in',
  '403': 'Not allowed to this account',
  '404': 'It does not exist, or this account may not know of it',
  '409': 'Not possible in the present state; `allowed` lists what is',
  '412': 'It was changed meanwhile: read again',
  '415': 'Only application/json (files: multipart/form-data)',
  '422': 'The `Idempotency-Key` was used for another body',
  '428': '`If-Match` is missing',
};

/** Completes what the routes say of themselves with the errors and headers that every route of its method has. */
export function completed(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) complete(operation, method, path);
    }
  }
  const schemas = { ...document.components?.schemas, Problem: problemSchema };
  return { ...document, components: { ...document.components, schemas } };
}

function complete(operation: Operation, method: (typeof methods)[number], path: string): void {
  if (path.startsWith('/health')) return;
  for (const status of statusesOf(method, path)) {
    operation.responses[status] ??= {
      description: problems[status] ?? '',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  const parameters = [
    header('Accept-Language', 'vi (default) or en: the language of titles and errors', 'en'),
    ...(method === 'post'
      ? [header('Idempotency-Key', 'The same key and body within 24 hours act once', '0198-a-key-of-yours')]
      : []),
  ];
  operation.parameters = [...(operation.parameters ?? []), ...parameters];
}

function statusesOf(method: string, path: string): string[] {
  const reads = ['400', '401', '403'];
  const named = path.includes('{') ? ['404'] : [];
  if (method === 'get' || method === 'delete') return [...reads, ...named];
  const versions = method === 'patch' ? ['412', '428'] : ['412'];
  return [...reads, ...named, '409', ...versions, '415', ...(method === 'post' ? ['422'] : [])];
}

function header(name: string, description: string, example: string) {
  return { name, in: 'header' as const, required: false, description, schema: { type: 'string' }, example };
}
