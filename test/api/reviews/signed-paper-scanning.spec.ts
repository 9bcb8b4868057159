import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportDto, ReportPageDto } from '../../../src/api/reports/report.dto.js';
import type { ReviewPageDto } from '../../../src/api/reviews/review.dto.js';
import { FileScanning } from '../../../src/platform/files/file-scanning.service.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { pdfWith } from '../../support/evidence-stage.js';
import { pdf } from '../../support/office-files.js';
import { sampleEnv, signedIn, startSample } from '../../support/sample.js';

const scanner = resolve(import.meta.dirname, '../../support/trial-scanner.mjs');
let app: TestApp;
let officer: Client;
let path: string;
let id: string;

beforeAll(async () => {
  const env = { ...sampleEnv, FILE_SCANNER: `${process.execPath} ${scanner}`, FILES_PER_BODY_MB: '1' };
  app = await startApp('2026-06-10T09:00:00+07:00', env);
  const planId = await startSample(app);
  officer = await signedIn(app, 'officer.xa-lat');
  const reviews = (await officer.get<ReviewPageDto>(`/plans/${planId}/reviews`)).body;
  const reports = (await officer.get<ReportPageDto>(`/reviews/${reviews.items[0]!.id}/reports`)).body;
  id = reports.items[0]!.id;
  path = `/reports/${id}/signed-paper`;
});
afterAll(() => app.close());

function attach(content: Uint8Array) {
  const data = new FormData();
  data.append('file', new Blob([new Uint8Array(content)]), 'a.pdf');
  return officer.post<ReportDto>(path, data);
}
const stateNow = async () => (await officer.get<ReportDto>(`/reports/${id}`)).body.paper?.state;
const scan = () => app.get(FileScanning).run(app.clock.now());

describe('the file of a signed paper', () => {
  it('waits for the scanner, and can be read once it was found clean', async () => {
    expect((await attach(pdf)).body.paper?.state).toBe('pending');
    expect(await officer.get(path)).toMatchObject({ status: 409, body: { code: 'file_pending' } });
    expect(await scan()).toMatchObject({ clean: 1 });
    expect([await stateNow(), (await officer.get(path)).status]).toEqual(['clean', 200]);
  });

  it('that is refused is told as refused, in the history too, and another takes its place', async () => {
    await attach(pdfWith('TRIAL-EXIT-1'));
    expect(await scan()).toMatchObject({ refused: 1 });
    expect(await stateNow()).toBe('refused');
    expect(await officer.get(path)).toMatchObject({ status: 404, body: { code: 'file_refused_by_scanner' } });
    const { body } = await officer.get<{ items: { action: string }[] }>(`/history?entity=report&id=${id}`);
    expect(body.items.filter(({ action }) => action === 'paper_refused')).toHaveLength(1);
    await attach(pdf);
    expect(await stateNow()).toBe('pending');
  });

  it('gives its room back when another takes its place, or it is taken away', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(0.7 * 1024 * 1024, 0x20)]);
    expect([(await attach(large)).status, (await attach(large)).status]).toEqual([201, 201]);
    expect((await officer.delete(path)).status).toBe(200);
    expect((await attach(large)).status).toBe(201);
  });
});
