import { isJsonObject, type Json } from '../../core/json.ts';

/** The statements with the forms that the framework's schema gives them: actions as lists, a single resource as text. */
export function coercedStatements(statements: Json | undefined): readonly Json[] {
  return Array.isArray(statements) ? statements.map(coerced) : [];
}

function coerced(statement: Json): Json {
  if (!isJsonObject(statement)) return statement;
  return Object.fromEntries(
    Object.entries(statement).map(([key, value]) => {
      if (key === 'Action' || key === 'NotAction') return [key, typeof value === 'string' ? [value] : value];
      if (key !== 'Resource' && key !== 'NotResource') return [key, value];
      const isSingle = Array.isArray(value) && value.length === 1 && typeof value[0] === 'string';
      return [key, isSingle ? value[0] : value];
    }),
  );
}
