import { showPath } from "../path/path-progress.ts";

const path = document.querySelector<HTMLElement>("[data-path]");
if (path !== null) void showPath(path);
