import { applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiPayloadTooLargeResponse,
  ApiProduces,
} from '@nestjs/swagger';
import { Limited } from '../accounts/limited.decorator.js';
import { fileMediaTypes } from '../platform/files/given-file.js';
import { FileUploadDto } from './file-upload.dto.js';

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
    ApiOkResponse({ description: 'The content', schema: { type: 'string', format: 'binary' } }),
  );
