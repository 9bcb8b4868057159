import { ApiProperty } from '@nestjs/swagger';

/** The form by which a file is sent. */
export class FileUploadDto {
  /**
   * pdf, docx, xlsx, doc, xls, jpg or png, by its name and by its content alike; 20 MB at the most.
   */
  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;
}
