import { Inject, Injectable } from '@nestjs/common';
import { OIDC_PATH } from '../../accounts/oidc-provider.service.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { SecondFactorSetUpService } from '../../accounts/second-factor-set-up.service.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import { SET_PASSWORD_PATH } from '../../accounts/set-password-link.js';
import { totpUri } from '../../accounts/totp-code.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { carriedTemplate, carriedPage } from '../problem/carried.page.js';
import type { CarriedForm } from './carried-form.js';
import {
  basePage,
  codeTemplate,
  inGroups,
  recoveryCodesTemplate,
  setUpTemplate,
  signInTemplate,
} from './sign-in.page.js';
import { signInWords } from './sign-in.words.js';

interface At {
  readonly next: string;
  readonly problem?: FormProblem;
  readonly carried?: CarriedForm | null;
}

/** Prints the pages of the way in. */
@Injectable()
export class SignInPages {
  constructor(
    private readonly pages: Pages,
    private readonly sessions: SessionsService,
    private readonly account: OwnAccountService,
    private readonly factors: SecondFactorSetUpService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async signIn(
    call: PageCall,
    {
      email = '',
      reason = null,
      status,
      ...at
    }: At & { email?: string; reason?: string | null; status?: number },
  ): Promise<string> {
    const { language } = call;
    const model = {
      ...basePage(language, at),
      email,
      reason,
      openidUrl: this.settings.oidc === null ? null : `/${OIDC_PATH}`,
      forgottenUrl: `${SET_PASSWORD_PATH}?language=${language}`,
    };
    const title = signInWords.title[language];
    return this.pages.print(call, signInTemplate, {
      title,
      model,
      bare: true,
      status: status ?? at.problem?.status,
    });
  }

  async code(call: PageCall, at: At): Promise<string> {
    const { language, signIn } = call;
    const methods = signIn === null ? [] : await this.sessions.methods(signIn);
    const takes = {
      code: methods.includes('code'),
      recoveryCode: methods.includes('recovery_code'),
      passkey: methods.includes('passkey'),
    };
    const model = { ...basePage(language, at), takes };
    const title = signInWords.codeTitle[language];
    return this.pages.print(call, codeTemplate, { title, model, bare: true, status: at.problem?.status });
  }

  /** @param secret that was begun before; left out, one is begun */
  async setUp(call: PageCall, { secret, ...at }: At & { readonly secret?: string }): Promise<string> {
    const { language, actor } = call;
    const { email } = await this.account.read(actor);
    const begun = secret ?? (await this.factors.begin(actor, email)).secret;
    const { toString } = await import('qrcode');
    const picture = await toString(totpUri(begun, email), { type: 'svg', margin: 2 });
    const model = { ...basePage(language, at), picture, secret: inGroups(begun) };
    const title = signInWords.setUpTitle[language];
    return this.pages.print(call, setUpTemplate, { title, model, bare: true, status: at.problem?.status });
  }

  async recoveryCodes(call: PageCall, next: string, codes: readonly string[]): Promise<string> {
    const model = { ...basePage(call.language, { next }), codes };
    const title = signInWords.codesTitle[call.language];
    return this.pages.print(call, recoveryCodesTemplate, { title, model, bare: true });
  }

  /** The form that came back, to be looked over and sent again. */
  async carried(call: PageCall, form: CarriedForm): Promise<string> {
    const model = carriedPage(call.language, form);
    return this.pages.print(call, carriedTemplate, { title: model.say.title, model });
  }
}
