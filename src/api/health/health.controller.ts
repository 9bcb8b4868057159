import { Controller, Get, Header, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../accounts/access.decorator.js';
import { HealthDto } from './health.dto.js';
import { HealthService } from './health.service.js';

/** For what watches over the program. */
@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The program runs. */
  @Get('health/live')
  @Access('public.use')
  @ApiOperation({ summary: 'The program runs' })
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  /** The program can work: the database answers and has every migration. */
  @Get('health/ready')
  @Access('public.use')
  @ApiOperation({ summary: 'The database answers and has every migration' })
  @ApiOkResponse({ type: HealthDto })
  @ApiServiceUnavailableResponse({ type: HealthDto })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDto> {
    const ready = await this.health.isReady();
    void reply.status(ready ? 200 : 503).header('cache-control', 'no-store');
    return { status: ready ? 'ok' : 'not ready' };
  }

  /** Figures in the text format of Prometheus. */
  @Get('metrics')
  @Access('metrics.read')
  @ApiOperation({
    summary: 'Figures of the program',
    description: 'In the text format of Prometheus: requests, messages by state, memory, event loop.',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({
    description: 'The figures',
    content: { 'text/plain': { schema: { type: 'string' }, example: 'dondoc_messages{state="sent"} 128' } },
  })
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    return this.health.metrics();
  }
}
