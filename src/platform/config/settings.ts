import { isGuardedDatabase } from './guarded-database.js';
import { type OidcSettings, readOidc } from './oidc-settings.js';
import { type Environment, SettingsReader, type TrustedProxies } from './settings-reader.js';

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
  /** Whether the sample has lived through its year up to today, or stands as on its first day. */
  readonly sample: 'lived' | 'untouched';
  /** What the program's own secrets are made of: that of today, then that of before; none where it makes its own. */
  readonly appSecrets: readonly string[];
  /** Who may read `/metrics`: everybody, nobody, or who knows the secret. */
  readonly metrics: 'open' | 'closed' | { readonly secret: string };
  /** The command that scans given files, the file's path as its last argument; empty where nothing scans them. */
  readonly fileScanner: readonly string[];
  /** The longest that it may take for a file, in seconds. */
  readonly fileScannerSeconds: number;
  /** What the files of a body may take together, in MB. */
  readonly filesPerBodyMb: number;
  /** Whether the description of the API can be read. */
  readonly apiDocs: boolean;
  /** Who must have a second factor: `offered` to all, `board` and admin must, `all` must. */
  readonly secondFactor: SecondFactorRule;
  /** The OpenID provider that people may sign in by; null for none. */
  readonly oidc: OidcSettings | null;
  readonly logLevel: LogLevel;
  /** Where copies of the history's daily seals go: a file, an address; null where none. */
  readonly historySealFile: string | null;
  readonly historySealMail: string | null;
  /** The proxies whose word about the client's address is taken, by their addresses; false for none. */
  readonly trustProxy: TrustedProxies;
  /** Days after which security events are deleted. */
  readonly securityEventsKeptDays: number;
  /** Days after which the client addresses are taken from them. */
  readonly addressesKeptDays: number;
  /** Days after which texts and addresses are taken from mails. */
  readonly mailTextsKeptDays: number;
  /** Whom people ask about their data, as it stands on the page about privacy; null: the administrators. */
  readonly privacyContact: string | null;
}

/** Settings that are secret, or may hold one. */
const SECRETS = [
  'APP_SECRET',
  'APP_SECRET_PREVIOUS',
  'DATABASE_URL',
  'SMTP_URL',
  'METRICS_TOKEN',
  'OIDC_CLIENT_SECRET',
  'DEMO_PASSWORD',
] as const;

const secondFactorRules = ['offered', 'board', 'all'] as const;
export type SecondFactorRule = (typeof secondFactorRules)[number];

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** All that is wrong with the environment, at once. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * Reads and checks the environment.
 * @throws SettingsError naming every setting that cannot be used.
 */
export function readSettings(env: Environment): Settings {
  const read = new SettingsReader(env);
  const port = read.number('PORT', 3000, 0, 65535);
  const production = read.text('NODE_ENV') === 'production';
  const now = read.instant('DONDOC_NOW');
  if (production && now)
    read.problems.push('DONDOC_NOW holds the clock for trials; it is refused with NODE_ENV=production');
  const demoPassword = read.secret('DEMO_PASSWORD');
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
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:'], read.secret('DATABASE_URL')),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:'], read.secret('SMTP_URL')),
    mailFrom: read.text('MAIL_FROM') ?? 'Đôn Đốc <dondoc@localhost>',
    now,
    demoPassword,
    sample: read.oneOf('SAMPLE', ['lived', 'untouched'], 'lived'),
    appSecrets: appSecrets(read),
    metrics: metricsOpening(read, production),
    fileScanner: read.text('FILE_SCANNER')?.split(/\s+/) ?? [],
    fileScannerSeconds: read.number('FILE_SCANNER_SECONDS', 120, 1, 3600),
    filesPerBodyMb: read.number('FILES_PER_BODY_MB', 2048, 1, 10_000_000),
    apiDocs: read.oneOf('API_DOCS', ['open', 'closed'], production ? 'closed' : 'open') === 'open',
    secondFactor: secondFactor(read, production),
    oidc: readOidc(read, production),
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
    historySealFile: read.text('HISTORY_SEAL_FILE'),
    historySealMail: read.mailAddress('HISTORY_SEAL_MAIL'),
    trustProxy: read.proxies('TRUST_PROXY'),
    securityEventsKeptDays: read.number('SECURITY_EVENTS_KEPT_DAYS', 365, 30, 3650),
    addressesKeptDays: read.number('ADDRESSES_KEPT_DAYS', 90, 1, 3650),
    mailTextsKeptDays: read.number('MAIL_TEXTS_KEPT_DAYS', 365, 1, 3650),
    privacyContact: read.text('PRIVACY_CONTACT'),
  };
  if (production) read.problems.push(...missingInProduction(settings, read.text('PUBLIC_URL') !== null));
  if (read.problems.length > 0) throw new SettingsError([...new Set(read.problems)]);
  return settings;
}

function metricsOpening(read: SettingsReader, production: boolean): Settings['metrics'] {
  const secret = read.keySecret('METRICS_TOKEN');
  const open = read.oneOf('METRICS_OPEN', ['true', 'false'], production ? 'false' : 'true') === 'true';
  if (secret !== null) return { secret };
  return open ? 'open' : 'closed';
}

/** What people's real data must not be kept without. */
function missingInProduction(settings: Settings, hasPublicUrl: boolean): string[] {
  const needed = 'is needed with NODE_ENV=production';
  const problems: string[] = [];
  if (!hasPublicUrl || !settings.publicUrl.startsWith('https:'))
    problems.push(`PUBLIC_URL ${needed}: the https:// address that people open`);
  if (settings.appSecrets.length === 0)
    problems.push(`APP_SECRET (or APP_SECRET_FILE) ${needed}; "openssl rand -base64 32" prints one`);
  if (settings.smtpUrl === null)
    problems.push(`SMTP_URL (or SMTP_URL_FILE) ${needed}: the server that sends mail, smtp:// or smtps://`);
  if (settings.databaseUrl !== null && !isGuardedDatabase(settings.databaseUrl))
    problems.push(
      'DATABASE_URL names another machine without encryption; with NODE_ENV=production it takes sslmode=verify-full (or require, verify-ca)',
    );
  return problems;
}

function secondFactor(read: SettingsReader, production: boolean): SecondFactorRule {
  const rule = read.oneOf('SECOND_FACTOR', secondFactorRules, production ? 'board' : 'offered');
  if (production && rule === 'offered')
    read.problems.push(
      'SECOND_FACTOR is "offered"; with NODE_ENV=production board and admin must have a second factor: it takes board or all',
    );
  return rule;
}

function appSecrets(read: SettingsReader): string[] {
  const current = read.keySecret('APP_SECRET');
  const previous = read.keySecret('APP_SECRET_PREVIOUS');
  if (previous !== null && current === null)
    read.problems.push('APP_SECRET_PREVIOUS is the secret of before APP_SECRET, which is not set');
  return [current, previous].filter((one) => one !== null);
}

/**
 * The settings of this process; its secrets are taken out of the environment, so that no child process gets them.
 * @throws SettingsError as `readSettings`
 */
export function takeSettings(env: Record<string, string | undefined>): Settings {
  const settings = readSettings(env);
  for (const name of SECRETS) Reflect.deleteProperty(env, name);
  return settings;
}
