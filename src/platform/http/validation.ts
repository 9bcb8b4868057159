import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldProblem, InvalidInputError } from '../../kernel/domain-error.js';
import { constraintText } from './constraint-texts.js';

/** Checks bodies and queries against their DTOs: unknown fields are refused, every problem is told at once. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { exposeDefaultValues: true },
    stopAtFirstError: false,
    exceptionFactory: (errors) => invalidInput(errors),
  });
}

/** One error for all that class-validator found, each problem at the path of its field. */
export function invalidInput(errors: readonly ValidationError[]): InvalidInputError {
  const fields = errors.flatMap((error) => problemsOf(error, ''));
  const names = fields.map((field) => field.name).join(', ');
  return new InvalidInputError(
    'invalid_input',
    { vi: `Dữ liệu chưa hợp lệ: ${names}.`, en: `The input is not valid: ${names}.` },
    fields,
  );
}

function problemsOf(error: ValidationError, path: string): FieldProblem[] {
  const name = joined(path, error.property);
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    name,
    message: constraintText(constraint, message, error),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, name))];
}

function joined(path: string, property: string): string {
  if (path === '') return property;
  return /^\d+$/.test(property) ? `${path}[${property}]` : `${path}.${property}`;
}
