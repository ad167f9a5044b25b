// Runtimes on Amazon Linux 2 (glibc 2.26); all later ones run on Amazon Linux 2023 (glibc 2.34).
const amazonLinux2 = [
  /^python3\.(?:[89]|1[01])$/,
  /^nodejs1[0-8]\.x$/,
  /^java(?:8\.al2|11|17)$/,
  /^ruby(?:2\.\d|3\.2)$/,
  /^dotnet(?:core3\.1|[67])$/,
  /^provided\.al2$/,
];

/** Minor version of glibc 2 on a runtime; `undefined` for a runtime that is not known. */
export function runtimeGlibc(runtime: string | undefined): number | undefined {
  if (runtime === undefined || runtime === 'provided' || runtime === 'go1.x') return undefined;
  return amazonLinux2.some((form) => form.test(runtime)) ? 26 : 34;
}
