import { type DomainError, InvalidInputError } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly error: DomainError;
}

/** What is said when so many files were added. */
export function filesAdded(count: number): Text {
  if (count === 1) return { vi: 'Đã thêm tài liệu minh chứng.', en: 'The file is added.' };
  return { vi: `Đã thêm ${count} tài liệu minh chứng.`, en: `${count} files are added.` };
}

/** The answer where not all files were taken: each with its reason, and which are there. One alone is answered as it is. */
export function filesRefused(
  added: readonly string[],
  refused: readonly [RefusedFile, ...RefusedFile[]],
): DomainError {
  const [first, ...others] = refused;
  if (added.length === 0 && others.length === 0) return first.error;
  const reasons = (language: keyof Text) =>
    refused.map(({ name, error }) => `${name} (${error.text[language]})`).join('; ');
  const names = added.join('; ');
  const there: Text =
    added.length === 0 ? { vi: '', en: '' } : { vi: `Đã thêm: ${names}. `, en: `Added: ${names}. ` };
  const message = {
    vi: `${there.vi}Chưa thêm được: ${reasons('vi')}`,
    en: `${there.en}Not added: ${reasons('en')}`,
  };
  return new InvalidInputError('files_refused', message, [{ name: 'file', message }]);
}
