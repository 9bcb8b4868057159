import { describe, expect, it } from '@jest/globals';
import type { ReportDto, ReportPageDto, ReportStateDto } from '../../../src/api/reports/report.dto.js';
import type { ReviewDto, ReviewPageDto } from '../../../src/api/reviews/review.dto.js';
import { sampleReviews } from '../../support/sample-reviews.js';

const { stage, on, reportsOf, ownReport, summary } = sampleReviews();
const english = { 'accept-language': 'en' };
const figuresOf = async (code: string) =>
  (await summary()).bodies.find(({ body }) => body.code === code)?.period.byCurrentDeadline;

describe('the reviews of the sample plan', () => {
  it('stand on the days of its calendar', () => {
    expect(stage.first).toMatchObject({
      kind: 'regular',
      name: 'Sơ kết 6 tháng đầu năm 2026',
      from: '2025-12-15',
      until: '2026-06-14',
      opensOn: '2026-05-15',
      reportsDueOn: { base: '2026-06-16', other: '2026-06-18' },
      meetingOn: '2026-06-24',
      status: 'scheduled',
    });
    expect(stage.second).toMatchObject({
      name: 'Sơ kết năm 2026',
      opensOn: '2026-11-14',
      reportsDueOn: { base: '2026-12-16', other: '2026-12-18' },
      meetingOn: '2026-12-24',
    });
  });

  it('are listed in pages and read in English', async () => {
    const page = (await stage.board.get<ReviewPageDto>(`/plans/${stage.planId}/reviews?limit=1`)).body;
    expect(page.items.map(({ id }) => id)).toEqual([stage.first.id]);
    const next = await stage.board.get<ReviewPageDto>(
      `/plans/${stage.planId}/reviews?limit=1&cursor=${page.nextCursor}`,
      {
        headers: english,
      },
    );
    expect(next.body.items).toMatchObject([{ id: stage.second.id, name: 'Review of the year 2026' }]);
  });

  it('show a body its own report only, the board all of them with how they stand', async () => {
    expect((await reportsOf(stage.officer)).map(({ body }) => body.code)).toEqual(['xa-lat']);
    const all = await reportsOf(stage.board);
    expect(all.find(({ body }) => body.code === 'xa-lat')).toMatchObject({
      dueOn: '2026-06-16',
      status: 'draft',
    });
    expect(all.find(({ body }) => body.code === 'ban-to-chuc')).toMatchObject({ dueOn: '2026-06-18' });
    const paged = await stage.board.get<ReportPageDto>(`/reviews/${stage.first.id}/reports?limit=5`);
    const rest = await stage.board.get<ReportPageDto>(
      `/reviews/${stage.first.id}/reports?limit=200&cursor=${paged.body.nextCursor}`,
    );
    expect([...paged.body.items, ...rest.body.items]).toEqual(all);
  });

  it('collect from their opening day, whether or not anything has run', async () => {
    on('2026-05-14');
    expect((await stage.board.get<ReviewDto>(`/reviews/${stage.first.id}`)).body.status).toBe('scheduled');
    on('2026-05-15');
    expect((await stage.board.get<ReviewDto>(`/reviews/${stage.first.id}`)).body.status).toBe('collecting');
  });
});

