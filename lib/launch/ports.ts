import { createServer } from 'node:net';

/** Why no server can listen on a port. */
type Refusal = 'in use' | 'not allowed' | 'not an address of this machine';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Checks whether a server can listen on a port.
 *
 * @param variables the names of the variables that move the port and the host
 * @returns one line that says why not and what to do; undefined when the port is free
 */
export async function portProblem(
  port: number,
  host: string,
  variables: { readonly port: string; readonly host: string },
): Promise<string | undefined> {
  const refusal = (await refusalOf(port, host)) ?? (await shadowedBy(port, host));
  switch (refusal) {
    case undefined:
      return undefined;
    case 'in use': {
      const free = await nextFreePort(port, host);
      const example = free === undefined ? '' : `, such as ${variables.port}=${free}`;
      return `Port ${port} is in use: end what listens on it, or set ${variables.port} to another port${example}.`;
    }
    case 'not allowed':
      return `Port ${port} needs privileges that this user does not have: set ${variables.port} to a port above 1023.`;
    case 'not an address of this machine':
      return `${variables.host}=${host} is not an address of this machine: set it to 127.0.0.1, or to 0.0.0.0 for every interface.`;
  }
}

/**
 * On `localhost` a browser may try ::1 first, where another program would respond instead of the
 * site.
 */
async function shadowedBy(port: number, host: string): Promise<Refusal | undefined> {
  if (!loopback.has(host)) return undefined;
  return (await refusalOf(port, '::1')) === 'in use' ? 'in use' : undefined;
}

async function nextFreePort(after: number, host: string): Promise<number | undefined> {
  for (let port = after + 1; port < Math.min(after + 50, 65_536); port += 1) {
    if ((await refusalOf(port, host)) === undefined) return port;
  }
  return undefined;
}

function refusalOf(port: number, host: string): Promise<Refusal | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('in use');
      else if (error.code === 'EACCES') resolve('not allowed');
      else resolve('not an address of this machine');
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
