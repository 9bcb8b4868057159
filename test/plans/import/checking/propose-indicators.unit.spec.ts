import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { requireSoundIndicator } from '../../../../src/plans/indicator-details.js';
import {
  targetAround,
  targetSpans,
  withNewIndicator,
  withTarget,
} from '../../../../src/plans/import/checking/added-targets.js';
import { beginDraft } from '../../../../src/plans/import/checking/begin-draft.js';
import { withIndicator, withPlan } from '../../../../src/plans/import/checking/draft-acts.js';
import { obstaclesOf } from '../../../../src/plans/import/checking/draft-obstacles.js';
import {
  indicatorOf,
  keptIndicators,
  usedNames,
} from '../../../../src/plans/import/checking/import-draft.js';
import { proposeIndicators } from '../../../../src/plans/import/checking/propose-indicators.js';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

const ground = { code: 'ke-hoach', committee: 'Huyện ủy Suối Đá', known: [] };
const reporter = { ref: 'n1', name: 'Các tổ chức cơ sở đảng trực thuộc Huyện ủy' };

/** What is proposed for targets that stand as these dashes of a plan. */
function proposedFor(...dashes: readonly string[]) {
  const text = `KẾ HOẠCH
nâng chất lượng tổ chức đảng

II- MỤC TIÊU
1. Mục tiêu cụ thể
${dashes.map((one) => `- ${one};`).join('\n')}

III- NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức Huyện ủy
- Rà soát chi bộ.
`;
  return proposeIndicators(readPlan(text).targets, reporter).map(
    ({ details: { measure, goal, addingUp, period, byYear, unit } }) => [
      measure,
      goal.above ? `>${goal.least}` : `${goal.least ?? ''}..${goal.most ?? ''}`,
      addingUp,
      period,
      byYear,
      unit,
    ],
  );
}

