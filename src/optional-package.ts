import { GenderIndicatorsError } from './errors.js';
import { missingPackage } from './mistakes.js';

/** Loads an optional package for the function that needs it; one that is not installed is an error that names it. */
export async function optionalPackage<Module>(
  name: string,
  load: () => Promise<Module>,
  functionName: string,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code;
    // Node and Bun say so by a code, Deno and browsers by a TypeError alone.
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' || error instanceof TypeError)
      throw new GenderIndicatorsError(missingPackage, { package: name, function: functionName });
    throw error;
  }
}
