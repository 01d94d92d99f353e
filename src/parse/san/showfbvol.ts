import { dscliObject } from "../text/dscli-object.ts";

/** `showfbvol`: a volume of a DS8000; its GUID is how a host knows the LUN. */
export const showfbvol = dscliObject({
  id: "san/showfbvol",
  tool: "showfbvol",
  last: "GUID",
  mark: /^GUID\s+[0-9A-F]{32}\b/,
});
