// A council's own sign-in for tests: npm oidc-provider, a certified one, with nobody to type a password. The page where a person would sign in takes who
// they are from the address: /interaction/ID?person={"sub":"1","email":"a@council.example","checked":true,"acr":"mfa"}, or ?no to be refused.
// node council.mjs PORT BACK   (BACK: where people are sent back to). It says "ready" when it listens, and ends with its standard input.
import Provider from 'oidc-provider';

const [port, back] = process.argv.slice(2);
const people = new Map();

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: 'beehive', client_secret: 'a-secret-that-is-long-enough-to-be-one', redirect_uris: [back] }],
  acrValues: ['mfa'],
  claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'] },
  features: { devInteractions: { enabled: false }, pushedAuthorizationRequests: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ['only-for-tests'] },
  pkce: { required: () => true },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, email: people.get(sub)?.email, email_verified: people.get(sub)?.checked }) }),
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/interaction/')) return next();
  ctx.respond = false;
  const asked = new URL(ctx.url, `http://127.0.0.1:${port}`).searchParams;
  if (asked.has('no')) return provider.interactionFinished(ctx.req, ctx.res, { error: 'access_denied', error_description: 'no' });
  const person = JSON.parse(asked.get('person'));
  people.set(person.sub, person);
  const { params } = await provider.interactionDetails(ctx.req, ctx.res);
  const grant = new provider.Grant({ accountId: person.sub, clientId: params.client_id });
  grant.addOIDCScope('openid email');
  return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: person.sub, acr: person.acr, amr: person.amr }, consent: { grantId: await grant.save() } });
});

provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
process.stdin.resume().on('end', () => process.exit(0));
