import { InvalidArgumentError } from 'commander';
import type { INestApplicationContext } from '@nestjs/common';
import { CalendarService } from './calendar/calendar.service.js';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { type Console, OperatorError } from './console.js';
import { type CalendarDay, instantAt, isCalendarDay, shownDay } from './kernel/calendar-day.js';
import { Clock } from './kernel/clock.js';
import type { Text } from './kernel/text.js';
import { type DeliveryCounts, DeliveryService } from './mail/delivery.service.js';
import { programSettings } from './program-settings.js';
import type { QueuedCounts } from './reminders/message-queueing.service.js';
import { PlanningService } from './reminders/planning.service.js';
import { previewText } from './reminders/remind-preview.js';
import { RemindService } from './reminders/remind.service.js';
import { DIGEST_TIME } from './reminders/send-window.js';

const texts = {
  purpose: {
    vi: 'Lập và gửi thư nhắc việc đến hạn lúc này; với --dry-run chỉ in ra ai sẽ nhận gì và vì sao',
    en: 'Plan and send the reminders that are due now; with --dry-run only print who would get what, and why',
  },
  on: { vi: 'xem hoặc thử cho ngày này (YYYY-MM-DD)', en: 'look at, or try, that day (YYYY-MM-DD)' },
  dryRun: { vi: 'chỉ in ra, không gửi và không ghi gì', en: 'only print: nothing is sent or written' },
  badDay: { vi: 'cần một ngày dạng YYYY-MM-DD', en: 'it takes a day such as 2026-06-15' },
  noPlan: { vi: 'Không có kế hoạch nào đang thực hiện.', en: 'There is no plan in force.' },
} as const satisfies Record<string, Text>;

interface Options {
  readonly on?: CalendarDay;
  readonly dryRun?: boolean;
}

/** `remind [--on DAY] [--dry-run]`. */
export const remindCommand: AddCommand = (to, say) => {
  to.command('remind')
    .description(texts.purpose[say.language])
    .option('--on <day>', texts.on[say.language], (value) => dayIn(value, say))
    .option('--dry-run', texts.dryRun[say.language])
    .action(async ({ on, dryRun = false }: Options) => {
      if (dryRun) await withinProgram(say, (app) => preview(app, on ?? null, say));
      else if (on === undefined) await withinProgram(say, (app) => send(app, say));
      else await sendOn(on, say);
    });
};

async function preview(app: INestApplicationContext, on: CalendarDay | null, say: Console): Promise<void> {
  const previews = await app.get(RemindService, { strict: false }).preview(on);
  for (const one of previews) say.say(previewText(one));
  if (previews.length === 0) say.say(texts.noPlan);
}

async function send(app: INestApplicationContext, say: Console): Promise<void> {
  const queued = await app.get(PlanningService, { strict: false }).run(app.get(Clock).now());
  const delivered = await app.get(DeliveryService, { strict: false }).deliverDue();
  say.say(doneText(queued, delivered));
}

/** A trial: the clock is held at that day's time of sending, for this command alone. */
async function sendOn(day: CalendarDay, say: Console): Promise<void> {
  const { production } = programSettings(say.around.env);
  const { today, at } = await withinProgram(say, (app) => {
    const calendars = app.get(CalendarService, { strict: false });
    return Promise.resolve({
      today: calendars.defaultToday(),
      at: instantAt(day, DIGEST_TIME, calendars.defaultZone),
    });
  });
  if (day < today) throw pastDay(day, today);
  if (day > today && production) throw futureDay(day);
  await withinProgram(say, (app) => send(app, say), day > today ? at : null);
}

function dayIn(value: string, say: Console): CalendarDay {
  if (isCalendarDay(value)) return value;
  throw new InvalidArgumentError(texts.badDay[say.language]);
}

function doneText(queued: QueuedCounts, delivered: DeliveryCounts): Text {
  const { digest, event } = queued;
  const summaries = queued['weekly-summary'];
  const { sent, skipped, failed, released } = delivered;
  const waiting = failed + released;
  return {
    vi: `Đã lập ${digest} thư nhắc việc, ${summaries} thư tổng hợp tuần, ${event} thư thông báo. Đã gửi ${sent} thư; ${skipped} thư không còn cần gửi; ${waiting} thư chưa gửi được.`,
    en: `Planned ${digest} reminders, ${summaries} weekly summaries, ${event} notices. Sent ${sent} mails; ${skipped} were no longer needed; ${waiting} could not be sent yet.`,
  };
}

function pastDay(day: CalendarDay, today: CalendarDay): OperatorError {
  return new OperatorError({
    vi: `Ngày ${shownDay(day)} đã qua (hôm nay là ${shownDay(today)}). Chỉ xem lại được với --dry-run.`,
    en: `${shownDay(day)} has passed (today is ${shownDay(today)}). Only --dry-run looks back.`,
  });
}

function futureDay(day: CalendarDay): OperatorError {
  return new OperatorError({
    vi: `Ngày ${shownDay(day)} chưa tới: với NODE_ENV=production chỉ xem trước được với --dry-run.`,
    en: `${shownDay(day)} has not come: with NODE_ENV=production it can only be looked at with --dry-run.`,
  });
}
