import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Clock } from '../../kernel/clock.js';
import { arrivingFile } from '../../platform/http/arriving-file.js';
import { fileLimit } from '../../platform/http/limits.js';
import { PathId } from '../../platform/http/path-id.js';
import { SignedPapersService } from '../../reports/signed-papers.service.js';
import type { FormBody } from '../frame/form-body.js';
import { FileForm, Form } from '../frame/form.decorator.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { versionOf } from './report-form.js';
import { ReportPages } from './report-pages.service.js';
import { reportSaid } from './report.words.js';

/** The signed paper of a report. */
@ApiExcludeController()
@Controller('reports/:id/signed-paper')
export class ReportPaperPagesController {
  constructor(
    private readonly pages: ReportPages,
    private readonly papers: SignedPapersService,
    private readonly clock: Clock,
  ) {}

  /** The version stands in the address: the form brings nothing but its token and the file. */
  @Post()
  @FileForm(fileLimit)
  @Access('report.edit')
  async attach(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Query() query: FormBody,
  ): Promise<string | undefined> {
    const form = { given: {}, said: reportSaid.attached, place: '#paper' };
    return this.pages.act(call, id, form, () => {
      const receive = () => arrivingFile(call.request, 'file', fileLimit);
      return this.papers.attach(call.actor, id, { version: versionOf(query), receive }, this.clock.now());
    });
  }

  @Post('remove')
  @Form()
  @Access('report.edit')
  async remove(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const form = { given: body, said: reportSaid.removed, place: '#paper' };
    return this.pages.act(call, id, form, () => this.papers.remove(call.actor, id, versionOf(body)));
  }
}
