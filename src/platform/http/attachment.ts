import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** A file as it is answered. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly content: Readable;
}

/** Answers a file that a user gave: to be saved, never shown in the place of a page, kept by no cache. */
export function attachment(
  reply: FastifyReply,
  { name, mediaType, size, content }: Attachment,
): StreamableFile {
  void reply
    .header(
      'content-security-policy',
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store');
  return new StreamableFile(content, {
    type: mediaType,
    length: size,
    disposition: contentDisposition(name),
  });
}

/** `Content-Disposition` of a file to be saved under that name (RFC 6266, RFC 5987), with an ASCII name for old programs. */
export function contentDisposition(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encoded}`;
}

function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]|["\\%;]/gu, '_');
}
