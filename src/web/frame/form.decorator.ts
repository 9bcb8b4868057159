import { HttpCode, SetMetadata, UseInterceptors, applyDecorators } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { FORM_FILE_BYTES, FormTokenInterceptor } from './form-token.interceptor.js';

/** The route takes a form, from whichever of our pages. */
export const OpenForm = () =>
  applyDecorators(HttpCode(200), ApiConsumes('application/x-www-form-urlencoded'));

/** The route takes a form of a page, and of a session only with the token of its pages. */
export const Form = () => applyDecorators(OpenForm(), UseInterceptors(FormTokenInterceptor));

/**
 * The route takes a file of a page. The token stands in the address, or, where `maxBytes` says how large the file may be, in a field before
 * the file, so that the address can be opened again where the form is refused.
 */
export const FileForm = (maxBytes?: number) =>
  applyDecorators(
    HttpCode(200),
    ApiConsumes('multipart/form-data'),
    SetMetadata(FORM_FILE_BYTES, maxBytes),
    UseInterceptors(FormTokenInterceptor),
  );
