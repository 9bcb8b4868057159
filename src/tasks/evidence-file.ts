import { ConflictError, invalidField } from '../kernel/domain-error.js';
import type { Actor } from '../kernel/actor.js';

/** So many files a task may have. */
export const EVIDENCE_FILES = 20;
/**
 * The body that a file comes from: the one named, else the actor's own, else the lead body. Who speaks for the board may name any
 * body of the task, because it enters for those without accounts.
 * @throws InvalidInputError where the body named has no part in the task, or is not the actor's
 */
export function givingBody(
  actor: Actor,
  task: {
    readonly committeeId: string;
    readonly bodyId: string;
    readonly cooperatingBodies: readonly string[];
  },
  named: string | undefined,
): string {
  const bodies = [task.bodyId, ...task.cooperatingBodies];
  const own = bodies.filter((id) => actor.ownBodies.includes(id));
  const mayBe = actor.isSystem || actor.boardOf.includes(task.committeeId) ? bodies : own;
  if (named === undefined) return own[0] ?? task.bodyId;
  if (mayBe.includes(named)) return named;
  throw invalidField('bodyId', 'not_of_task', {
    vi: `Cần mã đơn vị chủ trì hoặc phối hợp mà bạn nhập thay: ${mayBe.join(', ')}.`,
    en: `It must be the id of a lead or cooperating body that you speak for: ${mayBe.join(', ')}.`,
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
