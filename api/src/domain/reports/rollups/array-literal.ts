/** Identifiers as PostgreSQL writes an array: both drivers pass a text, and only one of them an array. */
export const arrayOf = (values: readonly (string | number)[]): string => `{${values.join(',')}}`
