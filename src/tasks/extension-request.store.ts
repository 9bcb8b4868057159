import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { ExtensionRequest } from './extension-request.entity.js';
import type { ExtensionStatus } from './task-extension.js';

const OPEN: ExtensionStatus[] = ['requested', 'proposed'];

/** Loads and writes requests for later deadlines. Their tasks are locked first, which keeps the requests still. */
@Injectable()
export class ExtensionRequestStore {
  async find(manager: EntityManager, id: string): Promise<ExtensionRequest | null> {
    return manager.findOneBy(ExtensionRequest, { id });
  }

  /** The task's request that is not settled. */
  async findOpen(manager: EntityManager, taskId: string): Promise<ExtensionRequest | null> {
    return manager.findOneBy(ExtensionRequest, { taskId, status: In(OPEN) });
  }

  async add(manager: EntityManager, request: ExtensionRequest): Promise<void> {
    await manager.insert(ExtensionRequest, request);
  }

  /** Writes the fields and raises the version. */
  async save(
    manager: EntityManager,
    request: ExtensionRequest,
    fields: Partial<ExtensionRequest>,
  ): Promise<void> {
    await manager.update(ExtensionRequest, { id: request.id }, { ...fields, version: request.version + 1 });
  }
}
