import { type INestApplicationContext } from '@nestjs/common';
import { Option } from 'commander';
import { DataSource } from 'typeorm';
import type { NewAccount } from './accounts/account-input.js';
import { AccountsService } from './accounts/accounts.service.js';
import { InvitationsService } from './accounts/invitations.service.js';
import { BodiesQueries } from './bodies/bodies.queries.js';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { OperatorError } from './console.js';
import { type HeldRole, roles, system } from './kernel/actor.js';
import { type Language, languages, type Text } from './kernel/text.js';
import { codeText } from './one-time-code.command.js';
import type { Settings } from './platform/config/settings.js';

const texts = {
  purpose: {
    vi: 'Tạo một tài khoản; in ra mã dùng một lần để đặt mật khẩu, hoặc gửi thư mời',
    en: 'Make an account; prints a one-time code that sets its password, or sends an invitation',
  },
  email: {
    vi: 'địa chỉ thư điện tử dùng để đăng nhập; không có thư thì ghi một tên ngắn, không có @',
    en: 'mail address, for signing in; where there is no mail a short name without @',
  },
  invite: {
    vi: 'gửi thư mời có liên kết đặt mật khẩu, không in mã',
    en: 'send an invitation with a link to set the password instead of printing a code',
  },
  name: { vi: 'tên hiển thị', en: 'the name that is shown' },
  role: {
    vi: `vai trò và mã đơn vị, ghi nhiều lần nếu cần: ${roles.join(', ')}; ví dụ board:huyen-uy; admin không có đơn vị`,
    en: `role and the code of its body, as often as needed: ${roles.join(', ')}; such as board:huyen-uy; admin has no body`,
  },
  approve: {
    vi: 'cho vai trò observer quyền xác nhận (approve)',
    en: 'give the observer the right to confirm (approve)',
  },
  language: { vi: 'ngôn ngữ của tài khoản', en: 'the language of the account' },
} as const satisfies Record<string, Text>;

interface Options {
  readonly email: string;
  readonly name: string;
  readonly role: readonly string[];
  readonly approve?: boolean;
  readonly invite?: boolean;
  readonly language: Language;
}

/** `create-account`. */
export const createAccountCommand: AddCommand = (to, say) => {
  const language = new Option('--language <language>', texts.language[say.language]);
  to.command('create-account')
    .description(texts.purpose[say.language])
    .requiredOption('--email <address>', texts.email[say.language])
    .requiredOption('--name <name>', texts.name[say.language])
    .requiredOption('--role <role:body...>', texts.role[say.language])
    .option('--approve', texts.approve[say.language])
    .option('--invite', texts.invite[say.language])
    .addOption(language.choices(languages).default('vi'))
    .action(async (options: Options) => {
      say.say(await withinProgram(say, (app, settings) => made(app, settings, options)));
    });
};

async function made(app: INestApplicationContext, settings: Settings, options: Options): Promise<Text> {
  const account = await accountOf(app, options);
  const invitations = app.get(InvitationsService, { strict: false });
  const { email } = account;
  if (options.invite) {
    await invitations.invite(system, account);
    return {
      vi: `Đã tạo tài khoản ${email}; thư mời sẽ được chương trình đang chạy gửi đi.`,
      en: `Made the account ${email}; the running program sends the invitation.`,
    };
  }
  const { id } = await app.get(AccountsService, { strict: false }).create(system, account);
  const { code } = await invitations.oneTimeCode(system, id);
  return codeText(email, code, settings.publicUrl, { vi: 'Đã tạo tài khoản', en: 'Made the account' });
}

/** @throws OperatorError for an address, a role or a body that cannot be */
async function accountOf(app: INestApplicationContext, options: Options): Promise<NewAccount> {
  const { email, name, role, approve = false, language } = options;
  if (!/^(?:[^\s@]+@[^\s@]+|[a-z0-9][a-z0-9._-]{2,59})$/i.test(email)) {
    throw new OperatorError({
      vi: `“${email}” không phải địa chỉ thư điện tử hay tên đăng nhập.`,
      en: `“${email}” is not a mail address or a name to sign in with.`,
    });
  }
  const held: HeldRole[] = [];
  for (const given of role) held.push(await heldRole(app, given, approve));
  return { email, name, language, roles: held };
}

async function heldRole(app: INestApplicationContext, given: string, approve: boolean): Promise<HeldRole> {
  const [name, code] = given.split(':', 2);
  const role = roles.find((one) => one === name);
  if (role === 'admin' && !code) return { role, bodyId: null, approve: false };
  if (role === 'admin') {
    throw new OperatorError({
      vi: 'Vai trò admin là của cả hệ thống: ghi --role admin, không kèm đơn vị.',
      en: 'The role admin is of the installation: write --role admin, without a body.',
    });
  }
  if (role === undefined || !code) {
    throw new OperatorError({
      vi: `“${given}” không phải vai trò và mã đơn vị; ghi như officer:ma-don-vi, với một trong các vai trò ${roles.join(', ')}.`,
      en: `“${given}” is not a role and a body's code; write officer:body-code, with one of the roles ${roles.join(', ')}.`,
    });
  }
  const body = await app.get(BodiesQueries, { strict: false }).findByCode(app.get(DataSource).manager, code);
  if (body === null) {
    throw new OperatorError({
      vi: `Không có đơn vị mang mã “${code}”.`,
      en: `There is no body with the code “${code}”.`,
    });
  }
  return { role, bodyId: body.id, approve: approve && role === 'observer' };
}