describe('the indicators that are proposed for the targets of a document', () => {
  it('are shares with a floor, more than a floor, a ceiling, or a range, as the words say', () => {
    expect(
      proposedFor(
        'Có 100% cấp ủy có quy chế làm việc',
        'Đến năm 2030 trên 90% chi bộ thôn có chi ủy',
        'Tỷ lệ đơn thư quá hạn không quá 2,5%',
        'Hằng năm kết nạp từ 3 - 4% trên tổng số đảng viên',
      ),
    ).toEqual([
      ['share', '100..', 'ratio', 'year', null, '%'],
      ['share', '>90', 'ratio', 'review', 2030, '%'],
      ['share', '..2.5', 'ratio', 'year', null, '%'],
      ['share', '3..4', 'ratio', 'year', null, '%'],
    ]);
  });

  it.each([
    ['Có 90% chi bộ thôn có chi ủy', 'Số chi bộ thôn có chi ủy', 'Tổng số chi bộ thôn'],
    [
      'Hằng năm 25% cấp ủy, tổ chức cơ sở đảng có mô hình mới (được đánh giá cao)',
      'Số cấp ủy, tổ chức cơ sở đảng có mô hình mới',
      'Tổng số cấp ủy, tổ chức cơ sở đảng',
    ],
    [
      '70% hợp tác xã hoạt động đạt loại khá, được cấp giấy',
      'Số hợp tác xã hoạt động đạt loại khá, được cấp giấy',
      'Tổng số hợp tác xã hoạt động',
    ],
    ['Bố trí 3% tổng chi ngân sách có thưởng', null, null],
    ['Tỷ lệ hộ nghèo còn dưới 4%', null, null],
    ['90% hồ sơ cấp tỉnh, 80% cấp xã được số hóa', null, null],
    ['70% các hộ nghèo có nước', 'Số hộ nghèo có nước', 'Tổng số hộ nghèo'],
    ['80% cán bộ không có vi phạm', null, null],
    ['80% ý kiến đã được trả lời', null, null],
    ['65% người có công được thăm', null, null],
    ['Tăng 10% diện tích có tưới', null, null],
    ['60% dân số được khám, 40% có sổ', null, null],
    ['100% chi bộ sinh hoạt đúng lịch', null, null],
    ['80% chi đoàn xây dựng kế hoạch có góp ý', 'Số chi đoàn xây dựng kế hoạch có góp ý', 'Tổng số chi đoàn'],
    ['Mở 12 lớp bồi dưỡng có giảng viên', null, null],
  ])('are shares of what stands behind the figure: %s', (dash, part, whole) => {
    const text = `KẾ HOẠCH\nA\n\nII- MỤC TIÊU\n1. Mục tiêu cụ thể\n- ${dash}.\n`;
    expect(proposeIndicators(readPlan(text).targets, null)[0]?.details).toMatchObject({ part, whole });
  });

  it.each([
    ['Kết nạp 02 chủ doanh nghiệp vào Đảng', 'chủ doanh nghiệp'],
    ['Lập 70 HTX kiểu mới', 'HTX'],
    ['Có ít nhất 02 liên hiệp HTX', 'liên hiệp HTX'],
    ['Đón 3,5 triệu lượt khách lưu trú', 'triệu lượt khách'],
  ])('are counts of more words than two: %s', (dash, unit) => {
    expect(proposedFor(dash)).toMatchObject([['count', expect.anything(), 'sum', 'year', null, unit]]);
  });

  it('are counts with what they count, of a year or a term', () => {
    expect(
      proposedFor('Mỗi nhiệm kỳ lập từ 01 - 02 chi bộ trong doanh nghiệp', 'Mỗi năm mở 12 lớp bồi dưỡng'),
    ).toEqual([
      ['count', '1..2', 'sum', 'term', null, 'chi bộ'],
      ['count', '12..', 'sum', 'year', null, 'lớp'],
    ]);
  });

  it.each([
    ['Tỷ lệ chi bộ sinh hoạt đúng kỳ không dưới 90%', '90..'],
    ['Tỷ lệ chi bộ sinh hoạt đúng kỳ không thấp hơn 90%', '90..'],
    ['Tỷ lệ chi bộ sinh hoạt đúng kỳ không ít hơn 90%', '90..'],
    ['Tỷ lệ đơn thư quá hạn không vượt quá 5%', '..5'],
    ['Tỷ lệ đơn thư quá hạn không vượt 5%', '..5'],
    ['Tỷ lệ đơn thư quá hạn không quá 5%', '..5'],
    ['Tỷ lệ đơn thư quá hạn không hơn 5%', '..5'],
    ['Tỷ lệ đơn thư quá hạn không trên 5%', '..5'],
    ['Tỷ lệ đơn thư quá hạn thấp hơn 5%', '..5'],
    ['Tỷ lệ đơn thư quá hạn ít hơn 5%', '..5'],
    ['Tỷ lệ đơn thư quá hạn dưới 5%', '..5'],
    ['Tỷ lệ đơn thư quá hạn tối đa 5%', '..5'],
    ['Tỷ lệ đơn thư quá hạn từ 5% trở xuống', '..5'],
    ['Tỷ lệ chi bộ sinh hoạt đúng kỳ từ 90% trở lên', '90..'],
    ['Tỷ lệ hộ nghèo còn 3%', '..3'],
    ['Tỷ lệ hộ nghèo giảm còn dưới 3%', '..3'],
    ['Tỷ lệ hộ nghèo giảm từ 5% xuống còn 3%', '..3'],
    ['Tỷ lệ hộ nghèo giảm từ 5% năm 2025 xuống 3%', '..3'],
    ['Tỷ lệ hộ nghèo giảm từ 5% xuống dưới 3%', '..3'],
    ['Tỷ lệ chi bộ có chi ủy tăng từ 80% lên 90%', '90..'],
    ['Tỷ lệ chi bộ có chi ủy tăng từ 80% lên trên 90%', '>90'],
    ['Tỷ lệ chi bộ có chi ủy hơn 90%', '>90'],
  ])('have the goal that is meant: %s', (words, goal) => {
    expect(proposedFor(words).map((one) => one[1])).toEqual([goal]);
  });

  it.each([
    ['Mỗi năm mở 12 lớp bồi dưỡng', 'lớp'],
    ['Mỗi lớp có từ 80 người trở lên', 'người'],
    ['Mỗi năm kết nạp ít nhất 120 đảng viên mới', 'đảng viên'],
    ['Mỗi năm giúp 15 hộ gia đình thoát nghèo', 'hộ gia đình'],
    ['Mỗi năm giúp 15 hộ thoát nghèo', 'hộ'],
  ])('count things by whole words: %s', (words, unit) => {
    expect(proposedFor(words).map((one) => one[5])).toEqual([unit]);
  });

  it('have the year of the goal, not the one that they are compared with', () => {
    expect(
      proposedFor(
        'Giảm 20% đơn thư so với cuối năm 2025',
        'Đến năm 2030 giảm 20% đơn thư vượt cấp so với cuối năm 2025',
      ).map((one) => one[4]),
    ).toEqual([null, 2030]);
  });

  it('are several where one target says several figures, each with its own year', () => {
    expect(
      proposedFor('Duy trì 100% thôn có chi bộ, đến năm 2030 có trên 80% chi bộ thôn có chi ủy'),
    ).toEqual([
      ['share', '100..', 'ratio', 'review', null, '%'],
      ['share', '>80', 'ratio', 'review', 2030, '%'],
    ]);
  });

  it('count the bodies that reach it where those are what is counted', () => {
    expect(proposedFor('Hằng năm có 90% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ')).toEqual([
      ['yes-no', '90..', 'reaching', 'year', null, '%'],
    ]);
    expect(
      proposedFor(
        'Có ít nhất 25% cấp ủy, tổ chức cơ sở đảng có cách làm hay',
        'Có 90% cấp ủy, tổ chức đảng họp đúng kỳ',
      ).map(([measure, , addingUp]) => [measure, addingUp]),
    ).toEqual([
      ['yes-no', 'reaching'],
      ['share', 'ratio'],
    ]);
  });

  it('are asked for at every review where something is to be kept up', () => {
    expect(
      proposedFor('Giữ vững 100% thôn có chi bộ', 'Có 100% thôn có chi bộ').map((one) => one[3]),
    ).toEqual(['review', 'year']);
  });

  it('are none where a target says no figure', () => {
    expect(proposedFor('Nâng chất lượng sinh hoạt chi bộ ở mọi nơi')).toEqual([]);
  });
});

