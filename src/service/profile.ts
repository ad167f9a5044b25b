/** Which reference the template follows where the two differ (framework-spec 13.4): serverless 3 or osls 4. */
export type Profile = 'v3' | 'v4';
