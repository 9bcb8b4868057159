import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { OperatorError } from './console.js';
import { findSample, loadSample } from './sample-start.js';
import { sampleText } from './sample-words.js';

/** `demo`: the sample plan with its accounts, into this database. */
export const demoCommand: AddCommand = (to, say) => {
  to.command('demo')
    .description(
      {
        vi: 'Nạp kế hoạch mẫu và tài khoản dùng thử vào cơ sở dữ liệu này',
        en: 'Load the sample plan and accounts to try it with into this database',
      }[say.language],
    )
    .action(async () => {
      const sample = await withinProgram(say, async (app, settings) => {
        if (settings.production) throw notInProduction();
        await loadSample(app, settings);
        return findSample(app, settings);
      });
      say.say({
        vi: 'Kế hoạch mẫu đã có. Nếu chương trình đang chạy, hãy khởi động lại để chỉ nhận kết nối từ máy này.',
        en: 'The sample plan is there. If the program is running, start it again, so that it listens on this machine only.',
      });
      if (sample !== null) say.say(sampleText(sample));
    });
};

function notInProduction(): OperatorError {
  return new OperatorError({
    vi: 'Không nạp tài khoản dùng thử khi NODE_ENV=production.',
    en: 'Accounts to try are not made with NODE_ENV=production.',
  });
}
