import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { streamRows } from '../platform/database/row-stream.js';
import { type FileArea, FileStorage } from '../platform/files/file-storage.service.js';
import { type Finding, inOrder } from './history-finding.js';

/** How the history of a feature's objects tells of its files: rows with this action hold the file's id under `key`, and its `sha256`. */
export interface FilesTold {
  readonly area: FileArea;
  readonly objectType: string;
  readonly action: string;
  readonly key: string;
}

/** How many files were read, and what is wrong: at most `FINDINGS`. */
export interface FileCheck {
  readonly files: number;
  readonly findings: readonly Finding[];
}

interface ToldFile {
  readonly type: string;
  readonly id: string;
  readonly number: number;
  readonly fileId: string;
  readonly sha256: string;
}

/** So many are named; a thousand say no more than a hundred. */
const FINDINGS = 100;

/** Files that must be there: no later row tells that the file was replaced, taken off, refused by the scanner, or blanked. */
const owedSql = `
  select h.object_type as type, h.object_id as id, h.number, h.after ->> $3 as "fileId", h.after ->> 'sha256' as sha256
  from history h
  where h.object_type = $1 and h.action = $2 and h.after ? $3 and h.after ? 'sha256'
    and not exists (select from history g
      where g.object_type = h.object_type and g.object_id = h.object_id and g.number > h.number
        and (g.before ->> $3 = h.after ->> $3
          or g.after ->> $3 = h.after ->> $3 and g.after ->> 'state' = 'refused'
          or g.action = 'content-blanked' and g.after ->> 'digest' = h.after ->> 'sha256'
            and g.after ->> 'id' in (h.after ->> $3, h.object_id::text)))`;

/** Looks whether the files that the history tells of are there, and what they were. Features that keep files enter themselves. */
@Injectable()
export class FileCheckQueries {
  private readonly told: FilesTold[] = [];

  constructor(
    private readonly database: DataSource,
    private readonly files: FileStorage,
  ) {}

  register(told: FilesTold): void {
    this.told.push(told);
  }

  /** For the operator: reads every file, a piece at a time. */
  async check(): Promise<FileCheck> {
    const findings: Finding[] = [];
    let files = 0;
    for (const told of this.told) {
      await this.database.transaction('REPEATABLE READ', async (manager) => {
        await manager.query('set transaction read only');
        const rows = streamRows<ToldFile>(manager, 'told_files', owedSql, valuesOf(told));
        for await (const row of rows) {
          files += 1;
          const finding = await this.finding(told, row);
          if (finding && findings.length < FINDINGS) findings.push(finding);
        }
      });
    }
    return { files, findings: findings.sort(inOrder) };
  }

  private async finding(told: FilesTold, row: ToldFile): Promise<Finding | null> {
    const digest = await this.files.digestOf(told.area, row.fileId);
    if (digest === row.sha256) return null;
    const { type, id, number } = row;
    if (digest !== null) return { kind: 'content_changed', type, id, number };
    return (await this.isOwed(told, row)) ? { kind: 'content_missing', type, id, number } : null;
  }

  /** Asked outside the snapshot: the file may have been taken away while others were read. */
  private async isOwed(told: FilesTold, { id, number }: ToldFile): Promise<boolean> {
    const rows = await this.database.query<unknown[]>(`${owedSql} and h.object_id = $4 and h.number = $5`, [
      ...valuesOf(told),
      id,
      number,
    ]);
    return rows.length > 0;
  }
}

function valuesOf({ objectType, action, key }: FilesTold): string[] {
  return [objectType, action, key];
}
