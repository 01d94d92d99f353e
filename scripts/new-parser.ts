import { runScaffold } from "./scaffold/files.ts";
import { scaffoldParser } from "./scaffold/parser.ts";

await runScaffold('npm run new-parser -- FOLDER/NAME "COMMAND" [KIND OF HOST]', scaffoldParser);
