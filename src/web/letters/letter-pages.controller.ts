import { Body, Controller, Get, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { VoidLetterDto } from '../../api/letters/letter-input.dto.js';
import { LetterListQuery } from '../../api/letters/letter.dto.js';
import { writtenAnswer } from '../../api/written.decorator.js';
import { asXlsx } from '../../documents/xlsx-writer.js';
import { scopeOf } from '../../kernel/scope.js';
import { LetterIssuing } from '../../letters/letter-issuing.service.js';
import { type LetterItem, LettersQueries } from '../../letters/letters.queries.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { type AddressFields, valuesOf } from '../frame/address-fields.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { versionOf } from '../reports/report-form.js';
import { LetterPages } from './letter-pages.service.js';
import { type LetterFilters, letterListPage, letterListTemplate } from './letter-list.page.js';
import { wholeList } from '../../kernel/whole-list.js';
import { letterSheet } from './letter-sheet.js';
import { letterListWords, letterSaid } from './letters.words.js';

const ON_A_PAGE = 50;
/** More plans than this are not chosen from. */
const MOST_PLANS = 500;

/** Urging letters: the list, and one letter from draft to document. */
@ApiExcludeController()
@Controller('monitoring/letters')
export class LetterPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly letters: LetterPages,
    private readonly issuing: LetterIssuing,
    private readonly queries: LettersQueries,
    private readonly plans: PlansQueries,
  ) {}

  @Get()
  @Access('letter.read')
  async list(@Page() call: PageCall, @Query() query: AddressFields): Promise<string> {
    const { actor, language } = call;
    const scope = scopeOf(actor);
    const filters = filtersOf(query);
    const asked = await this.forms.read(LetterListQuery, filters);
    const after = cursorValues(valuesOf(query, 'cursor')[0], 'day', 'id');
    const rows = await this.queries.list(scope, asked, { limit: ON_A_PAGE + 1, after });
    const { items, nextCursor } = pageOf(rows, ON_A_PAGE, (row) => [row.draftedOn, row.id]);
    const plans = (await this.plans.list(scope, null, MOST_PLANS)).filter(
      ({ status, committee }) => status !== 'draft' && scope.committees.includes(committee.id),
    );
    const model = letterListPage(language, { letters: items, nextCursor, filters, plans });
    return this.pages.print(call, letterListTemplate, { title: model.say.title, model });
  }

  @Get('list.xlsx')
  @Access('letter.read')
  @Limited('export')
  async sheet(
    @Page() { actor, language }: PageCall,
    @Query() query: AddressFields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const asked = await this.forms.read(LetterListQuery, filtersOf(query));
    const letters = await wholeList<LetterItem>((limit, last) => {
      const after = last && ([last.draftedOn, last.id] as const);
      return this.queries.list(scopeOf(actor), asked, { limit, after });
    });
    return writtenAnswer(
      reply,
      await asXlsx(letterSheet(language, letters), letterListWords.title[language]),
    );
  }

  @Get(':id')
  @Access('letter.read')
  async page(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.letters.print(call, id, null);
  }

  @Post(':id')
  @Form()
  @Access('letter.use')
  @Limited('urging')
  async write(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.letters.write(call, id, body);
  }

  @Post(':id/void')
  @Form()
  @Access('letter.use')
  async void(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const { reason } = await this.forms.read(VoidLetterDto, { reason: typed(body, 'reason') });
        await this.issuing.void(call.actor, id, versionOf(body), reason);
        return { to: `/monitoring/letters/${id}`, said: letterSaid.voided };
      },
      (problem) => this.letters.print(call, id, { given: body, problem }),
    );
  }
}

/** What was left empty in the form of the filters is not asked for. */
function filtersOf(query: AddressFields): LetterFilters {
  return Object.fromEntries(
    (['status', 'plan', 'taskId', 'body'] as const).flatMap((name) => {
      const value = valuesOf(query, name)[0]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}
