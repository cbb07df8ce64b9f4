import { commands } from "../../../src/cli/commands.ts";
import { runCommand } from "../../../src/cli/run-command.ts";
import { pageText } from "./plain-markdown.ts";

/** The page that shows what each command says of itself. */
export async function commandLinePage(): Promise<string> {
  const sections: string[] = [];
  for (const name of commands.keys()) {
    sections.push(`## \`waymark ${name}\` {#${name}}\n\n${text(await helpOf(name))}`);
  }
  return pageText({
    title: "Command line",
    summary: "What each command does, the options it takes, and what its exit code means.",
    order: 5,
    body: `In a site's folder every command is run by \`npx waymark …\`.

${text(await helpOf())}
${sections.join("\n")}`,
  });
}

async function helpOf(...command: readonly string[]): Promise<string> {
  let said = "";
  const out = (text: string) => {
    said += text;
  };
  await runCommand([...command, "--help"], {
    ...{ out, error: out, colours: { out: false, error: false } },
  });
  return said;
}

function text(said: string): string {
  return `\`\`\`text\n${said.replace(/^\n+|\s+$/g, "")}\n\`\`\`\n`;
}
