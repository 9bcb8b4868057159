import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { ReviewSummary, SummaryOfBody } from '../../src/reviews/review-summary.js';
import { assessmentFor, type StoredAssessment, unwritten } from '../../src/reviews/assessment.js';
import { type AssessmentFacts, assessmentPage, nextToAssess } from '../../src/web/reviews/assessment.page.js';
import { readHead } from '../../src/web/documents/document-text-head.js';
import { reviewClosePage } from '../../src/web/reviews/review-close.page.js';

const day = calendarDay('2026-06-22');
const none = { due: 0, doneOnTime: 0, doneLate: 0, openOverdue: 0, openInTime: 0 };

function of(id: string, { written = false, excused = false, status = 'accepted' } = {}): SummaryOfBody {
  const counts = { ...none, due: 6, doneOnTime: 3, doneLate: 1, openOverdue: 2 };
  const body = { id, code: id, name: { vi: `Xã ${id}`, en: `Commune ${id}` } };
  const report = { id: `report-${id}`, body, status, excused, submittedOn: day, onTimeUntil: day };
  return {
    body,
    period: { byCurrentDeadline: counts },
    report: { ...report, late: false, acceptedOn: day },
    assessment: written ? { id: `a-${id}`, text: 'Tốt', writtenOn: day, version: 1 } : null,
  } as unknown as SummaryOfBody;
}

function summary(status: string, ...bodies: SummaryOfBody[]): ReviewSummary {
  const review = { id: 'r', name: { vi: 'Sơ kết', en: 'Half-year' }, status, version: 3 };
  const results = { results: 'Đã mở lớp', shortcomings: '', objectiveCauses: '' };
  const difficulties = bodies.map(({ body }) => ({ body, ...results, subjectiveCauses: '', nextWork: '' }));
  return { review, bodies, difficulties } as unknown as ReviewSummary;
}

const facts = (given: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  summary: summary('collecting', of('a'), of('b')),
  of: of('a'),
  assessment: unwritten,
  today: day,
  mayChange: true,
  ownBodies: [],
  fromReport: false,
  refused: null,
  ...given,
});

describe('the page of an assessment', () => {
  it('says how the body stands, what it reported, and asks the board for words', () => {
    const [vi, en] = [assessmentPage('vi', facts()), assessmentPage('en', facts())];
    expect([vi.heading, en.heading]).toEqual(['Nhận xét: Xã a', 'Assessment: Commune a']);
    expect(vi.figures).toContain('6 nhiệm vụ đến hạn trong kỳ: 4 hoàn thành (1 quá hạn), 2 quá hạn');
    expect(en.figures).toContain('6 tasks due in the period: 4 done (1 late), 2 overdue');
    expect(vi.reported).toEqual([{ label: 'Kết quả chung', text: 'Đã mở lớp' }]);
    expect(vi.form).toMatchObject({ version: 0, canGoOn: true, field: { text: '', standing: null } });
    expect(vi.form?.field.hint).toMatch(/^Đơn vị đọc được sau khi chốt kỳ báo cáo\. Để trống là rút lại\./);
    expect(en.form?.field.hint).toMatch(/^The body reads it once the review is closed\. Left empty/);
    expect([vi.reportUrl, vi.backUrl]).toEqual(['/reports/report-a', '/reviews/r#bodies']);
    expect(assessmentPage('vi', facts({ fromReport: true })).backUrl).toBe('/reports/report-a');
  });

  it('is only read by others, once the review is closed, and leads to no draft of another body', () => {
    const assessment = { id: 'x', text: 'Tốt', writtenOn: day, version: 1 };
    const closed = summary('closed', of('a', { written: true }));
    const read = assessmentPage('vi', facts({ summary: closed, assessment, mayChange: true }));
    expect([read.form, read.text, read.writtenOn]).toEqual([null, 'Tốt', 'Ghi ngày 22/06/2026']);
    expect(assessmentPage('vi', facts({ of: of('a', { status: 'draft' }) })).reportUrl).toBeNull();
  });

  it('keeps what was typed beside what somebody else saved', () => {
    const assessment = { id: 'x', text: 'Của người khác', writtenOn: day, version: 2 };
    const problem = { status: 412, code: 'stale_version', text: 'x', fields: {}, extra: {} };
    const { form, problem: said } = assessmentPage(
      'vi',
      facts({ assessment, refused: { given: { text: 'Của tôi' }, problem } }),
    );
    expect([form?.version, form?.field.text, form?.field.standing]).toEqual([2, 'Của tôi', 'Của người khác']);
    expect(said?.text).toContain('Nội dung của bạn còn nguyên');
  });

  it('goes on to the next body without one, round the list, but not to one that is excused', () => {
    const all = summary(
      'collecting',
      of('a'),
      of('b', { written: true }),
      of('c'),
      of('d', { excused: true }),
    );
    expect(['a', 'b', 'c', 'd'].map((id) => nextToAssess(all, id))).toEqual(['c', 'c', 'a', 'a']);
    expect(nextToAssess(summary('collecting', of('a')), 'a')).toBeNull();
  });
});

