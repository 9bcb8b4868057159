import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isCalendarDay } from '../kernel/calendar-day.js';

/** No plan, deadline or document lies outside; and years of working days around them can still be counted. */
const FIRST = '1900-01-01';
const LAST = '2199-12-31';

/** The value is a day `YYYY-MM-DD` that exists, of the years 1900 to 2199. */
export function IsCalendarDay(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isCalendarDay',
      constraints: [FIRST, LAST],
      validator: {
        validate: (value: unknown) => isCalendarDay(value) && FIRST <= value && value <= LAST,
        defaultMessage: (args) =>
          `${args?.property ?? 'value'} must be an existing day, YYYY-MM-DD, from ${FIRST} to ${LAST}`,
      },
    },
    options,
  );
}
