import { describe, expect, it } from '@jest/globals';
import { localPath } from '../../src/web/frame/local-path.js';

describe('where a page leads on to', () => {
  it.each(['/', '/tasks?lateness=overdue', '/tasks/01985c10-0000-7000-8000-000000000040#story', '/signed'])(
    'is the path that was asked for: %s',
    (path) => expect(localPath(path)).toBe(path),
  );

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '/a\\b',
    '/\t/elsewhere.example',
    'tasks',
    '',
    undefined,
    ['/tasks'],
    `/${'a'.repeat(3000)}`,
    '/api/v1/tasks',
    '/sign-in',
    '/sign-out?x',
    '/language',
  ])('is the first page for anything else: %j', (path) => expect(localPath(path)).toBe('/'));
});
