/**
 * VTL of a preflight answer that allows the caller's origin when it matches one of `origins`; `*` stands for any text.
 * Only the first `*` of an origin counts, as in the framework (framework-spec 6.1.4).
 */
export function corsOriginTemplate(origins: readonly string[]): string {
  const matches = origins.map((origin) => `$origin.matches("${pattern(origin)}")`);
  return [
    '#set($origin = $input.params("Origin"))',
    '#if($origin == "") #set($origin = $input.params("origin")) #end',
    `#if(${matches.join(' || ')}) #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end`,
  ].join('\n');
}

const pattern = (origin: string): string => origin.replaceAll('.', '[.]').replace('*', '.+');
