import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { BodiesService } from '../../bodies/bodies.service.js';
import { type BodyView, bodyScopeOf, lastDayOfExistence } from '../../bodies/body.js';
import { bodyChangesOf, newBodyOf } from '../../bodies/told-body.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { type Page, cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, requiredVersion } from '../../platform/http/version-header.js';
import { SuccessionService } from '../../reviews/succession.service.js';
import { HandOverDto, TakenOverDto } from './hand-over.dto.js';
import { BodiesDto, BodiesQuery, BodyDto, ChangeBodyDto, NewBodyDto } from './body.dto.js';

/** The organizations that duties are given to. */
@ApiTags('bodies')
@Controller('api/v1/bodies')
export class BodiesController {
  constructor(
    private readonly database: DataSource,
    private readonly queries: BodiesQueries,
    private readonly bodies: BodiesService,
    private readonly succession: SuccessionService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('body.list')
  @ApiOperation({
    summary: 'The bodies that one may know of, by name',
    description:
      'Own bodies, those under and above them, and those that readable plans and tasks name; for board and observer all ' +
      'under the committee; for administrators all.',
  })
  @ApiOkResponse({ type: BodiesDto })
  async list(@CurrentActor() actor: Actor, @Query() query: BodiesQuery): Promise<Page<BodyDto>> {
    const { limit, cursor, ...filter } = query;
    const page = { limit: limit + 1, after: cursorValues(cursor, 'text', 'id') };
    const rows = await this.queries.list(this.database.manager, bodyScopeOf(actor), filter, page);
    return pageOf(rows.map(bodyDto), limit, (body) => [body.name, body.id]);
  }

  @Post()
  @Access('body.change')
  @ApiOperation({ summary: 'Make a body under a committee', description: 'For the committee’s board.' })
  @ApiCreatedResponse({ type: BodyDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: NewBodyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyDto> {
    const body = await this.bodies.create(actor, newBodyOf(input));
    void reply.header('etag', etagOf(body.version));
    return bodyDto(body);
  }

  @Get(':id')
  @Access('body.read')
  @ApiOperation({ summary: 'One body' })
  @ApiOkResponse({ type: BodyDto })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyDto> {
    const body = await this.bodies.read(actor, id);
    void reply.header('etag', etagOf(body.version));
    return bodyDto(body);
  }

  @Patch(':id')
  @Access('body.change')
  @ApiOperation({
    summary: 'Change a body',
    description:
      'For the committee’s board. What is left out stays. No body stands under itself; its parent exists as long as it. A body ' +
      'that is no more and names one successor hands its open tasks and owed reports over to it, at once or on the day.',
  })
  @ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The ETag or version that was read',
    example: '"1"',
  })
  @ApiOkResponse({ type: BodyDto })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: ChangeBodyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyDto> {
    const version = requiredVersion(ifMatch);
    const now = this.clock.now();
    const body = await this.succession.changeBody(actor, id, version, bodyChangesOf(input), now);
    void reply.header('etag', etagOf(body.version));
    return bodyDto(body);
  }

  @Post(':id/hand-over')
  @HttpCode(200)
  @Access('body.change')
  @ApiOperation({
    summary: 'Hand work of a body that is no more over to one of its successors',
    description:
      'For the committee’s board, where a body names several successors; to one alone everything goes by itself. The story, ' +
      'deadlines and files of a task go with it; reports that were sent stay where they are. A duty that names ' +
      'the body gets no later tasks until the plan is amended to name who leads it now.',
  })
  @ApiOkResponse({ type: TakenOverDto })
  async handOver(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Body() { successorId, taskIds }: HandOverDto,
  ): Promise<TakenOverDto> {
    const handOver = { successorId, taskIds: taskIds ?? null };
    return this.succession.handOver(actor, id, handOver, this.clock.now());
  }
}

function bodyDto({ existsFrom, existsTo, ...body }: BodyView): BodyDto {
  const to = lastDayOfExistence({ existsFrom, existsTo });
  return { ...body, successorIds: [...body.successorIds], from: existsFrom, to };
}
