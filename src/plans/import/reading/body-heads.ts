/**
 * How names of Vietnamese bodies begin, in the spelling of plain(). Each may be followed by what it is a body of. The
 * exclusions are words that only begin alike: "ban hành", "phòng chống", "hội nghị".
 */
const single = [
  'văn phòng (?:đoàn (?:đại biểu quốc hội|đbqh),? (?:và )?)?(?:hội đồng nhân dân|hđnd) (?:và|-) (?:ủy ban nhân dân|ubnd)',
  'văn phòng đoàn (?:đại biểu quốc hội|đbqh) và (?:hội đồng nhân dân|hđnd)',
  'văn phòng(?! phẩm)|vp',
  'đoàn (?:đại biểu quốc hội|đbqh|thanh niên|tncs|thể|chủ tịch|khối|trường|xã|phường|viên|công tác|kiểm tra|giám sát)',
  'thường trực (?:hội đồng nhân dân|hđnd|huyện ủy|tỉnh ủy|thành ủy|thị ủy|đảng ủy|ban chỉ đạo|ủy ban|quận ủy)',
  'ban thường vụ|btv|ban chấp hành|ban cán sự|đảng đoàn|ban thường trực|thường trực',
  'ủy ban|ubnd|ubmttq|ubkt|ub mttq|hội đồng|hđnd|mặt trận|mttq|ban giám hiệu|bgh|ban giám đốc|ban lãnh đạo',
  'tỉnh ủy|huyện ủy|thành ủy|thị ủy|quận ủy|đảng ủy|chi ủy|chi bộ|đảng bộ|cấp ủy|tỉnh đoàn|huyện đoàn|thành đoàn|thị đoàn|quận đoàn|đoàn ủy',
  'bộ (?:chỉ huy|tư lệnh|trưởng|phận|đội|tham mưu)|bch|ban chỉ huy|quân khu|quân đoàn|quân sự|biên phòng|đồn|hải quan|kiểm lâm|quản lý thị trường',
  'bộ chính trị|ban bí thư|bộ(?! máy| chỉ| tiêu| thủ| luật| công cụ| tài liệu| mặt| câu| ngành| sưu| mã| dữ| hồ| quy| nhận| lọc| khung| sách| quy| chính trị)',
  'ban(?! hành| bố| đầu| ngày| đêm| phát| tặng| sơ)',
  'sở(?! hữu| thích| dĩ| trường)|phòng(?! chống|,? chống| ngừa| học| họp| khi| bệnh| thủ| dịch| vệ| cháy| ốc| tránh| trừ| truyền thống)',
  'thanh tra(?!,| việc| và)|chi cục|tổng cục|cục(?! bộ| diện)|vụ(?! việc| án| mùa| đông| hè| thu| lợi| xuân)|viện(?! dẫn| trợ| phí)|học viện|trung tâm|tt',
  'công an|cơ quan|đơn vị|tòa án|tand|viện kiểm sát|vksnd|kho bạc|ngân hàng|nhnn|bảo hiểm xã hội|bhxh|thuế (?:tỉnh|huyện|khu vực|cơ sở|thành phố)|điện lực|bưu điện|viễn thông|thi hành án',
  'thủ đô|đài(?! thọ)|báo(?! cáo| động| chí| hiệu| giá| đài| ơn)|tạp chí|cổng thông tin|nhà xuất bản|nxb',
  'trường(?! hợp| học(?! viện)(?: an toàn| hạnh phúc| xanh| thân thiện)?| kỳ| tồn| đảng viên)|trường học|đại học|bệnh viện|trạm|nhà (?:văn hóa|thiếu nhi|thi đấu|khách|hát|trường)|bảo tàng|thư viện|khu|ban quản lý|bql',
  'hội(?! nghị| thảo| thi| viên| đàm| nhập| họp| diễn| trường| chợ| thao| trại| chứng| tụ| ý| đủ)|liên đoàn|lđlđ|liên hiệp|liên minh|hiệp hội|câu lạc bộ',
  'công đoàn|chi đoàn|liên đội|chi đội|đội(?! ngũ| tuyển)|hợp tác xã|htx|công ty|tổng công ty|tập đoàn|doanh nghiệp|agribank|vnpt|viettel',
  'tổ(?! chức| hợp| quốc| ấm)|tổ chức (?:đảng|đoàn|công đoàn|chính trị|cơ sở|hội)(?! trong sạch)|hạt(?! nhân| giống)|quỹ(?! đất| đạo)|thư ký|tạp vụ|cấp dưỡng|lao công|nhà trường|nhà máy|xí nghiệp|tổng đội|trung đoàn|lữ đoàn|nông trường|lâm trường|vườn quốc gia|cảng vụ|chi nhánh|nhóm(?! giải| nhiệm| chỉ| tiêu)',
  'thủ trưởng|người đứng đầu|thủ tướng|chính phủ|hiệu trưởng|phó hiệu trưởng|hiệu phó|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|bí thư|phó bí thư|chánh|phó chánh|trưởng|phó trưởng|cục trưởng|vụ trưởng|viện trưởng|tổng giám đốc|cán bộ|công chức|chuyên viên|ủy viên|thành viên|lãnh đạo(?!,| chỉ| thực| tổ| công tác| việc| và chỉ| triển| xây)|tập thể',
  'giáo viên|gvcn|gvbm|gv|tổng phụ trách|tpt|nhân viên|kế toán|thủ quỹ|văn thư|bảo vệ(?! môi|,? chăm|,? giữ| người| công trình| tài| tốt| vững| và| nền| rừng| tổ| quyền| bí| an| trẻ| sức)|y tế(?! học đường là)|cha mẹ|phụ huynh|học sinh|sinh viên|đồng chí|đ\\/c|ông|bà|thầy|cô(?! lập)',
  'trung ương (?:đảng|đoàn|hội|mặt trận)|quốc hội|khối(?! lượng)|ngành|địa phương|cơ sở (?:giáo dục|đào tạo|y tế|đảng|khám)|thôn|khoa(?! học)',
  'người (?:dân|lao động|chăn nuôi|học|có uy tín|kinh doanh|sản xuất)|hộ (?:gia đình|kinh doanh|dân|chăn nuôi|sản xuất)|chủ (?:đầu tư|cơ sở|hộ|rừng|doanh nghiệp)|đảng viên|đoàn viên|hội viên|viên chức|cbgvnv|cb-gv-nv|cbgv|cmhs|lớp trưởng',
];
const many = [
  '(?:các|những|từng|mỗi|toàn thể|tất cả các|tất cả|một số|hai|ba) (?:đồng chí|ông(?:,? \\(?bà\\)?)?|bà|cơ quan|đơn vị|tổ chức|sở|ban|bộ|ngành|phòng|đoàn thể|hội|địa phương|huyện|tỉnh|thành|thị|xã|phường|thị trấn|thành phố|quận|đặc khu|thôn|tổ|khối|cấp ủy|cấp|chi(?=, đảng)|chi bộ|chi ủy|khu phố|khu dân cư|ấp|buôn|bản(?! tin)|xóm|hộ|gia đình|câu lạc bộ|tiểu ban|chi nhánh|đảng bộ|đảng ủy|đảng đoàn|ban cán sự|trường|cơ sở|doanh nghiệp|thành viên|trung tâm|vụ|cục|viện|chi cục|trạm|khoa|lớp|nhà trường|hợp tác xã|công ty|tập đoàn|liên đoàn|đồn|đội|trưởng|phó|ủy viên|cán bộ|giáo viên|nhân viên|thầy|học sinh|đoàn|công đoàn|bí thư|chủ tịch|chủ đầu tư|huyện ủy|bộ phận|lực lượng|ủy ban|ubnd|hđnd|hội đồng|nhóm|ngân hàng|bệnh viện|văn phòng|đài|báo|mttq|mặt trận|thủ trưởng|người đứng đầu|giám đốc|hiệu trưởng|chi đoàn|kế toán|tổng công ty|đại học|học viện|cá nhân)',
];

