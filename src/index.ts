export { fix, lint, type Fixed, type FixOptions, type LintOptions } from './api.js';
export { defineConfig, type ConfigInput } from './config/schema.js';
export type { BuildContext, Entry } from './discover/context.js';
export type * from './dockerfile/model.js';
export { parse } from './dockerfile/parse.js';
export type { FileError, FileResult, ReportedFinding, ReportedFix, RunResult, Summary } from './engine/result.js';
export {
  defineRule, safeFix, unsafeFix,
  type AnyRule, type Context, type FileEdits, type Finding, type Fix, type Meta, type Models, type OtherFile, type Place, type Preset, type Problem,
  type Related, type Rule, type SafeFix, type Severity, type UnsafeFix,
} from './engine/rule.js';
export { UsageError } from './errors.js';
export type { Argument, Command, Link, Redirect, Script, Shells, Statement } from './shell/model.js';
export type { Position } from './text/lines.js';
export { deleteAt, insertAt, replaceAt, type Span, type TextEdit } from './text/span.js';
export { rules } from '../rules/index.js';
