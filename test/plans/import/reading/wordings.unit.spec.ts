import { describe, expect, it } from '@jest/globals';
import { listed, Wordings } from '../../../../src/plans/import/reading/text/wordings.js';

describe('Wordings', () => {
  const verbs = new Wordings(
    listed(String.raw`
    báo cáo | (?<!khu )bảo tồn
    đào(?! tạo) | phòng(?:,| chống)
  `),
  );

  it('tells how long the words are that stand at a place', () => {
    expect(verbs.lengthAt('hằng quý báo cáo ban', 9)).toBe('báo cáo'.length);
    expect(verbs.lengthAt('phòng chống thiên tai', 0)).toBe('phòng chống'.length);
    expect(verbs.lengthAt('hằng quý báo cáo ban', 8)).toBe(0);
  });

  it('finds none where a letter goes on, where they follow what they must not, nor past the end', () => {
    expect(verbs.areAt('đào tạo', 0)).toBe(false);
    expect(verbs.areAt('đào mương', 0)).toBe(true);
    expect(verbs.areAt('báo cáok', 0)).toBe(false);
    expect(verbs.areAt('khu bảo tồn', 4)).toBe(false);
    expect(verbs.areAt('để bảo tồn', 3)).toBe(true);
    expect(verbs.areAt('báo cáo', 20)).toBe(false);
  });
});
