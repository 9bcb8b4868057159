import { Injectable } from '@nestjs/common';
import { authorize } from '../accounts/authorize.js';
import type { Actor } from '../kernel/actor.js';
import { addMonths, type CalendarDay } from '../kernel/calendar-day.js';
import type { ReviewDocumentKey } from '../reviews/review-document-drafts.service.js';
import type { ReviewDocumentName } from '../reviews/review-document-name.js';
import { ReviewDocumentTextsService } from '../reviews/review-document-texts.service.js';
import { unconfirmedCollecting } from '../reviews/still-collecting.js';
import { aReview } from '../reviews/review-rules.js';
import type { DocumentType } from './document-types.js';
import { LettersQueries } from './letters.queries.js';
import { requireDayOfData, requireDayOfDocument, requireSigned } from './register-rules.js';
import { TakingService } from './taking.service.js';
import { TermsService } from './terms.service.js';

/** How each document is numbered, and how many months before the review's period it may be signed: reviews are planned a year ahead. */
const numbering: Readonly<
  Record<ReviewDocumentName, { readonly typeCode: DocumentType; readonly monthsBefore: number }>
> = { report: { typeCode: 'BC', monthsBefore: 0 }, request: { typeCode: 'CV', monthsBefore: 12 } };

/** What is said where a number is taken. */
export interface NumberAsked {
  /** Of the head, as it was read. */
  readonly version: number;
  /** The day that stands in its head where left out, else today. */
  readonly issuedOn?: CalendarDay | undefined;
  /** When the committee's term began, where that is said by the way. */
  readonly beganOn?: CalendarDay | undefined;
  /** That the document goes out without the name of who signs. */
  readonly unsigned?: boolean | undefined;
  /** That it is signed on a day before that of the figures in it. */
  readonly beforeData?: boolean | undefined;
  /** That it reports on a review that is not closed. */
  readonly whileCollecting?: boolean | undefined;
}

/** Numbers of the register for documents of reviews; also after the review was closed, and the plan with it. */
@Injectable()
export class DocumentNumbers {
  constructor(
    private readonly texts: ReviewDocumentTextsService,
    private readonly taking: TakingService,
    private readonly terms: TermsService,
    private readonly queries: LettersQueries,
  ) {}

  /**
   * Gives the document the next number of its issuer, and keeps it as it is then.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError for a day to come or too long before the review,
   * `review_collecting` for a report on a review that is not closed, `signed_before_data` for one before that of its figures, and `signer_missing` where nobody is named who signs; ConflictError (`number_taken` with the number that it has, `number_typed`, `term_unknown`)
   */
  async take(
    actor: Actor,
    of: ReviewDocumentKey,
    { version, issuedOn, beganOn, ...meant }: NumberAsked,
  ): Promise<void> {
    await this.texts.giveNumber(actor, of, version, async (manager, unnumbered) => {
      const { document, review, dataOn, collecting, today } = unnumbered;
      const { committeeId, planId, periodFrom } = review;
      authorize(actor, 'letter.use', { committeeId }, aReview);
      const { layout, head, subject, addressees, signature } = document;
      const day = issuedOn ?? head.issuedOn ?? today;
      const { typeCode, monthsBefore } = numbering[of.document];
      requireDayOfDocument(day, addMonths(periodFrom, -monthsBefore), today);
      if (collecting !== null && !meant.whileCollecting) throw unconfirmedCollecting(collecting);
      if (!meant.beforeData) requireDayOfData(day, dataOn);
      const signer = signature.name ?? '';
      requireSigned(signer, meant.unsigned ?? false);
      if (beganOn !== undefined) await this.terms.begin(manager, actor, committeeId, beganOn);
      const issuerId = (await this.queries.issuerOf(manager, planId)) ?? committeeId;
      const { number, symbol } = await this.taking.take(
        manager,
        actor,
        { committeeId, issuerId, layout, issuerCode: head.issuerCode, typeCode },
        {
          day,
          subject: subject.join(' '),
          addressees: addressees.join('\n'),
          signer,
          ...of,
        },
      );
      return { number, symbol, issuedOn: day };
    });
  }

  /** Takes it back: it stays in the register with the reason, and nobody gets it again. @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError `no_registered_number` */
  async void(
    actor: Actor,
    of: ReviewDocumentKey,
    { version, reason }: { readonly version: number; readonly reason: string },
  ): Promise<void> {
    await this.texts.takeNumberBack(actor, of, version, async (manager, { committeeId }) => {
      authorize(actor, 'letter.use', { committeeId }, aReview);
      await this.taking.voidOfDocument(manager, actor, of, reason);
    });
  }
}
