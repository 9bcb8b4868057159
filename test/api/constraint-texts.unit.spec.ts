import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { demandOf } from '../../src/platform/http/constraint-texts.js';

const api = resolve(import.meta.dirname, '../../src/api');

/** Told by the frame of a check, not by a text of its own. */
const silent = ['whitelistValidation', 'conditionalValidation', 'isOptional'];

describe('every check of every field', () => {
  it('has a text in both languages', async () => {
    const paths = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.dto.ts'),
    );
    const mute: string[] = [];
    for (const path of paths) {
      const exported = (await import(join(api, path))) as Record<string, unknown>;
      for (const type of Object.values(exported).filter((one) => typeof one === 'function')) {
        for (const check of getMetadataStorage().getTargetValidationMetadatas(type, '', false, false)) {
          const constraint = check.name ?? check.type;
          if (silent.includes(constraint) || demandOf(constraint, check.constraints ?? [])) continue;
          mute.push(`${type.name}.${check.propertyName}: ${constraint}`);
        }
      }
    }
    expect(mute).toEqual([]);
  });
});
