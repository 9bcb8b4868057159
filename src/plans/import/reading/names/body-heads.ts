import { Wordings } from '../text/wordings.js';

/**
 * How names of Vietnamese bodies begin, in the spelling of plain(). Each may be followed by what it is a body of. The
 * exclusions are words that only begin alike: "ban hành", "phòng chống", "hội nghị".
 */
const single = [
  'đại biểu (?:hội đồng nhân dân|hđnd|quốc hội)',
  'ban vận động(?! (?:nhân dân|người dân|các))',
  'văn phòng (?:đoàn (?:đại biểu quốc hội|đbqh),? (?:và )?)?(?:hội đồng nhân dân|hđnd) (?:và|-) (?:ủy ban nhân dân|ubnd)',
  'văn phòng đoàn (?:đại biểu quốc hội|đbqh) và (?:hội đồng nhân dân|hđnd)',
  'văn phòng(?! phẩm)|vp(?:tu|hu|đu|tw)?',
  '(?:btg|btgdv|btc|bdv|bnc|bxdđ|ubkt)(?:tu|hu|đu|tw)?|lđlđ|ccb|hnd|hlhpn|đtn',
  'đoàn(?=(?:,| -| –| và) (?:đội|hội)(?!\\p{L}))|đoàn (?:các (?:xã|phường|trường|cơ sở)|cơ sở|đại biểu quốc hội|đbqh|thanh niên|tncs|thể|chủ tịch|khối|trường|xã|phường|viên|công tác|kiểm tra|giám sát)',
  'thường trực (?:hội đồng nhân dân|hđnd|huyện ủy|tỉnh ủy|thành ủy|thị ủy|đảng ủy|ban chỉ đạo|ủy ban|quận ủy)',
  'ban thường vụ|btv|ban chấp hành|ban cán sự|đảng đoàn|ban thường trực|thường trực',
  'ủy ban|ubnd|ubmttqvn|ub mttqvn|mttqvn|ubmttq|ubkt|ub mttq|hội đồng|hđnd|mặt trận|mttq|ban giám hiệu|bgh|ban giám đốc|ban lãnh đạo',
  'quân ủy|tỉnh ủy|huyện ủy|thành ủy|thị ủy|quận ủy|đảng ủy|chi ủy|chi bộ|đảng bộ|cấp ủy|tỉnh đoàn|huyện đoàn|thành đoàn|thị đoàn|quận đoàn|đoàn ủy',
  'bộ (?:chỉ huy|tư lệnh|trưởng|phận|đội|tham mưu)|bch|ban chỉ huy|quân khu|quân đoàn|vùng(?= cảnh sát biển| hải quân)|quân sự|biên phòng|đồn|hải quan|kiểm lâm|quản lý thị trường',
  'bộ chính trị|ban bí thư|bộ(?! máy| chỉ| tiêu| thủ| luật| công cụ| tài liệu| mặt| câu| ngành| sưu| mã| dữ| hồ| quy| nhận| lọc| khung| sách| quy| chính trị)',
  'ban(?! hành(?! chính(?!\\p{L}))| bố| đầu| ngày| đêm| phát(?! triển)| tặng| sơ)',
  'tổ thu gom rác(?: thải)?|phòng giao dịch|cố vấn học tập|tổng liên đoàn|chỉ huy trưởng|bcđ|nhcsxh|cảnh sát (?:biển|khu vực|giao thông|môi trường|cơ động|hình sự|phòng cháy)|hải (?:đội|đoàn)|bưu cục|thông tấn xã|thống kê (?:tỉnh|thành phố|cơ sở|khu vực)|kiểm toán nhà nước|nhà (?:đầu tư|thầu)|tiểu ban|chủ nhiệm (?:ủy ban|câu lạc bộ|nhà văn hóa|hợp tác xã|khoa)|(?:xã|phường) đội|mobifone|vinaphone',
  'đại biểu (?:hội đồng nhân dân|hđnd|quốc hội)|đoàn luật sư|già làng|chức sắc(?:,? chức việc)?(?: (?:các )?tôn giáo)?|cụm thi đua|(?:địa chính|tư pháp(?: - hộ tịch)?|văn hóa(?: - xã hội)?|tài chính(?: - kế toán)?) (?:xã|phường)(?! hội)|(?:lực lượng|tổ)(?: tham gia)? bảo vệ an ninh,? trật tự(?: ở cơ sở)?|đơn vị tư vấn',
  'sở(?! hữu| thích| dĩ| trường)|phòng(?! chống|,? chống| ngừa| học| họp| khi| bệnh| thủ| dịch| vệ| cháy| ốc| tránh| trừ| truyền thống)',
  'thanh tra(?!, (?:kiểm tra|giám sát|xử lý|điều tra)| việc| và)|chi cục|tổng cục|cục(?! bộ| diện)|vụ(?! việc| án| mùa| đông| hè| thu| lợi| xuân)|viện(?! dẫn| trợ| phí)|học viện|trung tâm|tt',
  'chi hội|công an|cơ quan|đơn vị|tòa án|tand|viện kiểm sát|vksnd|kho bạc|ngân hàng|nhnn|bảo hiểm xã hội|bhxh|thuế (?:tỉnh|huyện|khu vực|cơ sở|thành phố)|điện lực|bưu điện|viễn thông|thi hành án',
  'thủ đô|đài(?! thọ)|báo(?! (?:cáo|động|chí|hiệu|giá|đài|ơn)(?!\\p{L}))|tạp chí|cổng thông tin|nhà xuất bản|nxb',
  'trường(?! hợp| học(?! viện)(?: an toàn| hạnh phúc| xanh| thân thiện)?| kỳ| tồn| đảng viên)|trường học|đại học|bệnh viện|trạm|nhà (?:văn hóa|thiếu nhi|thi đấu|khách|hát|trường)|bảo tàng|thư viện|khu|ban quản lý|bql',
  'hội(?! giảng| khỏe| xuân| làng| sách| đua| nghị| thảo| thi| viên| đàm| nhập| họp| diễn| trường| chợ| thao| trại| chứng| tụ| ý| đủ)|liên đoàn|lđlđ|liên hiệp|liên minh|hiệp hội|câu lạc bộ',
  'công đoàn|(?:liên )?chi đoàn|liên chi hội|đoàn (?:viện|khoa)(?! học)|liên đội|chi đội|đội(?! ngũ| tuyển)|đội ngũ (?:giáo viên|giảng viên|nhà giáo|cán bộ|công chức|viên chức|nhân viên)|hợp tác xã|htx|công ty|tổng công ty|tập đoàn|doanh nghiệp|agribank|vnpt|viettel',
  'tổ(?! chức| hợp| quốc| ấm)|tổ chức (?:đảng|đoàn(?! kiểm| công| đi| giám| tham| khảo)|công đoàn|chính trị|cơ sở|hội(?! giảng| khỏe| xuân| sách| nghị| thảo| thi| trại| chợ| diễn| đàm| họp| thao))(?! trong sạch)|hạt(?! nhân| giống)|quỹ(?! đất| đạo)|thư ký|tạp vụ|cấp dưỡng|lao công|nhà trường|nhà máy|xí nghiệp|tổng đội|trung đoàn|lữ đoàn|nông trường|lâm trường|vườn quốc gia|cảng vụ|chi nhánh|nhóm tiêu chuẩn(?= \\d)|nhóm(?! giải| nhiệm| chỉ| tiêu| dịch vụ| phát triển| phục vụ| kết nối| tiện ích| công việc| nội dung| vấn đề| đối tượng| hoàn thiện| các| pháp lý| hạ tầng| về)',
  'p?[achkvx]\\d{2}(?=\\s*[,:;(]|\\s*$|\\s(?:và|chủ trì|phối hợp|có trách nhiệm|tham mưu)(?!\\p{L}))',
  'thủ trưởng|người đứng đầu|thủ tướng|chính phủ|hiệu trưởng|phó hiệu trưởng|hiệu phó|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|bí thư|phó bí thư|chánh|phó chánh|trưởng|phó trưởng|cục trưởng|vụ trưởng|viện trưởng|tổng giám đốc|cán bộ|công chức|chuyên viên|ủy viên|thành viên|lãnh đạo(?!,| chỉ| thực| tổ| công tác| việc| và chỉ| triển| xây)|tập thể',
  'thú y (?:viên|xã|phường|cơ sở)|khuyến nông (?:viên|xã|phường|cơ sở)|(?:anh,? chị )?phụ trách (?:chi đội|sao)(?!\\p{L})|chuyên môn(?=\\s*:)|giảng viên|(?:cộng tác|báo cáo|tuyên truyền) viên|giáo viên|gvcn|gvbm|gv|hs|hssv|phhs|ttcm|tpcm|cbql|pht|ctcđ|nvyt|nvtv|tổng phụ trách|tpt|nhân viên|kế toán|thủ quỹ|văn thư|bảo vệ(?! môi|,? chăm|,? giữ| người| công trình| tài| tốt| vững| và| nền| rừng| tổ| quyền| bí| an| trẻ| sức)|y tế(?! học đường là)|cha mẹ|phụ huynh|học sinh|sinh viên|đồng chí|đ\\/c|ông|bà|thầy|cô(?! lập)',
  'chính quyền (?:địa phương|các cấp|cơ sở|đô thị|thôn|xã|phường|huyện|tỉnh|hai cấp|2 cấp)|lực lượng (?:chức năng|công an|vũ trang|quân sự|dân quân|kiểm lâm|bộ đội|biên phòng|cảnh sát|liên ngành|bảo vệ(?! môi))|gia đình (?:học sinh|các em|trẻ)|trung ương (?:đảng|đoàn|hội|mặt trận)|quốc hội|khối(?! lượng)|ngành|địa phương|cơ sở (?:giáo dục|đào tạo|y tế|đảng|khám|sản xuất(?:,? kinh doanh)?|kinh doanh|lưu trú|tôn giáo|thờ tự)|thôn|khoa(?! học)',
  'cá nhân (?:cán bộ|công chức|viên chức|đảng viên|giáo viên|nhân viên)|người (?:dân|lao động|sử dụng lao động|chăn nuôi|học|có uy tín|kinh doanh|sản xuất)|hộ (?:gia đình(?:, cá nhân)?|kinh doanh|dân|chăn nuôi|sản xuất)|chủ (?:đầu tư|cơ sở|hộ|rừng|doanh nghiệp)|đảng viên|đoàn viên|hội viên|viên chức|cbgvnv|cb-gv-nv|cbgv|cmhs|lớp (?:trưởng|trực tuần|trực ban)',
];
const many = [
  '(?:thủ trưởng|lãnh đạo|giám đốc|người đứng đầu|trưởng) (?:sở|ban|bộ|ngành|phòng)(?=, (?:ban|ngành|phòng|cơ quan|đơn vị|địa phương|đoàn thể)(?!\\p{L}))',
  '(?:bộ|sở|phòng)(?=, (?:ban|ngành|cơ quan|đơn vị|địa phương|đoàn thể)(?!\\p{L}))',
  '(?:các|những|từng|mỗi|toàn thể|tất cả các|tất cả|một số|hai|ba) (?:đồng chí|đ\\/c|ông(?:,? ?\\(?bà\\)?)?|bà|cơ quan|đơn vị|tổ chức|sở|ban|bộ|ngành|phòng|đoàn thể|hội|địa phương|huyện|tỉnh|thành|thị|xã|phường|thị trấn|thành phố|quận|đặc khu|thôn|tổ|khối|cụm(?=, | thi đua| dân cư| trường)|chi đội|liên đội|chi hội|phân hội|hạt kiểm|kho bạc|siêu thị|khách sạn|nhà máy|xí nghiệp|trang trại|cấp ủy|cấp|chi(?=, đảng)|liên chi (?:đoàn|hội)|chi bộ|chi ủy|khu phố|khu dân cư|ấp|buôn|bon|bản(?! tin)|xóm|hộ|gia đình|câu lạc bộ|tiểu ban|chi nhánh|đảng bộ|đảng ủy|đảng đoàn|ban cán sự|trường(?! hợp)|cơ sở|doanh nghiệp|thành viên|trung tâm|vụ|cục|viện|chi cục|trạm|khoa|lớp|nhà trường|hợp tác xã|công ty|tập đoàn|liên đoàn|đồn|đội|trưởng|phó|ủy viên|cán bộ|giáo viên|nhân viên|thầy|học sinh|đoàn|công đoàn|bí thư|chủ tịch|chủ đầu tư|chủ(?= (?:đập|hồ chứa|hộ|cơ|doanh|tàu|thuyền|rừng|trang|nhà|xe|dự|sở|phương))|huyện ủy|bộ phận|lực lượng|ủy ban|ubnd|hđnd|hội đồng|nhóm|ngân hàng|bệnh viện|văn phòng|đài|báo|tổng cục|tôn giáo|tiểu ban|nhà (?:thầu|đầu tư)|đảng viên|đoàn viên|hội viên|công chức|viên chức|người dân|chức sắc|mttq|mặt trận|thủ trưởng|người đứng đầu|giám đốc|hiệu trưởng|chi đoàn|kế toán|tổng công ty|đại học|học viện|hiệp hội|cá nhân)',
];

