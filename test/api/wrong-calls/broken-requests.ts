import * as fc from 'fast-check';

/** A request as it goes out: everything but the sign-in. */
export interface BrokenRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | undefined;
}

/** What is known of a route: its pattern, the parameters of its query and an example of its body. */
export interface RouteFacts {
  /** Such as `/tasks/{id}/updates`. */
  readonly path: string;
  /** The parameters of the query, with values that they take. */
  readonly parameters: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly example: unknown;
  /** A body of the shape that the document tells; null where the route takes none. */
  readonly shaped: fc.Arbitrary<unknown> | null;
  readonly takesFile: boolean;
  /** Ids that exist, by the word that stands before them in a path: `tasks`, `plans`. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

/** Values that have broken programs before: at the edges of types, columns, calendars and parsers. */
const odd: readonly (readonly unknown[])[] = [
  [null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308],
  ['', ' ', '\n', 'x', 'x'.repeat(300), 'ừ'.repeat(30_000), '%', '_', '\\', "' or 1=1 --", '{{1}}', '😀'],
  ['a\0b', '\0', 'a\ud800', '\udc00b', '\u202e', '\ufeff'],
  ['0000-00-00', '0000-01-01', '1900-01-01', '2199-12-31', '9999-12-31', '99999-01-01', '2026-02-30'],
  ['2026-06-15', '2026-06-15T00:00:00Z', '24:00', 'NaN', 'Infinity', '1e9', '-0', '0x10'],
  ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  [[], {}, [null], [[]], [{}], [1, 1], { a: {} }, ['x'.repeat(300)]],
];
const nasty = odd.flat();
const nastyNames = ['__proto__', 'constructor', 'prototype', 'toString', 'a.b', 'a[0]', '', '\0', 'id', 'x'];
const nastyValue = fc.constantFrom(...nasty);
const text = fc.oneof(fc.constantFrom(...nasty.map(String)), fc.string(), fc.string({ unit: 'binary' }));

/** A request of the route with one thing or several wrong with it. */
export function brokenRequest(route: RouteFacts): fc.Arbitrary<BrokenRequest> {
  return fc
    .tuple(pathOf(route), queryOf(route), headers, bodyOf(route))
    .map(([path, query, sent, { type, body }]) => ({
      path: `${path}${query}`,
      headers: { ...(type === null ? {} : { 'content-type': type }), ...sent },
      body,
    }));
}

function pathOf({ path, ids }: RouteFacts): fc.Arbitrary<string> {
  const parts = path.split('/').map((part, place, all) => {
    if (!part.startsWith('{')) return fc.constant(part);
    const fitting = ids[part === '{bodyId}' ? 'bodies' : (all[place - 1] ?? '')] ?? [];
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...fitting, ...(fitting.length > 0 ? [] : everyId(ids))) },
      { weight: 1, arbitrary: fc.constantFrom(...everyId(ids)) },
      { weight: 1, arbitrary: text.map((value) => encoded(value.slice(0, 300))) },
      { weight: 1, arbitrary: fc.constantFrom('%00', '%ff', '..', '%2e%2e', '%', 'a%2fb') },
    );
  });
  return fc.tuple(...parts).map((filled) => filled.join('/'));
}

const everyId = (ids: RouteFacts['ids']): string[] => Object.values(ids).flat();

/** Mostly parameters as the document shows them, with real ids, and beside them what nobody should send. */
function queryOf({ parameters, ids }: RouteFacts): fc.Arbitrary<string> {
  const name = fc.constantFrom(...parameters.map((one) => one.name), ...nastyNames);
  const cursor = nastyValue.map((value) => Buffer.from(JSON.stringify([value])).toString('base64url'));
  const broken = fc.tuple(name, fc.oneof(text, cursor, fc.constantFrom(...everyId(ids))));
  const right = parameters
    .filter(({ values }) => values.length > 0)
    .map((one) =>
      fc.option(
        fc
          .tuple(fc.constantFrom(...one.values), fc.nat(19))
          .map(([value, nth]): [string, string] => [one.name, String(realIds(value, ids, nth, one.name))]),
      ),
    );
  const rightPairs = fc.tuple(...right).map((list) => list.filter((pair) => pair !== null));
  const pairs = fc.tuple(rightPairs, fc.array(broken, { maxLength: 2 })).map(([shown, wrong]) => {
    const written = [...shown, ...wrong].map(
      ([one, value]) => `${encoded(one)}=${encoded(value.slice(0, 1000))}`,
    );
    return written.length === 0 ? '' : `?${written.join('&')}`;
  });
  return fc.oneof(
    { weight: parameters.length > 0 ? 1 : 12, arbitrary: fc.constant('') },
    { weight: parameters.length > 0 ? 8 : 1, arbitrary: pairs },
    { weight: 1, arbitrary: fc.constantFrom('?', '?=', '?&&', '?a', '?%', '?%ff=%ff', '?limit=1&limit=2') },
  );
}

const encoded = (value: string): string => encodeURIComponent(value.toWellFormed());

