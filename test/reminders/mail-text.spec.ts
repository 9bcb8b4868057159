import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { HistoryService } from '../../src/history/history.service.js';
import { system } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import type { NoticeEvent } from '../../src/reminders/events/notice.js';
import { type MailRun, type SentMail, startMailRun } from '../support/mail-run.js';
import { ReminderWorld } from '../support/reminder-world.js';
import type { Stored } from '../support/world.js';

let run: MailRun;
let db: DataSource;
let world: ReminderWorld;
let body: Stored;
let board: Stored;
let officer: string;

beforeAll(async () => {
  run = await startMailRun('2026-01-05T08:00:00+07:00');
  db = run.app.dataSource;
});
afterAll(() => run.close());
beforeEach(async () => {
  world = await ReminderWorld.build(db.manager);
  const code = newId();
  officer = `officer@${code}.example`;
  body = await world.bodyWithOfficer(code);
  board = await world.body(world.committeeBody, { code: `board-${code}`, name: 'Ban Tổ chức Huyện ủy' });
  await db.query(
    `update plan set monitoring_body_id = $2, symbol = '55-KH/HU', issued_on = '2026-01-10', title = 'Kế hoạch xây dựng tổ chức đảng',
       title_en = 'Plan of party building' where id = $1`,
    [world.planId, board.id],
  );
});
afterEach(async () => {
  await db.query(`update plan set status = 'closed'`);
  await db.query('delete from message');
  await db.query('delete from history_unannounced');
});

interface Told {
  readonly facts?: Record<string, string>;
  /** As the history keeps it. */
  readonly action?: string;
  readonly reason?: string;
}

/** A change of a task, report or review that is announced, as the features record theirs. @returns the mails of the next pass */
async function told(
  event: NoticeEvent,
  about: Record<string, string>,
  given: Told = {},
): Promise<SentMail[]> {
  const [[name, objectId] = ['', '']] = Object.entries(about);
  await db.transaction((manager) =>
    run.app.get(HistoryService).record(manager, {
      objectType: name.replace('Id', ''),
      objectId,
      action: given.action ?? event,
      actor: system,
      at: new Date('2026-06-10T10:00:00+07:00'),
      committeeId: world.committeeBody.id,
      after: given.reason === undefined ? null : { reason: given.reason },
      announce: { event, actId: newId(), facts: { ...about, ...given.facts } },
    }),
  );
  return run.passAt('2026-06-10T10:01:00+07:00');
}

async function assigned(taskId: string): Promise<SentMail | undefined> {
  return (await told('task-assigned', { taskId }, { facts: { bodyId: body.id } }))[0];
}

async function setBoard(telephone: string | null, mailbox: string | null): Promise<void> {
  await db.query('update body set telephone = $2, mailbox = $3 where id = $1', [
    board.id,
    telephone,
    mailbox,
  ]);
}

async function endAccounts(): Promise<void> {
  await db.query('update account set ended_at = now() where email = $1', [officer]);
}

