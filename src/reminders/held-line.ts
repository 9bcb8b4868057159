import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { type Text, textOf } from '../kernel/text.js';
import { deadlineWords } from './deadline-words.js';
import { notices } from './events/notices.js';
import type { HeldReason, MailFacts } from './mail-facts.js';
import type { MailLine } from './mail-line.js';
import { meetingSays } from './meeting-words.js';
import { codeOf, type EventReason, type ReminderReason } from './message-reason.js';
import { nearestReach } from './recipients.js';
import type {
  Named,
  ReportSubject,
  ReviewSubject,
  TaskSubject,
  WaitingSubject,
} from './reminder-subjects.js';
import { type Deadline, reportDeadline, taskDeadline } from './subject-deadline.js';
import { waitingNeed, waitingSays } from './waiting-words.js';

type What = Pick<MailLine, 'about' | 'code' | 'title' | 'body' | 'path'>;
type Words = Pick<MailLine, 'section' | 'need' | 'says' | 'day' | 'event'>;

/** What a mail says of one reason; null where it has no line. */
export function lineOf(held: HeldReason, facts: MailFacts): MailLine | null {
  const { reason, subject, ownBodies, said, plans } = held;
  if (subject.type === 'committee') return null;
  const words =
    reason.type === 'event' ? noticeWords(reason, held, facts) : reminderWords(reason, held, facts);
  if (words === null) return null;
  return {
    ...whatOf(subject),
    ...words,
    says: [...words.says, ...passingOn(held)],
    quotes: said === null ? [] : [said],
    ownBodies,
    reach: nearestReach(ownBodies.map(({ reach }) => reach)),
    plan: plans[0] ?? null,
  };
}

function whatOf(subject: TaskSubject | ReportSubject | ReviewSubject | WaitingSubject): What {
  const code = codeOf(subject);
  switch (subject.type) {
    case 'task': {
      const { id, title, leadBody, leadBodyId } = subject;
      const body = { ...nameIn(leadBody), id: leadBodyId };
      return { about: 'task', code, title: nameIn(title), body, path: `/tasks/${id}` };
    }
    case 'report': {
      const { id, review, body, bodyId } = subject;
      const title = nameIn(review);
      return { about: 'report', code, title, body: { ...nameIn(body), id: bodyId }, path: `/reports/${id}` };
    }
    case 'review':
      return {
        about: 'review',
        code,
        title: nameIn(subject.review),
        body: null,
        path: `/reviews/${subject.id}`,
      };
    case 'waiting': {
      const { taskId, reportId, title, bodyId } = subject;
      const body = { ...nameIn(subject.body), id: bodyId };
      return taskId === null
        ? { about: 'report', code, title: nameIn(title), body, path: `/reports/${reportId ?? ''}` }
        : { about: 'task', code, title: nameIn(title), body, path: `/tasks/${taskId}` };
    }
  }
}

function reminderWords(reason: ReminderReason, held: HeldReason, facts: MailFacts): Words | null {
  const { subject } = held;
  switch (subject.type) {
    case 'task':
      return taskWords(reason, taskDeadline(subject, facts.counting), facts.today);
    case 'report':
      return reportWords(reportDeadline(subject, facts.counting), facts.today);
    case 'review': {
      const day = shownDay(subject.meetingOn);
      const need = { vi: `Họp ngày ${day}`, en: `Meeting on ${day}` };
      const says = meetingSays(reason, held.ownBodies, subject);
      return { section: 'meeting', need, says, day: subject.meetingOn, event: null };
    }
    case 'waiting':
      return {
        section: 'waiting',
        need: waitingNeed(subject),
        says: [waitingSays(subject)],
        day: null,
        event: null,
      };
    case 'committee':
      return null;
  }
}

