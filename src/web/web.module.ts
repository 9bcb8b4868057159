import { Module } from '@nestjs/common';
import { SetPasswordController } from './set-password/set-password.controller.js';

/** The pages. */
@Module({ controllers: [SetPasswordController] })
export class WebModule {}
