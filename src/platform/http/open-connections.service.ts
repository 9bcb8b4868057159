import type { Server } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** How long answers may still take once the program is told to stop, in milliseconds. */
const LAST_ANSWERS_MS = 3000;

/**
 * Lets the program end. A connection that a browser opens ahead of its requests counts as busy until its first one, and the
 * server would wait for it for ever.
 */
@Injectable()
export class OpenConnectionsService implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    // the operator's commands have no server
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    if (server) setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  }
}
