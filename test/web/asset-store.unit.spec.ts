import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { templatePath } from '../../src/platform/files/template-file.js';
import { AssetStore } from '../../src/web/frame/asset-store.js';

describe('the stylesheet of the pages', () => {
  const styles = new AssetStore().find('app.css')?.content.toString() ?? '';

  it('is joined of all files of styles, each once', () => {
    const folder = templatePath('static/styles');
    const parts = readdirSync(folder).map((name) => ({
      name,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
    expect(parts.filter(({ text }) => styles.split(text).length !== 2).map(({ name }) => name)).toEqual([]);
    expect(styles).toHaveLength(parts.reduce((sum, { text }) => sum + text.length, 0));
  });

  it('names its layers in their order before any rule', () => {
    expect(styles.replaceAll(/\/\*.*?\*\//gs, '').trim()).toMatch(/^@layer tokens, base, [a-z, ]+;/);
  });
});
