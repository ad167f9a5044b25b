/** Which reference the template follows where the two differ (framework-spec 13.4): serverless 3 or osls 4. */
export type Profile = 'v3' | 'v4';

/** The profile that a `frameworkVersion` such as `^3.0` or `'2'` asks for; v4 without one (framework-spec, head). */
export function profileOfFrameworkVersion(frameworkVersion: unknown): Profile {
  const major = /\d+/.exec(String(frameworkVersion ?? ''))?.[0];
  return major === '1' || major === '2' || major === '3' ? 'v3' : 'v4';
}
