import type { Language, Text } from './kernel/text.js';
import { DomainError } from './kernel/domain-error.js';
import { SettingsError } from './platform/config/settings.js';
import { DatabaseStartError } from './platform/database/database-start-error.js';

/** The language of the console: Vietnamese where the machine is set to it (LC_ALL, LC_MESSAGES, LANG), else English. */
function consoleLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}

/** What a command has around it: the environment with its settings, and where it reads and writes. A process is one. */
export interface Surroundings {
  readonly env: Record<string, string | undefined>;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Pick<NodeJS.WritableStream, 'write'>;
  readonly stderr: Pick<NodeJS.WritableStream, 'write'>;
}

/** Speaks to the operator, in the machine's language: what was done on standard output, what went wrong on standard error. */
export class Console {
  readonly language: Language;

  constructor(readonly around: Surroundings) {
    this.language = consoleLanguage(around.env);
  }

  say(text: Text): void {
    this.print(`${text[this.language]}\n`);
  }

  /** What is for another program: the same in every language. */
  print(text: string): void {
    this.around.stdout.write(text);
  }

  complain(text: Text): void {
    this.around.stderr.write(`${text[this.language]}\n`);
  }
}

/** What an error that is to be expected tells the operator; null for an error of our own. */
export function expectedError(error: unknown): Text | null {
  if (error instanceof OperatorError) return error.text;
  if (error instanceof SettingsError || error instanceof DatabaseStartError) return both(error.message);
  if (error instanceof DomainError) {
    const fields = (language: Language): string =>
      error.fields
        .filter(({ message }) => message[language] !== error.text[language])
        .map(({ name, message }) => `\n  ${name}: ${message[language]}`)
        .join('');
    return { vi: error.text.vi + fields('vi'), en: error.text.en + fields('en') };
  }
  return systemError(error);
}

function systemError(error: unknown): Text | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const place = 'path' in error ? `“${String(error.path)}”` : '';
  switch (error.code) {
    case 'ENOENT':
      return { vi: `Không có tệp ${place}.`, en: `There is no file ${place}.` };
    case 'EISDIR':
      return {
        vi: `${place || 'Đây'} là thư mục, không phải tệp.`,
        en: `${place || 'This'} is a folder, not a file.`,
      };
    case 'EACCES':
    case 'EPERM':
      return { vi: `Không có quyền truy cập ${place}.`, en: `Access to ${place} is not permitted.` };
    case 'ENOSPC':
      return { vi: 'Đĩa đã đầy.', en: 'The disk is full.' };
    default:
      return null;
  }
}

function both(message: string): Text {
  return { vi: message, en: message };
}

/** Something that the operator can mend, told in both languages. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';

  constructor(readonly text: Text) {
    super(text.en);
  }
}
