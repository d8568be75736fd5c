/**
 * A parser of PowerShell, without PowerShell.
 *
 * Invariant: it reads and never runs anything.
 * @module
 */

import { Language, type Node, Parser } from "web-tree-sitter";
// Imported so that the files beside it can be found; the grammar's own module is native code, which is not wanted.
import "tree-sitter-powershell/package.json" with { type: "json" };

/** Gives the errors of a script, each with its line; none if it is PowerShell. */
export async function powershellParser(): Promise<(text: string) => readonly string[]> {
  await Parser.init();
  const path = new URL("tree-sitter-powershell.wasm", import.meta.resolve("tree-sitter-powershell/package.json"));
  const parser = new Parser().setLanguage(await Language.load(await Deno.readFile(path)));
  return (text) => faults(parser.parse(text)?.rootNode);
}

function faults(node: Node | null | undefined): readonly string[] {
  if (node === null || node === undefined || !node.hasError) return [];
  if (node.isError || node.isMissing) return [`line ${node.startPosition.row + 1}: ${node.text.slice(0, 80)}`];
  return node.children.flatMap(faults);
}
