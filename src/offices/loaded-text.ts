import type { Text } from '../kernel/text.js';
import type { Counts, LoadedOffices } from './office-loader.service.js';

type Loaded = Pick<LoadedOffices, 'bodies' | 'groups' | 'accounts'>;

/** Whether everything stood already as the file says. */
export function hasDoneNothing({ bodies, groups, accounts }: Loaded): boolean {
  return [bodies, groups, accounts].every(({ made, changed }) => made + changed === 0);
}

/** How many of each were made, changed, or left. */
export function countsText({ bodies, groups, accounts }: Loaded): Text {
  const vi = (noun: string, { made, changed, unchanged }: Counts): string =>
    `${noun}: ${made} mới, ${changed} thay đổi, ${unchanged} giữ nguyên`;
  const en = (noun: string, { made, changed, unchanged }: Counts): string =>
    `${noun}: ${made} new, ${changed} changed, ${unchanged} as they were`;
  return {
    vi: `${vi('Đơn vị', bodies)}; ${vi('nhóm', groups)}; ${vi('tài khoản', accounts)}.`,
    en: `${en('Bodies', bodies)}; ${en('groups', groups)}; ${en('accounts', accounts)}.`,
  };
}
