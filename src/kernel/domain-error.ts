import { capitalized } from './first-letter.js';
import type { Text } from './text.js';

/** What is wrong with one named part of the input. `name` is a path such as `lines[2].text`. */
export interface FieldProblem {
  readonly name: string;
  readonly message: Text;
  /** What is asked for alone, for who sees at the field what they gave; left out where the message says no more. */
  readonly asks?: Text;
}

/** A wrong field as it is told to who sees at it what they gave. */
export function toldAtField({ message, asks }: FieldProblem): Text {
  return asks ? { vi: `${capitalized(asks.vi)}.`, en: `${capitalized(asks.en)}.` } : message;
}

/** A refusal that a person can understand: `code` for programs, `text` for people, in both languages. */
export abstract class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly text: Text,
    readonly fields: readonly FieldProblem[] = [],
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(text.en);
    this.name = new.target.name;
  }
}

/** It does not exist, or the reader may not know that it does. */
export class NotFoundError extends DomainError {}

/** It may be read, but this may not be done with it. */
export class ForbiddenError extends DomainError {}

/** Nobody is signed in, or the sign-in is wrong. */
export class UnauthenticatedError extends DomainError {}

/** The input breaks a rule; `fields` says where. */
export class InvalidInputError extends DomainError {}

/** A move that the present state does not allow; `extra.allowed` lists what is. */
export class ConflictError extends DomainError {}

/** The row changed since it was read; `extra.current` shows the version that stands. */
export class StaleVersionError extends DomainError {}

/** The same answer for every kind of thing, so that absence and "not yours" look alike. */
export function notFound(what: Text): NotFoundError {
  return new NotFoundError('not_found', {
    vi: `Không tìm thấy ${what.vi}.`,
    en: `There is no such ${what.en}.`,
  });
}

/** The answer where the content was taken away: `marker` says when and why, in both languages. */
export function contentBlanked(marker: string): NotFoundError {
  return new NotFoundError('content_blanked', { vi: marker, en: marker });
}

/** The answer to taking the content away once more. */
export function alreadyBlanked(): ConflictError {
  return new ConflictError('already_blanked', {
    vi: 'Nội dung này đã được gỡ bỏ.',
    en: 'The content has been removed already.',
  });
}

/** The answer where nobody is signed in and somebody must be. */
export function signInRequired(): UnauthenticatedError {
  return new UnauthenticatedError('sign_in_required', {
    vi: 'Cần đăng nhập, hoặc gửi kèm mã truy cập (Authorization: Bearer).',
    en: 'Sign in, or send an access token (Authorization: Bearer).',
  });
}

/** The answer where one may know of the object, but not do this with it. */
export function forbidden(): ForbiddenError {
  return new ForbiddenError('forbidden', {
    vi: 'Tài khoản của bạn không có quyền làm việc này.',
    en: 'Your account does not have the right to do this.',
  });
}

/** One wrong field with one message. */
export function invalidField(name: string, code: string, message: Text): InvalidInputError {
  return new InvalidInputError(code, message, [{ name, message }]);
}

/** @throws InvalidInputError with all problems, where there are any; its message is that of the first. */
export function refuseProblems(problems: readonly FieldProblem[], code = 'invalid_input'): void {
  const [first] = problems;
  if (first) throw new InvalidInputError(code, first.message, problems);
}

/** A move that the status table lacks. `allowed` are the moves that it has. */
export function illegalTransition(from: string, to: string, allowed: readonly string[]): ConflictError {
  const list = allowed.join(', ');
  return new ConflictError(
    'illegal_transition',
    {
      vi: `Không thể chuyển từ “${from}” sang “${to}”. Được phép: ${list || 'không có'}.`,
      en: `“${from}” cannot become “${to}”. Allowed: ${list || 'nothing'}.`,
    },
    [],
    { allowed },
  );
}

/** Somebody else saved first. `current` is the version that stands now, for the comparison. */
export function staleVersion(expected: number, actual: number, current: unknown): StaleVersionError {
  return new StaleVersionError(
    'stale_version',
    {
      vi: `Nội dung đã được người khác cập nhật (phiên bản ${actual}, bạn đang có phiên bản ${expected}). Không có gì bị ghi đè.`,
      en: `Somebody else has saved this meanwhile (version ${actual}, yours is ${expected}). Nothing was overwritten.`,
    },
    [],
    { currentVersion: actual, current },
  );
}
