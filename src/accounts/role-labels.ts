import type { Role } from '../kernel/actor.js';
import type { Text } from '../kernel/text.js';

export const roleLabels: Readonly<Record<Role, Text>> = {
  officer: { vi: 'cán bộ đầu mối', en: 'officer' },
  head: { vi: 'người đứng đầu', en: 'head' },
  board: { vi: 'cơ quan theo dõi', en: 'board' },
  observer: { vi: 'lãnh đạo', en: 'observer' },
  admin: { vi: 'quản trị', en: 'administrator' },
};
