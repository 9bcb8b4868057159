import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReminderFactsQueries } from './reminder-facts.queries.js';
import type { ReminderSubject } from './reminder-subjects.js';

type SubjectType = ReminderSubject['type'];
type SubjectOf<Type extends SubjectType> = Extract<ReminderSubject, { readonly type: Type }>;

/** Names a subject. */
export interface SubjectRef {
  readonly type: SubjectType;
  readonly id: string;
}

/** Subjects that were loaded by their ids. */
export class LoadedSubjects {
  private readonly byRef: ReadonlyMap<string, ReminderSubject>;

  constructor(subjects: readonly ReminderSubject[]) {
    this.byRef = new Map(subjects.map((subject) => [`${subject.type} ${subject.id}`, subject]));
  }

  /** Undefined where there is none, or no longer. */
  get<Type extends SubjectType>(type: Type, id: string): SubjectOf<Type> | undefined {
    return this.byRef.get(`${type} ${id}`) as SubjectOf<Type> | undefined;
  }
}

/** Loads the subjects of messages, whatever their state is by now. */
@Injectable()
export class SubjectsByIdQueries {
  constructor(private readonly facts: ReminderFactsQueries) {}

  async load(manager: EntityManager, refs: readonly SubjectRef[]): Promise<LoadedSubjects> {
    const ids = (type: SubjectType): { ids: string[] } => ({
      ids: [...new Set(refs.filter((ref) => ref.type === type && ref.id !== '').map(({ id }) => id))],
    });
    const [tasks, reports, reviews, waiting] = [ids('task'), ids('report'), ids('review'), ids('waiting')];
    return new LoadedSubjects([
      ...(tasks.ids.length > 0 ? await this.facts.tasks(manager, tasks) : []),
      ...(reports.ids.length > 0 ? await this.facts.reports(manager, reports) : []),
      ...(reviews.ids.length > 0 ? await this.facts.reviews(manager, reviews) : []),
      ...(waiting.ids.length > 0 ? await this.facts.waiting(manager, waiting) : []),
    ]);
  }
}
