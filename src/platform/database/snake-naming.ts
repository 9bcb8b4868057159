import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** PostgreSQL cuts longer names off without a word. */
const LONGEST_NAME = 63;

/**
 * Tables and columns in snake_case (`dueOn` -> `due_on`; the class `TaskUpdate` or `TaskUpdateEntity` -> `task_update`), and
 * constraints with names that can be written in a migration and read in an error:
 *
 * | what | name |
 * | --- | --- |
 * | primary key | `pk_task` |
 * | unique | `uq_task_plan_id_code` |
 * | foreign key | `fk_task_plan_id` |
 * | index | `ix_task_due_on`, a partial one `ix_task_due_on_where` |
 * | check, exclusion | `ck_task_1f2e3d4c`: better named by hand |
 *
 * Columns stand in the order of the entity's declaration. A name over 63 bytes is cut and ends in a digest.
 */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, givenName: string | undefined): string {
    return givenName ?? snakeCase(className.replace(/Entity$/, ''));
  }

  override columnName(
    propertyName: string,
    givenName: string | undefined,
    embeddedPrefixes: string[],
  ): string {
    return [...embeddedPrefixes.map(snakeCase), givenName ?? snakeCase(propertyName)].join('_');
  }

  override primaryKeyName(table: Table | string): string {
    return this.constraint('pk', table, []);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.constraint('uq', table, columns);
  }

  override relationConstraintName(table: Table | string, columns: string[], where?: string): string {
    return this.constraint('uq', table, where ? [...columns, 'where'] : columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.constraint('fk', table, columns);
  }

  override indexName(table: Table | string, columns: string[], where?: string): string {
    return this.constraint('ix', table, where ? [...columns, 'where'] : columns);
  }

  override checkConstraintName(table: Table | string, expression: string): string {
    return this.constraint('ck', table, [digest(expression)]);
  }

  override exclusionConstraintName(table: Table | string, expression: string): string {
    return this.constraint('ex', table, [digest(expression)]);
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snakeCase(`${relationName}_${referencedColumnName}`);
  }

  override joinTableColumnName(tableName: string, propertyName: string, columnName?: string): string {
    return snakeCase(`${tableName}_${columnName ?? propertyName}`);
  }

  private constraint(kind: string, table: Table | string, parts: string[]): string {
    return fit([kind, this.getTableName(table), ...parts].join('_'));
  }
}

function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

function fit(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 9)}_${digest(name)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