/** A head of a body's name at the start; sticky, for text in the spelling of plain(). */
export const SINGLE_HEAD = new RegExp(`(?:${single.join('|')})(?![\\p{L}\\p{N}])`, 'uy');

/** "các sở", "những đơn vị": several bodies at once. */
export const GROUP_HEAD = new RegExp(`(?:${many.join('|')})(?![\\p{L}\\p{N}])`, 'uy');

/** What may follow a comma inside a group: "các sở, ban, ngành". */
export const GROUP_NOUN =
  /(?:sở|ban|bộ|ngành|phòng|đoàn thể|cơ quan|đơn vị|địa phương|huyện|thị xã|thị trấn|thành phố|thành|thị|xã|phường|quận|đặc khu|hội|tổ chức|giúp việc|doanh nghiệp|trường|cơ sở|cá nhân|cấp|chi bộ|chi ủy|cấp ủy|đảng ủy|đảng bộ|đảng đoàn|viện|trung tâm|vụ|cục|khoa|đoàn|công đoàn|tổ|thôn|khối|tham mưu|chính trị|tổng cục|thanh tra|văn phòng|lớp|hợp tác xã|bản|buôn|khu|khu phố|ấp|làng|chi cục|đội|trạm|tổ dân phố|nhân viên|giáo viên|công chức|viên chức|đảng viên|người lao động|đoàn viên|hội viên|tập thể|bệnh viện|chi đoàn|học sinh|phó|cán bộ|đơn vị sự nghiệp|lực lượng|chuyên môn|báo chí|chính quyền|trực thuộc)(?!\p{L})/uy;

