import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { dataSourceOptions, type DatabaseConnection, type MigrationClass } from './data-source-options.js';
import { openEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { openDataSource } from './open-data-source.js';

export interface DatabaseSettings {
  /** A PostgreSQL 15 or later; null: the one that comes with the program, in `varDir/postgres`. */
  readonly databaseUrl: string | null;
  readonly varDir: string;
  readonly migrations: readonly MigrationClass[];
}

/** What is behind a connection, and how to let go of it. */
interface Server {
  readonly connection: DatabaseConnection;
  release(): Promise<void>;
}

/**
 * The one data source of the program, for everybody: inject `DataSource`, or a repository by `TypeOrmModule.forFeature`. It is
 * connected and migrated before any provider that needs it is made, and on shutdown the embedded server is let go after it.
 */
@Module({})
export class DatabaseModule {
  static forRoot(settings: DatabaseSettings): DynamicModule {
    let server: Server | null = null;
    const typeOrm = TypeOrmModule.forRootAsync({
      useFactory: async () => {
        server = await openServer(settings);
        return {
          ...dataSourceOptions(server.connection, settings.migrations),
          autoLoadEntities: true,
          toRetry: () => false,
        };
      },
      dataSourceFactory: (options) =>
        openDataSource(options as DataSourceOptions, async () => server?.release()),
    });
    return { module: DatabaseModule, global: true, imports: [typeOrm], exports: [TypeOrmModule] };
  }
}

async function openServer({ databaseUrl, varDir }: DatabaseSettings): Promise<Server> {
  if (databaseUrl !== null) return { connection: { url: databaseUrl }, release: () => Promise.resolve() };
  const logger = new Logger('Database');
  const log = {
    info: (message: string) => logger.log(message),
    warn: (message: string) => logger.warn(message),
  };
  const { options, release } = await openEmbeddedPostgres({ varDir, log });
  return { connection: options, release };
}
