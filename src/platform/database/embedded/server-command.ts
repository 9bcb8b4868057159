import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { DatabaseStartError } from '../database-start-error.js';
import { findClosedFolder, type PostgresAccount } from './postgres-account.js';

/** How the server's programs are run: as whom, and with which capability, if folders of root stand in the way. */
export interface ServerCommand {
  readonly account: PostgresAccount;
  readonly capability: string | null;
  readonly environment: Readonly<Record<string, string>>;
}

/** Either opens the way; the first may less, the second is what containers have. */
const CAPABILITIES = ['dac_read_search', 'dac_override'];

/**
 * Decides how to run `program` so that it reaches itself and `home`. Where root keeps the program in a folder that no other user
 * may enter (as /root is), the server gets the one capability that lets it pass.
 * @throws DatabaseStartError naming the closed folder where that is not possible.
 */
export function chooseCommand(
  account: PostgresAccount,
  libraryPath: string,
  program: string,
  home: string,
): ServerCommand {
  const plain = { account, capability: null, environment: serverEnvironment(libraryPath) };
  const closed = account && (findClosedFolder(home, account) ?? findClosedFolder(program, account));
  if (!closed) return plain;
  for (const capability of CAPABILITIES) {
    const able = { ...plain, capability };
    const [command, args, options] = prefixed(able, program, ['--version']);
    if (spawnSync(command, args, { ...options, cwd: '/' }).status === 0) return able;
  }
  throw new DatabaseStartError(
    `PostgreSQL does not run as root, so it runs as the user with id ${account.uid}, and that user cannot pass ${closed}. ` +
      `Allow it with "chmod o+x ${closed}", or move the program and VAR_DIR elsewhere, or run as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Spawns one of the server's programs. */
export function spawnAs(
  command: ServerCommand,
  program: string,
  args: string[],
  options: SpawnOptions,
): ChildProcess {
  const [file, allArgs, own] = prefixed(command, program, args);
  return spawn(file, allArgs, { ...options, ...own, cwd: '/' });
}

function prefixed(command: ServerCommand, program: string, args: string[]): [string, string[], SpawnOptions] {
  const { account, capability, environment: env } = command;
  if (!account || !capability) return [program, args, { env, ...account }];
  const privileges = [
    // without it the capability does not count where PostgreSQL asks access(2) about its own file
    '--securebits=+no_setuid_fixup',
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
  ];
  return ['setpriv', [...privileges, program, ...args], { env }];
}

/** What PG... variables the program has are for other servers. */
function serverEnvironment(libraryPath: string): Record<string, string> {
  const name = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', [name]: libraryPath };
}
