import { describe, expect, it } from '@jest/globals';
import { smtpOptions } from '../../src/mail/smtp-options.js';

describe('a mail server', () => {
  it('on another machine gets nothing unencrypted in production', () => {
    for (const url of ['smtp://mail.example', 'smtp://me:word@192.0.2.5:587', 'smtp://127.mail.example'])
      expect(smtpOptions(url, true)).toMatchObject({ url, requireTLS: true });
  });

  it('on this machine, or of a trial, may offer no encryption', () => {
    for (const url of ['smtp://127.0.0.1:2525', 'smtp://[::1]:25', 'smtp://localhost'])
      expect(smtpOptions(url, true).requireTLS).toBe(false);
    expect(smtpOptions('smtp://mail.example', false).requireTLS).toBe(false);
  });
});
