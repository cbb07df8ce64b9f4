import { cutLine } from "../../core/cut-line.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { faultsToMend } from "../../markdown/diagnostics-error.ts";
import { escapeHtml } from "../../markdown/escape.ts";
import { errorsFirst, MOST } from "../faults/report.ts";

/** Where pages find what tells of faults: no page of a site has such a path. */
export const faultsPaths = { page: "/.waymark/faults", style: "/.waymark/faults.css" };

/** Nothing of what authors wrote runs on the page of faults. */
export const faultsPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'";

export const faultsStyle = `.waymark-faults { position: sticky; inset-block-end: 0; margin: 0; padding: .5rem 1rem;
  border-block-start: 3px solid #b3261e; background: #fff4f2; color: #1c1b1f; font-family: system-ui, sans-serif; }
.waymark-faults { z-index: 9; max-block-size: 50vh; overflow: auto; line-height: 1.4; }
.waymark-faults a { color: inherit; }
.waymark-faults summary { font-weight: 600; cursor: pointer; }
.waymark-faults code, .waymark-faults pre { background: none; color: inherit; font-family: ui-monospace, monospace;
  direction: ltr; overflow-wrap: anywhere; white-space: pre-wrap; }
@media print { .waymark-faults { display: none; } }
.waymark-faults-page { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark;
  font-family: system-ui, sans-serif; line-height: 1.5; }
.waymark-faults-page li { margin-block: 1rem; }
.waymark-faults-page code, .waymark-faults-page pre { font-family: ui-monospace, monospace; direction: ltr; }
.waymark-faults-page pre { overflow-x: auto; margin: .25rem 0; padding: .5rem; border: 1px solid; }
`;

const style = `<link rel="stylesheet" href="${faultsPaths.style}">`;

/** The page that stands for a site that cannot be built; it needs the script that loads it anew. */
export function faultsPage(faults: readonly Diagnostic[]): string {
  const shown = errorsFirst(faults).slice(0, MOST);
  const left = faults.length - shown.length;
  const more = left > 0 ? `<p>And ${left} more: the terminal says how many of which rule.</p>` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Faults to mend</title>
${style}
</head>
<body class="waymark-faults-page">
<main>
<h1>Faults to mend</h1>
<p>${escapeHtml(faultsToMend(faults))} Save, and this page becomes the site’s.</p>
<ol>
${shown.map(faultHtml).join("\n")}
</ol>
${more}
</main>
</body>
</html>
`;
}

function faultHtml(fault: Diagnostic): string {
  const { file, line, column, rule, message, hint, excerpt, severity } = fault;
  const mark = severity === "warning" ? " (warning)" : "";
  const text =
    excerpt === undefined ? "" : `<pre>${escapeHtml(cutLine(excerpt, column).text)}</pre>`;
  const place = escapeHtml(`${file}:${line}:${column}`);
  return `<li><code>${place}</code> ${escapeHtml(`${rule}${mark}: ${message}; ${hint}`)}${text}</li>`;
}

/** How many faults a page of the site shows at its foot. */
const IN_NOTE = 5;

/**
 * For the end of a page of the site as it was before these faults, or as it is with them: open at first,
 * and folded by who wants to read the page.
 */
export function faultsNote(faults: readonly Diagnostic[], isPreview: boolean): string {
  if (faults.length === 0) return "";
  const errors = faults.filter(({ severity }) => severity === "error").length;
  const words = `${errors} ${errors === 1 ? "fault" : "faults"} to mend`;
  const shown = errorsFirst(faults).slice(0, IN_NOTE);
  const all = shown.length < faults.length ? `all ${faults.length}` : "on a page of their own";
  return `${style}<details class="waymark-faults" open>
<summary>${words}: this is ${isPreview ? "what can be built meanwhile" : "the site as it was before"}</summary>
<ol>
${shown.map(faultHtml).join("\n")}
</ol>
<p><a href="${faultsPaths.page}">See them ${all}</a></p>
</details>`;
}
