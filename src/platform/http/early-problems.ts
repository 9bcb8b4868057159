import type { Socket } from 'node:net';
import type { ConnectionError } from 'fastify';
import { type ProblemParts, problemIn } from './problem.js';

/** The headers are beyond what Node reads. */
export const headersTooLarge: ProblemParts = {
  status: 431,
  code: 'malformed_request',
  text: {
    vi: 'Phần đầu của yêu cầu quá lớn; được nhiều nhất 16 KB.',
    en: 'The headers of the request are too large; at most 16 KB are taken.',
  },
};

const notHttp: Omit<ProblemParts, 'status'> = {
  code: 'malformed_request',
  text: { vi: 'Yêu cầu không đúng HTTP.', en: 'The request is not HTTP.' },
};

/**
 * Answers what is no HTTP at all, or whose headers are beyond all bounds, with these headers; no route and no language is known
 * then.
 */
export function brokenRequestAnswer(headers: Readonly<Record<string, string>>) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return (error: ConnectionError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy(error);
      return;
    }
    const [status, reason] = statusLines[error.code] ?? [400, 'Bad Request'];
    const parts = status === 431 ? headersTooLarge : { ...notHttp, status };
    const body = JSON.stringify(problemIn('vi', parts));
    socket.end(
      `HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}content-type: application/problem+json; charset=utf-8\r\n` +
        `content-language: vi\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  };
}

const statusLines: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};
