import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Review } from './review.entity.js';

/** Collecting, closing, figures. */
@Module({
  imports: [TypeOrmModule.forFeature([Review])],
})
export class ReviewsModule {}
