/**
 * How the JSON of an answer is described: JSON Schema of 2020-12, and the type of the same value, from one expression.
 *
 * Invariant: a renderer that returns the type cannot leave out what the schema requires, or write what it does not name. The
 * schemas themselves are loaded only to be printed; renderers import their types.
 * @module
 */

/** A JSON Schema that describes a `T`. */
export interface Schema<T> {
  /** As it is printed. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Never set: it carries the type. */
  readonly describes?: T;
}

/** The type that a schema describes. */
export type Described<S> = S extends Schema<infer T> ? T : never;

type Fields = Readonly<Record<string, Schema<unknown>>>;
type Required<F extends Fields> = { readonly [Name in keyof F]: Described<F[Name]> };
type Optional<F extends Fields> = { readonly [Name in keyof F]?: Described<F[Name]> | undefined };

/** A text; `description` says which. */
export function text(description: string): Schema<string> {
  return { json: { type: "string", description } };
}

/** A whole number. */
export function integer(description: string): Schema<number> {
  return { json: { type: "integer", description } };
}

/** A number. */
export function number(description: string): Schema<number> {
  return { json: { type: "number", description } };
}

/** True or false. */
export function flag(description: string): Schema<boolean> {
  return { json: { type: "boolean", description } };
}

/** One of a few words or numbers. */
export function oneOf<const T extends string | number>(description: string, values: readonly T[]): Schema<T> {
  return { json: { enum: values, description } };
}

/** One value and no other. */
export function only<const T extends boolean>(description: string, value: T): Schema<T> {
  return { json: { const: value, description } };
}

/** The same, or null where it is not known. */
export function nullable<T>({ json }: Schema<T>): Schema<T | null> {
  const { description, ...rest } = json;
  return { json: { anyOf: [rest, { type: "null" }], description } };
}

/** A list, which may be empty. */
export function list<T>(description: string, items: Schema<T>): Schema<readonly T[]> {
  return { json: { type: "array", description, items: items.json } };
}

/** An object with the fields `required`, and those of `optional` where they apply. */
export function object<const R extends Fields, const O extends Fields = Readonly<Record<never, never>>>(
  description: string,
  required: R,
  optional?: O,
): Schema<Required<R> & Optional<O>> {
  const fields = Object.entries({ ...required, ...optional });
  return {
    json: {
      type: "object",
      description,
      properties: Object.fromEntries(fields.map(([name, { json }]) => [name, json])),
      required: Object.keys(required),
    },
  };
}

/** One of several forms. */
export function either<const S extends readonly Schema<unknown>[]>(
  description: string,
  ...forms: S
): Schema<Described<S[number]>> {
  return { json: { description, anyOf: forms.map(({ json }) => json) } };
}
