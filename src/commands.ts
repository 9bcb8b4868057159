import { Command, CommanderError } from 'commander';
import { speaking } from './command-words.js';
import { Console, type Surroundings, expectedError } from './console.js';
import type { Text } from './kernel/text.js';
import { SettingsError } from './platform/config/settings.js';

/** Adds one command to the operator's commands. */
export type AddCommand = (to: Command, say: Console) => void;

/** By name. Each is loaded when it is asked for, so that it does not wait for what the others need. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  migrate: async () => (await import('./migrate.command.js')).migrateCommand,
  'read-plan': async () => (await import('./read-plan.command.js')).readPlanCommand,
  'load-plan': async () => (await import('./load-plan.command.js')).loadPlanCommand,
  'load-bodies': async () => (await import('./load-bodies.command.js')).loadBodiesCommand,
  demo: async () => (await import('./demo.command.js')).demoCommand,
  remind: async () => (await import('./remind.command.js')).remindCommand,
  'create-account': async () => (await import('./create-account.command.js')).createAccountCommand,
  'one-time-code': async () => (await import('./one-time-code.command.js')).oneTimeCodeCommand,
  'reset-second-factor': async () =>
    (await import('./reset-second-factor.command.js')).resetSecondFactorCommand,
  'verify-history': async () => (await import('./verify-history.command.js')).verifyHistoryCommand,
  'export-account': async () => (await import('./export-account.command.js')).exportAccountCommand,
  'erase-account': async () => (await import('./erase-account.command.js')).eraseAccountCommand,
};

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
  speaking(root, say.language);
  for (const load of asked(argv)) (await load())(root, say);
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

/** The command that the arguments name; all of them where they name none, to tell which there are. */
function asked([, , name = '']: readonly string[]): (() => Promise<AddCommand>)[] {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return load === undefined ? Object.values(commands) : [load];
}

function unexpected(error: unknown): Text {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { vi: `Lỗi ngoài dự kiến:\n${trace}`, en: `An unexpected error:\n${trace}` };
}
