import { describe, expect, it } from '@jest/globals';
import { Eta } from 'eta';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { Language } from '../../src/kernel/text.js';
import type { LetterStatus } from '../../src/letters/letter-status.js';
import { templatePath } from '../../src/platform/files/template-file.js';
import { frameWords } from '../../src/web/frame/frame-words.js';
import { inLanguage } from '../../src/web/frame/in-language.js';
import { letterPage, type LetterPageFacts, letterTemplate } from '../../src/web/letters/letter.page.js';
import { type RegisterFacts, registerPage, registerTemplate } from '../../src/web/letters/registers.page.js';

const day = calendarDay;
const eta = new Eta({ views: templatePath('.'), defaultExtension: '.html.eta' });

async function printed(template: { readonly name: string }, page: object): Promise<string> {
  const frame = {
    language: 'en',
    title: '',
    address: '/',
    say: inLanguage(frameWords, 'en'),
    token: '',
    flash: null,
    kept: [],
    icon: () => '',
    asset: () => '',
    shell: null,
  };
  return eta.renderAsync(`/pages/${template.name}`, { frame, page });
}

/** What stands on the page, without what is marked as Vietnamese. */
async function english(template: { readonly name: string }, page: object): Promise<string[]> {
  const html = await printed(template, page);
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const told = main.replace(/<(\w+)[^>]*\slang="vi"[^>]*>[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  expect(told.length).toBeGreaterThan(100);
  return told.match(/\p{L}*[ăâđêôơưàảãáạằắậầấếệềễìíịòóọồốộờớợùúụừứựỳýỵ]\p{L}*/giu) ?? [];
}

function letterFacts(status: LetterStatus, change: Partial<LetterPageFacts> = {}): LetterPageFacts {
  const text = {
    subject: 'đôn đốc thực hiện kế hoạch',
    addressees: 'Đảng ủy xã Lát',
    opening: 'Đề nghị:',
    closing: 'Báo cáo.',
    recipients: '',
    place: 'Lạc Dương',
    issuerCode: 'HU',
    capacity: 'T/M Ban Thường vụ',
    office: 'Bí thư',
    signer: '',
  };
  const issuedOn = status === 'draft' ? null : day('2026-06-22');
  return {
    letter: {
      id: 'letter-1',
      committeeId: 'c',
      planId: 'plan-1',
      issuerId: 'c',
      issuer: 'Huyện ủy',
      superior: null,
      layout: 'party-2018',
      status,
      draftedOn: day('2026-06-22'),
      answerBy: day('2026-06-29'),
      annexed: false,
      text,
      made: text,
      symbol: issuedOn && '05-CV/HU',
      issuedOn,
      document: null,
      voidReason: status === 'voided' ? 'Sai nơi nhận' : null,
      version: 3,
    },
    lines: [
      {
        id: 'line-1',
        letterId: 'letter-1',
        position: 0,
        bodyId: 'b',
        body: 'Đảng ủy xã Lát',
        taskId: 't',
        reportId: null,
        text: 'Rà soát quy chế',
        made: 'Rà soát quy chế',
        dueOn: day('2026-06-16'),
        daysLate: 6,
      },
    ],
    plan: 'Plan',
    asksTerm: false,
    mayChange: true,
    hasTemplate: false,
    refused: null,
    ...change,
  };
}

describe('the page of a letter', () => {
  it('is a form while it is a draft, and asks when the term began only where nobody has said it', () => {
    const page = letterPage('vi', letterFacts('draft'));
    expect(page).toMatchObject({ read: null, voiding: null, heading: 'Dự thảo công văn đôn đốc' });
    expect(page.form?.lines).toMatchObject([
      { name: 'line.line-1', whose: 'Đảng ủy xã Lát', label: 'thời hạn 16/06/2026, quá hạn 6 ngày' },
    ]);
    const read = letterPage('en', letterFacts('issued')).read;
    expect(read?.lines.map(({ when }) => when)).toEqual(['due 16/06/2026, late by 6 days']);
    expect(page.form?.issuing.map(({ name }) => name)).toEqual(['issuedOn']);
    const asking = letterPage('vi', letterFacts('draft', { asksTerm: true }));
    expect(asking.form?.issuing.map(({ name }) => name)).toEqual(['issuedOn', 'beganOn']);
  });

  it('can only be read and voided once it was issued, and then only be read', () => {
    const issued = letterPage('vi', letterFacts('issued'));
    expect(issued.form).toBeNull();
    expect(issued).toMatchObject({ heading: 'Công văn số 05-CV/HU', voiding: { version: 3 } });
    const voided = letterPage('vi', letterFacts('voided'));
    expect(voided).toMatchObject({ voiding: null, voidReason: 'Sai nơi nhận', chip: { label: 'Đã hủy' } });
  });

  it('gives it in the committee’s own template unless it is voided', () => {
    const inTemplate = (status: 'draft' | 'issued' | 'voided', hasTemplate: boolean) =>
      letterPage('vi', letterFacts(status, { hasTemplate })).documents.own !== null;
    expect([inTemplate('draft', true), inTemplate('issued', true), inTemplate('issued', false)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(inTemplate('voided', true)).toBe(false);
  });

  it('is only read by who follows the committee beside its board', () => {
    for (const status of ['draft', 'issued'] as const) {
      const page = letterPage('vi', letterFacts(status, { mayChange: false }));
      expect(page).toMatchObject({ form: null, voiding: null, read: { opening: ['Đề nghị:'] } });
    }
  });

  it('shows what stands beside what was typed, where another has changed it meanwhile', () => {
    const problem = { status: 412, code: 'stale_version', text: 'cũ', fields: {}, extra: {} };
    const given = { version: '2', subject: 'khác', opening: 'Đề nghị:' };
    const page = letterPage('vi', letterFacts('draft', { refused: { given, problem } }));
    const [subject, , opening] = page.form?.head ?? [];
    expect(subject).toMatchObject({ text: 'khác', standing: 'đôn đốc thực hiện kế hoạch' });
    expect(opening).toMatchObject({ text: 'Đề nghị:', standing: null });
    expect(page.form?.version).toBe(3);
  });

  it('names what is wrong as its fields are called there', () => {
    const fields = { subject: 'x', 'lines[0].text': 'x', answerBy: 'x' };
    const problem = { status: 400, code: 'invalid_input', text: 'subject, lines[0].text', fields, extra: {} };
    const refused = { given: { version: '3' }, problem };
    const told = (['vi', 'en'] as const).map((language) => {
      const page = letterPage(language, letterFacts('draft', { refused }));
      return page.problem?.text;
    });
    expect(told).toEqual([
      'Hãy sửa các ô sau: Trích yếu (V/v); Đề nghị báo cáo chậm nhất ngày; Nội dung đề nghị, Đảng ủy xã Lát.',
      'Please mend these fields: Subject; Answer asked for by; What is asked, Đảng ủy xã Lát.',
    ]);
  });

  it.each(['draft', 'issued', 'voided'] as const)(
    'speaks English around the letter itself: %s',
    async (status) => {
      expect(await english(letterTemplate, letterPage('en', letterFacts(status)))).toEqual([]);
    },
  );
});

describe('the page of registers', () => {
  const facts = (last: number | null, change: Partial<RegisterFacts> = {}): RegisterFacts => {
    const register = {
      id: 'r',
      committeeId: 'c',
      issuer: { id: 'c', name: 'Huyện ủy', nameEn: 'Committee' },
      typeCode: 'CV' as const,
      span: '2025-2030',
      layout: 'party-2018' as const,
      issuerCode: 'HU',
      beginsAt: 1,
      last,
      version: 1,
    };
    return {
      registers: [register],
      register,
      numbers: [
        {
          number: 1,
          symbol: '01-CV/HU',
          state: 'skipped',
          day: day('2026-06-01'),
          subject: 'Bỏ trống',
          addressees: 'Một\nHai',
          signer: '',
          reason: 'Ghi nhầm trang',
          letterId: null,
          review: null,
        },
      ],
      nextBelow: null,
      filters: {},
      issuers: [{ committeeId: 'c', id: 'c', name: 'Huyện ủy', nameEn: 'Committee', kind: 'committee' }],
      mayChange: true,
      committees: [{ id: 'c', name: { vi: 'Huyện ủy', en: 'Committee' }, termFrom: null }],
      today: day('2026-06-22'),
      refused: null,
      ...change,
    };
  };
  const formsOf = (language: Language, given: RegisterFacts) =>
    registerPage(language, given).forms.map(({ id }) => id);

  it('says which number comes next, and leads to the file of its rows', () => {
    const page = registerPage('vi', facts(9, { filters: { state: 'voided' }, nextBelow: 5 }));
    expect(page).toMatchObject({
      next: '10-CV/HU',
      sheetUrl: '/monitoring/registers/list.xlsx?register=r&state=voided',
      nextUrl: '/monitoring/registers?register=r&state=voided&below=5',
      clearUrl: '/monitoring/registers?register=r',
    });
    expect(page.rows).toMatchObject([{ addressees: 'Một; Hai', chip: { label: 'Bỏ trống' }, url: null }]);
  });

  it('names committees and bodies in the language of the page, where they have a name in it', () => {
    const named = (language: Language, given = facts(9)) => {
      const { choices, forms } = registerPage(language, given);
      const options = forms.flatMap(({ fields }) => fields.flatMap(({ options: of }) => of ?? []));
      return [...(choices[0]?.options ?? []), ...options]
        .map(({ label }) => label)
        .filter((label) => /Huyện ủy|Committee/.test(label));
    };
    expect(named('en')).toEqual(['Letters · Committee · Term 2025-2030', 'Committee', 'Committee']);
    expect(named('vi')).toEqual(['Công văn · Huyện ủy · Nhiệm kỳ 2025-2030', 'Huyện ủy', 'Huyện ủy']);
    const [register] = facts(9).registers;
    const unnamed = register && { ...register, issuer: { ...register.issuer, nameEn: null } };
    expect(named('en', facts(9, { registers: unnamed ? [unnamed] : [] }))[0]).toContain('Huyện ủy');
  });

  it('leads to the letter, or to the document of a review, that has the number', () => {
    const [one] = facts(1).numbers;
    const urlsOf = (change: object) =>
      registerPage('vi', facts(1, { numbers: one ? [{ ...one, ...change }] : [] })).rows.map(
        ({ url }) => url,
      );
    expect(urlsOf({ letterId: 'l' })).toEqual(['/monitoring/letters/l']);
    expect(urlsOf({ review: { id: 'v', document: 'request' } })).toEqual(['/reviews/v/texts/request']);
  });

  it('begins with another number only while it is empty, and voids only what is there', () => {
    expect(formsOf('vi', facts(null))).toEqual(['numbers', 'begin', 'open', 'term']);
    expect(formsOf('vi', facts(3))).toEqual(['numbers', 'void', 'open', 'term']);
    expect(formsOf('vi', facts(null, { register: null, registers: [], numbers: [] }))).toEqual([
      'open',
      'term',
    ]);
  });

  it('marks the fields that are required where others may be left empty, and gives long names a row', async () => {
    const page = registerPage('en', facts(3));
    expect(page.choices.map(({ name, isWide }) => [name, isWide])).toEqual([
      ['register', true],
      ['state', false],
    ]);
    const html = await printed(registerTemplate, page);
    const marked = [...html.matchAll(/<label for="([^"]*)">[^<]*<small>\(required\)<\/small>/g)];
    expect(marked.map(([, id]) => id)).toEqual(
      ['from', 'to', 'day', 'reason'].map((one) => `numbers-${one}`),
    );
  });

  it('names what is wrong as its fields are called there, in the form that was sent alone', () => {
    const problem = {
      status: 400,
      code: 'invalid_input',
      text: 'The input is not valid: reason, day.',
      fields: { reason: 'x', day: 'x' },
      extra: {},
    };
    const refused = { form: 'numbers', given: {}, problem };
    const told = (language: Language) =>
      registerPage(language, facts(3, { refused })).forms.map((form) => form.problem?.text ?? null);
    expect(told('vi')).toEqual(['Hãy sửa các ô sau: Ngày; Lý do.', null, null, null]);
    expect(told('en')[0]).toBe('Please mend these fields: Day; Reason.');
  });

  it('has no form for who only reads it', () => {
    expect(formsOf('vi', facts(3, { mayChange: false, issuers: [], committees: [] }))).toEqual([]);
  });

  it('speaks English around what was written into it', async () => {
    expect(await english(registerTemplate, registerPage('en', facts(1)))).toEqual([]);
  });
});
