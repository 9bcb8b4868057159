import type { Text } from '../../kernel/text.js';
import type { PlanView } from '../../plans/plans.queries.js';
import { DEFAULT_REVIEW_CALENDAR, PERIOD_PRESETS, RHYTHMS } from '../../plans/review-calendar.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { type FieldOption, type FieldSpec, type FieldValues, inputFrom, typedInto } from './form-fields.js';
import type { FieldGroup } from './form.page.js';
import type { Language } from '../../kernel/text.js';
import { worded } from './plan-words.js';

/** How many empty rows a form offers for what stands in a list. */
const SPARE = 2;
const MOST = { basis: 50, targets: 200 } as const;

/** The lists of a plan, each item a row of fields. */
export type PlanList = keyof typeof MOST;
const columns = {
  basis: ['symbol', 'issuedOn', 'issuer', 'issuerEn', 'title', 'titleEn'],
  targets: ['place', 'title', 'titleEn', 'text'],
} as const satisfies Record<PlanList, readonly string[]>;

/** How many rows of each list the form has. */
export type ListRows = Readonly<Record<PlanList, number>>;

const text = (name: string, label: Text, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label,
  kind: 'text',
  ...more,
});
const english = (label: Text): Text => ({ vi: `${label.vi} (tiếng Anh)`, en: `${label.en} (English)` });

const title: Text = { vi: 'Tên kế hoạch', en: 'Title' };
const note: Text = { vi: 'Ghi chú cho người đọc', en: 'Note for readers' };
const issuer: Text = { vi: 'Cơ quan ban hành', en: 'Issued by' };
const documentTitle: Text = { vi: 'Trích yếu', en: 'Title' };
const targetTitle: Text = { vi: 'Chỉ tiêu', en: 'Target' };

export const amendingDocument: FieldSpec = text(
  'amendingDocument',
  { vi: 'Văn bản sửa đổi, bổ sung', en: 'Amending document' },
  {
    isRequired: true,
    isWide: true,
    hint: {
      vi: 'Số, ký hiệu và ngày, ví dụ: Kế hoạch số 15-KH/HU ngày 20/7/2026. Nội dung cũ được giữ lại.',
      en: 'Symbol and day, such as: Plan 15-KH/HU of 20/7/2026. The earlier wording is kept.',
    },
  },
);

export const codeSpec: FieldSpec = text(
  'code',
  { vi: 'Mã', en: 'Code' },
  {
    isRequired: true,
    hint: {
      vi: 'Chữ thường không dấu, số và gạch nối, ví dụ: ke-hoach-2027',
      en: 'Lower-case letters, digits and hyphens, such as ke-hoach-2027',
    },
  },
);

/** What a new plan says beside what every plan says. */
export function newPlanSpecs(committees: readonly FieldOption[]): FieldSpec[] {
  return [text('committeeId', issuer, { kind: 'select', options: committees, isRequired: true }), codeSpec];
}

const termSpecs: readonly FieldSpec[] = [
  text('term.from', { vi: 'Thời hạn từ ngày', en: 'Term from' }, { kind: 'date' }),
  text('term.until', { vi: 'Thời hạn đến hết ngày', en: 'Term until' }, { kind: 'date' }),
];

/** What is new of a plan that is copied for a new term. */
export const newTermSpecs: readonly FieldSpec[] = [
  codeSpec,
  text('symbol', { vi: 'Số, ký hiệu', en: 'Number and symbol' }),
  text('issuedOn', { vi: 'Ngày ban hành', en: 'Issued on' }, { kind: 'date' }),
  text('title', title, { isRequired: true, isWide: true }),
  text('titleEn', english(title), { isWide: true }),
  ...termSpecs.map((spec) => ({ ...spec, isRequired: true, standsFor: 'term' })),
];

/** What stands in the form of a copy at first. */
export function valuesOfCopy(plan: PlanView): FieldValues {
  return valuesOf({ title: plan.title.vi, titleEn: ownEnglish(plan.title) });
}

