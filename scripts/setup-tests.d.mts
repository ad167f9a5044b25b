/** Each returns the folder with the tool's programs. */
export function installAct(): string;
export function installCargoZigbuild(): string;
export function installCfnLint(): string;
export function installCmarkGfm(): string;
export function installReferences(): void;

/** Downloads what compiles packages that come as source, once; returns the folder of the wheels. */
export function installBuildWheels(): string;
