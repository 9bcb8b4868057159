import { describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/new-id.js';
import { languageOf, problemIn } from '../../../src/platform/http/problem.js';
import { cursorValues, pageOf } from '../../../src/platform/http/page.js';
import { optionalVersion, requiredVersion } from '../../../src/platform/http/version-header.js';

describe('the language of an answer', () => {
  it('is Vietnamese unless English is preferred', () => {
    expect(languageOf(undefined)).toBe('vi');
    expect(languageOf('fr-FR')).toBe('vi');
    expect(languageOf('en-GB,en;q=0.9,vi;q=0.5')).toBe('en');
    expect(languageOf('vi;q=0.3, en;q=0.8')).toBe('en');
    expect(languageOf('en;q=0, vi')).toBe('vi');
  });

  it('is the fallback where nothing is asked for', () => {
    expect(languageOf(undefined, 'en')).toBe('en');
  });
});

describe('a problem document', () => {
  it('says everything in one language', () => {
    const text = { vi: 'Thiếu ghi chú.', en: 'A note is missing.' };
    const parts = { status: 400, code: 'note_missing', text, fields: [{ name: 'note', message: text }] };
    expect(problemIn('en', parts)).toEqual({
      type: 'urn:dondoc:problem:note_missing',
      title: 'Bad input',
      status: 400,
      detail: 'A note is missing.',
      code: 'note_missing',
      fields: [{ name: 'note', message: 'A note is missing.' }],
    });
    expect(problemIn('vi', parts).title).toBe('Dữ liệu chưa hợp lệ');
  });
});

describe('the pages of a list', () => {
  it('go on after the last row of the page before', () => {
    const page = pageOf([{ n: 1 }, { n: 2 }, { n: 3 }], 2, (row) => [row.n]);
    expect(page.items).toEqual([{ n: 1 }, { n: 2 }]);
    expect(cursorValues(page.nextCursor ?? '', 'int')).toEqual([2]);
    expect(pageOf([{ n: 1 }], 2, (row) => [row.n]).nextCursor).toBeNull();
  });

  it('refuse a cursor that is none of ours, or holds what its column cannot', () => {
    const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const none of ['x', '', cursor([]), cursor({}), cursor([{ a: 1 }]), cursor([1, 2]), cursor(['1'])]) {
      expect(() => cursorValues(none, 'int')).toThrow(/cursor/);
    }
    expect(() => cursorValues(cursor([2 ** 31]), 'int')).toThrow(/cursor/);
    expect(() => cursorValues(cursor(['a\0']), 'text')).toThrow(/cursor/);
    expect(() => cursorValues(cursor(['2026-02-30', newId()]), 'day', 'id')).toThrow(/cursor/);
    expect(() => cursorValues(cursor(['2026-02-28', 'x']), 'day', 'id')).toThrow(/cursor/);
  });
});

describe('the version of a change', () => {
  it('is the ETag that was read', () => {
    expect(optionalVersion('"7"')).toBe(7);
    expect(optionalVersion('W/"7"')).toBe(7);
    expect(optionalVersion(undefined)).toBeNull();
  });

  it('must be said where it is required, and be one of ours', () => {
    expect(() => requiredVersion(undefined)).toThrow(expect.objectContaining({ code: 'if_match_required' }));
    expect(() => requiredVersion('*')).toThrow(expect.objectContaining({ code: 'bad_if_match' }));
  });
});
