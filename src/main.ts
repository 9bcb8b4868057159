import { requireNode } from './node-version.js';

requireNode(process.versions.node);
// Loaded only now, because an older Node could not even read the rest.
const { runProgram } = await import('./program.js');
await runProgram();
