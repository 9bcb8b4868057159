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
import { Forms } from '../frame/forms.service.js';
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
    private readonly forms: Forms,
    private readonly papers: SignedPapersService,
    private readonly clock: Clock,
  ) {}

  /** The version stands in the address, as the token: the form brings nothing but the file. */
  @Post()
  @FileForm()
  @Access('report.edit')
  async attach(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Query() query: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const receive = () => arrivingFile(call.request, 'file', fileLimit);
        await this.papers.attach(call.actor, id, { version: versionOf(query), receive }, this.clock.now());
        return { to: `/reports/${id}#paper`, said: reportSaid.attached };
      },
      (problem) => this.pages.print(call, id, { given: {}, problem }),
    );
  }

  @Post('remove')
  @Form()
  @Access('report.edit')
  async remove(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.papers.remove(call.actor, id, versionOf(body));
        return { to: `/reports/${id}#paper`, said: reportSaid.removed };
      },
      (problem) => this.pages.print(call, id, { given: body, problem }),
    );
  }
}
