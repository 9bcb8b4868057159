import type { ApiContract } from './api-contract.js';

/** An answer of the program: its JSON read already. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** The path is one of a page, not below /api/v1. */
  readonly page?: boolean;
  /** Ends the waiting for an answer. */
  readonly signal?: AbortSignal;
}

/** Speaks to the API as one user does; keeps the session cookie that it is given. */
export class Client {
  private readonly cookies = new Map<string, string>();
  private token: string | null = null;

  /** With a contract every call and answer is held against the document of the API: what it does not tell is an error. */
  constructor(
    private readonly base: string,
    private readonly contract: (() => Promise<ApiContract>) | null = null,
  ) {}

  /** Signs in with a password; the cookie goes with every later request. */
  async signIn(email: string, password: string): Promise<this> {
    const answer = await this.post('/session', { email, password });
    if (answer.status >= 300) throw new Error(`${email} cannot sign in: ${JSON.stringify(answer.body)}`);
    return this;
  }

  /** What the pages of the session with these cookies carry. */
  private pageToken: { readonly cookies: string; readonly value: string } | null = null;

  useToken(token: string): this {
    this.token = token;
    return this;
  }

  /** The cookies that it was given last, as a `Cookie` header. */
  cookieHeader(): string {
    if (this.cookies.size === 0) throw new Error('nobody is signed in');
    return [...this.cookies].map((pair) => pair.join('=')).join('; ');
  }

  async get<T = Record<string, unknown>>(path: string, options?: RequestOptions): Promise<Answer<T>> {
    return this.request('GET', path, options);
  }

  /** A file as its bytes: below /api/v1, or at a page's address. */
  async file(
    path: string,
    { page = false } = {},
  ): Promise<{ status: number; headers: Headers; content: Buffer }> {
    const address = new URL(`${this.base}${page ? '' : '/api/v1'}${path}`);
    const response = await fetch(address, { headers: { cookie: this.cookieHeader(), origin: this.base } });
    const content = Buffer.from(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answer: unknown = isJson ? JSON.parse(content.toString()) : content.toString('latin1');
    await this.check('GET', address, undefined, response, answer);
    return { status: response.status, headers: response.headers, content };
  }

  async post<T = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    headers?: Record<string, string>,
  ): Promise<Answer<T>> {
    return this.request('POST', path, { body, headers });
  }

  async put<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>> {
    return this.request('PUT', path, { body, headers });
  }

  /** `version` goes as If-Match. */
  async patch<T = Record<string, unknown>>(path: string, body: unknown, version: number): Promise<Answer<T>> {
    return this.request('PATCH', path, { body, headers: { 'if-match': `"${version}"` } });
  }

  async delete<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.request('DELETE', path);
  }

  /** A page, as a browser asks for it. */
  async page(path: string): Promise<Answer<string>> {
    return this.request('GET', path, { page: true, headers: { accept: 'text/html' } });
  }

  /** What forms of this session's pages carry; empty where nobody is signed in. */
  async formToken(): Promise<string> {
    const cookies = [...this.cookies].join();
    if (this.pageToken?.cookies === cookies) return this.pageToken.value;
    const { body } = await this.page('/');
    const value = /name="_token" value="([^"]*)"/.exec(body)?.[1] ?? '';
    // one serves as long as the session
    this.pageToken = value === '' ? null : { cookies: [...this.cookies].join(), value };
    return value;
  }

  /** Sends a form of a page, with the token that pages of this session carry. */
  async sendForm<T = Record<string, unknown>>(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    const given = Object.entries({ _token: await this.formToken(), ...fields });
    const pairs = given.flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    );
    return this.request('POST', path, {
      page: true,
      body: new URLSearchParams(pairs).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  /** Sends files of a page, behind the token that pages of this session carry. */
  async sendFiles<T = Record<string, unknown>>(
    path: string,
    files: FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> {
    const body = new FormData();
    body.append('_token', await this.formToken());
    for (const [name, file] of files) body.append(name, file);
    return this.request('POST', path, { page: true, body, headers });
  }

  /** A path that begins with a slash lies below /api/v1, unless it names /health, /metrics, a page or /api itself. */
  async request<T = Record<string, unknown>>(
    method: string,
    path: string,
    options: RequestOptions = {},
  ): Promise<Answer<T>> {
    const outside =
      options.page === true || /^\/(health|metrics|api|set-password|privacy|sign-in)(\/|$)/.test(path);
    const headers = new Headers(options.headers);
    if (!headers.has('origin') && !headers.has('sec-fetch-site')) headers.set('origin', this.base);
    if (this.cookies.size > 0 && !headers.has('cookie')) headers.set('cookie', this.cookieHeader());
    if (this.token) headers.set('authorization', `Bearer ${this.token}`);
    const { body } = options;
    const raw = body instanceof FormData || typeof body === 'string';
    if (body !== undefined && !raw && !headers.has('content-type'))
      headers.set('content-type', 'application/json');
    const address = new URL(`${this.base}${outside ? '' : '/api/v1'}${path}`);
    const response = await fetch(address, {
      method,
      headers,
      body: raw || body === undefined ? (body ?? null) : JSON.stringify(body),
      redirect: 'manual',
      ...(options.signal && { signal: options.signal }),
    });
    this.keepCookie(response);
    const answer = await readBody(response);
    await this.check(method, address, raw ? undefined : body, response, answer);
    return { status: response.status, headers: response.headers, body: answer as T };
  }

  private async check(
    method: string,
    { pathname, searchParams }: URL,
    sent: unknown,
    { status, headers }: Response,
    answer: unknown,
  ): Promise<void> {
    if (this.contract === null || !/^\/(api\/v1|health|metrics)(\/|$)/.test(pathname)) return;
    const mediaType = headers.get('content-type')?.split(';')[0] ?? null;
    const contract = await this.contract();
    contract.check({ method, path: pathname, query: searchParams, sent, status, mediaType, answer });
  }

  private keepCookie(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
  }
}

async function readBody(response: Response): Promise<unknown> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return response.text();
  return response.json();
}