describe('the draft of a plan to which a person adds what was not proposed', () => {
  const words = `KẾ HOẠCH
nâng chất lượng tổ chức đảng

II- MỤC TIÊU
1. Mục tiêu cụ thể
- Hằng năm kết nạp từ 3% số đảng viên, có 20 lớp bồi dưỡng;
- Nâng chất lượng sinh hoạt chi bộ ở mọi thôn, buôn.

III- NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức Huyện ủy
- Rà soát chi bộ, mỗi năm lập 12 chi bộ mới.
`;
  const read = readPlan(words);
  const begun = beginDraft(read, ground);
  const spans = targetSpans(begun.plan.targets, read.targets, words);
  const [first, second] = ['II.1, gạch đầu dòng 1', 'II.1, gạch đầu dòng 2'];
  const shown = ({ indicators }: typeof begun) =>
    indicators.map(({ number, details: { place, goal, unit } }) => [number, place, goal.least, unit]);

  it('has one more indicator, of the figure that the words say, behind the others of its target', () => {
    const { draft, number } = withNewIndicator(begun, second, 'ít nhất 45% thôn có chi bộ');
    const added = withNewIndicator(draft, first, 'có 20 lớp bồi dưỡng');
    expect(shown(begun)).toEqual([
      [1, first, 3, '%'],
      [2, first, 20, 'lớp'],
    ]);
    expect([number, added.number]).toEqual([3, 4]);
    expect(shown(added.draft)).toEqual([
      [1, first, 3, '%'],
      [2, first, 20, 'lớp'],
      [4, first, 20, 'lớp'],
      [3, second, 45, '%'],
    ]);
    expect(added.draft.indicators[2]?.reportedBy).toEqual(begun.indicators[0]?.reportedBy);
    expect(obstaclesOf(added.draft).filter(({ at }) => String(at).startsWith('i'))).toEqual([]);
  });

  it('has of a target without words the figure that no indicator has; where there is none, its goal is asked for', () => {
    const one = { ...begun, indicators: begun.indicators.slice(0, 1) };
    expect(shown(withNewIndicator(one, first, '').draft)).toEqual(shown(begun));
    const { draft, number } = withNewIndicator(begun, second, '');
    expect(draft.indicators.at(-1)?.details).toMatchObject({
      title: 'Nâng chất lượng sinh hoạt chi bộ ở mọi thôn, buôn',
      goal: { least: null, most: null },
    });
    expect(obstaclesOf(draft).map(({ at }) => at)).toContain(`i${number}`);
  });

  it('has a target that was not read where the document has it, with its words there', () => {
    const place = 'III.1, gạch đầu dòng 1';
    const text = 'mỗi năm lập\n12 chi bộ mới';
    const added = withTarget(begun, { place, text }, { spans, source: words });
    expect(added.plan.targets.map((one) => one.place)).toEqual([first, second, place]);
    const [, , found] = targetSpans(added.plan.targets, read.targets, words);
    expect(words.slice(...(found?.span ?? [0, 0]))).toBe('mỗi năm lập 12 chi bộ mới');
    const early = withTarget(
      begun,
      { place: 'I', text: 'nâng chất lượng tổ chức đảng' },
      { spans, source: words },
    );
    expect(early.plan.targets.map((one) => one.place)).toEqual(['I', first, second]);
  });

  it('has of words with several figures the one that no indicator has', () => {
    const one = { ...begun, indicators: begun.indicators.slice(0, 1) };
    const whole = begun.plan.targets[0]?.text ?? '';
    expect(shown(withNewIndicator(one, first, whole).draft)).toEqual(shown(begun));
  });

  it('has its indicators follow a target to another place', () => {
    const [moved, other] = begun.plan.targets;
    const targets = [{ ...moved!, place: 'II.3' }, other!];
    const draft = withPlan(begun, begun.code, { ...begun.plan, targets });
    expect(shown(draft).map(([, place]) => place)).toEqual(['II.3', 'II.3']);
    expect(withPlan(begun, begun.code, { ...begun.plan, targets: [other!] }).indicators).toEqual(
      begun.indicators,
    );
  });

  it('stands in the way of the plan once its target is no more', () => {
    const [, other] = begun.plan.targets;
    const left = withPlan(begun, begun.code, { ...begun.plan, targets: [other!] });
    const told = ({ indicators, ...draft }: typeof begun) =>
      obstaclesOf({ ...draft, indicators }).flatMap(({ at, text }) =>
        text.vi.includes('không có chỉ tiêu nào ở vị trí này') ? [at] : [],
      );
    expect(told(begun)).toEqual([]);
    expect(told(left)).toEqual(
      begun.indicators.flatMap(({ number, details }) =>
        details.place === other!.place ? [] : [`i${number}`],
      ),
    );
    expect(told(left).length).toBeGreaterThan(0);
    expect(
      told({ ...left, indicators: left.indicators.map((one) => ({ ...one, isDropped: true })) }),
    ).toEqual([]);
  });

  it('knows the target whose words hold those that are given', () => {
    const around = (text: string) => targetAround(text, spans, words);
    expect(around('20 lớp\nbồi dưỡng')).toBe(first);
    expect(around('12 chi bộ mới')).toBeNull();
  });

  it('has no more targets and indicators than a plan may have', () => {
    const many = <T>(one: T, count: number) => Array.from({ length: count }, () => one);
    const [target] = begun.plan.targets;
    const [indicator] = begun.indicators;
    const full = {
      ...begun,
      plan: { ...begun.plan, targets: many(target, 200).flatMap((one) => one ?? []) },
      indicators: many(indicator, 500).flatMap((one) => one ?? []),
    };
    expect(() => withNewIndicator(full, first, '')).toThrow('500 indicators at most');
    expect(() => withTarget(full, { place: 'X', text: 'x' }, { spans, source: words })).toThrow(
      '200 targets at most',
    );
  });
});

