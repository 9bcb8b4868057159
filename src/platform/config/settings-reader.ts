import { readFileSync } from 'node:fs';
import { isIPv4, isIPv6 } from 'node:net';

export type Environment = Readonly<Record<string, string | undefined>>;

/** As Fastify takes it. */
export type TrustedProxies = false | string[];

const SECRET_LENGTH = 32;
/** So many different characters: none of chance has fewer, `aaaa…` and the like do. */
const SECRET_VARIETY = 10;

/** Reads one variable after the other and collects what is wrong with them. */
export class SettingsReader {
  readonly problems: string[] = [];
  constructor(private readonly env: Environment) {}

  text(name: string): string | null {
    const value = this.env[name]?.trim();
    return value ? value : null;
  }

  /** A secret, which may stand in a file that `<name>_FILE` names. It is never repeated. */
  secret(name: string): string | null {
    const given = this.text(name);
    const file = this.text(`${name}_FILE`);
    if (file === null) return given;
    if (given !== null) {
      this.problems.push(`${name} and ${name}_FILE are both set; one of them is taken`);
      return given;
    }
    try {
      const content = readFileSync(file, 'utf8').trim();
      if (content === '') this.problems.push(`${name}_FILE names an empty file, "${file}"`);
      return content || null;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
      this.problems.push(`${name}_FILE names "${file}", which cannot be read (${code})`);
      return null;
    }
  }

  /** A secret that keys are made of. */
  keySecret(name: string): string | null {
    const value = this.secret(name);
    if (value === null || (value.length >= SECRET_LENGTH && new Set(value).size >= SECRET_VARIETY))
      return value;
    this.problems.push(
      `${name} is too easy to guess; it takes at least ${SECRET_LENGTH} characters at random, such as "openssl rand -base64 32" prints`,
    );
    return null;
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
  url(name: string, protocols: readonly string[], text: string | null = this.text(name)): string | null {
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

  mailAddress(name: string): string | null {
    const text = this.text(name);
    if (text === null || /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text)) return text;
    this.problems.push(`${name} is "${text}"; it takes one mail address`);
    return null;
  }

  /** Addresses and networks of proxies. A number of them is no proof of who speaks, and is not taken. */
  proxies(name: string): TrustedProxies {
    const text = this.text(name);
    if (text === null || text === 'off') return false;
    const proxies = text.split(',').map((one) => one.trim());
    const wrong = proxies.filter((one) => !isProxy(one));
    if (wrong.length === 0) return proxies;
    this.problems.push(
      `${name} holds "${wrong.join(', ')}"; it takes the proxies' addresses or networks with commas between them (10.0.0.5, ` +
        '10.1.0.0/16, loopback, linklocal, uniquelocal), or off',
    );
    return false;
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

/** An address, a network with its length, or a name that Fastify knows; not everybody. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', length] = text.split('/');
  const bits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : 0;
  if (bits === 0 || text.split('/').length > 2) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) >= 1 && Number(length) <= bits);
}
