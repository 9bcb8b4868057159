import { DataSource } from 'typeorm';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { system } from './kernel/actor.js';
import type { CalendarDay } from './kernel/calendar-day.js';
import { Clock } from './kernel/clock.js';
import type { Text } from './kernel/text.js';
import { KnownCodesQueries } from './plans/import/known-codes.queries.js';
import type { LoadedPlan } from './plans/import/plan-loader.service.js';
import { readPlanSource } from './plan-source.js';
import { PlanLoadingService } from './reviews/plan-loading.service.js';

const texts = {
  purpose: {
    vi: 'Nạp một kế hoạch từ tệp YAML: đơn vị, nhóm, kế hoạch, nội dung nhiệm vụ; nạp toàn bộ hoặc không nạp gì',
    en: 'Load a plan from a YAML file: bodies, groups, plan and duties, all of it or nothing',
  },
  text: {
    vi: 'tệp văn bản của kế hoạch, để lấy nguyên văn từng nội dung (mặc định: tệp nêu ở textFile, đặt cạnh FILE)',
    en: 'the plan’s own text, for the exact words of each duty (default: the textFile beside FILE)',
  },
  activate: {
    vi: 'đưa kế hoạch vào thực hiện từ ngày nêu trong tệp và giao nhiệm vụ',
    en: 'put the plan into force from the day that the file names, and make its tasks',
  },
} as const satisfies Record<string, Text>;

interface Options {
  readonly text?: string;
  readonly activate?: boolean;
}

/** `load-plan FILE`. */
export const loadPlanCommand: AddCommand = (to, say) => {
  to.command('load-plan')
    .description(texts.purpose[say.language])
    .argument('<file>')
    .option('--text <file>', texts.text[say.language])
    .option('--activate', texts.activate[say.language])
    .action(async (path: string, { text, activate = false }: Options) => {
      const loaded = await withinProgram(say, async (app) => {
        const database = app.get(DataSource);
        const known = await app.get(KnownCodesQueries, { strict: false }).all(database.manager);
        const file = await readPlanSource(path, text ?? null, known);
        const loading = { actor: system, now: app.get(Clock).now(), activate };
        const loader = app.get(PlanLoadingService, { strict: false });
        const done = await database.transaction((manager) => loader.load(manager, file, loading));
        return { ...done, code: file.code };
      });
      say.say(loadedText(loaded));
    });
};

function loadedText(
  loaded: LoadedPlan & { readonly code: string; readonly inForceOn: CalendarDay | null },
): Text {
  const { code, bodies, groups, duties, words, inForceOn } = loaded;
  const done: Readonly<Record<LoadedPlan['outcome'], Text>> = {
    loaded: {
      vi: `Đã nạp kế hoạch ${code}: ${bodies} đơn vị mới, ${groups} nhóm mới, ${duties} nội dung nhiệm vụ, nguyên văn của ${words} mục.`,
      en: `Loaded the plan ${code}: ${bodies} new bodies, ${groups} new groups, ${duties} duties, the exact words of ${words} places.`,
    },
    unchanged: {
      vi: `Kế hoạch ${code} đã được nạp, không thay đổi gì.`,
      en: `The plan ${code} was loaded already; nothing changed.`,
    },
    words: {
      vi: `Kế hoạch ${code} đã được nạp; bổ sung nguyên văn của ${words} mục.`,
      en: `The plan ${code} was loaded already; the exact words of ${words} places were added.`,
    },
  };
  const { vi, en } = done[loaded.outcome];
  if (inForceOn === null) return { vi, en };
  return { vi: `${vi}\nThực hiện từ ngày ${inForceOn}.`, en: `${en}\nIn force from ${inForceOn}.` };
}
