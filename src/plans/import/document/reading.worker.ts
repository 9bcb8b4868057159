import { registerHooks } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * Reads the text of a plan in a thread of a process of its own, as the parsers of files are run: a long text takes seconds, in which the
 * program has others to answer. What it loads of ours has no more syntax of TypeScript than Node.js takes away by itself.
 */

// the sources, where they are not built, name one another as what is built of them
if (import.meta.filename.endsWith('.ts')) {
  registerHooks({
    resolve: (specifier, context, next) => {
      const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true;
      return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
}

const { readPlan } = await import('../reading/read-plan.js');
parentPort?.postMessage(
  readPlan(new TextDecoder('utf-8', { ignoreBOM: true }).decode(workerData as Uint8Array)),
);
