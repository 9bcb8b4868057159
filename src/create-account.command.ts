import { randomBytes } from 'node:crypto';
import { type INestApplicationContext } from '@nestjs/common';
import { Option } from 'commander';
import { DataSource } from 'typeorm';
import type { NewAccount } from './accounts/account-input.js';
import { AccountsService } from './accounts/accounts.service.js';
import { PasswordsService } from './accounts/passwords.service.js';
import { BodiesQueries } from './bodies/bodies.queries.js';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { OperatorError } from './console.js';
import { type HeldRole, roles, system } from './kernel/actor.js';
import { type Language, languages, type Text } from './kernel/text.js';

const texts = {
  purpose: {
    vi: 'Tạo một tài khoản; mật khẩu ngẫu nhiên được in ra một lần',
    en: 'Make an account; its random password is printed once',
  },
  email: { vi: 'địa chỉ thư điện tử, dùng để đăng nhập', en: 'mail address, for signing in' },
  name: { vi: 'tên hiển thị', en: 'the name that is shown' },
  role: {
    vi: `vai trò và mã đơn vị, ghi nhiều lần nếu cần: ${roles.join(', ')}; ví dụ board:huyen-uy`,
    en: `role and the code of its body, as often as needed: ${roles.join(', ')}; such as board:huyen-uy`,
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
    .addOption(language.choices(languages).default('vi'))
    .action(async (options: Options) => {
      const password = randomBytes(12).toString('base64url');
      await withinProgram(async (app) => {
        const account = await accountOf(app, options);
        const passwordHash = await app.get(PasswordsService, { strict: false }).hashed(password);
        await app.get(AccountsService, { strict: false }).create(system, account, { passwordHash });
      });
      say.say({
        vi: `Đã tạo tài khoản ${options.email}, mật khẩu ${password}`,
        en: `Made the account ${options.email} with the password ${password}`,
      });
    });
};

/** @throws OperatorError for an address, a role or a body that cannot be */
async function accountOf(app: INestApplicationContext, options: Options): Promise<NewAccount> {
  const { email, name, role, approve = false, language } = options;
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new OperatorError({
      vi: `"${email}" không phải địa chỉ thư điện tử.`,
      en: `"${email}" is not a mail address.`,
    });
  }
  const held: HeldRole[] = [];
  for (const given of role) held.push(await heldRole(app, given, approve));
  return { email, name, language, roles: held };
}

async function heldRole(app: INestApplicationContext, given: string, approve: boolean): Promise<HeldRole> {
  const [name, code] = given.split(':', 2);
  const role = roles.find((one) => one === name);
  if (role === undefined || !code) {
    throw new OperatorError({
      vi: `"${given}" không phải vai trò và mã đơn vị; ghi như officer:ma-don-vi, với một trong các vai trò ${roles.join(', ')}.`,
      en: `"${given}" is not a role and a body's code; write officer:body-code, with one of the roles ${roles.join(', ')}.`,
    });
  }
  const body = await app.get(BodiesQueries, { strict: false }).findByCode(app.get(DataSource).manager, code);
  if (body === null) {
    throw new OperatorError({
      vi: `Không có đơn vị mang mã "${code}".`,
      en: `There is no body with the code "${code}".`,
    });
  }
  return { role, bodyId: body.id, approve: approve && role === 'observer' };
}
