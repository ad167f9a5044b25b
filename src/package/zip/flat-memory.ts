import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's space for young objects as small as it is. It would double under thousands of short-lived buffers, each
 * of which then lives on for that much longer: about 310 MB instead of 200 MB for 28,000 files.
 */
export function keepMemoryFlat(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
