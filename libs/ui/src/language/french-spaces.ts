/** No line begins with what ends a word in French: «\u00a0mot\u00a0», «mot\u00a0:», «5\u00a0%», «12\u00a0$». Message files are written with plain spaces. */
export function frenchSpaces(words: string): string {
  return words.replace(/« /g, '«\u00a0').replace(/ (?=[»:%$](?![^\s.,;:?!)]))/g, '\u00a0');
}
