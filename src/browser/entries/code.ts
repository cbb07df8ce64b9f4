import { startCopyCode } from "../page/copy-code.ts";

startCopyCode();
