import { basename } from 'node:path';
import type { AddCommand } from './commands.js';
import type { Text } from './kernel/text.js';
import { readUpTo } from './operator-file.js';
import { DOCUMENT_BYTES, PlanDocuments } from './plans/import/document/plan-documents.service.js';
import { readApart } from './plans/import/document/read-apart.service.js';
import { draftSummary } from './plans/import/draft-summary.js';

const texts = {
  purpose: {
    vi: 'Đọc một kế hoạch đã ký (.docx, .pdf, .txt, .md) và cho biết hiểu được gì: đơn vị, nhiệm vụ, thời hạn, chỉ tiêu; không ghi gì',
    en: 'Read a signed plan (.docx, .pdf, .txt, .md) and say what was understood: bodies, duties, deadlines, targets; nothing is stored',
  },
  json: { vi: 'in bản dự thảo ở dạng JSON', en: 'print the draft as JSON' },
} as const satisfies Record<string, Text>;

/** `read-plan FILE [--json]`. */
export const readPlanCommand: AddCommand = (to, say) => {
  to.command('read-plan')
    .description(texts.purpose[say.language])
    .argument('<file>')
    .option('--json', texts.json[say.language])
    .action(async (path: string, { json = false }: { readonly json?: boolean }) => {
      const content = await readUpTo(path, DOCUMENT_BYTES);
      const { text, workLeft } = await new PlanDocuments().words(content, basename(path));
      const draft = await readApart(text, 'file', workLeft);
      if (json) say.print(`${JSON.stringify(draft, null, 2)}\n`);
      else say.say(draftSummary(draft));
    });
};
