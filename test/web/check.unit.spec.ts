import { describe, expect, it } from '@jest/globals';
import type { ImportDraft, NameTarget } from '../../src/plans/import/checking/import-draft.js';
import { beginDraft } from '../../src/plans/import/checking/begin-draft.js';
import { bodyWords } from '../../src/plans/import/checking/body-words.js';
import { withNames } from '../../src/plans/import/checking/draft-acts.js';
import { readPlan } from '../../src/plans/import/reading/read-plan.js';
import { otherIssuer } from '../../src/web/plans/check.page.js';
import { exemptOfChoices, refsOfChoices } from '../../src/web/plans/check-forms.js';
import { importIndicatorGroups } from '../../src/web/plans/check-indicators.js';
import { lookAgain, placeAfter, spelledOut } from '../../src/web/plans/check-look.js';
import {
  nameGroups,
  namesIn,
  namesSaid,
  storedNames,
  valuesOfNames,
  valuesOfSentNames,
} from '../../src/web/plans/check-names.js';

const source = `KẾ HOẠCH
thực hiện Nghị quyết về chuyển đổi số

II. NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức
- Chủ trì rà soát đảng viên.
2. Văn phòng
- Tổng hợp kết quả.
`;
const read = beginDraft(readPlan(source), { code: 'ke-hoach', committee: 'Huyện ủy', known: [] });
const named = (chosen: Record<string, NameTarget | null>): ImportDraft =>
  withNames(read, new Map(Object.entries(chosen)));

describe('what is shown again of a form of the check that was refused', () => {
  it('is what was typed; a button alone types nothing, so that the duty’s form is as it is stored', () => {
    const typed = { at: '2', act: 'save', title: 'Của tôi' };
    expect(lookAgain(typed)).toEqual({ open: 2, body: typed });
    expect(lookAgain({ at: 'names', 'to.n1': 'new' }).body).not.toBeNull();
    for (const act of ['drop', 'restore']) {
      expect(lookAgain({ at: '2', act, open: '3' })).toEqual({ open: 3, body: null });
    }
    expect(lookAgain({ at: 'seen', index: '0', open: '' })).toEqual({ open: null, body: null });
  });
});

it('a button of the check that stands alone says in one field what is to be done with what', () => {
  const sent = { version: '3', open: '' };
  expect(spelledOut({ ...sent, do: 'drop 12' })).toMatchObject({ ...sent, at: '12', act: 'drop' });
  expect(spelledOut({ ...sent, do: 'drop i2' })).toMatchObject({ ...sent, at: 'i2', act: 'drop' });
  expect(spelledOut({ ...sent, do: 'restore 12' })).toMatchObject({ at: '12', act: 'restore' });
  expect(spelledOut({ ...sent, do: 'measure II.2, gạch đầu dòng 1' })).toMatchObject({
    at: 'add-indicator',
    target: 'II.2, gạch đầu dòng 1',
  });
  expect(spelledOut({ ...sent, do: 'seen 0' })).toMatchObject({ at: 'seen', index: '0' });
  for (const other of ['', 'split 12', 'drop', 'drop x2', 'drop 12 3']) {
    const body = { ...sent, do: other, at: '2' };
    expect(spelledOut(body)).toBe(body);
  }
});

it('a button of the check that stands alone leads back with the part open that was, but for the duty that it is of', () => {
  const to = (body: Record<string, string>) => placeAfter('x', body, 'here');
  expect(to({ at: 'seen', open: '3' })).toBe('/plans/import/x?at=3#here');
  expect(to({ at: '2', open: 'head' })).toBe('/plans/import/x?at=head#here');
  expect(to({ at: '2', open: '2' })).toBe('/plans/import/x#here');
  for (const open of ['', '//evil.example']) expect(to({ at: '2', open })).toBe('/plans/import/x#here');
});

it('the form of a proposed indicator offers names to report that are to be bodies, and none who get no tasks', () => {
  const draft = named({ n1: null, n2: { kind: 'nobody' } });
  const offered = (chosen: Record<string, readonly string[]>) =>
    importIndicatorGroups('vi', draft, [], chosen)
      .flatMap(({ specs }) => specs)
      .flatMap(({ name, options }) =>
        name === 'reportedBy' || name === 'exempt' ? [(options ?? []).map(({ value }) => value)] : [],
      );
  expect(offered({})).toEqual([['n1'], ['n1']]);
  // one that was chosen before can be taken out
  expect(offered({ reportedBy: ['n2'] })[0]).toEqual(['n2', 'n1']);
});

