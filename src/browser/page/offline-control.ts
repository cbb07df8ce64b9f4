import { metaContent } from "../dom/add-script.ts";
import { announce, fill, find, template } from "../dom/templates.ts";
import type { OfflineState, Order, Reply } from "../offline/orders.ts";
import { bytes } from "../progress/format.ts";

/** Shows what the browser keeps of the site, and has it keep all or nothing. */
export async function startOfflineControl(): Promise<void> {
  const main = find(document, "main");
  fill(main, { unscripted: false });
  const lacking = lackingPage();
  if (lacking !== undefined) {
    find(main, "h1").replaceChildren(template("offline-not-kept"));
    find(main, ".page-summary").replaceChildren(template("offline-not-kept-note"));
    find(main, "[data-offline]").replaceChildren(template("offline-try-again"));
    find<HTMLAnchorElement>(main, "[data-again]").href = lacking;
    return;
  }
  const worker = await activeWorker().catch(() => undefined);
  if (!worker) {
    fill(main, { unavailable: true });
    return;
  }
  const control = find(main, "[data-offline-control]");
  const ask = (order: Exclude<Order, "take-over">) => say(control, worker, order);
  for (const order of ["keep", "remove"] as const) {
    find(control, `[data-action=${order}]`).addEventListener("click", () => ask(order));
  }
  ask("state");
}

/** The address of the page that one was led here from, if it is the site's. */
function lackingPage(): string | undefined {
  const path = new URLSearchParams(location.search).get("page");
  if (path === null) return undefined;
  const root = new URL(document.body.dataset.root ?? "", document.baseURI);
  const { href } = new URL(path + location.hash, new URL(".", root));
  return href.startsWith(new URL(".", root).href) ? href : undefined;
}

/** @throws where the browser or the address has none. */
async function activeWorker(): Promise<ServiceWorker | null> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(metaContent("waymark-worker"));
  return (await serviceWorker.ready).active;
}

function say(control: HTMLElement, worker: ServiceWorker, order: Order): void {
  const said = find(control, "[data-said]");
  const { port1, port2 } = new MessageChannel();
  said.replaceChildren();
  port1.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data.kind === "got") return showGot(control, data);
    port1.close();
    fill(control, { keeping: false });
    if (data.kind === "failed")
      announce(said, template(data.isFull ? "offline-full" : "offline-failed"));
    else {
      showState(control, data.state);
      if (order === "remove") announce(said, template("offline-removed"));
    }
    if (order !== "state" && find(control, `[data-action=${order}]`).hidden) focusState(control);
  };
  worker.postMessage(order, [port2]);
}

function showGot(control: HTMLElement, { files, of }: Extract<Reply, { kind: "got" }>): void {
  fill(control, { keeping: true, files, of });
  Object.assign(find<HTMLProgressElement>(control, "progress"), { max: of, value: files });
}

function showState(control: HTMLElement, state: OfflineState): void {
  const { isAll, files, keptBytes } = state;
  const values = { files, size: bytes(state.bytes), kept: bytes(keptBytes) };
  const part = isAll ? "all" : keptBytes > 0 ? "some" : "none";
  announce(find(control, "[data-state]"), fill(template(`offline-${part}`), values));
  fill(control, { size: values.size, kept: keptBytes > 0 });
  find(control, "[data-action=keep]").hidden = isAll;
  find(control, "[data-action=remove]").hidden = keptBytes === 0;
  control.hidden = false;
}

/** The button that was pressed is gone, and the focus would be with it. */
function focusState(control: HTMLElement): void {
  const state = find(control, "[data-state]");
  state.tabIndex = -1;
  state.focus();
}
