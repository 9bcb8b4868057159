import { HttpCode, SetMetadata, UseInterceptors, applyDecorators } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import type { FileLimits } from '../../platform/http/arriving-file.js';
import { FORM_FILES, FormTokenInterceptor } from './form-token.interceptor.js';

/** The route takes a form, from whichever of our pages. */
export const OpenForm = () =>
  applyDecorators(HttpCode(200), ApiConsumes('application/x-www-form-urlencoded'));

/** The route takes a form of a page, and of a session only with the token of its pages. */
export const Form = () => applyDecorators(OpenForm(), UseInterceptors(FormTokenInterceptor));

/**
 * The route takes a file of a page, or up to `most`, each of so many bytes at the most. The token comes in a field before them, and so is in
 * no address.
 */
export const FileForm = (maxBytes: number, most = 1) =>
  applyDecorators(
    HttpCode(200),
    ApiConsumes('multipart/form-data'),
    SetMetadata(FORM_FILES, { maxBytes, most } satisfies FileLimits),
    UseInterceptors(FormTokenInterceptor),
  );
