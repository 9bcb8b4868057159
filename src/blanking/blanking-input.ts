import type { Text } from '../kernel/text.js';
import { blankableInLetters, blankableInRegisters } from '../letters/blankable-words.js';

/** What can be taken away, by kind of object, and the fields of each; '' stands for an object that is one file or one text. */
export const blankable = {
  task: ['misaddressedReason'],
  'task-update': ['note'],
  contribution: ['text'],
  'extension-request': ['reason', 'answer'],
  evidence: ['file'],
  report: [
    'results',
    'shortcomings',
    'objectiveCauses',
    'subjectiveCauses',
    'nextWork',
    'returnReason',
    'excuseReason',
    'handedBackNote',
    'line',
    'takenOutReason',
    'answer',
    'measurementNote',
    'correctionReason',
    'paper',
  ],
  proposal: ['text', 'answer'],
  assessment: ['text'],
  urging: ['text'],
  plan: ['document'],
  letter: blankableInLetters,
  register: blankableInRegisters,
  history: ['row'],
} as const;

export type BlankableEntity = keyof typeof blankable;
export const blankableEntities = Object.keys(blankable) as readonly BlankableEntity[];
export const blankableFields = [...new Set(Object.values(blankable).flat())];
export type BlankableField = (typeof blankableFields)[number];

/** One text or file that is to be taken away, and why. */
export interface BlankingInput {
  readonly entity: BlankableEntity;
  readonly id: string;
  readonly field: BlankableField;
  /** Of a report: the task of a line, the question of an answer, the indicator of a value; of a letter: the line. */
  readonly part?: string;
  /** Of a history: the number of the row; of a register: that of the document. */
  readonly number?: number;
  readonly reason: string;
}

/** What is wrong with the input as a whole; null where nothing. */
export function inputFault({
  entity,
  field,
  part,
  number,
}: BlankingInput): { name: string; message: Text } | null {
  const fields: readonly string[] = blankable[entity];
  if (!fields.includes(field)) {
    const list = fields.join(', ');
    return {
      name: 'field',
      message: { vi: `Với ${entity}, field là: ${list}.`, en: `Of ${entity}, field takes: ${list}.` },
    };
  }
  const ofPart: readonly string[] = [
    'line',
    'takenOutReason',
    'answer',
    'measurementNote',
    'correctionReason',
  ];
  const takesPart =
    (entity === 'report' && ofPart.includes(field)) || (entity === 'letter' && field === 'line');
  if (takesPart !== (part !== undefined)) return fault('part', takesPart, field);
  const takesNumber = entity === 'history' || entity === 'register';
  if (takesNumber !== (number !== undefined)) return fault('number', takesNumber, field);
  return null;
}

function fault(name: string, needed: boolean, field: string): { name: string; message: Text } {
  return {
    name,
    message: needed
      ? { vi: `Với field ${field} cần có ${name}.`, en: `The field ${field} needs ${name}.` }
      : { vi: `Với field ${field} không dùng ${name}.`, en: `The field ${field} takes no ${name}.` },
  };
}
