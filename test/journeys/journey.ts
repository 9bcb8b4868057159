import { Background } from '../../src/background.js';
import { addDays, calendarDay, type CalendarDay, dayInZone } from '../../src/kernel/calendar-day.js';
import { prepareSample } from '../../src/sample-start.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
import { sampleEnv, signedIn } from '../support/sample.js';

const ZONE = 'Asia/Ho_Chi_Minh';

/** A mail as the SMTP server took it. */
export interface TakenOn {
  readonly day: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The whole program on the sample plan, its clock in the hand of the test, its mails delivered to a real SMTP server. */
export class Journey {
  readonly taken: TakenOn[] = [];
  private readonly people = new Map<string, Promise<Client>>();

  private constructor(
    private readonly run: MailRun,
    private day: CalendarDay,
  ) {}

  /** Loads the sample into an empty database at that instant, as the program does when it starts. */
  static async start(now: string): Promise<Journey> {
    const run = await startMailRun(now, sampleEnv);
    await prepareSample(run.app.nest, run.app.settings);
    return new Journey(run, dayInZone(new Date(now), ZONE));
  }

  get app(): TestApp {
    return this.run.app;
  }

  /** A pass at 08:00 of every day after the present one until that day, which is the present one then. */
  async passUntil(day: string): Promise<void> {
    while (this.day < day) {
      this.day = addDays(this.day, 1);
      await this.passAt('08:00');
    }
  }

  /** The program stands still until that day is the present one. */
  standStillUntil(day: string): void {
    this.day = calendarDay(day);
  }

  /** Sets the clock to a time of the present day. */
  at(time: string): this {
    this.app.clock.set(new Date(`${this.day}T${time}:00+07:00`));
    return this;
  }

  /** What runs by itself, once: tasks, reviews, reminders and notices, delivery. */
  async passAt(time: string): Promise<void> {
    await this.at(time).app.get(Background).runAll();
    for (const { to, parsed } of this.run.sink.taken.splice(0)) {
      const { subject, text } = await parsed;
      this.taken.push({ day: this.day, to, subject: subject ?? '', text: text ?? '' });
    }
  }

  /** Somebody of the sample, signed in: `board`, `officer.xa-lat`. */
  async as(name: string): Promise<Client> {
    const person = this.people.get(name) ?? signedIn(this.app, name);
    this.people.set(name, person);
    return person;
  }

  async get<T>(name: string, path: string): Promise<T> {
    return bodyOf(await (await this.as(name)).get<T>(path), path);
  }

  async post<T>(name: string, path: string, body: unknown = {}, version?: number): Promise<T> {
    const headers = version === undefined ? undefined : { 'if-match': `"${version}"` };
    return bodyOf(await (await this.as(name)).post<T>(path, body, headers), path);
  }

  async patch<T>(name: string, path: string, body: unknown, version: number): Promise<T> {
    return bodyOf(await (await this.as(name)).patch<T>(path, body, version), path);
  }

  /** All items of a list, page after page. */
  async list<T>(name: string, path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const joined: string = `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor && `&cursor=${cursor}`}`;
      const page: { items: T[]; nextCursor: string | null } = await this.get(name, joined);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  async close(): Promise<void> {
    await this.run.close();
  }
}

function bodyOf<T>({ status, body }: Answer<T>, path: string): T {
  if (status < 300) return body;
  throw new Error(`${path} was answered with ${status}: ${JSON.stringify(body)}`);
}
