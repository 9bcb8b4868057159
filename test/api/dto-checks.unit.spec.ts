import 'reflect-metadata';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import ts from 'typescript';
import { demandOf } from '../../src/platform/http/constraint-texts.js';

const api = resolve(import.meta.dirname, '../../src/api');

/** Told by the frame of a check, not by a text of its own. */
const frames = ['whitelistValidation', 'conditionalValidation', 'isOptional'];
/** The largest number that a column of whole numbers takes. */
const LARGEST = 2 ** 31 - 1;

interface Check {
  readonly constraint: string;
  readonly given: readonly unknown[];
  readonly each: boolean;
}

/** The checks of every field of every body and query, by names such as `DutyInputDto.title`. */
const fields = new Map<string, Check[]>();

beforeAll(async () => {
  for (const path of dtoFiles()) {
    const exported = (await import(join(api, path))) as Record<string, unknown>;
    for (const type of Object.values(exported).filter((one) => typeof one === 'function')) {
      for (const check of getMetadataStorage().getTargetValidationMetadatas(type, '', false, false)) {
        const name = `${type.name}.${check.propertyName}`;
        const constraint = check.name ?? check.type;
        const found = { constraint, given: check.constraints ?? [], each: check.each };
        fields.set(name, [...(fields.get(name) ?? []), found]);
      }
    }
  }
});

const has = (checks: readonly Check[], ...constraints: readonly string[]): boolean =>
  checks.some(({ constraint }) => constraints.includes(constraint));
/** The fields that break a rule. */
const those = (breaks: (checks: readonly Check[]) => boolean): string[] =>
  [...fields].filter(([, checks]) => breaks(checks)).map(([name]) => name);

describe('the checks of a field', () => {
  it('have a text in both languages', () => {
    const isMute = ({ constraint, given }: Check): boolean =>
      !frames.includes(constraint) && demandOf(constraint, given) === null;
    expect(those((checks) => checks.some(isMute))).toEqual([]);
  });

  it('ask for an object, or say that it may be left out: a check of what is in it passes over one that is missing', () => {
    const isLeftOpen = (checks: readonly Check[]): boolean =>
      has(checks, 'nestedValidation') &&
      !has(checks, 'conditionalValidation', 'isOptional', 'isDefined', 'isObject', 'isArray');
    expect(those(isLeftOpen)).toEqual([]);
  });

  it('ask for a list where they check each of its items: an object would pass for one', () => {
    expect(those((checks) => checks.some(({ each }) => each) && !has(checks, 'isArray'))).toEqual([]);
  });

  it('bound every list, text and whole number', () => {
    const isEndless = (checks: readonly Check[]): boolean => {
      const number = checks.find(({ constraint }) => constraint === 'max')?.given[0];
      if (has(checks, 'isInt')) return !has(checks, 'min') || typeof number !== 'number' || number > LARGEST;
      if (has(checks, 'isArray')) return !has(checks, 'arrayMaxSize');
      return has(checks, 'isString') && !has(checks, 'maxLength', 'isLength', 'isIn');
    };
    expect(those(isEndless)).toEqual([]);
  });

  it('let null through only where the type of the field takes it', () => {
    const wrong = dtoFiles().flatMap((path) => {
      const text = readFileSync(join(api, path), 'utf8');
      const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
      return tree.statements.filter(ts.isClassDeclaration).flatMap(nullsUntold);
    });
    expect(wrong).toEqual([]);
  });
});

/** Queries hold no null. */
function nullsUntold(type: ts.ClassDeclaration): string[] {
  const name = type.name?.text ?? '';
  if (name.endsWith('Query')) return [];
  return type.members
    .filter(ts.isPropertyDeclaration)
    .filter((field) => ts.getDecorators(field)?.some((one) => one.getText().startsWith('@IsOptional(')))
    .filter((field) => !/\bnull\b/.test(field.type?.getText() ?? ''))
    .map((field) => `${name}.${field.name.getText()}`);
}

function dtoFiles(): string[] {
  return readdirSync(api, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.dto.ts'));
}
