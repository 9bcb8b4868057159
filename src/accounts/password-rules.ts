import { type DomainError, invalidField } from '../kernel/domain-error.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** The password as it is hashed: one form for what looks the same, however the keyboard wrote it (NFKC). */
export function normalizedPassword(password: string): string {
  return password.normalize('NFKC');
}

/** What is wrong with a new password given in `field`; null when it can be used. It is never repeated. */
export function passwordProblem(password: string, field: string): DomainError | null {
  const length = [...normalizedPassword(password)].length;
  if (length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD) return null;
  return invalidField(field, 'password_length', {
    vi: `Mật khẩu phải có từ ${SHORTEST_PASSWORD} đến ${LONGEST_PASSWORD} ký tự, không phải ${length}.`,
    en: `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters, not ${length}.`,
  });
}

/** That the new password given in `field` is among the first that somebody would try. */
export function commonPasswordProblem(field: string): DomainError {
  return invalidField(field, 'password_common', {
    vi: 'Mật khẩu này dễ đoán: nó nằm trong số những mật khẩu bị thử đầu tiên. Hãy dùng bốn từ không liên quan với nhau.',
    en: 'This password is easily guessed: it is among the first that are tried. Four words that have nothing to do with one another are better.',
  });
}
