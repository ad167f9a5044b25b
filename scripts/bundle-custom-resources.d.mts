export function bundleCustomResources(source: string, target: string): Promise<void>;
