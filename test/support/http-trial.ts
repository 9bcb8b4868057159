import { type CanActivate, type ExecutionContext, Injectable, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/migrations.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { createHttpApp } from '../../src/platform/http/http-app.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { loggingModule } from '../../src/platform/logging/logging.module.js';
import { Client } from './client.js';
import { createTestDatabase } from './database.js';

/** The account that a request names in this header makes it. */
export const ACCOUNT_HEADER = 'x-account';

export interface HttpTrial {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly app: NestFastifyApplication;
  client(): Client;
  close(): Promise<void>;
}

@Injectable()
class AccountOfHeader implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context
      .switchToHttp()
      .getRequest<{ headers: Record<string, string | undefined>; actor?: object }>();
    request.actor = { accountId: request.headers[ACCOUNT_HEADER] ?? null };
    return true;
  }
}

@Module({})
class TrialModule {}

/** Runs the HTTP side of the program around controllers of a spec. */
export async function startHttpTrial(...controllers: readonly Type[]): Promise<HttpTrial> {
  const database = await createTestDatabase();
  const imports = [
    loggingModule('silent'),
    DatabaseModule.forRoot({ databaseUrl: database.url, varDir: '/nonexistent', migrations }),
    HttpModule,
  ];
  const providers = [{ provide: APP_GUARD, useClass: AccountOfHeader }];
  const module = { module: TrialModule, imports, providers, controllers: [...controllers] };
  const app = await createHttpApp(module, false);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    url,
    app,
    dataSource: app.get(DataSource),
    client: () => new Client(url),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
