import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import type { FormBody } from '../frame/form-body.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';

/** Below the address of a report. */
export const reportFormAddresses = [
  'accept',
  'return',
  'hand-back',
  'take-back',
  'signed-paper',
  'signed-paper/remove',
  'indicators/:indicatorId',
] as const;

/** Where a form that was refused leaves its address behind, which is then opened again: it leads to the report. */
@ApiExcludeController()
@Controller('reports/:id')
export class ReportFormAddressesController {
  @Get([...reportFormAddresses])
  @Access('report.read')
  lead(@Page() { reply }: PageCall, @Param('id', PathId) id: string, @Query() _query: FormBody): void {
    void reply.redirect(`/reports/${id}`, 303);
  }
}
