import type { BodyKind } from '../../../bodies/body-kind.js';
import { letterDistance } from '../../../kernel/letter-distance.js';
import { folded } from '../reading/text/spelling.js';
import { bodyWords, type CommitteeWords, committeeWords, coreWords, spokenFor } from './body-words.js';

/** A body or a group that duties may address. */
export interface KnownBody {
  readonly id: string;
  readonly name: string;
  /** What it was called before, and the bodies that it has followed upon alone. */
  readonly formerNames: readonly string[];
  readonly isGroup: boolean;
  /** Of a group by kinds; null for others. */
  readonly kinds: readonly BodyKind[] | null;
}

/** Why a name is taken for a body. `wider`: the group holds more than is said. */
export type MatchReason = 'name' | 'short' | 'speaker' | 'former' | 'group' | 'wider' | 'spelling';

export interface BodyMatch {
  readonly id: string;
  readonly why: MatchReason;
}

/**
 * Whom a document means by a name, among the bodies and groups of a committee; null where none fits, or several do. Two spellings
 * (uỷ, ủy), abbreviations, a level or place left out, former names, small slips and the usual words for groups are understood.
 */
export function bodyMatcher(
  bodies: readonly KnownBody[],
  committee: string,
): (name: string) => BodyMatch | null {
  const own = committeeWords(committee);
  // of each body once, not once for each name of the document
  const known = bodies.map((body) => ({
    ...body,
    words: bodyWords(body.name),
    core: coreWords(body.name, own),
    formerCores: body.formerNames.map((one) => coreWords(one, own)),
  }));
  return (name) => {
    for (const [why, find] of steps) {
      const found = [...new Set(find(name, known, own).map(({ id }) => id))];
      const [id] = found;
      if (id !== undefined) return found.length === 1 ? { id, why } : null;
    }
    return null;
  };
}

/** A known body with its words as they are compared. */
interface WordedBody extends KnownBody {
  readonly words: string;
  readonly core: string;
  readonly formerCores: readonly string[];
}

/** Whether the document names nobody in particular: "các cơ quan, đơn vị liên quan". */
export function isNobodyInParticular(name: string): boolean {
  const words = bodyWords(name);
  return (
    /\b(?:lien quan|co lien quan|chuc nang|khac)$/.test(words) &&
    !/\b(?:so|phong|hoi) (?!(?:ban|nganh|don vi|co quan|dia phuong|va|phong|hoi|doan the)\b)[a-z]/.test(words)
  );
}

/** Which kind a body of that name is likely to be. */
export function likelyKind(name: string): BodyKind {
  const words = bodyWords(name);
  return kindsByWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'base-agency';
}

type Find = (name: string, known: readonly WordedBody[], own: CommitteeWords) => readonly KnownBody[];

const steps: readonly (readonly [MatchReason, Find])[] = [
  [
    'name',
    (name, known) => {
      const said = bodyWords(name);
      return known.filter(({ words }) => words === said);
    },
  ],
  ['short', byCore],
  [
    'speaker',
    (name, known, own) => {
      const rest = spokenFor(name);
      return rest === null ? [] : byCore(rest, known, own);
    },
  ],
  [
    'former',
    (name, known, own) => {
      const core = coreWords(name, own);
      return known.filter(({ formerCores }) => formerCores.includes(core));
    },
  ],
  ['group', (name, known) => groupsOf(name, known, sameKinds)],
  ['wider', (name, known) => groupsOf(name, known, moreKinds)],
  ['spelling', nearest],
];

function byCore(name: string, known: readonly WordedBody[], own: CommitteeWords): KnownBody[] {
  const core = coreWords(name, own);
  return known.filter((one) => one.core === core);
}

const groupWords: readonly (readonly [RegExp, readonly BodyKind[]])[] = [
  [
    /to chuc co so dang|cap uy(?:, | )(?:co so|truc thuoc)|(?:dang uy|chi uy|chi bo|dang bo)(?: chi bo| dang bo)* (?:co so|truc thuoc)|cap uy chi bo|cap uy to chuc dang/,
    ['base-commune', 'base-agency'],
  ],
  [
    /tham muu|cac ban xay dung dang|^ban xay dung dang|^ban dang/,
    ['advisory-board', 'inspection-committee', 'office'],
  ],
  [/mat tran.*(?:doan the|chinh tri xa hoi)|mttq.*doan the/, ['front', 'mass-organization']],
  [/doan the|chinh tri xa hoi/, ['mass-organization']],
  [
    /(?:^|dang uy |cap uy |uy ban nhan dan )(?:cac )?(?:xa|phuong)(?: va)? (?:thi tran|phuong|dac khu)|^(?:dang uy|cap uy|uy ban nhan dan)? ?cac (?:xa|phuong)/,
    ['base-commune'],
  ],
];

/** Communes have one board for all of it: "Ban Xây dựng Đảng" is a body, "các ban xây dựng Đảng" are many. */
const oneAdvisoryBoard = /^ban (?:xay dung )?dang\b/;

/** The groups of the kinds that the usual words for a group say. */
function groupsOf(
  name: string,
  known: readonly WordedBody[],
  fits: (kinds: readonly BodyKind[], said: readonly BodyKind[]) => boolean,
): KnownBody[] {
  if (oneAdvisoryBoard.test(folded(name))) return [];
  const words = bodyWords(name);
  const said = groupWords.find(([pattern]) => pattern.test(words))?.[1];
  if (said === undefined) return [];
  const isOfState = OF_STATE.test(words);
  return known.filter(
    (one) =>
      one.isGroup && one.kinds !== null && fits(one.kinds, said) && (!isOfState || OF_STATE.test(one.words)),
  );
}

/** "UBND các xã" are not the Party committees of those communes. */
const OF_STATE = /\b(?:uy ban nhan dan|hoi dong nhan dan|chinh quyen)\b/;

function sameKinds(kinds: readonly BodyKind[], said: readonly BodyKind[]): boolean {
  return kinds.length === said.length && moreKinds(kinds, said);
}

function moreKinds(kinds: readonly BodyKind[], said: readonly BodyKind[]): boolean {
  return said.every((one) => kinds.includes(one));
}

/** Those that one letter in ten tells apart, at the most. */
function nearest(name: string, known: readonly WordedBody[], own: CommitteeWords): KnownBody[] {
  const core = coreWords(name, own);
  const most = Math.min(3, Math.floor(core.length / 10));
  if (most === 0) return [];
  return known.filter((one) => letterDistance(one.core, core, most) <= most);
}

const kindsByWords: readonly (readonly [RegExp, BodyKind])[] = [
  [/^(?:dang uy|dang bo|chi bo|chi uy) (?:xa|phuong|thi tran|dac khu)/, 'base-commune'],
  [/^(?:dang uy|dang bo|chi bo|chi uy)/, 'base-agency'],
  [/^uy ban kiem tra/, 'inspection-committee'],
  // without a name it is the one beside the commune's own Party committee
  [/^uy ban nhan dan (?:xa|phuong|thi tran) ./, 'base-commune'],
  [/^(?:uy ban nhan dan|so |phong )/, 'peoples-committee'],
  [/hoi dong nhan dan/, 'peoples-council'],
  [/mat tran/, 'front'],
  [/^(?:hoi |doan |lien doan|huyen doan|tinh doan|lien minh)/, 'mass-organization'],
  [/^van phong/, 'office'],
  [/^ban thuong vu/, 'standing-committee'],
  [/^(?:ban |trung tam chinh tri|truong chinh tri)/, 'advisory-board'],
];
