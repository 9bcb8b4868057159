import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { shownDay } from '../kernel/calendar-day.js';
import { type LetterIssue, LetterIssuing } from '../letters/letter-issuing.service.js';
import { LONGEST_URGING } from './urging-rules.js';
import { type NotedUrging, UrgingsService } from './urgings.service.js';

/** Issues urging letters: each counts as an urging of its bodies about all that it asks for. */
@Injectable()
export class LetterUrging {
  constructor(
    private readonly database: DataSource,
    private readonly letters: LetterIssuing,
    private readonly urgings: UrgingsService,
  ) {}

  /** Number, text and urgings come about together, or none of them. @throws as `LetterIssuing.issue` and `UrgingsService.urge` */
  async issue(actor: Actor, id: string, given: LetterIssue): Promise<NotedUrging[]> {
    return this.database.transaction(async (manager) => {
      const { symbol, issuedOn, subject, taskIds, reportIds } = await this.letters.issue(
        manager,
        actor,
        id,
        given,
      );
      const text = `Công văn số ${symbol} ngày ${shownDay(issuedOn)} V/v ${subject}`.slice(0, LONGEST_URGING);
      const urged = { taskIds, reportIds, channel: 'letter', text } as const;
      return this.urgings.urgeWithin(manager, actor, urged, id);
    });
  }
}
