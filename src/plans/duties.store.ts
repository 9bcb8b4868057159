import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { newId } from '../kernel/new-id.js';
import type { DutyDetails } from './duty-rules.js';
import { DutyTrigger } from './duty-trigger.entity.js';
import { Duty, DutyBody, DutyWording } from './duty.entity.js';

/** A duty with whom it addresses, as stored. */
export interface StoredDuty {
  readonly row: Duty;
  readonly details: DutyDetails;
}

/** What a duty is born with beside its details. */
export type NewDuty = Pick<Duty, 'id' | 'planId' | 'committeeId' | 'position'>;

/** Loads and writes duties, whom they address, their earlier wordings and triggers. */
@Injectable()
export class DutiesStore {
  async find(manager: EntityManager, id: string): Promise<Duty | null> {
    return manager.findOneBy(Duty, { id });
  }

  /** The duty, locked until the transaction ends, while its tasks may be made; null where there is none. */
  async lock(manager: EntityManager, id: string): Promise<StoredDuty | null> {
    const row = await manager.findOne(Duty, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (row === null) return null;
    const bodies = await manager.find(DutyBody, { where: { dutyId: id }, order: { position: 'ASC' } });
    const inRole = (role: DutyBody['role']): string[] =>
      bodies.filter((one) => one.role === role).flatMap((one) => one.bodyId ?? one.groupId ?? []);
    const {
      id: _,
      planId: __,
      committeeId: ___,
      position: ____,
      version: _____,
      amendedOn: ______,
      ...words
    } = row;
    return { row, details: { ...words, lead: inRole('lead'), cooperating: inRole('cooperating') } };
  }

  async countOf(manager: EntityManager, planId: string): Promise<number> {
    return manager.countBy(Duty, { planId });
  }

  async ofPlan(manager: EntityManager, planId: string): Promise<Duty[]> {
    return manager.find(Duty, { where: { planId }, order: { position: 'ASC' } });
  }

  /** Deletes the duties of a draft, with whom they address. */
  async deleteOf(manager: EntityManager, planId: string): Promise<void> {
    await manager.query(
      'delete from duty_body using duty where duty.id = duty_body.duty_id and duty.plan_id = $1',
      [planId],
    );
    await manager.delete(Duty, { planId });
  }

  /** Moves the duties from that position on one place down. */
  async makeRoom(manager: EntityManager, planId: string, position: number): Promise<void> {
    // by way of negative numbers, because the unique key is asked row by row
    await manager.query('update duty set position = -position - 1 where plan_id = $1 and position >= $2', [
      planId,
      position,
    ]);
    await manager.query('update duty set position = -position where plan_id = $1 and position < 0', [planId]);
  }

  /** `groups` are those of the addressees that are groups. */
  async insert(
    manager: EntityManager,
    born: NewDuty,
    details: DutyDetails,
    groups: ReadonlySet<string>,
  ): Promise<void> {
    await manager.insert(Duty, { ...born, ...wordsOf(details) });
    await this.writeBodies(manager, born.id, details, groups);
  }

  /** Writes the details anew and raises the version. */
  async update(
    manager: EntityManager,
    id: string,
    details: DutyDetails,
    groups: ReadonlySet<string>,
  ): Promise<void> {
    await manager.update(Duty, id, { ...wordsOf(details), version: () => 'version + 1' });
    await manager.delete(DutyBody, { dutyId: id });
    await this.writeBodies(manager, id, details, groups);
  }

  /** The plan was amended on that day by what the duty says now. */
  async noteAmended(manager: EntityManager, id: string, day: CalendarDay): Promise<void> {
    await manager.update(Duty, id, { amendedOn: day });
  }

  async setText(manager: EntityManager, id: string, text: string): Promise<void> {
    await manager.update(Duty, id, { text, version: () => 'version + 1' });
  }

  async keepWording(
    manager: EntityManager,
    dutyId: string,
    earlier: DutyDetails,
    amendingDocument: string,
    replacedAt: Date,
  ): Promise<void> {
    const number = (await manager.countBy(DutyWording, { dutyId })) + 1;
    await manager.insert(DutyWording, {
      id: newId(),
      dutyId,
      number,
      earlier: { ...earlier } as object,
      amendingDocument,
      replacedAt,
    });
  }

  /** Adds a trigger and raises the duty's version. @returns the trigger's id. */
  async addTrigger(
    manager: EntityManager,
    dutyId: string,
    trigger: { readonly document: string; readonly dueOn: CalendarDay; readonly recordedOn: CalendarDay },
  ): Promise<string> {
    const id = newId();
    const number = (await manager.countBy(DutyTrigger, { dutyId })) + 1;
    await manager.insert(DutyTrigger, { id, dutyId, number, ...trigger });
    await manager.update(Duty, dutyId, { version: () => 'version + 1' });
    return id;
  }

  private async writeBodies(
    manager: EntityManager,
    dutyId: string,
    { lead, cooperating }: DutyDetails,
    groups: ReadonlySet<string>,
  ): Promise<void> {
    const rows = [
      ...lead.map((id, index) => ({ id, role: 'lead' as const, index })),
      ...cooperating.map((id, index) => ({ id, role: 'cooperating' as const, index })),
    ].map(({ id, role, index }) => ({
      id: newId(),
      dutyId,
      role,
      position: index + 1,
      bodyId: groups.has(id) ? null : id,
      groupId: groups.has(id) ? id : null,
    }));
    await manager.insert(DutyBody, rows);
  }
}

function wordsOf(details: DutyDetails): Omit<DutyDetails, 'lead' | 'cooperating'> {
  const { lead: _, cooperating: __, ...words } = details;
  return words;
}