it('several names of one body are chosen by that body once, and all stay; each but the first keeps its own words', () => {
  const one = { kind: 'known', id: 'mine' } as const;
  const { names } = named({ n1: one, n2: one });
  expect(refsOfChoices(['mine'], ['n1', 'n2'], names)).toEqual(['n1', 'n2']);
  expect(refsOfChoices(['mine'], ['mine', 'n2'], names)).toEqual(['mine', 'n2']);
  expect(refsOfChoices(['mine', 'other'], [], names)).toEqual(['mine', 'other']);
  expect(refsOfChoices([], ['n1', 'n2'], names)).toEqual([]);
  const before = [
    { id: 'n1', words: 'trừ Ban' },
    { id: 'n2', words: 'trừ Văn phòng' },
  ];
  expect(exemptOfChoices([{ id: 'mine', words: 'mới' }], before, names)).toEqual([
    { id: 'n1', words: 'mới' },
    { id: 'n2', words: 'trừ Văn phòng' },
  ]);
});

it('a document of another issuer is told from one of the committee, whoever speaks for it', () => {
  const told = (issuer: string | null) => otherIssuer(issuer, 'Huyện ủy Lạc Dương');
  expect(told('Đảng ủy phường Bến Ngự')?.vi).toBe(
    'Văn bản ghi cơ quan ban hành là “Đảng ủy phường Bến Ngự”; kế hoạch sẽ là của “Huyện ủy Lạc Dương”.',
  );
  for (const own of [null, '', 'HUYỆN UỶ LẠC DƯƠNG', 'Huyện ủy', 'Ban Thường vụ Huyện ủy Lạc Dương']) {
    expect(told(own)).toBeNull();
  }
});

