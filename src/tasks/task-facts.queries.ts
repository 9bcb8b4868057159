import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Text, textOf } from '../kernel/text.js';
import type { ReviewCalendar } from '../plans/review-calendar.js';

/** What a task's life asks about its plan. */
export interface TaskPlan {
  readonly monitoringBodyId: string | null;
  readonly reviewCalendar: ReviewCalendar;
}

/** A task's title, as its search text is made from. */
export interface TaskDuty {
  readonly heading: string;
  readonly title: string;
  readonly titleEn: string | null;
}

/** Reads what stands around a task. */
@Injectable()
export class TaskFactsQueries {
  async planOf(manager: EntityManager, planId: string): Promise<TaskPlan> {
    const [plan] = await manager.query<[TaskPlan]>(
      `select monitoring_body_id as "monitoringBodyId", review_calendar as "reviewCalendar" from plan where id = $1`,
      [planId],
    );
    return plan;
  }

  /** What these bodies are called, in the order of their names. */
  async bodyNames(manager: EntityManager, ids: readonly string[]): Promise<Text[]> {
    const rows = await manager.query<{ name: string; nameEn: string | null }[]>(
      'select name, name_en as "nameEn" from body where id = any($1) order by name, id',
      [ids],
    );
    return rows.map(({ name, nameEn }) => textOf(name, nameEn));
  }

  async dutyOf(manager: EntityManager, dutyId: string): Promise<TaskDuty> {
    const [duty] = await manager.query<[TaskDuty]>(
      'select heading, title, title_en as "titleEn" from duty where id = $1',
      [dutyId],
    );
    return duty;
  }
}
