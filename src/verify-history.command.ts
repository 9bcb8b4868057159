import { readFile } from 'node:fs/promises';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { type Console, OperatorError } from './console.js';
import { FileCheckQueries } from './history/file-check.queries.js';
import { type Seal, sealInLine } from './history/history-canon.js';
import { type HistoryCheck, HistoryCheckQueries } from './history/history-check.queries.js';
import { findingText, inOrder } from './history/history-finding.js';
import type { Language, Text } from './kernel/text.js';

const texts = {
  purpose: {
    vi: 'Kiểm tra lịch sử: không dòng nào bị sửa, xóa, chèn hay tráo, các niêm phong và các tệp còn nguyên',
    en: 'Check the history: no row was changed, removed, inserted or swapped, seals and files are whole',
  },
  seals: {
    vi: 'so với các niêm phong đã lưu trong tệp này (HISTORY_SEAL_FILE, hoặc các dòng chép từ thư)',
    en: 'compare with the seals kept in this file (HISTORY_SEAL_FILE, or lines taken from mails)',
  },
  noFiles: { vi: 'không đọc các tệp', en: 'leave the files unread' },
  json: { vi: 'in kết quả dạng JSON', en: 'print the result as JSON' },
} as const satisfies Record<string, Text>;

interface Options {
  readonly seals?: string;
  readonly json?: boolean;
  readonly files?: boolean;
}

/** What was looked at; `files` is null where they were not to be read. */
interface Checked extends HistoryCheck {
  readonly files: number | null;
}

/** `verify-history [--seals FILE] [--no-files] [--json]`. */
export const verifyHistoryCommand: AddCommand = (to, say) => {
  to.command('verify-history')
    .description(texts.purpose[say.language])
    .option('--seals <file>', texts.seals[say.language])
    .option('--no-files', texts.noFiles[say.language])
    .option('--json', texts.json[say.language])
    .action(async ({ seals, json = false, files = true }: Options) => {
      const copies = seals === undefined ? [] : await sealsIn(seals);
      const check = await withinProgram(say, async (app): Promise<Checked> => {
        const rows = await app.get(HistoryCheckQueries, { strict: false }).check(copies);
        if (!files) return { ...rows, files: null };
        const kept = await app.get(FileCheckQueries, { strict: false }).check();
        return { ...rows, files: kept.files, findings: [...rows.findings, ...kept.findings].sort(inOrder) };
      });
      if (json) say.print(`${JSON.stringify({ whole: check.findings.length === 0, ...check })}\n`);
      tell(check, json ? null : say);
    });
};

/** @throws OperatorError where something is wrong: the first finding first */
function tell({ rows, objects, seals, files, lastSeal, findings }: Checked, say: Console | null): void {
  if (findings.length === 0) {
    const read = files === null ? { vi: '', en: '' } : { vi: `, ${files} tệp`, en: `, ${files} files` };
    const last = lastSeal === null ? { vi: '', en: '' } : lastText(lastSeal);
    say?.say({
      vi: `Lịch sử đầy đủ và không bị sửa: ${rows} thay đổi của ${objects} đối tượng, ${seals} niêm phong${read.vi}.${last.vi}`,
      en: `The history is whole and unchanged: ${rows} changes of ${objects} objects, ${seals} seals${read.en}.${last.en}`,
    });
    return;
  }
  const list = (language: Language): string =>
    findings.map((finding) => `\n  ${findingText(finding)[language]}`).join('');
  throw new OperatorError({
    vi: `Lịch sử không còn nguyên vẹn (${findings.length} chỗ, chỗ đầu tiên trước):${list('vi')}`,
    en: `The history is not what was written (${findings.length} places, the first one first):${list('en')}`,
  });
}

function lastText({ number, madeAt }: Seal): Text {
  return {
    vi: ` Niêm phong cuối: số ${number}, lúc ${madeAt}.`,
    en: ` The last seal: number ${number}, made at ${madeAt}.`,
  };
}

async function sealsIn(file: string): Promise<Seal[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const seal = sealInLine(line);
    if (seal === null) throw noSeal(file, index + 1);
    return [seal];
  });
}

function noSeal(file: string, line: number): OperatorError {
  return new OperatorError({
    vi: `Dòng ${line} của “${file}” không phải một niêm phong.`,
    en: `Line ${line} of “${file}” is not a seal.`,
  });
}
