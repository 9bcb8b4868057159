import { describe, expect, it } from '@jest/globals';
import { ConflictError } from '../../src/kernel/domain-error.js';
import { requireMove } from '../../src/kernel/illegal-move.js';

const workflow = {
  moves: { draft: ['sent'], sent: [] } as const,
  labels: { draft: { vi: 'đang soạn', en: 'draft' }, sent: { vi: 'đã gửi', en: 'sent' } },
};

describe('a move of a workflow', () => {
  it('passes where the table has it', () => {
    expect(() => requireMove(workflow, 'draft', 'sent')).not.toThrow();
  });

  it('is refused where the table lacks it, in words, with what is allowed', () => {
    expect(() => requireMove(workflow, 'draft', 'draft')).toThrow(ConflictError);
    expect(() => requireMove(workflow, 'draft', 'draft')).toThrow(
      expect.objectContaining({
        code: 'illegal_transition',
        extra: { allowed: ['sent'] },
        text: {
          vi: 'Không thể chuyển từ “đang soạn” sang “đang soạn”. Được phép: “đã gửi”.',
          en: '“draft” cannot become “draft”. Allowed: “sent”.',
        },
      }),
    );
  });

  it('says so where nothing is allowed any more', () => {
    expect(() => requireMove(workflow, 'sent', 'draft')).toThrow(/Allowed: nothing/);
  });
});
