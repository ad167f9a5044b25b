/** Values that must never be printed. */
export class SecretMask {
  readonly #secrets = new Set<string>();

  /** The values that were not known before: the whole and, of several lines, each line. */
  add(value: string): readonly string[] {
    const parts = [value, ...value.split(/\r?\n/)].map((part) => part.trim()).filter((part) => part.length >= 3);
    const fresh = [...new Set(parts)].filter((part) => !this.#secrets.has(part));
    for (const part of fresh) this.#secrets.add(part);
    return fresh;
  }

  /** The text with every secret replaced, the longest first. */
  apply(text: string): string {
    return [...this.#secrets]
      .sort((a, b) => b.length - a.length)
      .reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
  }
}
