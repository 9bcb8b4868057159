import type { Answer } from '../../support/client.js';

/** Refusals that a check of ours should have made before the database did. */
const LAST_NET = ['value_refused', 'no_such_object'];
/** A line of a stack, or a path of the program. */
const STACK = /\n\s+at |node_modules|\bdist\/src\/|\bnode:internal/;
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** What is wrong with the answer to a broken request; null where it is as it should be. */
export function faultOf(answer: Answer, acceptLanguage: string | undefined): string | null {
  const { status, headers, body } = answer;
  if (STACK.test(JSON.stringify(body))) return `${status} tells where in the program it failed`;
  if (status < 400) return null;
  const { code, title, detail, fields, type } = body;
  if (status >= 500) return `answered ${status} ${String(code)}`;
  if (!headers.get('content-type')?.startsWith('application/problem+json'))
    return `${status} is no problem document`;
  if (typeof code !== 'string' || typeof title !== 'string' || typeof detail !== 'string')
    return `${status} says too little`;
  if (!code || !title || !detail) return `${status} says nothing`;
  if (body['status'] !== status || type !== `urn:dondoc:problem:${code}`)
    return `${status} says that it is ${String(body['status'])}, ${String(type)}`;
  if (!areFields(fields) || (code === 'invalid_input' && fields.length === 0))
    return `${status} names no field`;
  if (LAST_NET.includes(code)) return `${code} is left to the database`;
  return faultOfLanguage([title, detail, ...fields.map(({ message }) => message)], acceptLanguage);
}

function areFields(
  fields: unknown,
): fields is readonly { readonly name: string; readonly message: string }[] {
  return (
    Array.isArray(fields) &&
    fields.every((one: unknown) => {
      const { name, message } = Object(one) as Record<string, unknown>;
      return typeof name === 'string' && typeof message === 'string' && message !== '';
    })
  );
}

/** Where a language is asked for plainly, all is said in it; what is quoted of the request stays as it was. */
function faultOfLanguage(texts: readonly string[], acceptLanguage: string | undefined): string | null {
  if (acceptLanguage !== 'vi' && acceptLanguage !== 'en') return null;
  const wrong = texts.find((text) => {
    // codes of types of documents are the same in every language
    const own = text.replace(/"[^"]*"|“[^”]*”/g, '').replaceAll('QĐ', '');
    return VIETNAMESE.test(own) !== (acceptLanguage === 'vi');
  });
  return wrong === undefined ? null : `is not told in "${acceptLanguage}": ${wrong.slice(0, 200)}`;
}
