import { Body, Controller, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { BlankingService } from '../../blanking/blanking.service.js';
import type { Actor } from '../../kernel/actor.js';
import { BlankingDto, BlankingInputDto } from './blankings.dto.js';

/** Taking wrongly given content away. */
@ApiTags('history')
@Controller('api/v1/blankings')
export class BlankingsController {
  constructor(private readonly blanking: BlankingService) {}

  @Post()
  @Access('content.blank')
  @ApiOperation({
    summary: 'Take a wrongly given text or file away, for good',
    description:
      'For the board of the committee, signed in by password. The text is replaced by a note of the day and the reason, also in ' +
      'reports and tasks that took it over, in mails that quote it and in the history; a file is removed. Its digest, who took ' +
      'it away, when and why stand in the history of its object, which still proves that nothing else was changed.',
  })
  @ApiCreatedResponse({ type: BlankingDto })
  @ApiNotFoundResponse({ description: 'There is no such content, or this account may not know of it' })
  @ApiConflictResponse({ description: 'The content was taken away before' })
  async blank(@CurrentActor() actor: Actor, @Body() input: BlankingInputDto): Promise<BlankingDto> {
    return this.blanking.blank(actor, input);
  }
}
