import type { Language } from '../../kernel/text.js';
import { followingWords } from './letters.words.js';

/** The pages beside each other under monitoring, for who follows the committee. */
export interface FollowingTabs {
  readonly label: string;
  readonly tabs: readonly { readonly label: string; readonly url: string; readonly isCurrent: boolean }[];
}

const urls = {
  monitoring: '/monitoring',
  letters: '/monitoring/letters',
  registers: '/monitoring/registers',
};

/** The tabs, the open one marked. */
export function followingTabs(language: Language, current: keyof typeof urls): FollowingTabs {
  const names = Object.keys(urls) as (keyof typeof urls)[];
  return {
    label: followingWords.label[language],
    tabs: names.map((name) => ({
      label: followingWords[name][language],
      url: urls[name],
      isCurrent: name === current,
    })),
  };
}
