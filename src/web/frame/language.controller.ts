import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { languages } from '../../kernel/text.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { withoutLanguage } from './chosen-language.js';
import { type FormBody, typed } from './form-body.js';
import { OpenForm } from './form.decorator.js';
import { localPath } from './local-path.js';
import { LANGUAGE_COOKIE, Page, type PageCall } from './page-call.decorator.js';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The language of the pages in this browser. Mails keep that of the account. */
@ApiExcludeController()
@Controller('language')
export class LanguageController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @Post()
  @OpenForm()
  @Access('public.use')
  choose(@Page() { reply }: PageCall, @Body() body: FormBody): void {
    const language = languages.find((one) => one === typed(body, 'language')) ?? 'vi';
    void reply.setCookie(LANGUAGE_COOKIE, language, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.publicUrl.startsWith('https:'),
      maxAge: YEAR_SECONDS,
    });
    const to = withoutLanguage(typed(body, 'to'));
    void reply.redirect(/^\/sign-in(\?|$)/.test(to) ? to : localPath(to), 303);
  }
}
