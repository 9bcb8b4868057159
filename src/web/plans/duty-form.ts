import type { Language, Text } from '../../kernel/text.js';
import { CADENCES } from '../../plans/cadence.js';
import type { DutyView } from '../../plans/duties.queries.js';
import type { FieldOption, FieldSpec, FieldValues } from './form-fields.js';
import type { FieldGroup } from './form.page.js';
import { amendingDocument, ownEnglish, valuesOf } from './plan-form.js';
import { worded } from './plan-words.js';

const field = (name: string, vi: string, en: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label: { vi, en },
  kind: 'text',
  ...more,
});

/** The form of a duty. `isNew`: its place among the others is asked for; `amends`: the plan is in force. */
export function dutyGroups(
  language: Language,
  given: {
    readonly addressees: readonly FieldOption[];
    /** Those that cannot lead. */
    readonly unfit?: readonly string[];
    readonly chosen: FieldValues;
    readonly isNew: boolean;
    readonly amends: boolean;
    /** It can be split by its lines. */
    readonly splits?: boolean;
  },
): FieldGroup[] {
  const said = (words: Text) => words[language];
  const bodies = (name: string) => chosenFirst(given.addressees, given.chosen[name] ?? []);
  return [
    ...(given.amends ? [{ legend: '', specs: [amendingDocument] }] : []),
    { legend: said({ vi: 'Nội dung', en: 'The duty' }), specs: wordSpecs(given) },
    {
      legend: said({ vi: 'Đơn vị', en: 'Bodies' }),
      specs: [
        field('leadBodies', 'Chủ trì', 'Lead', {
          kind: 'choices',
          isRequired: true,
          options: bodies('leadBodies').filter(({ value }) => given.unfit?.includes(value) !== true),
        }),
        field('cooperatingBodies', 'Phối hợp', 'Cooperating', {
          kind: 'choices',
          options: bodies('cooperatingBodies'),
        }),
        field('statedRole', 'Vai trò ghi trong văn bản', 'Role by the document’s own word', {
          isWide: true,
          hint: {
            vi: 'Chỉ ghi khi văn bản không ghi “chủ trì”, ví dụ: phối hợp',
            en: 'Only where the document does not say “lead”, such as: cooperates',
          },
        }),
      ],
    },
    {
      legend: said({ vi: 'Thời gian, sản phẩm', en: 'When, and what comes of it' }),
      specs: timeSpecs(language),
    },
    { legend: said({ vi: 'Tiếng Anh', en: 'In English' }), specs: englishSpecs, isFolded: true },
  ];
}

/** Few plans need them: they are folded away. */
const englishSpecs: readonly FieldSpec[] = [
  field('headingEn', 'Đề mục (tiếng Anh)', 'Heading over it (English)', { isWide: true }),
  field('titleEn', 'Tên ngắn (tiếng Anh)', 'Short title (English)', { isWide: true }),
  field('noteEn', 'Ghi chú (tiếng Anh)', 'Note (English)', { kind: 'area' }),
];

const noSecrets: Text = {
  vi: 'Không đưa danh sách, lý lịch đảng viên và tài liệu mật.',
  en: 'No lists or records of party members, no secret documents.',
};
const howToSplit: Text = {
  vi: 'Để tách thành nhiều nội dung: xuống dòng ở mỗi chỗ cần tách, rồi bấm “Lưu và tách theo dòng”.',
  en: 'To make several duties of it: begin a new line wherever it is to be split, then press “Save and split by lines”.',
};

function wordSpecs({
  isNew,
  splits = false,
}: {
  readonly isNew: boolean;
  readonly splits?: boolean;
}): FieldSpec[] {
  const position = field('position', 'Thứ tự trong kế hoạch', 'Position in the plan', {
    kind: 'number',
    whenEmpty: 'left-out',
    hint: { vi: 'Để trống: xếp cuối.', en: 'Left empty: the last.' },
  });
  return [
    field('place', 'Vị trí trong văn bản', 'Place in the document', {
      isRequired: true,
      hint: {
        vi: 'Ví dụ: III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2',
        en: 'As the document counts it, such as III.1, dash 2',
      },
    }),
    field('heading', 'Đề mục', 'Heading over it', { isRequired: true }),
    field('title', 'Tên ngắn', 'Short title', { isRequired: true, isWide: true }),
    field('text', 'Nguyên văn', 'Exact words', {
      kind: 'area',
      hint: splits
        ? { vi: `${noSecrets.vi} ${howToSplit.vi}`, en: `${noSecrets.en} ${howToSplit.en}` }
        : noSecrets,
    }),
    ...(isNew ? [position] : []),
  ];
}

