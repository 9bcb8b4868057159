import { describe, expect, it } from '@jest/globals';
import { fileMediaType, shownName, wrongKind } from '../../../src/platform/files/given-file.js';

describe('the kind of a file', () => {
  it('is allowed where name and content say the same', () => {
    expect(fileMediaType('Báo cáo.PDF', 'pdf')).toBe('application/pdf');
    expect(fileMediaType('ảnh.jpeg', 'jpg')).toBe('image/jpeg');
    expect(fileMediaType('cũ.doc', 'doc')).toBe('application/msword');
  });

  it('is refused where they differ, or where it is none of the allowed', () => {
    expect(fileMediaType('báo cáo.pdf', 'docx')).toBeNull();
    expect(fileMediaType('tệp.zip', 'zip')).toBeNull();
    expect(fileMediaType('không tên', 'pdf')).toBeNull();
    expect(fileMediaType('x.constructor', 'constructor')).toBeNull();
    expect(fileMediaType('trang.html', null)).toBeNull();
  });
});

describe('the name of a file', () => {
  it('is shown in composed form, without folders', () => {
    expect(shownName('C:\\hồ sơ\\Báo cáo.pdf')).toBe('Báo cáo.pdf');
    expect(shownName('../../etc/passwd.pdf')).toBe('passwd.pdf');
    expect(shownName('Báo cáo.pdf'.normalize('NFD'))).toBe('Báo cáo.pdf'.normalize('NFC'));
  });

  it('has no characters that cannot be seen or turn the text around', () => {
    expect(shownName('a\0b\u202efdp\u200b.pdf')).toBe('abfdp.pdf');
    expect(shownName(' một \t hai\r\nba .pdf ')).toBe('một hai ba.pdf');
    expect(shownName('nửa\ud800.pdf')).toBe('nửa.pdf');
  });

  it('has at most 200 characters, of which the extension stays', () => {
    const long = shownName(`${'ệ'.repeat(300)}.docx`);
    expect([...long]).toHaveLength(200);
    expect(long.endsWith('ệ.docx')).toBe(true);
    expect([...shownName('x'.repeat(300))]).toHaveLength(200);
  });

  it('is never empty', () => {
    expect(shownName('')).toBe('tai-lieu');
    expect(shownName('\u0007.pdf')).toBe('tai-lieu.pdf');
  });
});

describe('a file that is not taken', () => {
  const why = (name: string, kind: string | null, language: 'vi' | 'en' = 'vi') =>
    /: (.*?)\. (?:Tên|Name)/.exec(wrongKind(name, kind)[language])?.[1];

  it('is told by what it is, in words that people know, and by its name where that says another kind', () => {
    expect([why('báo cáo.pdf', 'exe'), why('báo cáo.pdf', 'exe', 'en')]).toEqual([
      'nội dung là một chương trình máy tính, không phải loại như tên tệp',
      'its content is a program, not the kind that its name says',
    ]);
    expect(why('setup.exe', 'exe')).toBe('nội dung là một chương trình máy tính');
    expect(why('bảng.docx', 'xlsx')).toBe('nội dung là bảng tính Excel, không phải loại như tên tệp');
    expect(why('ảnh.JPEG', 'psd')).toBe('nội dung là tệp loại psd, không phải loại như tên tệp');
    expect([why('a.pdf', null), why('a.pdf', null, 'en')]).toEqual([
      'không rõ nội dung là loại tệp gì',
      'its content is of no known kind',
    ]);
  });
});
