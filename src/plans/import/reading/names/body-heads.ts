import { listed, Wordings } from '../text/wordings.js';

/** Neither a letter nor a digit goes on: "A05" is a department of police, "A052" none. */
const ENDS = String.raw`(?![A-Za-zÀ-ỹ\p{N}])`;

/** Behind "nhóm", where no number tells which of several groups of people it is: "nhóm hàng", not "nhóm hàng số 2: ...". */
const THINGS = String.raw`(?:bệnh(?! viện)|cây|chính sách|chức năng|đất|di tích|hàng|khoáng sản|lĩnh vực|loài|ngành|nguồn(?! nhân lực)|rừng|sản phẩm|thủ tục|thuốc|thực phẩm|tiêu chí|vật liệu|yếu tố)(?![A-Za-zÀ-ỹ])(?![^.;:,()]{0,60} \d{1,2}(?:\s*$|:))`;
/** The same, but alone or ahead of a task what a group of people is named for: "nhóm dữ liệu", "nhóm dự án: ...", not "nhóm dự án ven sông". */
const MATTERS = String.raw`(?:công trình|dự án|dữ liệu|kỹ năng|tài sản|thiết bị|văn bản)(?![A-Za-zÀ-ỹ])(?!\s*[.:]?$|[^.;:,()]{0,60}(?: \d{1,2}\s*$|:\s\S))`;

/**
 * How names of Vietnamese bodies begin, in the spelling of plain(). Each may be followed by what it is a body of. What is left out
 * are words that only begin alike: "ban hành", "phòng chống", "hội nghị".
 */
