import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../accounts/access.decorator.js';
import { notFound } from '../../kernel/domain-error.js';
import { AssetStore } from '../frame/asset-store.js';

/** Styles, scripts and fonts of the pages. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  constructor(private readonly assets: AssetStore) {}

  /** A page that was opened before an update asks for the version of then and gets the one of now, which it does not keep. */
  @Get(':version/:name')
  @Access('public.use')
  read(
    @Param('version') version: string,
    @Param('name') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Buffer {
    const asset = this.assets.find(name);
    if (asset === null) throw notFound({ vi: 'tệp của trang', en: 'file of a page' });
    const kept = version === this.assets.version ? 'public, max-age=31536000, immutable' : 'no-cache';
    void reply.headers({ 'content-type': asset.mediaType, 'cache-control': kept });
    return asset.content;
  }
}
