// `typedoc` alone checks the comments and writes the reference; `npm run docs` writes the whole site.
import { referenceOptions } from './docs/site/reference.ts';

export default referenceOptions;
