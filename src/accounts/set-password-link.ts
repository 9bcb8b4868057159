import type { Language } from '../kernel/text.js';
import type { SecretPurpose } from './account-secret.js';

/** Where passwords are set; the page is served by the program itself. */
export const SET_PASSWORD_PATH = '/set-password';

/**
 * The link that a mail holds. The secret stands behind the `#`, which browsers send to no server: it is in no log, no proxy
 * and no `Referer`. `publicUrl` has no slash at its end.
 */
export function setPasswordLink(
  publicUrl: string,
  language: Language,
  purpose: SecretPurpose,
  secret: string,
): string {
  return `${publicUrl}${SET_PASSWORD_PATH}?language=${language}#${purpose}=${secret}`;
}