describe('a mail', () => {
  it('names whom it goes to, the board that asks, the committee and its plan', async () => {
    await world.holder('officer', body, `second@${body.code}.example`, 'en');
    const mails = await told(
      'task-assigned',
      { taskId: await world.task(body) },
      { facts: { bodyId: body.id } },
    );
    const [vi, en] = mails;
    for (const part of ['text', 'html'] as const) {
      expect(vi?.[part]).toContain(`Kính gửi: Đơn vị ${body.code}`);
      expect(vi?.[part]).toContain(
        'Ban Tổ chức Huyện ủy theo dõi, đôn đốc việc thực hiện kế hoạch số 55-KH/HU ngày 10/01/2026 của Huyện ủy: “Kế hoạch xây dựng tổ chức đảng”.',
      );
      expect(en?.[part]).toContain(`To: Đơn vị ${body.code}`);
      expect(en?.[part]).toContain(
        'Ban Tổ chức Huyện ủy follows how the plan 55-KH/HU of 10/01/2026 of Huyện ủy is carried out: “Plan of party building”.',
      );
    }
  });

  it('is answered to the board’s mailbox where it has one, and says that it is not to be answered where it has none', async () => {
    expect(await assigned(await world.task(body))).toMatchObject({
      replyTo: null,
      text: expect.stringContaining('đề nghị không trả lời thư này'),
    });
    await setBoard('0263 3839 000', 'ban-to-chuc@huyen-uy.example');
    const mail = await assigned(await world.task(body));
    expect(mail?.replyTo).toBe('ban-to-chuc@huyen-uy.example');
    expect(mail?.text).not.toContain('không trả lời');
    expect(mail?.text).toContain(
      'thư trả lời được gửi đến Ban Tổ chức Huyện ủy, ban-to-chuc@huyen-uy.example.',
    );
    expect(mail?.text).toContain('Điện thoại Ban Tổ chức Huyện ủy: 0263 3839 000.');
  });

  it('to the board itself is not answered to it', async () => {
    await setBoard(null, 'ban-to-chuc@huyen-uy.example');
    await world.holder('board', world.committeeBody, `board@${body.code}.example`);
    await world.task(body, { status: 'done', doneReportedOn: '2026-06-05' });
    const mails = await run.passAt('2026-06-10T07:30:00+07:00');
    const digest = mails.find(({ subject }) =>
      subject.startsWith('Báo cáo hoàn thành, chờ xác nhận từ 05/06/2026'),
    );
    expect(digest?.replyTo).toBeNull();
    expect(digest?.text).toContain('Kính gửi: Ban Tổ chức Huyện ủy');
    expect(digest?.text).toContain(`Đơn vị chủ trì: Đơn vị ${body.code}`);
  });
});

describe('a mail about several plans', () => {
  it('names each, with its office, and beside each task its plan', async () => {
    const other = newId();
    await db.query(
      `insert into plan (id, code, committee_id, title, symbol, status, in_force_on, review_calendar)
       select $1::uuid, $1::uuid::text, committee_id, 'Kế hoạch chuyển đổi số', '60-KH/HU', status, in_force_on, review_calendar from plan where id = $2`,
      [other, world.planId],
    );
    const moved = await world.task(body, { dueOn: '2026-06-15' });
    await world.task(body, { dueOn: '2026-06-15' });
    await db.query('update task set plan_id = $2 where id = $1', [moved, other]);
    const [mail] = await run.passAt('2026-06-15T07:30:00+07:00');
    expect(mail?.text).toContain(
      'Ban Tổ chức Huyện ủy theo dõi, đôn đốc việc thực hiện kế hoạch số 55-KH/HU',
    );
    expect(mail?.text).toContain(
      'Huyện ủy theo dõi, đôn đốc việc thực hiện kế hoạch số 60-KH/HU của Huyện ủy: “Kế hoạch chuyển đổi số”.',
    );
    expect(mail?.text.match(/^ {2}Kế hoạch: (55|60)-KH\/HU$/gm)).toHaveLength(2);
  });
});

describe('a cooperating body', () => {
  it('reads that it cooperates, and who leads', async () => {
    const partner = await world.bodyWithOfficer(newId());
    await world.task(body, { dueOn: '2026-06-15', cooperators: [partner] });
    const mails = await run.passAt('2026-06-08T07:30:00+07:00');
    const mail = mails.find(({ to }) => to === `officer@${partner.code}.example`);
    expect(mail?.subject).toMatch(/^Phối hợp thực hiện nhiệm vụ, thời hạn 15\/06\/2026: NV-/);
    expect(mail?.text).toContain(`Kính gửi: Đơn vị ${partner.code}\n`);
    expect(mail?.text).toContain(
      `  Đơn vị chủ trì: Đơn vị ${body.code}\n  Đơn vị phối hợp thực hiện.\n  Thời hạn 15/06/2026, còn 7 ngày.\n`,
    );
  });
});

