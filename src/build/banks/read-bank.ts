import type { Diagnostic } from "../../core/diagnostics.ts";
import type { Item } from "../../core/items/item.ts";
import type { LinkReference } from "../articles/article.ts";
import { type Folders, outputOf } from "../articles/targets.ts";
import { type Prose, prose, stemProse } from "../prose.ts";
import { diagnosticAt, type Fault, type SourceFile } from "../source-file.ts";
import type { Source } from "../sources.ts";
import { type Locate, readYaml, type YamlPath } from "../yaml.ts";
import { type Bank, bankSchema } from "./bank.ts";
import { type RenderedItem, type RenderField, type RenderStem, renderItem } from "./render-item.ts";

/** A bank with where things stand in its file, and its prose rendered for its quiz page. */
export interface BankFile {
  readonly file: SourceFile;
  /** The quiz page, from the site's root. */
  readonly output: string;
  readonly bank: Bank;
  readonly summary: Prose;
  /** As many as the bank has items, in their order. */
  readonly items: readonly RenderedItem[];
  readonly links: readonly LinkReference[];
  readonly locate: Locate;
}

export interface BankContext {
  readonly folders: Folders;
  readonly sources: ReadonlyMap<string, Source>;
}

export interface BankResult {
  readonly bankFile: BankFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one YAML bank, checks what concerns it alone and renders its prose. */
export function readBank(file: SourceFile, context: BankContext): BankResult {
  const { value, diagnostics, locate } = readYaml(file, bankSchema);
  return value ? finish(file, value, locate, context) : { bankFile: undefined, diagnostics };
}

/**
 * Checks the value that a bank written in TypeScript exports. Code has no positions: its faults
 * stand at the file's start.
 */
export function readBankModule(
  file: SourceFile,
  exported: unknown,
  context: BankContext,
): BankResult {
  const json = { path: file.path, text: JSON.stringify(exported ?? null) };
  const { value, diagnostics } = readYaml(json, bankSchema);
  if (value) return finish(file, value, () => 0, context);
  const atStart = diagnostics.map(({ excerpt: _, ...fault }) => ({ ...fault, line: 1, column: 1 }));
  return { bankFile: undefined, diagnostics: atStart };
}

function finish(
  file: SourceFile,
  bank: Bank,
  locate: Locate,
  { folders, sources }: BankContext,
): BankResult {
  const diagnostics = checkBank(file, bank, locate);
  const links: LinkReference[] = [];
  const output = outputOf(file.path, folders) ?? file.path;
  const proseContext = { from: file.path, page: output, folders, sources };
  const render = <T>(path: YamlPath, rendered: readonly Prose[], result: T): T => {
    for (const { faults, links: found } of rendered) {
      diagnostics.push(...faults.map((fault) => diagnosticAt(file, locate(path), fault)));
      links.push(...found.map((link) => ({ ...link, offset: locate(path) })));
    }
    return result;
  };
  const field: RenderField = (path, text) => {
    const rendered = prose(text, proseContext);
    return render(path, [rendered], rendered);
  };
  const stem: RenderStem = (path, text) => {
    const { lead, question } = stemProse(text, proseContext);
    return render(path, [lead, question], { lead, question });
  };
  const summary = field(["summary"], bank.summary);
  const items = bank.items.map((item, index) => renderItem(item, ["items", index], field, stem));
  return { bankFile: { file, output, bank, summary, items, links, locate }, diagnostics };
}

function checkBank(file: SourceFile, bank: Bank, locate: Locate): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (path: YamlPath, fault: Fault) =>
    diagnostics.push(diagnosticAt(file, locate(path), fault));
  bank.items.forEach((item, index) => {
    const place = ["items", index];
    if (item.kind === "true-false") return;
    const ids = new Set<string>();
    item.options.forEach((option, optionIndex) => {
      if (ids.has(option.id)) {
        report([...place, "options", optionIndex, "id"], {
          rule: "duplicate-id",
          message: `item "${item.id}" has two options with the id "${option.id}"`,
          hint: "give each option its own id",
        });
      }
      ids.add(option.id);
    });
    checkKeys(item, (fault) => report([...place, "id"], fault));
  });
  return diagnostics;
}

function checkKeys(item: Exclude<Item, { kind: "true-false" }>, report: (fault: Fault) => void) {
  const keys = item.options.filter((option) => option.key).length;
  if (keys === 0) {
    report({
      rule: "no-key",
      message: `item "${item.id}" marks no option as key`,
      hint: 'add "key: true" to the right option',
    });
  } else if (item.kind === "single-choice" && keys > 1) {
    report({
      rule: "several-keys",
      message: `item "${item.id}" marks ${keys} options as key`,
      hint: 'leave "key: true" on one, or make its kind "multiple-choice"',
    });
  }
}