describe('the form of the lines around a report', () => {
  it('leaves empty lines to the program and has emptied lists empty, and keeps a number that is none to be refused', () => {
    const typed = {
      number: 'x',
      place: ' ',
      signer: 'Nguyễn A',
      capacity: '\n ',
      recipients: 'Xã a\n\n Xã b ',
    };
    expect(readHead(typed)).toEqual({
      number: 'x',
      issuedOn: null,
      place: null,
      office: null,
      signer: 'Nguyễn A',
      archive: null,
      capacity: [],
      addressees: null,
      recipients: ['Xã a', 'Xã b'],
    });
  });
});

describe('the last look before closing', () => {
  it('names who has no assessment yet, though all reports are in', () => {
    const page = reviewClosePage('vi', summary('collecting', of('a', { written: true }), of('b')), null);
    expect([page.isAllIn, page.groups]).toEqual([
      true,
      [
        {
          heading: 'Chưa có nhận xét của cơ quan theo dõi, vẫn chốt được',
          outcome: null,
          items: [{ name: 'Xã b', url: '/reviews/r/bodies/b' }],
        },
      ],
    ]);
  });

  it('says what becomes of reports that are not sent, not accepted, or returned', () => {
    const all = [of('a', { status: 'submitted' }), of('b', { status: 'returned' })];
    const { groups } = reviewClosePage('vi', summary('collecting', ...all), null);
    expect(groups.map(({ heading, outcome }) => [heading, outcome]).slice(0, 2)).toEqual([
      [
        'Đã gửi, chưa tiếp nhận',
        expect.stringMatching(/Sau khi chốt vẫn tiếp nhận được, nhưng không trả lại/),
      ],
      ['Đang trả lại để bổ sung', expect.stringMatching(/không gửi được nữa, trừ khi mở lại kỳ báo cáo/)],
    ]);
  });

  it('tells what is not over yet, and offers nothing once the review is closed or before it opens', () => {
    const all = [of('a'), of('b', { status: 'draft' })];
    const at = (status: string, change: Partial<ReviewSummary['review']>) => {
      const { review, ...rest } = summary(status, ...all);
      return { ...rest, on: day, review: { ...review, ...change } };
    };
    const shown = (language: 'vi' | 'en', status: string, change: Partial<ReviewSummary['review']>) => {
      const { shut, early } = reviewClosePage(language, at(status, change), null);
      return { shut, early };
    };
    const cutOff = calendarDay('2026-06-24');
    expect(shown('vi', 'collecting', { cutOff }).early).toBe(
      'Kỳ báo cáo chưa hết: ngày cuối kỳ là 24/06/2026. Chưa hết hạn gửi báo cáo: hạn cuối là 22/06/2026. 1 trên 2 đơn vị chưa gửi báo cáo.',
    );
    expect(shown('en', 'collecting', { cutOff: calendarDay('2026-06-14') }).early).toBe(
      'Reports can still be sent in time: the last day is 22/06/2026. 1 of 2 bodies have not reported.',
    );
    expect(shown('vi', 'closed', { closedOn: day }).shut).toBe('Kỳ báo cáo này đã chốt ngày 22/06/2026.');
    expect(shown('en', 'scheduled', { closedOn: null, opensOn: day }).shut).toMatch(/from 22\/06\/2026\.$/);
  });
});

describe('an assessment', () => {
  const stored: StoredAssessment = {
    id: 'x',
    committeeId: 'committee',
    bodyId: 'body',
    text: 'Đang sửa',
    writtenOn: day,
    kept: [{ on: day, writtenOn: calendarDay('2026-06-20'), text: 'Đã chốt' }],
    version: 3,
  };
  const scope = (committees: string[], bodies: string[]) => ({ everything: false, committees, bodies });

  it('is read as it stands by the committee’s people, as it was closed by the body, by no other', () => {
    expect(assessmentFor(scope(['committee'], []), stored)?.text).toBe('Đang sửa');
    expect(assessmentFor(scope([], ['body']), stored)).toMatchObject({
      text: 'Đã chốt',
      writtenOn: '2026-06-20',
    });
    expect(assessmentFor(scope([], ['other']), stored)).toBeNull();
    expect(assessmentFor(scope([], ['body']), { ...stored, kept: [] })).toBeNull();
  });
});
