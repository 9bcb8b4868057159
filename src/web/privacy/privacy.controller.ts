import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { can } from '../../accounts/policy.js';
import { PRIVACY_PATH } from '../../accounts/privacy-link.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { inLanguageAsked } from '../frame/chosen-language.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { privacyPage, privacyTemplate } from './privacy.page.js';

/** What the program keeps about people, for anybody to read. */
@ApiExcludeController()
@Controller(PRIVACY_PATH)
export class PrivacyController {
  constructor(
    private readonly pages: Pages,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Access('public.use')
  async page(@Page() at: PageCall, @Query('lang') asked: unknown): Promise<string> {
    const call = inLanguageAsked(at, asked);
    const model = privacyPage(call.language, this.settings, can(call.actor, 'me.export'));
    return this.pages.print(call, privacyTemplate, { title: model.title, model });
  }
}
