import { describe, expect, it } from '@jest/globals';
import { beginDraft } from '../../../../src/plans/import/checking/begin-draft.js';
import type { KnownBody } from '../../../../src/plans/import/checking/body-matching.js';
import { followingDuty } from '../../../../src/plans/import/checking/follower.js';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

const known: readonly KnownBody[] = [
  { id: 'to-chuc', name: 'Ban Tổ chức Huyện ủy', formerNames: [], isGroup: false, kinds: null },
  { id: 'van-phong', name: 'Văn phòng Huyện ủy', formerNames: [], isGroup: false, kinds: null },
  { id: 'co-so', name: 'Các tổ chức cơ sở đảng', formerNames: [], isGroup: true, kinds: ['base-commune'] },
];

const draftOf = (...items: readonly string[]) => {
  const closing = items.map((item, index) => `${index + 1}. ${item}`).join('\n\n');
  const source = `KẾ HOẠCH
thực hiện Nghị quyết số 21-NQ/TW

II. NHIỆM VỤ CỤ THỂ
1. Văn phòng Huyện ủy
- Theo dõi, đôn đốc việc thực hiện Kế hoạch số 33-KH/HU.
- Theo dõi, đôn đốc việc thực hiện Kế hoạch trong khối văn phòng.

III. TỔ CHỨC THỰC HIỆN
${closing}
`;
  return beginDraft(readPlan(source), { code: 'ke-hoach', committee: 'Huyện ủy Vân Sơn', known });
};

describe('who follows a plan', () => {
  it('is proposed as the document gives it: of several the first of its last section', () => {
    const draft = draftOf(
      'Văn phòng Huyện ủy hướng dẫn tuyên truyền.',
      'Giao Ban Tổ chức Huyện ủy chủ trì, phối hợp với các cơ quan liên quan thường xuyên theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này của Huyện ủy; định kỳ tham mưu sơ kết.',
      'Giao Văn phòng Huyện ủy theo dõi, đôn đốc các đơn vị triển khai Kế hoạch; tổng hợp báo cáo.',
    );
    expect(draft.plan.monitoringBodyId).toBe('to-chuc');
    expect(followingDuty(draft)?.details.place).toBe('III.2');
  });

  it('is whoever is given it elsewhere where the last section gives it to nobody, and never of another plan', () => {
    const draft = draftOf('Ban Tổ chức Huyện ủy theo dõi việc thực hiện Kế hoạch số 12-KH/HU.');
    expect(followingDuty(draft)?.details.text).toMatch(/trong khối văn phòng/);
    expect(draft.plan.monitoringBodyId).toBe('van-phong');
  });

  it('is proposed neither for a group nor for a body that is not known', () => {
    const group = draftOf('Các tổ chức cơ sở đảng theo dõi, đôn đốc việc thực hiện Kế hoạch này.');
    expect(group.plan.monitoringBodyId).toBeNull();
    const unknown = draftOf('Giao Trung tâm Chính trị huyện theo dõi, đôn đốc việc thực hiện Kế hoạch này.');
    expect([unknown.plan.monitoringBodyId, followingDuty(unknown)?.details.place]).toEqual([null, 'III.1']);
  });
});