describe('the form that says who the names of a document are', () => {
  const known = new Set(['mine', 'theirs']);
  const options = [...known].map((value) => ({ value, label: { text: value, lang: 'vi' as const } }));
  const asSent = (draft: ImportDraft, typed: Record<string, string>) => ({
    ...Object.fromEntries(Object.entries(valuesOfNames(draft)).map(([name, [value = '']]) => [name, value])),
    ...storedNames(draft),
    ...typed,
  });
  const bodies = { known, taken: new Map([[bodyWords('Văn phòng'), 'Văn phòng']]) };
  const ofOther = { kind: 'known', id: 'theirs' } as const;

  it('chooses the names alone whose fields were changed', () => {
    expect([...namesIn(asSent(read, {}), read, bodies).chosen]).toEqual([]);
    expect([...namesIn(asSent(read, { 'to.n1': 'mine' }), read, bodies).chosen]).toEqual([
      ['n1', { kind: 'known', id: 'mine' }],
    ]);
    const made = named({ n1: { kind: 'new', name: 'Ban Tổ chức', bodyKind: 'office' } });
    expect([...namesIn(asSent(made, {}), made, bodies).chosen]).toEqual([]);
    expect([...namesIn(asSent(made, { 'name.n1': 'Ban' }), made, bodies).chosen.keys()]).toEqual(['n1']);
  });

  it('makes new bodies of the names that are left where that is asked, of one and not of many', () => {
    const free = { known, taken: new Map<string, string>() };
    const many = beginDraft(
      readPlan(
        source.replace('2. Văn phòng', '2. Phòng Kinh tế\n- Lập sổ.\n3. Các thôn\n- Họp dân.\n4. Văn phòng'),
      ),
      { code: 'ke-hoach', committee: 'Huyện ủy', known: [] },
    );
    const asked = asSent(many, { 'to.n1': 'mine', 'name.n2': 'Phòng Kinh tế xã', act: 'rest-new' });
    expect([...namesIn(asked, many, free).chosen]).toEqual([
      ['n1', { kind: 'known', id: 'mine' }],
      ['n2', { kind: 'new', name: 'Phòng Kinh tế xã', bodyKind: 'peoples-committee' }],
      ['n4', { kind: 'new', name: 'Văn phòng', bodyKind: 'office' }],
    ]);
    const { act: _, ...saved } = asked;
    expect([...namesIn(saved, many, free).chosen.keys()]).toEqual(['n1']);
  });

  it('says once it is saved whom nobody has decided yet', () => {
    expect(namesSaid([]).vi).toBe('Đã lưu.');
    expect(namesSaid(['Các chi bộ']).vi).toBe('Đã lưu. Còn “Các chi bộ” chưa rõ là đơn vị nào.');
    expect(namesSaid(['Các chi bộ', 'Các thôn']).vi).toBe('Đã lưu. Còn 2 tên chưa rõ là đơn vị nào.');
  });

  it('tells what is wrong at each field by itself', () => {
    const wrong = (typed: Record<string, string>) =>
      namesIn(asSent(read, typed), read, bodies).wrong.map(({ name, message }) => [name, message.vi]);
    expect(wrong({ 'to.n1': 'nobody-knows' })).toEqual([['to.n1', 'Đơn vị này không có trong danh sách.']]);
    const made = { 'to.n1': 'new', 'name.n1': 'Ban' };
    expect(wrong({ ...made, 'name.n1': 'Ban '.repeat(51) })).toEqual([
      ['name.n1', 'Tên đơn vị tối đa 200 ký tự.'],
    ]);
    for (const name of ['', '  ']) {
      expect(wrong({ ...made, 'name.n1': name })).toEqual([['name.n1', 'Hãy ghi tên của đơn vị mới.']]);
    }
    expect(wrong({ ...made, 'name.n1': 'VĂN  PHÒNG' })).toEqual([
      ['name.n1', 'Đã có “Văn phòng”: hãy chọn tên đó trong danh sách, hoặc ghi tên khác.'],
    ]);
    expect(wrong({ act: 'rest-new' }).map(([field]) => field)).toEqual(['name.n2']);
    for (const kind of ['committee', 'toString']) {
      expect(wrong({ ...made, 'kind.n1': kind })).toEqual([
        ['kind.n1', 'Loại đơn vị này không có trong danh sách.'],
      ]);
    }
    expect(wrong(made)).toEqual([]);
  });

  it('asks for the kind of a new body where the form had no field of it, and proposes the likely one', () => {
    const settled = named({ n1: { kind: 'nobody' } });
    const {
      'kind.n1': _kind,
      'name.n1': _name,
      ...body
    }: Record<string, string> = asSent(settled, { 'to.n1': 'new' });
    expect(namesIn(body, settled, bodies).wrong.map(({ name }) => name)).toEqual(['kind.n1']);
    const groups = nameGroups('vi', settled.names, options, new Set());
    expect(valuesOfSentNames(settled, groups, body)).toMatchObject({
      'to.n1': ['new'],
      'name.n1': ['Ban Tổ chức'],
      'kind.n1': ['advisory-board'],
    });
  });

  it('shows after a stale version one’s own choices and what another has decided, which saving it keeps', () => {
    const body = asSent(read, { 'to.n1': 'new', 'name.n1': 'Ban mới' });
    const now = named({ n2: ofOther });
    const shown = valuesOfSentNames(now, nameGroups('vi', now.names, options, new Set()), body);
    expect(shown).toMatchObject({ 'to.n1': ['new'], 'name.n1': ['Ban mới'], 'to.n2': ['theirs'] });
    const again = { ...body, ...storedNames(now), 'to.n2': 'theirs' };
    expect([...namesIn(again, now, bodies).chosen.keys()]).toEqual(['n1']);
  });

  it('keeps the words of a new body where another has decided the same name', () => {
    const body = asSent(read, { 'to.n1': 'new', 'name.n1': 'Ban mới' });
    const now = named({ n1: ofOther });
    const groups = nameGroups('vi', now.names, options, new Set());
    expect(groups.map(({ specs }) => specs.length)).toEqual([3, 3]);
    expect(valuesOfSentNames(now, groups, body)).toMatchObject({ 'to.n1': ['new'], 'name.n1': ['Ban mới'] });
  });
});
