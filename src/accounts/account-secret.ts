/** A secret that sets a password once: the link of an invitation, the link of a reset, a code that an administrator hands over. */
const secretPurposes = ['invitation', 'reset', 'code'] as const;
export type SecretPurpose = (typeof secretPurposes)[number];

/** How long each can be used, in minutes of the database's clock: 7 days, 30 minutes, 7 days. */
export const secretMinutes: Readonly<Record<SecretPurpose, number>> = {
  invitation: 7 * 24 * 60,
  reset: 30,
  code: 7 * 24 * 60,
};

/** So many links of a reset live beside each other: whoever asks again and again neither fills a mailbox nor kills a link. */
export const RESETS_AT_ONCE = 3;
