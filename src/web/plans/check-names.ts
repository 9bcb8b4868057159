import { bodyKindLabels, bodyKinds, type BodyKind } from '../../bodies/body-kind.js';
import type { FieldProblem } from '../../kernel/domain-error.js';
import type { Language, Text } from '../../kernel/text.js';
import { bodyWords } from '../../plans/import/checking/body-words.js';
import { likelyKind } from '../../plans/import/checking/body-matching.js';
import {
  type ImportDraft,
  type ImportName,
  type NameTarget,
  usedNames,
} from '../../plans/import/checking/import-draft.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { checkSaid, checkWords } from './check.words.js';
import { type Field, type FieldOption, type FieldSpec, type FieldValues, typedInto } from './form-fields.js';
import type { FieldGroup } from './form.page.js';
import { worded } from './plan-words.js';

const NEW = 'new';
const NOBODY = 'nobody';

/** As long as the name of a body may be. */
const LONGEST_NAME = 200;
/** The act of the form by which the names that are still open become new bodies. */
export const AS_NEW = 'rest-new';

/** The open names that may each be a new body; "các thôn" are many, for which a group is to be chosen. */
export function namesForNew(draft: ImportDraft): ImportName[] {
  return usedNames(draft).filter(({ to, name }) => to === null && !/^(?:các|những|mọi)\s/iu.test(name));
}

/** Of more names than these, the form has fields for those alone that are asked for. */
const NAMES_AT_ONCE = 25;

export function hasManyNames(draft: ImportDraft): boolean {
  return usedNames(draft).length > NAMES_AT_ONCE;
}

/** Somebody has decided it, or it can be taken for nobody else. */
export function isSettled({ to, why }: Pick<ImportName, 'to' | 'why'>): boolean {
  return to !== null && why !== 'spelling' && why !== 'wider';
}

/**
 * The names that the form has fields of: of many the first that are not settled, the one that is chosen, and those that were sent; also
 * those of which something was sent that is not taken, by the names of the fields in `mistakes`.
 */
export function namesAsked(
  draft: ImportDraft,
  chosen: string | null,
  sent: FormBody | null,
  mistakes: Readonly<Record<string, string>> = {},
): ImportName[] {
  const used = usedNames(draft);
  const first = hasManyNames(draft) ? used.filter((name) => !isSettled(name)).slice(0, NAMES_AT_ONCE) : used;
  const shown = new Set(first.map(({ key }) => key));
  for (const { key } of used) if (key === chosen || sent?.[`to.${key}`] !== undefined) shown.add(key);
  const wrong = new Set(Object.keys(mistakes).map((field) => field.replace(/^(?:to|name|kind)\./, '')));
  for (const { key } of draft.names) {
    if (wrong.has(key) || (sent !== null && isChosenAnew(sent, key))) shown.add(key);
  }
  return draft.names.filter(({ key }) => shown.has(key));
}

/**
 * The form that says who these names are, a group each: whom it stands for, and the fields of a new body. `addressed` are the kinds
 * to whose groups other plans give work.
 */
export function nameGroups(
  language: Language,
  names: readonly ImportName[],
  addressees: readonly FieldOption[],
  addressed: ReadonlySet<BodyKind>,
): FieldGroup[] {
  const options = [
    { value: NEW, label: worded(checkWords.asNew, language) },
    { value: NOBODY, label: worded(checkWords.asNobody, language) },
    ...addressees,
  ];
  const kinds = bodyKinds
    .filter((value) => value !== 'committee')
    .map((value) => ({ value, label: worded(kindLabel(value, addressed), language) }));
  return names.map(({ key, name }) => {
    const choice: FieldSpec = {
      name: `to.${key}`,
      label: same(name),
      labelLang: 'vi',
      kind: 'select',
      options,
    };
    const ofNew: FieldSpec[] = [
      { name: `name.${key}`, label: checkWords.newName, kind: 'text' },
      { name: `kind.${key}`, label: checkWords.newKind, kind: 'select', options: kinds, isRequired: true },
    ];
    return { legend: '', specs: [choice, ...ofNew] };
  });
}

function kindLabel(kind: BodyKind, addressed: ReadonlySet<BodyKind>): Text {
  const { vi, en } = bodyKindLabels[kind];
  const { kindAddressed: said } = checkWords;
  return addressed.has(kind) ? { vi: `${vi} (${said.vi})`, en: `${en} (${said.en})` } : { vi, en };
}

/** Whether the fields of a new body are of no use before that is chosen. */
export function isForNewOnly([choice]: readonly Field[]): boolean {
  return choice?.options.some(({ value, isChosen }) => isChosen && value !== '' && value !== NEW) === true;
}

function same(text: string): Text {
  return { vi: text, en: text };
}

/** What stands in it. */
export function valuesOfNames(draft: ImportDraft): FieldValues {
  return Object.fromEntries(
    draft.names.flatMap(({ key, name, to }) => {
      const isNew = to?.kind === 'new';
      const choice = to === null ? '' : to.kind === 'known' ? to.id : to.kind === 'new' ? NEW : NOBODY;
      return [
        [`to.${key}`, [choice]],
        [`name.${key}`, [isNew ? to.name : name]],
        [`kind.${key}`, [isNew ? to.bodyKind : likelyKind(name)]],
      ];
    }),
  );
}

