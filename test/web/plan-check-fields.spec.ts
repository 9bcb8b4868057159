import { describe, expect, it } from '@jest/globals';
import { inField, isWrong, version } from '../support/form-fields.js';
import { dutyShown, smallPlan } from '../support/pasted-plan.js';
import { calendar, planPages } from '../support/plan-pages.js';

const { stage, open, send, paste } = planPages();

const head = {
  at: 'head',
  code: 'chuyen-doi-so',
  title: 'Kế hoạch chuyển đổi số',
  ...calendar,
};

describe('what is kept of a plan that is checked, and wrong', () => {
  it('is told at the fields of the plan itself, which stay open', async () => {
    const path = await paste(smallPlan);
    const term = { 'term.from': '2030-01-01', 'term.until': '2026-01-01' };
    const saved = await send(path, { ...head, ...term, version: version(await open(path)) });
    expect([saved.status, saved.to]).toEqual([303, `${path}?at=head#head`]);
    const html = await open(saved.to);
    expect(html).toContain('Đã lưu, nhưng phần này còn chỗ phải sửa');
    expect([isWrong(html, 'term.until'), inField(html, 'term.until')]).toEqual([true, '2026-01-01']);
    expect(html).toMatch(
      /id="f-term-until-mistake"[^]{0,400}Ngày cuối 01\/01\/2026 trước ngày đầu 01\/01\/2030\./,
    );
    const mended = await send(path, { ...head, ...term, 'term.until': '2031-01-01', version: version(html) });
    expect([mended.status, mended.to]).toEqual([303, `${path}#head`]);
    expect(isWrong(await open(`${path}?at=head`), 'term.until')).toBe(false);
    await send(`${path}/discard`, {});
  });

  it('is told at the fields of an indicator, which stay open', async () => {
    const targets = 'II. MỤC TIÊU CỤ THỂ\n- Hằng năm kết nạp 3 - 4% số đảng viên.\n\nIII.';
    const path = await paste(smallPlan.replace('II.', targets));
    const sent = {
      at: 'i1',
      act: 'save',
      version: version(await open(`${path}?at=i1`)),
      place: 'II, gạch đầu dòng 1',
      title: 'Kết nạp đảng viên',
      measure: 'share',
      'goal.least': '5',
      'goal.most': '2',
      addingUp: 'ratio',
      period: 'year',
      reportedBy: stage.unit.id,
    };
    const saved = await send(path, sent);
    expect([saved.status, saved.to]).toEqual([303, `${path}?at=i1#p-i1`]);
    const html = await open(saved.to);
    expect(html).toContain('Đã lưu, nhưng phần này còn chỗ phải sửa');
    expect([isWrong(html, 'goal.least'), inField(html, 'goal.least'), inField(html, 'goal.most')]).toEqual([
      true,
      '5',
      '2',
    ]);
    expect(html).toMatch(/id="f-goal-least-mistake"[^]{0,400}Mức thấp nhất 5 lớn hơn mức cao nhất 2\./);
    await send(`${path}/discard`, {});
  });

  it('is told where a day lies outside the term, at its field, with the duty and in what is to be looked at', async () => {
    const path = await paste(
      smallPlan.replace('- Hằng quý tổng hợp kết quả.', '- Tổng hợp kết quả trước ngày 01/01/2020.'),
    );
    const told = 'Ngày 01/01/2020 trước ngày đầu thời hạn của kế hoạch, 01/01/2026: hãy kiểm tra.';
    expect(await open(path)).not.toContain(told);
    const term = { 'term.from': '2026-01-01', 'term.until': '2030-12-31' };
    expect((await send(path, { ...head, ...term, version: version(await open(path)) })).status).toBe(303);
    const page = await open(path);
    const list = page.slice(page.indexOf('id="unsure"'), page.indexOf('id="head"'));
    expect(list).toContain(told);
    expect(list).toContain(`href="${path}?at=2#d2"`);
    expect(list).not.toContain('Không có chỗ nào chương trình thấy chưa chắc');
    expect(page).toContain('Cần xem trước (1)');
    expect(dutyShown(page, 2)).toContain(told);
    const form = await open(`${path}?at=2`);
    expect([isWrong(form, 'ownDay.on'), inField(form, 'ownDay.on')]).toEqual([true, '2020-01-01']);
    expect(form).toMatch(new RegExp(`id="f-ownDay-on-mistake"[^]{0,400}${told}`));
    const duty = {
      at: '2',
      act: 'save',
      version: version(form),
      place: 'II.1, gạch đầu dòng 2',
      heading: 'Ban Tổ chức',
      title: 'Tổng hợp kết quả',
      cadence: 'once',
      'ownDay.on': '2031-01-15',
      leadBodies: stage.agency.id,
    };
    const late = await send(path, duty);
    expect([late.status, late.to]).toEqual([303, `${path}?at=2#d2`]);
    const after = await open(late.to);
    expect(after).toContain('Đã lưu. Ngày của nội dung này nằm ngoài thời hạn của kế hoạch');
    expect(after).toContain('Ngày 15/01/2031 sau ngày cuối thời hạn của kế hoạch, 31/12/2030');
    const right = await send(path, { ...duty, 'ownDay.on': '2030-12-31', version: version(after) });
    expect([right.status, right.to]).toEqual([303, `${path}#d2`]);
    expect(await open(path)).not.toContain('thời hạn của kế hoạch,');
    await send(`${path}/discard`, {});
  });
});
