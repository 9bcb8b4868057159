import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesQueries } from './bodies.queries.js';
import { BodyGroup, BodyGroupMember } from './body-group.entity.js';
import { BodySuccessor } from './body-successor.entity.js';
import { Body } from './body.entity.js';

/** Organizations: tree, groups, succession. */
@Module({
  imports: [TypeOrmModule.forFeature([Body, BodyGroup, BodyGroupMember, BodySuccessor])],
  providers: [BodiesQueries],
  exports: [BodiesQueries],
})
export class BodiesModule {}
