import { ValidationPipe } from '@nestjs/common';
import { type ValidationError, getMetadataStorage } from 'class-validator';
import { type FieldProblem, InvalidInputError } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import { demandOf, demandOfForm, isOnKind, shownValue } from './constraint-texts.js';

/** More problems than this are counted, not listed. */
const LISTED = 50;

/** Checks bodies and queries against their DTOs: unknown fields are refused, every problem is told at once. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { exposeDefaultValues: true },
    stopAtFirstError: false,
    validationError: { target: true, value: true },
    exceptionFactory: invalidInput,
  });
}

/** One error for all that class-validator found, each problem at the path of its field. */
function invalidInput(errors: readonly ValidationError[]): InvalidInputError {
  return invalidFields(errors.flatMap((error) => problemsOf(error, '')));
}

/** One error for these problems, of which the first are listed. */
export function invalidFields(problems: readonly FieldProblem[]): InvalidInputError {
  const listed = problems.slice(0, LISTED);
  const names = [...new Set(listed.map((problem) => problem.name))].join(', ');
  const more = problems.length - listed.length;
  const rest = more > 0 ? { vi: ` và ${more} lỗi khác`, en: ` and ${more} more` } : { vi: '', en: '' };
  return new InvalidInputError(
    'invalid_input',
    {
      vi: `Dữ liệu chưa hợp lệ: ${names}${rest.vi}.`,
      en: `The input is not valid: ${names}${rest.en}.`,
    },
    listed,
  );
}

function problemsOf(error: ValidationError, path: string): FieldProblem[] {
  const name = fieldPath(path, error.property);
  const broken = Object.keys(error.constraints ?? {});
  const onKind = broken.filter(isOnKind);
  // A value that is missing or of another kind is no text that is too short as well.
  const told = (onKind.length > 0 ? onKind : broken).slice(0, error.value === undefined ? 1 : undefined);
  const own = told.map((constraint) => ({ name, ...messagesOf(error, constraint) }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, name))];
}

function messagesOf(error: ValidationError, constraint: string): Omit<FieldProblem, 'name'> {
  if (constraint === 'whitelistValidation') return { message: unknownField(error) };
  const { each, given } = argumentsOf(error, constraint);
  const demand = demandOf(constraint, given) ?? {
    vi: 'không hợp lệ',
    en: error.constraints?.[constraint] ?? 'is not valid',
  };
  if (error.value === undefined) {
    return {
      message: { vi: `không được thiếu: ${demand.vi}`, en: `is required: ${demand.en}` },
      asks: { vi: 'không được thiếu', en: 'must be given' },
    };
  }
  const of = ({ vi, en }: Text): Text => ({
    vi: `${each ? 'mỗi mục ' : ''}${vi}`,
    en: `${each ? 'each item ' : ''}${en}`,
  });
  const told = of(demand);
  const shown = isSecret(error.property) ? null : shownValue(error.value);
  return {
    message: {
      vi: `${told.vi}${shown ? `; đã nhận ${shown.vi}` : ''}`,
      en: `${told.en}${shown ? `; got ${shown.en}` : ''}`,
    },
    asks:
      constraint === 'isText'
        ? asksOfText(error.value, given)
        : of(demandOfForm(constraint, given) ?? demand),
  };
}

/** A text is empty or too long: which of both, nobody needs to be told who sees it. */
function asksOfText(value: unknown, given: readonly unknown[]): Text {
  const isBlank = typeof value !== 'string' || value.trim() === '';
  return demandOf(isBlank ? 'isNotEmpty' : 'maxLength', given) ?? { vi: '', en: '' };
}

function unknownField(error: ValidationError): Text {
  const known = [...new Set(metadataOf(error).map((one) => one.propertyName))].join(', ');
  return {
    vi: `không có trường này; các trường được nhận: ${known || 'không có'}`,
    en: `there is no such field; known are: ${known || 'none'}`,
  };
}

/** What the decorator of the broken constraint was given; an error itself does not say. */
function argumentsOf(error: ValidationError, constraint: string) {
  const found = metadataOf(error).find(
    (one) => one.propertyName === error.property && (one.name ?? one.type) === constraint,
  );
  const given: readonly unknown[] = found?.constraints ?? [];
  return { each: found?.each === true, given };
}

function metadataOf(error: ValidationError) {
  const type: unknown = error.target?.constructor;
  if (typeof type !== 'function') return [];
  return getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
}

/** The path of a field within another, such as `lines[2].text`. */
export function fieldPath(path: string, property: string | number | undefined): string {
  if (property === undefined) return path;
  const name = String(property).slice(0, 80);
  if (/^\d+$/.test(name)) return path === '' ? `[${name}]` : `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}

function isSecret(property: string | undefined): boolean {
  return /password|secret|token/i.test(property ?? '');
}
