const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
}

/**
 * The form in which headers and words of choices are compared: small letters, umlauts spelled out, other accents dropped,
 * everything that is no letter or digit a single space. Other scripts stay as they are.
 * @complexity O(|text|)
 */
export const plainForm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüßæøłđ]/g, (letter) => SPELLED[letter] as string)
    .normalize('NFD')
    // After "и" the breve makes another letter (й), so only Latin and Greek letters lose their accents.
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