/** What a header can carry at all. */
const headerValue = text.map((value) =>
  value
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, 2000)
    .trim(),
);
const headers = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom('"1"', '"1"', '"2"', '"3"', null, null, null, null),
        fc.constantFrom('vi', 'en', null),
      )
      .map(([version, language]) => ({
        ...(version === null ? {} : { 'if-match': version }),
        ...(language === null ? {} : { 'accept-language': language }),
      })),
  },
  {
    weight: 2,
    arbitrary: fc.dictionary(
      fc.constantFrom('if-match', 'idempotency-key', 'accept-language', 'accept', 'x-odd'),
      headerValue,
      { maxKeys: 3 },
    ),
  },
  { weight: 1, arbitrary: fc.record({ 'content-type': headerValue }) },
);

interface Content {
  readonly type: string | null;
  readonly body: string | FormData | undefined;
}

function bodyOf(route: RouteFacts): fc.Arbitrary<Content> {
  const json = (body: unknown): Content => ({ type: 'application/json', body: JSON.stringify(body) });
  const raw = fc
    .oneof(
      fc.constantFrom('', '{', '{"a":', '[1,]', 'null', '"text"', '5', '{}x', '\ufeff{}', '{"a":1e999}'),
      fc.json(),
    )
    .map((body) => ({ type: 'application/json', body }));
  const none = fc.constant<Content>({ type: null, body: undefined });
  if (route.takesFile) return fc.oneof(none, raw, brokenUpload);
  if (route.example === undefined) return fc.oneof({ weight: 20, arbitrary: none }, raw, brokenUpload);
  return fc.oneof(
    {
      weight: 20,
      arbitrary: fc
        .nat(19)
        .chain((nth) => mutated(realIds(route.example, route.ids, nth)))
        .map(json),
    },
    ...(route.shaped ? [{ weight: 12, arbitrary: route.shaped.map(json) }] : []),
    { weight: 1, arbitrary: fc.jsonValue().map(json) },
    { weight: 1, arbitrary: raw },
    { weight: 1, arbitrary: fc.oneof(none, brokenUpload) },
  );
}

const brokenUpload: fc.Arbitrary<Content> = fc.oneof(
  fc
    .tuple(fc.constantFrom('file', 'files', '__proto__', ''), text, fc.uint8Array({ maxLength: 300 }))
    .map(([field, name, bytes]) => {
      const body = new FormData();
      body.append(field, new Blob([new Uint8Array(bytes)]), name.toWellFormed().slice(0, 500));
      return { type: null, body };
    }),
  fc
    .constantFrom(
      '',
      '--x',
      '--x\r\n\r\n',
      '--x--',
      '--x\r\ncontent-disposition: form-data; name="file"\r\n\r\nab',
    )
    .map((body) => ({ type: 'multipart/form-data; boundary=x', body })),
  fc.constant({ type: 'multipart/form-data', body: 'x' }),
);

/** The example with ids in it that exist, the nth of their kind, so that it gets further than "there is no such". */
function realIds(example: unknown, ids: RouteFacts['ids'], nth: number, named = ''): unknown {
  const kindOf = (name: string): string =>
    Object.keys(ids).find((kind) => name.toLowerCase().includes(kind.slice(0, 4))) ?? 'bodies';
  const filled = (value: unknown, kind: string): unknown => {
    if (typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(value)) {
      const known = ids[kind] ?? [];
      return known[nth % known.length] ?? value;
    }
    if (Array.isArray(value)) return value.map((item) => filled(item, kind));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => [
        name,
        filled(held, /id|bodies/i.test(name) ? kindOf(name) : kind),
      ]),
    );
  };
  return filled(example, kindOf(named));
}

/** The example with up to three of its parts replaced, left out or added to; as it is, it meets objects that it does not fit. */
function mutated(example: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({
    place: fc.nat(),
    how: fc.constantFrom('replace', 'replace', 'remove', 'add'),
    name: fc.constantFrom(...nastyNames),
    value: fc.oneof(nastyValue, fc.jsonValue()),
  });
  return fc.array(change, { maxLength: 3 }).map((changes) => {
    const copy = JSON.parse(JSON.stringify({ example })) as Record<string, unknown>;
    for (const { place, how, name, value: given } of changes) {
      const value: unknown = structuredClone(given);
      const holders = holdersIn(copy);
      const { holder, key } = holders[place % holders.length] ?? { holder: copy, key: 'example' };
      if (how === 'replace') holder[key] = value;
      else if (how === 'remove' && holder !== copy) delete holder[key];
      else if (typeof holder[key] === 'object' && holder[key] !== null) {
        Object.defineProperty(holder[key], name, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
    }
    return copy['example'];
  });
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place of a value within the JSON. */
function holdersIn(holder: Record<string, unknown>): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => {
    const inner =
      typeof value === 'object' && value !== null ? holdersIn(value as Record<string, unknown>) : [];
    return [{ holder, key }, ...inner];
  });
}
