import { readNumber, shownNumber } from '../../indicators/measured-number.js';
import type { Language, Text } from '../../kernel/text.js';
import type { ExemptAddressee, IndicatorDetails } from '../../plans/indicator-details.js';
import { ADDING_UP, MEASURED_PERIODS, MEASURES } from '../../plans/indicator-terms.js';
import { type FormBody, typed } from '../frame/form-body.js';
import {
  type FieldOption,
  type FieldSpec,
  type FieldValues,
  inputFrom,
  typedInto,
} from '../plans/form-fields.js';
import type { FieldGroup } from '../plans/form.page.js';
import { amendingDocument, valuesOf } from '../plans/plan-form.js';
import { worded } from '../plans/plan-words.js';
import { indicatorEditingWords as words } from './indicators.words.js';

const field = (name: string, vi: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label: { vi, en },
  kind: 'text',
  ...more,
});

/** Fields whose numbers may have decimals. */
const DECIMALS = ['goal.least', 'goal.most', 'bodyGoal.least', 'bodyGoal.most', 'baseline.value'] as const;

/** Of a plan in force: what an amendment does; null of a draft. */
export type Amends = 'adds' | 'changes' | null;

/** By which document a plan in force is amended, and from which day on it holds. */
export const amendmentSpecs: readonly FieldSpec[] = [
  amendingDocument,
  field('holdsFrom', words.holdsFrom.vi, words.holdsFrom.en, {
    kind: 'date',
    hint: words.holdsFromHint,
    whenEmpty: 'left-out',
  }),
];

/** The form of an indicator. */
export function indicatorGroups(
  language: Language,
  {
    addressees,
    chosen,
    amends,
  }: {
    readonly addressees: readonly FieldOption[];
    readonly chosen: FieldValues;
    readonly amends: Amends;
  },
): FieldGroup[] {
  const said = (words: Text) => words[language];
  return [
    ...(amends === null
      ? []
      : [{ legend: '', specs: amends === 'adds' ? [amendingDocument] : amendmentSpecs }]),
    { legend: said({ vi: 'Chỉ tiêu', en: 'The indicator' }), specs: wordSpecs(language) },
    { legend: said({ vi: 'Mục tiêu', en: 'Goal' }), specs: goalSpecs(language) },
    {
      legend: said({ vi: 'Đơn vị báo cáo', en: 'Who reports it' }),
      specs: bodySpecs(addressees, chosen),
    },
  ];
}

function wordSpecs(language: Language): FieldSpec[] {
  return [
    field('title', 'Tên chỉ tiêu', 'Title', { isRequired: true, isWide: true }),
    field('titleEn', 'Tên chỉ tiêu (tiếng Anh)', 'Title (English)', { isWide: true }),
    field('place', 'Vị trí trong văn bản', 'Place in the document', {
      isRequired: true,
      hint: { vi: 'Ví dụ: II.2.b, gạch đầu dòng 3', en: 'As the document counts it, such as II.2.b, dash 3' },
    }),
    field('measure', 'Cách đo', 'What is measured', {
      kind: 'select',
      isRequired: true,
      options: optionsOf(language, MEASURES),
    }),
    field('unit', 'Đơn vị tính', 'Unit', {
      hint: {
        vi: 'Ví dụ: chi bộ, người. Tỷ lệ tính bằng %.',
        en: 'Such as cells, people. Shares are in per cent.',
      },
    }),
    field('unitEn', 'Đơn vị tính (tiếng Anh)', 'Unit (English)'),
    field('part', 'Của tỷ lệ: số đạt đếm gì', 'Of a share: what its part counts'),
    field('partEn', 'Của tỷ lệ: số đạt đếm gì (tiếng Anh)', 'Of a share: what its part counts (English)'),
    field('whole', 'Của tỷ lệ: tổng số đếm gì', 'Of a share: what its whole counts'),
    field('wholeEn', 'Của tỷ lệ: tổng số đếm gì (tiếng Anh)', 'Of a share: what its whole counts (English)'),
  ];
}

function goalSpecs(language: Language): FieldSpec[] {
  const number: Text = {
    vi: 'Ví dụ: 90 hoặc 3,5. Khoảng: ghi cả hai mức.',
    en: 'Such as 90 or 3.5. A range has both.',
  };
  const left = { whenEmpty: 'left-out' } as const;
  return [
    field('goal.least', 'Thấp nhất', 'At least', { hint: number, standsFor: 'goal', ...left }),
    field('goal.most', 'Cao nhất', 'At most', left),
    field('goal.above', 'Phải trên mức thấp nhất', 'Only more than the least reaches it', {
      kind: 'check',
      isWide: true,
    }),
    field('byYear', 'Đạt vào năm', 'To be reached by the year', {
      kind: 'number',
      hint: { vi: 'Để trống: hết mỗi kỳ đánh giá.', en: 'Left empty: at the end of each period.' },
    }),
    field('period', 'Kỳ đánh giá', 'Period of one value', {
      kind: 'select',
      isRequired: true,
      options: optionsOf(language, MEASURED_PERIODS),
    }),
    field('baseline.value', 'Mốc ban đầu', 'Baseline', { standsFor: 'baseline', ...left }),
    field('baseline.year', 'Năm của mốc ban đầu', 'Year of the baseline', { kind: 'number', ...left }),
    field('addingUp', 'Cách tổng hợp', 'How values add up', {
      kind: 'select',
      isRequired: true,
      isWide: true,
      options: optionsOf(language, ADDING_UP),
    }),
    field('bodyGoal.least', 'Mỗi đơn vị: thấp nhất', 'One body: at least', {
      standsFor: 'bodyGoal',
      hint: {
        vi: 'Chỉ khi tổng hợp theo tỷ lệ đơn vị đạt.',
        en: 'Only where the share of bodies that reach it counts.',
      },
      ...left,
    }),
    field('bodyGoal.most', 'Mỗi đơn vị: cao nhất', 'One body: at most', left),
    field('bodyGoal.above', 'Mỗi đơn vị phải trên mức thấp nhất', 'One body: only more than the least', {
      kind: 'check',
      isWide: true,
    }),
  ];
}