describe('a body that has only a mailbox', () => {
  it('reads how to answer without an account, and finds no link that it cannot open', async () => {
    await endAccounts();
    await db.query(`update body set mailbox = 'van-thu@chi-bo.example' where id = $1`, [body.id]);
    await setBoard('0263 3839 000', null);
    const mail = await assigned(await world.task(body));
    expect(mail?.to).toBe('van-thu@chi-bo.example');
    for (const part of ['text', 'html'] as const) {
      expect(mail?.[part]).toContain(
        'Đơn vị chưa có tài khoản: đề nghị báo kết quả bằng văn bản hoặc điện thoại đến Ban Tổ chức Huyện ủy, 0263 3839 000.',
      );
      expect(mail?.[part]).not.toContain('đăng nhập');
      expect(mail?.[part]).not.toContain('dondoc.example');
    }
  });

  it('may answer the mail where the board has a mailbox', async () => {
    await endAccounts();
    await db.query(`update body set mailbox = 'van-thu@chi-bo.example' where id = $1`, [body.id]);
    await setBoard(null, 'ban-to-chuc@huyen-uy.example');
    const mail = await assigned(await world.task(body));
    expect(mail?.replyTo).toBe('ban-to-chuc@huyen-uy.example');
    expect(mail?.text).toContain('bằng văn bản, thư trả lời hoặc điện thoại đến Ban Tổ chức Huyện ủy.');
    expect(mail?.text).not.toContain('không trả lời');
  });
});

describe('the board that stands in for a body which nothing reaches', () => {
  it('reads that it is to pass the mail on, to whom, and can open it', async () => {
    await endAccounts();
    await world.holder('board', world.committeeBody, `board@${body.code}.example`);
    const taskId = await world.task(body);
    const mails = await told('task-assigned', { taskId }, { facts: { bodyId: body.id } });
    const mail = mails.find(({ text }) => text.includes('NV-'));
    expect(mail?.to).toBe(`board@${body.code}.example`);
    expect(mail?.subject).toMatch(
      new RegExp(`^Chuyển Đơn vị ${body.code}: Giao nhiệm vụ, thời hạn 14/12/2026: NV-`),
    );
    expect(mail?.text).toContain('Kính gửi: Ban Tổ chức Huyện ủy');
    expect(mail?.text).toContain(
      `Đơn vị ${body.code} chưa có tài khoản và hộp thư; gửi để cơ quan theo dõi chuyển.`,
    );
    expect(mail?.text).toContain(`https://dondoc.example/tasks/${taskId}`);
  });
});

