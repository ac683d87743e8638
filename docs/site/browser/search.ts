// Loaded with the index of a language when a reader opens the search.
import MiniSearch from 'minisearch';
import { type Entry, find, searchOptions } from '../search-options.ts';

const { siteIndex } = globalThis as unknown as { readonly siteIndex: string };
const index = MiniSearch.loadJSON<Entry>(siteIndex, searchOptions);
window.findInSite = (query) => find(index, query);
