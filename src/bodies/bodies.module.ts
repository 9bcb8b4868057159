import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesQueries } from './bodies.queries.js';
import { BodiesService } from './bodies.service.js';
import { BodiesStore } from './bodies.store.js';
import { BodyGroup, BodyGroupMember } from './body-group.entity.js';
import { BodySuccessor } from './body-successor.entity.js';
import { Body } from './body.entity.js';
import { GroupsQueries } from './groups.queries.js';
import { GroupsService } from './groups.service.js';
import { GroupsStore } from './groups.store.js';

/** Organizations: tree, groups, succession. */
@Module({
  imports: [TypeOrmModule.forFeature([Body, BodyGroup, BodyGroupMember, BodySuccessor])],
  providers: [BodiesQueries, BodiesService, BodiesStore, GroupsQueries, GroupsService, GroupsStore],
  exports: [BodiesQueries, BodiesService, GroupsQueries, GroupsService],
})
export class BodiesModule {}