/** A head of a body's name at the start; sticky, for text in the spelling of plain(). */
export const SINGLE_HEAD = new RegExp(`(?:${single.join('|')})(?![\\p{L}\\p{N}])`, 'uy');

/** "các sở", "những đơn vị": several bodies at once. */
export const GROUP_HEAD = new RegExp(`(?:${many.join('|')})(?![\\p{L}\\p{N}])`, 'uy');

/** What may follow a comma inside a group: "các sở, ban, ngành". */
export const GROUP_NOUN =
  /(?:sở|ban|bộ|ngành|phòng|đoàn thể|cơ quan|đơn vị|địa phương|huyện|thị xã|thị trấn|thành phố|thành|thị|xã|phường|quận|đặc khu|hội|tổ chức|giúp việc|doanh nghiệp|trường|cơ sở|cá nhân|cấp|chi bộ|chi ủy|cấp ủy|đảng ủy|đảng bộ|đảng đoàn|viện|trung tâm|vụ|cục|khoa|đoàn|công đoàn|tổ|thôn|khối|tham mưu|chính trị|tổng cục|chức việc|thanh tra|văn phòng|lớp|hợp tác xã|bản|buôn|bon|khu|khu phố|ấp|làng|chi cục|đội|trạm|tổ dân phố|nhân viên|giáo viên|công chức|viên chức|đảng viên|người lao động|đoàn viên|hội viên|tập thể|bệnh viện|chi đoàn|học sinh|phó|cán bộ|đơn vị sự nghiệp|lực lượng|chuyên môn|báo chí|chính quyền|cộng đồng(?: dân cư| doanh nghiệp| xã hội)?|trực thuộc|học viện|đại học|cao đẳng|trung cấp|tiểu học|mầm non|khóm|xóm|khối phố|tiểu khu|tập đoàn|tổng công ty|công ty|phổ thông|giáo dục (?:thường xuyên|nghề nghiệp|đại học|phổ thông|mầm non))(?!\p{L})/uy;

