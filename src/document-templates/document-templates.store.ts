import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DocumentTemplate } from './document-template.entity.js';
import type { TemplateKind } from './template-kinds.js';

/** Loads and writes the templates of committees. */
@Injectable()
export class DocumentTemplatesStore {
  async find(
    manager: EntityManager,
    committeeId: string,
    kind: TemplateKind,
  ): Promise<DocumentTemplate | null> {
    return manager.findOneBy(DocumentTemplate, { committeeId, kind });
  }

  /** All of a committee, without their content. */
  async list(
    manager: EntityManager,
    committeeId: string,
  ): Promise<Pick<DocumentTemplate, 'id' | 'kind' | 'fileName' | 'addedAt'>[]> {
    return manager.find(DocumentTemplate, {
      select: { id: true, kind: true, fileName: true, addedAt: true },
      where: { committeeId },
    });
  }

  /** Puts it in the place of the one that the committee has of its kind. @returns the id, which stays with the kind */
  async put(manager: EntityManager, row: DocumentTemplate): Promise<string> {
    const { id, ...values } = row;
    const { generatedMaps } = await manager
      .createQueryBuilder()
      .insert()
      .into(DocumentTemplate)
      .values({ id, ...values })
      .orUpdate(['file_name', 'content', 'added_at'], ['committee_id', 'kind'])
      .returning('id')
      .execute();
    return (generatedMaps[0] as { id: string }).id;
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(DocumentTemplate, { id });
  }
}
