import type { Language, Text } from '../../kernel/text.js';
import type { DutyEffect } from '../../reviews/plan-effects.queries.js';
import type { WorkElsewhere } from '../../reviews/new-body-work.service.js';
import { type EffectRow, effectRow, moreThan, SHOWN } from './effect-rows.js';
import { type Worded, worded } from './plan-words.js';
import { type ReportEffectRow, reportEffects } from './report-effects.js';

/** What one plan in force gives to new bodies, as it is shown. */
export interface WorkShown {
  readonly title: Worded;
  readonly url: string;
  /** All of it, counted. */
  readonly sum: string;
  readonly duties: readonly (EffectRow & { readonly counted: string })[];
  readonly moreDuties: string | null;
  readonly reports: readonly (ReportEffectRow & { readonly counted: string })[];
  readonly moreReports: string | null;
}

/** What plans in force give to new bodies, a plan each: counted, then by duty and by body. */
export function workElsewhere(language: Language, works: readonly WorkElsewhere[]): WorkShown[] {
  return works.map(({ plan, tasks, reports }) => {
    const owed = reportEffects(language, { reportsBefore: [], reportsAfter: reports });
    const parts = [
      ...ledWords(tasks.filter(({ fate }) => fate !== 'helped')),
      ...helpedWords(tasks.filter(({ fate }) => fate === 'helped')),
      ...(reports.length === 0 ? [] : [reportWords(reports.length)]),
    ];
    return {
      title: worded(plan.title, language),
      url: `/plans/${plan.id}`,
      sum: parts.map((part) => part[language]).join('; '),
      duties: tasks.slice(0, SHOWN).map((effect) => ({
        ...effectRow(language, effect),
        counted: (effect.fate === 'helped' ? helpWords(effect.tasks) : taskWords(effect.tasks))[language],
      })),
      moreDuties: moreThan(language, tasks.length),
      reports: owed.slice(0, SHOWN).map((row) => ({ ...row, counted: reportWords(row.reports)[language] })),
      moreReports: moreThan(language, owed.length),
    };
  });
}

/** In one sentence, for the first lines of what is looked at; null where there is nothing. */
export function elsewhereSentence(works: readonly WorkElsewhere[]): Text | null {
  if (works.length === 0) return null;
  const all = works.flatMap((work) => work.tasks);
  const parts = [
    [taskWords, totalOf(all.filter(({ fate }) => fate !== 'helped'))],
    [helpWords, totalOf(all.filter(({ fate }) => fate === 'helped'))],
    [reportWords, works.reduce((sum, work) => sum + work.reports.length, 0)],
  ] as const;
  const said = parts.filter(([, n]) => n > 0).map(([words, n]) => words(n));
  return {
    vi: `Đơn vị lập cùng kế hoạch này còn có việc của ${works.length} kế hoạch khác: ${said.map(({ vi }) => vi).join(', ')}; xem bên dưới.`,
    en: `The bodies that were made with this plan have work of ${works.length} other ${works.length === 1 ? 'plan' : 'plans'} too: ${said.map(({ en }) => en).join(', ')}; see below.`,
  };
}

function ledWords(led: readonly DutyEffect[]): Text[] {
  if (led.length === 0) return [];
  const { vi, en } = taskWords(totalOf(led));
  return [
    {
      vi: `${vi} thuộc ${led.length} nội dung`,
      en: `${en} of ${led.length} ${led.length === 1 ? 'duty' : 'duties'}`,
    },
  ];
}

function helpedWords(helped: readonly DutyEffect[]): Text[] {
  return helped.length === 0 ? [] : [helpWords(totalOf(helped))];
}

function taskWords(n: number): Text {
  return { vi: `${n} nhiệm vụ`, en: `${n} ${n === 1 ? 'task' : 'tasks'}` };
}

function helpWords(n: number): Text {
  return { vi: `phối hợp ${n} nhiệm vụ`, en: `cooperation in ${n} ${n === 1 ? 'task' : 'tasks'}` };
}

function reportWords(n: number): Text {
  return { vi: `${n} báo cáo phải gửi`, en: `${n} ${n === 1 ? 'report' : 'reports'} to send` };
}

function totalOf(effects: readonly DutyEffect[]): number {
  return effects.reduce((sum, { tasks }) => sum + tasks, 0);
}