/** Words of several syllables in names of bodies that have a verb inside: they are taken whole. */
export const NAMED_FIELD = new Wordings(String.raw`
  an toàn (?:vệ sinh )?(?:an toàn )?thực phẩm | an toàn thực phẩm
  bồi thường,? (?:hỗ trợ,? (?:và )?)?(?:tái định cư|giải phóng mặt bằng) | bảo vệ thực vật | báo chí
  bảo trợ xã hội | bồi dưỡng
  cán bộ quản lý(?: giáo dục| xây dựng(?: và đô thị)?| nông nghiệp)?
  chỉ đạo (?:xây dựng nông thôn mới|(?:thực hiện )?các chương trình mục tiêu quốc gia|phổ cập giáo dục|cải cách hành chính|giải phóng mặt bằng|phòng,? chống (?:tham nhũng(?:, lãng phí, tiêu cực)?|thiên tai|ma túy|tội phạm|dịch bệnh|dịch|aids)|chống buôn lậu(?:, gian lận thương mại và hàng giả)?)
  các vấn đề chung về xây dựng pháp luật | công nghệ thông tin(?: và truyền thông)? | chuyển đổi số | chế tạo
  công lập | công tác xã hội | công tác (?:đảng|chính trị|học sinh|đại biểu) | cung cấp dịch vụ
  dịch vụ việc làm | dịch vụ (?:tổng hợp|công|nông nghiệp|đấu giá|kỹ thuật)
  đầu tư phát triển nhà và đô thị | điều phối(?: nông thôn mới)? | đào tạo(?: nghề|,? bồi dưỡng)?
  đăng ký đất đai | đối ngoại | địa bàn
  giám sát, điều hành (?:đô thị )?thông minh | giám sát đầu tư(?: của)? cộng đồng
  giáo dục (?:nghề nghiệp|thường xuyên|nghề nghiệp - giáo dục thường xuyên|quốc phòng|chính trị|mầm non|phổ thông|trung học)
  giáo dục và đào tạo | giám sát | giải phóng mặt bằng
  hỗ trợ (?:tư pháp|doanh nghiệp(?: nhỏ và vừa)?|nông dân|phát triển(?: doanh nghiệp nhỏ và vừa)?) | học tập
  kiểm soát (?:bệnh tật|thủ tục hành chính|ma túy) | kiểm tra | khởi nghiệp
  lãnh đạo
  phát triển nhà và đô thị | phối hợp phổ biến,? giáo dục pháp luật | phổ biến,? giáo dục pháp luật
  phòng cháy,? chữa cháy(?: và cứu nạn,? cứu hộ)? | phục vụ hành chính công
  phòng,? chống (?:tham nhũng|thiên tai|ma túy|dịch|tội phạm|bạo lực)
  phát triển (?:quỹ đất|nông thôn|đô thị|doanh nghiệp) | phát hành
  quản lý đầu tư xây dựng | quản lý nhà và thị trường bất động sản | quy hoạch xây dựng
  quản lý xử lý vi phạm hành chính | quản lý dự án (?:đầu tư xây dựng|đầu tư|xây dựng)
  qlda (?:đầu tư xây dựng|đầu tư|xây dựng)
  quản lý (?:thị trường|đất đai|dự án|xây dựng|khu|giáo dục|nhà nước|chất lượng|đô thị|đầu tư|khoa học|rừng|di tích|đào tạo)
  quyết toán | quan trắc
  sáng tạo
  thư ký | tiếp nhận và trả kết quả | thực phẩm | trợ giúp pháp lý | tổ chức cán bộ
  tổ chức (?:hành chính|xây dựng) | thi hành án(?: dân sự)?
  thông tin(?: và truyền thông|,? tuyên truyền|,? thể thao)? | truyền thông | thành lập
  trật tự(?: (?:xây dựng|đô thị))? | thanh tra | tuyên truyền | tiếp công dân | tin học
  văn thư,? (?:[–-] |và )?lưu trữ | vệ sinh (?:an toàn )?thực phẩm | việc làm
  xúc tiến (?:đầu tư,? thương mại(?: và du lịch)?|đầu tư|thương mại|du lịch) | xây dựng đảng
`);

