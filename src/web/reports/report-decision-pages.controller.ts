import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { AcceptReportDto, ReturnReportDto } from '../../api/reports/report-input.dto.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReportDecisionService } from '../../reports/report-decision.service.js';
import { type FormBody, typed, typedAll } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { versionOf } from './report-form.js';
import { ReportPages } from './report-pages.service.js';
import { reportSaid } from './report.words.js';

/** What the board decides beside the report. */
@ApiExcludeController()
@Controller('reports/:id')
export class ReportDecisionPagesController {
  constructor(
    private readonly pages: ReportPages,
    private readonly forms: Forms,
    private readonly decisions: ReportDecisionService,
  ) {}

  @Post('accept')
  @Form()
  @Access('report.decide')
  async accept(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const tasks = typedAll(body, 'takeOut');
    const named = (problem: FormProblem) => byTask(problem, tasks);
    const form = { given: body, said: reportSaid.accepted, named, isMove: true };
    return this.pages.act(call, id, form, async () => {
      const takeOut = tasks.map((taskId) => ({ taskId, reason: typed(body, `reason.${taskId}`).trim() }));
      const input = await this.forms.read(AcceptReportDto, { takeOut });
      await this.decisions.accept(call.actor, id, versionOf(body), input.takeOut ?? []);
    });
  }

  @Post('return')
  @Form()
  @Access('report.decide')
  async giveBack(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(call, id, { given: body, said: reportSaid.returned, isMove: true }, async () => {
      const day = typed(body, 'by');
      const given = { reason: typed(body, 'reason').trim(), by: day === '' ? undefined : day };
      const { reason, by } = await this.forms.read(ReturnReportDto, given);
      await this.decisions.giveBack(call.actor, id, versionOf(body), { reason, by: by ?? null });
    });
  }
}

/** What is wrong with a line that is taken out stands at its reason. */
function byTask(problem: FormProblem, tasks: readonly string[]): FormProblem {
  const fields = Object.entries(problem.fields).map(([name, message]) => {
    const [, at] = /^takeOut\[(\d+)\]/.exec(name) ?? [];
    return [at === undefined ? name : `reason.${tasks[Number(at)] ?? ''}`, message] as const;
  });
  return { ...problem, fields: Object.fromEntries(fields) };
}