/** The words with which a predicate begins: where they stand in small letters, the name has ended. */
export const PREDICATE =
  /(?:khám|bình (?:xét|chọn)|tiêm|tăng(?! trưởng)|kiểm (?:điểm|kê|soát)|thu (?:gom|dọn|hồi)|tuần tra|trang trí|tham dự|tập (?:luyện|kết)|khắc phục|khai thác|phấn đấu|phê bình|quét|rút kinh|sửa chữa|thúc đẩy|treo|dàn dựng|miễn |cấp (?:phát|giấy|phép)|cảnh báo|chủ (?:trì|động|yếu|trương)|phối hợp|phối, kết hợp|kết hợp|tham (?:mưu|gia|vấn)|có (?:trách|nhiệm|kế|hình|biện|giải|văn|thể|chương)|chịu|hướng dẫn|chỉ đạo|tổ chức|xây dựng|triển khai|thực hiện|tiếp (?:tục|nhận|thu)|tăng cường|căn cứ|theo|đôn đốc|kiểm tra|giám sát|rà soát|tập (?:trung|hợp|huấn)|đẩy mạnh|nâng cao|thường xuyên|kịp thời|cụ thể|nghiên cứu|đề (?:xuất|nghị|ra|án|cao)|ban hành|báo cáo|tổng (?:hợp|kết|rà|kiểm|điều|vệ)|bố trí|cân đối|lập|phân (?:bổ|công|loại|tích|cấp)|hỗ trợ|đảm bảo|bảo đảm|bảo quản|quán triệt|phổ biến|tuyên truyền|vận (?:động|dụng|hành)|lãnh đạo|làm|là|quan tâm|phát (?:huy|hiện|động|hành|triển khai|sóng|thanh, truyền hình t)|đưa|tạo|giúp|quản lý|sử dụng|đánh giá|thẩm (?:định|tra)|trình|tích cực|giao|cử|trực tiếp|định kỳ|hằng|phải|cần|được|sẽ|khẩn trương|nghiêm|thành lập|kiện toàn|sắp xếp|đổi mới|hoàn (?:thiện|thành|chỉnh)|lồng ghép|biên (?:soạn|tập)|đăng|cung cấp|cập nhật|kết nối|duy trì|mở|đào tạo|bồi dưỡng|xem xét|quyết định|phê duyệt|chuẩn bị|động viên|biểu dương|khen thưởng|xử lý|giải quyết|thông (?:tin|báo|qua)|gửi|nộp|cam kết|in ấn|dự (?:toán|thảo|kiến)|chấp hành|gương mẫu|nắm|khảo sát|thống (?:kê|nhất)|thu thập|công (?:bố|khai)|ký|trên (?:cơ sở|địa|tinh)|khi|nếu|dành|ưu tiên|chú trọng|quy định|giới thiệu|kêu gọi|huy động|lựa chọn|chỉnh|sửa đổi|bổ sung|tu bổ|soạn|viết|truyền thông|tư vấn|đầu (?:mối|tư)|ứng dụng|số hóa|lưu|niêm yết|phụ trách|nhắc|yêu cầu|bàn|họp|vào|và phối|tiến hành|ngoài|sau|trước|từ|đến|để|nhằm|về|việc|trong (?:việc|quá|quý|tháng|năm|phạm|công|thời|đó)|cùng|với|bằng|do|tại (?:kế|phụ|mục)|góp|tự|không|luôn|đã|đang|vẫn|cũng|hưởng|xác (?:định|minh|nhận)|thay|dạy|giảng|rèn|liên hệ|mời|đón|khuyến khích|tạm|củng cố|gắn|lấy|ra|bám|chăm|nhận|chuyển|chia|thanh (?:toán|quyết)|chi (?:trả)|mua|trang|sinh hoạt|dự (?:giờ)|ghi|điều (?:tra|hành|phối|chỉnh)|hợp đồng|đo|dọn|trồng|nhân rộng|phản ánh|tuyển|ủng hộ|ổn định|tháo gỡ|đi|lắng|cho|học tập|nêu|đối (?:chiếu|thoại)|bàn giao|nghiệm|kê khai|ngăn|phòng(?:,| chống)|đấu tranh|thí điểm|đồng thời|hằng|sẵn sàng|kiến nghị|cấp phát|quy hoạch|luân chuyển|thu hút|quảng|trao|vinh|tôn|thăm|nói)(?!\p{L})/uy;

