import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../kernel/scope.js';
import { type Assessment, assessmentFor, type StoredAssessment } from './assessment.js';

/** Reads what the board says of bodies at reviews. */
@Injectable()
export class AssessmentsQueries {
  /** The review's assessments that the scope reads, by the id of the body; those that say nothing are left out. */
  async ofReview(manager: EntityManager, scope: Scope, reviewId: string): Promise<Map<string, Assessment>> {
    const stored = await manager.query<StoredAssessment[]>(
      `select id, committee_id as "committeeId", body_id as "bodyId", text, written_on as "writtenOn", kept, version
       from review_assessment where review_id = $1 and ($2 or committee_id = any($3) or body_id = any($4))`,
      [reviewId, scope.everything, scope.committees, scope.bodies],
    );
    return new Map(
      stored.flatMap((one) => {
        const read = assessmentFor(scope, one);
        return read === null || read.text === '' ? [] : [[one.bodyId, read] as const];
      }),
    );
  }
}
