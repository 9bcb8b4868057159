import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { EditedTexts } from '../../src/reports/edited-texts.js';
import type { SectionHeading } from '../../src/documents/section-headings.js';
import { documentTextPage, type DocumentTextFacts } from '../../src/web/documents/document-text.page.js';

const today = calendarDay('2026-06-24');
const words = {
  heading: { vi: 'Văn bản', en: 'Document' },
  intro: { vi: '', en: '' },
  goBack: { vi: '', en: '' },
};
const head = (change: Partial<EditedTexts['head']> = {}): EditedTexts['head'] => ({
  number: null,
  place: 'Lạc Dương',
  issuedOn: null,
  capacity: [],
  office: 'Trưởng ban',
  signer: null,
  addressees: [],
  recipients: [],
  archive: 'Ban Tổ chức',
  symbol: null,
  version: 2,
  ...change,
});
const facts = (change: Partial<DocumentTextFacts> = {}, of = head()): DocumentTextFacts => ({
  edited: { head: of, sections: [], headings: new Map() },
  words,
  of: { name: { vi: 'Sơ kết', en: 'Review' }, url: '/reviews/r' },
  url: '/reviews/r/texts/report',
  fileUrl: '/api/v1/reviews/r/documents/report',
  hasTemplate: false,
  numbering: { asksTerm: false, today, dataOn: null, collecting: null, voided: [] },
  mayWrite: true,
  refused: null,
  ...change,
});
const numberOf = (change: Partial<DocumentTextFacts> = {}, of = head()) =>
  documentTextPage('vi', facts(change, of)).number;

describe('the number of a document on its page', () => {
  it('is taken with the day of the head, else today, and asks for the term only where that is not known', () => {
    const form = numberOf()?.form;
    expect([form?.url, form?.fields.map(({ name, value }) => [name, value])]).toEqual([
      '/reviews/r/texts/report/number',
      [
        ['version', '2'],
        ['issuedOn', '2026-06-24'],
        ['unsigned', ''],
      ],
    ]);
    const dated = numberOf(
      { numbering: { asksTerm: true, today, dataOn: null, collecting: null, voided: [] } },
      head({ issuedOn: calendarDay('2026-06-20'), signer: 'Người ký' }),
    );
    expect(dated?.form?.fields.map(({ value }) => value)).toEqual(['2', '2026-06-20', '']);
  });

  it('is asked about where its day is before that of the figures, which is told before', () => {
    const dataOn = calendarDay('2026-06-16');
    const early = 'Ngày ký 15/06/2026 trước ngày của số liệu nêu trong báo cáo, 16/06/2026.';
    const with15 = head({ issuedOn: calendarDay('2026-06-15'), signer: 'Người ký' });
    const numbering = { asksTerm: false, today, dataOn, collecting: null, voided: [] };
    const told = numberOf({ numbering }, with15);
    expect(told?.said).toBe(`Văn bản chưa có số. ${early}`);
    expect(told?.form?.fields.at(-1)).toMatchObject({
      name: 'beforeData',
      hint: expect.stringContaining(early),
    });
    const names = (of = head(), change: Partial<DocumentTextFacts> = {}) =>
      numberOf({ numbering, ...change }, of)?.form?.fields.map(({ name }) => name);
    expect(names(head({ issuedOn: dataOn }))).not.toContain('beforeData');
    expect(names(with15, { numbering: { ...numbering, dataOn: null } })).not.toContain('beforeData');
    const problem = { status: 400, code: 'signed_before_data', text: '', fields: {}, extra: {} };
    const refused = { part: 'number', given: { issuedOn: '2026-06-15' }, problem };
    expect(names(head(), { refused })).toContain('beforeData');
    // the day may be mended in place of ticking it
    const again = numberOf({ numbering, refused })?.form?.fields.find(({ name }) => name === 'beforeData');
    expect([told?.form?.fields.at(-1)?.isRequired, again?.isRequired]).toEqual([false, false]);
  });

  it('of the register makes the document stand until it is taken back; one that was typed does neither', () => {
    const registered = facts({}, head({ number: 5, issuedOn: today, symbol: '05-BC/BTCHU' }));
    const page = documentTextPage('en', registered);
    expect([page.number?.said, page.number?.form?.url]).toEqual([
      'Number of the register: 05-BC/BTCHU, 24/06/2026.',
      '/reviews/r/texts/report/number/void',
    ]);
    expect([page.mayWrite, page.intro]).toEqual([false, expect.stringContaining('its text stands')]);
    const typed = documentTextPage('en', facts({}, head({ number: 5 })));
    expect([typed.number?.form, typed.mayWrite]).toEqual([null, true]);
  });

  it('is typed only where no register gives it; one that stands from before can be taken out', () => {
    const asked = (change: Partial<DocumentTextFacts>, of = head()) =>
      documentTextPage('vi', facts(change, of)).head.lines.some(({ name }) => name === 'number');
    expect([asked({}), asked({ numbering: null }), asked({}, head({ number: 5 }))]).toEqual([
      false,
      true,
      true,
    ]);
    const mistake = (number: string) => {
      const message = 'Số lấy từ sổ.';
      const problem = {
        status: 400,
        code: 'number_of_register',
        text: '',
        fields: { number: message },
        extra: {},
      };
      const refused = { part: 'head', given: { number }, problem };
      const page = documentTextPage('vi', facts({ refused }, head({ number: 5 })));
      return page.head.lines[0]?.mistake;
    };
    expect([mistake('31'), mistake('mười')]).toEqual(['Số lấy từ sổ.', 'Số văn bản là số nguyên từ 1.']);
  });

  it('is only told to those who may not write, and not at all where no register numbers it', () => {
    expect(numberOf({ mayWrite: false })).toMatchObject({ said: 'Văn bản chưa có số.', form: null });
    expect(numberOf({ numbering: null })).toBeNull();
    const lines = documentTextPage('vi', facts({ numbering: null, unnumbered: true })).head.lines;
    expect(lines.map(({ name }) => name)).toEqual(['issuedOn', 'place', 'office', 'signer', 'archive']);
  });

  it('is said to stand below nobody’s name, where none is written', () => {
    const hints = (of = head()) => numberOf({}, of)?.form?.fields.map(({ hint }) => hint);
    expect(hints()).toContainEqual(expect.stringContaining('chưa ghi họ tên người ký'));
    expect(hints(head({ signer: 'Người ký' }))).not.toContainEqual(expect.stringContaining('người ký'));
  });

  it('is taken back with a reason that is asked for by its label', () => {
    const problem = {
      status: 400,
      code: 'invalid_input',
      text: 'Dữ liệu chưa hợp lệ: reason.',
      fields: { reason: 'Không được để trống.' },
      extra: {},
    };
    const refused = { part: 'number/void', given: {}, problem };
    const of = head({ number: 5, issuedOn: today, symbol: '05-BC/BTCHU' });
    expect(numberOf({ refused }, of)?.form?.problem?.text).toBe('Hãy sửa các ô sau: Lý do.');
  });

  it('has what is wrong at its own form', () => {
    const problem = { status: 409, code: 'term_unknown', text: 'Chưa rõ nhiệm kỳ', fields: {}, extra: {} };
    const page = documentTextPage('vi', facts({ refused: { part: 'number', given: {}, problem } }));
    expect([page.problem, page.number?.form?.isOpen, page.number?.form?.problem?.text]).toEqual([
      null,
      true,
      'Chưa rõ nhiệm kỳ',
    ]);
  });
});