describe('a report', () => {
  it('has a line for each task of its body: due, or not yet due', async () => {
    const report = await ownReport(stage.officer, 'xa-lat');
    expect(report.review).toMatchObject({ id: stage.first.id, from: '2025-12-15', until: '2026-06-14' });
    const places = Object.groupBy(report.lines, ({ place }) => place);
    expect([places.due?.length, places.not_yet_due?.length, report.lines.length]).toEqual([4, 2, 6]);
    expect(report.lines.every(({ code }) => /^NV-\d+$/.test(code))).toBe(true);
  });

  it('is saved with If-Match, refused without it and on a version that no longer stands', async () => {
    const report = await ownReport(stage.officer, 'xa-lat');
    const path = `/reports/${report.id}`;
    expect((await stage.officer.request('PATCH', path, { body: { results: 'x' } })).status).toBe(428);
    const saved = await stage.officer.patch<ReportDto>(path, { results: 'Kết quả' }, report.version);
    expect(saved).toMatchObject({ status: 200, body: { results: 'Kết quả' } });
    expect(saved.headers.get('etag')).toBe(`"${saved.body.version}"`);
    const stale = await stage.officer.patch(path, { results: 'Khác' }, report.version);
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'stale_version', currentVersion: saved.body.version },
    });
    expect(stale.body).toMatchObject({ current: { content: { results: 'Kết quả' } } });
  });

  it('refuses unknown fields and says which', async () => {
    const report = await ownReport(stage.officer, 'xa-lat');
    const wrong = await stage.officer.patch(
      `/reports/${report.id}`,
      { lines: [{ taskId: 'x', words: 1 }] },
      report.version,
    );
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    const names = (wrong.body['fields'] as { name: string }[]).map(({ name }) => name).toSorted();
    expect(names).toEqual(['lines[0].taskId', 'lines[0].words']);
  });

  it('of another body does not exist, nor does a draft for the board', async () => {
    const { id } = await ownReport(stage.officer, 'xa-lat');
    expect((await stage.neighbour.get(`/reports/${id}`)).status).toBe(404);
    expect((await stage.board.get(`/reports/${id}`)).status).toBe(404);
    expect((await stage.neighbour.post(`/reports/${id}/submit`, { sendIncomplete: true })).status).toBe(404);
  });

  it('goes from the body to the board and back, and the summary counts it', async () => {
    on('2026-06-12');
    const draft = await ownReport(stage.officer, 'xa-lat');
    const due = draft.lines.filter(({ place }) => place === 'due');
    const lines = due.map(({ taskId }) => ({ taskId, text: 'Đã thực hiện.', done: true }));
    const proposals = [{ text: 'Bố trí kinh phí', addressee: 'Ban Thường vụ Huyện ủy' }];
    const saved = await stage.officer.patch<ReportDto>(
      `/reports/${draft.id}`,
      { lines, proposals, subjectiveCauses: 'Phân công chưa rõ' },
      draft.version,
    );
    expect(saved.status).toBe(200);
    expect(await stage.officer.post(`/reports/${draft.id}/submit`)).toMatchObject({
      status: 400,
      body: { code: 'report_incomplete', fields: [{ name: 'sendIncomplete' }] },
    });
    const sent = await stage.officer.post<ReportDto>(`/reports/${draft.id}/submit`, { sendIncomplete: true });
    expect(sent.body).toMatchObject({ status: 'submitted', submittedOn: '2026-06-12', late: false });
    expect(await figuresOf('xa-lat')).toEqual({
      due: 4,
      doneOnTime: 4,
      doneLate: 0,
      openOverdue: 0,
      openInTime: 0,
      waiting: 4,
      carriedOver: 0,
      notYetDue: 2,
    });
    const twice = await stage.officer.post(`/reports/${draft.id}/submit`, { sendIncomplete: true });
    expect(twice).toMatchObject({ status: 409, body: { code: 'illegal_transition' } });
    const returned = await stage.board.post<ReportDto>(`/reports/${draft.id}/return`, {
      reason: 'Thiếu số liệu',
      by: '2026-06-22',
    });
    expect(returned.body).toMatchObject({
      status: 'returned',
      returnedBy: '2026-06-22',
      returnReason: 'Thiếu số liệu',
    });
    expect(await figuresOf('xa-lat')).toMatchObject({ doneOnTime: 0, openInTime: 4 });
    on('2026-06-15');
    await stage.officer.post(`/reports/${draft.id}/submit`, { sendIncomplete: true });
    const accepted = await stage.board.post<ReportDto>(`/reports/${draft.id}/accept`, {
      takeOut: [{ taskId: due[0]?.taskId, reason: 'Chưa có minh chứng' }],
    });
    expect(accepted.body).toMatchObject({ status: 'accepted', late: false });
    expect(await figuresOf('xa-lat')).toMatchObject({ doneOnTime: 4, waiting: 1 });
    const { difficulties, proposals: asked, reports } = await summary();
    expect(difficulties).toMatchObject([{ body: { code: 'xa-lat' }, subjectiveCauses: 'Phân công chưa rõ' }]);
    expect(asked).toMatchObject([{ text: 'Bố trí kinh phí', status: 'open' }]);
    expect(reports).toMatchObject({ sent: 1, onTime: 1, late: 0, accepted: 1 });
  });

  it('has its proposals answered by the board, once', async () => {
    const [proposal] = (await summary()).proposals;
    const path = `/proposals/${proposal?.id}/answer`;
    expect((await stage.officer.post(path, { status: 'resolved' })).status).toBe(403);
    expect((await stage.neighbour.post(path, { status: 'resolved' })).status).toBe(404);
    expect((await stage.board.post(path, { status: 'not_accepted' })).body).toMatchObject({
      code: 'reason_missing',
    });
    const answer = { status: 'passed_up', answer: 'Đã gửi Tỉnh ủy' };
    const answered = await stage.board.post(path, answer, { 'if-match': `"${proposal?.version}"` });
    expect([answered.status, answered.headers.get('etag')]).toEqual([200, '"2"']);
    const stale = await stage.board.post(path, { status: 'resolved' }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { current: { status: 'passed_up', version: 2 } } });
    const again = await stage.board.post(path, { status: 'passed_up' });
    expect(again).toMatchObject({ status: 409, body: { allowed: ['resolved', 'not_accepted'] } });
    expect((await ownReport(stage.officer, 'xa-lat')).proposals).toMatchObject([
      { status: 'passed_up', answer: 'Đã gửi Tỉnh ủy' },
    ]);
  });
});

