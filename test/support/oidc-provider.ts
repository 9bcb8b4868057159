import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { type Configuration, Provider } from 'oidc-provider';

/** Somebody known to the provider. */
export interface Person {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  /** By what they sign in there. */
  readonly amr?: string[];
  /** The groups that they are in there. */
  readonly groups?: string[];
}

export interface TestProvider {
  readonly issuer: string;
  /** As the program takes it. */
  readonly env: Readonly<Record<string, string>>;
  /** Signs the person in at that address, in a browser of their own. @returns where the browser is sent at last, from the slash on */
  visit(url: string, person: Person): Promise<string>;
  close(): Promise<void>;
}

const CLIENT = { id: 'dondoc', secret: 'the secret of the client, of some length' };

/** A certified OpenID provider on loopback, where everybody signs in without being asked. */
export async function startOidcProvider(publicUrl: string): Promise<TestProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const persons = new Map<string, Person>();
  const provider = new Provider(issuer, configuration(publicUrl, persons));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const who = persons.get(String(request.headers['x-person']));
    if (!request.url?.startsWith('/interaction/') || !who) return void answer(request, response);
    void provider.interactionFinished(request, response, {
      login: { accountId: who.sub, ...(who.amr && { amr: who.amr }) },
    });
  });
  return {
    issuer,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      PUBLIC_URL: publicUrl,
    },
    visit: (url, person) => {
      persons.set(person.sub, person);
      return follow(new URL(url), person.sub, publicUrl);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function configuration(publicUrl: string, persons: ReadonlyMap<string, Person>): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${publicUrl}/sign-in/openid/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['a key of the tests alone'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified', 'groups'] },
    conformIdTokenClaims: true,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => Promise.resolve({ ...persons.get(id), sub: id }),
    }),
    // consent is not asked for
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}

/** As a browser: with cookies, from redirect to redirect, until it is led to the program. */
async function follow(start: URL, sub: string, publicUrl: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let steps = 0; steps < 10; steps += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { 'x-person': sub, cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${url.pathname}: ${response.status} ${await response.text()}`);
    if (location.startsWith(publicUrl)) return location.slice(publicUrl.length);
    url = new URL(location, url);
  }
  throw new Error('the provider leads in circles');
}
