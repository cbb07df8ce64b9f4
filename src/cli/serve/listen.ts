import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Listening {
  readonly port: number;
  close(): void;
}

const LAST_PORT = 65_535;

/**
 * Listens on every address, on the first port from `port` on that is free on all of them; 0 is any.
 * An address that this machine has not is left out, unless it is the only one.
 * @throws the system's error when there is no such port or address, or it may not be used.
 */
export async function listenOn(
  addresses: readonly string[],
  { port, answer }: { readonly port: number; readonly answer: RequestListener },
): Promise<Listening> {
  for (let tried = port; ; tried += 1) {
    try {
      return await listenAt(addresses, tried, answer);
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE" || tried >= LAST_PORT) throw error;
      if (port === 0) tried = -1;
    }
  }
}

async function listenAt(
  addresses: readonly string[],
  wanted: number,
  answer: RequestListener,
): Promise<Listening> {
  const servers: Server[] = [];
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  let port = wanted;
  let absent: unknown;
  for (const address of addresses) {
    const server = createServer(answer);
    try {
      await listen(server, address, port);
      servers.push(server);
      port = (server.address() as AddressInfo).port;
    } catch (error) {
      if (!["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(codeOf(error))) {
        close();
        throw error;
      }
      absent = error;
    }
  }
  if (servers.length === 0) throw absent;
  return { port, close };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port, exclusive: true, ipv6Only: host === "::1" }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? `${error.code}` : "";
}
