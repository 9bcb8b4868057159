import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { scopeOf } from '../../kernel/scope.js';
import { placeOf, type TaskSort } from '../../tasks/task-list.queries.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { listFile } from '../frame/list-file.js';
import { wholeList } from '../../kernel/whole-list.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { filtersOf, TaskListReading } from './task-list-reading.service.js';
import { taskSheet } from './task-sheet.js';

/** The list of tasks for a spreadsheet program: the rows that its filters show, on all pages. */
@ApiExcludeController()
@Controller('tasks')
export class TaskSheetController {
  constructor(private readonly reading: TaskListReading) {}

  @Get('list.xlsx')
  @Access('task.list')
  @Limited('export')
  async file(@Page() call: PageCall, @Query() query: Record<string, string>): Promise<StreamableFile> {
    const filters = filtersOf(query);
    let sort: TaskSort | undefined;
    const tasks = await wholeList<TaskItem>(async (limit, last) => {
      const after = last && placeOf(last, sort);
      const page = await this.reading.page(scopeOf(call.actor), filters, { limit, after });
      sort = page.sort;
      return page.rows;
    });
    return listFile(call, taskSheet(call.language, tasks));
  }
}
