import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/new-id.js';
import { TaskProgressService } from '../../src/tasks/task-progress.service.js';
import { TaskReporting } from '../../src/tasks/task-reporting.service.js';
import { TaskStage, type Cast, type StoredTask } from '../support/task-stage.js';

const START = '2026-01-15';
let stage: TaskStage;
let cast: Cast;
let continuous: StoredTask;
let once: StoredTask;

beforeAll(async () => {
  stage = await TaskStage.open(START);
});
afterAll(() => stage.close());
beforeEach(async () => {
  cast = await stage.cast();
  continuous = await stage.task(cast, { cadence: 'continuous' });
  once = await stage.task(cast);
});
afterEach(() => stage.goTo(START));

const reporting = () => stage.app.get(TaskReporting);
const act = (actor = cast.officer) => ({
  actor,
  now: stage.now,
  today: stage.today,
  actId: newId(),
  monitoringBodyId: cast.monitor.id,
});
const reportDone = () =>
  stage.app.dataSource.transaction((manager) =>
    reporting().reportDone(
      manager,
      act(),
      [continuous, once].map((task) => ({ taskId: task.id, note: 'Theo báo cáo' })),
      stage.today,
    ),
  );
const takeBack = () =>
  stage.app.dataSource.transaction((manager) =>
    reporting().takeBackReported(manager, act(), [continuous.id], 'Rút báo cáo'),
  );
const confirm = () =>
  stage.app.dataSource.transaction((manager) =>
    reporting().confirmReported(manager, act(cast.board), [continuous.id, once.id], ''),
  );

describe('a report', () => {
  it('makes the tasks done that it says are done, continuous ones too', async () => {
    expect((await reportDone()).sort()).toEqual([continuous.id, once.id].sort());
    expect(await stage.stored(continuous)).toMatchObject({ status: 'done', completed_on: START });
    expect((await stage.story(continuous)).at(-1)).toMatchObject({
      kind: 'report',
      note: 'Theo báo cáo',
      body_id: cast.lead.id,
    });
  });

  it('alone takes back a continuous task: an update is told so', async () => {
    await reportDone();
    const update = stage.app
      .get(TaskProgressService)
      .update(cast.officer, continuous.id, null, { note: 'Thêm' }, stage.now);
    await expect(update).rejects.toMatchObject({ code: 'by_report', extra: { allowed: [] } });
  });

  it('leaves alone what is done already: sent again, it changes nothing', async () => {
    await reportDone();
    stage.goTo('2026-01-20');
    expect(await reportDone()).toEqual([]);
    expect(await stage.stored(once)).toMatchObject({ completed_on: START, version: 2 });
  });

  it('taken back, or returned, makes them in progress again', async () => {
    await reportDone();
    expect(await takeBack()).toEqual([continuous.id]);
    expect(await stage.stored(continuous)).toMatchObject({ status: 'in_progress', completed_on: null });
    expect(await takeBack()).toEqual([]);
  });

  it('accepted confirms what it reports done, and nothing else', async () => {
    await reportDone();
    await takeBack();
    expect(await confirm()).toEqual([once.id]);
    expect(await stage.stored(once)).toMatchObject({ status: 'confirmed', self_confirmed: false });
    expect(await stage.stored(continuous)).toMatchObject({ status: 'in_progress' });
  });
});
