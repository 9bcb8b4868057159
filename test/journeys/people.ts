import type { Journey } from './journey.js';
import { shortPlace } from './mail-log.js';

/** As much of a task as the journey asks about. */
export interface JourneyTask {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly lateness: string | null;
  readonly dueOn: string;
  readonly onTimeUntil: string;
  readonly firstDueOn: string;
  readonly extensions: number;
  readonly completedOn: string | null;
  readonly duty: { readonly place: string };
  readonly leadBody: { readonly id: string; readonly code: string };
  readonly period: { readonly from: string };
  readonly version: number;
}

export interface JourneyReport {
  readonly id: string;
  readonly body: { readonly code: string };
  readonly status: string;
  readonly late: boolean;
  readonly lateness: string | null;
  readonly version: number;
}

/** What the API answers of a review put together. */
export interface ReviewSummary {
  readonly frozen: boolean;
  readonly on: string;
  readonly plan: { readonly period: Figures; readonly year: Figures | null };
  readonly bodies: readonly { readonly body: { readonly code: string }; readonly period: Figures }[];
  readonly reports: Readonly<Record<string, number>>;
  readonly notReported: readonly { readonly body: { readonly code: string } }[];
}

interface Figures {
  readonly byCurrentDeadline: object;
  readonly byFirstDeadline: object;
}

interface ReportWithLines extends JourneyReport {
  readonly lines: readonly { taskId: string; place: string; cadence: string }[];
}

/** What the people of the sample do, each over the API with their own account. */
export class People {
  constructor(
    private readonly journey: Journey,
    private readonly planId: string,
  ) {}

  /** The begun tasks of the plan that answer the query, as the board sees them. */
  async tasks(query = ''): Promise<JourneyTask[]> {
    return this.journey.list<JourneyTask>('board', `/tasks?plan=${this.planId}${query}`);
  }

  /** The task of that duty (`III.7-2`) and body whose period began last, or began on that day. */
  async task(duty: string, body: string, from?: string): Promise<JourneyTask> {
    const found = (await this.tasks())
      .filter((task) => shortPlace(task.duty.place) === duty && task.leadBody.code === body)
      .filter(({ period }) => from === undefined || period.from === from)
      .toSorted((one, other) => (one.period.from < other.period.from ? 1 : -1));
    return present(found[0], `the task ${duty} of ${body}`);
  }

  /** The officer acknowledges all new duties of the body with one button. */
  async acknowledge(body: string): Promise<void> {
    const [own] = await this.journey.list<JourneyTask>(`officer.${body}`, '/tasks');
    const bodyId = present(own, `a task of ${body}`).leadBody.id;
    await this.journey.post(`officer.${body}`, '/tasks/acknowledgements', { bodyId });
  }

  /** The board records the guiding document of a conditional duty. */
  async trigger(duty: string, document: string, dueOn: string): Promise<void> {
    const duties = await this.journey.list<{ id: string; place: string }>(
      'board',
      `/plans/${this.planId}/duties`,
    );
    const found = present(
      duties.find(({ place }) => shortPlace(place) === duty),
      duty,
    );
    await this.journey.post('board', `/duties/${found.id}/trigger`, { document, dueOn });
  }

  /** The lead body reports a task done; the board's clerk for a body without accounts, stating the day the word arrived. */
  async done(task: JourneyTask, arrivedOn?: string): Promise<void> {
    const who = arrivedOn === undefined ? `officer.${task.leadBody.code}` : 'board';
    const update = { status: 'done', note: 'Đã hoàn thành', arrivedOn };
    await this.journey.post(who, `/tasks/${task.id}/updates`, update, task.version);
  }

  async confirm(task: JourneyTask): Promise<void> {
    await this.journey.post('board', `/tasks/${task.id}/confirm`);
  }

  async askForLater(task: JourneyTask, dueOn: string): Promise<void> {
    const wish = { dueOn, reason: 'Chờ số liệu của cơ sở' };
    await this.journey.post(`officer.${task.leadBody.code}`, `/tasks/${task.id}/extension-requests`, wish);
  }

  /** The body's report for the review that ends on that day. */
  async report(body: string, cutOff: string): Promise<JourneyReport> {
    const found = (await this.reports(cutOff)).find((report) => report.body.code === body);
    return present(found, `the report of ${body}`);
  }

  async reports(cutOff: string): Promise<JourneyReport[]> {
    return this.journey.list<JourneyReport>('board', `/reviews/${await this.reviewId(cutOff)}/reports`);
  }

  async reviewId(cutOff: string): Promise<string> {
    const reviews = await this.journey.list<{ id: string; until: string }>(
      'board',
      `/plans/${this.planId}/reviews`,
    );
    return present(
      reviews.find(({ until }) => until === cutOff),
      `the review of ${cutOff}`,
    ).id;
  }

  /** Writes a word on every continuous task of the period and sends the report. With `arrivedOn` the board's clerk does. */
  async submit(body: string, cutOff: string, arrivedOn?: string): Promise<void> {
    const who = arrivedOn === undefined ? `officer.${body}` : 'board';
    const { id } = await this.report(body, cutOff);
    const { lines, version } = await this.journey.get<ReportWithLines>(who, `/reports/${id}`);
    const words = lines
      .filter(({ place, cadence }) => place === 'due' && cadence === 'continuous')
      .map(({ taskId }) => ({ taskId, text: 'Đã thực hiện trong kỳ' }));
    await this.journey.patch(who, `/reports/${id}`, { lines: words }, version);
    await this.journey.post(who, `/reports/${id}/submit`, { arrivedOn, sendIncomplete: true });
  }

  async submitAll(bodies: readonly string[], cutOff: string): Promise<void> {
    for (const body of bodies) await this.submit(body, cutOff);
  }

  async acceptAll(bodies: readonly string[], cutOff: string): Promise<void> {
    for (const body of bodies) {
      const { id } = await this.report(body, cutOff);
      await this.journey.post('board', `/reports/${id}/accept`);
    }
  }

  async returnReport(body: string, cutOff: string, by: string): Promise<void> {
    const { id } = await this.report(body, cutOff);
    await this.journey.post('board', `/reports/${id}/return`, { reason: 'Thiếu kết quả cụ thể', by });
  }

  async urge(body: string, cutOff: string, channel: 'mail' | 'telephone'): Promise<void> {
    const { id } = await this.report(body, cutOff);
    const text = 'Đề nghị gửi báo cáo';
    await this.journey.post('board', '/urgings', { reportIds: [id], channel, text });
  }

  /** The review put together, as the leader reads it. */
  async summary(cutOff: string): Promise<ReviewSummary> {
    return this.journey.get<ReviewSummary>('observer', `/reviews/${await this.reviewId(cutOff)}/summary`);
  }

  async close(cutOff: string): Promise<void> {
    await this.journey.post('board', `/reviews/${await this.reviewId(cutOff)}/close`);
  }
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}`);
  return value;
}

/** The figures of one body in a review. */
export function figuresOf({ bodies }: ReviewSummary, code: string): Figures | undefined {
  return bodies.find(({ body }) => body.code === code)?.period;
}

/** The open request of a task for a later deadline. */
export async function requestId(journey: Journey, { id }: JourneyTask): Promise<string> {
  const task = await journey.get<{ extensionRequests: { id: string }[] }>('board', `/tasks/${id}`);
  return present(task.extensionRequests[0], 'a request').id;
}
