import { describe, expect, it } from '@jest/globals';
import { changesState, isForeign } from '../../src/accounts/foreign-request.js';

const publicUrl = 'https://dondoc.example';
const foreign = (request: { origin?: string; fetchSite?: string; host?: string }, anyHost = false) =>
  isForeign(
    { origin: undefined, fetchSite: undefined, host: 'dondoc.example', ...request },
    { publicUrl, anyHost },
  );

describe('a request', () => {
  it('of the program’s own page is its own, whichever of the two headers says so', () => {
    expect(foreign({ origin: 'https://dondoc.example', fetchSite: 'same-origin' })).toBe(false);
    expect(foreign({ origin: 'https://dondoc.example' })).toBe(false);
    expect(foreign({ fetchSite: 'same-origin' })).toBe(false);
    expect(foreign({ origin: 'null', fetchSite: 'same-origin' })).toBe(false);
  });

  it('is foreign where nothing says whose page made it', () => {
    expect(foreign({})).toBe(true);
    expect(foreign({ fetchSite: 'none' })).toBe(true);
    expect(foreign({ fetchSite: 'made up' })).toBe(true);
  });

  it('of the address that it was asked at is its own on a developer’s machine only', () => {
    const request = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' };
    expect(foreign(request, true)).toBe(false);
    expect(foreign(request)).toBe(true);
    expect(foreign({ ...request, host: '127.0.0.1:4000' }, true)).toBe(true);
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

  it.each(['cross-site', 'same-site'])(
    'that the browser calls %s is foreign, whatever its origin',
    (fetchSite) => {
      expect(foreign({ origin: 'https://dondoc.example', fetchSite })).toBe(true);
    },
  );

  it('changes something unless its method is safe', () => {
    const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
    expect(methods.filter(changesState)).toEqual(['POST', 'PUT', 'PATCH', 'DELETE']);
  });
});