describe('the questions of a regular review', () => {
  const path = () => `/reviews/${stage.first.id}`;
  const stands = async () => (await stage.board.get<ReviewDto>(path())).body;
  const ask = async (questions: { id?: string; text: string }[]) =>
    stage.board.patch<ReviewDto>(path(), { questions }, (await stands()).version);
  const answer = async (answers: { questionId: string; answer: string }[]) => {
    const report = await ownReport(stage.neighbour, 'xa-da-sar');
    return stage.neighbour.patch<ReportDto>(`/reports/${report.id}`, { answers }, report.version);
  };
  const answers = async () => (await ownReport(stage.neighbour, 'xa-da-sar')).answers;
  const members = { text: 'Kết nạp bao nhiêu đảng viên?' };
  const meetings = { text: 'Chi bộ nào sinh hoạt chưa đều?' };

  it('are set by the board alone, on the version that was read', async () => {
    const { version } = await stands();
    expect((await stage.board.request('PATCH', path(), { body: { questions: [] } })).status).toBe(428);
    expect((await stage.officer.patch(path(), { questions: [] }, version)).status).toBe(403);
    const asked = await stage.board.patch<ReviewDto>(path(), { questions: [members, meetings] }, version);
    expect(asked).toMatchObject({
      status: 200,
      body: { questions: [members, meetings], version: version + 1 },
    });
    expect(asked.headers.get('etag')).toBe(`"${version + 1}"`);
    const stale = await stage.board.patch(path(), { questions: [] }, version);
    expect(stale).toMatchObject({ status: 412, body: { current: { questions: [members, meetings] } } });
    expect((await answers()).map(({ question, answer }) => [question, answer])).toEqual([
      [members.text, ''],
      [meetings.text, ''],
    ]);
  });

  it('are answered one by one; an answer that is left out stays', async () => {
    const [one, two] = (await stands()).questions;
    expect((await answer([{ questionId: one!.id, answer: '12' }])).status).toBe(200);
    expect((await answer([{ questionId: two!.id, answer: 'Thôn 3' }])).status).toBe(200);
    expect(await answers()).toMatchObject([
      { questionId: one!.id, answer: '12', removed: false },
      { questionId: two!.id, answer: 'Thôn 3', removed: false },
    ]);
    const unknown = await answer([{ questionId: stage.planId, answer: 'x' }]);
    expect(unknown).toMatchObject({ status: 400, body: { fields: [{ name: 'answers[0].questionId' }] } });
  });

  it('keep their answers where they are reworded, moved, taken away and asked again', async () => {
    const [one, two] = (await stands()).questions;
    const reworded = { id: two!.id, text: 'Chi bộ nào sinh hoạt chưa đều, vì sao?' };
    const asked = await ask([reworded]);
    expect(asked.body).toMatchObject({ questions: [reworded], removedQuestions: [one] });
    expect(await answers()).toMatchObject([
      { question: reworded.text, answer: 'Thôn 3', removed: false },
      { question: members.text, answer: '12', removed: true },
    ]);
    // somebody still had the page open
    expect((await answer([{ questionId: one!.id, answer: '13' }])).status).toBe(200);
    await ask([reworded, one!]);
    expect(await answers()).toMatchObject([
      { answer: 'Thôn 3', removed: false },
      { question: members.text, answer: '13', removed: false },
    ]);
    const wrong = await ask([reworded, reworded, { id: stage.planId, text: 'x' }]);
    expect((wrong.body as unknown as { fields: { name: string }[] }).fields.map(({ name }) => name)).toEqual([
      'questions[1].id',
      'questions[2].id',
    ]);
  });

  it('change with a line in the history of the review, and not where nothing is different', async () => {
    const { version, questions } = await stands();
    expect((await ask(questions)).body.version).toBe(version);
    const { body } = await stage.board.get<{ items: { action: string; after: unknown }[] }>(
      `/history?entity=review&id=${stage.first.id}`,
    );
    const changes = body.items.filter(({ action }) => action === 'questions_changed');
    expect(changes).toHaveLength(3);
    expect(changes.map(({ after }) => after)).toContainEqual({
      questions: questions.map((one) => ({ ...one, removed: false })),
    });
  });
});

