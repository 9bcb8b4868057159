import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../src/kernel/text.js';
import { dutyGroups } from '../../src/web/plans/duty-form.js';
import type { FieldValues } from '../../src/web/plans/form-fields.js';
import { formPage } from '../../src/web/plans/form.page.js';

const bodies = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    value: `b${index}`,
    label: { text: `Đơn vị ${index}`, lang: 'vi' as const },
  }));

const form = (
  values: FieldValues,
  {
    count = 30,
    language = 'vi',
    splits = false,
    wrong = {},
  }: {
    readonly count?: number;
    readonly language?: Language;
    readonly splits?: boolean;
    readonly wrong?: Readonly<Record<string, string>>;
  } = {},
) =>
  formPage(language, {
    crumb: { url: '/', label: { text: '', lang: 'vi' } },
    heading: '',
    action: '/',
    hidden: {},
    groups: dutyGroups(language, {
      addressees: bodies(count),
      chosen: values,
      isNew: false,
      amends: false,
      splits,
    }),
    values,
    submit: 'Lưu',
    problem: null,
    standing: wrong,
  });
const fieldOf = (page: ReturnType<typeof form>, name: string) =>
  page.groups.flatMap(({ rows }) => rows.flat()).find((field) => field.name === name);

describe('the form of a duty', () => {
  it('folds its English fields away, says how many are filled in, and opens where one is wrong', () => {
    const [english] = form({ titleEn: ['Title'] }).groups.filter(({ fold }) => fold !== null);
    expect(english?.rows.flat().map(({ name }) => name)).toEqual(['headingEn', 'titleEn', 'noteEn']);
    expect(english?.fold).toEqual({ filled: 'đã ghi 1/3 ô', isOpen: false });
    expect(form({}, { language: 'en' }).groups.at(-1)?.fold?.filled).toBe('0 of 3 filled in');
    expect(form({}, { wrong: { titleEn: 'dài quá' } }).groups.at(-1)?.fold?.isOpen).toBe(true);
  });

  it('shows the bodies that are chosen first and folds the many others away, but for those of whom one has still to be chosen', () => {
    const page = form({ leadBodies: ['b7', 'b2'] });
    const lead = fieldOf(page, 'leadBodies');
    expect(lead?.options.slice(0, 3).map(({ value }) => value)).toEqual(['b7', 'b2', 'b0']);
    expect(lead?.short).toEqual({ first: 2, isOpen: false });
    expect(fieldOf(page, 'cooperatingBodies')?.short).toEqual({ first: 0, isOpen: false });
    expect(fieldOf(form({}), 'leadBodies')?.short).toEqual({ first: 0, isOpen: true });
    expect(fieldOf(form({ leadBodies: ['b7'] }, { count: 9 }), 'leadBodies')?.short).toBeNull();
  });

  it('says at the exact words how a duty is split, where it can be', () => {
    expect(fieldOf(form({}, { splits: true }), 'text')?.hint).toMatch(
      /tài liệu mật\. Để tách thành nhiều nội dung: xuống dòng .* “Lưu và tách theo dòng”/,
    );
    expect(fieldOf(form({}), 'text')?.hint).not.toContain('tách');
  });
});
