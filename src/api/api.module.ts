import { Module } from '@nestjs/common';

/** The JSON API: one module an area. */
@Module({ imports: [] })
export class ApiModule {}
