/**
 * The code in a notebook of Jupyter, whose cells are JSON (nbformat 4).
 *
 * Invariant: the cells come in their order, as one text; outputs and prose are left out.
 * @module
 */

import { childOf, childText, type Tree } from "./tree.ts";

/** The code of all cells; undefined where the trees are no notebook. */
export function notebookCode(trees: readonly Tree[]): string | undefined {
  const [tree, ...others] = trees;
  const cells = childOf(tree, "cells");
  if (others.length > 0 || cells?.kind !== "list" || childOf(tree, "nbformat") === undefined) return undefined;
  return cells.items.filter((cell) => childText(cell, "cell_type") === "code").map((cell) =>
    sourceOf(childOf(cell, "source"))
  ).join("\n");
}

/** The source of a cell: one text, or a list of its lines. */
function sourceOf(tree: Tree | undefined): string {
  if (tree?.kind === "text") return tree.text;
  return tree?.kind === "list" ? tree.items.map((item) => item.kind === "text" ? item.text : "").join("") : "";
}
