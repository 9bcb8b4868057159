import { Client } from 'pg';
import { EMBEDDED_USER } from './data-folder.js';
import { SOCKET_PORT } from './socket-folder.js';

/** How to reach the embedded server: `host` is the folder of its socket. */
export interface EmbeddedConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

const DATABASE = 'dondoc';

/** Each use of the server holds one connection of this name: it counts the users, and its end tells that the server has died. */
const USER_MARK = 'dondoc-user';

/** What a server says that is still starting, is just ending, or does not listen yet. */
const NOT_YET = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'];
const NO_SUCH_DATABASE = '3D000';

export function embeddedConnection(socketFolder: string): EmbeddedConnection {
  return { host: socketFolder, port: SOCKET_PORT, user: EMBEDDED_USER, database: DATABASE };
}

/** Connects as a user of the server, making the database if it is missing; null while the server is not ready. */
export async function tryJoinServer(socketFolder: string): Promise<Client | null> {
  const connection = embeddedConnection(socketFolder);
  try {
    return await connect(connection);
  } catch (error) {
    if (isNotYet(error)) return null;
    if ((error as { code?: string }).code !== NO_SUCH_DATABASE) throw error;
  }
  await createDatabase(connection);
  return connect(connection);
}

/** How many others use the server now. */
export async function countOtherUsers(client: Client): Promise<number> {
  const { rows } = await client.query<{ others: number }>(
    'SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
    [USER_MARK],
  );
  return rows[0]?.others ?? 0;
}

async function connect(connection: EmbeddedConnection): Promise<Client> {
  const client = new Client({ ...connection, ssl: false, application_name: USER_MARK });
  // an error on an idle connection is followed by 'end', which the supervisor hears
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function createDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres', ssl: false });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${connection.database}`);
  } finally {
    await client.end();
  }
}

function isNotYet(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code ? NOT_YET.includes(code) : message === 'Connection terminated unexpectedly';
}
