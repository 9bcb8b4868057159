import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';
import { Contribution } from './task-update.entity.js';

/** Writes what cooperating bodies add. */
@Injectable()
export class ContributionStore {
  /** @returns its id */
  async add(manager: EntityManager, contribution: Omit<Contribution, 'id'>): Promise<string> {
    const id = newId();
    await manager.insert(Contribution, { ...contribution, id });
    return id;
  }
}
