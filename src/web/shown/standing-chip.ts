import { shownStanding, standingLabels, type StoodAt } from '../../indicators/indicator-words.js';
import type { IndicatorView } from '../../indicators/indicator-view.js';
import type { Standing } from '../../indicators/reached.js';
import type { Language } from '../../kernel/text.js';
import type { Chip } from './chip.js';

const LOOKS: Readonly<Record<Standing, Omit<Chip, 'label'>>> = {
  'not-due': { tone: 'off', icon: 'clock' },
  ended: { tone: 'off', icon: 'x' },
  'no-value': { tone: 'off', icon: 'alert-circle' },
  nothing: { tone: 'off', icon: 'circle-dashed' },
  exceeded: { tone: 'ok', icon: 'checks' },
  reached: { tone: 'ok', icon: 'check' },
  'not-reached': { tone: 'late', icon: 'alert-triangle' },
  over: { tone: 'late', icon: 'alert-triangle' },
  'on-path': { tone: 'run', icon: 'player-play' },
  behind: { tone: 'soon', icon: 'alert-triangle' },
  'under-way': { tone: 'run', icon: 'player-play' },
};

/** How an indicator stands, as a chip. */
export function standingChip(language: Language, standing: Standing): Chip {
  return { ...LOOKS[standing], label: standingLabels[standing][language] };
}

/** How it stands now, as a chip: provisionally, where the last review that asked has not all values. */
export function presentChip(
  language: Language,
  { standing, points }: Pick<IndicatorView, 'standing' | 'points'>,
): Chip {
  const last = points.at(-1);
  return last?.standing === standing ? stoodChip(language, last) : standingChip(language, standing);
}

/**
 * How it stood at a review, as a chip; that of no verdict where too few values were given for one, and while they still come: one body
 * of twelve makes nothing reached or missed.
 */
export function stoodChip(language: Language, at: StoodAt): Chip {
  return { ...lookOf(at), label: shownStanding(language, at) };
}

function lookOf({ standing, provisional, partial }: StoodAt): Omit<Chip, 'label'> {
  if (partial || standing === 'no-value') return LOOKS['no-value'];
  return provisional ? { tone: 'off', icon: 'hourglass' } : LOOKS[standing];
}
