import { parentPort, workerData } from "node:worker_threads";
import { createTheme, renderTemplate } from "../render/theme.ts";
import { messagesOf } from "../site/several-languages.ts";
import type { PrintedPage, PrinterData, SentPage } from "./page-printer.ts";
import { writeFile } from "./site-writer.ts";

// What such a thread does; see page-printer.ts.

const { includes, config } = workerData as PrinterData;
const theme = createTheme(includes, messagesOf(config));

parentPort?.on("message", (sent: SentPage) => parentPort?.postMessage(printed(sent)));

/** Where something throws, whoever asks prints it then, and hears of it. */
function printed({ target, layout, view }: SentPage): PrintedPage {
  try {
    return writeFile(target, renderTemplate(theme, layout, { page: JSON.parse(view) }));
  } catch {
    return undefined;
  }
}
