import type { Json, Session } from "./session.ts";
import { bound } from "./until.ts";

// WebDriver BiDi, https://w3c.github.io/webdriver-bidi/, as a client: commands and events on one socket.

type Reply =
  | { readonly type: "success"; readonly id: number; readonly result: unknown }
  | {
      readonly type: "error";
      readonly id: number;
      readonly error: string;
      readonly message: string;
    }
  | { readonly type: "event"; readonly method: string; readonly params: LogEntry };

interface LogEntry {
  readonly level: string;
  readonly text: string | null;
}

type Evaluated =
  | {
      readonly type: "success";
      readonly result: { readonly value: string; readonly sharedId: string };
    }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

/** @param address Of the browser's socket: `ws://127.0.0.1:1234`. */
export async function bidiSession(address: string): Promise<Session> {
  const faults: string[] = [];
  const send = await connection(`${address}/session`, ({ level, text }) => {
    if (level === "error") faults.push(text ?? "an error without words");
  });
  const created = (await send("session.new", { capabilities: {} })) as {
    readonly capabilities: { readonly browserVersion: string };
  };
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const tree = (await send("browsingContext.getTree", {})) as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const context = tree.contexts[0]?.context ?? "";
  const evaluate = async (functionDeclaration: string, value: string) => {
    const outcome = (await send("script.callFunction", {
      functionDeclaration,
      arguments: [{ type: "string", value }],
      target: { context },
      awaitPromise: true,
    })) as Evaluated;
    if (outcome.type === "exception") throw new Error(outcome.exceptionDetails.text);
    return outcome.result;
  };
  return {
    version: created.capabilities.browserVersion,
    open: async (url) => {
      await send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    reload: async () => void (await send("browsingContext.reload", { context, wait: "complete" })),
    call: async (source, args) => {
      const called = `async (text) => JSON.stringify(await (${source})(...JSON.parse(text)) ?? null)`;
      return (await evaluate(called, JSON.stringify(args))).value;
    },
    perform: async (actions) => void (await send("input.performActions", { context, actions })),
    chooseFile: async (selector, path) => {
      const { sharedId } = await evaluate("(text) => document.querySelector(text)", selector);
      await send("input.setFiles", { context, element: { sharedId }, files: [path] });
    },
    faults: async () => faults.splice(0),
    close: async () => void (await send("browser.close", {})),
  };
}

type Send = (method: string, params: Json) => Promise<unknown>;

async function connection(url: string, log: (entry: LogEntry) => void): Promise<Send> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`no answer at ${url}`)));
  });
  socket.addEventListener("message", ({ data }) => {
    const reply = JSON.parse(data) as Reply;
    if (reply.type === "event") return log(reply.params);
    const sent = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.type === "success") sent?.resolve(reply.result);
    else sent?.reject(new Error(`${reply.error}: ${reply.message}`));
  });
  socket.addEventListener("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("the browser has gone"));
  });
  let last = 0;
  return (method, params) => {
    const id = ++last;
    const sent = Promise.withResolvers<unknown>();
    waiting.set(id, sent);
    setTimeout(() => sent.reject(new Error(`${method} got no answer`)), bound).unref();
    socket.send(JSON.stringify({ id, method, params }));
    return sent.promise;
  };
}
