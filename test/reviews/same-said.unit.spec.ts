import { describe, expect, it } from '@jest/globals';
import { type Saying, saidBlocks } from '../../src/reviews/same-said.js';

const saying = (body: string, text: string, source: string | null = `báo cáo của ${body}`): Saying => ({
  body,
  paragraphs: text === '' ? [] : text.split('\n'),
  source,
});

describe('what bodies say in the consolidated report', () => {
  it('stands once where many say the same, with all their names and the report of each', () => {
    const all = [
      saying('Xã Lát', 'Không có khó khăn.', 'báo cáo gửi ngày 16/06/2026'),
      saying('Xã Đạ Sar', 'Thiếu giáo viên.'),
      saying('Xã Đưng', ' không  có khó khăn', 'báo cáo gửi ngày 16/06/2026'),
      saying('Xã Đạ Nhim', 'KHÔNG CÓ KHÓ KHĂN;', 'Báo cáo số 31-BC/ĐU, ngày 15/06/2026'),
    ];
    expect(saidBlocks(all)).toEqual([
      {
        kind: 'item',
        lead: 'Xã Lát; Xã Đưng; Xã Đạ Nhim',
        text: 'Không có khó khăn.',
        source:
          'Xã Lát; Xã Đưng: báo cáo gửi ngày 16/06/2026; Xã Đạ Nhim: Báo cáo số 31-BC/ĐU, ngày 15/06/2026',
      },
      { kind: 'item', lead: 'Xã Đạ Sar', text: 'Thiếu giáo viên.', source: 'báo cáo của Xã Đạ Sar' },
    ]);
  });

  it('names a report that all of them share once, and none where no report says it', () => {
    const [shared] = saidBlocks([saying('A', 'Không.', 'báo cáo'), saying('B', 'Không.', 'báo cáo')]);
    expect(shared).toEqual({ kind: 'item', lead: 'A; B', text: 'Không.', source: 'báo cáo' });
    const [unsaid] = saidBlocks([saying('A', 'chưa báo cáo.', null), saying('B', 'chưa báo cáo.', null)]);
    expect(unsaid).toEqual({ kind: 'item', lead: 'A; B', text: 'chưa báo cáo.' });
  });

  it('names tasks without their bodies, whom they tell, but not beside a report', () => {
    const own = (body: string, source: string) => ({
      ...saying(body, 'chưa thực hiện.', source),
      isOwn: true,
    });
    const [tasks] = saidBlocks([own('A', 'NV-1'), own('B', 'NV-2')]);
    expect(tasks).toMatchObject({ lead: 'A; B', source: 'NV-1; NV-2' });
    const [mixed] = saidBlocks([own('A', 'NV-1'), saying('B', 'chưa thực hiện.', 'báo cáo')]);
    expect(mixed).toMatchObject({ source: 'A: NV-1; B: báo cáo' });
  });

  it('is the same only where all of it is, to its diacritics; who says nothing is not named', () => {
    const blocks = saidBlocks([
      saying('A', 'Thiếu kinh phí.\nThiếu người.'),
      saying('B', 'Thiếu kinh phí.'),
      saying('C', 'Thiêu kinh phí.'),
      saying('D', ''),
      saying('A', 'Thiếu kinh phí.\nThiếu người.'),
    ]);
    expect(blocks.map((block) => block.kind === 'item' && block.lead)).toEqual(['A', false, 'B', 'C']);
    expect(blocks[1]).toEqual({ kind: 'paragraph', text: 'Thiếu người.', source: 'báo cáo của A' });
  });
});
