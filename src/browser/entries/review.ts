import { openReview } from "../review/opener.ts";

const root = document.querySelector<HTMLElement>("[data-review]");
if (root !== null) void openReview(root);
