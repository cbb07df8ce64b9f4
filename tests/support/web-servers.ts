import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A server of this machine's, and how one of its own configuration takes the site's. */
interface ServerKind {
  /** What it may be called. */
  readonly programs: readonly string[];
  /** Beside the program's name. */
  readonly run: (configuration: string) => readonly string[];
  readonly configuration: (setting: Setting) => string;
}

interface Setting {
  readonly program: string;
  /** For whatever it writes. */
  readonly work: string;
  readonly port: number;
  /** The root of all that it serves, and the site within it. */
  readonly root: string;
  readonly site: string;
}

const types = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml" };

export const servers: Readonly<Record<"nginx" | "apache" | "caddy", ServerKind>> = {
  nginx: {
    programs: ["nginx"],
    run: (configuration) => ["-c", configuration, "-e", "stderr"],
    configuration: ({ work, port, root, site }) => `
daemon off; master_process off; pid ${work}/pid; error_log stderr;
events {}
http {
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${work}/${name};`).join("\n")}
  types { ${Object.entries(types)
    .map(([ending, type]) => `${type} ${ending};`)
    .join(" ")} }
  server { listen 127.0.0.1:${port}; root ${root}; include ${site}/nginx.conf; }
}`,
  },
  apache: {
    programs: ["apache2", "httpd"],
    run: (configuration) => ["-X", "-f", configuration],
    configuration: ({ program, work, port, root }) => `
ServerRoot ${work}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/errors
${["mpm_event", "authz_core", "dir", "mime", "headers", "alias", "deflate", "filter", "rewrite"]
  .map((name) => `LoadModule ${name}_module ${modulesBeside(program)}/mod_${name}.so`)
  .join("\n")}
User nobody
Group nogroup
TypesConfig /dev/null
${Object.entries(types)
  .map(([ending, type]) => `AddType ${type} .${ending}`)
  .join("\n")}
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
<Files ".ht*">
  Require all denied
</Files>`,
  },
  caddy: {
    programs: ["caddy"],
    run: (configuration) => ["run", "--config", configuration, "--adapter", "caddyfile"],
    configuration: ({ port, root, site }) => `
{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${root}
  import ${site}/Caddyfile
}`,
  },
};

export type ServerName = keyof typeof servers;

/** Where a server's program is; undefined where this machine has none. */
export function programOf(name: ServerName): string | undefined {
  const folders = [
    ...(process.env.PATH ?? "").split(path.delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
  ];
  return folders
    .flatMap((folder) => servers[name].programs.map((program) => path.join(folder, program)))
    .find((program) => existsSync(program));
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface RunningServer {
  /** @param address As it stands after the host, with a slash at its start. */
  ask(address: string, encodings?: string): Promise<Answer>;
  close(): Promise<void>;
}

/**
 * Serves files at a path of a host by a real server.
 * @param base With a slash at both ends.
 */
export async function serveBy(
  name: ServerName,
  files: ReadonlyMap<string, string | Uint8Array>,
  base: string,
): Promise<RunningServer> {
  const program = programOf(name) ?? name;
  const work = mkdtempSync(path.join(tmpdir(), "waymark-server-"));
  chmodSync(work, 0o755);
  const root = path.join(work, "www");
  const site = path.join(root, base);
  for (const [file, contents] of files) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), contents);
  }
  const port = await freePort();
  const configuration = path.join(work, "configuration");
  writeFileSync(
    configuration,
    servers[name].configuration({ program, work, port, root, site: site.replace(/\/$/, "") }),
  );
  const child = spawn(program, servers[name].run(configuration), {
    env: { ...process.env, HOME: work },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: Buffer[] = [];
  child.stderr.on("data", (bytes: Buffer) => said.push(bytes));
  const ask = (address: string, encodings = "gzip") => answerOf(port, address, encodings);
  await untilAnswering(() => ask("/"), child, said);
  return {
    ask,
    async close() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
      rmSync(work, { recursive: true, force: true });
    },
  };
}

function answerOf(port: number, address: string, encodings: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = get(
      { host: "127.0.0.1", port, path: address, headers: { "accept-encoding": encodings } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    asked.on("error", reject);
  });
}

async function untilAnswering(
  ask: () => Promise<Answer>,
  child: ChildProcess,
  said: readonly Buffer[],
): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    if (child.exitCode !== null) break;
    const answer = await ask().catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGKILL");
  throw new Error(`the server does not answer: ${Buffer.concat(said)}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function modulesBeside(program: string): string {
  const [folder = ""] = ["../lib/apache2/modules", "../modules", "../lib64/httpd/modules"]
    .map((folder) => path.resolve(path.dirname(program), folder))
    .filter((folder) => existsSync(folder));
  return folder;
}
