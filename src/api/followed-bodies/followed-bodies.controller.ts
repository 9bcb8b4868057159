import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { FollowedBodiesService } from '../../reminders/followed-bodies.service.js';
import { FollowedBodiesDto, PutFollowedBodiesDto } from './followed-bodies.dto.js';

/** Which bodies the own weekly summary covers. */
@ApiTags('session')
@Controller('api/v1/me/followed-bodies')
export class FollowedBodiesController {
  constructor(private readonly followed: FollowedBodiesService) {}

  @Get()
  @Access('me.follow')
  @ApiOperation({
    summary: 'The bodies that the own weekly summary covers',
    description: 'For boards and leaders. None: all bodies of the committee.',
  })
  @ApiOkResponse({ type: FollowedBodiesDto })
  async list(@CurrentActor() actor: Actor): Promise<FollowedBodiesDto> {
    return { items: await this.followed.list(actor), nextCursor: null };
  }

  @Put()
  @Access('me.follow')
  @ApiOperation({
    summary: 'Choose the bodies that the own weekly summary covers',
    description:
      'For boards and leaders. Exactly these bodies, without those under them; an empty list: all. ' +
      'Of a committee to which none of them belongs, the summary covers all.',
  })
  @ApiOkResponse({ type: FollowedBodiesDto })
  async choose(
    @CurrentActor() actor: Actor,
    @Body() { bodyIds }: PutFollowedBodiesDto,
  ): Promise<FollowedBodiesDto> {
    return { items: await this.followed.choose(actor, bodyIds), nextCursor: null };
  }
}
