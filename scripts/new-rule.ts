import { runScaffold } from "./scaffold/files.ts";
import { scaffoldRule } from "./scaffold/rule.ts";

await runScaffold('npm run new-rule -- LPM-AREA-NUMBER CATEGORY FILE-TAIL SUBJECT "TITLE"', scaffoldRule);