/** The form of a plan, for its board. `first`: what stands before all. */
export function planGroups(
  language: Language,
  {
    first,
    bodies,
    rows,
  }: {
    readonly first: readonly FieldSpec[];
    readonly bodies: readonly FieldOption[];
    readonly rows: ListRows;
  },
): FieldGroup[] {
  const said = (words: Text) => words[language];
  const monitoring = text(
    'monitoringBodyId',
    { vi: 'Cơ quan theo dõi', en: 'Followed by' },
    { kind: 'select', options: bodies },
  );
  return [
    {
      legend: said({ vi: 'Văn bản', en: 'The document' }),
      specs: [
        ...first,
        text('symbol', { vi: 'Số, ký hiệu', en: 'Number and symbol' }),
        text('issuedOn', { vi: 'Ngày ban hành', en: 'Issued on' }, { kind: 'date' }),
        text('title', title, { isRequired: true, isWide: true }),
        text('titleEn', english(title), { isWide: true }),
        ...termSpecs,
        monitoring,
        text('note', note, { kind: 'area' }),
        text('noteEn', english(note), { kind: 'area' }),
      ],
    },
    { legend: said({ vi: 'Chế độ sơ kết, tổng kết', en: 'Reviews' }), specs: calendarSpecs(language) },
    {
      legend: said({ vi: 'Căn cứ', en: 'Basis' }),
      specs: listSpecs('basis', rows.basis),
      columns: columns.basis.length,
      named: ['symbol', 'title'],
      more: 'basis',
    },
    {
      legend: said({ vi: 'Chỉ tiêu', en: 'Targets' }),
      specs: listSpecs('targets', rows.targets),
      columns: columns.targets.length,
      named: ['place', 'title'],
      more: 'targets',
    },
  ];
}

function calendarSpecs(language: Language): FieldSpec[] {
  const options = (of: Readonly<Record<string, Text>>) =>
    Object.entries(of).map(([value, label]) => ({ value, label: worded(label, language) }));
  const days = (name: string, label: Text, more: Partial<FieldSpec> = {}) =>
    text(`reviewCalendar.${name}`, label, { kind: 'number', isRequired: true, ...more });
  return [
    text(
      'reviewCalendar.rhythm',
      { vi: 'Báo cáo', en: 'Reviewed' },
      { kind: 'select', isRequired: true, options: options(RHYTHMS) },
    ),
    text(
      'reviewCalendar.preset',
      { vi: 'Kỳ tính', en: 'Periods' },
      { kind: 'select', isRequired: true, options: options(PERIOD_PRESETS) },
    ),
    days('opensDaysBefore', {
      vi: 'Mở nhận báo cáo trước ngày chốt (ngày)',
      en: 'Opens before the cut-off (days)',
    }),
    days(
      'reportsDueAfter.base',
      {
        vi: 'Hạn báo cáo của cơ sở (ngày làm việc sau ngày chốt)',
        en: 'Reports of base organizations due (working days after)',
      },
      { standsFor: 'reviewCalendar' },
    ),
    days('reportsDueAfter.other', {
      vi: 'Hạn báo cáo của đơn vị khác (ngày làm việc sau ngày chốt)',
      en: 'Reports of all others due (working days after)',
    }),
    days('meetsAfter', {
      vi: 'Họp sơ kết, tổng kết (ngày làm việc sau ngày chốt)',
      en: 'Review meets (working days after)',
    }),
  ];
}

function listSpecs(list: PlanList, rows: number): FieldSpec[] {
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const at = (name: string, label: Text, more: Partial<FieldSpec> = {}) =>
      text(`${list}[${row}].${name}`, { vi: `${row + 1}. ${label.vi}`, en: `${row + 1}. ${label.en}` }, more);
    return list === 'basis'
      ? [
          at('symbol', { vi: 'Số, ký hiệu', en: 'Symbol' }),
          at('issuedOn', { vi: 'Ngày ban hành', en: 'Issued on' }, { kind: 'date' }),
          at('issuer', issuer),
          at('issuerEn', english(issuer)),
          at('title', documentTitle, { isWide: true }),
          at('titleEn', english(documentTitle), { isWide: true }),
        ]
      : [
          at('place', { vi: 'Vị trí trong văn bản', en: 'Place in the document' }),
          at('title', targetTitle, { isWide: true }),
          at('titleEn', english(targetTitle), { isWide: true }),
          at('text', { vi: 'Nguyên văn', en: 'Exact words' }, { kind: 'area' }),
        ];
  });
}

