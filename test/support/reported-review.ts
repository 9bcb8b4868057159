import { newId } from '../../src/kernel/new-id.js';
import type { TaskWorld } from './task-world.js';
import type { Stored } from './world.js';

/** A review of a plan in force, with the report that one body owes it. */
export interface ReportedReview {
  readonly planId: string;
  readonly reviewId: string;
  readonly reportId: string;
  readonly taskId: string;
}

/** The first half of 2026, collecting since long ago; the body leads one continuous task. */
export async function reportedReview(
  make: TaskWorld,
  committee: Stored,
  body: Stored,
  { status = 'draft' }: { readonly status?: 'draft' | 'submitted' | 'accepted' } = {},
): Promise<ReportedReview> {
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { titleEn: 'A duty', cadence: 'continuous', leads: [body] });
  const [reviewId, reportId, taskId] = [newId(), newId(), newId()];
  await make.manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
       status, due_on, first_due_on, assigned_on, made_on)
     values ($1::uuid, $1::text, $2, $3, $4, $5, $5, 'continuous', '2025-12-15', '2026-06-15', 'assigned', '2026-06-18', '2026-06-18',
       '2025-12-15', '2025-12-15')`,
    [taskId, committee.id, plan.id, duty.id, body.id],
  );
  await make.manager.query(
    `insert into review (id, committee_id, plan_id, kind, name, name_en, period_from, period_to, opens_on, meeting_on, base_due_on,
       other_due_on)
     values ($1, $2, $3, 'regular', 'Sơ kết 6 tháng', 'Half-year review', '2025-12-15', '2026-06-15', '2025-12-20',
       '2026-06-24', '2026-06-16', '2026-06-18')`,
    [reviewId, committee.id, plan.id],
  );
  const sentOn = status === 'draft' ? null : '2026-06-01';
  await make.manager.query(
    `insert into progress_report (id, committee_id, plan_id, review_id, body_id, status, due_on, first_due_on,
       first_submitted_on, submitted_on, accepted_on)
     values ($1, $2, $3, $4, $5, $6, '2026-06-16', '2026-06-16', $7::date, $7::date, $8::date)`,
    [
      reportId,
      committee.id,
      plan.id,
      reviewId,
      body.id,
      status,
      sentOn,
      status === 'accepted' ? sentOn : null,
    ],
  );
  if (status !== 'draft')
    await make.manager.query(
      `insert into report_line (id, report_id, task_id, text, done, said_done, edited, place)
       values ($1, $2, $3, 'Đã mở hai lớp.', true, true, true, 'due')`,
      [newId(), reportId, taskId],
    );
  await make.manager.query(
    `insert into proposal (id, report_id, position, text, addressee) values ($1, $2, 0, 'Bố trí kinh phí', 'Huyện ủy')`,
    [newId(), reportId],
  );
  return { planId: plan.id, reviewId, reportId, taskId };
}
