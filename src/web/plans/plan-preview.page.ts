import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { MailForecast } from '../../reminders/mail-forecast.service.js';
import type { DutyEffect, PastDuty, PlannedDays } from '../../reviews/plan-effects.queries.js';
import type { CarriedField } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { toldByLabels } from '../frame/told-fields.js';
import type { Field } from './form-fields.js';
import { formWords } from './form.words.js';
import { begunWords, type EffectRow, effectRow, moreThan, SHOWN } from './effect-rows.js';
import { fateWords, previewWords } from './plan-preview.words.js';
import type { Rehearsal } from './plan-rehearsal.service.js';
import { type ReportEffectRow, reportEffects } from './report-effects.js';
import { type Worded, worded } from './plan-words.js';
import type { AlikeShown } from './plans-alike-shown.js';
import { elsewhereSentence, type WorkShown, workElsewhere } from './work-elsewhere.js';

/** What happens, before it is done. */
export interface PreviewPage {
  readonly say: Said<typeof previewWords> & Said<typeof formWords>;
  readonly crumb: { readonly url: string; readonly label: Worded };
  readonly heading: string;
  readonly lead: string;
  readonly problem: FormProblem | null;
  /** Plans that there are like this one. */
  readonly alike: readonly AlikeShown[];
  /** The day that may be chosen first, with the button or, where it cannot be done, by GET; null where there is none. */
  readonly day: { readonly action: string; readonly field: Field } | null;
  /** In sentences; nothing where it cannot be done. */
  readonly answer: readonly string[];
  readonly tables: readonly {
    readonly id: string;
    readonly heading: string;
    readonly rows: readonly EffectRow[];
    readonly more: string | null;
  }[];
  readonly reviews: readonly {
    readonly name: Worded;
    readonly fate: string;
    readonly cutOff: string;
    readonly reports: string;
    readonly meeting: string;
  }[];
  /** What bodies have to report, where that changes. */
  readonly reports: readonly ReportEffectRow[];
  readonly moreReports: string | null;
  /** What other plans in force give to the bodies that came with this one. */
  readonly elsewhere: readonly WorkShown[];
  readonly mails: readonly { readonly address: string; readonly tells: string }[];
  readonly moreMails: string | null;
  /** The one button; null where it cannot be done. */
  readonly form: {
    readonly action: string;
    readonly hidden: readonly CarriedField[];
    readonly fields: readonly Field[];
    readonly submit: string;
    /** Whether it leads back to the form that it came from. */
    readonly leadsBack: boolean;
  } | null;
}
export const previewTemplate = pageTemplate<PreviewPage>('plans/preview');

/** What a page of a preview is made of. */
export interface PreviewGiven {
  readonly crumb: PreviewPage['crumb'];
  readonly heading: string;
  readonly problem?: FormProblem | null;
  readonly alike?: readonly AlikeShown[];
  readonly day?: PreviewPage['day'];
  readonly rehearsal: Rehearsal | null;
  /** What is said of it, where not the tasks and mails. */
  readonly answer?: readonly string[];
  /** Whether what stays unfinished is shown. */
  readonly showsOpen?: boolean;
  readonly form: PreviewPage['form'];
}

