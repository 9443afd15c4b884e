import { cliEnvironment } from '@/sanity/cli/cli-environment';

const settings = {
  proxy: { url: 'http://cli:secret@127.0.0.1:9', token: 'stand-in' },
  certificateFile: '/tmp/x/certificate.pem',
  folder: '/tmp/x',
};

test('no variable of the user leads the command line past the proxy, or in with another token', () => {
  const own = {
    NODE_ENV: 'test',
    HOME: '/home/ada',
    https_proxy: 'http://proxy.example.org',
    ALL_PROXY: 'http://proxy.example.org',
    NO_PROXY: '*',
    no_proxy: '*',
    SANITY_AUTH_TOKEN: 'of hosted Sanity',
    SANITY_IMPORT_TOKEN: 'of hosted Sanity',
    SANITY_INTERNAL_ENV: 'staging',
    DO_NOT_TRACK: '0',
  } as const;
  const env = cliEnvironment(settings, own);
  expect(env).toMatchObject({
    HOME: '/home/ada',
    HTTPS_PROXY: settings.proxy.url,
    HTTP_PROXY: settings.proxy.url,
    NO_PROXY: 'localhost,127.0.0.1,::1',
    SANITY_AUTH_TOKEN: 'stand-in',
    DO_NOT_TRACK: '1',
  });
  const others = ['https_proxy', 'ALL_PROXY', 'no_proxy', 'SANITY_IMPORT_TOKEN'];
  expect(Object.keys(env)).not.toEqual(expect.arrayContaining(others));
  expect(JSON.stringify(env)).not.toMatch(/example\.org|hosted|staging/);
});
