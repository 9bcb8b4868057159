interface AboutReview {
  readonly reviewId: string;
  readonly planId: string;
}

interface AboutReport extends AboutReview {
  readonly reportId: string;
  /** The body that owes the report. */
  readonly bodyId: string;
}

interface AboutProposal extends AboutReport {
  readonly proposalId: string;
}

/**
 * What somebody must hear of in reports and reviews, with the ids that each event carries; what is said is looked up when it is
 * sent. That a report is accepted or a review closed is no event: nobody has to do anything about it.
 */
export interface ReportEventFacts {
  /** The board asks for more. */
  'report-returned': AboutReport;
  /** The board has moved the day of one body's report. */
  'report-day-moved': AboutReport;
  'report-excused': AboutReport;
  /** The board asks for a report that it had excused. */
  'report-asked-again': AboutReport;
  /** The head of the body has the report to submit, or has handed it back to the officers. */
  'report-passed-to-head': AboutReport;
  'report-handed-back': AboutReport;
  'proposal-answered': AboutProposal;
  /** A review that the plan's calendar does not hold; it may open at once. */
  'review-announced': AboutReview;
  'review-reopened': AboutReview;
}

export type ReportEvent = keyof ReportEventFacts;

interface Announcement {
  readonly event: ReportEvent;
  readonly actId: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** An event as the history takes it; changes of one act share `actId`. */
export function announcing<Event extends ReportEvent>(
  event: Event,
  actId: string,
  facts: ReportEventFacts[Event],
): Announcement {
  return { event, actId, facts: { ...facts } };
}
