import { everybody, walkArea } from './walk.js';

const open = { what: 'open to everybody', request: () => ({}), answers: everybody(200) };

export const routes = walkArea({
  prepare: () => null,
  routes: [
    { route: 'GET /health/live', action: 'public.use', cases: [open] },
    { route: 'GET /health/ready', action: 'public.use', cases: [open] },
    { route: 'GET /metrics', action: 'metrics.read', cases: [open] },
  ],
});
