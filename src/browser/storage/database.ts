import { record } from "../../core/attempts/records.ts";

/** Some browsers never answer when storage is blocked for a page. */
const TIMEOUT = 3000;

let database: Promise<IDBDatabase> | undefined;

/** The learner's database, opened once per page. Rejects where the browser stores nothing. */
export async function openStorage(): Promise<IDBDatabase> {
  database ??= connect();
  return within(TIMEOUT, database);
}

/** What a request comes to. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

function connect(): Promise<IDBDatabase> {
  const connecting = open();
  // Refused once, it may be allowed the next time.
  connecting.catch(forget);
  return connecting;
}

async function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open("waymark", 2);
  opening.onupgradeneeded = ({ oldVersion }) => upgrade(opening, oldVersion);
  const storage = await resultOf(opening);
  // A newer version of the site in another tab wants to upgrade: close, and reopen when needed.
  storage.onversionchange = () => {
    storage.close();
    forget();
  };
  storage.onclose = forget;
  return storage;
}

function forget(): void {
  database = undefined;
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(reject, milliseconds, new Error("storage does not answer"));
  });
  return Promise.race([promise, late]);
}

/** Brings it from any older version to the present one. */
function upgrade({ result, transaction }: IDBOpenDBRequest, from: number): void {
  if (from < 1) {
    result.createObjectStore("attempts", { keyPath: "id" }).createIndex("bank", "bank");
  }
  const store = transaction?.objectStore("attempts");
  store?.createIndex("quiz", "quiz");
  if (from < 1 || store === undefined) return;
  // Version 1 wrote no quiz, which is its bank: with it the index finds its events.
  const reading = store.openCursor();
  reading.onsuccess = () => {
    const cursor = reading.result;
    if (cursor === null) return;
    const event = record(cursor.value);
    if (event !== null) cursor.update({ quiz: event.bank, ...event });
    cursor.continue();
  };
}
