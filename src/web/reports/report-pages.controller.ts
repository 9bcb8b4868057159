import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { HandBackDto, SubmitReportDto } from '../../api/reports/report-input.dto.js';
import type { Text } from '../../kernel/text.js';
import { PathId } from '../../platform/http/path-id.js';
import { ReportDraftService } from '../../reports/report-draft.service.js';
import type { ReportView } from '../../reports/report-view.js';
import { ReportSubmissionService } from '../../reports/report-submission.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { versionOf } from './report-form.js';
import { ReportPages, type SavedParts } from './report-pages.service.js';
import { reportSaid } from './report.words.js';
import { emptyWords, sentWords } from './sent-words.js';

/** A body's report: read, written, sent. */
@ApiExcludeController()
@Controller('reports/:id')
export class ReportPagesController {
  constructor(
    private readonly pages: ReportPages,
    private readonly forms: Forms,
    private readonly drafts: ReportDraftService,
    private readonly sending: ReportSubmissionService,
  ) {}

  @Get()
  @Access('report.read')
  async page(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.print(call, id);
  }

  /** Saves what was typed and is right, and where all of it is passes or sends it if that was asked for. */
  @Post()
  @Form()
  @Access('report.edit')
  async save(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | object | undefined> {
    const act = typed(body, 'act');
    let given = body;
    let wrong: SavedParts['wrong'] = null;
    const again = (problem: FormProblem) =>
      this.pages.print(call, id, {
        given,
        problem: { ...problem, fields: wrong?.fields ?? problem.fields },
        isRestSaved: wrong !== null,
      });
    if (act === 'autosave') return this.forms.answer(call, () => this.autosave(call, id, body), again);
    return this.forms.submit(
      call,
      async () => {
        const { saved, ...left } = await this.pages.saveRight(call, id, body);
        // what is refused from here on is saved already
        given = { ...body, version: String(saved.state.version) };
        ({ wrong } = left);
        if (wrong !== null) throw wrong.refusal;
        return { to: `/reports/${id}`, said: await this.goOn(call, saved, act, given) };
      },
      again,
    );
  }

  @Post('hand-back')
  @Form()
  @Access('report.edit')
  async handBack(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(call, id, { given: body, said: reportSaid.handedBack, isMove: true }, async () => {
      const note = typed(body, 'note').trim();
      const input = await this.forms.read(HandBackDto, { note: note === '' ? undefined : note });
      await this.drafts.handBack(call.actor, id, versionOf(body), input.note ?? null);
    });
  }

  @Post('take-back')
  @Form()
  @Access('report.edit')
  async takeBack(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(call, id, { given: body, said: reportSaid.takenBack, isMove: true }, () =>
      this.sending.takeBack(call.actor, id, versionOf(body)),
    );
  }

  /** For the script that saves while somebody types: what is wrong in one field keeps no other from being saved. */
  private async autosave(call: PageCall, id: string, body: FormBody): Promise<string> {
    const { saved, wrong } = await this.pages.saveRight(call, id, body);
    const { state, lines } = saved;
    void call.reply.header('content-type', 'application/json; charset=utf-8');
    const filled = lines.filter(({ text }) => text !== '').map(({ taskId }) => taskId);
    const told = wrong && { fields: wrong.fields, text: wrong.text };
    const empty = emptyWords(call.language, saved) ?? '';
    return JSON.stringify({ version: state.version, filled, wrong: told, empty });
  }

  private async goOn(call: PageCall, saved: ReportView, act: string, body: FormBody): Promise<Text> {
    const { id } = saved.state;
    const version = versionOf(body);
    if (act === 'pass') {
      await this.drafts.passToHead(call.actor, id, version);
      return reportSaid.passed;
    }
    if (act !== 'send') return reportSaid.saved;
    const day = typed(body, 'arrivedOn');
    const { arrivedOn } = await this.forms.read(SubmitReportDto, { arrivedOn: day === '' ? undefined : day });
    const sendIncomplete = typed(body, 'sendIncomplete') === 'yes';
    await this.sending.submit(call.actor, id, { version, arrivedOn: arrivedOn ?? null, sendIncomplete });
    return sentWords(saved);
  }
}
