import { shownDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import { capital } from './deadline-words.js';
import type { WaitingKind, WaitingSubject } from './reminder-subjects.js';

const waitsFor: Readonly<Record<WaitingKind, (count: number) => Text>> = {
  done: () => ({ vi: 'báo cáo hoàn thành, chờ xác nhận', en: 'reported done, to be confirmed' }),
  misaddressed: () => ({
    vi: 'đề nghị điều chỉnh phân công, chờ quyết định',
    en: 'asked to be given elsewhere, to be decided',
  }),
  extension: () => ({
    vi: 'đề nghị gia hạn, chờ quyết định',
    en: 'a later deadline is asked for, to be decided',
  }),
  report: () => ({ vi: 'báo cáo chờ tiếp nhận', en: 'a report to be accepted' }),
  proposals: (count) => ({
    vi: `${count} kiến nghị, đề xuất chờ trả lời`,
    en: count === 1 ? '1 proposal to be answered' : `${count} proposals to be answered`,
  }),
};

/** Since when it waits for what: a sentence. */
export function waitingSays({ waits, waitingSince, count }: WaitingSubject): Text {
  const [what, since] = [waitsFor[waits](count), shownDay(waitingSince)];
  return { vi: `Từ ngày ${since}: ${what.vi}.`, en: `Since ${since}: ${what.en}.` };
}

/** The same in a few words. */
export function waitingNeed({ waits, waitingSince, count }: WaitingSubject): Text {
  const [what, since] = [waitsFor[waits](count), shownDay(waitingSince)];
  return { vi: `${capital(what.vi)} từ ${since}`, en: `${capital(what.en)}, since ${since}` };
}
