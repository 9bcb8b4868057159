import { join } from 'node:path';
import module from 'node:module';
import { requireNode } from './node-version.js';

requireNode(process.versions.node);
// Beside the build, because everybody can write to the system's folder for temporary files.
module.enableCompileCache(join(import.meta.dirname, '../.compile-cache'));
// Loaded only now, because an older Node could not even read the rest.
const { runCommand } = await import('./commands.js');
process.exitCode = await runCommand(process.argv, process);