export function previewPage(language: Language, given: PreviewGiven): PreviewPage {
  const {
    crumb,
    heading,
    problem = null,
    alike = [],
    day = null,
    rehearsal,
    showsOpen = false,
    form,
  } = given;
  const say = { ...inLanguage(previewWords, language), ...inLanguage(formWords, language) };
  const mails = rehearsal?.mails.mails ?? [];
  const reports = rehearsal ? reportEffects(language, rehearsal) : [];
  const fields = [...(day ? [day.field] : []), ...(form?.fields ?? [])];
  return {
    say,
    crumb,
    heading,
    lead: say.lookLead,
    problem: problem && { ...problem, text: toldByLabels(language, problem, fields) },
    alike,
    day,
    answer: rehearsal
      ? (given.answer ?? sentences(language, rehearsal, { showsOpen, showsPast: day !== null }))
      : [],
    tables: [
      tableOf(language, 'tasks', say.duties, rehearsal?.tasks ?? []),
      tableOf(language, 'open', say.open, (showsOpen && rehearsal?.open) || []),
    ].filter(({ rows }) => rows.length > 0),
    reviews: rehearsal ? reviewRows(language, rehearsal) : [],
    reports: reports.slice(0, SHOWN),
    moreReports: moreThan(language, reports.length),
    elsewhere: workElsewhere(language, rehearsal?.elsewhere ?? []),
    mails: mails.slice(0, SHOWN).map(({ address, tells }) => ({
      address,
      tells: tells.map((text) => text[language]).join('; '),
    })),
    moreMails: moreThan(language, mails.length),
    form: rehearsal ? form : null,
  };
}

function sentences(
  language: Language,
  { tasks, open, past, elsewhere, mails }: Rehearsal,
  { showsOpen, showsPast }: { readonly showsOpen: boolean; readonly showsPast: boolean },
): string[] {
  const of = (fate: DutyEffect['fate']) => tasks.filter((effect) => effect.fate === fate);
  const said = [
    madeSentence(of('made')),
    countSentence(of('changed'), (n) => ({
      vi: `Điều chỉnh ${n} nhiệm vụ chưa đơn vị nào làm.`,
      en: `${n} ${n === 1 ? 'task' : 'tasks'} that nobody has worked on ${n === 1 ? 'is' : 'are'} changed.`,
    })),
    countSentence(of('cancelled'), (n) => ({
      vi: `Dừng ${n} nhiệm vụ chưa đơn vị nào làm.`,
      en: `${n} ${n === 1 ? 'task' : 'tasks'} that nobody has worked on ${n === 1 ? 'is' : 'are'} cancelled.`,
    })),
  ].filter((one) => one !== null);
  const left = countSentence(showsOpen ? open : [], (n) => ({
    vi: `${n} nhiệm vụ chưa xong giữ nguyên như hiện nay, không còn được nhắc hạn.`,
    en: `${n} unfinished ${n === 1 ? 'task stays as it is' : 'tasks stay as they are'}, without reminders.`,
  }));
  const more = elsewhereSentence(elsewhere);
  return [
    ...(said.length > 0 ? said : [previewWords.nothing]),
    ...bornOverdue(of('made'), showsPast),
    ...(showsPast && past.length > 0 ? [pastSentence(past)] : []),
    ...(left ? [left] : []),
    ...(more ? [more] : []),
    mailSentence(mails),
  ].map((text) => text[language]);
}

function madeSentence(made: readonly DutyEffect[]): Text | null {
  const days = made.flatMap(({ firstDueOn, lastDueOn }) => [firstDueOn, lastDueOn]).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [n, duties] = [totalOf(made), made.length];
  const span = {
    vi: `hạn từ ${shownDay(first)} đến ${shownDay(last)}`,
    en: `due ${shownDay(first)} to ${shownDay(last)}`,
  };
  const begun = begunWords(n, totalOf(made, 'later'));
  const [vi, en] = begun === null ? ['', ''] : [`: ${begun.vi}`, `: ${begun.en}`];
  return {
    vi: `Giao mới ${n} nhiệm vụ thuộc ${duties} nội dung, ${span.vi}${vi}.`,
    en: `${n} new ${n === 1 ? 'task' : 'tasks'} of ${duties} ${duties === 1 ? 'duty' : 'duties'}, ${span.en}${en}.`,
  };
}

