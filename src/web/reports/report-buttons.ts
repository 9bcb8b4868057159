import type { Language } from '../../kernel/text.js';
import { isWithBody } from '../../reports/report-status.js';
import { inLanguage } from '../frame/in-language.js';
import { mayWrite } from './report-rights.js';
import type { ReportFactsOfPage } from './report.page.js';
import { reportWords } from './report.words.js';

/** What the reader may do with the report as it stands; a label where it has more than one. */
export interface ReportButtons {
  readonly save: string | null;
  readonly send: string | null;
  readonly pass: boolean;
  readonly handBack: boolean;
  readonly takeFromHead: boolean;
  readonly takeBack: boolean;
  readonly accept: boolean;
  readonly giveBack: boolean;
}

export function buttonsOf(language: Language, facts: ReportFactsOfPage): ReportButtons {
  const { view, rights, today, problem } = facts;
  const { state, content } = view;
  const { review } = view.facts;
  const isClosed = review.status === 'closed';
  const canWrite = mayWrite(facts);
  const collects = !isClosed && (review.status === 'collecting' || today >= review.opensOn);
  const say = inLanguage(reportWords, language);
  const withHead = content.passedToHeadAt !== null;
  const own = rights.edit && !isClosed;
  return {
    save: canWrite ? (problem?.status === 412 ? say.saveMine : say.save) : null,
    send: canWrite && collects ? (state.status === 'returned' ? say.sendAgain : say.send) : null,
    pass: canWrite && !withHead && !rights.isHead && !rights.entersForBody,
    handBack: canWrite && withHead && rights.isHead,
    takeFromHead: own && withHead && !rights.isHead && isWithBody(state.status),
    takeBack: own && state.status === 'submitted',
    accept: rights.decide && state.status === 'submitted',
    giveBack:
      rights.decide &&
      !isClosed &&
      (state.status === 'submitted' || (state.status === 'accepted' && review.status === 'collecting')),
  };
}
