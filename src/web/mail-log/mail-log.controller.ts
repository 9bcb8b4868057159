import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { can } from '../../accounts/policy.js';
import { MessageListQuery } from '../../api/mail/message.dto.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { readsAccounts } from '../../accounts/reads-accounts.js';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { mayMove } from '../../kernel/status-table.js';
import { messageMoves, messageText } from '../../mail/message-state.js';
import { type MessageReader, type MessageRow, MessagesQueries } from '../../mail/messages.queries.js';
import { MessagesService } from '../../mail/messages.service.js';
import { encodedCursor } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { type AddressFields, valuesOf } from '../frame/address-fields.js';
import type { FormBody } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { askedFilters } from '../shown/list-filters.js';
import { ReadableBodies } from '../shown/readable-bodies.queries.js';
import { wholeList } from '../../kernel/whole-list.js';
import { mailLogSheet } from './mail-log-sheet.js';
import { mailFilterNames, mailLogPage, mailLogTemplate, mailPage, mailTemplate } from './mail-log.page.js';
import { mailLogWords } from './mail-log.words.js';

const ON_A_PAGE = 50;

/** What the program has sent, and what became of it. */
@ApiExcludeController()
@Controller('mail-log')
export class MailLogController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly queries: MessagesQueries,
    private readonly messages: MessagesService,
    private readonly bodies: ReadableBodies,
    private readonly calendars: CalendarService,
  ) {}

  @Get()
  @Access('message.list')
  async list(@Page() call: PageCall, @Query() query: AddressFields): Promise<string> {
    const { actor, language } = call;
    authorize(actor, 'message.list', {}, messageText);
    const filters = askedFilters(mailFilterNames, query);
    const asked = await this.forms.read(MessageListQuery, filters);
    const [cursor] = valuesOf(query, 'cursor');
    const { items, nextCursor } = await this.queries.list(readerOf(call), asked, ON_A_PAGE, cursor);
    const model = mailLogPage(language, {
      mails: items,
      nextCursor,
      filters,
      bodies: await this.bodies.of(actor),
      zone: this.calendars.defaultZone,
    });
    const hasListFile = items.length > 0;
    return this.pages.print(call, mailLogTemplate, { title: model.say.title, model, hasListFile });
  }

  @Get('list.xlsx')
  @Access('message.list')
  @Limited('export')
  async listFile(@Page() call: PageCall, @Query() query: AddressFields): Promise<StreamableFile> {
    authorize(call.actor, 'message.list', {}, messageText);
    const asked = await this.forms.read(MessageListQuery, askedFilters(mailFilterNames, query));
    const mails = await wholeList<MessageRow>(async (limit, last) => {
      const cursor = last === null ? undefined : encodedCursor([last.id]);
      return (await this.queries.list(readerOf(call), asked, limit, cursor)).items;
    });
    return listFile(call, mailLogSheet(call.language, mails, this.calendars.defaultZone));
  }

  @Get(':id')
  @Access('message.list')
  async page(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.print(call, id, null);
  }

  @Post(':id/retry')
  @Form()
  @Access('message.retry')
  async retry(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() _form: FormBody,
  ): Promise<string | undefined> {
    const found = await this.queries.findCommittee(id);
    if (found === null) throw notFound(messageText);
    authorize(call.actor, 'message.retry', found, messageText);
    return this.forms.submit(
      call,
      async () => {
        await this.messages.retry(call.actor, id);
        return { to: `/mail-log/${id}`, said: mailLogWords.retried };
      },
      (problem) => this.print(call, id, problem),
    );
  }

  private async print(call: PageCall, id: string, problem: FormProblem | null): Promise<string> {
    const { actor, language } = call;
    authorize(actor, 'message.list', {}, messageText);
    const mail = await this.queries.read(readerOf(call), id);
    const facts = await this.queries.findCommittee(id);
    const mayRetry = mayMove(messageMoves, mail.state, 'queued') && can(actor, 'message.retry', facts ?? {});
    const model = mailPage(language, { mail, mayRetry, zone: this.calendars.defaultZone, problem });
    const status = problem?.status ?? 200;
    return this.pages.print(call, mailTemplate, { title: model.say.title, model, status });
  }
}

function readerOf({ actor, signIn }: PageCall): MessageReader {
  const namesAccounts = readsAccounts(actor, signIn);
  return { scope: scopeOf(actor), isAdmin: actor.isAdmin, namesAccounts };
}
