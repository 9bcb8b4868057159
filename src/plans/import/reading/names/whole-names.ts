/**
 * Names of bodies that have a comma, a verb or another body's name inside, so that they cannot be told from what follows them. In
 * the spelling of plain(); a list that grows with the documents that are read.
 */
const names = [
  '(?:ban chỉ đạo|ban quản lý|tổ công tác|văn phòng điều phối)(?: thực hiện)? (?:các )?chương trình mục tiêu quốc gia(?: (?:xây dựng nông thôn mới|giảm nghèo(?: bền vững)?|phát triển[^,;:.]{5,70}?vùng đồng bào dân tộc thiểu số(?: và miền núi)?))?(?: và các chương trình(?:, (?:đề án|dự án))?(?: mục tiêu quốc gia)? khác)?',
  '(?:các )?công đoàn cấp trên(?: trực tiếp)? cơ sở',
  'đội (?:thanh niên )?(?:xung kích|tình nguyện)',
  'ban chỉ đạo thực hiện (?:quy chế )?(?:dân chủ|qcdc) (?:ở|tại) cơ sở',
  'ban bảo vệ, chăm sóc sức khỏe cán bộ',
  'ban (?:coi|chấm) thi',
  'ban quản lý ký túc xá',
  'ban quản lý dự án đầu tư xây dựng (?:các )?công trình (?:giao thông|dân dụng|công nghiệp|nông nghiệp|hạ tầng|thủy lợi)(?:(?:,| và) (?:giao thông|dân dụng|công nghiệp|nông nghiệp|phát triển nông thôn|hạ tầng|thủy lợi))*(?: (?:tỉnh|thành phố))?',
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
  'chi cục quản lý chất lượng nông(?:,)? lâm sản và thủy sản',
  '(?:chi cục|cục|phòng|trung tâm) văn thư(?: -| –|,| và) lưu trữ',
  'đảng ủy mặt trận tổ quốc(?: việt nam)?(?:,| và) các đoàn thể(?= trung ương| tỉnh| thành phố| xã| phường|\\s*[,;:.]|\\s+chủ)',
  'giáo viên (?:tổng phụ trách đội|phụ trách thư viện|chủ nhiệm lớp)',
  'làng văn hóa - du lịch các dân tộc việt nam',
  'nhân viên (?:thư viện|y tế|kế toán|văn thư|bảo vệ|thiết bị)(?:,? (?:và )?(?:thiết bị|thủ quỹ|văn thư))?(?= chủ| phối| tham| có|\\s*[,;:.]|$)',
  'tổ hành chính(?:,| -| –) (?:văn phòng|quản trị|tổng hợp)',
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
  'vụ pháp luật (?:hình sự - hành chính|dân sự - kinh tế|quốc tế)',
  'vụ tổ chức(?:,| -) cán bộ',
];

const whole = new RegExp(`(?:${names.join('|')})(?![A-Za-zÀ-ỹ])`, 'uy');

/** Where a name ends that is known as a whole and begins at `at`; 0 where none does. Text in the spelling of plain(). */
export function wholeNameEnd(plain: string, at: number): number {
  whole.lastIndex = at;
  const length = whole.exec(plain)?.[0].length ?? 0;
  return length === 0 ? 0 : at + length;
}
