import { describe, expect, it } from '@jest/globals';
import { ConflictError } from '../../src/kernel/domain-error.js';
import { requirePlanMove } from '../../src/plans/plan-rules.js';

describe('a plan', () => {
  it('that cannot become what is wanted says so in the words that people read', () => {
    expect(() => requirePlanMove('draft', 'in_force')).not.toThrow();
    const refused = { code: 'illegal_transition', extra: { allowed: ['in_force'] } };
    const move = () => requirePlanMove('draft', 'closed');
    expect(move).toThrow(ConflictError);
    expect(move).toThrow(expect.objectContaining(refused));
    expect(move).toThrow(
      expect.objectContaining({
        text: {
          vi: 'Không thể chuyển từ “dự thảo” sang “đã kết thúc”. Được phép: “đang thực hiện”.',
          en: '“draft” cannot become “closed”. Allowed: “in force”.',
        },
      }),
    );
  });
});
