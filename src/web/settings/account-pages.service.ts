import { Inject, Injectable } from '@nestjs/common';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { type OneTimeCode } from '../../accounts/invitations.service.js';
import { SecondFactorsService } from '../../accounts/second-factors.service.js';
import { SET_PASSWORD_PATH } from '../../accounts/set-password-link.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { type FormBody, fieldsOf } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { inLanguage } from '../frame/in-language.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { shownInstant } from '../shown/instant.js';
import { ReadableBodies } from '../shown/readable-bodies.queries.js';
import { atRoleFields } from './account-role-fields.js';
import {
  type RefusedAccountForm,
  accountPage,
  accountTemplate,
  newAccountPage,
  newAccountTemplate,
  oneTimeCodeTemplate,
} from './account.page.js';
import { accountWords } from './account.words.js';

/** Prints accounts. */
@Injectable()
export class AccountPages {
  constructor(
    private readonly pages: Pages,
    private readonly accounts: AccountsService,
    private readonly factors: SecondFactorsService,
    private readonly bodies: ReadableBodies,
    private readonly calendars: CalendarService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The page of an account, or one of its forms once more. @throws NotFoundError */
  async print(call: PageCall, id: string, refused: RefusedAccountForm | null = null): Promise<string> {
    const { actor, language } = call;
    const read = await this.accounts.read(actor, id);
    const model = accountPage(language, {
      ...read,
      isOwn: actor.accountId === id,
      isAdmin: actor.isAdmin,
      hasFactor: actor.isAdmin && actor.accountId !== id && (await this.factors.isSetUp(actor, id)),
      bodies: await this.bodies.forRoles(actor),
      refused,
    });
    const status = refused?.problem.status ?? 200;
    return this.pages.print(call, accountTemplate, { title: model.name, model, status });
  }

  /** The form for a new account, with what was typed before. */
  async printNew(call: PageCall, refused: RefusedAccountForm | null = null): Promise<string> {
    const { actor, language } = call;
    const bodies = await this.bodies.forRoles(actor);
    const model = newAccountPage(language, { bodies, isAdmin: actor.isAdmin, refused });
    const status = refused?.problem.status ?? 200;
    return this.pages.print(call, newAccountTemplate, { title: model.say.new, model, status });
  }

  /** A code to be printed and handed over. `back`: the page that it was made on. */
  async code(
    call: PageCall,
    account: Pick<AccountView, 'name' | 'email' | 'language'>,
    { code, expiresAt }: OneTimeCode,
    back: string,
  ): Promise<string> {
    const say = inLanguage(accountWords, call.language);
    const { name, email, language } = account;
    const model = {
      say,
      language,
      sheet: inLanguage(accountWords, language),
      name,
      email,
      code,
      until: shownInstant(expiresAt, this.calendars.defaultZone),
      address: `${this.settings.publicUrl}${SET_PASSWORD_PATH}?language=${language}`,
      backUrl: back,
    };
    return this.pages.print(call, oneTimeCodeTemplate, { title: say.codeTitle, model });
  }
}

/** The form that came back. */
export function refusedForm(form: string, body: FormBody, problem: FormProblem): RefusedAccountForm {
  const fields = fieldsOf(body).filter(({ name }) => name !== 'version');
  const typed = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  return { form, typed, problem: atRoleFields(problem) };
}
