// Source: AWS Lambda developer guide, "Lambda runtimes".

/** Runtimes that AWS takes for new functions. */
export const currentRuntimes: readonly string[] = [
  ...['nodejs20.x', 'nodejs22.x', 'nodejs24.x'],
  ...['python3.10', 'python3.11', 'python3.12', 'python3.13', 'python3.14'],
  ...['java8.al2', 'java8.al2023', 'java11', 'java11.al2023', 'java17', 'java17.al2023', 'java21', 'java25'],
  ...['dotnet8', 'dotnet9', 'dotnet10', 'ruby3.3', 'ruby3.4', 'ruby4.0', 'provided.al2', 'provided.al2023'],
];

/** Retired runtimes, each with those that follow it. */
export const retiredRuntimes: Readonly<Record<string, readonly string[]>> = {
  nodejs: ['nodejs22.x'],
  'nodejs4.3': ['nodejs22.x'],
  'nodejs4.3-edge': ['nodejs22.x'],
  'nodejs6.10': ['nodejs22.x'],
  'nodejs8.10': ['nodejs22.x'],
  'nodejs10.x': ['nodejs22.x'],
  'nodejs12.x': ['nodejs22.x'],
  'nodejs14.x': ['nodejs22.x'],
  'nodejs16.x': ['nodejs22.x'],
  'nodejs18.x': ['nodejs22.x'],
  'python2.7': ['python3.12', 'python3.13'],
  'python3.6': ['python3.12', 'python3.13'],
  'python3.7': ['python3.12', 'python3.13'],
  'python3.8': ['python3.12', 'python3.13'],
  'python3.9': ['python3.12', 'python3.13'],
  'ruby2.5': ['ruby3.4'],
  'ruby2.7': ['ruby3.4'],
  'ruby3.2': ['ruby3.4'],
  java8: ['java8.al2', 'java21'],
  'dotnetcore1.0': ['dotnet8'],
  'dotnetcore2.0': ['dotnet8'],
  'dotnetcore2.1': ['dotnet8'],
  'dotnetcore3.1': ['dotnet8'],
  'dotnet5.0': ['dotnet8'],
  dotnet6: ['dotnet8'],
  dotnet7: ['dotnet8'],
  'go1.x': ['provided.al2023'],
  provided: ['provided.al2023'],
};
