import { listed, Wordings } from './wordings.js';

/** The words with which a predicate begins, but for those that are part of a name there: "độc lập", "khu bảo tồn". */
const OPENINGS = new Wordings(
  listed(String.raw`
  áp dụng
  ấn định | ấn hành
  bác bỏ
  bám | bàn | bao quát | ban bố | ban hành | báo cáo | báo (?:ngay|kịp thời) | bảo dưỡng | bảo đảm | bảo mật | bảo quản | (?<!khu )bảo tồn | bảo trì
  báo động | bó vỉa
  bảo vệ (?:hiện trường|an ninh|an toàn|tuyệt đối|trật tự) | bằng | bắt (?:giữ|buộc|đầu) | bầu(?! cử)
  biên (?:soạn|tập) | biểu dương | bình (?:xét|chọn) | bình ổn | bỏ (?:rác|phiếu) | bóc (?:tách|gỡ) | bón | bổ nhiệm
  bổ sung | bố trí | bồi dưỡng | bồi thường(?= (?:cho|thiệt hại|tài sản)(?![A-Za-zÀ-ỹ])) | bêu gương | bù đắp | bước đầu
  (?<!khu |phòng |cơ sở |điểm |nơi |tổ |đội |bộ phận |nhóm )cách ly(?= (?:y tế|ngay|trẻ|người|các|những|học sinh|vật nuôi|gia súc|động vật)(?![A-Za-zÀ-ỹ]))
  cải (?:tạo|tiến|thiện) | cải cách(?! (?:hành chính|tư pháp)) | cài đặt | cam kết | cảnh báo | canh gác | cắm
  can thiệp | căn cứ | cắt (?:giảm|cử|tỉa|cỏ) | cấm | (?<!hậu )cần | cân đo | cân đối | cân nhắc
  cấp (?:đổi|thẻ|chứng thư|đủ|bổ sung|căn cước|miễn|tài khoản|mã |chữ ký số|kinh phí)
  (?<!các |hai |mọi |từng )cấp (?:phát|giấy|phép) | cập nhật | (?<!các |hai |mọi |từng )cấp(?= \d[\d.,]* (?:kg|tấn|lít|suất|bộ|chiếc|máy|liều|phần|gói|túi|thùng)(?![A-Za-zÀ-ỹ])) | (?<!các |hai |mọi |từng )cấp phát | chào mừng | chạy (?:thử|quảng cáo)
  chăm | chặn | chiếm(?= (?:vị trí|vai trò|tỷ trọng|tỷ lệ|khoảng|trên|gần|hơn|đa số|\d)) | chằng (?:chống|buộc|néo) | chắp nối | chấm | chấp hành | chi (?:hỗ trợ|cho|trả) | chỉ đạo | chỉ định | chỉ(?= (?:xem xét|được|cấp|tiếp nhận|giải quyết|thực hiện|thông qua|bố trí)(?![A-Za-zÀ-ỹ])) | chia | chiếu phim
  chấn chỉnh | chỉnh | chịu | cho | chọn | chống thất | chốt | chủ (?:trì|động|yếu|trương) | chú trọng | chú ý
  chúc (?:tết|mừng) | chuẩn bị | chuẩn hóa | chuẩn y | chung tay | chụp | chuyển | chứng (?:thực|nhận|minh)
  có (?:trách|nhiệm|kế|hình|biện|phương|giải|văn|thể|chương|ý kiến|ít nhất|tối thiểu|các (?:trách nhiệm|nhiệm vụ)) | coi (?:trọng|thi) | công (?:bố|khai) | công nhận
  cơ cấu lại | cứu (?:hộ|trợ)(?= (?:người|khẩn cấp|dân|các|nhân dân|nạn nhân)(?![A-Za-zÀ-ỹ]))
  cơ bản(?= (?:thống nhất|đồng ý|nhất trí|tán thành|hoàn thành|khắc phục)) | cơ giới hóa | cụ thể | cùng | cũng | cung cấp | (?<!trung tâm |công ty |dịch vụ |chuỗi |cửa hàng |cơ sở |doanh nghiệp |đơn vị |tổ chức |hợp tác xã |nhà )cung ứng | cung ứng(?= (?:đủ|đầy đủ|kịp thời)(?![A-Za-zÀ-ỹ])) | củng cố | cử | cứng hóa | cưỡng chế
  dán | dàn dựng | dập | dịch chuyển | dỡ | dành | dạy(?! nghề) | (?<!trung tâm |trường |cơ sở )dạy nghề | dẫn (?:chương trình|đoàn) | dẫn dắt | di dời | di chuyển | diễn tập | dịch(?= (?:tài liệu|thuật|văn bản)(?![A-Za-zÀ-ỹ])) | diệt(?= (?:muỗi|lăng quăng|bọ gậy|chuột|ruồi|côn trùng)(?![A-Za-zÀ-ỹ])) | do | dọn | duy trì | (?<!hạt |đội )duy tu
  duyệt | dự(?=, (?:chỉ đạo|theo dõi)(?![A-Za-zÀ-ỹ])) | dự (?:giờ|kiểm điểm|sinh hoạt|họp|toán|trù|thảo|kiến|và|hội nghị|đại hội|lễ|đầy đủ|khai giảng|tổng kết|buổi)
  (?<!quốc gia )dự báo | (?<!cục |kho |hàng )dự trữ(?! (?:nhà nước|quốc gia)) | dừng | (?<!tiêu |sử |đồ |chuyên |thông )dùng(?! chung) | (?<!xây )dựng
  đã | đa dạng hóa | đảm (?:bảo|nhận|nhiệm|trách) | đàm phán | đang | đánh bắt | đánh giá | đánh thức | đáp ứng | đào tạo | đào(?! tạo) | đặc biệt | đăng
  đắp | (?<!kiểm )đếm | (?<!lắp )đặt | đấu (?:giá|thầu) | đầu (?:mối|tư) | đấu nối | đấu tranh | đẩy (?:nhanh|lùi) | đẩy mạnh | để
  đền bù | đính chính | (?<!hội đồng )định giá | đúc rút
  đề (?:xuất|nghị|ra|án|cao) | đến | đi(?! qua(?![A-Za-zÀ-ỹ])) | điểm danh | điện tử hóa | điều (?:tra|hành|phối|chỉnh|tiết)
  điều chuyển | điều động | đình chỉ | định hướng(?! xã hội) | định kỳ | đo(?! lường) | (?<!hóa |bạn )đọc | đón
  đóng (?:góp|cửa|dấu) | đối (?:chiếu|thoại) | đổi mới | đối soát | đối khớp | (?<!ban |đạo |tổ )đơn giản hóa | đôn đốc | đồng bộ | đồng hành | đồng thời
  động viên | đột phá | đứng ra | đưa | được
  gắn | gặp (?:gỡ|mặt|riêng) | ghép | ghi | gia (?:hạn|cố|cường) | giải (?:ngân|thích|trình|đáp|tỏa)
  giải (?<!(?:đạo|thường|thường,|và|cư,) giải )phóng mặt bằng | giải quyết
  giảm (?:thiểu|bớt|tối đa|thời gian|tỷ lệ) | giám định (?:chất lượng|thiệt hại|hồ sơ) | giám sát | giảng | giáo dục (?:học sinh|con em|trẻ|đoàn viên|hội viên|cán bộ|đảng viên|thế hệ|truyền thống)
  (?<!ngoại )giao(?! (?:thông|dịch)) | gieo | gìn giữ | giới thiệu | giúp | giữ (?:gìn|vững|nguyên|trật tự|nghiêm)
  giữ(?! trẻ) | góp | gỡ | gửi | gương mẫu
  hạch toán | hỏi ý kiến | hướng nghiệp(?= cho(?![A-Za-zÀ-ỹ])) | hạn chế | hằng | hiến | hiện đại hóa | hiệu chỉnh | hình thành | hoàn (?:thiện|thành|chỉnh|trả|tất)
  (?<!hội nghị )hiệp thương | (?<!ban chỉ huy )hiệp đồng | hoạch định | hội ý
  học tập | họp | hỗ trợ | hợp đồng | (?<!mới |sau |xã |phường |tỉnh |vị |thôn |cơ quan |trường |hành chính |ban chỉ đạo |tổ công tác )hợp nhất | huấn luyện (?:cho|dân quân|lực lượng|nghiệp vụ) | hủy | huy động | (?<!ảnh )hưởng
  hướng dẫn
  in
  ít nhất
  kẻ | kéo giảm | (?<!thống )kê | kê khai | kế thừa | kết hợp | kết nạp | kết nối | kết thúc | kết xuất | kêu gọi
  khai (?:báo|giảng|mạc|thông|trừ) | khai thác | khám | khảo nghiệm | khảo sát | khánh thành | khẳng định | khắc phục | khẩn cấp | khẩn trương | khen
  khép kín | khi | khoán(?= (?:kinh phí|chi|việc|bảo vệ)(?![A-Za-zÀ-ỹ])) | khoanh | khôi phục | (?<!hàng )không(?! (?:quân|nhân dân|- không quân)(?![A-Za-zÀ-ỹ])) | khống chế | khơi | khích lệ | khởi (?:công|động|tố) | khớp nối | khuyến cáo
  khuyến khích | (?<!tổ |đội |bộ phận |nhóm |cổ phần |công ty |phun )khử (?:trùng|khuẩn) | kích cầu | kích hoạt | kiểm (?:đếm|điểm|kê|soát|thử|chứng) | kiểm nghiệm(?= (?:\d|các|mẫu)) | kiềm chế | kiểm tra | (?<!trạm |chốt |chi cục |cơ quan )kiểm dịch | kiên cố hóa | kiên quyết | kiến nghị
  kiện toàn | kịp thời | ký
  là | làm | lan tỏa | lãnh đạo | lắng | lắp | (?<!độc )lập | lấp | lấy | lên (?:kế hoạch|phương án|danh sách|lịch|án)
  lo (?:âm|trang|trật tự|bữa|hậu|khánh|nước|chỗ|kinh|phần|việc|bàn|cơm) | liên (?:kết|thông) | liên hệ | linh hoạt | loại (?:bỏ|trừ) | lồng ghép | luân chuyển | luật hóa | luôn
  luyện tập | lựa chọn | lưu(?! (?:động|vực|trú|học)) | lý giải
  mã hóa | mỗi(?= (?:năm|tháng|quý|tuần|ngày|học kỳ|đơn vị|xã|phường)(?![A-Za-zÀ-ỹ])) | mang(?! lại| tính) | mạnh dạn | miễn(?= ) | minh bạch | mở | mời | mua
  nạo vét | nắm | nâng (?:cấp|tỷ lệ|tầm|mức) | nâng cao | nấu | nêu | nếu | ngăn | ngầm hóa | ngừng | nghe(?= (?:báo cáo|ý kiến|các|và cho)(?![A-Za-zÀ-ỹ])) | nghiêm | nghiệm thu
  nghiên cứu | (?<!nước )ngoài(?! nước(?![A-Za-zÀ-ỹ])) | nhanh chóng | nhắc | nhằm | nhặt | (?<!thu )nhận | nhân (?:điển hình|đôi) | nhân rộng
  nhập (?:liệu|dữ liệu|số liệu|kết quả|thông tin|hồ sơ|điểm|đầy đủ) | nhất (?:trí|là) | niêm phong | niêm yết
  (?<!tiếng )nói | nỗ lực | nội luật hóa | nộp
  ôn (?:tập|luyện)
  ổn định
  phải | phản (?:hồi|biện) | phản ánh | phát (?:hành|triển khai|thanh, truyền hình t) | phát quang
  phát thanh (?:tin|bài|các|thường|lưu động|tuyên|trên|định kỳ|hằng|nội dung) | phát(?! (?:thanh|triển|xạ|minh|hành)(?![A-Za-zÀ-ỹ]))
  phòng ngừa(?=,? (?:và )?(?:phát hiện|ngăn chặn|đấu tranh|ứng phó|xử lý))
  phân (?:bổ|công|loại|tích|cấp|luồng|nhóm|tách|định|kỳ|khai|giao) | phấn đấu | phân (?:quyền|tuyến) | phê bình | phê chuẩn
  phê duyệt | (?<!quốc |văn )phòng(?:,| chống) | phổ biến | (?<!tổ |ban )phổ cập(?! giáo dục) | phối hợp | phối kết hợp
  phối, kết hợp | phủ (?:sóng|xanh) | phụ đạo | (?<!tổng )phụ trách | phẫu thuật | phong tỏa | (?<!tổ |đội |ban |hội đồng |nhóm )phỏng vấn | phục dựng | phát triển (?:đảng viên|hội viên|đoàn viên|sản xuất|thương hiệu|mô hình) | phục hồi(?! chức năng) | phun
  quản lý | (?<!tổ |ban |cán bộ |bộ phận |nhân viên |người |công chức )quản trị (?:phần mềm|mạng|website|trang|hệ thống|cổng) | quan tâm | (?<!trung tâm |trạm |đài |phòng |đội |thuật |lưới |thống |công nghệ |chi nhánh |tổ |- |và )quan trắc | quán triệt | (?<!đội )quy tập | quảng | quay phim | quét | quy định | quy hoạch | quyên góp
  quyết (?:tâm|liệt) | quyết toán(?= (?:kinh phí|thu|chi|các|nguồn|ngân sách|năm|học phí)(?![A-Za-zÀ-ỹ])) | quyết định
  ra | ràng buộc | (?<!tâm |đội )rà phá | rà (?:quét|soát) | rải | rèn | rút
  san lấp | (?<!mới |sau |xã |phường |tỉnh |vị |thôn |cơ quan |trường |hành chính |ban chỉ đạo |tổ công tác )sáp nhập | sản xuất (?:các )?(?:chương trình|phóng sự|phim|tin|video|clip|chuyên) | sàng lọc | sáng tác
  sao (?:gửi|lục|lưu) | sát hạch | sau | sẵn sàng | sắp xếp | sâu sát | sẽ | siết | sinh hoạt | so sánh | soát xét | soạn
  số hóa | sơ kết | sơ tán | sớm | sơn | suy tôn | sử dụng | sửa | sưu tầm
  tại (?:kế|phụ|mục) | tường thuật | tái (?:tạo|lập|đàn|cơ cấu|cấu trúc) | (?<!nhà )tạm | tạo | tặng | tăng cường | tăng(?! trưởng)
  tận dụng | (?<!đội )tấn công(?=,? trấn áp) | tập (?:luyện|kết|trung|hợp|huấn|văn nghệ|múa|hát|dượt) | tham (?:mưu|gia|vấn) | tham dự | tham khảo | tham quan | tất toán | thanh (?:toán|quyết) | thanh(?:,| và)? quyết toán
  thành lập | thanh lý | tháo gỡ | thay | thăm | thắp | thẩm (?:định|tra) | thẩm duyệt | (?<!đoàn |đội |tổ |phòng |quan |ban )thanh tra(?= (?:các|việc|đột xuất|toàn diện|công tác)(?![A-Za-zÀ-ỹ])) | theo | thể chế hóa
  thể hiện | thí điểm | thi hành(?= (?:dứt điểm|nghiêm|đúng|ngay|xong)(?![A-Za-zÀ-ỹ])) | thiết (?:lập|thực) | thỏa thuận | thống (?:kê|nhất) | thông (?:báo|qua) | (?<!cổng |trang )thông tin
  thi đua (?:dạy|học|lập|hoàn thành|thực hiện) | thuê | thu (?:gom|mua|dọn|hồi|nộp|phí|học phí|tiền|đảng phí|đoàn phí|hội phí) | thu hút | (?<!tổ |đội |bộ phận |điểm |nhóm )thu nhận | thu thập | thu xếp | thu thuế | thúc đẩy | thuyết (?:minh|trình) | thương lượng | thử nghiệm
  (?<!bệnh viện |cơ sở |xưởng )thực hành | thực hiện | thực thi | thường xuyên | tích (?:hợp|lũy|nước) | tích cực | tín chấp
  tiêm | tiến hành | tiếp công dân (?:định kỳ|thường xuyên|theo|hằng|tại) | tiếp công dân(?<!(?:ban|trụ sở|tổ|phòng|bộ phận|công chức|cán bộ) tiếp công dân)(?=,) | tiếp âm | tịch thu | tố giác | tiếp (?:sóng|cận|sức|đón|xúc|nối|tục|nhận|thu) | (?<!tiểu ban |tổ |đội |hậu cần - |hậu cần, |hậu cần và )tiếp tế | (?<!tổ )tiết (?:giảm|kiệm) | tiêu (?:hủy|độc|úng|thoát)
  tìm | tin học hóa | tính (?:toán|tiền|đúng|đủ) | tinh giản | tinh gọn | tọa đàm | toàn diện | tổ chức
  tối thiểu | tối ưu hóa | tôn | tổng (?:hợp|kết|rà|kiểm|điều|vệ) | trả | tra cứu | trang | tranh thủ | trao
  treo | trên (?:cơ sở|địa|tinh) | tri ân | trích | triển khai | triệt | triệu tập
  (?<!công |lộ |quy |chương |giáo |tiến )trình
  trong (?:việc|quá|quý|tháng|năm|phạm|công|thời|đó|tình huống|trường hợp|mọi|suốt|giai đoạn|mùa|dịp|tuần|ngày|giờ|đợt|lĩnh vực|khuôn khổ|cả|từng)
  (?<!đội |, )trấn áp | (?<!nuôi )trồng | trợ giúp(?! pháp lý) | trợ giúp pháp lý(?= (?:cho|miễn phí|lưu động|tại)(?![A-Za-zÀ-ỹ])) | trùng tu | truy (?:quét|xuất|cứu|thu|bắt) | truy cập | truyền (?:dạy|đạt|tải)
  truyền thông | (?<!thường )(?<!tổ |đội |ban |nhóm |kíp |lực lượng |chỉ huy )trực chiến | (?<!thường )trực (?:ban|chốt|gác|cấp cứu|24|khi|trong|tại|vào|từ|cổng|lãnh đạo|y tế|sơ cứu|theo lịch|cả|các (?:buổi|ca|đêm|ngày|kỳ)) | (?<!ảnh hưởng )trực tiếp
  (?<!tổ |đội |ca |phận |người |lịch )trực (?:tết|lễ)
  trưng (?:bày|cầu) | trước | tu bổ | tuân thủ | tuần tra | tuyển | tuyên dương | tuyên truyền | tuyệt đối(?= (?:không|nghiêm|chấp hành|tuân thủ|bảo đảm|đảm bảo|giữ)(?![A-Za-zÀ-ỹ])) | từ | tự động hóa
  tư vấn | tự(?! nhiên) | từng bước | tưới
  ủng hộ | uốn nắn | ủy quyền | ủy thác(?= (?:vốn|cho|nguồn)(?![A-Za-zÀ-ỹ])) | vượt(?= (?:chỉ tiêu|kế hoạch)(?![A-Za-zÀ-ỹ])) | ưu đãi
  (?<!vườn )ươm | ưu tiên
  (?<!huy |đạo |tâm |đội |tổ |ban |lượng |án |và |, )ứng phó | ứng (?:trực|cứu) | ứng dụng
  và phối | vào | vận chuyển | viếng | vun trồng | vẫn | vận (?:động|dụng|hành) | vẽ | về
  vệ sinh (?:trường|lớp|môi|đường|khu|nhà|phòng|nơi|cơ quan|công sở|sân) | việc | viết | vinh | với | vun đắp
  xả lũ | xã hội hóa | xác (?:định|minh|nhận|lập|thực) | xây (?:dựng|mới) | xem xét | xét (?:duyệt|tuyển|chọn|tặng|công nhận)
  xét(?! (?:xử|nghiệm)) | xét nghiệm(?= (?:\d|các|mẫu|cho)) | xếp (?:loại|lịch|hạng) | xin | xuất cấp | xóa(?! (?:đói|mù|nhà)) | (?<!đạo |tác |trình |về |động |tổ |ban )xóa nhà tạm(?=(?:,| cho| trên) ) | xử lí | xử lý | xử phạt
  yêu cầu
`),
);

/** Whether a predicate begins at a place of `text`, which is in the spelling of plain(): there, a name has ended. */
export function isPredicateAt(text: string, at: number): boolean {
  return OPENINGS.areAt(text, at);
}

/** Whether `text`, in the spelling of plain(), begins with a predicate but for spaces before it. */
export function beginsAsPredicate(text: string): boolean {
  return isPredicateAt(text, text.length - text.trimStart().length);
}

/** The words with which a predicate begins at a place of `text`, in the spelling of plain(); '' where none does. */
export function predicateAt(text: string, at: number): string {
  return text.slice(at, at + OPENINGS.lengthAt(text, at));
}
