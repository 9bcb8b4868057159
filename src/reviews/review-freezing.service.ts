import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { AssessmentsService } from './assessments.service.js';
import { type FiguredReview, FiguresService } from './figures.service.js';
import type { FrozenFigures } from './frozen-figures.js';
import { ReviewedTasks } from './reviewed-tasks.service.js';

/** What a review that closes keeps as it stands on that day. */
@Injectable()
export class ReviewFreezing {
  constructor(
    private readonly figures: FiguresService,
    private readonly tasks: ReviewedTasks,
    private readonly assessments: AssessmentsService,
  ) {}

  /** The figures, for the review to keep; how the tasks stand that they count, and the board's assessments, are kept by this. */
  async freeze(
    manager: EntityManager,
    actor: Actor,
    review: FiguredReview,
    days: CommitteeCalendar,
  ): Promise<FrozenFigures> {
    const counted = await this.tasks.keep(manager, review, days);
    await this.assessments.keep(manager, actor, review.id, days.today);
    return this.figures.toFreeze(manager, review, days, counted);
  }

  /** The review is open again: how the tasks stood is told no more. The caller keeps the figures aside. */
  async thaw(manager: EntityManager, reviewId: string): Promise<void> {
    await this.tasks.release(manager, reviewId);
  }
}
