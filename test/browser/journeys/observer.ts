import { expect } from '@jest/globals';
import type { Person } from '../support/person.js';
import { goTo, signInThere } from './way-in.js';

/** Who is late, since when, with what: seen on one screen, followed to the task, nothing to be changed. */
export async function seeWhoIsLate(observer: Person): Promise<void> {
  await observer.page.goto('/');
  await signInThere(observer, 'observer@lacduong.example');
  await goTo(observer, { vi: 'Theo dõi, đôn đốc', en: 'Monitoring' });
  const late = observer.page.getByRole('list', {
    name: observer.said({ vi: 'Đơn vị quá hạn', en: 'Late bodies' }),
  });
  await late.waitFor();
  const box = await late.boundingBox();
  if (observer.visitor.view.size === 'wide')
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
  await expectNoForms(observer);
  await observer.pressOn(late.getByRole('link').first());
  await observer.look();
  const listed = observer.page.getByRole('list', {
    name: observer.said({ vi: 'Danh sách nhiệm vụ', en: 'List of tasks' }),
  });
  await observer.pressOn(listed.getByRole('link').first());
  await observer.look();
  await expectNoForms(observer);
}

async function expectNoForms(observer: Person): Promise<void> {
  expect(await observer.page.locator('main form[method=post]').count()).toBe(0);
}
