/** What is built. */
const works =
  '(?:giao thông|dân dụng|công nghiệp|nông nghiệp|phát triển nông thôn|hạ tầng(?: kỹ thuật| đô thị| giao thông)?|thủy lợi|phát triển đô thị|đô thị)';

/**
 * Names of bodies that have a comma, a verb or another body's name inside, so that they cannot be told from what follows them. In
 * the spelling of plain(); a list that grows with the documents that are read.
 */
const names = [
  '(?:ban chỉ đạo|ban quản lý|tổ công tác|văn phòng điều phối)(?: thực hiện)? (?:các )?chương trình mục tiêu quốc gia(?: (?:xây dựng nông thôn mới|giảm nghèo(?: bền vững)?|phát triển[^,;:.]{5,70}?vùng đồng bào dân tộc thiểu số(?: và miền núi)?))?(?: và các chương trình(?:, (?:đề án|dự án))?(?: mục tiêu quốc gia)? khác)?',
  'trung tâm văn hóa,? (?:(?:và )?thông tin,? (?:và )?)?thể thao(?:,| và) (?:và )?(?:truyền thông|du lịch)',
  '(?:các )?cơ quan (?:thông tin(?:,| và) (?:báo chí|truyền thông)|báo chí(?:,| và) truyền thông|thông tấn(?:,| và) báo chí)(?! (?:sâu rộng|rộng rãi|kịp thời|về|các|những|nội dung|mục đích|ý nghĩa|chủ trương|chính sách|đến|tới|để|bằng|trên (?!địa bàn)))',
  '(?:các )?công đoàn cấp trên(?: trực tiếp)? cơ sở',
  'đội (?:thanh niên )?(?:xung kích|tình nguyện)',
  'ban chỉ đạo thực hiện (?:quy chế )?(?:dân chủ|qcdc)(?: (?:ở|tại) cơ sở)?',
  'ban bảo vệ, chăm sóc sức khỏe cán bộ',
  '(?:các )?(?:đoàn(?: thanh niên)?|hội sinh viên|công đoàn|đảng ủy) các (?:trường )?(?:đại học|học viện)(?:(?:,| và) (?:(?:các )?(?:trường )?(?:đại học|cao đẳng|trung cấp)))+',
  '(?:(?:cấp ủy,? (?:và )?)?(?:lãnh đạo|giám đốc) )?(?:các )?ban quản lý rừng(?: phòng hộ| đặc dụng)?(?:(?:,| và) (?:các )?(?:vườn quốc gia|khu bảo tồn(?: thiên nhiên)?|công ty lâm nghiệp|chủ rừng|(?:doanh nghiệp|tổ chức|đơn vị) được giao(?:,? (?:cho )?thuê)?(?: đất)?(?:,? rừng)?))+',
  '(?:ban chỉ đạo|tổ giúp việc ban chỉ đạo|tổ công tác)(?: (?:về|thực hiện))?(?: phát triển)? khoa học,? (?:và )?công nghệ(?:,| và) (?:và )?đổi mới sáng tạo(?:,| và) (?:và )?chuyển đổi số(?:,? (?:và )?(?:cải cách hành chính|đề án 06))*(?: (?:tỉnh|thành phố|xã|phường|đặc khu|sở|trường|cấp xã))?',
  'ban (?:coi|chấm) thi',
  'ban quản lý ký túc xá',
  `(?:ban quản lý|ban qlda|bqlda)(?: (?:các )?dự án)?(?: đầu tư)? xây dựng (?:các )?(?:công trình )?${works}(?:(?:,| và| -) ${works})*(?: (?:tỉnh|thành phố|huyện|khu vực))?(?! khu (?:tái định cư|dân cư))`,
  '(?:cán bộ|công chức|ban|bộ phận) (?:địa chính|tài chính|văn hóa|tư pháp|văn phòng)(?: [-–] (?:nông nghiệp|xây dựng(?! (?:kế|phương|quy|dự|đề|báo|chương|hồ|bảng|danh|bộ|nhà|đường|mới|nông thôn mới)(?![A-Za-zÀ-ỹ]))|đô thị|môi trường|kế toán|xã hội|hộ tịch|thống kê(?! (?:số|danh|hộ|diện|dân|tình|thiệt|toàn|đầy|lại|nhu|đất|tài sản)(?![A-Za-zÀ-ỹ]))))+(?:(?:,| và| &) (?:đô thị|môi trường))?(?! (?:các|những|theo))',
  'hội đồng (?:tuyển sinh|tự đánh giá|(?:coi|chấm) thi|ra đề)',
  'nhân viên hỗ trợ giáo dục (?:người|trẻ|học sinh) khuyết tật',
  '(?:các )?(?:chủ|đơn vị quản lý) (?:đập|hồ chứa|hồ)(?:(?:,| và) (?:đập|hồ chứa|hồ))+(?: (?:thủy lợi|thủy điện|nước))?',
  '(?:các )?cơ sở (?:khám bệnh,? chữa bệnh|khám,? chữa bệnh|sản xuất,(?: chế biến,)? kinh doanh(?: (?:thực phẩm|dịch vụ ăn uống|hóa chất|xăng dầu|thuốc|vàng))?|kinh doanh dịch vụ (?:lưu trú|ăn uống|karaoke|du lịch))',
  'tổ công tác(?: triển khai)?(?: thực hiện)? đề án (?:số )?06(?: (?:các cấp|cấp xã|cấp tỉnh|tỉnh|thành phố|xã|phường|các xã))?',
  '(?:các )?(?:công ty|doanh nghiệp|đơn vị|tổ chức) quản lý(?:,| và)? (?:vận hành|khai thác) (?:công trình thủy lợi|hồ chứa|hồ đập|hồ, đập|đường bộ|cảng)',
  'tổ (?:ra đề|(?:coi|chấm) thi)',
  'trung tâm giáo dục quốc phòng(?:,| và) an ninh',
  '(?:báo(?:,| và) )?(?:đài )?phát thanh(?:,| và| -) truyền hình(?: (?:tỉnh|thành phố|huyện|trung ương))?(?![A-Za-zÀ-ỹ])',
  'ban chính sách, chiến lược',
  '(?:nhân viên |tổ )?bảo vệ(?:,| và| -) (?:phục vụ|tạp vụ|lao công)(?=\\s*[:;,.]|$)',
  'bộ phận thư viện,? (?:và )?thiết bị',
  'bộ phận hành chính - văn phòng',
  '(?:các )?(?:cơ quan|đơn vị)(?: được (?:giao|phân công))? chủ trì (?:soạn thảo|tham mưu|xây dựng|thực hiện)(?: (?:văn bản|dự thảo|đề án|kế hoạch|nhiệm vụ|quy định))?(?= phải| có trách| chịu| chủ động|\\s*[:;,.])',
  '(?:thủ trưởng |người đứng đầu )?(?:các )?(?:cơ quan|đơn vị|bộ phận|địa phương)(?:(?:,| và) (?:cơ quan|đơn vị|địa phương|bộ phận))* (?:được (?:giao|phân công) )?(?:chủ trì|phụ trách)(?:,? (?:tham mưu|thực hiện|theo dõi|phụ trách))* (?:các |từng )?(?:tiêu chí|chỉ tiêu|chỉ số|nội dung|nhiệm vụ|đề án|dự án|tiểu dự án|chương trình|phần việc)(?: thành phần)?',
  '(?:cục|phòng) an ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao',
  'cục an toàn(?: thông tin|, vệ sinh lao động| lao động| bức xạ và hạt nhân)',
  '(?:cục|phòng) cảnh sát (?:quản lý hành chính về trật tự xã hội|điều tra tội phạm về [^,;:.()]{5,50}?(?= chủ| phối| kiểm| xây| tổ| theo| \\(|[,;:.)]|$))',
  'cục chuyển đổi số và thống kê',
  'cục công tác học sinh, sinh viên',
  'cục đăng ký (?:giao dịch bảo đảm và bồi thường nhà nước|quốc gia giao dịch bảo đảm|kinh doanh)',
  'cục hộ tịch, quốc tịch, chứng thực',
  'cục giám định nhà nước về chất lượng công trình xây dựng',
  'cục phát triển doanh nghiệp tư nhân và kinh tế tập thể',
  'cục phát thanh, truyền hình và thông tin điện tử',
  'cục phòng, chống tệ nạn xã hội',
  'báo tài chính - đầu tư',
  'cục quản lý,? giám sát (?:chính sách thuế, phí và lệ phí|bảo hiểm|kế toán, kiểm toán)',
  'cục quản lý (?:lao động ngoài nước|đấu thầu|nhà nước về an toàn lao động|khám,? chữa bệnh|đê điều và phòng, chống thiên tai|và phát triển thị trường trong nước|và xây dựng công trình thủy lợi)',
  'cục tiền lương và bảo hiểm xã hội',
  '(?:cục|vụ) văn hóa cơ sở, gia đình và thư viện',
  'cục y tế dự phòng',
  '(?:chi )?cục quản lý chất lượng(?:,| và) (?:và )?an toàn vệ sinh(?: và|,)? thú y thủy sản',
  'chi cục quản lý chất lượng nông(?:,)? lâm sản và thủy sản',
  '(?:chi cục|cục|phòng|trung tâm) văn thư(?: -| –|,| và) lưu trữ',
  'đảng ủy mặt trận tổ quốc(?: việt nam)?(?:,| và) các đoàn thể(?= trung ương| tỉnh| thành phố| xã| phường|\\s*[,;:.]|\\s+chủ)',
  'giáo viên (?:tổng phụ trách đội|phụ trách thư viện|chủ nhiệm lớp)',
  'làng văn hóa - du lịch các dân tộc việt nam',
  'nhân viên (?:thư viện|y tế|kế toán|văn thư|bảo vệ|thiết bị)(?:,? (?:và )?(?:thiết bị|thủ quỹ|văn thư))?(?= chủ| phối| tham| có|\\s*[,;:.]|$)',
  'tổ hành chính(?:,| -| –) (?:văn phòng|quản trị|tổng hợp)',
  '(?:tiểu ban|tổ|ban|bộ phận) (?:hậu cần|tiếp tế)(?:,| và| -| –) (?:tiếp tế|hậu cần)',
  'thư ký hội đồng',
  'phòng công tác đảng(?: và|,| -) công tác (?:chính trị|quần chúng)',
  'phòng (?:công tác |chính trị,? |chính trị và )*học sinh(?:, | - )sinh viên(?: (?:-|và) giáo dục thường xuyên)?',
  'tổ văn phòng',
  'trung tâm truyền thông(?:,| và)? giáo dục sức khỏe(?: trung ương)?',
  'trung tâm chuyển đổi số văn hóa, thể thao và du lịch',
  'trung tâm (?:quản lý, khai thác|cung ứng dịch vụ|phát triển quỹ đất|hỗ trợ nông dân|dạy nghề|dịch vụ đấu giá)',
  'ủy ban quốc gia về chuyển đổi số',
  'viện chiến lược(?:,| và) chính sách (?:kinh tế - tài chính|tài nguyên và môi trường|nông nghiệp và môi trường)',
  'vụ (?:giáo dục chính trị và )?(?:công tác )?học sinh, sinh viên',
  '(?:vụ|ban|cục|phòng|hội đồng) thi đua(?: -| –|,| và) khen thưởng(?: (?:tỉnh|thành phố|huyện|xã|các cấp))?',
  'vụ công chức - viên chức',
  '(?:vụ|cục) thị trường (?:châu [A-Za-zÀ-ỹ]+|trong nước|nước ngoài|âu mỹ)(?:(?:,| -| –| và) châu [A-Za-zÀ-ỹ]+)*',
  '(?:vụ|phòng|cục|ban) truyền thông và thi đua(?:,| -) khen thưởng',
  'vụ pháp luật (?:hình sự - hành chính|dân sự - kinh tế|quốc tế)',
  'vụ tổ chức(?:,| -) cán bộ',
];

