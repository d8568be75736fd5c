/**
 * Regions as people call them: by a country, by a city in another language, by a name that is nearly right.
 *
 * Invariant: it answers with names of the table of regions only, never with what was typed.
 * @module
 */

import { nearest } from "../nearest.ts";
import { regionCalled, REGIONS } from "./region.ts";

/** Countries that hold one region, and cities as other languages write them, in lower case without accents. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "us-east-1": ["northern virginia", "nordvirginia", "virginie", "washington", "nvirginia"],
  "us-west-1": ["northern california", "kalifornien", "californie", "san francisco", "ncalifornia"],
  "ca-central-1": ["kanada", "montreal"],
  "sa-east-1": ["brazil", "brasil", "brasilien", "bresil"],
  "eu-central-1": ["francfort", "francoforte", "germany", "deutschland", "alemania", "allemagne", "germania"],
  "eu-west-1": ["irland", "irlanda", "irlande", "dublin"],
  "eu-west-2": ["londres", "londra", "england", "united kingdom", "great britain"],
  "eu-west-3": ["parigi", "france", "frankreich", "francia"],
  "eu-north-1": ["sweden", "schweden", "suede", "suecia", "estocolmo", "stoccolma"],
  "eu-south-1": ["mailand", "milano", "italy", "italien", "italia"],
  "eu-central-2": ["switzerland", "schweiz", "suisse", "zuerich"],
  "ap-south-1": ["bombay"],
  "ap-northeast-1": ["tokio", "toquio"],
  "ap-northeast-2": ["korea", "south korea", "seul"],
  "ap-southeast-1": ["singapur", "singapour", "singapura"],
  "ap-southeast-2": ["sidney"],
  "ap-southeast-3": ["indonesia", "indonesien"],
  "af-south-1": ["south africa", "suedafrika", "kapstadt"],
  "il-central-1": ["tel aviv"],
};

/** The words for each region: its place in the table, and the names above. */
function places(): readonly (readonly [words: string, region: string])[] {
  return [
    ...REGIONS.flatMap(({ name, title = "" }) => {
      const [, place = ""] = /\((.*)\)/.exec(title) ?? [];
      return [[plain(place), name] as const, [plain(place.replace(/^N\. /, "")), name] as const];
    }),
    ...Object.entries(NAMES).flatMap(([region, names]) => names.map((name) => [plain(name), region] as const)),
  ];
}

/** Letters alone, without accents, in lower case. */
function plain(words: string): string {
  return words.normalize("NFD").toLowerCase().replaceAll(/[^a-z]/g, "");
}

/** What is shorter is near to too many words. */
const SHORTEST = 5;

/** The region that `words` call by a place, also one that is nearly written right. */
export function regionOfPlace(words: string): string | undefined {
  const exact = regionCalled(words);
  if (exact !== undefined) return exact;
  const typed = plain(words);
  if (typed.length < 4 || /\d/.test(words)) return undefined;
  const all = places();
  const named = all.find(([place]) => place === typed)?.[1];
  if (named !== undefined || typed.length < SHORTEST) return named;
  const near = nearest(typed, all.map(([place]) => place).filter((place) => place.length >= SHORTEST));
  return all.find(([place]) => place === near)?.[1];
}
