import { readWwn } from "./wwn.ts";

/** A member of a zone or an alias of Brocade: a WWN, a port as `domain,index`, or a name. */
export interface ZoneMember {
  readonly line: number;
  readonly wwn?: string;
  /** Decimal, as printed: `1,5`. */
  readonly port?: string;
  readonly name?: string;
  /** In a peer zone. */
  readonly role?: "principal" | "peer";
}

interface Wanted {
  readonly onlyNames?: boolean;
  readonly noNames?: boolean;
}

interface Members {
  readonly members: readonly ZoneMember[];
  /** The mark of a peer zone, which has the shape of a WWN. */
  readonly property?: string;
  /** Something that stands there is no member. */
  readonly isRest: boolean;
}

/** Members with `;` between them, and blanks or tabs around. */
export function readMembers(text: string, line: number, { onlyNames = false, noNames = false }: Wanted): Members {
  const members: ZoneMember[] = [];
  let property: string | undefined;
  let isRest = false;
  for (const part of text.split(";")) {
    const word = part.trim();
    const wwn = onlyNames ? undefined : readWwn(word);
    if (word === "") continue;
    if (wwn !== undefined && isMark(wwn) && property === undefined) property = wwn;
    else if (wwn !== undefined && !isMark(wwn) && word.includes(":")) members.push({ line, wwn });
    else if (!onlyNames && /^\d{1,3},\d{1,5}$/.test(word)) members.push({ line, port: word });
    else if (!noNames && /^[\w$^-]{1,64}$/.test(word)) members.push({ line, name: word });
    else isRest = true;
  }
  return { members, isRest, ...(property === undefined ? {} : { property }) };
}

/** `00:02:00:00:00:03:00:02`: byte 6 says of which kind the members are, byte 8 how many principals there are. */
function isMark(wwn: string): boolean {
  return wwn.startsWith("0002000000");
}

/** How many of the members of a peer zone are principals; in the plain form they stand first (order recalled). */
export function principalsOf(property: string): number {
  return parseInt(property.slice(14), 16);
}