/** Words of several syllables in names of bodies that have a verb inside: they are taken whole. */
export const NAMED_FIELD =
  /(?:thư ký|công nghệ thông tin|xúc tiến (?:đầu tư,? thương mại(?: và du lịch)?|đầu tư|thương mại|du lịch)|(?:an toàn )?(?:vệ sinh )?(?:an toàn )?thực phẩm|bảo vệ thực vật|phục vụ hành chính công|(?:dịch vụ )?việc làm|hỗ trợ (?:tư pháp|doanh nghiệp|nông dân|phát triển)|trợ giúp pháp lý|kiểm soát (?:bệnh tật|thủ tục hành chính|ma túy)|quản lý (?:thị trường|đất đai|dự án|xây dựng|khu|giáo dục|nhà nước|chất lượng|đô thị|đầu tư|khoa học|rừng|di tích|đào tạo)|giáo dục (?:nghề nghiệp|thường xuyên|nghề nghiệp - giáo dục thường xuyên|quốc phòng|chính trị|mầm non|phổ thông|trung học)|phòng,? chống (?:tham nhũng|thiên tai|ma túy|dịch|tội phạm|bạo lực)|tổ chức cán bộ|tổ chức (?:hành chính|xây dựng)|thi hành án(?: dân sự)?|chuyển đổi số|điều phối(?: nông thôn mới)?|đào tạo(?: nghề)?|đăng ký đất đai|xây dựng đảng|chế tạo|sáng tạo|học tập|thông tin(?: và truyền thông|,? tuyên truyền|,? thể thao)?|báo chí|truyền thông|thành lập|công lập|trật tự|quyết toán|bảo trợ xã hội|công tác xã hội|công tác (?:đảng|chính trị|học sinh|đại biểu)|lãnh đạo|kiểm tra|thanh tra|giám sát|tuyên truyền|khởi nghiệp|giải phóng mặt bằng|phát triển (?:quỹ đất|nông thôn|đô thị|doanh nghiệp)|cung cấp dịch vụ|quan trắc|đối ngoại|tiếp công dân|tin học|bồi dưỡng|phát hành)(?!\p{L})/uy;

/** Lower-case words after a head that belong to the name although they are verbs too. */
export const NAMED_VERB =
  /(?:quản lý|chỉ đạo|chỉ huy|tổ chức|giúp việc|tham mưu,? giúp việc|tham mưu|kiểm tra|tiếp (?:nhận|công dân)|phục vụ|đào tạo|sử dụng|chủ trì|công tác|giám sát|thẩm định|biên (?:soạn|tập)|soạn thảo|điều hành|điều phối|tư vấn|truyền thông|thông tin|tuyên truyền|thực hiện (?:đề án|dự án|chương trình)|phụ trách|thường trực|chuyên môn|xây dựng (?:đảng|nông thôn)|đầu tư|thực hiện chính sách|bồi dưỡng|phòng chống|thi đua|hướng dẫn|được (?:giao|phân công)(?:(?! có trách nhiệm| căn cứ| chủ động| xây dựng| khẩn trương| tổ chức| triển khai| lập | báo cáo)[^,;:.()]){0,60}|có liên quan|có tên|có nhiệm vụ liên quan)(?!\p{L})/uy;
