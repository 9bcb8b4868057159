import { type FieldProblem, InvalidInputError, toldAtField } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';
import { requireSoundDuty } from '../../duty-rules.js';
import { requireSoundPlan } from '../../plan-rules.js';
import { bodyWords } from './body-words.js';
import {
  idsOfRefs,
  type ImportDraft,
  type ImportDuty,
  type ImportIndicator,
  indicatorOf,
  keptDuties,
  keptIndicators,
  usedNames,
} from './import-draft.js';
import { requireSoundIndicator } from '../../indicator-details.js';

/** Where something has to be put right before the plan can be made. */
export interface Obstacle {
  /** `head`, `names`, the number of a duty, or that of an indicator behind an `i`. */
  readonly at: 'head' | 'names' | number | `i${number}`;
  readonly text: Text;
}

/** Everything that keeps the draft from becoming a plan, in the order of the page. */
export function obstaclesOf(draft: ImportDraft): Obstacle[] {
  const open = usedNames(draft).filter(({ to }) => to === null);
  const duties = keptDuties(draft);
  return [
    ...ofHead(draft),
    ...open.map(({ name }) => ({
      at: 'names' as const,
      text: {
        vi: `Chưa rõ “${name}” là đơn vị nào.`,
        en: `It is not said yet which body “${name}” is.`,
      },
    })),
    ...(duties.length === 0
      ? [
          {
            at: 'names' as const,
            text: { vi: 'Chưa có nội dung nhiệm vụ nào.', en: 'There are no duties yet.' },
          },
        ]
      : []),
    ...ofIndicators(draft),
    ...duties.flatMap((duty) => ofDuty(draft, duty)),
  ];
}

function ofHead(draft: ImportDraft): Obstacle[] {
  return headProblems(draft).map((problem) => ({ at: 'head', text: toldAtField(problem) }));
}

/** What keeps what the plan says of itself from standing as it does, by its fields. */
export function headProblems({ plan }: Pick<ImportDraft, 'plan'>): readonly FieldProblem[] {
  const missing = plan.title.trim() === '' ? [{ name: 'title', message: noTitle }] : [];
  return [...missing, ...fieldProblemsOf(() => requireSoundPlan(plan))];
}

const noTitle: Text = { vi: 'Kế hoạch chưa có tên.', en: 'The plan has no title yet.' };

function ofDuty(draft: ImportDraft, duty: ImportDuty): Obstacle[] {
  const { number, details } = duty;
  if (details.place === '') return [{ at: number, text: noPlace(details.title) }];
  return dutyProblems(draft, duty).map(({ message: { vi, en } }) => ({
    at: number,
    text: { vi: `${details.place}: ${vi}`, en: `${details.place}: ${en}` },
  }));
}

/** What keeps a plan from having the duty as it stands, by its fields. */
export function dutyProblems(
  draft: ImportDraft,
  { details, lead, cooperating }: ImportDuty,
): readonly FieldProblem[] {
  const standing = standingNames(draft);
  const idsOf = (refs: readonly string[]) => idsOfRefs(refs, draft.names, standing);
  const duty = { ...details, lead: idsOf(lead), cooperating: idsOf(cooperating) };
  return fieldProblemsOf(() => requireSoundDuty(duty, draft.plan.term.until));
}

function noPlace(title: string): Text {
  return {
    vi: `“${title}” chưa có vị trí trong văn bản.`,
    en: `“${title}” has no place in the document yet.`,
  };
}

function ofIndicators(draft: ImportDraft): Obstacle[] {
  return keptIndicators(draft).flatMap((indicator) => {
    const { number, details } = indicator;
    return indicatorProblems(draft, indicator)
      .map(toldAtField)
      .map(({ vi, en }) => ({
        at: `i${number}` as const,
        text: { vi: `${details.place}: ${vi}`, en: `${details.place}: ${en}` },
      }));
  });
}

/** What keeps a plan from having the indicator as it stands, by its fields. */
export function indicatorProblems(draft: ImportDraft, indicator: ImportIndicator): readonly FieldProblem[] {
  const isOfTarget = draft.plan.targets.some(({ place }) => place === indicator.details.place);
  const whole = indicatorOf(indicator, draft.names, standingNames(draft));
  return [
    ...(isOfTarget ? [] : [{ name: 'place', message: noTarget }]),
    ...fieldProblemsOf(() => requireSoundIndicator(whole)),
  ];
}

const noTarget: Text = {
  vi: 'Kế hoạch không có chỉ tiêu nào ở vị trí này: hãy sửa vị trí, hoặc bỏ chỉ tiêu đo được này.',
  en: 'The plan has no target at this place: correct the place, or leave the indicator out.',
};

/** Names that are not yet decided stand for themselves here, those to be made for the one body that their words make. */
function standingNames({ names }: ImportDraft): Map<string, string> {
  return new Map(
    names.flatMap(({ key, to }) => {
      if (to === null) return [[key, key] as const];
      return to.kind === 'new' ? [[key, bodyWords(to.name)] as const] : [];
    }),
  );
}

function fieldProblemsOf(check: () => void): readonly FieldProblem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.fields;
  }
}
