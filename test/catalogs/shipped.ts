import * as cedaw from 'gender-indicators/catalogs/cedaw';
import * as sdg from 'gender-indicators/catalogs/sdg';
import * as vn from 'gender-indicators/catalogs/vn';
import type { Catalog } from 'gender-indicators/schemas';

/** What each folder of `src/catalogs` exports. */
export const catalogFolders = { cedaw, sdg, vn } as const;

/** Every catalog of the library by its name. */
export const shippedCatalogs: readonly (readonly [name: string, catalog: Catalog])[] = Object.values(catalogFolders)
  .flatMap((exports) => Object.entries<object>(exports))
  .flatMap(([name, value]) => ('indicators' in value ? [[name, value as Catalog] as const] : []));
