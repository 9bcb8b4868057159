import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { digestOf } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { type FieldProblem, refuseProblems, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import type { Text } from '../kernel/text.js';
import { hasEndedBy, isAskedAt, nextEnd } from './asked-at.js';
import { definedAt } from './frozen-indicator.js';
import { type AskedBody, type IndicatorDefinition, noMeasurement } from './indicator-view.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsStore } from './indicators.store.js';
import { givenProblems } from './measured.js';
import { Measurement } from './measurement.entity.js';
import {
  changed,
  type ChangedMeasurement,
  givenIn,
  isDifferent,
  type MeasurementChange,
  type NotedValue,
  timeGiven,
  toldChange,
} from './measurement-change.js';

/** The report that values are given in. */
export interface MeasuredReport {
  readonly id: string;
  readonly committeeId: string;
  readonly planId: string;
  readonly reviewId: string;
  readonly bodyId: string;
}

/** An indicator that the body of a report reports, as the plan stated it then, with its value at the review. */
export interface AskedIndicator {
  readonly definition: IndicatorDefinition;
  readonly value: AskedBody;
  /** False: its period does not end in the review (chưa đến kỳ đánh giá). */
  readonly asked: boolean;
  /** It is not asked for any more. */
  readonly ended: boolean;
  /** The last day of the period; null where every review asks, or the plan does not say. */
  readonly periodEndsOn: CalendarDay | null;
}

/** Who gives values, when, and why they are corrected; `reason` is null while the report lies with its body, '' where it is missing. */
export interface Measuring {
  readonly actor: Actor;
  readonly now: Date;
  readonly today: CalendarDay;
  readonly reason: string | null;
  /** How a field of the change at that place is named in a refusal. */
  readonly fieldName: (index: number, field: string) => string;
  /** What is answered for a change at that place whose indicator the review does not ask the body for. */
  readonly notAsked: (index: number, indicatorId: string) => Error;
}

export const anIndicator: Text = { vi: 'chỉ tiêu này', en: 'indicator' };

/** Values of indicators (số liệu thực hiện). Runs in the caller's transaction; whoever calls has let the actor at the report. */
@Injectable()
export class MeasurementsService {
  constructor(
    private readonly queries: IndicatorsQueries,
    private readonly store: IndicatorsStore,
  ) {}

  /** All indicators that the body of the report reports, in the order of the plan; none at an extra review, which asks for none. */
  async of(
    manager: EntityManager,
    { id, planId, reviewId }: Pick<MeasuredReport, 'id' | 'planId' | 'reviewId'>,
  ): Promise<AskedIndicator[]> {
    const values = await this.queries.askedOf(manager, planId, id);
    if (values.length === 0) return [];
    const definitions = await this.queries.definitions(manager, planId);
    const plan = await this.queries.periods(manager, planId);
    const review = (await this.queries.reviews(manager, planId)).find((one) => one.id === reviewId);
    if (review === undefined || review.kind === 'extra') return [];
    return definitions.flatMap((definition) => {
      const value = values.find((one) => one.indicatorId === definition.id);
      if (value === undefined) return [];
      const asked = isAskedAt(definition, plan, review);
      const then = definedAt(definition, review);
      const ended = !asked && hasEndedBy(then, review);
      // of one that has ended, what was given is still read
      if (ended && value.version === 0) return [];
      const periodEndsOn = ended ? null : nextEnd(then, plan, review.from);
      return [{ definition: then, value, asked, ended, periodEndsOn }];
    });
  }

  /**
   * Writes what is given; saying the same again changes nothing. A draft may hold a share whose whole is still missing; a
   * correction (with its reason) may not.
   * @returns what was changed
   * @throws NotFoundError (an indicator that the review does not ask the body for), InvalidInputError with every value that cannot be,
   * a missing reason, and every indicator named twice, StaleVersionError with the value as it stands
   */
  async write(
    manager: EntityManager,
    report: MeasuredReport,
    changes: readonly MeasurementChange[],
    measuring: Measuring,
  ): Promise<ChangedMeasurement[]> {
    if (changes.length === 0) return [];
    refuseProblems(namedTwice(changes, measuring));
    await this.queries.hold(
      manager,
      changes.map(({ indicatorId }) => indicatorId),
    );
    const stored = await this.store.measurementsForUpdate(manager, report.reviewId, report.bodyId);
    const asked = (await this.of(manager, report)).filter((one) => one.asked);
    const written = changes.map((change, index) => {
      const indicator = asked.find(({ definition }) => definition.id === change.indicatorId);
      if (indicator === undefined) throw measuring.notAsked(index, change.indicatorId);
      const before = stored.find(({ indicatorId }) => indicatorId === change.indicatorId) ?? null;
      requireVersion(change, before);
      return { indicator, change, before, after: changed(before, change) };
    });
    const complete = measuring.reason !== null;
    const wrong = written.flatMap(({ indicator, after }, index) =>
      givenProblems(indicator.definition.measure, after, complete).map((problem): FieldProblem => {
        return { ...problem, name: measuring.fieldName(index, problem.name) };
      }),
    );
    const unexplained = measuring.reason === '' ? [reasonMissing] : [];
    refuseProblems([...wrong, ...unexplained], wrong.length === 0 ? 'reason_required' : undefined);
    const differing = written.filter(({ before, after }) => isDifferent(before, after));
    // told before the rows change, which are those that stood
    const told = differing.map(({ change, before, after }) =>
      toldChange(change.indicatorId, { before, after }, digestOf),
    );
    await this.store.save(
      manager,
      differing.map(({ change, before, after }) => row(report, change, { before, after }, measuring)),
    );
    return told;
  }

  /**
   * What the body `from` gave at the review is the successor's from now on, of every indicator that the successor has given nothing
   * of. @returns what that changed of the successor's
   */
  async passOn(
    manager: EntityManager,
    reviewId: string,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<ChangedMeasurement[]> {
    const given = await this.store.measurementsForUpdate(manager, reviewId, from);
    if (given.length === 0) return [];
    const own = await this.store.measurementsForUpdate(manager, reviewId, to);
    const passed = given.filter((one) => own.every(({ indicatorId }) => indicatorId !== one.indicatorId));
    await this.store.save(
      manager,
      passed.map((one) => Object.assign(one, { bodyId: to, version: one.version + 1 })),
    );
    return passed.map((one) => toldChange(one.indicatorId, { before: null, after: one }, digestOf));
  }

  /** A report is sent only with values that are given whole, or not at all. @throws InvalidInputError naming places in `of` */
  async requireComplete(manager: EntityManager, report: MeasuredReport): Promise<void> {
    const indicators = await this.of(manager, report);
    refuseProblems(
      indicators.flatMap(({ value, ended }, index) =>
        // what is asked for no more can no longer be completed
        ended
          ? []
          : givenProblems(value.measure, givenIn(value), true).map((problem) => ({
              ...problem,
              name: `indicators[${index}].${problem.name}`,
            })),
      ),
    );
  }
}

const reasonMissing: FieldProblem = {
  name: 'reason',
  message: {
    vi: 'Báo cáo đã gửi: sửa số liệu phải nêu lý do.',
    en: 'The report was sent: a value is corrected with a reason.',
  },
};

function namedTwice(changes: readonly MeasurementChange[], { fieldName }: Measuring): FieldProblem[] {
  const ids = changes.map(({ indicatorId }) => indicatorId);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            name: fieldName(index, 'indicatorId'),
            message: {
              vi: `Chỉ tiêu “${id}” được nêu hai lần.`,
              en: `The indicator “${id}” is named twice.`,
            },
          },
        ],
  );
}

function requireVersion({ version }: MeasurementChange, before: Measurement | null): void {
  const standing = before?.version ?? 0;
  if (version === undefined || version === standing) return;
  const { value, part, whole, note } = before ?? noMeasurement;
  throw staleVersion(version, standing, { value, part, whole, note, version: standing });
}

function row(
  { committeeId, reviewId, bodyId }: MeasuredReport,
  { indicatorId }: MeasurementChange,
  { before, after }: { readonly before: Measurement | null; readonly after: NotedValue },
  { actor, now, today, reason }: Measuring,
): Measurement {
  const corrections = before?.corrections ?? [];
  const corrected =
    reason === null
      ? corrections
      : [
          ...corrections,
          { on: today, by: actor.accountId, before: givenIn(before ?? noMeasurement), reason },
        ];
  return Object.assign(before ?? new Measurement(), {
    id: before?.id ?? newId(),
    committeeId,
    indicatorId,
    reviewId,
    bodyId,
    ...after,
    givenAt: timeGiven(before, after, { now, reason }),
    corrections: corrected,
    version: (before?.version ?? 0) + 1,
  });
}
