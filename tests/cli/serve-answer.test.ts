import { mkdir, rm, symlink } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerFrom } from "../../src/cli/serve/answer.ts";
import { hostsFor } from "../../src/cli/serve/hosts.ts";
import { type Listening, listenOn } from "../../src/cli/serve/listen.ts";
import { createReloads } from "../../src/cli/serve/reload.ts";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { writeFolder } from "../support/read-and-build.ts";

const page = (text: string) => `<!doctype html><html><body><p>${text}</p></body></html>\n`;

let root: string;
let server: Listening;

beforeAll(async () => {
  root = await writeFolder({
    "_site/index.html": page("Home"),
    "_site/404.html": page("Not here"),
    "_site/fr/404.html": page("Pas ici"),
    "_site/guide/index.html": page("Guide"),
    "_site/guide/50% off.html": page("Half"),
    "_site/guide/كتاب.html": page("Book"),
    "_site/assets/50% a b.txt": "0123456789",
    "_site/assets/site.js": "1;",
    "_site/assets/style.css": "p {}",
    "_site/assets/icon.svg": "<svg/>",
    "_site/assets/data.json": "{}",
    "_site-private/secret.txt": "secret",
    "outside.txt": "secret",
  });
  await symlink(path.join(root, "_site"), path.join(root, "linked"));
  await mkdir(path.join(root, "_site/empty.html"));
  server = await serving("linked");
  return () => server.close();
});
afterAll(() => rm(root, { recursive: true, force: true }));

