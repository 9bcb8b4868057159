import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Eta } from 'eta';
import type { FastifyReply } from 'fastify';
import { Access } from '../../accounts/access.decorator.js';
import { PRIVACY_PATH } from '../../accounts/privacy-link.js';
import { languages } from '../../kernel/text.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { templatePath } from '../../platform/files/template-file.js';
import { languageOf } from '../../platform/http/problem.js';
import { privacyPage } from './privacy.page.js';

/** Nothing but the text: no script, no style from elsewhere, in no frame. */
const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What the program keeps about people, for anybody to read. */
@ApiExcludeController()
@Controller(PRIVACY_PATH)
export class PrivacyController {
  private readonly pages = new Eta({ views: templatePath('pages/privacy'), cache: true });

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @Get()
  @Access('public.use')
  page(
    @Query('lang') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const language = languages.find((one) => one === asked) ?? languageOf(accepted);
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      vary: 'accept-language',
    });
    return this.pages.render('./privacy.html.eta', privacyPage(language, this.settings));
  }
}