export const SINGLE_HEAD = new Wordings(
  listed(String.raw`
  agribank | a\d{2}(?=\s*[,:;(]|\s*$|\s(?:và|chủ trì|phối hợp|có trách nhiệm|tham mưu)(?![A-Za-zÀ-ỹ]))
  anh,? chị phụ trách (?:chi đội|sao)(?![A-Za-zÀ-ỹ])
  ban vận động(?! (?:nhân dân|người dân|các)) | btg(?:tu|hu|đu|tw)? | btgdv(?:tu|hu|đu|tw)? | btc(?:tu|hu|đu|tw)?
  bdv(?:tu|hu|đu|tw)? | bnc(?:tu|hu|đu|tw)? | bxdđ(?:tu|hu|đu|tw)? | ban thường vụ | btv | ban chấp hành
  ban cán sự | ban thường trực | ban giám hiệu | bgh | ban giám đốc | ban lãnh đạo
  bộ (?:chỉ huy|tư lệnh|trưởng|phận|đội|tham mưu) | bch | ban chỉ huy | biên phòng | bộ chính trị | ban bí thư
  bộ(?! máy| chỉ| tiêu| thủ| luật| công cụ| tài liệu| mặt| câu| ngành| sưu| mã| dữ| hồ| quy| nhận| lọc| khung| sách| quy| chính trị)
  ban(?! hành(?! chính(?! (?:sách|thức|quyền|trị|xác)|[A-Za-zÀ-ỹ]))| bố| đầu| ngày| đêm| phát(?! triển)| tặng| sơ) | bcđ | bưu cục | bảo hiểm xã hội
  bhxh | btl | bưu điện | báo(?! (?:cáo|cho|chí|động|đài|giá|giảng|hiệu|kịp|lịch|ngay|ơn|trước|với)(?![A-Za-zÀ-ỹ])) | bệnh viện | bảo tàng | ban quản lý | bql
  bí thư | báo cáo viên
  bảo vệ(?! môi| tuyệt| nghiêm| chặt| thành(?! phố)| hiệu(?! sách)| chủ quyền| nguồn| lợi|,? chăm|,? giữ| người| công trình| tài| tốt| vững| và| nền| rừng| tổ| quyền| bí| an| trẻ| sức)
  bà
  ccb | cđcs | cđ(?=\s*[,)]| (?:ngành|trường|cơ sở|các|viên chức|giáo dục|gd|trực thuộc|bộ phận)(?![A-Za-zÀ-ỹ])) | clb | chi ủy | chi bộ | cấp ủy | cố vấn học tập | chỉ huy trưởng
  cảnh sát (?:biển|khu vực|giao thông|môi trường|cơ động|hình sự|phòng cháy)
  chủ nhiệm (?:ủy ban|câu lạc bộ|nhà văn hóa|hợp tác xã|khoa) | chức sắc(?:,? chức việc)?(?: (?:các )?tôn giáo)?
  cụm thi đua | chi cục | cục(?! bộ| diện) | chi hội | công an | cơ quan | cổng (?:thông tin|ttđt) | câu lạc bộ | công đoàn
  chi đoàn | chi đội | công ty | cấp dưỡng | cảng(?= hàng không(?![A-Za-zÀ-ỹ])) | cảng vụ | chi nhánh
  c\d{2}(?=\s*[,:;(]|\s*$|\s(?:và|chủ trì|phối hợp|có trách nhiệm|tham mưu)(?![A-Za-zÀ-ỹ])) | chính phủ | chủ tịch
  chánh | cục trưởng | cán bộ | công chức | chuyên viên | chuyên môn(?=\s*:|, công đoàn) | cộng tác viên | cbql | ctcđ
  cha mẹ | cô(?! lập) | chính quyền (?:địa phương|các (?:cấp|xã|phường|thôn|huyện)|cơ sở|đô thị|thôn|xã|phường|huyện|tỉnh|hai cấp|2 cấp)
  cơ sở (?:giáo dục|đào tạo|y tế|đảng|đoàn(?! kết)|khám|sản xuất(?:,? kinh doanh)?|kinh doanh|lưu trú|tôn giáo|thờ tự)
  cá nhân (?:cán bộ|công chức|viên chức|đảng viên|giáo viên|nhân viên) | chủ (?:đầu tư|cơ sở|hộ|rừng|doanh nghiệp)
  cb(?=,| [-–] |-(?:gv|nv)) | cbgvnv | cb-gv-nv | cbgv | cbnv | cmhs
  doanh nghiệp
  đại biểu (?:hội đồng nhân dân|hđnd|quốc hội) | đtn | đoàn tn(?![A-Za-zÀ-ỹ]) | đoàn(?=(?:,| -| –| và) (?:đội|hội)(?![A-Za-zÀ-ỹ]))
  đoàn (?:các (?:xã|phường|trường|cơ sở)|cơ sở|đại biểu quốc hội|đbqh|thanh niên|tncs|thể|chủ tịch|khối|trường|xã|phường|viên|công tác|kiểm tra|thanh tra|giám sát|khảo sát|thẩm định|xác minh)
  đu(?= (?:ubnd|xã|phường|các|khối|công an|quân sự|mttq)(?![A-Za-zÀ-ỹ])) | đảng đoàn | đảng ủy \(chi (?:ủy|bộ)\) | đảng ủy | đảng bộ | đoàn ủy | đồn | đoàn luật sư | địa chính (?:xã|phường)(?! hội) | đơn vị tư vấn
  đơn vị(?! (?:tính(?! toán)|đo(?! lường| đạc))(?![A-Za-zÀ-ỹ])) | điện lực | đài(?! thọ) | đại học | đoàn (?:viện|khoa)(?! học) | đội cờ đỏ | đội(?! ngũ| tuyển| hình)
  đội ngũ (?:báo cáo viên(?:(?:,| và) tuyên truyền viên)?|tuyên truyền viên|cộng tác viên|giáo viên|giảng viên|nhà giáo|cán bộ|công chức|viên chức|nhân viên) | đồng chí | đ\/c | địa phương
  đảng viên | đoàn viên
  già làng | giám thị | giáo vụ khoa | giám đốc | giảng viên | giáo viên | gvcn | gvbm | gv | gia đình (?:học sinh|các em|trẻ)
  hnd | hlhpn | hội đồng | hđnd | huyện ủy | huyện đoàn | hải quan | hải (?:đội|đoàn) | học viện
  hội(?! giảng| khỏe| xuân| làng| sách| đua| nghị| thảo| thi| viên| đàm| nhập| họp| diễn| trường| chợ| thao| trại| chứng| tụ| ý| đủ)
  hiệp hội | hợp tác xã | htx | hạt(?! nhân| giống)
  h\d{2}(?=\s*[,:;(]|\s*$|\s(?:và|chủ trì|phối hợp|có trách nhiệm|tham mưu)(?![A-Za-zÀ-ỹ])) | hiệu trưởng | hiệu phó
  ht(?=\s*[,;:]|\s*$) | hs | hssv | học sinh | hộ (?:gia đình(?:, cá nhân)?|kinh doanh|dân|chăn nuôi|sản xuất) | hội viên | học viên(?!\s*:\s*\d)
  kiểm lâm | kiểm toán nhà nước | ký túc xá | kho bạc | khu(?! vực(?! \d| [ivx]))
  k\d{2}(?=\s*[,:;(]|\s*$|\s(?:và|chủ trì|phối hợp|có trách nhiệm|tham mưu)(?![A-Za-zÀ-ỹ]))
  khuyến nông (?:viên|xã|phường|cơ sở) | kế toán | khối(?! lượng) | khoa(?! học) | bếp trưởng | điều dưỡng trưởng
  lđlđ | lực lượng(?: tham gia)? bảo vệ an ninh,? trật tự(?: ở cơ sở)? | liên đoàn | liên hiệp | liên minh
  lcđ | liên chi đoàn | liên chi hội | liên đội | lao công | lữ đoàn | lâm trường
  lãnh đạo(?!,| chỉ| thực| tổ| công tác| việc| và chỉ| triển| xây)
  lực lượng (?:chức năng|công an|vũ trang|quân sự|dân quân|kiểm lâm|bộ đội|biên phòng|cảnh sát|liên ngành|bảo vệ(?! môi))
  lớp (?:trưởng|trực tuần|trực ban)
  mttqvn | mặt trận | mttq | mobifone
  nhcsxh | nhà giáo(?=\s*[,:]| và) | nhà (?:đầu tư|thầu) | ngân hàng | nhnn | nhà xuất bản | nxb
  nhà (?:văn hóa|thiếu nhi|thi đấu|khách|hát|trường) | nhà trường | nhà máy | nông trường | nhóm tiêu chuẩn(?= \d)
  nhóm(?! ${THINGS}| ${MATTERS}| (?:các|chỉ|công việc|dịch vụ|đối tượng|giải|hạ tầng|hoàn thiện|kết nối|nhiệm|nội dung|phát triển|pháp lý|phục vụ|tiện ích|tiêu|vấn đề|về))
  người đứng đầu | nvyt | nvtv | nv (?:y tế|thư viện|văn thư|kế toán|bảo vệ|phục vụ|thiết bị|hành chính|văn phòng) | nhân viên | ngành | nữ công(?=,|\s*[.:;]?$)
  người (?:dân|lao động|sử dụng lao động|chăn nuôi|học|có uy tín|kinh doanh|sản xuất)
  ông
  phòng giao dịch | phường đội | phường đoàn
  phòng(?! chống|,? chống| ngừa| học(?! sinh(?:,| -| sinh viên))| họp| khi| bệnh| thủ| dịch| vệ| cháy| ốc| tránh| trừ| truyền thống)
  p\d{1,2}(?= \((?:phòng |ban |văn phòng |[a-zà-ỹ]+ (?:và |- )?[a-zà-ỹ]+)) | phân xưởng | p\. ?(?!(?:họp|học|hội|khách|máy|thực hành|đọc|truyền thống|chờ)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ&-]{1,11} | p[achkvx]\d{2}(?=\s*[,:;(]|\s*$|\scông an(?![A-Za-zÀ-ỹ])|\s(?:và|chủ trì|phối hợp|có trách nhiệm|tham mưu)(?![A-Za-zÀ-ỹ])) | phó hiệu trưởng
  phó giám đốc | phó chủ tịch | phó bí thư | phó chánh | phó trưởng | phó ban | phó thủ tướng | phụ trách (?:chi đội|sao)(?![A-Za-zÀ-ỹ]) | phhs
  pht | phụ huynh
  quản sinh | quý thầy(?:,? ?\/? ?\(?cô\)?)?(?: giáo)? | quân ủy | quận ủy | quận đoàn | quân khu | quân đoàn | quân chủng | quân sự | quản lý thị trường | quỹ(?! đất| đạo)
  quốc hội
  sở(?! hữu| thích| dĩ| trường) | sinh viên
  thường trực (?:hội đồng nhân dân|hđnd|huyện ủy|tỉnh ủy|thành ủy|thị ủy|đảng ủy|ban chỉ đạo|ủy ban|quận ủy)
  thường trực | tỉnh ủy | thành ủy | thị ủy | tỉnh đoàn | thành đoàn | thị đoàn | tổ thu gom rác(?: thải)?
  tổng liên đoàn | thông tấn xã | thống kê (?:tỉnh|thành phố|cơ sở(?! (?:vật chất|dữ liệu|hạ tầng|sản xuất|kinh doanh|khám|y tế|giáo dục|đào tạo|lưu trú|hiện))|khu vực) | tiểu ban
  tư pháp(?: - hộ tịch)? (?:xã|phường)(?! hội) | tài chính(?: - kế toán)? (?:xã|phường)(?! hội)
  tổ(?:,| và|\/) ?nhóm(?: chuyên môn| bộ môn)? | tổ(?: tham gia)? bảo vệ an ninh,? trật tự(?: ở cơ sở)?
  thanh tra(?!, (?:kiểm tra|giám sát|xử lý|điều tra)| việc| và) | tổng cục | trung tâm | tt(?:yt|vh|gdtx|gdnn|dvnn|pvhcc)
  tt(?! (?:chỉ tiêu|danh mục|địa phương|đơn vị|hạng mục|họ (?:và )?tên|nhiệm vụ(?! quốc tế)|nội dung(?! số)|tên|thành phần|tiêu chí)(?![A-Za-zÀ-ỹ])) | tòa án | tand
  thuế (?:tỉnh|huyện|khu vực|cơ sở|thành phố) | thi hành án | thủ đô | tạp chí
  trường(?! hợp| học(?! viện)(?: an toàn| hạnh phúc| xanh| thân thiện)?| kỳ| tồn| đảng viên) | trường học | trạm
  tổ chức pháp chế | trợ lý (?:khoa|đào tạo|giáo vụ) | thư viện | tổng công ty | tập đoàn | tổ(?! chức| hợp| quốc| ấm)
  tổ chức (?:đảng|đoàn(?! kiểm| công| đi| giám| tham| khảo)|công đoàn|chính trị|cơ sở|hội(?! giảng| khỏe| xuân| sách| nghị| thảo| thi| trại| chợ| diễn| đàm| họp| thao))(?! trong sạch)
  thư ký | tạp vụ | tổng đội | trung đoàn | thủ trưởng | thủ tướng | trưởng | tổng giám đốc | thành viên | tập thể(?: lãnh đạo)?
  thời báo
  thú y (?:viên|xã|phường|cơ sở) | tuyên truyền viên | ttcm | tpcm | tổng phụ trách | tpt | thủ quỹ
  thầy(?:,? ?\/? ?\(cô\)|\/ ?cô)(?: giáo)? | thầy
  trung ương (?:đảng|đoàn|hội|mặt trận) | thôn
  ubkt(?:tu|hu|đu|tw)? | ubnd | ubmttqvn | ub mttqvn | ubmttq | ubkt | ub mttq
  ủy ban | ủy viên
  văn phòng (?:đoàn (?:đại biểu quốc hội|đbqh),? (?:và )?)?(?:hội đồng nhân dân|hđnd) (?:và|-) (?:ủy ban nhân dân|ubnd)
  văn phòng đoàn (?:đại biểu quốc hội|đbqh) và (?:hội đồng nhân dân|hđnd) | văn phòng(?! phẩm)
  vp(?:tu|hu|đu|tw)? | vùng(?= cảnh sát biển| hải quân) | vinaphone | văn hóa(?: - xã hội)? (?:xã|phường)(?! hội)
  thương vụ(?= (?:việt nam|của)(?![A-Za-zÀ-ỹ])) | vụ(?! việc| án| mùa| đông| hè| thu| lợi| xuân) | viện(?! dẫn| trợ| phí) | viện kiểm sát | vksnd | viễn thông
  vcci | vnpt | viettel | vườn quốc gia
  v\d{2}(?=\s*[,:;(]|\s*$|\s(?:và|chủ trì|phối hợp|có trách nhiệm|tham mưu)(?![A-Za-zÀ-ỹ])) | vụ trưởng | viện trưởng
  văn thư | viên chức
  xã đội | xã đoàn | xí nghiệp | x\d{2}(?=\s*[,:;(]|\s*$|\s(?:và|chủ trì|phối hợp|có trách nhiệm|tham mưu)(?![A-Za-zÀ-ỹ]))
  y tế(?! học đường là)
`),
  ENDS,
);

