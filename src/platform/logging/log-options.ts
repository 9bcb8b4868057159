import { type LogFn, type Logger, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config/settings.js';

/**
 * Options of the structured log. An error is told by its type, code and place: its message may hold values of the
 * database or of a user, so it is left out where the database raised it.
 */
export function logOptions(level: LogLevel) {
  return {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { logMethod: leaveOutWiring },
    serializers: { err: errorFacts, req: () => undefined, res: () => undefined },
  };
}

/** What is logged of an error. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const fromDatabase = 'driverError' in error || 'severity' in error;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(fromDatabase ? {} : { message: error.message }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 12),
  };
}

const wiring = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

/** Leaves out the lines that the framework writes while it wires the modules. */
function leaveOutWiring(this: Logger, args: Parameters<LogFn>, log: LogFn): void {
  const [first]: unknown[] = args;
  const context =
    typeof first === 'object' && first !== null && 'context' in first ? first.context : undefined;
  if (typeof context === 'string' && wiring.has(context)) return;
  log.apply(this, args);
}
