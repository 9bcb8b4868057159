import type { Person } from '../support/person.js';
import { goTo, signInThere } from './way-in.js';

/** What the board decides on, as the pages name it. */
export interface BoardJob {
  /** Name of the body whose report is accepted. */
  readonly report: string;
  /** Name of the body whose task is confirmed. */
  readonly task: string;
  readonly urged: readonly [string, string];
  readonly isClosedAlready: boolean;
}

const today = { vi: 'Việc cần xử lý', en: 'Today' };
const monitoring = { vi: 'Theo dõi, đôn đốc', en: 'Monitoring' };
const reviews = { vi: 'Sơ kết, tổng kết', en: 'Reviews' };
const halfYear = { vi: 'Sơ kết 6 tháng đầu năm 2026', en: 'Review: first half of 2026' };

/** From Today: a report accepted, a task confirmed, two bodies urged by mail, the review closed. */
export async function settleHalfYear(board: Person, job: BoardJob): Promise<void> {
  await board.page.goto('/');
  await signInThere(board, 'board@lacduong.example');
  if (job.isClosedAlready) await reopen(board);
  await acceptReport(board, job.report);
  await confirmTask(board, job.task);
  await urge(board, job.urged);
  await closeReview(board);
}

async function acceptReport(board: Person, body: string): Promise<void> {
  await goTo(board, today);
  const waiting = board.page.getByRole('region', {
    name: board.said({ vi: 'Báo cáo chờ tiếp nhận', en: 'Reports to be accepted' }),
  });
  await board.pressOn(waiting.getByRole('link', { name: body }));
  await board.look();
  await board.press('button', { vi: 'Tiếp nhận báo cáo', en: 'Accept the report' });
  await board.reads({ vi: 'Đã tiếp nhận báo cáo.', en: 'The report is accepted.' });
}

async function confirmTask(board: Person, body: string): Promise<void> {
  await goTo(board, today);
  const waiting = board.page.getByRole('region', {
    name: board.said({ vi: 'Báo cáo hoàn thành chờ xác nhận', en: 'Reported done, to be confirmed' }),
  });
  await board.pressOn(waiting.getByRole('link', { name: body }));
  await board.look();
  await board.press('button', { vi: 'Xác nhận', en: 'Confirm' });
  await board.reads({ vi: 'Đã xác nhận hoàn thành.', en: 'Confirmed.' });
}

async function urge(board: Person, bodies: readonly string[]): Promise<void> {
  await goTo(board, monitoring);
  for (const body of bodies) await board.press('checkbox', { vi: `Chọn ${body}`, en: `Select ${body}` });
  await board.press('button', { vi: 'Đôn đốc các đơn vị đã chọn…', en: 'Urge the selected bodies…' });
  for (const body of bodies) await board.reads(body);
  await board.press('button', { vi: 'Gửi thư đôn đốc', en: 'Send by mail' });
  await board.reads({ vi: 'Đã ghi nhận đôn đốc bằng thư điện tử', en: 'Urged by mail' });
}

async function closeReview(board: Person): Promise<void> {
  await goTo(board, reviews);
  await board.press('link', halfYear);
  await board.look();
  await board.press('link', { vi: 'Chốt kỳ báo cáo', en: 'Close the review' });
  await board.reads({ vi: 'Chưa gửi báo cáo', en: 'Not sent' });
  await board.reads({ vi: 'Kỳ báo cáo chưa hết', en: 'The period is not over' });
  await board.press('checkbox', {
    vi: 'Vẫn chốt bây giờ: các đơn vị chưa gửi sẽ không gửi được báo cáo của kỳ này nữa',
    en: 'Close it now all the same: bodies that have not reported cannot report for this review any more',
  });
  await board.press('button', {
    vi: 'Tôi đã kiểm tra, chốt kỳ báo cáo',
    en: 'I have checked, close the review',
  });
  await board.reads({ vi: 'Đã chốt kỳ báo cáo.', en: 'The review is closed.' });
}

async function reopen(board: Person): Promise<void> {
  await goTo(board, reviews);
  await board.press('link', halfYear);
  await board.unfold({ vi: 'Mở lại kỳ báo cáo', en: 'Reopen the review' });
  await board.type({ vi: 'Lý do mở lại', en: 'Why it is reopened' }, 'Còn đơn vị xin gửi bổ sung.');
  await board.press('button', { vi: 'Mở lại kỳ báo cáo', en: 'Reopen the review' });
  await board.reads({ vi: 'Đã mở lại kỳ báo cáo.', en: 'The review collects again.' });
}