/** What the words are that count bodies: "các", "từng". */
const counted = listed(String.raw`
  ấp
  bà | ban | bộ | buôn | bon | bản(?! tin) | ban cán sự | bí thư | bộ phận | bệnh viện | báo
  cơ quan | cụm(?=,| thi đua| dân cư| trường) | chi đội | chi hội | cấp ủy | cấp | chi(?=, đảng) | chi bộ | chi ủy
  câu lạc bộ | cđcs | clb | chi nhánh | cơ sở | cục | chi cục | công ty | cán bộ | công đoàn | chủ tịch | chủ đầu tư
  chủ(?= (?:đập|hồ(?! sơ)|hộ|cơ|doanh|tàu|thuyền|rừng|trang|nhà|xe|dự|sở|phương)) | công chức | chức sắc | chi đoàn
  cá nhân
  doanh nghiệp
  đội (?:kiểm tra|giám sát|tuyên truyền|thẩm định|khảo sát)(?:(?:,| và) (?:giám sát|kiểm tra))?(?= lưu động| của|\s*[:;.]?$|\s*:| có trách| tiến hành| xây dựng| lập| báo cáo)
  đoàn (?:kiểm tra|giám sát|thanh tra|khảo sát)(?! việc)(?:(?:,| và) (?:giám sát|kiểm tra))?
  đồng chí | đ\/c | đơn vị | đoàn thể | địa phương | đặc khu | đảng bộ | đảng ủy | đảng đoàn | đồn | đội | đoàn
  đài | đảng viên | đoàn viên | đại học
  gia đình | giáo viên | giám đốc
  hội | huyện | hạt kiểm | hộ | hợp tác xã | học sinh | huyện ủy | hđnd | hội đồng | hội viên | hiệu trưởng
  học viện | hiệp hội
  lđlđ | khối | kho bạc | khách sạn | khu phố | khu dân cư | khoa | kế toán
  lcđ | liên đội | liên chi (?:đoàn|hội) | lớp | liên đoàn | lực lượng
  mttq | mặt trận
  ngành | nhà máy | nhà trường | nhân viên | nhóm | ngân hàng | nhà (?:thầu|đầu tư) | người dân | người đứng đầu
  ông(?:,? ?\(?bà\)?)?
  phòng | phường | phân hội | phó
  quận
  sở | siêu thị
  tổ (?:kiểm tra|giám sát|tuyên truyền|thẩm định|khảo sát)(?:(?:,| và) (?:giám sát|kiểm tra))?(?= lưu động| của|\s*[:;.]?$|\s*:| có trách| tiến hành| xây dựng| lập| báo cáo)
  tổ chức | tỉnh | thành | thị | thị trấn | thành phố | thôn | tổ | trang trại | tiểu ban | trường(?! hợp)
  thành viên | trung tâm | trạm | tập đoàn | trưởng | thầy | tổng cục | tôn giáo | thủ trưởng | tổng công ty | thương vụ
  ubnd
  ủy viên | ủy ban
  vụ | viện | văn phòng | viên chức
  xã | xí nghiệp | xóm
`).join('|');

