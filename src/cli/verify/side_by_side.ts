/**
 * Several things done at the same time.
 *
 * Invariant: at most so many at once; whoever asked waits until all that was begun has ended.
 * @module
 */

/**
 * What `action` gives for each of `items`, in their order, `width` of them at a time. When `isLast` says of a result
 * that it decides, nothing further is begun; what was not begun is undefined.
 */
export async function sideBySide<Item, Value>(
  items: readonly Item[],
  width: number,
  action: (item: Item) => Promise<Value>,
  isLast: (value: Value) => boolean = () => false,
): Promise<readonly (Value | undefined)[]> {
  const values: (Value | undefined)[] = items.map(() => undefined);
  const waiting = items.entries();
  let isDecided = false;
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      const value = await action(item);
      values[index] = value;
      isDecided ||= isLast(value);
      if (isDecided) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
  return values;
}
