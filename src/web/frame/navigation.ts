import { type Actor, isOnlyAdmin } from '../../kernel/actor.js';
import type { Language, Text } from '../../kernel/text.js';

/** A place of the program. */
export interface NavigationLink {
  readonly url: string;
  readonly label: string;
  /** In the bar of a phone. */
  readonly short: string;
  readonly icon: string;
  /** Whether the page that is open belongs to it. */
  readonly isCurrent: boolean;
  /** Whether it stands in the bar at the foot of a phone. */
  readonly onPhone: boolean;
}

interface Place {
  readonly path: string;
  /** Further pages of the place stand below it. */
  readonly also?: string;
  readonly label: Text;
  /** In the bar at the foot of a phone, which has no room for the whole label. */
  readonly short?: Text;
  readonly icon: string;
  /** Who finds it useful; everybody where left out. What may be seen there is decided by the policy, not here. */
  readonly for?: (actor: Actor) => boolean;
}

/** The first places stand in the bar at the foot of a phone. */
const ON_PHONE = 3;

/** An administrator who is nothing else sees no plans, and so no tasks and reports. */
const hasWork = (actor: Actor) => !isOnlyAdmin(actor);

const places: readonly Place[] = [
  { path: '/', label: { vi: 'Việc cần xử lý', en: 'Today' }, icon: 'checkbox' },
  { path: '/tasks', label: { vi: 'Nhiệm vụ', en: 'Tasks' }, icon: 'list-check', for: hasWork },
  {
    path: '/reports',
    label: { vi: 'Báo cáo kết quả', en: 'Reports' },
    short: { vi: 'Báo cáo', en: 'Reports' },
    icon: 'clipboard-text',
    for: hasWork,
  },
  {
    path: '/plans',
    also: '/duties',
    label: { vi: 'Kế hoạch', en: 'Plans' },
    icon: 'file-text',
    for: hasWork,
  },
  { path: '/reviews', label: { vi: 'Sơ kết, tổng kết', en: 'Reviews' }, icon: 'checks', for: hasWork },
  {
    path: '/monitoring',
    label: { vi: 'Theo dõi, đôn đốc', en: 'Monitoring' },
    icon: 'chart-bar',
    for: ({ boardOf, observerOf }) => boardOf.length + observerOf.length > 0,
  },
  { path: '/indicators', label: { vi: 'Chỉ tiêu', en: 'Indicators' }, icon: 'target-arrow', for: hasWork },
  { path: '/calendar', label: { vi: 'Lịch', en: 'Calendar' }, icon: 'calendar', for: hasWork },
  { path: '/bodies', label: { vi: 'Đơn vị', en: 'Bodies' }, icon: 'building' },
  {
    path: '/mail-log',
    label: { vi: 'Nhật ký gửi thư', en: 'Mail log' },
    icon: 'mail',
    for: ({ boardOf, observerOf, isAdmin }) => isAdmin || boardOf.length + observerOf.length > 0,
  },
  { path: '/settings', label: { vi: 'Cài đặt', en: 'Settings' }, icon: 'settings' },
];

/** The places that the actor is led to, the open one marked. `address`: path and query of the page. */
export function navigationFor(actor: Actor, address: string, language: Language): NavigationLink[] {
  const path = address.split('?')[0] ?? '/';
  return places
    .filter((place) => place.for?.(actor) ?? true)
    .map(({ path: at, also, label, short = label, icon }, index) => ({
      url: at,
      label: label[language],
      short: short[language],
      icon,
      isCurrent: isAt(path, at) || (also !== undefined && isAt(path, also)),
      onPhone: index < ON_PHONE,
    }));
}

function isAt(path: string, place: string): boolean {
  return path === place || (place !== '/' && path.startsWith(`${place}/`));
}
