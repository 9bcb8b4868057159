import { invalidField } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';
import { ContainedFailure, LIMITS, runContained } from '../../../platform/threads/contained-run.js';
import { isInOldLetters } from './old-letters.js';
import { DOCUMENT_WORK, READER } from './plan-documents.service.js';
import { readPlan } from '../reading/read-plan.js';
import type { PlanDraft } from '../reading/text/plan-draft.js';

/** Up to this many characters are read at once, in some 20 ms; longer texts are read in a process of their own. */
const SHORT = 12_000;

/** Milliseconds of work that reading a text may take; the longest that is taken needs less. */
const READING_WORK = 1_800;

const tooLong: Text = {
  vi: 'Văn bản quá dài hoặc quá rối, đọc quá lâu. Hãy chỉ giữ phần kế hoạch rồi gửi lại.',
  en: 'The text is too long or too tangled, and takes too long to read. Keep the plan alone and send it again.',
};

const oldLetters: Text = {
  vi: 'Văn bản dùng bảng mã cũ (TCVN3, VNI), không phải Unicode. Hãy chuyển mã sang Unicode, ví dụ bằng công cụ của UniKey, rồi gửi lại.',
  en: 'The text is in the letters that came before Unicode (TCVN3, VNI). Convert it to Unicode, as with the tool of UniKey, and send it again.',
};

/**
 * Reads the text of a signed plan without keeping the program from its other work, however long the text is.
 * @param field where the text came from, for the refusal
 * @param workLeft milliseconds that are left of those that finding the words was given
 * @throws InvalidInputError where it takes more time or memory than a document may, or is not in Unicode; ConflictError where too many others wait
 */
export async function readApart(
  source: string,
  field: 'file' | 'text',
  workLeft = DOCUMENT_WORK,
): Promise<PlanDraft> {
  // what a text cannot hold stands for one other character; every offset stays
  const text = source.toWellFormed();
  if (isInOldLetters(text)) throw invalidField(field, 'old_letters', oldLetters);
  if (text.length <= SHORT) return readPlan(text);
  try {
    const work = Math.min(READING_WORK, Math.max(0, workLeft));
    const bytes = Buffer.from(text);
    const { posted } = await runContained<PlanDraft>(READER, bytes, {
      ...LIMITS,
      work,
      // what took work already has waited for it
      before: workLeft < DOCUMENT_WORK ? Infinity : LIMITS.before,
    });
    return posted;
  } catch (error) {
    if (!(error instanceof ContainedFailure) || error.reason === 'thrown') throw error;
    const refusal = invalidField(field, 'bloated', tooLong);
    refusal.cause = error;
    throw refusal;
  }
}
