export interface Login {
  readonly username: string;
  readonly password: string;
}

/** The login of `host` in a netrc file: its own, else that of `default`. */
export function findLogin(netrc: string, host: string): Login | undefined {
  const words = withoutMacros(netrc)
    .split(/\s+/)
    .filter((word) => word !== '');
  const logins = new Map<string, { username: string; password: string }>();
  let current: { username: string; password: string } | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === 'machine' || word === 'default') {
      current = { username: '', password: '' };
      const machine = word === 'default' ? '' : (words[++at] ?? '');
      if (!logins.has(machine)) logins.set(machine, current);
    } else if (word === 'login' && current) current.username = words[++at] ?? '';
    else if (word === 'password' && current) current.password = words[++at] ?? '';
    else if (word === 'account') at += 1;
  }
  return logins.get(host) ?? logins.get('');
}

// A macro runs from its name to the next empty line; lines that start with # are comments.
function withoutMacros(netrc: string): string {
  return netrc.replace(/^#.*$/gm, '').replace(/^macdef[\s\S]*?(?:\n[ \t]*\n|$)/gm, '\n');
}
