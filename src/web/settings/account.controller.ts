import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import type { AccountChanges } from '../../accounts/account-input.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { ChangeAccountDto, heldRole } from '../../api/accounts/account.dto.js';
import type { HeldRole } from '../../kernel/actor.js';
import type { Text } from '../../kernel/text.js';
import { PathId } from '../../platform/http/path-id.js';
import { type FormBody, typed, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { AccountPages, refusedForm } from './account-pages.service.js';
import { roleIn, roleKey } from './account-role-fields.js';
import { accountSaid } from './account.words.js';

/** A version that no account has: where the form names none, it is refused as stale. */
const NO_VERSION = 0;

/** What was sent by which form, and what is said once it is done, or where it changed nothing. */
interface Done {
  readonly form: string;
  readonly body: FormBody;
  readonly said: Text;
  readonly unchanged?: Text;
}

/** One account: what it is called, its roles, its end. */
@ApiExcludeController()
@Controller('settings/accounts/:id')
export class AccountPageController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly forms: Forms,
    private readonly pages: AccountPages,
  ) {}

  @Get()
  @Access('account.read')
  async page(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.print(call, id);
  }

  @Post()
  @Form()
  @Access('account.change')
  async change(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    return this.submit(call, id, { form: 'data', body, said: accountSaid.saved }, async () => {
      const [name, email, language] = ['name', 'email', 'language'].map((field) => typed(body, field));
      const { roles: _, ...changes } = await this.forms.read(ChangeAccountDto, { name, email, language });
      return changes;
    });
  }

  @Post('roles')
  @Form()
  @Access('account.grant')
  async give(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const done = { form: 'give', body, said: accountSaid.given, unchanged: accountSaid.held };
    return this.submit(call, id, done, async () => {
      const { roles = [] } = await this.forms.read(ChangeAccountDto, { roles: [roleIn(body)] });
      return { roles: [...(await this.held(call, id)), ...roles.map(heldRole)] };
    });
  }

  @Post('roles/take')
  @Form()
  @Access('account.grant')
  async take(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    return this.submit(call, id, { form: 'take', body, said: accountSaid.taken }, async () => {
      const held = await this.held(call, id);
      return { roles: held.filter((one) => roleKey(one) !== typed(body, 'role')) };
    });
  }

  @Post('end')
  @Form()
  @Access('account.grant')
  async end(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const done = { form: 'end', body, said: accountSaid.ended };
    return this.submit(call, id, done, () => Promise.resolve({ ended: true }));
  }

  @Post('reopen')
  @Form()
  @Access('account.grant')
  async reopen(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const done = { form: 'reopen', body, said: accountSaid.reopened };
    return this.submit(call, id, done, () => Promise.resolve({ ended: false }));
  }

  private async submit(
    call: PageCall,
    id: string,
    { form, body, said, unchanged = said }: Done,
    changesOf: () => Promise<AccountChanges>,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const before = versionIn(body) ?? NO_VERSION;
        const { version } = await this.accounts.change(call.actor, id, before, await changesOf());
        return { to: `/settings/accounts/${id}`, said: version === before ? unchanged : said };
      },
      (problem) => this.pages.print(call, id, refusedForm(form, body, problem)),
    );
  }

  /** The roles that the account holds; the version says whether they are those that the page showed. */
  private async held({ actor }: PageCall, id: string): Promise<HeldRole[]> {
    const { account } = await this.accounts.read(actor, id);
    return account.roles.map(({ role, body, approve }) => ({ role, bodyId: body?.id ?? null, approve }));
  }
}
