// Versions and checksums of the devDependencies of the TypeScript template, as npm locks them.
const esbuildVersion = '0.28.2';
const esbuildIntegrity =
  'sha512-HKVLS8dvII+xoKW9kmqxbRKrnWEXfJJr/FZhhJmiqIB0e053QNYFqOBouTMO/k5sID4MvCiUCvv8b9M4h32wIA==';
const typesVersion = '8.10.164';
const typesIntegrity =
  'sha512-XOnrazWcOd6yWPnR7DxqCBPPYciDjHq+NN8LPwwqBCJNXLyPJgKo47fZpJ113+oyAn9Zti0Cf6H4k6yPcE3WFg==';

/** esbuild's package per platform: name, os, cpu, checksum. */
const platforms: readonly (readonly [name: string, os: string, cpu: string, integrity: string])[] = [
  [
    'aix-ppc64',
    'aix',
    'ppc64',
    'sha512-XExcO+dvLKvVtNTibSTBej1NCAbaGhWn9Ww1ZPx80qsahhPFe/8jgWP0IchNe0F3HwkU7n8ejhH8bjonqht8mQ==',
  ],
  [
    'android-arm',
    'android',
    'arm',
    'sha512-kXXoiPVVGQcnIYGOeaovwOURpniDBpSq4A03qkQ+BMQqtGG6HYap3xne9C1O1yo4TR3qxlCX5IqqmX6fFo2Lqg==',
  ],
  [
    'android-arm64',
    'android',
    'arm64',
    'sha512-5YfKeeI8qWfBZIX+u2xZC3Zlb3Os/gLS2sbEKM+I4ZOcsWmHS2WLysCcQZDAFRslDUU5Oiq44gf6PYN1vGwG5A==',
  ],
  [
    'android-x64',
    'android',
    'x64',
    'sha512-O387ite7SzUyCcy3JQX4P4bLtEA7bLLkx+esve5JHnyYfNTxcVpXZo9jhdB0lTKN44gztELTdU7nS8Nr16Fs1Q==',
  ],
  [
    'darwin-arm64',
    'darwin',
    'arm64',
    'sha512-n4KqkOQrraxHJcgjM1RvwbigfQKIKJVpM7xp+KsxiyUSrRdIXnt73VhrPAx0fV44hgfmIVKjxMN9J1t5jySVkw==',
  ],
  [
    'darwin-x64',
    'darwin',
    'x64',
    'sha512-uq6suIWYP37qzGddBKPw5QEQPi6HiLGsO7UmkpfyaYNQ3D+rN6w6WfwH+nuqcGXWvawGwxOEroO4YGnFh95azw==',
  ],
  [
    'freebsd-arm64',
    'freebsd',
    'arm64',
    'sha512-n+I0BTSRIoy+d6RPKnEVwql5UwBJolytvY4mAOIEJorKlqgPII8ix6slVVrfZ5Tnj7glIZvloylbB/EJPMWEXw==',
  ],
  [
    'freebsd-x64',
    'freebsd',
    'x64',
    'sha512-78XJTJkvPs0kz2w61301PJjXl4g7q3JqiYMZ/M/yVI73EHBrCRTgkhu9oqG7vPqq+a/yadEW8aD+agKlk5xrmg==',
  ],
  [
    'linux-arm',
    'linux',
    'arm',
    'sha512-XlDnu2q5yoqems+xay6wSAcg9DDD7K9RLKZEBOMZm3ckNpJBvOX20tSfby8KfrrhINDyv9V2YVZKY/SpoGJI8w==',
  ],
  [
    'linux-arm64',
    'linux',
    'arm64',
    'sha512-pW4AC0P3it8c7do9MVM4p51FzHzdM/TZrerurgRcHJ2WTa1VQ1CIq18xncfpBJw4ojkiZZrKW2yIBWBP92j6Ug==',
  ],
  [
    'linux-ia32',
    'linux',
    'ia32',
    'sha512-CYbnj78HsIeA+DhgUKgFCfvNsTHFhMMrinUrMZpDXJXKN8T3XViTZ/+wtHeVxEWY8ewSzTFN+nRmSwO2tZaLUQ==',
  ],
  [
    'linux-loong64',
    'linux',
    'loong64',
    'sha512-buwkd8nsph4R+ajRvw0qM5Hja/TXQow3ptzWO2EbG/cqcIkHloRrdlBtQlshyYGTNFvfkfJ5tpPLVkY4DtsPfQ==',
  ],
  [
    'linux-mips64el',
    'linux',
    'mips64el',
    'sha512-ZVykbDyk7519VwiNb9Lcj9m8XM6v5V9uKPvrEMkkEedVewf+0itkhahp4HDpgERXhwLRpWFypsGbG/J8s0QjJA==',
  ],
  [
    'linux-ppc64',
    'linux',
    'ppc64',
    'sha512-CAXl+Dtd9UUuJd8pKKdwh6MLm3MUMiqMPmhZ3tTSXPqfyQ3vDl6R5hZdZ/kYojK4ofXtdfSv1tFq8XzWx3heNQ==',
  ],
  [
    'linux-riscv64',
    'linux',
    'riscv64',
    'sha512-GeXCej4IQtU1B+QlDV8W/RRvbzI3O/Stss+/bCXv4lZls5WGRtu2a+3JkA3i4qIUlMXpcHebWpF8AkJhATowuA==',
  ],
  [
    'linux-s390x',
    'linux',
    's390x',
    'sha512-3H1weTYZPxt/WOhByszQZybS9w5lKzUn1FDMsgEChbHWQwHYQQRfBxgCcZvPhjHfKyJjIievvMmEUawJrdY9Dg==',
  ],
  [
    'linux-x64',
    'linux',
    'x64',
    'sha512-4xTZr1FUmSoQW4XIWmit3tzQrUTZM+N3P0XV8xROKYF50XfI7xeO90+1bZvNwxIufQ9hDQVRJH5YhgPVF8A/HQ==',
  ],
  [
    'netbsd-arm64',
    'netbsd',
    'arm64',
    'sha512-sSATRjPeDBg3pdgHoQfoYBob11Kk1FGa9lui5RIHZCoCkJa9QKlvl3/vKz2usCmYYjs7ymJR/2Nnsqe+Hjt5nw==',
  ],
  [
    'netbsd-x64',
    'netbsd',
    'x64',
    'sha512-lqnzCV+mM0gIADaKihiCg6ifgfU2L3h5E33rNQBN1Y4MaVGnzryzmvvf7UHxprpQdE8hpqLolJ9Rl+SkIRDpyw==',
  ],
  [
    'openbsd-arm64',
    'openbsd',
    'arm64',
    'sha512-AL2qJILH7lNjrDmCQDvdxMfAUIv8KMNZOvrwAQ8i8//ntL9FflhOyMJ8OZSMBb8/AWXe3/5v5S20y3zCoZWKoQ==',
  ],
  [
    'openbsd-x64',
    'openbsd',
    'x64',
    'sha512-QtiuPytchRyC4rwUKhexJdQKvDuZ6hWloi3igqPQNUJCS1/v9EiO3UTOXR6A3FoMo4fnAKbWJdqaIwhOzh8qEw==',
  ],
  [
    'openharmony-arm64',
    'openharmony',
    'arm64',
    'sha512-WkhYDmpTjLvGlScA1rwjRUmhl4k8oXR3cIbtqWmELgU/dFeHHlEllxDvdWcNJV9rbzCexB5vz8gtNewWLgCT7Q==',
  ],
  [
    'sunos-x64',
    'sunos',
    'x64',
    'sha512-GPMSkTOtMnv2U2F8gxe4Io6qmVs+YKyp832Etqqxr0hFngmXQ3rzwytelm3GIn7T4VviRUlf3sOgBOiTdvaf7g==',
  ],
  [
    'win32-arm64',
    'win32',
    'arm64',
    'sha512-PIhhEkE9uPBleRBrQEJpUn7MBnibZzbGzYWPmY3x+YoVg/95zbjB4CxPPOQ8l5tYYM4mMaCthF8/1DIfBQQyWQ==',
  ],
  [
    'win32-ia32',
    'win32',
    'ia32',
    'sha512-YmJbfTlvU7Sdn9BB+4PRES4oB6pxgS37MAONj+hBr/cpXS1aBPKXxNnDbu+QCWPj0o9dgyxeq79g6c5P8KeuYA==',
  ],
  [
    'win32-x64',
    'win32',
    'x64',
    'sha512-5ebpxr3nWMzrL/rnUI755Jkuee0bHL/Gq0WTF9lvcpv73wAp5eu8MfBUgWK9bhWvZjj7yX8etf/8tI8Ney695g==',
  ],
];

