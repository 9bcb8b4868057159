/** Where the value axis of a chart begins and ends. */
export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  /** It begins above nothing. */
  readonly isCut: boolean;
}

/** Differences of less than this share of the highest value are no more than the width of a line on an axis from 0. */
const READABLE = 0.1;
/** Above the highest value, so that its number has room. */
const ROOM = 0.08;

/**
 * The axis for figures, goals and the way to them. It begins at 0, so that heights are to each other as the figures are: what begins
 * just below the lowest one makes a rise of two points look like one from nothing. Only where all values lie so close together that
 * nobody could see whether the goal is reached (95,2% of at least 97%) it begins higher, and then so that they still fill no more
 * than its upper half.
 */
export function valueAxis(values: readonly number[]): ValueAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high - low;
  const isClose = spread > 0 && low > 0 && spread < high * READABLE;
  const from = isClose ? roundBelow(high - 2 * spread, spread) : Math.min(0, low);
  const reach = Math.max(high, 0) - from;
  return { from, to: from + (reach === 0 ? 1 : reach * (1 + ROOM)), isCut: from > 0 };
}

/** A number that people read easily, at or below the value, in steps that are fine beside the spread. */
function roundBelow(value: number, spread: number): number {
  const step = 10 ** Math.floor(Math.log10(spread));
  return Math.max(0, Number((Math.floor(value / step) * step).toFixed(6)));
}
