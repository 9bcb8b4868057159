import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import { type Text, textOf } from '../kernel/text.js';
import { aReview } from './review-rules.js';
import { reviewStatusOn } from './review-status.js';
import { Review } from './review.entity.js';

/** Loads and writes reviews. */
@Injectable()
export class ReviewsStore {
  /** Writes those regular reviews that the plan lacks. @returns those it wrote */
  async addMissing(manager: EntityManager, reviews: readonly Review[]): Promise<Review[]> {
    if (reviews.length === 0) return [];
    const written = await manager
      .createQueryBuilder()
      .insert()
      .into(Review)
      .values([...reviews])
      .orIgnore()
      .returning('id')
      .execute();
    const ids = new Set((written.raw as { id: string }[]).map((row) => row.id));
    return reviews.filter((review) => ids.has(review.id));
  }

  async add(manager: EntityManager, review: Review): Promise<void> {
    await manager.insert(Review, review);
  }

  /** The plan's regular reviews, by period. */
  async regularOf(manager: EntityManager, planId: string): Promise<Review[]> {
    return manager.find(Review, { where: { planId, kind: 'regular' }, order: { periodFrom: 'ASC' } });
  }

  /** The names of the plan's reviews that collect reports on that day, by period. */
  async openOf(manager: EntityManager, planId: string, today: CalendarDay): Promise<Text[]> {
    const reviews = await manager.find(Review, {
      where: { planId, status: Not('closed') },
      order: { periodFrom: 'ASC' },
    });
    return reviews
      .filter((review) => reviewStatusOn(review, today) === 'collecting')
      .map(({ name, nameEn }) => textOf(name, nameEn));
  }

  /** The review, locked until the transaction ends. @throws NotFoundError */
  async getForUpdate(manager: EntityManager, id: string): Promise<Review> {
    const review = await manager.findOne(Review, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!review) throw notFound(aReview);
    return review;
  }

  async remove(manager: EntityManager, review: Review): Promise<void> {
    await manager.delete(Review, { id: review.id });
  }

  async save(manager: EntityManager, review: Review): Promise<void> {
    await manager.save(Review, review);
  }
}
