import { writeFile } from 'node:fs/promises';
import { AccountErasureService } from './accounts/account-erasure.service.js';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { system } from './kernel/actor.js';
import type { Text } from './kernel/text.js';

const texts = {
  purpose: {
    vi: 'Xuất toàn bộ dữ liệu được lưu về người dùng một tài khoản, dạng JSON, không có bí mật nào',
    en: 'Give out all that is kept about the person of an account, as JSON, without any secret',
  },
  account: { vi: 'địa chỉ thư hoặc mã (id) của tài khoản', en: 'the address or the id of the account' },
  to: {
    vi: 'ghi vào tệp này (chỉ chủ tệp đọc được; tệp đã có thì không ghi đè); mặc định: in ra màn hình',
    en: 'write it to this file (read by its owner only; an existing one is not replaced); default: print it',
  },
} as const satisfies Record<string, Text>;

/** `export-account ACCOUNT [--to FILE]`. */
export const exportAccountCommand: AddCommand = (to, say) => {
  to.command('export-account')
    .description(texts.purpose[say.language])
    .argument('<account>', texts.account[say.language])
    .option('--to <file>', texts.to[say.language])
    .action(async (account: string, { to: file }: { readonly to?: string }) => {
      const kept = await withinProgram(say, async (app) => {
        const service = app.get(AccountErasureService, { strict: false });
        return service.collect(system, (await service.find(account)).id);
      });
      const json = `${JSON.stringify(kept, null, 2)}\n`;
      if (file === undefined) {
        say.print(json);
        return;
      }
      await writeFile(file, json, { mode: 0o600, flag: 'wx' });
      say.say({ vi: `Đã ghi vào ${file}.`, en: `Written to ${file}.` });
    });
};
