import { describe, expect, it } from '@jest/globals';
import { SettingsError, readSettings } from '../../../src/platform/config/settings.js';

describe('the settings', () => {
  it('have a default for everything', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      varDir: 'var',
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      smtpUrl: null,
      role: 'all',
      production: false,
    });
  });

  it('link to the port that is listened on where no public address is set', () => {
    expect(readSettings({ PORT: '3100' }).publicUrl).toBe('http://localhost:3100');
  });

  it('tell all problems at once, each with what is allowed', () => {
    const read = () =>
      readSettings({ PORT: 'many', ROLE: 'boss', DATABASE_URL: 'mysql://x', DONDOC_NOW: 'soon' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/PORT is "many".*0 to 65535/);
    expect(read).toThrow(/DONDOC_NOW is "soon"/);
    expect(read).toThrow(/ROLE is "boss".*web, worker, all/);
    expect(read).toThrow(/DATABASE_URL/);
  });

  it('never repeat an address, which may hold a password', () => {
    expect(() => readSettings({ DATABASE_URL: 'mysql://me:secret-word@host/db' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret-word') }),
    );
  });

  it('refuse to hold the clock in production', () => {
    expect(() => readSettings({ NODE_ENV: 'production', DONDOC_NOW: '2026-06-15T00:00:00Z' })).toThrow(
      /DONDOC_NOW/,
    );
  });
});
