import { createInterface } from "node:readline/promises";

/** Where an author types. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Lets work ask questions in a terminal.
 * @returns what the work does; undefined when the author ends the questions, with Ctrl-C or Ctrl-D.
 */
export async function askInTerminal<Result>(
  terminal: Terminal,
  work: (ask: (question: string) => Promise<string>) => Promise<Result>,
): Promise<Result | undefined> {
  const lines = createInterface(terminal);
  // A question that is not answered then never ends by itself, or ends with an error, by the version of Node.
  const ended = new Promise<undefined>((resolve) => lines.once("close", () => resolve(undefined)));
  const asked = work((question) => lines.question(question));
  asked.catch(() => undefined);
  try {
    return await Promise.race([ended, asked]);
  } finally {
    lines.close();
  }
}
