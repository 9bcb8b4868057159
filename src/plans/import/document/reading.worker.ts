import { parentPort } from 'node:worker_threads';
import { givenBytes } from '../../../platform/threads/given-bytes.js';
import { readPlan } from '../reading/read-plan.js';

/*
 * Reads the text of a plan in a thread of a process of its own, as the parsers of files are run: a long text takes seconds, in which the
 * program has others to answer. What it loads of ours has no more syntax of TypeScript than Node.js takes away by itself.
 */

const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await givenBytes());
parentPort?.postMessage(readPlan(text));
