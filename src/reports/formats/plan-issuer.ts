import type { DocumentHead } from '../../documents/official-document.js';
import { issuerCode, placeOfIssue, superiorInHead } from './issuing-body.js';
import type { NamedIssuer, PlanHead } from './plan-name.js';

/** Who issues the documents of a plan. */
export interface PlanIssuer {
  readonly issuer: NamedIssuer;
  /** It is the committee itself. */
  readonly isCommittee: boolean;
  /** The body above it; null where none is named. */
  readonly superior: string | null;
  /** The head of a document of that type, without number and day. */
  readonly head: (typeCode: string) => DocumentHead;
}

/** The body that follows the plan, or the committee itself where none is named. */
export function planIssuer({ monitoring, committee, above }: PlanHead): PlanIssuer {
  const issuer = monitoring ?? committee;
  const isCommittee = issuer.id === committee.id;
  const superior = isCommittee ? above : committee.name;
  const head = (typeCode: string): DocumentHead => ({
    superior: superiorInHead(issuer, superior),
    issuer: issuer.name,
    number: null,
    typeCode,
    issuerCode: issuerCode(issuer.name),
    place: placeOfIssue(committee.name),
    issuedOn: null,
  });
  return { issuer, isCommittee, superior, head };
}
