import { describe, expect, it } from '@jest/globals';
import { clientAddress, networkOf } from '../../../src/platform/limits/client-network.js';

describe('the network of a client', () => {
  it('is an IPv4 address by itself, however it is written', () => {
    for (const written of ['203.0.113.7', '::ffff:203.0.113.7', '::FFFF:cb00:7107']) {
      expect([clientAddress(written), networkOf(written)]).toEqual(['203.0.113.7', '203.0.113.7/32']);
    }
  });

  it('is the /64 of an IPv6 address', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:db8:1:2::')).toBe(networkOf('2001:0db8:0001:0002:ffff::1'));
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  });

  it('is none where there is no address', () => {
    for (const none of ['', 'unknown', '1.2.3', 'proxy.example:80']) expect(networkOf(none)).toBeNull();
  });
});
