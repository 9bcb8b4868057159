import { Client, DatabaseError } from 'pg';

/** A statement is prepared when it comes on the connection for this time. */
const TIMES = 3;

/** So many are kept prepared on one connection, and so many others are counted. */
const MOST_PREPARED = 400;
const MOST_COUNTED = 2000;

type Query = (text: unknown, values?: unknown, done?: unknown) => unknown;

/**
 * A connection that keeps statements with values prepared once they have come again: the server then need not parse and plan them
 * every time, which takes longer than most of ours run. Others, such as lists of values of ever other lengths, stay as they are.
 */
export class PreparingClient extends Client {
  private readonly names = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private prepared = 0;

  // pg declares its ways of calling one by one; all of them are passed on
  override query: Client['query'] = ((text: unknown, values?: unknown, done?: unknown) => {
    const query = (super.query as Query).bind(this);
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return query(text, values, done);
    const name = this.nameOf(text);
    if (name === null) return query(text, values, done);
    const result = query({ name, text, values: values as unknown[] }, done);
    return result instanceof Promise ? result.catch((error: unknown) => this.failed(text, error)) : result;
  }) as Client['query'];

  /** The name under which the statement is prepared here, null for one that is not. */
  private nameOf(text: string): string | null {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (this.prepared >= MOST_PREPARED || !/^\s*(?:select|with|insert|update|delete)\b/i.test(text))
      return null;
    const times = (this.counts.get(text) ?? 0) + 1;
    if (times < TIMES) {
      if (this.counts.size >= MOST_COUNTED) this.counts.clear();
      this.counts.set(text, times);
      return null;
    }
    this.counts.delete(text);
    this.prepared += 1;
    const name = `s${this.prepared}`;
    this.names.set(text, name);
    return name;
  }

  /** A statement whose tables have changed since (a migration of another program) is prepared anew the next time. */
  private failed(text: string, error: unknown): never {
    if (error instanceof DatabaseError && error.code === '0A000') this.names.delete(text);
    throw error;
  }
}
