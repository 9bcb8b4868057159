import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { Facts } from '../accounts/policy.js';
import { type BlankedContent, withoutText } from '../history/blanked-content.js';
import { HistoryBlanking } from '../history/history-blanking.service.js';
import { sha256Of } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { anAssessment, assessmentFacts } from './assessment.js';
import { AssessmentsStore } from './assessments.store.js';
import type { ReviewAssessment } from './review-assessment.entity.js';

/** Takes wrongly written texts of assessments away, with what closings kept of them. Whoever calls it tells of it in the history. */
@Injectable()
export class AssessmentBlanking {
  constructor(
    private readonly store: AssessmentsStore,
    private readonly history: HistoryBlanking,
  ) {}

  /**
   * Takes all of it away: as it stands, and as each closing kept it. Named is the newest; the history has the digest of each.
   * @throws NotFoundError, ForbiddenError
   */
  async text(manager: EntityManager, actor: Actor, id: string, marker: string): Promise<BlankedContent> {
    const assessment = await this.store.findForUpdate(manager, id);
    const facts = assessment ? blankingFacts(assessment) : {};
    authorize(actor, 'content.blank', facts, anAssessment);
    const texts = assessment ? textsOf(assessment) : [];
    const left = assessment ? await this.unmarked(manager, assessment.committeeId, texts) : [];
    const text = left[0] ?? texts[0];
    if (!assessment || text === undefined) throw notFound(anAssessment);
    replace(assessment, (one) => (left.includes(one) ? marker : one));
    await this.store.save(manager, [assessment]);
    const digest = sha256Of(text);
    const { committeeId, reviewId } = assessment;
    return { committeeId, objects: [{ type: 'assessment', id }], text, digest, ids: [id, reviewId] };
  }

  /** Takes the text away where assessments at the reviews of this report, or of reports on these tasks, repeat it. */
  async copies(
    manager: EntityManager,
    { reportId, taskIds }: { readonly reportId: string | null; readonly taskIds: readonly string[] },
    text: string,
    marker: string,
  ): Promise<void> {
    const reviews = await this.store.reviewsAround(manager, reportId, taskIds);
    const all = await this.store.ofReviewsForUpdate(manager, reviews);
    await this.store.save(
      manager,
      all.filter((one) => takeAway(one, text, marker)),
    );
  }

  /** Those that were not taken away before. */
  private async unmarked(
    manager: EntityManager,
    committeeId: string,
    texts: readonly string[],
  ): Promise<string[]> {
    const left: string[] = [];
    for (const one of texts) if (!(await this.history.isMarker(manager, committeeId, one))) left.push(one);
    return left;
  }
}

/** Until a closing has given it to its body, the body does not know of it. */
function blankingFacts({ committeeId, bodyId, kept }: ReviewAssessment): Facts {
  const { draft } = assessmentFacts({ committeeId, bodyId }, kept);
  return draft ? { committeeId } : { committeeId, bodyId };
}

/** What it says and what closings kept of it, the newest first, each once. */
function textsOf({ text, kept }: ReviewAssessment): string[] {
  const all = [text, ...kept.map((one) => one.text).toReversed()];
  return [...new Set(all.filter((one) => one !== ''))];
}

/** @returns whether it stood there */
function takeAway(assessment: ReviewAssessment, gone: string, marker: string): boolean {
  return replace(assessment, (text) => (text === '' ? text : (withoutText(text, gone, marker) ?? text)));
}

/** @returns whether that changes anything */
function replace(assessment: ReviewAssessment, rest: (text: string) => string): boolean {
  const text = rest(assessment.text);
  const kept = assessment.kept.map((one) => ({ ...one, text: rest(one.text) }));
  const isThere = text !== assessment.text || kept.some((one, at) => one.text !== assessment.kept[at]?.text);
  if (isThere) Object.assign(assessment, { text, kept, version: assessment.version + 1 });
  return isThere;
}
