import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setUpDocs } from './api/docs/docs-setup.js';
import { HealthService } from './api/health/health.service.js';
import { AppModule } from './app.module.js';
import type { Clock } from './kernel/clock.js';
import type { Settings } from './platform/config/settings.js';
import { closeAddress } from './platform/http/closed-address.js';
import { createHttpApp } from './platform/http/http-app.js';
import { measureRequests } from './platform/http/request-metrics.js';

/** The whole HTTP side of the program, ready to listen. */
export async function createWebApp(settings: Settings, clock: Clock): Promise<NestFastifyApplication> {
  const module = AppModule.forRoot(settings, clock);
  const { trustProxy } = settings;
  const secure = settings.publicUrl.startsWith('https:');
  const app = await createHttpApp(module, secure, { trustProxy, pages: true });
  const server = app.getHttpAdapter().getInstance();
  measureRequests(server, app.get(HealthService).registry);
  closeAddress(server, '/metrics', settings.metrics);
  if (settings.apiDocs) setUpDocs(app);
  return app;
}
