import { Module } from '@nestjs/common';
import { PrivacyController } from './privacy/privacy.controller.js';
import { SetPasswordController } from './set-password/set-password.controller.js';

/** The pages. */
@Module({ controllers: [PrivacyController, SetPasswordController] })
export class WebModule {}