describe('what the board settles with a body', () => {
  it('moves the day of its report, and its continuous tasks with it', async () => {
    const report = await ownReport(stage.neighbour, 'xa-da-sar');
    const path = `/reviews/${stage.first.id}/bodies/${report.body.id}`;
    const change = { dueOn: '2026-06-25', reason: 'Bão lũ' };
    expect((await stage.neighbour.patch(path, change, report.version)).status).toBe(403);
    const moved = await stage.board.patch<ReportStateDto>(path, change, report.version);
    expect(moved.body).toMatchObject({ dueOn: '2026-06-25', firstDueOn: '2026-06-16' });
    const days = (await ownReport(stage.neighbour, 'xa-da-sar')).lines
      .filter(({ cadence }) => cadence === 'continuous')
      .map(({ dueOn, firstDueOn }) => [dueOn, firstDueOn]);
    expect(new Set(days.map(String))).toEqual(new Set(['2026-06-25,2026-06-16']));
  });

  it('excuses it with a reason: it is expected no longer', async () => {
    const before = (await summary()).reports;
    const body = (await reportsOf(stage.board)).find((one) => one.body.code === 'chi-bo-toa-an');
    const path = `/reviews/${stage.first.id}/bodies/${body?.body.id}`;
    expect((await stage.board.patch(path, { excused: true }, body?.version ?? 0)).status).toBe(400);
    const excused = await stage.board.patch(
      path,
      { excused: true, reason: 'Đang sáp nhập' },
      body?.version ?? 0,
    );
    expect(excused.body).toMatchObject({ excused: true, excuseReason: 'Đang sáp nhập', lateness: null });
    expect((await summary()).reports).toMatchObject({
      expected: before.expected - 1,
      excused: before.excused + 1,
    });
  });
});

describe('closing a review', () => {
  /** What the history of the review tells of its closings. */
  async function closings() {
    const { body } = await stage.board.get<{ items: { action: string; after: unknown }[] }>(
      `/history?entity=review&id=${stage.first.id}`,
    );
    return body.items.filter(({ action }) => action === 'closed').map(({ after }) => after);
  }

  it('is refused while it is not open', async () => {
    const refused = await stage.board.post(`/reviews/${stage.second.id}/close`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'illegal_transition', allowed: ['collecting'] },
    });
  });

  it('is refused before its time with what is not over, unless it is said to be meant', async () => {
    on('2026-06-14');
    const early = await stage.board.post(`/reviews/${stage.first.id}/close`);
    expect(early).toMatchObject({
      status: 400,
      body: { code: 'closing_early', fields: [{ name: 'closeEarly' }] },
    });
    expect(early.body['detail']).toContain('14/06/2026');
    const wrong = await stage.board.post(`/reviews/${stage.first.id}/close`, { closeEarly: 'yes' });
    expect(wrong).toMatchObject({ status: 400, body: { fields: [{ name: 'closeEarly' }] } });
    const path = `/reviews/${stage.first.id}`;
    expect((await stage.board.post(`${path}/close`, { closeEarly: true })).status).toBe(200);
    expect((await stage.board.post(`${path}/reopen`, { reason: 'Chốt sớm' })).status).toBe(200);
    expect(await closings()).toEqual([
      {
        status: 'closed',
        closedOn: '2026-06-14',
        early: {
          vi: expect.stringMatching(/^Kỳ báo cáo chưa hết: ngày cuối kỳ là 14\/06\/2026\./),
          en: expect.stringMatching(/^The period is not over: its last day is 14\/06\/2026\./),
        },
      },
    ]);
  });

  it('freezes the figures of that day; whose report is missing stays so', async () => {
    on('2026-06-25');
    const before = await summary();
    expect(before.frozen).toBe(false);
    expect(
      (await stage.board.post(`/reviews/${stage.first.id}/close`, { closeEarly: true })).body,
    ).toMatchObject({
      status: 'closed',
      closedOn: '2026-06-25',
    });
    on('2026-09-01');
    const after = await summary();
    expect(after).toMatchObject({ frozen: true, on: '2026-06-25' });
    expect(after.plan).toEqual(before.plan);
    expect(after.bodies.map(({ period }) => period)).toEqual(before.bodies.map(({ period }) => period));
    expect(after.notReported).toHaveLength(before.reports.missing);
    const late = await stage.neighbour.post(
      `/reports/${(await ownReport(stage.neighbour, 'xa-da-sar')).id}/submit`,
    );
    expect(late).toMatchObject({ status: 409, body: { code: 'review_closed' } });
    const { version } = (await stage.board.get<ReviewDto>(`/reviews/${stage.first.id}`)).body;
    const asked = await stage.board.patch(`/reviews/${stage.first.id}`, { questions: [] }, version);
    expect(asked).toMatchObject({ status: 409, body: { code: 'review_closed' } });
  });

  it('shows a body the figures of its own tasks only', async () => {
    const own = await summary(stage.officer);
    expect(own.bodies.map(({ body }) => body.code)).toEqual(['xa-lat']);
    expect(own.plan.period.byCurrentDeadline).toMatchObject({ due: 4, doneOnTime: 4, notYetDue: 2 });
    expect(own.reports).toMatchObject({ expected: 1, sent: 1 });
  });

  it('gives the next review something to be compared with, and the year its totals', async () => {
    const { plan, openProposals } = await summary(stage.board, stage.second);
    expect(plan.before).toEqual((await summary()).plan.period);
    expect(plan.change?.byCurrentDeadline.due).toBe(
      plan.period.byCurrentDeadline.due - (plan.before?.byCurrentDeadline.due ?? 0),
    );
    expect(plan.year?.byCurrentDeadline.due).toBeGreaterThan(plan.period.byCurrentDeadline.due);
    expect(openProposals).toEqual([]);
  });

  it('is undone with a reason, by the board alone', async () => {
    expect((await stage.officer.post(`/reviews/${stage.first.id}/reopen`, { reason: 'x' })).status).toBe(403);
    expect((await stage.board.post(`/reviews/${stage.first.id}/reopen`, {})).status).toBe(400);
    const reopened = await stage.board.post(`/reviews/${stage.first.id}/reopen`, {
      reason: 'Bổ sung báo cáo',
    });
    expect(reopened.body).toMatchObject({ status: 'collecting', closedOn: null });
    expect((await stage.board.post(`/reviews/${stage.first.id}/reopen`, { reason: 'x' })).status).toBe(409);
  });
});