/** After the first of "các sở, ban, ngành" without "các". */
const andSuch = String.raw`(?=, (?:ban|ngành|phòng|cơ quan|đơn vị|địa phương|đoàn thể)(?![A-Za-zÀ-ỹ]))`;

/** "các sở", "những đơn vị": several bodies at once. */
export const GROUP_HEAD = new Wordings(
  [
    ...listed('thủ trưởng | lãnh đạo | giám đốc | người đứng đầu | trưởng').map(
      (lead) => `${lead} (?:sở|ban|bộ|ngành|phòng)${andSuch}`,
    ),
    ...listed('bộ | sở | phòng').map((head) => head + andSuch),
    // "Người đứng đầu cấp ủy, chính quyền cấp xã"
    'người đứng đầu (?:cấp ủy|cơ quan|địa phương|đơn vị)(?=, (?:chính quyền|cơ quan|đơn vị|tổ chức|địa phương)(?![A-Za-zÀ-ỹ]))',
    ...listed('các | những | từng | mỗi | toàn thể | tất cả các | tất cả | một số | hai | ba').map(
      (count) => `${count} (?:${counted})`,
    ),
  ],
  ENDS,
);

/** What may follow a comma inside a group: "các sở, ban, ngành". */
export const GROUP_NOUN = new Wordings(
  listed(String.raw`
  ấp
  ban | bộ | bản | buôn | bon | bệnh viện | báo chí
  cơ quan | cơ sở | cá nhân | cấp | chi bộ | chi ủy | cấp ủy | cục | công đoàn | chính trị | chức việc | chi cục
  công chức | chi đoàn | cđ | cđcs | clb | cán bộ | chủ (?:đầu tư|dự án) | chuyên môn | chính quyền | cộng đồng(?: dân cư| doanh nghiệp| xã hội)?
  cao đẳng | công ty
  doanh nghiệp
  đoàn thể | đơn vị | địa phương | đặc khu | đảng ủy | đảng bộ | đảng đoàn | đoàn | đội | đảng viên | đoàn viên
  đơn vị sự nghiệp | đại học
  giúp việc | giáo viên | giáo dục (?:thường xuyên|nghề nghiệp|đại học|phổ thông|mầm non)
  huyện | hội | hiệp hội | hợp tác xã | hội viên | học sinh | học viện
  khoa | khối | khu | khu phố | khóm | khối phố
  lớp | làng | lực lượng
  mầm non
  ngành | nhà (?:thầu|đầu tư) | nhân viên | nhóm(?= (?:chuyên môn|bộ môn)) | người lao động
  phòng | phường | phó | phổ thông
  quận | quản lý nhà nước(?= (?:(?:trực )?thuộc|của|chuyên ngành)(?![A-Za-zÀ-ỹ]))
  sở
  thị xã | thị trấn | thành phố | thành | thị | tổ chức | trường | trung tâm | tổ | thôn | tham mưu | tổng cục
  thanh tra | trạm | tổ dân phố | tập thể | trực thuộc | trung cấp | tiểu học | tiểu khu | tập đoàn | tổng công ty
  viện | vụ | văn phòng | viên chức
  xã | xóm
`),
);

