import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencySweep } from './idempotency-sweep.service.js';
import { IdempotencyStore } from './idempotency.store.js';
import { OpenConnectionsService } from './open-connections.service.js';
import { RequestShapeInterceptor } from './request-shape.interceptor.js';

/** What holds for every request. */
@Module({
  imports: [TypeOrmModule.forFeature([IdempotencyKey])],
  providers: [
    IdempotencyStore,
    IdempotencySweep,
    OpenConnectionsService,
    { provide: APP_INTERCEPTOR, useClass: RequestShapeInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [IdempotencySweep],
})
export class HttpModule {}
