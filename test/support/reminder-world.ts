import type { EntityManager } from 'typeorm';
import { newId } from '../../src/kernel/new-id.js';
import { DEFAULT_REVIEW_CALENDAR } from '../../src/plans/review-calendar.js';
import { type Stored, World } from './world.js';

/** Builds a plan in force with tasks, reviews and reports as rows, and those who get mail about them. */
export class ReminderWorld extends World {
  private constructor(
    manager: EntityManager,
    readonly committeeBody: Stored,
    readonly planId: string,
    private readonly dutyId: string,
  ) {
    super(manager);
  }

  /** A committee that counts its days as ordered for 2026, with a plan in force since 15/12/2025. */
  static async build(manager: EntityManager): Promise<ReminderWorld> {
    const committee = await new World(manager).body(null, {
      kind: 'committee',
      code: `committee-${newId()}`,
      name: 'Huyện ủy',
    });
    const [planId, dutyId] = [newId(), newId()];
    await manager.query(
      `insert into plan (id, code, committee_id, title, status, in_force_on, review_calendar)
       values ($1, $2, $3, 'Kế hoạch', 'in_force', '2025-12-15', $4)`,
      [planId, `plan-${planId}`, committee.id, JSON.stringify(DEFAULT_REVIEW_CALENDAR)],
    );
    await manager.query(
      `insert into duty (id, plan_id, committee_id, position, place, section, heading, title, title_en, cadence)
       values ($1, $2, $3, 1, 'III.1', 'III', '1. Ban', 'Kế hoạch phát triển đảng viên', 'Plan of new members', 'yearly')`,
      [dutyId, planId, committee.id],
    );
    await manager.query(
      `insert into calendar_exception (committee_id, day, off, name, source, certainty)
       select $1, day::date, off, 'Ngày nghỉ', 'Thông báo', 'ordered'
       from unnest($2::text[], $3::boolean[]) as d(day, off)`,
      [committee.id, HOLIDAYS_2026, HOLIDAYS_2026.map(() => true)],
    );
    return new ReminderWorld(manager, committee, planId, dutyId);
  }

  /** A body under the committee with one officer, whose address is `officer@<code>.example`. */
  async bodyWithOfficer(code: string): Promise<Stored> {
    const body = await this.body(this.committeeBody, { code, name: `Đơn vị ${code}` });
    await this.holder('officer', body, `officer@${code}.example`);
    return body;
  }

  /** An account that holds the role there. @returns its id */
  async holder(
    role: 'officer' | 'head' | 'board' | 'observer',
    at: Stored,
    email: string,
    language: 'vi' | 'en' = 'vi',
  ): Promise<string> {
    const id = newId();
    await this.manager.query('insert into account (id, email, name, language) values ($1, $2, $2, $3)', [
      id,
      email,
      language,
    ]);
    await this.manager.query('insert into account_role (account_id, role, body_id) values ($1, $2, $3)', [
      id,
      role,
      at.id,
    ]);
    return id;
  }

  /** A yearly task of 2026 unless told otherwise. @returns its id */
  async task(lead: Stored, given: TaskGiven = {}): Promise<string> {
    const id = newId();
    const dueOn = given.dueOn ?? '2026-12-14';
    await this.manager.query(
      `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
         status, due_on, first_due_on, assigned_on, made_on, done_reported_on, completed_on, misaddressed_on)
       values ($1::uuid, $1::uuid::text, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $10, $11, $11, $12, $12, $13)`,
      [
        id,
        this.committeeBody.id,
        this.planId,
        this.dutyId,
        lead.id,
        given.cadence ?? 'yearly',
        given.periodFrom ?? '2025-12-15',
        '2026-12-15',
        given.status ?? 'assigned',
        dueOn,
        given.madeOn ?? '2025-12-15',
        given.doneReportedOn ?? null,
        given.misaddressedOn ?? null,
      ],
    );
    for (const body of given.cooperators ?? []) {
      await this.manager.query('insert into task_cooperator (task_id, body_id) values ($1, $2)', [
        id,
        body.id,
      ]);
    }
    return id;
  }

  /** The review of the first half of 2026. @returns its id */
  async review(given: ReviewGiven = {}): Promise<string> {
    const id = newId();
    await this.manager.query(
      `insert into review (id, committee_id, plan_id, kind, name, name_en, period_from, period_to, opens_on, meeting_on,
         base_due_on, other_due_on)
       values ($1, $2, $3, 'regular', 'Sơ kết 6 tháng đầu năm 2026', 'Review: first half of 2026', '2025-12-15', '2026-06-15',
         $4, $5, '2026-06-16', '2026-06-18')`,
      [
        id,
        this.committeeBody.id,
        this.planId,
        given.opensOn ?? '2026-05-15',
        given.meetingOn ?? '2026-06-24',
      ],
    );
    return id;
  }

  /** The report that the body owes the review. @returns its id */
  async report(reviewId: string, body: Stored, given: ReportGiven = {}): Promise<string> {
    const id = newId();
    const dueOn = given.dueOn ?? '2026-06-18';
    await this.manager.query(
      `insert into progress_report (id, committee_id, plan_id, review_id, body_id, status, due_on, first_due_on, submitted_on,
         first_submitted_on, excused)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $8, $9)`,
      [
        id,
        this.committeeBody.id,
        this.planId,
        reviewId,
        body.id,
        given.status ?? 'draft',
        dueOn,
        given.submittedOn ?? null,
        given.excused ?? false,
      ],
    );
    return id;
  }

  /** A request for a later deadline. @returns its id */
  async extensionRequest(taskId: string, requestedOn: string): Promise<string> {
    const id = newId();
    await this.manager.query(
      `insert into extension_request (id, task_id, status, reason, due_on, requested_due_on, requested_on)
       values ($1, $2, 'requested', 'Chờ hướng dẫn', '2026-06-15', '2026-07-15', $3)`,
      [id, taskId, requestedOn],
    );
    return id;
  }
}

const HOLIDAYS_2026 = [
  '2026-01-01',
  '2026-01-02',
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-04-27',
  '2026-04-30',
  '2026-05-01',
  '2026-08-31',
  '2026-09-01',
  '2026-09-02',
  '2026-11-24',
];

interface TaskGiven {
  readonly cadence?: string;
  readonly status?: string;
  readonly dueOn?: string;
  readonly periodFrom?: string;
  readonly madeOn?: string;
  readonly doneReportedOn?: string;
  readonly misaddressedOn?: string;
  readonly cooperators?: readonly Stored[];
}

interface ReviewGiven {
  readonly opensOn?: string;
  readonly meetingOn?: string;
}

interface ReportGiven {
  readonly status?: string;
  readonly dueOn?: string;
  readonly submittedOn?: string;
  readonly excused?: boolean;
}
