import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildProgram } from './program-build.js';

const root = resolve(import.meta.dirname, '../..');

/** How a process ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly pid: number;
  /** All that it has said so far. */
  output(): string;
  /** Resolves once it has said that. @throws when it ends before */
  says(words: string): Promise<void>;
  readonly ended: Promise<Ended>;
}

type Environment = Readonly<Record<string, string>>;

/** Of every program and command of the tests, unless they say otherwise. */
export const usualEnvironment: Environment = { LOG_LEVEL: 'warn', LANG: 'C', SAMPLE: 'untouched' };

/** Runs one of the operator's commands of the built program to its end, in a process of its own. */
export async function runBuiltCommand(args: readonly string[], env: Environment = {}): Promise<Ended> {
  await buildProgram();
  return begin(process.execPath, [join(root, 'dist/src/cli.js'), ...args], env).ended;
}

/** Starts the built program. */
export async function startProgram(env: Environment): Promise<Running> {
  await buildProgram();
  return begin(process.execPath, [join(root, 'dist/src/main.js')], env);
}

/** Starts the built program as an operator does, in a group of processes of its own like a terminal's. */
export async function startWithNpm(env: Environment): Promise<Running> {
  await buildProgram();
  return begin('npm', ['start'], env, true);
}

function begin(command: string, args: readonly string[], env: Environment, detached = false): Running {
  const child = spawn(command, args, {
    cwd: root,
    detached,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...usualEnvironment,
      ...env,
    },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
  const output = (): string => said.out + said.err;
  const ended = new Promise<Ended>((end, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => end({ code, signal, ...said }));
  });
  return { pid: child.pid ?? 0, output, ended, says: (words) => until(child, output, words) };
}

async function until(child: ChildProcess, output: () => string, words: string): Promise<void> {
  await new Promise<void>((said, fail) => {
    const look = (): void => {
      if (output().includes(words)) said();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', (code) =>
      fail(new Error(`Ended with ${code} before it said "${words}":\n${output()}`)),
    );
    look();
  });
}
