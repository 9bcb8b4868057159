import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { LogLevel } from '../config/settings.js';
import { logOptions } from './log-options.js';

/** The structured log of the program. Requests are logged by `logRequests`, not by pino-http, which tells too much. */
export function loggingModule(level: LogLevel): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: { ...logOptions(level), autoLogging: false, quietReqLogger: true, wrapSerializers: false },
  });
}
