import { DataSource } from 'typeorm';
import { AccountsQueries } from './accounts/accounts.queries.js';
import { SecondFactorsService } from './accounts/second-factors.service.js';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { system } from './kernel/actor.js';
import type { Text } from './kernel/text.js';
import { noAccount } from './one-time-code.command.js';

const texts = {
  purpose: {
    vi: 'Gỡ lớp xác thực thứ hai đã mất của một tài khoản, khi không còn quản trị viên nào khác làm được',
    en: 'Take the lost second factor of an account away, where no other administrator can do it',
  },
  email: { vi: 'tên hoặc địa chỉ mà tài khoản dùng để đăng nhập', en: 'what the account signs in with' },
} as const satisfies Record<string, Text>;

/** `reset-second-factor EMAIL`. */
export const resetSecondFactorCommand: AddCommand = (to, say) => {
  to.command('reset-second-factor')
    .description(texts.purpose[say.language])
    .argument('<email>', texts.email[say.language])
    .action(async (email: string) => {
      await withinProgram(say, async (app) => {
        const accounts = app.get(AccountsQueries, { strict: false });
        const id = await accounts.findId(app.get(DataSource).manager, email);
        if (id === null) throw noAccount(email);
        await app.get(SecondFactorsService, { strict: false }).removeOf(system, id);
      });
      say.say({
        vi: `Đã gỡ lớp xác thực thứ hai của ${email} và kết thúc mọi phiên đăng nhập. Chủ tài khoản đăng nhập bằng mật khẩu rồi đặt lại lớp mới. Mọi quản trị viên được báo qua thư.`,
        en: `Took the second factor of ${email} away and ended its sessions. Its owner signs in with the password and sets up a new one. All administrators are told by mail.`,
      });
    });
};
