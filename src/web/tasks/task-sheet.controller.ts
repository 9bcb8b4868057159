import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { writtenAnswer } from '../../api/written.decorator.js';
import { asXlsx } from '../../documents/xlsx-writer.js';
import { scopeOf } from '../../kernel/scope.js';
import { placeOf, type TaskSort } from '../../tasks/task-list.queries.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { wholeList } from '../shown/whole-list.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { filtersOf, TaskListReading } from './task-list-reading.service.js';
import { taskListWords } from './task-list.words.js';
import { taskSheet } from './task-sheet.js';

/** The list of tasks for a spreadsheet program: the rows that its filters show, on all pages. */
@ApiExcludeController()
@Controller('tasks')
export class TaskSheetController {
  constructor(private readonly reading: TaskListReading) {}

  @Get('list.xlsx')
  @Access('task.list')
  @Limited('export')
  async sheet(
    @Page() { actor, language }: PageCall,
    @Query() query: Record<string, string>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const filters = filtersOf(query);
    let sort: TaskSort | undefined;
    const tasks = await wholeList<TaskItem>(async (limit, last) => {
      const after = last && placeOf(last, sort);
      const page = await this.reading.page(scopeOf(actor), filters, { limit, after });
      sort = page.sort;
      return page.rows;
    });
    return writtenAnswer(reply, await asXlsx(taskSheet(language, tasks), taskListWords.title[language]));
  }
}
