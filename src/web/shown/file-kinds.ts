import type { Text } from '../../kernel/text.js';
import { fileExtensions } from '../../platform/files/given-file.js';
import { fileLimit } from '../../platform/http/limits.js';

const kinds = fileExtensions.join(', ');
const limit = `${fileLimit / 1024 / 1024} MB`;

/** What files people may give, said beside a field for them. */
export const fileKinds: Text = {
  vi: `${kinds}; mỗi tệp tối đa ${limit}`,
  en: `${kinds}; ${limit} a file at the most`,
};
