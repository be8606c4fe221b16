/** A type whose properties are left out where they would be undefined. */
type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>
}

/** The same without the properties that are undefined: a file has no such key, and a check would refuse it. */
export function dropUndefined<T extends object>(value: T): Defined<T>
export function dropUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined))
}
