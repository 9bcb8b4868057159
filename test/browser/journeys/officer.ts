import { reportWords } from '../../../src/web/reports/report.words.js';
import { pdf } from '../../support/office-files.js';
import type { Person } from '../support/person.js';
import { goTo, signInThere } from './way-in.js';

/** What an officer has in hand. */
export interface OfficerJob {
  readonly email: string;
  /** To the report, out of a mail. */
  readonly link: string;
  /** The due day of a task that is done by now, as the report shows it. */
  readonly due: string;
}

/** From the link of a mail to a task reported done, with a file, and the half-year's report sent. */
export async function reportHalfYear(officer: Person, { email, link, due }: OfficerJob): Promise<void> {
  officer.clicks += 1;
  await officer.page.goto(link);
  await signInThere(officer, email);
  await reportDone(officer, due);
  await sendReport(officer);
}

async function reportDone(officer: Person, due: string): Promise<void> {
  const line = officer.page.getByRole('article').filter({ hasText: due });
  await officer.pressOn(line.first().getByRole('heading').getByRole('link'));
  await officer.look();
  await officer.press('radio', { vi: 'Đã hoàn thành', en: 'Done' });
  await officer.type(
    { vi: 'Đã làm được gì, còn vướng gì', en: 'What was done, what stands in the way' },
    'Đã làm xong ở các chi bộ.',
  );
  await officer.press('button', { vi: 'Lưu cập nhật', en: 'Save the update' });
  await officer.reads({ vi: 'Đã lưu cập nhật.', en: 'The update is saved.' });
  const file = { name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: pdf };
  await officer.attach({ vi: 'Chọn tệp hoặc chụp ảnh', en: 'Choose files, or take pictures' }, file);
  await officer.press('button', { vi: 'Gửi tài liệu', en: 'Send the files' });
  await officer.reads('bien-ban.pdf');
}

async function sendReport(officer: Person): Promise<void> {
  await openReport(officer);
  await fillEmptyLines(officer);
  await officer.press('button', { vi: 'Gửi báo cáo', en: 'Send the report' });
  // the indicators have no value, which has to be meant
  await officer.reads({ vi: 'chỉ tiêu chưa có nội dung. Hãy xác nhận', en: 'Confirm it if the report is' });
  await officer.press('checkbox', reportWords.sendIncomplete);
  await officer.press('button', { vi: 'Gửi báo cáo', en: 'Send the report' });
  await officer.reads({ vi: 'Đã gửi báo cáo.', en: 'The report is sent.' });
}

async function openReport(officer: Person): Promise<void> {
  await goTo(officer, { vi: 'Báo cáo kết quả', en: 'Reports' });
  const halfYear = officer.said({ vi: 'Sơ kết 6 tháng đầu năm 2026', en: 'Review: first half of 2026' });
  await officer.pressOn(officer.page.getByRole('main').getByRole('link', { name: halfYear }));
  await officer.look();
}

async function fillEmptyLines(officer: Person): Promise<void> {
  const lines = officer.page.getByRole('article').filter({ hasText: /NV-\d+/ });
  for (const line of await lines.all()) {
    const text = line.getByRole('textbox').first();
    if ((await text.inputValue()) === '') await officer.typeInto(text, 'Đã thực hiện theo kế hoạch.');
  }
}

/** The half-year's report written and passed to the head. */
export async function passToHead(officer: Person, email: string): Promise<void> {
  await officer.page.goto('/');
  await signInThere(officer, email);
  await openReport(officer);
  await fillEmptyLines(officer);
  await officer.press('button', { vi: 'Trình người đứng đầu', en: 'Pass to the head' });
  await officer.reads({ vi: 'Đã trình người đứng đầu.', en: 'Passed to the head.' });
}

/** What the officers passed on, looked over and sent. */
export async function sendAsHead(head: Person, email: string): Promise<void> {
  await head.page.goto('/');
  await signInThere(head, email);
  await openReport(head);
  await head.reads({ vi: 'Cán bộ đầu mối đã trình báo cáo này', en: 'The officers passed this report on' });
  await head.press('button', { vi: 'Gửi báo cáo', en: 'Send the report' });
  await head.reads({ vi: 'Đã gửi báo cáo.', en: 'The report is sent.' });
}