function serving(
  folder: string,
  host?: string,
  faults: readonly Diagnostic[] = [],
  coverage?: string,
): Promise<Listening> {
  const hosts = hostsFor(host);
  const answer = answerFrom({
    ...{
      folder: () => path.join(root, folder),
      isPreview: () => false,
      hosts,
      reloads: createReloads(),
    },
    faults: () => faults,
    coverage: async () => coverage,
  });
  return listenOn(hosts.addresses, { port: 0, answer });
}

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path exactly as written: a URL object would tidy it. */
function ask(
  wanted: string,
  { port = server.port, host = "127.0.0.1", method = "GET", headers = {} } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    request({ port, host, method, path: wanted, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        body += text;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("a path that leads nowhere", () => {
  it.each([
    ...["/%", "/%E0%A4%A", "/%zz/a.html", "/guide/%.html", "/%00", "/a%00.html"],
    ...["relative.html", "http://localhost/index.html"],
  ])("%s is a bad request", async (wanted) => {
    expect((await ask(wanted)).status).toBe(400);
  });

  it.each([
    ...["/../outside.txt", "/..%2foutside.txt", "/%2e%2e%2foutside.txt", "/%2e%2e/outside.txt"],
    ...["/..%5coutside.txt", "/guide/../../outside.txt", "/..%2f_site-private%2fsecret.txt"],
    ...["/../_site-private/secret.txt", "/..", "/guide/..", "//etc/passwd", "/nothing", "/no.html"],
    ...["/empty.html", "/index.html/more.html", "/index.html/", `/${"a".repeat(5000)}.html`],
    ...[`/${"a".repeat(5000)}`],
  ])("%s is not found, and the site's own page says so", async (wanted) => {
    for (const headers of [{}, { range: "bytes=0-1" }]) {
      const { status, body } = await ask(wanted, { headers });
      expect([status, body.includes("Not here"), body.includes("secret")]).toEqual([
        404,
        true,
        false,
      ]);
    }
  });

  it("is told in the language of the folder, where that has such a page", async () => {
    for (const wanted of ["/fr/gone.html", "/fr/a/b.css"]) {
      const { status, body } = await ask(wanted);
      expect([status, body.includes("Pas ici")]).toEqual([404, true]);
    }
  });

  it("leaves the server as it was", async () => {
    expect((await ask("/")).status).toBe(200);
  });
});

describe("what is there", () => {
  it.each([
    ["/", "Home"],
    ["/?q=a/b", "Home"],
    ["/guide/", "Guide"],
    ["/guide/50%25%20off.html", "Half"],
    [`/guide/${encodeURIComponent("كتاب")}.html`, "Book"],
  ])("%s is a page in UTF-8, never kept", async (wanted, text) => {
    const { status, headers, body } = await ask(wanted);
    expect(status).toBe(200);
    expect(body).toContain(text);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
  });

  it.each([
    ["/assets/site.js", "text/javascript; charset=utf-8"],
    ["/assets/style.css", "text/css; charset=utf-8"],
    ["/assets/icon.svg", "image/svg+xml"],
    ["/assets/data.json", "application/json; charset=utf-8"],
    ["/assets/50%25%20a%20b.txt", "text/plain; charset=utf-8"],
  ])("%s is %s", async (wanted, type) => {
    const { status, headers } = await ask(wanted);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  it("is asked about without being sent", async () => {
    for (const wanted of ["/", "/assets/site.js"]) {
      const [got, head] = [await ask(wanted), await ask(wanted, { method: "HEAD" })];
      expect([head.status, head.body]).toEqual([200, ""]);
      expect(head.headers["content-length"]).toBe(got.headers["content-length"]);
    }
  });

  it("is sent in part, where a part is asked for", async () => {
    const wanted = "/assets/50%25%20a%20b.txt";
    const { status, headers, body } = await ask(wanted, { headers: { range: "bytes=2-4" } });
    expect([status, headers["content-range"], body]).toEqual([206, "bytes 2-4/10", "234"]);
    expect((await ask(wanted, { headers: { range: "bytes=20-" } })).status).toBe(416);
  });

  it("has its folders' addresses end in a slash", async () => {
    const { status, headers } = await ask("/guide");
    expect([status, headers.location]).toEqual([301, "/guide/"]);
  });

  it("may not be changed", async () => {
    const { status, headers } = await ask("/", { method: "POST" });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("who is answered", () => {
  const own = () => `localhost:${server.port}`;

  it.each(["localhost", "localhost:8080", "LOCALHOST", "127.0.0.1:1", "[::1]:8080"])(
    "the host %s",
    async (host) => {
      expect((await ask("/", { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    ...["evil.example", "evil.example:8080", "localhost.evil.example", "localhost@evil.example"],
    ...["192.168.1.2", "evil.example/localhost", "0.0.0.0", "[::2]", "localhost evil"],
  ])("not the host %s", async (host) => {
    const { status, body } = await ask("/", { headers: { host } });
    expect(status).toBe(403);
    expect(body).not.toContain("Home");
  });

  it("not another site's pages, by a socket or without", async () => {
    const upgrade = { connection: "upgrade", upgrade: "websocket", "sec-websocket-version": "13" };
    for (const origin of ["https://evil.example", "null", "http://localhost:1"]) {
      for (const more of [{}, upgrade]) {
        const headers = { host: own(), origin, ...more };
        expect((await ask("/.waymark/events", { headers })).status).toBe(403);
      }
    }
    const headers = { host: own(), origin: `http://${own()}` };
    expect((await ask("/", { headers })).status).toBe(200);
  });

  it("no other site's page embeds what is served", async () => {
    const { headers } = await ask("/assets/site.js");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  });

  it("a host that is named, and this machine", async () => {
    const { accepts } = hostsFor("box.example");
    const asked = ["box.example:80", "localhost", "evil.example", "192.168.1.2"];
    expect(asked.map((host) => accepts(host))).toEqual([true, true, false, false]);
  });

  it("any address where all are served, and no other name", async () => {
    for (const all of ["0.0.0.0", "::"]) {
      const { accepts } = hostsFor(all);
      const asked = ["192.168.1.2:8080", "[fe80::1]:8080", "localhost", "evil.example", ""];
      expect(asked.map((host) => accepts(host))).toEqual([true, true, true, false, false]);
    }
  });
});

describe("where it listens", () => {
  it("on this machine alone", () => {
    expect(hostsFor().addresses).toEqual(["127.0.0.1", "::1"]);
    expect(hostsFor("0.0.0.0").addresses).toEqual(["0.0.0.0"]);
    expect(hostsFor("[::1]")).toMatchObject({ addresses: ["::1"], name: "[::1]" });
  });

  it("on the next port where one is taken, even if by one address alone", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const next = await listenOn(["127.0.0.1", "::1"], { port, answer: () => {} });
    expect(next.port).toBeGreaterThan(port);
    next.close();
    other.close();
  });

  it("on what there is of its addresses", async () => {
    // Kept for documents: no machine has it.
    const absent = "2001:db8::1";
    const one = await listenOn(["127.0.0.1", absent], { port: 0, answer: () => {} });
    expect(one.port).toBeGreaterThan(0);
    one.close();
    const none = listenOn([absent], { port: 0, answer: () => {} });
    await expect(none).rejects.toMatchObject({ code: "EADDRNOTAVAIL" });
  });
});

describe("with faults to mend", () => {
  const fault: Diagnostic = {
    ...{ rule: "dead-link", severity: "error", file: "content/<a>.md", line: 3, column: 5 },
    ...{ message: '"<b>" leads nowhere', hint: "mend it" },
    excerpt: "<script>alert(1)</script> [x](<b>)",
  };
  const asked = async (wanted: string, folder: string, faults: readonly Diagnostic[]) => {
    const { port, close } = await serving(folder, undefined, faults);
    try {
      return await ask(wanted, { port });
    } finally {
      close();
    }
  };

  it.each([
    ["/", "not-built", 500],
    ["/guide/a.html", "not-built", 500],
    ["/.waymark/faults", "_site", 200],
  ])("%s in %s lists them as text, and nothing of them runs", async (wanted, folder, status) => {
    const reply = await asked(wanted, folder, [fault]);
    expect(reply.status).toBe(status);
    expect(reply.headers["content-security-policy"]).toMatch(
      /^default-src 'none'; script-src 'self'/,
    );
    expect(reply.headers["content-security-policy"]).not.toContain("unsafe");
    expect(reply.body).toContain("1 fault to mend");
    expect(reply.body).toContain(
      "<code>content/&lt;a&gt;.md:3:5</code> dead-link: &quot;&lt;b&gt;&quot; leads nowhere; mend it" +
        "<pre>&lt;script&gt;alert(1)&lt;/script&gt; [x](&lt;b&gt;)</pre>",
    );
    // It loads itself anew once there is a site.
    expect(reply.body.match(/<script[^>]*>/g)).toEqual([
      expect.stringMatching(/^<script src="\/\.waymark\/reload\.js\?build=[^"]+" defer>$/),
    ]);
  });

  it("a site of before says so on each page, with the first of them and a link to all", async () => {
    const note = "<summary>2 faults to mend: this is the site as it was before</summary>";
    const warning = { ...fault, severity: "warning" as const };
    const { status, body } = await asked("/", "_site", [fault, warning, fault]);
    expect([status, body.includes("Home"), body.includes(note)]).toEqual([200, true, true]);
    expect(body.match(/<code>content\/&lt;a&gt;.md:3:5<\/code>/g)).toHaveLength(3);
    expect(body).toContain('<a href="/.waymark/faults">See them on a page of their own</a>');
    expect(body).not.toContain("<script>alert");
    const many = (
      await asked(
        "/",
        "_site",
        Array.from({ length: 7 }, () => fault),
      )
    ).body;
    expect(many.match(/<li><code>/g)).toHaveLength(5);
    expect(many).toContain("See them all 7");
    expect((await asked("/gone.html", "_site", [fault])).status).toBe(404);
    expect((await asked("/", "_site", [])).body).not.toContain("to mend");
  });

  it("of very many it shows the first, errors before warnings", async () => {
    const warnings = Array.from({ length: 70 }, () => ({ ...fault, severity: "warning" as const }));
    const { body } = await asked("/", "not-built", [...warnings, fault]);
    expect(body.match(/<li>/g)).toHaveLength(50);
    expect(body.match(/ dead-link: /g)).toHaveLength(1);
    expect(body).toContain("And 21 more");
  });
});

describe("the page of what questions cover", () => {
  it("is made when it is asked for, with the script that reloads it", async () => {
    const made = await serving("linked", undefined, [], "<body>Covered</body>");
    const { status, body } = await ask("/coverage.html", { port: made.port });
    made.close();
    expect(status).toBe(200);
    expect(body).toMatch(/^<body>Covered<script src="\/\.waymark\/reload\.js/);
  });

  it("is not found where it cannot be made", async () => {
    expect((await ask("/coverage.html")).status).toBe(404);
  });
});
