import { DataSource } from 'typeorm';
import { readTemplate } from '../../src/platform/files/template-file.js';
import { readPlanFile } from '../../src/plans/import/plan-file-check.js';
import type { PlanFile } from '../../src/plans/import/plan-file.js';
import { loadSample } from '../../src/sample-start.js';
import type { TestApp } from './app.js';
import type { Client } from './client.js';

export const SAMPLE_PASSWORD = 'a password for trials';

/** The environment in which the sample's accounts have SAMPLE_PASSWORD. */
export const sampleEnv = { DEMO_PASSWORD: SAMPLE_PASSWORD };

/** The sample plan as data. */
export async function samplePlanFile(): Promise<PlanFile> {
  const { file } = readPlanFile(await readTemplate('plans/lac-duong.yaml'));
  if (file === null) throw new Error('The sample plan cannot be read');
  return file;
}

/** Loads the sample plan, in force, with its accounts; the app needs `sampleEnv`. @returns the plan's id */
export async function startSample(app: TestApp): Promise<string> {
  await loadSample(app.nest, app.settings);
  const [plan] = await app.get(DataSource).query<{ id: string }[]>('select id from plan');
  return plan?.id ?? '';
}

/** Somebody of the sample: `board`, `observer`, `admin`, `head.<body code>`, `officer.<body code>`. */
export async function signedIn(app: TestApp, name: string): Promise<Client> {
  return app.client().signIn(`${name}@lacduong.example`, SAMPLE_PASSWORD);
}
