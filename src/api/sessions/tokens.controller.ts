import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { TokensService } from '../../accounts/tokens.service.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { MadeTokenDto, NewTokenDto, TokensDto } from './token.dto.js';

/** Keys for programs that act for the own account. */
@ApiTags('session')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @Access('me.secure')
  @ApiOperation({ summary: 'The own live tokens, without their secrets' })
  @ApiOkResponse({ type: TokensDto })
  async list(@CurrentActor() actor: Actor): Promise<TokensDto> {
    return { items: [...(await this.tokens.list(actor))], nextCursor: null };
  }

  @Post()
  @Access('me.secure')
  @SecretAnswer()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Make a token',
    description:
      'The secret is in this answer and nowhere else. The token has its owner’s rights of each moment; it never manages ' +
      'accounts, passwords or tokens, and with scope `read` changes nothing.',
  })
  @ApiCreatedResponse({ type: MadeTokenDto })
  async create(@CurrentActor() actor: Actor, @Body() input: NewTokenDto): Promise<MadeTokenDto> {
    return this.tokens.create(actor, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('me.secure')
  @ApiOperation({ summary: 'End one of the own tokens at once' })
  @ApiNoContentResponse({ description: 'Ended' })
  async end(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<void> {
    await this.tokens.end(actor, id);
  }
}
