import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { AccountLoader } from './account-loader.service.js';
import { OfficeLoader } from './office-loader.service.js';
import { OfficeLoading } from './office-loading.service.js';
import { OfficesQueries } from './offices.queries.js';

/** Bodies, groups and accounts from files. */
@Module({
  imports: [AccountsModule, BodiesModule, PlansModule],
  providers: [AccountLoader, OfficeLoader, OfficeLoading, OfficesQueries],
  exports: [OfficeLoading],
})
export class OfficesModule {}
