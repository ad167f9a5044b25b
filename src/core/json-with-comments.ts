/** JSON text without the comments and trailing commas of a tsconfig.json; texts such as "@libs/*" stay whole. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[}\]])/g,
    (_, quoted?: string) => quoted ?? '',
  );
}
