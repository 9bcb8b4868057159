import { ReviewClosingService } from './reviews/review-closing.service.js';
import { AssessmentsService } from './reviews/assessments.service.js';
import { ReviewBodiesService } from './reviews/review-bodies.service.js';
import { UrgingsService } from './reminders/urgings.service.js';
import type { UrgingChannel } from './reminders/urging-channel.js';
import { ProposalsService } from './reports/proposals.service.js';
import type { ProposalStatus } from './reports/proposal-status.js';
import { ReportDecisionService, type TakenOutLine } from './reports/report-decision.service.js';
import { ReportDraftService } from './reports/report-draft.service.js';
import { ReportSubmissionService } from './reports/report-submission.service.js';
import type { SamplePeople } from './sample-people.js';
import { measuredBy } from './sample-measurements.js';
import { reportWords } from './sample-report-words.js';

/** What the people of the sample do with the reports of one review. */
export class SampleReports {
  /** `cutOff` is the last day of the review's period: `06-14`. */
  constructor(
    private readonly people: SamplePeople,
    private readonly cutOff: string,
  ) {}

  /** Writes the report: a line on every continuous task, results, difficulties, proposals. With `arrived` the board's clerk does. */
  async write(body: string, proposals: readonly string[] = [], by = `officer.${body}`): Promise<void> {
    const { id, version } = await this.people.report(body, this.cutOff);
    const reported = await this.people.reported(body, this.cutOff);
    const asked = await this.people.measured(body, this.cutOff);
    const change = {
      ...reportWords(body, this.cutOff, reported, proposals),
      measurements: asked.map((one) => measuredBy(body, this.cutOff, one)),
    };
    await this.people.act(by, (actor) =>
      this.people.service(ReportDraftService).save(actor, id, version, change),
    );
  }

  async submit(...bodies: readonly string[]): Promise<void> {
    for (const body of bodies) {
      await this.write(body);
      await this.send(body);
    }
  }

  /** Writes the report with its proposals, and sends it. */
  async submitWith(body: string, ...proposals: readonly string[]): Promise<void> {
    await this.write(body, proposals);
    await this.send(body);
  }

  async send(body: string): Promise<void> {
    const { id } = await this.people.report(body, this.cutOff);
    // what is due but not continuous is told on its task
    const submission = { version: null, arrivedOn: null, sendIncomplete: true };
    await this.people.act(`officer.${body}`, (actor) =>
      this.people.service(ReportSubmissionService).submit(actor, id, submission),
    );
  }

  /** The board's clerk enters the paper of a body without accounts. */
  async enter(body: string, arrived: string): Promise<void> {
    await this.write(body, [], 'board');
    const { id } = await this.people.report(body, this.cutOff);
    const submission = { version: null, arrivedOn: this.people.dayOf(arrived), sendIncomplete: true };
    await this.people.act('board', (actor) =>
      this.people.service(ReportSubmissionService).submit(actor, id, submission),
    );
  }

  async passToHead(body: string): Promise<void> {
    const { id } = await this.people.report(body, this.cutOff);
    await this.people.act(`officer.${body}`, (actor) =>
      this.people.service(ReportDraftService).passToHead(actor, id, null),
    );
  }

  async takeBack(body: string): Promise<void> {
    const { id } = await this.people.report(body, this.cutOff);
    await this.people.act(`officer.${body}`, (actor) =>
      this.people.service(ReportSubmissionService).takeBack(actor, id, null),
    );
  }

  async accept(...bodies: readonly string[]): Promise<void> {
    for (const body of bodies) await this.acceptWithout(body, []);
  }

  /** Accepts the report but for the line on a duty. */
  async acceptBut(body: string, duty: string, reason: string): Promise<void> {
    const reported = await this.people.reported(body, this.cutOff);
    const lines = reported.filter((line) => line.duty === duty).map(({ taskId }) => ({ taskId, reason }));
    await this.acceptWithout(body, lines);
  }

  async giveBack(body: string, reason: string, by: string): Promise<void> {
    const { id } = await this.people.report(body, this.cutOff);
    const input = { reason, by: this.people.dayOf(by) };
    await this.people.act('board', (actor) =>
      this.people.service(ReportDecisionService).giveBack(actor, id, null, input),
    );
  }

  async excuse(body: string, reason: string): Promise<void> {
    const [review, bodyId] = [await this.people.review(this.cutOff), await this.people.body(body)];
    const { version } = await this.people.report(body, this.cutOff);
    await this.people.act('board', (actor) =>
      this.people
        .service(ReviewBodiesService)
        .change(actor, review, bodyId, version, { excused: true, reason }),
    );
  }

  async urge(bodies: readonly string[], channel: UrgingChannel, text: string): Promise<void> {
    const reportIds: string[] = [];
    for (const body of bodies) reportIds.push((await this.people.report(body, this.cutOff)).id);
    await this.people.act('board', (actor) =>
      this.people.service(UrgingsService).urge(actor, { taskIds: [], reportIds, channel, text }),
    );
  }

  /** Answers the proposal of that place, from 1. */
  async answer(body: string, place: number, status: ProposalStatus, text: string): Promise<void> {
    const found = (await this.people.proposals(body, this.cutOff))[place - 1];
    await this.people.act('board', (actor) =>
      this.people.service(ProposalsService).answer(actor, found?.id ?? '', null, { status, text }),
    );
  }

  /** The board says something of bodies. */
  async assess(texts: Readonly<Record<string, string>>): Promise<void> {
    const reviewId = await this.people.review(this.cutOff);
    for (const [body, text] of Object.entries(texts)) {
      const of = { reviewId, bodyId: await this.people.body(body) };
      await this.people.act('board', (actor) =>
        this.people.service(AssessmentsService).write(actor, of, 0, text),
      );
    }
  }

  async close(): Promise<void> {
    const review = await this.people.review(this.cutOff);
    await this.people.act('board', (actor) =>
      this.people.service(ReviewClosingService).close(actor, review, null),
    );
  }

  private async acceptWithout(body: string, takeOut: readonly TakenOutLine[]): Promise<void> {
    const { id } = await this.people.report(body, this.cutOff);
    await this.people.act('board', (actor) =>
      this.people.service(ReportDecisionService).accept(actor, id, null, takeOut),
    );
  }
}
