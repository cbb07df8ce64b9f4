import type { Diagnostic } from "../../core/diagnostics.ts";
import { checkItem } from "../../core/items/authoring.ts";
import { checkTwins } from "../../core/items/check-twins.ts";
import type { ItemFault } from "../../core/items/item-fault.ts";
import type { RuleName } from "../../core/rules/rules.ts";
import type { LinkReference } from "../../markdown/link-reference.ts";
import { lineProse, type Prose, placedIn, prose, stemProse } from "../../markdown/prose.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { diagnosticAt } from "../../markdown/source-file.ts";
import { outputOf } from "../../markdown/targets.ts";
import type { TextContext } from "../../markdown/text-context.ts";
import { linkInChoice, mathInGap } from "../../markdown/text-faults.ts";
import { itemSchema } from "./bank.ts";
import { locateInBank } from "./bank-places.ts";
import type { FaultyItem } from "./faulty-item.ts";
import { pagePaths } from "./item-pages.ts";
import type { ParsedBank } from "./parse-bank.ts";
import { type RenderMarkdown, renderFields } from "./render-fields.ts";
import { type RenderedItem, type RenderStem, renderItem } from "./render-item.ts";
import { isOwn } from "./stand-ins.ts";

/** A bank with its prose rendered for the page that prints it. */
export interface BankFile extends ParsedBank {
  /** Its page, from the site's root: the first of `pages`. */
  readonly output: string;
  /** Where its items are printed, `PART_SIZE` on each; an article has all of its own. */
  readonly pages: readonly string[];
  /** The one that it translates, whose id and items' ids it has: answers to both are one history. */
  readonly original?: BankFile;
  readonly summary: Prose;
  /** As many as the bank has items, in their order. */
  readonly items: readonly RenderedItem[];
  readonly links: readonly LinkReference[];
}

export interface BankResult {
  readonly bankFile: BankFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks what concerns one bank alone and renders its prose. */
export function renderBank(parsed: ParsedBank, context: TextContext): BankResult {
  const { file, bank } = parsed;
  const locate = locateInBank(parsed);
  const diagnostics = checkItems(parsed);
  const links: LinkReference[] = [];
  const output = outputOf(file.path, context.folders) ?? file.path;
  const language = bank.language ?? context.language;
  const messages = context.languages?.messagesIn(language) ?? context.messages;
  const proseContext = { ...context, from: file.path, page: output, language, messages };
  const render = <T>(path: YamlPath, rendered: readonly Prose[], result: T): T => {
    for (const text of rendered) {
      const placed = placedIn(text, { file, locate }, path);
      diagnostics.push(...placed.diagnostics);
      links.push(...placed.links);
    }
    return result;
  };
  const field = (path: YamlPath, text: string, isLine: boolean) => {
    const setting = { ...proseContext, hasGaps: hasGaps(path) };
    const rendered = (isLine ? lineProse : prose)(text, setting);
    if (isChoice(path) && /<a\b/.test(rendered.html)) {
      diagnostics.push(diagnosticAt(file, locate(path), linkInChoice));
    }
    if (isGapOption(path) && rendered.html.includes("<math") && /[\\^_{}]/.test(rendered.text)) {
      diagnostics.push(diagnosticAt(file, locate(path), mathInGap(rendered.text)));
    }
    return render(path, [rendered], rendered);
  };
  const markdown: RenderMarkdown = (path, text, isLine) =>
    // A stem is rendered in parts, below.
    path.at(-1) === "stem" && path.length === 3
      ? { html: "", text: "" }
      : field(path, text, isLine);
  const stem: RenderStem = (path, text) => {
    const stem = stemProse(text, proseContext);
    return render(path, [stem.lead, stem.question, stem.tail], stem);
  };
  const summary = field(["summary"], bank.summary ?? "", true);
  const items = bank.items.map((item, index) => renderItem(item, ["items", index], markdown, stem));
  parsed.faulty?.forEach(({ fields }, index) => {
    const path = ["items", bank.items.length + index];
    renderTexts(fields, path, (place, text, isLine) => markdown(place, text.trim(), isLine));
    if (typeof fields.stem === "string") stem([...path, "stem"], fields.stem.trim());
  });
  // An article prints all of its own items.
  const pages = file.path.startsWith(`${context.folders.content}/`)
    ? [output]
    : pagePaths(output, bank.items.length);
  return { bankFile: { ...parsed, output, pages, summary, items, links }, diagnostics };
}

/** Of an item whose shape is at fault, as far as its kind says which of its fields are texts. */
function renderTexts(
  fields: Readonly<Record<string, unknown>>,
  path: YamlPath,
  markdown: RenderMarkdown,
): void {
  const schema = itemSchema.options.find(({ shape }) => shape.kind.value === fields.kind);
  if (schema) renderFields(schema, fields, path, markdown);
}

/** A scenario's only: no other kind has choices. */
function isChoice(path: YamlPath): boolean {
  return path.at(-3) === "choices" && path.at(-1) === "text";
}

/** A cloze's only: no other kind has a text of its own. */
function hasGaps(path: YamlPath): boolean {
  return path.length === 3 && path.at(-1) === "text";
}

/** A cloze's only: no other kind has gaps. */
function isGapOption(path: YamlPath): boolean {
  return path.at(-5) === "gaps" && path.at(-3) === "options" && path.at(-1) === "text";
}

function checkItems(parsed: ParsedBank): Diagnostic[] {
  const { file, bank } = parsed;
  const locate = locateInBank(parsed);
  const faults = [
    ...bank.items.map((item) => [...checkItem(item), ...checkTwins(item)]),
    ...(parsed.faulty ?? []).map(({ likely }) => (likely ? surelyWrong(likely) : [])),
  ];
  return faults.flatMap((ofItem, index) =>
    ofItem.map(({ path, within, ...fault }) =>
      diagnosticAt(file, locate(["items", index, ...path], "value", within), fault),
    ),
  );
}

/** Of an item whose shape has faults: what is wrong with the names in it, however these are mended. */
function surelyWrong({ value, replaced }: NonNullable<FaultyItem["likely"]>): readonly ItemFault[] {
  const hasAllIds = replaced.every((path) => path.at(-1) !== "id");
  return checkItem(value).filter(
    ({ path, rule }) =>
      isOwn(replaced, path) && (rule === "duplicate-id" || (hasAllIds && ofNames.has(rule))),
  );
}

const ofNames: ReadonlySet<RuleName> = new Set([
  ...(["gap-twice", "missing-node", "response-used-twice"] as const),
  ...(["retry-to-ending", "several-keys", "unknown-gap", "unknown-response"] as const),
]);
