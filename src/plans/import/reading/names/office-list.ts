import { listed } from '../text/wordings.js';

/** Offices that cannot be told by the words of their names: with a verb, a comma or "và" inside, or a noun that begins no other name. */
export const OFFICES = listed(String.raw`
  Ban Biên tập Trang thông tin điện tử xã | Ban Chỉ huy Bộ đội Biên phòng
  Ban Chỉ huy Phòng chống thiên tai - Tìm kiếm cứu nạn và Phòng thủ dân sự
  Ban Chỉ đạo Công tác bảo vệ an ninh mạng, an toàn thông tin mạng | Ban Chỉ đạo Công tác phòng, chống mua bán người
  Ban Chỉ đạo Công tác tôn giáo tỉnh | Ban Chỉ đạo Hội nhập quốc tế và đối ngoại tỉnh
  Ban Chỉ đạo Nhà nước các công trình, dự án quan trọng quốc gia, trọng điểm ngành giao thông vận tải
  Ban Chỉ đạo Nhà nước về Du lịch | Ban Chỉ đạo Phát triển nhà ở và thị trường bất động sản tỉnh
  Ban Chỉ đạo Phòng, chống tội phạm, phòng, chống AIDS, tệ nạn ma túy, mại dâm và Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc
  Ban Chỉ đạo Quản lý và khai thác du lịch cộng đồng | Ban Chỉ đạo Quản lý, tổ chức lễ hội
  Ban Chỉ đạo Trung ương về Trung tâm tài chính quốc tế tại Việt Nam
  Ban Chỉ đạo Trung ương về chính sách nhà ở và thị trường bất động sản
  Ban Chỉ đạo Trung ương về các vấn đề Biển Đông - Hải đảo | Ban Chỉ đạo Trung ương về hoàn thiện thể chế, pháp luật
  Ban Chỉ đạo Trung ương về hội nhập quốc tế
  Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số
  Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực
  Ban Chỉ đạo Trung ương về phòng, chống thiên tai | Ban Chỉ đạo Tổng điều tra dân số và nhà ở Trung ương
  Ban Chỉ đạo Tổng điều tra kinh tế | Ban Chỉ đạo Tổng điều tra nông thôn, nông nghiệp
  Ban Chỉ đạo Xây dựng và thực hiện Quy chế dân chủ ở cơ sở tỉnh | Ban Chỉ đạo chống khai thác IUU tỉnh
  Ban Chỉ đạo chống thất thu ngân sách nhà nước | Ban Chỉ đạo chống thất thu, thu hồi nợ đọng thuế
  Ban Chỉ đạo các công trình trọng điểm, dự án quan trọng quốc gia lĩnh vực đường sắt
  Ban Chỉ đạo công tác bảo vệ bí mật nhà nước | Ban Chỉ đạo công tác phòng, chống tham nhũng, lãng phí, tiêu cực
  Ban Chỉ đạo công tác thông tin đối ngoại
  Ban Chỉ đạo công tác tìm kiếm, quy tập và xác định danh tính hài cốt liệt sĩ
  Ban Chỉ đạo công tác xóa mù chữ, phổ cập giáo dục
  Ban Chỉ đạo cơ cấu lại, đổi mới và nâng cao hiệu quả doanh nghiệp nhà nước
  Ban Chỉ đạo cải cách hành chính và chuyển đổi số
  Ban Chỉ đạo của Chính phủ về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06
  Ban Chỉ đạo diễn tập khu vực phòng thủ | Ban Chỉ đạo hoàn thiện thể chế, pháp luật
  Ban Chỉ đạo hoạt động hè cho thanh thiếu nhi
  Ban Chỉ đạo khắc phục hậu quả bom mìn và chất độc hóa học sau chiến tranh | Ban Chỉ đạo kiểm kê đất đai
  Ban Chỉ đạo liên ngành Trung ương về an toàn thực phẩm | Ban Chỉ đạo liên ngành giải phóng mặt bằng
  Ban Chỉ đạo liên ngành hội nhập quốc tế về kinh tế | Ban Chỉ đạo liên ngành về an toàn thực phẩm tỉnh
  Ban Chỉ đạo liên ngành về vệ sinh an toàn thực phẩm | Ban Chỉ đạo phát triển ngành công nghiệp bán dẫn
  Ban Chỉ đạo phát triển đối tượng tham gia bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp
  Ban Chỉ đạo phòng, chống AIDS, ma túy, mại dâm tỉnh
  Ban Chỉ đạo phòng, chống dịch bệnh gia súc, gia cầm và thủy sản | Ban Chỉ đạo phòng, chống khủng bố quốc gia
  Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc
  Ban Chỉ đạo phục hồi và phát triển kinh tế - xã hội
  Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả
  Ban Chỉ đạo quốc gia về Cơ chế một cửa ASEAN, Cơ chế một cửa quốc gia và tạo thuận lợi thương mại
  Ban Chỉ đạo quốc gia về chống khai thác hải sản bất hợp pháp, không báo cáo và không theo quy định
  Ban Chỉ đạo quốc gia về các chương trình, dự án quan trọng quốc gia, trọng điểm ngành năng lượng
  Ban Chỉ đạo quốc gia về du lịch | Ban Chỉ đạo quốc gia về hội nhập quốc tế
  Ban Chỉ đạo quốc gia về phát triển điện lực | Ban Chỉ đạo quốc gia về phòng, chống AIDS, ma túy, mại dâm
  Ban Chỉ đạo quốc gia về phòng, chống thiên tai
  Ban Chỉ đạo quốc gia về tìm kiếm, quy tập và xác định danh tính hài cốt liệt sĩ
  Ban Chỉ đạo quốc gia về tăng trưởng xanh | Ban Chỉ đạo sắp xếp đơn vị hành chính cấp huyện, cấp xã
  Ban Chỉ đạo sắp xếp, tinh gọn tổ chức bộ máy | Ban Chỉ đạo thi tốt nghiệp trung học phổ thông năm 2026 tỉnh
  Ban Chỉ đạo thu thập thông tin về cung, cầu lao động | Ban Chỉ đạo thực hiện Chiến lược quốc gia về bình đẳng giới
  Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW
  Ban Chỉ đạo thực hiện Nghị quyết số 66-NQ/TW, Nghị quyết số 68-NQ/TW
  Ban Chỉ đạo thực hiện Nghị quyết số 68-NQ/TW | Ban Chỉ đạo thực hiện Quy chế phối hợp
  Ban Chỉ đạo thực hiện chính sách bảo hiểm xã hội, bảo hiểm y tế
  Ban Chỉ đạo thực hiện chính sách đối với người có công
  Ban Chỉ đạo thực hiện công tác giải phóng mặt bằng các dự án trọng điểm
  Ban Chỉ đạo thực hiện Đề án Tăng cường công tác giáo dục nghề nghiệp
  Ban Chỉ đạo triển khai Chương trình xóa nhà tạm, nhà dột nát trên địa bàn tỉnh
  Ban Chỉ đạo triển khai các công trình, dự án trọng điểm tỉnh | Ban Chỉ đạo tuyển chọn và gọi công dân nhập ngũ
  Ban Chỉ đạo tổng kết Nghị quyết số 18-NQ/TW
  Ban Chỉ đạo tổng kết việc thực hiện Nghị quyết số 18-NQ/TW của Chính phủ | Ban Chỉ đạo về Nhân quyền tỉnh
  Ban Chỉ đạo về an ninh nguồn nước | Ban Chỉ đạo về công tác nhân đạo | Ban Chỉ đạo về công tác thông tin đối ngoại
  Ban Chỉ đạo xây dựng chính quyền địa phương 02 cấp | Ban Chỉ đạo xây dựng khu vực phòng thủ tỉnh
  Ban Chỉ đạo xây dựng xã hội học tập | Ban Chỉ đạo xóa nhà tạm, nhà dột nát
  Ban Chỉ đạo Đổi mới, phát triển kinh tế tập thể, hợp tác xã tỉnh
  Ban Chỉ đạo điều tra, rà soát hộ nghèo, hộ cận nghèo
  Ban Chỉ đạo ứng phó sự cố tràn dầu, hóa chất và phóng xạ hạt nhân
  Ban Chỉ đạo ứng phó với biến đổi khí hậu và tăng trưởng xanh
  Ban Chủ nhiệm Chương trình khoa học và công nghệ trọng điểm cấp quốc gia
  Ban Công nghệ thông tin, chuyển đổi số và Quản lý rủi ro | Ban Công tác Đoàn Thanh niên và thiếu nhi
  Ban Dân tộc - Tôn giáo tỉnh | Ban Dân vận - Dân tộc - Tôn giáo | Ban Dự toán thu, Kế toán thuế
  Ban Giám sát quản lý về hải quan | Ban Kiểm tra, giám sát và Phòng, chống tham nhũng
  Ban Quản lý Khu Công nghệ thông tin tập trung
  Ban Quản lý Khu Di tích lịch sử - văn hóa và cảnh quan thiên nhiên thành phố Cần Thơ
  Ban Quản lý Khu Liên hợp xử lý chất thải | Ban Quản lý Khu Nông nghiệp ứng dụng công nghệ cao Hậu Giang
  Ban Quản lý Khu công nghiệp, Khu kinh tế tỉnh Vĩnh Long
  Ban Quản lý Khu công nghệ cao và các khu công nghiệp thành phố Hà Nội
  Ban Quản lý Khu công nghệ cao và các khu công nghiệp Đà Nẵng
  Ban Quản lý Khu dự trữ sinh quyển thế giới Cù Lao Chàm - Hội An
  Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi
  Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp | Ban Quản lý Khu kinh tế và các Khu công nghiệp
  Ban Quản lý Khu kinh tế, công nghiệp thành phố Huế | Ban Quản lý Khu kinh tế, khu công nghiệp tỉnh
  Ban Quản lý Nghĩa trang | Ban Quản lý Nghĩa trang liệt sĩ quốc gia Trường Sơn
  Ban Quản lý Vườn quốc gia Phong Nha - Kẻ Bàng | Ban Quản lý bảo trì đường bộ | Ban Quản lý chào bán chứng khoán
  Ban Quản lý các công ty quản lý quỹ và quỹ đầu tư chứng khoán | Ban Quản lý các dự án xây dựng cơ bản
  Ban Quản lý các dự án đầu tư xây dựng | Ban Quản lý các khu chế xuất và công nghiệp
  Ban Quản lý các khu chế xuất và công nghiệp Thành phố
  Ban Quản lý các khu chế xuất và công nghiệp Thành phố Hồ Chí Minh
  Ban Quản lý các khu công nghiệp và chế xuất Hà Nội | Ban Quản lý dự án Đầu tư xây dựng hạ tầng ưu tiên
  Ban Quản lý dự án đầu tư - hạ tầng
  Ban Quản lý dự án đầu tư xây dựng công trình dân dụng, công nghiệp và phát triển đô thị
  Ban Quản lý dự án đầu tư xây dựng công trình hạ tầng kỹ thuật và nông nghiệp thành phố
  Ban Quản lý dự án đầu tư xây dựng hạ tầng và Phát triển đô thị
  Ban Quản lý dự án đầu tư xây dựng hạ tầng đô thị và công nghiệp | Ban Quản lý rừng phòng hộ - đặc dụng
  Ban Quản lý rừng phòng hộ, đặc dụng tỉnh | Ban Quản lý thu và phát triển người tham gia
  Ban Quản lý tuân thủ và Hỗ trợ người nộp thuế | Ban Quản lý Đầu tư - Xây dựng Khu đô thị mới Thủ Thiêm
  Ban Quản lý đấu thầu | Ban Thanh niên công nhân, nông thôn và lực lượng vũ trang | Ban Thanh tra, kiểm tra
  Ban Thư ký - Biên tập | Ban Thống kê Tổng hợp và Phổ biến thông tin thống kê | Ban Tuyên giáo - Nữ công
  Ban Tuyên giáo - Xây dựng Đoàn | Ban Tuyên truyền và hỗ trợ người tham gia | Ban Tổ chức - Xây dựng Đoàn
  Ban cán sự khối, xóm | Ban quản lý dự án đầu tư xây dựng chuyên ngành, khu vực | Ban Điều phối viện trợ nhân dân
  Ban Điều phối đổi mới doanh nghiệp | Ban Đoàn kết tập hợp thanh niên | Binh chủng Hóa học | Binh chủng Đặc công
  Binh đoàn 12 | Binh đoàn 15 | Bảo hiểm Tiền gửi Việt Nam | Bảo tàng - Thư viện tỉnh
  Bệnh viện Chấn thương - Chỉnh hình Nghệ An | Bệnh xá Công an tỉnh | Bộ Tư lệnh Bộ đội Biên phòng
  Bộ Tư lệnh Tác chiến không gian mạng | CDC tỉnh | Chi cục Giám định xây dựng | Chi cục Kiểm tra sau thông quan
  Chi cục Phát triển nông thôn và Quản lý chất lượng nông, lâm, thủy sản | Câu lạc bộ Phụ nữ với pháp luật
  Công ty TNHH MTV Quản lý, khai thác công trình thủy lợi
  Công ty TNHH MTV Vận hành hệ thống điện và thị trường điện Quốc gia | Công ty TNHH Mua bán nợ Việt Nam
  Công ty Đầu tư phát triển hạ tầng khu công nghiệp | Công viên phần mềm Quang Trung | Cơ quan Kiểm tra - Thanh tra
  Cơ quan Thanh tra, giám sát ngân hàng
  Cơ quan Thường trực Ban Chỉ đạo quốc gia khắc phục hậu quả bom mìn và chất độc hóa học sau chiến tranh ở Việt Nam
  Cơ quan điều phối Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi
  Cơ sở Cai nghiện ma túy tỉnh | Cơ sở Điều trị nghiện ma túy | Cục An ninh điều tra
  Cục Chứng thực số và Bảo mật thông tin | Cục Công nghệ thông tin và chuyển đổi số
  Cục Công tác đảng và công tác chính trị | Cục Cơ sở hạ tầng và Thiết bị y tế
  Cục Cảnh sát phòng, chống tội phạm về môi trường
  Cục Cảnh sát quản lý trại giam, cơ sở giáo dục bắt buộc, trường giáo dưỡng
  Cục Cảnh sát quản lý tạm giữ, tạm giam và thi hành án hình sự tại cộng đồng
  Cục Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu
  Cục Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu, môi trường | Cục Dân quân tự vệ
  Cục Giám sát quản lý về Hải quan | Cục Giải quyết khiếu nại, tố cáo và Thanh tra khu vực 1
  Cục Giải quyết khiếu nại, tố cáo và Thanh tra khu vực 2 | Cục Giải quyết khiếu nại, tố cáo và Thanh tra khu vực 3
  Cục Gìn giữ hòa bình Việt Nam | Cục Hạ tầng kỹ thuật và phát triển đô thị | Cục Hạ tầng xây dựng
  Cục Khoa học, chiến lược và lịch sử Công an | Cục Kiểm tra sau thông quan
  Cục Pháp chế và cải cách hành chính, tư pháp | Cục Phát hành và kho quỹ
  Cục Phát triển thị trường và doanh nghiệp khoa học và công nghệ | Cục Phòng, chống rửa tiền
  Cục Phòng, chống tham nhũng, tiêu cực | Cục Quân huấn - Nhà trường
  Cục Quản lý chất lượng nông lâm sản và thủy sản | Cục Quản lý hoạt động xây dựng
  Cục Quản lý xây dựng và doanh trại | Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật
  Cục Quản lý đăng ký kinh doanh | Cục Quản lý, giám sát tổ chức tín dụng
  Cục Thu thập dữ liệu và Ứng dụng công nghệ thông tin thống kê | Cục Trang bị và kho vận | Cục Tổ chức
  Cục Văn hóa cơ sở, Gia đình, Thư viện và Văn hóa các dân tộc | Cục Đăng ký và Dữ liệu thông tin đất đai
  Dàn nhạc Giao hưởng Việt Nam | Giáo hội Phật giáo Việt Nam | Hiệp hội An toàn thông tin Việt Nam
  Hiệp hội Chữ ký số và Giao dịch điện tử Việt Nam | Hiệp hội Các nhà thầu xây dựng Việt Nam
  Hiệp hội Công nghiệp hỗ trợ Việt Nam | Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam
  Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh | Hiệp hội Doanh nghiệp đầu tư nước ngoài
  Hiệp hội Nhà thầu xây dựng Việt Nam | Hiệp hội Phân bón Việt Nam
  Hiệp hội Phần mềm và Dịch vụ công nghệ thông tin Việt Nam
  Hiệp hội Sản xuất - Kinh doanh thuốc bảo vệ thực vật Việt Nam | Hiệp hội Tư vấn xây dựng Việt Nam
  Học viện Biên phòng | Học viện Chiến lược, bồi dưỡng cán bộ xây dựng
  Học viện Tư pháp, cơ sở tại Thành phố Hồ Chí Minh | Hội Chiến sĩ cách mạng bị địch bắt tù đày
  Hội Giáo dục chăm sóc sức khỏe cộng đồng Việt Nam | Hội Giống cây trồng Việt Nam
  Hội Khoa học kỹ thuật An toàn vệ sinh lao động Việt Nam
  Hội Khoa học và Kỹ thuật về Tiêu chuẩn và Chất lượng Việt Nam | Hội Khoa học và Kỹ thuật xây dựng tỉnh
  Hội Liên lạc với người Việt Nam ở nước ngoài | Hội Phòng, chống tác hại rượu bia, thuốc lá
  Hội Thẩm định giá Việt Nam | Hội Vật liệu xây dựng Việt Nam | Hội đồng An toàn, vệ sinh lao động cấp tỉnh
  Hội đồng Lý luận, phê bình văn học, nghệ thuật Trung ương | Hội đồng Lý luận, phê bình văn học, nghệ thuật tỉnh
  Hội đồng Quốc gia chỉ đạo biên soạn Bách khoa toàn thư Việt Nam | Hội đồng Quốc gia về An toàn, vệ sinh lao động
  Hội đồng Quốc gia về Phát triển bền vững và Nâng cao năng lực cạnh tranh | Hội đồng Quốc gia về tài nguyên nước
  Hội đồng Tư vấn Dân tộc - Tôn giáo | Hội đồng Tư vấn chính sách tài chính, tiền tệ quốc gia
  Hội đồng Tư vấn cải cách thủ tục hành chính | Hội đồng Tư vấn tuyển sinh | Hội đồng Tư vấn về Dân chủ - Pháp luật
  Hội đồng Tư vấn về Kinh tế | Hội đồng Tư vấn về Văn hóa - Giáo dục, Khoa học - Công nghệ và Môi trường
  Hội đồng khám sức khỏe nghĩa vụ quân sự | Hội đồng kiểm tra, sát hạch
  Hội đồng phối hợp liên ngành về trợ giúp pháp lý trong hoạt động tố tụng | Hội đồng thanh lý tài sản
  Hội đồng thi nâng ngạch, thăng hạng | Hội đồng thẩm định báo cáo đánh giá tác động môi trường
  Hội đồng thẩm định giá đất cụ thể | Hội đồng thẩm định quy hoạch tỉnh
  Hội đồng thẩm định xét, công nhận xã đạt chuẩn nông thôn mới | Hội đồng xác định mức độ khuyết tật
  Hội đồng xét duyệt quân nhân | Hội đồng xét duyệt trợ giúp xã hội | Hội đồng Đạo đức trong nghiên cứu y sinh học
  Hội đồng Đấu giá quyền sử dụng đất | Hội đồng điều phối vùng Bắc Trung Bộ và duyên hải Trung Bộ
  Hội đồng điều phối vùng Trung du và miền núi phía Bắc | Hội đồng điều phối vùng Đồng bằng sông Cửu Long
  Hội đồng điều phối vùng Đồng bằng sông Hồng | Hội đồng đánh giá, phân hạng sản phẩm OCOP cấp tỉnh
  Hội đồng định giá tài sản trong tố tụng hình sự | Kho Lưu trữ Trung ương | Khoa Hồi sức tích cực ngoại khoa
  Khoa Khoa học Quản lý | Khoa Ngoại Chấn thương - Chỉnh hình | Khoa Ngoại tổng hợp
  Khoa Nội soi - Thăm dò chức năng | Khoa Nội tiết - Đái tháo đường | Khoa Nội tổng hợp
  Khoa Phòng, chống bệnh không lây nhiễm | Khoa Sức khỏe môi trường - Y tế trường học - Bệnh nghề nghiệp
  Khoa Tài chính - Ngân hàng | Khoa Xét nghiệm | Khoa Xét nghiệm - Chẩn đoán hình ảnh | Khoa Điều trị theo yêu cầu
  Khoa Điện tử - Viễn thông | Liên hiệp hội về người khuyết tật Việt Nam
  Liên khoa Mắt - Tai Mũi Họng - Răng Hàm Mặt | Lực lượng xung kích phòng, chống thiên tai
  Mạng lưới Kiểm soát nhiễm khuẩn | Nhóm chuyên gia tư vấn | Phái đoàn Thường trực Việt Nam bên cạnh Liên hợp quốc
  Phân viện Khoa học An toàn vệ sinh lao động và Bảo vệ môi trường miền Trung | Phòng An ninh điều tra
  Phòng Bưu chính, Viễn thông | Phòng Bảo trợ xã hội, trẻ em và phòng, chống tệ nạn xã hội
  Phòng Chính trị, tư tưởng và Công tác học sinh, sinh viên | Phòng Chế biến, Thương mại nông, lâm, thủy sản
  Phòng Công chức, Viên chức và Đào tạo | Phòng Công chức, viên chức | Phòng Công nghệ số và An toàn thông tin
  Phòng Công tác Chính trị - Học sinh, sinh viên | Phòng Cải cách hành chính, Văn thư - Lưu trữ
  Phòng Cảnh sát Quản lý tạm giữ, tạm giam và thi hành án hình sự tại cộng đồng
  Phòng Cảnh sát phòng, chống tội phạm về môi trường | Phòng Cảnh sát thi hành án hình sự và hỗ trợ tư pháp
  Phòng Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu
  Phòng Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu, môi trường
  Phòng Doanh nghiệp, Kinh tế tập thể và tư nhân | Phòng Dịch vụ - Quảng cáo
  Phòng Giao dịch số 5 - Kho bạc Nhà nước khu vực XI | Phòng Giám sát, kiểm tra và xử lý sau thanh tra
  Phòng Hành chính - Kế toán | Phòng Hành chính - Lưu trữ | Phòng Hành chính - Quản trị - Tổ chức
  Phòng Hành chính - Tổ chức | Phòng Hành chính, Tổ chức, Quản trị | Phòng Hạ tầng số, Bưu chính, Viễn thông
  Phòng Kinh tế và Vật liệu xây dựng | Phòng Kiểm tra nghiệp vụ và Thi hành án
  Phòng Kiểm tra nghiệp vụ và Thi đua - Khen thưởng | Phòng Kiểm tra, giám sát mua bán điện
  Phòng Kiểm tra, giải quyết khiếu nại, tố cáo thi hành án
  Phòng Kế hoạch tổng hợp - Vật tư y tế | Phòng Kế hoạch, Quản lý đầu tư và Doanh nghiệp
  Phòng Kỹ thuật - Thẩm định | Phòng Kỹ thuật và Quản lý dự án | Phòng Lao động - Tiền lương - Bảo hiểm xã hội
  Phòng Lao động - Việc làm và Bảo hiểm xã hội | Phòng Lao động, Tiền lương và Bảo hiểm xã hội
  Phòng Nông nghiệp và Kinh tế hạ tầng | Phòng Phòng, chống tham nhũng, tiêu cực
  Phòng Quản lý Thuốc và Thanh tra, pháp chế | Phòng Quản lý công nghiệp và năng lượng
  Phòng Quản lý giá và công sản | Phòng Quản lý giá, công sản và tin học | Phòng Quản lý hoạt động xây dựng
  Phòng Quản lý hạ tầng | Phòng Quản lý hạ tầng kỹ thuật và Công sở
  Phòng Quản lý hộ kinh doanh, cá nhân và thu khác | Phòng Quản lý kết cấu hạ tầng giao thông
  Phòng Quản lý lữ hành, lưu trú và Xúc tiến du lịch
  Phòng Quản lý nuôi trồng, khai thác và Bảo vệ nguồn lợi thủy sản | Phòng Quản lý vận tải, phương tiện và người lái
  Phòng Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật | Phòng Quản lý đầu tư
  Phòng Quản lý, bảo vệ rừng và Bảo tồn thiên nhiên | Phòng Quản lý, hỗ trợ doanh nghiệp số 1
  Phòng Thanh tra giải quyết khiếu nại, tố cáo | Phòng Thanh tra phòng, chống tham nhũng
  Phòng Thanh tra, Pháp chế và Quản lý bảo vệ rừng | Phòng Thanh tra, giám sát ngân hàng
  Phòng Theo dõi công tác phòng, chống tham nhũng và cải cách tư pháp | Phòng Thông tin - Lưu trữ
  Phòng Thư ký - Biên tập | Phòng Thẩm định dự án đầu tư và Giám sát đầu tư
  Phòng Thực hành quyền công tố, kiểm sát điều tra, kiểm sát xét xử sơ thẩm án hình sự về trật tự xã hội
  Phòng Tuyên truyền - Hỗ trợ người nộp thuế | Phòng Tài chính đầu tư | Phòng Tổ chức - Hành chính - Kế toán
  Phòng Tổ chức bộ máy và Cán bộ, công chức, viên chức | Phòng Tổ chức bộ máy, biên chế
  Phòng Tổ chức cán bộ - Quản lý nhà giáo | Phòng Tổ chức cơ sở đảng, đảng viên | Phòng Tổ chức Đảng, Đảng viên
  Phòng Tổ chức đảng, đảng viên và Bảo vệ chính trị nội bộ | Phòng Tổ chức, biên chế và Tổ chức phi chính phủ
  Phòng Tổng hợp, Quy hoạch | Phòng Xây dựng nếp sống văn hóa và gia đình
  Phòng Xây dựng và kiểm tra văn bản quy phạm pháp luật
  Phòng Xây dựng, Kiểm tra và Theo dõi thi hành văn bản quy phạm pháp luật | Phòng khám đa khoa khu vực
  Phòng Điều dưỡng - Kiểm soát nhiễm khuẩn | Phòng Đoàn thể và các hội
  Phòng Đào tạo - Chỉ đạo tuyến - Nghiên cứu khoa học | Phòng Đăng ký kinh doanh
  Phòng Đăng ký kinh doanh và Tài chính doanh nghiệp | Phòng Đăng ký và Cấp giấy chứng nhận
  Phòng Đấu thầu, Thẩm định và Giám sát đầu tư | Quỹ Bảo lãnh tín dụng cho doanh nghiệp nhỏ và vừa
  Quỹ Khuyến học, khuyến tài tỉnh | Quỹ Trợ vốn cho người lao động nghèo tự tạo việc làm | Sư đoàn 324
  Sở Giao thông vận tải - Xây dựng | Thanh tra đào tạo | Thống kê thành phố Cần Thơ
  Thống kê thành phố Hà Nội | Thống kê thành phố Hải Phòng | Tiểu ban An ninh, trật tự, y tế
  Tiểu ban Tuyên truyền, khánh tiết | Tiểu ban Tổ chức phục vụ Đại hội | Tiểu đoàn Cảnh sát cơ động số 1
  Tiểu đoàn Dự bị động viên | Trung tâm Báo chí và Hợp tác truyền thông quốc tế | Trung tâm Bảo trợ xã hội tổng hợp
  Trung tâm Chuyển giao công nghệ và Tư vấn | Trung tâm Chính sách và Kỹ thuật phòng, chống thiên tai
  Trung tâm Công nghệ thông tin và chuyển đổi số | Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em
  Trung tâm Dịch vụ hỗ trợ doanh nghiệp khu công nghiệp | Trung tâm Dịch vụ hỗ trợ phát triển nông nghiệp
  Trung tâm Giám sát an toàn không gian mạng quốc gia | Trung tâm Giống cây trồng, vật nuôi
  Trung tâm Giống và Kỹ thuật cây trồng | Trung tâm Huấn luyện An toàn, vệ sinh lao động
  Trung tâm Huấn luyện Thể thao quốc gia Hà Nội | Trung tâm Huấn luyện và Bồi dưỡng nghiệp vụ
  Trung tâm Huấn luyện và Thi đấu Thể dục thể thao | Trung tâm Hội nghị và Nhà khách tỉnh
  Trung tâm Hợp tác quốc tế đào tạo, bồi dưỡng | Trung tâm Khoa học và Công nghệ Văn thư - Lưu trữ
  Trung tâm Khảo nghiệm giống, sản phẩm cây trồng Quốc gia | Trung tâm Khảo nghiệm, kiểm nghiệm, kiểm định chăn nuôi
  Trung tâm Kiểm nghiệm | Trung tâm Kiểm nghiệm Dược phẩm - Mỹ phẩm
  Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm | Trung tâm Kiểm nghiệm, Kiểm định chất lượng nông lâm thủy sản
  Trung tâm Kiểm định chất lượng công trình xây dựng
  Trung tâm Kiểm định chất lượng giáo dục - Đại học Quốc gia Hà Nội | Trung tâm Kỹ thuật tổng hợp - Hướng nghiệp
  Trung tâm Lao động ngoài nước | Trung tâm Nghiên cứu và Phát triển hội nhập khoa học và công nghệ quốc tế
  Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao công nghệ
  Trung tâm Phân tích, Thử nghiệm, Kiểm định và Dịch vụ khoa học công nghệ
  Trung tâm Phòng, chống Sốt rét - Ký sinh trùng - Côn trùng
  Trung tâm Phối hợp tìm kiếm, cứu nạn hàng hải Việt Nam | Trung tâm Quy hoạch và Kiểm định chất lượng xây dựng
  Trung tâm Quản lý hạ tầng giao thông đường bộ | Trung tâm Quản lý hạ tầng kỹ thuật Thành phố
  Trung tâm Quản lý và Khai thác công trình hạ tầng | Trung tâm Quản lý, bảo trì công trình giao thông
  Trung tâm Quản lý, vận hành và khai thác nhà
  Trung tâm Quốc gia về Thông tin thuốc và Theo dõi phản ứng có hại của thuốc
  Trung tâm Quốc gia về dịch vụ việc làm | Trung tâm Thông tin, hỗ trợ pháp luật | Trung tâm Thực hành - Thí nghiệm
  Trung tâm Triển lãm và Thông tin cổ động | Trung tâm Tu bổ - Phục chế tài liệu lưu trữ
  Trung tâm Tư vấn và Kiểm định xây dựng | Trung tâm Y tế dự phòng
  Trung tâm nghiên cứu, ứng dụng dữ liệu dân cư và căn cước công dân
  Trung tâm Điều dưỡng thương binh và người có công | Trung tâm Điều phối Quốc gia về ghép bộ phận cơ thể người
  Trung tâm Điều tra, Quy hoạch thiết kế nông lâm nghiệp | Trung tâm Đào tạo từ xa
  Trung tâm Đào tạo, Huấn luyện Thể dục, Thể thao | Trung tâm Ứng cứu khẩn cấp không gian mạng Việt Nam
  Truyền hình Quốc hội Việt Nam | Trường Bồi dưỡng cán bộ dân tộc và tôn giáo
  Trường Cao đẳng nghề số 4 - Bộ Quốc phòng | Trường Cán bộ quản lý nông nghiệp và phát triển nông thôn I
  Trường Cán bộ quản lý nông nghiệp và phát triển nông thôn II | Trường Trung cấp Kinh tế - Kỹ thuật Hồng Lam
  Trường Trung cấp Luật Buôn Ma Thuột | Trường Đào tạo, bồi dưỡng cán bộ, công chức Lao động - Xã hội
  Trường Đại học Nông Lâm, Đại học Huế | Trường Đại học Sư phạm - Đại học Đà Nẵng
  Trường Đại học Tài chính - Kế toán | Trường Đại học Y Dược, Đại học Quốc gia Hà Nội | Trại giam số 6
  Trại tạm giam | Tòa Gia đình và người chưa thành niên | Tòa Phúc thẩm Tòa án nhân dân tối cao tại Hà Nội
  Tạp chí Nghiên cứu lập pháp | Tạp chí Nhà đầu tư | Tạp chí Y học thực hành
  Tập đoàn Công nghiệp - Viễn thông Quân đội | Tổ Công tác cải cách thủ tục hành chính
  Tổ Sử - Địa - Giáo dục kinh tế và pháp luật | Tổ chức thủy lợi cơ sở
  Tổ công tác cải cách thủ tục hành chính của Thủ tướng Chính phủ
  Tổ công tác cải thiện Chỉ số năng lực cạnh tranh cấp tỉnh | Tổ công tác giải phóng mặt bằng
  Tổ công tác hỗ trợ doanh nghiệp và nhà đầu tư
  Tổ công tác kiểm tra việc thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao
  Tổ công tác rà soát văn bản quy phạm pháp luật của Thủ tướng Chính phủ
  Tổ công tác tháo gỡ khó khăn, vướng mắc, thúc đẩy giải ngân vốn đầu tư công
  Tổ công tác thực hiện Đề án 06/CP cấp xã
  Tổ công tác về hỗ trợ thực thi các cam kết về khí hậu, môi trường, chuyển đổi năng lượng
  Tổ công tác đặc biệt của Thủ tướng Chính phủ về rà soát, tháo gỡ khó khăn, vướng mắc, đẩy nhanh tiến độ thực hiện dự án đầu tư
  Tổ công tác đặc biệt về cải thiện, nâng cao các Chỉ số PCI, PAR INDEX, SIPAS, PAPI
  Tổ hỗ trợ kỹ thuật chuyển đổi số | Tổ hợp tác dùng nước
  Tổ kiểm tra cải cách hành chính, kỷ luật, kỷ cương hành chính | Tổ quản lý, bảo vệ rừng cộng đồng | Tổ thu hồi nợ
  Tổ tiết kiệm và vay vốn | Tổ tự quản về bảo vệ môi trường | Tổ tự quản đường biên, cột mốc | Tổ y tế thôn, bản
  Tổ đề án 06 | Tổng công ty Lưu ký và Bù trừ chứng khoán Việt Nam
  Tổng hội Nông nghiệp và Phát triển nông thôn Việt Nam | Tổng hội Xây dựng Việt Nam | Tổng hội Y học Việt Nam
  Tổng đội Thanh niên xung phong - Xây dựng kinh tế 2 | VP HĐND và UBND xã
  Viện Công nghiệp phần mềm và nội dung số Việt Nam | Viện Công nhân và Công đoàn
  Viện Cơ điện nông nghiệp và Công nghệ sau thu hoạch | Viện Hồ Chí Minh và các lãnh tụ của Đảng
  Viện Khoa học công nghệ xây dựng | Viện Khoa học môi trường, biển và hải đảo | Viện Khoa học tổ chức nhà nước
  Viện Khoa học tổ chức, cán bộ | Viện Khoa học xã hội và nhân văn quân sự | Viện Kinh tế xây dựng
  Viện Kiểm nghiệm an toàn vệ sinh thực phẩm quốc gia | Viện Kiểm nghiệm thuốc Trung ương
  Viện Kiểm định Quốc gia vắc xin và Sinh phẩm y tế | Viện Lúa Đồng bằng sông Cửu Long
  Viện Nghiên cứu Nuôi trồng Thủy sản I | Viện Nghiên cứu cao cấp về Toán | Viện Nghiên cứu chính sách tôn giáo
  Viện Nghiên cứu lập pháp | Viện Nghiên cứu quản lý kinh tế Trung ương | Viện Nghiên cứu thiết kế trường học
  Viện Nghiên cứu và Phát triển hạ tầng giao thông | Viện Nghiên cứu và Phát triển Đồng bằng sông Cửu Long
  Viện Quy hoạch đô thị và nông thôn quốc gia | Viện Sốt rét - Ký sinh trùng - Côn trùng Trung ương
  Viện Trí tuệ nhân tạo | Viện Vật liệu xây dựng | Viện Vắc xin và Sinh phẩm y tế
  Viện Đào tạo mở và Công nghệ thông tin | Văn phòng Chương trình phục hồi chức năng lao động và trợ giúp xã hội
  Văn phòng Công nhận chất lượng | Văn phòng Cơ quan Cảnh sát điều tra
  Văn phòng Cơ quan Cảnh sát điều tra Công an tỉnh | Văn phòng HĐND & UBND
  Văn phòng Quốc gia về giảm nghèo đa chiều | Văn phòng Quốc gia về tiêu chuẩn, đo lường, chất lượng
  Văn phòng Thông báo và Điểm hỏi đáp Quốc gia về Vệ sinh dịch tễ và Kiểm dịch động thực vật Việt Nam
  Văn phòng Thường trực Ban Chỉ đạo Quốc gia về phòng, chống thiên tai
  Văn phòng các Chương trình khoa học và công nghệ quốc gia | Văn phòng quốc gia về giảm nghèo
  Văn phòng Điều phối về vệ sinh an toàn thực phẩm | Văn phòng Điều phối về vệ sinh an toàn thực phẩm tỉnh
  Văn phòng Đảng - Đoàn thể | Văn phòng Ủy ban Quốc gia về Chuyển đổi số | Vụ Các cơ quan Đảng, Đoàn thể Trung ương
  Vụ Các tôn giáo khác | Vụ Công tác Quốc hội, Địa phương và Đoàn thể | Vụ Công tác tiếp công dân
  Vụ Cơ sở đảng - Đảng viên | Vụ Cơ sở đảng, đảng viên | Vụ Dân tộc, tôn giáo | Vụ Dự báo, thống kê
  Vụ Dự báo, thống kê - Ổn định tiền tệ, tài chính | Vụ Dự toán thu thuế | Vụ Giám sát và Thẩm định đầu tư
  Vụ Giám sát, Thẩm định và Xử lý sau thanh tra | Vụ Giám đốc kiểm tra về hình sự, hành chính
  Vụ Giải quyết khiếu nại, tố cáo | Vụ Hoạt động khoa học, công nghệ và đổi mới sáng tạo
  Vụ Hợp tác quốc tế và tương trợ tư pháp về hình sự | Vụ Khoa học công nghệ, môi trường và vật liệu xây dựng
  Vụ Khoa học, giáo dục, tài nguyên và môi trường | Vụ Kinh tế công nghiệp, dịch vụ
  Vụ Kinh tế địa phương và lãnh thổ
  Vụ Kiểm sát việc giải quyết các vụ án hành chính, vụ việc kinh doanh, thương mại, lao động và những việc khác theo quy định của pháp luật
  Vụ Kiểm sát việc tạm giữ, tạm giam, thi hành án hình sự | Vụ Kê khai và Kế toán thuế | Vụ Kế hoạch - Thống kê
  Vụ Kết cấu hạ tầng giao thông | Vụ Kết cấu hạ tầng và đô thị | Vụ Lao động, văn hóa, xã hội
  Vụ Pháp chế - Thanh tra | Vụ Pháp chế, Thanh tra | Vụ Phát triển hạ tầng | Vụ Phát triển hạ tầng và đô thị
  Vụ Phương pháp chế độ và Quản lý chất lượng thống kê | Vụ Phục vụ hoạt động giám sát | Vụ Quản lý quy hoạch
  Vụ Quản lý thuế doanh nghiệp nhỏ và vừa và hộ kinh doanh, cá nhân | Vụ Quản lý, tổ chức thi hành án
  Vụ Quốc phòng, an ninh | Vụ Quốc phòng, an ninh, đặc biệt | Vụ Thanh tra khối nội chính và kinh tế tổng hợp
  Vụ Thanh tra, kiểm tra | Vụ Theo dõi công tác phòng, chống tham nhũng
  Vụ Theo dõi công tác thanh tra, khiếu nại, tố cáo và phòng, chống tham nhũng, tiêu cực
  Vụ Theo dõi xử lý các vụ án, vụ việc | Vụ Thư ký - Biên tập | Vụ Thương mại biên giới và miền núi
  Vụ Thực hành quyền công tố và kiểm sát điều tra án kinh tế | Vụ Trung Đông - châu Phi
  Vụ Tuyên truyền - Hỗ trợ người nộp thuế | Vụ Tài chính quốc phòng, an ninh, đặc biệt | Vụ Tài chính, tiền tệ
  Vụ Vật liệu xây dựng | Vụ Đoàn thể và các hội | Vụ Đào tạo, bồi dưỡng cán bộ, công chức, viên chức | Vụ Đông Bắc Á
  Vụ Đông Nam Á - Nam Á - Nam Thái Bình Dương | Vụ Đông Nam Á, Nam Á và Nam Thái Bình Dương | Vụ Đối tác công - tư
  Vụ Ổn định tiền tệ - tài chính | Đoàn Ca múa nhạc dân tộc Đam San | Đoàn Cải lương Hương Tràm
  Đoàn Kinh tế - Quốc phòng 4 | Đoàn Mỏ - Địa chất | Đoàn Nghệ thuật Dân tộc tỉnh
  Đoàn Quy hoạch Nông nghiệp và Thủy lợi | Đoàn Điều tra Quy hoạch rừng
  Đoàn Đại biểu Quốc hội và Hội đồng nhân dân thành phố
  Đài Khí tượng Thủy văn khu vực Đồng bằng và Trung du Bắc Bộ | Đài Truyền hình Thành phố Hồ Chí Minh
  Đảng ủy Khu kinh tế và Khu công nghiệp tỉnh | Đảng ủy Mặt trận Tổ quốc, các đoàn thể ở Trung ương
  Đội Công tác xã hội tình nguyện | Đội Cảnh sát Quản lý hành chính về trật tự xã hội
  Đội Cảnh sát giao thông - Trật tự | Đội dân phòng | Đội xung kích phòng, chống thiên tai cấp xã
  Đội ứng cứu sự cố an toàn thông tin mạng tỉnh | Ủy ban Chỉ đạo Nhà nước về Biển Đông - Hải đảo
  Ủy ban Công tác về các tổ chức phi chính phủ nước ngoài | Ủy ban Nhà nước về người Việt Nam ở nước ngoài
  Ủy ban Quốc gia phòng, chống AIDS và phòng, chống tệ nạn ma túy, mại dâm
  Ủy ban Quốc gia vì sự tiến bộ của phụ nữ Việt Nam | Ủy ban Quốc gia về Chính phủ điện tử
  Ủy ban Quốc gia về Hợp tác kinh tế quốc tế | Ủy ban Quốc gia về Người khuyết tật Việt Nam
  Ủy ban Quốc gia về Thanh niên Việt Nam | Ủy ban Quốc gia về biến đổi khí hậu
  Ủy ban Quốc gia về người cao tuổi Việt Nam | Ủy ban Quốc gia về trẻ em
  Ủy ban Quốc gia về Ứng dụng công nghệ thông tin | Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn
  Ủy ban Văn hóa, Giáo dục, Thanh niên, Thiếu niên và Nhi đồng
  Ủy ban chỉ đạo Quốc gia thực hiện Chương trình Dinh dưỡng
`);

/** Those that are a shorter name and what it does as well. */
export const OFFICES_OF_TWO_MEANINGS = listed(String.raw`
  Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính | Cục Kết cấu hạ tầng xây dựng | Cục Kinh tế xây dựng
  Khoa Khám bệnh theo yêu cầu | Phòng Kinh tế tổng hợp | Phòng Kế hoạch tổng hợp | Trung tâm Dữ liệu quốc gia về dân cư
  Tổ Giúp việc Ban Chỉ đạo Chuyển đổi số và Đề án 06 tỉnh | Tổ công tác liên ngành phòng, chống sốt xuất huyết
  Tổ công tác liên ngành quản lý trật tự xây dựng | Vụ Kinh tế tổng hợp | Vụ Kinh tế xây dựng
  Vụ Nghiên cứu tổng hợp | Vụ Quản lý đào tạo bồi dưỡng | Đoàn kiểm tra liên ngành về an toàn vệ sinh thực phẩm
`);
