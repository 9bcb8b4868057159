import { describe, expect, it } from '@jest/globals';
import { SnakeNaming } from '../../../src/platform/database/snake-naming.js';

const names = new SnakeNaming();

describe('names in the database', () => {
  it('are those of the classes and properties in snake_case', () => {
    expect([
      names.tableName('TaskUpdate', undefined),
      names.tableName('TaskUpdateEntity', undefined),
      names.tableName('TaskUpdate', 'history_unannounced'),
      names.columnName('onTimeUntil', undefined, []),
      names.columnName('dueOn', undefined, ['firstPeriod']),
    ]).toEqual(['task_update', 'task_update', 'history_unannounced', 'on_time_until', 'first_period_due_on']);
  });

  it('tell of a constraint what it is about', () => {
    expect([
      names.primaryKeyName('task'),
      names.uniqueConstraintName('task', ['plan_id', 'code']),
      names.foreignKeyName('public.task', ['plan_id']),
      names.indexName('task', ['due_on']),
      names.indexName('task', ['due_on'], 'status = 1'),
    ]).toEqual([
      'pk_task',
      'uq_task_plan_id_code',
      'fk_task_plan_id',
      'ix_task_due_on',
      'ix_task_due_on_where',
    ]);
  });

  it('stay different when they are too long for PostgreSQL', () => {
    const columns = ['a_column_with_a_long_name', 'another_column_with_a_long_name', 'first'];
    const one = names.indexName('progress_report_line', columns);
    const other = names.indexName('progress_report_line', [...columns.slice(0, 2), 'second']);
    expect([one.length, other.length, one === other]).toEqual([63, 63, false]);
  });
});
