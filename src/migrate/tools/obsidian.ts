import { fieldsOf, readYamlConfig, textOf } from "../config-file.ts";
import { isArticle, type OldFolder } from "../old-folder.ts";
import type { OldSite } from "../old-site.ts";

const SETTINGS = ".obsidian/app.json";

/** A vault of Obsidian, or a folder of Foam, which links alike. */
export function readObsidian(folder: OldFolder): OldSite | undefined {
  const settings = folder.textOf(SETTINGS);
  const foam = [".foam/config.json", ".vscode/foam.json", ".foam/templates/daily-note.md"].find(
    (name) => folder.textOf(name),
  );
  const isVault =
    settings ??
    folder.textOf(".obsidian/core-plugins.json") ??
    folder.textOf(".obsidian/workspace.json");
  if (!isVault && foam === undefined) return undefined;
  // JSON is YAML.
  const own = settings ? fieldsOf(readYamlConfig(settings).value) : {};
  const { attachmentFolderPath } = own;
  const attachments = textOf(attachmentFolderPath);
  const isHidden = attachments?.split("/").some((step) => /^\.[^./]/.test(step)) ?? false;
  return {
    tool: isVault ? "Obsidian" : "Foam",
    configuration: settings ? [SETTINGS] : [],
    folders: [{ from: "", to: "", leaveOut: templatesOf(folder) }],
    staticFolders: [],
    dialects: ["obsidian"],
    ...((isVault ? own.strictLineBreaks === true : !breaksInEditor(folder)) && { breaks: false }),
    mayHave: ["boxes", "mkdocs"],
    addresses: "files",
    redirects: [],
    notCarried: isHidden
      ? [
          {
            file: SETTINGS,
            what: `the attachments in ${attachments}, which is hidden`,
            advice: "copy that folder under a name without a dot, and correct the links",
          },
        ]
      : notRead(folder),
  };
}

/** Foam shows notes by the editor's own preview. */
function breaksInEditor(folder: OldFolder): boolean {
  const settings = folder.textOf(".vscode/settings.json")?.text ?? "";
  return /^\s*"markdown\.preview\.breaks":\s*true/m.test(settings);
}

/** The folder of templates, whose files are no notes. */
function templatesOf(folder: OldFolder): readonly string[] {
  const file = folder.textOf(".obsidian/templates.json");
  const name = file && textOf(fieldsOf(readYamlConfig(file).value).folder);
  return name === undefined ? [] : [name.replace(/\/$/, "")];
}

/** Notes of kinds that only Obsidian shows. */
function notRead({ files }: OldFolder): OldSite["notCarried"] {
  return files
    .filter((file) => /\.(?:canvas|base|excalidraw)$/.test(file) && !isArticle(file))
    .map((file) => ({
      file,
      what: "this drawing or table, which only Obsidian shows",
      advice: "export it as a picture, and put that into a page",
    }));
}