export const devDependencies = { '@types/aws-lambda': `^${typesVersion}`, esbuild: `^${esbuildVersion}` } as const;

const engines = { node: '>=18' };

/** package-lock.json of the template, without addresses: npm takes the packages from the registry that it is set to. */
export function typescriptLock(): string {
  const platformPackages = platforms.map(([name, os, cpu, integrity]) => [
    `node_modules/@esbuild/${name}`,
    { version: esbuildVersion, integrity, cpu: [cpu], dev: true, license: 'MIT', optional: true, os: [os], engines },
  ]);
  const lock = {
    name: 'SERVICE_NAME',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'SERVICE_NAME', devDependencies },
      ...Object.fromEntries(platformPackages),
      'node_modules/@types/aws-lambda': { version: typesVersion, integrity: typesIntegrity, dev: true, license: 'MIT' },
      'node_modules/esbuild': {
        version: esbuildVersion,
        integrity: esbuildIntegrity,
        dev: true,
        hasInstallScript: true,
        license: 'MIT',
        bin: { esbuild: 'bin/esbuild' },
        engines,
        optionalDependencies: Object.fromEntries(platforms.map(([name]) => [`@esbuild/${name}`, esbuildVersion])),
      },
    },
  };
  return `${JSON.stringify(lock, null, 2)}\n`;
}
