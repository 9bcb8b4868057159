import { describe, expect, it } from '@jest/globals';
import { quotedWords } from '../../src/web/plans/quoted-words.js';

const inEnglish = (vi: string, en: string) =>
  quotedWords({ vi, en }, 'en').map(({ text, lang }) => `${lang} ${text}`);

describe('a text of the program that quotes a document', () => {
  it('is Vietnamese as a whole for who reads Vietnamese', () => {
    const text = { vi: 'Nhiều đơn vị cùng được giao: Hội đồng và Ủy ban', en: 'Several: Hội đồng và Ủy ban' };
    expect(quotedWords(text, 'vi')).toEqual([{ text: text.vi, lang: 'vi' }]);
  });

  it('is told apart from its quotation, before or after a colon or in quotation marks', () => {
    expect(inEnglish('Câu có vẻ bị cắt ngang', 'The sentence seems to be cut off')).toEqual([
      'en The sentence seems to be cut off',
    ]);
    expect(inEnglish('Nhiều đơn vị: Hội đồng và Ủy ban', 'Several bodies: Hội đồng và Ủy ban')).toEqual([
      'en Several bodies: ',
      'vi Hội đồng và Ủy ban',
    ]);
    expect(inEnglish('III.1, gạch đầu dòng 2: chưa có tên', 'III.1, gạch đầu dòng 2: no title')).toEqual([
      'en III.1, dash 2: ',
      'en no title',
    ]);
    expect(inEnglish('III (Nhiệm vụ).1, đoạn 2: chưa có tên', 'III (Nhiệm vụ).1, đoạn 2: no title')[0]).toBe(
      'vi III (Nhiệm vụ).1, paragraph 2: ',
    );
    expect(inEnglish('Chưa rõ “Ban Dân vận” là đơn vị nào.', 'Which body is “Ban Dân vận”?')).toEqual([
      'en Which body is ',
      'vi “Ban Dân vận”',
      'en ?',
    ]);
  });
});
