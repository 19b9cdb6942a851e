// Builds the replica of the site into .output/site/, in a process of its own: the build sets
// NODE_ENV, which must not leak into what runs after it.
import { buildSite } from '../tests/site/build.mjs';

console.log(`Built ${await buildSite()}`);
