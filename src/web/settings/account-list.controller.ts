import { Body, Controller, Get, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { InvitationsService } from '../../accounts/invitations.service.js';
import {
  AccountsQuery,
  InvitationDto,
  NewAccountDto,
  accountFilter,
  heldRole,
} from '../../api/accounts/account.dto.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { askedFilters } from '../shown/list-filters.js';
import { ReadableBodies } from '../shown/readable-bodies.queries.js';
import { wholeList } from '../../kernel/whole-list.js';
import { accountListSheet } from './account-list-sheet.js';
import { accountFilters, accountListPage, accountListTemplate, accountStates } from './account-list.page.js';
import { AccountPages, refusedForm } from './account-pages.service.js';
import { roleIn } from './account-role-fields.js';
import { accountSaid } from './account.words.js';
import { settingsTabs } from './settings-tabs.js';

const ACCOUNTS = '/settings/accounts';
const ON_A_PAGE = 50;

/** The list of accounts, and new ones. */
@ApiExcludeController()
@Controller('settings/accounts')
export class AccountListController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly invitations: InvitationsService,
    private readonly bodies: ReadableBodies,
    private readonly forms: Forms,
    private readonly pages: Pages,
    private readonly accountPages: AccountPages,
  ) {}

  @Get()
  @Access('account.read')
  async list(@Page() call: PageCall, @Query() query: Record<string, string>): Promise<string> {
    const { actor, language } = call;
    const filter = await this.asked(query);
    const [after] = cursorValues(query['cursor'], 'text') ?? [null];
    const found = await this.accounts.list(actor, filter, { limit: ON_A_PAGE + 1, after });
    const { items, nextCursor } = pageOf(found, ON_A_PAGE, ({ email }) => [email]);
    const model = accountListPage(language, {
      accounts: items,
      bodies: await this.bodies.forRoles(actor),
      filters: askedFilters(accountFilters, query),
      tabs: settingsTabs(actor, language, ACCOUNTS),
      nextCursor,
      isFirst: after === null,
    });
    const hasListFile = items.length > 0;
    return this.pages.print(call, accountListTemplate, { title: model.say.title, model, hasListFile });
  }

  @Get('list.xlsx')
  @Access('account.read')
  @Limited('export')
  async listFile(@Page() call: PageCall, @Query() query: Record<string, string>): Promise<StreamableFile> {
    const filter = await this.asked(query);
    const accounts = await wholeList<AccountView>((limit, last) =>
      this.accounts.list(call.actor, filter, { limit, after: last && last.email }),
    );
    return listFile(call, accountListSheet(call.language, accounts));
  }

  /** What the address asks for. @throws InvalidInputError */
  private async asked(query: Readonly<Record<string, string>>): Promise<ReturnType<typeof accountFilter>> {
    const { state, ...filters } = askedFilters(accountFilters, query);
    return accountFilter(await this.forms.read(AccountsQuery, { ...filters, ...statesOf(state) }));
  }

  @Get('new')
  @Access('account.grant')
  async newPage(@Page() call: PageCall): Promise<string> {
    return this.accountPages.printNew(call);
  }

  /** By mail its owner is invited; by code the page answers the code, to be printed. */
  @Post()
  @Form()
  @SecretAnswer()
  @Access('account.grant')
  async make(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const again = (problem: Parameters<typeof refusedForm>[2]) =>
      this.accountPages.printNew(call, refusedForm('new', body, problem));
    if (typed(body, 'way') === 'code')
      return this.forms.answer(call, () => this.makeByCode(call, body), again);
    return this.forms.submit(
      call,
      async () => {
        const { email, name, language = 'vi', roles } = await this.forms.read(InvitationDto, givenIn(body));
        const invited = { email, name, language, roles: roles.map(heldRole) };
        const { id } = await this.invitations.invite(call.actor, invited);
        return { to: `${ACCOUNTS}/${id}`, said: accountSaid.invited };
      },
      again,
    );
  }

  private async makeByCode(call: PageCall, body: FormBody): Promise<string> {
    const { email, name, language = 'vi', roles } = await this.forms.read(NewAccountDto, givenIn(body));
    const given = { email, name, language, roles: roles.map(heldRole) };
    const made = await this.accounts.create(call.actor, given);
    const code = await this.invitations.oneTimeCode(call.actor, made.id);
    return this.accountPages.code(call, made, code, `/settings/accounts/${made.id}`);
  }
}

function givenIn(body: FormBody): Record<string, unknown> {
  const [email, name, language] = ['email', 'name', 'language'].map((field) => typed(body, field));
  return { email, name, language, roles: [roleIn(body)] };
}

/** The state as the API's query says it; one that there is not is no state. */
function statesOf(state: string | undefined): Readonly<Record<string, string>> {
  return state !== undefined && Object.hasOwn(accountStates, state)
    ? accountStates[state as keyof typeof accountStates]
    : {};
}
