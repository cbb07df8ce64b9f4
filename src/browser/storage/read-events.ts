import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";

type Read = (value: unknown) => AttemptEvent | null;

let reading: () => Read | Promise<Read> = () => {
  throw new Error("nothing provides the reading of events");
};

/** Sets what reads an event: `readAttemptEvent`, or what loads it where most visitors have no events yet. */
export function provideReading(provided: () => Read | Promise<Read>): void {
  reading = provided;
}

/** The events among values from storage or another tab. Malformed ones are left out. */
export async function readEvents(values: readonly unknown[]): Promise<readonly AttemptEvent[]> {
  if (values.length === 0) return [];
  const read = await reading();
  return values.map((value) => read(value)).filter((event) => event !== null);
}
