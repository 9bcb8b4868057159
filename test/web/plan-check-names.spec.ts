import { describe, expect, it } from '@jest/globals';
import { inField, isWrong, version } from '../support/form-fields.js';
import { namesOpen } from '../support/pasted-plan.js';
import { planPages } from '../support/plan-pages.js';

const { stage, open, send, paste } = planPages();

const plan = `KẾ HOẠCH
thực hiện Nghị quyết về chuyển đổi số

II. NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức
- Phối hợp với Đảng ủy xã Lát và Trung tâm Chính trị mở lớp bồi dưỡng.
- Hằng quý tổng hợp kết quả.
`;

/** The key by which the form asks who that name is. */
const keyOf = (html: string, name: string): string =>
  new RegExp(`<label for="f-to-(n\\d+)"[^>]*>${name}<`).exec(html)?.[1] ?? '';

/** What is chosen in that field. */
const chosenAt = (html: string, name: string): string | undefined =>
  new RegExp(`name="${name}"(?:(?!</select>)[^])*value="([^"]*)"[^>]*selected`).exec(html)?.[1];

/** The form of the first duty as it is sent back with another short title. */
const retitled = (html: string, title: string) => ({
  at: '1',
  version: version(html),
  act: 'save',
  place: 'II.1, gạch đầu dòng 1',
  heading: 'Ban Tổ chức',
  title,
  text: 'Phối hợp với Đảng ủy xã Lát và Trung tâm Chính trị mở lớp bồi dưỡng.',
  cadence: 'continuous',
  leadBodies: stage.agency.id,
  cooperatingBodies: stage.unit.id,
});

describe('a name of the document', () => {
  it('stays to be corrected where it stands for a body that its duty names besides, however the duty is saved', async () => {
    const path = await paste(plan);
    const first = await open(path);
    const key = keyOf(first, 'Trung tâm Chính trị');
    const toUnit = { at: 'names', version: version(first), [`to.${key}`]: stage.unit.id };
    expect((await send(path, toUnit)).status).toBe(303);
    const saved = await send(path, retitled(await open(`${path}?at=1`), 'Mở lớp bồi dưỡng'));
    expect(saved.status).toBe(303);
    const names = await open(`${path}?at=names`);
    expect(keyOf(names, 'Trung tâm Chính trị')).toBe(key);
    expect(chosenAt(names, `to.${key}`)).toBe(stage.unit.id);
    const again = { at: 'names', version: version(names), [`to.${key}`]: 'nobody' };
    expect((await send(path, again)).status).toBe(303);
    const after = await open(`${path}?at=1`);
    expect(after).toMatch(new RegExp(`name="cooperatingBodies" value="${key}" checked`));
    expect(after).toMatch(new RegExp(`name="cooperatingBodies" value="${stage.unit.id}" checked`));
    await send(`${path}/discard`, {});
  });

  it('that no duty holds any more is told at its field where another tab still sends it wrong', async () => {
    const path = await paste(plan);
    const first = await open(path);
    const key = keyOf(first, 'Trung tâm Chính trị');
    await send(path, { at: '1', version: version(first), act: 'drop' });
    expect(keyOf(await open(`${path}?at=names`), 'Trung tâm Chính trị')).toBe('');
    const late = await send(path, { at: 'names', version: version(first), [`to.${key}`]: 'new' });
    expect([late.status, isWrong(late.html, `kind.${key}`)]).toEqual([400, true]);
    expect(keyOf(late.html, 'Trung tâm Chính trị')).toBe(key);
    await send(`${path}/discard`, {});
  });

  it('is no new body without a name, nor one of a name that is taken', async () => {
    const path = await paste(plan);
    const first = await open(path);
    const key = keyOf(first, 'Trung tâm Chính trị');
    const asNew = { at: 'names', version: version(first), [`to.${key}`]: 'new', [`kind.${key}`]: 'office' };
    const unnamed = await send(path, { ...asNew, [`name.${key}`]: ' ' });
    expect([unnamed.status, isWrong(unnamed.html, `name.${key}`)]).toEqual([400, true]);
    expect(unnamed.html).toContain('Hãy ghi tên của đơn vị mới.');
    const taken = await send(path, { ...asNew, [`name.${key}`]: 'đảng uỷ xã Lát' });
    expect([taken.status, isWrong(taken.html, `name.${key}`)]).toEqual([400, true]);
    expect(taken.html).toContain(
      'Đã có “Đảng ủy xã Lát”: hãy chọn tên đó trong danh sách, hoặc ghi tên khác.',
    );
    expect(inField(taken.html, `name.${key}`)).toBe('đảng uỷ xã Lát');
    expect((await send(path, { ...asNew, [`name.${key}`]: 'Trung tâm xã Lát' })).status).toBe(303);
    await send(`${path}/discard`, {});
  });

  it('is told to be one new body with another that is to be called the same', async () => {
    const path = await paste(`${plan}2. Trung tâm Bồi dưỡng\n- Lập danh sách học viên.\n`);
    const first = await open(path);
    const keys = ['Trung tâm Chính trị', 'Trung tâm Bồi dưỡng'].map((name) => keyOf(first, name));
    const both = Object.fromEntries(
      keys.flatMap((key, at) => [
        [`to.${key}`, 'new'],
        [`name.${key}`, at === 0 ? 'Trung tâm xã' : 'TRUNG TÂM XÃ'],
        [`kind.${key}`, at === 0 ? 'office' : 'advisory-board'],
      ]),
    );
    expect((await send(path, { at: 'names', version: version(first), ...both })).status).toBe(303);
    const page = await open(path);
    expect(page).toContain(
      'Các tên “Trung tâm Chính trị”, “Trung tâm Bồi dưỡng” sẽ cùng là một đơn vị mới “Trung tâm xã” (',
    );
    const other = {
      at: 'names',
      version: version(page),
      [`to.${keys[1]}`]: 'new',
      [`kind.${keys[1]}`]: 'office',
    };
    expect((await send(path, { ...other, [`name.${keys[1]}`]: 'Trung tâm khác' })).status).toBe(303);
    expect(await open(path)).not.toContain('sẽ cùng là một đơn vị mới');
    await send(`${path}/discard`, {});
  });

  it('that is settled has the fields of a new body at once, for when that is chosen', async () => {
    const html = await open(`${await paste(plan)}?at=names`);
    const key = keyOf(html, 'Đảng ủy xã Lát');
    expect(inField(html, `name.${key}`)).toBe('Đảng ủy xã Lát');
    expect(html).toMatch(new RegExp(`named for-new-only">\\s*<div[^>]*><label for="f-to-${key}"`));
    expect(namesOpen(html)).toEqual([keyOf(html, 'Trung tâm Chính trị')]);
  });

  it('who follows the plan is shown as the document gives it, and made so; where it is nobody known, whom it names', async () => {
    const closing = (name: string) =>
      `${plan.replace('chuyển đổi số', name)}\nIII. TỔ CHỨC THỰC HIỆN\nGiao ${name} theo dõi, đôn đốc việc thực hiện Kế hoạch này.\n`;
    const shown = (html: string) => /<dt>Cơ quan theo dõi<\/dt><dd[^>]*>([^<]*)/.exec(html)?.[1];
    expect(shown(await open(await paste(closing('Ban Tổ chức'))))).toBe('Ban Tổ chức');
    const unknown = shown(await open(await paste(closing('Trung tâm Lưu trữ'))));
    expect(unknown).toMatch(/^chưa chọn; văn bản giao “Trung tâm Lưu trữ” \(III/);
    expect(shown(await open(await paste(plan)))).toBe('văn bản không nêu');
  });
});
