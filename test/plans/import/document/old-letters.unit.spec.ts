import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isInOldLetters } from '../../../../src/plans/import/document/old-letters.js';
import { readApart } from '../../../../src/plans/import/document/read-apart.service.js';

const folder = new URL('../reading/marked/', import.meta.url);
const plans = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** As a Word file in TCVN3 holds it: letters whose places in the font hold those of Vietnamese. */
const tcvn3 =
  'KÕ HO¹CH thùc hiÖn Ch­¬ng tr×nh hµnh ®éng cña TØnh ñy vÒ t¨ng c­êng cñng cè, x©y dùng tæ chøc c¬ së ®¶ng vµ n©ng cao chÊt l­îng ®éi ngò ®¶ng viªn trong giai ®o¹n míi';
const vni =
  'KEÁ HOAÏCH thöïc hieän Chöông trình haønh ñoäng cuûa Tænh uûy veà taêng cöôøng cuûng coá, xaây döïng toå chöùc cô sôû ñaûng vaø naâng cao chaát löôïng ñoäi nguõ';

describe('a text that is not in Unicode', () => {
  it.each([
    ['TCVN3', tcvn3],
    ['VNI', vni],
    ['UTF-8 that was taken for another code', Buffer.from(plans[0] ?? '').toString('latin1')],
  ])('is refused with what to do: %s', async (_, text) => {
    for (const field of ['file', 'text'] as const)
      await expect(readApart(text, field)).rejects.toMatchObject({
        code: 'old_letters',
        fields: [{ name: field, message: { vi: expect.stringContaining('Unicode') } }],
      });
  });

  it('is none where it is Vietnamese, composed or not, in capitals, or has no marks at all', () => {
    for (const plan of plans) {
      expect(isInOldLetters(plan)).toBe(false);
      expect(isInOldLetters(plan.normalize('NFD'))).toBe(false);
      expect(isInOldLetters(plan.toUpperCase())).toBe(false);
      expect(isInOldLetters(plan.normalize('NFD').replaceAll(/\p{M}/gu, ''))).toBe(false);
    }
  });

  it('is none of another language, or where there is too little to tell', () => {
    const french =
      'Le comité a été chargé de préparer les mesures générales de la rentrée, auxquelles seront associés les élèves de toutes les écoles de la région.';
    expect(isInOldLetters(french)).toBe(false);
    expect(isInOldLetters('®¹µ')).toBe(false);
  });
});
