import { type CalendarDay, dayInZone } from './calendar-day.js';

/** The program's only source of time. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in `zone` (an IANA name). */
  today(zone: string): CalendarDay {
    return dayInZone(this.now(), zone);
  }
}

/** A clock that stands still until it is set: for trials (DONDOC_NOW) and tests. */
export class HeldClock extends Clock {
  private held: Date;

  constructor(instant: Date) {
    super();
    this.held = valid(instant);
  }

  override now(): Date {
    return new Date(this.held);
  }

  /** Sets the clock to that instant, earlier or later. */
  set(instant: Date): void {
    this.held = valid(instant);
  }
}

function valid(instant: Date): Date {
  if (Number.isNaN(instant.getTime())) throw new RangeError('A clock can only be held at a valid instant');
  return new Date(instant);
}
