import type { EntityManager } from 'typeorm';
import { newId } from '../../src/kernel/new-id.js';
import type { Stored } from './world.js';

/** A letter of the committee, and the register that its number would be taken of. */
export interface StoredLetter {
  readonly letterId: string;
  readonly registerId: string;
}

const TEXT = {
  subject: 'đôn đốc thực hiện kế hoạch',
  addressees: 'Đảng ủy xã Lát',
  opening: 'Đề nghị đơn vị thực hiện:',
  closing: 'Báo cáo chậm nhất ngày 29/06/2026.',
  recipients: '',
  place: 'Lạc Dương',
  issuerCode: 'HU',
  capacity: 'T/M Ban Thường vụ',
  office: 'Bí thư',
  signer: '',
};

/** A draft about that task of the body, under a plan of the committee, and a register with one skipped number. */
export async function storedLetter(
  manager: EntityManager,
  given: {
    readonly committee: Stored;
    readonly planId: string;
    readonly taskId: string;
    readonly body: Stored;
  },
): Promise<StoredLetter> {
  const { committee, planId, taskId, body } = given;
  const [letterId, registerId] = [newId(), newId()];
  await manager.query(
    `insert into letter (id, committee_id, plan_id, issuer_id, issuer, layout, drafted_on, answer_by, annexed, text, made)
     values ($1, $2, $3, $2, 'Huyện ủy', 'party-2018', '2026-06-22', '2026-06-29', false, $4, $4)`,
    [letterId, committee.id, planId, JSON.stringify(TEXT)],
  );
  await manager.query(
    `insert into letter_line (id, letter_id, position, body_id, body, task_id, text, made, due_on, days_late)
     values ($1, $2, 0, $3, 'Đảng ủy xã Lát', $4, 'Rà soát quy chế', 'Rà soát quy chế', '2026-06-16', 6)`,
    [newId(), letterId, body.id, taskId],
  );
  await manager.query(
    `insert into number_register (id, committee_id, issuer_id, type_code, span, layout)
     values ($1, $2, $2, 'CV', $3, 'party-2018')`,
    [registerId, committee.id, `of ${letterId}`],
  );
  await manager.query(
    `insert into register_number (id, register_id, number, symbol, state, day, subject, addressees, signer, reason)
     values ($1, $2, 1, '01-CV/HU', 'skipped', '2026-06-01', 'Bỏ trống', '', '', 'Ghi nhầm trang')`,
    [newId(), registerId],
  );
  return { letterId, registerId };
}