/** Words of several syllables in names of bodies that have a verb inside: they are taken whole. */
export const NAMED_FIELD = new Wordings(
  listed(String.raw`
  an toàn (?:vệ sinh )?(?:an toàn )?thực phẩm | an toàn thực phẩm
  bồi thường,? (?:hỗ trợ,? (?:và )?)?(?:tái định cư|giải phóng mặt bằng) | bảo vệ thực vật | báo chí
  bảo trợ xã hội | bảo vệ(?:,| và)? chăm sóc(?: và giáo dục)? trẻ em | bầu cử | bồi dưỡng
  cán bộ quản lý(?: giáo dục| xây dựng(?: và đô thị)?| nông nghiệp)?
  chỉ đạo (?:xây dựng nông thôn mới|(?:thực hiện )?các chương trình mục tiêu quốc gia|phổ cập giáo dục|cải cách hành chính|giải phóng mặt bằng|phòng,? chống (?:tham nhũng(?:, lãng phí, tiêu cực)?|thiên tai|ma túy|tội phạm|dịch bệnh|dịch|aids)|chống buôn lậu(?:, gian lận thương mại và hàng giả)?)
  các vấn đề chung về xây dựng pháp luật | cải cách(?:,| và)? hiện đại hóa | công nghệ thông tin(?: và truyền thông)? | chuyển đổi số | chế tạo | chăm sóc khách hàng
  công lập(?! (?:danh sách|kế hoạch|dự toán|hồ sơ|phương án|báo cáo|đề án|biên bản|đoàn|tổ)(?![A-Za-zÀ-ỹ])) | công tác xã hội | công tác (?:đảng|chính trị|học sinh|đại biểu) | cung cấp dịch vụ | cuộc vận động
  dịch vụ việc làm | dịch vụ (?:(?:hỗ trợ(?:,| và) )?chăm sóc khách hàng|tổng hợp|công|nông nghiệp|đấu giá|kỹ thuật)
  đầu tư phát triển nhà và đô thị | điều phối(?: nông thôn mới)? | doanh nghiệp nhỏ và vừa | giới thiệu việc làm | đào tạo(?: nghề|,? bồi dưỡng)?
  đăng ký đất đai | đối ngoại | địa bàn
  giai đoạn 20\d\d ?[-–] ?20\d\d | giám sát, điều hành (?:đô thị )?thông minh | giám sát đầu tư(?: của)? cộng đồng
  giáo dục (?:nghề nghiệp|thường xuyên|nghề nghiệp - giáo dục thường xuyên|quốc phòng|chính trị|mầm non|phổ thông|trung học)
  giáo dục và đào tạo | giám sát | giải phóng mặt bằng
  hỗ trợ (?:tư pháp|doanh nghiệp(?: nhỏ và vừa)?|nông dân|phát triển(?: doanh nghiệp nhỏ và vừa)?) | học tập
  kiểm soát (?:bệnh tật|thủ tục hành chính|ma túy) | kiểm tra | khởi nghiệp
  lãnh đạo
  năng lượng tái tạo
  phát triển nhà và đô thị | phối hợp phổ biến,? giáo dục pháp luật | phổ biến,? giáo dục pháp luật
  phòng cháy,? chữa cháy(?: và cứu nạn,? cứu hộ)? | phục vụ hành chính công
  phòng,? chống (?:tham nhũng|thiên tai|ma túy|dịch|tội phạm|bạo lực)
  phát triển (?:quỹ đất|nông thôn|đô thị|doanh nghiệp) | phát hành
  quản lý đầu tư (?:và )?xây dựng(?: thủy lợi)? | quản lý nhà và thị trường bất động sản | quy hoạch xây dựng
  quản lý xử lý vi phạm hành chính | quản lý dự án (?:đầu tư xây dựng|đầu tư|xây dựng)
  qlda (?:đầu tư xây dựng|đầu tư|xây dựng)
  quản lý (?:thị trường|đất đai|dự án|xây dựng|khu|giáo dục|nhà nước|chất lượng|đô thị|đầu tư|khoa học|rừng|di tích|đào tạo)
  quyết toán | quan trắc
  sáng tạo
  thư ký | tiếp nhận và trả kết quả | thực phẩm | trợ giúp pháp lý | tổ chức cán bộ
  tổ chức (?:hành chính|xây dựng) | thi hành án(?: dân sự)?
  thông tin(?: và truyền thông|,? tuyên truyền|,? thể thao)? | truyền thông | thành lập
  trật tự(?: (?:xây dựng|đô thị))? | thanh tra | trung du(?:,| và) miền núi | tuyên truyền | tiếp công dân(?<=(?:ban|tổ|bộ phận|trụ sở|phòng|và) tiếp công dân) | tin học
  trung cấp(?: nghiệp vụ| nghề)? | văn thư,? (?:[–-] |và )?lưu trữ | vệ sinh (?:an toàn )?thực phẩm | việc làm
  xúc tiến (?:đầu tư,? thương mại(?: và du lịch)?|đầu tư|thương mại|du lịch) | xây dựng đảng
  xây dựng phong trào(?: toàn dân)? bảo vệ an ninh tổ quốc
`),
);