/** The rows of a list that hold something, moved up to the first places; with empty ones behind them for the form. */
export function withoutEmptyRows(body: FormBody): { readonly body: FormBody; readonly filled: ListRows } {
  const next: Record<string, FormBody[string]> = {};
  for (const [name, value] of Object.entries(body)) if (!/^(basis|targets)\[/.test(name)) next[name] = value;
  const filled = { basis: 0, targets: 0 };
  for (const list of ['basis', 'targets'] as const) {
    for (let row = 0; row < MOST[list] + SPARE; row++) {
      const given = columns[list].map(
        (column) => [column, typed(body, `${list}[${row}].${column}`)] as const,
      );
      if (given.every(([, value]) => value.trim() === '')) continue;
      for (const [column, value] of given) next[`${list}[${filled[list]}].${column}`] = value;
      filled[list] += 1;
    }
  }
  return { body: next, filled };
}

/** As many rows as are filled, and spare ones; more of the list that was asked for. */
export function rowsFor(filled: ListRows, asked: string | null = null): ListRows {
  const of = (list: PlanList) =>
    Math.min(filled[list] + (asked === list ? SPARE + 3 : SPARE), MOST[list] + SPARE);
  return { basis: of('basis'), targets: of('targets') };
}

/** What the form of a plan shows of it. */
export type FormPlan = Pick<
  PlanView,
  'symbol' | 'issuedOn' | 'title' | 'note' | 'term' | 'reviewCalendar' | 'basis'
> & {
  readonly monitoringBody: { readonly id: string } | null;
  readonly targets: readonly Pick<PlanView['targets'][number], 'place' | 'title' | 'text'>[];
};

/** What the API takes of a plan: lists hold what was typed, and nothing where all their rows are empty. */
export function planInput(specs: readonly FieldSpec[], body: FormBody): Record<string, unknown> {
  const full = withoutEmptyRows(body);
  const filled = specs.filter(({ name }) => {
    const [, list, row] = /^(basis|targets)\[(\d+)\]/.exec(name) ?? [];
    return list === undefined || Number(row) < full.filled[list as PlanList];
  });
  return { basis: [], targets: [], ...inputFrom(filled, typedInto(filled, full.body)) };
}

/** What stands in the form of that plan. */
export function valuesOfPlan(plan: FormPlan): FieldValues {
  const { term, reviewCalendar: calendar, note: said } = plan;
  const pairs: Record<string, string | number | null | undefined> = {
    symbol: plan.symbol,
    issuedOn: plan.issuedOn,
    title: plan.title.vi,
    titleEn: ownEnglish(plan.title),
    note: said?.vi,
    noteEn: said && ownEnglish(said),
    'term.from': term.from,
    'term.until': term.until,
    monitoringBodyId: plan.monitoringBody?.id,
    ...valuesOfCalendar(calendar),
  };
  plan.basis.forEach((item, row) => {
    const { title: words, issuer: by } = item;
    const values = {
      ...item,
      title: words.vi,
      titleEn: ownEnglish(words),
      issuer: by?.vi,
      issuerEn: by && ownEnglish(by),
    };
    for (const column of columns.basis) pairs[`basis[${row}].${column}`] = values[column];
  });
  plan.targets.forEach(({ place, title: words, text: exact }, row) => {
    const values = { place, title: words.vi, titleEn: ownEnglish(words), text: exact };
    for (const column of columns.targets) pairs[`targets[${row}].${column}`] = values[column];
  });
  return valuesOf(pairs);
}

/** What stands in the form of a plan that is not there yet. */
export function valuesOfNewPlan(committeeId: string): FieldValues {
  return valuesOf({ committeeId, ...valuesOfCalendar(DEFAULT_REVIEW_CALENDAR) });
}

function valuesOfCalendar(calendar: PlanView['reviewCalendar']): Record<string, string | number> {
  return {
    'reviewCalendar.rhythm': calendar.rhythm,
    'reviewCalendar.preset': calendar.preset,
    'reviewCalendar.opensDaysBefore': calendar.opensDaysBefore,
    'reviewCalendar.reportsDueAfter.base': calendar.reportsDueAfter.base,
    'reviewCalendar.reportsDueAfter.other': calendar.reportsDueAfter.other,
    'reviewCalendar.meetsAfter': calendar.meetsAfter,
  };
}

/** As a form holds them; what is not there is an empty field. */
export function valuesOf(pairs: Readonly<Record<string, string | number | null | undefined>>): FieldValues {
  return Object.fromEntries(
    Object.entries(pairs).map(([name, value]) => [name, value == null ? [] : [String(value)]]),
  );
}

/** The English words where there are some of their own. */
export function ownEnglish({ vi, en }: Text): string | null {
  return en === vi ? null : en;
}