/** Offices whose second half is often written small: "Sở Kế hoạch và đầu tư", "Phòng Tài chính - kế hoạch". */
const halves: readonly (readonly [heads: string, fields: string])[] = [
  [
    'sở|bộ|phòng',
    'nông nghiệp và (?:phát triển nông thôn|môi trường)|lao động(?:,| -| –) thương binh(?:,| -| –| và)(?: và)? xã hội|giáo dục và đào tạo|khoa học và công nghệ|tài nguyên và môi trường|thông tin và truyền thông|dân tộc và tôn giáo|quy hoạch(?: -| –| và) kiến trúc',
  ],
  [
    'sở|bộ|phòng',
    'văn hóa(?: và| -| –) (?:thông tin|xã hội|thể thao)|văn hóa,(?: thông tin,?)? thể thao(?:,| và) (?:và )?du lịch',
  ],
  [
    'sở|bộ|phòng|vụ|ban|cục|tổ|bộ phận|khoa',
    'kế hoạch(?: và| -| –) (?:đầu tư|tài chính|kỹ thuật|nghiệp vụ)|tài chính(?: và| -| –) (?:kế hoạch|kế toán)|kinh tế(?: và| -| –) (?:hạ tầng|ngân sách|kỹ thuật)|kinh tế, hạ tầng và đô thị',
  ],
  [
    'phòng|vụ|ban|tổ|bộ phận|văn phòng',
    '(?:tổ chức|hành chính|thanh tra|quản trị|kỹ thuật)(?: -| –) (?:hành chính|quản trị|cán bộ|lao động|pháp chế|thiết bị|nghiệp vụ)|(?:tổ chức|thanh tra) và (?:hành chính|pháp chế)|quản lý khoa học(?: và| -| –) (?:hợp tác quốc tế|công nghệ)|khảo thí(?: và| -| –) (?:đảm bảo|bảo đảm|kiểm định) chất lượng(?: giáo dục| đào tạo)?',
  ],
  [
    'chi cục|cục|trạm|phòng|trung tâm',
    'chăn nuôi(?:,| và) thú y|trồng trọt(?:,| và) bảo vệ thực vật|thủy sản và kiểm ngư|lâm nghiệp và kiểm lâm',
  ],
  [
    'cục',
    'bảo tồn thiên nhiên và đa dạng sinh học|chất lượng, chế biến và phát triển thị trường|hạ tầng và thiết bị y tế|khoa học, công nghệ và thông tin|kinh tế hợp tác và phát triển nông thôn|kiểm tra văn bản và quản lý xử lý vi phạm hành chính|mỹ thuật, nhiếp ảnh và triển lãm|nhà giáo và cán bộ quản lý giáo dục|phổ biến, giáo dục pháp luật và trợ giúp pháp lý|quan hệ lao động và tiền lương|quản lý y, dược cổ truyền|thông tin cơ sở và thông tin đối ngoại|thông tin, thống kê|thương mại điện tử và kinh tế số|xuất bản, in và phát hành|đổi mới sáng tạo, chuyển đổi xanh và khuyến công',
  ],
  ['vụ', 'giáo dục quốc phòng và an ninh|sức khỏe bà mẹ(?: và| -| –) trẻ em'],
  [
    'trung tâm',
    'giáo dục nghề nghiệp(?: và| -| –) giáo dục thường xuyên|ngoại ngữ(?:,| và| -| –) tin học|nước sạch và vệ sinh môi trường(?: nông thôn)?|thông tin(?: và| -| –) (?:thư viện|truyền thông|triển lãm)|văn hóa, thông tin và (?:truyền thông|thể thao)',
  ],
  ['quỹ', 'bảo vệ và phát triển rừng'],
  ['ban', 'tuyên giáo(?: và| -| –) dân vận'],
  [
    'hội',
    'bảo trợ (?:người khuyết tật|bệnh nhân nghèo)(?:,| và) (?:trẻ mồ côi|người khuyết tật|bệnh nhân nghèo|quyền trẻ em)(?:(?:,| và) (?:trẻ mồ côi|bệnh nhân nghèo|quyền trẻ em))?',
  ],
  ['khoa', 'giáo dục tiểu học(?: và| -| –) (?:giáo dục )?mầm non'],
  ['bệnh viện', 'y học cổ truyền và phục hồi chức năng'],
  ['liên hiệp (?:các )?hội', 'khoa học và kỹ thuật'],
  ['tổng công ty', 'đầu tư và kinh doanh vốn nhà nước'],
];

/** What is taught, as groups of teachers are called: "Tổ Toán - tin". */
const subject =
  '(?:toán|tin(?: học)?|(?:vật )?l[ýí]|hóa(?: học)?|sinh(?: học)?|công nghệ|(?:ngữ )?văn|(?:lịch )?sử|địa(?: l[ýí])?|gdcd|gdqp|thể dục|(?:tiếng )?anh|ngoại ngữ|nghệ thuật|âm nhạc|m[ỹĩ] thuật)';
const offices = [
  ...halves.map(([heads, fields]) => `(?:${heads}) (?:${fields})`),
  `tổ (?:chuyên môn )?${subject}(?:(?:,? | ?[-–] ?)${subject})+`,
];

const whole = new RegExp(`(?:${[...names, ...offices].join('|')})(?![A-Za-zÀ-ỹ])`, 'uy');

/** Where a name ends that is known as a whole and begins at `at`; 0 where none does. Text in the spelling of plain(). */
export function wholeNameEnd(plain: string, at: number): number {
  whole.lastIndex = at;
  const length = whole.exec(plain)?.[0].length ?? 0;
  return length === 0 ? 0 : at + length;
}