/** That tasks are late as soon as they are given out, of which duties, and what can be done about it. */
function bornOverdue(made: readonly DutyEffect[], hasDay: boolean): Text[] {
  const n = totalOf(made, 'overdue');
  if (n === 0) return [];
  const of = made.filter(({ overdue }) => overdue > 0);
  const named = (language: Language) => [
    ...of.slice(0, SHOWN).map(({ place }) => shownPlace(place, language)),
    ...[moreThan(language, of.length)].filter((more) => more !== null),
  ];
  const later = hasDay
    ? { vi: ' hoặc chọn ngày thực hiện muộn hơn', en: ', or choose a later day' }
    : { vi: '', en: '' };
  return [
    {
      vi: `${n} nhiệm vụ có hạn đã qua, quá hạn ngay khi giao: ${named('vi').join('; ')}. Nếu không phải vậy, hãy sửa thời gian của nội dung${later.vi}.`,
      en: `${n} ${n === 1 ? 'task is' : 'tasks are'} overdue as soon as given out, the deadline being past: ${named('en').join('; ')}. Where that is not meant, correct when the duty is due${later.en}.`,
    },
  ];
}

/** An earlier day may be chosen for the plan, from which on these are given out too. */
function pastSentence(past: readonly PastDuty[]): Text {
  const named = (language: Language) =>
    past
      .slice(0, SHOWN)
      .map(({ place, dueOn }) => `${shownPlace(place, language)} (${shownDay(dueOn)})`)
      .join('; ');
  const n = past.length;
  return {
    vi: `${n} nội dung không được giao vì hạn đã qua trước ngày thực hiện: ${named('vi')}. Muốn giao thì chọn ngày thực hiện sớm hơn.`,
    en: `${n} ${n === 1 ? 'duty is' : 'duties are'} not given out, due before the plan is in force: ${named('en')}. Choose an earlier day to give ${n === 1 ? 'it' : 'them'} out.`,
  };
}

function countSentence(effects: readonly DutyEffect[], say: (n: number) => Text): Text | null {
  const n = totalOf(effects);
  return n === 0 ? null : say(n);
}

function totalOf(effects: readonly DutyEffect[], which: 'tasks' | 'later' | 'overdue' = 'tasks'): number {
  return effects.reduce((sum, effect) => sum + effect[which], 0);
}

function mailSentence({ mails, on, isNow }: MailForecast): Text {
  const n = mails.length;
  if (n === 0) return previewWords.noMail;
  const many = n === 1 ? 'mail goes' : 'mails go';
  return isNow
    ? { vi: `Gửi ngay ${n} thư.`, en: `${n} ${many} out at once.` }
    : {
        vi: `Gửi ${n} thư vào sáng ${shownDay(on)}.`,
        en: `${n} ${many} out in the morning of ${shownDay(on)}.`,
      };
}

function tableOf(
  language: Language,
  id: string,
  heading: string,
  effects: readonly DutyEffect[],
): PreviewPage['tables'][number] {
  const rows = effects.slice(0, SHOWN).map((effect) => effectRow(language, effect));
  return { id, heading, rows, more: moreThan(language, effects.length) };
}

function reviewRows(language: Language, { reviewsBefore, reviewsAfter }: Rehearsal): PreviewPage['reviews'] {
  const row = (review: PlannedDays, fate: keyof typeof fateWords) => ({
    name: worded(review.name, language),
    fate: (fate === 'made' ? { vi: 'lập mới', en: 'new' } : fateWords[fate])[language],
    cutOff: shownDay(review.until),
    reports: `${shownDay(review.baseDueOn)}; ${shownDay(review.otherDueOn)}`,
    meeting: shownDay(review.meetingOn),
  });
  const before = new Map(reviewsBefore.map((review) => [review.id, review]));
  const gone = reviewsBefore.filter(({ id }) => !reviewsAfter.some((review) => review.id === id));
  return [
    ...gone.map((review) => row(review, 'cancelled')),
    ...reviewsAfter.flatMap((review) => {
      const old = before.get(review.id);
      if (!old) return [row(review, 'made')];
      return daysOf(old) === daysOf(review) ? [] : [row(review, 'moved')];
    }),
  ];
}

function daysOf({ until, opensOn, baseDueOn, otherDueOn, meetingOn }: PlannedDays): string {
  const days: CalendarDay[] = [until, opensOn, baseDueOn, otherDueOn, meetingOn];
  return days.join(' ');
}
