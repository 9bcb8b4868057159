import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { OperatorError } from './console.js';
import { HistoryCheckQueries } from './history/history-check.queries.js';

/** `verify-history`: whether the rows of every object number 1..n. */
export const verifyHistoryCommand: AddCommand = (to, say) => {
  to.command('verify-history')
    .description(
      {
        vi: 'Kiểm tra lịch sử: mỗi đối tượng được đánh số liên tục từ 1',
        en: 'Check the history: the rows of each object number 1..n without a gap',
      }[say.language],
    )
    .action(async () => {
      const { rows, objects, broken } = await withinProgram((app) =>
        app.get(HistoryCheckQueries, { strict: false }).check(),
      );
      if (broken.length === 0) {
        say.say({
          vi: `Lịch sử đầy đủ: ${rows} thay đổi của ${objects} đối tượng.`,
          en: `The history is whole: ${rows} changes of ${objects} objects.`,
        });
        return;
      }
      const list = (changes: string, upTo: string): string =>
        broken
          .map(({ type, id, count, last }) => `\n  ${type} ${id}: ${count} ${changes}, ${upTo} ${last}`)
          .join('');
      throw new OperatorError({
        vi: `Lịch sử của ${broken.length} đối tượng thiếu số:${list('thay đổi', 'số cuối')}`,
        en: `The history of ${broken.length} objects has gaps:${list('changes', 'numbered up to')}`,
      });
    });
};
