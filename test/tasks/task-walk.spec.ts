import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { TaskStage } from '../support/task-stage.js';
import { inTime, timesOver } from '../support/thoroughness.js';
import { type ActName, actNames } from './task-walk/task-model.js';
import { people, type Who } from './task-walk/walk-cast.js';
import { type Step, WalkedTasks } from './task-walk/walked-tasks.js';

const START = '2026-01-15';
const WALKS = timesOver(40);
const STEPS = 40;

let stage: TaskStage;
beforeAll(async () => {
  stage = await TaskStage.open(START);
});
afterAll(() => stage.close());

const maybe = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 1, arbitrary }, { weight, arbitrary: fc.constant(null) });

const step: fc.Arbitrary<Step> = fc.record({
  later: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) }, fc.nat(12)),
  who: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Who>('officer', 'board', 'colleague') },
    { weight: 1, arbitrary: fc.constantFrom(...people) },
  ),
  task: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(8)),
  act: fc.constantFrom(...actNames),
  lawful: fc.option(fc.nat(399), { freq: 5 }),
  day: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 20, max: 90 }) }, fc.integer({ min: -5, max: 20 })),
  arrived: maybe(4, fc.integer({ min: -1, max: 40 })),
  percent: maybe(2, fc.nat(100)),
  body: fc.nat(6),
  version: fc.constantFrom('unsaid', 'present', 'unsaid', 'present', 'unsaid', 'present', 'unsaid', 'old'),
  twice: fc.nat(9).map((n) => n === 0),
});

const does = (who: Who, act: ActName, more: Partial<Step> = {}) => ({ who, act, ...more });
/** Acts that answer each other, which chance alone brings together too rarely. The last task is one just given to a body. */
const exchanges: readonly (readonly Partial<Step>[])[] = [
  [does('officer', 'extension-requests'), does('board', 'grant')],
  [does('officer', 'extension-requests'), does('board', 'decline')],
  [does('officer', 'extension-requests'), does('board', 'propose'), does('head', 'accept')],
  [does('head', 'extension-requests'), does('colleague', 'propose'), does('officer', 'accept', { later: 1 })],
  [does('head', 'extension-requests'), does('colleague', 'propose'), does('officer', 'withdraw')],
  [does('officer', 'extension-requests'), does('board', 'due-dates', { day: 130 }), does('board', 'grant')],
  [
    does('officer', 'extension-requests'),
    does('board', 'propose', { day: 65 }),
    does('board', 'due-dates', { day: 65 }),
    does('officer', 'accept'),
  ],
  [
    does('officer', 'done'),
    does('board', 'return', { day: 3, arrived: 1 }),
    does('head', 'done', { later: 3 }),
  ],
  [does('officer', 'done'), does('board', 'return', { arrived: null }), does('head', 'done', { later: 8 })],
  [does('officer', 'done'), does('board', 'confirm'), does('board', 'reopen')],
  [does('head', 'done'), does('officer', 'take-back')],
  [does('officer', 'misaddressed'), does('board', 'insist')],
  [does('board', 'reassign', { body: 1 }), does('board', 'contributions', { task: -1 })],
  [does('board', 'reassign', { body: 3 }), does('board', 'done', { task: -1, later: 5, arrived: 4 })],
  [
    does('board', 'reassign', { body: 4 }),
    does('monitor', 'done', { task: -1 }),
    does('board', 'confirm', { task: -1 }),
  ],
];
const exchange = fc
  .tuple(fc.constantFrom(...exchanges), step, fc.nat(2), fc.integer({ min: 60, max: 120 }))
  .map(([acts, first, task, day]) => {
    const plain: Step = {
      ...first,
      later: 0,
      task,
      day,
      lawful: null,
      arrived: null,
      version: 'unsaid',
      twice: false,
    };
    return acts.map((act) => ({ ...plain, ...act }));
  });
const walk = fc.noBias(
  fc
    .array(fc.oneof({ weight: 5, arbitrary: step.map((one) => [one]) }, exchange), {
      minLength: 1,
      maxLength: STEPS,
      size: 'max',
    })
    .map((parts) => parts.flat()),
);

describe('tasks, whatever is done to them by whom and when', () => {
  it(
    'stay as the rules have it: what is refused changes nothing, what is accepted stands in the history',
    async () => {
      const accepted = new Set<ActName>();
      let walks = 0;
      const taken = inTime(timesOver(20_000), async (steps: readonly Step[]) => {
        stage.goTo(START);
        const tasks = await WalkedTasks.begin(stage);
        for (const one of steps) {
          const findings = await tasks.take(one);
          expect(findings.map(({ seen }) => seen)).toEqual(findings.map(({ wanted }) => wanted));
        }
        for (const act of tasks.accepted) accepted.add(act);
        walks += 1;
      });
      await fc.assert(fc.asyncProperty(walk, taken), { numRuns: WALKS });
      // Walks that get nowhere would prove nothing. (A slow machine takes fewer of them.)
      const missing = walks < WALKS ? [] : actNames.filter((name) => !accepted.has(name));
      expect(missing).toEqual([]);
    },
    timesOver(120_000),
  );
});
