import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { invalidField } from '../kernel/domain-error.js';
import { requireSameOrNextTerm, withTerm } from './number-span.js';
import { RegistersStore } from './registers.store.js';

/** When the terms of a committee began, by which its documents are numbered. */
@Injectable()
export class TermsService {
  constructor(
    private readonly store: RegistersStore,
    private readonly calendars: CalendarService,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Says when the present term of the committee began, in the transaction of `manager`.
   * @throws NotFoundError, ForbiddenError, InvalidInputError for a day to come, ConflictError `term_in_use`
   */
  async begin(
    manager: EntityManager,
    actor: Actor,
    committeeId: string,
    beganOn: CalendarDay,
  ): Promise<void> {
    authorize(actor, 'letter.use', { committeeId }, { vi: 'cấp ủy', en: 'committee' });
    const { today } = await this.calendars.within(manager, committeeId);
    if (beganOn > today)
      throw invalidField('beganOn', 'day_ahead', {
        vi: `Nhiệm kỳ hiện nay bắt đầu từ ngày ${shownDay(today)} trở về trước.`,
        en: `The present term began on ${shownDay(today)} or before.`,
      });
    await this.history.hold(manager, [committeeId]);
    await this.store.holdTerms(manager, committeeId);
    const terms = await this.store.terms(manager, committeeId);
    const before = terms.at(-1) ?? null;
    if (before === beganOn) return;
    const used = await this.store.termsWithNumbers(manager, committeeId);
    requireSameOrNextTerm(used.at(-1) ?? null, beganOn);
    await this.store.saveTerms(manager, committeeId, withTerm(terms, used, beganOn));
    await this.history.record(manager, {
      objectType: 'calendar',
      objectId: committeeId,
      action: 'term.begun',
      actor,
      at: this.clock.now(),
      committeeId,
      before: { beganOn: before },
      after: { beganOn },
    });
  }
}
