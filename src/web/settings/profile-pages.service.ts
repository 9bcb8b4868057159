import { Injectable } from '@nestjs/common';
import { type FormBody, fieldsOf } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { inLanguage } from '../frame/in-language.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { ProfileFactsService } from './profile-facts.service.js';
import { linkTemplate, profilePage, profileTemplate, tokenTemplate } from './profile.page.js';
import { profileWords } from './profile.words.js';
import { settingsTabs } from './settings-tabs.js';

/** Where the own account is. */
export const PROFILE = '/settings/profile';

/** Prints the own account. */
@Injectable()
export class ProfilePages {
  constructor(
    private readonly pages: Pages,
    private readonly facts: ProfileFactsService,
  ) {}

  async print(call: PageCall): Promise<string> {
    return this.printed(call, null);
  }

  /** The page with that form once more, and what is wrong with it. */
  async again(call: PageCall, form: string, body: FormBody, problem: FormProblem): Promise<string> {
    const fields = fieldsOf(body).filter(({ name }) => name !== 'version');
    const typed = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    return this.printed(call, { form, typed, problem });
  }

  /** The token that was made just now: shown this once. */
  async token(call: PageCall, made: { readonly name: string; readonly secret: string }): Promise<string> {
    const say = inLanguage(profileWords, call.language);
    return this.pages.print(call, tokenTemplate, { title: say.tokenTitle, model: { say, ...made } });
  }

  /** The way to the provider that is to be linked. */
  async link(call: PageCall, url: string): Promise<string> {
    const say = inLanguage(profileWords, call.language);
    return this.pages.print(call, linkTemplate, { title: say.linkTitle, model: { say, url } });
  }

  private async printed(call: PageCall, refused: Parameters<typeof profilePage>[3]): Promise<string> {
    const { actor, language, signIn } = call;
    const facts = await this.facts.load(actor, signIn?.sessionId ?? null);
    const model = profilePage(language, facts, settingsTabs(actor, language, PROFILE), refused);
    const title = model.say.title;
    return this.pages.print(call, profileTemplate, { title, model, status: refused?.problem.status ?? 200 });
  }
}
