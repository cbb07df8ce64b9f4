import type { Log, ReportingDescriptor, Result } from "sarif";
import { cutLine } from "../../core/cut-line.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { isRuleName, rules } from "../../core/rules/rules.ts";

/** Prints faults for another program. */
export type FaultFormat = (diagnostics: readonly Diagnostic[]) => string;

/** By the name that `--format` takes. */
export const faultFormats = { json, github, sarif } as const satisfies Record<string, FaultFormat>;

/** The diagnostics as they are, in an array; of a long line, what stands around the fault. */
function json(diagnostics: readonly Diagnostic[]): string {
  const shown = diagnostics.map((each) =>
    each.excerpt === undefined
      ? each
      : { ...each, excerpt: cutLine(each.excerpt, each.column).text },
  );
  return `${JSON.stringify(shown, null, 2)}\n`;
}

/**
 * Workflow commands, which GitHub shows at the line.
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
function github(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ severity, file, line, column, rule, message, hint }) => {
      const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
      return `::${severity} ${place}::${data(`${message}; ${hint}`)}\n`;
    })
    .join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/**
 * SARIF 2.1.0, which code hosts and editors read.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
function sarif(diagnostics: readonly Diagnostic[]): string {
  const used = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "waymark", rules: used.map(describedRule) } },
        // As `column` counts.
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => result(diagnostic, used)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describedRule(id: string): ReportingDescriptor {
  return isRuleName(id) ? { id, shortDescription: { text: rules[id].says } } : { id };
}

function result(diagnostic: Diagnostic, used: readonly string[]): Result {
  const { rule, severity, file, line, column, message, hint } = diagnostic;
  const region = { startLine: line, startColumn: column };
  const artifactLocation = { uri: file.split("/").map(encodeURIComponent).join("/") };
  return {
    ruleId: rule,
    ruleIndex: used.indexOf(rule),
    level: severity,
    message: { text: `${message}; ${hint}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
}
