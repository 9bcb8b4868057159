import { can } from '../../accounts/policy.js';
import { policyFacts } from '../../reports/report-rules.js';
import { isWithBody } from '../../reports/report-status.js';
import type { ReportView } from '../../reports/report-view.js';
import type { PageCall } from '../frame/page-call.decorator.js';

/** What the reader may do with the report, whatever its state allows. */
export interface ReportRights {
  /** Speak for the body. */
  readonly edit: boolean;
  readonly decide: boolean;
  readonly isHead: boolean;
  /** Correct what was measured, once the report is sent. */
  readonly measure: boolean;
  /** Write what the board says of the body. */
  readonly assess: boolean;
  /** The board's clerk, for a body without accounts. */
  readonly entersForBody: boolean;
}

/** What the caller may do with it. */
export function rightsOf(
  { actor }: Pick<PageCall, 'actor'>,
  { facts }: Pick<ReportView, 'facts'>,
): ReportRights {
  const may = policyFacts(facts);
  const edit = can(actor, 'report.edit', may);
  return {
    edit,
    decide: can(actor, 'report.decide', may),
    measure: can(actor, 'measurement.write', may),
    assess: can(actor, 'review.change', { committeeId: facts.committeeId }),
    isHead: actor.roles.some(({ role, bodyId }) => role === 'head' && bodyId === facts.bodyId),
    entersForBody: edit && !actor.ownBodies.includes(facts.bodyId),
  };
}

/** Whether the report lies with the reader, to be written. */
export function mayWrite({
  view,
  rights,
}: {
  readonly view: Pick<ReportView, 'facts' | 'state' | 'content'>;
  readonly rights: ReportRights;
}): boolean {
  if (!rights.edit || view.facts.review.status === 'closed' || !isWithBody(view.state.status)) return false;
  return view.content.passedToHeadAt === null || rights.isHead || rights.entersForBody;
}