/** Lower-case words after a head that belong to the name although they are verbs too. */
export const NAMED_VERB = new Wordings(String.raw`
  biên (?:soạn|tập) | bồi dưỡng
  chỉ đạo | chỉ huy | chủ trì | công tác | chuyên môn | có liên quan
  chịu sự (?:giám sát|kiểm tra|thanh tra|quản lý|tác động) | có tên | có nhiệm vụ liên quan
  do đảng,? (?:và )?nhà nước giao nhiệm vụ
  đào tạo | điều hành | điều phối | đầu tư
  được (?:giao|phân công)(?: (?:chủ trì|phụ trách|theo dõi|chỉ đạo|quản lý|thực hiện|tham mưu|kiểm tra|hướng dẫn|lãnh đạo)(?:,? (?:chủ trì|phụ trách|theo dõi|chỉ đạo|quản lý|thực hiện|tham mưu))?)?(?:(?! (?:chủ trì|lãnh đạo|chỉ đạo|theo dõi|hướng dẫn|kiểm tra|phối hợp|tham mưu|quán triệt|tiếp tục|đưa(?= )|nắm(?= )|vận động|có trách nhiệm|chịu trách nhiệm|bảo đảm|đảm bảo|nghiêm|kịp thời|tập trung|thường xuyên|đôn đốc|hoàn thành|căn cứ|chủ động|xây dựng|khẩn trương|tổ chức|triển khai|lập(?= )|báo cáo|trực tiếp|gửi(?= )|nộp(?= )|cung cấp(?= )|bố trí(?= )|phải(?= )))[^,;:.()]){0,60}
  được đảng,? (?:và )?nhà nước giao nhiệm vụ
  được (?:kiểm tra|giám sát|thanh tra|lựa chọn|chọn|thí điểm|thụ hưởng|khảo sát)
  giúp việc | giám sát
  hướng dẫn
  kiểm tra
  nấu ăn | nuôi dưỡng | nghiên cứu
  phục vụ | phụ trách | phòng chống | phối hợp phổ biến,? giáo dục pháp luật | phổ biến,? giáo dục pháp luật
  quản lý
  sử dụng | soạn thảo
  tổ chức | tham mưu,? giúp việc | tham mưu | tiếp (?:nhận|công dân) | thẩm định | tư vấn | truyền thông
  thông tin | tuyên truyền | thực hiện (?:đề án|dự án|chương trình) | thường trực | thực hiện chính sách | thi đua
  xây dựng (?:đảng|nông thôn)
`);