function taskWords({ receiver }: ReminderReason, deadline: Deadline, today: CalendarDay): Words {
  const { dueOn, onTimeUntil, returned } = deadline;
  const [stated, last] = [shownDay(dueOn), shownDay(onTimeUntil)];
  const cooperates = receiver === 'cooperating';
  const says = deadlineWords(deadline, today);
  const words = {
    says: cooperates ? [{ vi: 'Đơn vị phối hợp thực hiện.', en: 'Your body cooperates.' }, says] : [says],
    day: onTimeUntil,
    event: null,
  };
  if (today > onTimeUntil) {
    const need = { vi: `Nhiệm vụ quá hạn, thời hạn ${stated}`, en: `Overdue task, was due ${stated}` };
    return { ...words, section: 'task-overdue', need };
  }
  if (cooperates) {
    const need = {
      vi: `Phối hợp thực hiện nhiệm vụ, thời hạn ${last}`,
      en: `Task to cooperate on, due ${last}`,
    };
    return { ...words, section: 'task-due', need };
  }
  if (returned) {
    const need = {
      vi: `Bổ sung, hoàn thiện nhiệm vụ chậm nhất ngày ${last}`,
      en: `Returned task to be completed by ${last}`,
    };
    return { ...words, section: 'task-returned', need };
  }
  const need = { vi: `Hoàn thành nhiệm vụ chậm nhất ngày ${last}`, en: `Task due ${last}` };
  return { ...words, section: 'task-due', need };
}

function reportWords(deadline: Deadline, today: CalendarDay): Words {
  const { dueOn, onTimeUntil, returned } = deadline;
  const [stated, last] = [shownDay(dueOn), shownDay(onTimeUntil)];
  const words = { says: [deadlineWords(deadline, today)], day: onTimeUntil, event: null };
  if (today > onTimeUntil) {
    const need = { vi: `Báo cáo quá hạn, thời hạn ${stated}`, en: `Overdue report, was due ${stated}` };
    return { ...words, section: 'report-overdue', need };
  }
  if (returned) {
    const need = {
      vi: `Bổ sung, hoàn thiện báo cáo chậm nhất ngày ${last}`,
      en: `Returned report to be completed by ${last}`,
    };
    return { ...words, section: 'report-returned', need };
  }
  const need = { vi: `Gửi báo cáo chậm nhất ngày ${last}`, en: `Report due ${last}` };
  return { ...words, section: 'report-due', need };
}

function noticeWords(
  { event }: EventReason,
  { subject }: HeldReason,
  { counting, today }: MailFacts,
): Words | null {
  const notice = notices[event];
  const words = { section: 'news', event } as const;
  if (notice.about === 'task' && subject.type === 'task') {
    const due = taskDeadline(subject, counting);
    const [need, says] = [notice.need(subject, due, today), [notice.say(subject, due, today)]];
    return { ...words, need, says, day: notice.by?.(subject, due) ?? null };
  }
  if (notice.about === 'report' && subject.type === 'report') {
    const due = reportDeadline(subject, counting);
    const [need, says] = [notice.need(subject, due, today), [notice.say(subject, due, today)]];
    return { ...words, need, says, day: notice.by?.(subject, due) ?? null };
  }
  if (notice.about === 'review' && subject.type === 'review') {
    const [need, says] = [notice.need(subject, null, today), [notice.say(subject, null, today)]];
    return { ...words, need, says, day: null };
  }
  return null;
}

/** Where the board stands in for bodies that nothing reaches: whom it is to tell. */
function passingOn({ ownBodies }: HeldReason): Text[] {
  return ownBodies
    .filter(({ reach }) => reach === 'board')
    .map(({ name, nameEn }) => ({
      vi: `${name} chưa có tài khoản và hộp thư; gửi để cơ quan theo dõi chuyển.`,
      en: `${nameEn ?? name} has neither account nor mailbox: sent to the board to pass on.`,
    }));
}

function nameIn({ name, nameEn }: Named): Text {
  return textOf(name, nameEn);
}
