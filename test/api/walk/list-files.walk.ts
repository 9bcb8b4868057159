import { routes as accounts } from './account-pages.walk.js';
import { routes as bodies } from './body-pages.walk.js';
import { routes as calendar } from './calendar-pages.walk.js';
import { routes as mails } from './mail-log-pages.walk.js';
import { routes as monitoring } from './monitoring-pages.walk.js';
import { routes as plans } from './plans-pages.walk.js';
import { routes as reports } from './report-pages.walk.js';
import { routes as reviews } from './review-pages.walk.js';
import { routes as settings } from './settings-pages.walk.js';
import { routes as tasks } from './task-pages.walk.js';
import type { WalkedRoute } from './walk.js';

const pages = [
  accounts,
  bodies,
  calendar,
  mails,
  monitoring,
  plans,
  reports,
  reviews,
  settings,
  tasks,
].flat();

/** Whoever may open the page may have its list as a file. */
const lists = [
  '/plans',
  '/reports',
  '/reviews',
  '/mail-log',
  '/calendar',
  '/settings/accounts',
  '/settings/working-days',
  '/tasks',
  '/monitoring',
  '/indicators',
  '/bodies',
  '/plans/:id',
  '/reviews/:id',
];

export const routes: readonly WalkedRoute[] = lists.map((list) => {
  const page = pages.find(({ route }) => route === `GET ${list}`);
  if (!page) throw new Error(`there is no page ${list}`);
  return { ...page, route: `GET ${list}/list.xlsx` };
});