/** Lower-case words after a head that belong to the name although they are verbs too. */
export const NAMED_VERB = new Wordings(
  listed(String.raw`
  biên (?:soạn|tập) | bồi dưỡng
  chỉ đạo | chỉ huy | chủ trì | công tác | chuyên môn | có liên quan
  chịu sự (?:giám sát|kiểm tra|thanh tra|quản lý|tác động) | có tên | có nhiệm vụ liên quan
  do đảng,? (?:và )?nhà nước giao nhiệm vụ
  đào tạo | điều hành | điều phối | đầu tư
  được (?:giao|phân công)(?: (?:chủ trì|phụ trách|theo dõi|chỉ đạo|quản lý|thực hiện|tham mưu|kiểm tra|hướng dẫn|lãnh đạo)(?:,? (?:chủ trì|phụ trách|theo dõi|chỉ đạo|quản lý|thực hiện|tham mưu))?)?(?:(?! (?:chủ trì|lãnh đạo|chỉ đạo|theo dõi|hướng dẫn|kiểm tra|phối hợp|tham mưu|quán triệt|tiếp tục|đưa(?= )|nắm(?= )|vận động|có trách nhiệm|chịu trách nhiệm|bảo đảm|đảm bảo|nghiêm|kịp thời|tập trung|thường xuyên|đôn đốc|hoàn thành|căn cứ|chủ động|định kỳ|xây dựng|khẩn trương|tổ chức|triển khai|lập(?= )|báo cáo|trực tiếp|gửi(?= )|nộp(?= )|cung cấp(?= )|bố trí(?= )|phải(?= )|dự (?:sinh hoạt|họp|giờ|hội nghị)))[^,;:.()]){0,60}
  được đảng,? (?:và )?nhà nước giao nhiệm vụ
  được (?:kiểm tra(?:,| và) giám sát|giám sát(?:,| và) kiểm tra|kiểm tra|giám sát|thanh tra|lựa chọn|chọn|thí điểm|thụ hưởng|khảo sát)(?: trực tiếp(?= phối hợp| chuẩn bị| báo cáo|,|:|$))?
  giúp việc | giám sát
  hướng dẫn
  kiểm tra
  nấu ăn | nuôi dưỡng | nghiên cứu
  phục vụ | phụ trách | phòng chống | phối hợp phổ biến,? giáo dục pháp luật | phổ biến,? giáo dục pháp luật
  quản lý
  sử dụng | soạn thảo
  tổng hợp(?<=phụ trách tổng hợp)(?= (?:tham mưu|chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm)(?![A-Za-zÀ-ỹ]))
  tổ chức | tham mưu,? giúp việc | tham mưu | tiếp nhận | tiếp công dân(?<=(?:ban|tổ|bộ phận|trụ sở|phòng) tiếp công dân) | thẩm định | tư vấn | truyền thông
  thông tin | tuyên truyền | thực hiện (?:đề án|dự án|chương trình) | thường trực | thực hiện chính sách | thi đua
  xây dựng (?:đảng|nông thôn)
`),
);
