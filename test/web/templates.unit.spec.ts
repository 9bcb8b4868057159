import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Eta } from 'eta';
import { templatePath } from '../../src/platform/files/template-file.js';

const folder = templatePath('.');
const templates = ['pages', 'partials'].flatMap((one) =>
  readdirSync(join(folder, one), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eta'))
    .map((name) => join(folder, one, name)),
);
const named = templates.map((path) => [relative(folder, path), readFileSync(path, 'utf8')] as const);

describe.each(named)('the template %s', (_, text) => {
  it('can be compiled', () => {
    expect(() => new Eta({ views: folder }).compile(text)).not.toThrow();
  });

  it('prints and loops: every word of it comes from the page, in the reader’s language', () => {
    const words = text
      .replace(/<%[\s\S]*?%>/g, ' ')
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/<[^>]*>/g, (tag) =>
        [...tag.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g)]
          .map(([, value]) => value)
          .join(' '),
      )
      .match(/\p{L}{2,}/gu);
    expect(words ?? []).toEqual([]);
  });

  it('has no style and no script of its own, which the policy of the pages would stop', () => {
    const tags = text.replace(/<%[\s\S]*?%>/g, '');
    expect(tags.match(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:/g) ?? []).toEqual([]);
  });

  it('has no field that cuts off what is pasted, without a word: too long a text is told by the program', () => {
    const fields = text.match(/<(?:input|textarea)\b(?:<%[\s\S]*?%>|[^>])*>/g) ?? [];
    const cutting = fields.filter((one) => one.includes('maxlength'));
    // codes are short, what is searched for is kept nowhere, and a device is asked before the program
    expect(cutting.filter((one) => !/ id="(?:code|recovery|q|passkey-name)"/.test(one))).toEqual([]);
  });

  it('prints as it is only what is made of drawings, partials and pages', () => {
    const raw = [...text.matchAll(/<%~\s*([\s\S]*?)%>/g)].map(([, code = '']) => code.trim());
    expect(
      raw.filter((code) => !/^(include\(|(it\.)?frame\.icon\(|it\.body$|page\.picture$)/.test(code)),
    ).toEqual([]);
  });
});

it('there are templates', () => {
  expect(templates.length).toBeGreaterThan(5);
});

it('what is never given stands at both ways to bring a plan in', () => {
  const page = readFileSync(join(folder, 'pages/plans/import.html.eta'), 'utf8');
  for (const id of ['file-hint', 'text-hint']) {
    expect(page).toMatch(new RegExp(`id="${id}">(?:<%= [a-zA-Z.]+ %> )*<%= page\\.neverGiven %></span>`));
  }
});
