import { describe, expect, it } from '@jest/globals';
import { ReviewMakingService } from '../../src/reviews/review-making.service.js';
import { TaskMaking } from '../../src/tasks/task-making.service.js';
import { version } from '../support/form-fields.js';
import { smallPlan } from '../support/pasted-plan.js';
import { planPages } from '../support/plan-pages.js';

const { stage, open, send, rows, aDraft, giveDuty, paste } = planPages();

/** What stands on the page, tags taken away. */
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** A plan in force with a duty of a group by kinds, and one that the group cooperates in. */
const aPlanOfGroup = async () => {
  const group = await stage.make.groupOfKinds(stage.committee, ['office']);
  const path = await aDraft({ title: 'Kế hoạch của các văn phòng' });
  await giveDuty(path, { title: 'Rà soát văn bản', leadBodies: group.id });
  await giveDuty(path, { title: 'Tổng hợp chung', cooperatingBodies: group.id });
  const day = { inForceOn: '2026-06-17', version: '1' };
  expect((await send(`${path}/activate`, day)).status).toBe(303);
  return path;
};

/** Says which kind the one unknown body of the small plan is of. */
const asNew = async (path: string, kind: string, called = 'Trung tâm Chính trị') => {
  const html = await open(`${path}?at=names`);
  const key = new RegExp(`for="f-to-(n\\d+)"[^>]*>${called}`).exec(html)?.[1] ?? '';
  const fields = { [`to.${key}`]: 'new', [`name.${key}`]: called, [`kind.${key}`]: kind };
  expect((await send(path, { at: 'names', version: version(html), ...fields })).status).toBe(303);
  return open(path);
};

/** What the hourly passes do. */
const hour = async () => {
  await stage.app.get(TaskMaking).run(stage.app.clock.now());
  await stage.app.get(ReviewMakingService).run(stage.app.clock.now());
};

const told = 'Kế hoạch khác cũng giao việc cho đơn vị mới';

describe('a body that comes with an imported plan', () => {
  it('is told to be given work by other plans before it is made, and before the plan is in force: that much it gets', async () => {
    const other = await aPlanOfGroup();
    const path = await paste(smallPlan);
    const form = await open(path);
    expect(form).not.toContain(told);
    const said = 'kế hoạch khác giao việc cho loại này';
    expect(form).toContain(`Văn phòng (${said})</option>`);
    expect(form).toContain('Mặt trận Tổ quốc</option>');
    // nobody gives anything to bodies of that kind
    expect(await asNew(path, 'front')).not.toContain(told);
    const check = await asNew(path, 'office');
    expect(check).toContain(told);
    expect(check).toContain('Cần xem trước (1)');
    const sum =
      'Kế hoạch của các văn phòng : 3 nhiệm vụ thuộc 1 nội dung; phối hợp 3 nhiệm vụ; 3 báo cáo phải gửi';
    expect(words(check)).toContain(sum);
    expect(words(check)).toContain(
      'Rà soát văn bản : 3 nhiệm vụ (1 giao ngay, 2 khi kỳ sau bắt đầu), Trung tâm Chính trị',
    );
    expect(check).toContain(`href="${other}"`);
    const name = `select id from body where name = 'Trung tâm Chính trị'`;
    expect(await rows(name)).toEqual([]);

    const made = await send(`${path}/make`, { version: version(check) });
    expect(made.status).toBe(303);
    const [body] = await rows<{ id: string }>(name);
    const counts = async () => [
      ...(await rows(
        'select plan_id, count(*)::int as n from task where lead_body_id = $1 group by 1',
        body?.id,
      )),
      ...(await rows(
        'select plan_id, count(*)::int as n from progress_report where body_id = $1 group by 1',
        body?.id,
      )),
    ];
    expect(await counts()).toEqual([]);
    const preview = await open(made.to);
    expect(preview).toContain('Việc của đơn vị mới trong kế hoạch khác');
    expect(words(preview)).toContain(sum);
    expect(preview).toContain(
      'còn có việc của 1 kế hoạch khác: 3 nhiệm vụ, phối hợp 3 nhiệm vụ, 3 báo cáo phải gửi; xem bên dưới.',
    );
    const planId = other.slice(7);
    await hour();
    expect(await counts()).toEqual([
      { plan_id: planId, n: 3 },
      { plan_id: planId, n: 3 },
    ]);
    expect(words(await open(made.to))).toContain(sum);
  });

  it('is looked up anew when what was found is older than some minutes, and at once for another kind', async () => {
    const path = await paste(smallPlan.replace('Trung tâm Chính trị', 'Trung tâm Hội nghị'));
    const first = await asNew(path, 'base-agency', 'Trung tâm Hội nghị');
    expect(first).not.toContain(told);
    const group = await stage.make.groupOfKinds(stage.committee, ['base-agency']);
    const other = await aDraft({ title: 'Kế hoạch của các cơ quan' });
    await giveDuty(other, { title: 'Kiểm kê tài sản', leadBodies: group.id });
    expect((await send(`${other}/activate`, { inForceOn: '2026-06-17', version: '1' })).status).toBe(303);
    expect(await open(path)).not.toContain(told);
    stage.app.clock.set(new Date(stage.app.clock.now().getTime() + 6 * 60_000));
    expect(await open(path)).toContain(told);
  });

  it('with others that nobody else gives work to, nothing is told of other plans', async () => {
    const path = await paste(smallPlan.replace('Trung tâm Chính trị', 'Trung tâm Thể thao'));
    const check = await asNew(path, 'front', 'Trung tâm Thể thao');
    const made = await send(`${path}/make`, { version: version(check) });
    expect(await open(made.to)).not.toContain('Việc của đơn vị mới trong kế hoạch khác');
  });
});
