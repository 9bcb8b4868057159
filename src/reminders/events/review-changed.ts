import { shownDay } from '../../kernel/calendar-day.js';
import type { Notice } from './notice.js';

/** A review that the plan's calendar does not hold. */
export const reviewAnnounced: Notice = {
  about: 'review',
  receiver: 'body',
  holds: (review) => review.status !== 'closed',
  say: (review) => ({
    vi: `Có kỳ báo cáo mới, nhận báo cáo từ ngày ${shownDay(review.opensOn)}.`,
    en: `There is a new review; reports are taken from ${shownDay(review.opensOn)}.`,
  }),
  need: (review) => ({
    vi: `Kỳ báo cáo mới, nhận báo cáo từ ngày ${shownDay(review.opensOn)}`,
    en: `New review, reports from ${shownDay(review.opensOn)}`,
  }),
  counted: (n) => ({ vi: `${n} kỳ báo cáo mới`, en: n === 1 ? '1 new review' : `${n} new reviews` }),
};

export const reviewReopened: Notice = {
  about: 'review',
  receiver: 'body',
  holds: (review) => review.status !== 'closed',
  say: () => ({
    vi: 'Kỳ báo cáo được mở lại; có thể gửi báo cáo.',
    en: 'The review was opened again; reports can be sent.',
  }),
  need: () => ({ vi: 'Mở lại kỳ báo cáo', en: 'Review opened again' }),
  counted: (n) => ({
    vi: `mở lại ${n} kỳ báo cáo`,
    en: n === 1 ? '1 review opened again' : `${n} reviews opened again`,
  }),
  quote: { of: 'history', action: 'reopened' },
};
