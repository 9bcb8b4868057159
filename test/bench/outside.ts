import type { Client } from '../support/client.js';
import { PASSWORD } from '../support/world.js';
import type { LargePlan } from './large-plan.js';
import { type ProgramRun, runProgram } from './program-run.js';
import { measure, type Measured, summary } from './stopwatch.js';

/** Measures the built program over HTTP, its start and its memory. */
export async function measureOutside(
  varDir: string,
  now: string,
  plan: LargePlan,
  runs: number,
  tell: (measured: Measured) => void,
  say: (text: string) => void,
): Promise<void> {
  const boots: number[] = [];
  for (let boot = 0; boot < 3; boot += 1) {
    const run = await runProgram(varDir, now);
    boots.push(run.bootMs);
    if (boot === 0) await measureRoutes(run, plan, runs, tell, say);
    await run.stop();
  }
  tell(summary('start, database there but stopped', boots));
}

async function measureRoutes(
  run: ProgramRun,
  plan: LargePlan,
  runs: number,
  tell: (measured: Measured) => void,
  say: (text: string) => void,
): Promise<void> {
  const atStart = await run.memory();
  const board = await run.client.signIn(plan.boardAccount.email, PASSWORD);
  for (const path of ['/tasks', '/tasks?lateness=overdue', `/monitoring?plan=${plan.plan.id}`]) {
    tell(await measure(`GET ${path.replace(plan.plan.id, '...')}, board`, runs, () => read(board, path)));
  }
  const { items } = await read<{ items: readonly { readonly id: string; readonly version: number }[] }>(
    board,
    `/tasks?status=in_progress&limit=1`,
  );
  const [task] = items;
  if (task) {
    let { version } = task;
    tell(
      await measure('POST /tasks/{id}/updates', runs, async () => {
        const headers = { 'if-match': `"${version}"` };
        await checked(board.post(`/tasks/${task.id}/updates`, { note: 'Đang thực hiện.' }, headers));
        version += 1;
      }),
    );
  }
  say(`memory of the program: ${atStart} MB after its start, ${await run.memory()} MB after these requests`);
}

async function read<T>(client: Client, path: string): Promise<T> {
  return checked(client.get<T>(path));
}

async function checked<T>(answer: Promise<{ readonly status: number; readonly body: T }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  return body;
}