function timeSpecs(language: Language): FieldSpec[] {
  const cadences = Object.entries(CADENCES).map(([value, label]) => ({
    value,
    label: worded(label, language),
  }));
  const months = ['last', ...Array.from({ length: 12 }, (_, index) => String(index + 1))].map((value) => ({
    value,
    label: worded(
      value === 'last'
        ? { vi: 'Tháng cuối', en: 'The last month' }
        : { vi: `Tháng thứ ${value}`, en: `Month ${value}` },
      language,
    ),
  }));
  return [
    field('cadence', 'Thời gian thực hiện', 'When it is to be done', { kind: 'select', options: cadences }),
    field('ownDay.on', 'Ngày riêng', 'Its own day', {
      kind: 'date',
      hint: {
        vi: 'Cho nội dung làm một lần hoặc cả thời hạn.',
        en: 'For what is done once, or in the term.',
      },
      whenEmpty: 'left-out',
      standsFor: 'ownDay',
    }),
    field('ownDay.day', 'Ngày riêng của mỗi kỳ', 'Its own day of each period', {
      kind: 'number',
      hint: { vi: 'Ví dụ: 20. Để trống: ngày chốt số liệu.', en: 'Such as 20. Left empty: the cut-off.' },
      whenEmpty: 'left-out',
    }),
    field('ownDay.month', 'Thuộc tháng nào của kỳ', 'In which month of the period', {
      kind: 'select',
      whenEmpty: 'left-out',
      options: months,
    }),
    field('product', 'Sản phẩm', 'Product'),
    field('leaderOffice', 'Lãnh đạo phụ trách (chức vụ)', 'Leader in charge (office)'),
    field('note', 'Ghi chú', 'Note', { kind: 'area' }),
    field(
      'statedOnly',
      'Không theo dõi tiến độ: chỉ hiện trong kế hoạch, không giao nhiệm vụ',
      'Stated only: shown, without tasks',
      { kind: 'check', isWide: true },
    ),
  ];
}

/** What is chosen leads, in its order, as it is sent in that order. */
function chosenFirst(options: readonly FieldOption[], chosen: readonly string[]): FieldOption[] {
  const first = chosen.flatMap((id) => options.filter(({ value }) => value === id));
  return [...first, ...options.filter(({ value }) => !chosen.includes(value))];
}

/** What the API takes: a day of its own only where one was typed, its month as a number. */
export function dutyInput(input: Record<string, unknown>): Record<string, unknown> {
  const { on, day, month } = (input.ownDay ?? {}) as { on?: unknown; day?: unknown; month?: unknown };
  if (on === undefined && day === undefined) return { ...input, ownDay: null };
  const counted = typeof month === 'string' && /^\d+$/.test(month) ? Number(month) : month;
  return { ...input, ownDay: { on, day, month: day === undefined ? undefined : counted } };
}

/** What the form of a duty shows of it. */
export type FormDuty = Pick<
  DutyView,
  | 'place'
  | 'heading'
  | 'title'
  | 'text'
  | 'statedRole'
  | 'cadence'
  | 'ownDay'
  | 'product'
  | 'leaderOffice'
  | 'note'
  | 'statedOnly'
> &
  Readonly<Record<'leadBodies' | 'cooperatingBodies', readonly { readonly id: string }[]>>;

/** What stands in the form of that duty. */
export function valuesOfDuty(duty: FormDuty): FieldValues {
  const { ownDay, note } = duty;
  return {
    ...valuesOf({
      place: duty.place,
      heading: duty.heading.vi,
      headingEn: ownEnglish(duty.heading),
      title: duty.title.vi,
      titleEn: ownEnglish(duty.title),
      text: duty.text,
      statedRole: duty.statedRole,
      cadence: duty.cadence,
      'ownDay.on': ownDay !== null && 'on' in ownDay ? ownDay.on : null,
      'ownDay.day': ownDay !== null && 'day' in ownDay ? ownDay.day : null,
      'ownDay.month': ownDay !== null && 'day' in ownDay ? ownDay.month : null,
      product: duty.product,
      leaderOffice: duty.leaderOffice,
      note: note?.vi,
      noteEn: note && ownEnglish(note),
    }),
    statedOnly: duty.statedOnly ? ['true'] : [],
    leadBodies: duty.leadBodies.map(({ id }) => id),
    cooperatingBodies: duty.cooperatingBodies.map(({ id }) => id),
  };
}
