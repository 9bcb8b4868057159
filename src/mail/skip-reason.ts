import type { Text } from '../kernel/text.js';

/** Why a message was not sent. */
const skipReasons = ['no_longer_true', 'overtaken', 'blanked'] as const;
export type SkipReason = (typeof skipReasons)[number];

export const skipReasonLabels: Readonly<Record<SkipReason, Text>> = {
  no_longer_true: {
    vi: 'nội dung không còn đúng, hoặc người nhận không còn liên quan',
    en: 'it is no longer true, or no longer concerns the recipient',
  },
  overtaken: {
    vi: 'đã có thư sau thay thế; nội dung còn đúng chuyển sang thư đó',
    en: 'overtaken by a later message, which says what still holds',
  },
  blanked: {
    vi: 'địa chỉ và nội dung đã được xóa',
    en: 'its address and text are gone',
  },
};
