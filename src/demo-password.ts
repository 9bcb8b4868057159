import { randomBytes } from 'node:crypto';
import type { Settings } from './platform/config/settings.js';
import { keptSecret } from './platform/secrets/kept-secret.js';

/** The password of the sample accounts: DEMO_PASSWORD, or a random one that is kept in `VAR_DIR/demo-password`. */
export async function demoPassword({ demoPassword: given, varDir }: Settings): Promise<string> {
  return given ?? keptSecret(varDir, 'demo-password', () => randomBytes(12).toString('base64url'));
}
