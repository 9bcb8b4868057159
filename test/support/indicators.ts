import type { EntityManager } from 'typeorm';
import { newId } from '../../src/kernel/new-id.js';
import type { IndicatorTerms } from '../../src/plans/indicator-terms.js';

interface IndicatorGiven extends Partial<IndicatorTerms> {
  readonly committeeId: string;
  readonly planId: string;
  /** Bodies that report it. */
  readonly reportedBy: readonly string[];
  readonly exempt?: readonly string[];
  readonly title?: string;
}

/** An indicator of the plan: a share of at least 90 per cent that every review asks for, where nothing else is given. @returns its id */
export async function addIndicator(manager: EntityManager, given: IndicatorGiven): Promise<string> {
  const id = newId();
  const goal = given.goal ?? { least: 90, above: false, most: null };
  await manager.query(
    `insert into indicator (id, committee_id, plan_id, position, code, place, title, title_en, measure, unit, unit_en, part, whole,
       goal, body_goal, adding_up, period, by_year, baseline)
     select $1::uuid, $2, $3, count(*) + 1, $1::text, 'II.2', $4, 'An indicator', $5, '%', '%', 'Số đạt', 'Tổng số',
       $6, $7, $8, $9, $10, $11 from indicator where plan_id = $3`,
    [
      id,
      given.committeeId,
      given.planId,
      given.title ?? 'Chỉ tiêu',
      given.measure ?? 'share',
      JSON.stringify(goal),
      given.bodyGoal ? JSON.stringify(given.bodyGoal) : null,
      given.addingUp ?? 'ratio',
      given.period ?? 'review',
      given.byYear ?? null,
      given.baseline ? JSON.stringify(given.baseline) : null,
    ],
  );
  const named = [
    ...given.reportedBy.map((body, at) => ['reports', at + 1, body, null] as const),
    ...(given.exempt ?? []).map((body, at) => ['exempt', at + 1, body, 'thực hiện theo ngành'] as const),
  ];
  for (const [role, position, body, words] of named) {
    await manager.query(
      'insert into indicator_body (id, indicator_id, role, position, body_id, words) values ($1, $2, $3, $4, $5, $6)',
      [newId(), id, role, position, body, words],
    );
  }
  return id;
}
