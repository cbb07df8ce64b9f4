import { Session } from "node:inspector";
import { type MessagePort, workerData } from "node:worker_threads";
import type { LoopPlace } from "./busy-loop.ts";

// Works beside the thread that runs an author's code, and stops the code where it lets that thread do nothing
// else, as a loop without an end does.

const port: MessagePort = workerData;
let timer: NodeJS.Timeout | undefined;

port.on("message", (patience: number | undefined) => {
  clearTimeout(timer);
  if (patience !== undefined) timer = setTimeout(stopCode, patience);
});

function stopCode(): void {
  const session = new Session();
  session.connectToMainThread();
  const urls = new Map<string, string>();
  session.on("Debugger.scriptParsed", ({ params }) => urls.set(params.scriptId, params.url));
  session.on("Debugger.paused", ({ params }) => {
    const places = params.callFrames.map(
      ({ location }): LoopPlace => ({
        url: urls.get(location.scriptId) ?? "",
        line: location.lineNumber + 1,
        column: (location.columnNumber ?? 0) + 1,
      }),
    );
    port.postMessage(places);
    session.post("Runtime.terminateExecution");
    session.post("Debugger.resume");
    session.disconnect();
  });
  session.post("Debugger.enable");
  session.post("Debugger.pause");
}
