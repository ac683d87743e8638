// Two offices send their counts to the service, and the dashboard shows what it answers.
// npx node examples/run.mjs service
import type { ReportJson } from 'gender-indicators';
import { dashboard } from './dashboard.ts';
import { sent } from './organisation.ts';
import { answer } from './service.ts';

const print = (text: string) => process.stdout.write(`${text}\n`);
const address = 'https://example.org';

for (const { office, returns } of sent) {
  const request = new Request(`${address}/${office}`, { method: 'POST', body: JSON.stringify({ returns }) });
  const { issues } = (await (await answer(request)).json()) as { readonly issues: readonly string[] };
  for (const issue of issues) print(`${office}: ${issue}`);
}
const wrong = await answer(new Request(`${address}/?indicator=women-in-leadershp`));
print(`${String(wrong.status)} ${((await wrong.json()) as { readonly message: string }).message}\n`);
const response = await answer(new Request(`${address}/`));
print(dashboard((await response.json()) as ReportJson).join('\n'));
