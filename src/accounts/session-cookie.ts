/** Days without use after which a session ends. */
export const SESSION_UNUSED_DAYS = 30;
/** Days after which a session ends in any case. */
export const SESSION_DAYS = 90;

const NAME = 'dondoc_session';

/** How the cookie of a session is called and kept. Over https the name's prefix makes browsers hold it to this host alone. */
export function sessionCookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return {
    name: secure ? `__Host-${NAME}` : NAME,
    options: {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: SESSION_DAYS * 24 * 60 * 60,
    },
  } as const;
}
