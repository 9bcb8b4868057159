import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { type BodyRef } from '../bodies/body.js';
import { reportLevelOf } from '../bodies/body-kind.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, laterOf } from '../kernel/calendar-day.js';
import { invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { reviewOccurrence } from '../plans/duty-schedule.js';
import { reportDueDay } from '../plans/review-calendar.js';
import { dueDayOf, taskSearchText } from './duty-sheet.js';
import { PlanReviewsQueries } from './plan-reviews.queries.js';
import { type OpenedTask, TaskAccess } from './task-access.service.js';
import { reassignStep } from './task-address.js';
import { TaskFactsQueries } from './task-facts.queries.js';
import { newAct, TaskJournal } from './task-journal.service.js';
import { nextKey, occurrenceIn } from './task-key.js';
import { type NewTask, TaskMakingStore } from './task-making.store.js';

/** Gives a task to another body. */
@Injectable()
export class TaskReassignment {
  constructor(
    private readonly database: DataSource,
    private readonly access: TaskAccess,
    private readonly journal: TaskJournal,
    private readonly making: TaskMakingStore,
    private readonly facts: TaskFactsQueries,
    private readonly bodies: BodiesQueries,
    private readonly reviews: PlanReviewsQueries,
  ) {}

  /** Ends the task as cancelled and links the new one that the other body leads. @returns the new task's id */
  async reassign(
    actor: Actor,
    taskId: string,
    version: number | null,
    input: { readonly bodyId: string; readonly reason: string },
    now: Date,
  ): Promise<string> {
    return this.database.transaction(async (manager) => {
      const opened = await this.access.open(manager, { actor, action: 'task.decide', taskId, version });
      const { task, today, facts } = opened;
      const newTaskId = newId();
      const step = reassignStep(task, input.reason, newTaskId);
      const body = await this.requireBody(manager, opened, input.bodyId);
      const made = await this.newTask(manager, opened, body, newTaskId);
      const act = newAct(actor, now, today);
      await this.making.insert(manager, [made]);
      await this.journal.write(manager, act, task, step, { ...facts, facts: { newTaskId } });
      await this.journal.note(manager, act, made, {
        action: 'made',
        after: { key: made.key, leadBodyId: body.id, dueOn: made.dueOn, predecessorId: task.id },
        event: 'task-assigned',
      });
      return newTaskId;
    });
  }

  /** The body that is to lead it: another one of the same committee, existing today. */
  private async requireBody(
    manager: EntityManager,
    { task, facts, today }: OpenedTask,
    bodyId: string,
  ): Promise<BodyRef> {
    const [body] = await this.bodies.refs(manager, [bodyId]);
    const [existing] = await this.bodies.existingOn(manager, [bodyId], today);
    const committees = body ? await this.bodies.committeesOf(manager, bodyId) : [];
    const other = bodyId !== task.leadBodyId;
    if (body && existing && other && committees.includes(facts.committeeId)) return body;
    throw invalidField('bodyId', 'unknown_body', {
      vi: 'Cần mã một đơn vị khác, đang hoạt động, thuộc cấp ủy ban hành kế hoạch.',
      en: 'It must be the id of another body that exists today and stands under the committee of the plan.',
    });
  }

  private async newTask(
    manager: EntityManager,
    opened: OpenedTask,
    body: BodyRef,
    id: string,
  ): Promise<NewTask> {
    const { task, today, facts } = opened;
    const duty = await this.facts.dutyOf(manager, task.dutyId);
    const dueOn = await this.dueDay(manager, opened, body);
    return {
      committeeId: task.committeeId,
      planId: task.planId,
      dutyId: task.dutyId,
      firstBodyId: task.firstBodyId,
      groupId: task.groupId,
      cadence: task.cadence,
      periodFrom: task.periodFrom,
      periodTo: task.periodTo,
      triggerId: task.triggerId,
      id,
      key: nextKey(task.key),
      leadBodyId: body.id,
      dueOn,
      firstDueOn: dueOn,
      assignedOn: laterOf(today, task.periodFrom),
      madeOn: today,
      announcedOn: task.periodFrom <= today ? today : null,
      searchText: taskSearchText(duty, body),
      cooperators: facts.cooperatingBodies.filter((one) => one !== body.id),
    };
  }

  /** A continuous task is due with the report of the body that leads it. */
  private async dueDay(
    manager: EntityManager,
    { task, calendar }: OpenedTask,
    body: BodyRef,
  ): Promise<CalendarDay> {
    if (task.cadence !== 'continuous') return task.dueOn;
    const key = occurrenceIn(task.key);
    const level = reportLevelOf(body.kind);
    const period = { from: task.periodFrom, to: task.periodTo };
    const { standing, reportDays } = await this.reviews.ofPlan(manager, task.planId);
    const review = standing.find((one) => reviewOccurrence(one.key) === key);
    const { reviewCalendar } = await this.facts.planOf(manager, task.planId);
    const dueOn = review?.reportsDueOn[level] ?? reportDueDay(reviewCalendar, period, level, calendar);
    return dueDayOf({ reportDays }, body.id, { key, period, dueOn });
  }
}
