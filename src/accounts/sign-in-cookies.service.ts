import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KnownDevicesService } from './known-devices.service.js';
import { deviceCookie, oidcCookie, sessionCookie } from './session-cookie.js';
import type { StartedSession } from './session-starts.service.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import type { Settings } from '../platform/config/settings.js';

/** The cookies of a sign-in: the session's, and the one that the device is known by. */
@Injectable()
export class SignInCookies {
  private readonly session;
  private readonly device;
  private readonly oidc;

  constructor(
    private readonly devices: KnownDevicesService,
    @Inject(SETTINGS) { publicUrl }: Settings,
  ) {
    this.session = sessionCookie(publicUrl);
    this.device = deviceCookie(publicUrl);
    this.oidc = oidcCookie(publicUrl);
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

  /**
   * Takes the session's cookie back, and all that the browser keeps of us. Not `"cookies"`: that would also take the device's, and
   * those of every other system under the same domain.
   */
  takeBack(reply: FastifyReply): void {
    void reply.header('clear-site-data', '"cache", "storage"');
    void reply.clearCookie(this.session.name, { ...this.session.options, maxAge: undefined });
  }

  /** Gives what the browser comes back with from the OpenID provider. */
  giveBegun(reply: FastifyReply, value: string): void {
    void reply.header('cache-control', 'no-store');
    void reply.setCookie(this.oidc.name, value, this.oidc.options);
  }

  /** What the browser was given on its way there, which is taken back: it counts once. */
  takeBegun(request: FastifyRequest, reply: FastifyReply): string | undefined {
    void reply.header('cache-control', 'no-store');
    void reply.clearCookie(this.oidc.name, { ...this.oidc.options, maxAge: undefined });
    return request.cookies[this.oidc.name];
  }
}
