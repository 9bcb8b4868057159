import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Letter, LetterLine } from './letter.entity.js';

/** Loads and writes letters. */
@Injectable()
export class LettersStore {
  async find(manager: EntityManager, id: string): Promise<Letter | null> {
    return manager.findOneBy(Letter, { id });
  }

  /** The letter, locked until the transaction ends; null where there is none. */
  async findForUpdate(manager: EntityManager, id: string): Promise<Letter | null> {
    return manager.findOne(Letter, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** In their order. */
  async lines(manager: EntityManager, letterId: string): Promise<LetterLine[]> {
    return manager.find(LetterLine, { where: { letterId }, order: { position: 'ASC' } });
  }

  async insert(manager: EntityManager, letter: Letter, lines: readonly LetterLine[]): Promise<void> {
    await manager.insert(Letter, letter);
    await manager.insert(LetterLine, [...lines]);
  }

  /** Saves the letter as a new version. */
  async save(manager: EntityManager, letter: Letter): Promise<void> {
    letter.version += 1;
    await manager.save(Letter, letter);
  }

  async saveLines(manager: EntityManager, lines: readonly LetterLine[]): Promise<void> {
    await manager.save(LetterLine, [...lines]);
  }

  async replaceLines(manager: EntityManager, letterId: string, lines: readonly LetterLine[]): Promise<void> {
    await manager.delete(LetterLine, { letterId });
    await manager.insert(LetterLine, [...lines]);
  }

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(Letter, { id });
  }
}
