import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Eta } from 'eta';
import type { FastifyReply } from 'fastify';
import { Access } from '../../accounts/access.decorator.js';
import { SET_PASSWORD_PATH } from '../../accounts/set-password-link.js';
import { languages } from '../../kernel/text.js';
import { readTemplate, templatePath } from '../../platform/files/template-file.js';
import { languageOf } from '../../platform/http/problem.js';
import { setPasswordPage } from './set-password.page.js';

/** Only this program's own script and style; nothing is sent anywhere else, and nobody shows the page in a frame. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page behind the links of invitations and resets. Opening it uses nothing up: it does not even see the secret. */
@ApiExcludeController()
@Controller(SET_PASSWORD_PATH)
export class SetPasswordController {
  private readonly pages = new Eta({ views: templatePath('pages/set-password'), cache: true });

  @Get()
  @Access('public.use')
  page(
    @Query('language') asked: unknown,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const language = languages.find((one) => one === asked) ?? languageOf(accepted);
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    return this.pages.render('./set-password.html.eta', setPasswordPage(language, SET_PASSWORD_PATH));
  }

  @Get('script.js')
  @Access('public.use')
  async script(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.headers({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
    return readTemplate('static/set-password.js');
  }

  @Get('style.css')
  @Access('public.use')
  async style(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' });
    return readTemplate('static/set-password.css');
  }
}
