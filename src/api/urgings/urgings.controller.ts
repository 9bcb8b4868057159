import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import type { Named } from '../../reminders/reminder-subjects.js';
import { UrgingsQueries } from '../../reminders/urgings.queries.js';
import { UrgingsService } from '../../reminders/urgings.service.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import {
  NotedUrgingsDto,
  type UrgedBodyDto,
  UrgingInputDto,
  UrgingListQuery,
  UrgingPageDto,
} from './urging.dto.js';

/** Reminders that a person sends or notes. */
@ApiTags('urgings')
@Controller('api/v1/urgings')
export class UrgingsController {
  constructor(
    private readonly urgings: UrgingsService,
    private readonly queries: UrgingsQueries,
  ) {}

  @Get()
  @Access('urging.list')
  @ApiOperation({ summary: 'Urgings, newest first, with the count of each body' })
  @ApiOkResponse({ type: UrgingPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Query() { limit, cursor, ...filter }: UrgingListQuery,
  ): Promise<UrgingPageDto> {
    const scope = scopeOf(actor);
    const page = await this.queries.list(scope, filter, limit, cursor);
    const counts = await this.queries.counts(scope, filter);
    return {
      items: page.items.map(({ taskIds, reportIds, body, ...urging }) => ({
        ...urging,
        body: bodyIn(language, body),
        taskIds: [...taskIds],
        reportIds: [...reportIds],
      })),
      nextCursor: page.nextCursor,
      counts: counts.map(({ body, count }) => ({ body: bodyIn(language, body), count })),
    };
  }

  @Post()
  @Access('urging.create')
  @Limited('urging')
  @ApiOperation({
    summary: 'Urge bodies about tasks or reports',
    description: 'By mail it is sent; by other channels it is noted. Either counts for its body.',
  })
  @ApiCreatedResponse({ type: NotedUrgingsDto })
  async urge(@CurrentActor() actor: Actor, @Body() input: UrgingInputDto): Promise<NotedUrgingsDto> {
    const { taskIds = [], reportIds = [], channel, text } = input;
    return { items: await this.urgings.urge(actor, { taskIds, reportIds, channel, text }) };
  }
}

function bodyIn(language: Language, { id, name, nameEn }: Named & { readonly id: string }): UrgedBodyDto {
  return { id, name: language === 'en' ? (nameEn ?? name) : name };
}