describe('the draft of a plan', () => {
  const words = readFileSync(
    join(import.meta.dirname, '../../../browser/documents/ke-hoach-da-ky.txt'),
    'utf8',
  );
  const draft = beginDraft(readPlan(words), ground);

  it('proposes an indicator for each figure, reported by those who lead most, sound as it stands', () => {
    expect(draft.indicators.map(({ number, details }) => [number, details.place])).toEqual([
      [1, 'II.2.a, gạch đầu dòng 1'],
      [2, 'II.2.a, gạch đầu dòng 2'],
      [3, 'II.2.a, gạch đầu dòng 3'],
      [4, 'II.2.b, gạch đầu dòng 1'],
    ]);
    const most = draft.names.find(({ name }) => name.startsWith('Các tổ chức cơ sở đảng'))?.key;
    for (const indicator of draft.indicators) {
      expect(indicator.reportedBy).toEqual([most]);
      const standing = new Map(draft.names.map(({ key }) => [key, key]));
      expect(() => requireSoundIndicator(indicatorOf(indicator, draft.names, standing))).not.toThrow();
    }
  });

  it('is stopped by an indicator that cannot be, until that is mended or is none', () => {
    const stops = (one: typeof draft) => obstaclesOf(one).flatMap(({ at }) => (at === 'i3' ? [at] : []));
    expect(stops(draft)).toEqual([]);
    const unreported = withIndicator(draft, 3, { reportedBy: [] });
    expect(stops(unreported)).toEqual(['i3']);
    const without = withIndicator(unreported, 3, { isDropped: true });
    expect(stops(without)).toEqual([]);
    expect(keptIndicators(without).map(({ number }) => number)).toEqual([1, 2, 4]);
  });

  it('asks who a name is that only an indicator refers to', () => {
    const alone = { ...draft, duties: [] };
    expect(usedNames(alone).map(({ name }) => name)).toEqual(['Các tổ chức cơ sở đảng trực thuộc Huyện ủy']);
  });

  it('names a higher document by the kind that its symbol says', () => {
    const titled = (symbol: string) =>
      beginDraft({ ...readPlan(words), basis: [{ symbol, issuedOn: null, issuer: null }] }, ground).plan
        .basis[0]?.title;
    expect(['21-NQ/TW', '42-CTr/TU', '30/2020/NĐ-CP', '15/KH-UBND', '05-CT/TW', '9-XYZ'].map(titled)).toEqual(
      ['Nghị quyết', 'Chương trình hành động', 'Nghị định', 'Kế hoạch', 'Chỉ thị', '9-XYZ'],
    );
  });
});
