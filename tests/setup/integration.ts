// Real servers and real disks: five seconds is too little on a busy machine.
jest.setTimeout(30_000);

// Pages ask whether they are part of a preview, which only a request can say. Nobody previews here,
// unless a test says otherwise.
jest.mock('next/headers', () => ({
  draftMode: () => Promise.resolve({ isEnabled: false }),
  cookies: () => Promise.resolve({ get: () => undefined }),
}));
