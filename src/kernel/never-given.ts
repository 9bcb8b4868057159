import type { Text } from './text.js';

/** What nobody may write or send here, said wherever people write at length or send files. */
export const neverGiven: Text = {
  vi: 'Không đưa danh sách, lý lịch đảng viên và tài liệu mật.',
  en: 'No lists or files of party members, no classified documents.',
};
