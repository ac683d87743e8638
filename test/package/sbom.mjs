// Prints what the packed package brings along as CycloneDX: the packages that an installation adds, by `npm sbom`, and those that are
// bundled into the command and the script of a page, by their notices.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const npm = (words, cwd) => execFileSync('npm', words, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

/** The packages of a NOTICES.txt: each begins with a line `name version (licence)`. */
function bundledIn(folder) {
  const notices = readFileSync(join(root, 'dist', folder, 'NOTICES.txt'), 'utf8');
  const lines = notices.matchAll(
    /^(?<name>(?:@[\w.-]+\/)?[\w.-]+) (?<version>\d+\.\d+\.\d+\S*) \((?<license>[\w.-]+)\)$/gmu,
  );
  return [...lines].map(({ groups: { name, version, license } }) => ({
    'bom-ref': `${folder}/${name}@${version}`,
    type: 'library',
    name,
    version,
    scope: 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [{ license: { id: license } }],
    properties: [{ name: 'gender-indicators:bundled-in', value: `dist/${folder}` }],
  }));
}

const folder = mkdtempSync(join(tmpdir(), 'gender-indicators-sbom-'));
try {
  writeFileSync(join(folder, 'package.json'), '{ "name": "installed", "version": "1.0.0", "private": true }\n');
  const tarball = npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root).trim();
  npm(['install', '--silent', join(folder, tarball)], folder);
  const bom = JSON.parse(npm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'], folder));
  const isPackage = ({ name }) => name === 'gender-indicators';
  const { components, dependencies } = bom;
  const component = components.find(isPackage);
  const bundled = ['command', 'script'].flatMap(bundledIn);
  const own = {
    metadata: { ...bom.metadata, component: { ...component, externalReferences: [] } },
    components: [...components.filter((one) => !isPackage(one)), ...bundled],
    dependencies: dependencies
      .filter(({ ref }) => ref !== bom.metadata.component['bom-ref'])
      .concat(bundled.map((one) => ({ ref: one['bom-ref'], dependsOn: [] }))),
  };
  console.log(JSON.stringify({ ...bom, ...own }, undefined, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
