import { Injectable } from '@nestjs/common';
import { TaskListQuery, taskFilter } from '../../api/tasks/task-list.dto.js';
import type { Scope } from '../../kernel/scope.js';
import { TaskListQueries, type TaskPage, type TaskSort } from '../../tasks/task-list.queries.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { Forms } from '../frame/forms.service.js';
import type { AddressFields } from '../frame/address-fields.js';
import { askedFilters } from '../shown/list-filters.js';
import { type Filters, filterNames } from './task-list-filters.js';

/** Filters that the API's query does not have: only the list of today leads to them. */
const OWN_FILTERS = ['returned', 'unacknowledged'];

/** Tasks in their order. */
interface TaskListed {
  readonly sort: TaskSort;
  readonly rows: TaskItem[];
}

/** Reads what the address of the list asks for. */
@Injectable()
export class TaskListReading {
  constructor(
    private readonly forms: Forms,
    private readonly lists: TaskListQueries,
  ) {}

  /** The tasks that the filters find, from that place on. @throws InvalidInputError for values that a filter cannot have */
  async list(scope: Scope, filters: Filters, page: Omit<TaskPage, 'sort'>): Promise<TaskItem[]> {
    return (await this.page(scope, filters, page)).rows;
  }

  /** As `list`, with the order that they stand in. */
  async page(scope: Scope, filters: Filters, page: Omit<TaskPage, 'sort'>): Promise<TaskListed> {
    const rest = Object.entries(filters).filter(([name]) => !OWN_FILTERS.includes(name));
    const asked = await this.forms.read(TaskListQuery, Object.fromEntries(rest));
    const filter = {
      ...taskFilter(asked),
      ...(filters.returned === 'true' && { returned: true as const }),
      ...(filters.unacknowledged === 'true' && { unacknowledged: true as const }),
    };
    const { sort = 'dueOn' } = asked;
    return { sort, rows: await this.lists.list(scope, filter, { ...page, sort }) };
  }
}

/** What the address of the list asks for. */
export function filtersOf(fields: AddressFields): Filters {
  return askedFilters(filterNames, fields);
}
