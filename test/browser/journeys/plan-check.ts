import type { Person } from '../support/person.js';

const save = { vi: 'Lưu', en: 'Save' };

/** Brings the file in, from the list of plans. */
export async function bringIn(person: Person, path: string): Promise<void> {
  await person.press('link', { vi: 'Đưa kế hoạch đã ký vào', en: 'Bring in a signed plan' });
  await person.look();
  person.clicks += 2;
  await person.page.locator('#file').setInputFiles(path);
  await person.pressOn(person.page.locator('form[enctype] button'));
  await person.reads({ vi: 'Đã đọc văn bản.', en: 'The document is read.' });
}

/** Settles what is not sure and what stops the plan, looks the rest over, and makes the plan under that code. */
export async function checkAndMake(person: Person, code: string): Promise<void> {
  const { page } = person;
  // a name that stands for no body of the committee
  await person.reads({ vi: 'Chưa rõ “Trung tâm Chính trị”', en: 'It is not said yet which body' });
  person.clicks += 1;
  await page.getByLabel('Trung tâm Chính trị').selectOption('nobody');
  await person.pressOn(page.locator('#names form button.main'));
  await person.reads({ vi: 'Đã lưu.', en: 'Saved.' });
  // the doubt about III.6, dash 2, leads to its duty: those whom its words name lead it, not all under the heading
  const doubt = page
    .locator('#unsure li')
    .filter({ hasText: person.said({ vi: 'III.6, gạch đầu dòng 2', en: 'III.6, dash 2' }) });
  await person.pressOn(doubt.getByRole('link', { name: person.said({ vi: 'Sửa', en: 'Edit' }) }));
  const duty = page.locator('li.checked').filter({ has: page.locator('form [name=title]') });
  for (const name of [
    { vi: 'Liên đoàn Lao động huyện', en: 'District Labour Federation' },
    { vi: 'Huyện đoàn Lạc Dương', en: 'District Youth Union' },
  ]) {
    const choice = duty.locator('label.choice').filter({ hasText: person.said(name) });
    await choice.locator('[name=leadBodies]:checked').waitFor({ state: 'attached' });
  }
  await person.pressOn(duty.locator('[value=save-seen]'));
  await person.reads({ vi: 'Đã lưu.', en: 'Saved.' });
  // the others need a look only
  while ((await page.locator('#unsure li').count()) > 0) {
    const seen = page.locator('#unsure li button[value^=seen]').first();
    await person.pressOn(seen);
  }
  // IV.1 says only who is in charge of the whole
  await person.pressOn(
    page.locator('#d20').getByRole('link', { name: person.said({ vi: 'Sửa', en: 'Edit' }) }),
  );
  await person.pressOn(page.locator('#d20 [name=statedOnly]'));
  person.clicks += 1;
  await page.locator('#d20 [name=cadence]').selectOption('');
  await person.pressOn(page.locator('#d20 [value=save]'));
  await person.reads({ vi: 'Đã lưu.', en: 'Saved.' });
  await person.pressOn(page.locator('#head > header a'));
  await person.typeInto(page.locator('#head [name=code]'), code);
  await person.pressOn(
    page.locator('#head form').getByRole('button', { name: person.said(save), exact: true }),
  );
  await person.reads({ vi: 'Đã lưu.', en: 'Saved.' });
  await person.press('button', { vi: 'Tạo kế hoạch', en: 'Make the plan' });
  await person.reads({ vi: 'Đã tạo kế hoạch dự thảo.', en: 'The draft plan is made.' });
}

/** From the preview of its tasks, from today on. @returns the plan's id */
export async function putInForce(person: Person): Promise<string> {
  const { page } = person;
  const [, planId = ''] = /\/plans\/([0-9a-f-]{36})\//.exec(page.url()) ?? [];
  await person.look();
  await person.pressOn(page.locator('button[name=confirm]'));
  await page.waitForURL((url) => !url.pathname.endsWith('/activate'));
  await person.look();
  return planId;
}
