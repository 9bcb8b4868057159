import type { Actor } from '../../kernel/actor.js';
import type { Language, Text } from '../../kernel/text.js';

/** One of the pages of the settings. */
export interface SettingsTab {
  readonly url: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

/** What leads from one page of the settings to the others. */
export interface SettingsTabs {
  readonly label: string;
  /** Empty where there is but one. */
  readonly tabs: readonly SettingsTab[];
}

interface Place {
  readonly path: string;
  readonly label: Text;
  /** Who finds it useful; everybody where left out. What may be seen there is decided by the policy, not here. */
  readonly for?: (actor: Actor) => boolean;
}

const places: readonly Place[] = [
  { path: '/settings/profile', label: { vi: 'Tài khoản của tôi', en: 'My account' } },
  {
    path: '/settings/accounts',
    label: { vi: 'Tài khoản', en: 'Accounts' },
    for: ({ isAdmin, boardOf }) => isAdmin || boardOf.length > 0,
  },
  {
    path: '/settings/working-days',
    // everybody is to see why a deadline has moved
    label: { vi: 'Ngày làm việc', en: 'Working days' },
  },
  {
    path: '/settings/reminder-rules',
    label: { vi: 'Quy tắc nhắc việc', en: 'Reminder rules' },
    for: ({ boardOf, observerOf }) => boardOf.length + observerOf.length > 0,
  },
  {
    path: '/settings/templates',
    label: { vi: 'Mẫu văn bản', en: 'Templates' },
    for: ({ boardOf, observerOf }) => boardOf.length + observerOf.length > 0,
  },
];

/** The pages of the settings that the actor is led to, the open one marked. */
export function settingsTabs(actor: Actor, language: Language, open: string): SettingsTabs {
  const own = places.filter((place) => place.for?.(actor) ?? true);
  const tabs = own.map(({ path, label }) => ({
    url: path,
    label: label[language],
    isCurrent: path === open,
  }));
  return {
    label: { vi: 'Các phần cài đặt', en: 'Parts of the settings' }[language],
    tabs: tabs.length > 1 ? tabs : [],
  };
}
