import type { Text } from '../kernel/text.js';

export const urgingChannels = ['mail', 'telephone', 'zalo', 'letter'] as const;
export type UrgingChannel = (typeof urgingChannels)[number];

export const urgingChannelLabels: Readonly<Record<UrgingChannel, Text>> = {
  mail: { vi: 'thư điện tử', en: 'e-mail' },
  telephone: { vi: 'điện thoại', en: 'telephone' },
  zalo: { vi: 'Zalo', en: 'Zalo' },
  letter: { vi: 'công văn', en: 'letter' },
};
