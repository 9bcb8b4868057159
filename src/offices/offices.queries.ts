import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConflictError, invalidField } from '../kernel/domain-error.js';

interface Found {
  readonly id: string;
  readonly version: number;
}

/** Finds bodies by their codes, for the operator's files. */
@Injectable()
export class OfficesQueries {
  async findBody(manager: EntityManager, code: string): Promise<Found | null> {
    const [found] = await manager.query<Found[]>('select id, version from body where code = $1', [code]);
    return found ?? null;
  }

  /** @throws ConflictError where it is not there, as its own entry could not be loaded */
  async getBody(manager: EntityManager, code: string): Promise<Found> {
    const found = await this.findBody(manager, code);
    if (found !== null) return found;
    throw new ConflictError('body_not_loaded', {
      vi: `đơn vị “${code}” chưa có, vì dòng của chính nó có lỗi`,
      en: `the body “${code}” is not there, as its own entry is wrong`,
    });
  }

  /** The id of the one committee that stands under nothing. @throws InvalidInputError where there are several, or none */
  async onlyCommittee(manager: EntityManager): Promise<string> {
    const found = await manager.query<Found[]>(
      `select id, version from body where kind = 'committee' and parent_id is null limit 2`,
    );
    const [only] = found;
    if (only && found.length === 1) return only.id;
    throw invalidField('committee', 'committee_needed', {
      vi: 'có nhiều cấp ủy cao nhất (hoặc chưa có); hãy ghi mã cấp ủy của nhóm',
      en: 'there are several topmost committees, or none; name the group’s committee',
    });
  }
}
