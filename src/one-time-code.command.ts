import { DataSource } from 'typeorm';
import { AccountsQueries } from './accounts/accounts.queries.js';
import { InvitationsService } from './accounts/invitations.service.js';
import { SET_PASSWORD_PATH } from './accounts/set-password-link.js';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { OperatorError } from './console.js';
import { system } from './kernel/actor.js';
import type { Text } from './kernel/text.js';

const texts = {
  purpose: {
    vi: 'In ra mã dùng một lần để đặt mật khẩu cho một tài khoản đã có',
    en: 'Print a one-time code that sets the password of an account',
  },
  email: { vi: 'tên hoặc địa chỉ mà tài khoản dùng để đăng nhập', en: 'what the account signs in with' },
} as const satisfies Record<string, Text>;

/** `one-time-code`. */
export const oneTimeCodeCommand: AddCommand = (to, say) => {
  to.command('one-time-code')
    .description(texts.purpose[say.language])
    .requiredOption('--email <address>', texts.email[say.language])
    .action(async ({ email }: { readonly email: string }) => {
      const told = await withinProgram(say, async (app, settings) => {
        const accounts = app.get(AccountsQueries, { strict: false });
        const id = await accounts.findId(app.get(DataSource).manager, email);
        if (id === null) throw noAccount(email);
        const { code } = await app.get(InvitationsService, { strict: false }).oneTimeCode(system, id);
        return codeText(email, code, settings.publicUrl, {
          vi: 'Đã tạo mã cho tài khoản',
          en: 'Made a code for the account',
        });
      });
      say.say(told);
    });
};

/** What the operator reads after `begin` and the account: the code, and where it is typed. */
export function codeText(email: string, code: string, publicUrl: string, begin: Text): Text {
  const page = `${publicUrl}${SET_PASSWORD_PATH}`;
  return {
    vi: `${begin.vi} ${email}. Mã dùng một lần, trong 7 ngày: ${code}\nNgười dùng mở ${page} và tự đặt mật khẩu bằng mã này.`,
    en: `${begin.en} ${email}. One-time code, for 7 days: ${code}\nIts owner opens ${page} and sets a password with it.`,
  };
}

/** That the operator named an account that there is not. */
export function noAccount(email: string): OperatorError {
  return new OperatorError({
    vi: `Không có tài khoản “${email}”.`,
    en: `There is no account “${email}”.`,
  });
}
