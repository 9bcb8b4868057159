import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HeldClock } from '../src/kernel/clock.js';
import { loadSample, prepareLivedSample } from '../src/sample-start.js';
import type { IndicatorDto } from '../src/api/indicators/indicator.dto.js';
import { urgingChannels } from '../src/reminders/urging-channel.js';
import { startApp, type TestApp } from './support/app.js';
import { isNumber, numbersItsPages, standsWithinMargins } from './support/layout-rules.js';
import { measurePdf } from './support/measured-pdf.js';
import { sampleEnv, signedIn } from './support/sample.js';
import { describeWithWordProcessor } from './support/word-processor.js';

// A year is lived.

const started: TestApp[] = [];

afterAll(async () => {
  for (const app of started) await app.close();
});

async function begin(now: string): Promise<TestApp> {
  const app = await startApp(now, sampleEnv);
  started.push(app);
  return app;
}

async function prepare(app: TestApp, clock: HeldClock = app.clock): Promise<boolean> {
  let lived = false;
  await prepareLivedSample(app.nest, app.settings, clock, () => (lived = true));
  return lived;
}

/** All that has happened, by what it was about, without the ids that differ from life to life. */
async function happened(app: TestApp): Promise<unknown[]> {
  return app.dataSource.query(
    `select object_type, action, at, coalesce(t.search_text, b.code) as about
     from history h left join task t on t.id = h.object_id left join progress_report r on r.id = h.object_id
       left join body b on b.id = r.body_id
     where object_type <> 'account' order by at, object_type, action, about`,
  );
}

async function mails(app: TestApp): Promise<unknown[]> {
  return app.dataSource.query(
    'select day, address, kind, state, subject, body from message order by day, address, kind, subject, body',
  );
}

/** A clock that somebody breaks when it has been set so many times: the program ends in the middle of a day. */
class BreakingClock extends HeldClock {
  constructor(
    private readonly inner: HeldClock,
    private left: number,
  ) {
    super(null);
  }

  override now(): Date {
    return this.inner.now();
  }

  override set(instant: Date): void {
    this.left -= 1;
    if (this.left < 0) throw new Error('broken');
    this.inner.set(instant);
  }

  override release(): void {
    this.inner.release();
  }
}

