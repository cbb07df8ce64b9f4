import { statSync } from "node:fs";
import path from "node:path";
import { DiagnosticsError } from "../../markdown/diagnostics-error.ts";
import { diagnosticAt, type Fault } from "../../markdown/source-file.ts";
import { parseBank } from "../../site/read/parse-bank.ts";
import { readText } from "../../site/read/read-text.ts";
import { ofOtherKind } from "../../site/read/unreadable.ts";

/** A bank that no item can be brought into. */
export class UnsoundBank extends Error {}

/**
 * The text of a bank that is there already; undefined where none is.
 * @throws DiagnosticsError where it is no text.
 */
export function bankThere(to: string): string | undefined {
  const name = path.relative(".", to).split(path.sep).join("/");
  const kind = statSync(to, { throwIfNoEntry: false });
  if (kind?.isDirectory()) throw new DiagnosticsError([ofOtherKind(name, "folder")]);
  if (!kind) return undefined;
  const { file, diagnostics } = readText(".", name);
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  return file.text;
}

/** What is to be mended in an unsound bank before anything can be brought into it. */
export function faultsOfBank(to: string, text: string): DiagnosticsError {
  const file = { path: to, text };
  const errors = parseBank(file).diagnostics.filter(({ severity }) => severity === "error");
  return new DiagnosticsError(errors.length > 0 ? errors : [diagnosticAt(file, 0, noList)]);
}

const noList: Fault = {
  rule: "invalid-value",
  message: "the items of this bank are written so that none can be added to them",
  hint: 'write them as a list below "items:", each behind "- "',
};
