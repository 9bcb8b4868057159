import { signedIn, walkArea } from './walk.js';

/** What is late, and urging. */
export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /monitoring',
      action: 'monitoring.read',
      cases: [{ what: 'of what the reader may read', request: () => ({}), answers: signedIn(200) }],
    },
  ],
});
