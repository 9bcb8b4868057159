import { type Buffer, isUtf8 } from 'node:buffer';
import { InvalidInputError, invalidField } from '../../kernel/domain-error.js';
import { unusableInput } from './input-hygiene.js';
import { invalidFields } from './validation.js';

/**
 * Reads a JSON body: an object, or nothing at all where the body is empty.
 * @throws InvalidInputError when it is no UTF-8, no JSON, no object, or holds what no field may.
 */
export function jsonBody(bytes: Buffer): unknown {
  const text = decoded(bytes);
  if (text.trim() === '') return undefined;
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAnObject();
  const problems = unusableInput(value);
  if (problems.length > 0) throw invalidFields(problems);
  return value;
}

function decoded(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString().replace(/^\uFEFF/, '');
  throw new InvalidInputError('malformed_json', {
    vi: 'Nội dung gửi lên không phải UTF-8.',
    en: 'The body is not UTF-8.',
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The message may repeat the text; only the place is told.
    const place = /position (\d+)/.exec(error.message)?.[1];
    throw new InvalidInputError('malformed_json', {
      vi: `Nội dung gửi lên không phải JSON${place ? ` (lỗi ở ký tự ${place})` : ''}.`,
      en: `The body is not JSON${place ? ` (at character ${place})` : ''}.`,
    });
  }
}

function notAnObject(): InvalidInputError {
  return invalidField('body', 'not_an_object', {
    vi: 'Nội dung gửi lên phải là một đối tượng JSON, ví dụ {"note": "…"}.',
    en: 'The body must be a JSON object, such as {"note": "…"}.',
  });
}
