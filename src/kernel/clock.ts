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

/**
 * A clock that stands still where it is set, for trials (DONDOC_NOW), tests and the past of the sample. One that begins at no
 * instant goes on as any other until it is set.
 */
export class HeldClock extends Clock {
  private readonly first: Date | null;
  private held: Date | null;

  constructor(instant: Date | null) {
    super();
    this.first = instant && valid(instant);
    this.held = this.first;
  }

  override now(): Date {
    return this.held === null ? super.now() : new Date(this.held);
  }

  /** Sets the clock to that instant, earlier or later. */
  set(instant: Date): void {
    this.held = valid(instant);
  }

  /** Lets the clock be again as it began. */
  release(): void {
    this.held = this.first;
  }
}

function valid(instant: Date): Date {
  if (Number.isNaN(instant.getTime())) throw new RangeError('A clock can only be held at a valid instant');
  return new Date(instant);
}
