/** What a service worker has, as far as ours uses it: the library of types for pages has none of it. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: {
      readonly type: "window";
      readonly includeUncontrolled?: boolean;
    }): Promise<readonly { readonly id: string; readonly url: string }[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Type extends keyof WorkerEvents>(
    type: Type,
    listener: (event: WorkerEvents[Type]) => void,
  ): void;
}

interface WorkerEvents {
  readonly install: LongEvent;
  readonly activate: LongEvent;
  readonly message: LongEvent & MessageEvent<unknown>;
  readonly fetch: FetchEvent;
}

export interface LongEvent extends Event {
  /** The worker is not ended before. */
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LongEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Of the script that runs: a service worker's. */
export function workerScope(): WorkerScope {
  return globalThis as unknown as WorkerScope;
}
