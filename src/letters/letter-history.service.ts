import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { changedFields } from '../history/changed-fields.js';
import { digestOf, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { letterTextNames } from './letter-text.js';
import type { Letter, LetterLine } from './letter.entity.js';

/** What a letter says, as the history may tell it: the day and the issuer, of each text its digest. */
export type LetterWords = Readonly<Record<string, string>>;

export function wordsOf(
  { issuerId, answerBy, text }: Pick<Letter, 'issuerId' | 'answerBy' | 'text'>,
  lines: readonly LetterLine[],
): LetterWords {
  const told = lines.map((line) => [line.taskId, line.reportId, line.text]);
  const digests = Object.fromEntries(letterTextNames.map((name) => [name, digestOf(text[name])]));
  return { issuerId, answerBy, ...digests, lines: digestOf(JSON.stringify(told)) };
}

type LetterAct = 'drafted' | 'changed' | 'remade' | 'discarded' | 'issued' | 'voided';

/** Tells the history what became of a letter; its words stay in the letter. */
@Injectable()
export class LetterHistory {
  constructor(
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** As `record`, with the day of the answer and the digests of the words that are others now, before and after. */
  async recordWords(
    manager: EntityManager,
    actor: Actor,
    letter: Letter,
    action: 'changed' | 'remade',
    before: LetterWords,
    after: LetterWords,
  ): Promise<void> {
    const changed = changedFields(before, after);
    await this.record(manager, actor, letter, action, changed?.after ?? {}, changed?.before);
  }

  /** `more`: what is told beside its state; `before`: of it, what stood there. */
  async record(
    manager: EntityManager,
    actor: Actor,
    { id, committeeId, planId, status, symbol, issuedOn }: Letter,
    action: LetterAct,
    more: Readonly<Record<string, unknown>> = {},
    before?: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.history.record(manager, {
      objectType: 'letter',
      objectId: id,
      action,
      actor,
      at: this.clock.now(),
      committeeId,
      ...(before && { before }),
      after: { planId, status, symbol, issuedOn, ...more },
    });
  }
}