describe('the reason that a person gave is told', () => {
  let reportId: string;
  let reviewId: string;
  beforeEach(async () => {
    reviewId = await world.review({ opensOn: '2026-07-01' });
    reportId = await world.report(reviewId, body, { dueOn: '2026-07-30' });
  });

  async function ofReport(event: NoticeEvent, set: string, given: Told = {}): Promise<string> {
    await db.query(`update progress_report set ${set} where id = $1`, [reportId]);
    const facts = { bodyId: body.id, ...given.facts };
    return (await told(event, { reportId }, { ...given, facts }))[0]?.text ?? '';
  }

  it('with a returned report', async () => {
    const set = `status = 'returned', returned_by = '2026-07-10', return_reason = 'Thiếu biểu số 2'`;
    expect(await ofReport('report-returned', set)).toContain('  | Thiếu biểu số 2\n');
  });

  it('with a report that the head handed back', async () => {
    const set = `handed_back_note = 'Bổ sung nguyên nhân'`;
    expect(await ofReport('report-handed-back', set)).toContain('  | Bổ sung nguyên nhân\n');
  });

  it.each([
    ['report-excused', 'excused', 'excused = true'],
    ['report-day-moved', 'day_moved', `due_on = '2026-07-31'`],
    ['report-asked-again', 'asked_again', 'excused = false'],
  ] as const)('with %s', async (event, action, set) => {
    const text = await ofReport(event, set, { action, reason: `Lý do của ${action}` });
    expect(text).toContain(`  | Lý do của ${action}\n`);
  });

  it('with a review that was opened again', async () => {
    const given = { action: 'reopened', reason: 'Bổ sung số liệu quý II' };
    const [mail] = await told('review-reopened', { reviewId }, given);
    expect(mail?.text).toContain('  | Bổ sung số liệu quý II\n');
  });

  it('with each answer to a proposal, by its number and what became of it, but not the words of the report', async () => {
    const ids = [newId(), newId()];
    await db.query(
      `insert into proposal (id, report_id, position, text, addressee, status, answer)
       values ($1, $3, 0, 'Cấp kinh phí', 'Huyện ủy', 'not_accepted', 'Chưa có nguồn'), ($2, $3, 1, 'Bổ sung biên chế', 'Huyện ủy', 'passed_up', null)`,
      [...ids, reportId],
    );
    await db.query(
      `update progress_report set status = 'accepted', accepted_on = '2026-06-10' where id = $1`,
      [reportId],
    );
    const facts = { bodyId: body.id };
    for (const proposalId of ids.slice(0, 1)) {
      await db.transaction((manager) =>
        run.app.get(HistoryService).record(manager, {
          objectType: 'proposal',
          objectId: proposalId,
          action: 'answered',
          actor: system,
          at: new Date('2026-06-10T09:59:00+07:00'),
          committeeId: world.committeeBody.id,
          announce: { event: 'proposal-answered', actId: newId(), facts: { ...facts, reportId, proposalId } },
        }),
      );
    }
    const [mail] = await told(
      'proposal-answered',
      { reportId },
      { facts: { ...facts, proposalId: ids[1] ?? '' } },
    );
    expect(mail?.text).toContain('  | Kiến nghị, đề xuất số 1: không chấp thuận.\n  | Chưa có nguồn\n');
    expect(mail?.text).toContain('  | Kiến nghị, đề xuất số 2: đã chuyển cấp trên.\n');
    expect(mail?.text).not.toContain('Cấp kinh phí');
  });
});

describe('the words of a person', () => {
  async function returned(note: string): Promise<SentMail | undefined> {
    const taskId = await world.task(body, { status: 'in_progress' });
    await db.query(`update task set returned_by = '2026-06-17' where id = $1`, [taskId]);
    await db.query(
      `insert into task_update (id, task_id, kind, at, arrived_on, note) values ($1, $2, 'return', now(), '2026-06-10', $3)`,
      [newId(), taskId, note],
    );
    return (await told('task-returned', { taskId }, { facts: { bodyId: body.id } }))[0];
  }

  it('cannot pass for the program’s own: every line of them is marked', async () => {
    const mail = await returned('Thiếu số liệu.\r\n--\u2028Thư do hệ thống gửi\n\n\n\nhttps://evil.example');
    expect(mail?.text).toContain(
      '  | Thiếu số liệu.\n  | --\n  | Thư do hệ thống gửi\n  | \n  | https://evil.example\n',
    );
    expect(mail?.text.match(/^--$/gm)).toHaveLength(1);
    expect(mail?.html).not.toContain('href="https://evil.example');
  });

  it('lose what is not seen but turns or hides letters', async () => {
    const mail = await returned('Gửi \u202Egnod\u202C \u2067ngay\u2069\u200B tới\u0007 số\u00AD 1');
    expect(mail?.text).toContain('  | Gửi gnod ngay tới số 1\n');
    await db.query(`update duty set title = E'Việc \\u202Egnod\\nkhác'`);
    const named = await assigned(await world.task(body));
    expect(named?.subject).toMatch(/NV-\d+ Việc gnod khác$/);
    expect(named?.html).toContain('Việc gnod khác');
  });
});

