import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';

/** What putting a plan into force makes. */
export interface ActivationPreview {
  readonly inForceOn: CalendarDay;
  readonly tasks: number;
  /** Duties that have no tasks now: conditional ones that wait for their document, and those that are stated only. */
  readonly waitingDuties: number;
  readonly statedOnlyDuties: number;
  readonly reviews: readonly PreviewedReview[];
  readonly bodies: readonly PreviewedBody[];
}

export interface PreviewedReview {
  readonly name: Text;
  readonly from: CalendarDay;
  /** The cut-off, its last day. */
  readonly until: CalendarDay;
  readonly opensOn: CalendarDay;
  readonly baseDueOn: CalendarDay;
  readonly otherDueOn: CalendarDay;
  readonly meetingOn: CalendarDay;
  /** How many reports are owed. */
  readonly reports: number;
}

export interface PreviewedBody {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly tasks: number;
  readonly reports: number;
  /** The days on which it has something due, in order. */
  readonly dueOn: readonly CalendarDay[];
}

/** Reads what was made for a plan, before the making is undone. */
@Injectable()
export class ActivationPreviewQueries {
  async read(manager: EntityManager, planId: string, inForceOn: CalendarDay): Promise<ActivationPreview> {
    const [duties] = await manager.query<{ waiting: number; statedOnly: number }[]>(
      `select count(*) filter (where cadence = 'conditional' and not stated_only
                and not exists (select from duty_trigger where duty_id = duty.id))::int as waiting,
              count(*) filter (where stated_only)::int as "statedOnly"
       from duty where plan_id = $1`,
      [planId],
    );
    const bodies = await this.bodies(manager, planId);
    return {
      inForceOn,
      tasks: bodies.reduce((sum, body) => sum + body.tasks, 0),
      waitingDuties: duties?.waiting ?? 0,
      statedOnlyDuties: duties?.statedOnly ?? 0,
      reviews: await this.reviews(manager, planId),
      bodies,
    };
  }

  private async reviews(manager: EntityManager, planId: string): Promise<PreviewedReview[]> {
    const rows = await manager.query<(Omit<PreviewedReview, 'until'> & { readonly to: CalendarDay })[]>(
      `select json_build_object('vi', r.name, 'en', coalesce(r.name_en, r.name)) as name, r.period_from as "from",
              r.period_to as "to", r.opens_on as "opensOn", r.base_due_on as "baseDueOn", r.other_due_on as "otherDueOn",
              r.meeting_on as "meetingOn",
              (select count(*)::int from progress_report p where p.review_id = r.id) as reports
       from review r where r.plan_id = $1 order by r.period_from`,
      [planId],
    );
    return rows.map(({ to, ...row }) => ({ ...row, until: addDays(to, -1) }));
  }

  private async bodies(manager: EntityManager, planId: string): Promise<PreviewedBody[]> {
    return manager.query<PreviewedBody[]>(
      `select b.id, b.code, json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)) as name,
              count(*)::int as tasks, array_agg(distinct t.due_on order by t.due_on) as "dueOn",
              (select count(*)::int from progress_report p where p.plan_id = $1 and p.body_id = b.id) as reports
       from task t join body b on b.id = t.lead_body_id where t.plan_id = $1
       group by b.id order by b.name collate "vi-VN-x-icu", b.id`,
      [planId],
    );
  }
}
