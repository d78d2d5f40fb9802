import { once } from 'node:events';
import type { Server } from 'node:http';
import { Fault } from '#src/lib/fault.ts';

/** The port from which a free one is looked for, as Astro does. */
const firstPort = 4321;
const lastPort = firstPort + 100;

/** Why a server does not start on a port. */
export const portTaken = (port: number) =>
  new Fault(`La porta ${port} è occupata: scegline un’altra con --port.`);

/** A server that listens; `close` ends its connections too, and waits until it is closed. */
export type Listening = { port: number; close: () => Promise<void> };

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/**
 * Lets a server listen on this machine: on a port (0 for any), or on the first free one from 4321 on.
 * @throws {Fault} if the port is taken, or all of them are.
 */
export async function listen(server: Server, port: number | undefined): Promise<Listening> {
  for (let candidate = port ?? firstPort; ; candidate += 1) {
    server.listen(candidate, 'localhost');
    try {
      await once(server, 'listening');
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken) throw error;
      if (port !== undefined || candidate === lastPort) throw portTaken(candidate);
      continue;
    }
    const address = server.address();
    return {
      port: typeof address === 'object' && address ? address.port : candidate,
      close: () => close(server),
    };
  }
}
