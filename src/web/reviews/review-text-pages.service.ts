import { Injectable } from '@nestjs/common';
import { can } from '../../accounts/policy.js';
import { TakeNumberDto, VoidDocumentNumberDto } from '../../api/reviews/review-document.dto.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { reviewTemplateKinds } from '../../document-templates/template-kinds.js';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import { DocumentNumbers } from '../../letters/document-numbers.service.js';
import { RegistersService } from '../../letters/registers.service.js';
import type { ReviewDocumentKey } from '../../reviews/review-document-drafts.service.js';
import { ReviewDocumentTextsService } from '../../reviews/review-document-texts.service.js';
import { DocumentTextForms, type WritableText } from '../documents/document-text-forms.service.js';
import type { DocumentTextFacts, RefusedText } from '../documents/document-text.page.js';
import { BEFORE_DATA, UNSIGNED, WHILE_COLLECTING } from '../documents/document-number.js';
import { documentTextSaid } from '../documents/document-text.words.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { versionOf } from '../reports/report-form.js';
import { shownCollecting } from './review-not-in.js';
import { reviewTextWords } from './review-text.words.js';

/** The pages of documents of reviews, and the numbers that they take from the register. */
@Injectable()
export class ReviewTextPages {
  constructor(
    private readonly forms: Forms,
    private readonly textForms: DocumentTextForms,
    private readonly texts: ReviewDocumentTextsService,
    private readonly numbers: DocumentNumbers,
    private readonly registers: RegistersService,
    private readonly calendars: CalendarService,
    private readonly templates: DocumentTemplatesService,
  ) {}

  /** The document as it is edited by the caller. */
  text(call: PageCall, of: ReviewDocumentKey): WritableText {
    return {
      url: `/reviews/${of.reviewId}/texts/${of.document}`,
      facts: (refused) => this.facts(call, of, refused),
      writeHead: (given) => this.texts.writeHead(call.actor, of, given),
      writeSection: (given) => this.texts.writeSection(call.actor, of, given),
    };
  }

  /** Gives the document its number; where the form asked when the term began, that is said in the same act. */
  async takeNumber(call: PageCall, of: ReviewDocumentKey, body: FormBody): Promise<string | undefined> {
    return this.submit(call, of, { part: 'number', body, said: 'numbered' }, async () => {
      const day = (name: string) => typed(body, name) || undefined;
      const asked = await this.forms.read(TakeNumberDto, {
        issuedOn: day('issuedOn'),
        beganOn: day('beganOn'),
        unsigned: typed(body, UNSIGNED) !== '',
        beforeData: typed(body, BEFORE_DATA) !== '',
        whileCollecting: typed(body, WHILE_COLLECTING) !== '',
      });
      await this.numbers.take(call.actor, of, { ...asked, version: versionOf(body) });
    });
  }

  /** Takes it back. */
  async voidNumber(call: PageCall, of: ReviewDocumentKey, body: FormBody): Promise<string | undefined> {
    return this.submit(call, of, { part: 'number/void', body, said: 'voided' }, async () => {
      const { reason } = await this.forms.read(VoidDocumentNumberDto, { reason: typed(body, 'reason') });
      await this.numbers.void(call.actor, of, { version: versionOf(body), reason });
    });
  }

  private async submit(
    call: PageCall,
    of: ReviewDocumentKey,
    form: { readonly part: string; readonly body: FormBody; readonly said: 'numbered' | 'voided' },
    act: () => Promise<void>,
  ): Promise<string | undefined> {
    const text = this.text(call, of);
    return this.forms.submit(
      call,
      async () => {
        await act();
        return { to: `${text.url}#number`, said: documentTextSaid[form.said] };
      },
      (problem) => this.textForms.print(call, text, { part: form.part, given: form.body, problem }),
    );
  }

  private async facts(
    { actor, language }: PageCall,
    of: ReviewDocumentKey,
    refused: RefusedText | null,
  ): Promise<DocumentTextFacts> {
    const { review, layout, dataOn, collecting, voided, ...edited } = await this.texts.read(actor, of);
    const { committeeId } = review;
    const reviewUrl = `/reviews/${of.reviewId}`;
    return {
      edited,
      words: reviewTextWords[of.document],
      of: { name: review.name, url: reviewUrl },
      url: `${reviewUrl}/texts/${of.document}`,
      fileUrl: `/api/v1${reviewUrl}/documents/${of.document}`,
      hasTemplate: (await this.templates.kindsOf(committeeId)).has(reviewTemplateKinds[of.document]),
      numbering: {
        asksTerm: layout === 'party-2018' && (await this.registers.term(committeeId)) === null,
        today: (await this.calendars.forCommittee(committeeId)).today,
        dataOn,
        collecting: collecting && shownCollecting(language, collecting),
        voided: voided.map(({ id, symbol, issuedOn }) => ({
          symbol,
          issuedOn,
          fileUrl: `/api/v1${reviewUrl}/documents/${of.document}/voided/${id}/document`,
        })),
      },
      mayWrite: can(actor, 'review.change', { committeeId }),
      refused,
    };
  }
}