describe('a review that the board calls', () => {
  const extra = {
    name: 'Báo cáo chuyên đề',
    from: '2026-07-01',
    until: '2026-09-30',
    reportsDueOn: { base: '2026-10-05', other: '2026-10-07' },
    meetingOn: '2026-10-15',
    questions: ['Kết nạp bao nhiêu đảng viên?'],
  };

  it('has its own days, makes no tasks, and is owed a report by every lead body with a task in its period', async () => {
    const made = await stage.board.post<ReviewDto>(`/plans/${stage.planId}/reviews`, extra);
    expect(made).toMatchObject({
      status: 201,
      body: { kind: 'extra', opensOn: '2026-09-01', status: 'collecting' },
    });
    const reports = await reportsOf(stage.board, made.body);
    expect(reports.find(({ body }) => body.code === 'xa-lat')).toMatchObject({ dueOn: '2026-10-05' });
    const own = (await reportsOf(stage.officer, made.body))[0];
    const report = (await stage.officer.get<ReportDto>(`/reports/${own?.id}`)).body;
    expect(report.answers).toMatchObject([{ question: 'Kết nạp bao nhiêu đảng viên?', answer: '' }]);
    expect(report.indicators).toEqual([]);
    expect(new Set(report.lines.map(({ place }) => place))).toEqual(new Set(['carried_over', 'not_yet_due']));
  });

  it('is refused where its days are out of order, naming each', async () => {
    const wrong = await stage.board.post(`/plans/${stage.planId}/reviews`, {
      ...extra,
      until: '2026-06-30',
      reportsDueOn: { base: '2026-08-05', other: '2026-08-01' },
    });
    const names = (wrong.body['fields'] as { name: string }[]).map(({ name }) => name);
    expect([wrong.status, [...new Set(names)].toSorted()]).toEqual([
      400,
      ['reportsDueOn.base', 'reportsDueOn.other', 'until'],
    ]);
  });

  it('is refused without the days that reports are due', async () => {
    for (const reportsDueOn of [undefined, []]) {
      const wrong = await stage.board.post(`/plans/${stage.planId}/reviews`, { ...extra, reportsDueOn });
      expect(wrong).toMatchObject({ status: 400, body: { fields: [{ name: 'reportsDueOn' }] } });
    }
  });

  it('is called by the board alone', async () => {
    expect((await stage.officer.post(`/plans/${stage.planId}/reviews`, extra)).status).toBe(403);
  });
});
