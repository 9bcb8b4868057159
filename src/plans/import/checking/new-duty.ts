import { capitalized } from '../../../kernel/first-letter.js';
import { sectionOf } from '../../duty-rules.js';
import { planYear, yearOfIssue } from '../reading/times/plan-year.js';
import { timeSaid } from '../reading/times/time-words.js';
import { type AddedDuty, freeWords } from './draft-acts.js';
import { timeOfDuty } from './duty-time.js';
import type { ImportDraft } from './import-draft.js';
import { placeOfWords } from './place-of-words.js';
import { shortTitle } from './short-title.js';

/**
 * A duty of those words, to be looked over: due when they say, at their place in the document, under the heading that stands there, and of those who lead
 * the first duty under it where nobody was chosen. The words stand at `span`, else where no duty has them; where they are not found it has no
 * place until somebody types it.
 */
export function newDuty(
  { duties, names, plan }: Pick<ImportDraft, 'duties' | 'names' | 'plan'>,
  { text, lead }: { readonly text: string; readonly lead: string | null },
  source: string,
  span = freeWords(duties, text, source),
): AddedDuty {
  const found = span === null ? null : placeOfWords(source, span[0]);
  const beside = duties.find(
    (duty) =>
      found !== null &&
      duty.span !== null &&
      duty.span[0] >= found.under[0] &&
      duty.span[1] <= found.under[1],
  );
  const leads = names.find(({ key }) => key === lead)?.name;
  const time = timeSaid(text, false, planYear(plan.title) ?? yearOfIssue(plan.title, plan.issuedOn));
  const place = found?.place.slice(0, 120) ?? '';
  return {
    details: {
      place,
      section: sectionOf(place),
      heading: (beside?.details.heading ?? found?.heading ?? leads ?? '–').slice(0, 300),
      headingEn: null,
      title: capitalized(shortTitle(text)),
      titleEn: null,
      text,
      statedRole: null,
      ...timeOfDuty(time, text),
      product: null,
      leaderOffice: null,
      note: null,
      noteEn: null,
      statedOnly: false,
    },
    lead: lead === null ? (beside?.lead ?? []) : [lead],
    cooperating: [],
    timePhrase: time.phrase,
  };
}
