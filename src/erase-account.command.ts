import { createInterface } from 'node:readline/promises';
import { AccountErasureService, type Erased } from './accounts/account-erasure.service.js';
import type { AccountView } from './accounts/accounts.queries.js';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { type Console, OperatorError } from './console.js';
import { system } from './kernel/actor.js';
import type { Text } from './kernel/text.js';

const texts = {
  purpose: {
    vi: 'Kết thúc một tài khoản và xóa dữ liệu cá nhân, chỉ giữ mã và chức danh; không hoàn tác được',
    en: 'End an account and erase its personal data, but for its id and office; this cannot be undone',
  },
  account: { vi: 'địa chỉ thư hoặc mã (id) của tài khoản', en: 'the address or the id of the account' },
  yes: { vi: 'không hỏi lại', en: 'do not ask' },
} as const satisfies Record<string, Text>;

/** `erase-account ACCOUNT [--yes]`. */
export const eraseAccountCommand: AddCommand = (to, say) => {
  to.command('erase-account')
    .description(texts.purpose[say.language])
    .argument('<account>', texts.account[say.language])
    .option('--yes', texts.yes[say.language])
    .action(async (account: string, { yes = false }: { readonly yes?: boolean }) => {
      const erased = await withinProgram(say, async (app) => {
        const service = app.get(AccountErasureService, { strict: false });
        const found = await service.find(account);
        if (!yes) await confirmed(found, say);
        return service.erase(system, found.id);
      });
      say.say(erasedText(erased));
    });
};

/** @throws OperatorError unless the operator types the address once more */
async function confirmed({ id, email, name }: AccountView, say: Console): Promise<void> {
  say.say({
    vi: `Sẽ xóa dữ liệu của ${name} <${email}> (${id}). Gõ lại địa chỉ để xác nhận:`,
    en: `The data of ${name} <${email}> (${id}) will be erased. Type the address once more to confirm:`,
  });
  const lines = createInterface({ input: say.around.stdin });
  const typed: IteratorResult<string, unknown> = await lines[Symbol.asyncIterator]().next();
  lines.close();
  if (typed.done !== true && typed.value.trim() === email) return;
  throw new OperatorError({
    vi: 'Không xác nhận, không xóa gì. (Dùng --yes để không hỏi lại.)',
    en: 'Not confirmed; nothing was erased. (With --yes it is not asked.)',
  });
}

function erasedText({ id, office, changed }: Erased): Text {
  if (!changed) {
    return {
      vi: `Tài khoản ${id} đã được xóa dữ liệu từ trước; không thay đổi gì.`,
      en: `The account ${id} was erased before; nothing changed.`,
    };
  }
  return {
    vi: `Đã kết thúc tài khoản ${id} và xóa dữ liệu cá nhân; nay hiển thị là “${office}”. Bản sao lưu cũ vẫn còn dữ liệu này cho đến khi hết hạn.`,
    en: `Ended the account ${id} and erased its personal data; it is shown as “${office}” now. Older backups hold the data until they are gone.`,
  };
}
