import { isIP } from "node:net";
import { hostname } from "node:os";

/** For whom the site is served. */
export interface Hosts {
  /** What to listen on. */
  readonly addresses: readonly string[];
  /** For people to open. */
  readonly name: string;
  /** Whether a request that names this host, as in its `Host` header, is meant for this server. */
  accepts(host: string): boolean;
}

const LOOPBACK = ["localhost", "127.0.0.1", "::1"];
/** Each stands for all of this machine's addresses. */
const ALL = ["0.0.0.0", "::"];

/**
 * This machine alone, or, with `wanted`, whoever reaches that address or name of it. Other hosts are
 * refused, since any site could have its own name lead here and then read what is served.
 */
export function hostsFor(wanted?: string): Hosts {
  const name = bare(wanted ?? "localhost");
  if (name === "localhost") {
    // Browsers take "localhost" for either.
    return {
      addresses: ["127.0.0.1", "::1"],
      name,
      accepts: (host) => LOOPBACK.includes(bare(host)),
    };
  }
  const names = [...LOOPBACK, name];
  if (!ALL.includes(name)) {
    return { addresses: [name], name: shown(name), accepts: (host) => names.includes(bare(host)) };
  }
  const own = hostname().toLowerCase();
  names.push(own, `${own}.local`);
  // A name can be made to lead here; an address is what it says.
  const accepts = (host: string) => names.includes(bare(host)) || isIP(bare(host)) > 0;
  return { addresses: [name], name: "localhost", accepts };
}

/** Without port and brackets; empty when it is no host. */
function bare(host: string): string {
  if (isIP(host) > 0) return host.toLowerCase();
  const [, brackets, name] = /^(?:\[([\da-f:.]+)\]|([^\s:/?#@[\]\\]+))(?::\d*)?$/i.exec(host) ?? [];
  return (brackets ?? name ?? "").toLowerCase();
}

function shown(name: string): string {
  return isIP(name) === 6 ? `[${name}]` : name;
}
