import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { type Change, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { notFound } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import type { UrgingChannel } from './urging-channel.js';
import { reportText, requireNamed, requireUrgeable, taskText, type UrgedSubject } from './urging-rules.js';
import { Urging } from './urging.entity.js';
import { UrgingsQueries } from './urgings.queries.js';
import { UrgingsStore } from './urgings.store.js';

/** What a person urges: tasks and reports of any bodies, by one channel, in one text. */
export interface UrgingInput {
  readonly taskIds: readonly string[];
  readonly reportIds: readonly string[];
  readonly channel: UrgingChannel;
  readonly text: string;
}

/** An urging that was noted: one for each body. */
export interface NotedUrging {
  readonly id: string;
  readonly bodyId: string;
}

/** Reminders that a person sends or notes. */
@Injectable()
export class UrgingsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly queries: UrgingsQueries,
    private readonly store: UrgingsStore,
    private readonly history: HistoryService,
  ) {}

  /**
   * Notes one urging for each body; those by mail go out with the next pass, all others were said elsewhere.
   * @throws InvalidInputError where nothing is named; NotFoundError, ForbiddenError; ConflictError where there is nothing left to urge.
   */
  async urge(actor: Actor, input: UrgingInput): Promise<NotedUrging[]> {
    return this.database.transaction((manager) => this.urgeWithin(manager, actor, input, null));
  }

  /** As `urge`, in the transaction of `manager`; `letterId`: the letter that urges. */
  async urgeWithin(
    manager: EntityManager,
    actor: Actor,
    input: UrgingInput,
    letterId: string | null,
  ): Promise<NotedUrging[]> {
    requireNamed(input.taskIds, input.reportIds);
    const subjects = await this.subjects(manager, actor, input);
    requireUrgeable(subjects);
    const byBody = Map.groupBy(subjects, ({ committeeId, bodyId }) => `${committeeId} ${bodyId}`);
    const noted: NotedUrging[] = [];
    // An act is told by one committee: what concerns another one is an act of its own.
    const acts = new Map(subjects.map(({ committeeId }) => [committeeId, newId()]));
    for (const own of byBody.values()) {
      const actId = acts.get(own[0]?.committeeId ?? '') ?? newId();
      noted.push(await this.note(manager, actor, { ...input, letterId }, own, actId));
    }
    return noted;
  }

  private async subjects(
    manager: EntityManager,
    actor: Actor,
    { taskIds, reportIds }: UrgingInput,
  ): Promise<UrgedSubject[]> {
    const found = await this.queries.subjects(manager, taskIds, reportIds);
    const wanted = [
      ...[...new Set(taskIds)].map((id) => ({ id, what: taskText })),
      ...[...new Set(reportIds)].map((id) => ({ id, what: reportText })),
    ];
    return wanted.map(({ id, what }) => {
      const subject = found.find((one) => one.id === id);
      if (subject === undefined) throw notFound(what);
      const { committeeId, bodyId } = subject;
      authorize(actor, 'urging.create', { committeeId, bodyId }, what);
      return subject;
    });
  }

  private async note(
    manager: EntityManager,
    actor: Actor,
    { channel, text, letterId }: UrgingInput & Pick<Urging, 'letterId'>,
    subjects: readonly UrgedSubject[],
    actId: string,
  ): Promise<NotedUrging> {
    const { committeeId = '', bodyId = '' } = subjects[0] ?? {};
    const at = this.clock.now();
    const urging = Object.assign(new Urging(), {
      id: newId(),
      committeeId,
      bodyId,
      channel,
      text,
      accountId: actor.accountId,
      at,
      letterId,
    } satisfies Urging);
    await this.store.insert(manager, urging, subjects);
    await this.history.recordAll(
      manager,
      subjects.map((subject) => changeOf(subject, urging, actor, actId)),
    );
    return { id: urging.id, bodyId };
  }
}

/** Stands in the history of each task and report; by mail the body hears of it. */
function changeOf(subject: UrgedSubject, urging: Urging, actor: Actor, actId: string): Change {
  const { id: urgingId, channel, committeeId, bodyId, at } = urging;
  const facts = { [`${subject.type}Id`]: subject.id, urgingId, bodyId };
  return {
    objectType: subject.type,
    objectId: subject.id,
    action: 'urged',
    actor,
    at,
    committeeId,
    after: { urgingId, channel },
    announce: channel === 'mail' ? { event: `${subject.type}-urged`, actId, facts } : undefined,
  };
}
