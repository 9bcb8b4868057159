/** What the link of a mail proves: for what it was sent, and its secret. */
export interface LinkSecret {
  readonly purpose: 'invitation' | 'reset';
  readonly token: string;
}

/** Of the end of a link as mails hold it; the secret is 32 bytes in base64url. */
const SECRET = /#(invitation|reset)=([\w-]{43})/;

/** Reads the link, wherever the mail program broke it and whatever was copied beside it; null where there is none. */
export function linkSecretIn(pasted: string): LinkSecret | null {
  const [, purpose, token = ''] = SECRET.exec(pasted.replace(/\s/g, '')) ?? [];
  return purpose === 'invitation' || purpose === 'reset' ? { purpose, token } : null;
}
