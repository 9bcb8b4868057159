import { describe, expect, it } from '@jest/globals';
import { inField, isWrong, version } from '../support/form-fields.js';
import { dutyShown, namesOpen, smallPlan } from '../support/pasted-plan.js';
import { type Fields, planPages } from '../support/plan-pages.js';

const { stage, open, send, rows, paste } = planPages();

/** The form of the duty that is open, as it would be sent. */
function dutyOf(html: string): Record<string, string> {
  const [form = ''] = /<form(?:(?!<form)[\s\S])*name="act" value="save"/.exec(html) ?? [];
  const number = /name="at" value="(\d+)"/.exec(form)?.[1] ?? '';
  const words = /name="text"[^>]*>([^<]*)<\/textarea>/.exec(form)?.[1] ?? '';
  return {
    place: inField(form, 'place') ?? '',
    heading: inField(form, 'heading') ?? '',
    title: inField(form, 'title') ?? '',
    text: words,
    cadence: 'continuous',
    leadBodies: stage.agency.id,
    at: number,
    version: version(form),
  };
}

describe('a signed plan', () => {
  it('takes the names that are left for new bodies by one button, which stands where there are several', async () => {
    const button = 'value="rest-new"';
    expect(await open(await paste(smallPlan))).not.toContain(button);
    const path = await paste(
      `${smallPlan}2. Trạm Khuyến nông\n- Mở lớp trồng nấm.\n3. Tổ Công nghệ số\n- Lập danh sách hộ.\n4. Các tổ dân phố\n- Họp dân.\n`,
    );
    const page = await open(path);
    expect(page).toContain(`${button}>Lưu và lập đơn vị mới cho các tên còn lại (3)`);
    expect((await send(path, { at: 'names', version: version(page), act: 'rest-new' })).status).toBe(303);
    const after = await open(path);
    for (const name of ['Trạm Khuyến nông', 'Tổ Công nghệ số', 'Trung tâm Chính trị'])
      expect(after).not.toContain(`Chưa rõ “${name}”`);
    expect(after).toContain('Chưa rõ “Các tổ dân phố”');
    await send(`${path}/discard`, {});
  });

  it('is corrected: names, duties split, joined, dropped, added, and what was typed stays where it is wrong', async () => {
    const path = await paste(smallPlan);
    const first = await open(path);
    expect(first).toContain('Chưa rõ “Trung tâm Chính trị” là đơn vị nào');
    expect(first).not.toContain(`action="${path}/make"`);
    const key = /name="name\.(n\d+)"/.exec(first)?.[1];
    expect(key).toBeDefined();
    const names = {
      at: 'names',
      version: version(first),
      [`to.${key}`]: 'new',
      [`name.${key}`]: 'Trung tâm Chính trị huyện',
    };
    const unknown = await send(path, {
      ...names,
      [`to.${key}`]: stage.unit.id.replace(/.$/, (end) => (end === '0' ? '1' : '0')),
    });
    expect([unknown.status, isWrong(unknown.html, `to.${key}`)]).toEqual([400, true]);
    expect((await send(path, names)).status).toBe(303);

    const wrong = {
      ...dutyOf(await open(`${path}?at=1`)),
      cadence: 'yearly',
      'ownDay.day': '45',
      title: 'Tên đã sửa',
    };
    const refused = await send(path, wrong);
    expect([refused.status, isWrong(refused.html, 'ownDay.day')]).toEqual([400, true]);
    expect(inField(refused.html, 'title')).toBe('Tên đã sửa');
    const unnamed = await send(path, { ...wrong, 'ownDay.day': '', title: '' });
    expect(unnamed.html).toContain('Chưa lưu. Hãy sửa các ô sau: Tên ngắn.');
    expect(unnamed.html).not.toContain(': title.');
    const uncoded = await send(path, { at: 'head', version: version(unnamed.html), title: 'Kế hoạch' });
    expect(uncoded.html).toMatch(/Chưa lưu\. Hãy sửa các ô sau: Mã[;.]/);
    const once = await send(path, {
      ...wrong,
      cadence: 'once',
      'ownDay.day': '',
      version: version(unnamed.html),
    });
    expect(once.to).toBe(`${path}?at=1#d1`);
    const marked = await open(once.to);
    expect(marked).toContain('Đã lưu, nhưng nội dung này còn chỗ phải sửa');
    expect(isWrong(marked, 'ownDay.on')).toBe(true);
    expect(marked).toContain('Nhiệm vụ thực hiện một lần phải có ngày riêng.');
    expect(marked).not.toContain('{ on');
    const next = { ...wrong, version: version(marked) };
    const lines = 'Chủ trì rà soát đảng viên;\nlập danh sách đảng viên mới.';
    const parted = await send(path, { ...next, 'ownDay.day': '', text: lines, act: 'split' });
    expect([parted.status, parted.to]).toEqual([303, `${path}#d1`]);
    const stale = await send(path, { ...wrong, 'ownDay.day': '', title: 'Của tôi' });
    expect(stale.status).toBe(412);
    expect(stale.html).toMatch(/Tên đã sửa<\/td><td lang="vi">Của tôi/);
    const late = await send(path, { at: '1', open: '1', version: '1', act: 'drop' });
    expect([late.status, inField(late.html, 'title')]).toEqual([412, 'Tên đã sửa']);
    const split = await open(path);
    expect(dutyShown(split, 4)).toContain('lập danh sách đảng viên mới');
    // it stands, and is numbered, after the one that it was part of
    for (const [id, number] of [
      [1, 1],
      [4, 2],
      [2, 3],
      [3, 4],
    ]) {
      expect(split).toMatch(new RegExp(`id="d${id}"[^>]*><details[^>]*><summary>${number}\\. `));
      expect(split).toMatch(new RegExp(`href="#d${id}"[^>]*>${number}</a> <mark id="s${id}">`));
    }

    const drop = await send(path, { at: '2', version: version(await open(path)), act: 'drop' });
    expect([drop.status, (await open(path)).includes('value="restore 2"')]).toEqual([303, true]);
    // the buttons of all duties are of one form
    const dropped = await open(path);
    expect(dropped).toMatch(/<button[^>]* form="acts" name="do" value="restore 2"/);
    expect(dropped.match(/ id="acts"/g)).toHaveLength(1);
    await send(path, { do: 'restore 2', version: version(dropped), open: '' });
    expect(await open(path)).not.toContain('value="restore 2"');
    const joining = { ...dutyOf(await open(`${path}?at=2`)), act: 'join' };
    const whole = await send(path, joining);
    expect([whole.status, whole.to]).toEqual([303, expect.stringMatching(/#d\d+$/)]);
    expect(await open(whole.to)).toContain('Để tách lại: Sửa');
    const adding = { at: 'add', version: version(await open(path)), text: 'mở lớp\nbồi dưỡng', lead: '' };
    const none = await send(path, { ...adding, text: ' ' });
    expect([none.status, isWrong(none.html, 'text') || none.html.includes('id="add-mistake"')]).toEqual([
      400,
      true,
    ]);
    expect((await send(path, adding)).to).toMatch(/\?at=5#d5$/);
    const html = await open(path);
    expect(dutyShown(html, 5)).toContain('href="#s5"');
    expect(dutyShown(html, 5)).not.toContain('Phải có ít nhất một đơn vị chủ trì');
    expect(html).toMatch(/id="d5"[\s\S]*II\.1, gạch đầu dòng 3/);
    const elsewhere = await send(path, { ...adding, version: version(html), text: 'Không có ở đâu' });
    expect(elsewhere.to).toMatch(/\?at=6#d6$/);
    const missing = await open(path);
    expect(dutyShown(missing, 6)).toContain('Không tìm thấy nguyên văn này trong văn bản');
    expect(dutyShown(missing, 6)).toContain('“Không có ở đâu” chưa có vị trí trong văn bản.');
    const early = await send(`${path}/make`, { version: version(missing) });
    expect([early.status, /còn \d+ chỗ phải sửa/.exec(early.html)?.[0]]).toEqual([400, 'còn 1 chỗ phải sửa']);
  });

  it('asks for a group again whose bodies have all ended since it was chosen, and offers it no more', async () => {
    const member = await stage.make.body(stage.committee, { name: 'Tổ giúp việc cũ' });
    const group = await stage.make.groupOfBodies(stage.committee, [member]);
    const path = await paste(smallPlan);
    const chosen = { ...dutyOf(await open(`${path}?at=1`)), leadBodies: group.id };
    expect((await send(path, { ...chosen, act: 'save' })).status).toBe(303);
    expect(await open(path)).not.toContain(`Chưa rõ “${group.code}”`);
    await rows(`update body set exists_to = '2026-06-01' where id = $1`, member.id);
    const asked = await open(`${path}?at=names`);
    expect(asked).toContain(`Chưa rõ “${group.code}” là đơn vị nào`);
    expect(asked).not.toContain(`value="${group.id}"`);
    await send(`${path}/discard`, {});
  });

  it('with many duties says nothing again for each that stands in the document or once on the page', async () => {
    const duty = (index: number) =>
      `Rà soát nội dung số ${index} và báo cáo kết quả thực hiện ${'trên địa bàn '.repeat(20).trim()}`;
    const pageOf = async (count: number) => {
      const duties = Array.from({ length: count }, (_, index) => `- ${duty(index)}.`);
      const path = await paste(`${smallPlan.slice(0, smallPlan.indexOf('- Chủ'))}${duties.join('\n')}\n`);
      const html = await open(path);
      await send(`${path}/discard`, {});
      return html;
    };
    const few = await pageOf(3);
    const many = await pageOf(300);
    expect(few.split(`${duty(1)}.`)).toHaveLength(3);
    expect(many.split(`${duty(1)}.`)).toHaveLength(2);
    expect(many.match(/<li id="d\d+"/g)).toHaveLength(300);
    const more = many.length - few.length - 297 * duty(100).length;
    expect(more / 297).toBeLessThan(900);
  });

  it('with many duties has each as a line that leads to its form, from which it is left out and brought back', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `- Rà soát nội dung số ${index}.`);
    const path = await paste(`${smallPlan.slice(0, smallPlan.indexOf('- Chủ'))}${lines.join('\n')}\n`);
    const line = dutyShown(await open(path), 7);
    expect(line).toContain(`href="${path}?at=7#d7"`);
    expect(line).toContain('href="#s7"');
    expect(line).not.toContain('<details');
    const form = await open(`${path}?at=7`);
    expect(dutyShown(form, 7)).toMatch(/name="title"[\s\S]*form="acts" name="do" value="drop 7"/);
    await send(path, { do: 'drop 7', version: version(form), open: '7' });
    expect(dutyShown(await open(path), 7)).toContain('Đã bỏ');
    await send(`${path}/discard`, {});
  });

  it('with many names asks for some at a time, and for each that is settled once it is opened', async () => {
    const heads = Array.from(
      { length: 30 },
      (_, index) => `${index + 2}. Trạm Khuyến nông số ${index}\n- Mở lớp ${index}.`,
    );
    const path = await paste(`${smallPlan.slice(0, smallPlan.indexOf('- Phối hợp'))}${heads.join('\n')}\n`);
    const page = await open(path);
    const asked = (html: string) =>
      [...html.matchAll(/<select id="[^"]*" name="to\.(n\d+)"/g)].map(([, key]) => key);
    expect(asked(page)).toHaveLength(25);
    expect(page).toContain('Các tên sẽ hỏi sau (5)');
    const settled = /id="name-(n\d+)"[^>]*>Ban Tổ chức</.exec(page)?.[1] ?? '';
    expect(page).toContain(`href="${path}?at=${settled}#names"`);
    expect(asked(await open(`${path}?at=${settled}`))).toContain(settled);
    const all = { at: 'names', version: version(page), act: 'rest-new' };
    expect((await send(path, all)).status).toBe(303);
    const after = await open(path);
    expect([asked(after), after.includes('at=names')]).toEqual([[], false]);
    expect(after).not.toContain('Chưa rõ “');
    const one = await open(`${path}?at=${settled}`);
    expect(asked(one)).toEqual([settled]);
    await send(path, { at: 'names', version: version(one), [`to.${settled}`]: stage.unit.id });
    expect(await open(path)).toMatch(new RegExp(`id="name-${settled}"[\\s\\S]{0,200}Đảng ủy xã Lát`));
    await send(`${path}/discard`, {});
  });

  it('has the figures of its targets as indicators, corrected or left out, and with them the plan that is made of it', async () => {
    const targets =
      'II. MỤC TIÊU CỤ THỂ\n- Có 100% chi bộ có quy chế;\n- Hằng năm kết nạp 3 - 4% số đảng viên.\n\nIII.';
    const path = await paste(smallPlan.replace('II.', targets));
    const page = await open(path);
    expect(page.match(/<li id="p-i\d"/g)).toHaveLength(2);
    expect(page).toMatch(/id="p-i2"[\s\S]*?từ 3% đến 4%/);
    const form = await open(`${path}?at=i1`);
    expect(inField(form, 'goal.least')).toBe('100');
    const sent = {
      at: 'i1',
      act: 'save',
      version: version(form),
      place: 'II, gạch đầu dòng 1',
      title: 'Chi bộ có quy chế',
      measure: 'share',
      'goal.least': '97,5',
      addingUp: 'ratio',
      period: 'review',
      reportedBy: stage.unit.id,
      exempt: stage.agency.id,
      exemptWords: 'theo quy định riêng',
    };
    const wrong = await send(path, { ...sent, 'goal.least': 'nhiều' });
    expect([wrong.status, isWrong(wrong.html, 'goal.least')]).toEqual([400, true]);
    const saved = await send(path, sent);
    expect([saved.status, saved.to]).toEqual([303, `${path}#p-i1`]);
    expect((await send(path, sent)).status).toBe(412);
    const both = await open(path);
    expect(both).toMatch(/id="p-i2"[\s\S]*?<button[^>]* form="acts" name="do" value="drop i2"/);
    const dropped = await send(path, { do: 'drop i2', version: version(both) });
    expect([dropped.status, dropped.to]).toEqual([303, `${path}#p-i2`]);
    expect(await open(path)).toContain('value="restore i2"');
    const names = await open(path);
    const key = /name="name\.(n\d+)"/.exec(names)?.[1] ?? '';
    await send(path, { at: 'names', version: version(names), [`to.${key}`]: 'nobody' });
    const made = await send(`${path}/make`, { version: version(await open(path)) });
    expect(made.status).toBe(303);
    const stored = await stage.board.get<{ items: object[] }>(
      `${made.to.replace('/activate', '')}/indicators`,
    );
    expect(stored.body.items).toMatchObject([
      {
        title: 'Chi bộ có quy chế',
        goal: { least: 97.5, most: null },
        period: 'review',
        reportedBy: [{ id: stage.unit.id }],
        exempt: [{ id: stage.agency.id, words: 'theo quy định riêng' }],
      },
    ]);
    expect(stored.body.items).toHaveLength(1);
  });

  it('gets indicators and targets that were missed, from a target or from words of the document, and the plan with them', async () => {
    const targets =
      'II. MỤC TIÊU CỤ THỂ\n- Có 100% chi bộ có quy chế, mỗi chi bộ có sổ;\n- Đơn vị nào cũng vững mạnh.\n\nIII.';
    const path = await paste(smallPlan.replace('II.', targets).replace('mở lớp', 'mỗi năm mở 12 lớp'));
    const page = await open(path);
    expect(page.match(/<li id="p-i\d"/g)).toHaveLength(1);
    expect(page).toMatch(/href="#p-i1"[^>]*>CT1<\/a> <mark id="t0">/);
    expect(page).toMatch(/href="#target-1"[^>]*>CT2<\/a> <mark id="t1">/);
    const add = async (fields: Fields) =>
      send(path, { at: 'add-indicator', version: version(await open(path)), text: '', ...fields });

    const nothing = await add({ target: '', place: '' });
    expect([nothing.status, isWrong(nothing.html, 'place')]).toEqual([400, true]);
    expect(nothing.html).toContain('id="add-text-mistake"');
    const unknown = await add({ target: 'II, gạch đầu dòng 9' });
    expect([unknown.status, unknown.html.includes('id="add-target-mistake"')]).toEqual([400, true]);
    const lost = await add({ text: 'mỗi năm mở 12 lớp bồi dưỡng', target: '', place: '' });
    expect([lost.status, isWrong(lost.html, 'place')]).toEqual([400, true]);
    expect(lost.html).toMatch(/id="add-target-text"[^>]*>mỗi năm mở 12 lớp bồi dưỡng</);

    const button = /name="do" value="(measure II, gạch đầu dòng 2)"/.exec(await open(path))?.[1] ?? '';
    const ofTarget = await send(path, { do: button, version: version(await open(path)) });
    expect(ofTarget.to).toBe(`${path}?at=i2#p-i2`);
    const opened = await open(`${path}?at=i2`);
    expect(inField(opened, 'title')).toBe('Đơn vị nào cũng vững mạnh');
    expect(opened).toMatch(/id="p-i2"[\s\S]*?Phải có mức thấp nhất hoặc cao nhất/);
    const ofWords = await add({ text: 'mỗi chi bộ có sổ', target: '', place: '' });
    expect(ofWords.to).toBe(`${path}?at=i3#p-i3`);
    expect(inField(await open(`${path}?at=i3`), 'place')).toBe('II, gạch đầu dòng 1');
    const place = 'III.1, gạch đầu dòng 3';
    const ofNew = await add({ text: 'mỗi năm mở 12 lớp\r\nbồi dưỡng', target: '', place });
    expect(ofNew.to).toBe(`${path}?at=i4#p-i4`);
    const html = await open(path);
    expect(html).toMatch(/id="p-i4"[\s\S]*?từ 12 lớp trở lên/);
    expect(html).toMatch(/id="p-i4"[\s\S]*?href="#t2"/);
    const taken = await add({ act: 'target', text: 'Nội dung khác', place });
    expect([taken.status, isWrong(taken.html, 'place')]).toEqual([400, true]);
    const alone = await add({
      act: 'target',
      text: 'Hằng quý tổng hợp kết quả',
      place: 'III.1, gạch đầu dòng 2',
    });
    expect(alone.to).toBe(`${path}#head`);
    const before = version(await open(path));
    const dropped = await send(path, { do: 'drop i3', version: before });
    expect(dropped.status).toBe(303);
    const late = await send(path, { do: 'drop i3', version: before });
    expect(late.status).toBe(412);
    expect(late.html).not.toContain('drop i3');

    const saved = await send(path, {
      at: 'i2',
      act: 'save',
      version: version(await open(path)),
      place: 'II, gạch đầu dòng 2',
      title: 'Đơn vị vững mạnh',
      measure: 'yes-no',
      'goal.least': '90',
      addingUp: 'reaching',
      period: 'year',
      reportedBy: stage.unit.id,
    });
    expect(saved.status).toBe(303);
    const names = await open(path);
    const fields: Record<string, string> = { at: 'names', version: version(names) };
    for (const key of namesOpen(names)) fields[`to.${key}`] = stage.unit.id;
    await send(path, fields);
    const made = await send(`${path}/make`, { version: version(await open(path)) });
    expect([made.status, made.html.match(/class="mistake"/g)]).toEqual([303, null]);
    const plan = made.to.replace('/activate', '');
    const stored = await stage.board.get<{ items: object[] }>(`${plan}/indicators`);
    expect(stored.body.items).toMatchObject([
      { place: 'II, gạch đầu dòng 1', measure: 'share', goal: { least: 100 } },
      { place: 'II, gạch đầu dòng 2', title: 'Đơn vị vững mạnh', addingUp: 'reaching' },
      { place, measure: 'count', unit: 'lớp', goal: { least: 12 } },
    ]);
    expect(
      await rows('select place from plan_target where plan_id = $1 order by position', plan.slice(7)),
    ).toEqual([
      { place: 'II, gạch đầu dòng 1' },
      { place: 'II, gạch đầu dòng 2' },
      { place: 'III.1, gạch đầu dòng 2' },
      { place },
    ]);
  });
});
