import { Module } from '@nestjs/common';
import { BlankingModule } from '../../blanking/blanking.module.js';
import { BlankingsController } from './blankings.controller.js';

/** Taking wrongly given content away. */
@Module({ imports: [BlankingModule], controllers: [BlankingsController] })
export class BlankingsApiModule {}
