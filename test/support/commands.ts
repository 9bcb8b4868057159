import { Readable } from 'node:stream';
import { runCommand as run } from '../../src/commands.js';
import { usualEnvironment } from './processes.js';

/** How a command ended, and what it said. */
export interface CommandEnd {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one of the operator's commands to its end, within this process: the built one takes a process that reads all of it. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<CommandEnd> {
  const said = { out: '', err: '' };
  const code = await run(['node', 'dondoc', ...args], {
    env: { ...usualEnvironment, ...env },
    stdin: Readable.from([input]),
    stdout: { write: (text: string) => Boolean((said.out += text)) },
    stderr: { write: (text: string) => Boolean((said.err += text)) },
  });
  return { code, ...said };
}
