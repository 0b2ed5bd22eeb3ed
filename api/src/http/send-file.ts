import { plainName } from '../domain/exports/name-file.ts'

/** RFC 6266: the name in ASCII, and as it is. */
export const dispositionOf = (name: string) =>
  `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )}`
