import { afterAll, beforeAll } from '@jest/globals';
import type { ReportDto, ReportPageDto, ReportStateDto } from '../../src/api/reports/report.dto.js';
import type { ReviewDto, ReviewPageDto } from '../../src/api/reviews/review.dto.js';
import type { ReviewSummaryDto } from '../../src/api/reviews/summary.dto.js';
import { startApp, type TestApp } from './app.js';
import type { Client } from './client.js';
import { sampleEnv, signedIn, startSample } from './sample.js';

interface Stage {
  readonly app: TestApp;
  readonly planId: string;
  readonly board: Client;
  /** Of `xa-lat` and of `xa-da-sar`. */
  readonly officer: Client;
  readonly neighbour: Client;
  readonly first: ReviewDto;
  readonly second: ReviewDto;
}

async function set(): Promise<Stage> {
  const app = await startApp('2026-03-05T09:00:00+07:00', sampleEnv);
  const planId = await startSample(app);
  const board = await signedIn(app, 'board');
  const officer = await signedIn(app, 'officer.xa-lat');
  const neighbour = await signedIn(app, 'officer.xa-da-sar');
  const { items } = (await board.get<ReviewPageDto>(`/plans/${planId}/reviews`)).body;
  return { app, planId, board, officer, neighbour, first: items[0]!, second: items[1]! };
}

/**
 * The first two reviews of the sample plan: called once in a spec, it starts the program before the first test and ends it
 * after the last. The `stage` is filled from the first test on.
 */
export function sampleReviews() {
  const stage = {} as Stage;
  beforeAll(async () => {
    Object.assign(stage, await set());
  });
  afterAll(() => stage.app.close());

  const on = (day: string) => stage.app.clock.set(new Date(`${day}T09:00:00+07:00`));
  const reportsOf = async (client: Client, review = stage.first): Promise<ReportStateDto[]> =>
    (await client.get<ReportPageDto>(`/reviews/${review.id}/reports?limit=200`)).body.items;
  const ownReport = async (client: Client, code: string): Promise<ReportDto> => {
    const found = (await reportsOf(client)).find(({ body }) => body.code === code);
    return (await client.get<ReportDto>(`/reports/${found?.id}`)).body;
  };
  const summary = async (client = stage.board, review = stage.first): Promise<ReviewSummaryDto> =>
    (await client.get<ReviewSummaryDto>(`/reviews/${review.id}/summary`)).body;
  return { stage, on, reportsOf, ownReport, summary };
}
