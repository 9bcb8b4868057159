import { isEmail, ValidateBy } from 'class-validator';

/** Quotes, angle brackets, white space with line ends, control and format characters: they would lead on in a mail's header. */
const MISLEADING = /["<>\s\p{C}]/u;

/** Whether it is a mail address without a quoted local part, in characters that are all seen. */
export function isMailAddress(value: unknown): boolean {
  return typeof value === 'string' && isEmail(value) && !MISLEADING.test(value);
}

/** The value is a mail address, as `isMailAddress` tells; the constraint's name is that of the library. */
export function IsMailAddress(): PropertyDecorator {
  return ValidateBy({
    name: 'isEmail',
    validator: {
      validate: isMailAddress,
      defaultMessage: (args) => `${args?.property ?? 'value'} must be a mail address`,
    },
  });
}
