import { describe, expect, it } from '@jest/globals';
import { version } from '../support/form-fields.js';
import { planPages } from '../support/plan-pages.js';

const { stage, open, send, rows, aDraft, giveDuty, paste } = planPages();

const text = `KẾ HOẠCH
thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương

Thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương; Huyện ủy ban hành Kế hoạch như sau:

II. NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức
- Chủ trì rà soát đảng viên.
`;

describe('a plan that carries out the same document as another of its committee', () => {
  it('is told so where it is checked and before it is in force, with the other plan, and may be gone on with', async () => {
    await rows(
      `update body set name = 'Huyện ủy Lạc Dương', name_en = 'Lạc Dương Committee' where id = $1`,
      stage.committee.id,
    );
    const basis = { 'basis[0].symbol': '21-NQ/TW', 'basis[0].title': 'Nghị quyết' };
    const other = await aDraft({ title: 'Kế hoạch thực hiện Nghị quyết 21-NQ/TW về đảng viên', ...basis });
    await giveDuty(other);
    expect(await open(`${other}/activate`)).not.toContain('đã có kế hoạch');
    expect((await send(`${other}/activate`, { inForceOn: '2026-06-17', version: '1' })).status).toBe(303);

    const path = await paste(text);
    const told = new RegExp(
      `Huyện ủy Lạc Dương đã có kế hoạch thực hiện 21-NQ/TW:</span> <a href="${other}"[^>]*>[^<]*</a> \\(đang thực hiện\\)[^]*Nếu đây là một kế hoạch khác, bạn cứ tiếp tục`,
    );
    const check = await open(path);
    expect(check).toMatch(told);
    expect(check).toContain('Cần xem trước (1)');
    const made = await send(`${path}/make`, { version: version(check) });
    expect(made.status).toBe(303);
    const preview = await open(made.to);
    expect(preview).toMatch(told);
    const done = await send(made.to, { inForceOn: '2026-06-17', version: version(preview) });
    expect(done.status).toBe(303);
    expect(await open(made.to)).not.toContain('đã có kế hoạch');
  });
});
