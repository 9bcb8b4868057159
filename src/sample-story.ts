import { firstHalf } from './sample-first-half.js';
import { secondHalf } from './sample-second-half.js';
import type { SampleReports } from './sample-reports.js';
import type { SampleWork } from './sample-work.js';

/** Who acts on a day of the story. */
export interface Acting {
  readonly work: SampleWork;
  /** The reports of the first half-year, and of the year. */
  readonly first: SampleReports;
  readonly second: SampleReports;
}

/** A day on which people do something: `03-02`, `-12-18` in the December before; on a day off it is done on the next working day. */
export type StoryDay = readonly [day: string, doing: (acting: Acting) => Promise<void>];

/** The year of the sample: what happens on which day, in order. It is invented; so that each state there is can be seen. */
export const sampleStory: readonly StoryDay[] = [...firstHalf, ...secondHalf];
