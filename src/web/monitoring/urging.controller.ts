import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { LetterInputDto } from '../../api/letters/letter-input.dto.js';
import { UrgingInputDto } from '../../api/urgings/urging.dto.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import { LettersService } from '../../letters/letters.service.js';
import { UrgingsService } from '../../reminders/urgings.service.js';
import { type FormBody, typed, typedAll } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormDone, type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { letterSaid } from '../letters/letters.words.js';
import type { MatrixFacts } from './monitoring-facts.js';
import { MonitoringFactsQueries } from './monitoring-facts.queries.js';
import type { AddressFields } from '../frame/address-fields.js';
import { monitoringFilter, queryOf, selectedBodies } from './monitoring-filter.js';
import { COMPOSE, urgingPage, urgingTemplate } from './urging.page.js';
import { doneWords } from './urging.words.js';

const aPlan: Text = { vi: 'kế hoạch', en: 'plan' };

/** Urges chosen bodies: by mail with the words shown first, or noted as said elsewhere. */
@ApiExcludeController()
@Controller('monitoring/urging')
export class UrgingPageController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly facts: MonitoringFactsQueries,
    private readonly urgings: UrgingsService,
    private readonly letters: LettersService,
  ) {}

  @Get()
  @Access('urging.create')
  async page(@Page() call: PageCall, @Query() fields: AddressFields): Promise<string> {
    const facts = await this.factsFor(call, fields);
    const model = urgingPage(call.language, facts, selectedBodies(fields), null);
    return this.pages.print(call, urgingTemplate, { title: model.say.heading, model });
  }

  @Post()
  @Form()
  @Access('urging.create')
  @Limited('urging')
  async urge(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.submit(
      call,
      () => this.act(call, body),
      (problem) => this.again(call, body, problem),
    );
  }

  private async act({ actor }: PageCall, body: FormBody): Promise<FormDone> {
    if (typed(body, 'channel') === COMPOSE) return this.compose(actor, body);
    const given = await this.forms.read(UrgingInputDto, {
      taskIds: typedAll(body, 'taskId'),
      reportIds: typedAll(body, 'reportId'),
      channel: typed(body, 'channel'),
      text: typed(body, typed(body, 'channel') === 'zalo' ? 'zalo' : 'text'),
    });
    const { taskIds = [], reportIds = [] } = given;
    const noted = await this.urgings.urge(actor, { ...given, taskIds, reportIds });
    const { vi, en } = doneWords[given.channel];
    const bodies = noted.length === 1 ? '1 body' : `${noted.length} bodies`;
    return {
      to: `/monitoring?${queryOf(monitoringFilter(body)).toString()}`,
      said: { vi: `${vi}: ${noted.length} đơn vị.`, en: `${en}: ${bodies}.` },
    };
  }

  /** A letter about what is ticked, to be read before it is issued. */
  private async compose(actor: Actor, body: FormBody): Promise<FormDone> {
    const { taskIds = [], reportIds = [] } = await this.forms.read(LetterInputDto, {
      taskIds: typedAll(body, 'taskId'),
      reportIds: typedAll(body, 'reportId'),
    });
    const id = await this.letters.draft(actor, { taskIds, reportIds });
    return { to: `/monitoring/letters/${id}`, said: letterSaid.drafted };
  }

  private async again(call: PageCall, body: FormBody, problem: FormProblem): Promise<string> {
    const facts = await this.factsFor(call, body);
    const subjects = new Set([...typedAll(body, 'taskId'), ...typedAll(body, 'reportId')]);
    const model = urgingPage(call.language, facts, selectedBodies(body), {
      typed: { subjects, text: typed(body, 'text'), zalo: typed(body, 'zalo') },
      problem,
      channel: typed(body, 'channel'),
    });
    const { status } = problem;
    return this.pages.print(call, urgingTemplate, { title: model.say.heading, model, status });
  }

  /** @throws NotFoundError, ForbiddenError for who may not urge the bodies of the plan */
  private async factsFor({ actor }: PageCall, fields: AddressFields): Promise<MatrixFacts> {
    const filter = monitoringFilter(fields);
    const facts = await this.facts.matrixFacts(actor, { ...filter, kind: null, group: null, late: false });
    const { plan } = facts;
    if (plan === null || (filter.plan !== null && filter.plan !== plan.id)) throw notFound(aPlan);
    const [bodyId] = actor.readBodies;
    authorize(actor, 'urging.create', { committeeId: plan.committee.id, bodyId }, aPlan);
    return facts;
  }
}
