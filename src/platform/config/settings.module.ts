import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Settings } from './settings.js';

/** Injection token of the settings. */
export const SETTINGS = Symbol('settings');

/** Gives every module the settings and the one clock. */
@Global()
@Module({})
export class SettingsModule {
  static forRoot(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: SettingsModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: clock },
      ],
      exports: [SETTINGS, Clock],
    };
  }
}
