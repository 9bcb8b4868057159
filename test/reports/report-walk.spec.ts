import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { startApp, type TestApp } from '../support/app.js';
import { inTime, timesOver } from '../support/thoroughness.js';
import { type ActName, actNames } from './report-walk/report-effects.js';
import { people, type Who } from './report-walk/review-cast.js';
import { type Step, WalkedReview } from './report-walk/walked-review.js';

/** Two days before the review opens. */
const START = '2026-05-13T09:00:00+07:00';
const WALKS = timesOver(40);
const STEPS = 40;

let app: TestApp;
beforeAll(async () => {
  app = await startApp(START);
});
afterAll(() => app.close());

const maybe = <T, U>(weight: number, other: U, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 1, arbitrary }, { weight, arbitrary: fc.constant(other) });

const step: fc.Arbitrary<Step> = fc.record({
  later: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(3) }, fc.nat(20)),
  who: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Who>('officer', 'head', 'board', 'board') },
    fc.constantFrom(...people),
  ),
  act: fc.constantFrom(...actNames, 'save', 'submit', 'submit', 'tell'),
  report: fc.constantFrom(0, 0, 1),
  task: fc.nat(9),
  day: maybe(1, null, fc.integer({ min: -2, max: 20 })),
  arrived: maybe(3, null, fc.integer({ min: -1, max: 20 })),
  text: maybe(2, undefined, fc.constantFrom('Kết quả cụ thể.', '', null)),
  ticked: maybe(1, undefined, fc.constantFrom(true, true, false, null)),
  takesOut: fc.nat(3).map((n) => n === 0),
  stale: fc.nat(11).map((n) => n === 0),
});

const does = (who: Who, act: ActName, more: Partial<Step> = {}) => ({ who, act, ...more });
const written = { text: 'Đã xong.', ticked: true, task: 1 } as const;
/** Acts that answer each other, which chance alone brings together too rarely. */
const exchanges: readonly (readonly Partial<Step>[])[] = [
  [
    does('officer', 'save', written),
    does('officer', 'submit'),
    does('board', 'accept', { takesOut: true, task: 1 }),
  ],
  [does('officer', 'tell', { task: 0 }), does('head', 'submit'), does('officer', 'take-back')],
  [does('officer', 'submit'), does('board', 'return', { day: 3 }), does('officer', 'submit', { later: 3 })],
  [does('officer', 'save', written), does('officer', 'submit'), does('board', 'return', { day: 2 })],
  [does('officer', 'pass-to-head'), does('officer', 'submit'), does('head', 'hand-back')],
  [does('board', 'submit', { report: 1, arrived: 0 }), does('board', 'accept', { report: 1 })],
  [
    does('board', 'task-confirm', { task: 1 }),
    does('board', 'close'),
    does('board', 'reopen'),
    does('board', 'return'),
  ],
  [does('board', 'close'), does('officer', 'submit'), does('board', 'accept'), does('board', 'reopen')],
  [does('board', 'excuse'), does('officer', 'tell'), does('board', 'ask-again')],
];
const exchange = fc.tuple(fc.constantFrom(...exchanges), step, fc.nat(4)).map(([acts, first, later]) => {
  const plain: Step = { ...first, report: 0, arrived: null, takesOut: false, stale: false };
  return acts.map((act, place) => ({ ...plain, later: place === 0 ? later : 0, ...act }));
});
const walk = fc.noBias(
  fc
    .array(fc.oneof({ weight: 3, arbitrary: step.map((one) => [one]) }, exchange), {
      minLength: 1,
      maxLength: STEPS,
      size: 'max',
    })
    .map((parts) => parts.flat()),
);

describe('reports and their review, whatever is done to them by whom and when', () => {
  it(
    'stay as the rules have it: what is refused changes nothing, what is accepted stands in the history',
    async () => {
      const accepted = new Set<ActName>();
      let walks = 0;
      const taken = inTime(timesOver(20_000), async (steps: readonly Step[]) => {
        app.clock.set(new Date(START));
        const review = await WalkedReview.begin(app);
        for (const one of steps) {
          const findings = await review.take(one);
          expect(findings.map(({ seen }) => seen)).toEqual(findings.map(({ wanted }) => wanted));
        }
        const { seen, wanted } = await review.passAgain();
        expect(seen).toEqual(wanted);
        for (const act of review.accepted) accepted.add(act);
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
