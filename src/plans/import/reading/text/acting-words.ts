import { listed, Wordings } from './wordings.js';

/**
 * Verbs that also stand inside names right after their noun ("cơ sở chế biến", "đơn vị thi công"): further on they end a name, in the
 * spelling of plain(). A list that grows with the documents that are read.
 */
const ACTS = new Wordings(
  listed(String.raw`
  an táng
  áp giá
  ấn định | ấn loát
  bãi bỏ | bàn bạc | bán đấu giá | bao tiêu | bao vây | bảo hành | bảo lãnh | bảo trì | bảo vệ | bắn pháo
  bầu chọn | (?<!nghệ thuật )biểu diễn | biểu quyết | bình giảng | bố phòng | bốc thăm | bốc xếp | bù giá
  bán(?! (?:trú|đảo|công|thời|chuyên)(?![A-Za-zÀ-ỹ])) | bắc | bơm | bón | bốc
  cách ly | cảm hóa | cải chính | cải chữa | cam đoan | can thiệp | cảnh giác | cắt băng | căn chỉnh | cất bốc
  (?<!cùng |các |theo |từng |đúng )cấp(?! (?:huyện|xã|tỉnh|cơ sở|thành phố|trung ương|phường|quận|bộ|sở|ủy|trên|dưới|thoát|cứu|nước|học|tiểu|trung|mầm)(?![A-Za-zÀ-ỹ]))
  chạy thử | chế biến | chế tác | chi tiền | chi ngân sách | chiếu sáng | chôn lấp | chống úng | chống hạn
  chống rét | chống dịch | chứng kiến | công chiếu | công diễn | cổ động | cổ vũ | cộng tác | cung ứng | cứu chữa
  cứu hộ | cứu trợ | cắm | căng | chở | chôn
  dập dịch | dẹp | di chuyển | diễu hành | dò tìm | dự trữ | dự thi | duyệt | dâng | dập | dò | dời | dỡ
  đánh (?:số|bắt|dấu|máy) | đáp ứng | đăng cai | đề cử | đền bù | điều trị | điều tiết | điều hòa | định giá
  định danh | đốc thúc | (?<!cộng )đồng chủ trì | đúc kết | đúc rút | đào | đắp | đong | đóng | đổ | đục | đưa
  đặt | đẽo
  ép
  gặt hái | gây quỹ | gia công | gia nhập | giải mã | giải ngân | giành | giao ban | gác | gặt | gom | góp | gói
  gỡ
  hàn gắn | hậu kiểm | hiệp thương | hòa giải | hoạch định | hoán đổi | hộ tống | hợp nhất
  (?<!kinh tế |tổ )hợp tác(?! xã| quốc tế) | hướng về | hạ | hàn
  kết luận | kết nạp | kết nghĩa | kháng nghị | khao | khoanh nuôi | khởi tố | khởi động | khử khuẩn | khử trùng
  khuyến học | kích thích | kiểm định | kiểm nghiệm | kiểm dịch | kiên quyết | kéo | khâu | khiêng | khoan
  lai tạo | loan báo | lo liệu | luyện | lát | lấp | lau | lọc | lợp
  mai táng | mang theo | mã hóa | mặc định | mắc | móc | múc
  nâng hạng | nâng cánh | nắn dòng | nêu gương | ngăn chặn | nhân giống | nhân bản | nhắn tin
  nhập (?:kho|hàng|học) | nhóm họp | nhượng | nuôi dưỡng | (?<!chăn |con )nuôi | nạo | nung | nối
  phá (?:dỡ|án|bỏ|rừng) | phản bác | phân phối | phân vùng | phân tuyến | phân xử | phòng ngừa | phóng thích
  phóng sinh | phục dựng | phục vụ | phá | phơi
  quán xuyến | quay | quy tập | quy đổi | quy định | quyết toán | quây
  rà quét | ráo riết | rao giảng | rào | rửa
  san (?:nền|gạt|ủi|phẳng) | sắm sửa | soi chiếu | sơ cứu | san | sấy | soi
  tách (?:thửa|hộ) | tái định cư | tái chế | tái kiểm | tài trợ | tẩy | tham quan | tham vấn | thanh lọc
  thẩm vấn | thi công | thi đua | (?<!tổ chức )thi hành(?! án| pháp luật) | thi tuyển | thỉnh giảng | thí nghiệm
  thiết kế | thu (?:hoạch|mua|tiền|giữ|hẹp) | thụ lý | thúc giục | thuê | tiến cử | tiên phong | tiếp quản
  tiếp dân | tiếp thị | tiếp nước | tiêu thụ | tình nguyện | tranh luận | trao đổi | triển lãm | trợ giá | trợ cấp
  trực (?:tết|lễ|cháy|đêm) | trưng dụng | tu sửa | tuân theo | tung | tháo | thả | thắp | thổi | tiêm | tỉa
  ủ phân | ủ
  ưu đãi
  vận chuyển | vây bắt | vệ sinh | viếng | viện trợ | vá | vét | vớt
  xác lập | xây (?!dựng)[A-Za-zÀ-ỹ]+ | xếp | xét nghiệm | xử trí | xuất (?:cấp|kho|bản|trình|khẩu) | xúc tiến
  xung kích | xây | xúc | xới
  yểm trợ
  ý thức
`),
);

/** Right after these a name has no verb: a place, an office of State or Party. */
const SETTLED =
  /(?<![A-Za-zÀ-ỹ])(?:thôn|xóm|bản|buôn|bon|ấp|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh|thành phố|chi bộ|đảng bộ|đảng ủy|cấp ủy|chi ủy|tỉnh ủy|huyện ủy|thành ủy|ubnd|hđnd|(?<!cơ )sở|ngành|lớp|trường|nhà trường|khu phố|tổ dân phố|địa phương|công an|chi đoàn|chi hội|chủ tịch|bí thư|hiệu trưởng|giám đốc)$/u;

/** Whether a verb that ends a name stands at `at`; the name goes to `before`, and `isNoun` where it is no name of its own. */
export function actsAt(plain: string, at: number, before: number, isNoun: boolean): boolean {
  return ACTS.areAt(plain, at) && (!isNoun || SETTLED.test(plain.slice(Math.max(0, before - 16), before)));
}