describe('the deadline of a returned task', () => {
  async function urged(set: string): Promise<SentMail | undefined> {
    const taskId = await world.task(body, { status: 'in_progress' });
    await db.query(`update task set ${set} where id = $1`, [taskId]);
    // The day's own reminders go before it.
    await run.passAt('2026-06-10T07:30:00+07:00');
    return (await told('task-urged', { taskId }, { facts: { bodyId: body.id, urgingId: newId() } }))[0];
  }

  it('is the day given, in the subject and the text of an urging alike', async () => {
    const mail = await urged(
      `due_on = '2026-06-08', returned_from = '2026-06-08', returned_by = '2026-06-17'`,
    );
    expect(mail?.subject).toContain('Đôn đốc nhiệm vụ, thời hạn 17/06/2026: NV-');
    expect(mail?.text).toContain(
      'Đôn đốc thực hiện nhiệm vụ. Thời hạn bổ sung, hoàn thiện 17/06/2026, còn 7 ngày.',
    );
    // As in every mail to an account, whose data the program keeps.
    expect(mail?.text).toContain('Dữ liệu cá nhân trong Đôn Đốc: https://dondoc.example/privacy?lang=vi');
  });

  it('is that of an extension granted after it', async () => {
    const mail = await urged(
      `due_on = '2026-07-31', returned_from = '2026-06-08', returned_by = '2026-06-17'`,
    );
    expect(mail?.subject).toContain('Đôn đốc nhiệm vụ, thời hạn 31/07/2026: NV-');
    expect(mail?.text).toContain('Đôn đốc thực hiện nhiệm vụ. Thời hạn 31/07/2026, còn 51 ngày.');
    expect(mail?.text).not.toContain('17/06/2026');
  });

  it('that has passed is called overdue', async () => {
    const mail = await urged(`due_on = '2026-06-08'`);
    expect(mail?.subject).toContain('Đôn đốc nhiệm vụ quá hạn, thời hạn 08/06/2026: NV-');
    expect(mail?.text).toContain('Quá hạn 2 ngày (thời hạn 08/06/2026).');
  });
});

describe('what was returned and is reminded of', () => {
  it('stands under what is to be completed, not under what is to be sent', async () => {
    const id = await world.report(await world.review(), body, { dueOn: '2026-06-16', status: 'returned' });
    await db.query(`update progress_report set returned_by = '2026-06-24' where id = $1`, [id]);
    const [mail] = await run.passAt('2026-06-23T07:30:00+07:00');
    expect(mail?.subject).toBe(
      'Bổ sung, hoàn thiện báo cáo chậm nhất ngày 24/06/2026: Sơ kết 6 tháng đầu năm 2026',
    );
    expect(mail?.text).toContain('BÁO CÁO PHẢI BỔ SUNG, HOÀN THIỆN\n');
    expect(mail?.text).toContain('Thời hạn bổ sung, hoàn thiện 24/06/2026, còn 1 ngày.');
    expect(mail?.text).not.toContain('BÁO CÁO PHẢI GỬI');
  });
});

describe('open proposals of an accepted report', () => {
  async function proposals(day: string): Promise<string> {
    const mails = await run.passAt(`${day}T07:30:00+07:00`);
    return mails.find(({ text }) => text.includes('/reports/'))?.text ?? '';
  }

  it('wait for the board from the third working day on, in one line a report, until the last is answered', async () => {
    await world.holder('board', world.committeeBody, `board@${body.code}.example`);
    const review = await world.review({ opensOn: '2026-05-15', meetingOn: '2026-12-01' });
    const reportId = await world.report(review, body, { status: 'accepted', submittedOn: '2026-06-08' });
    await db.query(`update progress_report set accepted_on = '2026-06-10' where id = $1`, [reportId]);
    await db.query(
      `insert into proposal (id, report_id, position, text, addressee) select gen_random_uuid(), $1, n, 'Cấp kinh phí', 'Huyện ủy' from generate_series(0, 1) n`,
      [reportId],
    );
    expect(await proposals('2026-06-12')).toBe('');
    const first = await proposals('2026-06-15');
    expect(first).toContain('Từ ngày 10/06/2026: 2 kiến nghị, đề xuất chờ trả lời.');
    expect(first.match(/\/reports\//g)).toHaveLength(1);
    await db.query(`update proposal set status = 'passed_up' where report_id = $1 and position = 0`, [
      reportId,
    ]);
    expect(await proposals('2026-06-16')).toContain('1 kiến nghị, đề xuất chờ trả lời.');
    await db.query(`update proposal set status = 'resolved' where report_id = $1`, [reportId]);
    expect(await proposals('2026-06-17')).toBe('');
  });
});