/** What stands in it once it was sent: what was chosen anew, and of all other names, and of fields that it did not have, what is stored. */
export function valuesOfSentNames(
  draft: ImportDraft,
  groups: readonly FieldGroup[],
  body: FormBody,
): FieldValues {
  const anew = groups.filter(({ specs: [choice] }) => choice && isChosenAnew(body, choice.name.slice(3)));
  return {
    ...valuesOfNames(draft),
    ...typedInto(
      anew.flatMap(({ specs }) => specs).filter(({ name }) => body[name] !== undefined),
      body,
    ),
  };
}

/** For the form to carry: what stands stored for each name, by which it is seen what was chosen anew. */
export function storedNames(draft: ImportDraft): Record<string, string> {
  const values = valuesOfNames(draft);
  return Object.fromEntries(
    usedNames(draft).map(({ key }) => [`was.${key}`, asCarried(key, (name) => values[name]?.[0] ?? '')]),
  );
}

/** A name whose fields stand as they were printed is not chosen; one that the form carries nothing of always is. */
function isChosenAnew(body: FormBody, key: string): boolean {
  if (body[`to.${key}`] === undefined) return false;
  if (body[`was.${key}`] === undefined) return true;
  return asCarried(key, (name) => typed(body, name)) !== typed(body, `was.${key}`);
}

function asCarried(key: string, valueOf: (name: string) => string): string {
  const choice = valueOf(`to.${key}`);
  return choice === NEW ? [NEW, valueOf(`kind.${key}`), valueOf(`name.${key}`).trim()].join(' ') : choice;
}

/** Whom names may stand for. */
export interface ChoosableBodies {
  /** The ids of the bodies and groups. */
  readonly known: ReadonlySet<string>;
  /** What they are called, by the words that tell one name from another: no new body is called so. */
  readonly taken: ReadonlyMap<string, string>;
}

/** What was chosen anew for the names, and new bodies for the open ones where that was asked; `wrong`: what cannot be, by its fields. */
export function namesIn(
  body: FormBody,
  draft: ImportDraft,
  { known, taken }: ChoosableBodies,
): { readonly chosen: ReadonlyMap<string, NameTarget | null>; readonly wrong: readonly FieldProblem[] } {
  const chosen = new Map<string, NameTarget | null>();
  const wrong: FieldProblem[] = [];
  const rest = typed(body, 'act') === AS_NEW ? namesForNew(draft).map(({ key }) => key) : [];
  for (const { key, name } of draft.names) {
    const isRest = rest.includes(key) && typed(body, `to.${key}`) === '';
    if (!isRest && !isChosenAnew(body, key)) continue;
    const choice = isRest ? NEW : typed(body, `to.${key}`);
    if (choice === '') chosen.set(key, null);
    else if (choice === NOBODY) chosen.set(key, { kind: 'nobody' });
    else if (choice === NEW) {
      const to = newBodyIn(body, key, name);
      const problem = problemOf(to) ?? takenName(to, taken) ?? (isRest ? null : unseenFields(body, key));
      if (problem === null) chosen.set(key, to);
      else wrong.push({ name: `${problem.field}.${key}`, message: problem.message });
    } else if (known.has(choice)) chosen.set(key, { kind: 'known', id: choice });
    else wrong.push({ name: `to.${key}`, message: checkSaid.unknownBody });
  }
  return { chosen, wrong };
}

type NewBody = Extract<NameTarget, { kind: 'new' }>;

interface NewBodyProblem {
  readonly field: 'name' | 'kind';
  readonly message: Text;
}

function newBodyIn(body: FormBody, key: string, name: string): NewBody {
  const kind = typed(body, `kind.${key}`) || likelyKind(name);
  const isAsked = body[`name.${key}`] !== undefined;
  return {
    kind: 'new',
    name: isAsked ? typed(body, `name.${key}`).trim() : name,
    bodyKind: kind as BodyKind,
  };
}

function problemOf({ name, bodyKind }: NewBody): NewBodyProblem | null {
  if (!Object.hasOwn(bodyKindLabels, bodyKind) || bodyKind === 'committee') {
    return { field: 'kind', message: checkSaid.unknownKind };
  }
  if (name === '') return { field: 'name', message: checkSaid.noName };
  return name.length > LONGEST_NAME ? { field: 'name', message: checkSaid.longName } : null;
}

/** One of that name would be taken for the body that has it. */
function takenName({ name }: NewBody, taken: ChoosableBodies['taken']): NewBodyProblem | null {
  const there = taken.get(bodyWords(name));
  if (there === undefined) return null;
  const message = {
    vi: `Đã có “${there}”: hãy chọn tên đó trong danh sách, hoặc ghi tên khác.`,
    en: `There is “${there}” already: choose it from the list, or type another name.`,
  };
  return { field: 'name', message };
}

/** Its groups, and so its duties, follow from its kind: that is not taken from a form which did not show it. */
function unseenFields(body: FormBody, key: string): NewBodyProblem | null {
  const isShown = body[`name.${key}`] !== undefined || body[`kind.${key}`] !== undefined;
  return isShown ? null : { field: 'kind', message: checkSaid.unseenKind };
}

/** What is said once they are saved: also who is still to be decided. */
export function namesSaid(open: readonly string[]): Text {
  const { saved } = checkSaid;
  const [one, ...others] = open;
  if (one === undefined) return saved;
  if (others.length === 0) {
    return {
      vi: `${saved.vi} Còn “${one}” chưa rõ là đơn vị nào.`,
      en: `${saved.en} It is not said yet which body “${one}” is.`,
    };
  }
  return {
    vi: `${saved.vi} Còn ${open.length} tên chưa rõ là đơn vị nào.`,
    en: `${saved.en} Of ${open.length} names it is not said yet which bodies they are.`,
  };
}
