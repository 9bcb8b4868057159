import { applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiProduces,
} from '@nestjs/swagger';
import { Limited } from '../accounts/limited.decorator.js';
import { fileMediaTypes } from '../platform/files/given-file.js';
import { FileUploadDto } from './file-upload.dto.js';

/** What a file is refused for besides its kind and size: for the descriptions of routes. */
export const REFUSED_FILES =
  'Refused are archives, documents with macros, programs, scripts or a password, and broken pictures (415); what passes the room of ' +
  'the body (409 `quota_exceeded`). Pictures lose position and camera data. Where a scanner is set the file is `pending` until it ' +
  'was checked; one that the scanner refuses loses its content.';

/** The route takes one file, and nothing else; an account may give only so many. */
export const TakesFile = () =>
  applyDecorators(
    Limited('upload'),
    ApiConsumes('multipart/form-data'),
    ApiBody({ type: FileUploadDto }),
    ApiPayloadTooLargeResponse({ description: 'The file is larger than 20 MB' }),
  );

/** The route answers the content of a file. */
export const AnswersFile = () =>
  applyDecorators(
    ApiProduces(...fileMediaTypes),
    ApiConflictResponse({ description: 'The scanner has not seen the file yet (`file_pending`)' }),
    ApiOkResponse({ description: 'The content', schema: { type: 'string', format: 'binary' } }),
  );
