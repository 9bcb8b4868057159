import type { EntityManager } from 'typeorm';
import { newId } from '../../src/kernel/new-id.js';
import { beginDraft } from '../../src/plans/import/checking/begin-draft.js';
import { readPlan } from '../../src/plans/import/reading/read-plan.js';
import type { Stored } from './world.js';

const SOURCE = `HUYỆN ỦY
KẾ HOẠCH
thực hiện Nghị quyết số 21-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương

II. NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức Huyện ủy
- Chủ trì kiện toàn tổ chức cơ sở đảng, hoàn thành trước ngày 30/9/2026.
- Hằng quý tổng hợp kết quả, báo cáo Ban Thường vụ.
`;

/** A signed plan of the committee that is being checked, with two duties; its one name stands for the body, where one is given. */
export async function storedImport(
  manager: EntityManager,
  committee: Stored,
  body: Stored | null = null,
): Promise<string> {
  const id = newId();
  const read = readPlan(SOURCE);
  const begun = beginDraft(read, { code: `import-${id}`, committee: 'Huyện ủy', known: [] });
  const to = body === null ? null : { kind: 'known', id: body.id };
  const draft = { ...begun, names: begun.names.map((name) => ({ ...name, to })) };
  await manager.query(
    `insert into plan_import (id, committee_id, file_name, source, read, draft, added_at) values ($1, $2, 'ke-hoach.txt', $3, $4, $5, now())`,
    [id, committee.id, SOURCE, JSON.stringify(read), JSON.stringify(draft)],
  );
  return id;
}

/** Keeps a document of the plan, whose first words are those of the duty. */
export async function keepDocument(manager: EntityManager, plan: Stored, duty: Stored): Promise<void> {
  await manager.query('insert into plan_source (plan_id, text) values ($1, $2)', [plan.id, SOURCE]);
  await manager.query('insert into duty_source (duty_id, from_offset, to_offset) values ($1, 0, 9)', [
    duty.id,
  ]);
}
