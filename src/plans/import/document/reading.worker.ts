import { parentPort, workerData } from 'node:worker_threads';

/*
 * Reads the text of a plan in a thread of a process of its own, as the parsers of files are run: a long text takes seconds, in which the
 * program has others to answer. What it loads of ours has no more syntax of TypeScript than Node.js takes away by itself.
 */

const { readPlan } = await import('../reading/read-plan.js');
parentPort?.postMessage(
  readPlan(new TextDecoder('utf-8', { ignoreBOM: true }).decode(workerData as Uint8Array)),
);