describe('the sample on 23 November', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await begin('2026-11-23T09:00:00+07:00');
    await prepare(app);
  });

  const listed = async (who: string, path: string): Promise<unknown[]> => {
    const answer = await (await signedIn(app, who)).get<{ items: unknown[] }>(path);
    expect(answer.status).toBe(200);
    return answer.body.items;
  };
  const valuesOf = async (column: string, from: string): Promise<string[]> => {
    const rows = await app.dataSource.query<{ value: string }[]>(
      `select distinct ${column} as value from ${from} order by 1`,
    );
    return rows.map(({ value }) => value);
  };

  it('is in force since 15 December', async () => {
    expect(await valuesOf('in_force_on::text', 'plan')).toEqual(['2025-12-15']);
  });

  it.each(['on_track', 'due_soon', 'overdue', 'on_time', 'late'])(
    'has tasks that are %s',
    async (lateness) => {
      expect(await listed('board', `/tasks?lateness=${lateness}`)).not.toEqual([]);
    },
  );

  it.each(['assigned', 'in_progress', 'done', 'confirmed', 'cancelled'])(
    'has tasks that are %s',
    async (status) => {
      expect(await listed('board', `/tasks?status=${status}`)).not.toEqual([]);
    },
  );

  it('has stale tasks, one that its body wants given elsewhere, and others that were', async () => {
    expect(await listed('board', '/tasks?stale=true')).not.toEqual([]);
    expect(await valuesOf('count(*)', 'task where misaddressed_on is not null')).toEqual(['1']);
    expect(await valuesOf('count(*)', 'task where successor_id is not null')).toEqual(['1']);
  });

  it('has entries of every kind in the stories of its tasks', async () => {
    expect(await valuesOf('kind', 'task_update')).toEqual(
      ['cancel', 'confirm', 'done', 'due_day', 'insist', 'misaddressed', 'progress', 'reassign'].concat([
        'reopen',
        'report',
        'return',
        'take_back',
        'taken_out',
      ]),
    );
    expect(await valuesOf('count(*)', 'contribution')).toEqual(['2']);
  });

  it('has requests for a later day in every state', async () => {
    expect(await valuesOf('status', 'extension_request')).toEqual(
      ['accepted', 'declined', 'granted', 'proposed', 'requested', 'withdrawn'].toSorted(),
    );
  });

  it('has files that can be read', async () => {
    const [file] = await app.dataSource.query<{ id: string }[]>(
      `select e.id from evidence e join task t on t.id = e.task_id join body b on b.id = t.lead_body_id where b.code = 'xa-lat'`,
    );
    const answer = await (await signedIn(app, 'officer.xa-lat')).get(`/evidence/${file?.id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
  });

  it('has a closed review with what was late, missing, excused and taken out, and one that collects', async () => {
    const [plan] = (await listed('board', '/plans')) as { id: string }[];
    const reviews = (await listed('board', `/plans/${plan?.id}/reviews`)) as { status: string }[];
    expect(reviews.map(({ status }) => status).slice(0, 3)).toEqual(['closed', 'collecting', 'scheduled']);
    const [first] = await app.dataSource.query<Record<string, number>[]>(
      `select count(*) filter (where resubmitted_late)::int as again, count(*) filter (where excused)::int as excused,
         count(*) filter (where r.status = 'draft' and not excused)::int as missing,
         count(*) filter (where first_submitted_on > first_due_on)::int as late
       from progress_report r join review v on v.id = r.review_id where v.status = 'closed'`,
    );
    expect(first).toEqual({ again: 1, excused: 1, missing: 1, late: 2 });
    expect(await valuesOf('count(*)', 'report_line where taken_out_reason is not null')).toEqual(['1']);
    expect(
      await valuesOf(
        'r.status',
        `progress_report r join review v on v.id = r.review_id where v.status <> 'closed'`,
      ),
    ).toEqual(['accepted', 'draft', 'returned', 'submitted']);
    expect(await valuesOf('count(*)', 'progress_report where passed_to_head_at is not null')).toEqual(['1']);
  });

  describeWithWordProcessor('its closed review', (office) => {
    it('has a report that LibreOffice prints with the same words as its PDF, within the layout', async () => {
      const board = await signedIn(app, 'board');
      const [review] = await app.dataSource.query<{ id: string }[]>(
        `select id from review where status = 'closed'`,
      );
      const file = async (type: string) =>
        (await board.file(`/reviews/${review?.id}/documents/report.${type}`)).content;
      const printed = await measurePdf(await office.print(await file('docx')));
      standsWithinMargins(printed);
      numbersItsPages(printed, 14);
      const lettersOf = (pages: typeof printed) =>
        pages
          // headings of tables come again on every page, and pages do not begin at the same word
          .flatMap(({ texts }) =>
            texts.filter((one) => !isNumber(one) && (one.font !== 'Bold' || one.size > 11)),
          )
          .map(({ text }) => text)
          .join('')
          .replaceAll(/\s/g, '');
      const letters = lettersOf(printed);
      expect(letters.length).toBeGreaterThan(5_000);
      expect([...letters].toSorted()).toEqual([...lettersOf(await measurePdf(await file('pdf')))].toSorted());
    });
  });

  it('has values of the indicators that its half-year asked for, of those who have reported', async () => {
    const [plan] = (await listed('board', '/plans')) as { id: string }[];
    const items = (await listed('board', `/plans/${plan?.id}/indicators`)) as IndicatorDto[];
    const ofHalfYear = (one: IndicatorDto) => one.points.find(({ until }) => until.endsWith('-06-14'));
    const measured = items.filter((one) => ofHalfYear(one)?.total != null);
    expect(measured.map(({ code }) => code)).toEqual([
      'chuong-trinh-kiem-tra',
      'thon-co-chi-bo',
      'chi-bo-thon-co-chi-uy',
    ]);
    for (const one of measured)
      expect(ofHalfYear(one)?.total?.bodies).toBeLessThanOrEqual(ofHalfYear(one)?.bodies.length ?? 0);
  });

  it('has proposals with every answer, and urgings by every channel', async () => {
    expect(await valuesOf('status', 'proposal')).toEqual(['not_accepted', 'open', 'passed_up', 'resolved']);
    expect(await valuesOf('channel', 'urging')).toEqual(urgingChannels.toSorted());
  });

  it('has all its mails on record as delivered, and those of the last 14 days as files', async () => {
    const [{ count = 0, recent = 0 } = {}] = await app.dataSource.query<{ count: number; recent: number }[]>(
      `select count(*)::int as count, count(*) filter (where accepted_by like 'folder: %')::int as recent
       from message where state = 'sent'`,
    );
    expect(await valuesOf('state', `message where state not in ('sent', 'skipped')`)).toEqual([]);
    const files = readdirSync(join(app.settings.varDir, 'mail')).toSorted();
    expect(files).toHaveLength(recent);
    expect(files[0]?.slice(0, 10)).toBe('2026-11-09');
    expect(count).toBeGreaterThan(recent + 300);
    expect(readFileSync(join(app.settings.varDir, 'mail', files[0] ?? ''), 'utf8')).toContain(
      'Date: Mon, 09 Nov 2026',
    );
  });

  it('changes nothing when it is prepared again', async () => {
    const before = [await happened(app), await mails(app)];
    expect(await prepare(app)).toBe(false);
    expect([await happened(app), await mails(app)]).toEqual(before);
    expect(app.clock.now()).toEqual(new Date('2026-11-23T09:00:00+07:00'));
  });
});

describe('the life of the sample', () => {
  it('is the same each time, and goes on where it was cut short', async () => {
    const now = '2026-01-15T12:00:00+07:00';
    const [whole, cut] = [await begin(now), await begin(now)];
    await prepare(whole);
    await expect(prepare(cut, new BreakingClock(cut.clock, 12))).rejects.toThrow('broken');
    expect(await cut.dataSource.query('select id from account where password_hash is not null')).toEqual([]);
    expect(await prepare(cut)).toBe(true);
    expect(await happened(cut)).toEqual(await happened(whole));
    expect(await mails(cut)).toHaveLength((await mails(whole)).length);
    await signedIn(cut, 'board');
  });

  it('sends no mail of the past to a mail server', async () => {
    // Nobody listens there: a mail that went out would fail.
    const app = await startApp('2026-01-08T12:00:00+07:00', { ...sampleEnv, SMTP_URL: 'smtp://127.0.0.1:9' });
    started.push(app);
    await prepare(app);
    const sent: unknown = await app.dataSource.query('select distinct state, accepted_by from message');
    expect(sent).toEqual([{ state: 'sent', accepted_by: 'sample: on record, not sent' }]);
  });

  it('does not touch a sample that is there untouched', async () => {
    const app = await begin('2026-06-15T12:00:00+07:00');
    await loadSample(app.nest, app.settings);
    const before = await happened(app);
    expect(await prepare(app)).toBe(false);
    expect(await happened(app)).toEqual(before);
  });
});