describe('a section of a document on its page', () => {
  it('is headed as the document prints it, below the heading that it is the first of', () => {
    const of = (key: string, title: string) => ({
      key,
      title,
      text: 'Lời',
      generated: 'Lời',
      tables: [],
      edited: false,
      newer: false,
      writtenOn: null,
      version: 0,
    });
    const sections = [
      of('opening', ''),
      of('results.a', 'Xã a'),
      of('results.b', 'Xã b'),
      of('gone', 'ĐÃ BỎ'),
    ];
    const headings = new Map<string, SectionHeading>([
      ['results.a', { text: '1. Xã a', level: 2, above: 'II- KẾT QUẢ' }],
      ['results.b', { text: '2. Xã b', level: 2, above: null }],
    ]);
    const page = documentTextPage('vi', facts({ edited: { head: head(), sections, headings } }));
    expect(page.sections.map(({ title, isBelow, above }) => [title, isBelow, above])).toEqual([
      ['Lời mở đầu', false, null],
      ['1. Xã a', true, 'II- KẾT QUẢ'],
      ['2. Xã b', true, null],
      ['ĐÃ BỎ', false, null],
    ]);
  });

  it('is told by its first words, without the marks that they are edited with', () => {
    const text = '## Việc gửi báo cáo\n23 trên 24 đơn vị.\n\n### Các xã\n- Xã Lát: đã gửi';
    const section = {
      key: 'general',
      title: 'TÌNH HÌNH CHUNG',
      text,
      generated: text,
      tables: ['Số liệu nhiệm vụ'],
      edited: false,
      newer: false,
      writtenOn: null,
      version: 0,
    };
    const [shown] = documentTextPage(
      'en',
      facts({ edited: { head: head(), sections: [section], headings: new Map() } }),
    ).sections;
    expect([shown?.preview, shown?.chip?.label, shown?.text]).toEqual([
      'Việc gửi báo cáo · 23 trên 24 đơn vị. · Các xã · Xã Lát: đã gửi',
      'Automatic',
      text,
    ]);
    expect(
      shown?.marks
        .at(-1)
        ?.map(({ text: part }) => part)
        .join(''),
    ).toMatch(/^“\[Bảng 1\]”: the place of the table “Số liệu nhiệm vụ”; /);
  });
});

it('what is wrong with the lines around the text is told by their labels, also of a line of a list', () => {
  const problem = {
    status: 400,
    code: 'invalid_input',
    text: 'Dữ liệu chưa hợp lệ: place, addressees[1].',
    fields: { 'addressees[1]': 'Được nhiều nhất 300 ký tự.', place: 'Được nhiều nhất 100 ký tự.' },
    extra: {},
  };
  const told = (part: string, fields: Record<string, string>) =>
    documentTextPage('vi', facts({ refused: { part, given: {}, problem: { ...problem, fields } } })).problem
      ?.text;
  expect(told('head', problem.fields)).toBe('Hãy sửa các ô sau: Nơi ban hành; Kính gửi (mỗi dòng một nơi).');
  expect(told('opening', { text: 'Được nhiều nhất 100000 ký tự.' })).toBe('Hãy sửa các ô sau: Nội dung.');
});
