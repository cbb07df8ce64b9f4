import { showPath } from "../path/standing.ts";

const path = document.querySelector<HTMLElement>("[data-path]");
if (path !== null) void showPath(path);
