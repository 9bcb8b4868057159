import { ApiProperty } from '@nestjs/swagger';

/** The form by which a file is sent. */
export class FileUploadDto {
  /**
   * pdf, docx, xlsx, doc, xls, jpg or png, by its name and by its content alike; 20 MB at the most. No lists or files of party
   * members, nothing secret (Không đưa danh sách, lý lịch đảng viên và tài liệu mật).
   */
  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;
}
