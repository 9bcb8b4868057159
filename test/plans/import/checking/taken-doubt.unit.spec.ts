import { expect, it } from '@jest/globals';
import { beginDraft } from '../../../../src/plans/import/checking/begin-draft.js';
import { added } from '../../../../src/plans/import/checking/draft-acts.js';
import type { ImportDraft } from '../../../../src/plans/import/checking/import-draft.js';
import { usedNames } from '../../../../src/plans/import/checking/import-draft.js';
import { newDuty } from '../../../../src/plans/import/checking/new-duty.js';
import { doubtedWords, mayBeTaken, takenDoubt } from '../../../../src/plans/import/checking/taken-doubt.js';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

const missed = 'Phòng Kinh tế huyện rà soát các công trình\ncấp nước đã hỏng trước ngày 30/9/2026.';
const source = `KẾ HOẠCH
Cấp nước sạch

I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao tỷ lệ người dân dùng nước sạch. ${missed}

II. TỔ CHỨC THỰC HIỆN
1. Phòng Tài chính huyện
- Bố trí kinh phí. Mọi khoản chi theo quy định. Bố trí kinh phí.
`;
const kinhTe = { id: 'kinh-te', name: 'Phòng Kinh tế huyện', formerNames: [], isGroup: false, kinds: null };

const begin = (text = source): ImportDraft =>
  beginDraft(readPlan(text), { code: 'nuoc-sach', committee: 'Ủy ban nhân dân huyện', known: [kinhTe] });

/** Which doubt is of a sentence that may be a duty. */
const perhaps = ({ unsure }: ImportDraft): number => unsure.findIndex(({ what }) => what === 'perhaps-duty');

/** The draft with a doubt of these words. */
function doubting(draft: ImportDraft, words: string, from = 0): ImportDraft {
  const start = source.indexOf(words, from);
  const doubt = { place: 'II.1', text: { vi: 'a', en: 'a' }, isSeen: false };
  return {
    ...draft,
    unsure: [{ ...doubt, what: 'no-body', span: [start, start + words.length] }],
  };
}

it('a passage that was not taken becomes a duty of whom it names, with its place and time, and has been looked at', () => {
  const draft = begin();
  const index = perhaps(draft);
  const { draft: after, number } = takenDoubt(draft, index, source);
  const duty = after.duties.find((one) => one.number === number);
  expect(duty).toMatchObject({
    span: [source.indexOf(missed), source.indexOf(missed) + missed.length],
    details: {
      place: 'I.1',
      text: missed.replace('\n', ' '),
      cadence: 'once',
      ownDay: { on: '2026-09-30' },
    },
    timePhrase: 'trước ngày 30/9/2026',
    isDropped: false,
  });
  const names = after.names.filter(({ key }) => duty?.lead.includes(key));
  expect(names.map(({ to }) => to)).toEqual([{ kind: 'known', id: 'kinh-te' }]);
  expect(after.duties.indexOf(duty ?? after.duties[0]!)).toBe(0);
  expect(after.unsure[index]?.isSeen).toBe(true);
});

it('whom a passage names is no body of the plan until the passage is taken', () => {
  expect(begin().names.map(({ name }) => name)).toEqual(['Phòng Tài chính huyện']);
  const draft = begin();
  const after = takenDoubt(draft, perhaps(draft), source).draft;
  expect(usedNames(after).map(({ key, name }) => [key, name])).toEqual([
    ['n1', 'Phòng Tài chính huyện'],
    ['n2', 'Phòng Kinh tế huyện'],
  ]);
});

it.each([
  ['whose letters are taken apart', source.normalize('NFD')],
  ['with words in bold', source.replace('Phòng Kinh tế huyện rà', '**Phòng Kinh tế huyện** rà')],
])('a passage of a document %s is taken as it is read, with its day', (_, text) => {
  const draft = begin(text);
  const { draft: after } = takenDoubt(draft, perhaps(draft), text);
  expect(after.duties[0]?.details).toMatchObject({
    text: missed.replace('\n', ' '),
    ownDay: { on: '2026-09-30' },
  });
});

it('a passage of several is led by each of them, those that the draft knows by their names there', () => {
  const text = source.replace('Phòng Kinh tế huyện rà', 'Phòng Kinh tế huyện, Phòng Tài chính huyện rà');
  const draft = begin(text);
  const { draft: after, number } = takenDoubt(draft, perhaps(draft), text);
  const lead = after.duties.find((one) => one.number === number)?.lead ?? [];
  expect(lead.map((ref) => after.names.find(({ key }) => key === ref)?.name)).toEqual([
    'Phòng Kinh tế huyện',
    'Phòng Tài chính huyện',
  ]);
  expect(after.names).toHaveLength(2);
});

it('a passage that stands nowhere else by its place keeps the place of its doubt', () => {
  const draft = begin();
  const index = perhaps(draft);
  const after = takenDoubt(
    draft,
    index,
    source.replace('1. Nâng', 'Nâng').replace('I. MỤC ĐÍCH, YÊU CẦU', ' '),
  );
  expect(after.draft.duties[0]?.details.place).not.toBe('');
});

it('a passage stands where it was found, though its words stand elsewhere too', () => {
  const words = 'Bố trí kinh phí.';
  const second = source.lastIndexOf(words);
  const draft = doubting({ ...begin(), duties: [] }, words, second);
  const { draft: after } = takenDoubt(draft, 0, source);
  expect(after.duties.map(({ span }) => span)).toEqual([[second, second + words.length]]);
});

it('a passage of which a duty has some words already makes no second one', () => {
  const draft = begin();
  const index = perhaps(draft);
  const doubt = draft.unsure[index];
  if (doubt === undefined) throw new Error('no doubt');
  expect(mayBeTaken(draft, doubt)).toBe(true);
  const part = newDuty(draft, { text: 'cấp nước đã hỏng', lead: null }, source);
  const fuller = added(draft, part, source).draft;
  expect(mayBeTaken(fuller, doubt)).toBe(false);
  expect(() => takenDoubt(fuller, index, source)).toThrow('no such passage that is no duty yet');
  for (const none of [9, -1, NaN]) expect(() => takenDoubt(draft, none, source)).toThrow('no such passage');
});

it('a doubt about words of a duty offers none', () => {
  const [doubt] = doubting(begin(), 'Mọi khoản chi').unsure;
  if (doubt === undefined) throw new Error('no doubt');
  expect(mayBeTaken({ duties: [] }, doubt)).toBe(true);
  expect(mayBeTaken({ duties: [] }, { ...doubt, what: 'cut-off' })).toBe(false);
});

it('the words of a passage stand on one line, without the mark that ends a document', () => {
  for (const end of ['./.', '. / .', './', ' /.'])
    expect(doubtedWords({ span: [0, 8 + end.length] }, `Giữ nước${end}`)).toBe('Giữ nước.');

  expect(
    doubtedWords({ span: [source.indexOf(missed), source.indexOf(missed) + missed.length] }, source),
  ).toBe(missed.replace('\n', ' '));
});
