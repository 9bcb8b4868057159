import { readFile } from 'node:fs/promises';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { type Console, OperatorError } from './console.js';
import { type Seal, sealInLine } from './history/history-canon.js';
import { type HistoryCheck, HistoryCheckQueries } from './history/history-check.queries.js';
import { findingText } from './history/history-finding.js';
import type { Language, Text } from './kernel/text.js';

const texts = {
  purpose: {
    vi: 'Kiểm tra lịch sử: không dòng nào bị sửa, xóa, chèn hay tráo, và các niêm phong còn nguyên',
    en: 'Check the history: no row was changed, removed, inserted or swapped, and the seals are whole',
  },
  seals: {
    vi: 'so với các niêm phong đã lưu trong tệp này (HISTORY_SEAL_FILE, hoặc các dòng chép từ thư)',
    en: 'compare with the seals kept in this file (HISTORY_SEAL_FILE, or lines taken from mails)',
  },
  json: { vi: 'in kết quả dạng JSON', en: 'print the result as JSON' },
} as const satisfies Record<string, Text>;

interface Options {
  readonly seals?: string;
  readonly json?: boolean;
}

/** `verify-history [--seals FILE] [--json]`. */
export const verifyHistoryCommand: AddCommand = (to, say) => {
  to.command('verify-history')
    .description(texts.purpose[say.language])
    .option('--seals <file>', texts.seals[say.language])
    .option('--json', texts.json[say.language])
    .action(async ({ seals, json = false }: Options) => {
      const copies = seals === undefined ? [] : await sealsIn(seals);
      const check = await withinProgram((app) =>
        app.get(HistoryCheckQueries, { strict: false }).check(copies),
      );
      if (json) process.stdout.write(`${JSON.stringify({ whole: check.findings.length === 0, ...check })}\n`);
      tell(check, json ? null : say);
    });
};

/** @throws OperatorError where something is wrong: the first finding first */
function tell({ rows, objects, seals, lastSeal, findings }: HistoryCheck, say: Console | null): void {
  if (findings.length === 0) {
    const last = lastSeal === null ? { vi: '', en: '' } : lastText(lastSeal);
    say?.say({
      vi: `Lịch sử đầy đủ và không bị sửa: ${rows} thay đổi của ${objects} đối tượng, ${seals} niêm phong.${last.vi}`,
      en: `The history is whole and unchanged: ${rows} changes of ${objects} objects, ${seals} seals.${last.en}`,
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
    vi: `Dòng ${line} của "${file}" không phải một niêm phong.`,
    en: `Line ${line} of "${file}" is not a seal.`,
  });
}
