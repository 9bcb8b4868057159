import { HttpCode, UseInterceptors, applyDecorators } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { FormTokenInterceptor } from './form-token.interceptor.js';

/** The route takes a form, from whichever of our pages. */
export const OpenForm = () =>
  applyDecorators(HttpCode(200), ApiConsumes('application/x-www-form-urlencoded'));

/** The route takes a form of a page, and of a session only with the token of its pages. */
export const Form = () => applyDecorators(OpenForm(), UseInterceptors(FormTokenInterceptor));

/** The route takes a file of a page; the token stands in the address. */
export const FileForm = () =>
  applyDecorators(HttpCode(200), ApiConsumes('multipart/form-data'), UseInterceptors(FormTokenInterceptor));
