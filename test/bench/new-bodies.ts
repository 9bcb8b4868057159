import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { withNames } from '../../src/plans/import/checking/draft-acts.js';
import { type CheckedDocument, PlanImportsService } from '../../src/plans/import/plan-imports.service.js';
import { NewBodyWork } from '../../src/reviews/new-body-work.service.js';
import { ReviewMakingService } from '../../src/reviews/review-making.service.js';
import { TaskMaking } from '../../src/tasks/task-making.service.js';
import { actorAs } from '../support/actors.js';
import type { TaskWorld } from '../support/task-world.js';
import { measure, type Measured } from './stopwatch.js';

const PLANS = 20;
const COMMUNES = 60;
const DUTIES = 24;
const cadences = ['continuous', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'continuous'] as const;

/** Measures how long it takes to find out what plans in force give to a body that comes with a document. */
export async function measureNewBodies(
  app: NestFastifyApplication,
  world: TaskWorld,
  now: Date,
  runs: number,
  tell: (measured: Measured) => void,
): Promise<void> {
  const committee = await world.committee();
  for (let place = 1; place <= COMMUNES; place += 1) {
    await world.body(committee, { kind: 'base-commune', name: `Đảng ủy xã số ${place}` });
  }
  const monitor = await world.body(committee, { kind: 'advisory-board', name: 'Ban Tổ chức Tỉnh ủy' });
  const communes = await world.groupOfKinds(committee, ['base-commune']);
  for (let place = 0; place < PLANS; place += 1) {
    const plan = await world.planInForce(committee, { inForceOn: '2026-01-15', monitor });
    for (let duty = 0; duty < DUTIES; duty += 1) {
      await world.duty(committee, plan, {
        cadence: cadences[duty % cadences.length] ?? 'yearly',
        title: `Nội dung số ${duty + 1}`,
        leadGroups: [communes],
      });
    }
  }
  await app.get(ReviewMakingService, { strict: false }).run(now);
  await app.get(TaskMaking, { strict: false }).run(now);
  await app.get(ReviewMakingService, { strict: false }).run(now);
  const imports = app.get(PlanImportsService, { strict: false });
  const board = {
    ...actorAs('board', committee),
    accountId: (await world.account({ role: 'board', at: committee })).id,
  };
  const id = await imports.begin(board, {
    committeeId: committee.id,
    fileName: null,
    source:
      'KẾ HOẠCH\nGiữ sạch nguồn nước\nI. TỔ CHỨC THỰC HIỆN\n1. Đảng ủy xã Nậm Khe\n- Rà soát các nguồn nước.',
  });
  const checked = await imports.get(board, id);
  // what was found for the same bodies is kept: each run asks for others
  let made = 0;
  const withNewBodies = (): CheckedDocument => {
    made += 1;
    const chosen = checked.draft.names.map(
      ({ key, name }) => [key, { kind: 'new', name: `${name} ${made}`, bodyKind: 'base-commune' }] as const,
    );
    return { ...checked, draft: withNames(checked.draft, new Map(chosen)) };
  };
  const works = app.get(NewBodyWork, { strict: false });
  const { length } = await works.ofDocument(board, withNewBodies());
  tell(
    await measure(`work of a new body in ${length} plans of ${COMMUNES} bodies`, runs, () =>
      works.ofDocument(board, withNewBodies()),
    ),
  );
}
