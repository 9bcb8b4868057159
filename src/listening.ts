import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OperatorError } from './console.js';
import type { Settings } from './platform/config/settings.js';

/** Looks whether the program will be able to listen, before it starts a database. @throws OperatorError where it will not */
export async function requireFreePort({ port, host, role }: Settings): Promise<void> {
  if (port === 0 || role === 'worker') return;
  const probe = createServer();
  try {
    await new Promise<void>((free, taken) => {
      probe.once('error', taken);
      probe.listen(port, host, free);
    });
  } catch (error) {
    throw portError(error, port) ?? error;
  }
  await new Promise((closed) => probe.close(closed));
}

/** @returns the address to open. @throws OperatorError where another program has the port */
export async function listen(app: NestFastifyApplication, settings: Settings, host: string): Promise<string> {
  try {
    await app.listen(settings.port, host);
  } catch (error) {
    throw portError(error, settings.port) ?? error;
  }
  return settings.port === 0 ? app.getUrl() : settings.publicUrl;
}

function portError(error: unknown, port: number): OperatorError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return new OperatorError({
      vi: `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
      en: `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    });
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new OperatorError({
      vi: `Không mở được cổng ${port}: hãy chọn cổng từ 1024 trở lên (PORT) và một địa chỉ của máy này (HOST).`,
      en: `Port ${port} cannot be opened: choose one from 1024 up (PORT), and an address of this machine (HOST).`,
    });
  }
  return null;
}