function bodySpecs(addressees: readonly FieldOption[], chosen: FieldValues): FieldSpec[] {
  const bodies = (name: string) => {
    const ids = chosen[name] ?? [];
    return [
      ...ids.flatMap((id) => addressees.filter(({ value }) => value === id)),
      ...addressees.filter(({ value }) => !ids.includes(value)),
    ];
  };
  return [
    field('reportedBy', 'Đơn vị báo cáo số liệu', 'Bodies that report it', {
      kind: 'choices',
      isRequired: true,
      options: bodies('reportedBy'),
    }),
    field('exempt', 'Đơn vị không áp dụng', 'Bodies that it does not hold for', {
      kind: 'choices',
      options: bodies('exempt'),
    }),
    field('exemptWords', 'Lời của kế hoạch về việc không áp dụng', 'The plan’s words on that', {
      standsFor: 'exempt[0].words',
      isWide: true,
    }),
    field('note', 'Ghi chú', 'Note', { kind: 'area' }),
    field('noteEn', 'Ghi chú (tiếng Anh)', 'Note (English)', { kind: 'area' }),
  ];
}

function optionsOf(language: Language, labels: Readonly<Record<string, Text>>): FieldOption[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label: worded(label, language) }));
}

/** What stands in the form of a new indicator. */
export const newIndicator: FieldValues = { measure: ['share'], addingUp: ['ratio'], period: ['year'] };

/** What stands in the form of that indicator. */
export function valuesOfIndicator(language: Language, details: IndicatorDetails): FieldValues {
  const { goal, bodyGoal, baseline, reportedBy, exempt } = details;
  const number = (value: number | null | undefined) => (value == null ? null : shownNumber(language, value));
  return {
    ...valuesOf({
      title: details.title,
      titleEn: details.titleEn,
      place: details.place,
      measure: details.measure,
      unit: details.unit,
      unitEn: details.unitEn,
      part: details.part,
      partEn: details.partEn,
      whole: details.whole,
      wholeEn: details.wholeEn,
      'goal.least': number(goal.least),
      'goal.most': number(goal.most),
      byYear: details.byYear,
      period: details.period,
      'baseline.value': number(baseline?.value),
      'baseline.year': baseline?.year,
      addingUp: details.addingUp,
      'bodyGoal.least': number(bodyGoal?.least),
      'bodyGoal.most': number(bodyGoal?.most),
      exemptWords: exempt[0]?.words,
      note: details.note,
      noteEn: details.noteEn,
    }),
    'goal.above': goal.above ? ['true'] : [],
    'bodyGoal.above': bodyGoal?.above === true ? ['true'] : [],
    reportedBy,
    exempt: exempt.map(({ id }) => id),
  };
}

/** What the API takes of what was typed. `before`: whom it did not hold for, and by which words. */
export function indicatorInput(
  language: Language,
  specs: readonly FieldSpec[],
  body: FormBody,
  before: readonly ExemptAddressee[] = [],
): Record<string, unknown> & { readonly exempt: readonly ExemptAddressee[] } {
  const values = typedInto(specs, body);
  const { goal, bodyGoal, baseline, exempt, exemptWords: _, ...rest } = inputFrom(specs, values);
  const number = (name: (typeof DECIMALS)[number]): unknown => {
    const text = typed(body, name);
    // what is no number is left for the check to tell
    const read = readNumber(language, text);
    return read === undefined ? text : read;
  };
  const goalOf = (given: unknown, name: 'goal' | 'bodyGoal') => ({
    ...(given as object),
    least: number(`${name}.least`),
    most: number(`${name}.most`),
  });
  const isGiven = (...names: readonly string[]) => names.some((name) => typed(body, name).trim() !== '');
  return {
    ...rest,
    goal: goalOf(goal, 'goal'),
    bodyGoal: isGiven('bodyGoal.least', 'bodyGoal.most') ? goalOf(bodyGoal, 'bodyGoal') : null,
    baseline: isGiven('baseline.value', 'baseline.year')
      ? { ...(baseline as object), value: number('baseline.value') }
      : null,
    exempt: exemptIn(exempt as readonly string[], typed(body, 'exemptWords'), before),
  };
}

/** Words that stand for one of them alone stay; those of all others are what was typed. */
function exemptIn(
  ids: readonly string[],
  words: string,
  before: readonly ExemptAddressee[],
): readonly ExemptAddressee[] {
  const shown = before[0]?.words;
  return ids.map((id) => {
    const own = before.find((one) => one.id === id)?.words;
    return { id, words: own !== undefined && own !== shown ? own : words };
  });
}
