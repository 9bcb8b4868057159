import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KnownDevicesService } from '../../accounts/known-devices.service.js';
import { deviceCookie, sessionCookie } from '../../accounts/session-cookie.js';
import type { StartedSession } from '../../accounts/session-starts.service.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';

/** The cookies of a sign-in: the session's, and the one that the device is known by. */
@Injectable()
export class SignInCookies {
  private readonly session;
  private readonly device;

  constructor(
    private readonly devices: KnownDevicesService,
    @Inject(SETTINGS) { publicUrl }: Settings,
  ) {
    this.session = sessionCookie(publicUrl);
    this.device = deviceCookie(publicUrl);
  }

  /** What the device is known by where that account has signed in with it; else null. */
  deviceOf(request: FastifyRequest, email: string): string | null {
    return this.devices.idFor(request.cookies[this.device.name], email);
  }

  /** Gives the session's cookie; once the account of that address is signed in, the device's too. */
  give(request: FastifyRequest, reply: FastifyReply, { secret, stage }: StartedSession, email: string): void {
    void reply.header('cache-control', 'no-store');
    void reply.setCookie(this.session.name, secret, this.session.options);
    if (stage !== 'signed_in') return;
    const known = this.devices.cookieWith(request.cookies[this.device.name], email);
    void reply.setCookie(this.device.name, known, this.device.options);
  }

  /** Takes the session's cookie back. */
  takeBack(reply: FastifyReply): void {
    void reply.clearCookie(this.session.name, { ...this.session.options, maxAge: undefined });
  }
}
