import { newId } from '../../src/kernel/new-id.js';
import type { Cadence, OwnDay } from '../../src/plans/cadence.js';
import { DEFAULT_REVIEW_CALENDAR, type ReviewCalendar } from '../../src/plans/review-calendar.js';
import { type Stored, World } from './world.js';

/** A plan in force with one duty after the other, for the specs of tasks. */
export class TaskWorld extends World {
  private position = 0;

  /** A plan of the committee, without duties. Its board is `monitor`. */
  async planInForce(committee: Stored, given: TaskPlanGiven = {}): Promise<Stored> {
    const [id, code] = [newId(), `plan-of-tasks-${newId()}`];
    await this.manager.query(
      `insert into plan (id, code, committee_id, monitoring_body_id, title, title_en, status, in_force_on, term_to, review_calendar)
       values ($1, $2, $3, $4, 'Kế hoạch', 'Plan', 'in_force', $5, $6, $7)`,
      [
        id,
        code,
        committee.id,
        given.monitor?.id ?? null,
        given.inForceOn ?? '2025-12-15',
        given.termTo ?? null,
        JSON.stringify(given.reviewCalendar ?? DEFAULT_REVIEW_CALENDAR),
      ],
    );
    return { id, code };
  }

  /** A duty that addresses these bodies and groups. */
  async duty(committee: Stored, plan: Stored, given: DutyGiven): Promise<Stored> {
    this.position += 1;
    const [id, code] = [newId(), given.title ?? 'Nhiệm vụ được giao'];
    await this.manager.query(
      `insert into duty (id, plan_id, committee_id, position, place, section, heading, title, title_en, cadence, own_day, stated_only)
       values ($1, $2, $3, $4, 'III.1', 'III', 'Các đơn vị', $5, $6, $7, $8, $9)`,
      [
        id,
        plan.id,
        committee.id,
        this.position,
        code,
        given.titleEn ?? null,
        given.statedOnly ? null : given.cadence,
        given.ownDay ? JSON.stringify(given.ownDay) : null,
        given.statedOnly ?? false,
      ],
    );
    await this.address(id, given);
    return { id, code };
  }

  /** Says anew whom the duty addresses. */
  async address(dutyId: string, given: AddressGiven): Promise<void> {
    await this.manager.query('delete from duty_body where duty_id = $1', [dutyId]);
    const rows = [
      ...(given.leads ?? []).map((one) => ['lead', one.id, null]),
      ...(given.leadGroups ?? []).map((one) => ['lead', null, one.id]),
      ...(given.cooperating ?? []).map((one) => ['cooperating', one.id, null]),
      ...(given.cooperatingGroups ?? []).map((one) => ['cooperating', null, one.id]),
    ];
    for (const [position, [role, bodyId, groupId]] of rows.entries()) {
      await this.manager.query(
        'insert into duty_body (id, duty_id, role, position, body_id, group_id) values ($1, $2, $3, $4, $5, $6)',
        [newId(), dutyId, role, position, bodyId, groupId],
      );
    }
  }
}

interface TaskPlanGiven {
  readonly monitor?: Stored;
  readonly inForceOn?: string;
  readonly termTo?: string;
  readonly reviewCalendar?: ReviewCalendar;
}

interface AddressGiven {
  readonly leads?: readonly Stored[];
  readonly leadGroups?: readonly Stored[];
  readonly cooperating?: readonly Stored[];
  readonly cooperatingGroups?: readonly Stored[];
}

interface DutyGiven extends AddressGiven {
  readonly cadence: Cadence;
  readonly ownDay?: OwnDay;
  readonly title?: string;
  readonly titleEn?: string;
  readonly statedOnly?: boolean;
}
