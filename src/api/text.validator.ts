import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** The value is text that says something, of at most `max` characters. */
export function IsText(max: number, options?: ValidationOptions): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: max }),
    ValidateBy(
      {
        name: 'isText',
        constraints: [max],
        validator: {
          validate: (value: unknown) =>
            typeof value === 'string' && value.trim().length > 0 && value.length <= max,
          defaultMessage: (args) =>
            `${args?.property ?? 'value'} must be text of 1 to ${max} characters, not blank`,
        },
      },
      options,
    ),
  );
}
