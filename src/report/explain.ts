import { memoryContext } from '../discover/memory-context.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { parse } from '../dockerfile/parse.js';
import { isOtherFile, spanOf } from '../engine/anchor.js';
import { lint } from '../engine/lint.js';
import { isForImages } from '../engine/lint-image.js';
import { modelsOf } from '../engine/models.js';
import { namesOf, type Names } from '../engine/names.js';
import type { AnyRule, Finding, Meta, OptionValue } from '../engine/rule.js';
import type { Choice } from '../engine/selection.js';
import { Lines } from '../text/lines.js';

/** All there is to say about one of these rules, as Markdown: its page in docs/rules and what `imglint explain` prints. */
export function explain(rule: AnyRule, rules: readonly AnyRule[], categories: ReadonlyMap<string, string>): string {
  const names = namesOf(rules, categories);
  // What a rule says of suppressions depends on what all the others found.
  const speakers = rule.meta.needs.includes('suppressions') ? rules : [rule];
  return [
    `# ${rule.meta.id}`,
    '',
    introduction(rule.meta),
    '',
    ...rule.meta.examples.flatMap((example) => [...isForImages({ rule }) ? inAnImage(example) : shown(example, verdict(rule, example, speakers, names)), '']),
    ...optionTable(rule.meta),
  ].join('\n');
}

function introduction({ summary, rationale, severity, severityIn, presets, optIn, fix, aliases = [] }: Meta): string {
  const elsewhere = Object.entries(severityIn ?? {}).map(([preset, other]) => `${other} in ${preset}`);
  const facts = [
    `Severity ${[severity, ...elsewhere].join(', ')}`,
    optIn === true ? 'on only where it is named' : presets.length > 0 && `presets ${presets.join(', ')}`,
    fix && `fix ${fix}`,
    aliases.length > 0 && `also known as ${aliases.join(', ')}`,
  ];
  return `${sentence(summary)} ${sentence(rationale)} ${facts.filter((fact) => typeof fact === 'string').join('; ')}.`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

type Example = Meta['examples'][number];

function shown(example: Example, said: readonly string[]): readonly string[] {
  const beside = Object.entries(example.files ?? {});
  const empty = beside.filter(([, text]) => text === '').map(([path]) => `\`${path}\``);
  const options = Object.entries(example.options ?? {}).map(([name, value]) => `\`${name}\` \`${JSON.stringify(value)}\``);
  return [
    ...options.length > 0 ? [`With ${options.join(', ')}:`] : [],
    ...fenced('dockerfile', example.before),
    ...empty.length > 0 ? [`Beside it: ${empty.join(', ')}`] : [],
    ...beside.filter(([, text]) => text !== '').flatMap(([path, text]) => [`Beside it, in \`${path}\`:`, ...fenced('text', text)]),
    ...said.length === 0 ? [] : fenced('text', said.join('\n')),
    ...example.after === example.before ? [] : ['Write instead:', ...fenced('dockerfile', example.after)],
    ...Object.entries(example.filesAfter ?? {}).flatMap(([path, text]) => [`Write in \`${path}\`:`, ...fenced('text', text)]),
  ];
}

/** What an image holds is told in words. */
const inAnImage = ({ before, after }: Example): readonly string[] => [...fenced('text', before), 'Better:', ...fenced('text', after)];

const fenced = (language: string, text: string): readonly string[] => [`\`\`\`${language}`, text.replace(/\n+$/, ''), '```'];

/** What the rule says of its own example, in the words of a run. */
function verdict(rule: AnyRule, { before, files = {}, options = {} }: Example, speakers: readonly AnyRule[], names: Names): readonly string[] {
  const dockerfile = parse(before);
  const context = memoryContext({ Dockerfile: before, ...files });
  const selection = { choices: speakers.map((each) => choiceOf(each, each === rule ? options : {})), hadolintPragmas: true, failOn: 'never' } as const;
  const { findings, crashes } = lint(modelsOf(dockerfile, context), selection, names);
  for (const { error } of crashes) throw error;
  return findings.filter(({ rule: id }) => id === rule.meta.id).flatMap((finding) => worded(finding, dockerfile, files));
}

const choiceOf = (rule: AnyRule, options: Choice['options']): Choice =>
  ({ rule, severity: rule.meta.severity, as: null, options: { ...defaults(rule.meta), ...options } });
const defaults = ({ options = {} }: Meta): Readonly<Record<string, OptionValue>> =>
  Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));

function worded(finding: Finding, dockerfile: Dockerfile, files: Readonly<Record<string, string>>): readonly string[] {
  const { at, severity, text, fix } = finding;
  const [where, lines] = isOtherFile(at) ? [`${at.file}:`, new Lines(files[at.file] ?? '')] : ['', dockerfile.lines];
  const caveat = fix?.safety === 'unsafe' ? ` - ${fix.caveat}` : '';
  return [
    `${where}${lines.lineAt(spanOf(finding).start)}: ${severity}: ${text}`,
    ...fix ? [`   fix (${fix.safety}): ${fix.summary}${caveat}`] : [],
  ];
}

function optionTable({ options = {} }: Meta): readonly string[] {
  const rows = Object.entries(options).map(([name, option]) =>
    `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.doc.replaceAll('|', '\\|')} |`);
  return rows.length === 0 ? [] : ['| option | default | what it does |', '|---|---|---|', ...rows, ''];
}
