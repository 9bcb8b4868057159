import { Command, CommanderError } from 'commander';
import { Console, type Surroundings, expectedError } from './console.js';
import { createAccountCommand } from './create-account.command.js';
import { demoCommand } from './demo.command.js';
import type { Text } from './kernel/text.js';
import { oneTimeCodeCommand } from './one-time-code.command.js';
import { eraseAccountCommand } from './erase-account.command.js';
import { exportAccountCommand } from './export-account.command.js';
import { loadBodiesCommand } from './load-bodies.command.js';
import { loadPlanCommand } from './load-plan.command.js';
import { migrateCommand } from './migrate.command.js';
import { readPlanCommand } from './read-plan.command.js';
import { remindCommand } from './remind.command.js';
import { SettingsError } from './platform/config/settings.js';
import { resetSecondFactorCommand } from './reset-second-factor.command.js';
import { verifyHistoryCommand } from './verify-history.command.js';

/** Adds one command to the operator's commands. */
export type AddCommand = (to: Command, say: Console) => void;

const commands: readonly AddCommand[] = [
  migrateCommand,
  readPlanCommand,
  loadPlanCommand,
  loadBodiesCommand,
  demoCommand,
  remindCommand,
  createAccountCommand,
  oneTimeCodeCommand,
  resetSecondFactorCommand,
  verifyHistoryCommand,
  exportAccountCommand,
  eraseAccountCommand,
];

const purpose: Text = {
  vi: 'Các lệnh dành cho người vận hành Đôn Đốc. Cấu hình lấy từ biến môi trường, như khi chạy chương trình.',
  en: 'Commands for the operator of Đôn Đốc. Settings come from the environment, as for the program itself.',
};

/** Runs the command that the arguments name. @returns the exit code: 0, 1 for a failure, 2 for wrong arguments or settings */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<number> {
  const say = new Console(around);
  const root = new Command('dondoc').description(purpose[say.language]).showHelpAfterError();
  root.configureOutput({
    writeOut: (text) => around.stdout.write(text),
    writeErr: (text) => around.stderr.write(text),
  });
  for (const add of commands) add(root, say);
  for (const each of [root, ...root.commands]) each.exitOverride();
  try {
    await root.parseAsync([...argv]);
    return 0;
  } catch (error) {
    // commander has said it already
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const told = expectedError(error);
    say.complain(told ?? unexpected(error));
    return error instanceof SettingsError ? 2 : 1;
  }
}

function unexpected(error: unknown): Text {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { vi: `Lỗi ngoài dự kiến:\n${trace}`, en: `An unexpected error:\n${trace}` };
}
