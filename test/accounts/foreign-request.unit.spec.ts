import { describe, expect, it } from '@jest/globals';
import { changesState, isForeign } from '../../src/accounts/foreign-request.js';

const publicUrl = 'https://dondoc.example';
const foreign = (request: { origin?: string; fetchSite?: string; host?: string }) =>
  isForeign({ origin: undefined, fetchSite: undefined, host: 'dondoc.example', ...request }, publicUrl);

describe('a request', () => {
  it('of the program’s own page is its own, by its public address or by the one it was asked at', () => {
    expect(foreign({ origin: 'https://dondoc.example', fetchSite: 'same-origin' })).toBe(false);
    expect(foreign({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(false);
  });

  it('without an origin is a program’s, and let through', () => {
    expect(foreign({})).toBe(false);
    expect(foreign({ fetchSite: 'none' })).toBe(false);
  });

  it.each([
    'https://elsewhere.example',
    'https://dondoc.example.elsewhere.example',
    'https://sub.dondoc.example',
    'https://dondoc.example:8443',
    'http://elsewhere.example',
    'null',
    'not an address',
  ])('of the page %s is foreign', (origin) => {
    expect(foreign({ origin })).toBe(true);
  });

  it('that the browser calls cross-site is foreign, whatever its origin', () => {
    expect(foreign({ origin: 'https://dondoc.example', fetchSite: 'cross-site' })).toBe(true);
  });

  it('changes something unless its method is safe', () => {
    const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
    expect(methods.filter(changesState)).toEqual(['POST', 'PUT', 'PATCH', 'DELETE']);
  });
});
