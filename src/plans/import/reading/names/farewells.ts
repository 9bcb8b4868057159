/** "Trân trọng!", "Rất mong các đồng chí ...", "(Đính kèm Kế hoạch số ...)", "Xem chi tiết!": how letters end. */
export function isFarewell(text: string): boolean {
  return (
    /^(?:Trân trọng|Rất mong|Kính mong|Mong nhận được|Xin (?:chân thành |trân trọng )?(?:cảm|cám) ơn|Xem (?:chi tiết|thêm))(?![A-Za-zÀ-ỹ])|^\p{Lu}(?:(?! (?:để|gửi|viết|tổ chức)\s)[^.;:,]){2,60} (?:(?:xin|trân trọng|chân thành) )+(?:cảm|cám) ơn(?: sự [^.;:]{3,120})?[./!\s]*$/u.test(
      text,
    ) ||
    /^(?:Mọi |Các )?(?:thông tin|chi tiết|thắc mắc|ý kiến|vướng mắc)(?![A-Za-zÀ-ỹ])[^.;:]{0,80}\sliên hệ(?![A-Za-zÀ-ỹ])(?! với)[^.;:]{0,20}(?:\s|:)(?:đồng chí|đ\/c|ông|bà|cô|thầy|anh|chị|số|theo|qua|phòng|ban|điện thoại|đt)(?![A-Za-zÀ-ỹ])/iu.test(
      text,
    ) ||
    /^(?:Thừa lệnh [^,;.]{3,60}, )?(?:Văn phòng|Bộ|Tổng cục|Cục|Chi cục|Vụ|Thanh tra|Sở|Phòng|UBND|Ủy ban|Uỷ ban|Ban|Thường trực|Đảng ủy|Đảng uỷ|Huyện ủy|Tỉnh ủy|Nhà trường|Trường)\s[^.;:]{0,60}\s(?:xin |trân trọng )*thông\s?báo (?:(?:ý kiến )?kết luận của [^;:]{3,200} )?(?:để|đến|tới|cho|dé|đề|đê)\s[^.;]*\s(?:biết(?![A-Za-zÀ-ỹ])|thực hiện\s?\.?\/\.$)/u.test(
      text,
    ) ||
    /^(?:Khi|Nếu) (?:cần|có)(?![A-Za-zÀ-ỹ])[^.;:]{0,60},\s(?:xin |vui lòng |đề nghị )?liên hệ(?![A-Za-zÀ-ỹ])/u.test(
      text,
    ) ||
    /^(?:Kính đ|Trân trọng đ|Đ)ề nghị [Qq]uý [A-Za-zÀ-ỹ][^.:;\d]{0,120}\sthực hiện[./\s]*$/u.test(text) ||
    /^[*\s]*\((?:Đính kèm|Gửi kèm|Kèm theo|Theo|Nguồn|Có)\s[^()]*\)[\s./*]*$|^\([^()]{5,120}\s(?:gửi |đính )?kèm(?: theo)?\)[\s./*]*$/u.test(
      text,
    )
  );
}
