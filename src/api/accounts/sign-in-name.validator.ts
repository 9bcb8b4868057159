import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { isMailAddress } from '../mail-address.validator.js';

const NAME = /^[a-z0-9][a-z0-9._-]{2,59}$/i;

/** The value is what somebody signs in with: a mail address, or a short name without `@` where mail does not reach the account. */
export function IsSignInName(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxLength: 254 }),
    ValidateBy({
      name: 'isSignInName',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && value.length <= 254 && (isMailAddress(value) || NAME.test(value)),
        defaultMessage: (args) =>
          `${args?.property ?? 'value'} must be a mail address or a name to sign in with`,
      },
    }),
  );
}
