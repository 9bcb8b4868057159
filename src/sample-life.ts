import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarService } from './calendar/calendar.service.js';
import { addDays, type CalendarDay, dayInZone, instantAt, yearOf } from './kernel/calendar-day.js';
import type { HeldClock } from './kernel/clock.js';
import { DeliveryService } from './mail/delivery.service.js';
import { FolderTransport } from './mail/folder-transport.service.js';
import type { MailTransport } from './mail/mail-transport.js';
import type { Settings } from './platform/config/settings.js';
import { PlanningService } from './reminders/planning.service.js';
import { ReviewMakingService } from './reviews/review-making.service.js';
import { SamplePeople } from './sample-people.js';
import { SampleReports } from './sample-reports.js';
import { type Acting, sampleStory } from './sample-story.js';
import { SampleWork } from './sample-work.js';
import { TaskMaking } from './tasks/task-making.service.js';

/** Mails of the past are on record; those of so many days up to today lie as files too, where no mail server is set. */
const DAYS_WITH_FILES = 14;
const MORNING = '08:00';
const EVENING = '17:00';

/** What happens on one day of the sample's life. */
interface LifeDay {
  readonly day: CalendarDay;
  readonly doings: readonly ((acting: Acting) => Promise<void>)[];
}

/**
 * Lives the sample's year from its first day up to now, through the services and with the clock moved on: what people do, what the
 * program says to whom. Goes on where it was cut short. Nobody may use the program meanwhile.
 */
export async function liveSample(
  app: INestApplicationContext,
  settings: Settings,
  clock: HeldClock,
): Promise<void> {
  const now = clock.now();
  try {
    const life = await beginLife(app, settings, clock, now);
    for (const { day, doings } of life.days) await life.liveDay(day, doings);
  } finally {
    clock.release();
  }
}

async function beginLife(app: INestApplicationContext, settings: Settings, clock: HeldClock, now: Date) {
  const { manager } = app.get(DataSource);
  const [plan] = await manager.query<{ committeeId: string; from: CalendarDay; lived: Date | null }[]>(
    `select committee_id as "committeeId", in_force_on as from,
       (select max(h.at) from history h where h.committee_id = p.committee_id and h.actor_id is not null) as lived
     from plan p where sample`,
  );
  if (plan === undefined) throw new Error('There is no sample plan');
  // the working days are filled in as on the first day
  clock.set(new Date(`${plan.from}T00:00:00Z`));
  const { zone, calendar } = await app.get(CalendarService, { strict: false }).forCommittee(plan.committeeId);
  const people = new SamplePeople(app, clock, yearOf(plan.from) + 1, calendar, zone, plan.lived);
  const acting: Acting = {
    work: new SampleWork(people),
    first: new SampleReports(people, '06-14'),
    second: new SampleReports(people, '12-14'),
  };
  const passes = new SamplePasses(app, settings, clock, addDays(dayInZone(now, zone), -DAYS_WITH_FILES));
  const passAt = async (day: CalendarDay, time: string): Promise<void> => {
    const at = instantAt(day, time, zone);
    if (at < now) await passes.run(at, day);
  };
  return {
    days: daysUntil(dayInZone(now, zone), plan.from, people, (day) => calendar.isWorkingDay(day)),
    liveDay: async (day: CalendarDay, doings: LifeDay['doings']): Promise<void> => {
      await passAt(day, MORNING);
      if (instantAt(day, EVENING, zone) >= now) return;
      people.begin(day);
      for (const doing of doings) await doing(acting);
      if (doings.length > 0) await passAt(day, EVENING);
    },
  };
}

/** The working days from the first until that day, each with what people do. */
function daysUntil(
  last: CalendarDay,
  first: CalendarDay,
  people: SamplePeople,
  isWorkingDay: (day: CalendarDay) => boolean,
): LifeDay[] {
  const story = sampleStory.map(([day, doing]) => ({ day: people.workingDay(day), doing }));
  const days: LifeDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue;
    days.push({ day, doings: story.filter((one) => one.day === day).map(({ doing }) => doing) });
  }
  return days;
}

/** What the program does by itself, in the sample's past. */
class SamplePasses {
  private readonly delivery: DeliveryService;
  private day: CalendarDay | null = null;
  private period: string | null = null;

  constructor(
    private readonly app: INestApplicationContext,
    settings: Settings,
    private readonly clock: HeldClock,
    filesFrom: CalendarDay,
  ) {
    const way = pastMail(settings, () => this.day !== null && this.day >= filesFrom);
    this.delivery = app.get(DeliveryService, { strict: false }).through(way);
  }

  async run(at: Date, day: CalendarDay): Promise<void> {
    this.clock.set(at);
    this.day = day;
    if (this.beginsAnew(day)) {
      await this.app.get(TaskMaking, { strict: false }).run(at);
      await this.app.get(ReviewMakingService, { strict: false }).run(at);
    }
    await this.app.get(PlanningService, { strict: false }).run(at);
    await this.delivery.deliverDue();
  }

  /** Whether it is the first pass since a 15th, the day on which the plan's periods begin: there is nothing to make on others. */
  private beginsAnew(day: CalendarDay): boolean {
    const period = addDays(day, -14).slice(0, 7);
    const isNew = period !== this.period;
    this.period = period;
    return isNew;
  }
}

/** Takes mails of the past, which nobody is to get any more. */
function pastMail({ smtpUrl, varDir }: Settings, isRecent: () => boolean): MailTransport {
  const folder = new FolderTransport(join(varDir, 'mail'));
  return {
    send: (mail) =>
      smtpUrl === null && isRecent() ? folder.send(mail) : Promise.resolve('sample: on record, not sent'),
    close: () => folder.close(),
  };
}
