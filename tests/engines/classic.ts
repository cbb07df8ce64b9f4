import type { Json, Session } from "./session.ts";
import { bound, until } from "./until.ts";

// WebDriver, https://www.w3.org/TR/webdriver2/, as a client: one request per command.

export interface ClassicOptions {
  /** Where the driver listens: `http://127.0.0.1:4444`. */
  readonly driver: string;
  readonly capabilities: Json;
  /** Whether the driver keeps the browser's console, as Chromium's does. */
  readonly hasLog: boolean;
}

interface Answer {
  readonly value: unknown;
}

const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** @throws Error with the driver's own words when it starts no browser. */
export async function classicSession(options: ClassicOptions): Promise<Session> {
  const { driver, capabilities, hasLog } = options;
  await until("the driver listens", () => fetch(`${driver}/status`).then(({ ok }) => ok));
  const created = (await command(driver, "POST", "/session", {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `/session/${created.sessionId}`;
  const post = (path: string, body: Json) => command(driver, "POST", session + path, body);
  const call = async (source: string, args: readonly Json[]) => {
    const script = `${hasLog ? "" : watching}${calling(source)}`;
    const outcome = (await post("/execute/async", { script, args: [JSON.stringify(args)] })) as {
      readonly text?: string;
      readonly thrown?: string;
    };
    if (outcome.text === undefined) throw new Error(outcome.thrown);
    return outcome.text;
  };
  return {
    version: created.capabilities.browserVersion,
    open: async (url) => void (await post("/url", { url })),
    reload: async () => void (await post("/refresh", {})),
    call,
    perform: async (actions) => void (await post("/actions", { actions })),
    chooseFile: async (selector, path) => {
      const found = (await post("/element", { using: "css selector", value: selector })) as Record<
        string,
        string
      >;
      await post(`/element/${found[elementKey]}/value`, { text: path });
    },
    faults: async () => {
      if (!hasLog) return JSON.parse(await call(taking, [])) as string[];
      const log = (await post("/se/log", { type: "browser" })) as {
        readonly level: string;
        readonly message: string;
      }[];
      return log.filter(({ level }) => level === "SEVERE").map(({ message }) => message);
    },
    close: async () => void (await command(driver, "DELETE", session)),
  };
}

async function command(
  driver: string,
  method: "POST" | "DELETE",
  path: string,
  body?: Json,
): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const signal = AbortSignal.timeout(bound);
  const response = await fetch(driver + path, { method, signal, ...sent });
  const { value } = (await response.json()) as Answer;
  if (response.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new Error(`${error}: ${message}`);
}

function calling(source: string): string {
  return `const [text, done] = arguments;
    Promise.resolve().then(() => (${source})(...JSON.parse(text)))
      .then((value) => done({ text: JSON.stringify(value ?? null) }),
        (error) => done({ thrown: String(error) }));`;
}

// A driver without a log: the page itself notes what goes wrong in it, from the first call on.
const watching = `if (!window.engineFaults) {
    const faults = (window.engineFaults = []);
    addEventListener("error", (event) => faults.push(event.message || "did not load: " + (event.target.src || event.target.href)), true);
    addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));
    addEventListener("securitypolicyviolation", (event) => faults.push("refused by the policy: " + event.violatedDirective + " " + event.blockedURI));
    const tell = console.error;
    console.error = (...words) => { faults.push(words.join(" ")); tell.apply(console, words); };
  }
  `;
const taking = "() => window.engineFaults.splice(0)";
