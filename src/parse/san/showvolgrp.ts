import { dscliObject } from "../text/dscli-object.ts";

/** `showvolgrp`: a volume group of a DS8000, and the volumes that hosts are given by it. */
export const showvolgrp = dscliObject({
  id: "san/showvolgrp",
  tool: "showvolgrp",
  last: "Vols",
  mark: /^Vols\s+[0-9A-F]{4}\b/,
});
