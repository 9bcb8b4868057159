import { Global, Module } from '@nestjs/common';
import { SETTINGS } from '../config/settings.module.js';
import type { Settings } from '../config/settings.js';
import { AppSecrets } from './app-secrets.js';
import { keptSecret } from './kept-secret.js';
import { newSecret } from './opaque-secret.js';

/** Gives every module the program's secrets: those of the settings, else, in development, one kept in `VAR_DIR/app-secret`. */
@Global()
@Module({
  providers: [
    {
      provide: AppSecrets,
      inject: [SETTINGS],
      useFactory: async ({ appSecrets: [first, ...before], varDir }: Settings) =>
        new AppSecrets([first ?? (await keptSecret(varDir, 'app-secret', newSecret)), ...before]),
    },
  ],
  exports: [AppSecrets],
})
export class SecretsModule {}
