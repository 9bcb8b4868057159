import { type ChildProcess, fork } from 'node:child_process';
import type { ContainedStart } from './contained.process.ts';
import { sourceFile } from './source-file.js';

/** What the process may do of what Node.js can forbid: read files and start threads; nothing else. */
const ALLOWED = ['--permission', '--allow-fs-read=*', '--allow-worker'];

/** Milliseconds that a process waits for somebody to come for it. */
const KEPT = 20_000;

interface Ready {
  readonly name: string;
  readonly memory: number;
  readonly child: ChildProcess;
  readonly end: NodeJS.Timeout;
}

/** The processes in which files are read; one may load its code ahead of the file. */
export class ContainedChildren {
  private ready: Ready | null = null;

  /** Starts one that is to be taken soon, unless one waits already. */
  getReady(name: string, memory: number): void {
    if (this.ready !== null) return;
    const child = started(name, memory);
    // neither it nor the time that it is given keeps the program from its end, which ends it too
    child.unref();
    child.channel?.unref();
    const end = setTimeout(() => child.kill('SIGKILL'), KEPT).unref();
    const forget = (): void => {
      if (this.ready?.child === child) this.ready = null;
    };
    child.once('exit', forget);
    // who comes for one starts another, and is told what is wrong with that
    child.once('error', forget);
    this.ready = { name, memory, child, end };
  }

  /** One that loads, or has loaded, the code of `NAME.worker`; who takes it ends it. */
  take(name: string, memory: number): ChildProcess {
    const { ready } = this;
    if (ready?.name !== name || ready.memory !== memory) return started(name, memory);
    this.ready = null;
    clearTimeout(ready.end);
    ready.child.ref();
    ready.child.channel?.ref();
    return ready.child;
  }
}

function started(name: string, memory: number): ChildProcess {
  const child = fork(sourceFile('platform/threads/contained.process'), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ALLOWED,
    env: {},
  });
  const start: ContainedStart = { file: sourceFile(`${name}.worker`), memory };
  child.send(start);
  return child;
}
