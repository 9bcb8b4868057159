import { expect, it } from '@jest/globals';
import { inField, version } from '../support/form-fields.js';
import { dutyShown, smallPlan } from '../support/pasted-plan.js';
import { planPages } from '../support/plan-pages.js';

const { stage, open, send, paste } = planPages();

const missed = 'Ban Tổ chức rà soát những chi bộ chưa có máy tính trước ngày 30/9/2026.';
const plan = smallPlan.replace(
  'II.',
  `I. MỤC ĐÍCH, YÊU CẦU\n1. Mọi chi bộ đều dùng máy tính. ${missed}\n\nII.`,
);

/** What the page shows of what is to be looked at first. */
const doubts = (html: string): string => html.slice(html.indexOf('id="unsure"'), html.indexOf('id="head"'));

it('a passage that may be a duty stands with its words, and becomes one by a button, open to be looked over', async () => {
  const path = await paste(plan);
  const before = await open(path);
  expect(doubts(before)).toContain(`<q lang="vi">${missed.slice(0, -1)}</q>`);
  const [, index] = /value="take (\d+)"/.exec(doubts(before)) ?? [];
  const taken = await send(path, { do: `take ${index}`, open: '', version: version(before) });
  expect([taken.status, taken.to]).toEqual([303, `${path}?at=4#d4`]);
  const after = await open(taken.to);
  expect(after).toContain('Đã thêm');
  expect(doubts(after)).not.toContain(missed.slice(0, -1));
  const form = dutyShown(after, 4);
  expect(form).toMatch(new RegExp(`<textarea[^>]*name="text"[^>]*>${missed}</textarea>`));
  expect([inField(form, 'place'), inField(form, 'ownDay.on')]).toEqual(['I.1', '2026-09-30']);
  expect(form).toMatch(new RegExp(`name="leadBodies" value="${stage.agency.id}"[^>]*checked`));
  const again = await send(path, { do: `take ${index}`, open: '', version: version(after) });
  expect(again.status).toBe(404);
  expect(await open(path)).not.toContain('value="take');
  await send(`${path}/discard`, {});
});
