import { ConflictError, type InvalidInputError, invalidField } from '../kernel/domain-error.js';
import type { Actor } from '../kernel/actor.js';
import { listed, type Text } from '../kernel/text.js';

/** So many files a task may have. */
export const EVIDENCE_FILES = 20;

/**
 * The bodies of the task that the actor may give a file for: its own. Who speaks for the board may name any, because it enters for those
 * without accounts.
 */
export function givingBodies(
  actor: Actor,
  { committeeId, bodyId, cooperatingBodies }: GivenTo,
): readonly string[] {
  const bodies = [bodyId, ...cooperatingBodies];
  if (actor.isSystem || actor.boardOf.includes(committeeId)) return bodies;
  return bodies.filter((id) => actor.ownBodies.includes(id));
}

/** The body that a file comes from: the one named, else the actor's own, else the lead body; null where the one named may not be. */
export function givingBody(actor: Actor, task: GivenTo, named: string | undefined): string | null {
  if (named !== undefined) return givingBodies(actor, task).includes(named) ? named : null;
  return [task.bodyId, ...task.cooperatingBodies].find((id) => actor.ownBodies.includes(id)) ?? task.bodyId;
}

interface GivenTo {
  readonly committeeId: string;
  readonly bodyId: string;
  readonly cooperatingBodies: readonly string[];
}

/** `bodies`: what those are called that it may be. */
export function notOfTask(bodies: readonly Text[]): InvalidInputError {
  const list = listed(bodies, { vi: 'nay không còn đơn vị nào', en: 'there is none any more' });
  return invalidField('bodyId', 'not_of_task', {
    vi: `Chọn đơn vị chủ trì hoặc phối hợp thực hiện nhiệm vụ này mà bạn nhập thay: ${list.vi}.`,
    en: `Choose a lead or cooperating body of this task that you speak for: ${list.en}.`,
  });
}

/** The answer where a task has all the files that it may have. */
export function tooManyFiles(): ConflictError {
  return new ConflictError(
    'too_many_files',
    {
      vi: `Mỗi nhiệm vụ được nhiều nhất ${EVIDENCE_FILES} tài liệu minh chứng; nhiệm vụ này đã đủ.`,
      en: `A task may have ${EVIDENCE_FILES} files of evidence at the most; this one has them.`,
    },
    [],
    { maxFiles: EVIDENCE_FILES },
  );
}
