import type { Text } from '../../kernel/text.js';

/** What stands on the page of monitoring. */
export const monitoringWords = {
  heading: { vi: 'Theo dõi, đôn đốc', en: 'Monitoring' },
  noPlan: {
    vi: 'Chưa có kế hoạch nào đang thực hiện mà bạn được xem.',
    en: 'There is no plan in force that you may read.',
  },
  noTasks: {
    vi: 'Không có nhiệm vụ nào theo lựa chọn này. Hãy chọn kỳ khác hoặc bỏ bớt điều kiện lọc.',
    en: 'There is no task of that choice. Choose another period, or take a filter away.',
  },
  allTasks: { vi: 'Bỏ các điều kiện lọc', en: 'Take the filters away' },
  filters: { vi: 'Lọc', en: 'Filter' },
  filterHeading: { vi: 'Điều kiện lọc', en: 'Filters' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  period: { vi: 'Kỳ', en: 'Period' },
  allPeriods: { vi: 'Tất cả các kỳ', en: 'All periods' },
  currentPeriod: { vi: 'Kỳ này', en: 'This period' },
  kind: { vi: 'Loại đơn vị', en: 'Kind of body' },
  group: { vi: 'Nhóm đơn vị', en: 'Group' },
  every: { vi: 'Tất cả', en: 'All' },
  onlyLate: { vi: 'Chỉ đơn vị quá hạn', en: 'Only late bodies' },
  who: { vi: 'Đơn vị quá hạn', en: 'Late bodies' },
  matrix: { vi: 'Đơn vị và nội dung nhiệm vụ', en: 'Bodies and duties' },
  leadBody: { vi: 'Đơn vị chủ trì', en: 'Lead body' },
  select: { vi: 'Chọn', en: 'Select' },
  urge: { vi: 'Đôn đốc', en: 'Urge' },
  urgeLate: { vi: 'Đôn đốc các đơn vị quá hạn…', en: 'Urge the late bodies…' },
  urgeChosen: { vi: 'Đôn đốc các đơn vị đã chọn…', en: 'Urge the selected bodies…' },
  asTable: { vi: 'Xem dạng bảng', en: 'As a table' },
  bars: { vi: 'Quá hạn theo đơn vị', en: 'Lateness by body' },
  body: { vi: 'Đơn vị', en: 'Body' },
  total: { vi: 'Tổng số', en: 'Total' },
  trendReviews: { vi: 'Tỷ lệ đúng hạn qua các kỳ', en: 'Share in time, by review' },
  trendMonths: { vi: 'Tỷ lệ đúng hạn theo tháng', en: 'Share in time, by month' },
  trendOf: {
    vi: 'Trong số nhiệm vụ đã hoàn thành hoặc quá hạn, tính đến hôm nay.',
    en: 'Of what is completed or overdue, as it stands today.',
  },
  month: { vi: 'Tháng', en: 'Month' },
  share: { vi: 'Tỷ lệ đúng hạn', en: 'Share in time' },
  onTime: { vi: 'Hoàn thành đúng hạn', en: 'Completed on time' },
  late: { vi: 'Hoàn thành quá hạn', en: 'Completed late' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  noTrend: {
    vi: 'Chưa có nhiệm vụ nào hoàn thành hoặc quá hạn để tính tỷ lệ.',
    en: 'No task is completed or overdue yet, so there is no share to show.',
  },
  quiet: { vi: 'Lâu chưa cập nhật nhất', en: 'Longest without a change' },
  noQuiet: { vi: 'Không có nhiệm vụ nào đang chờ cập nhật.', en: 'No open task waits for an update.' },
  allQuiet: {
    vi: 'Tất cả nhiệm vụ đang chờ cập nhật, lâu nhất trước',
    en: 'All open tasks, the longest without a change first',
  },
  coming: { vi: 'Thời hạn trong bốn tuần tới', en: 'Deadlines of the next four weeks' },
  noComing: { vi: 'Không có thời hạn nào trong bốn tuần tới.', en: 'Nothing is due in the next four weeks.' },
} as const satisfies Record<string, Text>;

/** What is counted, in the order in which it is shown. */
export const figureWords = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  dueSoon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  waiting: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  onTrack: { vi: 'Trong hạn', en: 'On track' },
  onTime: { vi: 'Hoàn thành đúng hạn', en: 'Completed on time' },
  late: { vi: 'Hoàn thành quá hạn', en: 'Completed late' },
} as const satisfies Record<string, Text>;
