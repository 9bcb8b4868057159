/** The program's settings, read once from the environment and checked whole. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly varDir: string;
  readonly production: boolean;
  readonly role: 'web' | 'worker' | 'all';
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** An instant that the clock is held at, for trials. */
  readonly now: Date | null;
  readonly demoPassword: string | null;
  readonly logLevel: LogLevel;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** All that is wrong with the environment, at once. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one variable after the other and collects what is wrong with them. */
class Reader {
  readonly problems: string[] = [];
  constructor(private readonly env: Environment) {}

  text(name: string): string | null {
    const value = this.env[name]?.trim();
    return value ? value : null;
  }

  number(name: string, fallback: number, min: number, max: number): number {
    const text = this.text(name);
    if (text === null) return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    this.problems.push(`${name} is "${text}"; it takes a whole number from ${min} to ${max}`);
    return fallback;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const text = this.text(name);
    if (text === null) return fallback;
    const value = allowed.find((one) => one === text);
    if (value === undefined)
      this.problems.push(`${name} is "${text}"; it takes one of ${allowed.join(', ')}`);
    return value ?? fallback;
  }

  /** An address; a wrong one is not repeated, as it may hold a password. */
  url(name: string, protocols: readonly string[]): string | null {
    const text = this.text(name);
    if (text === null) return null;
    // PostgreSQL's addresses may have no host (a socket folder follows as a parameter), which is no URL for the web.
    const protocol = /^([a-z]+:)\/\/./.exec(text)?.[1] ?? '';
    const readable = protocol.startsWith('postgres') || URL.canParse(text);
    if (readable && protocols.includes(protocol)) return text;
    this.problems.push(
      `${name} is not an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    );
    return null;
  }

  instant(name: string): Date | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = new Date(text);
    if (!Number.isNaN(value.getTime()) && /T.*(Z|[+-]\d\d:\d\d)$/.test(text)) return value;
    this.problems.push(`${name} is "${text}"; it takes an instant such as 2026-06-15T07:30:00+07:00`);
    return null;
  }
}

/**
 * Reads and checks the environment.
 * @throws SettingsError naming every setting that cannot be used.
 */
export function readSettings(env: Environment): Settings {
  const read = new Reader(env);
  const port = read.number('PORT', 3000, 0, 65535);
  const production = read.text('NODE_ENV') === 'production';
  const now = read.instant('DONDOC_NOW');
  if (production && now)
    read.problems.push('DONDOC_NOW holds the clock for trials; it is refused with NODE_ENV=production');
  const demoPassword = read.text('DEMO_PASSWORD');
  if (demoPassword !== null && demoPassword.length < 12) {
    read.problems.push('DEMO_PASSWORD is too short; it takes at least 12 characters');
  }
  const settings: Settings = {
    port,
    host: read.text('HOST') ?? '0.0.0.0',
    publicUrl: (read.url('PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`).replace(
      /\/+$/,
      '',
    ),
    varDir: read.text('VAR_DIR') ?? 'var',
    production,
    role: read.oneOf('ROLE', ['web', 'worker', 'all'], 'all'),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read.text('MAIL_FROM') ?? 'Đôn Đốc <dondoc@localhost>',
    now,
    demoPassword,
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
  };
  if (read.problems.length > 0) throw new SettingsError(read.problems);
  return settings;
}
