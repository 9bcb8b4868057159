import { MeasurementsService } from './indicators/measurements.service.js';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ActorQueries } from './accounts/actor.queries.js';
import { addDays, type CalendarDay, calendarDay, instantAt } from './kernel/calendar-day.js';
import type { Actor } from './kernel/actor.js';
import type { HeldClock } from './kernel/clock.js';
import type { WorkingCalendar } from './kernel/working-calendar.js';

/** A task of the sample, as the story names it. */
export interface StoryTask {
  /** The duty: `III.7-2` is the second dash of III.7. */
  readonly duty: string;
  readonly body: string;
  /** For a duty that was triggered: the how manieth time. */
  readonly time?: number;
}

interface Row {
  readonly id: string;
  readonly version: number;
}

const SECONDS_BETWEEN = 40;

/**
 * The people of the sample at their work, each through the services with the rights of their account, while the clock is moved on.
 * Every act has an instant of its own, so that a life that was cut short goes on after the last act that is in the history.
 */
export class SamplePeople {
  readonly manager: EntityManager;
  private readonly actors = new Map<string, Actor>();
  private day: CalendarDay;
  private seconds = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: HeldClock,
    /** The days of the story are those of this year; the December before belongs to it. */
    readonly year: number,
    private readonly calendar: WorkingCalendar,
    private readonly zone: string,
    private readonly lived: Date | null,
  ) {
    this.manager = app.get(DataSource).manager;
    this.day = this.dayOf('-12-15');
  }

  /** A day of the story, `03-02`; `-12-15` is in the December before. */
  dayOf(day: string): CalendarDay {
    return calendarDay(day.startsWith('-') ? `${this.year - 1}${day}` : `${this.year}-${day}`);
  }

  /** As `dayOf`, or the next working day. */
  workingDay(day: string): CalendarDay {
    let found = this.dayOf(day);
    while (!this.calendar.isWorkingDay(found)) found = addDays(found, 1);
    return found;
  }

  /** What is done from now on is done on that day, from ten o'clock on. */
  begin(day: CalendarDay): void {
    this.day = day;
    this.seconds = 0;
  }

  service<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** Does something as somebody (`board`, `officer.xa-lat`) at the next instant of the day, unless it was done before. */
  async act(who: string, doing: (actor: Actor, now: Date) => Promise<unknown>): Promise<void> {
    const now = new Date(instantAt(this.day, '10:00', this.zone).getTime() + this.seconds * 1000);
    this.seconds += SECONDS_BETWEEN;
    if (this.lived !== null && now <= this.lived) return;
    this.clock.set(now);
    await doing(await this.actor(who), now);
  }

  /** The task of the period that holds the day; of a triggered duty the one of that time. */
  async task({ duty, body, time = 1 }: StoryTask): Promise<Row> {
    const rows = await this.manager.query<Row[]>(
      `select t.id, t.version from task t join duty d on d.id = t.duty_id join body b on b.id = t.lead_body_id
       where d.place = $1 and b.code = $2 and (t.trigger_id is not null or (t.period_from <= $3 and $3 < t.period_to))
       order by t.number`,
      [placeOf(duty), body, this.day],
    );
    return present(rows[time - 1], `the task ${duty} of ${body} (${time})`);
  }

  /** The request of a task for a later day that was made last. */
  async request(task: StoryTask): Promise<string> {
    const { id } = await this.task(task);
    const rows = await this.manager.query<Row[]>(
      'select id from extension_request where task_id = $1 order by id desc limit 1',
      [id],
    );
    return present(rows[0], `the request of ${task.body}`).id;
  }

  async duty(duty: string): Promise<string> {
    const rows = await this.manager.query<Row[]>('select id from duty where place = $1', [placeOf(duty)]);
    return present(rows[0], `the duty ${duty}`).id;
  }

  async body(code: string): Promise<string> {
    const rows = await this.manager.query<Row[]>('select id from body where code = $1', [code]);
    return present(rows[0], `the body ${code}`).id;
  }

  /** The review whose cut-off is that day. */
  async review(cutOff: string): Promise<string> {
    const rows = await this.manager.query<Row[]>('select id from review where period_to = $1', [
      addDays(this.dayOf(cutOff), 1),
    ]);
    return present(rows[0], `the review of ${cutOff}`).id;
  }

  async report(body: string, cutOff: string): Promise<Row> {
    const rows = await this.manager.query<Row[]>(
      `select r.id, r.version from progress_report r join body b on b.id = r.body_id
       where r.review_id = $1 and b.code = $2`,
      [await this.review(cutOff), body],
    );
    return present(rows[0], `the report of ${body}`);
  }

  /** The continuous tasks of a body that its report accounts for, each with its duty (`III.7-1`). */
  async reported(body: string, cutOff: string): Promise<{ taskId: string; duty: string }[]> {
    const rows = await this.manager.query<{ taskId: string; place: string }[]>(
      `select t.id as "taskId", d.place from task t join duty d on d.id = t.duty_id join body b on b.id = t.lead_body_id
       where b.code = $1 and t.cadence = 'continuous' and t.period_to = $2 and t.status <> 'cancelled'
       order by d.position`,
      [body, addDays(this.dayOf(cutOff), 1)],
    );
    return rows.map(({ taskId, place }) => ({ taskId, duty: dutyAt(place) }));
  }

  /** The indicators that the review asks the body for, by their codes. */
  async measured(body: string, cutOff: string): Promise<{ indicatorId: string; code: string }[]> {
    const [report] = await this.manager.query<{ id: string; planId: string; reviewId: string }[]>(
      `select r.id, r.plan_id as "planId", r.review_id as "reviewId" from progress_report r join body b on b.id = r.body_id
       where r.review_id = $1 and b.code = $2`,
      [await this.review(cutOff), body],
    );
    const all = await this.service(MeasurementsService).of(
      this.manager,
      present(report, `the report of ${body}`),
    );
    return all.flatMap(({ asked, definition: { id, code } }) => (asked ? [{ indicatorId: id, code }] : []));
  }

  /** The proposals of a body's report, in their order. */
  async proposals(body: string, cutOff: string): Promise<Row[]> {
    const { id } = await this.report(body, cutOff);
    return this.manager.query<Row[]>(
      'select id, version from proposal where report_id = $1 order by position',
      [id],
    );
  }

  private async actor(who: string): Promise<Actor> {
    const known = this.actors.get(who);
    if (known !== undefined) return known;
    const rows = await this.manager.query<Row[]>('select id from account where email = $1', [
      `${who}@lacduong.example`,
    ]);
    const { id } = present(rows[0], who);
    const actor = present(await this.service(ActorQueries).findActor(this.manager, id), who);
    this.actors.set(who, actor);
    return actor;
  }
}

/** `III.7-2` as the sample plan writes it. */
function placeOf(duty: string): string {
  const [, section = '', number = '', dash] = /^(III|IV)\.(\d)(?:-(\d))?$/.exec(duty) ?? [];
  const named = section === 'III' ? 'III (Nhiệm vụ cụ thể)' : section;
  return `${named}.${number}${dash === undefined ? '' : `, gạch đầu dòng ${dash}`}`;
}

function dutyAt(place: string): string {
  return place.replace(' (Nhiệm vụ cụ thể)', '').replace(', gạch đầu dòng ', '-');
}

function present<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`The sample has no ${what}`);
  return value;
}
