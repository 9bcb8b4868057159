import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { FormField, PageForm, ReadForm } from './page-forms.js';

/** Found again in what is answered: letters that nothing changes on the way, and a number that no form had before. */
let marks = 0;
const nextMark = (): string => `Nội dung đã nhập ${(marks += 1)}.`;
/** What a form is told that a page of another session brought: it got no further. */
const ANOTHER_SESSION = 'Trang này được mở từ phiên đăng nhập trước';
const LONG = 10 * 1024 * 1024;
/** What forms may be answered with: done (and on to a page), or refused on a page. */
const ANSWERS = [200, 303, 400, 401, 403, 404, 409, 412, 413, 422, 429];
const typed = ['text', 'textarea', 'search', 'email'];

/** A way to fill a form in wrongly. */
export interface Wrong {
  readonly name: string;
  /** What stands in the field instead. */
  readonly value: (field: FormField, mark: string) => string;
  /** Without the session that the form was opened in. */
  readonly signedOut?: boolean;
  /** One text is more than any page takes: what was typed stays in the browser, one step back. */
  readonly tooMuch?: boolean;
  /** What is refused is told at its field: no field cuts off what is typed. */
  readonly atField?: boolean;
}

const own = ({ type, value }: FormField, mark: string): string => (typed.includes(type) ? mark : value);

/** The ways of the harmless first: what is taken changes what the later ones meet. */
export const wrongs: readonly Wrong[] = [
  { name: 'a session that has ended', value: own, signedOut: true },
  {
    name: 'a version of before',
    value: (field, mark) => (field.name === 'version' ? '0' : own(field, mark)),
  },
  {
    name: 'a day that there is not',
    value: (field, mark) => (field.type === 'date' ? '2026-13-45' : own(field, mark)),
  },
  {
    name: 'a day long past',
    value: (field, mark) => (field.type === 'date' ? '1999-01-01' : own(field, mark)),
  },
  {
    name: '10 MB',
    value: own,
    tooMuch: true,
  },
  {
    name: 'too long a text',
    value: (field, mark) => (typed.includes(field.type) ? `${mark} ${'x'.repeat(21_000)}` : field.value),
    atField: true,
  },
  {
    name: 'nothing',
    value: ({ type, value }) => (typed.includes(type) || type === 'date' ? '' : value),
  },
  {
    name: 'marks of a page',
    value: (field, mark) =>
      typed.includes(field.type) ? `<script>alert(1)</script>${mark}"'>` : field.value,
  },
];

/** Sends each form in that wrong way, in the session that it was opened in. @returns what is wrong with the answers, in words */
export async function faultsOfWrongInput(
  url: string,
  forms: readonly ReadForm[],
  wrong: Wrong,
): Promise<string[]> {
  const faults: string[] = [];
  for (const form of forms) {
    const fault = await faultIn(url, form, wrong);
    if (fault !== null) faults.push(`${form.reader ?? 'visitor'} ${form.action}: ${fault}`);
  }
  return faults;
}

async function faultIn(url: string, form: ReadForm, wrong: Wrong): Promise<string | null> {
  const mark = nextMark();
  const large = wrong.tooMuch ? form.fields.find(({ type }) => type === 'textarea') : undefined;
  const pairs = form.fields.map(
    (field) => [field.name, field === large ? 'x'.repeat(LONG) : wrong.value(field, mark)] as const,
  );
  // nothing is wrong in a form that has no such field: it would be done, and what others are about might be gone
  const isWrong = form.fields.some(({ value }, at) => value !== pairs[at]?.[1]);
  if (!isWrong && !wrong.signedOut) return null;
  const answer = await post(new URL(form.action, url), form.takesFile ? filed(pairs) : plain(pairs), {
    accept: 'text/html',
    origin: url,
    cookie: wrong.signedOut ? 'dondoc_language=vi' : form.cookie,
  });
  if ('broken' in answer) return answer.broken;
  const { status, type, page } = answer;
  // a file cannot be carried through a sign-in
  if (wrong.signedOut && form.takesFile && status === 302) return null;
  if (!ANSWERS.includes(status)) return String(status);
  if (status === 303) return null;
  if (!type.startsWith('text/html')) return `${status}, no page`;
  if (!wrong.signedOut && page.includes(ANOTHER_SESSION)) return `${status}, it was not looked at`;
  if (page.includes('<script>alert(1)')) return `${status}, and what was typed becomes part of the page`;
  const isTold = !wrong.atField || status !== 400 || page.includes('aria-invalid="true"');
  if (!isTold && (await isOnItsPage(url, form))) return '400, and no field says why';
  // what an earlier form was about is no more
  if (status === 404 && !(await isOnItsPage(url, form))) return null;
  const isGiven = pairs.some(([name, value]) => value.includes(mark) && isKept(form, name));
  if (isGiven && !wrong.tooMuch && !page.includes(mark)) return `${status}, and what was typed is lost`;
  return null;
}

type Pairs = readonly (readonly [string, string])[];

function plain(pairs: Pairs): URLSearchParams {
  return new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value]));
}

function filed(pairs: Pairs): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly page: string;
}

/**
 * Sends a form on a connection of its own: one that is kept may have been closed meanwhile, which browsers see and others do not.
 * @returns how it broke off, where it did
 */
async function post(
  url: URL,
  body: URLSearchParams | FormData,
  headers: Readonly<Record<string, string>>,
): Promise<Answer | { readonly broken: string }> {
  const encoded = new Response(body);
  const bytes = Buffer.from(await encoded.arrayBuffer());
  const options = {
    method: 'POST',
    agent: false,
    headers: {
      ...headers,
      'content-type': encoded.headers.get('content-type') ?? '',
      'content-length': bytes.length,
    },
  };
  try {
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      request(url, options, done).on('error', fail).end(bytes);
    });
    const page = await text(answer);
    return { status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', page };
  } catch (error) {
    return { broken: String(error) };
  }
}

async function isOnItsPage(url: string, { path, action, cookie }: ReadForm): Promise<boolean> {
  const answer = await fetch(new URL(path, url), { headers: { accept: 'text/html', cookie } });
  return answer.ok && (await answer.text()).includes(`"${action}"`);
}

/** Secrets are never written into a page again. */
function isKept({ fields }: PageForm, name: string): boolean {
  return fields.find((one) => one.name === name)?.type !== 'password';
}
