import type { Language } from '../../kernel/text.js';
import type { LetterItem } from '../../letters/letters.queries.js';
import type { ReadLetter } from '../../letters/letters.service.js';
import type { LetterDto, LetterItemDto } from './letter.dto.js';

/** A letter of a list in the reader's language. */
export function letterItemIn(language: Language, item: LetterItem): LetterItemDto {
  const { id, status, symbol, draftedOn, issuedOn, answerBy, subject, addressees, plan } = item;
  const named = { id: plan.id, title: plan.title[language] };
  return { id, status, symbol, draftedOn, issuedOn, answerBy, subject, addressees, plan: named };
}

/** A letter as the API answers it. */
export function letterAnswer({ letter, lines }: ReadLetter): LetterDto {
  const { id, status, symbol, planId, issuer, draftedOn, issuedOn, answerBy, annexed, text } = letter;
  const { voidReason, version } = letter;
  return {
    id,
    status,
    symbol,
    planId,
    issuer,
    draftedOn,
    issuedOn,
    answerBy,
    annexed,
    voidReason,
    version,
    text: { ...text },
    lines: lines.map((line) => {
      const { bodyId, body, taskId, reportId, dueOn, daysLate } = line;
      return { id: line.id, bodyId, body, taskId, reportId, text: line.text, dueOn, daysLate };
    }),
  };
}
