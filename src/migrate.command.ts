import { DataSource } from 'typeorm';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { migratedBy } from './platform/database/open-data-source.js';

/** `migrate`: every connection brings the database up to date; this one says what it did. */
export const migrateCommand: AddCommand = (to, say) => {
  to.command('migrate')
    .description({ vi: 'Cập nhật cấu trúc cơ sở dữ liệu', en: 'Bring the database up to date' }[say.language])
    .action(async () => {
      const done = await withinProgram(say, (app) => Promise.resolve(migratedBy(app.get(DataSource))));
      if (done.length === 0) {
        say.say({ vi: 'Cơ sở dữ liệu đã đầy đủ, không thay đổi gì.', en: 'The database is up to date.' });
        return;
      }
      const list = done.map((name) => `\n  ${name}`).join('');
      say.say({
        vi: `Đã thực hiện ${done.length} thay đổi:${list}`,
        en: `Ran ${done.length} migrations:${list}`,
      });
    });
};
