import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isCalendarDay } from '../kernel/calendar-day.js';

/** The value is a day `YYYY-MM-DD` that exists. */
export function IsCalendarDay(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCalendarDay',
      validator: {
        validate: (value: unknown) => isCalendarDay(value),
        defaultMessage: (args) =>
          `${args?.property ?? 'value'} must be a day in the form YYYY-MM-DD, such as 2026-06-15`,
      },
    },
    options,
  );
}
