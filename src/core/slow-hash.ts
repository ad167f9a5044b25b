import { scrypt } from 'node:crypto';

/** 128 MB and half a second for each guess: the first choice of OWASP's password storage sheet. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };

/** Hash of a text that may be easy to guess, such as a password: scrypt, 32 bytes in base64. */
export function slowHash(text: string, salt: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(text, salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key.toString('base64'))));
  });
}
