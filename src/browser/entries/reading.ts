import { startContentsSpy } from "../page/contents-spy.ts";
import { startCopyLinks } from "../page/copy-link.ts";
import { startDaily } from "../page/daily-opener.ts";
import { startOpenOnPaper } from "../page/open-on-paper.ts";
import { startPreviews } from "../page/preview-opener.ts";
import { startKeepingPlace } from "../reading/keep-place.ts";

startContentsSpy();
startCopyLinks();
startDaily();
startOpenOnPaper();
startPreviews();
startKeepingPlace();
