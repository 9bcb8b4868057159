import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import type { FormBody } from '../frame/form-body.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';

/** Below the address of a task. */
export const taskFormAddresses = [
  'updates',
  'take-back',
  'acknowledge',
  'misaddressed',
  'contributions',
  'evidence',
  'confirm',
  'return',
  'cancel',
  'reopen',
  'insist',
  'reassign',
  'due-dates',
  'extension-requests',
  'accept',
  'withdraw',
  'grant',
  'decline',
  'propose',
] as const;

/** Where a form that was refused leaves its address behind, which is then opened again: it leads to the task. */
@ApiExcludeController()
@Controller('tasks/:id')
export class TaskFormAddressesController {
  @Get([...taskFormAddresses])
  @Access('task.read')
  lead(@Page() { reply }: PageCall, @Param('id', PathId) id: string, @Query() _query: FormBody): void {
    void reply.redirect(`/tasks/${id}`, 303);
  }
}
