import { type Language, type Text, textOf } from '../../kernel/text.js';
import type { PlanAlike } from '../../plans/import/checking/plans-alike.js';
import { planStatusLabels } from '../../plans/plan-status.js';
import { type Worded, worded } from './plan-words.js';
import { quotedWords } from './quoted-words.js';

/** Plans that there are already, as a page tells of them. */
export interface AlikeShown {
  readonly said: readonly Worded[];
  readonly plans: readonly { readonly title: Worded; readonly status: string; readonly url: string }[];
}

/** That the document seems to have been brought in. */
export const sameDocument: Text = {
  vi: 'Có thể văn bản này đã được đưa vào:',
  en: 'This document may have been brought in already:',
};

/** What plans have in common with the one that is to be made or put into force, a sentence for each that they have. */
export function alikeShown(language: Language, alike: readonly PlanAlike[], committee: Text): AlikeShown[] {
  const told = alike.flatMap(({ likeness, ...plan }) => (likeness === null ? [] : [{ likeness, plan }]));
  const groups = Map.groupBy(told, ({ likeness }) => JSON.stringify(likeness));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        said: quotedWords(sentence(first.likeness, committee), language),
        plans: group.map(({ plan: { id, title, titleEn, status } }) => ({
          title: worded(textOf(title, titleEn), language),
          status: planStatusLabels[status][language],
          url: `/plans/${id}`,
        })),
      },
    ];
  });
}

function sentence(likeness: NonNullable<PlanAlike['likeness']>, { vi, en }: Text): Text {
  if (likeness.kind === 'document') return sameDocument;
  const { symbol } = likeness;
  // a name that has no English stands in quotation marks, by which its language is known
  const by = en === vi ? `“${vi}”` : en;
  return likeness.kind === 'symbol'
    ? { vi: `${vi} đã có kế hoạch số ${symbol}:`, en: `${by} has a plan with the number ${symbol} already:` }
    : {
        vi: `${vi} đã có kế hoạch thực hiện ${symbol}:`,
        en: `${by} has a plan to carry out ${symbol} already:`,
      };
}
