import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { SignInPages } from '../sign-in/sign-in-pages.service.js';
import { TodayFactsQueries } from './today-facts.queries.js';
import { todayPage, todayTemplate } from './today.page.js';

/** The first page: what needs the reader now, or the way in. */
@ApiExcludeController()
@Controller()
export class TodayController {
  constructor(
    private readonly pages: Pages,
    private readonly signIn: SignInPages,
    private readonly facts: TodayFactsQueries,
  ) {}

  @Get()
  @Access('public.use')
  async page(@Page() call: PageCall): Promise<string | undefined> {
    const { actor, signIn, language } = call;
    if (actor.accountId === null && signIn === null) return this.signIn.signIn(call, { next: '/' });
    if (actor.accountId === null) {
      void call.reply.redirect('/sign-in', 302);
      return undefined;
    }
    const model = todayPage(language, await this.facts.load(actor));
    return this.pages.print(call, todayTemplate, { title: model.heading, model });
  }
}
