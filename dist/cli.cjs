(function(require,module,__filename,importByLauncher){"use strict";const bundle={get url(){return require("node:url").pathToFileURL(__filename).href}};
"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e){
throw err=[e],e}};var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.
exports}catch(e){throw mod=0,e}};var __export=(target,all2)=>{for(var name in all2)__defProp(target,name,{get:all2[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key2 of __getOwnPropNames(from))!__hasOwnProp.call(to,key2)&&
key2!==except&&__defProp(to,key2,{get:()=>from[key2],enumerable:!(desc=__getOwnPropDesc(from,key2))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.
__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},
"__esModule",{value:!0}),mod);var UsageError,isUsageError,init_errors=__esm({"src/errors.ts"(){"use strict";UsageError=class extends Error{name="Usage\
Error"},isUsageError=error=>error instanceof Error&&error.name==="UsageError"}});var import_node_fs3,import_node_path4,configNames,hadolintNames,isHadolintFile,configFinder,nearestUp,firstOf,usersHadolintFiles,
isConfig,hasOurKey,isFile,isClosed,once,init_find=__esm({"src/config/find.ts"(){"use strict";import_node_fs3=require("node:fs"),
import_node_path4=require("node:path"),configNames=[".imglintrc.yaml",".imglintrc.yml",".imglintrc.json","imglint.config\
.js","imglint.config.mjs","imglint.config.ts","package.json"],hadolintNames=[".hadolint.yaml",".hadolint.yml"],isHadolintFile=
path2=>/(^|[\\/])\.?hadolint\.ya?ml$|[\\/]\.hadolint[\\/]config\.ya?ml$/.test(path2),configFinder=(env4,cwd2)=>{let ours2=nearestUp(
folder=>configNames.map(name=>(0,import_node_path4.join)(folder,name)).filter(isConfig)),hadolints=nearestUp(folder=>hadolintNames.
map(name=>(0,import_node_path4.join)(folder,name)).filter(isFile)),elsewhere=once(()=>firstOf(usersHadolintFiles(env4).filter(
isFile)));return folder=>ours2(folder)??hadolints(folder)??hadolints(cwd2)??elsewhere()},nearestUp=inFolder=>{let known3=new Map;
return start2=>{let passed=[],found;for(let folder=start2;found===void 0;folder=(0,import_node_path4.dirname)(folder))found=
known3.get(folder)??(known3.has(folder)?null:firstOf(inFolder(folder))??void 0),passed.push(folder),(0,import_node_path4.dirname)(
folder)===folder&&(found??=null);for(let folder of passed)known3.set(folder,found);return found}},firstOf=([path2,...shadowed])=>path2===
void 0?null:{path:path2,shadowed},usersHadolintFiles=env4=>{let home=env4.HOME??env4.USERPROFILE??"",settings2=env4.XDG_CONFIG_HOME||
home&&(0,import_node_path4.join)(home,".config");return[...settings2?[(0,import_node_path4.join)(settings2,"hadolint")]:
[],...home?[(0,import_node_path4.join)(home,".hadolint","hadolint"),(0,import_node_path4.join)(home,".hadolint","config"),
(0,import_node_path4.join)(home,".hadolint")]:[]].flatMap(stem=>[`${stem}.yaml`,`${stem}.yml`])},isConfig=path2=>isFile(
path2)&&(!path2.endsWith("package.json")||hasOurKey(path2)),hasOurKey=path2=>{try{let text4=(0,import_node_fs3.readFileSync)(
path2,"utf8");if(!text4.includes('"imglint"'))return!1;let value=JSON.parse(text4);return typeof value=="object"&&value!==
null&&Object.hasOwn(value,"imglint")}catch(error){if(error instanceof SyntaxError||isClosed(error))return!1;throw error}},
isFile=path2=>{try{return(0,import_node_fs3.statSync)(path2,{throwIfNoEntry:!1})?.isFile()===!0}catch(error){if(isClosed(
error))return!1;throw error}},isClosed=error=>error instanceof Error&&"code"in error&&["EACCES","ELOOP","ENAMETOOLONG","\
ENOTDIR","EPERM"].includes(String(error.code)),once=make=>{let made=null;return()=>(made??={value:make()}).value}}});var import_node_path5,globs,covers,parse,alternatives,firstBraces,tokens,classOf,matchesName,matches,init_glob=__esm({"s\
rc/config/glob.ts"(){"use strict";import_node_path5=require("node:path");init_errors();globs=(base,texts3)=>({base,texts:texts3,
patterns:texts3.flatMap(parse)}),covers=({base,patterns:patterns2},file2)=>{let path2=(0,import_node_path5.relative)(base,
file2).split(import_node_path5.sep),outside=path2.lastIndexOf("..")+1,names2=path2.slice(outside),speaks=({segments})=>outside===
0||segments[0]==="**";return patterns2.findLast(pattern2=>speaks(pattern2)&&matches(pattern2.segments,names2,matchesName))?.
negated===!1},parse=text4=>{let negated=text4.startsWith("!");return alternatives(negated?text4.slice(1):text4).filter(one3=>one3!==
"").map(one3=>{let names2=one3.split("/").filter(name=>name!==""&&name!=="."),anywhere2=names2.length===1&&!one3.startsWith(
"/")&&!one3.startsWith("./"),segments=names2.map(name=>name==="**"?name:tokens(name));return{negated,segments:anywhere2?
["**",...segments,"**"]:[...segments,"**"]}})},alternatives=text4=>{let ready=[],waiting=[text4];for(;waiting.length>0;){
let one3=waiting.pop()??"",braces=firstBraces(one3);if(braces===null?ready.push(one3):waiting.push(...braces.parts.map(part=>one3.
slice(0,braces.start)+part+one3.slice(braces.end)).reverse()),ready.length+waiting.length>1e3)throw new UsageError(`the \
pattern "${text4.slice(0,60)}" stands for more than 1000 others; write fewer braces`)}return ready},firstBraces=text4=>{
let opened=[];for(let i=0;i<text4.length;i++)if(text4[i]==="\\")i++;else if(text4[i]==="{")opened.push({start:i,commas:[]});else if(text4[i]===
",")opened.at(-1)?.commas.push(i);else if(text4[i]==="}"){let last=opened.pop();if(last===void 0||last.commas.length===0)
continue;let cuts=[last.start,...last.commas,i];return{start:last.start,end:i+1,parts:cuts.slice(1).map((cut,n)=>text4.slice(
(cuts[n]??0)+1,cut))}}return null},tokens=name=>{let found=[];for(let i=0;i<name.length;i++){let char=name[i]??"",close=char===
"["?name.indexOf("]",i+(name[i+1]==="!"||name[i+1]==="^"?3:2)):-1;char==="*"?found.at(-1)?.kind!=="many"&&found.push({kind:"\
many"}):char==="?"?found.push({kind:"one"}):close!==-1?(found.push(classOf(name.slice(i+1,close))),i=close):char==="\\"&&
i+1<name.length?found.push({kind:"char",char:name[++i]??""}):found.push({kind:"char",char})}return found},classOf=text4=>{
let negated=text4.startsWith("!")||text4.startsWith("^"),ranges2=[];for(let i=negated?1:0;i<text4.length;i++){let from=text4[i]??
"",isRange=text4[i+1]==="-"&&i+2<text4.length;ranges2.push([from,isRange?text4[i+2]??"":from]),isRange&&(i+=2)}return{kind:"\
class",negated,ranges:ranges2}},matchesName=(segment,name)=>matches(segment.map(token=>token.kind==="many"?"**":token),[
...name],(token,char)=>token.kind==="char"?token.char===char:token.kind!=="class"||token.ranges.some(([from,to])=>from<=
char&&char<=to)!==token.negated),matches=(pattern2,list3,fits)=>{let p=0,i=0,star=-1,resume=0;for(;i<list3.length;){let one3=pattern2[p];
if(one3==="**")star=p++,resume=i;else if(one3!==void 0&&fits(one3,list3[i]??""))p++,i++;else if(star!==-1)p=star+1,i=++resume;else
return!1}for(;pattern2[p]==="**";)p++;return p===pattern2.length}}});var Lines,newlineOf,init_lines=__esm({"src/text/lines.ts"(){"use strict";Lines=class{#text;#starts;constructor(text4){this.#text=
text4,this.#starts=[0];for(let at3=text4.indexOf(`
`);at3!==-1;at3=text4.indexOf(`
`,at3+1))this.#starts.push(at3+1)}get count(){return this.#starts.length-(this.#text.endsWith(`
`)?1:0)}lineAt(offset){let low=0,high=this.#starts.length-1;for(;low<high;){let middle=low+high+1>>1;this.start(middle+1)<=
offset?low=middle:high=middle-1}return low+1}positionAt(offset){let line=this.lineAt(offset),start2=this.start(line),bom=line===
1&&this.#text.startsWith("\uFEFF")?1:0;return{line,column:Math.max(offset-start2-bom,0)+1}}start(line){return this.#starts[line-
1]??this.#text.length}span(line){let start2=this.start(line),end=line<this.#starts.length?this.start(line+1)-1:this.#text.
length;return end>start2&&this.#text[end-1]==="\r"&&this.#text[end]===`
`&&end--,{start:start2,end}}whole(line){return{start:this.start(line),end:line<this.#starts.length?this.start(line+1):this.#text.
length}}text(line){let{start:start2,end}=this.span(line);return this.#text.slice(start2,end)}},newlineOf=text4=>{let first=text4.
indexOf(`
`);return first>0&&text4[first-1]==="\r"?`\r
`:`
`}}});var reason,guarded,init_reason=__esm({"src/config/reason.ts"(){"use strict";init_errors();reason=error=>(error instanceof
Error?error.message:String(error)).split(`
`,1)[0]?.replace(/:$/,"")??"",guarded=(label,read3)=>{try{return read3()}catch(error){if(error instanceof UsageError)throw error;
let said=error instanceof RangeError?"is nested too deeply":`cannot be read: ${reason(error)}`;throw new UsageError(`${label}\
: ${said}`,{cause:error})}}}});var parseJson,valueOf,sentence,init_json=__esm({"src/config/json.ts"(){"use strict";init_errors();init_lines();init_reason();
parseJson=async(path2,label,text4)=>{let{findNodeAtLocation,parseTree,printParseErrorCode}=await Promise.resolve().then(()=>__toESM(require("./lazy/jsonc-parser.cjs"),1)),
lines=new Lines(text4);return guarded(label,()=>{let errors=[],tree=parseTree(text4,errors,{allowTrailingComma:!0}),problem=errors[0];
if(problem!==void 0)throw new UsageError(`${label}:${lines.lineAt(problem.offset)}: is no valid JSON: ${sentence(printParseErrorCode(
problem.error))}`);let line=keys2=>{for(let length=keys2.length;tree!==void 0&&length>0;length--){let node2=findNodeAtLocation(
tree,keys2.slice(0,length));if(node2!==void 0)return lines.lineAt(node2.parent?.type==="property"?node2.parent.offset:node2.
offset)}return null};return{path:path2,label,value:tree===void 0?null:valueOf(tree,(key2,offset)=>{throw new UsageError(
`${label}:${lines.lineAt(offset)}: the key "${key2}" stands here twice`)}),line}})},valueOf=(node2,refuseTwice)=>{if(node2.
type==="array")return node2.children?.map(item=>valueOf(item,refuseTwice));if(node2.type!=="object")return node2.value;let fields2=new Map;
for(let{children:[key2,value]=[]}of node2.children??[])key2===void 0||value===void 0||(fields2.has(String(key2.value))&&
refuseTwice(String(key2.value),key2.offset),fields2.set(String(key2.value),valueOf(value,refuseTwice)));return Object.fromEntries(
fields2)},sentence=code=>code.replace(/(?!^)[A-Z]/g," $&").toLowerCase()}});var import_node_path6,import_node_url,importModule,importProblem,init_module=__esm({"src/config/module.ts"(){"use strict";
import_node_path6=require("node:path"),import_node_url=require("node:url");init_reason();importModule=async path2=>{let exported=await importByLauncher(
(0,import_node_url.pathToFileURL)(path2).href);return typeof exported=="object"?{...exported}:{}},importProblem=(path2,error)=>error instanceof
Error&&"code"in error&&error.code==="ERR_UNKNOWN_FILE_EXTENSION"?`node ${process.version} cannot load ${(0,import_node_path6.extname)(
path2)} files; rename it to end in .mjs, or use node 22.18 or later`:`cannot be loaded: ${reason(error)}`}});var parseYaml,init_yaml=__esm({"src/config/yaml.ts"(){"use strict";init_errors();init_reason();parseYaml=async(path2,label,text4)=>{
let{isAlias,isMap:isMap2,isScalar,isSeq,LineCounter,parseDocument}=await Promise.resolve().then(()=>__toESM(require("./lazy/yaml.cjs"),1)),
lineCounter=new LineCounter;return guarded(label,()=>{let parsed=parseDocument(text4,{lineCounter,prettyErrors:!1,merge:!0}),
problem=parsed.errors[0];if(problem!==void 0){let said=problem.code==="MULTIPLE_DOCS"?"holds more than one YAML document\
; write one":`is no valid YAML: ${reason(problem)}`;throw new UsageError(`${label}:${lineCounter.linePos(problem.pos[0]).
line}: ${said}`)}let line=keys2=>{let node2=parsed.contents,start2;for(let key2 of keys2){isAlias(node2)&&(node2=node2.resolve(
parsed));let place3;if(isMap2(node2)){let pair=node2.items.find(item=>String(isScalar(item.key)?item.key.value:item.key)===
String(key2));[place3,node2]=[pair?.key,pair?.value]}else isSeq(node2)&&(place3=node2=node2.items[Number(key2)]);if(!isScalar(
place3)&&!isMap2(place3)&&!isSeq(place3)&&!isAlias(place3))break;start2=place3.range?.[0]??start2}return start2===void 0?
null:lineCounter.linePos(start2).line},value=parsed.toJS();return{path:path2,label,value,line}})}}});var import_node_fs4,import_node_path7,isScript,labelOf,readDocument,importConfig,maxBytes,readText,below,sourceOf,init_document=__esm(
{"src/config/document.ts"(){"use strict";import_node_fs4=require("node:fs"),import_node_path7=require("node:path");init_errors();
init_json();init_module();init_reason();init_yaml();isScript=path2=>/\.[cm]?[jt]s$/.test(path2),labelOf=(path2,cwd2)=>{let near=(0,import_node_path7.relative)(
cwd2,path2);return(near.startsWith("..")?path2:near).split(import_node_path7.sep).join("/")},readDocument=async(path2,cwd2)=>{
let label=labelOf(path2,cwd2);if(isScript(path2))return{path:path2,label,value:await importConfig(path2,label),line:()=>null};
let text4=readText(path2,label);return(0,import_node_path7.basename)(path2)==="package.json"?below("imglint",await parseJson(
path2,label,text4)):(0,import_node_path7.extname)(path2).startsWith(".json")?parseJson(path2,label,text4):parseYaml(path2,
label,text4)},importConfig=async(path2,label)=>{try{let{default:value}=await importModule(path2);if(value!==void 0)return value}catch(error){
throw new UsageError(`${label}: ${importProblem(path2,error)}`,{cause:error})}throw new UsageError(`${label}: exports no\
 configuration; write "export default { \u2026 }"`)},maxBytes=1<<20,readText=(path2,label)=>{let bytes;try{bytes=(0,import_node_fs4.readFileSync)(
path2)}catch(error){throw new UsageError(`${label}: cannot be read: ${reason(error)}`,{cause:error})}if(bytes.length>maxBytes)
throw new UsageError(`${label}: is larger than 1 MiB, which no configuration is`);return bytes.toString("utf8").replace(
/^\uFEFF/,"")},below=(key2,outer)=>{let{value}=outer,inner=typeof value=="object"&&value!==null?Reflect.get(value,key2):
void 0;return{...outer,label:outer.label,value:inner,line:path2=>outer.line([key2,...path2])}},sourceOf=(document,path2)=>({
kind:"file",path:document.path,line:document.line(path2)})}});var nearest,didYouMean,tolerance,distanceUpTo,at,init_nearest=__esm({"src/text/nearest.ts"(){"use strict";nearest=(word2,candidates,maxDistance)=>{
let wanted2=word2.toLowerCase(),limit=maxDistance??tolerance(word2),best=null,begun=null;for(let candidate of candidates){
let known3=candidate.toLowerCase(),distance=distanceUpTo(limit,wanted2,known3);if(distance<=limit&&(best=candidate,limit=
distance-1,distance===0))break;wanted2.length>=3&&known3.startsWith(wanted2)&&(begun??=candidate)}return best??(maxDistance===
void 0?begun:null)},didYouMean=(word2,candidates)=>{let known3=[...candidates],near=nearest(word2,known3);return near!==
null?`; did you mean "${near}"?`:known3.length>0&&known3.length<=8?`; known: ${known3.join(", ")}`:""},tolerance=word2=>Math.
min(5,Math.max(1,Math.floor(word2.length/3))),distanceUpTo=(limit,a,b)=>{let far=limit+1;if(limit<0||Math.abs(a.length-b.
length)>limit)return far;let width3=2*limit+3,twoAbove=new Array(width3).fill(far),above=new Array(width3).fill(far),row3=new Array(
width3).fill(far);for(let i=0;i<=a.length;i++){let least=far;for(let k=1;k<width3-1;k++){let j=i+k-far,cost=i===0&&j===0?
0:far;j>=0&&j<=b.length&&(i>0&&(cost=Math.min(cost,at(above,k+1)+1)),j>0&&(cost=Math.min(cost,at(row3,k-1)+1)),i>0&&j>0&&
(cost=Math.min(cost,at(above,k)+(a[i-1]===b[j-1]?0:1))),i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]&&(cost=Math.min(cost,
at(twoAbove,k)+1))),row3[k]=cost,least=Math.min(least,cost)}if(least>limit)return far;[twoAbove,above,row3]=[above,row3,
twoAbove]}return Math.min(at(above,b.length-a.length+far),far)},at=(row3,cell)=>row3[cell]??1/0}});var breadths,defaults,init_model=__esm({"src/config/model.ts"(){"use strict";breadths=["category","group","rule"],defaults=
{presets:["recommended"],failOn:"warning",context:null,targets:[],buildArgs:{},platform:null,baseline:null,hadolintPragmas:!0}}});var safeFix,unsafeFix,severities,defineRule,init_rule=__esm({"src/engine/rule.ts"(){"use strict";safeFix=(summary,...edits)=>({
safety:"safe",summary,edits}),unsafeFix=(summary,caveat,...edits)=>({safety:"unsafe",summary,caveat,edits}),severities=[
"error","warning","info","style"],defineRule=(meta,check2)=>({meta,check:check2})}});var presetNames,failOnWords,severityWords,labelTypes,oneOrMore,text,textMap,sharedKeys,configKeys,overrideKeys,init_schema=__esm(
{"src/config/schema.ts"(){"use strict";init_rule();presetNames=["recommended","size","security","strict","hadolint","bui\
ldkit"],failOnWords=[...severities,"never"],severityWords=[...severities,"off"],labelTypes=["text","url","semver","hash",
"rfc3339","spdx","email"],oneOrMore=one3=>({anyOf:[one3,{type:"array",items:one3}]}),text={type:"string"},textMap={type:"\
object",additionalProperties:text},sharedKeys={presets:{description:"Sets of rules to start from; of two that hold a rul\
e the later one counts. Default: recommended.",...oneOrMore({enum:presetNames})},rules:{description:'Severity and option\
s by rule id, alias, or category such as "layers/*"; the more exact name counts.',$ref:"#/definitions/rules"},failOn:{description:"\
The mildest severity that makes a run fail. Default: warning.",enum:failOnWords},context:{description:"The build context\
, relative to this file. Default: the folder of the Dockerfile.",...text},target:{description:"The stage that is built. \
Default: the last one.",...text},targets:{description:"The stages that are built, if more than one.",type:"array",items:text},
buildArgs:{description:"Values given with --build-arg.",...textMap},platform:{description:"The platform that is built fo\
r, such as linux/amd64.",...text},trustedRegistries:{description:'The registries images may come from: short for the opt\
ion "trusted" of restrict-registries.',...oneOrMore(text)},labelSchema:{description:"The labels an image has to have and\
 what their values are.",type:"object",additionalProperties:{enum:labelTypes}},strictLabels:{description:"Labels outside\
 labelSchema are findings.",type:"boolean"},disableIgnorePragma:{description:"Comments of hadolint have no effect.",type:"\
boolean"}},configKeys={$schema:text,extends:{description:"Files (./shared.yaml) or npm packages whose settings these one\
s build on.",...oneOrMore(text)},plugins:{description:"Modules (./rule.js or npm packages) that export rules.",...oneOrMore(
text)},...sharedKeys,exclude:{description:"Files and folders that are not searched, written as in .gitignore.",...oneOrMore(
text)},baseline:{description:"A file of findings that are known and not reported, relative to this file.",...text},overrides:{
description:"What is different for some Dockerfiles.",...oneOrMore({$ref:"#/definitions/override"})}},overrideKeys={files:{
description:"The Dockerfiles meant, written as in .gitignore, relative to this file.",...oneOrMore(text)},...sharedKeys}}});function refuse2({document,path:path2},problem){let line=document.line(path2),place3=line===null?document.label:`${document.
label}:${line}`;throw new UsageError([place3,...path2.length===0?[]:[path2.join(".")],problem].join(": "))}function wanted(spot,what){
let{value}=spot,isBare2=what==="a text"&&(typeof value=="number"||typeof value=="boolean");return refuse2(spot,`${show(value)}\
 is ${kindOf(value)}; write ${isBare2?"it in quotes":what}`)}var import_node_util3,top2,spotSource,fields,items,known,text2,
texts2,flag,count,map,word,chosen,notOneOf,kindOf,show,init_spot=__esm({"src/config/spot.ts"(){"use strict";import_node_util3=
require("node:util");init_errors();init_nearest();init_document();top2=document=>({document,path:[],value:document.value}),
spotSource=({document,path:path2})=>sourceOf(document,path2);fields=spot=>{let{document,path:path2,value}=spot;return typeof value!=
"object"||value===null||Array.isArray(value)?wanted(spot,"keys and values"):Object.entries(value).filter(([,inner])=>inner!=
null).map(([key2,inner])=>[key2,{document,path:[...path2,key2],value:inner}])},items=({document,path:path2,value})=>Array.
isArray(value)?value.map((inner,at3)=>({document,path:[...path2,at3],value:inner})):[{document,path:path2,value}],known=
(spot,keys2)=>{for(let[key2,inner]of fields(spot))keys2.includes(key2)||refuse2(inner,`unknown key${didYouMean(key2,keys2)}`);
return new Map(fields(spot))},text2=spot=>typeof spot.value=="string"?spot.value:wanted(spot,"a text"),texts2=spot=>items(
spot).map(text2),flag=spot=>typeof spot.value=="boolean"?spot.value:wanted(spot,"true or false"),count=spot=>typeof spot.
value=="number"&&Number.isFinite(spot.value)?spot.value:wanted(spot,"a number"),map=spot=>Object.fromEntries(fields(spot).
map(([key2,inner])=>[key2,text2(inner)])),word=(spot,words3)=>{let said=text2(spot);return words3.find(one3=>one3===said)??
refuse2(spot,notOneOf(said,words3))},chosen=(said,words3,where)=>{let found=words3.find(one3=>one3===said);if(found===void 0)
throw new UsageError(`${where}: ${notOneOf(said,words3)}`);return found},notOneOf=(said,words3)=>{let near=nearest(said,
words3);return`${show(said)} is not one of ${words3.join(", ")}${near===null?"":`; did you mean "${near}"?`}`};kindOf=value=>value==
null?"nothing":Array.isArray(value)?"a list":typeof value=="object"?"a map":typeof value=="string"?"a text":`a ${typeof value}`,
show=value=>{let shown2=typeof value=="string"?JSON.stringify(value):(0,import_node_util3.inspect)(value,{depth:0,breakLength:1/0});
return shown2.length>60?`${shown2.slice(0,59)}\u2026`:shown2}}});var readRules,readRule,partsOf,severityOf,readOption,valueLike,shortcuts,shortcutEntry,init_rule_entries=__esm({"src/con\
fig/rule-entries.ts"(){"use strict";init_nearest();init_model();init_schema();init_spot();readRules=(spot,names2)=>{let said=new Map,
entries2=fields(spot).map(([name,setting])=>{let named2=names2.find(name)??refuse2(setting,names2.unknown(name)),id=named2.
breadth==="rule"?named2.rules[0]?.meta.id??name:name.toLowerCase(),before=said.get(id);return before!==void 0&&refuse2(setting,
`means the same rule as "${before}" above; keep one of them`),said.set(id,name),readRule(setting,named2)});return breadths.
flatMap(breadth=>entries2.filter(entry=>entry.breadth===breadth))},readRule=(spot,named2)=>{let[severity,options]=partsOf(
spot);return{...named2,source:spotSource(spot),severity:severity===null?null:severityOf(severity),options:Object.fromEntries(
options.map(([name,value])=>[name,readOption(name,value,named2)]))}},partsOf=spot=>{if(Array.isArray(spot.value)){let[severity,
options,more3]=items(spot);return severity===void 0||more3!==void 0?wanted(spot,"a severity and options: [warning, { \u2026 }\
]"):[severity,options===void 0?[]:fields(options)]}if(typeof spot.value!="object")return[spot,[]];let all2=fields(spot);
return[all2.find(([name])=>name==="severity")?.[1]??null,all2.filter(([name])=>name!=="severity")]},severityOf=spot=>spot.
value===!1?"off":typeof spot.value=="string"?word(spot,severityWords):refuse2(spot,`${show(spot.value)} is no severity; \
write one of ${severityWords.join(", ")}`),readOption=(name,spot,{rules:rules2,breadth})=>{breadth==="category"&&refuse2(
spot,"a category has no options; name the rule");let known3=rules2.flatMap(({meta})=>Object.entries(meta.options??{})),option=known3.
find(([one3])=>one3===name)?.[1];if(option===void 0){let ids=rules2.map(({meta})=>meta.id).join(", ");known3.length===0&&
refuse2(spot,`${ids} has no options`),refuse2(spot,`unknown option of ${ids}${didYouMean(name,known3.map(([one3])=>one3))}`)}
return valueLike(option.default,spot)},valueLike=(example,spot)=>{switch(typeof example){case"boolean":return flag(spot);case"\
number":return count(spot);case"string":return text2(spot);default:return Array.isArray(example)?texts2(spot):map(spot)}},
shortcuts={trustedRegistries:{option:"trusted",rule:"restrict-registries"},labelSchema:{option:"labelSchema",rule:null},
strictLabels:{option:"strictLabels",rule:null}},shortcutEntry=(shortcut,value,source,names2)=>{let{option,rule:id}=shortcuts[shortcut];
return{rules:names2.rules.filter(({meta})=>(id===null||meta.id===id)&&meta.options?.[option]!==void 0),breadth:"group",severity:null,
options:{[option]:value},source}}}});var import_node_path8,readLayers,layer,settings,path,patterns,labels,init_layers=__esm({"src/config/layers.ts"(){"use st\
rict";import_node_path8=require("node:path");init_errors();init_glob();init_rule_entries();init_schema();init_spot();readLayers=
(document,names2)=>{if(document.value===null||document.value===void 0)return[];let keys2=known(top2(document),Object.keys(
configKeys)),overrides=keys2.get("overrides");return[layer(keys2,null,names2),...(overrides===void 0?[]:items(overrides)).
map(spot=>{let own=known(spot,Object.keys(overrideKeys));return layer(own,patterns(own.get("files")??refuse2(spot,'has n\
o "files"; write which Dockerfiles are meant')),names2)})]},layer=(keys2,files,names2)=>{let read3=(key2,how)=>{let spot=keys2.
get(key2);return spot===void 0?void 0:how(spot)},short=(key2,how)=>read3(key2,spot=>[shortcutEntry(key2,how(spot),spotSource(
spot),names2)])??[];return{files,settings:settings(keys2),rules:[...short("trustedRegistries",texts2),...short("labelSch\
ema",labels),...short("strictLabels",flag),...read3("rules",spot=>readRules(spot,names2))??[]],exclude:read3("exclude",patterns)??
null}},settings=keys2=>{let set=(name,spot,how)=>spot===void 0?{}:{[name]:{value:how(spot),source:spotSource(spot)}},[target,
targets2]=[keys2.get("target"),keys2.get("targets")];return target!==void 0&&targets2!==void 0&&refuse2(target,'stands b\
eside "targets"; keep one of them'),{...set("presets",keys2.get("presets"),spot=>items(spot).map(one3=>word(one3,presetNames))),
...set("failOn",keys2.get("failOn"),spot=>word(spot,failOnWords)),...set("context",keys2.get("context"),path),...set("ta\
rgets",target??targets2,texts2),...set("buildArgs",keys2.get("buildArgs"),map),...set("platform",keys2.get("platform"),text2),
...set("baseline",keys2.get("baseline"),path),...set("hadolintPragmas",keys2.get("disableIgnorePragma"),spot=>!flag(spot))}},
path=spot=>(0,import_node_path8.resolve)((0,import_node_path8.dirname)(spot.document.path),text2(spot)),patterns=spot=>{
let written=texts2(spot);try{return globs((0,import_node_path8.dirname)(spot.document.path),written)}catch(error){return refuse2(
spot,error instanceof UsageError?error.message:String(error))}},labels=spot=>Object.fromEntries(fields(spot).map(([name,
type])=>[name,type.value===""?"text":word(type,labelTypes)]))}});var readHadolint,readHadolintEnv,unite,hadolintLayer,mildestFirst,thresholds,failOn,never,list2,truth,split,init_hadolint=__esm(
{"src/config/hadolint.ts"(){"use strict";init_layers();init_rule_entries();init_schema();init_spot();readHadolint=document=>{
let keys2=new Map(document.value===null||document.value===void 0?[]:fields(top2(document))),read3=(key2,how)=>{let spot=keys2.
get(key2);return spot===void 0?null:{value:how(spot),source:spotSource(spot)}},override=new Map(read3("override",fields)?.
value),codes=spot=>(spot===void 0?[]:items(spot)).map(one3=>({value:text2(one3),source:spotSource(one3)}));return{ignored:codes(
keys2.get("ignored")),override:Object.fromEntries(mildestFirst.map(severity=>[severity,codes(override.get(severity))])),
trustedRegistries:read3("trustedRegistries",texts2),labelSchema:read3("label-schema",labels),strictLabels:read3("strict-\
labels",flag),failOn:never(read3("no-fail",flag))??read3("failure-threshold",spot=>failOn(word(spot,thresholds))),disableIgnorePragma:read3(
"disable-ignore-pragma",flag)}},readHadolintEnv=env4=>{let read3=(key2,how)=>{let name=`HADOLINT_${key2}`,said=env4[name];
return said===void 0||said===""?null:{value:how(said,name),source:{kind:"environment",name}}},codes=key2=>{let found=read3(
key2,list2);return found===null?[]:found.value.map(value=>({value,source:found.source}))};return{ignored:codes("IGNORE"),
override:Object.fromEntries(mildestFirst.map(severity=>[severity,codes(`OVERRIDE_${severity.toUpperCase()}`)])),trustedRegistries:read3(
"TRUSTED_REGISTRIES",list2),labelSchema:read3("REQUIRE_LABELS",(said,name)=>Object.fromEntries(list2(said).map(pair=>{let[
label,type]=split(pair,":");return[label,type===""?"text":chosen(type,labelTypes,name)]}))),strictLabels:read3("STRICT_L\
ABELS",truth),failOn:never(read3("NOFAIL",truth))??read3("FAILURE_THRESHOLD",(said,name)=>failOn(chosen(said,thresholds,
name))),disableIgnorePragma:read3("DISABLE_IGNORE_PRAGMA",truth)}},unite=(file2,env4)=>{let lists=[...file2.trustedRegistries?.
value??[],...env4.trustedRegistries?.value??[]],trusted=env4.trustedRegistries??file2.trustedRegistries,schema=env4.labelSchema??
file2.labelSchema;return{ignored:[...file2.ignored,...env4.ignored],override:Object.fromEntries(mildestFirst.map(severity=>[
severity,[...file2.override[severity]??[],...env4.override[severity]??[]]])),trustedRegistries:trusted===null?null:{...trusted,
value:lists},labelSchema:schema===null?null:{...schema,value:{...file2.labelSchema?.value,...env4.labelSchema?.value}},strictLabels:env4.
strictLabels??file2.strictLabels,failOn:env4.failOn??file2.failOn,disableIgnorePragma:env4.disableIgnorePragma??file2.disableIgnorePragma}},
hadolintLayer=(said,names2)=>{let entries2=(codes,severity)=>codes.flatMap(({value,source})=>{let named2=names2.find(value);
return named2===null?[]:[{...named2,severity,options:{},source}]}),short=key2=>{let found=said[key2];return found===null?
[]:[shortcutEntry(key2,found.value,found.source,names2)]},disabled=said.disableIgnorePragma;return{files:null,exclude:null,
settings:{...said.failOn===null?{}:{failOn:said.failOn},...disabled===null?{}:{hadolintPragmas:{...disabled,value:!disabled.
value}}},rules:[...short("trustedRegistries"),...short("labelSchema"),...short("strictLabels"),...mildestFirst.flatMap(severity=>entries2(
said.override[severity]??[],severity)),...entries2(said.ignored,"off")]}},mildestFirst=["style","info","warning","error"],
thresholds=[...mildestFirst,"ignore","none"],failOn=threshold=>threshold==="ignore"||threshold==="none"?"style":threshold,
never=noFail=>noFail?.value===!0?{...noFail,value:"never"}:null,list2=said=>said.split(",").map(one3=>one3.trim()).filter(
one3=>one3!==""),truth=said=>/^(1|y|on|true|yes)$/i.test(said),split=(pair,by)=>{let at3=pair.indexOf(by);return at3===-1?
[pair,""]:[pair.slice(0,at3),pair.slice(at3+1)]}}});var RuleNames,resolveRule,init_names=__esm({"src/config/names.ts"(){"use strict";init_errors();init_nearest();RuleNames=
class{rules;#named=new Map;#categories=new Map;#spelled=[];constructor(rules2,categories2=new Map){this.rules=rules2;for(let rule of rules2){
this.#add(this.#categories,"all",rule),this.#add(this.#named,rule.meta.id,rule);for(let alias of rule.meta.aliases??[])this.#add(
this.#named,alias,rule);let category=categories2.get(rule.meta.id);category!==void 0&&this.#add(this.#categories,`${category}\
/*`,rule)}}find(name){let key2=name.toLowerCase(),rules2=this.#named.get(key2);if(rules2!==void 0)return{rules:rules2,breadth:rules2.
length>1?"group":"rule"};let category=this.#categories.get(key2);return category===void 0?null:{rules:category,breadth:"\
category"}}unknown(name){return`unknown rule${didYouMean(name,this.#spelled)||'; "imglint rules" lists them all'}`}resolve(name){
let found=this.find(name);if(found===null)throw new UsageError(`"${name}": ${this.unknown(name)}`);return found}#add(to,name,rule){
let already=to.get(name.toLowerCase());already===void 0?(to.set(name.toLowerCase(),[rule]),this.#spelled.push(name)):already.
includes(rule)||already.push(rule)}},resolveRule=(name,rules2,categories2)=>new RuleNames(rules2,categories2).resolve(name).
rules}});var import_node_fs5,import_node_path9,repository,plan,planConfig,freshConfig,configFrom,block,quoted,planPreCommit,isOnGitHub,
planWorkflow,readIfThere,init_init=__esm({"src/config/init.ts"(){"use strict";import_node_fs5=require("node:fs"),import_node_path9=
require("node:path");init_document();init_find();init_hadolint();init_names();repository="imglint/imglint",plan=async(folder,about)=>{
let isGit3=(0,import_node_fs5.existsSync)((0,import_node_path9.join)(folder,".git")),preCommit=readIfThere((0,import_node_path9.join)(
folder,".pre-commit-config.yaml"));return[await planConfig(folder,about),...isGit3||preCommit!==null?[planPreCommit(preCommit,
about.version)]:[],...isOnGitHub(folder)?[planWorkflow(folder,about.version)]:[]]},planConfig=async(folder,{rules:rules2})=>{
let existing=configNames.find(name=>isConfig((0,import_node_path9.join)(folder,name)));if(existing!==void 0)return{path:existing,
text:"",exists:!0};let hadolint=[".hadolint.yaml",".hadolint.yml"].map(name=>(0,import_node_path9.join)(folder,name)).find(
isFile),said=hadolint===void 0?null:readHadolint(await readDocument(hadolint,folder));return{path:".imglintrc.yaml",exists:!1,
text:said===null?freshConfig:configFrom(said,new RuleNames(rules2))}},freshConfig=`# Sets of rules to start from: recomm\
ended, size, security, strict, hadolint, buildkit.
presets: [recommended]

# The mildest severity that makes a run fail: error, warning, info, style, or never.
failOn: warning

# What is different here, by id or alias; "imglint rules" lists them all.
# rules:
#   no-latest-tag: error
#   DL3008: off
`,configFrom=(said,names2)=>{let rules2=new Map,unknown=new Set,set=(code,severity)=>{let ids=names2.find(code)?.rules.map(
({meta})=>meta.id).join(", ");ids===void 0?unknown.add(code.replace(/\s+/g," ")):rules2.set(ids,`${code}: ${severity}${ids===
code?"":` # ${ids}`}`)};for(let severity of mildestFirst)for(let{value}of said.override[severity]??[])set(value,severity);
for(let{value}of said.ignored)set(value,"off");return["# Taken over from .hadolint.yaml, which imglint no longer reads b\
eside this file.","presets: [recommended]",...said.failOn===null?[]:[`failOn: ${said.failOn.value}`],...block("trustedRe\
gistries",(said.trustedRegistries?.value??[]).map(one3=>`- ${quoted(one3)}`)),...block("labelSchema",Object.entries(said.
labelSchema?.value??{}).map(([label,type])=>`${quoted(label)}: ${type}`)),...said.strictLabels===null?[]:[`strictLabels:\
 ${said.strictLabels.value}`],...said.disableIgnorePragma===null?[]:[`disableIgnorePragma: ${said.disableIgnorePragma.value}`],
...block("rules",[...rules2.values()]),...unknown.size===0?[]:[`# Not among the rules of imglint: ${[...unknown].join(",\
 ")}`],""].join(`
`)},block=(key2,lines)=>lines.length===0?[]:[`${key2}:`,...lines.map(line=>`  ${line}`)],quoted=text4=>/^[a-z][\w-]*[./][\w./-]*$/i.
test(text4)?text4:JSON.stringify(text4),planPreCommit=(existing,version3)=>{let entry=`  - repo: https://github.com/${repository}\

    rev: v${version3}
    hooks:
      - id: imglint
`,path2=".pre-commit-config.yaml";return existing===null?{path:path2,text:`repos:
${entry}`,exists:!1}:{path:path2,text:existing.includes(repository)?"":entry,exists:!0}},isOnGitHub=folder=>(0,import_node_fs5.existsSync)(
(0,import_node_path9.join)(folder,".github"))?!0:/^\s*url\s*=\s*\S*\bgithub\.com[:/]/m.test(readIfThere((0,import_node_path9.join)(
folder,".git","config"))??""),planWorkflow=(folder,version3)=>{let path2=".github/workflows/imglint.yml",exists=(0,import_node_fs5.existsSync)(
(0,import_node_path9.join)(folder,path2));return{path:path2,exists,text:exists?"":`name: imglint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  imglint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ${repository}@v${version3}
`}},readIfThere=path2=>isFile(path2)?(0,import_node_fs5.readFileSync)(path2,"utf8"):null}});var layersFor,merge,excludes,init_merge=__esm({"src/config/merge.ts"(){"use strict";init_glob();init_model();layersFor=(layers,file2)=>layers.
filter(({files})=>files===null||covers(files,file2)),merge=(layers,plugins)=>{let from={},last=key2=>{let said=layers.findLast(
({settings:settings2})=>settings2[key2]!==void 0)?.settings[key2];return said===void 0?defaults[key2]:(from[key2]=said.source,
said.value)};return last("buildArgs"),{presets:last("presets"),failOn:last("failOn"),context:last("context"),targets:last(
"targets"),platform:last("platform"),baseline:last("baseline"),hadolintPragmas:last("hadolintPragmas"),buildArgs:Object.
fromEntries(layers.flatMap(({settings:settings2})=>Object.entries(settings2.buildArgs?.value??{}))),from,rules:layers.flatMap(
({rules:rules2})=>rules2),exclude:layers.flatMap(({exclude})=>exclude??[]),plugins}},excludes=({exclude},file2)=>exclude.
some(patterns2=>covers(patterns2,file2))}});var alwaysOn,builtIn,decide,selectionOf,presetsOf,failOnOf,fromPresets,holds,apply,readFlags,listed,resolveFor,init_select=__esm(
{"src/config/select.ts"(){"use strict";init_errors();init_names();init_schema();init_spot();alwaysOn="no-parse-error",builtIn=
{kind:"built-in"},decide=(rules2,config,flags2,categories2)=>{let all2=[...rules2,...config.plugins],flagged=readFlags(flags2,
new RuleNames(all2,categories2)),presets=presetsOf(config,flags2),decisions=new Map(all2.map(rule=>[rule,fromPresets(rule,
presets)])),hear=entries2=>{for(let entry of entries2)for(let rule of entry.rules){let before=decisions.get(rule);before!==
void 0&&decisions.set(rule,apply(entry,before))}};if(hear([...config.rules,...flagged.rules]),flagged.only!==null){let named2=new Set(
flagged.only.flatMap(entry=>entry.rules)),others=all2.filter(rule=>!named2.has(rule)&&rule.meta.id!==alwaysOn),source={kind:"\
flag",name:"--only"};hear([...flagged.only,{rules:others,breadth:"group",severity:"off",options:{},source}])}return hear(
flagged.ignore),[...decisions.values()]},selectionOf=(decisions,config,flags2)=>({choices:decisions.flatMap(({rule,severity,
options})=>severity==="off"?[]:[{rule,severity,options}]),hadolintPragmas:config.hadolintPragmas,failOn:failOnOf(config,
flags2)}),presetsOf=(config,{preset})=>preset===void 0||preset.length===0?config.presets:listed("--preset",preset).map(name=>chosen(
name,presetNames,"--preset")),failOnOf=(config,{failOn:failOn2})=>failOn2===void 0?config.failOn:chosen(failOn2,failOnWords,
"--fail-on"),fromPresets=(rule,presets)=>{let{meta}=rule,known3=Object.entries(meta.options??{}),preset=presets.findLast(
name=>meta.severityIn?.[name]==="off"||holds(rule,name)),defaults4=Object.fromEntries(known3.map(([name,option])=>[name,
option.default]));if(preset===void 0)return{rule,severity:"off",source:builtIn,options:defaults4,optionSources:{}};let source={
kind:"preset",name:preset},own=known3.flatMap(([name,option])=>option.in?.[preset]===void 0?[]:[[name,option.in[preset]]]);
return{rule,source,severity:meta.severityIn?.[preset]??(preset==="buildkit"?"warning":meta.severity),options:{...defaults4,
...Object.fromEntries(own)},optionSources:Object.fromEntries(own.map(([name])=>[name,source]))}},holds=({meta},preset)=>meta.
presets.includes(preset)||preset==="strict"&&meta.optIn!==!0,apply=(entry,before)=>{let{meta}=before.rule,isOff=before.severity===
"off";if(entry.breadth==="category"&&(entry.severity==="off"?meta.id===alwaysOn:isOff&&meta.optIn===!0))return before;let own=Object.
entries(entry.options).filter(([name])=>meta.options?.[name]!==void 0);return{rule:before.rule,severity:entry.severity??
(isOff?meta.severity:before.severity),source:entry.severity!==null||isOff?entry.source:before.source,options:{...before.
options,...Object.fromEntries(own)},optionSources:{...before.optionSources,...Object.fromEntries(own.map(([name])=>[name,
entry.source]))}}},readFlags=(flags2,names2)=>{let entries2=(flag2,written,severity)=>listed(flag2,written).map(name=>({
...resolveFor(flag2,name,names2),severity,options:{},source:{kind:"flag",name:`${flag2} ${name}`}}));return{rules:listed(
"--rule",flags2.rule??[]).map(text4=>{let[name="",severity,...more3]=text4.split("=").map(part=>part.trim());if(severity===
void 0||more3.length>0)throw new UsageError(`--rule ${text4}: write a rule and a severity, such as --rule no-latest-tag=\
error`);return{...resolveFor("--rule",name,names2),options:{},source:{kind:"flag",name:`--rule ${text4}`},severity:chosen(
severity,severityWords,`--rule ${name}`)}}),only:flags2.only===void 0||flags2.only.length===0?null:entries2("--only",flags2.
only,null),ignore:entries2("--ignore",flags2.ignore??[],"off")}},listed=(flag2,written)=>{let words3=written.flatMap(text4=>text4.
split(",")).map(text4=>text4.trim()).filter(text4=>text4!=="");if(words3.length===0&&written.length>0)throw new UsageError(
`${flag2}: names nothing; leave it out or write a name`);return words3},resolveFor=(flag2,name,names2)=>{let found=names2.
find(name);if(found===null)throw new UsageError(`${flag2} ${name}: ${names2.unknown(name)}`);return found}}});var builtIn2,settingNames,provenance,init_provenance=__esm({"src/config/provenance.ts"(){"use strict";init_select();builtIn2=
{kind:"built-in"},settingNames=["presets","failOn","context","targets","buildArgs","platform","baseline","hadolintPragma\
s"],provenance=({config,decisions,sources},flags2)=>{let flagged={...flags2.preset!==void 0&&flags2.preset.length>0?{presets:{
kind:"flag",name:"--preset"}}:{},...flags2.failOn===void 0?{}:{failOn:{kind:"flag",name:"--fail-on"}}},values={...config,
presets:presetsOf(config,flags2),failOn:failOnOf(config,flags2)};return{...sources,settings:settingNames.map(name=>({name,
value:values[name],source:flagged[name]??config.from[name]??builtIn2})),exclude:config.exclude.map(({base,texts:texts3})=>({
folder:base,patterns:texts3})),rules:decisions.map(({rule,severity,source,options,optionSources})=>({id:rule.meta.id,severity,
source,options:Object.entries(options).map(([name,value])=>({name,value,source:optionSources[name]??builtIn2}))})).sort(
(a,b)=>a.id<b.id?-1:1)}}}});var import_node_module,import_node_path10,resolveFrom,readPlugins,rulesOfModule,isRule,isMap,isListOfTexts,init_plugins=__esm(
{"src/config/plugins.ts"(){"use strict";import_node_module=require("node:module"),import_node_path10=require("node:path");
init_rule();init_module();init_reason();init_schema();init_spot();resolveFrom=spot=>{let name=text2(spot),from=spot.document.
path;if(/^\.{1,2}([\\/]|$)/.test(name)||(0,import_node_path10.isAbsolute)(name))return(0,import_node_path10.resolve)((0,import_node_path10.dirname)(
from),name);try{return(0,import_node_module.createRequire)(from).resolve(name)}catch(error){let said=error instanceof Error&&
"code"in error&&error.code==="MODULE_NOT_FOUND"?"no such package is installed":reason(error);return refuse2(spot,`${show(
name)}: ${said}; a file beside this one is written "./${name}"`)}},readPlugins=async spot=>{let found=[];for(let plugin of items(
spot))typeof plugin.value=="string"?found.push(...await rulesOfModule(plugin)):found.push(isRule(plugin.value)?plugin.value:
wanted(plugin,"a rule made with defineRule, or the name of a module"));return found},rulesOfModule=async spot=>{let path2=resolveFrom(
spot),exported;try{exported=await importModule(path2)}catch(error){return refuse2(spot,importProblem(path2,error))}let rules2=[
...new Set(Object.values(exported).flat())].filter(isRule);return rules2.length>0?rules2:refuse2(spot,`${show(text2(spot))}\
 exports no rule; export what defineRule returns`)},isRule=value=>{if(!isMap(value)||typeof value.check!="function"||!isMap(
value.meta))return!1;let{id,severity,presets,needs,messages,aliases=[]}=value.meta;return typeof id=="string"&&severities.
some(one3=>one3===severity)&&isListOfTexts(aliases)&&isListOfTexts(needs)&&isListOfTexts(presets)&&presets.every(one3=>presetNames.
some(name=>name===one3))&&isMap(messages)},isMap=value=>typeof value=="object"&&value!==null&&!Array.isArray(value),isListOfTexts=
value=>Array.isArray(value)&&value.every(one3=>typeof one3=="string")}});var load,gather,resolveBase,uniquePlugins,init_load=__esm({"src/config/load.ts"(){"use strict";init_errors();init_document();
init_find();init_hadolint();init_layers();init_names();init_plugins();init_schema();init_spot();load=async(path2,ground)=>{
let files=path2===null?[]:await gather(path2,ground.cwd),plugins=uniquePlugins(files,ground.rules),names2=new RuleNames(
[...ground.rules,...plugins],ground.categories),alone=files.length===1&&files[0]?.hadolint===!0,fromHadolint=({top:{document}})=>alone?
unite(readHadolint(document),readHadolintEnv(ground.env)):readHadolint(document);return{plugins,names:names2,read:files.
map(file2=>file2.path),hadolint:files.some(({hadolint})=>hadolint),heardEnv:alone,layers:files.flatMap(file2=>file2.hadolint?
[hadolintLayer(fromHadolint(file2),names2)]:readLayers(file2.top.document,names2))}},gather=async(start2,cwd2)=>{let done=new Map,
visit=async(path2,chain)=>{let document=await readDocument(path2,cwd2),here=top2(document),hadolint=isHadolintFile(path2),
keys2=new Map(hadolint||document.value===null||document.value===void 0?[]:fields(here)),[extended,brought]=[keys2.get("e\
xtends"),keys2.get("plugins")];for(let spot of extended===void 0?[]:items(extended)){let base=resolveBase(spot);(chain.includes(
base)||base===path2)&&refuse2(spot,`extends itself: ${[...chain,path2,base].map(one3=>labelOf(one3,cwd2)).join(" -> ")}`),
done.has(base)||await visit(base,[...chain,path2])}let plugins=brought===void 0?[]:(await readPlugins(brought)).map(rule=>[
rule,brought]);done.set(path2,{path:path2,top:here,hadolint,plugins})};if(!isFile(start2))throw new UsageError(`${labelOf(
start2,cwd2)}: no such configuration file`);return await visit(start2,[]),[...done.values()]},resolveBase=spot=>{let preset=presetNames.
find(name=>name===spot.value);preset!==void 0&&refuse2(spot,`"${preset}" is a preset; write presets: [${preset}]`);let path2=resolveFrom(
spot);return isFile(path2)?path2:refuse2(spot,`there is no file ${show(spot.value)}; paths start at the folder of this f\
ile`)},uniquePlugins=(files,rules2)=>{let builtIn3=new RuleNames(rules2),own=new Map;for(let[rule,spot]of files.flatMap(
({plugins})=>plugins)){let id=rule.meta.id.toLowerCase();own.get(id)!==rule&&((own.has(id)||builtIn3.find(id)!==null)&&refuse2(
spot,`brings a rule "${rule.meta.id}", a name that is taken; rename it`),own.set(id,rule))}return[...own.values()]}}});var import_node_path11,configResolver,finder,resolvers,resolveConfig,init_resolve=__esm({"src/config/resolve.ts"(){"use \
strict";import_node_path11=require("node:path");init_errors();init_find();init_hadolint();init_load();init_merge();init_select();
configResolver=({flags:flags2,rules:rules2,env:env4,cwd:cwd2,categories:categories2=new Map})=>{let ground={rules:rules2,
categories:categories2,cwd:cwd2,env:env4},find=finder(flags2,env4,cwd2),loaded=new Map,made=new Map,put=(found,layers,file2)=>{
let those=layersFor(layers.layers,file2),said=merge(those,layers.plugins),config=!layers.heardEnv&&(layers.hadolint||presetsOf(
said,flags2).includes("hadolint"))?merge([...those,hadolintLayer(readHadolintEnv(env4),layers.names)],layers.plugins):said,
decisions=decide(rules2,config,flags2,categories2),sources={read:layers.read,shadowed:found?.shadowed??[]};return{config,
decisions,selection:selectionOf(decisions,config,flags2),sources}};return async file2=>{let absolute=(0,import_node_path11.resolve)(
cwd2,file2),found=find((0,import_node_path11.dirname)(absolute)),path2=found?.path??null,loading=loaded.get(path2)??load(
path2,ground);loaded.set(path2,loading);let layers=await loading,cases2=made.get(path2)??new Map;made.set(path2,cases2);
let which=layers.layers.map(layer2=>layersFor([layer2],absolute).length>0?"1":"0").join(""),resolved=cases2.get(which)??
put(found,layers,absolute);return cases2.set(which,resolved),resolved}},finder=(flags2,env4,cwd2)=>{if(flags2.isolated===
!0){if(flags2.config!==void 0)throw new UsageError("--isolated reads no configuration, --config names one; keep one of t\
hem");return()=>null}let named2=flags2.config??env4.IMGLINT_CONFIG;return named2===void 0||named2===""?configFinder(env4,
cwd2):()=>({path:(0,import_node_path11.resolve)(cwd2,named2),shadowed:[]})},resolvers=new WeakMap,resolveConfig=(file2,flags2,rules2,env4,cwd2,categories2)=>{
let before=resolvers.get(flags2);if(before?.rules===rules2&&before.env===env4&&before.cwd===cwd2)return before.resolver(
file2);let resolver=configResolver({flags:flags2,rules:rules2,env:env4,cwd:cwd2,categories:categories2});return resolvers.
set(flags2,{rules:rules2,env:env4,cwd:cwd2,resolver}),resolver(file2)}}});var init_config=__esm({"src/config/index.ts"(){"use strict";init_find();init_glob();init_init();init_merge();init_names();
init_provenance();init_schema();init_resolve();init_select()}});var import_node_path12,slashed,shownPath,init_shown_path=__esm({"src/discover/shown-path.ts"(){"use strict";import_node_path12=
require("node:path"),slashed=path2=>import_node_path12.sep==="/"?path2:path2.split(import_node_path12.sep).join("/"),shownPath=
(cwd2,absolute)=>slashed((0,import_node_path12.relative)(cwd2,absolute))||"."}});function missingPath(path2,absolute,cwd2){if((0,import_node_fs6.lstatSync)(absolute,{throwIfNoEntry:!1})!==void 0)return new UsageError(
`${path2}: a link that leads nowhere`);let near=nearestPath(absolute);return new UsageError(`${path2}: no such file or f\
older${near===null?"":`; did you mean ${shownPath(cwd2,near)}?`}`)}function nearestPath(absolute){let missing=absolute;for(;!(0,import_node_fs6.existsSync)(
(0,import_node_path13.dirname)(missing));)missing=(0,import_node_path13.dirname)(missing);let folder=(0,import_node_path13.dirname)(
missing),near=nearest(missing.slice(folder.length).replace(/^[/\\]/,""),namesIn(folder));if(near===null)return null;let whole=(0,import_node_path13.join)(
folder,near)+absolute.slice(missing.length);return(0,import_node_fs6.existsSync)(whole)?whole:(0,import_node_path13.join)(
folder,near)}var import_node_fs6,import_node_path13,namesIn,init_missing_path=__esm({"src/discover/missing-path.ts"(){"u\
se strict";import_node_fs6=require("node:fs"),import_node_path13=require("node:path");init_errors();init_nearest();init_shown_path();
namesIn=folder=>{try{return(0,import_node_fs6.readdirSync)(folder).sort()}catch{return[]}}}});function contextFolder(dockerfile,cwd2,named2){let root=named2===void 0?(0,import_node_path14.dirname)(dockerfile):(0,import_node_path14.resolve)(
cwd2,named2);return named2!==void 0&&requireFolder(named2,root,cwd2),{root,label:shownPath(cwd2,root)}}function requireFolder(named2,absolute,cwd2){
let stats=(0,import_node_fs7.statSync)(absolute,{throwIfNoEntry:!1});if(stats===void 0)throw missingPath(named2,absolute,
cwd2);if(!stats.isDirectory())throw new UsageError(`${named2}: a build context is a folder, and this is a file`)}var import_node_fs7,
import_node_path14,init_context_of=__esm({"src/discover/context-of.ts"(){"use strict";import_node_fs7=require("node:fs"),
import_node_path14=require("node:path");init_errors();init_missing_path();init_shown_path()}});function overlay(base,path2,text4){let content=Buffer.from(text4),isAbove=folder=>folder===""||path2.startsWith(`${folder}\
/`);return{kind(at3){return at3===path2?"file":isAbove(at3)?"folder":base.kind(at3)},bytes(at3,limit){return at3!==path2?
base.bytes(at3,limit):content.length>limit?null:content},list(folder){let entries2=base.list(folder);if(!isAbove(folder))
return entries2;let[name="",...below2]=path2.slice(folder===""?0:folder.length+1).split("/"),entry=below2.length>0?{name,
kind:"folder",size:0}:{name,kind:"file",size:content.length};return[...entries2.filter(other=>other.name!==name),entry].
sort(byName)},size:at3=>at3===path2?content.length:base.size(at3)}}var byName,init_store=__esm({"src/discover/store.ts"(){
"use strict";byName=(a,b)=>a.name<b.name?-1:+(a.name>b.name)}});function folderStore(root,dockerfile){let isInside=path2=>path2===root||path2.startsWith(root.endsWith(import_node_path15.sep)?
root:root+import_node_path15.sep),besideDockerfile=dockerfile===null?null:`${dockerfile}.dockerignore`,real=remembering(
path2=>{let absolute=(0,import_node_path15.join)(root,path2);if(absolute===besideDockerfile)return absolute;let target=orElse(
null,()=>import_node_fs8.realpathSync.native(absolute));return target!==null&&isInside(target)?target:null}),stats=remembering(
path2=>{let absolute=real(path2);return absolute===null?null:orElse(null,()=>(0,import_node_fs8.statSync)(absolute))}),list3=remembering(
folder=>{let absolute=stats(folder)?.isDirectory()===!0?real(folder):null;return absolute===null?[]:orElse([],()=>entriesOf(
absolute))});return{kind(path2){return stats(path2)?.isDirectory()===!0?"folder":stats(path2)?.isFile()===!0?"file":null},
bytes(path2,limit){let absolute=real(path2),known3=stats(path2);return absolute===null||known3?.isFile()!==!0||known3.size>
limit?null:orElse(null,()=>(0,import_node_fs8.readFileSync)(absolute))},list:list3,size:path2=>stats(path2)?.isFile()===
!0?stats(path2)?.size??0:0}}function entriesOf(absolute){let entries2=[];for(let found of(0,import_node_fs8.readdirSync)(
absolute,{withFileTypes:!0})){let{name}=found;found.isDirectory()?entries2.push({name,kind:"folder",size:0}):found.isSymbolicLink()?
entries2.push({name,kind:"file",size:0}):found.isFile()&&entries2.push(file(name,(0,import_node_path15.join)(absolute,name)))}
return entries2.sort(byName)}function file(name,absolute){let size2;return{name,kind:"file",get size(){return size2??=orElse(
0,()=>(0,import_node_fs8.lstatSync)(absolute).size)}}}var import_node_fs8,import_node_path15,orElse,remembering,init_folder_store=__esm(
{"src/discover/folder-store.ts"(){"use strict";import_node_fs8=require("node:fs"),import_node_path15=require("node:path");
init_store();orElse=(otherwise,ask)=>{try{return ask()}catch{return otherwise}},remembering=ask=>{let known3=new Map;return path2=>{
let told=known3.get(path2)??{answer:ask(path2)};return known3.set(path2,told),told.answer}}}});function decodeText(bytes){if(bytes.length>largest)return{error:{message:"larger than 64 MiB",position:null}};let encoding=foreignEncoding(
bytes);if(encoding!==null)return{error:{message:`encoded as ${encoding}; save it as UTF-8`,position:{line:1,column:1}}};
let zero=bytes.indexOf(0);return zero!==-1?{error:{message:"not a text file: it holds a NUL byte",position:positionOf(bytes,
zero)}}:{text:textOf(bytes),lossless:(0,import_node_buffer.isUtf8)(bytes)}}function foreignEncoding([a,b,c,d]){return a===
0&&b===0&&c===254&&d===255?"UTF-32":a===255&&b===254?c===0&&d===0?"UTF-32":"UTF-16":a===254&&b===255?"UTF-16":null}function positionOf(bytes,offset){
let line=1,start2=0;for(let at3=bytes.indexOf(10);at3!==-1&&at3<offset;at3=bytes.indexOf(10,at3+1))line++,start2=at3+1;let before=textOf(
bytes.subarray(start2,offset));return{line,column:before.length+(line===1&&before.startsWith("\uFEFF")?0:1)}}var import_node_buffer,
largest,textOf,init_decode=__esm({"src/discover/decode.ts"(){"use strict";import_node_buffer=require("node:buffer"),largest=
64*2**20;textOf=bytes=>Buffer.from(bytes.buffer,bytes.byteOffset,bytes.byteLength).toString("utf8")}});function trimSpace(text4){let start2=0,end=text4.length;for(;start2<end&&isSpace(text4[start2]);)start2++;for(;end>start2&&
isSpace(text4[end-1]);)end--;return{text:text4.slice(start2,end),offset:start2}}function cleanPath(path2){let isRooted=path2.
startsWith("/"),kept=[];for(let name of path2.split("/"))name===""||name==="."||(name!==".."?kept.push(name):kept.length>
0&&kept.at(-1)!==".."?kept.pop():isRooted||kept.push(name));return(isRooted?"/":"")+kept.join("/")||(isRooted?"/":".")}var isSpace,
init_go_text=__esm({"src/discover/go-text.ts"(){"use strict";isSpace=character=>character!==void 0&&character!=="\uFEFF"&&
(character==="\x85"||/\s/.test(character))}});function automaton(steps){let{start:start2,next}=machine(steps),run3=(path2,orAbove)=>{let state=start2();for(let i=0;i<
path2.length;i++){if(state.dead)return!1;let codePoint2=path2.codePointAt(i)??0;if(orAbove&&codePoint2===47&&state.complete)
return!0;state=next(state,codePoint2),codePoint2>65535&&i++}return state.complete};return{matches:path2=>run3(path2,!1),
covers:path2=>run3(path2,!0)}}function machine(steps){let states=new Map,stateAt=reached=>{let places=[];for(let at3=0;at3<=
steps.length;at3++){if(reached[at3]===0)continue;places.push(at3);let step=steps[at3];step?.many===!0&&(reached[at3+1]=1),
step?.optional!==void 0&&(reached[at3+step.optional]=1)}let key2=places.join(" "),state=states.get(key2)??{places,complete:places.
at(-1)===steps.length,dead:places.length===0,known:[]};return states.set(key2,state),state},begin=()=>{let reached=new Uint8Array(
steps.length+1);return reached[0]=1,stateAt(reached)},advance=({places},codePoint2)=>{let reached=new Uint8Array(steps.length+
1);for(let at3 of places){let step=steps[at3];step?.accepts(codePoint2)===!0&&(reached[step.many===!0?at3:at3+1]=1)}return stateAt(
reached)},first;return{start(){return states.size>remembered&&(states.clear(),first=void 0),first??=begin()},next(from,codePoint2){
let known3=from.known[codePoint2];if(known3!==void 0)return known3;let state=advance(from,codePoint2);return codePoint2<
128&&(from.known[codePoint2]=state),state}}}var anything,one2,many2,literal,optionally,remembered,init_automaton=__esm({
"src/discover/automaton.ts"(){"use strict";anything={accepts:()=>!0,many:!0},one2={accepts:codePoint2=>codePoint2!==47},
many2={accepts:one2.accepts,many:!0},literal=codePoint2=>({accepts:other=>other===codePoint2}),optionally=(...steps)=>[{
accepts:()=>!1,many:!0,optional:steps.length+1},...steps];remembered=2e3}});function complement(set){let rest=[],next=0;for(let[low,high]of set.toSorted(([a],[b])=>a-b))low>next&&rest.push([next,low-
1]),next=Math.max(next,high+1);return[...rest,[next,1/0]]}var within,range,ranges,upper,lower,digit,alnum,graph,posixClasses,
init_character_class=__esm({"src/discover/character-class.ts"(){"use strict";within=ranges2=>codePoint2=>ranges2.some(([
low,high])=>low<=codePoint2&&codePoint2<=high),range=text4=>[text4.charCodeAt(0),text4.charCodeAt(text4.length-1)],ranges=
(...texts3)=>texts3.map(range),upper=ranges("AZ"),lower=ranges("az"),digit=ranges("09"),alnum=[...upper,...lower,...digit],
graph=[[33,126]],posixClasses=new Map([["alnum",alnum],["alpha",[...upper,...lower]],["blank",ranges("	"," ")],["cntrl",
[[0,31],[127,127]]],["digit",digit],["graph",graph],["lower",lower],["print",[...graph,[32,32]]],["punct",[[33,47],[58,64],
[91,96],[123,126]]],["space",[[9,13],[32,32]]],["upper",upper],["xdigit",[...digit,...ranges("AF","af")]]])}});function stepsOf(expression){let alternatives2=[],steps=[],mayBeEmpty=!0,anchor=()=>{steps=mayBeEmpty?[]:[never2]},required=step=>{
steps.push(step),mayBeEmpty=!1},at3=0;for(;at3<expression.length;){let character=expression[at3]??"";if(character==="(")
steps.push(...optionally(run2,literal(slash))),at3+=6;else if(character===".")steps.push(run2),at3+=2;else if(character===
"["){let{ranges:ranges2,end}=classAt(expression,at3);expression[end]==="*"?steps.push({accepts:within(ranges2),many:!0}):
required({accepts:within(ranges2)}),at3=expression[end]==="*"?end+1:end}else if(character==="\\"&&"AbBzQ".includes(expression[at3+
1]??" "))expression[at3+1]==="A"?anchor():required(never2),at3+=2;else if(character==="\\"){let{ranges:ranges2,end}=escapeAt(
expression,at3);required({accepts:within(ranges2)}),at3=end}else if(character==="|")alternatives2.push([...steps,anything]),
steps=[anything],mayBeEmpty=!0,at3++;else if(character==="^")anchor(),at3++;else{let codePoint2=expression.codePointAt(at3)??
0;required(literal(codePoint2)),at3+=width(codePoint2)}}return[...alternatives2,steps]}function classAt(expression,from){
let negated=expression[from+1]==="^",ranges2=[],first=from+(negated?2:1),at3=first;for(;at3===first||expression[at3]!=="\
]";){let whole=namedClassAt(expression,at3)??perlClassAt(expression,at3);if(whole!==null){ranges2.push(...whole.ranges),
at3=whole.end;continue}let low=characterAt(expression,at3),high=expression[low.end]==="-"&&!["]",void 0].includes(expression[low.
end+1])?characterAt(expression,low.end+1):low;if(high.codePoint<low.codePoint)throw new Refused("range out of order");ranges2.
push([low.codePoint,high.codePoint]),at3=high.end}return{ranges:negated?complement(ranges2):ranges2,end:at3+1}}function namedClassAt(expression,at3){
let close=expression.startsWith("[:",at3)?expression.indexOf(":]",at3+2):-1;if(close===-1)return null;let negated=expression[at3+
2]==="^",ranges2=ofGo.get(expression.slice(at3+(negated?3:2),close));if(ranges2===void 0)throw new Refused("unknown clas\
s");return{ranges:negated?complement(ranges2):ranges2,end:close+2}}function perlClassAt(expression,at3){let name=expression[at3]===
"\\"?expression[at3+1]??"":"",ranges2=perl.get(name.toLowerCase());return ranges2===void 0?null:{ranges:name===name.toLowerCase()?
ranges2:complement(ranges2),end:at3+2}}function escapeAt(expression,at3){let whole=perlClassAt(expression,at3);if(whole!==
null)return whole;let{codePoint:codePoint2,end}=characterAt(expression,at3);return{ranges:[[codePoint2,codePoint2]],end}}
function characterAt(expression,at3){let codePoint2=expression.codePointAt(at3);if(codePoint2===void 0)throw new Refused(
"missing ]");if(codePoint2!==92)return{codePoint:codePoint2,end:at3+width(codePoint2)};let escaped=expression[at3+1]??"",
control=controls.get(escaped);if(control!==void 0)return{codePoint:control,end:at3+2};let number=/^(?:0[0-7]{0,2}|[1-7][0-7]{1,2}|x[0-9A-Fa-f]{2}|x\{[0-9A-Fa-f]{1,8}\})/.
exec(expression.slice(at3+1,at3+12))?.[0];if(number!==void 0)return{codePoint:numberOf(number),end:at3+1+number.length};
if(escaped===""||/[^\0-\x7f]|[0-9A-Za-z]/.test(escaped))throw new Refused("invalid escape");return{codePoint:escaped.charCodeAt(
0),end:at3+2}}function numberOf(text4){let value=text4.startsWith("x")?parseInt(text4.replace(/[x{}]/g,""),16):parseInt(
text4,8);if(value>1114111)throw new Refused("no such character");return value}var Refused,slash,run2,never2,ofGo,perl,controls,
width,init_go_expression=__esm({"src/discover/go-expression.ts"(){"use strict";init_automaton();init_character_class();Refused=
class extends Error{},slash=47,run2={...anything,accepts:codePoint2=>codePoint2!==10},never2={accepts:()=>!1};ofGo=new Map(
[...posixClasses,["ascii",[[0,127]]],["word",[...posixClasses.get("alnum")??[],[95,95]]]]);perl=new Map([["d",[[48,57]]],
["s",[[9,10],[12,13],[32,32]]],["w",ofGo.get("word")??[]]]);controls=new Map([["a",7],["f",12],["n",10],["r",13],["t",9],
["v",11]]);width=codePoint2=>codePoint2>65535?2:1}});function ignoreMatcher(pattern2){if(!isWellFormed(pattern2))return null;let{kind,expression}=translate2(pattern2);if(kind===
"exact")return path2=>path2===pattern2||path2.startsWith(`${pattern2}/`);if(kind==="prefix")return startsWith(pattern2.slice(
0,-2));if(kind==="suffix")return endsWith(pattern2.slice(2));try{let alternatives2=stepsOf(expression).map(steps=>automaton(
steps).covers);return path2=>alternatives2.some(covers2=>covers2(path2))}catch(error){if(error instanceof Refused)return null;
throw error}}function endsWith(text4){if(text4==="")return()=>!0;let inside2=`${text4}/`,top4=text4.startsWith("/")?inside2.
slice(1):null;return path2=>path2.endsWith(text4)||path2.includes(inside2)||top4!==null&&(path2.startsWith(top4)||path2===
text4.slice(1))}function translate2(pattern2){let kind="exact",expression="",at3=0;for(;at3<pattern2.length;){let from=at3,
character=pattern2[at3++]??"";if(character==="*"&&pattern2[at3]==="*"){at3+=pattern2[at3+1]==="/"?2:1;let isLast=at3>=pattern2.
length;expression+=isLast?".*":"(.*/)?",from===0?kind="suffix":kind=isLast&&kind==="exact"?"prefix":"expression"}else character===
"*"||character==="?"?(expression+=character==="*"?"[^/]*":"[^/]",kind="expression"):".+()$".includes(character)?expression+=
`\\${character}`:character==="\\"?(expression+=`\\${pattern2[at3++]??""}`,kind="expression"):(expression+=character,(character===
"["||character==="]")&&(kind="expression"))}return{kind,expression}}function isWellFormed(pattern2){let dotIsLeft=!0;for(let piece of pieces(
pattern2)){if(!isWellFormedPiece(piece))return!1;if(piece!==""){if(!dotIsLeft||![".","?","\\."].includes(piece))return!0;
dotIsLeft=!1}}return!0}function pieces(pattern2){let found=[],start2=0,inClass=!1;for(let at3=0;at3<pattern2.length;at3++){
let character=pattern2[at3];character==="\\"?at3++:character==="["||character==="]"?inClass=character==="[":character===
"*"&&!inClass&&(found.push(pattern2.slice(start2,at3)),start2=at3+1)}return[...found,pattern2.slice(start2)]}function isWellFormedPiece(piece){
let at3=0;for(;at3<piece.length;){let character=piece[at3++];if(character==="\\"&&at3++>=piece.length||(character==="["&&
(at3=endOfClass(piece,at3)),at3===-1))return!1}return!0}function endOfClass(pattern2,from){let first=pattern2[from]==="^"?
from+1:from,at3=first;for(;at3===first||pattern2[at3]!=="]";)if(at3=endOfMember(pattern2,at3),pattern2[at3]==="-"&&(at3=
endOfMember(pattern2,at3+1)),at3===-1||at3>=pattern2.length)return-1;return at3+1}var startsWith,endOfMember,init_ignore_pattern=__esm(
{"src/discover/ignore-pattern.ts"(){"use strict";init_automaton();init_go_expression();startsWith=text4=>path2=>path2.startsWith(
text4);endOfMember=(pattern2,at3)=>{let character=pattern2[at3];return character===void 0||character==="-"||character===
"]"?-1:character!=="\\"?at3+1:at3+1<pattern2.length?at3+2:-1}}});function parseIgnoreFile(path2,text4){let patterns2=[],start2=text4.startsWith("\uFEFF")?1:0;for(;start2<text4.length;){
let newline=text4.indexOf(`
`,start2),end=newline===-1?text4.length:newline;text4[start2]!=="#"&&patterns2.push(...patternAt(text4,start2,end)),start2=
end+1}return{path:path2,text:text4,patterns:patterns2,matches:lastMatchWins(patterns2)}}function lastMatchWins(patterns2){
let lastOfPlain=new Map,others=[];for(let[index,{pattern:pattern2,malformed}]of patterns2.entries())malformed||(/[*?[\]\\]/.
test(pattern2)?others.push(index):lastOfPlain.set(pattern2,index));return others.reverse(),path2=>{let last=-1;for(let end=path2.
indexOf("/");end!==-1;end=path2.indexOf("/",end+1))last=Math.max(last,lastOfPlain.get(path2.slice(0,end))??-1);last=Math.
max(last,lastOfPlain.get(path2)??-1);let deciding=others.find(index=>index<=last||patterns2[index]?.matches(path2))??-1;
return patterns2[Math.max(last,deciding)]?.negated===!1}}function patternAt(text4,start2,end){let{text:line,offset}=trimSpace(
text4.slice(start2,end)),cleaned2=clean(line);if(cleaned2==="")return[];let negated=cleaned2.startsWith("!"),pattern2=negated?
cleaned2.slice(1):cleaned2,covers2=pattern2===""||Buffer.byteLength(line)>longest?null:ignoreMatcher(pattern2),from=start2+
offset;return[{pattern:pattern2,negated,span:{start:from,end:from+line.length},malformed:covers2===null,matches:covers2??
(()=>!1)}]}function clean(line){let mark=line.startsWith("!")?"!":"",body=trimSpace(line.slice(mark.length)).text,once3=body===
""?"":cleanPath(body),again=trimSpace(mark+(once3.length>1&&once3.startsWith("/")?once3.slice(1):once3)).text;return again===
""?"":cleanPath(again)}var longest,init_dockerignore=__esm({"src/discover/dockerignore.ts"(){"use strict";init_go_text();
init_ignore_pattern();longest=65535}});function storedContext(store,{label,dockerfile}){let ignorePaths=[...dockerfile===null?[]:[`${dockerfile}.dockerignore`],
".dockerignore"],ignorePath=once2(()=>ignorePaths.find(path2=>store.kind(path2)==="file")??".dockerignore"),ignoreFile=once2(
()=>readIgnoreFile(store,ignorePath())),sizes=new Map,inside2=path2=>ignorePaths.includes(path2)?path2:clean2(path2);return{
label,get ignoreFile(){return ignoreFile()},get ignorePath(){return ignorePath()},dockerfilePath:dockerfile===null||isOutside(
dockerfile)?null:dockerfile,kind(path2){let at3=inside2(path2);return at3===null?null:store.kind(at3)},read(path2){let at3=inside2(
path2),content=at3===null?null:decodeText(store.bytes(at3,mebibyte)??nul);return content!==null&&"text"in content&&content.
lossless?content.text:null},list(folder){let at3=clean2(folder);return at3===null?[]:store.list(at3)},size(path2){let at3=inside2(
path2);if(at3===null)return 0;let size2=sizes.get(at3)??sizeOf(store,at3);return sizes.set(at3,size2),size2},isIgnored(path2){
let at3=clean2(path2);return at3!==null&&at3!==""&&ignoreFile()?.matches(at3)===!0},with(path2,text4){let at3=inside2(path2);
if(at3===null||at3==="")throw new Error(`${path2} is not in the build context`);return storedContext(overlay(store,at3,text4),
{label,dockerfile})}}}function readIgnoreFile(store,path2){let bytes=store.kind(path2)==="file"?store.bytes(path2,64*mebibyte):
null;return bytes===null?null:parseIgnoreFile(path2,Buffer.from(bytes).toString("utf8"))}function sizeOf(store,path2){if(store.
kind(path2)!=="folder")return store.size(path2);let total3=0,counted2=0,waiting=[path2];for(let folder=waiting.pop();folder!==
void 0;folder=waiting.pop())for(let{name,kind,size:size2}of store.list(folder)){if(++counted2>countedEntries)return total3;
kind==="folder"?waiting.push(folder===""?name:`${folder}/${name}`):total3+=size2}return total3}function clean2(path2){let kept=[];
for(let name of path2.split("/")){if(name===".."&&kept.pop()===void 0)return null;name!==""&&name!=="."&&name!==".."&&kept.
push(name)}return kept.join("/")}var mebibyte,countedEntries,nul,once2,isOutside,init_stored_context=__esm({"src/discove\
r/stored-context.ts"(){"use strict";init_decode();init_dockerignore();init_store();mebibyte=2**20,countedEntries=2e5;nul=
new Uint8Array(1),once2=make=>{let made;return()=>(made??={value:make()}).value};isOutside=path2=>path2===".."||path2.startsWith(
"../")}});function openContext({root,label,dockerfile}){let folder=realFolder(root),place3=dockerfile===null?null:(0,import_node_path16.join)(
realFolder((0,import_node_path16.dirname)(dockerfile)),(0,import_node_path16.basename)(dockerfile));return storedContext(
folderStore(folder,place3),{label,dockerfile:place3===null?null:shownPath(folder,place3)})}var import_node_fs9,import_node_path16,
realFolder,init_open_context=__esm({"src/discover/open-context.ts"(){"use strict";import_node_fs9=require("node:fs"),import_node_path16=
require("node:path");init_folder_store();init_shown_path();init_stored_context();realFolder=path2=>{try{return import_node_fs9.realpathSync.
native(path2)}catch{return path2}}}});function memoryContext(files,{label=".",dockerfile="Dockerfile"}={}){return storedContext(memoryStore(files),{label,dockerfile})}
function memoryStore(files){let contents=new Map(Object.entries(files).filter(([path2])=>!path2.endsWith("/"))),size2=path2=>{
let content=contents.get(path2)??0;return typeof content=="number"?content:Buffer.byteLength(content)},folders2=new Map(
[["",new Map]]);for(let path2 of Object.keys(files)){let names2=path2.split("/");for(let[depth,name]of names2.entries()){
if(name==="")continue;let at3=names2.slice(0,depth+1).join("/"),isFile2=depth===names2.length-1;isFile2||folders2.set(at3,
folders2.get(at3)??new Map),folders2.get(names2.slice(0,depth).join("/"))?.set(name,isFile2?{name,kind:"file",size:size2(
at3)}:{name,kind:"folder",size:0})}}return{kind(path2){return folders2.has(path2)?"folder":contents.has(path2)?"file":null},
bytes(path2,limit){let content=contents.get(path2);return typeof content=="string"&&size2(path2)<=limit?Buffer.from(content):
null},list:folder=>[...folders2.get(folder)?.values()??[]].sort(byName),size:size2}}var init_memory_context=__esm({"src/\
discover/memory-context.ts"(){"use strict";init_store();init_stored_context()}});var init_context=__esm({"src/discover/context.ts"(){"use strict";init_open_context();init_memory_context()}});function reasonOf(error){if(!(error instanceof Error)||!("code"in error)||typeof error.code!="string")throw error;return reasons.
get(error.code)??error.code}var reasons,init_reason2=__esm({"src/discover/reason.ts"(){"use strict";reasons=new Map([["E\
NOENT","no such file or folder"],["ENOTDIR","no such file or folder"],["EACCES","permission denied"],["EPERM","operation\
 not permitted"],["EEXIST","a file of that name is in the way"],["EISDIR","a folder, not a file"],["ELOOP","symbolic lin\
ks that lead in a circle"],["ENAMETOOLONG","name too long"],["EROFS","read-only file system"],["ENOSPC","no space left o\
n the disk"],["EDQUOT","disk quota used up"],["EFBIG","too large for this disk"],["EBUSY","in use or a mount of its own"],
["ERR_INVALID_ARG_VALUE","not a path"]])}});function readText2(absolute){try{return decodeText(readBytes(absolute))}catch(error){return{error:{message:reasonOf(error),
position:null}}}}async function readStream(stream){let chunks=[],size2=0;for await(let chunk of stream){let bytes=typeof chunk==
"string"?Buffer.from(chunk):chunk;if(chunks.push(bytes),size2+=bytes.length,size2>largest)break}return decodeText(Buffer.
concat(chunks))}function readBytes(absolute){let file2=(0,import_node_fs10.openSync)(absolute,"r");try{let chunks=[],size2=0,
chunk=Buffer.allocUnsafe(Math.min((0,import_node_fs10.fstatSync)(file2).size,largest)+1);for(let count3=-1;count3!==0&&size2<=
largest;size2+=count3)count3=(0,import_node_fs10.readSync)(file2,chunk,0,chunk.length,null),chunks.push(chunk.subarray(0,
count3)),count3===chunk.length?chunk=Buffer.allocUnsafe(2**20):chunk=chunk.subarray(count3);return Buffer.concat(chunks)}finally{
(0,import_node_fs10.closeSync)(file2)}}var import_node_fs10,init_read=__esm({"src/discover/read.ts"(){"use strict";import_node_fs10=
require("node:fs");init_decode();init_reason2();init_decode()}});function splitBlanks(text4,from,end,most3=1/0){let parts2=[],start2=from;for(let at3=from;at3<end&&parts2.length<most3-1;at3++)
if(isBlank(text4.charCodeAt(at3))){for(parts2.push({start:start2,end:at3});at3+1<end&&isBlank(text4.charCodeAt(at3+1));)
at3++;start2=at3+1}return parts2.push({start:start2,end}),parts2}var isSpace2,isAsciiSpace,isBlank,skipSpace,trimSpaceEnd,
trimSpace2,init_blanks=__esm({"src/dockerfile/blanks.ts"(){"use strict";isSpace2=code=>code===32||code>=9&&code<=13||code>
127&&(code===133||code===160||code===5760||code>=8192&&code<=8202||code===8232||code===8233||code===8239||code===8287||code===
12288),isAsciiSpace=code=>code===32||code>=9&&code<=13,isBlank=code=>code===32||code===9||code===11||code===12||code===13,
skipSpace=(text4,from,end=text4.length)=>{let at3=from;for(;at3<end&&isSpace2(text4.charCodeAt(at3));)at3++;return at3},
trimSpaceEnd=(text4,end,from=0)=>{let at3=end;for(;at3>from&&isSpace2(text4.charCodeAt(at3-1));)at3--;return at3};trimSpace2=
text4=>{let start2=skipSpace(text4,0);return text4.slice(start2,trimSpaceEnd(text4,text4.length,start2))}}});function readFlags2(line,from,to,escape2){let flags2=[],at3=from;for(;;){for(;at3<to&&isAsciiSpace(line.charCodeAt(at3));)
at3++;if(at3>=to||line[at3]!=="-"||line[at3+1]!=="-"||at3+1>=to)return{flags:flags2,end:at3};let start2=at3,text4="",quote="";
for(;at3<to;at3++){let character=line[at3]??"";if(quote===""&&isAsciiSpace(line.charCodeAt(at3)))break;if(character===quote){
quote="";continue}if(quote===""&&(character==="'"||character==='"')){quote=character;continue}if(character===escape2){if(at3+
1>=to)continue;at3++,character=line[at3]??""}text4+=character}if(text4==="--"&&at3<to)return{flags:flags2,end:at3};text4!==
"--"&&flags2.push({text:text4,start:start2,end:at3})}}var init_flags=__esm({"src/dockerfile/flags.ts"(){"use strict";init_blanks()}});function readJson(line,from,to){let start2=from;for(;start2<to&&isSpace2(line.charCodeAt(start2));)start2++;if(line[start2]!==
"["||start2>=to)return text3;let parsed;try{parsed=JSON.parse(line.slice(start2,to))}catch{return text3}if(!Array.isArray(
parsed))return text3;let elements=parsed;return elements.some(holdsHugeNumber)?text3:elements.every(element2=>typeof element2==
"string")?{kind:"strings",strings:readStrings(line,start2+1,elements)}:{kind:"refused"}}function readStrings(line,from,values){
let strings=[],at3=from;for(let value of values){let start2=line.indexOf('"',at3),content=start2+1,end=content,escaped=!1;
for(;line[end]!=='"';){let isEscape=line[end]==="\\";escaped||=isEscape,end+=isEscape?line[end+1]==="u"?6:2:1}strings.push(
{value,start:start2,end:end+1,at:escaped?index=>escapedAt(line,content,index):index=>content+index}),at3=end+1}return strings}
function escapedAt(line,content,index){let at3=content;for(let i=0;i<index&&line[at3]!=='"';i++)at3+=line[at3]!=="\\"?1:
line[at3+1]==="u"?6:2;return at3}var text3,holdsHugeNumber,init_json2=__esm({"src/dockerfile/json.ts"(){"use strict";init_blanks();
text3={kind:"text"};holdsHugeNumber=element2=>typeof element2=="number"&&!Number.isFinite(element2)}});function readInstruction(joined3,escape2,from=0,depth=0){let line=joined3.text,start2=skipSpace(line,from),stop=trimSpaceEnd(
line,line.length,start2),[first,rest]=splitBlanks(line,start2,stop,2),keywordEnd=first?.end??stop,keyword=line.slice(start2,
keywordEnd).toUpperCase(),{flags:flags2,end}=rest===void 0?{flags:[],end:stop}:readFlags2(line,rest.start,stop,escape2),
begin=Math.min(skipSpace(line,end,stop),stop);return{keyword,keywordSpan:joined3.word(start2,keywordEnd).span,span:joined3.
word(start2,stop).span,flags:flags2.map(flag2=>readFlag(joined3,flag2)),argumentSpan:joined3.word(begin,stop).span,...readArguments(
joined3,keyword,begin,stop,escape2,depth)}}function readArguments(joined3,keyword,start2,end,escape2,depth){let line=joined3.
text;if(start2>=end)return none;let whole=()=>[joined3.word(start2,end)],refused=message=>({message,span:joined3.word(start2,
end).span}),exec2=from=>{let form=readJson(line,from,end);return form.kind==="refused"?{json:null,refusals:[refused("a J\
SON array here holds strings only")]}:{json:form.kind==="text"?null:form.strings.map(string=>({text:string.value,span:joined3.
word(string.start,string.end).span,offsets:index=>joined3.at(string.at(index))})),refusals:[]}},blankSeparated=()=>splitBlanks(
line,start2,end).map(part=>joined3.word(part.start,part.end));if(oneText.has(keyword))return{...none,words:whole()};if(wordList.
has(keyword))return{...none,words:blankSeparated()};if(jsonOrText.has(keyword)){let{json,refusals}=exec2(start2);return{
...none,json,refusals,words:json??whole()}}if(jsonOrWords.has(keyword)){let{json,refusals}=exec2(start2);return{...none,
json,refusals,words:json??blankSeparated()}}if(keyword==="HEALTHCHECK"){let typeEnd=start2;for(;typeEnd<end&&!isAsciiSpace(
line.charCodeAt(typeEnd));)typeEnd++;let type=joined3.word(start2,typeEnd),from=typeEnd;for(;from<end&&isAsciiSpace(line.
charCodeAt(from));)from++;if(from>=end)return{...none,words:[type]};let{json,refusals}=exec2(from);return{...none,json,refusals,
words:[type,...json??[joined3.word(from,end)]]}}if(keyword==="ONBUILD"&&depth<deepestTrigger){let trigger=readInstruction(
joined3,escape2,start2,depth+1);return{...none,trigger,refusals:trigger.refusals}}if(keyword==="ARG"){let pairs=quotedWords(
line,start2,end,escape2).map(word2=>readPair(joined3,word2));return{...none,pairs,words:pairs.map(pairWord)}}return keyed.
has(keyword)?readKeyed(joined3,keyword,start2,end,escape2):{...none,words:whole()}}function readKeyed(joined3,keyword,start2,end,escape2){
let line=joined3.text,words3=quotedWords(line,start2,end,escape2),[first]=words3;if(first===void 0)return none;if(!line.
slice(first.start,first.end).includes("=")){let[key2,value]=splitBlanks(line,start2,end,2),whole=joined3.word(start2,end);
if(key2===void 0||value===void 0)return{...none,words:[whole],refusals:[{message:`${keyword} takes a name and a value: ${keyword}\
 name=value`,span:whole.span}]};let pair={key:joined3.word(key2.start,key2.end),value:joined3.word(value.start,value.end),
span:whole.span,legacy:!0};return{...none,pairs:[pair],words:[whole]}}let pairs=words3.map(word2=>readPair(joined3,word2)),
bare2=pairs.find(({value})=>value===null),refusals=bare2===void 0?[]:[{message:`no = in \`${bare2.key.text.slice(0,40)}\`\
; ${keyword} takes name=value`,span:bare2.span}];return{...none,pairs:pairs.filter(({value})=>value!==null),refusals,words:pairs.
map(pairWord)}}function quotedWords(line,start2,end,escape2){let words3=[],at3=start2;for(;at3<end&&(at3=skipSpace(line,
at3,end),!(at3>=end));){let from=at3,quote="",to=at3;for(;at3<end&&(quote!==""||!isSpace2(line.charCodeAt(at3)));){let character=line[at3]??
"";character===quote?quote="":quote===""&&(character==="'"||character==='"')&&(quote=character);let escapes2=character===
escape2&&quote!=="'";if(escapes2&&at3+1>=end){at3++;break}at3+=escapes2?2:1,to=Math.min(at3,end)}to>from&&words3.push({start:from,
end:to})}return words3}function readPair(joined3,{start:start2,end}){let equals=joined3.text.indexOf("=",start2),{span:span2}=joined3.
word(start2,end);return equals===-1||equals>=end?{key:joined3.word(start2,end),value:null,span:span2,legacy:!1}:{key:joined3.
word(start2,equals),value:joined3.word(equals+1,end),span:span2,legacy:!1}}function readFlag(joined3,{text:text4,start:start2,
end}){let equals=text4.indexOf("="),{span:span2}=joined3.word(start2,end);if(equals===-1)return{name:text4.slice(2),value:null,
span:span2};let source=joined3.text.indexOf("=",start2)+1,value=text4.slice(equals+1),quoted3=/["']/.test(joined3.text[source]??
"")&&joined3.text.length-source>value.length?1:0;return{name:text4.slice(2,equals),value:{text:value,span:joined3.word(source,
end).span,offsets:index=>joined3.at(Math.min(source+quoted3+index,end))},span:span2}}var jsonOrText,jsonOrWords,wordList,
oneText,keyed,deepestTrigger,none,pairWord,init_instruction=__esm({"src/dockerfile/instruction.ts"(){"use strict";init_blanks();
init_flags();init_json2();jsonOrText=new Set(["RUN","CMD","ENTRYPOINT","SHELL"]),jsonOrWords=new Set(["ADD","COPY","VOLU\
ME"]),wordList=new Set(["FROM","EXPOSE"]),oneText=new Set(["USER","WORKDIR","STOPSIGNAL","MAINTAINER"]),keyed=new Set(["\
ENV","LABEL"]),deepestTrigger=50,none={words:[],pairs:[],json:null,trigger:null,refusals:[]};pairWord=({key:key2,value,span:span2})=>({
text:value===null?key2.text:`${key2.text}=${value.text}`,span:span2,offsets:key2.offsets})}});function directiveAt(text4,start2,end){if(text4[start2]!=="#")return null;let nameStart=skipSpace(text4,start2+1,end),found=key.
exec(text4.slice(nameStart,end)),name=found?.[1]?.toLowerCase()??"";if(found===null||!isKnown(name))return null;let from=nameStart+
found[0].length,to=end;for(;from<to-1&&isBlank2(text4[from]);)from++;for(;to>from+1&&isBlank2(text4[to-1]);)to--;return from===
to?null:{name,value:text4.slice(from,to),span:{start:start2,end},valueSpan:{start:from,end:to}}}var key,isKnown,isBlank2,
DirectiveZone,init_directives=__esm({"src/dockerfile/directives.ts"(){"use strict";init_blanks();key=/^([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=/,
isKnown=name=>name==="syntax"||name==="escape"||name==="check",isBlank2=character=>character!==void 0&&"	\f\r ".includes(
character),DirectiveZone=class{escape="\\";errors=[];#text;#directives=[];#seen=new Set;#open=!0;constructor(text4){this.#text=
text4,this.#readFrontend()}get directives(){return[...this.#directives].sort((a,b)=>a.span.start-b.span.start)}read(start2,end){
if(!this.#open)return"other";let found=directiveAt(this.#text,start2,end);if(found===null)return this.#open=!1,"other";let{
name,value}=found;return this.#seen.has(name)?(this.errors.push({message:`only one ${name} directive is allowed`,span:found.
span}),"directive"):(this.#seen.add(name),name==="escape"&&(value==="\\"||value==="`"?this.escape=value:this.errors.push(
{message:`the escape character is \\ or \`, not ${value.slice(0,20)}`,span:found.valueSpan}),this.#directives.push(found)),
"directive")}#readFrontend(){let text4=this.#text,start2=text4.startsWith("\uFEFF")?1:0,endOf=from=>{let newline=text4.indexOf(
`
`,from);return newline===-1?text4.length:newline};text4.startsWith("#!",start2)&&(start2=endOf(start2)+1);let seen=new Set;
for(;start2<text4.length;){let end=endOf(start2),stop=end;for(;stop>start2&&text4[stop-1]==="\r";)stop--;let found=directiveAt(
text4,start2,stop);if(found===null||seen.has(found.name))return;seen.add(found.name),found.name!=="escape"&&this.#directives.
push(found),start2=end+1}}}}});function replacePattern(value,glob,by,all2){let tokens2=compile(glob),characters=Array.from(value);if(tokens2===null||all2&&
by.includes("$"))return null;let result="",left2=4e6,afterMatch=!1;for(let at3=0;at3<=characters.length;){if(left2-=tokens2.
length*(tokens2.includes("*")?characters.length-at3:1),left2<0)return null;let end=ends(tokens2,characters,at3).at(-1)??
-1,isMatch=end>at3||end===at3&&!afterMatch;if(isMatch&&(result+=by),isMatch&&!all2)return result+characters.slice(end).join(
"");afterMatch=end>at3,end>at3?at3=end:result+=characters[at3++]??""}return result}function withoutStart(characters,glob,greedy){
let tokens2=compile(glob);if(tokens2===null||tokens2.length*characters.length>4e6)return null;let found=ends(tokens2,characters,
0);return characters.slice((greedy?found.at(-1):found[0])??0)}function compile(glob){let tokens2=[],characters=Array.from(
glob);for(let i=0;i<characters.length;i++){let character=characters[i]??"";if(character==="*"||character==="?")tokens2.push(
character);else if(character!=="\\")tokens2.push({literal:character});else{let escaped=characters[i+1]??"";if(escaped===
"}"||escaped==="/")continue;if(escaped!=="*"&&escaped!=="?"&&escaped!=="\\")return null;tokens2.push({literal:escaped}),
i++}}return tokens2}function ends(tokens2,value,from){let reached=[from];for(let token of tokens2)if(reached=token==="*"?
runs(reached,value):reached.filter(at3=>at3<value.length&&(token==="?"?value[at3]!==`
`:token.literal===value[at3])).map(at3=>at3+1),reached.length===0)break;return reached}function runs(from,value){let reached=[];
for(let start2 of from)if(!(start2<=(reached.at(-1)??-1)))for(let at3=start2;at3<=value.length&&(reached.push(at3),value[at3]!==
`
`);at3++);return reached}var isPattern,removePrefix,removeSuffix,reversed,init_pattern=__esm({"src/dockerfile/pattern.ts"(){
"use strict";isPattern=(glob,backwards)=>compile(backwards?reversed(glob):glob)!==null,removePrefix=(value,glob,greedy)=>withoutStart(
Array.from(value),glob,greedy)?.join("")??null,removeSuffix=(value,glob,greedy)=>withoutStart(Array.from(value).reverse(),
reversed(glob),greedy)?.reverse().join("")??null;reversed=glob=>(glob.match(/\\[^]|[^]/gu)??[]).reverse().join("")}});var deepest,noVariables,lex,references,Refusal,Lexer,Value,init_lex=__esm({"src/dockerfile/lex.ts"(){"use strict";init_blanks();
init_pattern();deepest=200,noVariables=()=>{},lex=(text4,options,environment2=noVariables)=>new Lexer(text4,options,environment2).
run(),references=(text4,escape2)=>text4.includes("$")?lex(text4,{escape:escape2}).references:[],Refusal=class extends Error{},
Lexer=class{#text;#options;#environment;#references=[];#at=0;#depth=0;#rawEscapes;#rawQuotes;#word="";#wordStart=0;constructor(text4,options,environment2){
this.#text=text4,this.#options=options,this.#environment=environment2,this.#rawEscapes=options.raw??!1,this.#rawQuotes=options.
raw??options.rawQuotes??!1}run(){try{let{value,words:words3}=this.#until("",this.#rawEscapes,!1);return{value,words:words3,
references:this.#references,error:null}}catch(error){if(!(error instanceof Refusal))throw error;return{value:null,words:[],
references:this.#references,error:error.message}}}#peek(){return this.#text[this.#at]??""}#next(){return this.#text[this.#at++]??
""}#until(stop,rawEscapes,pattern2){if(++this.#depth>deepest)throw new Refusal("variables are nested too deeply");let outerRaw=this.#rawEscapes;
this.#rawEscapes=rawEscapes,this.#word="";let value=new Value,words3=[],inWord=!1,flush=()=>{this.#word!==""&&words3.push(
{text:this.#word,start:this.#wordStart}),this.#word="",inWord=!1},addRaw=(piece,start2)=>{this.#word===""&&(this.#wordStart=
start2),this.#word+=piece,inWord=!0},add=(piece,start2)=>{for(let character of piece)isSpace2(character.charCodeAt(0))?inWord&&
this.#word!==""&&flush():addRaw(character,start2)};for(;!(this.#at>=this.#text.length);){let start2=this.#at,character=this.#next();
if(stop!==""&&character===stop)return flush(),this.#rawEscapes=outerRaw,this.#depth--,{value:value.text,words:words3};if(character===
"$"){let piece=this.#dollar(start2);value.add(piece),add(piece??"",start2)}else if(character==="'"){let piece=this.#singleQuoted(
pattern2);value.add(piece),addRaw(piece,start2)}else if(character==='"'){let piece=this.#doubleQuoted(pattern2);value.add(
piece),addRaw(piece??"",start2)}else if(character==="<"){let piece=this.#heredocMark();value.add(piece),addRaw(piece,start2)}else if(character===
this.#options.escape){if(this.#rawEscapes&&(addRaw(character,start2),value.add(character)),this.#at>=this.#text.length)break;
let escaped=this.#next();addRaw(escaped,start2),value.add(escaped)}else add(character,start2),value.add(character)}if(stop!==
"")throw new Refusal(stop==="/"?"missing '/' in ${}":"missing '}'");return flush(),this.#rawEscapes=outerRaw,this.#depth--,
{value:value.text,words:words3}}#singleQuoted(pattern2){let close=this.#text.indexOf("'",this.#at);if(close===-1)throw new Refusal(
"a single quote is never closed");let inner=this.#text.slice(this.#at,close);return this.#at=close+1,pattern2&&(inner=inner.
replaceAll(this.#options.escape,this.#options.escape.repeat(2))),this.#rawQuotes?`'${inner}'`:inner}#doubleQuoted(pattern2){
let value=new Value;for(this.#rawQuotes&&value.add('"');;){let start2=this.#at;if(start2>=this.#text.length)throw new Refusal(
"a double quote is never closed");let character=this.#next();if(character==='"')return this.#rawQuotes&&value.add('"'),value.
text;if(character==="$"){value.add(this.#dollar(start2));continue}if(character===this.#options.escape){if(this.#at>=this.#text.
length)continue;let following=this.#peek();following==='"'||following==="$"||following===this.#options.escape?(this.#rawEscapes&&
value.add(character),character=this.#next()):this.#rawEscapes&&(!this.#rawQuotes||pattern2)&&value.add(character)}value.
add(character)}}#heredocMark(){if(this.#peek()!=="<")return"<";this.#at++;let start2=this.#at;for(;/[\t\r ]/.test(this.#peek());)
this.#at++;return`<<${this.#text.slice(start2,this.#at)}`}#dollar(start2){if(this.#peek()!=="{"){let name2=this.#name();
if(name2==="")return"$";this.#refer(name2,start2,null);let value=this.#environment(name2);return value===void 0?this.#unset(
`$${name2}`):value}this.#at++;let first=this.#peek();if(first==="")throw new Refusal("missing '}'");if(first==="{"||first===
"}"||first===":")throw new Refusal("bad substitution");let name=this.#name(),operator=this.#next(),modifier=operator;if(operator===
"}"){this.#refer(name,start2,null);let value=this.#environment(name);return value===void 0?this.#unset(`\${${name}}`):value}
if(operator==="/")return this.#replacement(name,start2);let emptyIsUnset=operator===":";if(emptyIsUnset&&(operator=this.#next(),
modifier+=operator),!/^[-+?#%]$/.test(operator)&&!(emptyIsUnset&&operator!==""))throw new Refusal(`unsupported modifier \
(${modifier}) in substitution`);let trims=operator==="#"||operator==="%";if(emptyIsUnset&&trims)throw new Refusal(`unsup\
ported modifier (${modifier}) in substitution`);let mark=this.#refer(name,start2,modifier),{value:word2}=this.#until("}",
trims,trims);mark.end=this.#at;let held=this.#environment(name);if(held===void 0&&this.#options.keepUnset)return`\${${name}${modifier}${word2??
""}}`;let present=held!==void 0&&!(emptyIsUnset&&held==="");switch(operator){case"-":return held===null?null:present?held:
word2;case"+":return held===null?null:present?word2:"";case"?":if(!present)throw new Refusal(`${name}: ${word2!==null&&word2!==
""?word2:`is not allowed to be ${held===void 0?"unset":"empty"}`}`);return held;case"#":case"%":{if(word2===null)return null;
let greedy=word2.startsWith(operator),glob=this.#pattern(greedy?word2.slice(1):word2,operator==="%");return held===null||
held===void 0&&this.#options.unsetIsUnknown?null:operator==="#"?removePrefix(held??"",glob,greedy):removeSuffix(held??"",
glob,greedy)}default:throw new Refusal(`unsupported modifier (${modifier}) in substitution`)}}#replacement(name,start2){
let all2=this.#peek()==="/";all2&&this.#at++;let mark=this.#refer(name,start2,all2?"//":"/"),{value:glob}=this.#until("/",
!0,!0),{value:by}=this.#until("}",!0,!1);mark.end=this.#at;let held=this.#environment(name);if(held===void 0&&this.#options.
keepUnset)return`\${${name}/${glob??""}/${by??""}}`;if(glob===null)return null;let pattern2=this.#pattern(glob,!1);return held===
null||by===null||held===void 0&&this.#options.unsetIsUnknown?null:replacePattern(held??"",pattern2,by,all2)}#pattern(glob,backwards){
if(!isPattern(glob,backwards))throw new Refusal(`invalid pattern (${glob.slice(0,40)}) in substitution`);return glob}#refer(name,start2,modifier){
let reference={name,start:start2,end:this.#at,modifier};return this.#references.push(reference),reference}#unset(asWritten){
return this.#options.keepUnset?asWritten:this.#options.unsetIsUnknown?null:""}#name(){let names2=new RegExp("\\p{Nd}+|[@*\
#?\\-$!]|[\\p{L}\\p{Nd}_]+","uy");names2.lastIndex=this.#at;let name=names2.exec(this.#text)?.[0]??"";return this.#at+=name.
length,name}},Value=class{#pieces="";add(piece){piece===null||this.#pieces!==null&&this.#pieces.length+piece.length>1<<20?
this.#pieces=null:this.#pieces!==null&&(this.#pieces+=piece)}get text(){return this.#pieces}}}});function heredocMarkers(line,escape2){if(!line.includes("<<")||!mayHoldHeredocs(line,escape2))return[];let markers=[];for(let{
text:text4,start:start2}of lex(line,{escape:"\\",raw:!0,keepUnset:!0}).words){let marker=readHeredocWord(text4);marker!==
null&&markers.push({...marker,start:start2,end:start2+text4.length})}return markers}function readHeredocWord(word2){let parts2=/^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/.
exec(word2),rest=parts2?.[3]??"";if(parts2===null||rest==="")return null;let[plain3,...others]=lex(rest,{escape:"\\",keepUnset:!0}).
words;if(plain3===void 0||others.length>0)return null;let raw=lex(rest,{escape:"\\",rawQuotes:!0,keepUnset:!0}).words[0]?.
text??plain3.text,quotes=text4=>text4.split(/['"]/).length;return{name:plain3.text,chomp:parts2[2]==="-",expand:quotes(raw)===
quotes(plain3.text),descriptor:Number(parts2[1]??"0")}}function mayHoldHeredocs(line,escape2){let start2=skipSpace(line,
0);for(let nested=0;nested<2;nested++){let end=trimSpaceEnd(line,line.length,start2),[keyword,rest]=splitBlanks(line,start2,
end,2);if(keyword===void 0||rest===void 0)return!1;let name=line.slice(keyword.start,keyword.end).toLowerCase(),from=readFlags2(
line,rest.start,end,escape2).end;if(inside.has(name))return readJson(line,skipSpace(line,from,end),end).kind==="text";if(name!==
"onbuild")return!1;for(start2=from;start2<end&&isSpace2(line.charCodeAt(start2));)start2++}return!1}var inside,init_heredoc=__esm(
{"src/dockerfile/heredoc.ts"(){"use strict";init_blanks();init_flags();init_json2();init_lex();inside=new Set(["run","co\
py","add"])}});var Joined,init_joined=__esm({"src/dockerfile/joined.ts"(){"use strict";Joined=class{text="";#starts=[];#origins=[];#pieces=[];#length=0;add(piece,origin){
this.#starts.push(this.#length),this.#origins.push(origin),this.#pieces.push(piece),this.#length+=piece.length}done(){return this.
text=this.#pieces.join(""),this}at=index=>{let low=0,high=this.#starts.length-1;for(;low<high;){let middle=low+high+1>>1;
(this.#starts[middle]??0)<=index?low=middle:high=middle-1}return(this.#origins[low]??0)+index-(this.#starts[low]??0)};pieces(){
return this.#pieces.map((text4,index)=>({text:text4,origin:this.#origins[index]??0}))}endAt(index){return index===0?this.
at(0):this.at(index-1)+1}word(start2,end){return{text:this.text.slice(start2,end),span:end>start2?{start:this.at(start2),
end:this.endAt(end)}:{start:this.at(start2),end:this.at(start2)},offsets:start2===0?this.at:index=>this.at(start2+index)}}}}});function scan(text4,lines){let zone=new DirectiveZone(text4),comments=[],instructions=[],errors=[],above=[],line=1,last=lines.
count,content=number=>{let{end}=lines.span(number),start2=number===1&&text4.startsWith("\uFEFF")?1:lines.start(number);for(;end>
start2&&text4[end-1]==="\r";)end--;return checkLength(number,start2,end),{start:start2,end}},checkLength=(number,start2,end)=>{
let{start:from,end:to}=lines.whole(number);if(to-from<=longestLine/3)return;let bytes=Buffer.byteLength(text4.slice(from,
to));(bytes>longestLine||bytes===longestLine&&text4[to-1]!==`
`)&&errors.push({message:`line longer than the ${longestLine-1} bytes BuildKit reads`,span:{start:start2,end:Math.min(end,
start2+80)}})},comment=(number,{start:start2,end},inside2)=>{let hash=skipSpace(text4,start2,end);return comments.push({
span:{start:hash,end},text:trimSpace2(text4.slice(hash+1,end)),line:number,flush:hash===start2,inside:inside2}),comments.
length-1};for(;line<=last;){let span2=content(line),start2=skipSpace(text4,span2.start,span2.end),isComment=text4[start2]===
"#"&&start2<span2.end,directive=zone.read(start2,span2.end);if(isComment){if(directive!=="directive"){let index2=comment(
line,span2,null);start2===span2.start&&comments[index2]?.text===""?above=[]:above.push(index2)}line++;continue}if(start2===
span2.end){line++;continue}let index=instructions.length,first=line,joined3=new Joined,emptyContinuations=[],continuations=[],
from=start2,end=span2.end;for(;;){let continued=continuationAt(text4,from,end,zone.escape);if(joined3.add(text4.slice(from,
continued??end),from),line++,continued===null)break;continuations.push(continued);let next=null;for(;line<=last&&next===
null;){let candidate=content(line),filled=skipSpace(text4,candidate.start,candidate.end);filled===candidate.end?emptyContinuations.
push(candidate):text4[filled]==="#"?comment(line,candidate,index):next=candidate,next===null&&line++}if(next===null)break;
from=next.start,end=next.end}let lastLine=line-1;joined3.done();let heredocs=[];for(let marker of heredocMarkers(joined3.
text,zone.escape)){let bodyStart=lines.start(line),closed=null;for(;line<=last&&closed===null;){let candidate=lines.span(
line);checkLength(line,candidate.start,candidate.end);let stop=candidate.end;for(;stop>candidate.start&&text4[stop-1]===
"\r";)stop--;let begin=candidate.start;for(;marker.chomp&&text4[begin]==="	";)begin++;stop-begin===marker.name.length&&text4.
startsWith(marker.name,begin)&&(closed={start:candidate.start,end:stop}),line++}let bodySpan={start:bodyStart,end:closed?.
start??text4.length},body=text4.slice(bodySpan.start,bodySpan.end),markerSpan={start:joined3.at(marker.start),end:joined3.
endAt(marker.end)};heredocs.push({name:marker.name,chomp:marker.chomp,expand:marker.expand,descriptor:marker.descriptor,
markerSpan,bodySpan,endSpan:closed??{start:text4.length,end:text4.length},body:marker.chomp?body.replace(/^\t+/gm,""):body}),
closed===null&&errors.push({message:`the heredoc is never closed: no line is just \`${marker.name}\``,span:markerSpan})}
instructions.push({joined:joined3,line:first,lastLine,endLine:line-1,heredocs,above,emptyContinuations,continuations}),above=
[]}return instructions.length===0&&errors.push({message:"the file has no instructions",span:{start:0,end:0}}),{escape:zone.
escape,directives:zone.directives,comments,instructions,errors:[...zone.errors,...errors]}}function continuationAt(text4,start2,end,escape2){
let at3=end-1;for(;at3>=start2&&(text4[at3]===" "||text4[at3]==="	");)at3--;return at3<start2||text4[at3]!==escape2||at3>
start2&&text4[at3-1]===escape2?null:at3}var longestLine,init_scan=__esm({"src/dockerfile/scan.ts"(){"use strict";init_blanks();
init_directives();init_heredoc();init_joined();longestLine=65536}});var Bindings,History,init_bindings=__esm({"src/dockerfile/bindings.ts"(){"use strict";Bindings=class{names=[];#envs=new History;#args=new History;add(name,binding,time){
this.names.push(name),(binding.kind==="env"?this.#envs:this.#args).add(name,{time,binding})}restore(names2,earlier,time){
for(let history of[this.#envs,this.#args])for(let name of names2)history.add(name,{time,binding:history.before(name,earlier)})}held(name,stage,time){
let env4=this.#envs.before(name,time),arg=this.#args.before(name,time);return env4===void 0||arg===void 0?env4??arg:arg.
by.stage===stage&&arg.by.index>env4.by.index?arg:env4}},History=class{#changes=new Map;add(name,change){let changes2=this.#changes.
get(name);changes2===void 0?this.#changes.set(name,[change]):changes2.push(change)}before(name,time){let changes2=this.#changes.
get(name);if(changes2===void 0)return;let low=0,high=changes2.length;for(;low<high;){let middle=low+high>>1;(changes2[middle]?.
time??1/0)<time?low=middle+1:high=middle}return changes2[low-1]?.binding}}}});var longestValue,platformArgs,isPlatformArg,Scopes,isUnset,init_scope=__esm({"src/dockerfile/scope.ts"(){"use strict";init_bindings();
init_lex();longestValue=16384,platformArgs=new Set(["BUILDPLATFORM","BUILDOS","BUILDOSVERSION","BUILDARCH","BUILDVARIANT",
"TARGETPLATFORM","TARGETOS","TARGETOSVERSION","TARGETARCH","TARGETVARIANT","TARGETSTAGE"]),isPlatformArg=name=>platformArgs.
has(name),Scopes=class{#global=new Bindings;#escape;#settings;#stages;#platform;#walk=null;constructor(escape2,settings2,stages){
this.#escape=escape2,this.#settings=settings2,this.#stages=stages;let[os="",arch2="",variant=""]=settings2.platform?.split(
"/")??[];this.#platform=new Map(settings2.platform===void 0?[]:[["TARGETPLATFORM",settings2.platform],["TARGETOS",os],["\
TARGETARCH",arch2],["TARGETVARIANT",variant]])}addGlobal(instruction){this.#bind(instruction,this.#global,instruction.index)}lookup(name,before){
let{stage,keyword,index}=before;return stage===null||keyword==="FROM"?this.#global.held(name,null,index):(this.#walk??=this.#walkStages(),
this.#walk.bindings.held(name,stage,(this.#walk.starts.get(stage)??0)+index-stage.from.index))}valueOf({text:text4},before){
return this.#expand(text4,before.stage===null||before.keyword==="FROM",name=>this.lookup(name,before))}#walkStages(){let children=new Map(
[[null,[]]]);for(let stage of this.#stages)children.set(stage,[]),children.get(stage.parent)?.push(stage);let bindings=new Bindings,
starts=new Map,open=[],enter=parent=>{for(let stage of children.get(parent)??[])open.push({stage,bound:null})},time=0;enter(
null);for(let next=open.pop();next!==void 0;next=open.pop()){let{stage,bound}=next;if(bound!==null)bindings.restore(bound,
starts.get(stage)??0,time++);else{starts.set(stage,time);let known3=bindings.names.length;for(let instruction of stage.instructions)
this.#bind(instruction,bindings,time++);open.push({stage,bound:bindings.names.slice(known3)}),enter(stage)}}return{bindings,
starts}}#bind(by,bindings,time){let{keyword,pairs,stage}=by,now=name=>bindings.held(name,stage,1/0),expand=text4=>this.#expand(
text4,stage===null,now);if(keyword==="ENV"){let settled=pairs.map(pair=>({name:expand(pair.key.text),value:expand(pair.value?.
text??""),pair}));for(let{name,value,pair}of settled)name!==null&&bindings.add(name,{kind:"env",value,by,pair},time)}if(keyword===
"ARG")for(let pair of pairs){let value=this.#argValue(stage,pair,now,expand);value!==void 0&&bindings.add(pair.key.text,
{kind:"arg",value,by,pair},time)}}#argValue(stage,pair,now,expand){let name=pair.key.text,given=this.#settings.buildArgs;
if(given!==void 0&&Object.hasOwn(given,name))return given[name]??null;if(pair.value!==null)return expand(pair.value.text);
let outer=stage===null?void 0:this.#global.held(name,null,1/0);if(outer!==void 0&&!isUnset(outer))return outer.value;let before=now(
name);return isPlatformArg(name)&&(stage!==null||before===void 0)?this.#platform.get(name)??null:before===void 0?null:void 0}#expand(text4,isGlobal2,held){
if(text4.includes("$(")||text4.includes("`")&&this.#escape!=="`")return null;let{value}=lex(text4,{escape:this.#escape,unsetIsUnknown:!0},
name=>{let binding=held(name);return binding!==void 0?binding.value:isGlobal2&&isPlatformArg(name)?this.#platform.get(name)??
null:void 0});return value!==null&&value.length>longestValue?null:value}},isUnset=({value,pair})=>value===null&&pair.value===
null}});function shellPragma(comment){let name=/^hadolint[ \t]+shell[ \t]*=[ \t]*([^\s#]+)/.exec(comment)?.[1];return name===void 0?
null:{words:[name,"-c"],posix:isPosix([name]),by:null}}var defaultShell,windowsShell,isPosix,readShell,init_shell=__esm(
{"src/dockerfile/shell.ts"(){"use strict";defaultShell={words:["/bin/sh","-c"],posix:!0,by:null},windowsShell={words:["c\
md","/S","/C"],posix:!1,by:null},isPosix=words3=>!/pwsh|powershell|cmd/i.test(words3.join(" ")),readShell=instruction=>{
let words3=(instruction.json??[]).map(({text:text4})=>text4);return{words:words3,posix:isPosix(words3),by:instruction}}}});function validateMount(mount,escape2){let message=refusal(mount.text,escape2);return message===null?null:{message,span:mount.
span}}function refusal(mount,escape2){let fields2=fieldsOf(mount);if(fields2===null)return"--mount takes comma-separated\
 key=value fields; quotes go around a whole field";if(fields2.some(({key:key2,text:text4})=>key2==="from"&&/\$[^]/.test(
text4??"")))return"--mount from takes no variable; give the stage a name in its FROM";let given=new Map([["type","bind"]]);
for(let{key:key2,text:text4}of fields2){if(!keys.includes(key2)){let meant=nearest(key2,keys,2);return`--mount knows no \
key ${key2.slice(0,40)}${meant===null?"":`; did you mean ${meant}?`}`}if(text4===null&&!switches.includes(key2))return`-\
-mount needs a value for ${key2}: ${key2}=\u2026`;let{value,error}=lex(text4??"true",{escape:escape2},()=>null);if(error!==
null)return`--mount ${key2}: ${error}`;let name=synonyms.get(key2)??key2,wrong=wrongType(name,given.get("type")??null)??
wrongValue(name,value);if(wrong!==null)return wrong;given.set(name,name==="type"?value?.toLowerCase()??null:value)}return wrongTogether(
given)}function wrongType(key2,type){return type===null?null:key2==="required"&&type!=="secret"&&type!=="ssh"?`--mount t\
akes required only after type=secret or type=ssh, not for ${type}`:key2==="size"&&type!=="tmpfs"?`--mount takes size onl\
y after type=tmpfs, not for ${type}`:null}function wrongValue(key2,value){if(value===null)return null;let shown2=value.slice(
0,20),oneOf=words3=>words3.includes(value.toLowerCase())?null:`--mount ${key2} is one of ${words3.join(", ")}, not ${shown2}`;
switch(key2){case"type":return oneOf(types);case"sharing":return oneOf(sharings);case"mode":return/^[0-7]+$/.test(value)&&
Number.parseInt(value,8)<2**32?null:`--mount mode is an octal number, not ${shown2}`;case"uid":case"gid":return/^\d+$/.test(
value)&&Number(value)<2**32?null:`--mount ${key2} is a number, not ${shown2}`;case"size":return/^\+?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?( ?[kmgtp](i?b)?| ?b| )?$/i.
test(value)?null:`--mount size is a number of bytes such as 64m, not ${shown2}`;default:return switches.includes(key2)&&
!/^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value)?`--mount ${key2} is true or false, not ${shown2}`:null}}
function wrongTogether(given){let type=given.get("type")??null;if(type===null)return null;let has=key2=>given.has(key2)&&
given.get(key2)!=="",known3=key2=>has(key2)&&given.get(key2)!==null,owner=["mode","uid","gid"].find(key2=>given.has(key2));
if(owner!==void 0&&(type==="bind"||type==="tmpfs"))return`--mount takes no ${owner} for ${type}`;if(type==="secret"){if(known3(
"from"))return"--mount takes no from for secret";if(!has("source")&&!has("target")&&!has("id"))return"--mount=type=secre\
t needs an id, a source or a target";if(known3("source")&&known3("id"))return"--mount takes id or source for secret, not\
 both"}return type==="ssh"&&known3("source")?"--mount takes no source for ssh":type!=="cache"&&given.has("sharing")?`--m\
ount takes sharing for cache only, not for ${type}`:null}function fieldsOf(mount){let field=/(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y,
fields2=[];for(let more3=mount!=="";more3;){let found=field.exec(mount);if(found===null)return null;let text4=found[1]?.
replaceAll('""','"')??found[2]??"",equals=text4.indexOf("=");fields2.push(equals===-1?{key:text4.toLowerCase(),text:null}:
{key:text4.slice(0,equals).toLowerCase(),text:text4.slice(equals+1)}),more3=found[3]===","}return fields2.length===0?null:
fields2}var types,sharings,switches,synonyms,keys,mountsOf,init_mount=__esm({"src/dockerfile/mount.ts"(){"use strict";init_lex();
init_nearest();types=["bind","cache","tmpfs","secret","ssh"],sharings=["shared","private","locked"],switches=["readonly",
"ro","readwrite","rw","required"],synonyms=new Map([["src","source"],["dst","target"],["destination","target"]]),keys=["\
type","from","source","target","id","sharing","size","mode","uid","gid","env",...switches,...synonyms.keys()],mountsOf=instruction=>instruction.
keyword!=="RUN"?[]:instruction.flags.filter(({name})=>name==="mount").flatMap(({value})=>value??[]).map(value=>{let fields2=new Map(
(fieldsOf(value.text)??[]).map(({key:key2,text:text5})=>[synonyms.get(key2)??key2,text5])),text4=key2=>fields2.get(key2)??
null;return{type:text4("type")?.toLowerCase()??"bind",target:text4("target"),source:text4("source"),from:text4("from"),id:text4(
"id"),env:text4("env"),value}})}});var isScratch,parseImageReference,dockerHub,hideBraces,init_image_reference=__esm({"src/knowledge/image-reference.ts"(){
"use strict";isScratch=text4=>text4==="scratch",parseImageReference=text4=>{if(isScratch(text4)||/\s/.test(text4))return null;
let bare2=hideBraces(text4),at3=bare2.indexOf("@"),tagEnd=at3===-1?text4.length:at3,colon=bare2.lastIndexOf(":",tagEnd-1),
nameEnd=tagEnd>0&&colon>bare2.lastIndexOf("/",tagEnd-1)?colon:tagEnd;if(nameEnd<=0)return null;let slash3=bare2.indexOf(
"/"),first=slash3===-1||slash3>nameEnd?"":bare2.slice(0,slash3),hasRegistry=first==="localhost"||/[.:]/.test(first),registry=hasRegistry?
text4.slice(0,slash3).replace(/^index\.docker\.io$/,dockerHub):dockerHub,path2=text4.slice(hasRegistry?slash3+1:0,nameEnd);
if(path2==="")return null;let onHub=registry===dockerHub,repository2=onHub&&!bare2.slice(hasRegistry?slash3+1:0,nameEnd).
includes("/")?`library/${path2}`:path2;return{registry,repository:repository2,name:onHub?repository2.replace(/^library\//,
""):`${registry}/${path2}`,tag:nameEnd<tagEnd?text4.slice(nameEnd+1,tagEnd):null,digest:at3===-1?null:text4.slice(at3+1),
nameEnd,tagStart:nameEnd<tagEnd?nameEnd+1:nameEnd,tagEnd}},dockerHub="docker.io",hideBraces=text4=>{if(!text4.includes("\
${"))return text4;let depth=0,bare2="";for(let i=0;i<text4.length;i++)text4[i]==="{"&&(depth>0||text4[i-1]==="$")&&depth++,
bare2+=depth>0?"_":text4[i],text4[i]==="}"&&depth>0&&depth--;return bare2}}});function openStage(from,index,stages,scopes,escape2){let image2=baseImage(from,scopes,escape2),alias=from.words[1]?.text.
toLowerCase()==="as"?from.words[2]:void 0,parent=image2.value===null?null:stages.named(image2.value,index),platform=from.
flags.find(({name})=>name==="platform")??null,seen=new Set,reads=[];return{index,from,instructions:[],reads,parent,platform,
name:alias?.text.toLowerCase()??null,nameSpan:alias?.span??null,image:parent===null?image2:{...image2,reference:null},baseShell:/^windows\b/i.
test(platform?.value?.text??"")||isWindows(image2.value??image2.text)?windowsShell:null,lastShell:null,note(instruction,all2){
for(let read3 of stagesRead(instruction,all2))seen.has(read3)||(seen.add(read3),reads.push(read3))}}}function baseImage(from,scopes,escape2){
let word2=from.words[0];if(word2===void 0)return{text:"",span:from.keywordSpan,value:null,reference:null,args:[]};let value=scopes.
valueOf(word2,from);return{text:word2.text,span:word2.span,value,reference:value===null?null:parseImageReference(value),
args:[...new Set(references(word2.text,escape2).map(({name})=>name))]}}function stagesRead(instruction,stages){return(instruction.
keyword==="COPY"?instruction.flags.filter(({name})=>name==="from").map(({value})=>value?.text??""):mountsOf(instruction).
map(({from})=>from??"")).flatMap(name=>stages.find(name,instruction)??[])}var isWindows,StageIndex,chainOf,init_stages=__esm(
{"src/dockerfile/stages.ts"(){"use strict";init_lex();init_mount();init_shell();init_image_reference();isWindows=image2=>/nanoserver|windowsservercore|\/windows(\/|:|$)/i.
test(image2);StageIndex=class{#all=[];#named=new Map;get count(){return this.#all.length}add(stage){if(this.#all.push(stage),
stage.name===null)return;let same=this.#named.get(stage.name);same===void 0?this.#named.set(stage.name,[stage]):same.push(
stage)}named(name,before){return this.#named.get(name)?.findLast(({index})=>index<before)??null}find(name,instruction){let before=instruction.
stage?.index??0,index=/^\d{1,9}$/.test(name)?Number(name):1/0;return this.named(name.toLowerCase(),before)??(index<before?
this.#all[index]??null:null)}},chainOf=stage=>{let chain=[];for(let each=stage;each!==null;each=each.parent)chain.push(each);
return chain}}});var require_argument=__commonJS({"node_modules/dockerfile-ast/lib/argument.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Argument=void 0;var Argument=class{constructor(value,range2){this.value=value,
this.range=range2}toString(){return this.value}getRange(){return this.range}getValue(){return this.value}isAfter(position){
return this.range.end.line<position.line?!1:this.range.start.line>position.line?!0:this.range.start.character>position.character}isBefore(position){
return this.range.start.line<position.line?!0:this.range.end.line>position.line?!1:this.range.end.character<position.character}};
exports2.Argument=Argument}});var require_jsonArgument=__commonJS({"node_modules/dockerfile-ast/lib/jsonArgument.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.JSONArgument=void 0;var argument_1=require_argument(),JSONArgument=class extends argument_1.
Argument{constructor(value,range2,jsonRange){super(value,range2),this.jsonRange=jsonRange}getJSONRange(){return this.jsonRange}getJSONValue(){
let value=super.getValue();return value=value.substring(1,value.length-1),value}};exports2.JSONArgument=JSONArgument}});var languageserver_types_exports={};__export(languageserver_types_exports,{Position:()=>Position,Range:()=>Range});var Position,
Range,init_languageserver_types=__esm({"scripts/build/languageserver-types.mjs"(){Position={create:(line,character)=>({line,
character})},Range={create:(one3,two,three,four)=>typeof one3=="number"?{start:Position.create(one3,two),end:Position.create(
three,four)}:{start:one3,end:two}}}});var require_line=__commonJS({"node_modules/dockerfile-ast/lib/line.js"(exports2){"use strict";Object.defineProperty(exports2,
"__esModule",{value:!0});exports2.Line=void 0;var Line=class{constructor(document,range2){this.document=document,this.range=
range2}getRange(){return this.range}getTextContent(){return this.document.getText().substring(this.document.offsetAt(this.
range.start),this.document.offsetAt(this.range.end))}isAfter(line){return this.range.start.line>line.range.start.line}isBefore(line){
return this.range.start.line<line}};exports2.Line=Line}});var require_util=__commonJS({"node_modules/dockerfile-ast/lib/util.js"(exports2){"use strict";Object.defineProperty(exports2,
"__esModule",{value:!0});exports2.Util=void 0;var Util=class _Util{static isUTF8BOM(char){let uintArray=Uint8Array.from(
Buffer.from(char,"UTF-8"));return uintArray[0]===239&&uintArray[1]==187&&uintArray[2]==191}static isWhitespace(char){return char===
" "||char==="	"||_Util.isNewline(char)}static isNewline(char){return char==="\r"||char===`
`}static findLeadingNonWhitespace(content,escapeChar){whitespaceCheck:for(let i=0;i<content.length;i++)switch(content.charAt(
i)){case" ":case"	":continue;case escapeChar:escapeCheck:for(let j=i+1;j<content.length;j++)switch(content.charAt(j)){case"\
 ":case"	":continue;case"\r":i=j+1;continue whitespaceCheck;case`
`:i=j;continue whitespaceCheck;default:break escapeCheck}return-1;default:return i}return-1}static isInsideRange(position,range2){
return range2.start.line===range2.end.line?range2.start.line===position.line&&range2.start.character<=position.character&&
position.character<=range2.end.character:range2.start.line===position.line?range2.start.character<=position.character:range2.
end.line===position.line?position.character<=range2.end.character:range2.start.line<position.line&&position.line<range2.
end.line}static parseHeredocName(value){if(value=value.substring(2),value.charAt(0)==="-"&&(value=value.substring(1)),value.
charAt(0)==='"'){if(value.charAt(value.length-1)!=='"')return null;value=value.substring(1,value.length-1)}if(value.charAt(
0)==="'"){if(value.charAt(value.length-1)!=="'")return null;value=value.substring(1,value.length-1)}return value.charAt(
0)==="<"?null:value}};exports2.Util=Util}});var require_comment=__commonJS({"node_modules/dockerfile-ast/lib/comment.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Comment=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
line_1=require_line(),util_1=require_util(),Comment=class extends line_1.Line{constructor(document,range2){super(document,
range2)}toString(){let content=this.getContent();return content?"# "+content:"#"}getContent(){let range2=this.getContentRange();
return range2===null?"":this.document.getText().substring(this.document.offsetAt(range2.start),this.document.offsetAt(range2.
end))}getContentRange(){let range2=this.getRange(),startOffset=this.document.offsetAt(range2.start),raw=this.document.getText().
substring(startOffset,this.document.offsetAt(range2.end)),start2=-1,end=-1;for(let i=1;i<raw.length;i++)if(!util_1.Util.
isWhitespace(raw.charAt(i))){start2=i;break}if(start2===-1)return null;for(let i=raw.length-1;i>=1;i--)if(!util_1.Util.isWhitespace(
raw.charAt(i))){end=i+1;break}return vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset+start2),
this.document.positionAt(startOffset+end))}};exports2.Comment=Comment}});var main_exports={};__export(main_exports,{TextDocument:()=>TextDocument});function mergeSort(data,compare){if(data.length<=
1)return data;let p=data.length/2|0,left2=data.slice(0,p),right2=data.slice(p);mergeSort(left2,compare),mergeSort(right2,
compare);let leftIdx=0,rightIdx=0,i=0;for(;leftIdx<left2.length&&rightIdx<right2.length;)compare(left2[leftIdx],right2[rightIdx])<=
0?data[i++]=left2[leftIdx++]:data[i++]=right2[rightIdx++];for(;leftIdx<left2.length;)data[i++]=left2[leftIdx++];for(;rightIdx<
right2.length;)data[i++]=right2[rightIdx++];return data}function computeLineOffsets(text4,isAtLineStart,textOffset=0){let result=isAtLineStart?
[textOffset]:[];for(let i=0;i<text4.length;i++){let ch=text4.charCodeAt(i);isEOL(ch)&&(ch===13&&i+1<text4.length&&text4.
charCodeAt(i+1)===10&&i++,result.push(textOffset+i+1))}return result}function isEOL(char){return char===13||char===10}function getWellformedRange(range2){
let start2=range2.start,end=range2.end;return start2.line>end.line||start2.line===end.line&&start2.character>end.character?
{start:end,end:start2}:range2}function getWellformedEdit(textEdit){let range2=getWellformedRange(textEdit.range);return range2!==
textEdit.range?{newText:textEdit.newText,range:range2}:textEdit}var FullTextDocument,TextDocument,init_main=__esm({"node\
_modules/vscode-languageserver-textdocument/lib/esm/main.js"(){"use strict";FullTextDocument=class _FullTextDocument{constructor(uri,languageId,version3,content){
this._uri=uri,this._languageId=languageId,this._version=version3,this._content=content,this._lineOffsets=void 0}get uri(){
return this._uri}get languageId(){return this._languageId}get version(){return this._version}getText(range2){if(range2){
let start2=this.offsetAt(range2.start),end=this.offsetAt(range2.end);return this._content.substring(start2,end)}return this.
_content}update(changes2,version3){for(let change of changes2)if(_FullTextDocument.isIncremental(change)){let range2=getWellformedRange(
change.range),startOffset=this.offsetAt(range2.start),endOffset=this.offsetAt(range2.end);this._content=this._content.substring(
0,startOffset)+change.text+this._content.substring(endOffset,this._content.length);let insertedEndOffset=startOffset+change.
text.length,crlfAtStart=this._content.charCodeAt(startOffset-1)===13&&this._content.charCodeAt(startOffset)===10,crlfAtEnd=this.
_content.charCodeAt(insertedEndOffset-1)===13&&this._content.charCodeAt(insertedEndOffset)===10;if(crlfAtStart||crlfAtEnd){
this._lineOffsets=void 0;continue}let startLine=Math.max(range2.start.line,0),endLine=Math.max(range2.end.line,0),lineOffsets=this.
_lineOffsets,addedLineOffsets=computeLineOffsets(change.text,!1,startOffset);if(endLine-startLine===addedLineOffsets.length)
for(let i=0,len=addedLineOffsets.length;i<len;i++)lineOffsets[i+startLine+1]=addedLineOffsets[i];else addedLineOffsets.length<
1e4?lineOffsets.splice(startLine+1,endLine-startLine,...addedLineOffsets):this._lineOffsets=lineOffsets=lineOffsets.slice(
0,startLine+1).concat(addedLineOffsets,lineOffsets.slice(endLine+1));let diff=change.text.length-(endOffset-startOffset);
if(diff!==0)for(let i=startLine+1+addedLineOffsets.length,len=lineOffsets.length;i<len;i++)lineOffsets[i]=lineOffsets[i]+
diff}else if(_FullTextDocument.isFull(change))this._content=change.text,this._lineOffsets=void 0;else throw new Error("U\
nknown change event received");this._version=version3}getLineOffsets(){return this._lineOffsets===void 0&&(this._lineOffsets=
computeLineOffsets(this._content,!0)),this._lineOffsets}positionAt(offset){offset=Math.max(Math.min(offset,this._content.
length),0);let lineOffsets=this.getLineOffsets(),low=0,high=lineOffsets.length;if(high===0)return{line:0,character:offset};
for(;low<high;){let mid=Math.floor((low+high)/2);lineOffsets[mid]>offset?high=mid:low=mid+1}let line=low-1;return offset=
this.ensureBeforeEOL(offset,lineOffsets[line]),{line,character:offset-lineOffsets[line]}}offsetAt(position){let lineOffsets=this.
getLineOffsets();if(position.line>=lineOffsets.length)return this._content.length;if(position.line<0)return 0;let lineOffset=lineOffsets[position.
line];if(position.character<=0)return lineOffset;let nextLineOffset=position.line+1<lineOffsets.length?lineOffsets[position.
line+1]:this._content.length,offset=Math.min(lineOffset+position.character,nextLineOffset);return this.ensureBeforeEOL(offset,
lineOffset)}getLineRange(line){let lineOffsets=this.getLineOffsets();if(line>=lineOffsets.length){let lastLine=lineOffsets.
length-1;return{start:{line:lastLine,character:0},end:{line:lastLine,character:this._content.length-lineOffsets[lastLine]}}}else if(line<
0)return{start:{line:0,character:0},end:{line:0,character:0}};let startOffset=lineOffsets[line],nextLineOffset=line+1<lineOffsets.
length?lineOffsets[line+1]:this._content.length,endOffset=this.ensureBeforeEOL(nextLineOffset,startOffset);return{start:{
line,character:0},end:{line,character:endOffset-startOffset}}}getEOLCharacters(line){let lineOffsets=this.getLineOffsets();
if(line>=lineOffsets.length)return"";if(line<0)return"";let nextLineOffset=line+1<lineOffsets.length?lineOffsets[line+1]:
this._content.length,eolOffset=this.ensureBeforeEOL(nextLineOffset,lineOffsets[line]);return this._content.substring(eolOffset,
nextLineOffset)}ensureBeforeEOL(offset,lineOffset){for(;offset>lineOffset&&isEOL(this._content.charCodeAt(offset-1));)offset--;
return offset}get lineCount(){return this.getLineOffsets().length}static isIncremental(event){let candidate=event;return candidate!=
null&&typeof candidate.text=="string"&&candidate.range!==void 0&&(candidate.rangeLength===void 0||typeof candidate.rangeLength==
"number")}static isFull(event){let candidate=event;return candidate!=null&&typeof candidate.text=="string"&&candidate.range===
void 0&&candidate.rangeLength===void 0}};(function(TextDocument2){function create3(uri,languageId,version3,content){return new FullTextDocument(
uri,languageId,version3,content)}TextDocument2.create=create3;function update(document,changes2,version3){if(document instanceof
FullTextDocument)return document.update(changes2,version3),document;throw new Error("TextDocument.update: document must \
be created by TextDocument.create")}TextDocument2.update=update;function applyEdits2(document,edits){let text4=document.
getText(),sortedEdits=mergeSort(edits.map(getWellformedEdit),(a,b)=>{let diff=a.range.start.line-b.range.start.line;return diff===
0?a.range.start.character-b.range.start.character:diff}),lastModifiedOffset=0,spans=[];for(let e of sortedEdits){let startOffset=document.
offsetAt(e.range.start);if(startOffset<lastModifiedOffset)throw new Error("Overlapping edit");startOffset>lastModifiedOffset&&
spans.push(text4.substring(lastModifiedOffset,startOffset)),e.newText.length&&spans.push(e.newText),lastModifiedOffset=document.
offsetAt(e.range.end)}return spans.push(text4.substr(lastModifiedOffset)),spans.join("")}TextDocument2.applyEdits=applyEdits2})(
TextDocument||(TextDocument={}))}});var require_parserDirective=__commonJS({"node_modules/dockerfile-ast/lib/parserDirective.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.ParserDirective=void 0;var main_1=require_main(),line_1=require_line(),
ParserDirective=class extends line_1.Line{constructor(document,range2,nameRange,valueRange){super(document,range2),this.
nameRange=nameRange,this.valueRange=valueRange}toString(){return"# "+this.getName()+"="+this.getValue()}getNameRange(){return this.
nameRange}getValueRange(){return this.valueRange}getName(){return this.document.getText().substring(this.document.offsetAt(
this.nameRange.start),this.document.offsetAt(this.nameRange.end))}getValue(){return this.document.getText().substring(this.
document.offsetAt(this.valueRange.start),this.document.offsetAt(this.valueRange.end))}getDirective(){let directive=main_1.
Directive[this.getName().toLowerCase()];return directive===void 0?null:directive}};exports2.ParserDirective=ParserDirective}});var require_heredoc=__commonJS({"node_modules/dockerfile-ast/lib/heredoc.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Heredoc=void 0;var Heredoc=class{constructor(startRange,name,nameRange,contentRange,endRange){
this.startRange=startRange,this.name=name,this.nameRange=nameRange,this.contentRange=contentRange,this.endRange=endRange}getName(){
return this.name}getStartRange(){return this.startRange}getNameRange(){return this.nameRange}getContentRange(){return this.
contentRange}getDelimiterRange(){return this.endRange}};exports2.Heredoc=Heredoc}});var require_variable=__commonJS({"node_modules/dockerfile-ast/lib/variable.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Variable=void 0;var Variable=class{constructor(name,nameRange,range2,modifier,modifierRange,substitutionParameter,substitutionRange,defined,buildVariable,stringValue){
this.name=name,this.nameRange=nameRange,this.range=range2,this.modifier=modifier,this.modifierRange=modifierRange,this.substitutionParameter=
substitutionParameter,this.substitutionRange=substitutionRange,this.defined=defined,this.buildVariable=buildVariable,this.
stringValue=stringValue}toString(){return this.stringValue}getName(){return this.name}getNameRange(){return this.nameRange}getRange(){
return this.range}getModifier(){return this.modifier}getModifierRange(){return this.modifierRange}getSubstitutionParameter(){
return this.substitutionParameter}getSubstitutionRange(){return this.substitutionRange}isDefined(){return this.defined}isBuildVariable(){
return this.buildVariable===!0}isEnvironmentVariable(){return this.buildVariable===!1}};exports2.Variable=Variable}});var require_instruction=__commonJS({"node_modules/dockerfile-ast/lib/instruction.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Instruction=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
util_1=require_util(),line_1=require_line(),argument_1=require_argument(),heredoc_1=require_heredoc(),variable_1=require_variable(),
main_1=require_main(),Instruction=class extends line_1.Line{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){
super(document,range2),this.dockerfile=dockerfile,this.escapeChar=escapeChar,this.instruction=instruction,this.instructionRange=
instructionRange}toString(){let value=this.getKeyword();for(let arg of this.getRawArguments())value+=" ",value+=arg.getValue();
return value}getRangeContent(range2){return range2===null?null:this.document.getText().substring(this.document.offsetAt(
range2.start),this.document.offsetAt(range2.end))}getInstructionRange(){return this.instructionRange}getInstruction(){return this.
instruction}getKeyword(){return this.getInstruction().toUpperCase()}getArgumentsRange(){let args=this.getArguments();return args.
length===0?null:vscode_languageserver_types_1.Range.create(args[0].getRange().start,args[args.length-1].getRange().end)}getArgumentsRanges(){
let args=this.getArguments();if(args.length===0)return[];if(args[0].getRange().start.line===args[args.length-1].getRange().
end.line)return[vscode_languageserver_types_1.Range.create(args[0].getRange().start,args[args.length-1].getRange().end)];
let ranges2=[],end=-1,startPosition=args[0].getRange().start,range2=this.getInstructionRange(),extra=this.document.offsetAt(
startPosition)-this.document.offsetAt(range2.start),fullArgs=this.getTextContent().substring(extra,this.document.offsetAt(
args[args.length-1].getRange().end)-this.document.offsetAt(range2.start)),offset=this.document.offsetAt(range2.start)+extra,
start2=!1,comment=!1;for(let i=0;i<fullArgs.length;i++){let char=fullArgs.charAt(i);if(char===this.escapeChar){let next=fullArgs.
charAt(i+1);if(next===" "||next==="	")whitespaceCheck:for(let j=i+2;j<fullArgs.length;j++)switch(fullArgs.charAt(j)){case"\
 ":case"	":continue;case"\r":j++;case`
`:startPosition!==null&&ranges2.push(vscode_languageserver_types_1.Range.create(startPosition,this.document.positionAt(offset+
end+1))),startPosition=null,start2=!0,comment=!1,i=j;break whitespaceCheck;default:break whitespaceCheck}else next==="\r"?
(startPosition!==null&&(ranges2.push(vscode_languageserver_types_1.Range.create(startPosition,this.document.positionAt(offset+
end+1))),startPosition=null),start2=!0,comment=!1,i+=2):(next===`
`&&(startPosition!==null&&ranges2.push(vscode_languageserver_types_1.Range.create(startPosition,this.document.positionAt(
offset+end+1))),startPosition=null,start2=!0,comment=!1),i++)}else if(util_1.Util.isNewline(char))comment&&(startPosition=
null,start2=!0,comment=!1);else if(!comment){if(startPosition===null){if(char==="#"){comment=!0;continue}let position=this.
document.positionAt(offset+i);position.character!==0&&(startPosition=vscode_languageserver_types_1.Position.create(position.
line,0))}end=i}}return startPosition===null?ranges2.push(vscode_languageserver_types_1.Range.create(this.document.positionAt(
offset+end),this.document.positionAt(offset+end+1))):ranges2.push(vscode_languageserver_types_1.Range.create(startPosition,
this.document.positionAt(offset+end+1))),ranges2}getRawArgumentsContent(){let args=this.getArguments();return args.length===
0?null:this.getRangeContent(vscode_languageserver_types_1.Range.create(args[0].getRange().start,args[args.length-1].getRange().
end))}getArgumentsContent(){if(this.getArguments().length===0)return null;let content="",ranges2=this.getArgumentsRanges(),
documentText=this.document.getText();for(let range2 of ranges2)content+=documentText.substring(this.document.offsetAt(range2.
start),this.document.offsetAt(range2.end));return content}getArguments(){return this.getRawArguments()}getRawArguments(){
let args=[],range2=this.getInstructionRange(),extra=this.document.offsetAt(range2.end)-this.document.offsetAt(range2.start),
fullArgs=this.getTextContent().substring(extra),offset=this.document.offsetAt(range2.start)+extra,start2=!1,comment=!1,found=-1,
escapedWhitespaceDetected=!1,escaping=!1,escapeMarker=-1,escapedArg="";for(let i=0;i<fullArgs.length;i++){let char=fullArgs.
charAt(i);if(util_1.Util.isWhitespace(char))if(escaping){escapedWhitespaceDetected=!0,util_1.Util.isNewline(char)&&(escapedWhitespaceDetected=
!1,comment&&(comment=!1,start2=!0));continue}else found!==-1&&(escapeMarker===-1?args.push(new argument_1.Argument(escapedArg,
vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+found),this.document.positionAt(offset+i)))):
args.push(new argument_1.Argument(escapedArg,vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+
found),this.document.positionAt(offset+escapeMarker)))),escapeMarker=-1,escapedArg="",found=-1);else if(char===this.escapeChar){
let next=fullArgs.charAt(i+1);if(next===" "||next==="	")whitespaceCheck:for(let j=i+2;j<fullArgs.length;j++)switch(fullArgs.
charAt(j)){case" ":case"	":continue;case"\r":j++;case`
`:comment=!1,escaping=!0,start2=!0,found!==-1&&(escapeMarker=i),i=j;break whitespaceCheck;default:escapeMarker=i,found===
-1&&(i=j-1);break whitespaceCheck}else if(next==="\r")comment=!1,escaping=!0,start2=!0,found!==-1&&escapeMarker===-1&&(escapeMarker=
i),i+=2;else if(next===`
`)comment=!1,escaping=!0,start2=!0,found!==-1&&escapeMarker===-1&&(escapeMarker=i),i++;else{if(escapedWhitespaceDetected&&
escapeMarker!==-1&&(args.push(new argument_1.Argument(escapedArg,vscode_languageserver_types_1.Range.create(this.document.
positionAt(offset+found),this.document.positionAt(offset+escapeMarker)))),escapedArg="",found=-1),escapeMarker=-1,escapedWhitespaceDetected=
!1,escaping=!1,next==="$")escapedArg=escapedArg+char+next;else{if(next==="")break;escapedArg=escapedArg+next}found===-1&&
(found=i),i++}}else comment||(start2&&char==="#"?comment=!0:(escapedWhitespaceDetected&&escapeMarker!==-1&&(args.push(new argument_1.
Argument(escapedArg,vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+found),this.document.positionAt(
offset+escapeMarker)))),escapedArg="",found=-1),escapedWhitespaceDetected=!1,escaping=!1,escapeMarker=-1,escapedArg=escapedArg+
char,found===-1&&(found=i)),start2=!1)}return found!==-1&&(escapeMarker===-1?args.push(new argument_1.Argument(escapedArg,
vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+found),this.document.positionAt(offset+fullArgs.
length)))):args.push(new argument_1.Argument(escapedArg,vscode_languageserver_types_1.Range.create(this.document.positionAt(
offset+found),this.document.positionAt(offset+escapeMarker))))),args}getExpandedArguments(){let args=this.getArguments();
for(let i=0;i<args.length;i++){let argRange=args[i].getRange(),offset=this.document.offsetAt(argRange.start),variables=this.
parseVariables(offset,args[i].getValue()),swaps=[],requiresExpansion=!1;for(let variable of variables){let value=this.dockerfile.
resolveVariable(variable.getName(),variable.getNameRange().start.line);swaps.push(value),requiresExpansion=requiresExpansion||
value!==void 0}if(requiresExpansion){let expanded="";for(let j=0;j<swaps.length;j++){let variableRange=variables[j].getRange(),
start2=this.document.offsetAt(variableRange.start),end=this.document.offsetAt(variableRange.end);swaps[j]?(expanded+=this.
document.getText().substring(offset,start2),expanded+=swaps[j],offset=end):(expanded+=this.document.getText().substring(
offset,end),offset=end)}let argEnd=this.document.offsetAt(argRange.end);argEnd!==offset&&(expanded+=this.document.getText().
substring(offset,argEnd)),args[i]=new argument_1.Argument(expanded,argRange)}}return args}getVariables(){let variables=[],
args=this.getRawArguments();for(let arg of args){let range2=arg.getRange(),rawValue=this.document.getText().substring(this.
document.offsetAt(range2.start),this.document.offsetAt(range2.end)),parsedVariables=this.parseVariables(this.document.offsetAt(
arg.getRange().start),rawValue);for(let parsedVariable of parsedVariables)variables.push(parsedVariable)}return variables}parseVariables(offset,arg){
let variables=[];variableLoop:for(let i=0;i<arg.length;i++)switch(arg.charAt(i)){case this.escapeChar:arg.charAt(i+1)===
"$"&&i++;break;case"$":if(arg.charAt(i+1)==="{"){let escapedString="${",escapedName="",nameEnd=-1,escapedSubstitutionParameter="",
substitutionStart=-1,substitutionEnd=-1,modifierRead=-1;nameLoop:for(let j=i+2;j<arg.length;j++){let char=arg.charAt(j);
switch(char){case this.escapeChar:for(let k=j+1;k<arg.length;k++)switch(arg.charAt(k)){case" ":case"	":case"\r":continue;case`\

`:j=k;continue nameLoop}break;case"}":escapedString+="}";let modifier=null,modifierRange=null,substitutionParameter=modifierRead!==
-1?escapedSubstitutionParameter:null,substitutionRange=null;nameEnd===-1?nameEnd=j:nameEnd+1===j?(modifier="",modifierRange=
vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+nameEnd+1),this.document.positionAt(offset+nameEnd+
1))):(substitutionStart===-1?(substitutionStart=modifierRead+1,substitutionEnd=modifierRead+1):substitutionEnd=substitutionEnd+
1,modifier=arg.substring(modifierRead,modifierRead+1),modifierRange=vscode_languageserver_types_1.Range.create(this.document.
positionAt(offset+modifierRead),this.document.positionAt(offset+modifierRead+1)),substitutionRange=vscode_languageserver_types_1.
Range.create(this.document.positionAt(offset+substitutionStart),this.document.positionAt(offset+substitutionEnd)));let start2=this.
document.positionAt(offset+i);variables.push(new variable_1.Variable(escapedName,vscode_languageserver_types_1.Range.create(
this.document.positionAt(offset+i+2),this.document.positionAt(offset+nameEnd)),vscode_languageserver_types_1.Range.create(
start2,this.document.positionAt(offset+j+1)),modifier,modifierRange,substitutionParameter,substitutionRange,this.dockerfile.
resolveVariable(escapedName,start2.line)!==void 0,this.isBuildVariable(escapedName,start2.line),escapedString)),i=j;continue variableLoop;case"\
:":nameEnd===-1?nameEnd=j:modifierRead!==-1?(substitutionStart===-1&&(substitutionStart=j),substitutionEnd=j,escapedSubstitutionParameter+=
":"):modifierRead=j,escapedString+=":";break;case`
`:case"\r":case" ":case"	":break;default:nameEnd===-1?escapedName+=char:modifierRead!==-1?(substitutionStart===-1&&(substitutionStart=
j),substitutionEnd=j,escapedSubstitutionParameter+=char):modifierRead=j,escapedString+=char;break}}break variableLoop}else{
if(util_1.Util.isWhitespace(arg.charAt(i+1))||i===arg.length-1)continue;{let escapedName="";nameLoop:for(let j=i+1;j<arg.
length;j++){let char=arg.charAt(j);switch(char){case"\r":case`
`:case" ":case"	":continue;case"$":case"'":case'"':let varStart=this.document.positionAt(offset+i);variables.push(new variable_1.
Variable(escapedName,vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+i+1),this.document.positionAt(
offset+j)),vscode_languageserver_types_1.Range.create(varStart,this.document.positionAt(offset+j)),null,null,null,null,this.
dockerfile.resolveVariable(escapedName,varStart.line)!==void 0,this.isBuildVariable(escapedName,varStart.line),"$"+escapedName)),
i=j-1;continue variableLoop;case this.escapeChar:for(let k=j+1;k<arg.length;k++)switch(arg.charAt(k)){case" ":case"	":case"\
\r":continue;case`
`:j=k;continue nameLoop}let start3=this.document.positionAt(offset+i);variables.push(new variable_1.Variable(escapedName,
vscode_languageserver_types_1.Range.create(this.document.positionAt(offset+i+1),this.document.positionAt(offset+j)),vscode_languageserver_types_1.
Range.create(start3,this.document.positionAt(offset+j)),null,null,null,null,this.dockerfile.resolveVariable(escapedName,
start3.line)!==void 0,this.isBuildVariable(escapedName,start3.line),"$"+escapedName));break variableLoop}if(char.match(/^[a-z0-9_]+$/i)===
null){let varStart=this.document.positionAt(offset+i);variables.push(new variable_1.Variable(escapedName,vscode_languageserver_types_1.
Range.create(this.document.positionAt(offset+i+1),this.document.positionAt(offset+j)),vscode_languageserver_types_1.Range.
create(varStart,this.document.positionAt(offset+j)),null,null,null,null,this.dockerfile.resolveVariable(escapedName,varStart.
line)!==void 0,this.isBuildVariable(escapedName,varStart.line),"$"+escapedName)),i=j-1;continue variableLoop}escapedName+=
char}let start2=this.document.positionAt(offset+i);variables.push(new variable_1.Variable(escapedName,vscode_languageserver_types_1.
Range.create(this.document.positionAt(offset+i+1),this.document.positionAt(offset+arg.length)),vscode_languageserver_types_1.
Range.create(start2,this.document.positionAt(offset+arg.length)),null,null,null,null,this.dockerfile.resolveVariable(escapedName,
start2.line)!==void 0,this.isBuildVariable(escapedName,start2.line),"$"+escapedName))}}break variableLoop}return variables}isBuildVariable(variable,line){
if(this.getKeyword()===main_1.Keyword.FROM){for(let initialArg of this.dockerfile.getInitialARGs()){let property=initialArg.
getProperty();if(property&&variable===property.getName())return!0}return}let image2=this.dockerfile.getContainingImage(vscode_languageserver_types_1.
Position.create(line,0)),envs=image2.getENVs();for(let i=envs.length-1;i>=0;i--)if(envs[i].isBefore(line)){for(let property of envs[i].
getProperties())if(property.getName()===variable)return!1}let args=image2.getARGs();for(let i=args.length-1;i>=0;i--)if(args[i].
isBefore(line)){let property=args[i].getProperty();if(property&&property.getName()===variable)return!0}}createSingleLineHeredocs(args){
let heredocs=[];for(let arg of args){let value=arg.getValue();if(value.startsWith("<<")&&util_1.Util.parseHeredocName(value)!==
null){let startRange=arg.getRange(),nameRange=this.getNameRange(startRange),name=this.getName(nameRange);heredocs.push(new heredoc_1.
Heredoc(startRange,name,nameRange,null,null))}}return heredocs}getName(nameRange){let content=this.document.getText(nameRange),
escaping=!1,name="";nameLoop:for(let i=0;i<content.length;i++){let ch=content.charAt(i);switch(ch){case this.escapeChar:
escaping=!0;for(let j=i+1;j<content.length;j++)switch(content.charAt(j)){case" ":case"	":break;case"\r":i=j+1;continue nameLoop;case`\

`:i=j;continue nameLoop;default:name+=content.charAt(j),i=j;continue nameLoop}break;case"#":if(escaping){for(let j=i+1;j<
content.length;j++)if(content.charAt(j)===`
`){i=j;continue nameLoop}}case" ":case"	":case"\r":case`
`:if(escaping)break;default:name+=ch;break}}return name}getNameRange(startRange){let content=this.document.getText(startRange),
endFound=!1,searchHyphen=!1,start2=-1,end=-1,escaping=!1,quote=null;contentLoop:for(let i=0;i<content.length;i++){let ch=content.
charAt(i);switch(ch){case'"':case"'":if(quote===ch)break contentLoop;quote=ch;continue;case this.escapeChar:for(let j=i+
1;j<content.length;j++)if(content.charAt(j)===`
`){escaping=!0,j=i;continue contentLoop}break;case" ":case"	":case"\r":case`
`:break;case"<":endFound?searchHyphen=!0:endFound=!0;break;case"-":if(searchHyphen){searchHyphen=!1;break}case"#":if(escaping){
for(let j=i+1;j<content.length;j++)if(content.charAt(j)===`
`){i=j;continue contentLoop}}default:if(start2===-1&&(start2=i),quote!==null){end=i+1;break}break contentLoop}}if(start2===
-1)return vscode_languageserver_types_1.Range.create(startRange.end,startRange.end);let nameStart=this.document.positionAt(
this.document.offsetAt(startRange.start)+start2),nameEnd=quote!==null?this.document.positionAt(this.document.offsetAt(startRange.
start)+end):startRange.end;return vscode_languageserver_types_1.Range.create(nameStart,nameEnd)}getHeredocs(){let args=this.
getArguments();if(args.length===0)return[];let heredocs=[],range2=this.getRange();if(range2.start.line===range2.end.line)
return this.createSingleLineHeredocs(args);let heredocDefinitions=[],heredocsProcessed=!1,escaping=!1,contentStart=-1,contentEnd=-1,
lineStart=-1,currentHeredoc=0,startOffset=this.document.offsetAt(args[0].getRange().start),content=this.getRangeContent(
vscode_languageserver_types_1.Range.create(args[0].getRange().start,this.getRange().end));contentLoop:for(let i=0;i<content.
length;i++)switch(content.charAt(i)){case this.escapeChar:escaping=!0;for(let j=i+1;j<content.length;j++)switch(content.
charAt(j)){case" ":case"	":break;case"\r":j++;case`
`:i=j;continue contentLoop;default:i=j;continue contentLoop}break;case"\r":break;case`
`:if(escaping)break;if(heredocsProcessed){contentStart===-1&&(contentStart=i),contentEnd=i;let arg=heredocDefinitions[currentHeredoc],
startRange=arg.getRange(),nameRange=this.getNameRange(startRange),name=this.getName(nameRange),delimiterRange=this.getDelimiterRange(
arg,name,vscode_languageserver_types_1.Range.create(this.document.positionAt(startOffset+lineStart),this.document.positionAt(
startOffset+i)));if(delimiterRange!==null){let contentRange=vscode_languageserver_types_1.Range.create(this.document.positionAt(
startOffset+contentStart),this.document.positionAt(startOffset+lineStart-1));heredocs.push(new heredoc_1.Heredoc(startRange,
name,nameRange,contentRange,delimiterRange)),contentStart=-1,currentHeredoc++}lineStart=-1}else{let offsetLimit=startOffset+
i;for(let arg of args)if(this.document.offsetAt(arg.getRange().start)<offsetLimit)arg.getValue().startsWith("<<")&&heredocDefinitions.
push(arg);else break;heredocsProcessed=!0,lineStart=-1;continue contentLoop}break;case" ":case"	":if(escaping)break;case"\
#":if(escaping){for(let j=i+1;j<content.length;j++)if(content.charAt(j)===`
`){i=j;continue contentLoop}}default:escaping&&(escaping=!1),heredocsProcessed&&(contentStart===-1&&(contentStart=i),lineStart===
-1&&(lineStart=i));break}if(heredocsProcessed){let arg=heredocDefinitions[currentHeredoc],startRange=arg.getRange(),nameRange=this.
getNameRange(startRange),name=this.getName(nameRange),contentRange=null,delimiterRange=this.getDelimiterRange(arg,name,vscode_languageserver_types_1.
Range.create(this.document.positionAt(startOffset+lineStart),range2.end));delimiterRange===null?contentRange=vscode_languageserver_types_1.
Range.create(this.document.positionAt(startOffset+contentStart),range2.end):contentEnd!==-1&&(contentRange=vscode_languageserver_types_1.
Range.create(this.document.positionAt(startOffset+contentStart),this.document.positionAt(startOffset+contentEnd))),heredocs.
push(new heredoc_1.Heredoc(startRange,name,nameRange,contentRange,delimiterRange)),currentHeredoc++;for(let i=currentHeredoc;i<
heredocDefinitions.length;i++){let startRange2=heredocDefinitions[currentHeredoc].getRange(),nameRange2=this.getNameRange(
startRange2),name2=this.getName(nameRange2);heredocs.push(new heredoc_1.Heredoc(startRange2,name2,nameRange2,null,null)),
currentHeredoc++}}else return this.createSingleLineHeredocs(args);return heredocs}getDelimiterRange(startArg,name,candidateRange){
let text4=this.document.getText(candidateRange);if(startArg.getValue().startsWith("<<-")){let index=0;for(;text4.charAt(
index)==="	";)index++;return text4.substring(index)===name?vscode_languageserver_types_1.Range.create(vscode_languageserver_types_1.
Position.create(candidateRange.start.line,index),candidateRange.end):null}return text4===name?candidateRange:null}};exports2.
Instruction=Instruction}});var require_flagOption=__commonJS({"node_modules/dockerfile-ast/lib/flagOption.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.FlagOption=void 0;var FlagOption=class{constructor(range2,name,nameRange,value,valueRange){
this.range=range2,this.name=name,this.nameRange=nameRange,this.value=value,this.valueRange=valueRange}toString(){return this.
valueRange!==null?this.name+"="+this.value:this.name}getRange(){return this.range}getName(){return this.name}getNameRange(){
return this.nameRange}getValue(){return this.value}getValueRange(){return this.valueRange}};exports2.FlagOption=FlagOption}});var require_flag=__commonJS({"node_modules/dockerfile-ast/lib/flag.js"(exports2){"use strict";Object.defineProperty(exports2,
"__esModule",{value:!0});exports2.Flag=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
flagOption_1=require_flagOption(),Flag=class{constructor(document,range2,name,nameRange,value,valueRange){if(this.options=
[],this.range=range2,this.name=name,this.nameRange=nameRange,this.value=value,this.valueRange=valueRange,this.value!==null){
let offset=document.offsetAt(valueRange.start),nameStart=-1,valueStart=-1,hasOptions=!1;for(let i=0;i<value.length;i++)switch(value.
charAt(i)){case"=":if(hasOptions=!0,valueStart===-1){valueStart=i+1;break}break;case",":this.options.push(this.createFlagOption(
document,value,offset,nameStart,valueStart,i)),nameStart=-1,valueStart=-1;break;default:nameStart===-1&&(nameStart=i);break}
hasOptions&&nameStart!==-1&&this.options.push(this.createFlagOption(document,value,offset,nameStart,valueStart,value.length))}}createFlagOption(document,content,documentOffset,nameStart,valueStart,valueEnd){
let optionRange=vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset+nameStart),document.positionAt(
documentOffset+valueEnd));return valueStart===-1?new flagOption_1.FlagOption(optionRange,content.substring(nameStart,valueEnd),
optionRange,null,null):new flagOption_1.FlagOption(optionRange,content.substring(nameStart,valueStart-1),vscode_languageserver_types_1.
Range.create(document.positionAt(documentOffset+nameStart),document.positionAt(documentOffset+valueStart-1)),content.substring(
valueStart,valueEnd),vscode_languageserver_types_1.Range.create(document.positionAt(documentOffset+valueStart),document.
positionAt(documentOffset+valueEnd)))}toString(){return this.valueRange?"--"+this.name+"="+this.value:"--"+this.name}getRange(){
return this.range}getName(){return this.name}getNameRange(){return this.nameRange}getValue(){return this.value}getValueRange(){
return this.valueRange}getOption(name){for(let option of this.options)if(option.getName()===name)return option;return null}getOptions(){
return this.options}hasOptions(){return this.options.length>0}};exports2.Flag=Flag}});var require_modifiableInstruction=__commonJS({"node_modules/dockerfile-ast/lib/modifiableInstruction.js"(exports2){"use \
strict";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.ModifiableInstruction=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
flag_1=require_flag(),instruction_1=require_instruction(),ModifiableInstruction=class extends instruction_1.Instruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){
super(document,range2,dockerfile,escapeChar,instruction,instructionRange)}getFlags(){if(!this.flags){this.flags=[];for(let arg of this.
getArguments()){let value=arg.getValue();if(this.stopSearchingForFlags(value))return this.flags;if(value.indexOf("--")===
0){let range2=arg.getRange(),rawValue=this.document.getText().substring(this.document.offsetAt(range2.start),this.document.
offsetAt(range2.end)),nameIndex=value.indexOf("="),index=rawValue.indexOf("="),firstMatch=!1,secondMatch=!1,startIndex=-1;
nameSearchLoop:for(let i=0;i<rawValue.length;i++)switch(rawValue.charAt(i)){case"\\":case" ":case"	":case"\r":case`
`:break;case"-":if(secondMatch){startIndex=i;break nameSearchLoop}else firstMatch?secondMatch=!0:firstMatch=!0;break;default:
startIndex=i;break nameSearchLoop}let nameStart=this.document.positionAt(this.document.offsetAt(range2.start)+startIndex);
if(index===-1)this.flags.push(new flag_1.Flag(this.document,range2,value.substring(2),vscode_languageserver_types_1.Range.
create(nameStart,range2.end),null,null));else if(index===value.length-1){let nameEnd=this.document.positionAt(this.document.
offsetAt(range2.start)+index);this.flags.push(new flag_1.Flag(this.document,range2,value.substring(2,index),vscode_languageserver_types_1.
Range.create(nameStart,nameEnd),"",vscode_languageserver_types_1.Range.create(range2.end,range2.end)))}else{let nameEnd=this.
document.positionAt(this.document.offsetAt(range2.start)+index);this.flags.push(new flag_1.Flag(this.document,range2,value.
substring(2,nameIndex),vscode_languageserver_types_1.Range.create(nameStart,nameEnd),value.substring(nameIndex+1),vscode_languageserver_types_1.
Range.create(this.document.positionAt(this.document.offsetAt(range2.start)+index+1),range2.end)))}}}}return this.flags}getArguments(){
let args=super.getArguments(),flags2=this.getFlags();if(flags2.length===0)return args;for(let i=0;i<flags2.length;i++)args.
shift();return args}};exports2.ModifiableInstruction=ModifiableInstruction}});var require_jsonInstruction=__commonJS({"node_modules/dockerfile-ast/lib/jsonInstruction.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.JSONInstruction=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
argument_1=require_argument(),jsonArgument_1=require_jsonArgument(),modifiableInstruction_1=require_modifiableInstruction(),
JSONInstruction=class extends modifiableInstruction_1.ModifiableInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){
super(document,range2,dockerfile,escapeChar,instruction,instructionRange),this.openingBracket=null,this.closingBracket=null,
this.jsonStrings=[];let argsContent=this.getRawArgumentsContent();if(argsContent===null)return;let args=this.getArguments();
if(args.length===1&&args[0].getValue()==="[]"){let argRange=args[0].getRange();this.openingBracket=new argument_1.Argument(
"[",vscode_languageserver_types_1.Range.create(argRange.start.line,argRange.start.character,argRange.start.line,argRange.
start.character+1)),this.closingBracket=new argument_1.Argument("]",vscode_languageserver_types_1.Range.create(argRange.
start.line,argRange.start.character+1,argRange.end.line,argRange.end.character));return}else if(args.length===2&&args[0].
getValue()==="["&&args[1].getValue()==="]"){this.openingBracket=args[0],this.closingBracket=args[1];return}let argsOffset=document.
offsetAt(this.getArgumentsRange().start),start2=-1,last="",quoted3=!1,escapedArg="";argsCheck:for(let i=0;i<argsContent.
length;i++){let char=argsContent.charAt(i);switch(char){case"[":if(last==="")this.openingBracket=new argument_1.Argument(
"[",vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset+i),document.positionAt(argsOffset+i+1))),last=
"[";else if(quoted3)escapedArg=escapedArg+char;else break argsCheck;break;case'"':if(last==="["||last===","){start2=i,quoted3=
!0,last='"',escapedArg=escapedArg+char;continue}else if(last==='"')if(quoted3)escapedArg=escapedArg+char,quoted3=!1,this.
jsonStrings.push(new jsonArgument_1.JSONArgument(escapedArg,vscode_languageserver_types_1.Range.create(document.positionAt(
argsOffset+start2),document.positionAt(argsOffset+i+1)),vscode_languageserver_types_1.Range.create(document.positionAt(argsOffset+
start2+1),document.positionAt(argsOffset+i)))),escapedArg="";else break argsCheck;else break argsCheck;break;case",":if(quoted3)
escapedArg=escapedArg+char;else if(last==='"')last=",";else break argsCheck;break;case"]":if(quoted3)escapedArg=escapedArg+
char;else if(last!==""){this.closingBracket=new argument_1.Argument("]",vscode_languageserver_types_1.Range.create(document.
positionAt(argsOffset+i),document.positionAt(argsOffset+i+1)));break argsCheck}break;case" ":case"	":break;case"\\":if(quoted3)
switch(argsContent.charAt(i+1)){case'"':case"\\":escapedArg=escapedArg+argsContent.charAt(i+1),i++;continue;case" ":case"\
	":escapeCheck:for(let j=i+2;j<argsContent.length;j++)switch(argsContent.charAt(j)){case"\r":j++;case`
`:i=j;continue argsCheck;case" ":case"	":break;default:break escapeCheck}break;case"\r":i++;default:i++;continue}else escapeCheck:
for(let j=i+1;j<argsContent.length;j++)switch(argsContent.charAt(j)){case"\r":j++;case`
`:i=j;continue argsCheck;case" ":case"	":break;default:break escapeCheck}break argsCheck;default:if(!quoted3)break argsCheck;
escapedArg=escapedArg+char;break}}}stopSearchingForFlags(_value){return!0}getOpeningBracket(){return this.openingBracket}getJSONStrings(){
return this.jsonStrings}getClosingBracket(){return this.closingBracket}};exports2.JSONInstruction=JSONInstruction}});var require_add=__commonJS({"node_modules/dockerfile-ast/lib/instructions/add.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Add=void 0;var jsonInstruction_1=require_jsonInstruction(),Add=class extends jsonInstruction_1.
JSONInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument){return argument.indexOf("--")===-1}};exports2.Add=
Add}});var require_property=__commonJS({"node_modules/dockerfile-ast/lib/property.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Property=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
util_1=require_util(),Property=class _Property{constructor(document,escapeChar,arg,arg2){this.assignmentOperatorRange=null,
this.assignmentOperator=null,this.valueRange=null,this.value=null,this.document=document,this.escapeChar=escapeChar,this.
nameRange=_Property.getNameRange(document,arg);let value=document.getText().substring(document.offsetAt(this.nameRange.start),
document.offsetAt(this.nameRange.end));if(this.name=_Property.getValue(value,escapeChar),arg2)this.valueRange=arg2.getRange(),
value=document.getText().substring(document.offsetAt(this.valueRange.start),document.offsetAt(this.valueRange.end)),this.
value=_Property.getValue(value,escapeChar),this.range=vscode_languageserver_types_1.Range.create(this.nameRange.start,this.
valueRange.end);else{let argRange=arg.getRange();this.nameRange.start.line===argRange.start.line&&this.nameRange.start.character===
argRange.start.character&&this.nameRange.end.line===argRange.end.line&&this.nameRange.end.character===argRange.end.character||
(this.valueRange=_Property.getValueRange(document,arg),value=document.getText().substring(document.offsetAt(this.valueRange.
start),document.offsetAt(this.valueRange.end)),this.value=_Property.getValue(value,escapeChar),this.assignmentOperatorRange=
vscode_languageserver_types_1.Range.create(this.nameRange.end,this.valueRange.start),this.assignmentOperator="="),this.range=
argRange}}getRange(){return this.range}getName(){return this.name}getNameRange(){return this.nameRange}getValue(){return this.
value}getValueRange(){return this.valueRange}getAssignmentOperator(){return this.assignmentOperator}getAssignmentOperatorRange(){
return this.assignmentOperatorRange}getUnescapedValue(){if(this.valueRange===null)return null;let escaped=!1,rawValue="",
value=this.document.getText().substring(this.document.offsetAt(this.valueRange.start),this.document.offsetAt(this.valueRange.
end));rawLoop:for(let i=0;i<value.length;i++){let char=value.charAt(i);switch(char){case this.escapeChar:for(let j=i+1;j<
value.length;j++)switch(value.charAt(j)){case"\r":j++;case`
`:escaped=!0,i=j;continue rawLoop;case" ":case"	":break;default:rawValue=rawValue+char;continue rawLoop}rawValue=rawValue+
char;break;case"\r":case`
`:break;case" ":case"	":escaped||(rawValue=rawValue+char);break;case"#":if(escaped)for(let j=i+1;j<value.length;j++)switch(value.
charAt(j)){case"\r":j++;case`
`:i=j;continue rawLoop}else rawValue=rawValue+char;break;default:rawValue=rawValue+char,escaped=!1;break}}return rawValue}static getNameRange(document,arg){
let value=arg.getValue(),index=value.indexOf("=");if(index!==-1){let initial=value.charAt(0),before=value.charAt(index-1);
if(initial==='"'&&before==='"'||initial==="'"&&before==="'"||initial!=='"'&&initial!=="'")return vscode_languageserver_types_1.
Range.create(arg.getRange().start,document.positionAt(document.offsetAt(arg.getRange().start)+index))}return arg.getRange()}static getValueRange(document,arg){
return vscode_languageserver_types_1.Range.create(document.positionAt(document.offsetAt(arg.getRange().start)+arg.getValue().
indexOf("=")+1),document.positionAt(document.offsetAt(arg.getRange().end)))}static getValue(value,escapeChar){let escaped=!1,
skip=util_1.Util.findLeadingNonWhitespace(value,escapeChar);skip!==0&&value.charAt(skip)==="#"&&(escaped=!0),value=value.
substring(skip);let first=value.charAt(0),last=value.charAt(value.length-1),literal3=first==="'"||first==='"',inSingle=first===
"'"&&last==="'",inDouble=!1;if(first==='"')for(let i=1;i<value.length;i++)value.charAt(i)===escapeChar?i++:value.charAt(
i)==='"'&&i===value.length-1&&(inDouble=!0);(inSingle||inDouble)&&(value=value.substring(1,value.length-1));let commentCheck=-1,
escapedValue="",start2=0;parseValue:for(let i=0;i<value.length;i++){let char=value.charAt(i);switch(char){case escapeChar:
if(i+1===value.length){escapedValue=escapedValue+escapeChar;break parseValue}if(char=value.charAt(i+1),char===" "||char===
"	")whitespaceCheck:for(let j=i+2;j<value.length;j++){let char2=value.charAt(j);switch(char2){case" ":case"	":break;case"\
\r":j++;case`
`:escaped=!0,i=j;continue parseValue;default:if(!inDouble&&!inSingle&&!literal3){char2===escapeChar?(escapedValue=escapedValue+
char,i=i+1):(escapedValue=escapedValue+char+char2,i=j);continue parseValue}break whitespaceCheck}}if(inDouble){char==="\r"?
(escaped=!0,i=i+2):char===`
`?(escaped=!0,i++):char!=='"'&&(char===escapeChar&&i++,escapedValue=escapedValue+escapeChar);continue parseValue}else if(inSingle||
literal3){char==="\r"?(escaped=!0,i=i+2):char===`
`?(escaped=!0,i++):escapedValue=escapedValue+escapeChar;continue parseValue}else char===escapeChar?(escapedValue=escapedValue+
escapeChar,i++):char==="\r"?(escaped=!0,i=i+2):char===`
`?(escaped=!0,i++,start2=i):(escapedValue=escapedValue+char,i++);break;case" ":case"	":escaped&&commentCheck===-1&&(commentCheck=
i),escapedValue=escapedValue+char;break;case"\r":i++;case`
`:escaped&&commentCheck!==-1&&(escapedValue=escapedValue.substring(0,escapedValue.length-(i-commentCheck-1)),commentCheck=
-1);break;case"#":if(escaped){commentCheck!==-1&&(escapedValue=escapedValue.substring(0,escapedValue.length-(i-commentCheck)),
commentCheck=-1);newlineCheck:for(let j=i+1;j<value.length;j++)switch(value.charAt(j)){case"\r":j++;case`
`:i=j;break newlineCheck}continue parseValue}default:escaped&&(escaped=!1,commentCheck=-1),escapedValue=escapedValue+char;
break}}return escapedValue}};exports2.Property=Property}});var require_propertyInstruction=__commonJS({"node_modules/dockerfile-ast/lib/propertyInstruction.js"(exports2){"use stri\
ct";Object.defineProperty(exports2,"__esModule",{value:!0});exports2.PropertyInstruction=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
instruction_1=require_instruction(),property_1=require_property(),argument_1=require_argument(),util_1=require_util(),PropertyInstruction=class extends instruction_1.
Instruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange),this.properties=void 0}getProperties(){if(this.properties===void 0){let args=this.
getPropertyArguments();if(args.length===0)this.properties=[];else if(args.length===1)this.properties=[new property_1.Property(
this.document,this.escapeChar,args[0])];else if(args.length===2)args[0].getValue().indexOf("=")===-1?this.properties=[new property_1.
Property(this.document,this.escapeChar,args[0],args[1])]:this.properties=[new property_1.Property(this.document,this.escapeChar,
args[0]),new property_1.Property(this.document,this.escapeChar,args[1])];else if(args[0].getValue().indexOf("=")===-1){let text4=this.
document.getText(),start2=args[1].getRange().start,end=args[args.length-1].getRange().end;text4=text4.substring(this.document.
offsetAt(start2),this.document.offsetAt(end)),this.properties=[new property_1.Property(this.document,this.escapeChar,args[0],
new argument_1.Argument(text4,vscode_languageserver_types_1.Range.create(args[1].getRange().start,args[args.length-1].getRange().
end)))]}else{this.properties=[];for(let i=0;i<args.length;i++)this.properties.push(new property_1.Property(this.document,
this.escapeChar,args[i]))}}return this.properties}findTrailingNonWhitespace(content){let index=content.length;whitespaceCheck:
for(let i=content.length-1;i>=0;i--)switch(content.charAt(i)){case" ":case"	":continue;case`
`:content.charAt(i-1)==="\r"&&(i=i-1);case"\r":newlineCheck:for(let j=i-1;j>=0;j--)switch(content.charAt(j)){case" ":case"\
	":case"\r":case`
`:case this.escapeChar:continue;default:index=j;break newlineCheck}break whitespaceCheck;default:index=i;break whitespaceCheck}
return index}getPropertyArguments(){let args=[],range2=this.getInstructionRange(),instructionNameEndOffset=this.document.
offsetAt(range2.end),extra=instructionNameEndOffset-this.document.offsetAt(range2.start),content=this.getTextContent(),fullArgs=content.
substring(extra),start2=util_1.Util.findLeadingNonWhitespace(fullArgs,this.escapeChar);if(start2===-1)return[];let startPosition=this.
document.positionAt(instructionNameEndOffset+start2),escaped=range2.start.line!==startPosition.line,endingEscape=!1,mark=-1,
end=this.findTrailingNonWhitespace(fullArgs);content=fullArgs.substring(start2,end+1);let argStart=escaped?-1:0,spaced=!1;
argumentLoop:for(let i=0;i<content.length;i++){let char=content.charAt(i);switch(char){case this.escapeChar:if(i+1===content.
length){endingEscape=!0;break argumentLoop}switch(escaped||(mark=i),content.charAt(i+1)){case" ":case"	":if(!util_1.Util.
isWhitespace(content.charAt(i+2))){i=i+1;continue argumentLoop}whitespaceCheck:for(let j=i+2;j<content.length;j++)switch(content.
charAt(j)){case"\r":j++;case`
`:escaped=!0,i=j;continue argumentLoop;case" ":case"	":break;default:args.push(new argument_1.Argument(content.substring(
argStart,i),vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset+start2+argStart),
this.document.positionAt(instructionNameEndOffset+start2+i+2)))),argStart=j;break whitespaceCheck}i=argStart-1;continue argumentLoop;case"\
\r":i++;case`
`:escaped=!0,i=i+1;continue argumentLoop;case this.escapeChar:argStart===-1&&(argStart=i),i=i+1;continue argumentLoop;default:
argStart===-1&&(argStart=i);continue argumentLoop}case"'":case'"':spaced&&(this.createSpacedArgument(argStart,args,content,
mark,instructionNameEndOffset,start2),argStart=i,spaced=!1),argStart===-1&&(argStart=i);for(let j=i+1;j<content.length;j++)
switch(content.charAt(j)){case char:if(content.charAt(j+1)!==" "&&content.charAt(j+1)!==""){i=j;continue argumentLoop}args.
push(new argument_1.Argument(content.substring(argStart,j+1),vscode_languageserver_types_1.Range.create(this.document.positionAt(
instructionNameEndOffset+start2+argStart),this.document.positionAt(instructionNameEndOffset+start2+j+1)))),i=j,argStart=
-1;continue argumentLoop;case this.escapeChar:j++;break}break argumentLoop;case" ":case"	":escaped?argStart!==-1&&(spaced=
!0):argStart!==-1&&(args.push(new argument_1.Argument(content.substring(argStart,i),vscode_languageserver_types_1.Range.
create(this.document.positionAt(instructionNameEndOffset+start2+argStart),this.document.positionAt(instructionNameEndOffset+
start2+i)))),argStart=-1);break;case"\r":i++;case`
`:spaced=!1;break;case"#":if(escaped){for(let j=i+1;j<content.length;j++)switch(content.charAt(j)){case"\r":j++;case`
`:i=j,spaced=!1;continue argumentLoop}if(argStart!==-1){let value=content.substring(argStart,mark);args.push(new argument_1.
Argument(value,vscode_languageserver_types_1.Range.create(this.document.positionAt(instructionNameEndOffset+start2+argStart),
this.document.positionAt(instructionNameEndOffset+start2+mark)))),argStart=-1}break argumentLoop}else argStart===-1&&(argStart=
i);break;default:if(spaced&&(this.createSpacedArgument(argStart,args,content,mark,instructionNameEndOffset,start2),argStart=
i,spaced=!1),escaped=!1,argStart===-1&&(argStart=i),char==="$"&&content.charAt(i+1)==="{"){let singleQuotes=!1,doubleQuotes=!1,
escaped2=!1;for(let j=i+1;j<content.length;j++)switch(content.charAt(j)){case this.escapeChar:escaped2=!0;break;case"\r":case`\

`:break;case"'":singleQuotes=!singleQuotes,escaped2=!1;break;case'"':doubleQuotes=!doubleQuotes,escaped2=!1;break;case" ":case"\
	":if(escaped2||singleQuotes||doubleQuotes)break;i=j-1;continue argumentLoop;case"}":i=j;continue argumentLoop;default:escaped2=
!1;break}break argumentLoop}break}}if(argStart!==-1&&argStart!==content.length){let end2=endingEscape?content.length-1:content.
length,value=content.substring(argStart,end2);args.push(new argument_1.Argument(value,vscode_languageserver_types_1.Range.
create(this.document.positionAt(instructionNameEndOffset+start2+argStart),this.document.positionAt(instructionNameEndOffset+
start2+end2))))}return args}createSpacedArgument(argStart,args,content,mark,instructionNameEndOffset,start2){argStart!==
-1&&args.push(new argument_1.Argument(content.substring(argStart,mark),vscode_languageserver_types_1.Range.create(this.document.
positionAt(instructionNameEndOffset+start2+argStart),this.document.positionAt(instructionNameEndOffset+start2+mark))))}};
exports2.PropertyInstruction=PropertyInstruction}});var require_arg=__commonJS({"node_modules/dockerfile-ast/lib/instructions/arg.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Arg=void 0;var property_1=require_property(),propertyInstruction_1=require_propertyInstruction(),
Arg=class extends propertyInstruction_1.PropertyInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){
super(document,range2,dockerfile,escapeChar,instruction,instructionRange),this.property=null;let args=this.getPropertyArguments();
args.length===1?this.property=new property_1.Property(this.document,this.escapeChar,args[0]):this.property=null}getProperty(){
return this.property}};exports2.Arg=Arg}});var require_cmd=__commonJS({"node_modules/dockerfile-ast/lib/instructions/cmd.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Cmd=void 0;var jsonInstruction_1=require_jsonInstruction(),Cmd=class extends jsonInstruction_1.
JSONInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange)}};exports2.Cmd=Cmd}});var require_copy=__commonJS({"node_modules/dockerfile-ast/lib/instructions/copy.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Copy=void 0;var jsonInstruction_1=require_jsonInstruction(),Copy=class extends jsonInstruction_1.
JSONInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument){return argument.indexOf("--")===-1}getFromFlag(){
let flags2=super.getFlags();return flags2.length===1&&flags2[0].getName()==="from"?flags2[0]:null}getHeredocs(){return super.
getHeredocs()}};exports2.Copy=Copy}});var require_env=__commonJS({"node_modules/dockerfile-ast/lib/instructions/env.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Env=void 0;var propertyInstruction_1=require_propertyInstruction(),Env=class extends propertyInstruction_1.
PropertyInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,
dockerfile,escapeChar,instruction,instructionRange)}getProperties(){return super.getProperties()}};exports2.Env=Env}});var require_entrypoint=__commonJS({"node_modules/dockerfile-ast/lib/instructions/entrypoint.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.Entrypoint=void 0;var jsonInstruction_1=require_jsonInstruction(),
Entrypoint=class extends jsonInstruction_1.JSONInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){
super(document,range2,dockerfile,escapeChar,instruction,instructionRange)}};exports2.Entrypoint=Entrypoint}});var require_from=__commonJS({"node_modules/dockerfile-ast/lib/instructions/from.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.From=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
modifiableInstruction_1=require_modifiableInstruction(),From=class extends modifiableInstruction_1.ModifiableInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){
super(document,range2,dockerfile,escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument){return argument.
indexOf("--")===-1}getImage(){let args=this.getArguments();return args.length>0?args[0].getValue():null}getImageName(){let imageName=this.
getRangeContent(this.getImageNameRange());if(imageName===null)return null;let commented=!1,escaped=!1,name="";for(let i=0;i<
imageName.length;i++){let ch=imageName.charAt(i);switch(ch){case this.escapeChar:escaped=!0;break;case"\r":continue;case`\

`:commented=!1;break;case" ":case"	":break;case"#":escaped?commented=!0:(name=name+ch,escaped=!1);break;default:commented||
(name=name+ch,escaped=!1);break}}return name}getImageNameRange(){let range2=this.getImageRange();if(range2){let registryRange=this.
getRegistryRange();registryRange&&(range2.start=this.document.positionAt(this.document.offsetAt(registryRange.end)+1));let tagRange=this.
getImageTagRange(),digestRange=this.getImageDigestRange();return tagRange===null?digestRange!==null&&(range2.end=this.document.
positionAt(this.document.offsetAt(digestRange.start)-1)):range2.end=this.document.positionAt(this.document.offsetAt(tagRange.
start)-1),range2}return null}getImageRange(){let args=this.getArguments();return args.length!==0?args[0].getRange():null}getImageTag(){
return this.getRangeContent(this.getImageTagRange())}getImageTagRange(){let range2=this.getImageRange();if(range2){let rangeStartOffset=this.
document.offsetAt(range2.start),content=this.getRangeContent(range2),atIndex=this.indexOf(rangeStartOffset,content,"@"),
slashIndex=content.indexOf("/");if(atIndex===-1){let colonIndex=this.lastIndexOf(rangeStartOffset,content,":");if(colonIndex>
slashIndex)return vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset+colonIndex+1),range2.
end)}let subcontent=content.substring(0,atIndex),subcolonIndex=subcontent.indexOf(":");return subcolonIndex===-1?null:slashIndex===
-1?vscode_languageserver_types_1.Range.create(this.document.positionAt(rangeStartOffset+subcolonIndex+1),this.document.positionAt(
rangeStartOffset+atIndex)):subcolonIndex<slashIndex?null:vscode_languageserver_types_1.Range.create(this.document.positionAt(
rangeStartOffset+subcolonIndex+1),this.document.positionAt(rangeStartOffset+subcontent.length))}return null}getImageDigest(){
return this.getRangeContent(this.getImageDigestRange())}getImageDigestRange(){let range2=this.getImageRange();if(range2){
let content=this.getRangeContent(range2),index=this.lastIndexOf(this.document.offsetAt(range2.start),content,"@");if(index!==
-1)return vscode_languageserver_types_1.Range.create(range2.start.line,range2.start.character+index+1,range2.end.line,range2.
end.character)}return null}indexOf(documentOffset,content,searchString){let index=content.indexOf(searchString),variables=this.
getVariables();for(let i=0;i<variables.length;i++){let position=documentOffset+index,variableRange=variables[i].getRange();
if(this.document.offsetAt(variableRange.start)<position&&position<this.document.offsetAt(variableRange.end)){let offset=this.
document.offsetAt(variableRange.end)-documentOffset,subIndex=content.substring(offset).indexOf(searchString);if(subIndex===
-1)return-1;index=subIndex+offset,i=-1;continue}}return index}lastIndexOf(documentOffset,content,searchString){let index=content.
lastIndexOf(searchString),variables=this.getVariables();for(let i=0;i<variables.length;i++){let position=documentOffset+
index,variableRange=variables[i].getRange();if(this.document.offsetAt(variableRange.start)<position&&position<this.document.
offsetAt(variableRange.end)){if(index=content.substring(0,index).lastIndexOf(searchString),index===-1)return-1;i=-1;continue}}
return index}getRegistry(){return this.getRangeContent(this.getRegistryRange())}getRegistryRange(){let range2=this.getImageRange();
if(range2){let tagRange=this.getImageTagRange(),digestRange=this.getImageDigestRange();tagRange===null?digestRange!==null&&
(range2.end=this.document.positionAt(this.document.offsetAt(digestRange.start)-1)):range2.end=this.document.positionAt(this.
document.offsetAt(tagRange.start)-1);let content=this.getRangeContent(range2),rangeStart=this.document.offsetAt(range2.start),
startingSlashIndex=this.indexOf(rangeStart,content,"/");if(startingSlashIndex===-1)return null;let portIndex=this.indexOf(
rangeStart,content,":"),dotIndex=this.indexOf(rangeStart,content,".");if(portIndex!==-1||dotIndex!==-1)return vscode_languageserver_types_1.
Range.create(range2.start,this.document.positionAt(rangeStart+startingSlashIndex));if(content.substring(0,startingSlashIndex)===
"localhost")return vscode_languageserver_types_1.Range.create(range2.start,this.document.positionAt(rangeStart+startingSlashIndex))}
return null}getBuildStage(){let range2=this.getBuildStageRange();return range2===null?null:this.getRangeContent(range2)}getBuildStageRange(){
let args=this.getArguments();return args.length>2&&args[1].getValue().toUpperCase()==="AS"?args[2].getRange():null}getPlatformFlag(){
let flags2=super.getFlags();return flags2.length===1&&flags2[0].getName()==="platform"?flags2[0]:null}};exports2.From=From}});var require_healthcheck=__commonJS({"node_modules/dockerfile-ast/lib/instructions/healthcheck.js"(exports2){"use strict";
Object.defineProperty(exports2,"__esModule",{value:!0});exports2.Healthcheck=void 0;var modifiableInstruction_1=require_modifiableInstruction(),
Healthcheck=class extends modifiableInstruction_1.ModifiableInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){
super(document,range2,dockerfile,escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument){return argument=
argument.toUpperCase(),argument==="CMD"||argument==="NONE"}getSubcommand(){let args=this.getArguments();return args.length!==
0?args[0]:null}};exports2.Healthcheck=Healthcheck}});var require_label=__commonJS({"node_modules/dockerfile-ast/lib/instructions/label.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Label=void 0;var propertyInstruction_1=require_propertyInstruction(),util_1=require_util(),
Label=class extends propertyInstruction_1.PropertyInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){
super(document,range2,dockerfile,escapeChar,instruction,instructionRange)}getVariables(){let variables=super.getVariables(),
properties=this.getProperties();for(let property of properties){let value=property.getUnescapedValue();if(value!==null&&
value.length>2&&value.charAt(0)==="'"&&value.charAt(value.length-1)==="'"){let range2=property.getValueRange();for(let i=0;i<
variables.length;i++)util_1.Util.isInsideRange(variables[i].getRange().start,range2)&&(variables.splice(i,1),i--)}}return variables}getProperties(){
return super.getProperties()}};exports2.Label=Label}});var require_onbuild=__commonJS({"node_modules/dockerfile-ast/lib/instructions/onbuild.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.Onbuild=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
parser_1=require_parser(),instruction_1=require_instruction(),Onbuild=class extends instruction_1.Instruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){
super(document,range2,dockerfile,escapeChar,instruction,instructionRange)}getTrigger(){let trigger=this.getTriggerWord();
return trigger===null?null:trigger.toUpperCase()}getTriggerWord(){return this.getRangeContent(this.getTriggerRange())}getTriggerRange(){
let args=this.getArguments();return args.length>0?args[0].getRange():null}getTriggerInstruction(){let triggerRange=this.
getTriggerRange();if(triggerRange===null)return null;let args=this.getArguments();return parser_1.Parser.createInstruction(
this.document,this.dockerfile,this.escapeChar,vscode_languageserver_types_1.Range.create(args[0].getRange().start,this.getRange().
end),this.getTriggerWord(),triggerRange)}};exports2.Onbuild=Onbuild}});var require_run=__commonJS({"node_modules/dockerfile-ast/lib/instructions/run.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Run=void 0;var jsonInstruction_1=require_jsonInstruction(),Run=class extends jsonInstruction_1.
JSONInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange)}stopSearchingForFlags(argument){return argument.indexOf("--")===-1}getHeredocs(){
return super.getHeredocs()}};exports2.Run=Run}});var require_shell=__commonJS({"node_modules/dockerfile-ast/lib/instructions/shell.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Shell=void 0;var jsonInstruction_1=require_jsonInstruction(),Shell=class extends jsonInstruction_1.
JSONInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange)}};exports2.Shell=Shell}});var require_stopsignal=__commonJS({"node_modules/dockerfile-ast/lib/instructions/stopsignal.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.Stopsignal=void 0;var instruction_1=require_instruction(),Stopsignal=class extends instruction_1.
Instruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange)}};exports2.Stopsignal=Stopsignal}});var require_workdir=__commonJS({"node_modules/dockerfile-ast/lib/instructions/workdir.js"(exports2){"use strict";Object.
defineProperty(exports2,"__esModule",{value:!0});exports2.Workdir=void 0;var instruction_1=require_instruction(),Workdir=class extends instruction_1.
Instruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange)}getPath(){return this.getArgumentsContent()}getAbsolutePath(){let path2=this.getPath();
if(path2===null||path2.startsWith("/"))return path2;let startLine=this.getRange().start.line,hierarchy=this.dockerfile.getStageHierarchy(
startLine);for(let i=hierarchy.length-1;i>=0;i--){let workdirs=hierarchy[i].getWORKDIRs();for(let j=workdirs.length-1;j>=
0;j--)if(workdirs[j].getRange().start.line<startLine){let parent=workdirs[j].getAbsolutePath();return parent==null?void 0:
parent.endsWith("/")?parent+path2:parent+"/"+path2}}}};exports2.Workdir=Workdir}});var require_user=__commonJS({"node_modules/dockerfile-ast/lib/instructions/user.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.User=void 0;var instruction_1=require_instruction(),User=class extends instruction_1.
Instruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange)}};exports2.User=User}});var require_volume=__commonJS({"node_modules/dockerfile-ast/lib/instructions/volume.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Volume=void 0;var jsonInstruction_1=require_jsonInstruction(),Volume=class extends jsonInstruction_1.
JSONInstruction{constructor(document,range2,dockerfile,escapeChar,instruction,instructionRange){super(document,range2,dockerfile,
escapeChar,instruction,instructionRange)}};exports2.Volume=Volume}});var require_imageTemplate=__commonJS({"node_modules/dockerfile-ast/lib/imageTemplate.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.ImageTemplate=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
arg_1=require_arg(),cmd_1=require_cmd(),copy_1=require_copy(),env_1=require_env(),entrypoint_1=require_entrypoint(),from_1=require_from(),
healthcheck_1=require_healthcheck(),onbuild_1=require_onbuild(),util_1=require_util(),workdir_1=require_workdir(),ImageTemplate=class{constructor(){
this.comments=[],this.instructions=[]}addComment(comment){this.comments.push(comment)}getComments(){return this.comments}addInstruction(instruction){
this.instructions.push(instruction)}getInstructions(){return this.instructions}getInstructionAt(line){for(let instruction of this.
instructions)if(util_1.Util.isInsideRange(vscode_languageserver_types_1.Position.create(line,0),instruction.getRange()))
return instruction;return null}getARGs(){let args=[];for(let instruction of this.instructions)instruction instanceof arg_1.
Arg&&args.push(instruction);return args}getCMDs(){let cmds=[];for(let instruction of this.instructions)instruction instanceof
cmd_1.Cmd&&cmds.push(instruction);return cmds}getCOPYs(){let copies=[];for(let instruction of this.instructions)instruction instanceof
copy_1.Copy&&copies.push(instruction);return copies}getENTRYPOINTs(){let froms=[];for(let instruction of this.instructions)
instruction instanceof entrypoint_1.Entrypoint&&froms.push(instruction);return froms}getENVs(){let args=[];for(let instruction of this.
instructions)instruction instanceof env_1.Env&&args.push(instruction);return args}getFROM(){for(let instruction of this.
instructions)if(instruction instanceof from_1.From)return instruction;return null}getFROMs(){let froms=[];for(let instruction of this.
instructions)instruction instanceof from_1.From&&froms.push(instruction);return froms}getHEALTHCHECKs(){let froms=[];for(let instruction of this.
instructions)instruction instanceof healthcheck_1.Healthcheck&&froms.push(instruction);return froms}getWORKDIRs(){let workdirs=[];
for(let instruction of this.instructions)instruction instanceof workdir_1.Workdir&&workdirs.push(instruction);return workdirs}getOnbuildTriggers(){
let triggers=[];for(let instruction of this.instructions)if(instruction instanceof onbuild_1.Onbuild){let trigger=instruction.
getTriggerInstruction();trigger&&triggers.push(trigger)}return triggers}getAvailableVariables(currentLine){let variables=[];
for(let arg of this.getARGs())if(arg.isBefore(currentLine)){let property=arg.getProperty();if(property){let variable=property.
getName();variables.indexOf(variable)===-1&&variables.push(variable)}}for(let env4 of this.getENVs())if(env4.isBefore(currentLine))
for(let property of env4.getProperties()){let variable=property.getName();variables.indexOf(variable)===-1&&variables.push(
variable)}return variables}resolveVariable(variable,line){let envs=this.getENVs();for(let i=envs.length-1;i>=0;i--)if(envs[i].
isBefore(line)){for(let property of envs[i].getProperties())if(property.getName()===variable)return property.getValue()}
let args=this.getARGs();for(let i=args.length-1;i>=0;i--)if(args[i].isBefore(line)){let property=args[i].getProperty();if(property&&
property.getName()===variable)return property.getValue()}}getRange(){let instructions=this.getInstructions();if(instructions.
length===0)return vscode_languageserver_types_1.Range.create(0,0,0,0);let instructionStart=instructions[0].getRange().start,
instructionEnd=instructions[instructions.length-1].getRange().end;return vscode_languageserver_types_1.Range.create(instructionStart,
instructionEnd)}contains(position){let range2=this.getRange();return range2===null?!1:util_1.Util.isInsideRange(position,
range2)}};exports2.ImageTemplate=ImageTemplate}});var require_dockerfile=__commonJS({"node_modules/dockerfile-ast/lib/dockerfile.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Dockerfile=void 0;var vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),
ast=require_main(),imageTemplate_1=require_imageTemplate(),from_1=require_from(),util_1=require_util(),main_1=require_main(),
Dockerfile=class extends imageTemplate_1.ImageTemplate{constructor(document){super(),this.initialInstructions=new imageTemplate_1.
ImageTemplate,this.buildStages=[],this.directives=[],this.foundFrom=!1,this.document=document}getEscapeCharacter(){for(let directive of this.
directives)if(directive.getDirective()===ast.Directive.escape){let value=directive.getValue();if(value==="\\"||value==="\
`")return value}return"\\"}getInitialARGs(){return this.initialInstructions.getARGs()}getContainingImage(position){let range2=vscode_languageserver_types_1.
Range.create(vscode_languageserver_types_1.Position.create(0,0),this.document.positionAt(this.document.getText().length));
if(!util_1.Util.isInsideRange(position,range2))return null;if((this.initialInstructions.getComments().length>0||this.initialInstructions.
getInstructions().length>0)&&util_1.Util.isInsideRange(position,this.initialInstructions.getRange()))return this.initialInstructions;
for(let buildStage of this.buildStages)if(util_1.Util.isInsideRange(position,buildStage.getRange()))return buildStage;return this}addInstruction(instruction){
instruction.getKeyword()===main_1.Keyword.FROM?(this.currentBuildStage=new imageTemplate_1.ImageTemplate,this.buildStages.
push(this.currentBuildStage),this.foundFrom=!0):this.foundFrom||this.initialInstructions.addInstruction(instruction),this.
foundFrom&&this.currentBuildStage.addInstruction(instruction),super.addInstruction(instruction)}setDirectives(directives){
this.directives=directives}getDirective(){return this.directives.length===0?null:this.directives[0]}getDirectives(){return this.
directives}resolveVariable(variable,line){for(let from of this.getFROMs()){let range2=from.getRange();if(range2.start.line<=
line&&line<=range2.end.line){let initialARGs=new imageTemplate_1.ImageTemplate;for(let instruction of this.initialInstructions.
getARGs())initialARGs.addInstruction(instruction);return initialARGs.resolveVariable(variable,line)}}let image2=this.getContainingImage(
vscode_languageserver_types_1.Position.create(line,0));if(image2===null)return;let resolvedVariable=image2.resolveVariable(
variable,line);if(resolvedVariable===null){let initialARGs=new imageTemplate_1.ImageTemplate;for(let instruction of this.
initialInstructions.getARGs())initialARGs.addInstruction(instruction);return initialARGs.resolveVariable(variable,line)}
return resolvedVariable}getAvailableVariables(currentLine){if(this.getInstructionAt(currentLine)instanceof from_1.From){
let variables=[];for(let arg of this.getInitialARGs()){let property=arg.getProperty();property&&variables.push(property.
getName())}return variables}let image2=this.getContainingImage(vscode_languageserver_types_1.Position.create(currentLine,
0));return image2?image2.getAvailableVariables(currentLine):[]}getParentStage(image2){let templateFrom=image2.getFROM(),
imageName=templateFrom===null?null:templateFrom.getImageName();if(imageName===null)return null;for(let from of this.getFROMs())
if(from.getBuildStage()===imageName){let range2=from.getRange();return range2.start.line===templateFrom.getRange().start.
line?null:this.getContainingImage(range2.start)}return null}getStageHierarchy(line){let image2=this.getContainingImage(vscode_languageserver_types_1.
Position.create(line,0));if(image2===null)return[];let stages=[image2],stage=this.getParentStage(image2);for(;stage!==null;)
stages.splice(0,0,stage),stage=this.getParentStage(stage);return stages}getAvailableWorkingDirectories(line){let availableDirectories=new Set;
for(let image2 of this.getStageHierarchy(line))for(let workdir of image2.getWORKDIRs())if(workdir.getRange().end.line<line){
let directory=workdir.getAbsolutePath();directory!=null&&(directory.endsWith("/")||(directory+="/"),availableDirectories.
add(directory))}return Array.from(availableDirectories)}organizeComments(){let comments=this.getComments();for(let i=0;i<
comments.length;i++)if(util_1.Util.isInsideRange(comments[i].getRange().end,this.initialInstructions.getRange()))this.initialInstructions.
addComment(comments[i]);else for(let buildStage of this.buildStages)util_1.Util.isInsideRange(comments[i].getRange().start,
buildStage.getRange())&&buildStage.addComment(comments[i])}getRange(){let comments=this.getComments(),instructions=this.
getInstructions(),range2=null;if(comments.length===0)instructions.length>0&&(range2=vscode_languageserver_types_1.Range.
create(instructions[0].getRange().start,instructions[instructions.length-1].getRange().end));else if(instructions.length===
0)range2=vscode_languageserver_types_1.Range.create(comments[0].getRange().start,comments[comments.length-1].getRange().
end);else{let commentStart=comments[0].getRange().start,commentEnd=comments[comments.length-1].getRange().end,instructionStart=instructions[0].
getRange().start,instructionEnd=instructions[instructions.length-1].getRange().end;commentStart.line<instructionStart.line?
(commentEnd.line<instructionEnd.line&&(range2=vscode_languageserver_types_1.Range.create(commentStart,instructionEnd)),range2=
vscode_languageserver_types_1.Range.create(commentStart,commentEnd)):commentEnd.line<instructionEnd.line?range2=vscode_languageserver_types_1.
Range.create(instructionStart,instructionEnd):range2=vscode_languageserver_types_1.Range.create(instructionStart,commentEnd)}
return range2===null?this.directives.length===0?null:this.directives[0].getRange():this.directives.length===0?range2:vscode_languageserver_types_1.
Range.create(this.directives[0].getRange().start,range2.end)}};exports2.Dockerfile=Dockerfile}});var require_parser=__commonJS({"node_modules/dockerfile-ast/lib/parser.js"(exports2){"use strict";Object.defineProperty(
exports2,"__esModule",{value:!0});exports2.Parser=void 0;var vscode_languageserver_textdocument_1=(init_main(),__toCommonJS(main_exports)),
vscode_languageserver_types_1=(init_languageserver_types(),__toCommonJS(languageserver_types_exports)),comment_1=require_comment(),
parserDirective_1=require_parserDirective(),instruction_1=require_instruction(),add_1=require_add(),arg_1=require_arg(),
cmd_1=require_cmd(),copy_1=require_copy(),env_1=require_env(),entrypoint_1=require_entrypoint(),from_1=require_from(),healthcheck_1=require_healthcheck(),
label_1=require_label(),onbuild_1=require_onbuild(),run_1=require_run(),shell_1=require_shell(),stopsignal_1=require_stopsignal(),
workdir_1=require_workdir(),user_1=require_user(),volume_1=require_volume(),dockerfile_1=require_dockerfile(),util_1=require_util(),
main_1=require_main(),Parser3=class _Parser{constructor(){this.escapeChar=null}static createInstruction(document,dockerfile,escapeChar,lineRange,instruction,instructionRange){
switch(instruction.toUpperCase()){case"ADD":return new add_1.Add(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"\
ARG":return new arg_1.Arg(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"CMD":return new cmd_1.
Cmd(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"COPY":return new copy_1.Copy(document,lineRange,
dockerfile,escapeChar,instruction,instructionRange);case"ENTRYPOINT":return new entrypoint_1.Entrypoint(document,lineRange,
dockerfile,escapeChar,instruction,instructionRange);case"ENV":return new env_1.Env(document,lineRange,dockerfile,escapeChar,
instruction,instructionRange);case"FROM":return new from_1.From(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"\
HEALTHCHECK":return new healthcheck_1.Healthcheck(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"\
LABEL":return new label_1.Label(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"ONBUILD":return new onbuild_1.
Onbuild(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"RUN":return new run_1.Run(document,lineRange,
dockerfile,escapeChar,instruction,instructionRange);case"SHELL":return new shell_1.Shell(document,lineRange,dockerfile,escapeChar,
instruction,instructionRange);case"STOPSIGNAL":return new stopsignal_1.Stopsignal(document,lineRange,dockerfile,escapeChar,
instruction,instructionRange);case"WORKDIR":return new workdir_1.Workdir(document,lineRange,dockerfile,escapeChar,instruction,
instructionRange);case"USER":return new user_1.User(document,lineRange,dockerfile,escapeChar,instruction,instructionRange);case"\
VOLUME":return new volume_1.Volume(document,lineRange,dockerfile,escapeChar,instruction,instructionRange)}return new instruction_1.
Instruction(document,lineRange,dockerfile,escapeChar,instruction,instructionRange)}getParserDirectives(document,buffer){
let directives=[];this.escapeChar="";let offset=util_1.Util.isUTF8BOM(buffer.substring(0,1))?1:0;directiveCheck:for(let i=offset;i<
buffer.length;i++)switch(buffer.charAt(i)){case" ":case"	":break;case"\r":case`
`:break directiveCheck;case"#":let directiveStart=-1,directiveEnd=-1;for(let j=i+1;j<buffer.length;j++){let char=buffer.
charAt(j);switch(char){case" ":case"	":directiveStart!==-1&&directiveEnd===-1&&(directiveEnd=j);break;case"\r":case`
`:break directiveCheck;case"=":let valueStart=-1,valueEnd=-1;directiveEnd===-1&&(directiveEnd=j);let lineEnd2=buffer.length;
directiveValue:for(let k=j+1;k<buffer.length;k++)switch(char=buffer.charAt(k),char){case"\r":case`
`:valueStart!==-1&&valueEnd===-1&&(valueEnd=k),lineEnd2=k;break directiveValue;case"	":case" ":valueStart!==-1&&valueEnd===
-1&&(valueEnd=k);continue;default:valueStart===-1&&(valueStart=k);break}if(directiveStart===-1)break directiveCheck;valueStart===
-1?(valueStart=j+1,valueEnd=lineEnd2):valueEnd===-1&&(valueEnd=buffer.length);let lineRange=vscode_languageserver_types_1.
Range.create(document.positionAt(i),document.positionAt(lineEnd2)),nameRange=vscode_languageserver_types_1.Range.create(
document.positionAt(directiveStart),document.positionAt(directiveEnd)),valueRange=vscode_languageserver_types_1.Range.create(
document.positionAt(valueStart),document.positionAt(valueEnd));directives.push(new parserDirective_1.ParserDirective(document,
lineRange,nameRange,valueRange)),directiveStart=-1,buffer.charAt(valueEnd)==="\r"?i=valueEnd+1:i=valueEnd;continue directiveCheck;default:
directiveStart===-1&&(directiveStart=j);break}}break;default:break directiveCheck}return directives}parse(buffer){this.document=
vscode_languageserver_textdocument_1.TextDocument.create("","",0,buffer),this.buffer=buffer;let dockerfile=new dockerfile_1.
Dockerfile(this.document),directives=this.getParserDirectives(this.document,this.buffer),offset=0;this.escapeChar="\\",directives.
length>0?(dockerfile.setDirectives(directives),this.escapeChar=dockerfile.getEscapeCharacter(),offset=this.document.offsetAt(
vscode_languageserver_types_1.Position.create(directives.length,0))):util_1.Util.isUTF8BOM(buffer.substring(0,1))&&(offset=
1);for(let i=offset;i<this.buffer.length;i++){let char=this.buffer.charAt(i);switch(char){case" ":case"	":case"\r":case`\

`:break;case"#":i=this.processComment(dockerfile,i);break;default:i=this.processInstruction(dockerfile,char,i);break}}return dockerfile.
organizeComments(),dockerfile}processInstruction(dockerfile,char,start2){let instruction=char,instructionEnd=-1,escapedInstruction=!1;
instructionCheck:for(let i=start2+1;i<this.buffer.length;i++)switch(char=this.buffer.charAt(i),char){case this.escapeChar:
if(escapedInstruction=!0,char=this.buffer.charAt(i+1),char==="\r"||char===`
`)instructionEnd===-1&&(instructionEnd=i),i++;else if(char===" "||char==="	"){for(let j=i+2;j<this.buffer.length;j++)switch(this.
buffer.charAt(j)){case" ":case"	":break;case"\r":case`
`:i=j;continue instructionCheck;default:instructionEnd=i+1,instruction=instruction+this.escapeChar,i=j-2;continue instructionCheck}
instructionEnd=i+1,instruction=instruction+this.escapeChar;break instructionCheck}else instructionEnd=i+1,instruction=instruction+
this.escapeChar,escapedInstruction=!1;break;case" ":case"	":if(escapedInstruction){escapeCheck:for(let j=i+1;j<this.buffer.
length;j++)switch(this.buffer.charAt(j)){case" ":case"	":break;case"\r":case`
`:i=j;continue instructionCheck;default:break escapeCheck}escapedInstruction=!1}return instructionEnd===-1&&(instructionEnd=
i),i=this.processArguments(dockerfile,instruction,instructionEnd,start2,i),dockerfile.addInstruction(this.createInstruction(
dockerfile,instruction,start2,instructionEnd,i)),i;case"\r":case`
`:if(escapedInstruction)continue;return instructionEnd===-1&&(instructionEnd=i),dockerfile.addInstruction(this.createInstruction(
dockerfile,instruction,start2,i,i)),i;case"#":if(escapedInstruction)continue;default:instructionEnd=i+1,instruction=instruction+
char,escapedInstruction=!1;break}return instructionEnd===-1&&(instructionEnd=this.buffer.length),dockerfile.addInstruction(
this.createInstruction(dockerfile,instruction,start2,instructionEnd,this.buffer.length)),this.buffer.length}processHeredocs(instruction,offset){
let keyword=instruction.getKeyword();if(keyword===main_1.Keyword.ONBUILD){if(instruction=instruction.getTriggerInstruction(),
instruction===null)return offset;keyword=instruction.getKeyword()}if(keyword!==main_1.Keyword.ADD&&keyword!==main_1.Keyword.
COPY&&keyword!==main_1.Keyword.RUN)return offset;let heredocs=[],tabbed=!1;for(let arg of instruction.getArguments()){let value=arg.
getValue();if(value.startsWith("<<")&&value.length>2){value.startsWith("<<-")&&(tabbed=!0);let name=util_1.Util.parseHeredocName(
value);name!==null&&heredocs.push(name)}}if(heredocs.length>0)for(let heredoc of heredocs)offset=this.parseHeredoc(heredoc,
offset,tabbed);return offset}processArguments(dockerfile,instruction,instructionEnd,start2,offset){let escaped=!1;argumentsCheck:
for(let i=offset+1;i<this.buffer.length;i++)switch(this.buffer.charAt(i)){case"\r":case`
`:if(escaped)continue;return this.processHeredocs(this.createInstruction(dockerfile,instruction,start2,instructionEnd,i),
i);case this.escapeChar:let next=this.buffer.charAt(i+1);if(next===`
`||next==="\r")escaped=!0,i++;else if(next===" "||next==="	"){for(let j=i+2;j<this.buffer.length;j++)switch(this.buffer.
charAt(j)){case" ":case"	":break;case"\r":case`
`:escaped=!0;default:i=j;continue argumentsCheck}return this.buffer.length}continue;case"#":if(escaped){i=this.processComment(
dockerfile,i);continue argumentsCheck}break;case" ":case"	":break;default:escaped&&(escaped=!1);break}return this.buffer.
length}processComment(dockerfile,start2){let end=this.buffer.length;commentLoop:for(let i=start2+1;i<this.buffer.length;i++)
switch(this.buffer.charAt(i)){case"\r":case`
`:end=i;break commentLoop}let range2=vscode_languageserver_types_1.Range.create(this.document.positionAt(start2),this.document.
positionAt(end));return dockerfile.addComment(new comment_1.Comment(this.document,range2)),end}parseHeredoc(heredocName,offset,tabbed){
let startWord=-1,lineStart=!0;for(let i=offset;i<this.buffer.length;i++)switch(this.buffer.charAt(i)){case" ":lineStart=
!1;break;case"	":tabbed||(lineStart=!1);break;case"\r":case`
`:if(startWord!==-1&&heredocName===this.buffer.substring(startWord,i))return i;startWord=-1,lineStart=!0;break;default:lineStart&&
(startWord=i,lineStart=!1);break}return this.buffer.length}createInstruction(dockerfile,instruction,start2,instructionEnd,end){
let startPosition=this.document.positionAt(start2),instructionRange=vscode_languageserver_types_1.Range.create(startPosition,
this.document.positionAt(instructionEnd)),lineRange=vscode_languageserver_types_1.Range.create(startPosition,this.document.
positionAt(end));return _Parser.createInstruction(this.document,dockerfile,this.escapeChar,lineRange,instruction,instructionRange)}};
exports2.Parser=Parser3}});var require_main=__commonJS({"node_modules/dockerfile-ast/lib/main.js"(exports2){"use strict";Object.defineProperty(exports2,
"__esModule",{value:!0});exports2.DockerfileParser=exports2.DefaultVariables=exports2.Directive=exports2.Keyword=exports2.
Workdir=exports2.Volume=exports2.User=exports2.Stopsignal=exports2.Shell=exports2.Run=exports2.PropertyInstruction=exports2.
Onbuild=exports2.ModifiableInstruction=exports2.Label=exports2.JSONInstruction=exports2.Heredoc=exports2.Healthcheck=exports2.
From=exports2.Env=exports2.Entrypoint=exports2.Copy=exports2.Cmd=exports2.Arg=exports2.Add=exports2.Variable=exports2.Property=
exports2.ParserDirective=exports2.Line=exports2.Instruction=exports2.Flag=exports2.Comment=exports2.JSONArgument=exports2.
Argument=void 0;var argument_1=require_argument();Object.defineProperty(exports2,"Argument",{enumerable:!0,get:function(){
return argument_1.Argument}});var jsonArgument_1=require_jsonArgument();Object.defineProperty(exports2,"JSONArgument",{enumerable:!0,
get:function(){return jsonArgument_1.JSONArgument}});var comment_1=require_comment();Object.defineProperty(exports2,"Com\
ment",{enumerable:!0,get:function(){return comment_1.Comment}});var parser_1=require_parser(),flag_1=require_flag();Object.
defineProperty(exports2,"Flag",{enumerable:!0,get:function(){return flag_1.Flag}});var instruction_1=require_instruction();
Object.defineProperty(exports2,"Instruction",{enumerable:!0,get:function(){return instruction_1.Instruction}});var line_1=require_line();
Object.defineProperty(exports2,"Line",{enumerable:!0,get:function(){return line_1.Line}});var parserDirective_1=require_parserDirective();
Object.defineProperty(exports2,"ParserDirective",{enumerable:!0,get:function(){return parserDirective_1.ParserDirective}});
var property_1=require_property();Object.defineProperty(exports2,"Property",{enumerable:!0,get:function(){return property_1.
Property}});var variable_1=require_variable();Object.defineProperty(exports2,"Variable",{enumerable:!0,get:function(){return variable_1.
Variable}});var add_1=require_add();Object.defineProperty(exports2,"Add",{enumerable:!0,get:function(){return add_1.Add}});
var arg_1=require_arg();Object.defineProperty(exports2,"Arg",{enumerable:!0,get:function(){return arg_1.Arg}});var cmd_1=require_cmd();
Object.defineProperty(exports2,"Cmd",{enumerable:!0,get:function(){return cmd_1.Cmd}});var copy_1=require_copy();Object.
defineProperty(exports2,"Copy",{enumerable:!0,get:function(){return copy_1.Copy}});var entrypoint_1=require_entrypoint();
Object.defineProperty(exports2,"Entrypoint",{enumerable:!0,get:function(){return entrypoint_1.Entrypoint}});var env_1=require_env();
Object.defineProperty(exports2,"Env",{enumerable:!0,get:function(){return env_1.Env}});var from_1=require_from();Object.
defineProperty(exports2,"From",{enumerable:!0,get:function(){return from_1.From}});var healthcheck_1=require_healthcheck();
Object.defineProperty(exports2,"Healthcheck",{enumerable:!0,get:function(){return healthcheck_1.Healthcheck}});var heredoc_1=require_heredoc();
Object.defineProperty(exports2,"Heredoc",{enumerable:!0,get:function(){return heredoc_1.Heredoc}});var jsonInstruction_1=require_jsonInstruction();
Object.defineProperty(exports2,"JSONInstruction",{enumerable:!0,get:function(){return jsonInstruction_1.JSONInstruction}});
var label_1=require_label();Object.defineProperty(exports2,"Label",{enumerable:!0,get:function(){return label_1.Label}});
var modifiableInstruction_1=require_modifiableInstruction();Object.defineProperty(exports2,"ModifiableInstruction",{enumerable:!0,
get:function(){return modifiableInstruction_1.ModifiableInstruction}});var onbuild_1=require_onbuild();Object.defineProperty(
exports2,"Onbuild",{enumerable:!0,get:function(){return onbuild_1.Onbuild}});var propertyInstruction_1=require_propertyInstruction();
Object.defineProperty(exports2,"PropertyInstruction",{enumerable:!0,get:function(){return propertyInstruction_1.PropertyInstruction}});
var run_1=require_run();Object.defineProperty(exports2,"Run",{enumerable:!0,get:function(){return run_1.Run}});var shell_1=require_shell();
Object.defineProperty(exports2,"Shell",{enumerable:!0,get:function(){return shell_1.Shell}});var stopsignal_1=require_stopsignal();
Object.defineProperty(exports2,"Stopsignal",{enumerable:!0,get:function(){return stopsignal_1.Stopsignal}});var user_1=require_user();
Object.defineProperty(exports2,"User",{enumerable:!0,get:function(){return user_1.User}});var volume_1=require_volume();
Object.defineProperty(exports2,"Volume",{enumerable:!0,get:function(){return volume_1.Volume}});var workdir_1=require_workdir();
Object.defineProperty(exports2,"Workdir",{enumerable:!0,get:function(){return workdir_1.Workdir}});var Keyword;(function(Keyword2){
Keyword2.ADD="ADD",Keyword2.ARG="ARG",Keyword2.CMD="CMD",Keyword2.COPY="COPY",Keyword2.ENTRYPOINT="ENTRYPOINT",Keyword2.
ENV="ENV",Keyword2.EXPOSE="EXPOSE",Keyword2.FROM="FROM",Keyword2.HEALTHCHECK="HEALTHCHECK",Keyword2.LABEL="LABEL",Keyword2.
MAINTAINER="MAINTAINER",Keyword2.ONBUILD="ONBUILD",Keyword2.RUN="RUN",Keyword2.SHELL="SHELL",Keyword2.STOPSIGNAL="STOPSI\
GNAL",Keyword2.USER="USER",Keyword2.VOLUME="VOLUME",Keyword2.WORKDIR="WORKDIR"})(Keyword||(exports2.Keyword=Keyword={}));
var Directive;(function(Directive2){Directive2.escape="escape",Directive2.syntax="syntax"})(Directive||(exports2.Directive=
Directive={}));exports2.DefaultVariables=["ALL_PROXY","all_proxy","FTP_PROXY","ftp_proxy","HTTP_PROXY","http_proxy","HTT\
PS_PROXY","https_proxy","NO_PROXY","no_proxy"];var DockerfileParser2;(function(DockerfileParser3){function parse4(content){
return new parser_1.Parser().parse(content)}DockerfileParser3.parse=parse4})(DockerfileParser2||(exports2.DockerfileParser=
DockerfileParser2={}))}});function tokenize(text4,scan2){let lines=[0];for(let at3=text4.indexOf(`
`);at3!==-1;at3=text4.indexOf(`
`,at3+1))lines.push(at3+1);let offset=({line,character})=>(lines[line]??text4.length)+character,shielded=shield(text4,scan2),
tokens2=import_dockerfile_ast.DockerfileParser.parse(shielded).getInstructions().map(instruction=>{let{start:start2,end}=instruction.
getInstructionRange();return{start:offset(start2),end:trimSpaceEnd(shielded,offset(end),offset(start2))}}),next=0;return scan2.
instructions.map(({joined:joined3})=>trimSpace2(joined3.text)===""?null:tokens2[next++]??null)}function shield(text4,{instructions}){
let pieces2=[],done=0,blankTo=end=>{pieces2.push(text4.slice(done,end).replace(/[^\n]/g," ")),done=end};for(let{joined:joined3,
continuations}of instructions){let begin=skipSpace(joined3.text,0),stop=trimSpaceEnd(joined3.text,joined3.text.length,begin),
at3=0;joined3.pieces().forEach(({origin,text:piece},index)=>{let from=Math.min(Math.max(begin-at3,0),piece.length),to=Math.
min(Math.max(stop-at3,from),piece.length);blankTo(origin+from),pieces2.push(piece.slice(from,to).replace(/[\t\v\f\r ]|[^\t\v\f\r ]+/g,
shieldPart)),done=origin+to,at3+=piece.length;let continued=continuations[index];if(continued!==void 0&&begin<at3&&at3<stop){
let escape2=isBlank(joined3.text.charCodeAt(at3))?text4.indexOf(`
`,continued)-1:continued;blankTo(escape2),pieces2.push("\\"),done=escape2+1}})}return blankTo(text4.length),pieces2.join(
"")}var import_dockerfile_ast,shieldPart,init_tokens=__esm({"src/dockerfile/tokens.ts"(){"use strict";import_dockerfile_ast=
__toESM(require_main(),1);init_blanks();shieldPart=part=>isBlank(part.charCodeAt(0))?" ":"x".repeat(part.length)}});function transferRefusal({keyword,words:words3,flags:flags2},escape2){let flag2=name=>flags2.find(each=>each.name===name)?.
value??null,destination=words3.at(-1);if(destination!==void 0&&readHeredocWord(destination.text)!==null)return{message:`\
a heredoc cannot be ${keyword}'s destination`,span:destination.span};let from=flag2("from");if(from!==null&&lex(from.text,
{escape:escape2}).value!==from.text)return{message:"COPY --from takes no variable; give the stage a name in its FROM",span:from.
span};let sources=words3.slice(0,-1).filter(({text:text4})=>readHeredocWord(text4)===null),remote=keyword==="COPY"?sources.
find(source=>isRemote(known2(source,escape2)??"")):void 0;return remote!==void 0?{message:"COPY cannot fetch a URL; ADD \
can",span:remote.span}:checksumRefusal(flag2("checksum"),sources,escape2)??modeRefusal(flag2("chmod"),escape2)}function checksumRefusal(checksum,sources,escape2){
let value=checksum===null?null:known2(checksum,escape2);if(checksum===null||value===null||value==="")return null;let because=message=>({
message,span:checksum.span}),source=sources.length===1&&sources[0]!==void 0?known2(sources[0],escape2):"";return sources.
length!==1?because("ADD --checksum takes one source"):source===null||isGit(source)||source.startsWith("github.com/")?null:
isHttp(source)?/^sha(256:[0-9a-f]{64}|384:[0-9a-f]{96}|512:[0-9a-f]{128})$/.test(value)?null:because("--checksum takes s\
ha256: and 64 digits 0-9 a-f"):because("ADD --checksum is for a URL or a git repository")}function modeRefusal(mode,escape2){
let value=mode===null?null:known2(mode,escape2);if(mode===null||value===null||value==="")return null;let octal2=/^[0-7]+$/.
test(value)&&Number.parseInt(value,8)<=4095,symbolic=/^[ugoa]*[-+=][-+=rwxXstugo]*(,[ugoa]*[-+=][-+=rwxXstugo]*)*$/.test(
value);return octal2||symbolic?null:{message:`--chmod takes an octal mode up to 7777 or one like u=rw,go=r, not ${value.
slice(0,20)}`,span:mode.span}}var known2,isHttp,isGit,isRemote,init_transfer=__esm({"src/dockerfile/transfer.ts"(){"use \
strict";init_heredoc();init_lex();known2=({text:text4},escape2)=>lex(text4,{escape:escape2},()=>null).value;isHttp=source=>/^https?:\/\//.
test(source),isGit=source=>/^(git|ssh):\/\//i.test(source)||/^https?:\/\/[^?#]*\.git([?#]|$)/i.test(source)||/^[\w-]+@[a-zA-Z0-9.-]+:/.
test(source),isRemote=source=>isHttp(source)||isGit(source)}});function validate(reading,escape2){let error=refusal2(reading,escape2)??expansionRefusal(reading,escape2);return error===
null?[]:[error]}function refusal2(reading,escape2){let{keyword,keywordSpan,span:span2,words:words3,pairs,json,trigger}=reading,
because=(message,at3=keywordSpan)=>({message,span:at3});if(!keywords.includes(keyword)){let meant=nearest(keyword,keywords,
2);return because(`unknown instruction ${keyword.slice(0,40)}${meant===null?"":`; did you mean ${meant}?`}`)}let flags2=flagRefusal(
reading),atLeastOne=words3.length===0?because(`${keyword} needs an argument`):null;switch(keyword){case"FROM":return fromRefusal(
reading)??flags2;case"ADD":case"COPY":return words3.length<2?because(`${keyword} needs a source and a destination`,words3[0]?.
span??keywordSpan):flags2??transferRefusal(reading,escape2);case"ENV":case"LABEL":return flags2??atLeastOne??blankName(pairs.
find(({key:key2})=>key2.text==="")?.span,keyword);case"ARG":return atLeastOne??blankName(pairs.find(({key:key2,value})=>key2.
text===""&&value!==null)?.span,keyword);case"RUN":return flags2??runRefusal(reading,escape2);case"CMD":case"ENTRYPOINT":
return flags2;case"HEALTHCHECK":return atLeastOne??healthRefusal(reading,flags2);case"SHELL":return flags2!==null?flags2:
words3.length===0?because('SHELL needs a JSON array: SHELL ["/bin/sh", "-c"]',span2):json===null?because('SHELL takes a \
JSON array: SHELL ["/bin/sh", "-c"]',words3[0]?.span):null;case"ONBUILD":return trigger===null?because("ONBUILD needs an\
 instruction"):flags2!==null?flags2:trigger.keyword==="ONBUILD"?because("ONBUILD cannot trigger another ONBUILD",trigger.
keywordSpan):trigger.keyword==="FROM"||trigger.keyword==="MAINTAINER"?because(`ONBUILD cannot trigger ${trigger.keyword}`,
trigger.keywordSpan):null;case"VOLUME":{let empty=words3.find(({text:text4})=>trimSpace2(text4)==="");return atLeastOne??
flags2??(empty===void 0?null:because("VOLUME needs a path, not an empty text",empty.span))}case"STOPSIGNAL":return atLeastOne;default:
return atLeastOne??flags2}}function flagRefusal({keyword,flags:flags2}){let kinds=flagKinds[keyword]??{},seen=new Set;for(let{
name,value,span:span2}of flags2){let kind=Object.hasOwn(kinds,name)?kinds[name]:void 0;if(kind===void 0){let meant=nearest(
name,Object.keys(kinds),2);return{message:`${keyword} knows no flag --${name.slice(0,40)}${meant===null?"":`; did you me\
an --${meant}?`}`,span:span2}}if(seen.has(name)&&kind!=="texts")return{message:`--${name} is given twice`,span:span2};if(seen.
add(name),kind!=="switch"&&value===null)return{message:`--${name} needs a value: --${name}=\u2026`,span:span2};if(kind===
"switch"&&value!==null&&!/^(true|false)$/i.test(value.text))return{message:`--${name} is true or false`,span:value.span}}
return null}function fromRefusal({keywordSpan,words:words3}){let name=words3[2];return words3.length===3&&words3[1]?.text.
toLowerCase()==="as"&&name!==void 0?/^[a-z][a-z0-9-_.]*$/.test(name.text.toLowerCase())?null:{message:`${name.text.slice(
0,40)} is no stage name: letters first, then letters, digits, - _ .`,span:name.span}:words3.length===1?null:{message:words3.
length===0?"FROM needs an image":"FROM takes an image, or an image AS a name",span:words3[1]?.span??keywordSpan}}function runRefusal({
flags:flags2},escape2){for(let{name,value}of flags2){if(value===null)continue;if(name==="mount"){let error=validateMount(
value,escape2);if(error!==null)return error}let allowed2=name==="network"?["default","none","host"]:name==="security"?["\
sandbox","insecure"]:null;if(allowed2?.includes(value.text)===!1)return{message:`--${name} is one of ${allowed2.join(", ")}`,
span:value.span}}return null}function expansionRefusal({keyword,flags:flags2,words:words3,pairs},escape2){let inFlags=flags2.
filter(({name})=>expandedFlags[keyword]?.includes(name)).flatMap(({value})=>value??[]),inWords=keyword==="FROM"?words3.slice(
0,1):expandedWords.has(keyword)?words3.filter(({text:text4})=>readHeredocWord(text4)===null):pairs.flatMap(({key:key2,value})=>[
...keyword==="ARG"?[]:[key2],...value===null?[]:[value]]);for(let{text:text4,span:span2}of[...inFlags,...inWords]){let{error}=lex(
text4,{escape:escape2},()=>null);if(error!==null)return{message:error,span:span2}}let image2=keyword==="FROM"?words3[0]:
void 0;return image2!==void 0&&lex(image2.text,{escape:escape2},()=>null).value===""?{message:"FROM needs an image",span:image2.
span}:null}function healthRefusal({words:words3,flags:flags2},flagError){let[type,...command3]=words3;if(type===void 0)return null;
let kind=type.text.toUpperCase();if(kind==="NONE")return command3[0]===void 0?null:{message:"HEALTHCHECK NONE takes noth\
ing else",span:command3[0].span};if(flagError!==null)return flagError;if(kind!=="CMD")return{message:`HEALTHCHECK is fol\
lowed by CMD or NONE, not ${type.text.slice(0,40)}`,span:type.span};if(command3.length===0)return{message:"HEALTHCHECK C\
MD needs a command",span:type.span};for(let{name,value}of flags2){if(value===null||value.text==="")continue;if(name==="r\
etries"){if(!/^[-+]?\d{1,10}$/.test(value.text)||Math.abs(Number(value.text))>2147483647)return{message:"--retries takes\
 a number",span:value.span};if(Number(value.text)<0)return{message:"--retries cannot be negative",span:value.span};continue}
let nanoseconds=duration(value.text);if(nanoseconds===null)return{message:`--${name} takes a duration such as 30s or 1m3\
0s`,span:value.span};if(nanoseconds!==0&&nanoseconds<1e6)return{message:`--${name} cannot be less than 1ms`,span:value.span}}
return null}function duration(text4){let unsigned=text4.replace(/^[-+]/,"");if(unsigned==="0")return 0;let parts2=[...unsigned.
matchAll(/(\d+\.?\d*|\.\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/g)];if(parts2.length===0||parts2.map(([part])=>part).join("")!==
unsigned)return null;let total3=parts2.reduce((sum,[,number,unit])=>sum+Number(number)*(units[unit??""]??0),0);return total3>
922e16?null:text4.startsWith("-")?-total3:total3}var keywords,flagKinds,blankName,expandedFlags,expandedWords,units,init_validate=__esm(
{"src/dockerfile/validate.ts"(){"use strict";init_blanks();init_heredoc();init_lex();init_mount();init_transfer();init_nearest();
keywords=["ADD","ARG","CMD","COPY","ENTRYPOINT","ENV","EXPOSE","FROM","HEALTHCHECK","LABEL","MAINTAINER","ONBUILD","RUN",
"SHELL","STOPSIGNAL","USER","VOLUME","WORKDIR"],flagKinds={FROM:{platform:"text"},RUN:{mount:"texts",network:"text",security:"\
text",device:"texts"},COPY:{from:"text",chown:"text",chmod:"text",link:"switch",parents:"switch",exclude:"texts"},ADD:{chown:"\
text",chmod:"text",link:"switch",checksum:"text","keep-git-dir":"switch",unpack:"switch",exclude:"texts"},HEALTHCHECK:{interval:"\
text",timeout:"text","start-period":"text","start-interval":"text",retries:"text"}};blankName=(at3,keyword)=>at3===void 0?
null:{message:`${keyword} needs a name before the =`,span:at3};expandedFlags={FROM:["platform"],COPY:["chown","chmod"],ADD:[
"chown","chmod","checksum"]},expandedWords=new Set(["COPY","ADD","EXPOSE","STOPSIGNAL","USER","VOLUME","WORKDIR"]);units=
{ns:1,us:1e3,\u00B5s:1e3,\u03BCs:1e3,ms:1e6,s:1e9,m:6e10,h:36e11}}});function parse2(text4,settings2={}){let lines=new Lines(text4),scanned=scan(text4,lines),tokens2=tokenize(text4,scanned),
comments=scanned.comments.map(({inside:_,...comment})=>({...comment,inside:null})),instructions=[],stages=[],scopes=new Scopes(
scanned.escape,settings2,stages),index=new StageIndex,errors=[...scanned.errors],stage=null,fileShell=defaultShell,shell=defaultShell,
commentsRead=0,readPragmas=until=>{for(;commentsRead<comments.length;commentsRead++){let comment=comments[commentsRead];
if(comment===void 0||comment.span.start>=until)return;let named2=shellPragma(comment.text);named2!==null&&(shell=named2,
stage===null&&(fileShell=named2))}};return scanned.instructions.forEach((logical,number)=>{let reading=readInstruction(logical.
joined,scanned.escape);readPragmas(reading.span.start);let place3=placeOf(lines,logical,number,comments),instruction=instructionOf(
reading,place3,scanned.escape,tokens2[number]??null);errors.push(...reading.refusals),instruction.keyword==="FROM"&&(stage=
openStage(instruction,stages.length,index,scopes,scanned.escape),stages.push(stage),index.add(stage),shell=stage.parent===
null?stage.baseShell??fileShell:stages[stage.parent.index]?.lastShell??fileShell,readPragmas(reading.span.start)),settle(
instruction,stage,shell),instruction.keyword==="SHELL"&&instruction.json!==null&&(shell=readShell(instruction)),stage===
null?scopes.addGlobal(instruction):(stage.instructions.push(instruction),stage.lastShell=shell,stage.note(instruction,index)),
instructions.push(instruction)}),scanned.comments.forEach(({inside:inside2},index2)=>{let comment=comments[index2];comment!==
void 0&&inside2!==null&&(comment.inside=instructions[inside2]??null)}),assemble(text4,lines,scanned.escape,{directives:scanned.
directives,comments,instructions,stages,errors},{scopes,index,settings:settings2})}function instructionOf(reading,place3,escape2,token){
let{keyword,span:span2,flags:flags2,argumentSpan,words:words3,pairs,json,trigger,refusals}=reading;return{...place3,keyword,
span:span2,keywordSpan:token??reading.keywordSpan,flags:flags2,argumentSpan,words:words3,pairs,json,stage:null,shell:defaultShell,
trigger:trigger===null?null:instructionOf(trigger,place3,escape2,null),errors:refusals.length>0?refusals:validate(reading,
escape2)}}function settle(instruction,stage,shell){for(let each=instruction;each!==null;each=each.trigger)each.stage=stage,
each.shell=shell}function assemble(text4,lines,escape2,parts2,{scopes,index,settings:settings2}){let{instructions,stages}=parts2,
wanted2=settings2.target?.toLowerCase(),target=(wanted2===void 0?void 0:stages.findLast(stage=>stage.name===wanted2||String(
stage.index)===wanted2))??stages.at(-1)??null,shipping=new Set(target===null?[]:chainOf(target)),triggers=new Set(instructions.
flatMap(({trigger})=>trigger??[]));return{text:text4,lines,escape:escape2,...parts2,target,lookup:(name,before)=>scopes.
lookup(name,before),valueOf:(word2,before)=>scopes.valueOf(word2,before),chain:chainOf,stageFor:(name,instruction)=>index.
find(name,instruction),ships:instruction=>triggers.has(instruction)||instruction.keyword==="ONBUILD"||stages.length===0||
instruction.stage!==null&&shipping.has(instruction.stage),instructionAt:offset=>instructionAt(instructions,offset)}}function instructionAt(instructions,offset){
let low=0,high=instructions.length;for(;low<high;){let middle=low+high>>1,whole=instructions[middle]?.wholeSpan;whole!==
void 0&&whole.start<=offset?low=middle+1:high=middle}let found=instructions[low-1];if(found===void 0||offset>found.wholeSpan.
end||offset===found.wholeSpan.end&&offset!==found.span.end)return;let inner=found;for(;inner.trigger!==null&&offset>=inner.
trigger.keywordSpan.start;)inner=inner.trigger;return inner}var placeOf,init_parse=__esm({"src/dockerfile/parse.ts"(){"u\
se strict";init_instruction();init_scan();init_scope();init_shell();init_stages();init_tokens();init_validate();init_lines();
placeOf=(lines,logical,index,comments)=>({index,line:logical.line,endLine:logical.endLine,wholeSpan:{start:lines.start(logical.
line),end:lines.whole(logical.endLine).end},heredocs:logical.heredocs,comments:logical.above.flatMap(at3=>comments[at3]??
[]),emptyContinuations:logical.emptyContinuations})}});var firstIndex,init_sorted=__esm({"src/engine/sorted.ts"(){"use strict";firstIndex=(length,claim)=>{let low=0,high=length;
for(;low<high;){let middle=low+high>>1;claim(middle)?high=middle:low=middle+1}return low}}});var isOtherFile,spanOf,anchorOf,pointsIn,laterOnes,init_anchor=__esm({"src/engine/anchor.ts"(){"use strict";init_sorted();
isOtherFile=place3=>"file"in place3,spanOf=({at:at3})=>isOtherFile(at3)?at3.span:at3,anchorOf=(dockerfile,finding)=>{let found=dockerfile.
instructionAt((finding.anchor??spanOf(finding)).start);return found&&(dockerfile.instructions[found.index]??found)},pointsIn=
dockerfile=>finding=>{let anchor=anchorOf(dockerfile,finding);if(anchor)return[anchor.span.start,...laterOnes(dockerfile,
finding)];let{start:start2}=finding.anchor??spanOf(finding),{instructions}=dockerfile,next=instructions[firstIndex(instructions.
length,index=>(instructions[index]?.span.start??0)>=start2)];return next?[start2,next.span.start]:[start2]},laterOnes=(dockerfile,{
aliases,related=[]})=>(aliases.includes("MultipleInstructionsDisallowed")?related:[]).map(({at:at3})=>dockerfile.instructionAt(
at3.start)?.span.start??at3.start)}});var analyse,isMet,absent,findingsOf,lighter,wording,byPlace,fileOf,init_analyse=__esm({"src/engine/analyse.ts"(){"use st\
rict";init_anchor();init_rule();analyse=(models,choices)=>{let findings=[],crashes=[],ran=new Set;for(let choice of choices)
if(isMet(choice.rule,models))try{for(let finding of findingsOf(choice,models))findings.push(finding);ran.add(choice.rule.
meta.id)}catch(error){crashes.push({rule:choice.rule.meta.id,error})}return{findings:findings.sort(byPlace),crashes,ran}},
isMet=({meta},models)=>meta.needs.every(need=>models[need]!==void 0),absent=({uses=[]})=>Object.fromEntries(uses.map(use=>[
use,null])),findingsOf=({rule:{meta,check:check2},severity,options},models)=>Array.from(check2({...absent(meta),...models,
options}),({atMost,...problem})=>({...problem,rule:meta.id,aliases:meta.aliases??[],text:wording(meta.messages[problem.message],
problem),severity:atMost===void 0?severity:lighter(severity,atMost)})),lighter=(a,b)=>severities.indexOf(a)>severities.indexOf(
b)?a:b,wording=(message,{message:key2,data})=>{if(message===void 0)throw new Error(`there is no message "${key2}"`);return message.
replace(/\{(\w+)\}/g,(_,slot)=>{let value=data[slot];if(value===void 0)throw new Error(`message "${key2}" lacks {${slot}\
}`);return value})},byPlace=(a,b)=>{let[fileA,fileB]=[fileOf(a),fileOf(b)];if(fileA!==fileB)return fileA<fileB?-1:1;let[
spanA,spanB]=[spanOf(a),spanOf(b)];return spanA.start-spanB.start||spanA.end-spanB.end},fileOf=({at:at3})=>isOtherFile(at3)?
at3.file:""}});var buildkitChecks,experimentalChecks,init_buildkit_checks=__esm({"src/engine/buildkit-checks.ts"(){"use strict";buildkitChecks=
new Set(["ConsistentInstructionCasing","CopyIgnoredFile","DuplicateStageName","ExposeInvalidFormat","ExposeProtoCasing",
"FromAsCasing","FromPlatformFlagConstDisallowed","InvalidBaseImagePlatform","InvalidDefaultArgInFrom","InvalidDefinition\
Description","JSONArgsRecommended","LegacyKeyValueFormat","MaintainerDeprecated","MultipleInstructionsDisallowed","NoEmp\
tyContinuation","RedundantTargetPlatform","ReservedStageName","SecretsUsedInArgOrEnv","StageNameCasing","UndefinedArgInF\
rom","UndefinedVar","WorkdirRelativePath"]),experimentalChecks=new Set(["InvalidDefinitionDescription"])}});var separated,listed2,init_name_list=__esm({"src/engine/name-list.ts"(){"use strict";separated=(list3,offset)=>{let names2=[];
for(let start2=0;start2<=list3.length;){let comma=list3.indexOf(",",start2),end=comma===-1?list3.length:comma,raw=list3.
slice(start2,end),name=raw.trim(),at3=offset+start2+(raw.length-raw.trimStart().length);names2.push({name,span:{start:at3,
end:at3+name.length}}),start2=end+1}return names2},listed2=(text4,offset)=>{let names2=[];for(let{0:name,index}of text4.
matchAll(/[^\s,]+/g)){if(name.startsWith("--")||name.startsWith("#"))break;names2.push({name,span:{start:offset+index,end:offset+
index+name.length}})}return names2}}});var checkOptions,parts,booleans,init_check_options=__esm({"src/engine/check-options.ts"(){"use strict";init_name_list();
checkOptions=(text4,offset)=>{let end=text4.search(/[ \r\n]/),skip=[],error=!1;for(let part of parts(end===-1?text4:text4.
slice(0,end))){let equals=part.text.indexOf("=");if(equals===-1)return null;let key2=part.text.slice(0,equals).trim(),value=part.
text.slice(equals+1);if(key2==="skip")skip=separated(value,offset+part.start+equals+1).filter(({name})=>name!=="");else if(key2===
"error"){let flag2=booleans.get(value.trim());if(flag2===void 0)return null;error=flag2}else if(key2!=="experimental")return null}
return{skip,error}},parts=value=>{let first=value.indexOf(";"),second=first===-1?-1:value.indexOf(";",first+1),cuts=[first,
second].filter(cut=>cut!==-1);return[-1,...cuts].map((cut,i)=>({start:cut+1,text:value.slice(cut+1,cuts[i]??value.length)}))},
booleans=new Map([...["1","t","T","TRUE","true","True"].map(word2=>[word2,!0]),...["0","f","F","FALSE","false","False"].
map(word2=>[word2,!1])])}});var verbs,readPragma,readImglint,readHadolint2,readBuildkit,readTrivy,readCheckov,init_pragma=__esm({"src/engine/pragma.\
ts"(){"use strict";init_check_options();init_name_list();verbs=["ignore","ignore-file","ignore-stage","disable","enable"],
readPragma=(comment,offset)=>readImglint(comment,offset)??readHadolint2(comment,offset)??readBuildkit(comment,offset)??readTrivy(
comment,offset)??readCheckov(comment,offset),readImglint=(comment,offset)=>{let head=/^#[ \t]*imglint[ \t]+([a-z-]+)[ \t]*(=?)/.
exec(comment),verb=verbs.find(each=>each===head?.[1]);if(!head||!verb)return null;let form=`imglint ${verb}`,rest=comment.
slice(head[0].length);if(head[2]==="="){let names2=listed2(rest,offset+head[0].length);return names2.length>0?{tool:"img\
lint",verb,form,names:names2}:null}return(verb==="disable"||verb==="enable")&&/^\s*(?:--|$)/.test(rest)?{tool:"imglint",
verb,form,names:[]}:null},readHadolint2=(comment,offset)=>{let head=/^#[ \t]*hadolint[ \t]+(?:(stage|global)[ \t]+)?ignore[ \t]*=/.
exec(comment);if(!head)return null;let remark=comment.indexOf("#",head[0].length),names2=separated(comment.slice(head[0].
length,remark===-1?comment.length:remark),offset+head[0].length);if(!names2.every(({name})=>/^[DLSC0-9]+$/.test(name)))return null;
let reach=head[1];return{tool:"hadolint",names:names2,verb:reach==="global"?"ignore-file":reach==="stage"?"ignore-stage":
"ignore",form:reach===void 0?"hadolint ignore":`hadolint ${reach} ignore`}},readBuildkit=(comment,offset)=>{let head=/^#[ \t]*check[ \t]*=[ \t]*/i.
exec(comment);return head?{tool:"buildkit",verb:"ignore",form:"check=skip",names:checkOptions(comment.slice(head[0].length),
offset+head[0].length)?.skip??[]}:null},readTrivy=(comment,offset)=>{let found=/^#[ \t]*trivy:ignore:((?:AVD-)?DS-?(\d{3,4}))(?=\s|$)/i.
exec(comment);if(!found?.[1]||!found[2])return null;let start2=offset+found[0].length-found[1].length;return{tool:"trivy",
verb:"ignore",form:"trivy:ignore",names:[{name:`DS-${found[2].padStart(4,"0")}`,span:{start:start2,end:start2+found[1].length}}]}},
readCheckov=(comment,offset)=>{let found=/^#[ \t]*checkov:skip=(CKV2?_DOCKER_\d+)(?=[:\s]|$)/i.exec(comment);if(!found?.[1])
return null;let start2=offset+found[0].length-found[1].length;return{tool:"checkov",verb:"ignore-file",form:"checkov:ski\
p",names:[{name:found[1],span:{start:start2,end:start2+found[1].length}}]}}}});var ignoreFileSuppressions,init_ignore_file_suppressions=__esm({"src/engine/ignore-file-suppressions.ts"(){"use strict";
init_lines();init_pragma();ignoreFileSuppressions=text4=>{let lines=new Lines(text4),end=text4.length+1,found=[],nextPattern=null,
enabled=end;for(let line=lines.count;line>=1;line--){let span2=lines.span(line),written=text4.slice(span2.start,span2.end),
shift=written.startsWith("\uFEFF")?1:0;if(!written.startsWith("#",shift)){written.trim()!==""&&(nextPattern=lines.whole(
line));continue}let start2=span2.start+shift,pragma=readImglint(written.slice(shift),start2);if(!pragma)continue;let{tool,
verb,form,names:names2}=pragma;verb==="enable"&&(enabled=span2.end);let covers2=verb==="ignore-file"?{start:0,end}:verb===
"disable"?{start:start2,end:enabled}:verb==="ignore"&&nextPattern?{start:start2,end:nextPattern.end}:null;covers2&&found.
push({tool,form,names:names2,covers:covers2,commentSpan:{start:start2,end:span2.end},audited:!1})}return found.reverse()}}});var everything,meaningOf,ourMeaning,buildkitMeaning,canSkip,isForeignCode,init_meaning=__esm({"src/engine/meaning.ts"(){
"use strict";init_buildkit_checks();everything="all",meaningOf=(tool,name,names2)=>tool==="buildkit"?buildkitMeaning(name,
names2):ourMeaning(name,names2),ourMeaning=(name,names2)=>{let ids=names2.resolve(name);return{ids,known:ids.length>0||isForeignCode(
name),all:name.toLowerCase()===everything}},buildkitMeaning=(name,names2)=>{if(name===everything)return{ids:[...new Set(
[...buildkitChecks].filter(canSkip).flatMap(check2=>names2.resolve(check2)))],known:!0,all:!0};if(buildkitChecks.has(name))
return{ids:canSkip(name)?names2.resolve(name):[],known:!0,all:!1};let isId=names2.resolve(name).includes(name);return{ids:isId?
[name]:[],known:isId,all:!1}},canSkip=check2=>!experimentalChecks.has(check2),isForeignCode=name=>buildkitChecks.has(name)||
/^(?:DL\d{4}|SC\d{4}|CIS-DI-\d{4}|DKL-[A-Z]+-\d{4}|DS-\d{4}|CKV2?_DOCKER_\d+)$/i.test(name)}});var suppress,wordsOf,keyOf,usesOf,push,union,covering,holdsAny,init_suppress=__esm({"src/engine/suppress.ts"(){"use stri\
ct";init_meaning();init_sorted();suppress=(findings,suppressions,heard)=>{if(suppressions.length===0)return{kept:findings,
suppressed:[],uses:[]};let words3=wordsOf(suppressions,heard.names),wordsByRule=new Map;for(let word2 of words3.values())
for(let id of word2.ids)push(wordsByRule,id,word2);let kept=[],suppressed=[];for(let finding of findings){let points=heard.
pointsOf(finding),covered=!1;for(let word2 of wordsByRule.get(finding.rule)??[])word2.points.push(...points),covered||=points.
some(point=>covering(word2.reach,point));(covered?suppressed:kept).push(finding)}for(let word2 of words3.values())word2.
points.sort((a,b)=>a-b);return{kept,suppressed,uses:usesOf(suppressions,words3,heard.ran)}},wordsOf=(suppressions,names2)=>{
let spans=new Map,meanings=new Map;for(let suppression of suppressions){let{tool,covers:covers2}=suppression;for(let name of suppression.
names.length>0?suppression.names.map(each=>each.name):[everything]){let key2=keyOf(suppression,name);meanings.has(key2)||
meanings.set(key2,meaningOf(tool,name,names2)),push(spans,key2,covers2)}}return new Map([...meanings].map(([key2,meaning])=>[
key2,{...meaning,reach:union(spans.get(key2)??[]),points:[]}]))},keyOf=({tool},name)=>tool==="buildkit"?`check ${name}`:
name.toLowerCase(),usesOf=(suppressions,words3,ran)=>{let outcome=(word2,covers2)=>word2?.known?holdsAny(covers2,word2.points)?
"used":!word2.all&&word2.ids.length>0&&word2.ids.every(id=>ran.has(id))?"unused":"idle":"unknown";return suppressions.filter(
({audited})=>audited).flatMap(suppression=>suppression.names.map(({name,span:span2})=>({name,nameSpan:span2,suppression,
outcome:outcome(words3.get(keyOf(suppression,name)),suppression.covers)})))},push=(map2,key2,value)=>{let list3=map2.get(
key2);list3?list3.push(value):map2.set(key2,[value])},union=spans=>{let merged=[];for(let{start:start2,end}of[...spans].
sort((a,b)=>a.start-b.start)){let last=merged.at(-1);last&&start2<=last.end?last.end=Math.max(last.end,end):merged.push(
{start:start2,end})}return merged},covering=(reach,point)=>{let last=reach[firstIndex(reach.length,index=>(reach[index]?.
start??0)>point)-1];return last!==void 0&&point<last.end},holdsAny=({start:start2,end},sorted)=>(sorted[firstIndex(sorted.
length,index=>(sorted[index]??0)>=start2)]??1/0)<end}});var suppressionsOf,pragmasOf,directiveSuppressions,everywhere,nowhere,reachIn,isHeard,firstChecks,stageReachIn,isHadolintStage,
nextOf,init_suppressions=__esm({"src/engine/suppressions.ts"(){"use strict";init_check_options();init_pragma();suppressionsOf=
(dockerfile,hadolintPragmas)=>{let spoken=pragmasOf(dockerfile).filter(({pragma})=>hadolintPragmas||pragma.tool!=="hadol\
int"),reach=reachIn(dockerfile,spoken);return[...directiveSuppressions(dockerfile),...spoken.flatMap((each,i)=>{let{tool,
verb,form,names:names2}=each.pragma;return verb==="enable"||verb!=="disable"&&names2.length===0?[]:[{tool,form,names:names2,
audited:tool!=="trivy"&&tool!=="checkov",commentSpan:each.comment.span,covers:reach(each,i)}]})]},pragmasOf=({text:text4,
comments,instructions})=>{let spoken=[],next=0;for(let comment of comments){let{start:start2,end}=comment.span;for(;(instructions[next]?.
span.start??1/0)<start2;)next++;let pragma=readPragma(text4.slice(start2,end),start2);pragma&&spoken.push({pragma,comment,
next:comment.inside??instructions[next]})}return spoken},directiveSuppressions=({text:text4,directives})=>directives.filter(
({name})=>name==="check").map(({value,span:span2,valueSpan})=>({tool:"buildkit",form:"check=skip",commentSpan:span2,covers:everywhere(
text4),audited:!1,names:checkOptions(value,valueSpan.start)?.skip??[]})).filter(({names:names2})=>names2.length>0),everywhere=
text4=>({start:0,end:text4.length+1}),nowhere=at3=>({start:at3,end:at3}),reachIn=(dockerfile,spoken)=>{let{text:text4}=dockerfile,
enabled=nextOf(spoken,({pragma})=>pragma.verb==="enable"),stageReach=stageReachIn(dockerfile,spoken),checks=new Set(firstChecks(
spoken));return(each,index)=>{let{pragma:{tool,verb},comment:{span:span2,inside:inside2},next}=each,start2=inside2?.wholeSpan.
start??span2.start;switch(verb){case"ignore-file":return everywhere(text4);case"disable":return{start:start2,end:enabled[index]?.
comment.span.start??text4.length+1};case"ignore-stage":return stageReach(each,index);default:return!next||!isHeard(each,
checks)?nowhere(span2.start):{start:tool==="imglint"?start2:span2.start,end:next.wholeSpan.end}}}},isHeard=(each,checks)=>{
let{pragma:{tool},comment}=each;return tool==="imglint"||comment.inside===null&&(tool!=="buildkit"||checks.has(each))},firstChecks=
spoken=>{let blocks=new Map,heard=new Set;return spoken.filter(({pragma,comment,next})=>{if(pragma.tool!=="buildkit"||!next||
!comment.flush||heard.has(next))return!1;let block2=blocks.get(next)??new Set(next.comments.map(({span:span2})=>span2.start));
return blocks.set(next,block2),block2.has(comment.span.start)?(heard.add(next),!0):!1})},stageReachIn=(dockerfile,spoken)=>{
let{text:text4,lines,stages}=dockerfile,froms=stages.map(({from:from2})=>from2),further=nextOf(spoken,isHadolintStage),from=0;
return(each,index)=>{let{span:span2,line}=each.comment;for(;(froms[from]?.span.start??1/0)<span2.start;)from++;if(!isHadolintStage(
each)){let first=froms[from];return first?{start:first.wholeSpan.start,end:froms[from+1]?.wholeSpan.start??text4.length+
1}:nowhere(span2.start)}let closing2=froms.slice(from,from+2).find(one3=>one3.line>line+1),other=further[index]?.comment,
last=Math.min(closing2?.line??1/0,other?other.line+1:1/0);return{start:lines.start(line+2),end:last===1/0?text4.length+1:
Math.max(lines.start(last+1),lines.start(line+2))}}},isHadolintStage=({pragma:{tool,verb}})=>tool==="hadolint"&&verb==="\
ignore-stage",nextOf=(spoken,claim)=>{let found=[],next;for(let i=spoken.length-1;i>=0;i--){found[i]=next;let each=spoken[i];
each&&claim(each)&&(next=each)}return found}}});var lint,isJudge,commentsIn,weighIn,escalation,init_lint=__esm({"src/engine/lint.ts"(){"use strict";init_analyse();init_anchor();
init_buildkit_checks();init_check_options();init_ignore_file_suppressions();init_suppress();init_suppressions();lint=(models,{
choices,hadolintPragmas},names2)=>{let judges2=choices.filter(isJudge),others=choices.filter(choice=>!isJudge(choice)),first=analyse(
models,others),comments=commentsIn(models,hadolintPragmas),weigh=(findings,ran)=>weighIn(models,comments,findings,ran,names2),
weighed=weigh(first.findings,first.ran),second=analyse({...models,suppressions:weighed.uses},judges2),judged=weigh(second.
findings,second.ran),escalated=escalation(models.dockerfile);return{findings:[...weighed.kept,...judged.kept].sort(byPlace).
map(escalated),suppressed:[...weighed.suppressed,...judged.suppressed].sort(byPlace),uses:weighed.uses,crashes:[...first.
crashes,...second.crashes]}},isJudge=({rule})=>rule.meta.needs.includes("suppressions"),commentsIn=({dockerfile,context},hadolintPragmas)=>({
dockerfile:dockerfile?suppressionsOf(dockerfile,hadolintPragmas):[],ignoreFile:context?.ignoreFile?ignoreFileSuppressions(
context.ignoreFile.text):[]}),weighIn=({dockerfile,context},comments,findings,ran,names2)=>{let isBeside=({at:at3})=>isOtherFile(
at3)&&at3.file===context?.ignoreFile?.path,pointsOf=dockerfile?pointsIn(dockerfile):()=>[],own=suppress(findings.filter(
({at:at3})=>!isOtherFile(at3)),comments.dockerfile,{names:names2,ran,pointsOf}),beside=suppress(findings.filter(isBeside),
comments.ignoreFile,{names:names2,ran,pointsOf:finding=>[spanOf(finding).start]}),elsewhere=findings.filter(finding=>isOtherFile(
finding.at)&&!isBeside(finding));return{kept:[...own.kept,...beside.kept,...elsewhere],suppressed:[...own.suppressed,...beside.
suppressed],uses:own.uses}},escalation=dockerfile=>{let directive=dockerfile?.directives.find(({name})=>name==="check");
return directive&&checkOptions(directive.value,directive.valueSpan.start)?.error?finding=>finding.aliases.some(alias=>buildkitChecks.
has(alias))?{...finding,severity:"error"}:finding:finding=>finding}}});function membersOf(text4,statements){let members=[],end=0,background=!1;return statements.forEach((statement,index)=>{let nodes=statement.
command.type==="AndOr"?statement.command.commands:[statement.command],operators=statement.command.type==="AndOr"?statement.
command.operators:[];nodes.forEach((node2,position)=>{let operator=operators[position-1],joint=operator!==void 0?operatorAt(
text4,end,operator):index>0?separatorAt(text4,end,background):{link:"first",linkAt:null};members.push({node:node2,...joint,
background:statement.background??!1}),end=node2.end}),background=statement.background??!1}),members}function operatorAt(text4,from,operator){
let start2=text4.indexOf(operator,from);return{link:operator,linkAt:{start:start2,end:start2+operator.length}}}function separatorAt(text4,from,background){
let start2=skipBlanks(text4,from),link2=background?"&":text4[start2]===";"?";":"newline";if(text4[start2]!=="#")return{link:link2,
linkAt:{start:start2,end:start2+1}};let lineEnd2=text4.indexOf(`
`,start2);return{link:link2,linkAt:{start:lineEnd2,end:lineEnd2+1}}}function skipBlanks(text4,from){let at3=from;for(;;)
if(text4[at3]===" "||text4[at3]==="	")at3++;else if(text4[at3]==="\\"&&text4[at3+1]===`
`)at3+=2;else return at3}var init_lists=__esm({"src/shell/lists.ts"(){"use strict"}});var spanIn,sourceOf2,Scribe,init_source=__esm({"src/shell/source.ts"(){"use strict";spanIn=({at:at3,endOf},start2,end)=>end>
start2?{start:at3(start2),end:endOf(end-1)}:{start:at3(start2),end:at3(start2)},sourceOf2=(text4,at3)=>({text:text4,at:at3,
endOf:index=>at3(index)+1}),Scribe=class{#pieces=[];#runs=[];#length=0;write(character,start2,end){this.#pieces.push(character),
this.#place(start2,end)}copy(source,start2,end){this.#pieces.push(source.text.slice(start2,end));for(let i=start2;i<end;i++)
this.#place(source.at(i),source.endOf(i))}unescape(source,start2,end,escapable){let done=start2;for(let at3=source.text.
indexOf("\\",start2);at3!==-1&&at3+1<end;at3=source.text.indexOf("\\",at3)){let next=source.text.charAt(at3+1);if(escapable!==
null&&!escapable.includes(next)){at3++;continue}this.copy(source,done,at3),next!==`
`&&this.write(next,source.at(at3),source.endOf(at3+1)),at3+=2,done=at3}this.copy(source,done,end)}done(){return{text:this.#pieces.
join(""),at:index=>{let run3=this.#run(index);return index>=this.#length?run3.end:run3.alone?run3.start:run3.start+index-
run3.index},endOf:index=>{let run3=this.#run(index);return run3.alone||index>=this.#length?run3.end:run3.start+index-run3.
index+1}}}#place(start2,end){let last=this.#runs.at(-1),alone=end-start2!==1;last!==void 0&&!alone&&!last.alone&&last.end===
start2?last.end=end:this.#runs.push({index:this.#length,start:start2,end,alone}),this.#length++}#run(index){let low=0,high=this.#runs.
length-1;for(;low<high;){let middle=low+high+1>>1;(this.#runs[middle]?.index??0)<=index?low=middle:high=middle-1}return this.#runs[low]??
{index:0,start:0,end:0,alone:!0}}}}});function errorIn(source,{message,pos}){let{text:text4}=source,next=skipBlanks(text4,pos),at3=next<text4.length?next:Math.
max(text4.trimEnd().length-1,0);return{message,span:spanIn(source,at3,Math.min(at3+1,text4.length))}}var init_errors2=__esm(
{"src/shell/errors.ts"(){"use strict";init_lists();init_source()}});var flagsOf,init_flags2=__esm({"src/shell/flags.ts"(){"use strict";flagsOf=({value,prefix:prefix2})=>{if(!prefix2.startsWith(
"-"))return[];if(!prefix2.startsWith("--"))return[...prefix2.slice(1)];let equals=prefix2.indexOf("="),name=equals===-1?
prefix2.slice(2):prefix2.slice(2,equals);return name===""||equals===-1&&value===null?[]:[name]}}});function forEachChild(node2,callback){switch(node2.type){case"Script":case"CompoundList":case"AndOr":for(let command3 of node2.
commands)callback(command3);return;case"Statement":callback(node2.command);return;case"Command":for(let child of node2.prefix)
callback(child);node2.name&&callback(node2.name);for(let child of node2.suffix)callback(child);return;case"Pipeline":for(let prefix2 of node2.
prefixes)callback(prefix2);for(let command3 of node2.commands)callback(command3);return;case"Redirected":callback(node2.
command);for(let redirect of node2.redirects)callback(redirect);return;case"If":callback(node2.clause),callback(node2.then);
for(let branch of node2.elif)callback(branch);node2.else&&callback(node2.else);return;case"Elif":callback(node2.clause),
callback(node2.then);return;case"For":case"Select":if(callback(node2.name),node2.wordlist)for(let word2 of node2.wordlist)
callback(word2);callback(node2.body);return;case"While":callback(node2.clause),callback(node2.body);return;case"Function":case"\
Coproc":node2.name&&callback(node2.name),callback(node2.body);return;case"Subshell":case"BraceGroup":callback(node2.body);
return;case"Case":callback(node2.word);for(let item of node2.items)callback(item);return;case"CaseItem":for(let pattern2 of node2.
pattern)callback(pattern2);callback(node2.body);return;case"ArithmeticFor":{let initialize=node2.initialize;initialize&&
callback(initialize);let test=node2.test;test&&callback(test);let update=node2.update;update&&callback(update),callback(
node2.body);return}case"Word":case"Glob":case"ArithmeticWord":case"HereDocBody":case"BraceExpansion":case"ExtendedGlob":{
let parts2=node2.parts;if(parts2)for(let part of parts2)callback(part);return}case"DoubleQuoted":case"LocaleString":for(let part of node2.
parts)callback(part);return;case"ParameterExpansion":node2.index&&callback(node2.index),node2.operation&&callback(node2.
operation);return;case"Default":case"Remove":case"Transform":callback(node2.operand);return;case"CaseModification":node2.
operand&&callback(node2.operand);return;case"Replace":callback(node2.pattern),callback(node2.replacement);return;case"Sl\
ice":callback(node2.offset),node2.length&&callback(node2.length);return;case"Assignment":{let index=node2.index;index&&callback(
index),callback(node2.value);return}case"ArrayValue":for(let element2 of node2.elements)callback(element2);return;case"R\
edirect":case"HereString":node2.descriptor&&callback(node2.descriptor),node2.target&&callback(node2.target);return;case"\
HereDoc":node2.descriptor&&callback(node2.descriptor),node2.delimiter&&callback(node2.delimiter),callback(node2.body);return;case"\
CommandExpansion":case"ProcessSubstitution":case"ArithmeticCommandExpansion":{let script=node2.script;script&&callback(script);
return}case"ArithmeticExpansion":case"ArithmeticCommand":case"ArithmeticGroup":case"TestCommand":case"TestGroup":{let expression=node2.
expression;expression&&callback(expression);return}case"ArithmeticBinary":case"TestBinary":callback(node2.left),callback(
node2.right);return;case"ArithmeticUnary":case"TestUnary":callback(node2.operand);return;case"ArithmeticTernary":callback(
node2.test),callback(node2.consequent),callback(node2.alternate);return;case"TestLogical":for(let operand of node2.operands)
callback(operand);return;case"TestNot":for(let negation of node2.negations)callback(negation);callback(node2.operand);return;case"\
Literal":case"SingleQuoted":case"AnsiCQuoted":case"SimpleExpansion":case"Names":case"Unknown":case"FileDescriptor":case"\
FileDescriptorVariable":case"HereDocDelimiter":case"Time":case"Negation":return;default:{let exhaustive=node2;throw new TypeError(
`Unexpected syntax node: ${exhaustive}`)}}}var init_traversal=__esm({"node_modules/unbash/dist/traversal.js"(){}});function isOctal(code){return code>=48&&code<=55}function isHex(code){return code>=48&&code<=57||code>=65&&code<=70||code>=
97&&code<=102}function codePoint(value,fallback){try{return String.fromCodePoint(value)}catch{return fallback}}function decodeBytes(bytes){
return utf8.decode(new Uint8Array(bytes))}function readByteEscape(source,pos,limit){if(source.charCodeAt(pos)!==92||pos+
2>limit)return;let escaped=source.charCodeAt(pos+1),digitsStart=pos+2,end=digitsStart;if(escaped===120){for(;end<limit&&
end-digitsStart<2&&isHex(source.charCodeAt(end));)end++;return end===digitsStart?void 0:{value:Number.parseInt(source.slice(
digitsStart,end),16),end}}if(isOctal(escaped)){for(;end<limit&&end-digitsStart<2&&isOctal(source.charCodeAt(end));)end++;
return{value:Number.parseInt(source.slice(pos+1,end),8)&255,end}}}function decodeAnsiCQuoted(source,start2,limit){let pos=start2,
value="",bytes=[],nul2=-1;for(;pos<limit&&source.charCodeAt(pos)!==39;){let escapeStart=pos,byte=readByteEscape(source,pos,
limit);if(byte&&byte.value>=128){bytes.push(byte.value),pos=byte.end;continue}if(bytes.length>0&&(value+=decodeBytes(bytes),
bytes=[]),byte){byte.value===0&&nul2===-1&&(nul2=value.length),value+=String.fromCharCode(byte.value),pos=byte.end;continue}
if(source.charCodeAt(pos)!==92||pos+1>=limit){let runStart=pos;for(;pos<limit;){let code=source.charCodeAt(pos);if(code===
39||code===92&&pos+1<limit)break;pos++}value+=source.slice(runStart,pos);continue}pos++;let escaped=source[pos++];switch(escaped){case"\
a":value+="\x07";break;case"b":value+="\b";break;case"e":case"E":value+="\x1B";break;case"f":value+="\f";break;case"n":value+=
`
`;break;case"r":value+="\r";break;case"t":value+="	";break;case"v":value+="\v";break;case"\\":value+="\\";break;case"'":
value+="'";break;case'"':value+='"';break;case"?":value+="?";break;case`
`:break;case"c":{let code=pos<limit?source.charCodeAt(pos):39;if(code===39){value+=source.slice(escapeStart,pos);break}if(pos++,
code===92){let pair=pos<limit&&source.charCodeAt(pos)===92;pair&&pos++,value+="",!pair&&pos<limit&&(value+=source[pos],
pos++);break}let control=code===63?127:code&31;control===0&&code<128&&nul2===-1&&(nul2=value.length),value+=String.fromCharCode(
control);break}case"u":case"U":{let digitsStart=pos,maxDigits=escaped==="u"?4:8;for(;pos<limit&&pos-digitsStart<maxDigits&&
isHex(source.charCodeAt(pos));)pos++;if(pos===digitsStart){value+=`\\${escaped}`;break}let raw=source.slice(escapeStart,
pos),point=Number.parseInt(source.slice(digitsStart,pos),16);point===0&&nul2===-1&&(nul2=value.length),value+=codePoint(
point,raw);break}default:value+=`\\${escaped}`;break}}bytes.length>0&&(value+=decodeBytes(bytes)),nul2!==-1&&(value=value.
slice(0,nul2));let closed=pos<limit;return closed&&pos++,{value,end:pos,closed}}var utf8,init_ansi_c=__esm({"node_module\
s/unbash/dist/ansi-c.js"(){utf8=new TextDecoder("utf-8",{ignoreBOM:!0})}});var ScriptExpansionImpl,ProcessSubstitutionImpl,ArithmeticExpansionImpl,init_expansion=__esm({"node_modules/unbash/dist/\
expansion.js"(){ScriptExpansionImpl=class _ScriptExpansionImpl{static _resolveScript;type;pos;end;text;#window;#script=void 0;constructor(type,pos,end,text4,window){
this.type=type,this.pos=pos,this.end=end,this.text=text4,this.#window=window}get script(){let window=this.#window;if(window!==
void 0){let script=_ScriptExpansionImpl._resolveScript(window.source,window.start,window.end,window.depth,window.parenBoundary,
window.context);window.context===void 0&&(script.source=window.source),this.script=script}return this.#script}set script(script){
this.#script=script,this.#window=void 0}toJSON(){return{type:this.type,pos:this.pos,end:this.end,text:this.text,script:this.
script}}},ProcessSubstitutionImpl=class extends ScriptExpansionImpl{operator;constructor(pos,end,text4,operator,window){
super("ProcessSubstitution",pos,end,text4,window),this.operator=operator}toJSON(){return{type:this.type,pos:this.pos,end:this.
end,text:this.text,operator:this.operator,script:this.script}}},ArithmeticExpansionImpl=class _ArithmeticExpansionImpl{static _resolveExpression;type="\
ArithmeticExpansion";pos;end;text;#window;#expression=void 0;constructor(pos,end,text4,window){this.pos=pos,this.end=end,
this.text=text4,this.#window=window}get expression(){let window=this.#window;return window!==void 0&&(this.expression=_ArithmeticExpansionImpl.
_resolveExpression(window.body,window.offset,window.source,window.depth,window.context,window.depth+1)),this.#expression}set expression(expression){
this.#expression=expression,this.#window=void 0}toJSON(){return{type:this.type,pos:this.pos,end:this.end,text:this.text,
expression:this.expression}}}}});var init_limits=__esm({"node_modules/unbash/dist/limits.js"(){}});function dequoteValue(parts2){let s="";for(let c of parts2)s+=c.type==="Literal"?c.value:c.text;return s}function unescapeBareValue(text4){
let first=text4.indexOf("\\");if(first===-1)return text4;let s="",start2=0;for(let i=first;i<text4.length;i++)if(text4.charCodeAt(
i)===92){if(s+=text4.slice(start2,i),i++,i>=text4.length){s+="\\",start2=i;break}text4.charCodeAt(i)!==10&&(s+=text4[i]),
start2=i+1}return s+text4.slice(start2)}function continuedExpansionValue(text4){let pos=1;for(;text4[pos]==="\\"&&text4[pos+
1]===`
`;)pos+=2;return pos===1||text4[pos]!=="("?text4:text4[0]+text4.slice(pos)}function wordPartsValue(parts2){let value="";
for(let part of parts2)switch(part.type){case"Literal":case"Glob":case"SingleQuoted":case"AnsiCQuoted":value+=part.value;
break;case"DoubleQuoted":case"LocaleString":value+=dequoteValue(part.parts);break;case"CommandExpansion":value+=part.text[0]===
"$"?continuedExpansionValue(part.text):part.text;break;case"ExtendedGlob":value+=continuedExpansionValue(part.text);break;default:
value+=part.text;break}return value}var init_word_value=__esm({"node_modules/unbash/dist/word-value.js"(){}});var WordImpl,init_word=__esm({"node_modules/unbash/dist/word.js"(){init_word_value();WordImpl=class{type="Word";text;pos;end;#source;#resolver;#depth;#parts;#value=null;constructor(text4,pos,end,source,resolver,depth=0){
this.text=text4,this.pos=pos,this.end=end,this.#source=source,this.#resolver=resolver,this.#depth=depth,this.#parts=resolver===
void 0?void 0:null}get value(){if(this.#value===null){let parts2=this.#source===void 0&&this.#parts===null?void 0:this.parts;
this.#value=parts2?wordPartsValue(parts2):unescapeBareValue(this.text)}return this.#value}get parts(){return this.#parts===
null&&(this.#parts=this.#resolver?.(this.#source??"",this,this.#depth)??void 0),this.#parts}set parts(v){this.#parts=v??
void 0}toJSON(){return{type:this.type,text:this.text,pos:this.pos,end:this.end,parts:this.parts,value:this.value}}}}});function createSubstitutionContext(parent){return{boundaries:parent===void 0?void 0:substitutionBoundaries(parent),wordParts:void 0,
embeddedParts:void 0,arrayParts:void 0}}function substitutionBoundaries(context){return context.boundaries??(context.boundaries=
new Map)}var init_substitution_context=__esm({"node_modules/unbash/dist/substitution-context.js"(){}});function skipLineContinuations(source,pos,end){for(;pos+1<end&&source.charCodeAt(pos)===92&&source.charCodeAt(pos+1)===10;)
pos+=2;return pos}var init_chars=__esm({"node_modules/unbash/dist/chars.js"(){}});function hasGlobCharacters(text4){return/[*?[]/.test(text4)}function bracketEnds(source,start2,end,parts2,offset){let close=end-
1;for(;close>start2&&source.charCodeAt(close)!==93;)close--;if(close===start2)return null;let positions=[],kinds=[],members=[],
partIndex=0,symbols3=!1;for(let pos=start2;pos<end;pos++){for(;parts2&&partIndex<parts2.length&&parts2[partIndex].end<=pos+
offset;)partIndex++;let part=parts2?.[partIndex],tokenPos=pos,kind=0;if(part&&part.pos<=pos+offset&&part.type!=="Literal")
pos=part.end-offset-1;else{if(kind=source.charCodeAt(pos),kind===92&&pos+1<end&&source.charCodeAt(pos+1)===10){pos++;continue}
(kind>=128||!bracketSyntax[kind])&&(kind=0)}let last=kinds.length-1;if(kind===0&&last>=0&&kinds[last]===0){members[last]++;
continue}last>=0&&kinds[last]===91&&(kind===58||kind===61||kind===46)&&(symbols3=!0),positions.push(tokenPos),kinds.push(
kind),members.push(1)}let count3=kinds.length,symbolEnd;if(symbols3){symbolEnd=new Int32Array(count3).fill(-1);let close2=-1,
colon=-1,eq=-1,dot=-1;for(let i=count3-1;i>=0;i--){let kind=kinds[i+2];if(kind===93?close2=i+2:kinds[i+3]===93&&(kind===
58?colon=i+2:kind===61?eq=i+2:kind===46&&(dot=i+2)),kinds[i]!==91)continue;let type=kinds[i+1],found=type===58?colon:type===
61?eq:type===46?dot:-1;found!==-1&&(type===46||close2===-1||close2>found)&&(symbolEnd[i]=found+2)}}let subBracket=open=>symbolEnd===
void 0?-1:symbolEnd[open],endFrom=new Int32Array(count3+2).fill(-1),resume=(next,range2)=>{if(next>=count3)return-1;if(range2&&
kinds[next]===45&&next+1<count3&&kinds[next+1]!==93){let last=next+1;if(kinds[last]===92){if(last+1>=count3)return-1;last++}
let after=last+1;if(kinds[last]===91&&kinds[last+1]===46){let symbol=subBracket(last);symbol!==-1&&(after=symbol)}else if(kinds[last]===
0&&members[last]>1)return endFrom[last];return after>=count3?-1:kinds[after]===93?after+1:endFrom[after]}return kinds[next]===
93?next+1:endFrom[next]};for(let t=count3-1;t>=0;t--){let kind=kinds[t],after=t+1,range2=!0;if(kind===92){if(t+1>=count3)
continue;after=t+2}else if(kind===91){let type=kinds[t+1];if(type===58||type===61||type===46){let symbol=subBracket(t);symbol!==
-1&&(after=symbol,range2=type===46)}}endFrom[t]=resume(after,range2)}let ends2=new Map;for(let t=0;t<count3;t++){if(kinds[t]!==
91)continue;let first=t+1;if((kinds[first]===33||kinds[first]===94)&&first++,first>=count3)continue;let close2=kinds[first]===
93?resume(first+1,!0):endFrom[first];close2!==-1&&ends2.set(positions[t],positions[close2-1]+1)}return ends2}function appendRange(source,start2,end,parts2,index,offset,result){
for(;start2<end;){for(;parts2&&index<parts2.length&&parts2[index].end<=start2+offset;)index++;let part=parts2?.[index];if(part&&
part.pos===start2+offset&&part.end<=end+offset){result.push(part),start2=part.end-offset,index++;continue}let stop=part?
Math.min(end,(part.pos>start2+offset?part.pos:part.end)-offset):end,text4=source.slice(start2,stop);result.push({type:"L\
iteral",pos:start2+offset,end:stop+offset,text:text4,value:unescapeBareValue(text4)}),start2=stop}return index}function parseGlobParts(source,start2,end,parts2,offset=0){
let result,brackets,partIndex=0,emittedIndex=0,literalStart=start2;for(let pos=start2;pos<end;pos++){for(;parts2&&partIndex<
parts2.length&&parts2[partIndex].end<=pos+offset;)partIndex++;let part=parts2?.[partIndex];if(part&&part.pos<=pos+offset&&
part.type!=="Literal"){pos=part.end-offset-1;continue}let character=source.charCodeAt(pos);if(character===92){pos++;continue}
let globEnd;if(character===42||character===63){let limit=part?Math.min(end,part.end-offset):end,next=skipLineContinuations(
source,pos+1,limit);if(next<limit&&source.charCodeAt(next)===40)continue;if(globEnd=pos+1,character===42)for(;globEnd<limit&&
source.charCodeAt(globEnd)===42;){let next2=skipLineContinuations(source,globEnd+1,limit);if(next2<limit&&source.charCodeAt(
next2)===40)break;globEnd++}}else if(character===91){brackets===void 0&&(brackets=bracketEnds(source,pos,end,parts2,offset));
let close=brackets?.get(pos);if(close===void 0)continue;globEnd=close}else continue;result||(result=[]),emittedIndex=appendRange(
source,literalStart,pos,parts2,emittedIndex,offset,result);let text4=source.slice(pos,globEnd),glob;if(character===91){let interior=[];
emittedIndex=appendRange(source,pos+1,globEnd-1,parts2,emittedIndex,offset,interior),glob={type:"Glob",kind:"bracket",pos:pos+
offset,end:globEnd+offset,text:text4,value:"["+wordPartsValue(interior)+"]",parts:interior}}else glob={type:"Glob",kind:character===
42?"star":"question",pos:pos+offset,end:globEnd+offset,text:text4,value:text4,parts:void 0};result.push(glob),literalStart=
globEnd,pos=globEnd-1}return result?(appendRange(source,literalStart,end,parts2,emittedIndex,offset,result),result):parts2??
void 0}var bracketSyntax,init_glob2=__esm({"node_modules/unbash/dist/glob.js"(){init_word_value();init_chars();bracketSyntax=
new Uint8Array(128);bracketSyntax[33]=1;bracketSyntax[94]=1;bracketSyntax[91]=1;bracketSyntax[93]=1;bracketSyntax[58]=1;
bracketSyntax[46]=1;bracketSyntax[61]=1;bracketSyntax[45]=1;bracketSyntax[92]=1}});function skipBlanks2(source,pos,end){for(;pos<end;){let ch=source.charCodeAt(pos);if(ch===32||ch===9)pos++;else if(ch===
92&&pos+1<end&&source.charCodeAt(pos+1)===10)pos+=2;else break}return pos}function hasEmbeddedWordStructure(source,start2,end){
for(let pos=start2;pos<end;pos++){let ch=source.charCodeAt(pos);if(ch===92||ch===39||ch===34||ch===36||ch===96||(ch===60||
ch===62)&&pos+1<end&&source.charCodeAt(pos+1)===40)return!0}return!1}function findUnnested(s,target,pairTernaries=!1,findNestedEnd){
let depth=0,ternaryDepth=0;for(let i=0;i<s.length;i++){let c=s.charCodeAt(i);if(c===92){i++;continue}if(c===123){depth++;
continue}if(c===125){depth>0&&depth--;continue}if(c===39){for(i++;i<s.length&&s.charCodeAt(i)!==39;)i++;continue}if(c===
34){for(i++;i<s.length;){let quoted3=s.charCodeAt(i);if(quoted3===34)break;if(quoted3===92){i+=2;continue}let nestedEnd2=findNestedEnd?.(
i,!0)??i;if(nestedEnd2>i){i=nestedEnd2;continue}i++}continue}let nestedEnd=findNestedEnd?.(i,!1)??i;if(nestedEnd>i){i=nestedEnd-
1;continue}if(pairTernaries&&depth===0){if(c===63){ternaryDepth++;continue}if(c===58&&ternaryDepth>0){ternaryDepth--;continue}}
if(c===target&&depth===0)return i}return-1}function isExtglobOpen(prefix2){return prefix2<128&&prefix2!==61&&extglobPrefix[prefix2]===
1}function isDQChild(p){let t=p.type;return t==="Literal"||t==="SimpleExpansion"||t==="ParameterExpansion"||t==="Command\
Expansion"||t==="ArithmeticExpansion"}function isAllDigitsRange(src,start2,end){for(let i=start2;i<end;i++){let c=src.charCodeAt(
i);if(c<48||c>57)return!1}return end>start2}function joinWordParts(head,tail){let last=head[head.length-1],first=tail[0],
start2=0;last?.type==="Literal"&&first?.type==="Literal"&&last.end===first.pos&&(head[head.length-1]={type:"Literal",pos:last.
pos,end:first.end,text:last.text+first.text,value:last.value+first.value},start2=1);for(let i=start2;i<tail.length;i++)head.
push(tail[i]);return head}function isMatchedAssignment(state){return state<ASSIGNMENT_INVALID}function assignmentOperatorPos(state){
return-state-2}function scanAssignmentPrefix(src,start2,end,initialState){let state=initialState;for(let i=start2;i<end&&
state>=0;i++){let c=src.charCodeAt(i);if(state>=ASSIGNMENT_INDEX_BASE)c===91?state++:c===93&&--state===ASSIGNMENT_INDEX_BASE&&
(state=ASSIGNMENT_AFTER_INDEX);else if(state===ASSIGNMENT_NAME_START)state=c<128&&isIdChar[c]&1?ASSIGNMENT_NAME:ASSIGNMENT_INVALID;else if(state===
ASSIGNMENT_NAME){if(c<128&&isIdChar[c]&2)continue;c===91?state=ASSIGNMENT_INDEX_BASE+1:c===43?state=ASSIGNMENT_AFTER_PLUS:
state=c===61?-i-2:ASSIGNMENT_INVALID}else state===ASSIGNMENT_AFTER_INDEX?c===43?state=ASSIGNMENT_AFTER_PLUS:state=c===61?
-i-2:ASSIGNMENT_INVALID:state=c===61?-i-2:ASSIGNMENT_INVALID}return state}function setToken(out,token,value,pos=0,end=0){
out.token=token,out._value=value,out.pos=pos,out.end=end,out.fileDescriptor=void 0,out.variableName=void 0,out.descriptorEnd=
0,out.delimiterQuoted=!1,out.content=void 0,out.assignmentOperatorPos=-1,out.raw=!1,out.keywordEligible=!1}function setSpanToken(out,token,pos,end,raw){
out.token=token,out._value=null,out.pos=pos,out.end=end,out.fileDescriptor=void 0,out.variableName=void 0,out.descriptorEnd=
0,out.delimiterQuoted=!1,out.content=void 0,out.assignmentOperatorPos=-1,out.raw=raw,out.keywordEligible=!1}function matchReservedWord(src,start2,len){
switch(src.charCodeAt(start2)){case 33:return len===1?Token.Bang:void 0;case 123:return len===1?Token.LBrace:void 0;case 125:
return len===1?Token.RBrace:void 0;case 105:{if(len!==2)return;let c=src.charCodeAt(start2+1);return c===102?Token.If:c===
110?Token.In:void 0}case 102:return len===2?src.charCodeAt(start2+1)===105?Token.Fi:void 0:len===3?src.startsWith("for",
start2)?Token.For:void 0:len===8&&src.startsWith("function",start2)?Token.Function:void 0;case 116:return len===4&&src.startsWith(
"then",start2)?Token.Then:void 0;case 101:return len!==4?void 0:src.startsWith("else",start2)?Token.Else:src.startsWith(
"elif",start2)?Token.Elif:src.startsWith("esac",start2)?Token.Esac:void 0;case 100:return len===2?src.charCodeAt(start2+
1)===111?Token.Do:void 0:len===4&&src.startsWith("done",start2)?Token.Done:void 0;case 99:return len===4?src.startsWith(
"case",start2)?Token.Case:void 0:len===6&&src.startsWith("coproc",start2)?Token.Coproc:void 0;case 119:return len===5&&src.
startsWith("while",start2)?Token.While:void 0;case 117:return len===5&&src.startsWith("until",start2)?Token.Until:void 0;case 115:
return len===6&&src.startsWith("select",start2)?Token.Select:void 0;default:return}}function isBraceCommandOpener(after){
return after===32||after===9||after===10||after===124}var Token,TokenValue,RESERVED_WORDS,charType,arithmeticWordDelimiter,
isIdChar,extglobPrefix,extglobOp,ASSIGNMENT_INVALID,ASSIGNMENT_NAME_START,ASSIGNMENT_NAME,ASSIGNMENT_AFTER_INDEX,ASSIGNMENT_AFTER_PLUS,
ASSIGNMENT_INDEX_BASE,LexContext,Lexer2,init_lexer=__esm({"node_modules/unbash/dist/lexer.js"(){init_ansi_c();init_expansion();
init_limits();init_word();init_substitution_context();init_glob2();init_chars();Token={Word:0,Assignment:1,Semi:2,Newline:3,
Pipe:4,And:5,Or:6,Amp:7,LParen:8,RParen:9,LBrace:10,RBrace:11,Bang:12,If:13,Then:14,Else:15,Elif:16,Fi:17,Do:18,Done:19,
For:20,While:21,Until:22,In:23,Case:24,Esac:25,Function:26,DoubleSemi:27,SemiAmp:28,DoubleSemiAmp:29,Select:30,DblLBracket:31,
DblRBracket:32,EOF:33,ArithCmd:34,Coproc:35,Redirect:36},TokenValue=class{token=Token.EOF;_value="";_owner;pos=0;end=0;fileDescriptor=void 0;variableName=void 0;descriptorEnd=0;delimiterQuoted=!1;content=void 0;targetPos=0;targetEnd=0;assignmentOperatorPos=-1;raw=!1;keywordEligible=!1;constructor(owner=null){
this._owner=owner}get value(){return this._value??(this._value=this._owner===null?"":this._owner._tokenValue(this.pos,this.
end,this.raw))}set value(v){this._value=v}reset(){this.token=Token.EOF,this._value="",this.pos=0,this.end=0,this.fileDescriptor=
void 0,this.variableName=void 0,this.descriptorEnd=0,this.delimiterQuoted=!1,this.content=void 0,this.targetPos=0,this.targetEnd=
0,this.assignmentOperatorPos=-1,this.raw=!1,this.keywordEligible=!1}copyFrom(other){this.token=other.token,this._value=other.
_value,this.pos=other.pos,this.end=other.end,this.fileDescriptor=other.fileDescriptor,this.variableName=other.variableName,
this.descriptorEnd=other.descriptorEnd,this.delimiterQuoted=other.delimiterQuoted,this.content=other.content,this.targetPos=
other.targetPos,this.targetEnd=other.targetEnd,this.assignmentOperatorPos=other.assignmentOperatorPos,this.raw=other.raw,
this.keywordEligible=other.keywordEligible}},RESERVED_WORDS=new Map([["if",Token.If],["then",Token.Then],["else",Token.Else],
["elif",Token.Elif],["fi",Token.Fi],["do",Token.Do],["done",Token.Done],["for",Token.For],["while",Token.While],["until",
Token.Until],["in",Token.In],["case",Token.Case],["esac",Token.Esac],["function",Token.Function],["select",Token.Select],
["coproc",Token.Coproc],["!",Token.Bang],["{",Token.LBrace],["}",Token.RBrace]]),charType=new Uint8Array(128);charType[124]=
1;charType[38]=1;charType[59]=1;charType[40]=1;charType[41]=1;charType[60]=1;charType[62]=1;charType[32]=1;charType[9]=1;
charType[10]=1;charType[92]=2;charType[39]=2;charType[34]=2;charType[36]=2;charType[96]=2;charType[123]=2;arithmeticWordDelimiter=
new Uint8Array(128);for(let ch of[9,10,32,33,37,38,40,41,42,43,44,45,47,58,60,61,62,63,94,124])arithmeticWordDelimiter[ch]=
1;isIdChar=new Uint8Array(128);for(let i=97;i<=122;i++)isIdChar[i]=3;for(let i=65;i<=90;i++)isIdChar[i]=3;for(let i=48;i<=
57;i++)isIdChar[i]=2;isIdChar[95]=3;extglobPrefix=new Uint8Array(128);extglobPrefix[63]=1;extglobPrefix[64]=1;extglobPrefix[42]=
1;extglobPrefix[43]=1;extglobPrefix[33]=1;extglobPrefix[61]=1;extglobOp={63:"?",64:"@",42:"*",43:"+",33:"!"};ASSIGNMENT_INVALID=
-1,ASSIGNMENT_NAME_START=0,ASSIGNMENT_NAME=1,ASSIGNMENT_AFTER_INDEX=2,ASSIGNMENT_AFTER_PLUS=3,ASSIGNMENT_INDEX_BASE=4;LexContext=
{Normal:0,CommandStart:1,TestMode:2,CommandPrefix:3,Declaration:4,ArrayElement:5,FunctionName:6,CasePattern:7,EvalArgument:8};
Lexer2=class _Lexer{static _findSubstitutionEnd;src;srcEnd;parenBoundary;pos;current;nextState;hasPeek;pendingHereDocs;substitutionContext;_errors=null;_buildParts=!1;_buildValue=!1;_nestingDepth=0;constructor(src,start2=0,end=src.
length,parenBoundary=!1,context=createSubstitutionContext()){if(this.src=src,this.srcEnd=end,this.parenBoundary=parenBoundary,
this.pos=start2,this.current=new TokenValue(this),this.nextState=new TokenValue(this),this.hasPeek=!1,this.pendingHereDocs=
null,this.substitutionContext=context,start2===0&&src.charCodeAt(0)===35&&src.charCodeAt(1)===33){let nl=src.indexOf(`
`);this.pos=nl===-1?this.srcEnd:nl+1}}getSource(){return this.src}fork(start2,end,parenBoundary=!1){let lexer=new _Lexer(
this.src,start2,end,parenBoundary,this.substitutionContext);return lexer._nestingDepth=this._nestingDepth,lexer}getSubstitutionContext(){
return this.substitutionContext}get errors(){return this._errors??(this._errors=[])}commandExpansion(pos,text4,start2,inner,parenBoundary=!1){
let window=this.scriptWindow(this.src,start2,start2+inner.length,parenBoundary);return new ScriptExpansionImpl("CommandE\
xpansion",pos,this.pos,text4,window)}decodedCommandExpansion(pos,text4,inner){let window=this.scriptWindow(inner,0,inner.
length,!1,!0);return new ScriptExpansionImpl("CommandExpansion",pos,this.pos,text4,window)}processSubstitution(pos,text4,operator,inner){
let window=this.scriptWindow(this.src,pos+2,pos+2+inner.length,!this._unbalanced);return new ProcessSubstitutionImpl(pos,
this.pos,text4,operator,window)}scriptWindow(source,start2,end,parenBoundary,decoded=!1){if(this._nestingDepth>256)return;
let context=decoded?void 0:this.substitutionContext;return{source,start:start2,end,depth:this._nestingDepth+1,parenBoundary,
context}}getPos(){return this.pos}findSubstitutionEnd(start2,end,depth=this._nestingDepth+1){return _Lexer._findSubstitutionEnd===
void 0?-1:_Lexer._findSubstitutionEnd(this.src,start2,end,depth,this.substitutionContext)}_tokenValue(pos,end,raw){return raw?
this.src.slice(pos,end):this.wordValueOf(pos,end)}wordValueOf(start2,end){let savedPos=this.pos,savedEnd=this.srcEnd,savedBracketWindow=this.
_bracketWindow,savedArithmeticBracketWindow=this._arithmeticBracketWindow,savedBuildValue=this._buildValue,savedUnbalanced=this.
_unbalanced,errorCount=this._errors===null?0:this._errors.length;this.pos=start2,this.srcEnd=end,this._buildValue=!0,this.
readWordText(),this.pos<end&&this._wordAssignmentState!==void 0&&this._wordAssignmentState>=ASSIGNMENT_INDEX_BASE&&(this.
pos=start2,this.readWordText(!0));let value=this._wordText;return this.pos=savedPos,this.srcEnd=savedEnd,this._bracketWindow=
savedBracketWindow,this._arithmeticBracketWindow=savedArithmeticBracketWindow,this._buildValue=savedBuildValue,this._unbalanced=
savedUnbalanced,this._errors!==null&&(this._errors.length=errorCount),value}findClosingBracket(start2,end=this.srcEnd){let limit=Math.
min(end,this.srcEnd),window=this._bracketWindow;if((!window||window.limit!==limit)&&(window={limit,depth:this._nestingDepth,
last:this.src.lastIndexOf("]",limit-1)},this._bracketWindow=window),start2>window.last||(window.depth!==this._nestingDepth&&
(window={limit,depth:this._nestingDepth,last:window.last},this._bracketWindow=window),window.failed?.has(start2)))return-1;
let unmatched=[],close=this.findClosingShellDelimiter(start2,end,93,!1,!0,unmatched);if(close===-1){let failed=window.failed??
(window.failed=new Set);for(let starts of unmatched)for(let pos of starts)failed.add(pos)}return close}findClosingArithmeticBracket(start2,end=this.
srcEnd){let limit=Math.min(end,this.srcEnd),window=this._arithmeticBracketWindow;return(!window||window.end!==limit||window.
depth!==this._nestingDepth)&&(window={end:limit,depth:this._nestingDepth,failed:new Set},this._arithmeticBracketWindow=window),
window.failed.has(start2)?-1:this.findClosingShellDelimiter(start2,end,93,!1,!1,void 0,window.failed)}findClosingBrace(start2,end=this.
srcEnd){return this.findClosingShellDelimiter(start2,end,125)}findClosingParenthesis(start2,end=this.srcEnd){let savedPos=this.
pos,savedEnd=this.srcEnd,savedBracketWindow=this._bracketWindow,savedArithmeticBracketWindow=this._arithmeticBracketWindow,
savedUnbalanced=this._unbalanced;this.pos=start2,this.srcEnd=Math.min(end,this.srcEnd),this.extractBalanced();let close=this.
_unbalanced?-1:this.pos-1;return this.pos=savedPos,this.srcEnd=savedEnd,this._bracketWindow=savedBracketWindow,this._arithmeticBracketWindow=
savedArithmeticBracketWindow,this._unbalanced=savedUnbalanced,close}findArithmeticExpansionEnd(start2,end=this.srcEnd){let scanner=this.
fork(start2,end);return scanner.pos=start2+1,scanner.scanArithmeticBody(),scanner.pos}findArithmeticWordEnd(start2,end=this.
srcEnd){let scanner=this.fork(start2,end);return scanner.pos=start2,scanner.scanArithmeticWordEnd()}scanArithmeticWordEnd(){
for(;this.pos<this.srcEnd;){let ch=this.src.charCodeAt(this.pos);if(ch===36){this.readDollar();continue}if(ch===96){this.
readBacktickExpansion();continue}if(ch===39){this.pos++,this.skipSQ();continue}if(ch===34){this.pos++,this.skipDQ();continue}
if(ch===92){this.pos+=2;continue}if(ch===91){let close=this.findClosingBracket(this.pos+1);if(close!==-1){this.pos=close+
1;continue}}if((ch===60||ch===62)&&this.src.charCodeAt(this.pos+1)===40){this.pos+=2,this.extractBalanced();continue}if(ch<
128&&arithmeticWordDelimiter[ch])break;this.pos++}return this.pos}findClosingShellDelimiter(start2,end,closing2,array=!1,braces=!0,bracketStarts,failedBrackets){
let savedPos=this.pos,savedEnd=this.srcEnd,savedBracketWindow=this._bracketWindow,savedArithmeticBracketWindow=this._arithmeticBracketWindow,
savedUnbalanced=this._unbalanced;this.srcEnd=Math.min(end,this.srcEnd);let delimiters=[closing2];bracketStarts?.push([]);
let failedStarts=failedBrackets?[start2]:void 0,pos=start2,wordStart=!0,invalid=-1;for(;pos<this.srcEnd;){let expected=delimiters[delimiters.
length-1];bracketStarts&&expected===93&&bracketStarts[bracketStarts.length-1].push(pos);let ch=this.src.charCodeAt(pos);
if(ch===92){pos+1<this.srcEnd&&this.src.charCodeAt(pos+1)!==10&&(wordStart=!1),pos+=2;continue}if(ch===35&&array&&delimiters.
length===1&&wordStart){for(;pos<this.srcEnd&&this.src.charCodeAt(pos)!==10;)pos++;continue}if(ch===39){this.pos=pos+1,this.
skipSQ(),pos=this.pos,wordStart=!1;continue}if(ch===34){this.pos=pos+1,this.skipDQ(),pos=this.pos,wordStart=!1;continue}
if(ch===96){for(pos++;pos<this.srcEnd&&this.src.charCodeAt(pos)!==96;)this.src.charCodeAt(pos)===92&&pos++,pos++;pos<this.
srcEnd&&pos++,wordStart=!1;continue}if(ch===36&&pos+1<this.srcEnd&&this.src.charCodeAt(pos+1)===40||(ch===60||ch===62)&&
pos+1<this.srcEnd&&this.src.charCodeAt(pos+1)===40){this.pos=pos+2,this.extractBalanced(),pos=this.pos,wordStart=!1;continue}
if(ch===36&&pos+1<this.srcEnd){let after=this.src.charCodeAt(pos+1);if(after===39){pos=decodeAnsiCQuoted(this.src,pos+2,
this.srcEnd).end,wordStart=!1;continue}if(after===36){pos+=2,wordStart=!1;continue}if(after===123&&braces){delimiters.push(
125),bracketStarts?.push([]),pos+=2,wordStart=!1;continue}}if(array&&delimiters.length===1&&(ch===91&&wordStart?(delimiters.
push(93),bracketStarts?.push([])):invalid===-1&&(ch===59||ch===38||ch===124||ch===60||ch===62||ch===40&&!isExtglobOpen(this.
src.charCodeAt(pos-1)))&&(invalid=pos)),expected===93&&ch===91)delimiters.push(93),bracketStarts?.push([]),failedStarts?.
push(pos+1);else if(expected===41&&ch===40)delimiters.push(41),bracketStarts?.push([]);else if(ch===expected){if(delimiters.
pop(),failedStarts?.pop(),bracketStarts?.pop(),delimiters.length===0)return this.pos=savedPos,this.srcEnd=savedEnd,this.
_bracketWindow=savedBracketWindow,this._arithmeticBracketWindow=savedArithmeticBracketWindow,this._unbalanced=savedUnbalanced,
invalid!==-1&&this.errors.push({message:`unexpected '${this.src[invalid]}' in array assignment`,pos:invalid}),pos;wordStart=
!1,pos++;continue}wordStart=ch<128&&(charType[ch]&1)!==0,pos++}if(failedStarts)for(let start3 of failedStarts)failedBrackets.
add(start3);return this.pos=savedPos,this.srcEnd=savedEnd,this._bracketWindow=savedBracketWindow,this._arithmeticBracketWindow=
savedArithmeticBracketWindow,this._unbalanced=savedUnbalanced,-1}scanBraceExpansion(start2,results2){let src=this.src,len=this.
srcEnd,cached=results2.get(start2);if(cached!==void 0)return cached;let savedPos=this.pos,savedUnbalanced=this._unbalanced,
errorCount=this._errors===null?0:this._errors.length,frames=[start2,0],pos=start2+1;for(;pos<len;){let ch=src.charCodeAt(
pos),type=ch<128?charType[ch]:0;if(type===0){if(pos++,ch===125){let hasSep=frames.pop();if(results2.set(frames.pop(),hasSep?
pos:-1),frames.length===0)break}else(ch===44||ch===46&&src.charCodeAt(pos)===46)&&(frames[frames.length-1]=1);continue}let next=pos+
1<len?src.charCodeAt(pos+1):0;if(type&1)if(next===40&&(ch===60||ch===62))this.pos=pos+2,this.extractBalanced(),pos=this.
pos;else if(ch===40&&isExtglobOpen(src.charCodeAt(pos-1))){let close=this.findClosingShellDelimiter(pos+1,len,41);if(close===
-1)break;pos=close+1}else break;else if(ch===92)pos+=2;else if(ch===39)this.pos=pos+1,this.skipSQ(),pos=this.pos;else if(ch===
34)this.pos=pos+1,this.skipDQ(),pos=this.pos;else if(ch===96){for(pos++;pos<len&&src.charCodeAt(pos)!==96;)pos+=src.charCodeAt(
pos)===92?2:1;pos++}else if(ch===123)frames.push(pos,0),pos++;else if(next===39)pos=decodeAnsiCQuoted(src,pos+2,len).end;else if(next===
123){let close=this.findClosingBrace(pos+2,len);if(close===-1)break;pos=close+1}else next===40?(this.pos=pos+2,this.extractBalanced(),
pos=this.pos):pos++}this.pos=savedPos,this._unbalanced=savedUnbalanced,this._errors!==null&&(this._errors.length=errorCount);
for(let index=0;index<frames.length;index+=2)results2.set(frames[index],-1);return results2.get(start2)}skipSubshellBody(){
return this.extractBalanced(!1),this._unbalanced?-1:this.pos}skipCompoundBody(closeToken){let frames=[{close:closeToken,
phase:closeToken===Token.Esac?"case-pattern":"commands"}],commandStart=!0;for(;;){let phase=frames[frames.length-1].phase,
ctx=commandStart?LexContext.CommandStart:LexContext.Normal;phase==="function-name"?ctx=LexContext.FunctionName:phase==="\
case-pattern"&&commandStart&&(ctx=LexContext.CasePattern);let value=this.next(ctx),token=value.token;if(token===Token.EOF)
return-1;let last=frames.length-1,frame=frames[last];if(frame.phase==="function-name"){if(token===Token.Newline)continue;
frame.phase="function-body",commandStart=!0;continue}else if(frame.phase==="function-body"){if(token===Token.Newline)continue;
if(frame.phase="commands",commandStart=!0,token===Token.LParen&&this.peek(LexContext.Normal).token===Token.RParen){this.
next(LexContext.Normal),frame.phase="function-body";continue}}else if(frame.phase==="coproc-command"){if(token===Token.Newline)
continue;if(token===Token.Word){frame.phase="coproc-body",commandStart=!0;continue}frame.phase="commands",commandStart=!0}else if(frame.
phase==="coproc-body"){if(token===Token.Newline||(frame.phase=token===Token.Word&&value.keywordEligible&&value.value==="\
time"?"time-command":"commands",commandStart=!0,frame.phase==="time-command"))continue}else if(frame.phase==="time-comma\
nd"){if(token===Token.Word&&value.keywordEligible&&value.value==="-p"){frame.phase="time-command-after-p";continue}if(token===
Token.Word&&value.keywordEligible&&value.value==="--"){frame.phase="commands";continue}frame.phase="commands",commandStart=
!0}else if(frame.phase==="time-command-after-p"){if(token===Token.Word&&value.keywordEligible&&value.value==="--"){frame.
phase="commands";continue}frame.phase="commands",commandStart=!0}else if(frame.phase==="for-header"){if(token===Token.ArithCmd||
token===Token.Semi||token===Token.Newline){commandStart=!0;continue}if(token===Token.Do||token===Token.LBrace){frame.close=
token===Token.Do?Token.Done:Token.RBrace,frame.phase="commands",commandStart=!0;continue}}else if(frame.phase==="case-wo\
rd"){if(token===Token.Newline)continue;frame.phase="case-in",commandStart=!1;continue}else if(frame.phase==="case-in"){if(token===
Token.Newline){commandStart=!0;continue}frame.phase="case-pattern",commandStart=!0;continue}else if(frame.phase==="case-\
pattern"){if(token===Token.Esac&&commandStart){if(frames.pop(),frames.length===0)return value.end;commandStart=!1;continue}
token===Token.RParen?(frame.phase="commands",commandStart=!0):commandStart=token===Token.Newline;continue}if(token===frame.
close){if(frames.pop(),frames.length===0)return value.end;commandStart=!1;continue}if(commandStart)switch(token){case Token.
LParen:frames.push({close:Token.RParen,phase:"commands"});break;case Token.LBrace:frames.push({close:Token.RBrace,phase:"\
commands"});break;case Token.If:frames.push({close:Token.Fi,phase:"commands"});break;case Token.For:frames.push({close:Token.
Done,phase:"for-header"});break;case Token.While:case Token.Until:case Token.Select:frames.push({close:Token.Done,phase:"\
commands"});break;case Token.Case:frames.push({close:Token.Esac,phase:"case-word"});break;case Token.DblLBracket:if(!this.
skipTestCommandBody())return-1;commandStart=!1;continue;case Token.Assignment:case Token.Redirect:case Token.Bang:case Token.
Then:case Token.Else:case Token.Elif:case Token.Do:case Token.In:break;case Token.Semi:case Token.Newline:case Token.Pipe:case Token.
And:case Token.Or:case Token.Amp:case Token.DoubleSemi:case Token.SemiAmp:case Token.DoubleSemiAmp:break;case Token.Function:
frame.phase="function-name";break;case Token.Coproc:frame.phase="coproc-command";break;default:token===Token.Word&&value.
keywordEligible&&value.value==="time"?(frame.phase="time-command",commandStart=!0):commandStart=!1;continue}switch(token){case Token.
Semi:case Token.Newline:case Token.Pipe:case Token.And:case Token.Or:case Token.Amp:commandStart=!0;break;case Token.DoubleSemi:case Token.
SemiAmp:case Token.DoubleSemiAmp:frame.close===Token.Esac&&(frame.phase="case-pattern"),commandStart=!0;break;case Token.
RParen:commandStart=!0;break}}}skipTestGroup(){let depth=1;for(;;){let value=this.next(LexContext.TestMode);if(value.token===
Token.EOF)return-1;if(value.token===Token.DblRBracket)return this.unshift(value),-1;if(value.token===Token.LParen)depth++;else if(value.
token===Token.RParen&&--depth===0)return value.end}}skipTestCommandBody(){for(;;){let token=this.next(LexContext.TestMode).
token;if(token===Token.DblRBracket)return!0;if(token===Token.EOF)return!1}}buildWordParts(startPos){this._buildParts=!0,
this.pos=startPos;let ch=this.src.charCodeAt(startPos);if((ch===60||ch===62)&&startPos+1<this.srcEnd&&this.src.charCodeAt(
startPos+1)===40){this.pos=startPos+2;let inner=this.extractBalanced(),text4=this.src.slice(startPos,this.pos),part=this.
processSubstitution(startPos,text4,ch===60?"<":">",inner);this.pos<this.srcEnd?(this.readWordText(),this._wordParts?this.
_wordParts.unshift(part):this._wordParts=[part]):this._wordParts=[part]}else this.readWordText(),this.pos<this.srcEnd&&this.
_wordAssignmentState!==void 0&&this._wordAssignmentState>=ASSIGNMENT_INDEX_BASE&&(this.pos=startPos,this.readWordText(!0));
return this._wordParts}buildEmbeddedWordParts(startPos,arithmetic=!1){return this._buildParts=!0,this.pos=startPos,this.
readInnerWordText(!1,arithmetic),this._wordParts}buildArrayElementParts(startPos){let close=this.findClosingBracket(startPos+
1);if(close===-1)return this.buildWordParts(startPos);let src=this.src;this._buildParts=!0;let head=hasEmbeddedWordStructure(
src,startPos,close+1)?this.parseSubFieldWord(startPos,close+1,"embedded"):void 0;this.pos=close+1,this.readWordText(!1,LexContext.
ArrayElement);let end=this.pos,operator=skipLineContinuations(src,close+1,end),after=src.charCodeAt(operator),keyed2=after===
61||after===43&&src.charCodeAt(operator+1)===61,headParts=head?.parts,tailParts=this._wordParts;if(keyed2&&(tailParts=parseGlobParts(
src,close+1,end,tailParts)??tailParts),!headParts&&!tailParts)return keyed2?null:parseGlobParts(src,startPos,end,void 0)??
null;let headText=src.slice(startPos,close+1);headParts||(headParts=[{type:"Literal",pos:startPos,end:close+1,text:headText,
value:head?.value??headText}]),tailParts||(tailParts=end>close+1?[{type:"Literal",pos:close+1,end,text:src.slice(close+1,
end),value:this._wordText}]:[]);let parts2=joinWordParts(headParts,tailParts);return keyed2||(parts2=parseGlobParts(src,
startPos,end,parts2)??parts2),parts2.length>1||parts2[0].type!=="Literal"?parts2:null}buildHereDocParts(bodyPos,bodyEnd){
this._buildParts=!0;let src=this.src,parts2=[],hasExpansion=!1,litBuf="",litStart=bodyPos,i=bodyPos,flushLit=()=>{i>litStart&&
(parts2.push({type:"Literal",pos:litStart,end:i,value:litBuf,text:src.slice(litStart,i)}),litBuf="")};for(;i<bodyEnd;){let ch=src.
charCodeAt(i);if(ch===92){if(i+1<bodyEnd){let nc=src.charCodeAt(i+1);if(nc===10){i+=2;continue}if(nc===36||nc===96||nc===
92){litBuf+=String.fromCharCode(nc),i+=2;continue}}litBuf+="\\",i++;continue}if(ch===36&&src.charCodeAt(i+1)!==39&&src.charCodeAt(
i+1)!==34){flushLit(),litStart=i,this.pos=i,this.readDollar(),this._resultPart?(hasExpansion=!0,parts2.push(this._resultPart),
litStart=this.pos):litBuf+=src.slice(i,this.pos),i=this.pos;continue}if(ch===96){flushLit(),litStart=i,this.pos=i,this.readBacktickExpansion(),
this._resultPart?(hasExpansion=!0,parts2.push(this._resultPart),litStart=this.pos):litBuf+=src.slice(i,this.pos),i=this.
pos;continue}litBuf+=src[i],i++}return flushLit(),hasExpansion?parts2:null}registerHereDocTarget(target){if(this.pendingHereDocs!==
null){for(let hd of this.pendingHereDocs)if(!hd.target){hd.target=target;return}}}readTestRegexWord(){this.hasPeek=!1,this.
skipSpacesAndTabs();let src=this.src,len=this.srcEnd,start2=this.pos,depth=0;for(;this.pos<len;){let ch=src.charCodeAt(this.
pos);if(ch===40){depth++,this.pos++;continue}if(ch===92){this.pos+=this.pos+1<len?2:1;continue}if(ch===39){let quotePos=this.
pos++,ansiC=quotePos>start2&&src.charCodeAt(quotePos-1)===36;for(;this.pos<len&&src.charCodeAt(this.pos)!==39;)ansiC&&src.
charCodeAt(this.pos)===92&&this.pos+1<len&&this.pos++,this.pos++;this.pos<len?this.pos++:this.errors.push({message:ansiC?
"unterminated ANSI-C quote":"unterminated single quote",pos:quotePos});continue}if(ch===34){this.pos++,this.readDoubleQuoted();
continue}if(ch===96){this.readBacktickExpansion();continue}if(depth>0){ch===41&&depth--,this.pos++;continue}if(ch===36){
this.readDollar();continue}if((ch===60||ch===62)&&this.pos+1<len&&src.charCodeAt(this.pos+1)===40){let subPos=this.pos;this.
pos+=2,this.extractBalanced(),this._unbalanced&&this.errors.push({message:"unterminated process substitution",pos:subPos});
continue}if(ch<128&&charType[ch]&1&&ch!==124)break;this.pos++}return setToken(this.current,Token.Word,src.slice(start2,this.
pos),start2,this.pos),this.current}readCStyleForExprs(){this.hasPeek=!1;let src=this.src,len=this.srcEnd;for(;this.pos<len&&
(src.charCodeAt(this.pos)===32||src.charCodeAt(this.pos)===9);)this.pos++;let openPos=this.pos;this.pos<len&&src.charCodeAt(
this.pos)===40&&this.pos++;let starts=[this.pos,0,0],parts2=["","","",0,0,0],partIdx=0,depth=1,partStart=this.pos,extra=!1,
setPart=end=>{let raw=src.slice(partStart,end);parts2[partIdx]=raw.trim(),parts2[3+partIdx]=starts[partIdx]+raw.length-raw.
trimStart().length};for(;this.pos<len&&depth>0;){let c=src.charCodeAt(this.pos);if(c===40)depth++,this.pos++;else if(c===
41){if(depth--,depth===0){for(extra||setPart(this.pos),partIdx<2&&this.errors.push({message:"expected three arithmetic e\
xpressions in for header",pos:this.pos}),this.pos++;this.pos<len&&(src.charCodeAt(this.pos)===32||src.charCodeAt(this.pos)===
9);)this.pos++;this.pos<len&&src.charCodeAt(this.pos)===41&&this.pos++;break}this.pos++}else if(c===59&&depth===1){if(partIdx===
2){extra||(setPart(this.pos),this.errors.push({message:"expected three arithmetic expressions in for header",pos:this.pos})),
extra=!0,this.pos++;continue}setPart(this.pos),partIdx++,this.pos++,partStart=this.pos,starts[partIdx]=partStart}else c===
36?this.readDollar():c===96?this.readBacktickExpansion():c===92?this.pos+=this.pos+1<len?2:1:c===39?(this.pos++,this.skipSQ()):
c===34?(this.pos++,this.skipDQ()):this.pos++}return depth>0&&(extra||setPart(this.pos),this.errors.push({message:"unterm\
inated arithmetic for header",pos:openPos})),parts2}peek(ctx=LexContext.Normal){return this.hasPeek||(this.readNext(this.
nextState,ctx),this.hasPeek=!0),this.nextState}peekFollow(closers){if(!this.hasPeek){let ctx=closers[this.current.token]?
LexContext.CommandStart:LexContext.Normal;this.readNext(this.nextState,ctx),this.hasPeek=!0}return this.nextState}next(ctx=LexContext.
Normal){if(this.hasPeek){this.hasPeek=!1;let temp=this.current;return this.current=this.nextState,this.nextState=temp,this.
current}return this.readNext(this.current,ctx),this.current}unshift(tok){this.nextState.copyFrom(tok),this.hasPeek=!0}readNext(out,ctx){
let src=this.src,len=this.srcEnd,pos=this.pos;for(;;){if(pos=skipBlanks2(src,pos,len),ctx===LexContext.TestMode)for(;pos<
len&&src.charCodeAt(pos)===10;)pos=skipBlanks2(src,pos+1,len);if(pos>=len||src.charCodeAt(pos)!==35)break;for(;pos<len&&
src.charCodeAt(pos)!==10;)pos++}if(this.pos=pos,pos>=len){this.consumePendingHereDocs(),setToken(out,Token.EOF,"",pos,pos);
return}let tokenStart=pos,ch=src.charCodeAt(pos);if(ch===10){this.pos++,this.consumePendingHereDocs(),setToken(out,Token.
Newline,`
`,tokenStart,this.pos);return}if(ctx===LexContext.TestMode&&(ch===60||ch===62)&&!(this.pos+1<this.srcEnd&&src.charCodeAt(
this.pos+1)===40)){this.pos++,setToken(out,Token.Word,ch===60?"<":">",tokenStart,this.pos),out.keywordEligible=!0;return}
ch<128&&charType[ch]&1&&this.tryReadOperator(out,ch,ctx,tokenStart)||ch===91&&ctx===LexContext.ArrayElement&&this.readArrayElement(
out,tokenStart)||this.readWord(out,ctx,tokenStart)}tryReadOperator(out,ch,ctx,tokenStart){let src=this.src,pos=this.pos,
next=pos+1<this.srcEnd?src.charCodeAt(pos+1):0;switch(ch){case 59:return next===59?pos+2<this.srcEnd&&src.charCodeAt(pos+
2)===38?(this.pos+=3,setToken(out,Token.DoubleSemiAmp,";;&",tokenStart,this.pos),!0):(this.pos+=2,setToken(out,Token.DoubleSemi,
";;",tokenStart,this.pos),!0):next===38?(this.pos+=2,setToken(out,Token.SemiAmp,";&",tokenStart,this.pos),!0):(this.pos++,
setToken(out,Token.Semi,";",tokenStart,this.pos),!0);case 124:return next===124?(this.pos+=2,setToken(out,Token.Or,"||",
tokenStart,this.pos),!0):next===38?(this.pos+=2,setToken(out,Token.Pipe,"|&",tokenStart,this.pos),!0):(this.pos++,setToken(
out,Token.Pipe,"|",tokenStart,this.pos),!0);case 38:if(next===38)return this.pos+=2,setToken(out,Token.And,"&&",tokenStart,
this.pos),!0;if(next===62){this.pos+=2;let append2=this.pos<this.srcEnd&&src.charCodeAt(this.pos)===62;return append2&&this.
pos++,this.readRedirectTarget(out,append2?"&>>":"&>",tokenStart)}return this.pos++,setToken(out,Token.Amp,"&",tokenStart,
this.pos),!0;case 40:if(ctx===LexContext.CommandStart&&next===40){let savedErrors=this.errors.length;if(this.readArithmeticCommand(
out,tokenStart),!this._notArithmetic)return!0;this.errors.length=savedErrors,this.pos=tokenStart}return this.pos++,setToken(
out,Token.LParen,"(",tokenStart,this.pos),!0;case 41:return this.pos++,setToken(out,Token.RParen,")",tokenStart,this.pos),
!0;case 60:case 62:return this.readRedirection(out,tokenStart);default:return!1}}readRedirection(out,tokenStart){let src=this.
src,ch=src.charCodeAt(this.pos),op="";if(ch===60){this.pos++;let next=this.pos<this.srcEnd?src.charCodeAt(this.pos):0;if(next===
60){this.pos++;let third=this.pos<this.srcEnd?src.charCodeAt(this.pos):0;if(third===60)this.pos++,op="<<<";else{let dash=third===
45;dash&&this.pos++,this.skipSpacesAndTabs();let targetPos=this.pos;(this.pos>=this.srcEnd||src.charCodeAt(this.pos)!==35)&&
this.readHereDocDelimiter();let hasTarget=this.pos>targetPos;return hasTarget&&(this.pendingHereDocs??(this.pendingHereDocs=
[])).push({delimiter:this._hereDelim,strip:dash,quoted:this._hereQuoted}),setToken(out,Token.Redirect,dash?"<<-":"<<",tokenStart,
this.pos),out.content=hasTarget?this._hereDelim:void 0,out.delimiterQuoted=hasTarget&&this._hereQuoted,out.targetPos=targetPos,
out.targetEnd=hasTarget?this.pos:targetPos,!0}}else{if(next===40)return this.readProcessSubstitution(out,"<",tokenStart),
!0;next===62?(op="<>",this.pos++):next===38?(op="<&",this.pos++):op="<"}}else if(ch===62){this.pos++;let next=this.pos<this.
srcEnd?src.charCodeAt(this.pos):0;if(next===40)return this.readProcessSubstitution(out,">",tokenStart),!0;next===62?(op=
">>",this.pos++):next===38?(op=">&",this.pos++):next===124?(op=">|",this.pos++):op=">"}return this.readRedirectTarget(out,
op,tokenStart)}readRedirectTarget(out,op,tokenStart){let src=this.src;if(this.skipSpacesAndTabs(),this.pos<this.srcEnd){
let nc=src.charCodeAt(this.pos);if((nc===60||nc===62)&&this.pos+1<this.srcEnd&&src.charCodeAt(this.pos+1)===40){let psStart=this.
pos;this.pos+=2,this.extractBalanced(),this._unbalanced&&this.errors.push({message:"unterminated process substitution",pos:psStart});
let psText=src.slice(psStart,this.pos);return setToken(out,Token.Redirect,op,tokenStart,this.pos),out.content=psText,out.
targetPos=psStart,out.targetEnd=this.pos,!0}let targetPos=this.pos;return nc!==10&&nc!==35&&this.readRedirectTargetText(),
this.redirectToken(out,op,tokenStart,targetPos),!0}return this.redirectToken(out,op,tokenStart,this.pos),!0}readRedirectTargetText(){
let savedBuildValue=this._buildValue;this._buildValue=!0,this.readWordText(),this._buildValue=savedBuildValue}redirectToken(out,operator,tokenStart,targetPos){
let hasTarget=this.pos>targetPos&&(this._wordText.length>0||this._wordQuoted);setToken(out,Token.Redirect,operator,tokenStart,
this.pos),out.content=hasTarget?this._wordText:void 0,out.targetPos=targetPos,out.targetEnd=hasTarget?this.pos:targetPos}readProcessSubstitution(out,operator,tokenStart){
this.pos++,this.extractBalanced(),this._unbalanced&&this.errors.push({message:"unterminated process substitution",pos:tokenStart});
let text4=this.src.slice(tokenStart,this.pos);setToken(out,Token.Word,text4,tokenStart,this.pos)}readHereDocDelimiter(){
let src=this.src,len=this.srcEnd,savedBuildValue=this._buildValue;this._buildValue=!0;let delimiter="",quoted3=!1;for(;this.
pos<len;){let c=src.charCodeAt(this.pos);if(c===39){for(quoted3=!0,this.pos++;this.pos<len&&src.charCodeAt(this.pos)!==39;)
delimiter+=src[this.pos],this.pos++;this.pos<len&&this.pos++}else if(c===34){for(quoted3=!0,this.pos++;this.pos<len&&src.
charCodeAt(this.pos)!==34;){if(src.charCodeAt(this.pos)===92&&this.pos+1<len){let next=src.charCodeAt(this.pos+1);if(next===
10){this.pos+=2;continue}(next===36||next===96||next===34||next===92)&&this.pos++}delimiter+=src[this.pos],this.pos++}this.
pos<len&&this.pos++}else if(c===92){if(this.pos+1<len&&src.charCodeAt(this.pos+1)===10){this.pos+=2;continue}quoted3=!0,
this.pos++,this.pos<len?(delimiter+=src[this.pos],this.pos++):delimiter+="\\"}else if(c===96){let btStart=this.pos;for(this.
pos++;this.pos<len&&src.charCodeAt(this.pos)!==96;)src.charCodeAt(this.pos)===92&&this.pos++,this.pos++;this.pos<len&&this.
pos++,delimiter+=src.slice(btStart,this.pos)}else if(c===36){let next=this.pos+1<len?src.charCodeAt(this.pos+1):0;(next===
39||next===34)&&(quoted3=!0),this.readDollar(),delimiter+=this._resultText}else{if(c<128&&charType[c]&1)break;delimiter+=
src[this.pos],this.pos++}}this._buildValue=savedBuildValue,this._hereDelim=delimiter,this._hereQuoted=quoted3}consumePendingHereDocs(){
let pending=this.pendingHereDocs;if(!(pending===null||pending.length===0)){for(let hd of pending){let bodyPos=this.pos,bodyEnd=this.
skipHereDocBody(hd.delimiter,hd.strip,this.parenBoundary,hd.quoted);hd.target&&(hd.target.body.pos=bodyPos,hd.target.body.
end=bodyEnd,hd.target.body.text=this.src.slice(bodyPos,bodyEnd),this.hereDocClosingPos!==-1&&(hd.target.closing={pos:this.
hereDocClosingPos,end:this.hereDocClosingEnd}))}pending.length=0}}hereDocClosingPos=-1;hereDocClosingEnd=-1;matchHereDocDelimiter(delimiter,lineStart,end,join13){
let src=this.src,pos=lineStart;for(let i=0;i<delimiter.length;){if(join13&&src.charCodeAt(pos)===92&&pos+1<end&&src.charCodeAt(
pos+1)===10){pos+=2;continue}if(pos>=end||src.charCodeAt(pos)!==delimiter.charCodeAt(i))return-1;pos++,i++}return pos}logicalLineEnd(from,end,join13){
let src=this.src,lineEnd2=src.indexOf(`
`,from);for(;lineEnd2!==-1&&lineEnd2<end;){if(!join13)return lineEnd2;let backslashes=lineEnd2;for(;backslashes>from&&src.
charCodeAt(backslashes-1)===92;)backslashes--;if((lineEnd2-backslashes)%2===0)return lineEnd2;from=lineEnd2+1,lineEnd2=src.
indexOf(`
`,from)}return end}skipHereDocBody(delimiter,strip,parenEnds=!1,quoted3=!1){this.hereDocClosingPos=-1,this.hereDocClosingEnd=
-1;let src=this.src,len=this.srcEnd;for(;this.pos<len;){let lineStart=this.pos,lineEnd2=this.logicalLineEnd(lineStart,len,
!quoted3);for(;;){let before=lineStart;if(strip)for(;lineStart<lineEnd2&&src.charCodeAt(lineStart)===9;)lineStart++;if(quoted3||
(lineStart=skipLineContinuations(src,lineStart,lineEnd2)),lineStart===before)break}let afterDelim=this.matchHereDocDelimiter(
delimiter,lineStart,lineEnd2,!quoted3);if(afterDelim!==-1&&!quoted3&&(afterDelim=skipLineContinuations(src,afterDelim,lineEnd2)),
afterDelim===lineEnd2){let bodyEnd=this.pos;return(!parenEnds||!this.parenBoundary||lineEnd2!==len)&&(this.hereDocClosingPos=
lineStart,this.hereDocClosingEnd=lineEnd2),this.pos=lineEnd2<len?lineEnd2+1:lineEnd2,bodyEnd}if(parenEnds&&afterDelim!==
-1){let paren=afterDelim;for(;paren<lineEnd2&&src.charCodeAt(paren)!==41;)paren++;if(paren<lineEnd2||this.parenBoundary&&
lineEnd2===len){let bodyEnd=this.pos;return this.pos=afterDelim,bodyEnd}}this.pos=lineEnd2<len?lineEnd2+1:lineEnd2}return this.
pos}_wordText="";_wordRaw=!1;_wordQuoted=!1;_wordHasExpansions=!1;_wordKeywordEligible=!1;_wordAssignmentState;_bracketWindow;_arithmeticBracketWindow;_wordParts=null;_resultText="";_resultIsRaw=!0;_resultHasExpansion=!1;_resultPart;_unbalanced=!1;_notArithmetic=!1;_arithUnterminated=!1;_dqText="";_dqHasExpansions=!1;_dqParts=null;_dqEnd=0;_hereDelim="";_hereQuoted=!1;readWord(out,ctx,tokenStart=0){
let errorStart=this._errors===null?0:this._errors.length;if(this.readWordText(!1,ctx,!0),ctx===LexContext.Normal){let next=this.
pos<this.srcEnd?this.src.charCodeAt(this.pos):0;if(!this._wordRaw||next!==60&&next!==62){setSpanToken(out,Token.Word,tokenStart,
this.pos,this._wordRaw),out.keywordEligible=this._wordKeywordEligible;return}}this.classifyWord(out,ctx,tokenStart,errorStart)}isRedirectVariable(start2,end){
let src=this.src;for(let i=start2;i<end;i++){let c=src.charCodeAt(i);if(c===91&&i>start2)return i+2<end&&src.charCodeAt(
end-1)===93&&this.findClosingShellDelimiter(i+1,end,93)===end-1;if(c>=128||!(isIdChar[c]&(i===start2?1:2)))return!1}return end>
start2}readArrayElement(out,tokenStart){let close=this.findClosingBracket(tokenStart+1);return close===-1?!1:(this.pos=close+
1,this.readWordText(),setSpanToken(out,Token.Word,tokenStart,this.pos,!0),!0)}classifyWord(out,ctx,tokenStart,errorStart){
let src=this.src,raw=this._wordRaw,hasExpansions=this._wordHasExpansions,quoted3=this._wordQuoted,keywordEligible=this._wordKeywordEligible,
assignmentState=this._wordAssignmentState,wordEnd=this.pos,wordLen=wordEnd-tokenStart;if(ctx===LexContext.CasePattern){let token=Token.
Word;if(keywordEligible){let reserved=raw?matchReservedWord(src,tokenStart,wordLen):RESERVED_WORDS.get(this.wordValueOf(
tokenStart,wordEnd));reserved===Token.Esac&&(token=reserved)}setSpanToken(out,token,tokenStart,wordEnd,raw),out.keywordEligible=
keywordEligible;return}let value=null;if(!raw&&!hasExpansions&&keywordEligible&&(ctx===LexContext.CommandStart||ctx===LexContext.
TestMode)){let nextCh=wordEnd<this.srcEnd?src.charCodeAt(wordEnd):0;(!quoted3&&wordLen<=16||nextCh===60||nextCh===62)&&(value=
this.wordValueOf(tokenStart,wordEnd))}if(ctx===LexContext.CommandStart&&keywordEligible){if(raw){if(wordLen<=8){let reserved=matchReservedWord(
src,tokenStart,wordLen);if(reserved!==void 0){setSpanToken(out,reserved,tokenStart,wordEnd,!0);return}}if(wordLen===2&&src.
charCodeAt(tokenStart)===91&&src.charCodeAt(tokenStart+1)===91){setSpanToken(out,Token.DblLBracket,tokenStart,wordEnd,!0);
return}}else if(value!==null&&value.length>0){let fc=value.charCodeAt(0);if(fc>=97&&fc<=122&&value.length<=8||fc===33||fc===
123||fc===125){let reserved=RESERVED_WORDS.get(value);if(reserved!==void 0){setToken(out,reserved,value,tokenStart,wordEnd);
return}}if(fc===91&&value==="[["){setToken(out,Token.DblLBracket,value,tokenStart,wordEnd);return}}}if(ctx===LexContext.
CommandStart||ctx===LexContext.CommandPrefix||ctx===LexContext.Declaration){if(assignmentState===void 0){let eq=-1,bracket=!1;
for(let i=tokenStart+1;i<wordEnd;i++){let c=src.charCodeAt(i);if(c===61){eq=i;break}c===91&&(bracket=!0)}(eq!==-1||ctx!==
LexContext.Declaration&&bracket)&&(assignmentState=scanAssignmentPrefix(src,tokenStart,wordEnd,ASSIGNMENT_NAME_START))}if(assignmentState!==
void 0){if(ctx!==LexContext.Declaration&&assignmentState>=ASSIGNMENT_INDEX_BASE){if(wordEnd<this.srcEnd&&(this._errors!==
null&&(this._errors.length=errorStart),this.pos=tokenStart,this.readWordText(!0,ctx,!0),this.pos>wordEnd)){this.classifyWord(
out,ctx,tokenStart,errorStart);return}(this._errors===null||this._errors.length===errorStart)&&this.errors.push({message:"\
unterminated array subscript",pos:src.indexOf("[",tokenStart)})}if(isMatchedAssignment(assignmentState)){setSpanToken(out,
Token.Assignment,tokenStart,wordEnd,raw),value!==null&&(out._value=value),out.assignmentOperatorPos=assignmentOperatorPos(
assignmentState);return}}}if((ctx===LexContext.CommandStart||ctx===LexContext.TestMode)&&keywordEligible){if(raw){if(wordLen===
2&&src.charCodeAt(tokenStart)===93&&src.charCodeAt(tokenStart+1)===93){setSpanToken(out,Token.DblRBracket,tokenStart,wordEnd,
!0);return}}else if(value==="]]"){setToken(out,Token.DblRBracket,value,tokenStart,wordEnd);return}}if(!hasExpansions&&this.
pos<this.srcEnd){let nc=src.charCodeAt(this.pos);if((nc===60||nc===62)&&raw){let fc=src.charCodeAt(tokenStart);if(fc>=48&&
fc<=57&&isAllDigitsRange(src,tokenStart,wordEnd)){let fd=Number.parseInt(src.slice(tokenStart,wordEnd),10);if(this.readRedirection(
out,tokenStart)){out.fileDescriptor=fd,out.descriptorEnd=wordEnd;return}}if(fc===123&&src.charCodeAt(wordEnd-1)===125&&this.
isRedirectVariable(tokenStart+1,wordEnd-1)){let varname=src.slice(tokenStart+1,wordEnd-1);if(this.readRedirection(out,tokenStart)){
out.variableName=varname,out.descriptorEnd=wordEnd;return}}}}setSpanToken(out,Token.Word,tokenStart,wordEnd,raw),value!==
null&&(out._value=value),out.keywordEligible=keywordEligible}readWordText(subscripts=!1,ctx=LexContext.Normal,scanning=!1){
let src=this.src,len=this.srcEnd,pos=this.pos,fastStart=pos,exitCh=0;for(;pos<len;){let c=src.charCodeAt(pos);if(c<128&&
charType[c]){exitCh=c;break}pos++}if(pos>=len||charType[exitCh]&1&&!(exitCh===40&&pos>fastStart&&extglobPrefix[src.charCodeAt(
pos-1)])&&!subscripts){this.pos=pos,this._wordText=(this._buildParts||this._buildValue)&&pos>fastStart?src.slice(fastStart,
pos):"",this._wordRaw=!0,this._wordQuoted=!1,this._wordHasExpansions=!1,this._wordKeywordEligible=!0,this._wordAssignmentState=
void 0,this._buildParts&&(this._wordParts=hasGlobCharacters(this._wordText)&&ctx!==LexContext.ArrayElement?parseGlobParts(
src,fastStart,pos,void 0)??null:null);return}let bp=this._buildParts,bt=bp||this._buildValue,text4=bt&&pos>fastStart?src.
slice(fastStart,pos):"",quoted3=!1,hasExpansions=!1,keywordEligible=!0,valueIsRaw=!0,lastValueChar=pos>fastStart?src.charCodeAt(
pos-1):0,assignmentState=scanAssignmentPrefix(src,fastStart,pos,ASSIGNMENT_NAME_START),parts2,litBuf="",litStart=0,hasGlobs=!1,
braceResults;for(bp&&(parts2=[],litBuf=text4,litStart=fastStart,hasGlobs=text4.length>0&&hasGlobCharacters(text4));pos<len;){
let ch=src.charCodeAt(pos);if(ch>=128||!charType[ch]){let runStart=pos;for(pos++;pos<len;){let c=src.charCodeAt(pos);if(c<
128&&charType[c])break;pos++}if(lastValueChar=src.charCodeAt(pos-1),assignmentState=scanAssignmentPrefix(src,runStart,pos,
assignmentState),bt){let chunk=src.slice(runStart,pos);text4+=chunk,bp&&(litBuf+=chunk,hasGlobs=hasGlobs||hasGlobCharacters(
chunk))}continue}if(charType[ch]&1){if(subscripts&&assignmentState>=ASSIGNMENT_INDEX_BASE){let close=this.findClosingBracket(
pos);if(close!==-1){let spanEnd=close+1;if(assignmentState=assignmentState===ASSIGNMENT_INDEX_BASE+1?ASSIGNMENT_AFTER_INDEX:
assignmentState-1,lastValueChar=src.charCodeAt(close),bt){let chunk=src.slice(pos,spanEnd);text4+=chunk,bp&&(litBuf+=chunk,
hasGlobs=hasGlobs||hasGlobCharacters(chunk))}pos=spanEnd;continue}}if(ch===40&&lastValueChar<128&&extglobPrefix[lastValueChar]){
if(ctx===LexContext.FunctionName||assignmentState>=ASSIGNMENT_INDEX_BASE&&(ctx===LexContext.CommandStart||ctx===LexContext.
CommandPrefix)||ctx===LexContext.CommandStart&&lastValueChar===33&&keywordEligible&&src.charCodeAt(fastStart)===33&&skipLineContinuations(
src,fastStart+1,len)===pos)break;let prefixChar=lastValueChar;if(prefixChar===61&&scanning&&!((ctx===LexContext.CommandStart||
ctx===LexContext.CommandPrefix||ctx===LexContext.Declaration||ctx===LexContext.EvalArgument)&&isMatchedAssignment(assignmentState)&&
skipLineContinuations(src,assignmentOperatorPos(assignmentState)+1,len)===pos))break;let innerStart=pos+1,close=this.findClosingShellDelimiter(
innerStart,len,41,prefixChar===61);if(close===-1&&!scanning&&!subscripts&&assignmentState>=ASSIGNMENT_INDEX_BASE||ctx===
LexContext.CommandStart&&prefixChar!==61&&close!==-1&&skipBlanks2(src,innerStart,close)===close)break;keywordEligible=!1;
let patternEnd=close===-1?len:close;if(pos=close===-1?len:close+1,close===-1&&this.errors.push({message:"unterminated ex\
tended glob",pos:innerStart-2}),lastValueChar=src.charCodeAt(pos-1),bt){let eg="("+src.slice(innerStart,pos);if(text4+=eg,
bp&&prefixChar!==61){let prefixPos=innerStart-2;for(;src.charCodeAt(prefixPos)===10&&src.charCodeAt(prefixPos-1)===92;)prefixPos-=
2;if(litBuf.length>0){let trimmed=litBuf.slice(0,-1);prefixPos>litStart&&parts2.push({type:"Literal",pos:litStart,end:prefixPos,
value:trimmed,text:src.slice(litStart,prefixPos)}),litBuf=""}let op=extglobOp[prefixChar];parts2.push({type:"ExtendedGlo\
b",pos:prefixPos,end:pos,text:src.slice(prefixPos,pos),operator:op,pattern:src.slice(innerStart,patternEnd),parts:this.subFieldParts(
innerStart,patternEnd)}),litStart=pos}else bp&&(litBuf+=eg,hasGlobs=hasGlobs||hasGlobCharacters(eg))}continue}break}if(ch===
92){pos++,pos<len?src.charCodeAt(pos)===10?(pos++,valueIsRaw=!1):(assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE&&
(assignmentState=ASSIGNMENT_INVALID),quoted3=!0,keywordEligible=!1,valueIsRaw=!1,lastValueChar=src.charCodeAt(pos),bt&&(text4+=
src[pos],bp&&(litBuf+=src[pos])),pos++):(assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE&&(assignmentState=ASSIGNMENT_INVALID),
quoted3=!0,keywordEligible=!1,lastValueChar=92,bt&&(text4+="\\",bp&&(litBuf+="\\")));continue}if(ch===39){let sqStart=pos;
assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE&&(assignmentState=ASSIGNMENT_INVALID),quoted3=!0,keywordEligible=
!1,valueIsRaw=!1,pos++;let start2=pos;for(;pos<len&&src.charCodeAt(pos)!==39;)pos++;pos>start2&&(lastValueChar=src.charCodeAt(
pos-1));let value=bt?src.slice(start2,pos):"";bt&&(text4+=value),pos<len?pos++:this.errors.push({message:"unterminated s\
ingle quote",pos:start2-1}),bp&&(sqStart>litStart&&(parts2.push({type:"Literal",pos:litStart,end:sqStart,value:litBuf,text:src.
slice(litStart,sqStart)}),litBuf=""),parts2.push({type:"SingleQuoted",pos:sqStart,end:pos,value,text:src.slice(sqStart,pos)}),
litStart=pos);continue}if(ch===34){let dqStart=pos;if(assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE&&(assignmentState=
ASSIGNMENT_INVALID),quoted3=!0,keywordEligible=!1,valueIsRaw=!1,pos++,this.pos=pos,this.readDoubleQuoted(),pos=this.pos,
this._dqEnd>dqStart+1&&(lastValueChar=src.charCodeAt(this._dqEnd-1)),this._dqHasExpansions&&(hasExpansions=!0),bt&&(text4+=
this._dqText),bp){dqStart>litStart&&(parts2.push({type:"Literal",pos:litStart,end:dqStart,value:litBuf,text:src.slice(litStart,
dqStart)}),litBuf="");let dqText=src.slice(dqStart,pos);parts2.push({type:"DoubleQuoted",pos:dqStart,end:pos,text:dqText,
parts:this._dqParts??[{type:"Literal",pos:dqStart+1,end:this._dqEnd,value:this._dqText,text:src.slice(dqStart+1,this._dqEnd)}]}),
litStart=pos}continue}if(ch===36){keywordEligible=!1;let dollarStart=pos;assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE&&
(assignmentState=ASSIGNMENT_INVALID);let next=pos+1<len?src.charCodeAt(pos+1):0;(next===39||next===34)&&(quoted3=!0),this.
pos=pos,this.readDollar(),pos=this.pos,this._resultIsRaw||(valueIsRaw=!1),pos>dollarStart&&(lastValueChar=src.charCodeAt(
pos-1)),this._resultHasExpansion&&(hasExpansions=!0),bt&&(text4+=this._resultText),bp&&(this._resultPart?(dollarStart>litStart&&
(parts2.push({type:"Literal",pos:litStart,end:dollarStart,value:litBuf,text:src.slice(litStart,dollarStart)}),litBuf=""),
parts2.push(this._resultPart),litStart=pos):litBuf+=this._resultText);continue}if(ch===96){keywordEligible=!1;let btStart=pos;
assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE&&(assignmentState=ASSIGNMENT_INVALID),this.pos=pos,this.readBacktickExpansion(),
pos=this.pos,valueIsRaw=!1,lastValueChar=src.charCodeAt(pos-1),hasExpansions=!0,bt&&(text4+=this._resultText),bp&&(btStart>
litStart&&(parts2.push({type:"Literal",pos:litStart,end:btStart,value:litBuf,text:src.slice(litStart,btStart)}),litBuf=""),
parts2.push(this._resultPart),litStart=pos);continue}if(ch===123){assignmentState>=0&&assignmentState<ASSIGNMENT_INDEX_BASE&&
(assignmentState=ASSIGNMENT_INVALID);let first=pos+1<len?src.charCodeAt(pos+1):0,braceEnd=first<=32||first===125?-1:this.
scanBraceExpansion(pos,braceResults??(braceResults=new Map));if(braceEnd>0){if(keywordEligible=!1,lastValueChar=src.charCodeAt(
braceEnd-1),bt){let braceText=src.slice(pos,braceEnd);text4+=braceText,bp&&(pos>litStart&&(parts2.push({type:"Literal",pos:litStart,
end:pos,value:litBuf,text:src.slice(litStart,pos)}),litBuf=""),parts2.push({type:"BraceExpansion",pos,end:braceEnd,text:braceText,
parts:this.subFieldParts(pos+1,braceEnd-1)}),litStart=braceEnd)}pos=braceEnd;continue}lastValueChar=123,bt&&(text4+="{",
bp&&(litBuf+="{")),pos++;continue}pos++}bp&&pos>litStart&&parts2.push({type:"Literal",pos:litStart,end:pos,value:litBuf,
text:src.slice(litStart,pos)}),this.pos=pos,this._wordText=text4,this._wordRaw=valueIsRaw,this._wordQuoted=quoted3,this.
_wordHasExpansions=hasExpansions,this._wordKeywordEligible=keywordEligible,this._wordAssignmentState=assignmentState,bp&&
(this._wordParts=parts2.length>1||parts2.length===1&&parts2[0].type!=="Literal"?parts2:null,hasGlobs&&ctx!==LexContext.ArrayElement&&
(this._wordParts=parseGlobParts(src,fastStart,pos,this._wordParts)??null))}readInnerWordText(insideDoubleQuotes=!1,arithmetic=!1,globs3=!1){
let src=this.src,len=this.srcEnd,pos=this.pos,start2=pos,text4="",bp=this._buildParts,parts2,litBuf="",litStart=0,preserveLiteral=!1,
hasGlobs=!1;for(bp&&(parts2=[],litStart=pos);pos<len;){let ch=src.charCodeAt(pos);if(ch===92){if(pos++,pos<len)if(src.charCodeAt(
pos)===10)pos++;else{let next=src.charCodeAt(pos);insideDoubleQuotes&&next!==36&&next!==96&&next!==34&&next!==92&&next!==
125&&(text4+="\\",bp&&(litBuf+="\\"),preserveLiteral=!0);let escaped=src[pos++];text4+=escaped,bp&&(litBuf+=escaped)}continue}
if(ch===39&&!insideDoubleQuotes){let sqStart=pos;pos++;let start3=pos;for(;pos<len&&src.charCodeAt(pos)!==39;)pos++;let value=src.
slice(start3,pos);text4+=value,pos<len&&pos++,bp&&(sqStart>litStart&&(parts2.push({type:"Literal",pos:litStart,end:sqStart,
value:litBuf,text:src.slice(litStart,sqStart)}),litBuf=""),parts2.push({type:"SingleQuoted",pos:sqStart,end:pos,value,text:src.
slice(sqStart,pos)}),litStart=pos);continue}if(ch===34){let dqStart=pos;if(pos++,this.pos=pos,this.readDoubleQuoted(insideDoubleQuotes),
pos=this.pos,text4+=this._dqText,bp){dqStart>litStart&&(parts2.push({type:"Literal",pos:litStart,end:dqStart,value:litBuf,
text:src.slice(litStart,dqStart)}),litBuf="");let dqText=src.slice(dqStart,pos);parts2.push({type:"DoubleQuoted",pos:dqStart,
end:pos,text:dqText,parts:this._dqParts??[{type:"Literal",pos:dqStart+1,end:this._dqEnd,value:this._dqText,text:src.slice(
dqStart+1,this._dqEnd)}]}),litStart=pos}continue}if(ch===36){let dollarStart=pos;this.pos=pos,this.readDollar(insideDoubleQuotes),
pos=this.pos,text4+=this._resultText,bp&&(this._resultPart?(dollarStart>litStart&&(parts2.push({type:"Literal",pos:litStart,
end:dollarStart,value:litBuf,text:src.slice(litStart,dollarStart)}),litBuf=""),parts2.push(this._resultPart),litStart=pos):
litBuf+=this._resultText);continue}if(ch===96){let btStart=pos;this.pos=pos,this.readBacktickExpansion(insideDoubleQuotes),
pos=this.pos,text4+=this._resultText,bp&&(btStart>litStart&&(parts2.push({type:"Literal",pos:litStart,end:btStart,value:litBuf,
text:src.slice(litStart,btStart)}),litBuf=""),parts2.push(this._resultPart),litStart=pos);continue}if(!insideDoubleQuotes&&
!arithmetic&&(ch===60||ch===62)&&pos+1<len&&src.charCodeAt(pos+1)===40){let psStart=pos;this.pos=pos+2;let inner=this.extractBalanced();
pos=this.pos;let raw=src.slice(psStart,pos);text4+=raw,bp&&(psStart>litStart&&(parts2.push({type:"Literal",pos:litStart,
end:psStart,value:litBuf,text:src.slice(litStart,psStart)}),litBuf=""),parts2.push(this.processSubstitution(psStart,raw,
ch===60?"<":">",inner)),litStart=pos);continue}text4+=src[pos],bp&&(litBuf+=src[pos],globs3&&(ch===42||ch===63||ch===91)&&
(hasGlobs=!0)),pos++}bp&&pos>litStart&&parts2.push({type:"Literal",pos:litStart,end:pos,value:litBuf,text:src.slice(litStart,
pos)}),this.pos=pos,this._wordText=text4,this._wordRaw=!1,this._wordQuoted=!1,this._wordHasExpansions=!1,this._wordKeywordEligible=
!1,bp&&(this._wordParts=parts2.length>1||parts2.length===1&&(parts2[0].type!=="Literal"||preserveLiteral)?parts2:null,hasGlobs&&
(this._wordParts=parseGlobParts(src,start2,pos,this._wordParts)??null))}subFieldParts(start2,end){if(!(this._nestingDepth>=
256))return hasEmbeddedWordStructure(this.src,start2,end)?this.parseSubFieldWord(start2,end).parts:parseGlobParts(this.src,
start2,end,void 0)}parseSubFieldWord(start2,end,context="word",arithmetic=!1){if(start2>=end)return new WordImpl("",start2,
start2);if(this._nestingDepth>=256)return new WordImpl(this.src.slice(start2,end),start2,end);this._nestingDepth++;let savedEnd=this.
srcEnd,savedBracketWindow=this._bracketWindow,savedArithmeticBracketWindow=this._arithmeticBracketWindow,savedPos=this.pos,
savedText=this._wordText,savedParts=this._wordParts,savedQuoted=this._wordQuoted,savedKeywordEligible=this._wordKeywordEligible;
this.srcEnd=end,this.pos=start2,this.readInnerWordText(context==="quoted",arithmetic,context==="word");let word2=new WordImpl(
this.src.slice(start2,end),start2,end);return this._buildParts&&(word2.parts=this._wordParts??void 0),this.srcEnd=savedEnd,
this._bracketWindow=savedBracketWindow,this._arithmeticBracketWindow=savedArithmeticBracketWindow,this.pos=savedPos,this.
_wordText=savedText,this._wordParts=savedParts,this._wordQuoted=savedQuoted,this._wordKeywordEligible=savedKeywordEligible,
this._nestingDepth--,word2}skipSQ(){for(;this.pos<this.srcEnd&&this.src.charCodeAt(this.pos)!==39;)this.pos++;this.pos<this.
srcEnd&&this.pos++}skipAnsiCQuoted(){let quotePos=this.pos-1,result=decodeAnsiCQuoted(this.src,this.pos,this.srcEnd);this.
pos=result.end,result.closed||this.errors.push({message:"unterminated ANSI-C quote",pos:quotePos})}skipDQ(){let src=this.
src,len=this.srcEnd;if(this._unbalanced=!1,this._nestingDepth<256)for(;this.pos<len;){let ch=src.charCodeAt(this.pos);if(ch===
34){this.pos++;return}if(ch===92){this.pos=Math.min(this.pos+2,len);continue}if(ch===96)break;if(ch===36){let next=src.charCodeAt(
this.pos+1);if(next===40||next===123||next===36)break}this.pos++}this.extractBalanced(!0,!0)}skipSpacesAndTabs(){this.pos=
skipBlanks2(this.src,this.pos,this.srcEnd)}readDoubleQuoted(unescapeAll=!1){let src=this.src,len=this.srcEnd,contentStart=this.
pos,hasExpansions=!1,bp=this._buildParts,bt=bp||this._buildValue;if(!bp){let p=this.pos;for(;p<len;){let c=src.charCodeAt(
p);if(c===34){this._dqText=bt?src.slice(contentStart,p):"",this._dqEnd=p,this.pos=p+1,this._dqHasExpansions=!1,this._dqParts=
null;return}if(c===36||c===96||c===92)break;p++}}let text4="",parts2=null,litBuf="",litStart=bp?this.pos:0;for(;this.pos<
len&&src.charCodeAt(this.pos)!==34;){let runStart=this.pos;for(;this.pos<len;){let c=src.charCodeAt(this.pos);if(c===34||
c===92||c===36||c===96)break;this.pos++}if(bt&&this.pos>runStart){let chunk=src.slice(runStart,this.pos);text4+=chunk,bp&&
(litBuf+=chunk)}if(this.pos>=len||src.charCodeAt(this.pos)===34)break;let ch=src.charCodeAt(this.pos);if(ch===92){if(this.
pos++,this.pos<len){let next=src.charCodeAt(this.pos);if(next===10){this.pos++;continue}if(bt)if(unescapeAll||next===36||
next===96||next===34||next===92){let c=src[this.pos];text4+=c,bp&&(litBuf+=c)}else{let pair="\\"+src[this.pos];text4+=pair,
bp&&(litBuf+=pair)}this.pos++}continue}if(ch===36){let afterDollar=this.pos+1<len?src.charCodeAt(this.pos+1):0;if(afterDollar===
34||afterDollar===39){bt&&(text4+="$",bp&&(litBuf+="$")),this.pos++;continue}let expStart=this.pos;if(this.readDollar(!0),
bt&&(text4+=this._resultText),this._resultHasExpansion&&(hasExpansions=!0),bp){let rp=this._resultPart;rp&&isDQChild(rp)?
(parts2||(parts2=[]),expStart>litStart&&(parts2.push({type:"Literal",pos:litStart,end:expStart,value:litBuf,text:src.slice(
litStart,expStart)}),litBuf=""),parts2.push(rp),litStart=this.pos):litBuf+=this._resultText}continue}if(ch===96){let btStart=this.
pos;this.readBacktickExpansion(!0),bt&&(text4+=this._resultText),hasExpansions=!0,bp&&this._resultPart&&isDQChild(this._resultPart)&&
(parts2||(parts2=[]),btStart>litStart&&(parts2.push({type:"Literal",pos:litStart,end:btStart,value:litBuf,text:src.slice(
litStart,btStart)}),litBuf=""),parts2.push(this._resultPart),litStart=this.pos);continue}}bp&&parts2&&this.pos>litStart&&
parts2.push({type:"Literal",pos:litStart,end:this.pos,value:litBuf,text:src.slice(litStart,this.pos)}),this._dqEnd=this.
pos,this.pos<len?this.pos++:this.errors.push({message:"unterminated double quote",pos:contentStart-1}),this._dqText=text4,
this._dqHasExpansions=hasExpansions,this._dqParts=parts2}readDollar(insideDoubleQuotes=!1){let dollarPos=this.pos;this.pos++;
let src=this.src,len=this.srcEnd,bt=this._buildParts||this._buildValue;if(this.pos>=len){this._resultText="$",this._resultIsRaw=
!0,this._resultHasExpansion=!1,this._resultPart=void 0;return}let logicalPos=skipLineContinuations(src,this.pos,len);logicalPos>
this.pos&&src.charCodeAt(logicalPos)===40&&src.charCodeAt(logicalPos+1)!==40&&(this.pos=logicalPos);let ch=src.charCodeAt(
this.pos);if(ch===40){if(this.pos+1<len&&src.charCodeAt(this.pos+1)===40){let savedPos=this.pos,savedErrors=this.errors.
length;if(this.readArithmeticExpansion(dollarPos),!this._notArithmetic)return;this.errors.length=savedErrors,this.pos=savedPos}
this.readCommandSubstitution(dollarPos);return}if(ch===123){let after=this.pos+1<len?src.charCodeAt(this.pos+1):0;if(after===
32||after===9||after===10){this.readBraceCommandSubstitution();return}if(after===124){this.readValueSubstitution();return}
this.readParameterExpansion(insideDoubleQuotes);return}if(ch===39){if(this.pos++,bt){let value=this.readAnsiCQuoted();this.
_resultText=value,this._resultPart=this._buildParts?{type:"AnsiCQuoted",pos:dollarPos,end:this.pos,text:src.slice(dollarPos,
this.pos),value}:void 0}else this.skipAnsiCQuoted(),this._resultText="",this._resultPart=void 0;this._resultIsRaw=!1,this.
_resultHasExpansion=!1;return}if(ch===34){if(this.pos++,this.readDoubleQuoted(insideDoubleQuotes),this._resultText=this.
_dqText,this._resultIsRaw=!1,this._resultHasExpansion=this._dqHasExpansions,this._buildParts){let text4=src.slice(dollarPos,
this.pos);this._resultPart={type:"LocaleString",pos:dollarPos,end:this.pos,text:text4,parts:this._dqParts??[{type:"Liter\
al",pos:dollarPos+2,end:this._dqEnd,value:this._dqText,text:src.slice(dollarPos+2,this._dqEnd)}]}}else this._resultPart=
void 0;return}if(ch===64||ch===42||ch===35||ch===63||ch===45||ch===36||ch===33||ch>=48&&ch<=57){this.pos++;let text4=bt?
src.slice(this.pos-2,this.pos):"";this._resultText=text4,this._resultIsRaw=!0,this._resultHasExpansion=!1,this._resultPart=
this._buildParts?{type:"SimpleExpansion",pos:dollarPos,end:this.pos,text:text4}:void 0;return}if(ch<128&&isIdChar[ch]&1){
let namePos=this.pos-1;for(;this.pos<len;){let c=src.charCodeAt(this.pos);if(c<128&&isIdChar[c]&2)this.pos++;else break}
let text4=bt?src.slice(namePos,this.pos):"";this._resultText=text4,this._resultIsRaw=!0,this._resultHasExpansion=!1,this.
_resultPart=this._buildParts?{type:"SimpleExpansion",pos:dollarPos,end:this.pos,text:text4}:void 0;return}if(ch===91){let errorCount=this.
_errors===null?0:this._errors.length,close=this.findClosingArithmeticBracket(this.pos+1);if(close!==-1){let bodyStart=this.
pos+1,body=src.slice(bodyStart,close);this.pos=close+1;let text4=bt?src.slice(dollarPos,this.pos):"";this._resultText=text4,
this._resultIsRaw=!0,this._resultHasExpansion=!1,this._resultPart=this._buildParts?this.arithmeticExpansion(bodyStart-2,
text4,body,bodyStart):void 0;return}this._errors!==null&&(this._errors.length=errorCount)}this._resultText="$",this._resultIsRaw=
!0,this._resultHasExpansion=!1,this._resultPart=void 0}scanArithmeticBody(){this._notArithmetic=!1,this._arithUnterminated=
!1,this.pos+=2;let depth=1,parenDepth=0,parentParenDepth=0,parenDepths,reported2=!1,src=this.src,len=this.srcEnd,start2=this.
pos;for(;this.pos<len&&depth>0;){let c=src.charCodeAt(this.pos);if(c===92)this.pos+=this.pos+1<len?2:1;else if(c===39)this.
pos++,this.skipSQ();else if(c===34)this.pos++,this.skipDQ();else if(c===96){for(this.pos++;this.pos<len&&src.charCodeAt(
this.pos)!==96;)src.charCodeAt(this.pos)===92&&this.pos++,this.pos++;this.pos<len&&this.pos++}else if(c===36&&this.pos+2<
len&&src.charCodeAt(this.pos+1)===40&&src.charCodeAt(this.pos+2)!==40){let dollarPos=this.pos;this.pos+=2,this.extractBalanced(),
this._unbalanced&&this.errors.push({message:"unterminated command substitution",pos:dollarPos})}else if(c===36&&this.pos+
1<len&&src.charCodeAt(this.pos+1)===123){let close=this.findClosingBrace(this.pos+2,len);this.pos=close===-1?len:close+1}else if((c===
60||c===62)&&this.pos+1<len&&src.charCodeAt(this.pos+1)===40)this.pos+=2,this.extractBalanced();else if(c===40)src.charCodeAt(
this.pos-1)===36&&src.charCodeAt(this.pos+1)===40?(depth===1?parentParenDepth=parenDepth:(parenDepths??(parenDepths=[])).
push(parenDepth),depth++,parenDepth=0,depth+this._nestingDepth>256&&!reported2&&(this.errors.push({message:"maximum arit\
hmetic expansion nesting depth exceeded",pos:this.pos-1}),reported2=!0),this.pos+=2):(++parenDepth+depth-1+this._nestingDepth>
256&&!reported2&&(this.errors.push({message:"maximum arithmetic expression nesting depth exceeded",pos:this.pos}),reported2=
!0),this.pos++);else if(c===41&&parenDepth>0)parenDepth--,this.pos++;else if(c===41&&this.pos+1<len&&src.charCodeAt(this.
pos+1)===41){if(--depth===0){this.pos+=2;break}parenDepth=depth===1?parentParenDepth:parenDepths.pop(),this.pos+=2}else{
if(c===41&&depth===1)return this._notArithmetic=!0,"";this.pos++}}let bt=this._buildParts||this._buildValue;return depth>
0?(this._arithUnterminated=!0,bt?src.slice(start2,this.pos):""):bt?src.slice(start2,this.pos-2):""}readArithmeticExpansion(dollarPos){
let bodyStart=this.pos+2,body=this.scanArithmeticBody();if(this._notArithmetic)return;this._arithUnterminated&&this.errors.
push({message:"unterminated arithmetic expansion",pos:dollarPos});let text4=this._buildParts||this._buildValue?this.src.
slice(dollarPos,this.pos):"";this._resultText=text4,this._resultIsRaw=!0,this._resultHasExpansion=!1,this._resultPart=this.
_buildParts?this.arithmeticExpansion(dollarPos,text4,body,bodyStart):void 0}arithmeticExpansion(pos,text4,body,bodyStart){
return new ArithmeticExpansionImpl(pos,this.pos,text4,{source:this.src,body,offset:bodyStart,depth:this._nestingDepth,context:this.
substitutionContext})}readArithmeticCommand(out,tokenStart){let savedBuildValue=this._buildValue;this._buildValue=!0;let body=this.
scanArithmeticBody();this._buildValue=savedBuildValue,this._arithUnterminated&&this.errors.push({message:"unterminated a\
rithmetic command",pos:tokenStart}),setToken(out,Token.ArithCmd,body,tokenStart,this.pos)}readCommandSubstitution(dollarPos){
let openPos=this.pos;this.pos++;let inner=this.extractBalanced();this._unbalanced&&this.errors.push({message:"unterminat\
ed command substitution",pos:dollarPos});let bt=this._buildParts||this._buildValue,rawText=bt?this.src.slice(dollarPos,this.
pos):"",text4=!bt||openPos===dollarPos+1?rawText:"$"+this.src.slice(openPos,this.pos);this._resultText=text4,this._resultIsRaw=
openPos===dollarPos+1,this._resultHasExpansion=!0,this._buildParts?this._resultPart=this.commandExpansion(dollarPos,rawText,
openPos+1,inner,!this._unbalanced):this._resultPart=void 0}readBraceCommandSubstitution(){this.readBraceSubstitution(1)}readValueSubstitution(){
this.readBraceSubstitution(2)}readBraceSubstitution(skip){let dollarPos=this.pos-1;this.pos+=skip;let src=this.src,len=this.
srcEnd,depth=1,start2=this.pos;for(;this.pos<len;){let c=src.charCodeAt(this.pos);if(c===123)depth++;else if(c===125){if(--depth===
0){this.pos++;break}}else if(c===39){this.pos++,this.skipSQ();continue}else if(c===34){this.pos++,this.skipDQ();continue}else
c===92&&this.pos++;this.pos++}if(this._resultIsRaw=!0,this._resultHasExpansion=!0,this._buildParts||this._buildValue){let rawInner=src.
slice(start2,this.pos-1),inner=rawInner.trim(),text4=src.slice(dollarPos,this.pos);if(this._resultText=text4,this._buildParts){
let innerStart=start2+(rawInner.length-rawInner.trimStart().length);this._resultPart=this.commandExpansion(dollarPos,text4,
innerStart,inner)}else this._resultPart=void 0}else this._resultText="",this._resultPart=void 0}readBacktickExpansion(insideDoubleQuotes=!1){
this.pos++;let src=this.src,len=this.srcEnd,start2=this.pos;if(!this._buildParts&&!this._buildValue){for(;this.pos<len&&
src.charCodeAt(this.pos)!==96;)src.charCodeAt(this.pos)===92&&this.pos+1<len&&this.pos++,this.pos++;this.pos<len?this.pos++:
this.errors.push({message:"unterminated backtick",pos:start2-1}),this._resultText="",this._resultIsRaw=!1,this._resultHasExpansion=
!0,this._resultPart=void 0;return}let inner="",hasEscapes=!1;for(;this.pos<len&&src.charCodeAt(this.pos)!==96;){if(src.charCodeAt(
this.pos)===92){hasEscapes=!0;break}this.pos++}if(!hasEscapes)inner=src.slice(start2,this.pos);else for(inner=src.slice(
start2,this.pos);this.pos<len&&src.charCodeAt(this.pos)!==96;)if(src.charCodeAt(this.pos)===92){if(this.pos++,this.pos<len){
let c=src.charCodeAt(this.pos);c===36||c===96||c===92||insideDoubleQuotes&&c===34?inner+=src[this.pos]:inner+="\\"+src[this.
pos],this.pos++}}else{let runStart=this.pos;for(;this.pos<len;){let c=src.charCodeAt(this.pos);if(c===96||c===92)break;this.
pos++}inner+=src.slice(runStart,this.pos)}this.pos<len?this.pos++:this.errors.push({message:"unterminated backtick",pos:start2-
1});let text4=src.slice(start2-1,this.pos);this._resultText=inner,this._resultHasExpansion=!0,this._buildParts?this._resultPart=
hasEscapes?this.decodedCommandExpansion(start2-1,text4,inner):this.commandExpansion(start2-1,text4,start2,inner):this._resultPart=
void 0}readParameterExpansion(insideDoubleQuotes){let src=this.src,len=this.srcEnd,start2=this.pos;this.pos++;let depth=1,
reported2=!1;for(;this.pos<len&&depth>0;){let ch=src.charCodeAt(this.pos);if(ch===36){let next=this.pos+1<len?src.charCodeAt(
this.pos+1):0;if(next===123){depth++,this._nestingDepth+depth>256&&!reported2&&(this.errors.push({message:"maximum param\
eter expansion nesting depth exceeded",pos:this.pos}),reported2=!0),this.pos+=2;continue}if(next===36){this.pos+=2;continue}
if(next===40){let dollarPos=this.pos;this.pos+=2,this.extractBalanced(),this._unbalanced&&this.errors.push({message:"unt\
erminated command substitution",pos:dollarPos});continue}}else if(ch===96){for(this.pos++;this.pos<len&&src.charCodeAt(this.
pos)!==96;)src.charCodeAt(this.pos)===92&&this.pos++,this.pos++;this.pos<len&&this.pos++;continue}else if(ch===125){if(--depth===
0){this.pos++;break}}else if(ch===92)this.pos+1<len&&this.pos++;else if(ch===39){this.pos++,this.pos>start2+1&&src.charCodeAt(
this.pos-2)===36?this.skipAnsiCQuoted():this.skipSQ();continue}else if(ch===34){this.pos++,this.skipDQ();continue}this.pos++}
let closed=depth===0;closed||this.errors.push({message:"unterminated parameter expansion",pos:start2-1});let text4=this.
_buildParts||this._buildValue?src.slice(start2-1,this.pos):"";if(this._resultText=text4,this._resultIsRaw=!0,this._resultHasExpansion=
!1,this._buildParts){let inner=src.slice(start2+1,closed?this.pos-1:this.pos);this._resultPart=this.parseParamInner(text4,
inner,start2+1,insideDoubleQuotes)}else this._resultPart=void 0}parseParamInner(text4,inner,innerStart,insideDoubleQuotes){
let result={type:"ParameterExpansion",pos:innerStart-2,end:this.pos,text:text4,parameter:"",parameterPos:innerStart,parameterEnd:innerStart,
prefix:void 0,index:void 0,operation:void 0},ilen=inner.length;if(ilen===0)return result;let sub=(a,b,context="word")=>this.
parseSubFieldWord(innerStart+a,innerStart+b,context),closeBracket=start2=>{let close=this.findClosingBracket(innerStart+
start2,innerStart+ilen);return close===-1?-1:close-innerStart},i=0;if(ilen>1&&inner.charCodeAt(0)===33&&(result.prefix="\
!",i=1),ilen>1&&inner.charCodeAt(0)===35){let nameEnd=this.scanParamName(inner,1),parameterEnd=nameEnd,indexEnd=-1;if(parameterEnd<
ilen&&inner.charCodeAt(parameterEnd)===91&&(indexEnd=closeBracket(parameterEnd+1),indexEnd!==-1&&(parameterEnd=indexEnd+
1)),nameEnd>1&&parameterEnd===ilen)return result.prefix="#",result.parameter=inner.slice(1,nameEnd),result.parameterPos=
innerStart+1,result.parameterEnd=innerStart+nameEnd,indexEnd!==-1&&(result.index=sub(nameEnd+1,indexEnd,"embedded")),result}
let nameStart=i;if(i=this.scanParamName(inner,i),result.parameter=inner.slice(nameStart,i),result.parameterPos=innerStart+
nameStart,result.parameterEnd=innerStart+i,i<ilen&&inner.charCodeAt(i)===91){let closeB=closeBracket(i+1);closeB!==-1&&(result.
index=sub(i+1,closeB,"embedded"),i=closeB+1)}if(i>=ilen)return result;let pos=innerStart+i,end=innerStart+ilen,opChar=inner.
charCodeAt(i),nextChar=inner.charCodeAt(i+1),defaultChar=inner[opChar===58?i+1:i];if(defaultChar==="-"||defaultChar==="="||
defaultChar==="+"||defaultChar==="?"){let operandStart=i+(opChar===58?2:1);return result.operation={type:"Default",pos,end,
operatorEnd:innerStart+operandStart,operator:opChar===58?`:${defaultChar}`:defaultChar,operand:sub(operandStart,ilen,insideDoubleQuotes?
"quoted":"word")},result}if(opChar===58){i++;let sliceStart=innerStart+i,colonIdx=findUnnested(inner.slice(i),58,!0,(index,quoted3)=>this.
findNestedShellEnd(sliceStart+index,end,quoted3)-sliceStart);return result.operation={type:"Slice",pos,end,operatorEnd:sliceStart,
operator:":",offset:sub(i,colonIdx===-1?ilen:i+colonIdx,"embedded"),length:colonIdx===-1?void 0:sub(i+colonIdx+1,ilen,"e\
mbedded")},result}if(opChar===35||opChar===37){let doubled=nextChar===opChar,operator=opChar===35?doubled?"##":"#":doubled?
"%%":"%",operandStart=i+(doubled?2:1);return result.operation={type:"Remove",pos,end,operatorEnd:innerStart+operandStart,
operator,operand:sub(operandStart,ilen)},result}if(opChar===47){i++;let operator="/";(nextChar===47||nextChar===35||nextChar===
37)&&(operator=nextChar===47?"//":nextChar===35?"/#":"/%",i++);let separatorStart=i;nextChar===47&&(separatorStart=skipLineContinuations(
inner,i,ilen),inner.charCodeAt(separatorStart)===47&&separatorStart++);let sepIdx=findUnnested(inner.slice(separatorStart),
47),patternEnd=sepIdx===-1?ilen:separatorStart+sepIdx;return result.operation={type:"Replace",pos,end,operatorEnd:innerStart+
i,operator,pattern:sub(i,patternEnd),replacement:sub(sepIdx===-1?ilen:patternEnd+1,ilen)},result}if(opChar===94||opChar===
44){let doubled=nextChar===opChar,operator=opChar===94?doubled?"^^":"^":doubled?",,":",",operandStart=i+(doubled?2:1);return result.
operation={type:"CaseModification",pos,end,operatorEnd:innerStart+operandStart,operator,operand:operandStart===ilen?void 0:
sub(operandStart,ilen)},result}return result.prefix==="!"&&result.index===void 0&&i+1===ilen&&(opChar===64||opChar===42)?
(result.operation={type:"Names",pos,end,operatorEnd:end,operator:opChar===64?"@":"*"},result):opChar===64?(result.operation=
{type:"Transform",pos,end,operatorEnd:pos+1,operator:"@",operand:sub(i+1,ilen)},result):(result.operation={type:"Unknown",
pos,end,operatorEnd:end,operator:inner.slice(i)},result)}findNestedShellEnd(start2,end,quoted3){let ch=this.src.charCodeAt(
start2);if(ch===96){let pos=start2+1;for(;pos<end;){let current=this.src.charCodeAt(pos);if(current===92){pos+=2;continue}
if(pos++,current===96)return pos}return end}let close;if(ch===36){let next=start2+1;if(next<end&&this.src.charCodeAt(next)===
123)close=this.findClosingBrace(next+1,end);else{let open=skipLineContinuations(this.src,next,end);if(open>=end||this.src.
charCodeAt(open)!==40)return start2;close=this.findClosingParenthesis(open+1,end)}}else{let open=start2+1;if(quoted3||ch!==
60&&ch!==62||open>=end||this.src.charCodeAt(open)!==40)return start2;close=this.findClosingParenthesis(open+1,end)}return close===
-1?end:close+1}scanParamName(s,start2){let i=start2;if(i>=s.length)return i;let c=s.charCodeAt(i);if(c===64||c===42||c===
35||c===63||c===45||c===36||c===33)return i+1;if(c>=48&&c<=57){for(;i<s.length&&s.charCodeAt(i)>=48&&s.charCodeAt(i)<=57;)
i++;return i}if(c>=97&&c<=122||c>=65&&c<=90||c===95)for(i++;i<s.length;){let ch=s.charCodeAt(i);if(ch>=97&&ch<=122||ch>=
65&&ch<=90||ch>=48&&ch<=57||ch===95)i++;else break}return i}readAnsiCQuoted(){let quotePos=this.pos-1,result=decodeAnsiCQuoted(
this.src,this.pos,this.srcEnd);return this.pos=result.end,result.closed||this.errors.push({message:"unterminated ANSI-C \
quote",pos:quotePos}),result.value}extractBalanced(useGrammar=!0,quoteOnly=!1){let src=this.src,len=this.srcEnd,bt=this.
_buildParts||this._buildValue,depth=quoteOnly?0:1,start2=this.pos;this._unbalanced=!1;let knownEnd=useGrammar&&!quoteOnly?
this.substitutionContext.boundaries?.get(start2):void 0;if(knownEnd!==void 0&&knownEnd<=len&&this._nestingDepth<256)return this.
pos=knownEnd,bt?src.slice(start2,knownEnd-1):"";let wordStart=!0;for(;!quoteOnly&&this.pos<len;){let c=src.charCodeAt(this.
pos);if(c===41){let result=bt?src.slice(start2,this.pos):"";return this.pos++,result}else{if(c===40||c===92||c===39||c===
34||c===96||c===36&&(src.charCodeAt(this.pos+1)===39||src.charCodeAt(this.pos+1)===36||src.charCodeAt(this.pos+1)===123))
break;if(c===60&&this.pos+1<len&&src.charCodeAt(this.pos+1)===60)break;if(c===35&&wordStart)break;if(c===99&&wordStart&&
this.pos+3<len&&src.charCodeAt(this.pos+1)===97&&src.charCodeAt(this.pos+2)===115&&src.charCodeAt(this.pos+3)===101&&(this.
pos+4>=len||src.charCodeAt(this.pos+4)<128&&charType[src.charCodeAt(this.pos+4)]&1))break;wordStart=c<128&&(charType[c]&
1)!==0,this.pos++}}let caseDepth=0,caseParens=0,wordStartAfterParen=[],pendingDelims=null,scripts,arithBase=-1,arithExtent=start2>=
2&&src.charCodeAt(start2)===40&&src.charCodeAt(start2-1)===40&&src.charCodeAt(start2-2)===36,substitutions=0,reported2=!1,
quotes=quoteOnly?[{close:34,depth:0}]:[],quotedDepth=quoteOnly?1:0,parameterDepth=0,arithmeticOpens,continuedDollarPos=-1,
continuedParenPos=-1,escapedEnd=-1,lastParenEnd=-1,checkedGrammar=!1;for(;this.pos<len&&(depth>0||quotes.length>0);){let ch=src.
charCodeAt(this.pos),quote=quotes.length===0?void 0:quotes[quotes.length-1];if(quote!==void 0&&quote.depth===depth){let commandOpen=!1;
if(ch===92){this.pos=Math.min(this.pos+2,len);continue}if(ch===quote.close){if(quotes.pop(),ch===34?quotedDepth--:parameterDepth--,
this.pos++,quoteOnly&&depth===0&&quotes.length===0)return"";continue}if(ch===34)quotes.push({close:34,depth}),quotedDepth++;else if(ch===
39&&quote.close===125){this.pos++,this.skipSQ();continue}else if(ch===96){for(this.pos++;this.pos<len&&src.charCodeAt(this.
pos)!==96;)src.charCodeAt(this.pos)===92&&this.pos++,this.pos<len&&this.pos++;this.pos<len&&this.pos++;continue}else if(ch===
36){let next=src.charCodeAt(this.pos+1);if(next===39&&quote.close===125){this.pos+=2,this.skipAnsiCQuoted();continue}if(next===
123)quotes.push({close:125,depth}),parameterDepth++,this.pos++;else if(next===40)this.pos++,ch=40,commandOpen=!0;else if(next===
36){this.pos+=src.charCodeAt(this.pos+2)===40?1:2;continue}}if(!reported2&&this._nestingDepth+Math.max(quotedDepth,parameterDepth)>
256&&(this.errors.push({message:"maximum word nesting depth exceeded",pos:this.pos}),reported2=!0),!commandOpen){for(this.
pos++;this.pos<len;){let c=src.charCodeAt(this.pos);if(c===92||c===34||c===36||c===96||c===125||c===39)break;this.pos++}
continue}}if(ch===35&&lastParenEnd!==-1&&!arithExtent&&arithBase<0&&useGrammar&&!checkedGrammar&&this._nestingDepth+(scripts?.
length??0)<256&&skipBlanks2(src,lastParenEnd,len)===this.pos){checkedGrammar=!0;let scope=scripts?.[scripts.length-1],end=this.
findSubstitutionEnd(scope?.start??start2,len,this._nestingDepth+(scripts?.length??0)+1);if(end!==-1){if(scope===void 0)return this.
pos=end,bt?src.slice(start2,end-1):"";this.pos=end-1,depth=scope.depth+1,caseDepth=0,caseParens=0,wordStartAfterParen.length=
scope.parens+1,ch=41}}if(ch===40){let prev=this.pos>start2&&this.pos!==escapedEnd?src.charCodeAt(this.pos-1):0,commandDollarPos=prev===
36?this.pos-1:this.pos===continuedParenPos?continuedDollarPos:-1,wordParen=commandDollarPos!==-1||prev===60||prev===62||
prev===61||prev===64||prev===63||prev===42||prev===43||prev===33||prev===40&&wordStartAfterParen[wordStartAfterParen.length-
1]===!1||arithExtent&&this.pos===start2,script=commandDollarPos!==-1&&src.charCodeAt(this.pos+1)!==40||(prev===60||prev===
62)&&arithBase<0&&!arithExtent;script&&((scripts??(scripts=[])).push({start:this.pos+1,dollar:commandDollarPos,depth,parens:wordStartAfterParen.
length,caseDepth,caseParens,arithBase,arithExtent,substitutions,checkedGrammar,pendingDelims}),caseDepth=0,caseParens=0,
arithBase=-1,arithExtent=!1,checkedGrammar=!1,pendingDelims=null),wordStartAfterParen.push(!wordParen),wordStart=!0,!script&&
arithBase<0&&this.pos+1<len&&src.charCodeAt(this.pos+1)===40&&(arithBase=depth),commandDollarPos!==-1&&(script?substitutions++:
(arithmeticOpens??(arithmeticOpens=[])).push(depth),substitutions+(arithmeticOpens?.length??0)+this._nestingDepth+(quoteOnly?
0:1)>256&&!reported2&&(this.errors.push({message:"maximum command substitution nesting depth exceeded",pos:commandDollarPos}),
reported2=!0)),continuedDollarPos=-1,continuedParenPos=-1,depth++,caseDepth>0&&caseParens++,this.pos++}else if(ch===41){
if(caseDepth>0&&caseParens===0)this.pos++,wordStart=!0;else{if(caseDepth>0&&caseParens--,depth--,depth===0&&!quoteOnly){
let result=bt?src.slice(start2,this.pos):"";return this.pos++,result}if(depth<=arithBase&&(arithBase=-1),arithmeticOpens!==
void 0)for(;arithmeticOpens.length>0&&arithmeticOpens[arithmeticOpens.length-1]>=depth;)arithmeticOpens.pop();wordStart=
wordStartAfterParen.pop()??!0,this.pos++;let scope=scripts?.[scripts.length-1];scope!==void 0&&scope.depth===depth&&(scripts.
pop(),caseDepth=scope.caseDepth,caseParens=scope.caseParens,arithBase=scope.arithBase,arithExtent=scope.arithExtent,substitutions=
scope.substitutions,checkedGrammar=scope.checkedGrammar,pendingDelims=scope.pendingDelims)}lastParenEnd=this.pos}else if(ch===
92){if(this.pos>start2&&src.charCodeAt(this.pos-1)===36){let logicalPos=skipLineContinuations(src,this.pos,len);logicalPos>
this.pos&&src.charCodeAt(logicalPos)===40&&src.charCodeAt(logicalPos+1)!==40&&(continuedDollarPos=this.pos-1,continuedParenPos=
logicalPos)}this.pos++,this.pos<len&&(src.charCodeAt(this.pos)!==10&&(wordStart=!1),this.pos++),escapedEnd=this.pos}else if(ch===
36){let next=src.charCodeAt(++this.pos);next===39?(this.pos++,this.skipAnsiCQuoted()):next===36?this.pos++:next===123&&!isBraceCommandOpener(
src.charCodeAt(this.pos+1))&&(quotes.push({close:125,depth}),parameterDepth++,this.pos++),wordStart=!1}else if(ch===39)this.
pos++,this.skipSQ(),wordStart=!1;else if(ch===34)quotes.push({close:34,depth}),quotedDepth++,this.pos++,wordStart=!1;else if(ch===
96){for(this.pos++;this.pos<len&&src.charCodeAt(this.pos)!==96;)src.charCodeAt(this.pos)===92&&this.pos++,this.pos<len&&
this.pos++;this.pos<len&&this.pos++,wordStart=!1}else if(ch===60&&arithBase<0&&this.pos+1<len&&src.charCodeAt(this.pos+1)===
60){if(this.pos+2<len&&src.charCodeAt(this.pos+2)===60)this.pos+=3;else{this.pos+=2;let strip=this.pos<len&&src.charCodeAt(
this.pos)===45;strip&&this.pos++,this.skipSpacesAndTabs(),this.readHereDocDelimiter(),(this._hereDelim||this._hereQuoted)&&
(pendingDelims??(pendingDelims=[])).push({delimiter:this._hereDelim,strip,quoted:this._hereQuoted})}wordStart=!1}else if(ch===
10&&pendingDelims){this.pos++;for(let hd of pendingDelims)this.skipHereDocBody(hd.delimiter,hd.strip,!0,hd.quoted);pendingDelims=
null,wordStart=!0}else if(ch===35&&arithBase<0&&!arithExtent&&wordStart)for(;this.pos<len&&src.charCodeAt(this.pos)!==10;)
this.pos++;else{let wStart=this.pos;for(;this.pos<len;){let wc=src.charCodeAt(this.pos);if(wc<128&&charType[wc])break;this.
pos++}if(this.pos>wStart){if(this.pos-wStart===4&&wordStart&&arithBase<0&&!arithExtent){let c0=src.charCodeAt(wStart);c0===
99&&src.charCodeAt(wStart+1)===97&&src.charCodeAt(wStart+2)===115&&src.charCodeAt(wStart+3)===101?caseDepth++:c0===101&&
src.charCodeAt(wStart+1)===115&&src.charCodeAt(wStart+2)===97&&src.charCodeAt(wStart+3)===99&&caseDepth>0&&(caseDepth--,
caseDepth===0&&(caseParens=0))}wordStart=!1}else{let wc=src.charCodeAt(this.pos);wordStart=wc<128&&(charType[wc]&1)!==0,
this.pos++}}}return this._unbalanced=!0,quoteOnly&&scripts!==void 0&&scripts.length>0&&this.errors.push({message:"unterm\
inated command substitution",pos:scripts[0].dollar}),bt?src.slice(start2,this.pos):""}}}});function opPrec(op){switch(op){case",":return 1;case"=":case"+=":case"-=":case"*=":case"/=":case"%=":case"<<=":case">>=":case"\
&=":case"|=":case"^=":return 2;case"||":return 4;case"&&":return 5;case"|":return 6;case"^":return 7;case"&":return 8;case"\
==":case"!=":return 9;case"<":case"<=":case">":case">=":return 10;case"<<":case">>":return 11;case"+":case"-":return 12;case"\
*":case"/":case"%":return 13;case"**":return 14;case"?":return 3;default:return-1}}function trimEnd(src,start2,end){for(;end>
start2;){let c=src.charCodeAt(end-1);if(c!==32&&c!==9&&c!==10)break;end--}return end}function opRightAssoc(op){switch(op){case"\
=":case"+=":case"-=":case"*=":case"/=":case"%=":case"<<=":case">>=":case"&=":case"|=":case"^=":case"**":return!0;default:
return!1}}function parseArithmeticExpression(src,offset=0,collector,nestingDepth=0){let pos=0,len=src.length,initialWordCount=collector?.
embeddedWords.length??0;function makeWord(start3,end,embedded=!1){let node2={type:"ArithmeticWord",pos:start3+offset,end:end+
offset,value:src.slice(start3,end),parts:void 0};return embedded&&collector?.embeddedWords.push(node2),node2}function skipWS(){
for(;pos<len;){let c=src.charCodeAt(pos);if(c===32||c===9||c===10)pos++;else break}}function tryReadBinOp(){if(pos>=len)
return null;let c=src.charCodeAt(pos),nc=pos+1<len?src.charCodeAt(pos+1):0,nnc=pos+2<len?src.charCodeAt(pos+2):0;switch(c){case 44:
return pos++,",";case 61:return nc===61?(pos+=2,"=="):(pos++,"=");case 33:return nc===61?(pos+=2,"!="):null;case 60:return nc===
60?nnc===61?(pos+=3,"<<="):(pos+=2,"<<"):nc===61?(pos+=2,"<="):(pos++,"<");case 62:return nc===62?nnc===61?(pos+=3,">>="):
(pos+=2,">>"):nc===61?(pos+=2,">="):(pos++,">");case 43:return nc===61?(pos+=2,"+="):nc===43?null:(pos++,"+");case 45:return nc===
61?(pos+=2,"-="):nc===45?null:(pos++,"-");case 42:return nc===42?(pos+=2,"**"):nc===61?(pos+=2,"*="):(pos++,"*");case 47:
return nc===61?(pos+=2,"/="):(pos++,"/");case 37:return nc===61?(pos+=2,"%="):(pos++,"%");case 124:return nc===124?(pos+=
2,"||"):nc===61?(pos+=2,"|="):(pos++,"|");case 38:return nc===38?(pos+=2,"&&"):nc===61?(pos+=2,"&="):(pos++,"&");case 94:
return nc===61?(pos+=2,"^="):(pos++,"^");case 63:return pos++,"?";default:return null}}function skipTruncatedUnary(){for(skipWS();pos<
len;){let c2=src.charCodeAt(pos);if(c2!==33&&c2!==126&&c2!==43&&c2!==45||src.charCodeAt(pos+1)===61)break;pos++,skipWS()}
if(src.charCodeAt(pos)===40){let groups=1;for(pos++;pos<len&&groups>0;){let wordEnd=collector?.findArithmeticWordEnd?.(pos+
offset,offset+len)??pos+offset;if(wordEnd>pos+offset){pos=wordEnd-offset;continue}let c2=src.charCodeAt(pos++);c2===40?groups++:
c2===41&&groups--}}else pos<len&&src.charCodeAt(pos)!==41&&src.charCodeAt(pos)!==58&&parseAtom(0);skipWS();let c=src.charCodeAt(
pos);(c===43||c===45)&&src.charCodeAt(pos+1)===c&&(pos+=2)}function recoverExpression(minPrec){skipWS();let start3=pos;if(start3===
len)return makeWord(start3,start3);let wordCount=collector?.embeddedWords.length??0,ternaries=0;for(;;){if(skipTruncatedUnary(),
skipWS(),src.charCodeAt(pos)===58&&ternaries>0){ternaries--,pos++;continue}let saved=pos,op=tryReadBinOp();if(op===null||
ternaries===0&&opPrec(op)<minPrec){pos=saved;break}op==="?"&&ternaries++}return collector&&(collector.embeddedWords.length=
wordCount),makeWord(start3,trimEnd(src,start3,pos))}function parseBinExpr(minPrec,depth){if(depth>256)return recoverExpression(
minPrec);let left2=parseUnaryExpr(depth);for(;skipWS(),!(pos>=len);){let saved=pos,op=tryReadBinOp();if(!op)break;if(op===
"?"){if(opPrec(op)<minPrec){pos=saved;break}let consequent=parseBinExpr(1,depth+1);skipWS(),pos<len&&src.charCodeAt(pos)===
58&&pos++;let alternate=parseBinExpr(3,depth+1);left2={type:"ArithmeticTernary",pos:left2.pos,end:alternate.end,test:left2,
consequent,alternate};continue}let prec=opPrec(op);if(prec<minPrec){pos=saved;break}let nextPrec=opRightAssoc(op)?prec:prec+
1,right2=parseBinExpr(nextPrec,depth+1);left2={type:"ArithmeticBinary",pos:left2.pos,end:right2.end,operator:op,left:left2,
right:right2}}return left2}function parseUnaryExpr(depth){if(skipWS(),depth>256)return recoverExpression(15);if(pos>=len)
return makeWord(pos,pos);let start3=pos,c=src.charCodeAt(pos),nc=pos+1<len?src.charCodeAt(pos+1):0;if(c===43&&nc===43){pos+=
2;let operand=parseUnaryExpr(depth+1);return{type:"ArithmeticUnary",pos:start3+offset,end:operand.end,operator:"++",operand,
prefix:!0}}if(c===45&&nc===45){pos+=2;let operand=parseUnaryExpr(depth+1);return{type:"ArithmeticUnary",pos:start3+offset,
end:operand.end,operator:"--",operand,prefix:!0}}if(c===33){pos++;let operand=parseUnaryExpr(depth+1);return{type:"Arith\
meticUnary",pos:start3+offset,end:operand.end,operator:"!",operand,prefix:!0}}if(c===126){pos++;let operand=parseUnaryExpr(
depth+1);return{type:"ArithmeticUnary",pos:start3+offset,end:operand.end,operator:"~",operand,prefix:!0}}if(c===43&&nc!==
43&&nc!==61){pos++;let operand=parseUnaryExpr(depth+1);return{type:"ArithmeticUnary",pos:start3+offset,end:operand.end,operator:"\
+",operand,prefix:!0}}if(c===45&&nc!==45&&nc!==61){pos++;let operand=parseUnaryExpr(depth+1);return{type:"ArithmeticUnar\
y",pos:start3+offset,end:operand.end,operator:"-",operand,prefix:!0}}return parsePostfixExpr(depth)}function parsePostfixExpr(depth){
let operand=parseAtom(depth);if(skipWS(),pos+1<len){let c=src.charCodeAt(pos),nc=src.charCodeAt(pos+1);if(c===43&&nc===43)
return pos+=2,{type:"ArithmeticUnary",pos:operand.pos,end:pos+offset,operator:"++",operand,prefix:!1};if(c===45&&nc===45)
return pos+=2,{type:"ArithmeticUnary",pos:operand.pos,end:pos+offset,operator:"--",operand,prefix:!1}}return operand}function parseAtom(depth){
if(skipWS(),pos>=len)return makeWord(pos,pos);let c=src.charCodeAt(pos);if(c===40){let start4=pos;pos++;let expr=parseBinExpr(
0,depth+1);return skipWS(),pos<len&&src.charCodeAt(pos)===41&&pos++,{type:"ArithmeticGroup",pos:start4+offset,end:pos+offset,
expression:expr}}if(c===36){let start4=pos,wordCount2=collector?.embeddedWords.length??0,atom2=readDollarAtom(),wordEnd2=collector?.
findArithmeticWordEnd?.(start4+offset,offset+len)??pos+offset;return wordEnd2>pos+offset?(collector&&(collector.embeddedWords.
length=wordCount2),pos=wordEnd2-offset,makeWord(start4,pos,!0)):atom2}if(c===96||c===34||c===39){let start4=pos;return pos=
(collector?.findArithmeticWordEnd?.(start4+offset,offset+len)??start4+offset+1)-offset,makeWord(start4,pos,!0)}let start3=pos,
wordCount=collector?.embeddedWords.length??0,atom=readWordAtom(),wordEnd=collector?.findArithmeticWordEnd?.(start3+offset,
offset+len)??pos+offset;return wordEnd>pos+offset?(collector&&(collector.embeddedWords.length=wordCount),pos=wordEnd-offset,
makeWord(start3,pos,!0)):atom}function readDollarAtom(){let start3=pos;if(pos++,pos>=len)return makeWord(start3,pos);let c=src.
charCodeAt(pos);if(c===40)if(pos+1<len&&src.charCodeAt(pos+1)===40){let expansionEnd=collector?.findArithmeticExpansionEnd(
start3+offset,offset+len)??-1;if(expansionEnd!==-1)pos=expansionEnd-offset;else{pos+=2;let depth=1;for(;pos<len&&depth>0;)
src.charCodeAt(pos)===40&&src.charCodeAt(pos+1)===40?(depth++,pos+=2):src.charCodeAt(pos)===41&&src.charCodeAt(pos+1)===
41?(depth--,pos+=2):pos++}}else{pos++;let close=collector?.findClosingParenthesis(pos+offset,offset+len)??-1;if(close!==
-1)pos=close-offset+1;else{let depth=1;for(;pos<len&&depth>0;){let ch=src.charCodeAt(pos++);ch===40?depth++:ch===41&&depth--}}
let text4=src.slice(start3,pos);return collector?collector.commandExpansion(start3+offset,pos+offset,text4):new ScriptExpansionImpl(
"ArithmeticCommandExpansion",start3+offset,pos+offset,text4)}else if(c===123){let close=collector?.findClosingBrace(pos+
offset+1,offset+len)??-1;if(close!==-1)pos=close-offset+1;else{pos++;let depth=1;for(;pos<len&&depth>0;){let ch=src.charCodeAt(
pos++);ch===123?depth++:ch===125&&depth--}}}else for(;pos<len;){let ch=src.charCodeAt(pos);if(ch>=97&&ch<=122||ch>=65&&ch<=
90||ch>=48&&ch<=57||ch===95)pos++;else break}return makeWord(start3,pos,c===40||c===123)}function readWordAtom(){let start3=pos;
for(;pos<len;){let c=src.charCodeAt(pos);if(c>=48&&c<=57||c>=65&&c<=90||c>=97&&c<=122||c===95||c===35)pos++;else break}if(pos>
start3&&pos<len&&src.charCodeAt(pos)===91){let close=collector?.findClosingBracket?.(pos+offset+1,offset+len)??-1;if(close!==
-1)pos=close-offset+1;else{pos++;let depth=1;for(;pos<len&&depth>0;){let c=src.charCodeAt(pos);c===91?depth++:c===93&&depth--,
pos++}}return makeWord(start3,pos,!0)}return pos===start3&&pos++,makeWord(start3,pos)}if(skipWS(),pos>=len)return null;let start2=pos,
result=parseBinExpr(0,nestingDepth);return skipWS(),pos<len?(collector&&(collector.embeddedWords.length=initialWordCount),
makeWord(start2,trimEnd(src,start2,len),collector!==void 0)):result}var init_arithmetic=__esm({"node_modules/unbash/dist\
/arithmetic.js"(){init_expansion();init_limits();init_chars()}});function wordPartsResolver(context){return context.wordParts??(context.wordParts=(source,word2,depth)=>computeWordParts(
source,word2,depth,context))}function embeddedPartsResolver(context){return context.embeddedParts??(context.embeddedParts=
(source,word2,depth)=>computeEmbeddedWordParts(source,word2,depth,context))}function arrayPartsResolver(context){return context.
arrayParts??(context.arrayParts=(source,word2,depth)=>computeArrayElementParts(source,word2,depth,context))}function computeWordParts(source,word2,depth=0,context=createSubstitutionContext()){
let lexer=new Lexer2(source,word2.pos,word2.end,!1,context);return lexer._nestingDepth=depth,lexer.buildWordParts(word2.
pos)??void 0}function computeEmbeddedWordParts(source,word2,depth=0,context,arithmetic=!1){if(!hasEmbeddedWordStructure(
source,word2.pos,word2.end))return;let lexer=new Lexer2(source,word2.pos,word2.end,!1,context);return lexer._nestingDepth=
depth,lexer.buildEmbeddedWordParts(word2.pos,arithmetic)??void 0}function computeArrayElementParts(source,word2,depth=0,context){
let lexer=new Lexer2(source,word2.pos,word2.end,!1,context);return lexer._nestingDepth=depth,lexer.buildArrayElementParts(
word2.pos)??void 0}function computeHereDocBodyParts(source,word2,depth=0,context){let lexer=new Lexer2(source,word2.pos,
word2.end,!1,context);return lexer._nestingDepth=depth,lexer.buildHereDocParts(word2.pos,word2.end)??void 0}var computeBareWordParts,
init_parts=__esm({"node_modules/unbash/dist/parts.js"(){init_lexer();init_substitution_context();init_glob2();computeBareWordParts=
(_source,word2)=>hasGlobCharacters(word2.text)?parseGlobParts(word2.text,0,word2.text.length,void 0,word2.pos):void 0}});function parseArithmeticWithParts(body,offset,source,depth,context,embeddedDepth=depth){if(!hasEmbeddedWordStructure(source,
offset,offset+body.length))return parseArithmeticExpression(body,offset,void 0,depth)??void 0;let embeddedWords=[],lexer=new Lexer2(
source,0,source.length,!1,context);lexer._nestingDepth=depth;let expression=parseArithmeticExpression(body,offset,{embeddedWords,
commandExpansion:(pos,end,text4)=>new ScriptExpansionImpl("ArithmeticCommandExpansion",pos,end,text4,{source,start:pos+2,
end:end-1,depth:depth+1,parenBoundary:!0,context}),findClosingBracket:(start2,end)=>lexer.findClosingBracket(start2,end),
findClosingBrace:(start2,end)=>lexer.findClosingBrace(start2,end),findClosingParenthesis:(start2,end)=>lexer.findClosingParenthesis(
start2,end),findArithmeticExpansionEnd:(start2,end)=>lexer.findArithmeticExpansionEnd(start2,end),findArithmeticWordEnd:(start2,end)=>lexer.
findArithmeticWordEnd(start2,end)},depth)??void 0;if(embeddedDepth<=256)for(let node2 of embeddedWords)node2.parts=computeEmbeddedWordParts(
source,node2,embeddedDepth,context,!0);return expression}var init_arithmetic_parts=__esm({"node_modules/unbash/dist/arit\
hmetic-parts.js"(){init_arithmetic();init_lexer();init_parts();init_expansion();init_limits()}});var ArrayValueImpl,AssignmentImpl,init_assignment=__esm({"node_modules/unbash/dist/assignment.js"(){init_lexer();init_chars();
init_parts();init_word();ArrayValueImpl=class{type="ArrayValue";pos;end;#source;#depth;#context;#elements;constructor(source,pos,end,depth,context){
this.pos=pos,this.end=end,this.#source=source,this.#depth=depth,this.#context=context}get elements(){if(this.#elements)return this.#elements;
let lexer=new Lexer2(this.#source,this.pos+1,this.end-1,!1,this.#context);lexer._nestingDepth=this.#depth;let elements=[];
for(;lexer.peek(LexContext.ArrayElement).token!==Token.EOF;){let token=lexer.next(LexContext.ArrayElement);if(token.token!==
Token.Word&&token.token!==Token.Assignment)continue;let text4=token.raw?token.value:this.#source.slice(token.pos,token.end),
indexed2=text4.charCodeAt(0)===91,context=lexer.getSubstitutionContext(),source=!indexed2&&token.raw&&token.keywordEligible?
void 0:this.#source,resolver=source===void 0?computeBareWordParts:indexed2?arrayPartsResolver(context):wordPartsResolver(
context);elements.push(new WordImpl(text4,token.pos,token.end,source,resolver,this.#depth))}return this.#elements=elements,
elements}toJSON(){return{type:this.type,pos:this.pos,end:this.end,elements:this.elements}}},AssignmentImpl=class{type="A\
ssignment";pos;end;text;#source;#depth;#context;#operatorPos;#name=null;#append;#index;#value=null;constructor(text4,pos,end,source,operatorPos,depth,context){
this.pos=pos,this.end=end,this.text=text4,this.#source=source,this.#operatorPos=operatorPos,this.#depth=depth,this.#context=
context}get name(){return this.#name??this.resolveTarget()}get append(){return this.#name===null&&this.resolveTarget(),this.#append}get index(){
return this.#name===null&&this.resolveTarget(),this.#index}get value(){if(this.#value!==null)return this.#value;let start2=this.#operatorPos+
1,arrayStart=skipLineContinuations(this.#source,start2,this.end);return this.#value=this.#source.charCodeAt(arrayStart)===
40&&this.#source.charCodeAt(this.end-1)===41?new ArrayValueImpl(this.#source,arrayStart,this.end,this.#depth,this.#context):
new WordImpl(this.#source.slice(start2,this.end),start2,this.end,this.#source,wordPartsResolver(this.#context),this.#depth),
this.#value}resolveTarget(){let equal=this.#operatorPos-this.pos,nameEnd=equal,appendPos=equal;for(;appendPos>=2&&this.text.
charCodeAt(appendPos-2)===92&&this.text.charCodeAt(appendPos-1)===10;)appendPos-=2;this.text.charCodeAt(appendPos-1)===43&&
(this.#append=!0,nameEnd=appendPos-1);let bracket=this.text.indexOf("[");if(bracket>0&&bracket<nameEnd){let close=this.text.
lastIndexOf("]",equal);if(close>bracket){let start2=this.pos+bracket+1,end=this.pos+close;this.#index=new WordImpl(this.#source.
slice(start2,end),start2,end,this.#source,embeddedPartsResolver(this.#context),this.#depth),nameEnd=bracket}}let name=this.
text.slice(0,nameEnd);return this.#name=name.includes(`\\
`)?name.split(`\\
`).join(""):name}toJSON(){return{type:this.type,pos:this.pos,end:this.end,text:this.text,name:this.name,append:this.append,
index:this.index,value:this.value}}}}});var isArgument,CommandImpl,init_command=__esm({"node_modules/unbash/dist/command.js"(){isArgument=item=>item.type==="Wor\
d"||item.type==="Assignment",CommandImpl=class{type="Command";pos;end;name;prefix;suffix;#args;#redirects;constructor(pos,end,name,prefix2,suffix){
this.pos=pos,this.end=end,this.name=name,this.prefix=prefix2,this.suffix=suffix}get args(){if(this.#args===void 0){let suffix=this.
suffix;this.#args=suffix.every(isArgument)?suffix:suffix.filter(isArgument)}return this.#args}get redirects(){if(this.#redirects===
void 0){let redirects=[];for(let item of this.prefix)item.type!=="Assignment"&&redirects.push(item);for(let item of this.
suffix)isArgument(item)||redirects.push(item);this.#redirects=redirects}return this.#redirects}toJSON(){return{type:this.
type,pos:this.pos,end:this.end,name:this.name,prefix:this.prefix,suffix:this.suffix}}}}});var HereDocBodyImpl,init_heredoc2=__esm({"node_modules/unbash/dist/heredoc.js"(){init_parts();HereDocBodyImpl=class{type="\
HereDocBody";pos;end;text="";#source;#depth;#context;#parts;constructor(source,pos,quoted3,depth,context){this.pos=pos,this.
end=pos,this.#source=source,this.#depth=depth,this.#context=context,this.#parts=quoted3?void 0:null}get parts(){return this.#parts===
null&&(this.#parts=computeHereDocBodyParts(this.#source,this,this.#depth,this.#context)),this.#parts}toJSON(){return{type:this.
type,pos:this.pos,end:this.end,text:this.text,parts:this.parts}}}}});function isDeclarationCommand(name){switch(name.length){case 5:return name==="local"||name==="alias";case 6:return name===
"export";case 7:return name==="declare"||name==="typeset";case 8:return name==="readonly";default:return!1}}function isTestNegation(t){
return t.token===Token.Word&&t.keywordEligible&&t.value==="!"}function parse3(source){return new Parser2(source,0,source.
length).run()}function parseRegion(source,start2,end,depth=0,parenBoundary=!1,context){return new Parser2(source,start2,
end,depth,parenBoundary,void 0,context).run()}function findSubstitutionEnd(source,start2,end,depth,context){let boundaries=new Map(
[[start2,void 0]]),pending=[{start:start2,end,depth}];for(;pending.length>0;){let count3=pending.length,boundary=pending[count3-
1],lexer=new SubstitutionLexer(source,boundary,boundaries,pending,context),found=new Parser2(source,boundary.start,boundary.
end,boundary.depth,!0,lexer).findSubstitutionEnd();pending.length===count3&&(boundaries.set(boundary.start,found),found!==
-1&&substitutionBoundaries(context).set(boundary.start,found),pending.pop())}return boundaries.get(start2)??-1}var ArithmeticCommandImpl,
ArithmeticForImpl,CASE_TERMINATORS,REDIRECT_OPS,listTerminators,compoundClosers,commandStarts,UNARY_TEST_OPS,BINARY_TEST_OPS,
EMPTY_REDIRECTS,EMPTY_PREFIXES,EMPTY_ELIFS,SubstitutionLexer,Parser2,init_parser=__esm({"node_modules/unbash/dist/parser\
.js"(){init_traversal();init_lexer();init_limits();init_arithmetic_parts();init_parts();init_substitution_context();init_word();
init_assignment();init_command();init_heredoc2();init_expansion();Lexer2._findSubstitutionEnd=findSubstitutionEnd;ScriptExpansionImpl.
_resolveScript=parseRegion;ArithmeticExpansionImpl._resolveExpression=parseArithmeticWithParts;ArithmeticCommandImpl=class{type="\
ArithmeticCommand";pos;end;body;#source;#depth;#context;#expression=null;constructor(pos,end,body,source,depth,context){
this.pos=pos,this.end=end,this.body=body,this.#source=source,this.#depth=depth,this.#context=context}get expression(){return this.#expression===
null&&(this.#expression=parseArithmeticWithParts(this.body,this.pos+2,this.#source,this.#depth,this.#context)),this.#expression}set expression(v){
this.#expression=v??void 0}toJSON(){return{type:this.type,pos:this.pos,end:this.end,expression:this.expression,body:this.
body}}},ArithmeticForImpl=class{type="ArithmeticFor";pos;end;body;#initStr;#testStr;#updateStr;#initPos;#testPos;#updatePos;#source;#depth;#context;#initialize=null;#test=null;#update=null;constructor(pos,end,body,initStr,testStr,updateStr,initPos,testPos,updatePos,source,depth,context){
this.pos=pos,this.end=end,this.body=body,this.#initStr=initStr,this.#testStr=testStr,this.#updateStr=updateStr,this.#initPos=
initPos,this.#testPos=testPos,this.#updatePos=updatePos,this.#source=source,this.#depth=depth,this.#context=context}get initialize(){
return this.#initialize===null&&(this.#initStr?this.#initialize=parseArithmeticWithParts(this.#initStr,this.#initPos,this.#source,
this.#depth,this.#context):this.#initialize=void 0),this.#initialize}set initialize(v){this.#initialize=v??void 0}get test(){
return this.#test===null&&(this.#testStr?this.#test=parseArithmeticWithParts(this.#testStr,this.#testPos,this.#source,this.#depth,
this.#context):this.#test=void 0),this.#test}set test(v){this.#test=v??void 0}get update(){return this.#update===null&&(this.#updateStr?
this.#update=parseArithmeticWithParts(this.#updateStr,this.#updatePos,this.#source,this.#depth,this.#context):this.#update=
void 0),this.#update}set update(v){this.#update=v??void 0}toJSON(){return{type:this.type,pos:this.pos,end:this.end,initialize:this.
initialize,test:this.test,update:this.update,body:this.body}}},CASE_TERMINATORS={[Token.DoubleSemi]:";;",[Token.SemiAmp]:"\
;&",[Token.DoubleSemiAmp]:";;&"},REDIRECT_OPS={">":">",">>":">>","<":"<","<>":"<>","<&":"<&",">&":">&",">|":">|","&>":"&\
>","&>>":"&>>"},listTerminators=new Uint8Array(37);listTerminators[Token.EOF]=1;listTerminators[Token.RParen]=1;listTerminators[Token.
RBrace]=1;listTerminators[Token.Then]=1;listTerminators[Token.Else]=1;listTerminators[Token.Elif]=1;listTerminators[Token.
Fi]=1;listTerminators[Token.Do]=1;listTerminators[Token.Done]=1;listTerminators[Token.Esac]=1;listTerminators[Token.DoubleSemi]=
1;listTerminators[Token.SemiAmp]=1;listTerminators[Token.DoubleSemiAmp]=1;compoundClosers=new Uint8Array(37);compoundClosers[Token.
RParen]=1;compoundClosers[Token.RBrace]=1;compoundClosers[Token.DblRBracket]=1;compoundClosers[Token.Fi]=1;compoundClosers[Token.
Done]=1;compoundClosers[Token.Esac]=1;compoundClosers[Token.ArithCmd]=1;commandStarts=new Uint8Array(37);commandStarts[Token.
Word]=1;commandStarts[Token.Assignment]=1;commandStarts[Token.Bang]=1;commandStarts[Token.LParen]=1;commandStarts[Token.
LBrace]=1;commandStarts[Token.DblLBracket]=1;commandStarts[Token.If]=1;commandStarts[Token.For]=1;commandStarts[Token.While]=
1;commandStarts[Token.Until]=1;commandStarts[Token.Case]=1;commandStarts[Token.Function]=1;commandStarts[Token.Select]=1;
commandStarts[Token.ArithCmd]=1;commandStarts[Token.Coproc]=1;commandStarts[Token.Redirect]=1;UNARY_TEST_OPS={"-a":1,"-b":1,
"-c":1,"-d":1,"-e":1,"-f":1,"-g":1,"-h":1,"-k":1,"-p":1,"-r":1,"-s":1,"-t":1,"-u":1,"-v":1,"-w":1,"-x":1,"-z":1,"-n":1,"\
-o":1,"-N":1,"-S":1,"-L":1,"-G":1,"-O":1,"-R":1},BINARY_TEST_OPS={"==":1,"!=":1,"=~":1,"=":1,"-eq":1,"-ne":1,"-lt":1,"-l\
e":1,"-gt":1,"-ge":1,"-nt":1,"-ot":1,"-ef":1,"<":1,">":1},EMPTY_REDIRECTS=[],EMPTY_PREFIXES=[],EMPTY_ELIFS=[];SubstitutionLexer=
class _SubstitutionLexer extends Lexer2{boundaries;pending;context;constructor(source,boundary,boundaries,pending,context,parenBoundary=!0){
super(source,boundary.start,boundary.end,parenBoundary,context),this._nestingDepth=boundary.depth,this.boundaries=boundaries,
this.pending=pending,this.context=context}fork(start2,end,parenBoundary=!1){return new _SubstitutionLexer(this.getSource(),
{start:start2,end,depth:this._nestingDepth},this.boundaries,this.pending,this.context,parenBoundary)}findSubstitutionEnd(start2,end,depth=this.
_nestingDepth+1){let known3=this.context.boundaries?.get(start2);if(known3!==void 0)return known3<=end?known3:-1;let boundary=this.
boundaries.get(start2);return boundary!==void 0?boundary<=end?boundary:-1:(this.boundaries.has(start2)||(this.boundaries.
set(start2,void 0),this.pending.push({start:start2,end,depth})),-1)}};Parser2=class{tok;source;start;end;depth;errors=null;syntaxDepth=0;constructor(source,start2,end,depth=0,parenBoundary=!1,lexer,context){
this.tok=lexer??new Lexer2(source,start2,end,parenBoundary,createSubstitutionContext(context)),this.tok._nestingDepth=depth,
this.source=source,this.start=start2,this.end=end,this.depth=depth}run(){let start2=this.start;this.depth>256&&this.error(
"maximum substitution nesting depth exceeded",start2);let shebang;if(start2===0&&this.source.charCodeAt(0)===35&&this.source.
charCodeAt(1)===33){let nl=this.source.indexOf(`
`);shebang=nl===-1?this.source:this.source.slice(0,nl)}let commands2=this.list();for(;;){let unexpected=this.tok.peek(LexContext.
CommandStart);if(unexpected.token===Token.EOF||(this.unexpectedToken(unexpected),!listTerminators[unexpected.token]&&unexpected.
token!==Token.In))break;this.tok.next(LexContext.CommandStart);let separator=this.tok.peek(LexContext.CommandStart).token;
if(separator!==Token.Semi&&separator!==Token.Newline&&separator!==Token.Amp)break;for(;separator===Token.Semi||separator===
Token.Newline||separator===Token.Amp;)this.tok.next(LexContext.CommandStart),separator=this.tok.peek(LexContext.CommandStart).
token;let recovered=this.list();for(let i=0;i<recovered.length;i++)commands2.push(recovered[i])}let lexerErrors=this.tok.
_errors;if(lexerErrors!==null&&lexerErrors.length>0){let errors=this.errors??(this.errors=[]);for(let i=0;i<lexerErrors.
length;i++)errors.push(lexerErrors[i])}return this.errors!==null&&this.errors.length>1&&this.errors.sort((a,b)=>a.pos-b.
pos),{type:"Script",pos:start2,end:this.end,shebang,commands:commands2,errors:this.errors??void 0}}error(message,pos){(this.
errors??(this.errors=[])).push({message,pos})}unexpectedToken(t){this.error(`unexpected token '${t.token===Token.Newline?
"newline":t.value}'`,t.pos)}findSubstitutionEnd(){return this.list(),this.acceptEnd(Token.RParen)}skipSemi(){this.tok.peek(
LexContext.Normal).token===Token.Semi&&this.tok.next(LexContext.Normal)}accept(token,ctx=LexContext.Normal){return this.
tok.peek(ctx).token===token?this.tok.next(ctx):null}acceptEnd(token,ctx=LexContext.Normal){return this.tok.peek(ctx).token===
token?this.tok.next(ctx).end:-1}skipNewlines(ctx=LexContext.Normal){for(;this.tok.peek(ctx).token===Token.Newline;)this.
tok.next(ctx)}doBody(hasDo){let body=this.list(),emptyPos=hasDo?this.emptyListPos(body):-1;return emptyPos>=0&&this.error(
"expected command after 'do'",emptyPos),body}emptyListPos(commands2){return commands2.length===0?this.tok.peek(LexContext.
CommandStart).pos:-1}makeStatement(command3){return{type:"Statement",pos:command3.pos,end:command3.end,command:command3,
background:void 0}}list(){let commands2=[];this.skipNewlines(LexContext.CommandStart);let t=this.tok.peek(LexContext.CommandStart).
token;if(listTerminators[t]||!commandStarts[t])return commands2;let first=this.andOr();for(first&&commands2.push(this.makeStatement(
first));t=this.tok.peekFollow(compoundClosers).token,!(t!==Token.Semi&&t!==Token.Newline&&t!==Token.Amp);){let isBackground=t===
Token.Amp,sepEnd=this.tok.next(LexContext.Normal).end;if(isBackground){let stmt=commands2[commands2.length-1];stmt.background=
!0,stmt.end=sepEnd}if(this.skipNewlines(LexContext.CommandStart),t=this.tok.peek(LexContext.CommandStart).token,listTerminators[t]||
!commandStarts[t])break;let node2=this.andOr();node2&&commands2.push(this.makeStatement(node2))}return commands2}andOr(){
let first=this.pipeline();if(!first)return null;let t=this.tok.peek(LexContext.Normal).token;if(t!==Token.And&&t!==Token.
Or)return first;let commands2=[first],operators=[];do{let operatorToken=this.tok.next(LexContext.Normal),operator=operatorToken.
token===Token.And?"&&":"||";this.skipNewlines(LexContext.CommandStart);let next=this.pipeline();if(!next){this.error(`ex\
pected command after '${operator}'`,operatorToken.end);break}operators.push(operator),commands2.push(next),t=this.tok.peek(
LexContext.Normal).token}while(t===Token.And||t===Token.Or);return{type:"AndOr",pos:first.pos,end:commands2[commands2.length-
1].end,commands:commands2,operators}}withRedirects(command3){let redirects=this.collectTrailingRedirects();return redirects.
length===0?command3:{type:"Redirected",pos:command3.pos,end:redirects[redirects.length-1].end,command:command3,redirects}}pipeline(){
let prefixes;for(;;){let token=this.tok.peek(LexContext.CommandStart),isTime=token.token===Token.Word&&token.keywordEligible&&
token.value==="time";if(token.token!==Token.Bang&&!isTime)break;let prefix2=this.tok.next(LexContext.CommandStart),pos2=prefix2.
pos,keywordEnd=prefix2.end,posix6,endOfOptions;if(isTime){let flag2=this.tok.peek(LexContext.CommandStart);flag2.token===
Token.Word&&flag2.keywordEligible&&flag2.value==="-p"&&(this.tok.next(LexContext.CommandStart),posix6={pos:flag2.pos,end:flag2.
end},flag2=this.tok.peek(LexContext.CommandStart)),flag2.token===Token.Word&&flag2.keywordEligible&&flag2.value==="--"&&
(this.tok.next(LexContext.CommandStart),endOfOptions={pos:flag2.pos,end:flag2.end})}prefixes===void 0&&(prefixes=[]),prefixes.
push(isTime?{type:"Time",pos:pos2,end:endOfOptions?.end??posix6?.end??keywordEnd,keywordEnd,posix:posix6,endOfOptions}:{
type:"Negation",pos:pos2,end:keywordEnd})}let command3=this.pipelineCommands();if(!prefixes)return command3;let pos=prefixes[0].
pos;return command3?.type==="Pipeline"?(command3.prefixes=prefixes,command3.pos=pos,command3):{type:"Pipeline",pos,end:command3?
command3.end:prefixes[prefixes.length-1].end,prefixes,commands:command3?[command3]:[],operators:[]}}pipelineCommands(){let first=this.
command();if(!first)return null;if(this.tok.peek(LexContext.Normal).token!==Token.Pipe)return first;let commands2=[first],
operators=[];for(;this.tok.peek(LexContext.Normal).token===Token.Pipe;){let pipeToken=this.tok.next(LexContext.Normal),operator=pipeToken.
value==="|&"?"|&":"|";this.skipNewlines(LexContext.CommandStart);let cmd=this.command();if(!cmd){this.error(`expected co\
mmand after '${operator}'`,pipeToken.end);break}operators.push(operator),commands2.push(cmd)}return commands2.length===1?
commands2[0]:{type:"Pipeline",pos:first.pos,end:commands2[commands2.length-1].end,prefixes:EMPTY_PREFIXES,commands:commands2,
operators}}command(){let compound;switch(this.tok.peek(LexContext.CommandStart).token){case Token.LParen:compound=this.subshell();
break;case Token.LBrace:compound=this.braceGroup();break;case Token.If:compound=this.ifClause();break;case Token.For:compound=
this.forClause();break;case Token.While:compound=this.whileClause();break;case Token.Until:compound=this.untilClause();break;case Token.
Case:compound=this.caseClause();break;case Token.Function:return this.functionDef();case Token.Select:compound=this.selectClause();
break;case Token.DblLBracket:compound=this.testCommand();break;case Token.ArithCmd:compound=this.arithCommand();break;case Token.
Coproc:return this.coprocCommand();case Token.Word:case Token.Assignment:case Token.Redirect:return this.simpleCommandOrFunction(
!1);default:return null}return this.withRedirects(compound)}collectTrailingRedirects(){let redirects=EMPTY_REDIRECTS;for(;this.
tok.peekFollow(compoundClosers).token===Token.Redirect;)redirects===EMPTY_REDIRECTS&&(redirects=[]),redirects.push(this.
readRedirect(LexContext.Normal));return redirects}arithCommand(){let tok=this.tok.next(LexContext.CommandStart);return new ArithmeticCommandImpl(
tok.pos,tok.end,tok.value,this.source,this.depth,this.tok.getSubstitutionContext())}coprocCommand(){let start2=this.tok.
next(LexContext.CommandStart),pos=start2.pos,first=this.tok.peek(LexContext.CommandStart),name;if(first.token===Token.Word){
let lookahead=this.tok.fork(first.end,this.end);switch(lookahead.peek(LexContext.CommandStart).token){case Token.LParen:
lookahead.next(LexContext.CommandStart),lookahead.peek(LexContext.Normal).token!==Token.RParen&&(name=this.readWord(LexContext.
CommandStart));break;case Token.LBrace:case Token.If:case Token.For:case Token.While:case Token.Until:case Token.Case:case Token.
Select:case Token.DblLBracket:case Token.ArithCmd:name=this.readWord(LexContext.CommandStart)}}let cmd=first.token===Token.
Word&&name===void 0?this.simpleCommandOrFunction(!0):this.command();if(cmd&&cmd.type!=="Function"&&cmd.type!=="Coproc")return{
type:"Coproc",pos,end:cmd.end,name,body:cmd};this.error("expected command after 'coproc'",cmd?.pos??start2.end);let body=cmd?
this.makeCompoundList([this.makeStatement(cmd)]):{type:"CompoundList",pos:start2.end,end:start2.end,commands:[]};return{
type:"Coproc",pos,end:body.end,name,body}}subshell(){return this.subshellBody(this.tok.next(LexContext.CommandStart).pos)}subshellBody(pos){
if(this.syntaxDepth>=256){this.error("maximum subshell nesting depth exceeded",pos);let closeEnd2=this.tok.skipSubshellBody();
closeEnd2<0&&this.error("expected ')' to close subshell",this.tok.getPos());let end2=closeEnd2>=0?closeEnd2:pos;return{type:"\
Subshell",pos,end:end2,body:this.makeCompoundList([])}}this.syntaxDepth++;let commands2=this.list();this.syntaxDepth--,commands2.
length===0&&this.error("expected command in subshell",pos);let closeEnd=this.acceptEnd(Token.RParen,LexContext.Normal);closeEnd<
0&&this.error("expected ')' to close subshell",this.tok.getPos());let end=closeEnd>=0?closeEnd:pos;return{type:"Subshell",
pos,end,body:this.makeCompoundList(commands2)}}braceGroup(){let pos=this.tok.next(LexContext.CommandStart).pos;if(this.syntaxDepth>=
256){this.error("maximum brace group nesting depth exceeded",pos);let closeEnd2=this.tok.skipCompoundBody(Token.RBrace);
closeEnd2<0&&this.error("expected '}' to close brace group",this.tok.getPos());let end2=closeEnd2>=0?closeEnd2:pos;return{
type:"BraceGroup",pos,end:end2,body:this.makeCompoundList([])}}this.syntaxDepth++;let commands2=this.list();this.syntaxDepth--,
commands2.length===0&&this.error("expected command in brace group",pos);let closeEnd=this.acceptEnd(Token.RBrace,LexContext.
Normal);closeEnd<0&&this.error("expected '}' to close brace group",this.tok.getPos());let end=closeEnd>=0?closeEnd:pos;return{
type:"BraceGroup",pos,end,body:this.makeCompoundList(commands2)}}ifClause(){let pos=this.tok.next(LexContext.CommandStart).
pos;if(this.syntaxDepth>=256){this.error("maximum if nesting depth exceeded",pos);let closeEnd2=this.tok.skipCompoundBody(
Token.Fi);closeEnd2<0&&this.error("expected 'fi' to close 'if'",this.tok.getPos());let end=closeEnd2>=0?closeEnd2:pos;return{
type:"If",pos,end,clause:this.makeCompoundList([]),then:this.makeCompoundList([]),elif:EMPTY_ELIFS,else:void 0}}this.syntaxDepth++;
let command3,branchPos=pos;for(;;){let clauseCommands=this.list(),emptyClausePos=this.emptyListPos(clauseCommands),clause=this.
makeCompoundList(clauseCommands);this.skipSemi();let thenToken=this.accept(Token.Then,LexContext.CommandStart);thenToken?
emptyClausePos>=0&&this.error(`expected command after '${branchPos===pos?"if":"elif"}'`,emptyClausePos):this.error("expe\
cted 'then'",this.tok.getPos());let thenCommands=this.list(),then_=this.makeCompoundList(thenCommands);thenToken&&thenCommands.
length===0&&(this.error("expected command after 'then'",this.tok.peek(LexContext.CommandStart).pos),then_.pos=thenToken.
end,then_.end=thenToken.end),command3?(command3.elif===EMPTY_ELIFS&&(command3.elif=[]),command3.elif.push({type:"Elif",pos:branchPos,
end:then_.end,clause,then:then_})):command3={type:"If",pos,end:pos,clause,then:then_,elif:EMPTY_ELIFS,else:void 0},this.
skipSemi();let elif=this.accept(Token.Elif,LexContext.CommandStart);if(!elif)break;branchPos=elif.pos}if(this.accept(Token.
Else,LexContext.CommandStart)){let elseCommands=this.list(),emptyElsePos=this.emptyListPos(elseCommands);emptyElsePos>=0&&
this.error("expected command after 'else'",emptyElsePos),command3.else=this.makeCompoundList(elseCommands),this.skipSemi()}
let closeEnd=this.acceptEnd(Token.Fi,LexContext.CommandStart);return closeEnd<0&&this.error("expected 'fi' to close 'if'",
this.tok.getPos()),command3.end=closeEnd>=0?closeEnd:branchPos,this.syntaxDepth--,command3}forClause(){let pos=this.tok.
next(LexContext.CommandStart).pos;if(this.tok.peek(LexContext.Normal).token===Token.LParen)return this.cStyleFor(pos);let name=this.
readRequiredWord("for"),wordlist;if(this.skipNewlines(LexContext.CommandStart),this.tok.peek(LexContext.CommandStart).token===
Token.In)for(this.tok.next(LexContext.CommandStart),wordlist=[];this.tok.peek(LexContext.Normal).token===Token.Word;)wordlist.
push(this.readWord(LexContext.Normal));if(this.skipSemi(),this.skipNewlines(LexContext.CommandStart),this.tok.peek(LexContext.
CommandStart).token===Token.LBrace){let bg=this.braceGroup();return{type:"For",pos,end:bg.end,name,wordlist,body:bg.body}}
let hasDo=this.accept(Token.Do,LexContext.CommandStart)!==null;if(hasDo||this.error("expected 'do'",this.tok.getPos()),this.
syntaxDepth>=256){this.error("maximum for nesting depth exceeded",pos);let closeEnd2=this.tok.skipCompoundBody(Token.Done);
closeEnd2<0&&this.error("expected 'done' to close 'for'",this.tok.getPos());let end2=closeEnd2>=0?closeEnd2:pos;return{type:"\
For",pos,end:end2,name,wordlist,body:this.makeCompoundList([])}}this.syntaxDepth++;let body=this.doBody(hasDo);this.syntaxDepth--,
this.skipSemi();let closeEnd=this.acceptEnd(Token.Done,LexContext.CommandStart);closeEnd<0&&this.error("expected 'done' \
to close 'for'",this.tok.getPos());let end=closeEnd>=0?closeEnd:pos;return{type:"For",pos,end,name,wordlist,body:this.makeCompoundList(
body)}}cStyleFor(pos){let[initStr,testStr,updateStr,initPos,testPos,updatePos]=this.tok.readCStyleForExprs();if(this.tok.
peek(LexContext.CommandStart).token===Token.Semi&&this.tok.next(LexContext.CommandStart),this.skipNewlines(LexContext.CommandStart),
this.tok.peek(LexContext.CommandStart).token===Token.LBrace){let bg=this.braceGroup();return new ArithmeticForImpl(pos,bg.
end,bg.body,initStr,testStr,updateStr,initPos,testPos,updatePos,this.source,this.depth,this.tok.getSubstitutionContext())}
let hasDo=this.accept(Token.Do,LexContext.CommandStart)!==null;if(hasDo||this.error("expected 'do'",this.tok.getPos()),this.
syntaxDepth>=256){this.error("maximum for nesting depth exceeded",pos);let closeEnd2=this.tok.skipCompoundBody(Token.Done);
closeEnd2<0&&this.error("expected 'done' to close 'for'",this.tok.getPos());let end2=closeEnd2>=0?closeEnd2:pos;return new ArithmeticForImpl(
pos,end2,this.makeCompoundList([]),initStr,testStr,updateStr,initPos,testPos,updatePos,this.source,this.depth,this.tok.getSubstitutionContext())}
this.syntaxDepth++;let body=this.doBody(hasDo);this.syntaxDepth--;let closeEnd=this.acceptEnd(Token.Done,LexContext.CommandStart);
closeEnd<0&&this.error("expected 'done' to close 'for'",this.tok.getPos());let end=closeEnd>=0?closeEnd:pos;return new ArithmeticForImpl(
pos,end,this.makeCompoundList(body),initStr,testStr,updateStr,initPos,testPos,updatePos,this.source,this.depth,this.tok.
getSubstitutionContext())}whileClause(){return this.whileOrUntil("while")}untilClause(){return this.whileOrUntil("until")}whileOrUntil(kind){
let pos=this.tok.next(LexContext.CommandStart).pos;if(this.syntaxDepth>=256){this.error(`maximum ${kind} nesting depth e\
xceeded`,pos);let closeEnd2=this.tok.skipCompoundBody(Token.Done);closeEnd2<0&&this.error(`expected 'done' to close '${kind}\
'`,this.tok.getPos());let end2=closeEnd2>=0?closeEnd2:pos;return{type:"While",pos,end:end2,kind,clause:this.makeCompoundList(
[]),body:this.makeCompoundList([])}}this.syntaxDepth++;let clauseCommands=this.list(),emptyClausePos=this.emptyListPos(clauseCommands),
clause=this.makeCompoundList(clauseCommands);this.skipSemi();let hasDo=this.accept(Token.Do,LexContext.CommandStart)!==null;
hasDo?emptyClausePos>=0&&this.error(`expected command after '${kind}'`,emptyClausePos):this.error("expected 'do'",this.tok.
getPos());let body=this.doBody(hasDo);this.skipSemi();let closeEnd=this.acceptEnd(Token.Done,LexContext.CommandStart);closeEnd<
0&&this.error(`expected 'done' to close '${kind}'`,this.tok.getPos());let end=closeEnd>=0?closeEnd:pos;return this.syntaxDepth--,
{type:"While",pos,end,kind,clause,body:this.makeCompoundList(body)}}caseClause(){let pos=this.tok.next(LexContext.CommandStart).
pos,word2=this.readRequiredWord("case");if(this.skipNewlines(LexContext.CommandStart),this.accept(Token.In,LexContext.CommandStart)||
this.error("expected 'in' after 'case' word",this.tok.getPos()),this.skipNewlines(LexContext.CasePattern),this.syntaxDepth>=
256){this.error("maximum case nesting depth exceeded",pos);let closeEnd2=this.tok.skipCompoundBody(Token.Esac);closeEnd2<
0&&this.error("expected 'esac' to close 'case'",this.tok.getPos());let end2=closeEnd2>=0?closeEnd2:pos;return{type:"Case",
pos,end:end2,word:word2,items:[]}}this.syntaxDepth++;let items2=[],invalid=!1,t=this.tok.peek(LexContext.CasePattern).token;
for(;t!==Token.Esac&&t!==Token.EOF;){let itemPos=this.tok.peek(LexContext.Normal).pos;this.accept(Token.LParen,LexContext.
Normal);let pattern2=[],expectWord=!0,next=this.tok.peek(LexContext.Normal);for(;next.token!==Token.RParen&&next.token!==
Token.EOF;){next.token===(expectWord?Token.Word:Token.Pipe)?expectWord=!expectWord:invalid||(this.unexpectedToken(next),
invalid=!0);let tok=this.tok.next(LexContext.Normal);tok.token===Token.Word&&pattern2.push(this.toWord(tok)),next=this.tok.
peek(LexContext.Normal)}expectWord&&next.token===Token.RParen&&!invalid&&(this.unexpectedToken(next),invalid=!0);let rparenEnd=this.
acceptEnd(Token.RParen,LexContext.Normal),cmds=this.list(),bodyPos=rparenEnd>=0?rparenEnd:pattern2.length>0?pattern2[pattern2.
length-1].end:itemPos,itemEnd=cmds.length>0?cmds[cmds.length-1].end:bodyPos,item={type:"CaseItem",pos:itemPos,end:itemEnd,
pattern:pattern2,body:cmds.length>0?this.makeCompoundList(cmds):{type:"CompoundList",pos:bodyPos,end:bodyPos,commands:[]},
terminator:void 0},after=this.tok.peek(LexContext.CommandStart);if(t=after.token,t===Token.DoubleSemi||t===Token.SemiAmp||
t===Token.DoubleSemiAmp){let termTok=this.tok.next(LexContext.CommandStart);item.terminator=CASE_TERMINATORS[termTok.token],
item.end=termTok.end}else t!==Token.Esac&&t!==Token.EOF&&!invalid&&(this.unexpectedToken(after),invalid=!0);items2.push(
item),this.skipNewlines(LexContext.CasePattern),t=this.tok.peek(LexContext.CasePattern).token}let closeEnd=this.acceptEnd(
Token.Esac,LexContext.CommandStart);closeEnd<0&&this.error("expected 'esac' to close 'case'",this.tok.getPos());let end=closeEnd>=
0?closeEnd:pos;return this.syntaxDepth--,{type:"Case",pos,end,word:word2,items:items2}}selectClause(){let pos=this.tok.next(
LexContext.CommandStart).pos,name=this.readRequiredWord("select"),wordlist;if(this.skipNewlines(LexContext.CommandStart),
this.tok.peek(LexContext.CommandStart).token===Token.In)for(this.tok.next(LexContext.CommandStart),wordlist=[];this.tok.
peek(LexContext.Normal).token===Token.Word;)wordlist.push(this.readWord(LexContext.Normal));if(this.skipSemi(),this.skipNewlines(
LexContext.CommandStart),this.tok.peek(LexContext.CommandStart).token===Token.LBrace){let bg=this.braceGroup();return{type:"\
Select",pos,end:bg.end,name,wordlist,body:bg.body}}let hasDo=this.accept(Token.Do,LexContext.CommandStart)!==null;if(hasDo||
this.error("expected 'do'",this.tok.getPos()),this.syntaxDepth>=256){this.error("maximum select nesting depth exceeded",
pos);let closeEnd2=this.tok.skipCompoundBody(Token.Done);closeEnd2<0&&this.error("expected 'done' to close 'select'",this.
tok.getPos());let end2=closeEnd2>=0?closeEnd2:pos;return{type:"Select",pos,end:end2,name,wordlist,body:this.makeCompoundList(
[])}}this.syntaxDepth++;let body=this.doBody(hasDo);this.syntaxDepth--,this.skipSemi();let closeEnd=this.acceptEnd(Token.
Done,LexContext.CommandStart);closeEnd<0&&this.error("expected 'done' to close 'select'",this.tok.getPos());let end=closeEnd>=
0?closeEnd:pos;return{type:"Select",pos,end,name,wordlist,body:this.makeCompoundList(body)}}testCommand(){let pos=this.tok.
next(LexContext.CommandStart).pos,expr=this.parseTestOr(),closeEnd=this.acceptEnd(Token.DblRBracket,LexContext.TestMode);
closeEnd<0&&this.error("expected ']]' to close '[['",this.tok.getPos());let end=closeEnd>=0?closeEnd:pos;return{type:"Te\
stCommand",pos,end,expression:expr}}parseTestOr(){let first=this.parseTestAnd();if(this.tok.peek(LexContext.TestMode).token!==
Token.Or)return first;let operands=[first];do this.tok.next(LexContext.TestMode),operands.push(this.parseTestAnd());while(this.
tok.peek(LexContext.TestMode).token===Token.Or);return{type:"TestLogical",pos:first.pos,end:operands[operands.length-1].
end,operator:"||",operands}}parseTestAnd(){let first=this.parseTestNot();if(this.tok.peek(LexContext.TestMode).token!==Token.
And)return first;let operands=[first];do this.tok.next(LexContext.TestMode),operands.push(this.parseTestNot());while(this.
tok.peek(LexContext.TestMode).token===Token.And);return{type:"TestLogical",pos:first.pos,end:operands[operands.length-1].
end,operator:"&&",operands}}parseTestNot(){let t=this.tok.peek(LexContext.TestMode);if(!isTestNegation(t))return this.parseTestPrimary();
let negations=[];for(;isTestNegation(t);){let bang=this.tok.next(LexContext.TestMode);negations.push({type:"Negation",pos:bang.
pos,end:bang.end}),t=this.tok.peek(LexContext.TestMode)}let operand=this.parseTestPrimary();return{type:"TestNot",pos:negations[0].
pos,end:operand.end,negations,operand}}parseTestPrimary(){if(this.tok.peek(LexContext.TestMode).token===Token.LParen){let openPos=this.
tok.next(LexContext.TestMode).pos;if(this.syntaxDepth>=256){this.error("maximum test group nesting depth exceeded",openPos);
let closeEnd2=this.tok.skipTestGroup();closeEnd2<0&&this.error("expected ')' to close test group",this.tok.getPos());let end2=closeEnd2>=
0?closeEnd2:openPos,operand=new WordImpl("",openPos,openPos);return{type:"TestGroup",pos:openPos,end:end2,expression:{type:"\
TestUnary",pos:openPos,end:openPos,operator:"-n",operand}}}this.syntaxDepth++;let expr=this.parseTestOr();this.syntaxDepth--;
let closeEnd=this.acceptEnd(Token.RParen,LexContext.TestMode);closeEnd<0&&this.error("expected ')' to close test group",
this.tok.getPos());let end=closeEnd>=0?closeEnd:openPos;return{type:"TestGroup",pos:openPos,end,expression:expr}}let first=this.
tok.next(LexContext.TestMode);(first.token===Token.And||first.token===Token.Or)&&this.unexpectedToken(first);let val=first.
value,firstPos=first.pos,firstEnd=first.end;if(first.keywordEligible&&UNARY_TEST_OPS[val]===1){if(this.tok.peek(LexContext.
TestMode).token===Token.Word){let operand2=this.readTestOperand();return{type:"TestUnary",pos:firstPos,end:operand2.end,
operator:val,operand:operand2}}this.error("expected operand after unary test operator",firstEnd);let operand=new WordImpl(
"",firstEnd,firstEnd);return{type:"TestUnary",pos:firstPos,end:firstEnd,operator:val,operand}}let nt=this.tok.peek(LexContext.
TestMode);if(nt.token===Token.Word&&nt.keywordEligible&&BINARY_TEST_OPS[nt.value]===1){let op=this.tok.next(LexContext.TestMode).
value,right2;if(op==="=~"){let token=this.tok.readTestRegexWord();right2=new WordImpl(this.source.slice(token.pos,token.
end),token.pos,token.end,this.source,embeddedPartsResolver(this.tok.getSubstitutionContext()),this.depth)}else right2=this.
readTestOperand();let left2=this.toWordFromPosEnd(first,firstPos,firstEnd);return{type:"TestBinary",pos:firstPos,end:right2.
end,operator:op,left:left2,right:right2}}let w=this.toWordFromPosEnd(first,firstPos,firstEnd);return{type:"TestUnary",pos:firstPos,
end:w.end,operator:"-n",operand:w}}readTestOperand(){let t=this.tok.next(LexContext.TestMode);return t.keywordEligible&&
(t.value==="<"||t.value===">")&&this.error(`unexpected argument '${t.value}' to conditional operator`,t.pos),this.toWord(
t)}functionDef(){let pos=this.tok.next(LexContext.CommandStart).pos,name=this.readWord(LexContext.FunctionName),body;if(this.
tok.peek(LexContext.CommandStart).token===Token.LParen){let openPos=this.tok.next(LexContext.CommandStart).pos;this.tok.
peek(LexContext.CommandStart).token===Token.RParen?(this.tok.next(LexContext.CommandStart),this.skipNewlines(LexContext.
CommandStart),body=this.commandAsBody()):body=this.withRedirects(this.subshellBody(openPos))}else this.skipNewlines(LexContext.
CommandStart),body=this.commandAsBody();return{type:"Function",pos,end:body.end,name,body}}simpleCommandOrFunction(coproc){
let prefix2=[],cmdPos=this.tok.peek(LexContext.CommandStart).pos,lastEnd=cmdPos,ctx=LexContext.CommandStart;for(;;){let t=this.
tok.peek(ctx).token;if(t===Token.Assignment){let assignment2=this.tok.next(ctx);lastEnd=assignment2.end,prefix2.push(this.
parseAssignment(assignment2))}else if(t===Token.Redirect){let redirect=this.readRedirect(ctx);prefix2.push(redirect),lastEnd=
redirect.end}else break;ctx=LexContext.CommandPrefix}if(this.tok.peek(LexContext.Normal).token!==Token.Word)return new CommandImpl(
cmdPos,lastEnd,void 0,prefix2,[]);let nameToken=this.tok.next(LexContext.Normal),keyword=nameToken.keywordEligible?nameToken.
value:"",name=this.toWord(nameToken);ctx=isDeclarationCommand(keyword)?LexContext.Declaration:keyword==="eval"||keyword===
"let"?LexContext.EvalArgument:LexContext.Normal,lastEnd=name.end;let suffix=[];if(coproc)for(;this.tok.peek(LexContext.CommandPrefix).
token===Token.Assignment;){let token=this.tok.next(LexContext.CommandPrefix),word2=ctx===LexContext.Declaration?this.parseAssignment(
token):this.toWord(token);suffix.push(word2),lastEnd=word2.end}if(this.tok.peek(ctx).token===Token.LParen&&suffix.length===
0&&(this.tok.next(LexContext.Normal),this.tok.peek(LexContext.Normal).token===Token.RParen)){this.tok.next(LexContext.Normal),
this.skipNewlines(LexContext.CommandStart);let body=this.commandAsBody();return{type:"Function",pos:name.pos,end:body.end,
name,body}}for(;;){let st=this.tok.peek(ctx).token;if(st===Token.Word||st===Token.Assignment){let token=this.tok.next(ctx),
w=st===Token.Assignment?this.parseAssignment(token):this.toWord(token);suffix.push(w),lastEnd=w.end}else if(st===Token.Redirect){
let redirect=this.readRedirect(ctx);suffix.push(redirect),lastEnd=redirect.end}else break}return new CommandImpl(cmdPos,
lastEnd,name,prefix2,suffix)}readRedirect(ctx){let t=this.tok.next(ctx),tPos=t.pos,tEnd=t.end,descriptor=t.fileDescriptor!==
void 0?{type:"FileDescriptor",pos:tPos,end:t.descriptorEnd,value:t.fileDescriptor}:t.variableName!==void 0?{type:"FileDe\
scriptorVariable",pos:tPos,end:t.descriptorEnd,name:t.variableName}:void 0,hasTarget=t.targetEnd>t.targetPos;if(hasTarget||
this.error("expected redirect target",t.targetPos),t.value==="<<"||t.value==="<<-"){let r={type:"HereDoc",pos:tPos,end:tEnd,
operator:t.value,descriptor,delimiter:hasTarget?{type:"HereDocDelimiter",pos:t.targetPos,end:t.targetEnd,text:this.source.
slice(t.targetPos,t.targetEnd),value:t.content??"",quoted:t.delimiterQuoted}:void 0,body:new HereDocBodyImpl(this.source,
tEnd,t.delimiterQuoted,this.depth,this.tok.getSubstitutionContext()),closing:void 0};return hasTarget&&this.tok.registerHereDocTarget(
r),r}let target=hasTarget?new WordImpl(this.source.slice(t.targetPos,t.targetEnd),t.targetPos,t.targetEnd,this.source,wordPartsResolver(
this.tok.getSubstitutionContext()),this.depth):void 0;return t.value==="<<<"?{type:"HereString",pos:tPos,end:tEnd,operator:"\
<<<",descriptor,target}:{type:"Redirect",pos:tPos,end:tEnd,operator:REDIRECT_OPS[t.value]??">",descriptor,target}}commandAsBody(){
let cmd=this.command();return cmd&&cmd.type!=="Command"&&cmd.type!=="Function"&&cmd.type!=="Coproc"?cmd:(this.error("exp\
ected compound command as function body",cmd?.pos??this.tok.getPos()),this.makeCompoundList(cmd?[this.makeStatement(cmd)]:
[]))}readWord(ctx){return this.toWord(this.tok.next(ctx))}readRequiredWord(keyword){let t=this.tok.peek(LexContext.Normal);
return t.token===Token.Word?this.toWord(this.tok.next(LexContext.Normal)):(t.token!==Token.EOF&&this.error(`expected wor\
d after '${keyword}'`,t.pos),new WordImpl("",t.pos,t.pos))}toWord(tok){let text4=tok.raw?tok.value:this.source.slice(tok.
pos,tok.end),source=tok.raw&&tok.keywordEligible?void 0:this.source;return new WordImpl(text4,tok.pos,tok.end,source,source===
void 0?computeBareWordParts:wordPartsResolver(this.tok.getSubstitutionContext()),this.depth)}toWordFromPosEnd(tok,pos,end){
return tok.pos===pos&&tok.end===end?this.toWord(tok):new WordImpl(this.source.slice(pos,end),pos,end,this.source,wordPartsResolver(
this.tok.getSubstitutionContext()),this.depth)}parseAssignment(token){let text4=token.raw?token.value:this.source.slice(
token.pos,token.end);return new AssignmentImpl(text4,token.pos,token.end,this.source,token.assignmentOperatorPos,this.depth,
this.tok.getSubstitutionContext())}makeCompoundList(commands2){let p=this.tok.getPos(),pos=commands2.length>0?commands2[0].
pos:p,end=commands2.length>0?commands2[commands2.length-1].end:p;return{type:"CompoundList",pos,end,commands:commands2}}}}});function opensTooMany(text4){let count3=0,lineEnd2=text4.indexOf(`
`);for(let at3=text4.indexOf("<<");at3!==-1;at3=text4.indexOf("<<",at3+2))if(lineEnd2!==-1&&at3>lineEnd2&&(lineEnd2=text4.
indexOf(`
`,at3),count3=0),++count3>mostHeredocs)return!0;return!1}var mostHeredocs,parseShell,init_syntax=__esm({"src/shell/synta\
x.ts"(){"use strict";init_parser();mostHeredocs=2e3,parseShell=text4=>opensTooMany(text4)?{type:"Script",pos:0,end:text4.
length,shebang:void 0,commands:[],errors:[{message:"too many heredocs on one line",pos:0}]}:parse3(text4)}});function prefixOf(parts2){let prefix2="";for(let part of parts2)if(part.type==="DoubleQuoted"||part.type==="LocaleString"?
prefix2+=prefixOf(part.parts):isUnknown(part)||(prefix2+="value"in part?part.value:part.text),isUnknown(part))break;return prefix2}
function literalSource(source,word2){let scribe=new Scribe,{parts:parts2}=word2;parts2===void 0&&scribe.unescape(source,
word2.pos,word2.end,null);for(let part of parts2??[])switch(part.type){case"Literal":case"Glob":scribe.unescape(source,part.
pos,part.end,null);break;case"SingleQuoted":scribe.copy(source,part.pos+1,part.end-1);break;case"DoubleQuoted":if(part.parts.
some(isUnknown))return null;scribe.unescape(source,part.pos+1,part.end-1,escapableInQuotes);break;default:return null}let literal3=scribe.
done();return literal3.text===word2.value?literal3:null}var unknowable,escapableInQuotes,argumentOf,assignmentArgument,isUnknown,
init_words=__esm({"src/shell/words.ts"(){"use strict";init_source();unknowable=new Set(["SimpleExpansion","ParameterExpa\
nsion","CommandExpansion","ArithmeticExpansion","ProcessSubstitution"]),escapableInQuotes='$`"\\\n',argumentOf=(source,word2)=>{
let span2=spanIn(source,word2.pos,word2.end),known3=!(word2.parts??[]).some(isUnknown);return{value:known3?word2.value:null,
prefix:known3?word2.value:prefixOf(word2.parts??[]),text:word2.text,span:span2}},assignmentArgument=(source,assignment2)=>{
let{name,append:append2,index,value}=assignment2,span2=spanIn(source,assignment2.pos,assignment2.end),plain3=value.type===
"Word"&&index===void 0?argumentOf(source,value):null,head=`${name}${append2===!0?"+":""}=`;return{value:typeof plain3?.value==
"string"?head+plain3.value:null,prefix:plain3===null?name:head+plain3.prefix,text:assignment2.text,span:span2}},isUnknown=
part=>unknowable.has(part.type)||"parts"in part&&part.parts?.some(isUnknown)===!0}});function unwrap(words3){let names2=[],assigns=[],at3=0;for(;;){let name=programOf(words3[at3]),found={wrappers:names2,at:at3,
assigns};if(name===null)return{...found,script:null};if(shells.has(name))return{...found,script:shellScript(words3,at3+1)};
if(name==="su")return{...found,script:suScript(words3,at3+1)};let wrapper=wrappers.get(name),taken=[],next=wrapper===void 0?
null:commandBehind(wrapper,words3,at3+1,taken);if(next===null)return{...found,script:null};names2.push(name),assigns.push(
...taken),at3=next}}function commandBehind(wrapper,words3,from,assigns){let at3=from;for(;words3[at3]?.prefix.startsWith(
"-");at3++){let{value,prefix:prefix2}=words3[at3]??{value:"",prefix:""};if(value==="--"){at3++;break}if(wrapper.flagless===
!0||stops(wrapper,prefix2))return null;value!==null&&takesNext(wrapper,value)&&at3++}for(at3+=wrapper.operands??0;wrapper.
assigns===!0&&/^[A-Za-z_]\w*=/.test(words3[at3]?.prefix??"");)assigns.push(at3++);return programOf(words3[at3])===null?null:
at3}function stops({letters="",stops:stopping=[]},flag2){if(flag2.startsWith("--"))return stopping.includes(longName(flag2));
for(let letter of flag2.slice(1)){if(stopping.includes(letter))return!0;if(letters.includes(letter))return!1}return!1}function takesNext({
letters="",names:names2=[]},flag2){if(flag2.startsWith("--"))return!flag2.includes("=")&&names2.includes(flag2.slice(2));
let first=[...flag2].findIndex((letter,index)=>index>0&&letters.includes(letter));return first!==-1&&first===flag2.length-
1}function shellScript(words3,from){let isText=!1,isStdin=!1;for(let at3=from;at3<words3.length;at3++){let value=words3[at3]?.
value??null;if(value===null)return null;let isFlag=/^[-+]./.test(value);if(value==="-"||value==="--"||!isFlag){let operand=isFlag||
value==="-"?at3+1:at3;return isText?operand<words3.length?operand:null:isStdin||operand>=words3.length?"stdin":null}(value===
"--rcfile"||value==="--init-file")&&at3++,!value.startsWith("--")&&(value.startsWith("-")&&(isText||=value.includes("c"),
isStdin||=value.includes("s")),/[oO]/.test(value)&&at3++)}return isText?null:"stdin"}function suScript(words3,from){for(let at3=from;at3<
words3.length;at3++){let value=words3[at3]?.value;if(value==="--command"||value==="--session-command"||/^-[a-zA-Z]*c$/.test(
value??""))return at3+1<words3.length?at3+1:null;(value==="-s"||value==="--shell"||value==="-g"||value==="--group")&&at3++}
return null}var wrappers,shells,isShell,programOf,longName,init_wrappers=__esm({"src/shell/wrappers.ts"(){"use strict";wrappers=
new Map(Object.entries({builtin:{flagless:!0},busybox:{flagless:!0},command:{stops:["v","V"]},doas:{letters:"uCa",stops:[
"L","s"]},eatmydata:{},env:{letters:"uC",names:["unset","chdir"],stops:["S","split-string","help","version"],assigns:!0},
exec:{letters:"a"},gosu:{flagless:!0,operands:1},ionice:{letters:"cnpPu",names:["class","classdata","pid","pgid","uid"],
stops:["p","pid","P","pgid","u","uid"]},nice:{letters:"n",names:["adjustment"]},nohup:{flagless:!0},setpriv:{names:["amb\
ient-caps","inh-caps","bounding-set","ruid","euid","reuid","rgid","egid","regid","groups","securebits","pdeathsig","ptra\
cer","selinux-label","apparmor-profile","landlock-access","landlock-rule","seccomp-filter"],stops:["d","dump"]},"su-exec":{
flagless:!0,operands:1},sudo:{letters:"ughpCTUDRrta",names:["user","group","host","prompt","close-from","command-timeout",
"other-user","chdir","chroot","role","type","auth-type"],stops:["l","list","e","edit","v","validate","K","remove-timesta\
mp","V","version","help"],assigns:!0},time:{letters:"fo",names:["format","output"]},timeout:{letters:"ks",names:["kill-a\
fter","signal"],operands:1},xargs:{letters:"adEILnPs",names:["arg-file","delimiter","max-args","max-procs","max-chars","\
process-slot-var"]}})),shells=new Set(["sh","bash","dash","ash","ksh","zsh"]),isShell=name=>shells.has(name),programOf=word2=>{
let value=word2?.value??"",name=value.slice(value.lastIndexOf("/")+1);return name===""?null:name};longName=flag2=>flag2.
slice(2).split("=",1)[0]??""}});function heredocOf(node2){let last=node2.redirects.filter(({operator,descriptor})=>operator.startsWith("<")&&(descriptor===
void 0||descriptor.type==="FileDescriptor"&&descriptor.value===0)).at(-1);return last?.type==="HereDoc"?last:null}function stdinSource(source,{
body,operator,delimiter}){let scribe=new Scribe;for(let at3=body.pos;at3<body.end;){for(;operator==="<<-"&&source.text[at3]===
"	";)at3++;let lineEnd2=source.text.indexOf(`
`,at3),end=lineEnd2===-1||lineEnd2>=body.end?body.end:lineEnd2+1;delimiter?.quoted===!0?scribe.copy(source,at3,end):scribe.
unescape(source,at3,end,escapableInHeredoc),at3=end}return scribe.done()}function backticked(source,{pos,end},text4){let start2=source.
text.indexOf("`",pos)+1,candidates=[escapableInBackticks,`${escapableInBackticks}"`].map(escapable=>{let scribe=new Scribe;
return scribe.unescape(source,start2,end-1,escapable),scribe.done()}),whole=spanIn(source,pos,end);return candidates.find(
candidate=>candidate.text===text4)??{text:text4,at:()=>whole.start,endOf:()=>whole.end}}var mostSubstitutions,mostTexts,
escapableInBackticks,escapableInHeredoc,CommandWalk,assignmentOf,assignmentIn,redirectOf,scriptWord,init_commands=__esm(
{"src/shell/commands.ts"(){"use strict";init_errors2();init_flags2();init_lists();init_source();init_syntax();init_words();
init_wrappers();mostSubstitutions=16,mostTexts=8,escapableInBackticks="$`\\",escapableInHeredoc=`${escapableInBackticks}\

`,CommandWalk=class _CommandWalk{commands=[];errors=[];pipes=[];heredocs=0;#pipelines=0;list(statements,place3,inherited=null){
for(let member of membersOf(place3.source.text,statements))this.member(member,place3,member.link==="first"?inherited:null)}member({
node:node2,link:link2,linkAt},place3,inherited=null){let joint=inherited??{link:link2,linkSpan:linkAt&&spanIn(place3.source,
linkAt.start,linkAt.end),pipeline:this.#pipelines++,stage:0};if(node2.type!=="Pipeline"){this.#node(node2,place3,joint);
return}let timed=node2.prefixes.some(({type})=>type==="Time")?{...place3,wrappers:[...place3.wrappers,"time"]}:place3,end=node2.
pos;node2.commands.forEach((command3,index)=>{let operator=node2.operators[index-1];this.#node(command3,timed,operator===
void 0?joint:this.#piped(place3.source,end,operator,joint,index)),end=command3.end})}#alone(){return{link:"first",linkSpan:null,
pipeline:this.#pipelines++,stage:0}}#piped(source,from,operator,{pipeline,stage},index){let{link:link2,linkAt}=operatorAt(
source.text,from,operator),linkSpan=spanIn(source,linkAt?.start??from,linkAt?.end??from);return this.pipes.push(linkSpan),
{link:link2,linkSpan,pipeline,stage:stage+index}}#node(node2,place3,joint){switch(node2.type){case"Command":this.#command(
node2,place3,joint??this.#alone());return;case"CompoundList":this.list(node2.commands,{...place3,depth:place3.depth+1});
return;case"CommandExpansion":case"ProcessSubstitution":case"ArithmeticCommandExpansion":this.#substitution(node2,place3);
return;default:node2.type==="HereDoc"&&this.heredocs++,forEachChild(node2,child=>{child.type==="HereDocBody"&&place3.opaqueBodies||
this.#node(child,place3,null)})}}#substitution(node2,place3){if(place3.substitutions>=mostSubstitutions){this.errors.push(
{message:"substitutions are nested too deeply",span:spanIn(place3.source,node2.pos,node2.end)});return}let{script}=node2;
if(script===void 0)return;let source=script.source===void 0?place3.source:backticked(place3.source,node2,script.source);
for(let error of script.errors??[])this.errors.push(errorIn(source,error));this.list(script.commands,{...place3,source,depth:place3.
depth+1,substitutions:place3.substitutions+1})}#command(node2,place3,joint){let body=node2.name===void 0?null:this.#simple(
node2,node2.name,place3,joint);forEachChild(node2,child=>{child.type==="HereDoc"&&child.body===body?this.heredocs++:this.#node(
child,place3,null)})}#simple(node2,name,place3,joint){let{source}=place3,nodes=[name,...node2.args],words3=nodes.map(word2=>word2.
type==="Word"?argumentOf(source,word2):assignmentArgument(source,word2));if(programOf(words3[0])===null||words3[0]?.value===
"[")return null;let unwrapped=unwrap(words3),wrappers2=unwrapped.wrappers.length===0?place3.wrappers:[...place3.wrappers,
...unwrapped.wrappers],input=unwrapped.script==="stdin"?heredocOf(node2):null,text4=input!==null?stdinSource(source,input):
typeof unwrapped.script=="number"?scriptWord(source,nodes[unwrapped.script]):null,shell=programOf(words3[unwrapped.at])??
"";return text4!==null&&this.text(text4,{...place3,wrappers:[...wrappers2,shell]},joint)?input?.body??null:(this.#push(words3,
unwrapped,{wrappers:wrappers2,span:spanIn(source,nodes[unwrapped.at]?.pos??node2.pos,node2.end),wholeSpan:spanIn(source,
node2.pos,node2.end),assigns:node2.prefix.flatMap(part=>part.type==="Assignment"?[assignmentOf(source,part)]:[]),redirects:node2.
redirects.map(redirect=>redirectOf(source,redirect))},joint,place3),null)}text(text4,place3,joint){if(place3.texts>=mostTexts)
return!1;let inner=new _CommandWalk;inner.#pipelines=this.#pipelines;let tree=parseShell(text4.text);if(tree.errors!==void 0&&
tree.errors.length>0||(inner.list(tree.commands,{...place3,source:text4,depth:place3.depth+1,opaqueBodies:!1,texts:place3.
texts+1},joint),inner.errors.length>0))return!1;for(let command3 of inner.commands)this.commands.push(command3);for(let pipe of inner.
pipes)this.pipes.push(pipe);return this.#pipelines=inner.#pipelines,!0}exec(words3,unwrapped,place3,span2){programOf(words3[0])!==
null&&this.#push(words3,unwrapped,{wrappers:unwrapped.wrappers,assigns:[],redirects:[],wholeSpan:span2,span:{start:words3[unwrapped.
at]?.span.start??span2.start,end:words3.at(-1)?.span.end??span2.end}},this.#alone(),place3)}#push(words3,{at:at3,assigns},found,joint,place3){
let args=words3.slice(at3+1);this.commands.push({name:programOf(words3[at3])??"",nameSpan:words3[at3]?.span??found.span,
span:found.span,wholeSpan:found.wholeSpan,args,flags:args.flatMap(flagsOf),assigns:assigns.length===0?found.assigns:[...found.
assigns,...assigns.flatMap(index=>words3[index]??[]).map(assignmentIn)],redirects:found.redirects,link:joint.link,linkSpan:joint.
linkSpan,depth:place3.depth,statement:place3.statement,wrappers:found.wrappers,stage:joint.stage,pipeline:joint.pipeline})}},
assignmentOf=(source,{name,value,pos,end})=>({name,value:value.type==="Word"?argumentOf(source,value).value:null,span:spanIn(
source,pos,end)}),assignmentIn=({value,prefix:prefix2,span:span2})=>{let equals=prefix2.indexOf("=");return{name:prefix2.
slice(0,equals),value:value===null?null:value.slice(equals+1),span:span2}},redirectOf=(source,redirect)=>({operator:redirect.
operator,descriptor:redirect.descriptor?.type==="FileDescriptor"?redirect.descriptor.value:null,target:redirect.type==="\
HereDoc"||redirect.target===void 0?null:argumentOf(source,redirect.target),span:spanIn(source,redirect.pos,redirect.end)});
scriptWord=(source,word2)=>word2?.type==="Word"?literalSource(source,word2):null}});function commentsOf(source,tree){let{text:text4}=source;if(!text4.includes("#"))return[];let taken=solids(tree),comments=[],
next=0;for(let at3=text4.indexOf("#",text4.startsWith("#!")?lineEndOf(text4,0):0);at3!==-1;at3=text4.indexOf("#",at3)){for(;next<
taken.length&&(taken[next]?.end??0)<=at3;)next++;if((taken[next]?.start??text4.length)<=at3||at3>0&&!starters.has(text4.
charAt(at3-1))){at3++;continue}let end=lineEndOf(text4,at3);comments.push(spanIn(source,at3,end)),at3=end}return comments}
function solids(tree){let found=[],visit=node2=>{if(node2.type==="HereDoc")for(let part of[node2,node2.body,node2.closing])
part!==void 0&&found.push({start:part.pos,end:part.end});else isSolid(node2)?found.push({start:node2.pos,end:node2.end}):
forEachChild(node2,visit)};return visit(tree),found.sort((a,b)=>a.start-b.start)}var starters,isSolid,lineEndOf,init_comments=__esm(
{"src/shell/comments.ts"(){"use strict";init_source();init_syntax();starters=new Set([...` 	
;|&()`]);isSolid=({type})=>type==="Word"||type==="Assignment"||type.startsWith("Arithmetic")&&type!=="ArithmeticFor",lineEndOf=
(text4,from)=>{let end=text4.indexOf(`
`,from);return end===-1?text4.length:end}}});function inputOf(file2,instruction){let{keyword,words:words3,json,heredocs,argumentSpan}=instruction;if(!starting.has(keyword)||
!instruction.shell.posix)return null;if(json!==null){let[first2]=json;return first2===void 0?null:{form:"exec",words:json,
span:{start:json===words3?argumentSpan.start:first2.span.start,end:argumentSpan.end}}}let[first]=words3,text4=keyword!==
"HEALTHCHECK"?first:first?.text.toUpperCase()==="CMD"?words3[1]:void 0;if(text4===void 0)return null;let[heredoc]=heredocs;
return heredoc===void 0?{form:"shell",source:wordSource(text4),span:text4.span,interpreter:null}:isOnlyMarker(text4,heredoc,
heredocs)?scriptOf(file2,heredoc):withBodies(file2,text4,heredocs)}function scriptOf(file2,heredoc){let scribe=new Scribe;
copyBody(scribe,file2,heredoc.bodySpan,heredoc.chomp);let source=scribe.done(),interpreter=source.text.startsWith("#!")?
source.text.slice(2,lineEnd(source.text,0)).trim():null;return interpreter!==null&&!isShell(programIn(interpreter))?null:
{form:"heredoc",source,span:heredoc.bodySpan,interpreter}}function programIn(interpreter){let base=path2=>path2.slice(path2.
lastIndexOf("/")+1),[first="",...rest]=interpreter.split(/[ \t]+/);return base(base(first)==="env"?rest.find(word2=>!word2.
startsWith("-")&&!word2.includes("="))??"":first)}function withBodies(file2,text4,heredocs){let scribe=new Scribe,line=wordSource(
text4);scribe.copy(line,0,line.text.length);for(let{bodySpan,endSpan,name}of heredocs){scribe.write(`
`,bodySpan.start-1,bodySpan.start),copyBody(scribe,file2,bodySpan,!1);let start2=Math.max(endSpan.end-name.length,endSpan.
start);for(let i=0;i<name.length;i++)scribe.write(name.charAt(i),Math.min(start2+i,endSpan.end),Math.min(start2+i+1,endSpan.
end))}return{form:"shell",source:scribe.done(),span:{start:text4.span.start,end:heredocs.at(-1)?.endSpan.end??text4.span.
end},interpreter:null}}function copyBody(scribe,file2,{start:start2,end},chomp){let whole=sourceOf2(file2,index=>index);
for(let at3=start2;at3<end;){let next=Math.min(lineEnd(file2,at3)+1,end);for(;chomp&&at3<next&&file2[at3]==="	";)at3++;file2.
endsWith(`\r
`,next)&&next-2>=at3?(scribe.copy(whole,at3,next-2),scribe.copy(whole,next-1,next)):scribe.copy(whole,at3,next),at3=next}}
var starting,wordSource,isOnlyMarker,lineEnd,init_input=__esm({"src/shell/input.ts"(){"use strict";init_source();init_wrappers();
starting=new Set(["RUN","CMD","ENTRYPOINT","HEALTHCHECK"]);wordSource=({text:text4,offsets})=>sourceOf2(text4,offsets),isOnlyMarker=
({text:text4,offsets},{markerSpan},heredocs)=>heredocs.length===1&&offsets(0)===markerSpan.start&&offsets(text4.length-1)===
markerSpan.end-1;lineEnd=(text4,from)=>{let end=text4.indexOf(`
`,from);return end===-1?text4.length:end}}});function readScript({text:file2},instruction){let input=inputOf(file2,instruction);if(input===null)return null;if(input.
form==="exec")return readExec(instruction,input);let{form,source,span:span2,interpreter}=input;return{instruction,form,text:source.
text,at:source.at,span:span2,interpreter,...readText3(source,{...top3(source),opaqueBodies:form==="shell"})}}function readExec(instruction,{
words:words3,span:span2}){let args=words3.map(execArgument),unwrapped=unwrap(args),text4=typeof unwrapped.script=="numbe\
r"?words3[unwrapped.script]:void 0,script={instruction,form:"exec",span:span2,interpreter:null};if(text4!==void 0){let source2=jsonSource(
text4),wrappers2=[...unwrapped.wrappers,programOf(args[unwrapped.at])??""];return{...script,text:source2.text,at:source2.
at,...readText3(source2,{...top3(source2),wrappers:wrappers2})}}let source=joinWords(words3),walk2=new CommandWalk;walk2.
exec(args,unwrapped,top3(source),span2);let{commands:commands2}=walk2,statement={span:span2,link:"first",linkSpan:null,background:!1,
kind:"simple",opensHeredoc:!1,commands:commands2};return{...script,text:source.text,at:source.at,...nothing,commands:commands2,
statements:[statement]}}function joinWords(words3){let scribe=new Scribe;return words3.forEach(({text:text4,span:span2},index)=>{
index>0&&scribe.write(" ",span2.start,span2.start);for(let i=0;i<text4.length;i++)scribe.write(text4.charAt(i),span2.start,
span2.end)}),scribe.done()}function readText3(source,place3){try{let tree=parseShell(source.text),errors=(tree.errors??[]).
map(error=>errorIn(source,error));return errors.length>0?{...nothing,errors}:readTree(source,tree,place3)}catch(error){if(!(error instanceof
RangeError))throw error;return{...nothing,errors:[{message:"nested too deeply to be read",span:spanIn(source,0,source.text.
length)}]}}}function readTree(source,tree,place3){let walk2=new CommandWalk,members=membersOf(source.text,tree.commands),
statements=members.map((member,statement)=>{let from=walk2.commands.length,{heredocs}=walk2;return walk2.member(member,{
...place3,statement}),{span:spanIn(source,member.node.pos,member.node.end),link:member.link,linkSpan:member.linkAt&&spanIn(
source,member.linkAt.start,member.linkAt.end),background:member.background,kind:kindOf2(member.node),opensHeredoc:walk2.
heredocs>heredocs,commands:walk2.commands.slice(from)}});if(walk2.errors.length>0)return{...nothing,errors:inOrder(walk2.
errors)};let{commands:commands2,pipes}=walk2;return{errors:[],commands:commands2,statements,pipes,comments:commentsOf(source,
tree),trailing:trailingOf(source,members.at(-1))}}function kindOf2(node2){switch(node2.type){case"Pipeline":return"pipel\
ine";case"Function":return"function";case"Command":return node2.name===void 0&&node2.prefix.some(({type})=>type==="Assig\
nment")?"assignment":"simple";default:return"compound"}}function trailingOf(source,last){if(last===void 0||last.background)
return null;let at3=skipBlanks(source.text,last.node.end);return source.text[at3]===";"?spanIn(source,at3,at3+1):null}var nothing,
top3,execArgument,jsonSource,inOrder,init_script=__esm({"src/shell/script.ts"(){"use strict";init_commands();init_comments();
init_errors2();init_input();init_lists();init_source();init_syntax();init_wrappers();nothing={errors:[],commands:[],statements:[],
pipes:[],comments:[],trailing:null};top3=source=>({source,statement:0,depth:0,wrappers:[],opaqueBodies:!1,substitutions:0,
texts:0});execArgument=({text:text4,span:span2})=>({value:text4,prefix:text4,text:text4,span:span2}),jsonSource=({text:text4,
offsets})=>({text:text4,at:offsets,endOf:index=>offsets(index+1)});inOrder=errors=>[...errors].sort((a,b)=>a.span.start-
b.span.start)}});var shellsOf,init_shells=__esm({"src/shell/shells.ts"(){"use strict";init_script();shellsOf=(dockerfile,read3=readScript)=>{
let scripts=new Map,script=instruction=>{let known3=scripts.get(instruction);if(known3!==void 0)return known3;let fresh=read3(
dockerfile,instruction);return scripts.set(instruction,fresh),fresh};return{script,commands:instruction=>script(instruction)?.
commands??[]}}}});var modelsOf,init_models=__esm({"src/engine/models.ts"(){"use strict";init_shells();modelsOf=(dockerfile,context)=>({dockerfile,
shells:shellsOf(dockerfile),...context?{context}:{}})}});var namesOf,init_names2=__esm({"src/engine/names.ts"(){"use strict";namesOf=(rules2,categories2)=>{let byName2=new Map,add=(name,id)=>{
let key2=name.toLowerCase(),ids=byName2.get(key2);ids?ids.add(id):byName2.set(key2,new Set([id]))};for(let{meta}of rules2){
add("all",meta.id),add(meta.id,meta.id);for(let alias of meta.aliases??[])add(alias,meta.id);let category=categories2.get(
meta.id);category!==void 0&&add(`${category}/*`,meta.id)}let lists=new Map([...byName2].map(([name,ids])=>[name,[...ids]]));
return{resolve:name=>lists.get(name.toLowerCase())??[]}}}});var import_node_path17,docsAddress,fileResults,append,otherFile,anchorLine,reported,rangeOf,reportedFix,init_report_finding=__esm(
{"src/engine/report-finding.ts"(){"use strict";import_node_path17=require("node:path");init_lines();init_anchor();docsAddress=
rule=>`https://github.com/imglint/imglint/blob/main/docs/rules/${rule}.md`,fileResults=(path2,dockerfile,findings,context)=>{
let own=[],others=new Map;for(let finding of findings)isOtherFile(finding.at)?append(others,finding.at.file,finding):own.
push(reported(finding,dockerfile.lines,anchorLine(dockerfile,finding)));return[{path:path2,kind:"dockerfile",text:dockerfile.
text,findings:own,errors:[],fixed:0,diff:""},...[...others].map(([file2,found])=>otherFile(file2,found,context))]},append=
(groups,file2,finding)=>{let group=groups.get(file2);group?group.push(finding):groups.set(file2,[finding])},otherFile=(file2,findings,context)=>{
let text4=context?.read(file2)??"",lines=new Lines(text4);return{path:import_node_path17.posix.join(context?.label??"",file2),
kind:"dockerignore",text:text4,errors:[],fixed:0,diff:"",findings:findings.map(finding=>reported(finding,lines,lines.lineAt(
spanOf(finding).start)))}},anchorLine=(dockerfile,finding)=>anchorOf(dockerfile,finding)?.line??dockerfile.lines.lineAt(
(finding.anchor??spanOf(finding)).start),reported=(finding,lines,line)=>{let{rule,aliases,severity,text:text4,related=[],
fix:fix2}=finding,span2=spanOf(finding);return{rule,aliases,severity,message:text4,span:span2,range:rangeOf(span2,lines),
anchorLine:line,bytes:null,related:related.map(({at:at3,text:said})=>({text:said,range:rangeOf(at3,lines)})),fix:fix2?reportedFix(
fix2):null,docs:docsAddress(rule)}},rangeOf=({start:start2,end},lines)=>({start:lines.positionAt(start2),end:lines.positionAt(
end)}),reportedFix=fix2=>({safety:fix2.safety,summary:fix2.summary,caveat:fix2.safety==="unsafe"?fix2.caveat:null,edits:fix2.
edits,files:fix2.files??[]})}});var offersIn,allowed,behindMark,init_offer=__esm({"src/fix/offer.ts"(){"use strict";init_rule();offersIn=(text4,findings,allow)=>findings.
flatMap(finding=>{let fix2=allowed(finding.fix,allow);if(!fix2)return[];let{safety,summary,edits,files=[]}=fix2;return[{
finding,safety,summary,edits:edits.map(edit=>behindMark(text4,edit)),files}]}).sort(({finding:a},{finding:b})=>severities.
indexOf(a.severity)-severities.indexOf(b.severity)||(a.rule<b.rule?-1:a.rule>b.rule?1:0)),allowed=(fix2,allow)=>fix2===void 0||
fix2.safety==="safe"||allow==="unsafe"?fix2:fix2.safePart,behindMark=(text4,{span:span2,text:replacement})=>span2.start!==
0||!text4.startsWith("\uFEFF")?{span:span2,text:replacement}:{span:{start:1,end:Math.max(span2.end,1)},text:replacement.
replace(/^\uFEFF/,"")}}});var Claims,init_claims=__esm({"src/fix/claims.ts"(){"use strict";Claims=class{#replaced;#inserted;#stacking;constructor(text4,stacking){
this.#replaced=new Uint8Array(text4.length+1),this.#inserted=new Uint8Array(text4.length+1),this.#stacking=stacking}areFree(edits){
return edits.every(({span:{start:start2,end}})=>start2===end?(this.#stacking||this.#inserted[start2]===0)&&this.#replaced[start2]===
0&&(start2===0||this.#replaced[start2-1]===0):!this.#replaced.subarray(start2,end).includes(1)&&!this.#inserted.subarray(
start2,end+1).includes(1))}claim(edits){for(let{span:{start:start2,end}}of edits)start2===end?this.#inserted[start2]=1:this.#replaced.
fill(1,start2,end)}}}});var inOrder2,applyEdits,flawOf,changesNothing,init_edits=__esm({"src/fix/edits.ts"(){"use strict";inOrder2=edits=>[...edits].
sort((a,b)=>a.span.start-b.span.start||a.span.end-b.span.end),applyEdits=(text4,edits)=>{let pieces2=[],end=0;for(let{span:span2,
text:replacement}of edits)pieces2.push(text4.slice(end,span2.start),replacement),end=span2.end;return pieces2.join("")+text4.
slice(end)},flawOf=(text4,edits)=>{let end=0;for(let{span:span2}of edits){if(!Number.isInteger(span2.start)||!Number.isInteger(
span2.end)||span2.end<span2.start)return"an edit has no proper place";if(span2.end>text4.length||span2.start<0)return"an\
 edit lies outside of the file";if(span2.start<end)return"its edits overlap";end=span2.end}return null},changesNothing=(text4,edits)=>edits.
every(({span:span2,text:replacement})=>text4.slice(span2.start,span2.end)===replacement)}});var span,contains,replaceAt,insertAt,deleteAt,init_span=__esm({"src/text/span.ts"(){"use strict";span=(start2,end)=>({start:start2,
end}),contains=(outer,inner)=>outer.start<=inner.start&&inner.end<=outer.end,replaceAt=(at3,text4)=>({span:at3,text:text4}),
insertAt=(offset,text4)=>({span:{start:offset,end:offset},text:text4}),deleteAt=at3=>({span:at3,text:""})}});var objection,newError,errorsIn,lostInstruction,textOf2,endsInside,lostDirective,lostComment,mayGo,firstBehind,mover,counted,
take,init_proof=__esm({"src/fix/proof.ts"(){"use strict";init_pragma();init_sorted();init_span();objection=(before,edits,after)=>newError(
before,after)??lostInstruction(before,edits,after)??lostDirective(before,edits,after)??lostComment(before,edits,after),newError=
(before,after)=>{let known3=counted(errorsIn(before));return errorsIn(after).find(message=>!take(known3,message))??null},
errorsIn=({errors,instructions})=>[...errors,...instructions.flatMap(instruction=>[...instruction.errors,...instruction.
trigger?.errors??[]])].map(({message})=>message.toLowerCase()),lostInstruction=(before,edits,after)=>{let found=new Map(
after.instructions.map(instruction=>[instruction.span.start,instruction])),moved2=mover(edits),lost=before.instructions.
find(instruction=>{let place3=moved2(instruction.wholeSpan);if(place3===null||endsInside(before.text,instruction.wholeSpan,
edits))return!1;let now=found.get(instruction.span.start+place3);return now===void 0||textOf2(after,now)!==textOf2(before,
instruction)});return lost?`it changes the ${lost.keyword} of line ${String(lost.line)}, which it does not mean to`:null},
textOf2=({text:text4},{span:span2,wholeSpan})=>text4.slice(span2.start,wholeSpan.end),endsInside=(text4,{end},edits)=>end===
text4.length&&!text4.endsWith(`
`)&&edits.at(-1)?.span.end===end,lostDirective=(before,edits,after)=>{let found=new Map(after.directives.map(directive=>[
directive.span.start,directive])),moved2=mover(edits),lost=before.directives.find(({span:span2,name,value})=>{let place3=moved2(
span2);if(place3===null)return!1;let now=found.get(span2.start+place3);return now?.name!==name||now.value!==value});return lost?
`the directive ${lost.name} is none any more`:null},lostComment=(before,edits,after)=>{let found=new Map(after.comments.
map(comment=>[comment.span.start,comment])),moved2=mover(edits),touched=[];for(let comment of before.comments){let place3=moved2(
comment.span);if(place3===null){touched.push(comment);continue}let at3=comment.span.start+place3;if(found.get(at3)?.text!==
comment.text)return`the comment of line ${String(comment.line)} is none any more`;found.delete(at3)}let left2=counted([...found.
values()].map(({text:text4})=>text4)),lost=touched.find(comment=>!take(left2,comment.text)&&!mayGo(before,comment,edits));
return lost?`it loses the comment of line ${String(lost.line)}`:null},mayGo=(before,{span:span2},edits)=>{for(let edit2 of edits.
slice(firstBehind(edits,span2.start),firstBehind(edits,span2.end)+1))if(edit2.rule==="no-unused-suppression"&&edit2.span.
start<span2.end)return!0;if(readPragma(before.text.slice(span2.start,span2.end),span2.start)?.verb!=="ignore")return!1;let{
instructions}=before,owner=instructions[firstIndex(instructions.length,index=>(instructions[index]?.span.start??0)>=span2.
end)];if(!owner)return!1;let edit=edits[firstBehind(edits,owner.span.start)];return edit?.text.trim()===""&&contains(edit.
span,owner.span)},firstBehind=(edits,offset)=>firstIndex(edits.length,index=>(edits[index]?.span.end??0)>offset),mover=edits=>{
let next=0,shift=0;return({start:start2,end})=>{for(let edit2=edits[next];edit2&&edit2.span.end<=start2;edit2=edits[++next])
shift+=edit2.text.length-(edit2.span.end-edit2.span.start);let edit=edits[next];return edit&&edit.span.start<end?null:shift}},
counted=texts3=>{let counts=new Map;for(let text4 of texts3)counts.set(text4,(counts.get(text4)??0)+1);return counts},take=
(counts,text4)=>{let count3=counts.get(text4)??0;return counts.set(text4,count3-1),count3>0}}});var stackInsertions,isInsertion,joined,isBlank3,init_stack=__esm({"src/fix/stack.ts"(){"use strict";stackInsertions=edits=>{
let stacked=[];for(let i=0;i<edits.length;){let first=edits[i];if(!first)break;let end=i+1;for(;isInsertion(first)&&isInsertion(
edits[end])&&edits[end]?.span.start===first.span.start;)end++;stacked.push(end===i+1?first:{span:first.span,text:joined(
edits.slice(i,end).map(({text:text4})=>text4))}),i=end}return stacked},isInsertion=edit=>edit!==void 0&&edit.span.start===
edit.span.end,joined=texts3=>{let seen=new Set,result="";for(let text4 of texts3){let fresh=text4.split(/(?<=\n)/).filter(
line=>isBlank3(line)||!seen.has(line.trim()));if(fresh.every(isBlank3))continue;for(let line of fresh)seen.add(line.trim());
let block2=fresh.join(""),separate=result===""||result.endsWith(`
`)||/^\r?\n/.test(block2)?"":`
`;result+=separate+(result.endsWith(`
`)?block2.replace(/^\r?\n/,""):block2)}return result},isBlank3=line=>line.trim()===""}});var keyOf2,sideText,init_state=__esm({"src/fix/state.ts"(){"use strict";keyOf2=({dockerfile,files})=>JSON.stringify([dockerfile.
text,...[...files].sort(([a],[b])=>a<b?-1:1)]),sideText=({context},path2)=>context===null?null:context.read(path2)??(context.
kind(path2)===null?"":null)}});var applyRound,flawIn,withoutConflict,tryAll,provenOf,applySideFiles,init_round=__esm({"src/fix/round.ts"(){"use strict";
init_claims();init_edits();init_proof();init_stack();init_state();applyRound=(state,offers,parse4)=>{let bugs=[],left2=offers.
filter(offer2=>{let flaw=flawIn(state,offer2);return flaw!==null&&bugs.push({rule:offer2.finding.rule,reason:flaw}),flaw===
null});for(;;){let convicted=new Map,proven=provenOf(withoutConflict(state,left2),some=>tryAll(state,some,parse4),convicted);
for(let[{finding:{rule}},reason2]of convicted)bugs.push({rule,reason:reason2});if(proven.offers.length>0||convicted.size===
0)return{state:applySideFiles(proven.dockerfile,state,proven.offers),applied:proven.offers,bugs};left2=left2.filter(offer2=>!convicted.
has(offer2))}},flawIn=(state,{edits:own,files})=>{let{text:text4}=state.dockerfile,flaw=flawOf(text4,inOrder2(own));if(flaw!==
null)return flaw;let idle=changesNothing(text4,own);for(let{path:path2,edits}of files){let side=sideText(state,path2);if(side===
null)return`it edits ${path2}, which cannot be read`;let sideFlaw=flawOf(side,inOrder2(edits));if(sideFlaw!==null)return`${sideFlaw}\
 (in ${path2})`;idle&&=changesNothing(side,edits)}return idle?"it changes nothing":null},withoutConflict=(state,offers)=>{
let own=new Claims(state.dockerfile.text,!1),beside=new Map,claimsOf=path2=>{let claims=beside.get(path2)??new Claims(sideText(
state,path2)??"",!0);return beside.set(path2,claims),claims};return offers.filter(({edits,files})=>{if(!own.areFree(edits)||
!files.every(file2=>claimsOf(file2.path).areFree(file2.edits)))return!1;own.claim(edits);for(let file2 of files)claimsOf(
file2.path).claim(file2.edits);return!0})},tryAll=({dockerfile},offers,parse4)=>{let edits=inOrder2(offers.flatMap(({finding,
edits:own})=>own.map(edit=>({...edit,rule:finding.rule}))));if(edits.length===0)return{offers,dockerfile,objection:null};
let after=parse4(applyEdits(dockerfile.text,edits));return{offers,dockerfile:after,objection:objection(dockerfile,edits,
after)}},provenOf=(offers,trial,convicted)=>{let grow=(kept,more3)=>{let[only]=more3;if(!only)return kept;let grown=trial(
[...kept.offers,...more3]);if(grown.objection===null)return grown;if(more3.length===1){let reason2=kept.offers.length===
0?grown.objection:trial(more3).objection;return reason2!==null&&convicted.set(only,reason2),kept}let half=more3.length>>
1;return grow(grow(kept,more3.slice(0,half)),more3.slice(half))};return grow(trial([]),offers)},applySideFiles=(dockerfile,state,offers)=>{
let byPath=new Map;for(let{files:beside}of offers)for(let{path:path2,edits}of beside){let list3=byPath.get(path2)??[];byPath.
set(path2,list3),list3.push(...edits)}let files=new Map(state.files),{context}=state;for(let[path2,edits]of byPath){let text4=applyEdits(
sideText(state,path2)??"",stackInsertions(inOrder2(edits)));files.set(path2,text4),context=context?.with(path2,text4)??null}
return{dockerfile,context,files}}}});var maxRounds,fix,crashesIn,endless,changes,appliedFix,lineOf,init_fix=__esm({"src/fix/fix.ts"(){"use strict";init_parse();
init_anchor();init_lint();init_models();init_offer();init_round();init_state();maxRounds=10,fix=(text4,selection,request)=>{
let reparse=changed2=>parse2(changed2,request.settings),state={dockerfile:reparse(text4),context:request.context??null,files:new Map},
seen=new Map([[keyOf2(state),0]]),rounds=[],applied2=[],bugs=new Map,report12=bug=>bugs.set(`${bug.rule} ${bug.reason}`,
bug);for(;;){let verdict2=lint(modelsOf(state.dockerfile,state.context),selection,request.names);for(let bug of crashesIn(
verdict2))report12(bug);let round=applyRound(state,offersIn(state.dockerfile.text,verdict2.findings,request.allow),reparse);
if(round.bugs.forEach(report12),round.applied.length===0)return{...changes(state,request),applied:applied2,settled:!0,bugs:[
...bugs.values()]};applied2.push(...round.applied.map(offer2=>appliedFix(state.dockerfile,offer2))),state=round.state,rounds.
push(round.applied);let since=seen.get(keyOf2(state));if(since!==void 0||rounds.length>maxRounds){for(let bug of endless(
rounds,since))report12(bug);return{text:text4,files:[],applied:[],settled:!1,bugs:[...bugs.values()]}}seen.set(keyOf2(state),
rounds.length)}},crashesIn=({crashes})=>crashes.map(({rule,error})=>({rule,reason:`it stopped: ${error instanceof Error?
error.message:String(error)}`})),endless=(rounds,since)=>{let ids=new Set(rounds.slice(since??-1).flat().map(({finding})=>finding.
rule).sort()),reason2=since===void 0?`its fixes had not come to an end after ${String(maxRounds)} rounds`:ids.size===1?"\
its fixes undo one another":`the fixes of ${[...ids].join(", ")} undo one another`;return[...ids].map(rule=>({rule,reason:reason2}))},
changes=({dockerfile,files},{context})=>({text:dockerfile.text,files:[...files].map(([path2,after])=>({path:path2,before:context?.
read(path2)??null,after})).filter(({before,after})=>before!==after)}),appliedFix=(dockerfile,{finding,summary,safety})=>({
rule:finding.rule,summary,safety,line:lineOf(dockerfile,finding)}),lineOf=(dockerfile,finding)=>isOtherFile(finding.at)?
1:anchorOf(dockerfile,finding)?.line??dockerfile.lines.lineAt(spanOf(finding).start)}});var require_node_crypto=__commonJS({"late:node:crypto"(exports2){Object.defineProperty(exports2,"createHash",{enumerable:!0,
get:()=>require("node:crypto").createHash});Object.defineProperty(exports2,"randomBytes",{enumerable:!0,get:()=>require("node:crypto").
randomBytes})}});function writeAtomically(path2,text4,{before,label=(0,import_node_path18.basename)(path2)}){if(text4===before)return!1;try{
before===null?create(path2,text4):replace(path2,text4,before)}catch(error){throw new UsageError(`${label}: not written: ${error instanceof
Refusal2?error.message:reasonOf(error)}`)}return!0}function create(path2,text4){if((0,import_node_fs11.lstatSync)(path2,
{throwIfNoEntry:!1})!==void 0)throw new Refusal2("there is such a file by now; run again");replaceWith(path2,text4,null)}
function replace(path2,text4,before){let target=(0,import_node_fs11.realpathSync)(path2),old=(0,import_node_fs11.statSync)(
target);if(!old.isFile())throw new Refusal2("no plain file");if((old.mode&146)===0)throw new Refusal2("read-only; make i\
t writable (chmod u+w) first");(0,import_node_fs11.closeSync)((0,import_node_fs11.openSync)(target,"r+"));let bytes=(0,import_node_fs11.readFileSync)(
target);if(!bytes.equals(Buffer.from(before)))throw new Refusal2((0,import_node_buffer2.isUtf8)(bytes)?"changed since it\
 was read; run again":"it holds bytes that are not UTF-8 and would be lost; convert it first");replaceWith(target,text4,
old)}function replaceWith(target,text4,old){let draft=(0,import_node_path18.join)((0,import_node_path18.dirname)(target),
`.imglint-${(0,import_node_crypto.randomBytes)(6).toString("hex")}.tmp`),file2=(0,import_node_fs11.openSync)(draft,"wx",
old===null?438:384);try{try{(0,import_node_fs11.writeFileSync)(file2,text4),old!==null&&keepOwnerAndMode(file2,old),(0,import_node_fs11.fsyncSync)(
file2)}finally{(0,import_node_fs11.closeSync)(file2)}(0,import_node_fs11.renameSync)(draft,target)}catch(error){throw(0,import_node_fs11.rmSync)(
draft,{force:!0}),error}}function keepOwnerAndMode(file2,{uid,gid,mode}){try{(0,import_node_fs11.fchownSync)(file2,uid,gid)}catch{}
(0,import_node_fs11.fchmodSync)(file2,mode&4095)}var import_node_buffer2,import_node_crypto,import_node_fs11,import_node_path18,
Refusal2,init_write=__esm({"src/fix/write.ts"(){"use strict";import_node_buffer2=require("node:buffer"),import_node_crypto=
__toESM(require_node_crypto(),1),import_node_fs11=require("node:fs"),import_node_path18=require("node:path");init_reason2();
init_errors();Refusal2=class extends Error{}}});function lineChanges(before,after){let head=0;for(;head<before.length&&head<after.length&&before[head]===after[head];)head++;
let tail=0;for(;tail<before.length-head&&tail<after.length-head&&before.at(-1-tail)===after.at(-1-tail);)tail++;let a=before.
slice(head,before.length-tail),b=after.slice(head,after.length-tail);return a.length===0&&b.length===0?[]:(shortestEdit(
a,b)??[{before:{start:0,end:a.length},after:{start:0,end:b.length}}]).map(change=>({before:moved(change.before,head),after:moved(
change.after,head)}))}function shortestEdit(a,b){if(a.length===0||b.length===0)return null;let most3=Math.min(a.length+b.
length,MOST_EDITS),budget=4*(a.length+b.length)+5e5,reach=new Int32Array(2*most3+3),origin=most3+1,trace=[];for(let edits=0;edits<=
most3;edits++){for(let diagonal=-edits;diagonal<=edits;diagonal+=2){let x=takesInsertion(reach,origin,diagonal,edits)?at2(
reach,origin+diagonal+1):at2(reach,origin+diagonal-1)+1,from=x;for(;x<a.length&&x-diagonal<b.length&&a[x]===b[x-diagonal];)
x++;if(budget-=x-from+1,reach[origin+diagonal]=x,x>=a.length&&x-diagonal>=b.length)return walkBack(trace,a.length,b.length,
edits)}if(budget<0)return null;trace.push(reach.slice(origin-edits-1,origin+edits+2))}return null}function walkBack(trace,xEnd,yEnd,edits){
let changes2=[],x=xEnd,y=yEnd;for(let d=edits;d>0;d--){let reach=trace[d-1]??new Int32Array(0),insertion=takesInsertion(
reach,d,x-y,d),diagonal=insertion?x-y+1:x-y-1,fromX=at2(reach,d+diagonal),fromY=fromX-diagonal,[toX,toY]=insertion?[fromX,
fromY+1]:[fromX+1,fromY],next=changes2.at(-1);next?.before.start===toX?(next.before.start=fromX,next.after.start=fromY):
changes2.push({before:{start:fromX,end:toX},after:{start:fromY,end:toY}}),x=fromX,y=fromY}return changes2.reverse()}function unifiedDiff(path2,before,after,{
context=3,newFile=!1}={}){let a=splitLines(before),b=splitLines(after),hunks=gather2(lineChanges(a,b),context);if(hunks.
length===0)return"";let out=[`--- ${newFile?"/dev/null":fileName(`a/${path2}`)}
`,`+++ ${fileName(`b/${path2}`)}
`];for(let changes2 of hunks){let first=changes2[0],last=changes2.at(-1);if(!first||!last)continue;let lead=Math.min(context,
first.before.start),trail=Math.min(context,a.length-last.before.end),old={start:first.before.start-lead,end:last.before.
end+trail};out.push(`@@ -${place(old)} +${place({start:first.after.start-lead,end:last.after.end+trail})} @@
`);let done=old.start;for(let{before:removed,after:added}of changes2){for(let line of a.slice(done,removed.start))out.push(
marked(" ",line));for(let line of a.slice(removed.start,removed.end))out.push(marked("-",line));for(let line of b.slice(
added.start,added.end))out.push(marked("+",line));done=removed.end}for(let line of a.slice(done,old.end))out.push(marked(
" ",line))}return out.join("")}function splitLines(text4){let lines=[];for(let from=0;from<text4.length;){let to=text4.indexOf(
`
`,from)+1||text4.length;lines.push(text4.slice(from,to)),from=to}return lines}function gather2(changes2,context){let hunks=[];
for(let change of changes2){let hunk=hunks.at(-1),previous=hunk?.at(-1);hunk&&previous&&change.before.start-previous.before.
end<=2*context?hunk.push(change):hunks.push([change])}return hunks}function fileName(name){let odd=/["\\\p{Cc}]/gu;return odd.
test(name)?`"${name.replace(odd,char=>escapes[char]??octal(char))}"`:name.includes(" ")?`${name}	`:name}var moved,MOST_EDITS,
at2,takesInsertion,place,marked,escapes,octal,init_diff=__esm({"src/text/diff.ts"(){"use strict";moved=({start:start2,end},by)=>({
start:start2+by,end:end+by}),MOST_EDITS=800;at2=(numbers,index)=>numbers[index]??0,takesInsertion=(reach,origin,diagonal,edits)=>diagonal===
-edits||diagonal!==edits&&at2(reach,origin+diagonal-1)<at2(reach,origin+diagonal+1);place=({start:start2,end})=>{let count3=end-
start2;return count3===1?`${start2+1}`:`${count3===0?start2:start2+1},${count3}`},marked=(mark,line)=>line.endsWith(`
`)?mark+line:`${mark}${line}
\\ No newline at end of file
`;escapes={'"':'\\"',"\\":"\\\\","\n":"\\n","	":"\\t","\r":"\\r"},octal=char=>[...Buffer.from(char)].map(byte=>`\\${byte.
toString(8).padStart(3,"0")}`).join("")}});function usesOf2(instructions){let uses=new Map,add=(name,at3)=>{let lower2=name.toLowerCase();if(lower2===name)return;let edits=uses.
get(lower2)??[];edits.push({span:at3,text:lower2}),uses.set(lower2,edits)};for(let instruction of instructions){let from=instruction.
flags.find(({name})=>name==="from")?.value;instruction.keyword==="COPY"&&from&&add(from.text,within2(from,0,from.text.length));
let image2=instruction.words[0];instruction.keyword==="FROM"&&image2!==void 0&&add(image2.text,image2.span);for(let mount of mountsOf(
instruction)){let start2=mount.from===null?-1:mount.value.text.indexOf(`from=${mount.from}`);mount.from!==null&&start2!==
-1&&add(mount.from,within2(mount.value,start2+5,start2+5+mount.from.length))}}return uses}var lowercase_stage_name_default,
within2,init_lowercase_stage_name=__esm({"rules/base/lowercase-stage-name.ts"(){"use strict";init_mount();init_rule();init_span();
lowercase_stage_name_default=defineRule({id:"lowercase-stage-name",aliases:["StageNameCasing"],presets:["recommended","b\
uildkit"],severity:"style",severityIn:{buildkit:"warning"},needs:["dockerfile"],fix:"safe",summary:"A stage name in capi\
tals",rationale:"The frontend reads stage names in lower case: FROM finds the stage under that spelling alone, which sur\
prises whoever wrote the other one.",messages:{casing:"the stage {name} is read as {lower}; write it so"},examples:[{before:`\
FROM golang:1.26 AS Builder
FROM scratch
COPY --from=Builder /app /app`,after:`FROM golang:1.26 AS builder
FROM scratch
COPY --from=builder /app /app`}]},function*({dockerfile}){let written=dockerfile.stages.filter(({from,name})=>name!==null&&
from.words[2]?.text!==name);if(written.length===0)return;let uses=usesOf2(dockerfile.instructions);for(let{name,nameSpan,
from}of written){if(name===null||nameSpan===null)continue;let edits=[{span:nameSpan,text:name},...uses.get(name)??[]];yield{
message:"casing",data:{name:from.words[2]?.text??"",lower:name},at:nameSpan,fix:safeFix("Write it in lower case",...edits)}}});
within2=(word2,start2,end)=>span(word2.offsets(start2),word2.offsets(end-1)+1)}});function namedImage({image:image2,parent}){let text4=image2.value??unquoted(image2.text).text,reference=image2.reference??
(image2.value===null&&parent===null?parseImageReference(text4):null);return reference===null?null:{name:text4.slice(0,reference.
nameEnd),reference}}function imagePart(dockerfile,{from,image:image2},part){let word2=from.words[0],{text:text4,start:shift}=unquoted(
image2.text),written=part==="reference"?null:parseImageReference(text4);if(word2===void 0||written===null)return{at:image2.
span,arg:null};let place3=(start3,end2)=>span(word2.offsets(shift+start3),word2.offsets(shift+end2-1)+1),arg=({name,modifier})=>{
let binding=dockerfile.lookup(name,from);return binding?.kind==="arg"&&binding.value!==null&&binding.value!==""&&modifier?.
endsWith("+")!==!0?binding:null},wanted2=(part==="tag"?image2.reference?.tag:image2.value?.slice(0,image2.reference?.nameEnd))??
"",[start2,end]=part==="tag"?[written.tagStart,written.tagEnd]:[0,written.nameEnd];if(start2===end){let used=references(
text4,dockerfile.escape),bringer=used.findLast(each=>arg(each)?.value?.endsWith(`:${wanted2}`))??used.at(-1);return bringer===
void 0?{at:image2.span,arg:null}:{at:place3(bringer.start,bringer.end),arg:arg(bringer)}}let piece=text4.slice(start2,end),
[only]=references(piece,dockerfile.escape);if(only===void 0||only.start>0||only.end<piece.length)return{at:place3(start2,
end),arg:null};let filled=arg(only);if(filled!==null)return{at:place3(start2,end),arg:filled};let literal3=wanted2===""?
-1:piece.lastIndexOf(wanted2);return{at:literal3===-1?place3(start2,end):place3(start2+literal3,start2+literal3+wanted2.
length),arg:null}}var unquoted,init_image_part=__esm({"src/dockerfile/image-part.ts"(){"use strict";init_lex();init_image_reference();
init_span();unquoted=text4=>{let inner=/^(["'])([^"'\\]*)\1$/.exec(text4)?.[2];return inner===void 0?{text:text4,start:0}:
{text:inner,start:1}}}});var no_latest_tag_default,init_no_latest_tag=__esm({"rules/base/no-latest-tag.ts"(){"use strict";init_image_part();init_rule();
no_latest_tag_default=defineRule({id:"no-latest-tag",aliases:["DL3007","CKV_DOCKER_7","DS-0001","DKL-DI-0006"],presets:[
"recommended","hadolint","security"],severity:"warning",needs:["dockerfile"],summary:"A base image by its latest tag",rationale:"\
The tag moves with every release, so two builds of one Dockerfile differ, and one day the build breaks.",messages:{written:"\
{image}:{tag} is another image after every release; name the version you tested",argument:"{argument} makes this {image}\
:{tag}, another image after every release; give {argument} a version"},options:{tags:{doc:"The tags that move.",default:[
"latest"]}},examples:[{before:"FROM redis:latest",after:"FROM redis:7.4"},{before:"ARG VERSION=latest\nFROM redis:${VERSI\
ON}",after:"ARG VERSION=7.4\nFROM redis:${VERSION}"}]},function*({dockerfile,options}){for(let stage of dockerfile.stages){
let named2=namedImage(stage),tag=named2?.reference.tag??null;if(named2===null||tag===null||named2.reference.digest!==null||
!options.tags.includes(tag))continue;let{at:at3,arg}=imagePart(dockerfile,stage,"tag"),data={image:named2.name,tag};if(arg===
null)yield{message:"written",data,at:at3};else{let argument=arg.pair.key.text;yield{message:"argument",data:{...data,argument},
at:at3,related:[{at:arg.pair.span,text:`${argument} is declared here`}]}}}})}});var require_image_tag_default,init_require_image_tag=__esm({"rules/base/require-image-tag.ts"(){"use strict";init_image_part();
init_rule();require_image_tag_default=defineRule({id:"require-image-tag",aliases:["DL3006","CKV_DOCKER_7","DS-0001"],presets:[
"recommended","hadolint","security"],severity:"warning",needs:["dockerfile"],summary:"A base image without a tag",rationale:"\
No tag means latest, which moves with every release, so two builds of one Dockerfile differ.",messages:{untagged:"{image\
} without a tag means {image}:latest; name the version, {image}:\u2026",argument:"{argument} makes this {image} without \
a tag, which means {image}:latest; name the version, {argument}={image}:\u2026"},examples:[{before:"FROM postgres AS db",
after:"FROM postgres:17.2 AS db"}]},function*({dockerfile}){let names2=new Set;for(let stage of dockerfile.stages){let named2=stage.
image.value===null?null:namedImage(stage),namesStage=names2.has(stage.image.value?.toLowerCase()??"");if(stage.name!==null&&
names2.add(stage.name),named2===null||named2.reference.tag!==null||named2.reference.digest!==null||namesStage)continue;let{
at:at3,arg}=imagePart(dockerfile,stage,"name"),image2=named2.name;if(arg===null)yield{message:"untagged",data:{image:image2},
at:at3};else{let argument=arg.pair.key.text;yield{message:"argument",data:{image:image2,argument},at:at3,related:[{at:arg.
pair.span,text:`${argument} is declared here`}]}}}})}});function matches2(pattern2,registry){return pattern2==="hub.docker.com"?registry==="docker.io":pattern2==="*"?!0:pattern2.
startsWith("*")?registry.endsWith(pattern2.slice(1)):pattern2.endsWith("*")?registry.startsWith(pattern2.slice(0,-1)):registry===
pattern2}var restrict_registries_default,init_restrict_registries=__esm({"rules/base/restrict-registries.ts"(){"use stri\
ct";init_image_part();init_mount();init_rule();init_image_reference();restrict_registries_default=defineRule({id:"restri\
ct-registries",aliases:["DL3026","CIS-DI-0002","CIS 4.2"],presets:["hadolint","security"],severity:"error",needs:["docke\
rfile"],summary:"An image from a registry that is not trusted",rationale:"Whoever controls the registry controls what ru\
ns. A short list of registries is a boundary that a review can hold.",messages:{registry:"{image} comes from {registry},\
 which is not one of the trusted registries ({trusted})"},options:{trusted:{doc:"Registries images may come from; * alon\
e, at the start or at the end stands for anything. Empty: all.",default:[]}},examples:[]},function*({dockerfile,options:{
trusted}}){if(trusted.length===0)return;let isTrusted=registry=>trusted.some(pattern2=>matches2(pattern2,registry)),problem=image2=>{
let reference=isScratch(image2)?null:parseImageReference(image2);return reference===null||reference.registry.includes("$")||
isTrusted(reference.registry)?null:{message:"registry",data:{image:image2,registry:reference.registry,trusted:trusted.join(
", ")}}};for(let stage of dockerfile.stages){let found=stage.parent!==null||stage.image.value===null?null:problem(stage.
image.value);found!==null&&(yield{...found,at:imagePart(dockerfile,stage,"reference").at})}for(let instruction of dockerfile.
instructions){let copied=instruction.keyword==="COPY"?instruction.flags.filter(({name})=>name==="from"):[],mounted=mountsOf(
instruction).filter(({type})=>type==="bind"||type==="cache"),named2=[...copied.flatMap(({value})=>value===null?[]:[{image:value.
text,at:value.span}]),...mounted.flatMap(({from,value})=>from===null?[]:[{image:from,at:value.span}])];for(let{image:image2,
at:at3}of named2){let found=dockerfile.stageFor(image2,instruction)!==null||image2.includes("$")||/^\d+$/.test(image2)?null:
problem(image2);found!==null&&(yield{...found,at:at3})}}})}});var secretKindOf,holdsSecret,lookUp,secret,credentials,credentialFolder,environmentFile,privateKey,keyStore,certificate,
armored,registryTokens,packageConfig,dataDump,weakName,all,names,folders,publicNames,serviceFiles,environment,extensions,
byExtension,init_secret_files=__esm({"src/knowledge/secret-files.ts"(){"use strict";secretKindOf=path2=>{let parts2=path2.
toLowerCase().split("/").filter(part=>part!==""&&part!=="."),written=parts2.at(-1)??"",name=written.endsWith("*")?written.
slice(0,-1):written;return publicNames.has(name)||name.endsWith(".pub")?null:parts2.some(part=>folders.has(part))?lookUp(
names,name)??credentialFolder:lookUp(names,name)??lookUp(names,`${parts2.at(-2)??""}/${name}`)??environment(name)??byExtension(
name)??(serviceFiles.some(test=>test.test(name))?credentials:null)},holdsSecret=(kind,text4)=>kind.marks===null||kind.marks.
some(mark=>text4.includes(mark)),lookUp=(table2,key2)=>Object.hasOwn(table2,key2)?table2[key2]??null:null,secret=(what,more3={})=>({
what,weak:!1,minor:!1,marks:null,needsText:!1,...more3}),credentials=secret("a credentials file"),credentialFolder=secret(
"a folder of credentials"),environmentFile=secret("an environment file"),privateKey=secret("a private key"),keyStore=secret(
"a key store"),certificate=secret("a private key",{marks:["PRIVATE KEY"]}),armored=secret("a private key",{marks:["PRIVA\
TE KEY"],needsText:!0}),registryTokens=["_auth","_password","Token","npmAuth"],packageConfig=secret("a package registry \
login",{marks:registryTokens}),dataDump=secret("a file of private data"),weakName=secret("a settings file that may hold \
secrets",{weak:!0}),all=(kind,...list3)=>list3.map(name=>[name,kind]),names=Object.fromEntries([...all(privateKey,"id_rs\
a","id_dsa","id_ecdsa","id_ed25519"),...all(packageConfig,".npmrc",".yarnrc.yml"),...all(secret("a build configuration w\
ith logins",{minor:!0,marks:registryTokens}),"gradle.properties"),...all(credentials,".pypirc",".netrc","_netrc",".git-c\
redentials",".gitconfig",".dockercfg",".docker/config.json",".pgpass",".my.cnf",".htpasswd",".s3cfg",".boto",".vault-tok\
en",".terraformrc","terraform.tfstate","auth.json","kubeconfig",".kube/config",".cargo/credentials",".cargo/credentials.\
toml",".gem/credentials",".m2/settings.xml","credentials","credential","credentials.json","credential.json","credentials\
.xml","secrets.json","password.txt","secret_token.rb"),...all(weakName,"settings.py","database.yml","carrierwave.rb","om\
niauth.rb")]),folders=new Set([".ssh",".aws",".azure",".gcloud",".gcp",".gnupg"]),publicNames=new Set(["known_hosts","au\
thorized_keys"]),serviceFiles=[/^client_secret.*\.json$/s,/^service-account.*\.json$/s,/^secrets\.y.*ml$/s],environment=
name=>name!==".env"&&!name.startsWith(".env.")&&!name.endsWith(".env")||/\.(?:example|sample|template|dist|defaults|test)$/.
test(name)?null:environmentFile,extensions=Object.fromEntries([...all(certificate,"pem"),...all(armored,"asc"),...all(privateKey,
"key","ppk","private_key"),...all(keyStore,"p12","pfx","pkcs12","jks","keystore","kdbx","psafe3","agilekeychain","keycha\
in"),...all(credentials,"ovpn","tfvars","secret","cscfg","rdp","bek","tpm","fve"),...all(dataDump,"mdf","sdf","pcap","gn\
ucache")]),byExtension=name=>{let dot=name.lastIndexOf("."),kind=dot===-1?null:lookUp(extensions,name.slice(dot+1));return kind===
certificate&&["ca","cert","chain","public"].some(word2=>name.slice(0,dot).includes(word2))?null:kind}}});var spelled,hasArg,hasFlag,hasRun,flagsOf2,plainArgs,verbOf,flagValue,flagValues,afterLetter,afterName,noFlags,init_command2=__esm(
{"src/knowledge/command.ts"(){"use strict";spelled=word2=>word2.value??word2.text.replace(/^["']/,""),hasArg=(command3,...values)=>command3.
args.some(({value})=>value!==null&&values.includes(value)),hasFlag=(command3,...names2)=>command3.flags.some(flag2=>names2.
includes(flag2)),hasRun=(command3,...values)=>command3.args.some((_,at3)=>values.every((value,i)=>command3.args[at3+i]?.
value===value)),flagsOf2=word2=>{let text4=spelled(word2);return!text4.startsWith("-")||text4==="-"||text4==="--"?[]:text4.
startsWith("--")?[text4.slice(2).split("=",1)[0]??""]:[...text4.slice(1)]},plainArgs=(command3,valueFlags=noFlags)=>{let plain3=[];
for(let index=0;index<command3.args.length;index++){let word2=command3.args[index];if(word2===void 0)continue;let text4=spelled(
word2),flags2=flagsOf2(word2);flags2.length===0?text4!=="--"&&plain3.push({word:word2,index}):!text4.includes("=")&&flags2.
findIndex(flag2=>valueFlags.has(flag2))===flags2.length-1&&index++}return plain3},verbOf=(command3,valueFlags)=>plainArgs(
command3,valueFlags)[0]??null,flagValue=(command3,...names2)=>flagValues(command3,...names2)[0]??null,flagValues=(command3,...names2)=>command3.
args.flatMap((word2,index)=>{for(let name of names2){let glued=name.length===1?afterLetter(word2,name):afterName(word2,name);
if(glued!==null)return[glued!==""?word2.value===null?null:glued:command3.args[index+1]?.value??null]}return[]}),afterLetter=
(word2,letter)=>{let text4=spelled(word2),at3=text4.startsWith("-")&&!text4.startsWith("--")?text4.indexOf(letter,1):-1;
return at3===-1||!/^-[A-Za-z]*$/.test(text4.slice(0,at3))?null:text4.slice(at3+1)},afterName=(word2,name)=>{let text4=spelled(
word2);return text4===`--${name}`?"":text4.startsWith(`--${name}=`)?text4.slice(name.length+3):null},noFlags=new Set}});var isPipInstall,pipKind,pipPackages,vcs,pipValueFlags,init_pip=__esm({"src/knowledge/pip.ts"(){"use strict";init_command2();
isPipInstall=command3=>pipKind(command3)!==null,pipKind=command3=>{let{name}=command3;return name.startsWith("pip")&&!name.
startsWith("pipenv")?hasArg(command3,"install")?name.startsWith("pipx")?"pipx":"pip":null:name.startsWith("python")?hasRun(
command3,"-m","pip","install")?"pip":null:name==="uv"&&(hasRun(command3,"pip","install")||hasRun(command3,"tool","instal\
l"))?"uv":null},pipPackages=command3=>{let verb=command3.args.findIndex(({value})=>value==="install");return plainArgs(command3,
pipValueFlags).filter(({index})=>index>verb)},vcs=new RegExp(`^(?:${["git","git\\+(?:file|https?|ssh|git)","hg\\+(?:file|\
https?|ssh|static-http)","svn","svn\\+(?:svn|https?|ssh)","bzr\\+(?:https?|ssh|s?ftp|lp)"].join("|")}):`),pipValueFlags=
new Set(["abi","b","build","e","editable","extra-index-url","f","find-links","i","index-url","implementation","no-binary",
"only-binary","platform","prefix","progress-bar","proxy","python","python-version","root","root-user-action","src","t","\
target","trusted-host","upgrade-strategy","r","requirement","c","constraint"])}});var isCleanOf,silencedByMount,indexUnderMount,removesAll,isAtOrBelow,withHome,cleansAll,dnfNames,never3,aptLists,caches,
indexes,findsAndDeletes,init_package_caches=__esm({"src/knowledge/package-caches.ts"(){"use strict";init_command2();isCleanOf=
(manager,command3,by=null)=>{let cache=caches[manager];return cache!==void 0&&(removesAll(command3,cache.folders)||cache.
cleans(command3,by))},silencedByMount=(manager,targets2)=>{let mounted=text4=>targets2.some(target=>target.includes(text4));
return manager==="apt"&&mounted("/var/lib/apt")&&mounted("/var/cache/apt")?!0:caches[manager]?.mounts.some(mounted)??!1},
indexUnderMount=(manager,targets2)=>(indexes[manager]??[]).some(index=>targets2.some(target=>isAtOrBelow(index,target))),
removesAll=(command3,folders2)=>command3.name==="rm"&&hasFlag(command3,"r","R","recursive")&&command3.args.some(word2=>{
let path2=withHome(spelled(word2)),removed=path2.endsWith("/*")?path2.slice(0,-1):path2;return removed!==""&&!removed.startsWith(
"-")&&folders2.some(folder=>isAtOrBelow(folder,removed))}),isAtOrBelow=(path2,folder)=>{let end=folder.length;for(;folder[end-
1]==="/";)end--;let parent=folder.slice(0,end);return path2===parent||path2.startsWith(`${parent}/`)},withHome=text4=>text4.
replace(/^\$(?:HOME|\{HOME\})(?=\/|$)/,"~"),cleansAll=(...names2)=>(command3,by)=>(by===null?names2.includes(command3.name):
command3.name===by)&&hasRun(command3,"clean","all"),dnfNames=["dnf","microdnf","tdnf","dnf5"],never3=()=>!1,aptLists="/v\
ar/lib/apt/lists",caches={apt:{folders:[aptLists],paths:["/var/lib/apt/lists/*","/var/cache/apt/*.bin","/var/cache/apt/a\
rchives/*.deb"],cleans:command3=>command3.name==="apt-get"&&hasArg(command3,"dist-clean","distclean")||findsAndDeletes(command3,
aptLists),mounts:[aptLists]},apk:{folders:["/var/cache/apk"],paths:["/var/cache/apk/*","/etc/apk/cache/*","/lib/apk/cach\
e/*"],cleans:never3,mounts:["/var/cache/apk"]},yum:{folders:["/var/cache/yum","/var/cache/dnf"],paths:["/var/cache/yum/*"],
cleans:cleansAll("yum"),mounts:["/var/cache/yum"]},dnf:{folders:["/var/cache/dnf","/var/cache/libdnf5","/var/cache/yum"],
paths:["/var/cache/dnf/*","/var/cache/libdnf5/*"],cleans:cleansAll(...dnfNames),mounts:["/var/cache/libdnf5",".cache/lib\
dnf5","/var/cache/dnf"]},zypper:{folders:[],paths:["/var/cache/zypp/*"],cleans:command3=>command3.name==="zypper"&&hasArg(
command3,"clean","cc"),mounts:["/var/cache/zypp"]},pacman:{folders:["/var/cache/pacman/pkg"],paths:["/var/cache/pacman/p\
kg/*","/var/lib/pacman/sync/*"],cleans:command3=>command3.name==="pacman"&&hasFlag(command3,"S","sync")&&command3.flags.
filter(flag2=>flag2==="c"||flag2==="clean").length>=2,mounts:["/var/cache/pacman"]},pip:{folders:["/root/.cache/pip","~/\
.cache/pip"],paths:["*/.cache/pip"],cleans:command3=>command3.name.startsWith("pip")&&hasRun(command3,"cache","purge")||
command3.name.startsWith("python")&&hasRun(command3,"-m","pip","cache","purge"),mounts:[".cache/pip"]},npm:{folders:["/r\
oot/.npm","~/.npm"],paths:["*/.npm/_cacache"],cleans:command3=>command3.name==="npm"&&hasRun(command3,"cache","clean")&&
hasFlag(command3,"force","f"),mounts:[".npm"]},yarn:{folders:["/usr/local/share/.cache"],paths:["/usr/local/share/.cache\
/yarn","*/.cache/yarn","*/.yarn/berry/cache"],cleans:command3=>command3.name==="yarn"&&hasRun(command3,"cache","clean"),
mounts:[".cache/yarn",".yarn"]}},indexes={apt:[aptLists],apk:["/var/cache/apk"],yum:["/var/cache/yum"],dnf:["/var/cache/\
dnf","/var/cache/libdnf5"],zypper:["/var/cache/zypp"],pacman:["/var/lib/pacman/sync"]},findsAndDeletes=(command3,folder)=>command3.
name!=="find"||!hasArg(command3,"-delete")?!1:command3.args.slice(0,command3.args.findIndex(word2=>/^[-(!]/.test(spelled(
word2)))).some(({value})=>value?.replace(/\/\*?$/,"")===folder)}});var managerOf,managers,isInstall,installsByYarn,isIndexUpdate,usesIndex,indexed,indexVerbs,syncs,installsByPacman,installedPackages,
aptValueFlags,apkValueFlags,rpmValueFlags,zypperValueFlags,pacmanValueFlags,npmValueFlags,yarnValueFlags,npmVerbs,gemWords,
gemSwitches,init_package_managers=__esm({"src/knowledge/package-managers.ts"(){"use strict";init_command2();init_pip();init_package_caches();
init_pip();managerOf=command3=>{let{name}=command3;return Object.hasOwn(managers,name)?managers[name]??null:name.startsWith(
"pip")&&!name.startsWith("pipenv")||pipKind(command3)!==null||name.startsWith("python")&&command3.args[0]?.value==="-m"&&
command3.args[1]?.value==="pip"?"pip":null},managers={"apt-get":"apt",apt:"apt",aptitude:"apt",apk:"apk",yum:"yum",dnf:"\
dnf",microdnf:"dnf",tdnf:"dnf",dnf5:"dnf",zypper:"zypper",pacman:"pacman",npm:"npm",yarn:"yarn",gem:"gem"},isInstall=command3=>{
switch(managerOf(command3)){case"apt":return hasArg(command3,"install");case"apk":return hasArg(command3,"add");case"yum":
return hasArg(command3,"install")&&!hasArg(command3,"module");case"dnf":return hasArg(command3,"install")&&!hasArg(command3,
"module","group");case"zypper":return hasArg(command3,"install","in");case"pacman":return installsByPacman(command3);case"\
pip":return pipKind(command3)!==null;case"npm":return npmVerbs.has(verbOf(command3,npmValueFlags)?.word.value??"");case"\
yarn":return installsByYarn(command3);case"gem":return hasArg(command3,"install","i");case null:return!1}},installsByYarn=
command3=>{let verb=verbOf(command3,yarnValueFlags);return verb===null?!hasFlag(command3,"version","v","help","h"):["ins\
tall","add"].includes(verb.word.value??"")},isIndexUpdate=command3=>{switch(managerOf(command3)){case"apt":case"apk":return hasArg(
command3,"update");case"yum":case"dnf":return hasArg(command3,"makecache","check-update");case"zypper":return hasArg(command3,
"refresh","ref");case"pacman":return syncs(command3)&&hasFlag(command3,"y","refresh")&&!installsByPacman(command3);default:
return!1}},usesIndex=command3=>{let manager=managerOf(command3);return manager==="pacman"?installsByPacman(command3):manager!==
null&&indexed.has(manager)&&hasArg(command3,...indexVerbs)},indexed=new Set(["apt","apk","yum","dnf","zypper"]),indexVerbs=
["install","upgrade","dist-upgrade","full-upgrade","build-dep","reinstall","source","groupinstall","localinstall","add",
"in","up","patch"],syncs=command3=>hasFlag(command3,"S","sync"),installsByPacman=command3=>syncs(command3)&&!hasFlag(command3,
"c","clean","s","search","i","info","l","list")&&(hasFlag(command3,"u","sysupgrade")||plainArgs(command3,pacmanValueFlags).
length>0),installedPackages=command3=>{if(!isInstall(command3))return[];let words3=(verbs2,valueFlags)=>plainArgs(command3,
valueFlags).filter(({word:word2})=>word2.value===null||!verbs2.includes(word2.value));switch(managerOf(command3)){case"a\
pt":return words3(["install"],aptValueFlags);case"apk":return words3(["add"],apkValueFlags).filter(({word:word2})=>!spelled(
word2).startsWith("!"));case"yum":case"dnf":return words3(["install"],rpmValueFlags);case"zypper":return words3(["instal\
l","in"],zypperValueFlags);case"pacman":return words3([],pacmanValueFlags);case"pip":return pipPackages(command3);case"n\
pm":return plainArgs(command3,npmValueFlags).slice(1);case"yarn":return plainArgs(command3,yarnValueFlags).slice(1);case"\
gem":return gemWords(command3);case null:return[]}},aptValueFlags=new Set(["t","target-release","o","c","option","config\
-file","default-release"]),apkValueFlags=new Set(["t","virtual","X","repository","p","root","repositories-file","keys-di\
r","cache-dir"]),rpmValueFlags=new Set(["c","config","enablerepo","disablerepo","repo","repoid","releasever","installroo\
t","setopt","x","exclude"]),zypperValueFlags=new Set(["t","type","r","repo","from"]),pacmanValueFlags=new Set(["root","r",
"dbpath","b","cachedir","config","ignore","overwrite","assume-installed"]),npmValueFlags=new Set(["loglevel","registry",
"prefix","cache","userconfig","w","workspace","omit","include"]),yarnValueFlags=new Set(["cwd","cache-folder","registry",
"network-timeout","modules-folder","mutex"]),npmVerbs=new Set(["install","i","add","in","ci","clean-install"]),gemWords=
command3=>{let words3=[],started=!1;for(let index=0;index<command3.args.length;index++){let word2=command3.args[index];if(word2===
void 0||word2.value==="--")break;let text4=spelled(word2);text4.startsWith("-")?!text4.includes("=")&&!gemSwitches.has(text4)&&
index++:started?words3.push({word:word2,index}):started=text4==="install"||text4==="i"}return words3},gemSwitches=new Set(
["-N","--no-document","--no-user-install","--user-install","--conservative","--force","-f","--local","-l","--remote","-r",
"--both","-b","--prerelease","--pre","-q","--quiet","--silent","-V","--verbose","--minimal-deps","--development","--no-r\
i","--no-rdoc"])}});var projectInstall,node,rows,anywhere,requirements,verbOfPip,pipFileFlags,isQuestion,init_installers=__esm({"src/knowled\
ge/installers.ts"(){"use strict";init_command2();init_package_managers();init_pip();projectInstall=command3=>{for(let{names:names2,
tool,verbs:verbs2,bare:bare2,valueFlags,manifests,locks,takesWords}of rows){if(!names2.includes(command3.name))continue;
let words3=plainArgs(command3,valueFlags);if(words3.length===0)return bare2===!0&&!isQuestion(command3)?{tool,verb:-1,manifests,
locks}:null;let said=words3.slice(0,2).map(({word:word2})=>word2.value??""),length=verbs2.includes(said[0]??"")?1:verbs2.
includes(said.join(" "))?2:0;if(length!==0)return takesWords===!0||words3.length===length?{tool,verb:words3[length-1]?.index??
-1,manifests,locks}:null}return anywhere(command3)??requirements(command3)},node=["package.json"],rows=[{names:["npm"],tool:"\
npm",verbs:["ci","clean-install","install","i","in"],valueFlags:npmValueFlags,manifests:node,locks:["package-lock.json",
"npm-shrinkwrap.json",".npmrc"]},{names:["yarn"],tool:"yarn",verbs:["install"],bare:!0,valueFlags:yarnValueFlags,manifests:node,
locks:["yarn.lock",".yarnrc.yml"]},{names:["pnpm"],tool:"pnpm",verbs:["install","i","fetch"],valueFlags:new Set(["C","di\
r","filter","F","store-dir","reporter"]),manifests:node,locks:["pnpm-lock.yaml","pnpm-workspace.yaml"]},{names:["bun"],tool:"\
bun",verbs:["install","i"],manifests:node,locks:["bun.lock","bun.lockb"]},{names:["uv"],tool:"uv",verbs:["sync"],valueFlags:new Set(
["extra","group","no-group","p","python"]),manifests:["pyproject.toml"],locks:["uv.lock"]},{names:["poetry"],tool:"poetr\
y",verbs:["install"],valueFlags:new Set(["only","with","without","E","extras","C","directory"]),manifests:["pyproject.to\
ml"],locks:["poetry.lock"]},{names:["pipenv"],tool:"pipenv",verbs:["install","sync"],manifests:["Pipfile"],locks:["Pipfi\
le.lock"]},{names:["bundle","bundler"],tool:"bundler",verbs:["install"],bare:!0,valueFlags:new Set(["jobs","j","path","r\
etry","without","with","gemfile"]),manifests:["Gemfile"],locks:["Gemfile.lock"]},{names:["composer"],tool:"composer",verbs:[
"install"],valueFlags:new Set(["d","working-dir"]),manifests:["composer.json"],locks:["composer.lock"]},{names:["go"],tool:"\
go",verbs:["mod download","mod vendor","get"],manifests:["go.mod"],locks:["go.sum"]},{names:["cargo"],tool:"cargo",verbs:[
"fetch","chef"],takesWords:!0,manifests:["Cargo.toml"],locks:["Cargo.lock"]},{names:["dotnet"],tool:"dotnet",verbs:["res\
tore"],takesWords:!0,manifests:["*.csproj"],locks:["*.sln","Directory.*.props","nuget.config"]},{names:["mix"],tool:"mix",
verbs:["deps.get"],manifests:["mix.exs"],locks:["mix.lock"]}],anywhere=command3=>{let at3=(...words3)=>command3.args.findIndex(
({value})=>value!==null&&words3.includes(value));if(command3.name==="mvn"||command3.name==="mvnw"){let verb2=at3("depend\
ency:go-offline","dependency:resolve");return verb2===-1?null:{tool:"maven",verb:verb2,manifests:["pom.xml"],locks:[]}}if(command3.
name!=="gradle"&&command3.name!=="gradlew")return null;let verb=at3("dependencies");return verb===-1?null:{tool:"gradle",
verb,manifests:["build.gradle*","settings.gradle*"],locks:["gradle.properties","gradle/"]}},requirements=command3=>{if(!isPipInstall(
command3)||plainArgs(command3,pipFileFlags).some(({index})=>index>verbOfPip(command3)))return null;let files=flagValues(
command3,"r","requirement"),manifests=files.flatMap(file2=>file2===null?[]:[file2]);return files.length===0||manifests.length<
files.length?null:{tool:command3.name==="uv"?"uv":"pip",verb:verbOfPip(command3),manifests,locks:[]}},verbOfPip=command3=>command3.
args.findIndex(({value})=>value==="install"),pipFileFlags=new Set(["r","requirement","c","constraint","e","editable","i",
"index-url","extra-index-url","f","find-links","target","t","prefix","root","trusted-host","no-binary","only-binary","py\
thon","p"]),isQuestion=command3=>hasFlag(command3,"version","v","help","h")}});var tools,buildPackages,t64,everywhere2,debianLibraries,init_build_packages=__esm({"src/knowledge/build-packages.ts"(){"\
use strict";tools=new Set(["gcc","g++","cpp","clang","llvm","make","cmake","ninja-build","meson","autoconf","automake","\
libtool","pkg-config","pkgconf","bison","flex","patch","build-essential","build-base","base-devel","alpine-sdk","binutil\
s","dpkg-dev","rpm-build","linux-headers","musl-dev","libc6-dev","libc-dev","glibc-devel","kernel-headers","rust","cargo",
"golang","go","maven","gradle","python3-dev","python-dev","git","subversion","mercurial"]),buildPackages=new Set([...tools,
"default-jdk","nodejs-dev","ruby-dev","php-dev","phpize"]),t64=(name,others={})=>[name,{trixie:`${name}t64`,noble:`${name}\
t64`,...others}],everywhere2=name=>[name],debianLibraries={"libpq-dev":everywhere2("libpq5"),"default-libmysqlclient-dev":[
"libmariadb3",{focal:"libmysqlclient21",jammy:"libmysqlclient21",noble:"libmysqlclient21"}],"libxml2-dev":everywhere2("l\
ibxml2"),"libxslt1-dev":everywhere2("libxslt1.1"),"libffi-dev":["libffi8",{bullseye:"libffi7",focal:"libffi7"}],"libssl-\
dev":t64("libssl3",{bullseye:"libssl1.1",focal:"libssl1.1"}),"zlib1g-dev":everywhere2("zlib1g"),"libjpeg-dev":["libjpeg6\
2-turbo",{focal:"libjpeg-turbo8",jammy:"libjpeg-turbo8",noble:"libjpeg-turbo8"}],"libpng-dev":t64("libpng16-16"),"libsql\
ite3-dev":everywhere2("libsqlite3-0"),"libyaml-dev":everywhere2("libyaml-0-2"),"libcurl4-openssl-dev":t64("libcurl4"),"l\
ibvips-dev":t64("libvips42"),"libldap2-dev":["libldap2",{bullseye:"libldap-2.4-2",focal:"libldap-2.4-2",bookworm:"liblda\
p-2.5-0",jammy:"libldap-2.5-0"}]}}});var init_build_variables=__esm({"src/knowledge/build-variables.ts"(){"use strict"}});var init_base_images_data=__esm({"src/knowledge/base-images-data.ts"(){"use strict"}});var init_codenames=__esm({"src/knowledge/codenames.ts"(){"use strict"}});var init_base_images=__esm({"src/knowledge/base-images.ts"(){"use strict";init_base_images_data();init_codenames();init_image_reference()}});var glibc,debian,ubuntu,alpine,wolfi,suse,arch,bare,init_distro=__esm({"src/knowledge/distro.ts"(){"use strict";init_base_images();
init_codenames();init_image_reference();glibc={libc:"glibc",shell:!0,release:null},debian={...glibc,family:"debian",packageManager:"\
apt"},ubuntu={...glibc,family:"ubuntu",packageManager:"apt"},alpine={...glibc,family:"alpine",packageManager:"apk",libc:"\
musl"},wolfi={...alpine,libc:"glibc"},suse={...glibc,family:"suse",packageManager:"zypper"},arch={...glibc,family:"arch",
packageManager:"pacman"},bare={...glibc,family:"none",packageManager:null,shell:!1}}});var init_lighter_data=__esm({"src/knowledge/lighter-data.ts"(){"use strict"}});var init_lighter=__esm({"src/knowledge/lighter.ts"(){"use strict";init_base_images();init_codenames();init_image_reference();
init_lighter_data()}});var init_runtime_images=__esm({"src/knowledge/runtime-images.ts"(){"use strict";init_base_images();init_distro();init_image_reference();
init_lighter()}});var ecosystems,buildEcosystem,words,anyOf,task,builds,installsLocally,goValueFlags,isComposer,nodeRunners,nodeBuilders,nodeFrameworks,
runsNodeBuild,isNodeBuilder,runsMake,makeValueFlags,isVersionFlag,light,image,jdk,compilers,kits,init_build_tools=__esm(
{"src/knowledge/build-tools.ts"(){"use strict";init_command2();init_image_reference();init_installers();init_pip();init_build_packages();
init_build_variables();init_runtime_images();ecosystems=["go","rust","maven","gradle","node","c","make","dotnet","compos\
er","ruby","python"],buildEcosystem=command3=>ecosystems.find(one3=>builds[one3](command3))??null,words=command3=>plainArgs(
command3).map(({word:word2})=>word2.value??""),anyOf=(list3,...wanted2)=>list3.some(one3=>wanted2.includes(one3)),task=word2=>word2.
slice(word2.lastIndexOf(":")+1),builds={go:command3=>command3.name==="go"&&(command3.args[0]?.value==="build"||command3.
args[0]?.value==="install"&&installsLocally(command3)),rust:command3=>command3.name==="cargo"&&(hasArg(command3,"build")&&
hasFlag(command3,"release","r","profile")||hasArg(command3,"install")&&hasFlag(command3,"path")),maven:command3=>anyOf([
command3.name],"mvn","mvnw")&&anyOf(words(command3),"package","install","verify"),gradle:command3=>anyOf([command3.name],
"gradle","gradlew")&&anyOf(words(command3).map(task),"build","assemble","bootJar","shadowJar","installDist"),node:command3=>runsNodeBuild(
command3),c:command3=>/^(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d+)?$/.test(command3.name)&&command3.args.some(word2=>spelled(
word2).startsWith("-o")),make:command3=>runsMake(command3),dotnet:command3=>command3.name==="dotnet"&&command3.args[0]?.
value==="publish",composer:command3=>isComposer(command3)&&anyOf(words(command3),"install","update","require"),ruby:command3=>anyOf(
[command3.name],"bundle","bundler","rails","rake")&&(hasArg(command3,"assets:precompile")||projectInstall(command3)?.tool===
"bundler"),python:isPipInstall},installsLocally=command3=>{let[,...words3]=command3.args.map(spelled);return words3.every(
(word2,at3)=>word2.startsWith("-")||word2.startsWith(".")||goValueFlags.has(words3[at3-1]??""))},goValueFlags=new Set(["\
-ldflags","-tags","-o","-gcflags","-mod","-p","-C"]),isComposer=command3=>anyOf([command3.name],"composer","composer.pha\
r")||command3.name==="php"&&command3.args[0]?.value?.endsWith("composer.phar")===!0,nodeRunners=new Set(["npm","yarn","p\
npm","bun"]),nodeBuilders=new Set(["tsc","webpack","esbuild","rollup"]),nodeFrameworks=new Set(["nest","next","nuxt","vi\
te","ng","react-scripts","vue-cli-service","astro"]),runsNodeBuild=command3=>{let said=words(command3);if(command3.name===
"npx"||command3.name==="bunx")return isNodeBuilder(said[0]??"",said.slice(1));if(!nodeRunners.has(command3.name))return isNodeBuilder(
command3.name,said);if(said[0]==="exec"||said[0]==="dlx")return isNodeBuilder(said[1]??"",said.slice(2));let runsByName=command3.
name==="yarn"||command3.name==="pnpm",script=said[0]==="run"||said[0]==="run-script"?said[1]:runsByName?said[0]:void 0;return script===
"build"||script?.startsWith("build:")===!0},isNodeBuilder=(name,said)=>nodeBuilders.has(name)||nodeFrameworks.has(name)&&
said[0]==="build",runsMake=command3=>{switch(command3.name){case"make":case"gmake":{if(hasFlag(command3,"version","v","h\
elp","h"))return!1;let targets2=plainArgs(command3,makeValueFlags).map(({word:word2})=>spelled(word2)).filter(word2=>!word2.
includes("=")&&!/^\d+$/.test(word2));return targets2.length===0||targets2.some(target=>!anyOf([target],"test","check","c\
lean"))}case"cmake":return hasFlag(command3,"build","install");case"ninja":return!command3.args.some(word2=>isVersionFlag(
word2))&&!anyOf(words(command3),"test","clean");case"meson":return anyOf([words(command3)[0]??""],"compile","install");default:
return!1}},makeValueFlags=new Set(["C","directory","f","file","makefile","I","include-dir","o","W"]),isVersionFlag=word2=>flagsOf2(
word2).includes("version"),light=tag=>tag.some(word2=>word2==="slim"||word2.startsWith("alpine")),image=(...names2)=>name=>names2.
includes(name),jdk=(name,tag)=>anyOf([name],"eclipse-temurin","openjdk","amazoncorretto")&&!tag.includes("jre"),compilers=
image("gcc","buildpack-deps"),kits={go:image("golang"),rust:image("rust"),maven:(name,tag)=>name==="maven"||jdk(name,tag),
gradle:(name,tag)=>name==="gradle"||jdk(name,tag),node:image("node"),c:compilers,make:compilers,dotnet:image("mcr.micros\
oft.com/dotnet/sdk"),composer:image("php","composer"),ruby:(name,tag)=>name==="ruby"&&!light(tag),python:(name,tag)=>name===
"python"&&!light(tag)}}});var heavyKindOf,makerOf,recreatedBy,tailsOf,isJunk,readsGitHistory,historyReaders,recreated,entries,table,exact,globs2,init_heavy_paths=__esm(
{"src/knowledge/heavy-paths.ts"(){"use strict";init_command2();init_build_tools();init_installers();init_pip();heavyKindOf=
(path2,kind)=>{let tails=tailsOf(path2),entry=tails.map(tail=>exact.get(tail)).find(one3=>one3!==void 0)??globs2.find(({
test})=>tails.some(test))?.entry;return entry===void 0||kind!==void 0&&entry.only!==void 0&&entry.only!==kind?null:{category:entry.
category,pattern:entry.pattern,beside:entry.beside??null}},makerOf=command3=>{let tool=projectInstall(command3)?.tool;if(tool===
"npm"||tool==="yarn"||tool==="pnpm"||tool==="bun")return"node-install";if(tool==="uv"||tool==="poetry"||tool==="pipenv"||
isPipInstall(command3))return"python";if(tool==="composer"||tool==="bundler")return tool;if(command3.name==="go"&&command3.
args[0]?.value==="mod"&&command3.args[1]?.value==="vendor")return"go-vendor";if(command3.name==="cargo"&&hasArg(command3,
"build","install","chef"))return"cargo";if(command3.name==="dotnet"&&hasArg(command3,"restore","build","publish"))return"\
dotnet";let ecosystem=buildEcosystem(command3);return ecosystem==="node"?"node-build":ecosystem==="maven"||ecosystem==="\
gradle"?ecosystem:null},recreatedBy=(path2,makers)=>{let tail=tailsOf(path2).find(one3=>Object.hasOwn(recreated,one3))??
"";return(path2.endsWith(".pyc")?recreated.__pycache__:recreated[tail])?.some(maker=>makers.has(maker))??!1},tailsOf=path2=>{
let parts2=path2.split("/").filter(part=>part!==""&&part!==".").slice(-3);return parts2.map((_,at3)=>parts2.slice(parts2.
length-1-at3).join("/"))},isJunk=path2=>heavyKindOf(path2)?.category==="editor",readsGitHistory=command3=>command3.name===
"git"||command3.args.some(word2=>historyReaders.some(text4=>spelled(word2).includes(text4))),historyReaders=["setuptools\
_scm","setuptools-scm","versioneer","-buildvcs=true"],recreated={node_modules:["node-install"],venv:["python"],".venv":[
"python"],__pycache__:["python"],target:["cargo","maven"],bin:["dotnet"],obj:["dotnet"],build:["gradle","node-build"],".\
gradle":["gradle"],dist:["node-build"],".next":["node-build"],out:["node-build"],vendor:["composer","go-vendor"],"vendor\
/bundle":["bundler"]},entries=(category,only,patterns2)=>patterns2.split(" ").map(pattern2=>only===null?{category,pattern:pattern2}:
{category,pattern:pattern2,only}),table=[...entries("vcs",null,".git .hg .svn .bzr CVS"),...entries("dependencies","fold\
er","node_modules bower_components jspm_packages .pnpm-store .yarn/cache vendor/bundle venv .venv env __pypackages__ .to\
x .nox site-packages Pods .bundle"),...entries("output","folder","target dist build out bin obj .next .nuxt .output .sve\
lte-kit .angular .parcel-cache .turbo .gradle cmake-build-* _build .dart_tool DerivedData"),...entries("output","file","\
.mvn/wrapper/*.jar"),{category:"output",pattern:"deps",only:"folder",beside:"mix.exs"},...entries("cache","folder",".cac\
he __pycache__ .pytest_cache .mypy_cache .ruff_cache .sass-cache .terraform"),...entries("cache","file","*.pyc .eslintca\
che"),...entries("report","folder","coverage .nyc_output htmlcov test-results playwright-report"),...entries("editor","f\
older",".idea .vscode .vs"),...entries("editor","file",".DS_Store Thumbs.db *.swp"),...entries("infra","folder",".github\
 .gitlab .circleci k8s charts terraform"),...entries("infra","file","docker-compose*.yml docker-compose*.yaml compose*.y\
ml compose*.yaml Dockerfile* .dockerignore"),...entries("bulk","folder","logs tmp"),...entries("bulk","file","*.log *.ta\
r *.tar.gz *.zip *.iso *.dump *.sql *.bak *.mp4 *.psd")],exact=new Map(table.filter(({pattern:pattern2})=>!pattern2.includes(
"*")).map(entry=>[entry.pattern,entry])),globs2=table.filter(({pattern:pattern2})=>pattern2.includes("*")).map(entry=>{let[
before="",after=""]=entry.pattern.split("*"),shortest=before.length+after.length;return{entry,test:name=>name.length>=shortest&&
name.startsWith(before)&&name.endsWith(after)}})}});var init_paths=__esm({"src/knowledge/paths.ts"(){"use strict";init_secret_files();init_heavy_paths()}});function visitCopied(context,copy,visit){let waiting=[copy.folder],mayReturn=context.ignoreFile?.patterns.some(({negated})=>negated)===
!0,seen=0;for(let folder=waiting.pop();folder!==void 0;folder=waiting.pop())for(let{name,kind}of context.list(folder)){let path2=folder===
""?name:`${folder}/${name}`;if(++seen>mostEntries)return;context.isIgnored(path2)||copy.excludes(path2)?kind==="folder"&&
mayReturn&&waiting.push(path2):visit(path2,kind)==="enter"&&kind==="folder"&&waiting.push(path2)}}function heavyIn(context,copy,named2){
let found=[];return visitCopied(context,copy,(path2,kind)=>{let heavy=heavyKindOf(path2,kind),beside=heavy?.beside??null;
return heavy===null||beside!==null&&context.kind(sibling(path2,beside))===null?"enter":(isNamed(path2,named2)||found.push(
{path:path2,kind:heavy,bytes:context.size(path2)}),"skip")}),found.sort((a,b)=>b.bytes-a.bytes||(a.path<b.path?-1:1))}var namedSources,
isLocal,cleaned,broadCopies,mostEntries,sibling,isNamed,init_broad_copy=__esm({"src/discover/broad-copy.ts"(){"use stric\
t";init_dockerignore();init_heredoc();init_paths();namedSources=dockerfile=>dockerfile.instructions.flatMap(outer=>{let instruction=outer.
trigger??outer;return!["COPY","ADD"].includes(instruction.keyword)||instruction.flags.some(({name})=>name==="from")?[]:instruction.
words.slice(0,-1).flatMap(word2=>{let source=dockerfile.valueOf(word2,instruction);return source===null||!isLocal(source,
instruction)?[]:[{instruction,word:word2,path:cleaned(source)}]})}),isLocal=(source,{json})=>source!==""&&!/^(https?|git|ssh):\/\/|^git@/.
test(source)&&(json!==null||readHeredocWord(source)===null),cleaned=text4=>{let kept=[];for(let part of text4.replace(/^["']|["']$/g,
"").split("/"))part===".."?kept.pop():part!==""&&part!=="."&&kept.push(part);return kept.join("/")},broadCopies=(dockerfile,context)=>namedSources(
dockerfile).flatMap(({instruction,word:word2,path:path2})=>{let isAll=path2===""||path2==="*"||path2==="**";if(!isAll&&context?.
kind(path2)!=="folder")return[];let patterns2=instruction.flags.filter(({name})=>name==="exclude").map(({value})=>value?.
text??""),excluded=parseIgnoreFile("",patterns2.join(`
`));return[{instruction,source:word2,folder:isAll?"":path2,excludes:each=>patterns2.length>0&&excluded.matches(each)}]}),
mostEntries=5e4;sibling=(path2,name)=>path2.slice(0,path2.lastIndexOf("/")+1)+name,isNamed=(path2,named2)=>named2.has(path2)||
[...named2].some(one3=>one3.startsWith(`${path2}/`))}});function habitsOf(dockerfile,shells2,context){let commands2=dockerfile.instructions.flatMap(instruction=>shells2.commands(
instruction.trigger??instruction));return{makers:new Set(commands2.flatMap(command3=>makerOf(command3)??[])),readsHistory:commands2.
some(readsGitHistory),gitIgnored:new Set((context.read(".gitignore")??"").split(`
`).map(line=>line.trim().replace(/^\/|\/$/g,"")).map(line=>line.replace(/^\*\*\//,"")))}}function ignorable({path:path2,
kind},habits2){let name=path2.slice(path2.lastIndexOf("/")+1),isGenerated=!ambiguous.has(name)||habits2.gitIgnored.has(name)||
habits2.gitIgnored.has(path2),line=kind.pattern.includes("*")&&!kind.pattern.includes("/")?`**/${kind.pattern}`:ambiguous.
has(name)||kind.pattern.includes("/")?path2:`**/${name}`,isSafe=kind.category==="vcs"?!habits2.readsHistory:isJunk(path2)||
isGenerated&&recreatedBy(path2,habits2.makers);return{line,isSafe}}var ambiguous,regenerated,init_ignorable=__esm({"src/\
discover/ignorable.ts"(){"use strict";init_heavy_paths();ambiguous=new Set(["build","out","dist","bin","obj","target","v\
endor","deps","env","logs","tmp"]);regenerated=({makers,readsHistory})=>[...readsHistory?[]:[".git"],...["node_modules",
".venv","venv","__pycache__",".next",".gradle"].filter(name=>recreatedBy(name,makers)),".DS_Store",".idea",".vscode","Th\
umbs.db","*.swp"].map(name=>({line:`**/${name}`,category:heavyKindOf(name)?.category??"editor"}))}});var inUnits,init_bytes=__esm({"src/text/bytes.ts"(){"use strict";inUnits=bytes=>{let step=[1e9,1e6,1e3].findIndex(unit2=>bytes>=
unit2),unit=[1e9,1e6,1e3][step];return unit===void 0?`${String(bytes)} B`:`${(bytes/unit).toFixed(1)} ${["GB","MB","kB"][step]??
""}`}}});function repair(heavy,{ignoreFile},habits2){if(ignoreFile===null)return{};let{path:path2,text:text4}=ignoreFile,{line,isSafe}=ignorable(
heavy,habits2),files=[{path:path2,edits:[insertAt(text4.length,`${text4===""||text4.endsWith(`
`)?"":`
`}${line}
`)]}],summary=`Add ${line} to ${path2}`;return{fix:isSafe?{safety:"safe",summary,edits:[],files}:{safety:"unsafe",summary,
caveat:`${heavy.path} no longer reaches the build; look whether the image needs it`,edits:[],files}}}var ignore_heavy_paths_default,
init_ignore_heavy_paths=__esm({"rules/context/ignore-heavy-paths.ts"(){"use strict";init_broad_copy();init_ignorable();init_rule();
init_bytes();init_span();ignore_heavy_paths_default=defineRule({id:"ignore-heavy-paths",presets:["recommended","size"],severity:"\
warning",needs:["dockerfile","shells","context"],fix:"unsafe",summary:"Something heavy that COPY takes along",rationale:"\
History, dependencies of this machine, build output and dumps make the context slow to send and the image heavy, and eve\
ry change in them spoils the build cache.",messages:{heavy:"{keyword} {source} takes {path} along ({size}); leave it out\
 in {file}: {line}"},options:{minKB:{doc:"Build output, caches and bulk below this size are not worth a line.",default:256}},
examples:[{before:`FROM node:24-alpine
COPY . /app
RUN npm ci`,after:`FROM node:24-alpine
COPY server.js /app/
RUN npm ci`,files:{".dockerignore":`.git
`,"server.js":"","node_modules/a/index.js":"x"}}]},function*({dockerfile,shells:shells2,context,options}){let copies=broadCopies(
dockerfile,context);if(copies.length===0)return;let habits2=habitsOf(dockerfile,shells2,context),named2=new Set(namedSources(
dockerfile).map(({path:path2})=>path2).filter(path2=>path2!=="")),told=new Set;for(let copy of copies)for(let heavy of heavyIn(
context,copy,named2)){let always=heavy.kind.category==="vcs"||heavy.kind.category==="dependencies";if(told.has(heavy.path)||
!always&&heavy.bytes<options.minKB*1024)continue;told.add(heavy.path);let{line}=ignorable(heavy,habits2);yield{message:"\
heavy",at:copy.source.span,data:{keyword:copy.instruction.keyword,source:copy.source.text,path:heavy.path,size:inUnits(heavy.
bytes),file:context.ignorePath,line},...repair(heavy,context,habits2)}}})}});function secretsIn(context,copy,dockerfile){let named2=new Set(namedSources(dockerfile).map(({path:path2})=>path2)),found=[];
return visitCopied(context,copy,(path2,kind)=>{let name=path2.slice(path2.lastIndexOf("/")+1);if(kind==="folder")return name===
"node_modules"||name===".git"?"skip":"enter";let secret2=secretKindOf(path2);if(secret2===null||secret2.weak||secret2.minor||
named2.has(path2)||found.length>=most)return"skip";let text4=secret2.marks===null?null:context.read(path2);return secret2.
marks!==null&&(text4===null?secret2.needsText:!holdsSecret(secret2,text4))||found.push({path:path2,what:secret2.what}),"\
skip"}),found}var most,init_secret_paths=__esm({"src/discover/secret-paths.ts"(){"use strict";init_broad_copy();init_secret_files();
most=1e3}});function repair2(path2,{ignoreFile}){if(ignoreFile===null)return null;let{text:text4}=ignoreFile,line=`**/${path2.slice(
path2.lastIndexOf("/")+1)}`,edit=insertAt(text4.length,`${text4===""||text4.endsWith(`
`)?"":`
`}${line}
`);return{...unsafeFix(`Add ${line} to ${ignoreFile.path}`,"a program that reads it from the image needs another way to \
get it"),files:[{path:ignoreFile.path,edits:[edit]}]}}var ignore_secret_files_default,init_ignore_secret_files=__esm({"r\
ules/context/ignore-secret-files.ts"(){"use strict";init_broad_copy();init_secret_paths();init_rule();init_span();ignore_secret_files_default=
defineRule({id:"ignore-secret-files",presets:["recommended","security"],severity:"error",needs:["dockerfile","context"],
fix:"unsafe",summary:"A secret that COPY takes along",rationale:"Whoever has the image has every file in its layers, als\
o those that a later line deletes.",messages:{secret:"{keyword} {source} takes {path} along, {what}; leave it out in {fi\
le}"},examples:[{before:`FROM node:24-alpine
COPY . /app`,after:`FROM node:24-alpine
COPY server.js /app/`,files:{".dockerignore":`.git
`,"server.js":"",".env":`TOKEN=1
`}}]},function*({dockerfile,context}){let told=new Set;for(let copy of broadCopies(dockerfile,context))for(let{path:path2,
what}of secretsIn(context,copy,dockerfile)){if(told.has(path2))continue;told.add(path2);let fix2=repair2(path2,context);
yield{message:"secret",at:copy.source.span,...fix2===null?{}:{fix:fix2},data:{keyword:copy.instruction.keyword,source:copy.
source.text,path:path2,what,file:context.ignorePath}}}})}});var sections,ignoreText,init_ignore_text=__esm({"src/discover/ignore-text.ts"(){"use strict";sections=[{title:"Version c\
ontrol",categories:["vcs"]},{title:"Secrets",categories:["secret"]},{title:"Dependencies",categories:["dependencies"]},{
title:"Build output",categories:["output"]},{title:"Caches and reports",categories:["cache","report"]},{title:"Editors a\
nd operating systems",categories:["editor"]},{title:"Automation and container files",categories:["infra"]},{title:"Bulk",
categories:["bulk"]}],ignoreText=lines=>sections.flatMap(({title,categories:categories2})=>{let own=[...new Set(lines.filter(
({category})=>categories2.includes(category)).map(({line})=>line))];return own.length===0?[]:[`# ${title}
${own.map(line=>`${line}
`).join("")}`]}).join(`
`)}});function effects(context,patterns2){let matched=new Set,waiting=[""],seen=0;for(let folder=waiting.pop();folder!==void 0;folder=
waiting.pop())for(let{name,kind}of context.list(folder)){let path2=folder===""?name:`${folder}/${name}`;if(++seen>mostEntries2||
context.isIgnored(path2))return{matched,ignoresSomething:!0};for(let pattern2 of patterns2)!matched.has(pattern2)&&pattern2.
matches(path2)&&matched.add(pattern2);kind==="folder"&&waiting.push(path2)}return{matched,ignoresSomething:!1}}var no_ineffective_dockerignore_default,
mostEntries2,firstLine,filling,init_no_ineffective_dockerignore=__esm({"rules/context/no-ineffective-dockerignore.ts"(){
"use strict";init_broad_copy();init_ignorable();init_ignore_text();init_rule();init_span();no_ineffective_dockerignore_default=
defineRule({id:"no-ineffective-dockerignore",presets:["recommended","size"],severity:"warning",needs:["dockerfile","shel\
ls","context"],fix:"safe",summary:"A .dockerignore that leaves nothing out",rationale:"The file is there, so everybody b\
elieves that it works, and the whole folder goes to the builder all the same.",messages:{empty:"{file} has no pattern, s\
o {keyword} {source} takes everything",nothing:"{pattern} matches nothing here, and no other line of {file} does",undone:"\
every path that a line of {file} leaves out is let in again by {pattern}"},options:{expected:{doc:"Patterns for files th\
at only exist elsewhere, such as in CI.",default:[]}},examples:[{before:`FROM node:24-alpine
COPY . /app
RUN npm ci`,after:`FROM node:24-alpine
COPY server.js /app/
RUN npm ci`,files:{".dockerignore":`# nothing yet
`,"server.js":""}}]},function*({dockerfile,shells:shells2,context,options}){let{ignoreFile}=context,copy=broadCopies(dockerfile,
context).find(({folder})=>folder==="");if(ignoreFile===null||copy===void 0)return;let{patterns:patterns2,path:file2}=ignoreFile,
at3=where=>({file:file2,span:where});if(patterns2.length===0){let fix2={safety:"safe",summary:`Fill ${file2}`,edits:[],files:[
{path:file2,edits:[filling(ignoreFile,ignoreText(regenerated(habitsOf(dockerfile,shells2,context)).map(line=>({...line,isSafe:!0}))))]}]};
yield{message:"empty",data:{file:file2,keyword:copy.instruction.keyword,source:copy.source.text},at:at3(firstLine(ignoreFile)),
fix:fix2};return}let judged=patterns2.filter(({pattern:pattern2})=>!options.expected.includes(pattern2)),{matched,ignoresSomething}=effects(
context,judged);if(ignoresSomething||judged.length<patterns2.length)return;if(matched.size===0){for(let{pattern:pattern2,
span:where}of judged)yield{message:"nothing",data:{pattern:pattern2,file:file2},at:at3(where)};return}let undoing=judged.
findLast(({negated})=>negated);undoing!==void 0&&(yield{message:"undone",data:{file:file2,pattern:`!${undoing.pattern}`},
at:at3(undoing.span)})}),mostEntries2=2e4;firstLine=({text:text4})=>{let end=text4.search(/\r?\n|$/);return span(0,end)},
filling=({text:text4},added)=>insertAt(text4.length,`${text4===""||text4.endsWith(`
`)?"":`
`}${text4.trim()===""?"":`
`}${added}`)}});function extras(dockerfile,context){let named2=new Set(namedSources(dockerfile).map(({path:path2})=>path2.split("/")[0]));
return context.list("").filter(({name})=>name!==context.dockerfilePath&&!named2.has(name)).length}function survey(dockerfile,context,copy,habits2){
let named2=new Set(namedSources(dockerfile).map(({path:path2})=>path2).filter(path2=>path2!=="")),heavy=heavyIn(context,
copy,named2),secrets=secretsIn(context,copy,dockerfile),worthSaying=heavy.filter(({bytes,kind})=>kind.category==="vcs"||
kind.category==="dependencies"||bytes>=256*1024);return{lines:[...heavy.map(path2=>({...ignorable(path2,habits2),category:path2.
kind.category})),...secrets.map(({path:path2})=>({line:`**/${path2.slice(path2.lastIndexOf("/")+1)}`,category:"secret",isSafe:!1}))],
found:[...worthSaying.slice(0,3).map(({path:path2,bytes})=>`${path2} (${inUnits(bytes)})`),...secrets.slice(0,3).map(({path:path2})=>path2)]}}
function repair3(path2,generic,lines){let safe=[...generic.map(line=>({...line,isSafe:!0})),...lines.filter(({isSafe})=>isSafe)],
write3=which=>[{path:path2,edits:[insertAt(0,ignoreText(which))]}];return{safety:"unsafe",summary:`Write ${path2}`,edits:[],
files:write3([...safe,...lines]),caveat:"what it names no longer reaches the build; look for files the image needs",safePart:{
safety:"safe",summary:`Write ${path2}`,edits:[],files:write3(safe)}}}var require_dockerignore_default,sentence2,init_require_dockerignore=__esm(
{"rules/context/require-dockerignore.ts"(){"use strict";init_broad_copy();init_ignorable();init_ignore_text();init_secret_paths();
init_rule();init_bytes();init_span();require_dockerignore_default=defineRule({id:"require-dockerignore",presets:["recomm\
ended","size","security"],severity:"warning",needs:["dockerfile","shells","context"],fix:"unsafe",summary:"A whole folde\
r copied, and no .dockerignore",rationale:"Without an ignore file the history, the dependencies of this machine and ever\
y .env go to the builder, and into the image with COPY . .; each of them also breaks the build cache.",messages:{missing:"\
{keyword} {source} takes the whole folder, and there is no {file} to leave anything out",heavy:"{keyword} {source} takes\
 the whole folder, {found} included; a {file} leaves that out"},options:{minExtra:{doc:"How many files or folders beside\
 those that COPY names make an ignore file worth having.",default:1}},examples:[{before:`FROM node:24-alpine
WORKDIR /app
COPY . .
RUN npm ci`,after:`FROM node:24-alpine
WORKDIR /app
COPY package.json server.js ./
RUN npm ci`,files:{"package.json":"{}","server.js":"","node_modules/a/index.js":""}}]},function*({dockerfile,shells:shells2,
context,options}){if(context.ignoreFile!==null)return;let copy=broadCopies(dockerfile,context).find(({folder})=>folder===
"");if(copy===void 0||extras(dockerfile,context)<options.minExtra)return;let habits2=habitsOf(dockerfile,shells2,context),
{lines,found}=survey(dockerfile,context,copy,habits2),data={keyword:copy.instruction.keyword,source:copy.source.text,file:context.
ignorePath},fix2=repair3(context.ignorePath,regenerated(habits2),lines);yield found.length===0?{message:"missing",data,at:copy.
source.span,fix:fix2}:{message:"heavy",data:{...data,found:sentence2(found)},at:copy.source.span,fix:fix2}});sentence2=found=>found.
length===1?found.join():`${found.slice(0,-1).join(", ")} and ${found.at(-1)??""}`}});var prefer_copy_over_add_default,sharedWithCopy,isArchive,isRemote2,isGit2,init_prefer_copy_over_add=__esm({"rules/copy/\
prefer-copy-over-add.ts"(){"use strict";init_heredoc();init_rule();prefer_copy_over_add_default=defineRule({id:"prefer-c\
opy-over-add",aliases:["DL3020","CIS-DI-0009","CIS 4.9","DS-0005","CKV_DOCKER_4"],presets:["recommended","hadolint","sec\
urity"],severity:"warning",severityIn:{hadolint:"error"},needs:["dockerfile"],fix:"safe",summary:"ADD where COPY would d\
o",rationale:"ADD also fetches URLs and unpacks archives, so a reader cannot tell what reaches the image. COPY only copi\
es.",messages:{copies:"ADD only copies {sources} here; COPY says so"},examples:[{before:`FROM scratch
ADD etc/app.ini /etc/`,after:`FROM scratch
COPY etc/app.ini /etc/`}]},function*({dockerfile:{text:text4,instructions}}){for(let outer of instructions){let{keyword,
keywordSpan,flags:flags2,words:words3,json}=outer.trigger??outer;if(keyword!=="ADD"||words3.length<2)continue;let sources=words3.
slice(0,-1).map(word2=>word2.text),isUnknowable=source=>source.includes("$")||isGit2(source)||json===null&&readHeredocWord(
source)!==null;if(sources.some(isUnknowable)||flags2.some(({name})=>name==="unpack"))continue;let copied=sources.filter(
source=>!isArchive(source)&&!isRemote2(source));if(copied.length===0)continue;let fixable2=copied.length===sources.length&&
flags2.every(({name})=>sharedWithCopy.has(name)),copy=text4[keywordSpan.start]==="a"?"copy":"COPY";yield{message:"copies",
data:{sources:copied.join(", ")},at:keywordSpan,...fixable2?{fix:safeFix("Use COPY",{span:keywordSpan,text:copy})}:{}}}}),
sharedWithCopy=new Set(["chown","chmod","link","exclude"]),isArchive=source=>/\.(tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz|zst|tzst)$/.
test(source.replace(/["']/g,"")),isRemote2=source=>/^["']?https?:\/\//.test(source),isGit2=source=>/^["']?(git@|git:\/\/|ssh:\/\/)|\.git(#|$)/.
test(source)}});function repair4({words:words3,keywordSpan,span:span2,wholeSpan,stage},{text:text4,escape:escape2,stages,lines}){let who=words3[0];
if(who===void 0||text4.slice(who.span.start,who.span.end)!==who.text)return null;let label=`${text4[keywordSpan.start]===
"m"?"label":"LABEL"} org.opencontainers.image.authors="${quoted2(who.text,escape2)}"`;if(stage!==null)return safeFix("Us\
e a label",replaceAt(span2,label));let from=stages[0]?.from;if(from===void 0)return null;let{end}=from.wholeSpan,newline=newlineOf(
text4),line=lines.span(from.endLine).end===end?`${newline}${label}`:`${label}${newline}`;return safeFix("Use a label aft\
er FROM",deleteAt(wholeSpan),insertAt(end,line))}function quoted2(who,escape2){return(/^(["'])([^"']*)\1$/.exec(who)?.[2]??
who).replace(/["$\\`]/g,character=>character==='"'||character==="$"||character===escape2?`${escape2}${character}`:character)}
var no_maintainer_default,init_no_maintainer=__esm({"rules/instructions/no-maintainer.ts"(){"use strict";init_rule();init_lines();
init_span();no_maintainer_default=defineRule({id:"no-maintainer",aliases:["DL4000","MaintainerDeprecated","DS-0022","CKV\
_DOCKER_6"],presets:["recommended","hadolint","buildkit"],severity:"error",severityIn:{recommended:"warning",buildkit:"w\
arning"},needs:["dockerfile"],fix:"safe",summary:"MAINTAINER, which is deprecated",rationale:"MAINTAINER has been deprec\
ated since 2017. A label says the same, and tools can read it from the image.",messages:{maintainer:"MAINTAINER is depre\
cated; say it in the label org.opencontainers.image.authors"},examples:[{before:`FROM alpine:3.23
MAINTAINER ops@x.test`,after:`FROM alpine:3.23
LABEL org.opencontainers.image.authors="ops@x.test"`}]},function*({dockerfile}){for(let instruction of dockerfile.instructions){
if(instruction.keyword!=="MAINTAINER")continue;let fix2=repair4(instruction,dockerfile);yield{message:"maintainer",data:{},
at:instruction.keywordSpan,...fix2===null?{}:{fix:fix2}}}})}});var no_parse_error_default,init_no_parse_error=__esm({"rules/instructions/no-parse-error.ts"(){"use strict";init_rule();
no_parse_error_default=defineRule({id:"no-parse-error",presets:["recommended","size","security","strict","hadolint","bui\
ldkit"],severity:"error",needs:["dockerfile"],summary:"Text that no build accepts",rationale:"BuildKit refuses the file,\
 so there is no image. What could be read around the error is checked all the same.",messages:{refused:"{reason}"},examples:[
{before:`FROM alpine:3.23
RUNN apk upgrade`,after:`FROM alpine:3.23
RUN apk upgrade`}]},function*({dockerfile}){for(let{message,span:span2}of dockerfile.errors)yield{message:"refused",data:{
reason:message},at:span2};for(let instruction of dockerfile.instructions){let told=new Set(dockerfile.errors);for(let error of[
...instruction.errors,...instruction.trigger?.errors??[]])told.has(error)||(told.add(error),yield{message:"refused",data:{
reason:error.message},at:error.span})}})}});function layoutOf(dockerfile,...scripts){let style=scripts.map(script=>styleOf(dockerfile,script)).find(one3=>one3!==null)??
habitOf(dockerfile);return{newline:newlineOf(dockerfile.text),escape:dockerfile.escape,...style}}function styleOf({text:text4},{
statements}){for(let{span:span2,linkSpan}of statements.slice(1).reverse()){let beforeLink=linkSpan===null?null:blanksBefore(
text4,linkSpan.start);if(beforeLink!==null)return{leading:!0,indent:beforeLink};let before=blanksBefore(text4,span2.start);
if(before!==null)return{leading:!1,indent:before}}return null}function blanksBefore(text4,offset){let at3=offset;for(;text4[at3-
1]===" "||text4[at3-1]==="	";)at3--;return text4[at3-1]===`
`?text4.slice(at3,offset):null}function habitOf(dockerfile){let known3=habits.get(dockerfile);if(known3!==void 0)return known3;
let habit=firstJoint(dockerfile)??{leading:!1,indent:"    "};return habits.set(dockerfile,habit),habit}function firstJoint({
text:text4,escape:escape2,lines}){for(let at3=text4.indexOf("&&");at3!==-1;at3=text4.indexOf("&&",at3+2)){let indent=blanksBefore(
text4,at3),{end}=lines.span(lines.lineAt(at3));if(indent!==null&&text4.startsWith("&& ",at3))return{leading:!0,indent};if(text4.
slice(at3+2,end).trim()!==escape2)continue;let below2=/^[ \t]+(?=[^ \t#])/.exec(lines.text(lines.lineAt(at3)+1))?.[0];if(below2!==
void 0)return{leading:!1,indent:below2}}return null}var onNewLine,habits,init_layout=__esm({"src/shell/layout.ts"(){"use\
 strict";init_lines();onNewLine=({newline,escape:escape2,indent,leading},connector)=>connector===";"?`; ${escape2}${newline}${indent}`:
leading?` ${escape2}${newline}${indent}&& `:` && ${escape2}${newline}${indent}`;habits=new WeakMap}});function stopsAtErrors(script,before=script.statements.length){let{instruction,interpreter,commands:commands2}=script,stops2=(interpreter?.
split(/[ \t]+/)??instruction.shell.words).some(isErrexit);for(let command3 of commands2){if(command3.statement>=before)break;
command3.depth===0&&command3.name==="set"&&(stops2=errexitIn(command3)??stops2)}return stops2}function errexitIn({args}){
let said=null;for(let{value}of args){if(value==="--")break;value!==null&&isErrexit(value)?said=!0:value!==null&&/^\+[a-zA-Z]*e/.
test(value)&&(said=!1)}return said}var stopsWithin,isErrexit,init_strict=__esm({"src/shell/strict.ts"(){"use strict";init_wrappers();
stopsWithin=({commands:commands2})=>commands2.some(({depth,name,wrappers:wrappers2})=>depth>0&&name==="set"&&!wrappers2.
some(isShell));isErrexit=word2=>word2==="errexit"||/^-[a-zA-Z]*e/.test(word2)}});var isSuppression,init_suppressions2=__esm({"src/shell/suppressions.ts"(){"use strict";isSuppression=comment=>/^(imglint|hadolint)[ \t]|^check[ \t]*=/.
test(comment)}});function leavesState(text4,statement,next){let{background,kind,commands:commands2}=statement;return background||kind==="\
assignment"||kind==="function"||assignsInPassing.test(text4)||text4.includes("((")||commands2.some(({depth})=>depth>0)&&
loneAmpersand.test(text4)||stopsWithin(statement)?!0:kind==="compound"?!text4.startsWith("(")&&(compoundLeaves(text4,next)||
commands2.some(reaches)):commands2.some(reaches)||!isNamed2(text4,statement)}function compoundLeaves(text4,next){return/(?:^|[\s;&|(){}!])[A-Za-z_]\w*\+?=/.
test(text4)||/\bcoproc\b/.test(text4)||/(?:[;&|({\n!]|\b(?:then|do|else|elif|if|while|until))[ \t]*["']?[$`]/.test(text4)?
!0:Array.from(text4.matchAll(/\b(?:for|select)[ \t]+(\w+)/g)).some(([,name=""])=>name!==name.toLowerCase()||next.text.includes(
name))}var carriesOver,isBare,assignsInPassing,loneAmpersand,isNamed2,reaches,reaching,startsService,services,replacesShell,
movers,replacesItself,init_carry_over=__esm({"src/shell/carry-over.ts"(){"use strict";init_strict();init_wrappers();init_package_managers();
carriesOver=(file2,script,next)=>script.statements.some(statement=>leavesState(file2.slice(statement.span.start,statement.
span.end),statement,next))||stopsAtErrors(script)&&!script.statements.every(isBare)||script.commands.some(command3=>startsService(
command3)||replacesShell(command3)||replacesItself(command3,next));isBare=({kind,link:link2,commands:commands2})=>kind===
"simple"&&(link2==="first"||link2==="&&")&&commands2.every(({depth})=>depth===0),assignsInPassing=/\$\{\w+:?=/,loneAmpersand=
/(?<![&<>|\\])&(?![&>])/;isNamed2=(text4,{kind,commands:commands2,span:span2})=>kind==="pipeline"||text4.startsWith("[")||
/^[<>][^$`]*$/.test(text4)||commands2.some(({wholeSpan,depth,wrappers:wrappers2})=>depth===0&&wholeSpan.start===span2.start||
wrappers2.some(isShell)),reaches=({name,wrappers:wrappers2,flags:flags2})=>!wrappers2.some(isShell)&&(reaching.has(name)||
wrappers2.includes("exec")||name==="printf"&&flags2.includes("v")),reaching=new Set(["cd","pushd","popd","export","unset",
"set","shopt","alias","unalias","trap","umask","source",".",":","exec","exit","return","eval","ulimit","declare","typese\
t","local","readonly","hash","wait","read","mapfile","readarray","getopts","let","enable","shift","disown"]),startsService=
({name,args,wrappers:wrappers2})=>services.has(name)||wrappers2.includes("nohup")||args.some(({value})=>value==="--daemo\
n"||value==="--daemonize"||value==="start"),services=new Set(["service","systemctl","rc-service","start-stop-daemon","in\
voke-rc.d","nohup","supervisord","dockerd","containerd","mysqld","mysqld_safe","pg_ctl","pg_ctlcluster","Xvfb","dbus-dae\
mon","dbus-launch","gpg","gpg2","gpg-agent","ssh-agent","nginx","apachectl","apache2ctl"]),replacesShell=({name,args})=>movers.
has(name)&&args.some(({value,text:text4})=>/(?:^|\/)(?:ba|da|a|k|z)?sh$/.test(value??text4)),movers=new Set(["ln","mv","\
cp","rm","install","update-alternatives","dpkg-divert","dpkg-reconfigure"]),replacesItself=(command3,next)=>installedPackages(
command3).some(({word:word2})=>word2.value?.split(/[=<>~@[]/,1)[0]===command3.name&&next.commands.some(({name})=>name===
command3.name))}});function joinScripts(dockerfile,first,second){let[last,next]=[first.statements.at(-1),second.statements[0]],end=second.statements.
at(-1);if(last===void 0||next===void 0||end===void 0||![first,second].every(script=>isPlain(script)&&startsAfresh(dockerfile,
script.instruction))||first.comments.length>0||end.background||carriesOver(dockerfile.text,first,second))return null;let wraps=second.
statements.some(({link:link2})=>link2!=="first"&&link2!=="&&");if(wraps&&second.comments.length>0)return null;let between=commentLines(
dockerfile,last.span.end,next.span.start);if(between.some(line=>isSuppression(line.trimStart().slice(1).trimStart())))return null;
let{newline,escape:escape2,indent,leading}=layoutOf(dockerfile,first,second),kept=between.map(line=>line+newline).join(""),
open=wraps?"{ ":"",joint=leading?` ${escape2}${newline}${kept}${indent}&& ${open}`:` && ${escape2}${newline}${kept}${indent}${open}`,
close=wraps?[replaceAt(span(end.span.end,second.trailing?.end??end.span.end),"; }")]:[];return[replaceAt(span(last.span.
end,next.span.start),joint),...close]}function commentLines({lines},from,to){let found=[];for(let line=lines.lineAt(from)+
1;line<lines.lineAt(to);line++){let text4=lines.text(line);/^[ \t]*#/.test(text4)&&found.push(text4)}return found}var isPlain,
startsAfresh,init_join=__esm({"src/shell/join.ts"(){"use strict";init_carry_over();init_layout();init_suppressions2();init_wrappers();
init_span();isPlain=({form,errors,instruction})=>form==="shell"&&errors.length===0&&instruction.heredocs.length===0,startsAfresh=
(dockerfile,instruction)=>{let[program="",...flags2]=instruction.shell.words,name=program.slice(program.lastIndexOf("/")+
1);return isShell(name)&&name!=="zsh"&&flags2.every(flag2=>!/^-(?:[a-zA-Z]*[il]|-)/.test(flag2)||flag2==="--norc"||flag2===
"--noprofile")&&dockerfile.lookup("BASH_ENV",instruction)===void 0}}});function appendCommand(dockerfile,script,command3){let last=script.statements.at(-1),connector=last===void 0||last.background||
!isEditable(script)?null:connectorBehind(script);if(last===void 0||connector===null)return null;if(script.form==="heredo\
c")return appendLine(dockerfile,script,last,command3,connector);let{end}=last.span,joint=script.instruction.heredocs.length>
0?` ${connector} `.replace(" ;",";"):onNewLine(layoutOf(dockerfile,script),connector);return[replaceAt(span(end,script.trailing?.
end??end),`${joint}${command3}`)]}function appendLine({text:text4,lines},{instruction,trailing},last,command3,connector){
let body=instruction.heredocs[0];if(body===void 0||body.endSpan.start===body.endSpan.end||/\\\r?\n$/.test(text4.slice(last.
span.end,body.endSpan.start)))return null;let indent=/^[ \t]*/.exec(lines.text(lines.lineAt(last.span.start)))?.[0]??"",
line=insertAt(body.endSpan.start,`${indent}${command3}${newlineOf(text4)}`);return connector===";"?[line]:[replaceAt(span(
last.span.end,trailing?.end??last.span.end)," &&"),line]}function connectorBehind(script){if(stopsWithin(script))return null;
if(!stopsAtErrors(script))return"&&";let{statements}=script,start2=statements.findLastIndex(({link:link2})=>link2!=="&&"&&
link2!=="||"),list3=statements.slice(start2);return list3.length===1?";":list3.every(({kind,commands:commands2})=>kind!==
"compound"&&commands2.every(({depth})=>depth===0))&&statements.every(({kind})=>kind!=="function")?"&&":null}function prefixStatement(script,statement,command3){
let at3=script.statements.indexOf(statement);if(!isEditable(script)||at3===-1||statement.background||statement.link==="|\
|"||statement.link==="&")return null;let rest=script.statements.slice(at3+1);if(rest.find(({link:link2})=>link2!=="&&")?.
link==="||")return null;let insert=joint=>[insertAt(statement.span.start,`${command3}${joint}`)];return rest.every(({link:link2})=>link2===
"&&")?insert(" && "):statement.link!=="&&"&&stopsAtErrors(script,at3)?insert("; "):null}function deleteInstruction({text:text4,
lines},{wholeSpan,line,comments}){let first=line;for(let comment of[...comments].reverse()){if(comment.line!==first-1||!isSuppression(
comment.text))break;first--}return deleteAt(span(first===1&&text4.startsWith("\uFEFF")?1:Math.min(lines.start(first),wholeSpan.
start),wholeSpan.end))}var insertFlag,isEditable,init_edits2=__esm({"src/shell/edits.ts"(){"use strict";init_layout();init_strict();
init_suppressions2();init_lines();init_span();init_join();init_suppressions2();insertFlag=(word2,flag2)=>insertAt(word2.
span.end,` ${flag2}`);isEditable=({form,errors})=>form!=="exec"&&errors.length===0}});var mountTargets,synonyms2,defaults2,runFlagsKey,mountKey,init_mounts=__esm({"src/shell/mounts.ts"(){"use strict";init_mount();
mountTargets=(instruction,...types2)=>mountsOf(instruction).flatMap(({type,target})=>types2.includes(type)&&target!==null?
[target]:[]),synonyms2=new Map([["dst","target"],["destination","target"],["src","source"],["ro","readonly"],["rw","read\
write"]]),defaults2=new Map([["network","default"],["security","sandbox"]]),runFlagsKey=({flags:flags2})=>{let parts2=flags2.
map(({name,value})=>{let text4=value?.text??"";return name==="mount"?`mount=${mountKey(text4)}`:text4===defaults2.get(name)?
"":`${name}=${text4}`});return[...new Set(parts2)].filter(part=>part!=="").sort().join(`
`)},mountKey=text4=>{let fields2=text4.split(",").map(field=>{let[key2="",...rest]=field.replaceAll('"',"").split("="),name=synonyms2.
get(key2.toLowerCase())??key2.toLowerCase(),value=rest.length===0?"true":rest.join("=");return`${name}=${name==="type"?value.
toLowerCase():value}`});return fields2.some(field=>field.startsWith("type="))||fields2.push("type=bind"),fields2.sort().
join(",")}}});function visitsOf(stage,dockerfile,shells2){let last=new Map,visits=[];for(let each of[...dockerfile.chain(stage)].reverse())
for(let instruction of each.instructions){let script=instruction.keyword==="RUN"?shells2.script(instruction):null;if(!(script===
null||script.errors.length>0))for(let manager of new Set(script.commands.flatMap(command3=>managerOf(command3)??[]))){let visit=visitOf(
dockerfile,script,manager,last.get(manager)??null);each===stage&&visits.push(visit),visit.update!==null&&last.set(manager,
{run:script,text:visit.text})}}return visits}function visitOf({text:text4},script,manager,updatedBy){let targets2=mountTargets(
script.instruction,"cache","tmpfs"),isMounted2=indexUnderMount(manager,targets2),mine=command3=>managerOf(command3)===manager,
firstUpdate=script.commands.findIndex(command3=>mine(command3)&&isIndexUpdate(command3)),update=isMounted2?void 0:script.
commands.findLast(command3=>mine(command3)&&isIndexUpdate(command3)),later=update===void 0?[]:script.commands.slice(script.
commands.indexOf(update)+1),install=script.commands.find((command3,at3)=>mine(command3)&&manager==="apt"&&isInstall(command3)&&
(firstUpdate===-1||at3<firstUpdate)&&!installsFilesOnly(command3));return{run:script,manager,update:update??null,text:update===
void 0?"":text4.slice(update.wholeSpan.start,update.wholeSpan.end),install:isMounted2?null:install??null,usesLater:later.
some(command3=>mine(command3)&&usesIndex(command3)),mayInstall:later.some(runsUnseen),updatedBy}}function repair5(dockerfile,run3,users,{
text:text4}){let living=users.filter(({updatedBy})=>updatedBy?.run===run3);if(living.length===0||!isOnly(run3)||text4.includes(
`
`))return null;let fix2=prefix(living,text4,"Refresh the index where packages are installed");return fix2===null?null:safeFix(
fix2.summary,deleteInstruction(dockerfile,run3.instruction),...fix2.edits)}function prefix(visits,update,summary){let edits=[];
for(let{run:run3,install}of visits){let statement=install===null?void 0:run3.statements[install.statement],added=statement===
void 0||update.includes(`
`)?null:prefixStatement(run3,statement,update);if(added===null)return null;edits.push(...added)}return safeFix(summary,...edits)}
var combine_update_install_default,isAlone,isUnrefreshed,isOnly,offer,runsUnseen,installsFilesOnly,init_combine_update_install=__esm(
{"rules/layers/combine-update-install.ts"(){"use strict";init_rule();init_package_managers();init_edits2();init_mounts();
combine_update_install_default=defineRule({id:"combine-update-install",aliases:["CIS-DI-0007","CIS 4.7","DS-0017","CKV_D\
OCKER_5"],presets:["recommended","size","security"],severity:"warning",needs:["dockerfile","shells"],fix:"safe",summary:"\
A package index refreshed in one RUN and used in another",rationale:"The RUN that refreshes the index is cached: a later\
 build installs from the old index, which no longer has the packages. The index also stays in a layer of its own.",messages:{
alone:"{command} fills a layer of its own, and a cached one goes stale; run it in the RUN that installs",stale:"{command\
} uses the index of line {line}, which a cached layer keeps as it was; refresh it in this RUN"},examples:[{before:`FROM \
debian:13
RUN apt-get update
RUN apt-get install -y --no-install-recommends jq`,after:`FROM debian:13
RUN apt-get update && apt-get install -y --no-install-recommends jq`}]},function*({dockerfile,shells:shells2}){for(let stage of dockerfile.
stages){let visits=visitsOf(stage,dockerfile,shells2);for(let{run:run3,update,manager,text:text4}of visits.filter(isAlone))
yield{message:"alone",data:{command:text4},at:update.span,...offer(repair5(dockerfile,run3,visits.filter(visit=>visit.manager===
manager&&isUnrefreshed(visit)),{manager,text:text4}))};for(let visit of visits.filter(isUnrefreshed)){let since=visit.updatedBy;
if(visit.install===null||since===null)continue;let fix2=visits.some(other=>isAlone(other)&&other.run===since.run&&isOnly(
other.run))?null:prefix([visit],since.text,"Refresh the index in this RUN");yield{message:"stale",data:{command:`${visit.
install.name} install`,line:String(since.run.instruction.line)},at:visit.install.span,...offer(fix2)}}}}),isAlone=visit=>visit.
update!==null&&!visit.usesLater&&!visit.mayInstall,isUnrefreshed=({install,updatedBy})=>install!==null&&updatedBy!==null,
isOnly=({statements,commands:commands2})=>statements.length===1&&commands2.length===1,offer=fix2=>fix2===null?{}:{fix:fix2};
runsUnseen=({name,stage,args})=>/\.sh$|^\.\//.test(name)||/^(sh|bash|dash|ash|zsh|source|\.)$/.test(name)&&(stage>0||args.
some(({value})=>value===null||!value.startsWith("-")))||/^(ansible(-playbook)?|puppet|chef|make|add-apt-repository)$/.test(
name),installsFilesOnly=command3=>{let words3=installedPackages(command3);return words3.length>0&&words3.every(({word:word2})=>word2.
value?.endsWith(".deb")===!0)}}});var merge_consecutive_runs_default,sameShell,init_merge_consecutive_runs=__esm({"rules/layers/merge-consecutive-runs.ts"(){
"use strict";init_rule();init_edits2();init_mounts();merge_consecutive_runs_default=defineRule({id:"merge-consecutive-ru\
ns",aliases:["DL3059"],presets:["recommended","hadolint","size"],severity:"info",needs:["dockerfile","shells"],fix:"safe",
summary:"RUN after RUN where one would do",rationale:"Every RUN is a layer: what the second one changes or deletes of th\
e first stays in the image all the same.",messages:{apart:"this RUN and the one in line {line} make two layers; one RUN \
joined by && makes one"},options:{chained:{doc:'"ignore" leaves a RUN of several commands alone, because somebody joined\
 them on purpose; "report" does not.',default:"ignore",in:{size:"report",strict:"report"}}},examples:[{before:`FROM alpi\
ne:3.23
RUN mkdir -p /srv/q
RUN touch /srv/q/on`,after:`FROM alpine:3.23
RUN mkdir -p /srv/q && \\
    touch /srv/q/on`}]},function*({dockerfile,shells:shells2,options}){let count3=instruction=>shells2.commands(instruction).
length,group=null;for(let instruction of dockerfile.instructions){if(instruction.keyword!=="RUN"){group=null;continue}let key2=runFlagsKey(
instruction),isChained=options.chained==="ignore"&&(count3(instruction)>1||group!==null&&count3(group.first)>1),isOther=group===
null||group.key!==key2||isChained||instruction.heredocs.length>0||group.first.heredocs.length>0||!sameShell(group.first,
instruction);if(group===null||isOther){group={first:instruction,key:key2,last:instruction};continue}let[before,script]=[
shells2.script(group.last),shells2.script(instruction)],edits=before===null||script===null?null:joinScripts(dockerfile,before,
script);yield{message:"apart",data:{line:String(group.first.line)},at:instruction.keywordSpan,related:[{at:group.first.keywordSpan,
text:"the first RUN of the group"}],...edits===null?{}:{fix:safeFix("Join it to the RUN above",...edits)}},group={...group,
last:instruction}}}),sameShell=(a,b)=>a.shell.words.join("\0")===b.shell.words.join("\0")}});function repair6(dockerfile,instruction,script,shells2){if(dockerfile.instructions.slice(instruction.index+1).filter(other=>other.
stage===null||instruction.stage===null||dockerfile.chain(other.stage).includes(instruction.stage)).some(other=>needsLists(
shells2.commands(other))))return{};let edits=appendCommand(dockerfile,script,clean3);return edits===null?{}:{fix:safeFix(
"Delete the lists in the same RUN",...edits)}}function needsLists(commands2){let apt=commands2.filter(isApt),update=apt.
findIndex(isIndexUpdate),use=apt.findIndex(usesIndex);return use!==-1&&(update===-1||use<update)}var clean3,clean_apt_lists_default,
isApt,init_clean_apt_lists=__esm({"rules/packages/clean-apt-lists.ts"(){"use strict";init_rule();init_package_managers();
init_edits2();init_mounts();clean3="rm -rf /var/lib/apt/lists/*",clean_apt_lists_default=defineRule({id:"clean-apt-lists",
aliases:["DL3009","DKL-DI-0005","aptGetInstallThenRemoveAptLists"],presets:["recommended","hadolint","size"],severity:"w\
arning",severityIn:{hadolint:"info"},needs:["dockerfile","shells"],fix:"safe",summary:"Package lists of apt left in a la\
yer",rationale:"apt-get update writes some 20 to 50 MB of lists that nothing in the image reads. Deleted in a later RUN \
they stay in this layer.",messages:{left:`{command} leaves its lists in the layer; end the RUN with ${clean3}`},examples:[
{before:`FROM debian:13
RUN apt-get update && apt-get install -y file`,after:`FROM debian:13
RUN apt-get update && apt-get install -y file && \\
    ${clean3}`}]},function*({dockerfile,shells:shells2}){for(let outer of dockerfile.instructions){let instruction=outer.
trigger??outer;if(instruction.keyword!=="RUN"||!dockerfile.ships(outer))continue;let script=shells2.script(instruction),
update=script?.commands.findLast(command3=>isApt(command3)&&isIndexUpdate(command3));script===null||update===void 0||silencedByMount(
"apt",mountTargets(instruction,"cache","tmpfs"))||script.commands.slice(script.commands.indexOf(update)+1).some(command3=>isCleanOf(
"apt",command3))||(yield{message:"left",data:{command:`${update.name} update`},at:update.span,...repair6(dockerfile,outer,
script,shells2)})}}),isApt=command3=>managerOf(command3)==="apt"}});var no_install_recommends_default,leavesThemOut,installsFilesOnly2,turnsRecommendsOff,isEditable2,init_no_install_recommends=__esm(
{"rules/packages/no-install-recommends.ts"(){"use strict";init_rule();init_command2();init_package_managers();init_edits2();
no_install_recommends_default=defineRule({id:"no-install-recommends",aliases:["DL3015","DS-0029","aptGetInstallUseNoRec"],
presets:["recommended","hadolint","size"],severity:"warning",severityIn:{hadolint:"info"},needs:["dockerfile","shells"],
fix:"unsafe",summary:"apt-get install with everything it recommends",rationale:"Recommended packages are what a desktop \
user would like to have as well: often half of the layer, and never asked for.",messages:{recommends:"{command} install \
also brings what the packages merely recommend; add --no-install-recommends"},examples:[{before:`FROM debian:13
RUN apt-get install -y git`,after:`FROM debian:13
RUN apt-get install --no-install-recommends -y git`}]},function*({dockerfile,shells:shells2}){let configured=new Set(dockerfile.
instructions.filter(instruction=>turnsRecommendsOff(instruction,dockerfile.text)).map(({stage})=>stage));for(let outer of dockerfile.
instructions){let instruction=outer.trigger??outer;if(instruction.keyword!=="RUN"||outer.stage!==null&&dockerfile.chain(
outer.stage).some(stage=>configured.has(stage)))continue;let script=shells2.script(instruction);for(let command3 of script?.
commands??[]){let verb=/^apt(-get)?$/.test(command3.name)?command3.args.find(({value})=>value==="install"):void 0;verb===
void 0||leavesThemOut(command3)||installsFilesOnly2(command3)||(yield{message:"recommends",data:{command:command3.name},
at:command3.nameSpan,...isEditable2(script,command3)?{fix:unsafeFix("Install only what is named","something the image ne\
eds may have come as a recommendation; name it if the build or the program misses it",insertFlag(verb,"--no-install-reco\
mmends"))}:{}})}}}),leavesThemOut=command3=>hasFlag(command3,"no-install-recommends")||command3.args.some(arg=>/^(-o|--option=)?APT::Install-Recommends=["']?(false|0|no)["']?$/i.
test(spelled(arg))),installsFilesOnly2=command3=>{let words3=installedPackages(command3);return words3.length>0&&words3.
every(({word:word2})=>word2.value?.endsWith(".deb")===!0)},turnsRecommendsOff=({keyword,span:span2,words:words3},text4)=>keyword===
"RUN"&&/APT::Install-Recommends\\?["']?\s*[= ]?\s*\\?["']?(false|0|no)\b/i.test(text4.slice(span2.start,span2.end))&&/apt\.conf/.
test(text4.slice(span2.start,span2.end))||["COPY","ADD"].includes(keyword)&&/^\/etc\/apt\/apt\.conf/.test(words3.at(-1)?.
text??""),isEditable2=(script,command3)=>script!==null&&script.form!=="exec"&&command3.args.length>0}});var setBefore,init_set_before=__esm({"src/dockerfile/set-before.ts"(){"use strict";setBefore=({instructions,stages},test)=>{
let first=new Map;for(let outer of instructions)!first.has(outer.stage)&&test(outer.trigger??outer)&&first.set(outer.stage,
outer.index);let inherited=new Set;for(let stage of stages)stage.parent!==null&&(first.has(stage.parent)||inherited.has(
stage.parent))&&inherited.add(stage);return({stage,index})=>stage!==null&&inherited.has(stage)||(first.get(stage)??1/0)<=
index}}});function isTurnedOff(dockerfile,{instruction,text:text4}){let set=dockerfile.lookup("PIP_NO_CACHE_DIR",instruction);return set!==
void 0&&(set.value===null||truthy.includes(set.value))||assignment.test(text4)}function isMounted(dockerfile,instruction,command3){
let moved2=flagValue(command3,"cache-dir")??dockerfile.lookup("PIP_CACHE_DIR",instruction)?.value??dockerfile.lookup("XD\
G_CACHE_HOME",instruction)?.value??null;return mountTargets(instruction,"cache","tmpfs").some(target=>target.includes(".\
cache/pip")||/\/\.cache\/?$/.test(target)||moved2!==null&&(`${target}/`.startsWith(`${moved2}/`)||`${moved2}/`.startsWith(
`${target}/`)))}var pip_no_cache_dir_default,truthy,assignment,mayConfigurePip,init_pip_no_cache_dir=__esm({"rules/packa\
ges/pip-no-cache-dir.ts"(){"use strict";init_set_before();init_rule();init_command2();init_package_managers();init_pip();
init_edits2();init_mounts();init_span();pip_no_cache_dir_default=defineRule({id:"pip-no-cache-dir",aliases:["DL3042","pi\
pUseNoCacheDir"],presets:["recommended","hadolint","size"],severity:"warning",needs:["dockerfile","shells"],fix:"safe",summary:"\
pip install that keeps what it downloaded",rationale:"pip stores every download and every wheel it builds for the next i\
nstall, and in a layer there is no next one.",messages:{cached:"{command} keeps its downloads in the layer; add --no-cac\
he-dir"},examples:[{before:`FROM python:3.14-slim
RUN python3 -m pip install build==1.2`,after:`FROM python:3.14-slim
RUN python3 -m pip install --no-cache-dir build==1.2`}]},function*({dockerfile,shells:shells2}){let isConfigured=setBefore(
dockerfile,instruction=>mayConfigurePip(instruction,dockerfile.text));for(let outer of dockerfile.instructions){let instruction=outer.
trigger??outer,script=instruction.keyword==="RUN"?shells2.script(instruction):null;if(script===null||isConfigured(outer)||
isTurnedOff(dockerfile,script))continue;let cleaned2=script.commands.findLastIndex(command3=>isCleanOf("pip",command3));
for(let[index,command3]of script.commands.entries()){let verb=command3.args.find(({value})=>value==="install");pipKind(command3)!==
"pip"||verb===void 0||index<cleaned2||hasFlag(command3,"no-cache-dir","no-cache")||isMounted(dockerfile,instruction,command3)||
(yield{message:"cached",at:span(command3.nameSpan.start,verb.span.end),data:{command:command3.name.startsWith("python")?
`${command3.name} -m pip install`:`${command3.name} install`},...script.form==="exec"?{}:{fix:safeFix("Keep no cache",insertFlag(
verb,"--no-cache-dir"))}})}}}),truthy=["1","true","True","TRUE","on","On","ON","yes","Yes","YES"];assignment=new RegExp(
`(?:^|[\\s;&|("'])PIP_NO_CACHE_DIR=["']?(?:${truthy.join("|")})["']?(?:[\\s;&|)"']|$)`),mayConfigurePip=({keyword,words:words3,
span:at3},text4)=>keyword==="RUN"?/\bpip\.conf\b|\bconfig set ["']?(global|install)\.no-cache-dir\b/.test(text4.slice(at3.
start,at3.end)):(keyword==="COPY"||keyword==="ADD")&&words3.some(word2=>/(^|\/)pip\.conf$/.test(word2.text))}});function addRoot(found,user,dockerfile){let[name]=user?.words??[];user===void 0||name===void 0||/^(root|0)(:|$)/.test(dockerfile.
valueOf(name,user)??"")&&found.add(user)}function dropsPrivileges(target,dockerfile){return dockerfile.chain(target).flatMap(
({instructions})=>instructions).filter(({keyword})=>keyword==="ENTRYPOINT"||keyword==="CMD").some(({words:words3})=>words3.
some(({text:text4})=>privilegeDrop.test(text4)))}var no_root_user_default,isUser,privilegeDrop,init_no_root_user=__esm({
"rules/security/no-root-user.ts"(){"use strict";init_rule();no_root_user_default=defineRule({id:"no-root-user",aliases:[
"DL3002","DS-0002","CKV_DOCKER_8","CIS-DI-0001"],presets:["recommended","hadolint","security"],severity:"warning",needs:[
"dockerfile"],summary:"The last USER is root",rationale:"Whoever breaks out of the program is root in the container, and\
 often more than that on the host.",messages:{root:"the last USER is root; end with one that is not, such as USER 10001"},
options:{everyStage:{doc:"Look at every stage, not just at the one that is built.",default:!1,in:{hadolint:!0,strict:!0}}},
examples:[{before:`FROM alpine:3.23
USER root
RUN apk add --no-cache jq=1.8
CMD ["jq"]`,after:`FROM alpine:3.23
USER root
RUN apk add --no-cache jq=1.8
USER 10001
CMD ["jq"]`}]},function*({dockerfile,options}){let found=new Set;if(options.everyStage)for(let stage of dockerfile.stages)
addRoot(found,stage.instructions.findLast(isUser),dockerfile);if(dockerfile.target!==null&&!dropsPrivileges(dockerfile.target,
dockerfile)){let users=dockerfile.chain(dockerfile.target).map(({instructions})=>instructions.findLast(isUser));addRoot(
found,users.find(user=>user!==void 0),dockerfile)}for(let user of found)yield{message:"root",data:{},at:user.words[0]?.span??
user.span}}),isUser=({keyword})=>keyword==="USER";privilegeDrop=/(^|[\s/"'])(gosu|su-exec|setpriv|runuser|s6-overlay)($|[\s"'])|^\/init($|\s)/}});function*copiedSecrets(dockerfile,context){for(let{instruction,word:word2,path:path2}of namedSources(dockerfile)){let kind=secretKindOf(
path2);kind===null||isForTrust(dockerfile,instruction)||(context===null?!kind.needsText:holdsIt(context,path2,kind))&&(yield{
instruction,word:word2,path:path2,kind})}}function*writtenSecrets(dockerfile){for(let outer of dockerfile.instructions){
let instruction=outer.trigger??outer,word2=instruction.words.at(-1);if(!["COPY","ADD"].includes(instruction.keyword)||word2===
void 0||isForTrust(dockerfile,instruction))continue;let target=instruction.heredocs.length===0?null:dockerfile.valueOf(word2,
instruction);if(target===null)continue;let into=instruction.words.length>2||target.endsWith("/"),written=instruction.heredocs.
find(heredoc=>kindOfBody(heredoc,target,into)!==null),kind=written===void 0?null:kindOfBody(written,target,into);written!==
void 0&&kind!==null&&(yield{instruction,word:word2,path:into?written.name:target,kind})}}function kindOfBody({name,body},target,into){
let kind=secretKindOf(into?import_node_path19.posix.join(target,name):target);return kind===null||!holdsSecret(kind,body)||
isPublic(body)?null:kind}function holdsIt(context,path2,kind){if(context.isIgnored(path2)||context.kind(path2)==="folder")
return!1;let files=filesFor(context,path2);return files.length===0?!kind.needsText:files.some(file2=>{let text4=context.
read(file2);return text4===null?!kind.needsText:holdsSecret(kind,text4)&&!isPublic(text4)})}function filesFor(context,path2){
if(!/[*?[]/.test(path2))return context.kind(path2)==="file"?[path2]:[];let folder=import_node_path19.posix.dirname(path2);
if(/[*?[]/.test(folder))return[];let pattern2=parseIgnoreFile("",path2);return context.list(folder==="."?"":folder).filter(
({kind})=>kind==="file").map(({name})=>import_node_path19.posix.join(folder,name)).filter(file2=>pattern2.matches(file2)&&
!context.isIgnored(file2))}function deletionsIn(dockerfile,shells2){let last=new Map,key2=({stage},path2)=>`${String(stage?.
index)} ${import_node_path19.posix.basename(path2)}`;for(let outer of dockerfile.instructions){let instruction=outer.trigger??
outer;if(instruction.keyword==="RUN"){for(let command3 of shells2.commands(instruction))if(command3.name==="rm")for(let{
value}of command3.args)value!==null&&last.set(key2(instruction,value),{index:instruction.index,command:command3})}}return(copy,path2)=>{
let target=copy.words.at(-1)?.text??"";return[path2,target].map(each=>last.get(key2(copy,each))).find(each=>each!==void 0&&
each.index>copy.index)?.command}}var import_node_path19,no_secret_copy_default,isForTrust,trust,isPublic,mountFor,init_no_secret_copy=__esm(
{"rules/security/no-secret-copy.ts"(){"use strict";import_node_path19=require("node:path");init_broad_copy();init_dockerignore();
init_rule();init_secret_files();no_secret_copy_default=defineRule({id:"no-secret-copy",aliases:["CIS-DI-0010","CIS 4.10",
"DS-0031"],presets:["recommended","security"],severity:"error",needs:["dockerfile","shells"],uses:["context"],summary:"A\
 file with a secret copied into a layer",rationale:"Whoever has the image has every file in its layers, also those that \
a later line deletes. A secret mount shows a file to one RUN and leaves nothing behind.",messages:{copied:"{keyword} {pa\
th} puts {what} into a layer; use RUN {mount}, or mount it when the container starts",deleted:"{keyword} {path} puts {wh\
at} into a layer, which keeps it when line {line} deletes it; use RUN {mount}"},options:{weak:{doc:"Also files that only\
 may hold a secret, such as settings.py and database.yml.",default:!1}},examples:[{before:`FROM node:24-alpine
COPY .npmrc ./
RUN npm ci && rm .npmrc`,after:`FROM node:24-alpine
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`}]},function*({dockerfile,shells:shells2,context,options}){let deletions=deletionsIn(
dockerfile,shells2);for(let{instruction,word:word2,path:path2,kind}of[...copiedSecrets(dockerfile,context),...writtenSecrets(
dockerfile)]){if(kind.weak&&!options.weak)continue;let data={keyword:instruction.keyword,path:word2.text,what:kind.what,
mount:mountFor(path2)},limit=kind.minor?{atMost:"info"}:dockerfile.ships(instruction)?{}:{atMost:"warning"},deletion=deletions(
instruction,path2);yield deletion===void 0?{message:"copied",data,at:word2.span,...limit}:{message:"deleted",data:{...data,
line:String(dockerfile.lines.lineAt(deletion.span.start))},at:word2.span,...limit,related:[{at:deletion.span,text:"delet\
ed here, in a layer of its own"}]}}});isForTrust=(dockerfile,instruction)=>{let word2=instruction.words.at(-1);return word2!==
void 0&&trust.test(dockerfile.valueOf(word2,instruction)??"")},trust=/\/(?:trusted\.gpg|keyrings|rpm-gpg|ca-certificates|ca-trust|ssl\/certs)|^\/etc\/apk\/keys/;
isPublic=text4=>/BEGIN (?:[A-Z0-9]+ )*(?:PUBLIC KEY|CERTIFICATE)/.test(text4)&&!text4.includes("PRIVATE KEY");mountFor=path2=>/(?:^|\/)(?:\.ssh|id_[a-z0-9]+)(?:\/|$)/.
test(path2)?"--mount=type=ssh":`--mount=type=secret,id=${import_node_path19.posix.basename(path2).replace(/[^\w.-]/g,"").
replace(/^\.+/,"")||"secret"}`}});var looksSecretToBuildKit,looksSecretToHadolint,looksSecret,secretWords,publicWords,secretParts,harmless,notSecret,listed3,
more,init_credentials=__esm({"src/knowledge/credentials.ts"(){"use strict";looksSecretToBuildKit=name=>{let words3=name.
toLowerCase().split("_");return words3.some(word2=>secretWords.has(word2))&&!words3.some(word2=>publicWords.has(word2))},
looksSecretToHadolint=name=>listed3.has(name.toUpperCase())||secretParts.some(part=>name.toLowerCase().includes(part)),looksSecret=
name=>{let upper2=name.toUpperCase();if(harmless.test(upper2))return!1;let plain3=upper2.replace(/^(?:VITE|REACT_APP|NEXT_PUBLIC)_/,
"");return looksSecretToBuildKit(name)||more.has(plain3)||listed3.has(plain3)&&!notSecret.test(plain3)},secretWords=new Set(
["apikey","auth","credential","credentials","key","password","pword","passwd","secret","token"]),publicWords=new Set(["p\
ublic","file","version"]),secretParts=["api_key","client_key","password","private","secret","token","username"],harmless=
/^(?:GPG_KEYS?|KEY_FILE|.*_KEYSERVER|.*_PUBLIC_KEY)$/s,notSecret=/(?:_USERNAME|_EMAIL|_APP_ID)$|^TRAVIS_|^(?:OKTA_CLIENT_ORGURL|STRIPE_DEVICE_NAME)$/,
listed3=new Set(["ACCESS_TOKEN","APPLICATION_KEY","APP_SECRET","AUTH_TOKEN","AWS_ACCESS_KEY_ID","AWS_SECRET_ACCESS_KEY",
"BITTREX_API_KEY","BITTREX_API_SECRET","CF_PASSWORD","CF_USERNAME","CIRCLE_TOKEN","CI_DEPLOY_PASSWORD","CI_DEPLOY_USER",
"DOCKERHUB_PASSWORD","DOCKER_EMAIL","DOCKER_PASSWORD","DOCKER_USERNAME","FACEBOOK_ACCESS_TOKEN","FACEBOOK_APP_ID","FACEB\
OOK_APP_SECRET","FIREBASE_API_TOKEN","FIREBASE_TOKEN","FOSSA_API_KEY","GH_ENTERPRISE_TOKEN","GH_TOKEN","GITHUB_ENTERPRIS\
E_TOKEN","GITHUB_TOKEN","HEROKU_API_KEY","HEROKU_API_USER","NPM_AUTH_TOKEN","NPM_TOKEN","OKTA_AUTHN_GROUPID","OKTA_CLIEN\
T_ORGURL","OKTA_CLIENT_TOKEN","OKTA_OAUTH2_CLIENTID","OKTA_OAUTH2_CLIENTSECRET","OPENAI_API_KEY","OS_PASSWORD","OS_USERN\
AME","POSTGRES_PASSWORD","SLACK_TOKEN","STRIPE_API_KEY","STRIPE_DEVICE_NAME","TRAVIS_OS_NAME","TRAVIS_SECURE_ENV_VARS","\
TRAVIS_SUDO","VAULT_CLIENT_KEY","VAULT_TOKEN"]),more=new Set(["AWS_SESSION_TOKEN","AZURE_CLIENT_SECRET","HF_TOKEN","DIGI\
TALOCEAN_ACCESS_TOKEN","GOOGLE_API_KEY","LANGSMITH_API_KEY","LANGCHAIN_API_KEY","ANTHROPIC_API_KEY","PGPASSWORD","MYSQL_\
ROOT_PASSWORD","MYSQL_PASSWORD"])}});var no_secret_in_arg_env_default,judges,ours,judgeOf,isGlobal,holdsNothingNew,init_no_secret_in_arg_env=__esm({"rules/se\
curity/no-secret-in-arg-env.ts"(){"use strict";init_rule();init_credentials();no_secret_in_arg_env_default=defineRule({id:"\
no-secret-in-arg-env",aliases:["DL3064","SecretsUsedInArgOrEnv","DS-0031","CIS-DI-0010","CIS 4.10"],presets:["recommende\
d","hadolint","buildkit","security"],severity:"error",severityIn:{recommended:"warning",hadolint:"warning",buildkit:"war\
ning"},needs:["dockerfile"],summary:"A secret in ARG or ENV",rationale:"The configuration and the history of an image ho\
ld every ENV, and every ARG that a RUN saw, for all who can pull it. A secret mount leaves nothing behind.",messages:{arg:"\
what ARG {name} is given stays in the history of the image; use RUN --mount=type=secret,id={name},env={name}",env:"ENV {\
name} can be read by whoever has the image; set it when the container starts, or use RUN --mount=type=secret,id={name},e\
nv={name}"},options:{names:{doc:'Whose idea of a name that holds a secret: "imglint", "buildkit", "hadolint", or "all" o\
f them.',default:"imglint",in:{buildkit:"buildkit",hadolint:"hadolint",strict:"all"}},allow:{doc:"Names that hold no sec\
ret here, whatever they sound like.",default:[]}},examples:[{before:`FROM node:24-alpine
ARG NPM_TOKEN
RUN npm ci`,after:`FROM node:24-alpine
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci`}]},function*({dockerfile,options}){let{isSecret,everywhere:everywhere3,
forgiving}=judgeOf(options.names),known3=new Set;for(let outer of dockerfile.instructions){let instruction=outer.trigger??
outer;if(!(instruction.keyword!=="ARG"&&instruction.keyword!=="ENV")&&!(!everywhere3&&isGlobal(dockerfile,instruction)))
for(let pair of instruction.pairs){let name=dockerfile.valueOf(pair.key,instruction);if(name===null||!isSecret(name)||options.
allow.includes(name))continue;let isOld=forgiving&&instruction.keyword==="ENV"&&holdsNothingNew(dockerfile,instruction,pair,
known3);known3.add(pair),!isOld&&(yield{message:instruction.keyword==="ARG"?"arg":"env",data:{name},at:pair.key.span})}}}),
judges={buildkit:{isSecret:looksSecretToBuildKit,everywhere:!1,forgiving:!1},hadolint:{isSecret:looksSecretToHadolint,everywhere:!0,
forgiving:!1},all:{isSecret:name=>looksSecret(name)||looksSecretToBuildKit(name)||looksSecretToHadolint(name),everywhere:!0,
forgiving:!1}},ours={isSecret:looksSecret,everywhere:!1,forgiving:!0},judgeOf=names2=>(Object.hasOwn(judges,names2)?judges[names2]:
void 0)??ours,isGlobal=({stages},{stage})=>stage===null&&stages.length>0,holdsNothingNew=(dockerfile,instruction,{value},known3)=>{
let text4=value?.text.replace(/^(["'])(.*)\1$/s,"$2")??"",named2=/^\$(?:(\w+)|\{(\w+)\})$/.exec(text4),name=named2?.[1]??
named2?.[2],source=name===void 0?void 0:dockerfile.lookup(name,instruction)?.pair;return text4===""||source!==void 0&&known3.
has(source)}}});function repair7(use,uses,{text:text4,lines}){let{suppression,nameSpan}=use;return suppression.names.some(name=>uses.find(
other=>sameSpan(other.nameSpan,name.span))?.outcome!=="unused")?safeFix(`Delete ${use.name} from the comment`,deleteAt(withComma(
text4,nameSpan))):safeFix("Delete the comment",deleteAt(lines.whole(lines.lineAt(suppression.commentSpan.start))))}function withComma(text4,{
start:start2,end}){let after=/^[ \t]*,[ \t]*/.exec(text4.slice(end,end+50))?.[0].length??0;if(after>0)return span(start2,
end+after);let before=/[ \t]*,[ \t]*$|[ \t]+$/.exec(text4.slice(Math.max(0,start2-50),start2))?.[0].length??0;return span(
start2-before,end)}var no_unused_suppression_default,sameSpan,init_no_unused_suppression=__esm({"rules/style/no-unused-s\
uppression.ts"(){"use strict";init_rule();init_span();no_unused_suppression_default=defineRule({id:"no-unused-suppressio\
n",presets:["recommended"],severity:"warning",needs:["dockerfile","suppressions"],fix:"safe",summary:"A suppression that\
 suppresses nothing",rationale:"A comment that outlives its reason hides the next finding of that name, and readers beli\
eve that something is wrong here.",messages:{unused:"nothing here is a finding of {name}; delete it from the comment",unknown:'\
{name} is the name of no rule; "imglint rules" lists them all'},examples:[{before:`FROM alpine:3.23
# imglint ignore=no-latest-tag
RUN ls`,after:`FROM alpine:3.23
RUN ls`}]},function*({dockerfile,suppressions}){for(let use of suppressions)use.outcome==="unknown"&&(yield{message:"unk\
nown",data:{name:use.name},at:use.nameSpan}),use.outcome==="unused"&&(yield{message:"unused",data:{name:use.name},at:use.
nameSpan,fix:repair7(use,suppressions,dockerfile)})});sameSpan=(a,b)=>a.start===b.start&&a.end===b.end}});var rules,categories,init_rules=__esm({"rules/index.ts"(){"use strict";init_lowercase_stage_name();init_no_latest_tag();
init_require_image_tag();init_restrict_registries();init_ignore_heavy_paths();init_ignore_secret_files();init_no_ineffective_dockerignore();
init_require_dockerignore();init_prefer_copy_over_add();init_no_maintainer();init_no_parse_error();init_combine_update_install();
init_merge_consecutive_runs();init_clean_apt_lists();init_no_install_recommends();init_pip_no_cache_dir();init_no_root_user();
init_no_secret_copy();init_no_secret_in_arg_env();init_no_unused_suppression();rules=[lowercase_stage_name_default,no_latest_tag_default,
require_image_tag_default,restrict_registries_default,ignore_heavy_paths_default,ignore_secret_files_default,no_ineffective_dockerignore_default,
require_dockerignore_default,prefer_copy_over_add_default,no_maintainer_default,no_parse_error_default,combine_update_install_default,
merge_consecutive_runs_default,clean_apt_lists_default,no_install_recommends_default,pip_no_cache_dir_default,no_root_user_default,
no_secret_copy_default,no_secret_in_arg_env_default,no_unused_suppression_default],categories=new Map([["lowercase-stage\
-name","base"],["no-latest-tag","base"],["require-image-tag","base"],["restrict-registries","base"],["ignore-heavy-paths",
"context"],["ignore-secret-files","context"],["no-ineffective-dockerignore","context"],["require-dockerignore","context"],
["prefer-copy-over-add","copy"],["no-maintainer","instructions"],["no-parse-error","instructions"],["combine-update-inst\
all","layers"],["merge-consecutive-runs","layers"],["clean-apt-lists","packages"],["no-install-recommends","packages"],[
"pip-no-cache-dir","packages"],["no-root-user","security"],["no-secret-copy","security"],["no-secret-in-arg-env","securi\
ty"],["no-unused-suppression","style"]])}});function fileChecker(flags2,env4,cwd2){let resolveConfig2=configResolver({flags:flags2,rules,env:env4,cwd:cwd2,categories}),
names2=namesOf(rules,categories),buildArgs=buildArgsFrom(flags2.buildArgs,env4),allow=flags2.unsafeFixes?"unsafe":"safe";
return async task2=>{let resolved=await resolveConfig2(task2.absolute),{failOn:failOn2,choices}=resolved.selection,baselinePath=flags2.
baseline===void 0?resolved.config.baseline:(0,import_node_path20.resolve)(cwd2,flags2.baseline),baseline=baselinePath===
null?null:{path:baselinePath,ran:choices.map(({rule})=>rule.meta.id)},refused=errors2=>({results:[unreadable(task2.path,
errors2)],failOn:failOn2,baseline,output:null,notes:[]});if(!task2.named&&excludes(resolved.config,task2.absolute))return{
results:[],failOn:failOn2,baseline,output:null,notes:[]};let read3=task2.stdin===null?readText2(task2.absolute):{text:task2.
stdin,lossless:!0};if("error"in read3)return refused([read3.error]);let settings2=settingsFor(flags2,buildArgs,resolved),
folder=contextFor(task2,flags2,resolved,cwd2),context=folder===null?null:openContext(folder),outcome=flags2.fix||flags2.
diff?fix(read3.text,resolved.selection,{allow,names:names2,settings:settings2,...context===null?{}:{context}}):null,changed2=outcome!==
null&&(outcome.text!==read3.text||outcome.files.length>0);if(changed2&&flags2.fix&&!flags2.diff&&task2.stdin===null){if(!read3.
lossless)return refused([{message:"not fixed: the file is not valid UTF-8, and writing it would change its bytes",position:null}]);
try{write(task2,read3.text,outcome,folder?.root??"")}catch(error){if(!(error instanceof UsageError))throw error;return refused(
[{message:error.message,position:null}])}}let isFixed=flags2.fix&&!flags2.diff&&outcome!==null,text4=isFixed?outcome.text:
read3.text,now=isFixed&&context!==null?overlay2(context,outcome.files):context,dockerfile=parse2(text4,settings2),{findings,
crashes}=lint(modelsOf(dockerfile,now),resolved.selection,names2),[own,...others]=fileResults(task2.path,dockerfile,findings,
now),errors=crashes.map(({rule,error})=>({message:`rule ${rule} stopped (this is a bug in imglint, please report it): ${error instanceof
Error?error.message:String(error)}`,position:null}));return{failOn:failOn2,baseline,results:[{...own,errors:[...own.errors,
...errors],fixed:isFixed?outcome.applied.length:0,diff:changed2?diffOf(task2.path,read3.text,outcome,context):""},...others],
output:task2.stdin!==null&&isFixed?text4:null,notes:(outcome?.bugs??[]).map(({rule,reason:reason2})=>`${task2.path}: a f\
ix of ${rule} was left out: ${reason2} (this is a bug in imglint, please report it)`)}}}function settingsFor(flags2,buildArgs,{
config}){let target=flags2.target??config.targets[0],platform=flags2.platform??config.platform;return{buildArgs:{...config.
buildArgs,...buildArgs},...target===void 0?{}:{target},...platform===null?{}:{platform}}}function buildArgsFrom(args,env4){
return Object.fromEntries(args.flatMap(arg=>{let equals=arg.indexOf("="),name=equals===-1?arg:arg.slice(0,equals);if(name===
"")throw new UsageError(`--build-arg ${arg} has no name; write NAME=value`);let value=equals===-1?env4[name]:arg.slice(equals+
1);return value===void 0?[]:[[name,value]]}))}function contextFor(task2,flags2,{config},cwd2){let context=flags2.context??
config.context??void 0;return task2.stdin!==null&&context===void 0&&flags2.stdinFilename===void 0?null:{...contextFolder(
task2.absolute,cwd2,context),dockerfile:task2.absolute}}function write(task2,before,{text:text4,files},root){for(let file2 of files)
writeAtomically((0,import_node_path20.join)(root,file2.path),file2.after,{before:file2.before,label:file2.path});text4!==
before&&writeAtomically(task2.absolute,text4,{before,label:task2.path})}function diffOf(path2,before,{text:text4,files},context){
let own=text4===before?"":unifiedDiff(path2,before,text4),others=files.map(file2=>unifiedDiff(import_node_path20.posix.join(
context?.label??"",file2.path),file2.before??"",file2.after,{newFile:file2.before===null}));return own+others.join("")}var import_node_path20,
unreadable,overlay2,init_check_file=__esm({"src/cli/check-file.ts"(){"use strict";import_node_path20=require("node:path");
init_config();init_context_of();init_context();init_read();init_parse();init_lint();init_models();init_names2();init_report_finding();
init_errors();init_fix();init_write();init_diff();init_rules();unreadable=(path2,errors)=>({path:path2,kind:"dockerfile",
text:"",findings:[],errors,fixed:0,diff:""});overlay2=(context,files)=>files.reduce((all2,{path:path2,after})=>all2.with(
path2,after),context)}});function assembleStyles2(){let codes=new Map;for(let[groupName,group]of Object.entries(styles2)){for(let[styleName,style]of Object.
entries(group))styles2[styleName]={open:`\x1B[${style[0]}m`,close:`\x1B[${style[1]}m`},group[styleName]=styles2[styleName],
codes.set(style[0],style[1]);Object.defineProperty(styles2,groupName,{value:group,enumerable:!1})}return Object.defineProperty(
styles2,"codes",{value:codes,enumerable:!1}),styles2.color.close="\x1B[39m",styles2.bgColor.close="\x1B[49m",styles2.color.
ansi=wrapAnsi162(),styles2.color.ansi256=wrapAnsi2562(),styles2.color.ansi16m=wrapAnsi16m2(),styles2.bgColor.ansi=wrapAnsi162(
10),styles2.bgColor.ansi256=wrapAnsi2562(10),styles2.bgColor.ansi16m=wrapAnsi16m2(10),Object.defineProperties(styles2,{rgbToAnsi256:{
value(red2,green2,blue){return red2===green2&&green2===blue?red2<8?16:red2>248?231:Math.round((red2-8)/247*24)+232:16+36*
Math.round(red2/255*5)+6*Math.round(green2/255*5)+Math.round(blue/255*5)},enumerable:!1},hexToRgb:{value(hex){let matches3=/[a-f\d]{6}|[a-f\d]{3}/i.
exec(hex.toString(16));if(!matches3)return[0,0,0];let[colorString]=matches3;colorString.length===3&&(colorString=[...colorString].
map(character=>character+character).join(""));let integer=Number.parseInt(colorString,16);return[integer>>16&255,integer>>
8&255,integer&255]},enumerable:!1},hexToAnsi256:{value:hex=>styles2.rgbToAnsi256(...styles2.hexToRgb(hex)),enumerable:!1},
ansi256ToAnsi:{value(code){if(code<8)return 30+code;if(code<16)return 90+(code-8);let red2,green2,blue;if(code>=232)red2=
((code-232)*10+8)/255,green2=red2,blue=red2;else{code-=16;let remainder=code%36;red2=Math.floor(code/36)/5,green2=Math.floor(
remainder/6)/5,blue=remainder%6/5}let value=Math.max(red2,green2,blue)*2;if(value===0)return 30;let result=30+(Math.round(
blue)<<2|Math.round(green2)<<1|Math.round(red2));return value===2&&(result+=60),result},enumerable:!1},rgbToAnsi:{value:(red2,green2,blue)=>styles2.
ansi256ToAnsi(styles2.rgbToAnsi256(red2,green2,blue)),enumerable:!1},hexToAnsi:{value:hex=>styles2.ansi256ToAnsi(styles2.
hexToAnsi256(hex)),enumerable:!1}}),styles2}var wrapAnsi162,wrapAnsi2562,wrapAnsi16m2,styles2,modifierNames2,foregroundColorNames2,
backgroundColorNames2,colorNames2,ansiStyles2,ansi_styles_default2,init_ansi_styles=__esm({"node_modules/chalk/source/ve\
ndor/ansi-styles/index.js"(){wrapAnsi162=(offset=0)=>code=>`\x1B[${code+offset}m`,wrapAnsi2562=(offset=0)=>code=>`\x1B[${38+
offset};5;${code}m`,wrapAnsi16m2=(offset=0)=>(red2,green2,blue)=>`\x1B[${38+offset};2;${red2};${green2};${blue}m`,styles2=
{modifier:{reset:[0,0],bold:[1,22],dim:[2,22],italic:[3,23],underline:[4,24],overline:[53,55],inverse:[7,27],hidden:[8,28],
strikethrough:[9,29]},color:{black:[30,39],red:[31,39],green:[32,39],yellow:[33,39],blue:[34,39],magenta:[35,39],cyan:[36,
39],white:[37,39],blackBright:[90,39],gray:[90,39],grey:[90,39],redBright:[91,39],greenBright:[92,39],yellowBright:[93,39],
blueBright:[94,39],magentaBright:[95,39],cyanBright:[96,39],whiteBright:[97,39]},bgColor:{bgBlack:[40,49],bgRed:[41,49],
bgGreen:[42,49],bgYellow:[43,49],bgBlue:[44,49],bgMagenta:[45,49],bgCyan:[46,49],bgWhite:[47,49],bgBlackBright:[100,49],
bgGray:[100,49],bgGrey:[100,49],bgRedBright:[101,49],bgGreenBright:[102,49],bgYellowBright:[103,49],bgBlueBright:[104,49],
bgMagentaBright:[105,49],bgCyanBright:[106,49],bgWhiteBright:[107,49]}},modifierNames2=Object.keys(styles2.modifier),foregroundColorNames2=
Object.keys(styles2.color),backgroundColorNames2=Object.keys(styles2.bgColor),colorNames2=[...foregroundColorNames2,...backgroundColorNames2];
ansiStyles2=assembleStyles2(),ansi_styles_default2=ansiStyles2}});var supports_color_default,init_supports_color=__esm({"scripts/build/supports-color.mjs"(){supports_color_default={stdout:!1,
stderr:!1}}});function stringReplaceAll(string,substring,replacer){let index=string.indexOf(substring);if(index===-1)return string;let substringLength=substring.
length,endIndex=0,returnValue="";do returnValue+=string.slice(endIndex,index)+substring+replacer,endIndex=index+substringLength,
index=string.indexOf(substring,endIndex);while(index!==-1);return returnValue+=string.slice(endIndex),returnValue}function stringEncaseCRLFWithFirstIndex(string,prefix2,postfix,index){
let endIndex=0,returnValue="";do{let gotCR=string[index-1]==="\r";returnValue+=string.slice(endIndex,gotCR?index-1:index)+
prefix2+(gotCR?`\r
`:`
`)+postfix,endIndex=index+1,index=string.indexOf(`
`,endIndex)}while(index!==-1);return returnValue+=string.slice(endIndex),returnValue}var init_utilities=__esm({"node_mod\
ules/chalk/source/utilities.js"(){}});function createChalk(options){return chalkFactory(options)}var stdoutColor,stderrColor,GENERATOR,STYLER,IS_EMPTY,levelMapping,
styles3,applyOptions,Chalk,chalkFactory,getModelAnsi,usedModels,proto,createStyler,createBuilder,applyStyle,chalk,chalkStderr,
init_source2=__esm({"node_modules/chalk/source/index.js"(){init_ansi_styles();init_supports_color();init_utilities();({stdout:stdoutColor,
stderr:stderrColor}=supports_color_default),GENERATOR=Symbol("GENERATOR"),STYLER=Symbol("STYLER"),IS_EMPTY=Symbol("IS_EM\
PTY"),levelMapping=["ansi","ansi","ansi256","ansi16m"],styles3=Object.create(null),applyOptions=(object,options={})=>{if(options.
level&&!(Number.isInteger(options.level)&&options.level>=0&&options.level<=3))throw new Error("The `level` option should\
 be an integer from 0 to 3");let colorLevel=stdoutColor?stdoutColor.level:0;object.level=options.level===void 0?colorLevel:
options.level},Chalk=class{constructor(options){return chalkFactory(options)}},chalkFactory=options=>{let chalk2=(...strings)=>strings.
join(" ");return applyOptions(chalk2,options),Object.setPrototypeOf(chalk2,createChalk.prototype),chalk2};Object.setPrototypeOf(
createChalk.prototype,Function.prototype);for(let[styleName,style]of Object.entries(ansi_styles_default2))styles3[styleName]=
{get(){let builder=createBuilder(this,createStyler(style.open,style.close,this[STYLER]),this[IS_EMPTY]);return Object.defineProperty(
this,styleName,{value:builder}),builder}};styles3.visible={get(){let builder=createBuilder(this,this[STYLER],!0);return Object.
defineProperty(this,"visible",{value:builder}),builder}};getModelAnsi=(model,level,type,...arguments_)=>model==="rgb"?level===
"ansi16m"?ansi_styles_default2[type].ansi16m(...arguments_):level==="ansi256"?ansi_styles_default2[type].ansi256(ansi_styles_default2.
rgbToAnsi256(...arguments_)):ansi_styles_default2[type].ansi(ansi_styles_default2.rgbToAnsi(...arguments_)):model==="hex"?
getModelAnsi("rgb",level,type,...ansi_styles_default2.hexToRgb(...arguments_)):ansi_styles_default2[type][model](...arguments_),
usedModels=["rgb","hex","ansi256"];for(let model of usedModels){styles3[model]={get(){let{level}=this;return function(...arguments_){
let styler=createStyler(getModelAnsi(model,levelMapping[level],"color",...arguments_),ansi_styles_default2.color.close,this[STYLER]);
return createBuilder(this,styler,this[IS_EMPTY])}}};let bgModel="bg"+model[0].toUpperCase()+model.slice(1);styles3[bgModel]=
{get(){let{level}=this;return function(...arguments_){let styler=createStyler(getModelAnsi(model,levelMapping[level],"bg\
Color",...arguments_),ansi_styles_default2.bgColor.close,this[STYLER]);return createBuilder(this,styler,this[IS_EMPTY])}}}}
proto=Object.defineProperties(()=>{},{...styles3,level:{enumerable:!0,get(){return this[GENERATOR].level},set(level){this[GENERATOR].
level=level}}}),createStyler=(open,close,parent)=>{let openAll,closeAll;return parent===void 0?(openAll=open,closeAll=close):
(openAll=parent.openAll+open,closeAll=close+parent.closeAll),{open,close,openAll,closeAll,parent}},createBuilder=(self,_styler,_isEmpty)=>{
let builder=(...arguments_)=>applyStyle(builder,arguments_.length===1?""+arguments_[0]:arguments_.join(" "));return Object.
setPrototypeOf(builder,proto),builder[GENERATOR]=self,builder[STYLER]=_styler,builder[IS_EMPTY]=_isEmpty,builder},applyStyle=
(self,string)=>{if(self.level<=0||!string)return self[IS_EMPTY]?"":string;let styler=self[STYLER];if(styler===void 0)return string;
let{openAll,closeAll}=styler;if(string.includes("\x1B"))for(;styler!==void 0;)string=stringReplaceAll(string,styler.close,
styler.open),styler=styler.parent;let lfIndex=string.indexOf(`
`);return lfIndex!==-1&&(string=stringEncaseCRLFWithFirstIndex(string,closeAll,openAll,lfIndex)),openAll+string+closeAll};
Object.defineProperties(createChalk.prototype,styles3);chalk=createChalk(),chalkStderr=createChalk({level:stderrColor?stderrColor.
level:0})}});var visible,plain2,unseen,spelled2,init_visible=__esm({"src/report/visible.ts"(){"use strict";visible=text4=>plain2.test(
text4)?text4:text4.replace(unseen,spelled2),plain2=/^[\x20-\x7e]*$/,unseen=/(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
spelled2=char=>{let code=char.codePointAt(0)??0;return code<256?`\\x${code.toString(16).padStart(2,"0")}`:`\\u{${code.toString(
16)}}`}}});function widthOf(text4){if(narrow.test(text4))return text4.length;let width3=0;for(let char of text4)width3+=charWidth(char);
return width3}function charWidth(char){let code=char.codePointAt(0)??0;return code<768?1:clinging.test(char)?0:code>=4352&&
isWide(code)?2:1}function isWide(code){let low=0,high=wide.length-1;for(;low<=high;){let middle=low+high>>1,[from,to]=wide[middle]??
[0,0];if(code<from)high=middle-1;else if(code>to)low=middle+1;else return!0}return!1}var narrow,clinging,wide,init_width=__esm(
{"src/report/width.ts"(){"use strict";narrow=/^[\x20-\x7e]*$/,clinging=/[\p{Mn}\p{Me}\u200d]/u;wide=[[4352,4447],[8986,8987],
[9001,9002],[9193,9196],[9200,9200],[9203,9203],[9725,9726],[9748,9749],[9800,9811],[9855,9855],[9875,9875],[9889,9889],
[9898,9899],[9917,9918],[9924,9925],[9934,9934],[9940,9940],[9962,9962],[9970,9971],[9973,9973],[9978,9978],[9981,9981],
[9989,9989],[9994,9995],[10024,10024],[10060,10060],[10062,10062],[10067,10069],[10071,10071],[10133,10135],[10160,10160],
[10175,10175],[11035,11036],[11088,11088],[11093,11093],[11904,12350],[12353,19903],[19968,42191],[43360,43388],[44032,55203],
[63744,64255],[65040,65049],[65072,65131],[65281,65376],[65504,65510],[94176,101631],[110576,111355],[126980,126980],[127183,
127183],[127374,127374],[127377,127386],[127488,127776],[127789,127797],[127799,127868],[127870,127891],[127904,127946],
[127951,127955],[127968,127984],[127988,127988],[127992,128062],[128064,128064],[128066,128252],[128255,128317],[128331,
128334],[128336,128359],[128378,128378],[128405,128406],[128420,128420],[128507,128591],[128640,128709],[128716,128716],
[128720,128722],[128725,128735],[128747,128748],[128756,128764],[128992,129008],[129292,129338],[129340,129349],[129351,
129535],[129648,129791],[131072,262141]]}});function show2(text4,line,token,room){let start2=Math.min(Math.max(token.start,line.start),line.end),end=Math.min(Math.max(
token.end,start2),line.end),opening=openingOf(text4,line,{start:start2,end},room),cells=fit(read(text4,{start:opening,end:line.
end},blanks(text4,start2,end,room),room),opening>line.start,room),before=cells.filter(({at:at3})=>at3<start2),inside2=cells.
filter(({at:at3})=>at3>=start2&&at3<end),after=cells.filter(({at:at3})=>at3>=end);return{before:joined2(before),token:joined2(
inside2),after:joined2(after),indent:total(before),length:Math.max(total(inside2),1)}}function openingOf(text4,line,token,room){
if(token.start-line.start<room&&total(read(text4,{start:line.start,end:token.start},nothing2,room).cells)+Math.min(token.
end-token.start,room>>1)<room)return line.start;let opening=Math.max(token.start-Math.floor(room/3),line.start);return isInsideOfPair(
text4,opening)?opening+1:opening}function read(text4,{start:start2,end},dotted,room){let cells=[],columns=0,at3=start2;for(;at3<
end&&columns<=room&&cells.length<MOST_CELLS;){let char=String.fromCodePoint(text4.codePointAt(at3)??0),drawn=drawing(char,
at3>=dotted.start&&at3<dotted.end,columns),width3=drawn===char?charWidth(char):drawn.length;cells.push({at:at3,text:drawn,
width:width3}),columns+=width3,at3+=char.length}return{cells,isWhole:at3>=end}}function drawing(char,isDotted,column){return char===
"	"?(isDotted?"\xB7":" ").repeat(TAB-column%TAB):isDotted?"\xB7":visible(char)}function fit({cells:all2,isWhole},isOpened,room){
let cells=isOpened?[{at:-1,text:"\u2026",width:1},...all2]:[...all2],columns=total(cells);if(isWhole&&columns<=room)return cells;
for(;columns>room-1;)columns-=cells.pop()?.width??columns;return[...cells,{at:1/0,text:"\u2026",width:1}]}var isInsideOfPair,
blanks,nothing2,TAB,MOST_CELLS,total,joined2,init_frame=__esm({"src/report/frame.ts"(){"use strict";init_visible();init_width();
isInsideOfPair=(text4,at3)=>(text4.codePointAt(at3-1)??0)>65535,blanks=(text4,start2,end,room)=>end-start2<=room&&text4.
slice(start2,end).trim()===""?{start:start2,end}:nothing2,nothing2={start:0,end:0};TAB=4,MOST_CELLS=2e3;total=cells=>cells.
reduce((sum,{width:width3})=>sum+width3,0),joined2=cells=>cells.map(({text:text4})=>text4).join("")}});function codeFrame({paint,width:width3},{file:{text:text4},lines},at3,style){if(text4==="")return[];let number=lines.lineAt(
at3.start),line=afterMark(text4,lines.span(number)),lastNumber=lines.lineAt(Math.max(at3.start,at3.end-1)),label=String(
number).padStart(3),gutter=`  ${" ".repeat(label.length)} `,end=lastNumber>number?endOfText(text4,line):at3.end,shown2=show2(
text4,line,{start:at3.start,end},width3-gutter.length-2);return[`  ${paint.dim(label)} ${paint.dim("\u2502")} ${painted(
shown2,style)}`.trimEnd(),`${gutter}${paint.dim("\u2502")} ${" ".repeat(shown2.indent)}${style("^".repeat(shown2.length))}`,
...lastNumber>number?[`${gutter}${paint.dim(`\u2506 to line ${lastNumber}`)}`]:[]]}function endOfText(text4,{start:start2,
end}){let from=Math.max(start2,end-200);return from+text4.slice(from,end).trimEnd().length}function painted({before,token,
after},style){return after.trim()!==""?before+(token&&style(token))+after:token.trimEnd()===""?before.trimEnd():before+style(
token.trimEnd())}var afterMark,init_code_frame=__esm({"src/report/code-frame.ts"(){"use strict";init_frame();afterMark=(text4,{
start:start2,end})=>({start:start2===0&&text4.startsWith("\uFEFF")?1:start2,end})}});function size(bytes){let step=[1e9,1e6,1e3].findIndex(unit2=>bytes>=unit2),unit=[1e9,1e6,1e3][step];return unit===void 0?
`${bytes} B`:`${(bytes/unit).toFixed(1)} ${["GB","MB","kB"][step]}`}function fixable(findings){let safe=findings.filter(
({fix:fix2})=>fix2?.safety==="safe").length,unsafe=findings.filter(({fix:fix2})=>fix2?.safety==="unsafe").length;return safe===
0?unsafe===0?"":`${unsafe} fixable with --fix --unsafe-fixes`:`${safe} fixable with --fix${unsafe===0?"":`, ${unsafe} mo\
re with --unsafe-fixes`}`}function summarize({files,summary}){let findings=files.flatMap(file2=>file2.findings),failed=files.
filter(({errors})=>errors.length>0).length;return[summary.fixed>0?`${count2(summary.fixed,"problem")} fixed`:"",findings.
length>0?`${countBySeverity(findings)} in ${count2(files.filter(file2=>file2.findings.length>0).length,"file")}`:failed===
0?`no problems in ${count2(summary.files,"file")}`:"",failed>0?`${count2(failed,"file")} could not be checked`:"",fixable(
findings)].filter(part=>part!=="").join("; ")}var count2,countBySeverity,init_counts=__esm({"src/report/counts.ts"(){"us\
e strict";init_rule();count2=(number,noun)=>`${number} ${noun}${number===1?"":"s"}`;countBySeverity=findings=>severities.
map(severity=>({severity,number:findings.filter(finding=>finding.severity===severity).length})).filter(({number})=>number>
0).map(({severity,number})=>severity==="info"||severity==="style"?`${number} ${severity}`:count2(number,severity)).join(
", ")}});function changedLines(text4,lines,edits){return gather3(text4,lines,edits).flatMap(({start:start2,end,inside:inside2})=>{
let before=excerpt(text4,lines,start2,end,text4.slice(start2,end)),after=excerpt(text4,lines,start2,end,applied(text4,start2,
end,inside2));return lineChanges(before,after).flatMap(change=>{let removed=before.slice(change.before.start,change.before.
end),added=after.slice(change.after.start,change.after.end);return[...removed.map((line,i)=>changed("-",line,added[i]??"")),
...added.map((line,i)=>changed("+",line,removed[i]??""))]})})}function gather3(text4,lines,edits){let pieces2=[];for(let edit of[
...edits].sort((a,b)=>a.span.start-b.span.start)){let start2=Math.max(startOfLine(text4,lines,edit.span.start),edit.span.
start-MOST_AROUND),end=Math.min(lines.whole(lines.lineAt(edit.span.end)).end,edit.span.end+MOST_AROUND,text4.length),last=pieces2.
at(-1);last&&start2<=last.end?(last.end=Math.max(last.end,end),last.inside.push(edit)):pieces2.push({start:start2,end,inside:[
edit]})}return pieces2}function applied(text4,start2,end,edits){let out="",done=start2;for(let{span:span2,text:inserted}of edits)
out+=text4.slice(done,span2.start)+inserted,done=Math.max(done,span2.end);return out+text4.slice(done,end)}function excerpt(text4,lines,start2,end,piece){
let opened=startOfLine(text4,lines,start2)<start2?"\u2026":"",closed=end<text4.length&&text4[end-1]!==`
`?"\u2026":"",split2=`${opened}${piece}${closed}`.split(`
`).map(line=>line.endsWith("\r")?line.slice(0,-1):line);return split2.at(-1)===""&&split2.pop(),split2}function changed(sign,text4,other){
let shorter=Math.min(text4.length,other.length),from=0;for(;from<shorter&&text4[from]===other[from];)from++;let tail=0;for(;tail<
shorter-from&&text4.at(-1-tail)===other.at(-1-tail);)tail++;return{sign,text:text4,from,to:text4.length-tail}}var startOfLine,
MOST_AROUND,init_changes=__esm({"src/report/changes.ts"(){"use strict";init_diff();startOfLine=(text4,lines,offset)=>Math.
max(lines.start(lines.lineAt(offset)),text4.startsWith("\uFEFF")?1:0),MOST_AROUND=400}});function targets({kind,path:path2},{edits,files}){if(kind==="dockerfile")return{here:edits,elsewhere:files};let isHere=file2=>path2===
file2.path||path2.endsWith(`/${file2.path}`),elsewhere=files.filter(file2=>!isHere(file2));return{here:files.filter(isHere).
flatMap(file2=>file2.edits),elsewhere:edits.length>0?[{path:"Dockerfile",edits},...elsewhere]:elsewhere}}var init_targets=__esm(
{"src/report/targets.ts"(){"use strict"}});function wrap(text4,width3){let lines=[],line="";for(let word2 of words2(text4))line!==""&&widthOf(line)+1+widthOf(word2)>
width3?(lines.push(line),line=word2):line+=line===""?word2:` ${word2}`;return line===""?lines:[...lines,line]}function hanging(indent,label,text4,width3,style){
let[first="",...others]=wrap(text4,width3-indent.length-label.length);return[`${indent}${style(label)}${first}`,...others.
map(line=>indent+" ".repeat(label.length)+line)]}var words2,MOST_TEXT,MOST_WORD,shortened,init_wrap=__esm({"src/report/w\
rap.ts"(){"use strict";init_visible();init_width();words2=text4=>{let all2=text4.slice(0,MOST_TEXT).split(/\s+/).filter(
word2=>word2!=="").map(word2=>visible(shortened(word2)));return text4.length>MOST_TEXT?[...all2,"\u2026"]:all2},MOST_TEXT=
4e3,MOST_WORD=200,shortened=word2=>word2.length>MOST_WORD?`${word2.slice(0,60)}\u2026${word2.slice(-60)}`:word2}});function fixBlock(page,{file:file2,lines},fix2){let{paint,width:width3}=page,{here,elsewhere}=targets(file2,fix2),label=fix2.
safety==="safe"?"fix: ":"unsafe fix: ";return[...hanging("    ",label,fix2.summary,width3,paint.green),...shortened2(page,
changedLines(file2.text,lines,here)),...elsewhere.flatMap(other=>otherFile2(page,other)),...fix2.caveat===null?[]:hanging(
"    ","caution: ",fix2.caveat,width3,paint.yellow)]}function shortened2(page,changes2){if(changes2.length<=MOST_LINES)return changes2.
map(change=>changedLine(page,change));let mostOfRun=endOfRun(changes2,0)===changes2.length?MOST_LINES:MOST_LINES/2,out=[],
left2=MOST_LINES,from=0;for(;from<changes2.length&&left2>0;){let end=endOfRun(changes2,from),shown2=Math.min(end-from,mostOfRun,
left2);out.push(...changes2.slice(from,from+shown2).map(change=>changedLine(page,change))),left2-=shown2,from+=shown2,from<
end&&left2>0&&(out.push(more2(page,end-from)),from=end)}return from<changes2.length?[...out,more2(page,changes2.length-from)]:
out}function endOfRun(changes2,from){let end=from;for(;end<changes2.length&&changes2[end]?.sign===changes2[from]?.sign;)
end++;return end}function changedLine({paint,width:width3},{sign,text:text4,from,to}){let shown2=show2(text4,{start:0,end:text4.
length},{start:from,end:to},width3-INDENT.length-2),line=`${sign} ${painted(shown2,token=>token)}`.trimEnd();return INDENT+
(sign==="-"?paint.red(line):paint.green(line))}function otherFile2(page,{path:path2,edits}){let{paint}=page,added=edits.
map(({text:text4})=>text4).join(""),isOnlyAdded=edits.every(({span:span2})=>span2.start===span2.end),lines=changedLines(
"",new Lines(""),[{span:{start:0,end:0},text:added}]);return[`${INDENT}${paint.green.bold(`${isOnlyAdded?"+":"~"} ${visible(
path2)}`)}`,...shortened2(page,lines)]}var MOST_LINES,INDENT,more2,init_fix_block=__esm({"src/report/fix-block.ts"(){"us\
e strict";init_lines();init_changes();init_code_frame();init_counts();init_frame();init_targets();init_visible();init_wrap();
MOST_LINES=8,INDENT="      ";more2=({paint},lines)=>`${INDENT}${paint.dim(`\u2026 ${count2(lines,"more line")}`)}`}});var fileErrorName,init_look=__esm({"src/report/look.ts"(){"use strict";fileErrorName="cannot-check"}});var styleOf2,symbols,link,init_page=__esm({"src/report/page.ts"(){"use strict";styleOf2=({paint},severity)=>({error:paint.
red,warning:paint.yellow,info:paint.blue,style:paint.magenta})[severity],symbols={error:"\u2716",warning:"\u25B2",info:"\
\u25CF",style:"\u25C6"},link=({hyperlinks},address,text4)=>hyperlinks&&/^https?:[\x21-\x7e]+$/.test(address)?`\x1B]8;;${address}\
\x1B\\${text4}\x1B]8;;\x1B\\`:text4}});var pretty_exports={};__export(pretty_exports,{report:()=>report});function fileBlock(page,file2){let source={file:file2,
lines:new Lines(file2.text)},blocks=[...file2.errors.map(error=>errorBlock(page,source,error)),...file2.findings.map(finding=>findingBlock(
page,source,finding))];return[page.paint.bold.underline(visible(file2.path)),...blocks.flatMap(block2=>["",...block2])]}
function findingBlock(page,source,finding){let{paint,width:width3}=page,{rule,severity,message,span:span2,range:range2,bytes,
related,fix:fix2}=finding,cost=bytes===null?"":`  ${size(bytes)}`;return[...heading(page,severity,rule,finding.docs,cost,
`${source.file.path}:${range2.start.line}:${range2.start.column}`),...wrap(message,width3-INDENT2.length).map(line=>INDENT2+
line),...codeFrame(page,source,span2,styleOf2(page,severity)),...related.slice(0,MOST_RELATED).flatMap(other=>hanging(INDENT2,
`line ${other.range.start.line}: `,other.text,width3,paint.cyan)),...related.length>MOST_RELATED?[`${INDENT2}${paint.dim(
`\u2026 ${count2(related.length-MOST_RELATED,"more place")}`)}`]:[],...fix2?fixBlock(page,source,fix2):[]]}function errorBlock(page,source,{
message,position}){let at3=position?source.lines.start(position.line)+position.column-1:0;return[...heading(page,"error",
fileErrorName,"","",position?`${source.file.path}:${position.line}:${position.column}`:source.file.path),...wrap(message,
page.width-INDENT2.length).map(line=>INDENT2+line),...position?codeFrame(page,source,{start:at3,end:at3},page.paint.red):
[]]}function heading(page,severity,name,docs,cost,where){let{paint,width:width3}=page,kind=`${symbols[severity]} ${severity}`,
left2=`  ${styleOf2(page,severity)(kind)}  ${link(page,docs,paint.bold(visible(name)))}${cost}`,place3=visible(where),room=width3-
widthOf(`  ${kind}  ${visible(name)}${cost}`)-widthOf(place3);return room>=2?[left2+" ".repeat(room)+paint.dim(place3)]:
[left2,INDENT2+paint.dim(place3)]}function closing(page,result){let worst=severities.find(severity=>result.files.some(({
errors,findings})=>severity==="error"&&errors.length>0||findings.some(finding=>finding.severity===severity))),[first="",
...others]=wrap(summarize(result),page.width-2);return[`${worst?styleOf2(page,worst)(symbols[worst]):page.paint.green("\u2714")}\
 ${page.paint.bold(first)}`,...others.map(line=>`  ${page.paint.bold(line)}`)].join(`
`)}var report,INDENT2,MOST_RELATED,init_pretty=__esm({"src/report/pretty.ts"(){"use strict";init_source2();init_rule();init_lines();
init_code_frame();init_counts();init_fix_block();init_look();init_page();init_visible();init_width();init_wrap();report=
(result,look)=>{let page={paint:new Chalk({level:look.color?1:0}),width:Math.max(look.width,40),hyperlinks:look.hyperlinks&&
look.color},shown2=result.files.filter(({findings,errors})=>findings.length+errors.length>0);return look.quiet&&shown2.length===
0&&result.summary.fixed===0?"":[...shown2.flatMap(file2=>[...fileBlock(page,file2),""]),closing(page,result),""].join(`
`)},INDENT2="    ",MOST_RELATED=5}});var compact_exports={};__export(compact_exports,{report:()=>report2});var report2,row,init_compact=__esm({"src/report/co\
mpact.ts"(){"use strict";init_look();init_visible();report2=({files})=>files.flatMap(({path:path2,findings,errors})=>[...errors.
map(({message,position})=>row(path2,position?.line??1,position?.column??1,"error",fileErrorName,message)),...findings.map(
({range:{start:start2},severity,rule,message})=>row(path2,start2.line,start2.column,severity,rule,message))]).join(""),row=
(path2,line,column,severity,rule,message)=>`${visible(path2)}:${line}:${column}: ${severity} ${visible(rule)} ${visible(
message)}
`}});var json_exports={};__export(json_exports,{errorJson:()=>errorJson,findingJson:()=>findingJson,report:()=>report3});var report3,
fileJson,findingJson,errorJson,fixJson,init_json3=__esm({"src/report/json.ts"(){"use strict";report3=({files,summary},{version:version3})=>`${JSON.
stringify({schemaVersion:1,tool:{name:"imglint",version:version3},files:files.map(fileJson),summary},null,2)}
`,fileJson=({path:path2,kind,findings,errors})=>({path:path2,kind,findings:findings.map(findingJson),errors:errors.map(errorJson)}),
findingJson=({rule,aliases,severity,message,range:range2,anchorLine:anchorLine2,bytes,related,fix:fix2,docs})=>({rule,aliases,
severity,message,range:range2,anchorLine:anchorLine2,bytes,fix:fix2&&fixJson(fix2),docs,related:related.map(other=>({message:other.
text,range:other.range}))}),errorJson=({message,position})=>({message,position}),fixJson=({safety,summary,caveat})=>({safety,
summary,caveat})}});var ndjson_exports={};__export(ndjson_exports,{report:()=>report4});var report4,init_ndjson=__esm({"src/report/ndjson.ts"(){
"use strict";init_json3();report4=({files})=>files.flatMap(({path:path2,kind,findings,errors})=>[...errors.map(error=>({
type:"error",path:path2,kind,...errorJson(error)})),...findings.map(finding=>({type:"finding",path:path2,kind,...findingJson(
finding)}))]).map(object=>`${JSON.stringify(object)}
`).join("")}});function fingerprints({text:text4,findings},scope){let lines=new Lines(text4),lineHashes=new Map,hashOfLine=line=>{let hash=lineHashes.
get(line)??sha256(lines.text(line).replace(/\s+/g," ").trim());return lineHashes.set(line,hash),hash},seen=new Map;return findings.
map(({rule,range:range2})=>{let key2=[scope,rule,hashOfLine(range2.start.line)].join("\0"),number=(seen.get(key2)??0)+1;
return seen.set(key2,number),sha256(`${key2}\0${number}`).slice(0,32)})}var import_node_crypto2,sha256,init_fingerprint=__esm(
{"src/engine/fingerprint.ts"(){"use strict";import_node_crypto2=__toESM(require_node_crypto(),1);init_lines();sha256=text4=>(0,import_node_crypto2.createHash)(
"sha256").update(text4).digest("hex")}});function descriptors({rules:rules2,docs},files){let known3=new Set(rules2.map(({meta})=>meta.id)),foreign=new Map(files.
flatMap(({findings})=>findings).filter(({rule})=>!known3.has(rule)).map(finding=>[finding.rule,finding]));return[...rules2.
map(({meta})=>described(meta,docs(meta.id))),...[...foreign.values()].map(named)]}var described,problemSeverities,named,
helpUri,levels,literal2,init_sarif_rules=__esm({"src/report/sarif-rules.ts"(){"use strict";described=(meta,page)=>({id:meta.
id,shortDescription:{text:literal2(meta.summary)},fullDescription:{text:literal2(meta.rationale)},help:{text:literal2(`${meta.
summary}. ${meta.rationale}`),markdown:`${meta.rationale}

[${meta.id}](${page})`},...helpUri(page),defaultConfiguration:{level:levels[meta.severity]},properties:{tags:[...meta.presets],
...meta.aliases&&{aliases:meta.aliases},"problem.severity":problemSeverities[meta.severity]}}),problemSeverities={error:"\
error",warning:"warning",info:"recommendation",style:"recommendation"},named=({rule,severity,docs})=>({id:rule,shortDescription:{
text:rule},...helpUri(docs),defaultConfiguration:{level:levels[severity]}}),helpUri=page=>/^https?:\/\//.test(page)?{helpUri:page}:
{},levels={error:"error",warning:"warning",info:"note",style:"note"},literal2=text4=>text4.includes("](")?text4.replace(
/[\\[\]]/g,"\\$&"):text4}});var sarif_exports={};__export(sarif_exports,{report:()=>report5});function log({files},look){let rules2=descriptors(look,
files),indexes2=new Map(rules2.map(({id},index)=>[id,index]));return{$schema:"https://json.schemastore.org/sarif-2.1.0.j\
son",version:"2.1.0",runs:[{tool:{driver:{name:"imglint",version:look.version,semanticVersion:look.version,rules:rules2}},
columnKind:"utf16CodeUnits",originalUriBaseIds:{"%SRCROOT%":{description:{text:"The working directory of the run."}}},invocations:[
invocation(files)],results:files.flatMap(file2=>results(file2,indexes2))}]}}function results(file2,indexes2){let lines=new Lines(
file2.text),prints=fingerprints(file2,"");return file2.findings.map((finding,i)=>({ruleId:finding.rule,ruleIndex:indexes2.
get(finding.rule)??-1,level:levels[finding.severity],message:{text:literal2(finding.message)},locations:[location(file2.
path,region(finding.range))],...finding.related.length>0&&{relatedLocations:finding.related.map(({text:text4,range:range2},id)=>({
id,...location(file2.path,region(range2)),message:{text:literal2(text4)}}))},partialFingerprints:{"imglintFinding/v1":prints[i]??
""},...fixes(file2,lines,finding),...finding.bytes!==null&&{properties:{bytes:finding.bytes}}}))}function fixes(file2,lines,{
fix:fix2}){if(!fix2)return{};let{here,elsewhere}=targets(file2,fix2);if(here.length===0||elsewhere.length>0)return{};let at3=({
start:start2,end})=>region({start:lines.positionAt(start2),end:lines.positionAt(end)});return{fixes:[{description:{text:literal2(
fix2.caveat===null?fix2.summary:`${fix2.summary} (unsafe: ${fix2.caveat})`)},artifactChanges:[{artifactLocation:artifact(
file2.path),replacements:here.map(({span:span2,text:text4})=>({deletedRegion:at3(span2),insertedContent:{text:text4}}))}]}]}}
var report5,invocation,location,artifact,relativeUri,region,init_sarif=__esm({"src/report/sarif.ts"(){"use strict";init_lines();
init_fingerprint();init_sarif_rules();init_targets();report5=(result,look)=>`${JSON.stringify(log(result,look),null,2)}
`;invocation=files=>({executionSuccessful:files.every(({errors})=>errors.length===0),toolExecutionNotifications:files.flatMap(
({path:path2,errors})=>errors.map(({message,position})=>({level:"error",message:{text:literal2(message)},locations:[location(
path2,position&&{startLine:position.line,startColumn:position.column})]})))});location=(path2,at3)=>({physicalLocation:{
artifactLocation:artifact(path2),...at3&&{region:at3}}}),artifact=path2=>({uri:relativeUri(path2),uriBaseId:"%SRCROOT%"}),
relativeUri=path2=>path2.replace(new RegExp("\\p{Cs}","gu"),"\uFFFD").split("/").map(encodeURIComponent).join("/"),region=
({start:start2,end})=>({startLine:start2.line,startColumn:start2.column,endLine:end.line,endColumn:end.column})}});var github_exports={};__export(github_exports,{report:()=>report6});var report6,commands,place2,command2,escapeData,escapeProperty,
init_github=__esm({"src/report/github.ts"(){"use strict";init_visible();report6=({files})=>files.flatMap(({path:path2,findings,
errors})=>[...errors.map(({message,position})=>command2("error",{file:path2,...position&&place2(position,position),title:"\
imglint"},message)),...findings.map(({severity,range:{start:start2,end},rule,message})=>command2(commands[severity],{file:path2,
...place2(start2,end),title:`imglint(${rule})`},message))]).join(""),commands={error:"error",warning:"warning",info:"not\
ice",style:"notice"},place2=(start2,end)=>start2.line===end.line?{line:start2.line,endLine:end.line,col:start2.column,endColumn:end.
column}:{line:start2.line,endLine:end.line},command2=(name,properties,message)=>{let written=Object.entries(properties).
map(([key2,value])=>`${key2}=${escapeProperty(String(value))}`);return`::${name} ${written.join(",")}::${escapeData(message)}\

`},escapeData=text4=>visible(text4.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A")),escapeProperty=text4=>escapeData(text4).replaceAll(":","%3A").replaceAll(",","%2C")}});var gitlab_exports={};__export(gitlab_exports,{report:()=>report7});var report7,severityNames,issue,init_gitlab=__esm({"\
src/report/gitlab.ts"(){"use strict";init_fingerprint();init_look();report7=({files})=>{let issues=files.flatMap(file2=>{
let{path:path2,findings,errors}=file2,prints=fingerprints(file2,path2);return[...errors.map(({message,position},i)=>issue(
{path:path2,name:fileErrorName,message,severity:"blocker",begin:position?.line??1,end:position?.line??1,fingerprint:sha256(
[path2,fileErrorName,i].join("\0")).slice(0,32)})),...findings.map(({rule,message,severity,range:range2},i)=>issue({path:path2,
name:rule,message,severity:severityNames[severity],begin:range2.start.line,end:range2.end.line,fingerprint:prints[i]??""}))]});
return`${JSON.stringify(issues,null,2)}
`},severityNames={error:"critical",warning:"major",info:"minor",style:"info"},issue=({path:path2,name,message,severity,begin,
end,fingerprint})=>({type:"issue",check_name:name,description:message,severity,fingerprint,location:{path:path2,lines:{begin,
end}}})}});var xmlDocument,element,escapeXml,entities,init_xml=__esm({"src/report/xml.ts"(){"use strict";init_visible();xmlDocument=
root=>`<?xml version="1.0" encoding="UTF-8"?>
${root}`,element=(name,attributes,inside2="")=>{let opened=`<${name}${Object.entries(attributes).map(([key2,value])=>` ${key2}\
="${escapeXml(String(value))}"`).join("")}`;return inside2===""?`${opened}/>
`:`${opened}>
${inside2.replace(/^(?=.)/gm,"  ")}</${name}>
`},escapeXml=text4=>visible(text4).replace(/[&<>"']/g,char=>entities[char]??char).replace(/[\ufffe\uffff]/g,"\uFFFD"),entities=
{"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"}}});var junit_exports={};__export(junit_exports,{report:()=>report8});function cases({path:path2,findings,errors}){return findings.
length+errors.length===0?element("testcase",{name:"imglint",classname:path2,file:path2}):[...errors.map(({message,position})=>testCase(
path2,fileErrorName,position?.line??1,position?.column??1,element("error",{type:fileErrorName,message}))),...findings.map(
({rule,severity,message,range:{start:start2}})=>testCase(path2,rule,start2.line,start2.column,element("failure",{type:severity,
message})))].join("")}var report8,suite,testCase,total2,init_junit=__esm({"src/report/junit.ts"(){"use strict";init_look();
init_xml();report8=({files})=>xmlDocument(element("testsuites",{name:"imglint",...total2(files)},files.map(suite).join(""))),
suite=file2=>element("testsuite",{name:file2.path,...total2([file2])},cases(file2));testCase=(path2,name,line,column,inside2)=>element(
"testcase",{name:`${name} (${line}:${column})`,classname:path2,file:path2,line},inside2),total2=files=>({tests:files.reduce(
(sum,{findings,errors})=>sum+Math.max(findings.length+errors.length,1),0),failures:files.reduce((sum,{findings})=>sum+findings.
length,0),errors:files.reduce((sum,{errors})=>sum+errors.length,0)})}});var checkstyle_exports={};__export(checkstyle_exports,{report:()=>report9});var report9,severityNames2,init_checkstyle=__esm(
{"src/report/checkstyle.ts"(){"use strict";init_look();init_xml();report9=({files})=>xmlDocument(element("checkstyle",{version:"\
4.3"},files.map(file2=>element("file",{name:file2.path},[...file2.errors.map(({message,position})=>element("error",{line:position?.
line??1,column:position?.column??1,severity:"error",message,source:`imglint.${fileErrorName}`})),...file2.findings.map(({
range:{start:start2},severity,message,rule})=>element("error",{line:start2.line,column:start2.column,severity:severityNames2[severity],
message,source:`imglint.${rule}`}))].join(""))).join(""))),severityNames2={error:"error",warning:"warning",info:"info",style:"\
info"}}});function codeBlock(language,lines){let body=lines.map(line=>visible(clipped(line.replaceAll("	","    ").replace(/\r$/,""),
400))),longest2=Math.max(2,...body.map(line=>Math.max(0,...(line.match(/`+/g)??[]).map(run3=>run3.length)))),fence="`".repeat(
longest2+1);return[`${fence}${language}`,...body,fence].join(`
`)}var escapeMarkdown,entities2,markdownLink,clipped,init_markdown_text=__esm({"src/report/markdown-text.ts"(){"use stri\
ct";init_visible();escapeMarkdown=text4=>visible(clipped(text4,1e3).replace(/\s+/g," ").trim()).replace(/[&<>]/g,char=>entities2[char]??
char).replace(/(?<!\w)(?:@(?=\w)|#(?=\d))/g,"$&&#8203;").replace(/[\\`*_[\]|~$!]|#(?!8203;)/g,"\\$&"),entities2={"&":"&a\
mp;","<":"&lt;",">":"&gt;"},markdownLink=(text4,address)=>/^https?:[\x21-\x7e]+$/.test(address)?`[${escapeMarkdown(text4)}\
](${address.replace(/[\\|()<>`]/g,char=>`%${char.charCodeAt(0).toString(16)}`)})`:escapeMarkdown(text4);clipped=(text4,most3)=>text4.
length>most3?`${text4.slice(0,most3)}\u2026`:text4}});var markdown_exports={};__export(markdown_exports,{report:()=>report10});function section(file2){let rows2=[...file2.errors.
map(({message,position})=>row2("error",position?`${position.line}:${position.column}`:"",fileErrorName,message)),...file2.
findings.map(({severity,range:{start:start2},rule,docs,message})=>row2(severity,`${start2.line}:${start2.column}`,markdownLink(
rule,docs),message))],fixes2=fixSection(file2);if(rows2.length===0&&fixes2.length===0)return[];let table2=["| | Line | R\
ule | Message |","| :-- | --: | :-- | :-- |",...rows2].join(`
`);return[`#### ${escapeMarkdown(file2.path)}`,...rows2.length>0?[table2]:[],...fixes2]}function fixSection(file2){let lines=file2.
diff===""?proposals(file2):file2.diff.trimEnd().split(`
`);if(lines.length===0)return[];let title=file2.fixed>0?"What was fixed":"What fixing changes",hidden=lines.length-MOST_LINES2,
shown2=hidden>0?[...lines.slice(0,MOST_LINES2),`# \u2026 ${count2(hidden,"more line")}`]:lines;return[`<details>
<summary>${title}</summary>`,codeBlock("diff",shown2),"</details>"]}function proposal(file2,lines,{fix:fix2,rule,range:range2}){
if(!fix2)return[];let{here,elsewhere}=targets(file2,fix2);return[`# ${rule}, line ${range2.start.line}: ${fix2.summary}${fix2.
caveat===null?"":` (unsafe: ${fix2.caveat})`}`,...changedLines(file2.text,lines,here).map(({sign,text:text4})=>sign+text4),
...elsewhere.flatMap(({path:path2,edits})=>[`# ${path2}`,...edits.flatMap(({text:text4})=>text4.trimEnd().split(`
`).map(line=>`+${line}`))])]}var report10,row2,symbols2,MOST_LINES2,proposals,init_markdown=__esm({"src/report/markdown.\
ts"(){"use strict";init_lines();init_changes();init_counts();init_look();init_markdown_text();init_targets();report10=result=>[
`### imglint: ${summarize(result)}`,...result.files.flatMap(section)].join(`

`).concat(`
`);row2=(severity,at3,rule,message)=>`| ${symbols2[severity]} ${severity} | ${at3} | ${rule} | ${escapeMarkdown(message)}\
 |`,symbols2={error:"\u274C",warning:"\u26A0\uFE0F",info:"\u2139\uFE0F",style:"\u{1F3A8}"};MOST_LINES2=200,proposals=file2=>{
let lines=new Lines(file2.text);return file2.findings.flatMap(finding=>proposal(file2,lines,finding))}}});var require_node_worker_threads=__commonJS({"late:node:worker_threads"(exports2){Object.defineProperty(exports2,"Worker",
{enumerable:!0,get:()=>require("node:worker_threads").Worker});Object.defineProperty(exports2,"parentPort",{enumerable:!0,
get:()=>require("node:worker_threads").parentPort});Object.defineProperty(exports2,"workerData",{enumerable:!0,get:()=>require("node:worker_threads").
workerData})}});var colored_diff_exports={};__export(colored_diff_exports,{coloredDiff:()=>coloredDiff});var bold,cyan,green,red,coloredDiff,
init_colored_diff=__esm({"src/report/colored-diff.ts"(){"use strict";init_source2();({bold,cyan,green,red}=new Chalk({level:1})),
coloredDiff=diff=>diff.split(`
`).map(line=>line.startsWith("+++")||line.startsWith("---")?bold(line):line.startsWith("@@")?cyan(line):line.startsWith(
"+")?green(line):line.startsWith("-")?red(line):line).join(`
`)}});var worker_exports={};async function answer(tasks){let checked=[];try{for(let task2 of tasks)checked.push(await check(task2));
return{checked}}catch(error){if(isUsageError(error))return{mistake:error.message};throw error}}var import_node_worker_threads2,
flags,env2,cwd,check,init_worker=__esm({"src/cli/worker.ts"(){"use strict";import_node_worker_threads2=__toESM(require_node_worker_threads(),1);
init_check_file();init_errors();({flags,env:env2,cwd}=import_node_worker_threads2.workerData),check=fileChecker(flags,env2,
cwd);import_node_worker_threads2.parentPort?.on("message",tasks=>{answer(tasks).then(said=>import_node_worker_threads2.parentPort?.
postMessage(said),error=>{setImmediate(()=>{throw error})})})}});var program_exports={};__export(program_exports,{action:()=>action,cli:()=>cli,worker:()=>worker});module.exports=__toCommonJS(
program_exports);var import_node_process=require("node:process");var import_node_fs=require("node:fs"),import_node_os=require("node:os"),import_node_path2=require("node:path");init_errors();var import_node_path=require("node:path");init_errors();function wishesFrom(env4){let input=name=>env4[`INPUT_${name.toUpperCase()}`]?.
trim()??"",lines=name=>input(name).split(`
`).map(line=>line.trim()).filter(line=>line!==""),placed=path2=>import_node_path.posix.isAbsolute(path2)?path2:import_node_path.posix.
join(input("working-directory")||".",path2),placedInput=name=>input(name)===""?null:placed(input(name)),sarifFile=placedInput(
"sarif-file"),config=placedInput("config"),formats2=lines("format"),paths=lines("paths");return{sarifFile,argv:["check",
...(formats2.length>0?formats2:["github"]).map(format3=>`--format=${format3}`),...sarifFile===null?[]:[`--format=sarif=${sarifFile}`],
...config===null?[]:[`--config=${config}`],...lines("preset").map(preset=>`--preset=${preset}`),...input("fail-on")===""?
[]:[`--fail-on=${input("fail-on")}`],...isTrue("fix",input("fix"))?["--fix"]:[],...isTrue("unsafe-fixes",input("unsafe-f\
ixes"))?["--unsafe-fixes"]:[],"--",...(paths.length>0?paths:["."]).map(placed)]}}function isTrue(name,value){if(/^(?:true|True|TRUE)$/.
test(value))return!0;if(/^(?:false|False|FALSE|)$/.test(value))return!1;throw new UsageError(`The input '${name}' is tru\
e or false, not '${value}'.`)}async function run(env4,commandLine,say){let folder=(0,import_node_fs.mkdtempSync)((0,import_node_path2.join)(env4.RUNNER_TEMP??
(0,import_node_os.tmpdir)(),"imglint-")),report12=(0,import_node_path2.join)(folder,"report.json");try{let{argv,sarifFile}=wishesFrom(
env4),code=await commandLine([argv[0]??"",`--format=json=${report12}`,...argv.slice(1)]);return(0,import_node_fs.existsSync)(
report12)&&writeOutputs(env4,summaryIn(report12),sarifFile),code}catch(error){if(!isUsageError(error))throw error;return say(
`::error title=imglint::${error.message}`),2}finally{(0,import_node_fs.rmSync)(folder,{recursive:!0})}}var summaryIn=report12=>JSON.
parse((0,import_node_fs.readFileSync)(report12,"utf8")).summary;function writeOutputs(env4,{error,warning,info,style,fixed},sarifFile){
let file2=env4.GITHUB_OUTPUT;if(file2===void 0||file2==="")return;let outputs={findings:error+warning+info+style,errors:error,
warnings:warning,fixed,"sarif-file":sarifFile??""};(0,import_node_fs.appendFileSync)(file2,Object.entries(outputs).map(([
name,value])=>`${name}=${value}
`).join(""))}var import_node_fs2=require("node:fs"),import_node_path3=require("node:path"),import_node_util2=require("node:util");var align={right:alignRight,center:alignCenter},top=0,right=1,bottom=2,left=3,UI=class{constructor(opts){var _a2;this.width=
opts.width,this.wrap=(_a2=opts.wrap)!==null&&_a2!==void 0?_a2:!0,this.rows=[]}span(...args){let cols=this.div(...args);cols.
span=!0}resetOutput(){this.rows=[]}div(...args){if(args.length===0&&this.div(""),this.wrap&&this.shouldApplyLayoutDSL(...args)&&
typeof args[0]=="string")return this.applyLayoutDSL(args[0]);let cols=args.map(arg=>typeof arg=="string"?this.colFromString(
arg):arg);return this.rows.push(cols),cols}shouldApplyLayoutDSL(...args){return args.length===1&&typeof args[0]=="string"&&
/[\t\n]/.test(args[0])}applyLayoutDSL(str){let rows2=str.split(`
`).map(row3=>row3.split("	")),leftColumnWidth=0;return rows2.forEach(columns=>{columns.length>1&&mixin.stringWidth(columns[0])>
leftColumnWidth&&(leftColumnWidth=Math.min(Math.floor(this.width*.5),mixin.stringWidth(columns[0])))}),rows2.forEach(columns=>{
this.div(...columns.map((r,i)=>({text:r.trim(),padding:this.measurePadding(r),width:i===0&&columns.length>1?leftColumnWidth:
void 0})))}),this.rows[this.rows.length-1]}colFromString(text4){return{text:text4,padding:this.measurePadding(text4)}}measurePadding(str){
let noAnsi=mixin.stripAnsi(str);return[0,noAnsi.match(/\s*$/)[0].length,0,noAnsi.match(/^\s*/)[0].length]}toString(){let lines=[];
return this.rows.forEach(row3=>{this.rowToString(row3,lines)}),lines.filter(line=>!line.hidden).map(line=>line.text).join(
`
`)}rowToString(row3,lines){return this.rasterize(row3).forEach((rrow,r)=>{let str="";rrow.forEach((col,c)=>{let{width:width3}=row3[c],
wrapWidth=this.negatePadding(row3[c]),ts=col;if(wrapWidth>mixin.stringWidth(col)&&(ts+=" ".repeat(wrapWidth-mixin.stringWidth(
col))),row3[c].align&&row3[c].align!=="left"&&this.wrap){let fn=align[row3[c].align];ts=fn(ts,wrapWidth),mixin.stringWidth(
ts)<wrapWidth&&(ts+=" ".repeat((width3||0)-mixin.stringWidth(ts)-1))}let padding=row3[c].padding||[0,0,0,0];padding[left]&&
(str+=" ".repeat(padding[left])),str+=addBorder(row3[c],ts,"| "),str+=ts,str+=addBorder(row3[c],ts," |"),padding[right]&&
(str+=" ".repeat(padding[right])),r===0&&lines.length>0&&(str=this.renderInline(str,lines[lines.length-1]))}),lines.push(
{text:str.replace(/ +$/,""),span:row3.span})}),lines}renderInline(source,previousLine){let match=source.match(/^ */),leadingWhitespace=match?
match[0].length:0,target=previousLine.text,targetTextWidth=mixin.stringWidth(target.trimRight());return previousLine.span?
this.wrap?leadingWhitespace<targetTextWidth?source:(previousLine.hidden=!0,target.trimRight()+" ".repeat(leadingWhitespace-
targetTextWidth)+source.trimLeft()):(previousLine.hidden=!0,target+source):source}rasterize(row3){let rrows=[],widths=this.
columnWidths(row3),wrapped;return row3.forEach((col,c)=>{col.width=widths[c],this.wrap?wrapped=mixin.wrap(col.text,this.
negatePadding(col),{hard:!0}).split(`
`):wrapped=col.text.split(`
`),col.border&&(wrapped.unshift("."+"-".repeat(this.negatePadding(col)+2)+"."),wrapped.push("'"+"-".repeat(this.negatePadding(
col)+2)+"'")),col.padding&&(wrapped.unshift(...new Array(col.padding[top]||0).fill("")),wrapped.push(...new Array(col.padding[bottom]||
0).fill(""))),wrapped.forEach((str,r)=>{rrows[r]||rrows.push([]);let rrow=rrows[r];for(let i=0;i<c;i++)rrow[i]===void 0&&
rrow.push("");rrow.push(str)})}),rrows}negatePadding(col){let wrapWidth=col.width||0;return col.padding&&(wrapWidth-=(col.
padding[left]||0)+(col.padding[right]||0)),col.border&&(wrapWidth-=4),wrapWidth}columnWidths(row3){if(!this.wrap)return row3.
map(col=>col.width||mixin.stringWidth(col.text));let unset=row3.length,remainingWidth=this.width,widths=row3.map(col=>{if(col.
width)return unset--,remainingWidth-=col.width,col.width}),unsetWidth=unset?Math.floor(remainingWidth/unset):0;return widths.
map((w,i)=>w===void 0?Math.max(unsetWidth,_minWidth(row3[i])):w)}};function addBorder(col,ts,style){return col.border?/[.']-+[.']/.
test(ts)?"":ts.trim().length!==0?style:"  ":""}function _minWidth(col){let padding=col.padding||[],minWidth=1+(padding[left]||
0)+(padding[right]||0);return col.border?minWidth+4:minWidth}function getWindowWidth(){return typeof process=="object"&&
process.stdout&&process.stdout.columns?process.stdout.columns:80}function alignRight(str,width3){str=str.trim();let strWidth=mixin.
stringWidth(str);return strWidth<width3?" ".repeat(width3-strWidth)+str:str}function alignCenter(str,width3){str=str.trim();
let strWidth=mixin.stringWidth(str);return strWidth>=width3?str:" ".repeat(width3-strWidth>>1)+str}var mixin;function cliui(opts,_mixin){
return mixin=_mixin,new UI({width:opts?.width||getWindowWidth(),wrap:opts?.wrap})}var import_node_util=require("node:util"),string_width_default=text4=>Array.from((0,import_node_util.stripVTControlCharacters)(
text4)).length;var ST=String.raw`(?:\u001B\u005C|\u009C)`,stringControls=String.raw`\u0018\u001A\u001B\u0080-\u009F`,osc=String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`,
controlString=String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`,linuxPalette=String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`,
csi=String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`,escape=String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`,
pattern=`${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`;function ansiRegex({onlyFirst=!1}={}){return new RegExp(
pattern,onlyFirst?void 0:"g")}var regex=ansiRegex();function stripAnsi(string){if(typeof string!="string")throw new TypeError(`Expected a \`string\`, go\
t \`${typeof string}\``);return!string.includes("\x1B")&&!string.includes("\x9B")?string:string.replace(regex,"")}var wrapAnsi16=(offset=0)=>code=>`\x1B[${code+offset}m`,wrapAnsi256=(offset=0)=>code=>`\x1B[${38+offset};5;${code}m`,wrapAnsi16m=(offset=0)=>(red2,green2,blue)=>`\
\x1B[${38+offset};2;${red2};${green2};${blue}m`,styles={modifier:{reset:[0,0],bold:[1,22],dim:[2,22],italic:[3,23],underline:[
4,24],overline:[53,55],inverse:[7,27],hidden:[8,28],strikethrough:[9,29]},color:{black:[30,39],red:[31,39],green:[32,39],
yellow:[33,39],blue:[34,39],magenta:[35,39],cyan:[36,39],white:[37,39],blackBright:[90,39],gray:[90,39],grey:[90,39],redBright:[
91,39],greenBright:[92,39],yellowBright:[93,39],blueBright:[94,39],magentaBright:[95,39],cyanBright:[96,39],whiteBright:[
97,39]},bgColor:{bgBlack:[40,49],bgRed:[41,49],bgGreen:[42,49],bgYellow:[43,49],bgBlue:[44,49],bgMagenta:[45,49],bgCyan:[
46,49],bgWhite:[47,49],bgBlackBright:[100,49],bgGray:[100,49],bgGrey:[100,49],bgRedBright:[101,49],bgGreenBright:[102,49],
bgYellowBright:[103,49],bgBlueBright:[104,49],bgMagentaBright:[105,49],bgCyanBright:[106,49],bgWhiteBright:[107,49]}},modifierNames=Object.
keys(styles.modifier),foregroundColorNames=Object.keys(styles.color),backgroundColorNames=Object.keys(styles.bgColor),colorNames=[
...foregroundColorNames,...backgroundColorNames];function assembleStyles(){let codes=new Map;for(let[groupName,group]of Object.
entries(styles)){for(let[styleName,style]of Object.entries(group))styles[styleName]={open:`\x1B[${style[0]}m`,close:`\x1B[${style[1]}\
m`},group[styleName]=styles[styleName],codes.set(style[0],style[1]);Object.defineProperty(styles,groupName,{value:group,
enumerable:!1})}return Object.defineProperty(styles,"codes",{value:codes,enumerable:!1}),styles.color.close="\x1B[39m",styles.
bgColor.close="\x1B[49m",styles.color.ansi=wrapAnsi16(),styles.color.ansi256=wrapAnsi256(),styles.color.ansi16m=wrapAnsi16m(),
styles.bgColor.ansi=wrapAnsi16(10),styles.bgColor.ansi256=wrapAnsi256(10),styles.bgColor.ansi16m=wrapAnsi16m(10),Object.
defineProperties(styles,{rgbToAnsi256:{value(red2,green2,blue){return red2===green2&&green2===blue?red2<8?16:red2>248?231:
Math.round((red2-8)/247*24)+232:16+36*Math.round(red2/255*5)+6*Math.round(green2/255*5)+Math.round(blue/255*5)},enumerable:!1},
hexToRgb:{value(hex){let matches3=/[a-f\d]{6}|[a-f\d]{3}/i.exec(hex.toString(16));if(!matches3)return[0,0,0];let[colorString]=matches3;
colorString.length===3&&(colorString=[...colorString].map(character=>character+character).join(""));let integer=Number.parseInt(
colorString,16);return[integer>>16&255,integer>>8&255,integer&255]},enumerable:!1},hexToAnsi256:{value:hex=>styles.rgbToAnsi256(
...styles.hexToRgb(hex)),enumerable:!1},ansi256ToAnsi:{value(code){if(code<8)return 30+code;if(code<16)return 90+(code-8);
let red2,green2,blue;if(code>=232)red2=((code-232)*10+8)/255,green2=red2,blue=red2;else{code-=16;let remainder=code%36;red2=
Math.floor(code/36)/5,green2=Math.floor(remainder/6)/5,blue=remainder%6/5}let value=Math.max(red2,green2,blue)*2;if(value===
0)return 30;let result=30+(Math.round(blue)<<2|Math.round(green2)<<1|Math.round(red2));return value===2&&(result+=60),result},
enumerable:!1},rgbToAnsi:{value:(red2,green2,blue)=>styles.ansi256ToAnsi(styles.rgbToAnsi256(red2,green2,blue)),enumerable:!1},
hexToAnsi:{value:hex=>styles.ansi256ToAnsi(styles.hexToAnsi256(hex)),enumerable:!1}}),styles}var ansiStyles=assembleStyles(),
ansi_styles_default=ansiStyles;var ESCAPES=new Set(["\x1B","\x9B"]),END_CODE=39,ANSI_ESCAPE_BELL="\x07",ANSI_CSI="[",ANSI_OSC="]",ANSI_SGR_TERMINATOR="\
m",ANSI_ESCAPE_LINK=`${ANSI_OSC}8;;`,wrapAnsiCode=code=>`${ESCAPES.values().next().value}${ANSI_CSI}${code}${ANSI_SGR_TERMINATOR}`,
wrapAnsiHyperlink=url=>`${ESCAPES.values().next().value}${ANSI_ESCAPE_LINK}${url}${ANSI_ESCAPE_BELL}`,wordLengths=string=>string.
split(" ").map(character=>string_width_default(character)),wrapWord=(rows2,word2,columns)=>{let characters=[...word2],isInsideEscape=!1,
isInsideLinkEscape=!1,visible2=string_width_default(stripAnsi(rows2.at(-1)));for(let[index,character]of characters.entries()){
let characterLength=string_width_default(character);if(visible2+characterLength<=columns?rows2[rows2.length-1]+=character:
(rows2.push(character),visible2=0),ESCAPES.has(character)&&(isInsideEscape=!0,isInsideLinkEscape=characters.slice(index+
1,index+1+ANSI_ESCAPE_LINK.length).join("")===ANSI_ESCAPE_LINK),isInsideEscape){isInsideLinkEscape?character===ANSI_ESCAPE_BELL&&
(isInsideEscape=!1,isInsideLinkEscape=!1):character===ANSI_SGR_TERMINATOR&&(isInsideEscape=!1);continue}visible2+=characterLength,
visible2===columns&&index<characters.length-1&&(rows2.push(""),visible2=0)}!visible2&&rows2.at(-1).length>0&&rows2.length>
1&&(rows2[rows2.length-2]+=rows2.pop())},stringVisibleTrimSpacesRight=string=>{let words3=string.split(" "),last=words3.
length;for(;last>0&&!(string_width_default(words3[last-1])>0);)last--;return last===words3.length?string:words3.slice(0,
last).join(" ")+words3.slice(last).join("")},exec=(string,columns,options={})=>{if(options.trim!==!1&&string.trim()==="")
return"";let returnValue="",escapeCode,escapeUrl,lengths=wordLengths(string),rows2=[""];for(let[index,word2]of string.split(
" ").entries()){options.trim!==!1&&(rows2[rows2.length-1]=rows2.at(-1).trimStart());let rowLength=string_width_default(rows2.
at(-1));if(index!==0&&(rowLength>=columns&&(options.wordWrap===!1||options.trim===!1)&&(rows2.push(""),rowLength=0),(rowLength>
0||options.trim===!1)&&(rows2[rows2.length-1]+=" ",rowLength++)),options.hard&&lengths[index]>columns){let remainingColumns=columns-
rowLength,breaksStartingThisLine=1+Math.floor((lengths[index]-remainingColumns-1)/columns);Math.floor((lengths[index]-1)/
columns)<breaksStartingThisLine&&rows2.push(""),wrapWord(rows2,word2,columns);continue}if(rowLength+lengths[index]>columns&&
rowLength>0&&lengths[index]>0){if(options.wordWrap===!1&&rowLength<columns){wrapWord(rows2,word2,columns);continue}rows2.
push("")}if(rowLength+lengths[index]>columns&&options.wordWrap===!1){wrapWord(rows2,word2,columns);continue}rows2[rows2.
length-1]+=word2}options.trim!==!1&&(rows2=rows2.map(row3=>stringVisibleTrimSpacesRight(row3)));let preString=rows2.join(
`
`),pre=[...preString],preStringIndex=0;for(let[index,character]of pre.entries()){if(returnValue+=character,ESCAPES.has(character)){
let{groups}=new RegExp(`(?:\\${ANSI_CSI}(?<code>\\d+)m|\\${ANSI_ESCAPE_LINK}(?<uri>.*)${ANSI_ESCAPE_BELL})`).exec(preString.
slice(preStringIndex))||{groups:{}};if(groups.code!==void 0){let code2=Number.parseFloat(groups.code);escapeCode=code2===
END_CODE?void 0:code2}else groups.uri!==void 0&&(escapeUrl=groups.uri.length===0?void 0:groups.uri)}let code=ansi_styles_default.
codes.get(Number(escapeCode));pre[index+1]===`
`?(escapeUrl&&(returnValue+=wrapAnsiHyperlink("")),escapeCode&&code&&(returnValue+=wrapAnsiCode(code))):character===`
`&&(escapeCode&&code&&(returnValue+=wrapAnsiCode(escapeCode)),escapeUrl&&(returnValue+=wrapAnsiHyperlink(escapeUrl))),preStringIndex+=
character.length}return returnValue};function wrapAnsi(string,columns,options){return String(string).normalize().replaceAll(
`\r
`,`
`).split(`
`).map(line=>exec(line,columns,options)).join(`
`)}function ui(opts){return cliui(opts,{stringWidth:string_width_default,stripAnsi,wrap:wrapAnsi})}var import_util=require("util"),import_path=require("path");function camelCase(str){if(str!==str.toLowerCase()&&str!==str.toUpperCase()||(str=str.toLowerCase()),str.indexOf("-")===
-1&&str.indexOf("_")===-1)return str;{let camelcase="",nextChrUpper=!1,leadingHyphens=str.match(/^-+/);for(let i=leadingHyphens?
leadingHyphens[0].length:0;i<str.length;i++){let chr=str.charAt(i);nextChrUpper&&(nextChrUpper=!1,chr=chr.toUpperCase()),
i!==0&&(chr==="-"||chr==="_")?nextChrUpper=!0:chr!=="-"&&chr!=="_"&&(camelcase+=chr)}return camelcase}}function decamelize(str,joinString){
let lowercase=str.toLowerCase();joinString=joinString||"-";let notCamelcase="";for(let i=0;i<str.length;i++){let chrLower=lowercase.
charAt(i),chrString=str.charAt(i);chrLower!==chrString&&i>0?notCamelcase+=`${joinString}${lowercase.charAt(i)}`:notCamelcase+=
chrString}return notCamelcase}function looksLikeNumber(x){return x==null?!1:typeof x=="number"||/^0x[0-9a-f]+$/i.test(x)?
!0:/^0[^.]/.test(x)?!1:/^[-]?(?:\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/.test(x)}function tokenizeArgString(argString){if(Array.isArray(argString))return argString.map(e=>typeof e!="string"?e+"":e);argString=
argString.trim();let i=0,prevC=null,c=null,opening=null,args=[];for(let ii=0;ii<argString.length;ii++){if(prevC=c,c=argString.
charAt(ii),c===" "&&!opening){prevC!==" "&&i++;continue}c===opening?opening=null:(c==="'"||c==='"')&&!opening&&(opening=
c),args[i]||(args[i]=""),args[i]+=c}return args}var DefaultValuesForTypeKey;(function(DefaultValuesForTypeKey2){DefaultValuesForTypeKey2.BOOLEAN="boolean",DefaultValuesForTypeKey2.
STRING="string",DefaultValuesForTypeKey2.NUMBER="number",DefaultValuesForTypeKey2.ARRAY="array"})(DefaultValuesForTypeKey||
(DefaultValuesForTypeKey={}));var mixin2,YargsParser=class{constructor(_mixin){mixin2=_mixin}parse(argsInput,options){let opts=Object.assign({alias:void 0,
array:void 0,boolean:void 0,config:void 0,configObjects:void 0,configuration:void 0,coerce:void 0,count:void 0,default:void 0,
envPrefix:void 0,narg:void 0,normalize:void 0,string:void 0,number:void 0,__:void 0,key:void 0},options),args=tokenizeArgString(
argsInput),inputIsString=typeof argsInput=="string",aliases=combineAliases(Object.assign(Object.create(null),opts.alias)),
configuration=Object.assign({"boolean-negation":!0,"camel-case-expansion":!0,"combine-arrays":!1,"dot-notation":!0,"dupl\
icate-arguments-array":!0,"flatten-duplicate-arrays":!0,"greedy-arrays":!0,"halt-at-non-option":!1,"nargs-eats-options":!1,
"negation-prefix":"no-","parse-numbers":!0,"parse-positional-numbers":!0,"populate--":!1,"set-placeholder-key":!1,"short\
-option-groups":!0,"strip-aliased":!1,"strip-dashed":!1,"unknown-options-as-args":!1},opts.configuration),defaults4=Object.
assign(Object.create(null),opts.default),configObjects=opts.configObjects||[],envPrefix=opts.envPrefix,notFlagsOption=configuration["\
populate--"],notFlagsArgv=notFlagsOption?"--":"_",newAliases=Object.create(null),defaulted=Object.create(null),__=opts.__||
mixin2.format,flags2={aliases:Object.create(null),arrays:Object.create(null),bools:Object.create(null),strings:Object.create(
null),numbers:Object.create(null),counts:Object.create(null),normalize:Object.create(null),configs:Object.create(null),nargs:Object.
create(null),coercions:Object.create(null),keys:[]},negative=/^-([0-9]+(\.[0-9]+)?|\.[0-9]+)$/,negatedBoolean=new RegExp(
"^--"+configuration["negation-prefix"]+"(.+)");[].concat(opts.array||[]).filter(Boolean).forEach(function(opt){let key2=typeof opt==
"object"?opt.key:opt,assignment2=Object.keys(opt).map(function(key3){return{boolean:"bools",string:"strings",number:"num\
bers"}[key3]}).filter(Boolean).pop();assignment2&&(flags2[assignment2][key2]=!0),flags2.arrays[key2]=!0,flags2.keys.push(
key2)}),[].concat(opts.boolean||[]).filter(Boolean).forEach(function(key2){flags2.bools[key2]=!0,flags2.keys.push(key2)}),
[].concat(opts.string||[]).filter(Boolean).forEach(function(key2){flags2.strings[key2]=!0,flags2.keys.push(key2)}),[].concat(
opts.number||[]).filter(Boolean).forEach(function(key2){flags2.numbers[key2]=!0,flags2.keys.push(key2)}),[].concat(opts.
count||[]).filter(Boolean).forEach(function(key2){flags2.counts[key2]=!0,flags2.keys.push(key2)}),[].concat(opts.normalize||
[]).filter(Boolean).forEach(function(key2){flags2.normalize[key2]=!0,flags2.keys.push(key2)}),typeof opts.narg=="object"&&
Object.entries(opts.narg).forEach(([key2,value])=>{typeof value=="number"&&(flags2.nargs[key2]=value,flags2.keys.push(key2))}),
typeof opts.coerce=="object"&&Object.entries(opts.coerce).forEach(([key2,value])=>{typeof value=="function"&&(flags2.coercions[key2]=
value,flags2.keys.push(key2))}),typeof opts.config<"u"&&(Array.isArray(opts.config)||typeof opts.config=="string"?[].concat(
opts.config).filter(Boolean).forEach(function(key2){flags2.configs[key2]=!0}):typeof opts.config=="object"&&Object.entries(
opts.config).forEach(([key2,value])=>{(typeof value=="boolean"||typeof value=="function")&&(flags2.configs[key2]=value)})),
extendAliases(opts.key,aliases,opts.default,flags2.arrays),Object.keys(defaults4).forEach(function(key2){(flags2.aliases[key2]||
[]).forEach(function(alias){defaults4[alias]=defaults4[key2]})});let error=null;checkConfiguration();let notFlags=[],argv=Object.
assign(Object.create(null),{_:[]}),argvReturn={};for(let i=0;i<args.length;i++){let arg=args[i],truncatedArg=arg.replace(
/^-{3,}/,"---"),broken,key2,letters,m,next,value;if(arg!=="--"&&/^-/.test(arg)&&isUnknownOptionAsArg(arg))pushPositional(
arg);else if(truncatedArg.match(/^---+(=|$)/)){pushPositional(arg);continue}else if(arg.match(/^--.+=/)||!configuration["\
short-option-groups"]&&arg.match(/^-.+=/))m=arg.match(/^--?([^=]+)=([\s\S]*)$/),m!==null&&Array.isArray(m)&&m.length>=3&&
(checkAllAliases(m[1],flags2.arrays)?i=eatArray(i,m[1],args,m[2]):checkAllAliases(m[1],flags2.nargs)!==!1?i=eatNargs(i,m[1],
args,m[2]):setArg(m[1],m[2],!0));else if(arg.match(negatedBoolean)&&configuration["boolean-negation"])m=arg.match(negatedBoolean),
m!==null&&Array.isArray(m)&&m.length>=2&&(key2=m[1],setArg(key2,checkAllAliases(key2,flags2.arrays)?[!1]:!1));else if(arg.
match(/^--.+/)||!configuration["short-option-groups"]&&arg.match(/^-[^-]+/))m=arg.match(/^--?(.+)/),m!==null&&Array.isArray(
m)&&m.length>=2&&(key2=m[1],checkAllAliases(key2,flags2.arrays)?i=eatArray(i,key2,args):checkAllAliases(key2,flags2.nargs)!==
!1?i=eatNargs(i,key2,args):(next=args[i+1],next!==void 0&&(!next.match(/^-/)||next.match(negative))&&!checkAllAliases(key2,
flags2.bools)&&!checkAllAliases(key2,flags2.counts)||/^(true|false)$/.test(next)?(setArg(key2,next),i++):setArg(key2,defaultValue(
key2))));else if(arg.match(/^-.\..+=/))m=arg.match(/^-([^=]+)=([\s\S]*)$/),m!==null&&Array.isArray(m)&&m.length>=3&&setArg(
m[1],m[2]);else if(arg.match(/^-.\..+/)&&!arg.match(negative))next=args[i+1],m=arg.match(/^-(.\..+)/),m!==null&&Array.isArray(
m)&&m.length>=2&&(key2=m[1],next!==void 0&&!next.match(/^-/)&&!checkAllAliases(key2,flags2.bools)&&!checkAllAliases(key2,
flags2.counts)?(setArg(key2,next),i++):setArg(key2,defaultValue(key2)));else if(arg.match(/^-[^-]+/)&&!arg.match(negative)){
letters=arg.slice(1,-1).split(""),broken=!1;for(let j=0;j<letters.length;j++){if(next=arg.slice(j+2),letters[j+1]&&letters[j+
1]==="="){value=arg.slice(j+3),key2=letters[j],checkAllAliases(key2,flags2.arrays)?i=eatArray(i,key2,args,value):checkAllAliases(
key2,flags2.nargs)!==!1?i=eatNargs(i,key2,args,value):setArg(key2,value),broken=!0;break}if(next==="-"){setArg(letters[j],
next);continue}if(/[A-Za-z]/.test(letters[j])&&/^-?\d+(\.\d*)?(e-?\d+)?$/.test(next)&&checkAllAliases(next,flags2.bools)===
!1){setArg(letters[j],next),broken=!0;break}if(letters[j+1]&&letters[j+1].match(/\W/)){setArg(letters[j],next),broken=!0;
break}else setArg(letters[j],defaultValue(letters[j]))}key2=arg.slice(-1)[0],!broken&&key2!=="-"&&(checkAllAliases(key2,
flags2.arrays)?i=eatArray(i,key2,args):checkAllAliases(key2,flags2.nargs)!==!1?i=eatNargs(i,key2,args):(next=args[i+1],next!==
void 0&&(!/^(-|--)[^-]/.test(next)||next.match(negative))&&!checkAllAliases(key2,flags2.bools)&&!checkAllAliases(key2,flags2.
counts)||/^(true|false)$/.test(next)?(setArg(key2,next),i++):setArg(key2,defaultValue(key2))))}else if(arg.match(/^-[0-9]$/)&&
arg.match(negative)&&checkAllAliases(arg.slice(1),flags2.bools))key2=arg.slice(1),setArg(key2,defaultValue(key2));else if(arg===
"--"){notFlags=args.slice(i+1);break}else if(configuration["halt-at-non-option"]){notFlags=args.slice(i);break}else pushPositional(
arg)}applyEnvVars(argv,!0),applyEnvVars(argv,!1),setConfig(argv),setConfigObjects(),applyDefaultsAndAliases(argv,flags2.
aliases,defaults4,!0),applyCoercions(argv),configuration["set-placeholder-key"]&&setPlaceholderKeys(argv),Object.keys(flags2.
counts).forEach(function(key2){hasKey(argv,key2.split("."))||setArg(key2,0)}),notFlagsOption&&notFlags.length&&(argv[notFlagsArgv]=
[]),notFlags.forEach(function(key2){argv[notFlagsArgv].push(key2)}),configuration["camel-case-expansion"]&&configuration["\
strip-dashed"]&&Object.keys(argv).filter(key2=>key2!=="--"&&key2.includes("-")).forEach(key2=>{delete argv[key2]}),configuration["\
strip-aliased"]&&[].concat(...Object.keys(aliases).map(k=>aliases[k])).forEach(alias=>{configuration["camel-case-expansi\
on"]&&alias.includes("-")&&delete argv[alias.split(".").map(prop=>camelCase(prop)).join(".")],delete argv[alias]});function pushPositional(arg){
let maybeCoercedNumber=maybeCoerceNumber("_",arg);(typeof maybeCoercedNumber=="string"||typeof maybeCoercedNumber=="numb\
er")&&argv._.push(maybeCoercedNumber)}function eatNargs(i,key2,args2,argAfterEqualSign){let ii,toEat=checkAllAliases(key2,
flags2.nargs);if(toEat=typeof toEat!="number"||isNaN(toEat)?1:toEat,toEat===0)return isUndefined(argAfterEqualSign)||(error=
Error(__("Argument unexpected for: %s",key2))),setArg(key2,defaultValue(key2)),i;let available=isUndefined(argAfterEqualSign)?
0:1;if(configuration["nargs-eats-options"])args2.length-(i+1)+available<toEat&&(error=Error(__("Not enough arguments fol\
lowing: %s",key2))),available=toEat;else{for(ii=i+1;ii<args2.length&&(!args2[ii].match(/^-[^0-9]/)||args2[ii].match(negative)||
isUnknownOptionAsArg(args2[ii]));ii++)available++;available<toEat&&(error=Error(__("Not enough arguments following: %s",
key2)))}let consumed=Math.min(available,toEat);for(!isUndefined(argAfterEqualSign)&&consumed>0&&(setArg(key2,argAfterEqualSign),
consumed--),ii=i+1;ii<consumed+i+1;ii++)setArg(key2,args2[ii]);return i+consumed}function eatArray(i,key2,args2,argAfterEqualSign){
let argsToSet=[],next=argAfterEqualSign||args2[i+1],nargsCount=checkAllAliases(key2,flags2.nargs);if(checkAllAliases(key2,
flags2.bools)&&!/^(true|false)$/.test(next))argsToSet.push(!0);else if(isUndefined(next)||isUndefined(argAfterEqualSign)&&
/^-/.test(next)&&!negative.test(next)&&!isUnknownOptionAsArg(next)){if(defaults4[key2]!==void 0){let defVal=defaults4[key2];
argsToSet=Array.isArray(defVal)?defVal:[defVal]}}else{isUndefined(argAfterEqualSign)||argsToSet.push(processValue(key2,argAfterEqualSign,
!0));for(let ii=i+1;ii<args2.length&&!(!configuration["greedy-arrays"]&&argsToSet.length>0||nargsCount&&typeof nargsCount==
"number"&&argsToSet.length>=nargsCount||(next=args2[ii],/^-/.test(next)&&!negative.test(next)&&!isUnknownOptionAsArg(next)));ii++)
i=ii,argsToSet.push(processValue(key2,next,inputIsString))}return typeof nargsCount=="number"&&(nargsCount&&argsToSet.length<
nargsCount||isNaN(nargsCount)&&argsToSet.length===0)&&(error=Error(__("Not enough arguments following: %s",key2))),setArg(
key2,argsToSet),i}function setArg(key2,val,shouldStripQuotes=inputIsString){if(/-/.test(key2)&&configuration["camel-case\
-expansion"]){let alias=key2.split(".").map(function(prop){return camelCase(prop)}).join(".");addNewAlias(key2,alias)}let value=processValue(
key2,val,shouldStripQuotes),splitKey=key2.split(".");setKey(argv,splitKey,value),flags2.aliases[key2]&&flags2.aliases[key2].
forEach(function(x){let keyProperties=x.split(".");setKey(argv,keyProperties,value)}),splitKey.length>1&&configuration["\
dot-notation"]&&(flags2.aliases[splitKey[0]]||[]).forEach(function(x){let keyProperties=x.split("."),a=[].concat(splitKey);
a.shift(),keyProperties=keyProperties.concat(a),(flags2.aliases[key2]||[]).includes(keyProperties.join("."))||setKey(argv,
keyProperties,value)}),checkAllAliases(key2,flags2.normalize)&&!checkAllAliases(key2,flags2.arrays)&&[key2].concat(flags2.
aliases[key2]||[]).forEach(function(key3){Object.defineProperty(argvReturn,key3,{enumerable:!0,get(){return val},set(value2){
val=typeof value2=="string"?mixin2.normalize(value2):value2}})})}function addNewAlias(key2,alias){flags2.aliases[key2]&&
flags2.aliases[key2].length||(flags2.aliases[key2]=[alias],newAliases[alias]=!0),flags2.aliases[alias]&&flags2.aliases[alias].
length||addNewAlias(alias,key2)}function processValue(key2,val,shouldStripQuotes){shouldStripQuotes&&(val=stripQuotes(val)),
(checkAllAliases(key2,flags2.bools)||checkAllAliases(key2,flags2.counts))&&typeof val=="string"&&(val=val==="true");let value=Array.
isArray(val)?val.map(function(v){return maybeCoerceNumber(key2,v)}):maybeCoerceNumber(key2,val);return checkAllAliases(key2,
flags2.counts)&&(isUndefined(value)||typeof value=="boolean")&&(value=increment()),checkAllAliases(key2,flags2.normalize)&&
checkAllAliases(key2,flags2.arrays)&&(Array.isArray(val)?value=val.map(val2=>mixin2.normalize(val2)):value=mixin2.normalize(
val)),value}function maybeCoerceNumber(key2,value){return!configuration["parse-positional-numbers"]&&key2==="_"||!checkAllAliases(
key2,flags2.strings)&&!checkAllAliases(key2,flags2.bools)&&!Array.isArray(value)&&(looksLikeNumber(value)&&configuration["\
parse-numbers"]&&Number.isSafeInteger(Math.floor(parseFloat(`${value}`)))||!isUndefined(value)&&checkAllAliases(key2,flags2.
numbers))&&(value=Number(value)),value}function setConfig(argv2){let configLookup=Object.create(null);applyDefaultsAndAliases(
configLookup,flags2.aliases,defaults4),Object.keys(flags2.configs).forEach(function(configKey){let configPath=argv2[configKey]||
configLookup[configKey];if(configPath)try{let config=null,resolvedConfigPath=mixin2.resolve(mixin2.cwd(),configPath),resolveConfig2=flags2.
configs[configKey];if(typeof resolveConfig2=="function"){try{config=resolveConfig2(resolvedConfigPath)}catch(e){config=e}
if(config instanceof Error){error=config;return}}else config=mixin2.require(resolvedConfigPath);setConfigObject(config)}catch(ex){
ex.name==="PermissionDenied"?error=ex:argv2[configKey]&&(error=Error(__("Invalid JSON config file: %s",configPath)))}})}
function setConfigObject(config,prev){Object.keys(config).forEach(function(key2){let value=config[key2],fullKey=prev?prev+
"."+key2:key2;typeof value=="object"&&value!==null&&!Array.isArray(value)&&configuration["dot-notation"]?setConfigObject(
value,fullKey):(!hasKey(argv,fullKey.split("."))||checkAllAliases(fullKey,flags2.arrays)&&configuration["combine-arrays"])&&
setArg(fullKey,value)})}function setConfigObjects(){typeof configObjects<"u"&&configObjects.forEach(function(configObject){
setConfigObject(configObject)})}function applyEnvVars(argv2,configOnly){if(typeof envPrefix>"u")return;let prefix2=typeof envPrefix==
"string"?envPrefix:"",env4=mixin2.env();Object.keys(env4).forEach(function(envVar){if(prefix2===""||envVar.lastIndexOf(prefix2,
0)===0){let keys2=envVar.split("__").map(function(key2,i){return i===0&&(key2=key2.substring(prefix2.length)),camelCase(
key2)});(configOnly&&flags2.configs[keys2.join(".")]||!configOnly)&&!hasKey(argv2,keys2)&&setArg(keys2.join("."),env4[envVar])}})}
function applyCoercions(argv2){let coerce,applied2=new Set;Object.keys(argv2).forEach(function(key2){if(!applied2.has(key2)&&
(coerce=checkAllAliases(key2,flags2.coercions),typeof coerce=="function"))try{let value=maybeCoerceNumber(key2,coerce(argv2[key2]));
[].concat(flags2.aliases[key2]||[],key2).forEach(ali=>{applied2.add(ali),argv2[ali]=value})}catch(err){error=err}})}function setPlaceholderKeys(argv2){
return flags2.keys.forEach(key2=>{~key2.indexOf(".")||typeof argv2[key2]>"u"&&(argv2[key2]=void 0)}),argv2}function applyDefaultsAndAliases(obj,aliases2,defaults5,canLog=!1){
Object.keys(defaults5).forEach(function(key2){hasKey(obj,key2.split("."))||(setKey(obj,key2.split("."),defaults5[key2]),
canLog&&(defaulted[key2]=!0),(aliases2[key2]||[]).forEach(function(x){hasKey(obj,x.split("."))||setKey(obj,x.split("."),
defaults5[key2])}))})}function hasKey(obj,keys2){let o=obj;configuration["dot-notation"]||(keys2=[keys2.join(".")]),keys2.
slice(0,-1).forEach(function(key3){o=o[key3]||{}});let key2=keys2[keys2.length-1];return typeof o!="object"?!1:key2 in o}
function setKey(obj,keys2,value){let o=obj;configuration["dot-notation"]||(keys2=[keys2.join(".")]),keys2.slice(0,-1).forEach(
function(key3){key3=sanitizeKey(key3),typeof o=="object"&&o[key3]===void 0&&(o[key3]={}),typeof o[key3]!="object"||Array.
isArray(o[key3])?(Array.isArray(o[key3])?o[key3].push({}):o[key3]=[o[key3],{}],o=o[key3][o[key3].length-1]):o=o[key3]});
let key2=sanitizeKey(keys2[keys2.length-1]),isTypeArray=checkAllAliases(keys2.join("."),flags2.arrays),isValueArray=Array.
isArray(value),duplicate=configuration["duplicate-arguments-array"];!duplicate&&checkAllAliases(key2,flags2.nargs)&&(duplicate=
!0,(!isUndefined(o[key2])&&flags2.nargs[key2]===1||Array.isArray(o[key2])&&o[key2].length===flags2.nargs[key2])&&(o[key2]=
void 0)),value===increment()?o[key2]=increment(o[key2]):Array.isArray(o[key2])?duplicate&&isTypeArray&&isValueArray?o[key2]=
configuration["flatten-duplicate-arrays"]?o[key2].concat(value):(Array.isArray(o[key2][0])?o[key2]:[o[key2]]).concat([value]):
!duplicate&&!!isTypeArray==!!isValueArray?o[key2]=value:o[key2]=o[key2].concat([value]):o[key2]===void 0&&isTypeArray?o[key2]=
isValueArray?value:[value]:duplicate&&!(o[key2]===void 0||checkAllAliases(key2,flags2.counts)||checkAllAliases(key2,flags2.
bools))?o[key2]=[o[key2],value]:o[key2]=value}function extendAliases(...args2){args2.forEach(function(obj){Object.keys(obj||
{}).forEach(function(key2){flags2.aliases[key2]||(flags2.aliases[key2]=[].concat(aliases[key2]||[]),flags2.aliases[key2].
concat(key2).forEach(function(x){if(/-/.test(x)&&configuration["camel-case-expansion"]){let c=camelCase(x);c!==key2&&flags2.
aliases[key2].indexOf(c)===-1&&(flags2.aliases[key2].push(c),newAliases[c]=!0)}}),flags2.aliases[key2].concat(key2).forEach(
function(x){if(x.length>1&&/[A-Z]/.test(x)&&configuration["camel-case-expansion"]){let c=decamelize(x,"-");c!==key2&&flags2.
aliases[key2].indexOf(c)===-1&&(flags2.aliases[key2].push(c),newAliases[c]=!0)}}),flags2.aliases[key2].forEach(function(x){
flags2.aliases[x]=[key2].concat(flags2.aliases[key2].filter(function(y){return x!==y}))}))})})}function checkAllAliases(key2,flag2){
let toCheck=[].concat(flags2.aliases[key2]||[],key2),keys2=Object.keys(flag2),setAlias=toCheck.find(key3=>keys2.includes(
key3));return setAlias?flag2[setAlias]:!1}function hasAnyFlag(key2){let flagsKeys=Object.keys(flags2);return[].concat(flagsKeys.
map(k=>flags2[k])).some(function(flag2){return Array.isArray(flag2)?flag2.includes(key2):flag2[key2]})}function hasFlagsMatching(arg,...patterns2){
return[].concat(...patterns2).some(function(pattern2){let match=arg.match(pattern2);return match&&hasAnyFlag(match[1])})}
function hasAllShortFlags(arg){if(arg.match(negative)||!arg.match(/^-[^-]+/))return!1;let hasAllFlags=!0,next,letters=arg.
slice(1).split("");for(let j=0;j<letters.length;j++){if(next=arg.slice(j+2),!hasAnyFlag(letters[j])){hasAllFlags=!1;break}
if(letters[j+1]&&letters[j+1]==="="||next==="-"||/[A-Za-z]/.test(letters[j])&&/^-?\d+(\.\d*)?(e-?\d+)?$/.test(next)||letters[j+
1]&&letters[j+1].match(/\W/))break}return hasAllFlags}function isUnknownOptionAsArg(arg){return configuration["unknown-o\
ptions-as-args"]&&isUnknownOption(arg)}function isUnknownOption(arg){return arg=arg.replace(/^-{3,}/,"--"),arg.match(negative)||
hasAllShortFlags(arg)?!1:!hasFlagsMatching(arg,/^-+([^=]+?)=[\s\S]*$/,negatedBoolean,/^-+([^=]+?)$/,/^-+([^=]+?)-$/,/^-+([^=]+?\d+)$/,
/^-+([^=]+?)\W+.*$/)}function defaultValue(key2){return!checkAllAliases(key2,flags2.bools)&&!checkAllAliases(key2,flags2.
counts)&&`${key2}`in defaults4?defaults4[key2]:defaultForType(guessType2(key2))}function defaultForType(type){return{[DefaultValuesForTypeKey.
BOOLEAN]:!0,[DefaultValuesForTypeKey.STRING]:"",[DefaultValuesForTypeKey.NUMBER]:void 0,[DefaultValuesForTypeKey.ARRAY]:[]}[type]}
function guessType2(key2){let type=DefaultValuesForTypeKey.BOOLEAN;return checkAllAliases(key2,flags2.strings)?type=DefaultValuesForTypeKey.
STRING:checkAllAliases(key2,flags2.numbers)?type=DefaultValuesForTypeKey.NUMBER:checkAllAliases(key2,flags2.bools)?type=
DefaultValuesForTypeKey.BOOLEAN:checkAllAliases(key2,flags2.arrays)&&(type=DefaultValuesForTypeKey.ARRAY),type}function isUndefined(num){
return num===void 0}function checkConfiguration(){Object.keys(flags2.counts).find(key2=>checkAllAliases(key2,flags2.arrays)?
(error=Error(__("Invalid configuration: %s, opts.count excludes opts.array.",key2)),!0):checkAllAliases(key2,flags2.nargs)?
(error=Error(__("Invalid configuration: %s, opts.count excludes opts.narg.",key2)),!0):!1)}return{aliases:Object.assign(
{},flags2.aliases),argv:Object.assign(argvReturn,argv),configuration,defaulted:Object.assign({},defaulted),error,newAliases:Object.
assign({},newAliases)}}};function combineAliases(aliases){let aliasArrays=[],combined=Object.create(null),change=!0;for(Object.
keys(aliases).forEach(function(key2){aliasArrays.push([].concat(aliases[key2],key2))});change;){change=!1;for(let i=0;i<
aliasArrays.length;i++)for(let ii=i+1;ii<aliasArrays.length;ii++)if(aliasArrays[i].filter(function(v){return aliasArrays[ii].
indexOf(v)!==-1}).length){aliasArrays[i]=aliasArrays[i].concat(aliasArrays[ii]),aliasArrays.splice(ii,1),change=!0;break}}
return aliasArrays.forEach(function(aliasArray){aliasArray=aliasArray.filter(function(v,i,self){return self.indexOf(v)===
i});let lastAlias=aliasArray.pop();lastAlias!==void 0&&typeof lastAlias=="string"&&(combined[lastAlias]=aliasArray)}),combined}
function increment(orig){return orig!==void 0?orig+1:1}function sanitizeKey(key2){return key2==="__proto__"?"___proto___":
key2}function stripQuotes(val){return typeof val=="string"&&(val[0]==="'"||val[0]==='"')&&val[val.length-1]===val[0]?val.
substring(1,val.length-1):val}var import_fs=require("fs");var _a,_b,_c,minNodeVersion=process&&process.env&&process.env.YARGS_MIN_NODE_VERSION?Number(process.env.YARGS_MIN_NODE_VERSION):
20,nodeVersion=(_b=(_a=process==null?void 0:process.versions)===null||_a===void 0?void 0:_a.node)!==null&&_b!==void 0?_b:
(_c=process==null?void 0:process.version)===null||_c===void 0?void 0:_c.slice(1);if(nodeVersion&&Number(nodeVersion.match(
/^([^.]+)/)[1])<minNodeVersion)throw Error(`yargs parser supports a minimum Node.js version of ${minNodeVersion}. Read o\
ur version support policy: https://github.com/yargs/yargs-parser#supported-nodejs-versions`);var env=process?process.env:
{},require2=void 0,parser=new YargsParser({cwd:process.cwd,env:()=>env,format:import_util.format,normalize:import_path.normalize,
resolve:import_path.resolve,require:path2=>{if(typeof require2<"u")return require2(path2);if(path2.match(/\.json$/))return JSON.
parse((0,import_fs.readFileSync)(path2,"utf8"));throw Error("only .json config files are supported in ESM")}}),yargsParser=function(args,opts){
return parser.parse(args.slice(),opts).argv};yargsParser.detailed=function(args,opts){return parser.parse(args.slice(),opts)};
yargsParser.camelCase=camelCase;yargsParser.decamelize=decamelize;yargsParser.looksLikeNumber=looksLikeNumber;var lib_default=yargsParser;var refuse=what=>()=>{throw new Error(`${what} is not part of the bundled yargs`)},insist=(holds2,message)=>{if(!holds2)
throw new Error(message)},texts={},translate=text4=>texts[text4]??text4,y18n={__:(text4,...values)=>(0,import_node_util2.format)(
translate(text4),...values),__n:(one3,other,count3,...values)=>{let text4=translate(count3===1?one3:other);return text4.
includes("%d")?(0,import_node_util2.format)(text4,count3,...values):(0,import_node_util2.format)(text4,...values)},getLocale:()=>"\
en",setLocale:()=>{},updateLocale:more3=>{texts={...texts,...more3}}},yargs_platform_default={assert:{notStrictEqual:(a,b,message)=>insist(
!Object.is(a,b),message),strictEqual:(a,b,message)=>insist(Object.is(a,b),message)},cliui:ui,findUp:()=>{},getCallerFile:refuse(
"getCallerFile"),getEnv:name=>process.env[name],getProcessArgvBin:()=>process.argv[1],inspect:import_node_util2.inspect,
mainFilename:process.cwd(),Parser:lib_default,path:{basename:import_node_path3.basename,dirname:import_node_path3.dirname,
extname:import_node_path3.extname,relative:import_node_path3.relative,resolve:import_node_path3.resolve,join:import_node_path3.join},
process:{argv:()=>process.argv,cwd:process.cwd,emitWarning:(warning,type)=>process.emitWarning(warning,type),execPath:()=>process.
execPath,exit:code=>process.exit(code),nextTick:process.nextTick,get stdColumns(){return process.stdout.columns??null}},
readFileSync:import_node_fs2.readFileSync,readdirSync:import_node_fs2.readdirSync,require:refuse("require"),stringWidth:string_width_default,
y18n};function assertNotStrictEqual(actual,expected,shim2,message){shim2.assert.notStrictEqual(actual,expected,message)}function assertSingleKey(actual,shim2){
shim2.assert.strictEqual(typeof actual,"string")}function objectKeys(object){return Object.keys(object)}function isPromise(maybePromise){return!!maybePromise&&!!maybePromise.then&&typeof maybePromise.then=="function"}var YError=class _YError extends Error{constructor(msg){super(msg||"yargs error"),this.name="YError",Error.captureStackTrace&&
Error.captureStackTrace(this,_YError)}};function parseCommand(cmd){let splitCommand=cmd.replace(/\s{2,}/g," ").split(/\s+(?![^[]*]|[^<]*>)/),bregex=/\.*[\][<>]/g,
firstCommand=splitCommand.shift();if(!firstCommand)throw new Error(`No command found in: ${cmd}`);let parsedCommand={cmd:firstCommand.
replace(bregex,""),demanded:[],optional:[]};return splitCommand.forEach((cmd2,i)=>{let variadic=!1;cmd2=cmd2.replace(/\s/g,
""),/\.+[\]>]/.test(cmd2)&&i===splitCommand.length-1&&(variadic=!0),/^\[/.test(cmd2)?parsedCommand.optional.push({cmd:cmd2.
replace(bregex,"").split("|"),variadic}):parsedCommand.demanded.push({cmd:cmd2.replace(bregex,"").split("|"),variadic})}),
parsedCommand}var positionName=["first","second","third","fourth","fifth","sixth"];function argsert(arg1,arg2,arg3){function parseArgs(){
return typeof arg1=="object"?[{demanded:[],optional:[]},arg1,arg2]:[parseCommand(`cmd ${arg1}`),arg2,arg3]}try{let position=0,
[parsed,callerArguments,_length]=parseArgs(),args=[].slice.call(callerArguments);for(;args.length&&args[args.length-1]===
void 0;)args.pop();let length=_length||args.length;if(length<parsed.demanded.length)throw new YError(`Not enough argumen\
ts provided. Expected ${parsed.demanded.length} but received ${args.length}.`);let totalCommands=parsed.demanded.length+
parsed.optional.length;if(length>totalCommands)throw new YError(`Too many arguments provided. Expected max ${totalCommands}\
 but received ${length}.`);parsed.demanded.forEach(demanded=>{let arg=args.shift(),observedType=guessType(arg);demanded.
cmd.filter(type=>type===observedType||type==="*").length===0&&argumentTypeError(observedType,demanded.cmd,position),position+=
1}),parsed.optional.forEach(optional=>{if(args.length===0)return;let arg=args.shift(),observedType=guessType(arg);optional.
cmd.filter(type=>type===observedType||type==="*").length===0&&argumentTypeError(observedType,optional.cmd,position),position+=
1})}catch(err){console.warn(err.stack)}}function guessType(arg){return Array.isArray(arg)?"array":arg===null?"null":typeof arg}
function argumentTypeError(observedType,allowedTypes,position){throw new YError(`Invalid ${positionName[position]||"many\
ith"} argument. Expected ${allowedTypes.join(" or ")} but received ${observedType}.`)}var GlobalMiddleware=class{constructor(yargs){this.globalMiddleware=[],this.frozens=[],this.yargs=yargs}addMiddleware(callback,applyBeforeValidation,global=!0,mutates=!1){
if(argsert("<array|function> [boolean] [boolean] [boolean]",[callback,applyBeforeValidation,global],arguments.length),Array.
isArray(callback)){for(let i=0;i<callback.length;i++){if(typeof callback[i]!="function")throw Error("middleware must be \
a function");let m=callback[i];m.applyBeforeValidation=applyBeforeValidation,m.global=global}Array.prototype.push.apply(
this.globalMiddleware,callback)}else if(typeof callback=="function"){let m=callback;m.applyBeforeValidation=applyBeforeValidation,
m.global=global,m.mutates=mutates,this.globalMiddleware.push(callback)}return this.yargs}addCoerceMiddleware(callback,option){
let aliases=this.yargs.getAliases();return this.globalMiddleware=this.globalMiddleware.filter(m=>{let toCheck=[...aliases[option]||
[],option];return m.option?!toCheck.includes(m.option):!0}),callback.option=option,this.addMiddleware(callback,!0,!0,!0)}getMiddleware(){
return this.globalMiddleware}freeze(){this.frozens.push([...this.globalMiddleware])}unfreeze(){let frozen=this.frozens.pop();
frozen!==void 0&&(this.globalMiddleware=frozen)}reset(){this.globalMiddleware=this.globalMiddleware.filter(m=>m.global)}};
function commandMiddlewareFactory(commandMiddleware){return commandMiddleware?commandMiddleware.map(middleware=>(middleware.
applyBeforeValidation=!1,middleware)):[]}function applyMiddleware(argv,yargs,middlewares,beforeValidation){return middlewares.
reduce((acc,middleware)=>{if(middleware.applyBeforeValidation!==beforeValidation)return acc;if(middleware.mutates){if(middleware.
applied)return acc;middleware.applied=!0}if(isPromise(acc))return acc.then(initialObj=>Promise.all([initialObj,middleware(
initialObj,yargs)])).then(([initialObj,middlewareObj])=>Object.assign(initialObj,middlewareObj));{let result=middleware(
acc,yargs);return isPromise(result)?result.then(middlewareObj=>Object.assign(acc,middlewareObj)):Object.assign(acc,result)}},
argv)}function maybeAsyncResult(getResult,resultHandler,errorHandler=err=>{throw err}){try{let result=isFunction(getResult)?getResult():
getResult;return isPromise(result)?result.then(result2=>resultHandler(result2)):resultHandler(result)}catch(err){return errorHandler(
err)}}function isFunction(arg){return typeof arg=="function"}var DEFAULT_MARKER=/(^\*)|(^\$0)/,CommandInstance=class{constructor(usage2,validation2,globalMiddleware,shim2){this.requireCache=
new Set,this.handlers={},this.aliasMap={},this.frozens=[],this.shim=shim2,this.usage=usage2,this.globalMiddleware=globalMiddleware,
this.validation=validation2}addDirectory(dir,req,callerFile,opts){opts=opts||{},this.requireCache.add(callerFile);let fullDirPath=this.
shim.path.resolve(this.shim.path.dirname(callerFile),dir),files=this.shim.readdirSync(fullDirPath,{recursive:!!opts.recurse});
Array.isArray(opts.extensions)||(opts.extensions=["js"]);let visit=typeof opts.visit=="function"?opts.visit:o=>o;for(let fileb of files){
let file2=fileb.toString();if(opts.exclude){let exclude=!1;if(typeof opts.exclude=="function"?exclude=opts.exclude(file2):
exclude=opts.exclude.test(file2),exclude)continue}if(opts.include){let include=!1;if(typeof opts.include=="function"?include=
opts.include(file2):include=opts.include.test(file2),!include)continue}let supportedExtension=!1;for(let ext of opts.extensions)
file2.endsWith(ext)&&(supportedExtension=!0);if(supportedExtension){let joined3=this.shim.path.join(fullDirPath,file2),module2=req(
joined3),extendableModule=Object.create(null,Object.getOwnPropertyDescriptors({...module2}));if(visit(extendableModule,joined3,
file2)){if(this.requireCache.has(joined3))continue;this.requireCache.add(joined3),extendableModule.command||(extendableModule.
command=this.shim.path.basename(joined3,this.shim.path.extname(joined3))),this.addHandler(extendableModule)}}}}addHandler(cmd,description,builder,handler,commandMiddleware,deprecated){
let aliases=[],middlewares=commandMiddlewareFactory(commandMiddleware);if(handler=handler||(()=>{}),Array.isArray(cmd))if(isCommandAndAliases(
cmd))[cmd,...aliases]=cmd;else for(let command3 of cmd)this.addHandler(command3);else if(isCommandHandlerDefinition(cmd)){
let command3=Array.isArray(cmd.command)||typeof cmd.command=="string"?cmd.command:null;if(command3===null)throw new Error(
`No command name given for module: ${this.shim.inspect(cmd)}`);cmd.aliases&&(command3=[].concat(command3).concat(cmd.aliases)),
this.addHandler(command3,this.extractDesc(cmd),cmd.builder,cmd.handler,cmd.middlewares,cmd.deprecated);return}else if(isCommandBuilderDefinition(
builder)){this.addHandler([cmd].concat(aliases),description,builder.builder,builder.handler,builder.middlewares,builder.
deprecated);return}if(typeof cmd=="string"){let parsedCommand=parseCommand(cmd);aliases=aliases.map(alias=>parseCommand(
alias).cmd);let isDefault=!1,parsedAliases=[parsedCommand.cmd].concat(aliases).filter(c=>DEFAULT_MARKER.test(c)?(isDefault=
!0,!1):!0);parsedAliases.length===0&&isDefault&&parsedAliases.push("$0"),isDefault&&(parsedCommand.cmd=parsedAliases[0],
aliases=parsedAliases.slice(1),cmd=cmd.replace(DEFAULT_MARKER,parsedCommand.cmd)),aliases.forEach(alias=>{this.aliasMap[alias]=
parsedCommand.cmd}),description!==!1&&this.usage.command(cmd,description,isDefault,aliases,deprecated),this.handlers[parsedCommand.
cmd]={original:cmd,description,handler,builder:builder||{},middlewares,deprecated,demanded:parsedCommand.demanded,optional:parsedCommand.
optional},isDefault&&(this.defaultCommand=this.handlers[parsedCommand.cmd])}}getCommandHandlers(){return this.handlers}getCommands(){
return Object.keys(this.handlers).concat(Object.keys(this.aliasMap))}hasDefaultCommand(){return!!this.defaultCommand}runCommand(command3,yargs,parsed,commandIndex,helpOnly,helpOrVersionSet){
let commandHandler=this.handlers[command3]||this.handlers[this.aliasMap[command3]]||this.defaultCommand,currentContext=yargs.
getInternalMethods().getContext(),parentCommands=currentContext.commands.slice(),isDefaultCommand=!command3;command3&&(currentContext.
commands.push(command3),currentContext.fullCommands.push(commandHandler.original));let builderResult=this.applyBuilderUpdateUsageAndParse(
isDefaultCommand,commandHandler,yargs,parsed.aliases,parentCommands,commandIndex,helpOnly,helpOrVersionSet);return isPromise(
builderResult)?builderResult.then(result=>this.applyMiddlewareAndGetResult(isDefaultCommand,commandHandler,result.innerArgv,
currentContext,helpOnly,result.aliases,yargs)):this.applyMiddlewareAndGetResult(isDefaultCommand,commandHandler,builderResult.
innerArgv,currentContext,helpOnly,builderResult.aliases,yargs)}applyBuilderUpdateUsageAndParse(isDefaultCommand,commandHandler,yargs,aliases,parentCommands,commandIndex,helpOnly,helpOrVersionSet){
let builder=commandHandler.builder,innerYargs=yargs;if(isCommandBuilderCallback(builder)){yargs.getInternalMethods().getUsageInstance().
freeze();let builderOutput=builder(yargs.getInternalMethods().reset(aliases),helpOrVersionSet);if(isPromise(builderOutput))
return builderOutput.then(output=>(innerYargs=isYargsInstance(output)?output:yargs,this.parseAndUpdateUsage(isDefaultCommand,
commandHandler,innerYargs,parentCommands,commandIndex,helpOnly)))}else isCommandBuilderOptionDefinitions(builder)&&(yargs.
getInternalMethods().getUsageInstance().freeze(),innerYargs=yargs.getInternalMethods().reset(aliases),Object.keys(commandHandler.
builder).forEach(key2=>{innerYargs.option(key2,builder[key2])}));return this.parseAndUpdateUsage(isDefaultCommand,commandHandler,
innerYargs,parentCommands,commandIndex,helpOnly)}parseAndUpdateUsage(isDefaultCommand,commandHandler,innerYargs,parentCommands,commandIndex,helpOnly){
isDefaultCommand&&innerYargs.getInternalMethods().getUsageInstance().unfreeze(!0),this.shouldUpdateUsage(innerYargs)&&innerYargs.
getInternalMethods().getUsageInstance().usage(this.usageFromParentCommandsCommandHandler(parentCommands,commandHandler),
commandHandler.description);let innerArgv=innerYargs.getInternalMethods().runYargsParserAndExecuteCommands(null,void 0,!0,
commandIndex,helpOnly);return isPromise(innerArgv)?innerArgv.then(argv=>({aliases:innerYargs.parsed.aliases,innerArgv:argv})):
{aliases:innerYargs.parsed.aliases,innerArgv}}shouldUpdateUsage(yargs){return!yargs.getInternalMethods().getUsageInstance().
getUsageDisabled()&&yargs.getInternalMethods().getUsageInstance().getUsage().length===0}usageFromParentCommandsCommandHandler(parentCommands,commandHandler){
let c=DEFAULT_MARKER.test(commandHandler.original)?commandHandler.original.replace(DEFAULT_MARKER,"").trim():commandHandler.
original,pc=parentCommands.filter(c2=>!DEFAULT_MARKER.test(c2));return pc.push(c),`$0 ${pc.join(" ")}`}handleValidationAndGetResult(isDefaultCommand,commandHandler,innerArgv,currentContext,aliases,yargs,middlewares,positionalMap){
if(!yargs.getInternalMethods().getHasOutput()){let validation2=yargs.getInternalMethods().runValidation(aliases,positionalMap,
yargs.parsed.error,isDefaultCommand);innerArgv=maybeAsyncResult(innerArgv,result=>(validation2(result),result))}if(commandHandler.
handler&&!yargs.getInternalMethods().getHasOutput()){yargs.getInternalMethods().setHasOutput();let populateDoubleDash=!!yargs.
getOptions().configuration["populate--"];yargs.getInternalMethods().postProcess(innerArgv,populateDoubleDash,!1,!1),innerArgv=
applyMiddleware(innerArgv,yargs,middlewares,!1),innerArgv=maybeAsyncResult(innerArgv,result=>{let handlerResult=commandHandler.
handler(result);return isPromise(handlerResult)?handlerResult.then(()=>result):result}),isPromise(innerArgv)&&!yargs.getInternalMethods().
hasParseCallback()&&innerArgv.catch(error=>{try{yargs.getInternalMethods().getUsageInstance().fail(null,error)}catch{}})}
return isDefaultCommand||(currentContext.commands.pop(),currentContext.fullCommands.pop()),innerArgv}applyMiddlewareAndGetResult(isDefaultCommand,commandHandler,innerArgv,currentContext,helpOnly,aliases,yargs){
let positionalMap={};if(helpOnly)return innerArgv;yargs.getInternalMethods().getHasOutput()||(positionalMap=this.populatePositionals(
commandHandler,innerArgv,currentContext,yargs));let middlewares=this.globalMiddleware.getMiddleware().slice(0).concat(commandHandler.
middlewares),maybePromiseArgv=applyMiddleware(innerArgv,yargs,middlewares,!0);return isPromise(maybePromiseArgv)?maybePromiseArgv.
then(resolvedInnerArgv=>this.handleValidationAndGetResult(isDefaultCommand,commandHandler,resolvedInnerArgv,currentContext,
aliases,yargs,middlewares,positionalMap)):this.handleValidationAndGetResult(isDefaultCommand,commandHandler,maybePromiseArgv,
currentContext,aliases,yargs,middlewares,positionalMap)}populatePositionals(commandHandler,argv,context,yargs){argv._=argv.
_.slice(context.commands.length);let demanded=commandHandler.demanded.slice(0),optional=commandHandler.optional.slice(0),
positionalMap={};for(this.validation.positionalCount(demanded.length,argv._.length);demanded.length;){let demand=demanded.
shift();this.populatePositional(demand,argv,positionalMap)}for(;optional.length;){let maybe=optional.shift();this.populatePositional(
maybe,argv,positionalMap)}return argv._=context.commands.concat(argv._.map(a=>""+a)),this.postProcessPositionals(argv,positionalMap,
this.cmdToParseOptions(commandHandler.original),yargs),positionalMap}populatePositional(positional,argv,positionalMap){let cmd=positional.
cmd[0];positional.variadic?positionalMap[cmd]=argv._.splice(0).map(String):argv._.length&&(positionalMap[cmd]=[String(argv.
_.shift())])}cmdToParseOptions(cmdString){let parseOptions={array:[],default:{},alias:{},demand:{}},parsed=parseCommand(
cmdString);return parsed.demanded.forEach(d=>{let[cmd,...aliases]=d.cmd;d.variadic&&(parseOptions.array.push(cmd),parseOptions.
default[cmd]=[]),parseOptions.alias[cmd]=aliases,parseOptions.demand[cmd]=!0}),parsed.optional.forEach(o=>{let[cmd,...aliases]=o.
cmd;o.variadic&&(parseOptions.array.push(cmd),parseOptions.default[cmd]=[]),parseOptions.alias[cmd]=aliases}),parseOptions}postProcessPositionals(argv,positionalMap,parseOptions,yargs){
let options=Object.assign({},yargs.getOptions());options.default=Object.assign(parseOptions.default,options.default);for(let key2 of Object.
keys(parseOptions.alias))options.alias[key2]=(options.alias[key2]||[]).concat(parseOptions.alias[key2]);options.array=options.
array.concat(parseOptions.array),options.config={};let unparsed=[];if(Object.keys(positionalMap).forEach(key2=>{positionalMap[key2].
map(value=>{options.configuration["unknown-options-as-args"]&&(options.key[key2]=!0),unparsed.push(`--${key2}`),unparsed.
push(value)})}),!unparsed.length)return;let config=Object.assign({},options.configuration,{"populate--":!1}),parsed=this.
shim.Parser.detailed(unparsed,Object.assign({},options,{configuration:config}));if(parsed.error)yargs.getInternalMethods().
getUsageInstance().fail(parsed.error.message,parsed.error);else{let positionalKeys=Object.keys(positionalMap);Object.keys(
positionalMap).forEach(key2=>{positionalKeys.push(...parsed.aliases[key2])}),Object.keys(parsed.argv).forEach(key2=>{positionalKeys.
includes(key2)&&(positionalMap[key2]||(positionalMap[key2]=parsed.argv[key2]),!this.isInConfigs(yargs,key2)&&!this.isDefaulted(
yargs,key2)&&Object.prototype.hasOwnProperty.call(argv,key2)&&Object.prototype.hasOwnProperty.call(parsed.argv,key2)&&(Array.
isArray(argv[key2])||Array.isArray(parsed.argv[key2]))?argv[key2]=[].concat(argv[key2],parsed.argv[key2]):argv[key2]=parsed.
argv[key2])})}}isDefaulted(yargs,key2){let{default:defaults4}=yargs.getOptions();return Object.prototype.hasOwnProperty.
call(defaults4,key2)||Object.prototype.hasOwnProperty.call(defaults4,this.shim.Parser.camelCase(key2))}isInConfigs(yargs,key2){
let{configObjects}=yargs.getOptions();return configObjects.some(c=>Object.prototype.hasOwnProperty.call(c,key2))||configObjects.
some(c=>Object.prototype.hasOwnProperty.call(c,this.shim.Parser.camelCase(key2)))}runDefaultBuilderOn(yargs){if(!this.defaultCommand)
return;if(this.shouldUpdateUsage(yargs)){let commandString=DEFAULT_MARKER.test(this.defaultCommand.original)?this.defaultCommand.
original:this.defaultCommand.original.replace(/^[^[\]<>]*/,"$0 ");yargs.getInternalMethods().getUsageInstance().usage(commandString,
this.defaultCommand.description)}let builder=this.defaultCommand.builder;if(isCommandBuilderCallback(builder))return builder(
yargs,!0);isCommandBuilderDefinition(builder)||Object.keys(builder).forEach(key2=>{yargs.option(key2,builder[key2])})}extractDesc({
describe,description,desc}){for(let test of[describe,description,desc]){if(typeof test=="string"||test===!1)return test;
assertNotStrictEqual(test,!0,this.shim)}return!1}freeze(){this.frozens.push({handlers:this.handlers,aliasMap:this.aliasMap,
defaultCommand:this.defaultCommand})}unfreeze(){let frozen=this.frozens.pop();assertNotStrictEqual(frozen,void 0,this.shim),
{handlers:this.handlers,aliasMap:this.aliasMap,defaultCommand:this.defaultCommand}=frozen}reset(){return this.handlers={},
this.aliasMap={},this.defaultCommand=void 0,this.requireCache=new Set,this}};function command(usage2,validation2,globalMiddleware,shim2){
return new CommandInstance(usage2,validation2,globalMiddleware,shim2)}function isCommandBuilderDefinition(builder){return typeof builder==
"object"&&!!builder.builder&&typeof builder.handler=="function"}function isCommandAndAliases(cmd){return cmd.every(c=>typeof c==
"string")}function isCommandBuilderCallback(builder){return typeof builder=="function"}function isCommandBuilderOptionDefinitions(builder){
return typeof builder=="object"}function isCommandHandlerDefinition(cmd){return typeof cmd=="object"&&!Array.isArray(cmd)}function objFilter(original={},filter=()=>!0){let obj={};return objectKeys(original).forEach(key2=>{filter(key2,original[key2])&&
(obj[key2]=original[key2])}),obj}function setBlocking(blocking){typeof process>"u"||[process.stdout,process.stderr].forEach(_stream=>{let stream=_stream;
stream._handle&&stream.isTTY&&typeof stream._handle.setBlocking=="function"&&stream._handle.setBlocking(blocking)})}function isBoolean(fail){return typeof fail=="boolean"}function usage(yargs,shim2){let __=shim2.y18n.__,self={},fails2=[];
self.failFn=function(f){fails2.push(f)};let failMessage=null,globalFailMessage=null,showHelpOnFail=!0;self.showHelpOnFail=
function(arg1=!0,arg2){let[enabled,message]=typeof arg1=="string"?[!0,arg1]:[arg1,arg2];return yargs.getInternalMethods().
isGlobalContext()&&(globalFailMessage=message),failMessage=message,showHelpOnFail=enabled,self};let failureOutput=!1;self.
fail=function(msg,err){let logger=yargs.getInternalMethods().getLoggerInstance();if(fails2.length)for(let i=fails2.length-
1;i>=0;--i){let fail2=fails2[i];if(isBoolean(fail2)){if(err)throw err;if(msg)throw Error(msg)}else fail2(msg,err,self)}else{
if(yargs.getExitProcess()&&setBlocking(!0),!failureOutput){failureOutput=!0,showHelpOnFail&&(yargs.showHelp("error"),logger.
error()),(msg||err)&&logger.error(msg||err);let globalOrCommandFailMessage=failMessage||globalFailMessage;globalOrCommandFailMessage&&
((msg||err)&&logger.error(""),logger.error(globalOrCommandFailMessage))}if(err=err||new YError(msg),yargs.getExitProcess())
return yargs.exit(1);if(yargs.getInternalMethods().hasParseCallback())return yargs.exit(1,err);throw err}};let usages=[],
usageDisabled=!1;self.usage=(msg,description)=>msg===null?(usageDisabled=!0,usages=[],self):(usageDisabled=!1,usages.push(
[msg,description||""]),self),self.getUsage=()=>usages,self.getUsageDisabled=()=>usageDisabled,self.getPositionalGroupName=
()=>__("Positionals:");let examples=[];self.example=(cmd,description)=>{examples.push([cmd,description||""])};let commands2=[];
self.command=function(cmd,description,isDefault,aliases,deprecated=!1){isDefault&&(commands2=commands2.map(cmdArray=>(cmdArray[2]=
!1,cmdArray))),commands2.push([cmd,description||"",isDefault,aliases,deprecated])},self.getCommands=()=>commands2;let descriptions={};
self.describe=function(keyOrKeys,desc){Array.isArray(keyOrKeys)?keyOrKeys.forEach(k=>{self.describe(k,desc)}):typeof keyOrKeys==
"object"?Object.keys(keyOrKeys).forEach(k=>{self.describe(k,keyOrKeys[k])}):descriptions[keyOrKeys]=desc},self.getDescriptions=
()=>descriptions;let epilogs=[];self.epilog=msg=>{epilogs.push(msg)};let wrapSet=!1,wrap2;self.wrap=cols=>{wrapSet=!0,wrap2=
cols},self.getWrap=()=>shim2.getEnv("YARGS_DISABLE_WRAP")?null:(wrapSet||(wrap2=windowWidth(),wrapSet=!0),wrap2);let deferY18nLookupPrefix="\
__yargsString__:";self.deferY18nLookup=str=>deferY18nLookupPrefix+str,self.help=function(){if(cachedHelpMessage)return cachedHelpMessage;
normalizeAliases();let base$0=yargs.customScriptName?yargs.$0:shim2.path.basename(yargs.$0),demandedOptions=yargs.getDemandedOptions(),
demandedCommands=yargs.getDemandedCommands(),deprecatedOptions=yargs.getDeprecatedOptions(),groups=yargs.getGroups(),options=yargs.
getOptions(),keys2=[];keys2=keys2.concat(Object.keys(descriptions)),keys2=keys2.concat(Object.keys(demandedOptions)),keys2=
keys2.concat(Object.keys(demandedCommands)),keys2=keys2.concat(Object.keys(options.default)),keys2=keys2.filter(filterHiddenOptions),
keys2=Object.keys(keys2.reduce((acc,key2)=>(key2!=="_"&&(acc[key2]=!0),acc),{}));let theWrap=self.getWrap(),ui2=shim2.cliui(
{width:theWrap,wrap:!!theWrap});if(!usageDisabled){if(usages.length)usages.forEach(usage2=>{ui2.div({text:`${usage2[0].replace(
/\$0/g,base$0)}`}),usage2[1]&&ui2.div({text:`${usage2[1]}`,padding:[1,0,0,0]})}),ui2.div();else if(commands2.length){let u=null;
demandedCommands._?u=`${base$0} <${__("command")}>
`:u=`${base$0} [${__("command")}]
`,ui2.div(`${u}`)}}if(commands2.length>1||commands2.length===1&&!commands2[0][2]){ui2.div(__("Commands:"));let context=yargs.
getInternalMethods().getContext(),parentCommands=context.commands.length?`${context.commands.join(" ")} `:"";yargs.getInternalMethods().
getParserConfiguration()["sort-commands"]===!0&&(commands2=commands2.sort((a,b)=>a[0].localeCompare(b[0])));let prefix2=base$0?
`${base$0} `:"";commands2.forEach(command3=>{let commandString=`${prefix2}${parentCommands}${command3[0].replace(/^\$0 ?/,
"")}`;ui2.span({text:commandString,padding:[0,2,0,2],width:maxWidth(commands2,theWrap,`${base$0}${parentCommands}`)+4},{
text:command3[1]});let hints=[];command3[2]&&hints.push(`[${__("default")}]`),command3[3]&&command3[3].length&&hints.push(
`[${__("aliases:")} ${command3[3].join(", ")}]`),command3[4]&&(typeof command3[4]=="string"?hints.push(`[${__("deprecate\
d: %s",command3[4])}]`):hints.push(`[${__("deprecated")}]`)),hints.length?ui2.div({text:hints.join(" "),padding:[0,0,0,2],
align:"right"}):ui2.div()}),ui2.div()}let aliasKeys=(Object.keys(options.alias)||[]).concat(Object.keys(yargs.parsed.newAliases)||
[]);keys2=keys2.filter(key2=>!yargs.parsed.newAliases[key2]&&aliasKeys.every(alias=>(options.alias[alias]||[]).indexOf(key2)===
-1));let defaultGroup=__("Options:");groups[defaultGroup]||(groups[defaultGroup]=[]),addUngroupedKeys(keys2,options.alias,
groups,defaultGroup);let isLongSwitch=sw=>/^--/.test(getText(sw)),displayedGroups=Object.keys(groups).filter(groupName=>groups[groupName].
length>0).map(groupName=>{let normalizedKeys=groups[groupName].filter(filterHiddenOptions).map(key2=>{if(aliasKeys.includes(
key2))return key2;for(let i=0,aliasKey;(aliasKey=aliasKeys[i])!==void 0;i++)if((options.alias[aliasKey]||[]).includes(key2))
return aliasKey;return key2});return{groupName,normalizedKeys}}).filter(({normalizedKeys})=>normalizedKeys.length>0).map(
({groupName,normalizedKeys})=>{let switches2=normalizedKeys.reduce((acc,key2)=>(acc[key2]=[key2].concat(options.alias[key2]||
[]).map(sw=>groupName===self.getPositionalGroupName()?sw:(/^[0-9]$/.test(sw)?options.boolean.includes(key2)?"-":"--":sw.
length>1?"--":"-")+sw).sort((sw1,sw2)=>isLongSwitch(sw1)===isLongSwitch(sw2)?0:isLongSwitch(sw1)?1:-1).join(", "),acc),{});
return{groupName,normalizedKeys,switches:switches2}});if(displayedGroups.filter(({groupName})=>groupName!==self.getPositionalGroupName()).
some(({normalizedKeys,switches:switches2})=>!normalizedKeys.every(key2=>isLongSwitch(switches2[key2])))&&displayedGroups.
filter(({groupName})=>groupName!==self.getPositionalGroupName()).forEach(({normalizedKeys,switches:switches2})=>{normalizedKeys.
forEach(key2=>{isLongSwitch(switches2[key2])&&(switches2[key2]=addIndentation(switches2[key2],4))})}),displayedGroups.forEach(
({groupName,normalizedKeys,switches:switches2})=>{ui2.div(groupName),normalizedKeys.forEach(key2=>{let kswitch=switches2[key2],
desc=descriptions[key2]||"",type=null;desc.includes(deferY18nLookupPrefix)&&(desc=__(desc.substring(deferY18nLookupPrefix.
length))),options.boolean.includes(key2)&&(type=`[${__("boolean")}]`),options.count.includes(key2)&&(type=`[${__("count")}\
]`),options.string.includes(key2)&&(type=`[${__("string")}]`),options.normalize.includes(key2)&&(type=`[${__("string")}]`),
options.array.includes(key2)&&(type=`[${__("array")}]`),options.number.includes(key2)&&(type=`[${__("number")}]`);let deprecatedExtra=deprecated=>typeof deprecated==
"string"?`[${__("deprecated: %s",deprecated)}]`:`[${__("deprecated")}]`,extra=[key2 in deprecatedOptions?deprecatedExtra(
deprecatedOptions[key2]):null,type,key2 in demandedOptions?`[${__("required")}]`:null,options.choices&&options.choices[key2]?
`[${__("choices:")} ${self.stringifiedValues(options.choices[key2])}]`:null,defaultString(options.default[key2],options.
defaultDescription[key2])].filter(Boolean).join(" ");ui2.span({text:getText(kswitch),padding:[0,2,0,2+getIndentation(kswitch)],
width:maxWidth(switches2,theWrap)+4},desc);let shouldHideOptionExtras=yargs.getInternalMethods().getUsageConfiguration()["\
hide-types"]===!0;extra&&!shouldHideOptionExtras?ui2.div({text:extra,padding:[0,0,0,2],align:"right"}):ui2.div()}),ui2.div()}),
examples.length&&(ui2.div(__("Examples:")),examples.forEach(example=>{example[0]=example[0].replace(/\$0/g,base$0)}),examples.
forEach(example=>{example[1]===""?ui2.div({text:example[0],padding:[0,2,0,2]}):ui2.div({text:example[0],padding:[0,2,0,2],
width:maxWidth(examples,theWrap)+4},{text:example[1]})}),ui2.div()),epilogs.length>0){let e=epilogs.map(epilog=>epilog.replace(
/\$0/g,base$0)).join(`
`);ui2.div(`${e}
`)}return ui2.toString().replace(/\s*$/,"")};function maxWidth(table2,theWrap,modifier){let width3=0;return Array.isArray(
table2)||(table2=Object.values(table2).map(v=>[v])),table2.forEach(v=>{width3=Math.max(shim2.stringWidth(modifier?`${modifier}\
 ${getText(v[0])}`:getText(v[0]))+getIndentation(v[0]),width3)}),theWrap&&(width3=Math.min(width3,parseInt((theWrap*.5).
toString(),10))),width3}function normalizeAliases(){let demandedOptions=yargs.getDemandedOptions(),options=yargs.getOptions();
(Object.keys(options.alias)||[]).forEach(key2=>{options.alias[key2].forEach(alias=>{descriptions[alias]&&self.describe(key2,
descriptions[alias]),alias in demandedOptions&&yargs.demandOption(key2,demandedOptions[alias]),options.boolean.includes(
alias)&&yargs.boolean(key2),options.count.includes(alias)&&yargs.count(key2),options.string.includes(alias)&&yargs.string(
key2),options.normalize.includes(alias)&&yargs.normalize(key2),options.array.includes(alias)&&yargs.array(key2),options.
number.includes(alias)&&yargs.number(key2)})})}let cachedHelpMessage;self.cacheHelpMessage=function(){cachedHelpMessage=
this.help()},self.clearCachedHelpMessage=function(){cachedHelpMessage=void 0},self.hasCachedHelpMessage=function(){return!!cachedHelpMessage};
function addUngroupedKeys(keys2,aliases,groups,defaultGroup){let groupedKeys=[],toCheck=null;return Object.keys(groups).
forEach(group=>{groupedKeys=groupedKeys.concat(groups[group])}),keys2.forEach(key2=>{toCheck=[key2].concat(aliases[key2]),
toCheck.some(k=>groupedKeys.indexOf(k)!==-1)||groups[defaultGroup].push(key2)}),groupedKeys}function filterHiddenOptions(key2){
return yargs.getOptions().hiddenOptions.indexOf(key2)<0||yargs.parsed.argv[yargs.getOptions().showHiddenOpt]}self.showHelp=
level=>{let logger=yargs.getInternalMethods().getLoggerInstance();level||(level="error"),(typeof level=="function"?level:
logger[level])(self.help())},self.functionDescription=fn=>["(",fn.name?shim2.Parser.decamelize(fn.name,"-"):__("generate\
d-value"),")"].join(""),self.stringifiedValues=function(values,separator){let string="",sep7=separator||", ",array=[].concat(
values);return!values||!array.length||array.forEach(value=>{string.length&&(string+=sep7),string+=JSON.stringify(value)}),
string};function defaultString(value,defaultDescription){let string=`[${__("default:")} `;if(value===void 0&&!defaultDescription)
return null;if(defaultDescription)string+=defaultDescription;else switch(typeof value){case"string":string+=`"${value}"`;
break;case"object":string+=JSON.stringify(value);break;default:string+=value}return`${string}]`}function windowWidth(){return shim2.
process.stdColumns?Math.min(80,shim2.process.stdColumns):80}let version3=null;self.version=ver=>{version3=ver},self.showVersion=
level=>{let logger=yargs.getInternalMethods().getLoggerInstance();level||(level="error"),(typeof level=="function"?level:
logger[level])(version3)},self.reset=function(localLookup){return failMessage=null,failureOutput=!1,usages=[],usageDisabled=
!1,epilogs=[],examples=[],commands2=[],descriptions=objFilter(descriptions,k=>!localLookup[k]),self};let frozens=[];return self.
freeze=function(){frozens.push({failMessage,failureOutput,usages,usageDisabled,epilogs,examples,commands:commands2,descriptions})},
self.unfreeze=function(defaultCommand=!1){let frozen=frozens.pop();frozen&&(defaultCommand?(descriptions={...frozen.descriptions,
...descriptions},commands2=[...frozen.commands,...commands2],usages=[...frozen.usages,...usages],examples=[...frozen.examples,
...examples],epilogs=[...frozen.epilogs,...epilogs]):{failMessage,failureOutput,usages,usageDisabled,epilogs,examples,commands:commands2,
descriptions}=frozen)},self}function isIndentedText(text4){return typeof text4=="object"}function addIndentation(text4,indent){
return isIndentedText(text4)?{text:text4.text,indentation:text4.indentation+indent}:{text:text4,indentation:indent}}function getIndentation(text4){
return isIndentedText(text4)?text4.indentation:0}function getText(text4){return isIndentedText(text4)?text4.text:text4}var completionShTemplate=`###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.bashrc
#    or {{app_path}} {{completion_command}} >> ~/.bash_profile on OSX.
#
_{{app_name}}_yargs_completions()
{
    local cur_word args type_list

    cur_word="\${COMP_WORDS[COMP_CWORD]}"
    args=("\${COMP_WORDS[@]}")

    # ask yargs to generate completions.
    # see https://stackoverflow.com/a/40944195/7080036 for the spaces-handling awk
    mapfile -t type_list < <({{app_path}} --get-yargs-completions "\${args[@]}")
    mapfile -t COMPREPLY < <(compgen -W "$( printf '%q ' "\${type_list[@]}" )" -- "\${cur_word}" |
        awk '/ / { print "\\""$0"\\"" } /^[^ ]+$/ { print $0 }')

    # if no match was found, fall back to filename completion
    if [ \${#COMPREPLY[@]} -eq 0 ]; then
      COMPREPLY=()
    fi

    return 0
}
complete -o bashdefault -o default -F _{{app_name}}_yargs_completions {{app_name}}
###-end-{{app_name}}-completions-###
`,completionZshTemplate=`#compdef {{app_name}}
###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} >> ~/.zshrc
#    or {{app_path}} {{completion_command}} >> ~/.zprofile on OSX.
#
_{{app_name}}_yargs_completions()
{
  local reply
  local si=$IFS
  IFS=$'
' reply=($(COMP_CWORD="$((CURRENT-1))" COMP_LINE="$BUFFER" COMP_POINT="$CURSOR" {{app_path}} --get-yargs-completions "\${\
words[@]}"))
  IFS=$si
  if [[ \${#reply} -gt 0 ]]; then
    _describe 'values' reply
  else
    _default
  fi
}
if [[ "\${zsh_eval_context[-1]}" == "loadautofunc" ]]; then
  _{{app_name}}_yargs_completions "$@"
else
  compdef _{{app_name}}_yargs_completions {{app_name}}
fi
###-end-{{app_name}}-completions-###
`,completionFishTemplate=`###-begin-{{app_name}}-completions-###
#
# yargs command completion script
#
# Installation: {{app_path}} {{completion_command}} > ~/.config/fish/completions/{{app_name}}.fish
#
complete -f -c {{app_name}} -a '({{app_path}} --get-yargs-completions (commandline -o)[2..-1])'
###-end-{{app_name}}-completions-###
`;var Completion=class{constructor(yargs,usage2,command3,shim2){var _a2,_b2,_c2,_d,_e;this.yargs=yargs,this.usage=usage2,this.
command=command3,this.shim=shim2,this.completionKey="get-yargs-completions",this.aliases=null,this.customCompletionFunction=
null,this.indexAfterLastReset=0,this.zshShell=(_c2=((_a2=this.shim.getEnv("SHELL"))===null||_a2===void 0?void 0:_a2.includes(
"zsh"))||((_b2=this.shim.getEnv("ZSH_NAME"))===null||_b2===void 0?void 0:_b2.includes("zsh")))!==null&&_c2!==void 0?_c2:
!1,this.fishShell=(_e=(_d=this.shim.getEnv("SHELL"))===null||_d===void 0?void 0:_d.includes("fish"))!==null&&_e!==void 0?
_e:!1}defaultCompletion(args,argv,current,done){let handlers=this.command.getCommandHandlers();for(let i=0,ii=args.length;i<
ii;++i)if(handlers[args[i]]&&handlers[args[i]].builder){let builder=handlers[args[i]].builder;if(isCommandBuilderCallback(
builder)){this.indexAfterLastReset=i+1;let y=this.yargs.getInternalMethods().reset();return builder(y,!0),y.argv}}let completions=[];
this.commandCompletions(completions,args,current),this.optionCompletions(completions,args,argv,current),this.choicesFromOptionsCompletions(
completions,args,argv,current),this.choicesFromPositionalsCompletions(completions,args,argv,current),done(null,completions)}commandCompletions(completions,args,current){
let parentCommands=this.yargs.getInternalMethods().getContext().commands;!current.match(/^-/)&&parentCommands[parentCommands.
length-1]!==current&&!this.previousArgHasChoices(args)&&this.usage.getCommands().forEach(usageCommand=>{let commandName=parseCommand(
usageCommand[0]).cmd;if(args.indexOf(commandName)===-1){let desc=usageCommand[1]||"";this.fishShell?completions.push(commandName+
"	"+desc):this.zshShell?completions.push(commandName.replace(/:/g,"\\:")+":"+desc):completions.push(commandName)}})}optionCompletions(completions,args,argv,current){
if((current.match(/^-/)||current===""&&completions.length===0)&&!this.previousArgHasChoices(args)){let options=this.yargs.
getOptions(),positionalKeys=this.yargs.getGroups()[this.usage.getPositionalGroupName()]||[];Object.keys(options.key).forEach(
key2=>{let negable=!!options.configuration["boolean-negation"]&&options.boolean.includes(key2);!positionalKeys.includes(
key2)&&!options.hiddenOptions.includes(key2)&&!this.argsContainKey(args,key2,negable)&&this.completeOptionKey(key2,completions,
current,negable&&!!options.default[key2])})}}choicesFromOptionsCompletions(completions,args,argv,current){if(this.previousArgHasChoices(
args)){let choices=this.getPreviousArgChoices(args);choices&&choices.length>0&&(this.fishShell?completions.push(...choices):
completions.push(...choices.map(c=>c.replace(/:/g,"\\:"))))}}choicesFromPositionalsCompletions(completions,args,argv,current){
if(current===""&&completions.length>0&&this.previousArgHasChoices(args))return;let positionalKeys=this.yargs.getGroups()[this.
usage.getPositionalGroupName()]||[],offset=Math.max(this.indexAfterLastReset,this.yargs.getInternalMethods().getContext().
commands.length+1),positionalKey=positionalKeys[argv._.length-offset-1];if(!positionalKey)return;let choices=this.yargs.
getOptions().choices[positionalKey]||[];for(let choice of choices)choice.startsWith(current)&&(this.fishShell?completions.
push(choice):completions.push(choice.replace(/:/g,"\\:")))}getPreviousArgChoices(args){if(args.length<1)return;let previousArg=args[args.
length-1],filter="";if(!previousArg.startsWith("-")&&args.length>1&&(filter=previousArg,previousArg=args[args.length-2]),
!previousArg.startsWith("-"))return;let previousArgKey=previousArg.replace(/^-+/,""),options=this.yargs.getOptions(),possibleAliases=[
previousArgKey,...this.yargs.getAliases()[previousArgKey]||[]],choices;for(let possibleAlias of possibleAliases)if(Object.
prototype.hasOwnProperty.call(options.key,possibleAlias)&&Array.isArray(options.choices[possibleAlias])){choices=options.
choices[possibleAlias];break}if(choices)return choices.filter(choice=>!filter||choice.startsWith(filter))}previousArgHasChoices(args){
let choices=this.getPreviousArgChoices(args);return choices!==void 0&&choices.length>0}argsContainKey(args,key2,negable){
let argsContains=s=>args.indexOf((/^[^0-9]$/.test(s)?"-":"--")+s)!==-1;if(argsContains(key2)||negable&&argsContains(`no-${key2}`))
return!0;if(this.aliases){for(let alias of this.aliases[key2])if(argsContains(alias))return!0}return!1}completeOptionKey(key2,completions,current,negable){
var _a2,_b2,_c2,_d;let keyWithDesc=key2;if(this.zshShell||this.fishShell){let descs=this.usage.getDescriptions(),aliasKey=(_b2=
(_a2=this===null||this===void 0?void 0:this.aliases)===null||_a2===void 0?void 0:_a2[key2])===null||_b2===void 0?void 0:
_b2.find(alias=>{let desc2=descs[alias];return typeof desc2=="string"&&desc2.length>0}),descFromAlias=aliasKey?descs[aliasKey]:
void 0,cleanedDesc=((_d=(_c2=descs[key2])!==null&&_c2!==void 0?_c2:descFromAlias)!==null&&_d!==void 0?_d:"").replace("__\
yargsString__:","").replace(/(\r\n|\n|\r)/gm," ");this.fishShell?keyWithDesc=`${key2}	${cleanedDesc}`:keyWithDesc=`${key2.
replace(/:/g,"\\:")}:${cleanedDesc}`}let startsByTwoDashes=s=>/^--/.test(s),isShortOption=s=>/^[^0-9]$/.test(s),dashes=!startsByTwoDashes(
current)&&isShortOption(key2)?"-":"--";completions.push(dashes+keyWithDesc),negable&&completions.push(dashes+"no-"+keyWithDesc)}customCompletion(args,argv,current,done){
if(assertNotStrictEqual(this.customCompletionFunction,null,this.shim),isSyncCompletionFunction(this.customCompletionFunction)){
let result=this.customCompletionFunction(current,argv);return isPromise(result)?result.then(list3=>{this.shim.process.nextTick(
()=>{done(null,list3)})}).catch(err=>{this.shim.process.nextTick(()=>{done(err,void 0)})}):done(null,result)}else return isFallbackCompletionFunction(
this.customCompletionFunction)?this.customCompletionFunction(current,argv,(onCompleted=done)=>this.defaultCompletion(args,
argv,current,onCompleted),completions=>{done(null,completions)}):this.customCompletionFunction(current,argv,completions=>{
done(null,completions)})}getCompletion(args,done){let current=args.length?args[args.length-1]:"",argv=this.yargs.parse(args,
!0),completionFunction=this.customCompletionFunction?argv2=>this.customCompletion(args,argv2,current,done):argv2=>this.defaultCompletion(
args,argv2,current,done);return isPromise(argv)?argv.then(completionFunction):completionFunction(argv)}generateCompletionScript($0,cmd){
let script;this.zshShell?script=completionZshTemplate:this.fishShell?script=completionFishTemplate:script=completionShTemplate;
let name=this.shim.path.basename($0);return $0.match(/\.js$/)&&($0=`./${$0}`),script=script.replace(/{{app_name}}/g,name),
script=script.replace(/{{completion_command}}/g,cmd),script.replace(/{{app_path}}/g,$0)}registerFunction(fn){this.customCompletionFunction=
fn}setParsed(parsed){this.aliases=parsed.aliases}};function completion(yargs,usage2,command3,shim2){return new Completion(
yargs,usage2,command3,shim2)}function isSyncCompletionFunction(completionFunction){return completionFunction.length<3}function isFallbackCompletionFunction(completionFunction){
return completionFunction.length>3}function levenshtein(a,b){if(a.length===0)return b.length;if(b.length===0)return a.length;let matrix=[],i;for(i=0;i<=b.length;i++)
matrix[i]=[i];let j;for(j=0;j<=a.length;j++)matrix[0][j]=j;for(i=1;i<=b.length;i++)for(j=1;j<=a.length;j++)b.charAt(i-1)===
a.charAt(j-1)?matrix[i][j]=matrix[i-1][j-1]:i>1&&j>1&&b.charAt(i-2)===a.charAt(j-1)&&b.charAt(i-1)===a.charAt(j-2)?matrix[i][j]=
matrix[i-2][j-2]+1:matrix[i][j]=Math.min(matrix[i-1][j-1]+1,Math.min(matrix[i][j-1]+1,matrix[i-1][j]+1));return matrix[b.
length][a.length]}var specialKeys=["$0","--","_"];function validation(yargs,usage2,shim2){let __=shim2.y18n.__,__n=shim2.y18n.__n,self={};
self.nonOptionCount=function(argv){let demandedCommands=yargs.getDemandedCommands(),_s=argv._.length+(argv["--"]?argv["-\
-"].length:0)-yargs.getInternalMethods().getContext().commands.length;demandedCommands._&&(_s<demandedCommands._.min||_s>
demandedCommands._.max)&&(_s<demandedCommands._.min?demandedCommands._.minMsg!==void 0?usage2.fail(demandedCommands._.minMsg?
demandedCommands._.minMsg.replace(/\$0/g,_s.toString()).replace(/\$1/,demandedCommands._.min.toString()):null):usage2.fail(
__n("Not enough non-option arguments: got %s, need at least %s","Not enough non-option arguments: got %s, need at least \
%s",_s,_s.toString(),demandedCommands._.min.toString())):_s>demandedCommands._.max&&(demandedCommands._.maxMsg!==void 0?
usage2.fail(demandedCommands._.maxMsg?demandedCommands._.maxMsg.replace(/\$0/g,_s.toString()).replace(/\$1/,demandedCommands.
_.max.toString()):null):usage2.fail(__n("Too many non-option arguments: got %s, maximum of %s","Too many non-option argu\
ments: got %s, maximum of %s",_s,_s.toString(),demandedCommands._.max.toString()))))},self.positionalCount=function(required,observed){
observed<required&&usage2.fail(__n("Not enough non-option arguments: got %s, need at least %s","Not enough non-option ar\
guments: got %s, need at least %s",observed,observed+"",required+""))},self.requiredArguments=function(argv,demandedOptions){
let missing=null;for(let key2 of Object.keys(demandedOptions))(!Object.prototype.hasOwnProperty.call(argv,key2)||typeof argv[key2]>
"u")&&(missing=missing||{},missing[key2]=demandedOptions[key2]);if(missing){let customMsgs=[];for(let key2 of Object.keys(
missing)){let msg=missing[key2];msg&&customMsgs.indexOf(msg)<0&&customMsgs.push(msg)}let customMsg=customMsgs.length?`
${customMsgs.join(`
`)}`:"";usage2.fail(__n("Missing required argument: %s","Missing required arguments: %s",Object.keys(missing).length,Object.
keys(missing).join(", ")+customMsg))}},self.unknownArguments=function(argv,aliases,positionalMap,isDefaultCommand,checkPositionals=!0){
var _a2;let commandKeys=yargs.getInternalMethods().getCommandInstance().getCommands(),unknown=[],currentContext=yargs.getInternalMethods().
getContext();if(Object.keys(argv).forEach(key2=>{!specialKeys.includes(key2)&&!Object.prototype.hasOwnProperty.call(positionalMap,
key2)&&!Object.prototype.hasOwnProperty.call(yargs.getInternalMethods().getParseContext(),key2)&&!self.isValidAndSomeAliasIsNotNew(
key2,aliases)&&unknown.push(key2)}),checkPositionals&&(currentContext.commands.length>0||commandKeys.length>0||isDefaultCommand)&&
argv._.slice(currentContext.commands.length).forEach(key2=>{commandKeys.includes(""+key2)||unknown.push(""+key2)}),checkPositionals){
let maxNonOptDemanded=((_a2=yargs.getDemandedCommands()._)===null||_a2===void 0?void 0:_a2.max)||0,expected=currentContext.
commands.length+maxNonOptDemanded;expected<argv._.length&&argv._.slice(expected).forEach(key2=>{key2=String(key2),!currentContext.
commands.includes(key2)&&!unknown.includes(key2)&&unknown.push(key2)})}unknown.length&&usage2.fail(__n("Unknown argument\
: %s","Unknown arguments: %s",unknown.length,unknown.map(s=>s.trim()?s:`"${s}"`).join(", ")))},self.unknownCommands=function(argv){
let commandKeys=yargs.getInternalMethods().getCommandInstance().getCommands(),unknown=[],currentContext=yargs.getInternalMethods().
getContext();return(currentContext.commands.length>0||commandKeys.length>0)&&argv._.slice(currentContext.commands.length).
forEach(key2=>{commandKeys.includes(""+key2)||unknown.push(""+key2)}),unknown.length>0?(usage2.fail(__n("Unknown command\
: %s","Unknown commands: %s",unknown.length,unknown.join(", "))),!0):!1},self.isValidAndSomeAliasIsNotNew=function(key2,aliases){
if(!Object.prototype.hasOwnProperty.call(aliases,key2))return!1;let newAliases=yargs.parsed.newAliases;return[key2,...aliases[key2]].
some(a=>!Object.prototype.hasOwnProperty.call(newAliases,a)||!newAliases[key2])},self.limitedChoices=function(argv){let options=yargs.
getOptions(),invalid={};if(!Object.keys(options.choices).length)return;Object.keys(argv).forEach(key2=>{specialKeys.indexOf(
key2)===-1&&Object.prototype.hasOwnProperty.call(options.choices,key2)&&[].concat(argv[key2]).forEach(value=>{options.choices[key2].
indexOf(value)===-1&&value!==void 0&&(invalid[key2]=(invalid[key2]||[]).concat(value))})});let invalidKeys=Object.keys(invalid);
if(!invalidKeys.length)return;let msg=__("Invalid values:");invalidKeys.forEach(key2=>{msg+=`
  ${__("Argument: %s, Given: %s, Choices: %s",key2,usage2.stringifiedValues(invalid[key2]),usage2.stringifiedValues(options.
choices[key2]))}`}),usage2.fail(msg)};let implied={};self.implies=function(key2,value){argsert("<string|object> [array|n\
umber|string]",[key2,value],arguments.length),typeof key2=="object"?Object.keys(key2).forEach(k=>{self.implies(k,key2[k])}):
(yargs.global(key2),implied[key2]||(implied[key2]=[]),Array.isArray(value)?value.forEach(i=>self.implies(key2,i)):(assertNotStrictEqual(
value,void 0,shim2),implied[key2].push(value)))},self.getImplied=function(){return implied};function keyExists(argv,val){
let num=Number(val);return val=isNaN(num)?val:num,typeof val=="number"?val=argv._.length>=val:val.match(/^--no-.+/)?(val=
val.match(/^--no-(.+)/)[1],val=!Object.prototype.hasOwnProperty.call(argv,val)):val=Object.prototype.hasOwnProperty.call(
argv,val),val}self.implications=function(argv){let implyFail=[];if(Object.keys(implied).forEach(key2=>{let origKey=key2;
(implied[key2]||[]).forEach(value=>{let key3=origKey,origValue=value;key3=keyExists(argv,key3),value=keyExists(argv,value),
key3&&!value&&implyFail.push(` ${origKey} -> ${origValue}`)})}),implyFail.length){let msg=`${__("Implications failed:")}\

`;implyFail.forEach(value=>{msg+=value}),usage2.fail(msg)}};let conflicting={};self.conflicts=function(key2,value){argsert(
"<string|object> [array|string]",[key2,value],arguments.length),typeof key2=="object"?Object.keys(key2).forEach(k=>{self.
conflicts(k,key2[k])}):(yargs.global(key2),conflicting[key2]||(conflicting[key2]=[]),Array.isArray(value)?value.forEach(
i=>self.conflicts(key2,i)):conflicting[key2].push(value))},self.getConflicting=()=>conflicting,self.conflicting=function(argv){
Object.keys(argv).forEach(key2=>{conflicting[key2]&&conflicting[key2].forEach(value=>{value&&argv[key2]!==void 0&&argv[value]!==
void 0&&usage2.fail(__("Arguments %s and %s are mutually exclusive",key2,value))})}),yargs.getInternalMethods().getParserConfiguration()["\
strip-dashed"]&&Object.keys(conflicting).forEach(key2=>{conflicting[key2].forEach(value=>{value&&argv[shim2.Parser.camelCase(
key2)]!==void 0&&argv[shim2.Parser.camelCase(value)]!==void 0&&usage2.fail(__("Arguments %s and %s are mutually exclusiv\
e",key2,value))})})},self.recommendCommands=function(cmd,potentialCommands){potentialCommands=potentialCommands.sort((a,b)=>b.
length-a.length);let recommended=null,bestDistance=1/0;for(let i=0,candidate;(candidate=potentialCommands[i])!==void 0;i++){
let d=levenshtein(cmd,candidate);d<=3&&d<bestDistance&&(bestDistance=d,recommended=candidate)}recommended&&usage2.fail(__(
"Did you mean %s?",recommended))},self.reset=function(localLookup){return implied=objFilter(implied,k=>!localLookup[k]),
conflicting=objFilter(conflicting,k=>!localLookup[k]),self};let frozens=[];return self.freeze=function(){frozens.push({implied,
conflicting})},self.unfreeze=function(){let frozen=frozens.pop();assertNotStrictEqual(frozen,void 0,shim2),{implied,conflicting}=
frozen},self}var import_meta={},previouslyVisitedConfigs=[],shim;function applyExtends(config,cwd2,mergeExtends,_shim){shim=_shim;let defaultConfig={};
if(Object.prototype.hasOwnProperty.call(config,"extends")){if(typeof config.extends!="string")return defaultConfig;let isPath=/\.json|\..*rc$/.
test(config.extends),pathToDefault=null;if(isPath)pathToDefault=getPathToDefaultConfig(cwd2,config.extends);else try{pathToDefault=
import_meta.resolve(config.extends)}catch{return config}checkForCircularExtends(pathToDefault),previouslyVisitedConfigs.
push(pathToDefault),defaultConfig=isPath?JSON.parse(shim.readFileSync(pathToDefault,"utf8")):_shim.require(config.extends),
delete config.extends,defaultConfig=applyExtends(defaultConfig,shim.path.dirname(pathToDefault),mergeExtends,shim)}return previouslyVisitedConfigs=
[],mergeExtends?mergeDeep(defaultConfig,config):Object.assign({},defaultConfig,config)}function checkForCircularExtends(cfgPath){
if(previouslyVisitedConfigs.indexOf(cfgPath)>-1)throw new YError(`Circular extended configurations: '${cfgPath}'.`)}function getPathToDefaultConfig(cwd2,pathToExtend){
return shim.path.resolve(cwd2,pathToExtend)}function mergeDeep(config1,config2){let target={};function isObject(obj){return obj&&
typeof obj=="object"&&!Array.isArray(obj)}Object.assign(target,config1);for(let key2 of Object.keys(config2))key2!=="__p\
roto__"&&(isObject(config2[key2])&&isObject(target[key2])?target[key2]=mergeDeep(config1[key2],config2[key2]):target[key2]=
config2[key2]);return target}var __classPrivateFieldSet=function(receiver,state,value,kind,f){if(kind==="m")throw new TypeError("Private method is no\
t writable");if(kind==="a"&&!f)throw new TypeError("Private accessor was defined without a setter");if(typeof state=="fu\
nction"?receiver!==state||!f:!state.has(receiver))throw new TypeError("Cannot write private member to an object whose cl\
ass did not declare it");return kind==="a"?f.call(receiver,value):f?f.value=value:state.set(receiver,value),value},__classPrivateFieldGet=function(receiver,state,kind,f){
if(kind==="a"&&!f)throw new TypeError("Private accessor was defined without a getter");if(typeof state=="function"?receiver!==
state||!f:!state.has(receiver))throw new TypeError("Cannot read private member from an object whose class did not declar\
e it");return kind==="m"?f:kind==="a"?f.call(receiver):f?f.value:state.get(receiver)},_YargsInstance_command,_YargsInstance_cwd,
_YargsInstance_context,_YargsInstance_completion,_YargsInstance_completionCommand,_YargsInstance_defaultShowHiddenOpt,_YargsInstance_exitError,
_YargsInstance_detectLocale,_YargsInstance_emittedWarnings,_YargsInstance_exitProcess,_YargsInstance_frozens,_YargsInstance_globalMiddleware,
_YargsInstance_groups,_YargsInstance_hasOutput,_YargsInstance_helpOpt,_YargsInstance_isGlobalContext,_YargsInstance_logger,
_YargsInstance_output,_YargsInstance_options,_YargsInstance_parentRequire,_YargsInstance_parserConfig,_YargsInstance_parseFn,
_YargsInstance_parseContext,_YargsInstance_pkgs,_YargsInstance_preservedGroups,_YargsInstance_processArgs,_YargsInstance_recommendCommands,
_YargsInstance_shim,_YargsInstance_strict,_YargsInstance_strictCommands,_YargsInstance_strictOptions,_YargsInstance_usage,
_YargsInstance_usageConfig,_YargsInstance_versionOpt,_YargsInstance_validation;function YargsFactory(_shim){return(processArgs=[],cwd2=_shim.
process.cwd(),parentRequire)=>{let yargs=new YargsInstance(processArgs,cwd2,parentRequire,_shim);return Object.defineProperty(
yargs,"argv",{get:()=>yargs.parse(),enumerable:!0}),yargs.help(),yargs.version(),yargs}}var kCopyDoubleDash=Symbol("copy\
DoubleDash"),kCreateLogger=Symbol("copyDoubleDash"),kDeleteFromParserHintObject=Symbol("deleteFromParserHintObject"),kEmitWarning=Symbol(
"emitWarning"),kFreeze=Symbol("freeze"),kGetDollarZero=Symbol("getDollarZero"),kGetParserConfiguration=Symbol("getParser\
Configuration"),kGetUsageConfiguration=Symbol("getUsageConfiguration"),kGuessLocale=Symbol("guessLocale"),kGuessVersion=Symbol(
"guessVersion"),kParsePositionalNumbers=Symbol("parsePositionalNumbers"),kPkgUp=Symbol("pkgUp"),kPopulateParserHintArray=Symbol(
"populateParserHintArray"),kPopulateParserHintSingleValueDictionary=Symbol("populateParserHintSingleValueDictionary"),kPopulateParserHintArrayDictionary=Symbol(
"populateParserHintArrayDictionary"),kPopulateParserHintDictionary=Symbol("populateParserHintDictionary"),kSanitizeKey=Symbol(
"sanitizeKey"),kSetKey=Symbol("setKey"),kUnfreeze=Symbol("unfreeze"),kValidateAsync=Symbol("validateAsync"),kGetCommandInstance=Symbol(
"getCommandInstance"),kGetContext=Symbol("getContext"),kGetHasOutput=Symbol("getHasOutput"),kGetLoggerInstance=Symbol("g\
etLoggerInstance"),kGetParseContext=Symbol("getParseContext"),kGetUsageInstance=Symbol("getUsageInstance"),kGetValidationInstance=Symbol(
"getValidationInstance"),kHasParseCallback=Symbol("hasParseCallback"),kIsGlobalContext=Symbol("isGlobalContext"),kPostProcess=Symbol(
"postProcess"),kRebase=Symbol("rebase"),kReset=Symbol("reset"),kRunYargsParserAndExecuteCommands=Symbol("runYargsParserA\
ndExecuteCommands"),kRunValidation=Symbol("runValidation"),kSetHasOutput=Symbol("setHasOutput"),kTrackManuallySetKeys=Symbol(
"kTrackManuallySetKeys"),DEFAULT_LOCALE="en_US",YargsInstance=class{constructor(processArgs=[],cwd2,parentRequire,shim2){
this.customScriptName=!1,this.parsed=!1,_YargsInstance_command.set(this,void 0),_YargsInstance_cwd.set(this,void 0),_YargsInstance_context.
set(this,{commands:[],fullCommands:[]}),_YargsInstance_completion.set(this,null),_YargsInstance_completionCommand.set(this,
null),_YargsInstance_defaultShowHiddenOpt.set(this,"show-hidden"),_YargsInstance_exitError.set(this,null),_YargsInstance_detectLocale.
set(this,!0),_YargsInstance_emittedWarnings.set(this,{}),_YargsInstance_exitProcess.set(this,!0),_YargsInstance_frozens.
set(this,[]),_YargsInstance_globalMiddleware.set(this,void 0),_YargsInstance_groups.set(this,{}),_YargsInstance_hasOutput.
set(this,!1),_YargsInstance_helpOpt.set(this,null),_YargsInstance_isGlobalContext.set(this,!0),_YargsInstance_logger.set(
this,void 0),_YargsInstance_output.set(this,""),_YargsInstance_options.set(this,void 0),_YargsInstance_parentRequire.set(
this,void 0),_YargsInstance_parserConfig.set(this,{}),_YargsInstance_parseFn.set(this,null),_YargsInstance_parseContext.
set(this,null),_YargsInstance_pkgs.set(this,{}),_YargsInstance_preservedGroups.set(this,{}),_YargsInstance_processArgs.set(
this,void 0),_YargsInstance_recommendCommands.set(this,!1),_YargsInstance_shim.set(this,void 0),_YargsInstance_strict.set(
this,!1),_YargsInstance_strictCommands.set(this,!1),_YargsInstance_strictOptions.set(this,!1),_YargsInstance_usage.set(this,
void 0),_YargsInstance_usageConfig.set(this,{}),_YargsInstance_versionOpt.set(this,null),_YargsInstance_validation.set(this,
void 0),__classPrivateFieldSet(this,_YargsInstance_shim,shim2,"f"),__classPrivateFieldSet(this,_YargsInstance_processArgs,
processArgs,"f"),__classPrivateFieldSet(this,_YargsInstance_cwd,cwd2,"f"),__classPrivateFieldSet(this,_YargsInstance_parentRequire,
parentRequire,"f"),__classPrivateFieldSet(this,_YargsInstance_globalMiddleware,new GlobalMiddleware(this),"f"),this.$0=this[kGetDollarZero](),
this[kReset](),__classPrivateFieldSet(this,_YargsInstance_command,__classPrivateFieldGet(this,_YargsInstance_command,"f"),
"f"),__classPrivateFieldSet(this,_YargsInstance_usage,__classPrivateFieldGet(this,_YargsInstance_usage,"f"),"f"),__classPrivateFieldSet(
this,_YargsInstance_validation,__classPrivateFieldGet(this,_YargsInstance_validation,"f"),"f"),__classPrivateFieldSet(this,
_YargsInstance_options,__classPrivateFieldGet(this,_YargsInstance_options,"f"),"f"),__classPrivateFieldGet(this,_YargsInstance_options,
"f").showHiddenOpt=__classPrivateFieldGet(this,_YargsInstance_defaultShowHiddenOpt,"f"),__classPrivateFieldSet(this,_YargsInstance_logger,
this[kCreateLogger](),"f"),__classPrivateFieldGet(this,_YargsInstance_shim,"f").y18n.setLocale(DEFAULT_LOCALE)}addHelpOpt(opt,msg){
let defaultHelpOpt="help";return argsert("[string|boolean] [string]",[opt,msg],arguments.length),__classPrivateFieldGet(
this,_YargsInstance_helpOpt,"f")&&(this[kDeleteFromParserHintObject](__classPrivateFieldGet(this,_YargsInstance_helpOpt,
"f")),__classPrivateFieldSet(this,_YargsInstance_helpOpt,null,"f")),opt===!1&&msg===void 0?this:(__classPrivateFieldSet(
this,_YargsInstance_helpOpt,typeof opt=="string"?opt:defaultHelpOpt,"f"),this.boolean(__classPrivateFieldGet(this,_YargsInstance_helpOpt,
"f")),this.describe(__classPrivateFieldGet(this,_YargsInstance_helpOpt,"f"),msg||__classPrivateFieldGet(this,_YargsInstance_usage,
"f").deferY18nLookup("Show help")),this)}help(opt,msg){return this.addHelpOpt(opt,msg)}addShowHiddenOpt(opt,msg){if(argsert(
"[string|boolean] [string]",[opt,msg],arguments.length),opt===!1&&msg===void 0)return this;let showHiddenOpt=typeof opt==
"string"?opt:__classPrivateFieldGet(this,_YargsInstance_defaultShowHiddenOpt,"f");return this.boolean(showHiddenOpt),this.
describe(showHiddenOpt,msg||__classPrivateFieldGet(this,_YargsInstance_usage,"f").deferY18nLookup("Show hidden options")),
__classPrivateFieldGet(this,_YargsInstance_options,"f").showHiddenOpt=showHiddenOpt,this}showHidden(opt,msg){return this.
addShowHiddenOpt(opt,msg)}alias(key2,value){return argsert("<object|string|array> [string|array]",[key2,value],arguments.
length),this[kPopulateParserHintArrayDictionary](this.alias.bind(this),"alias",key2,value),this}array(keys2){return argsert(
"<array|string>",[keys2],arguments.length),this[kPopulateParserHintArray]("array",keys2),this[kTrackManuallySetKeys](keys2),
this}boolean(keys2){return argsert("<array|string>",[keys2],arguments.length),this[kPopulateParserHintArray]("boolean",keys2),
this[kTrackManuallySetKeys](keys2),this}check(f,global){return argsert("<function> [boolean]",[f,global],arguments.length),
this.middleware((argv,_yargs)=>maybeAsyncResult(()=>f(argv,_yargs.getOptions()),result=>(result?(typeof result=="string"||
result instanceof Error)&&__classPrivateFieldGet(this,_YargsInstance_usage,"f").fail(result.toString(),result):__classPrivateFieldGet(
this,_YargsInstance_usage,"f").fail(__classPrivateFieldGet(this,_YargsInstance_shim,"f").y18n.__("Argument check failed:\
 %s",f.toString())),argv),err=>(__classPrivateFieldGet(this,_YargsInstance_usage,"f").fail(err.message?err.message:err.toString(),
err),argv)),!1,global),this}choices(key2,value){return argsert("<object|string|array> [string|array]",[key2,value],arguments.
length),this[kPopulateParserHintArrayDictionary](this.choices.bind(this),"choices",key2,value),this}coerce(keys2,value){
if(argsert("<object|string|array> [function]",[keys2,value],arguments.length),Array.isArray(keys2)){if(!value)throw new YError(
"coerce callback must be provided");for(let key2 of keys2)this.coerce(key2,value);return this}else if(typeof keys2=="obj\
ect"){for(let key2 of Object.keys(keys2))this.coerce(key2,keys2[key2]);return this}if(!value)throw new YError("coerce ca\
llback must be provided");let coerceKey=keys2;return __classPrivateFieldGet(this,_YargsInstance_options,"f").key[coerceKey]=
!0,__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").addCoerceMiddleware((argv,yargs)=>{var _a2;let coerceKeyAliases=(_a2=
yargs.getAliases()[coerceKey])!==null&&_a2!==void 0?_a2:[],argvKeys=[coerceKey,...coerceKeyAliases].filter(key2=>Object.
prototype.hasOwnProperty.call(argv,key2));return argvKeys.length===0?argv:maybeAsyncResult(()=>value(argv[argvKeys[0]]),
result=>(argvKeys.forEach(key2=>{argv[key2]=result}),argv),err=>{throw new YError(err.message)})},coerceKey),this}conflicts(key1,key2){
return argsert("<string|object> [string|array]",[key1,key2],arguments.length),__classPrivateFieldGet(this,_YargsInstance_validation,
"f").conflicts(key1,key2),this}config(key2="config",msg,parseFn){return argsert("[object|string] [string|function] [func\
tion]",[key2,msg,parseFn],arguments.length),typeof key2=="object"&&!Array.isArray(key2)?(key2=applyExtends(key2,__classPrivateFieldGet(
this,_YargsInstance_cwd,"f"),this[kGetParserConfiguration]()["deep-merge-config"]||!1,__classPrivateFieldGet(this,_YargsInstance_shim,
"f")),__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects=(__classPrivateFieldGet(this,_YargsInstance_options,
"f").configObjects||[]).concat(key2),this):(typeof msg=="function"&&(parseFn=msg,msg=void 0),this.describe(key2,msg||__classPrivateFieldGet(
this,_YargsInstance_usage,"f").deferY18nLookup("Path to JSON config file")),(Array.isArray(key2)?key2:[key2]).forEach(k=>{
__classPrivateFieldGet(this,_YargsInstance_options,"f").config[k]=parseFn||!0}),this)}completion(cmd,desc,fn){return argsert(
"[string] [string|boolean|function] [function]",[cmd,desc,fn],arguments.length),typeof desc=="function"&&(fn=desc,desc=void 0),
__classPrivateFieldSet(this,_YargsInstance_completionCommand,cmd||__classPrivateFieldGet(this,_YargsInstance_completionCommand,
"f")||"completion","f"),!desc&&desc!==!1&&(desc="generate completion script"),this.command(__classPrivateFieldGet(this,_YargsInstance_completionCommand,
"f"),desc),fn&&__classPrivateFieldGet(this,_YargsInstance_completion,"f").registerFunction(fn),this}command(cmd,description,builder,handler,middlewares,deprecated){
return argsert("<string|array|object> [string|boolean] [function|object] [function] [array] [boolean|string]",[cmd,description,
builder,handler,middlewares,deprecated],arguments.length),__classPrivateFieldGet(this,_YargsInstance_command,"f").addHandler(
cmd,description,builder,handler,middlewares,deprecated),this}commands(cmd,description,builder,handler,middlewares,deprecated){
return this.command(cmd,description,builder,handler,middlewares,deprecated)}commandDir(dir,opts){argsert("<string> [obje\
ct]",[dir,opts],arguments.length);let req=__classPrivateFieldGet(this,_YargsInstance_parentRequire,"f")||__classPrivateFieldGet(
this,_YargsInstance_shim,"f").require;return __classPrivateFieldGet(this,_YargsInstance_command,"f").addDirectory(dir,req,
__classPrivateFieldGet(this,_YargsInstance_shim,"f").getCallerFile(),opts),this}count(keys2){return argsert("<array|stri\
ng>",[keys2],arguments.length),this[kPopulateParserHintArray]("count",keys2),this[kTrackManuallySetKeys](keys2),this}default(key2,value,defaultDescription){
return argsert("<object|string|array> [*] [string]",[key2,value,defaultDescription],arguments.length),defaultDescription&&
(assertSingleKey(key2,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),__classPrivateFieldGet(this,_YargsInstance_options,
"f").defaultDescription[key2]=defaultDescription),typeof value=="function"&&(assertSingleKey(key2,__classPrivateFieldGet(
this,_YargsInstance_shim,"f")),__classPrivateFieldGet(this,_YargsInstance_options,"f").defaultDescription[key2]||(__classPrivateFieldGet(
this,_YargsInstance_options,"f").defaultDescription[key2]=__classPrivateFieldGet(this,_YargsInstance_usage,"f").functionDescription(
value)),value=value.call()),this[kPopulateParserHintSingleValueDictionary](this.default.bind(this),"default",key2,value),
this}defaults(key2,value,defaultDescription){return this.default(key2,value,defaultDescription)}demandCommand(min=1,max,minMsg,maxMsg){
return argsert("[number] [number|string] [string|null|undefined] [string|null|undefined]",[min,max,minMsg,maxMsg],arguments.
length),typeof max!="number"&&(minMsg=max,max=1/0),this.global("_",!1),__classPrivateFieldGet(this,_YargsInstance_options,
"f").demandedCommands._={min,max,minMsg,maxMsg},this}demand(keys2,max,msg){return Array.isArray(max)?(max.forEach(key2=>{
assertNotStrictEqual(msg,!0,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),this.demandOption(key2,msg)}),max=1/0):
typeof max!="number"&&(msg=max,max=1/0),typeof keys2=="number"?(assertNotStrictEqual(msg,!0,__classPrivateFieldGet(this,
_YargsInstance_shim,"f")),this.demandCommand(keys2,max,msg,msg)):Array.isArray(keys2)?keys2.forEach(key2=>{assertNotStrictEqual(
msg,!0,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),this.demandOption(key2,msg)}):typeof msg=="string"?this.demandOption(
keys2,msg):(msg===!0||typeof msg>"u")&&this.demandOption(keys2),this}demandOption(keys2,msg){return argsert("<object|str\
ing|array> [string]",[keys2,msg],arguments.length),this[kPopulateParserHintSingleValueDictionary](this.demandOption.bind(
this),"demandedOptions",keys2,msg),this}deprecateOption(option,message){return argsert("<string> [string|boolean]",[option,
message],arguments.length),__classPrivateFieldGet(this,_YargsInstance_options,"f").deprecatedOptions[option]=message,this}describe(keys2,description){
return argsert("<object|string|array> [string]",[keys2,description],arguments.length),this[kSetKey](keys2,!0),__classPrivateFieldGet(
this,_YargsInstance_usage,"f").describe(keys2,description),this}detectLocale(detect){return argsert("<boolean>",[detect],
arguments.length),__classPrivateFieldSet(this,_YargsInstance_detectLocale,detect,"f"),this}env(prefix2){return argsert("\
[string|boolean]",[prefix2],arguments.length),prefix2===!1?delete __classPrivateFieldGet(this,_YargsInstance_options,"f").
envPrefix:__classPrivateFieldGet(this,_YargsInstance_options,"f").envPrefix=prefix2||"",this}epilogue(msg){return argsert(
"<string>",[msg],arguments.length),__classPrivateFieldGet(this,_YargsInstance_usage,"f").epilog(msg),this}epilog(msg){return this.
epilogue(msg)}example(cmd,description){return argsert("<string|array> [string]",[cmd,description],arguments.length),Array.
isArray(cmd)?cmd.forEach(exampleParams=>this.example(...exampleParams)):__classPrivateFieldGet(this,_YargsInstance_usage,
"f").example(cmd,description),this}exit(code,err){__classPrivateFieldSet(this,_YargsInstance_hasOutput,!0,"f"),__classPrivateFieldSet(
this,_YargsInstance_exitError,err,"f"),__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&__classPrivateFieldGet(
this,_YargsInstance_shim,"f").process.exit(code)}exitProcess(enabled=!0){return argsert("[boolean]",[enabled],arguments.
length),__classPrivateFieldSet(this,_YargsInstance_exitProcess,enabled,"f"),this}fail(f){if(argsert("<function|boolean>",
[f],arguments.length),typeof f=="boolean"&&f!==!1)throw new YError("Invalid first argument. Expected function or boolean\
 'false'");return __classPrivateFieldGet(this,_YargsInstance_usage,"f").failFn(f),this}getAliases(){return this.parsed?this.
parsed.aliases:{}}async getCompletion(args,done){return argsert("<array> [function]",[args,done],arguments.length),done?
__classPrivateFieldGet(this,_YargsInstance_completion,"f").getCompletion(args,done):new Promise((resolve15,reject)=>{__classPrivateFieldGet(
this,_YargsInstance_completion,"f").getCompletion(args,(err,completions)=>{err?reject(err):resolve15(completions)})})}getDemandedOptions(){
return argsert([],0),__classPrivateFieldGet(this,_YargsInstance_options,"f").demandedOptions}getDemandedCommands(){return argsert(
[],0),__classPrivateFieldGet(this,_YargsInstance_options,"f").demandedCommands}getDeprecatedOptions(){return argsert([],
0),__classPrivateFieldGet(this,_YargsInstance_options,"f").deprecatedOptions}getDetectLocale(){return __classPrivateFieldGet(
this,_YargsInstance_detectLocale,"f")}getExitProcess(){return __classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")}getGroups(){
return Object.assign({},__classPrivateFieldGet(this,_YargsInstance_groups,"f"),__classPrivateFieldGet(this,_YargsInstance_preservedGroups,
"f"))}getHelp(){if(__classPrivateFieldSet(this,_YargsInstance_hasOutput,!0,"f"),!__classPrivateFieldGet(this,_YargsInstance_usage,
"f").hasCachedHelpMessage()){if(!this.parsed){let parse4=this[kRunYargsParserAndExecuteCommands](__classPrivateFieldGet(
this,_YargsInstance_processArgs,"f"),void 0,void 0,0,!0);if(isPromise(parse4))return parse4.then(()=>__classPrivateFieldGet(
this,_YargsInstance_usage,"f").help())}let builderResponse=__classPrivateFieldGet(this,_YargsInstance_command,"f").runDefaultBuilderOn(
this);if(isPromise(builderResponse))return builderResponse.then(()=>__classPrivateFieldGet(this,_YargsInstance_usage,"f").
help())}return Promise.resolve(__classPrivateFieldGet(this,_YargsInstance_usage,"f").help())}getOptions(){return __classPrivateFieldGet(
this,_YargsInstance_options,"f")}getStrict(){return __classPrivateFieldGet(this,_YargsInstance_strict,"f")}getStrictCommands(){
return __classPrivateFieldGet(this,_YargsInstance_strictCommands,"f")}getStrictOptions(){return __classPrivateFieldGet(this,
_YargsInstance_strictOptions,"f")}global(globals,global){return argsert("<string|array> [boolean]",[globals,global],arguments.
length),globals=[].concat(globals),global!==!1?__classPrivateFieldGet(this,_YargsInstance_options,"f").local=__classPrivateFieldGet(
this,_YargsInstance_options,"f").local.filter(l=>globals.indexOf(l)===-1):globals.forEach(g=>{__classPrivateFieldGet(this,
_YargsInstance_options,"f").local.includes(g)||__classPrivateFieldGet(this,_YargsInstance_options,"f").local.push(g)}),this}group(opts,groupName){
argsert("<string|array> <string>",[opts,groupName],arguments.length);let existing=__classPrivateFieldGet(this,_YargsInstance_preservedGroups,
"f")[groupName]||__classPrivateFieldGet(this,_YargsInstance_groups,"f")[groupName];__classPrivateFieldGet(this,_YargsInstance_preservedGroups,
"f")[groupName]&&delete __classPrivateFieldGet(this,_YargsInstance_preservedGroups,"f")[groupName];let seen={};return __classPrivateFieldGet(
this,_YargsInstance_groups,"f")[groupName]=(existing||[]).concat(opts).filter(key2=>seen[key2]?!1:seen[key2]=!0),this}hide(key2){
return argsert("<string>",[key2],arguments.length),__classPrivateFieldGet(this,_YargsInstance_options,"f").hiddenOptions.
push(key2),this}implies(key2,value){return argsert("<string|object> [number|string|array]",[key2,value],arguments.length),
__classPrivateFieldGet(this,_YargsInstance_validation,"f").implies(key2,value),this}locale(locale){return argsert("[stri\
ng]",[locale],arguments.length),locale===void 0?(this[kGuessLocale](),__classPrivateFieldGet(this,_YargsInstance_shim,"f").
y18n.getLocale()):(__classPrivateFieldSet(this,_YargsInstance_detectLocale,!1,"f"),__classPrivateFieldGet(this,_YargsInstance_shim,
"f").y18n.setLocale(locale),this)}middleware(callback,applyBeforeValidation,global){return __classPrivateFieldGet(this,_YargsInstance_globalMiddleware,
"f").addMiddleware(callback,!!applyBeforeValidation,global)}nargs(key2,value){return argsert("<string|object|array> [num\
ber]",[key2,value],arguments.length),this[kPopulateParserHintSingleValueDictionary](this.nargs.bind(this),"narg",key2,value),
this}normalize(keys2){return argsert("<array|string>",[keys2],arguments.length),this[kPopulateParserHintArray]("normaliz\
e",keys2),this}number(keys2){return argsert("<array|string>",[keys2],arguments.length),this[kPopulateParserHintArray]("n\
umber",keys2),this[kTrackManuallySetKeys](keys2),this}option(key2,opt){if(argsert("<string|object> [object]",[key2,opt],
arguments.length),typeof key2=="object")Object.keys(key2).forEach(k=>{this.options(k,key2[k])});else{typeof opt!="object"&&
(opt={}),this[kTrackManuallySetKeys](key2),__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f")&&(key2==="version"||
opt?.alias==="version")&&this[kEmitWarning](['"version" is a reserved word.',"Please do one of the following:",'- Disabl\
e version with `yargs.version(false)` if using "version" as an option',"- Use the built-in `yargs.version` method instea\
d (if applicable)","- Use a different option key","https://yargs.js.org/docs/#api-reference-version"].join(`
`),void 0,"versionWarning"),__classPrivateFieldGet(this,_YargsInstance_options,"f").key[key2]=!0,opt.alias&&this.alias(key2,
opt.alias);let deprecate=opt.deprecate||opt.deprecated;deprecate&&this.deprecateOption(key2,deprecate);let demand=opt.demand||
opt.required||opt.require;demand&&this.demand(key2,demand),opt.demandOption&&this.demandOption(key2,typeof opt.demandOption==
"string"?opt.demandOption:void 0),opt.conflicts&&this.conflicts(key2,opt.conflicts),"default"in opt&&this.default(key2,opt.
default),opt.implies!==void 0&&this.implies(key2,opt.implies),opt.nargs!==void 0&&this.nargs(key2,opt.nargs),opt.config&&
this.config(key2,opt.configParser),opt.normalize&&this.normalize(key2),opt.choices&&this.choices(key2,opt.choices),opt.coerce&&
this.coerce(key2,opt.coerce),opt.group&&this.group(key2,opt.group),(opt.boolean||opt.type==="boolean")&&(this.boolean(key2),
opt.alias&&this.boolean(opt.alias)),(opt.array||opt.type==="array")&&(this.array(key2),opt.alias&&this.array(opt.alias)),
(opt.number||opt.type==="number")&&(this.number(key2),opt.alias&&this.number(opt.alias)),(opt.string||opt.type==="string")&&
(this.string(key2),opt.alias&&this.string(opt.alias)),(opt.count||opt.type==="count")&&this.count(key2),typeof opt.global==
"boolean"&&this.global(key2,opt.global),opt.defaultDescription&&(__classPrivateFieldGet(this,_YargsInstance_options,"f").
defaultDescription[key2]=opt.defaultDescription),opt.skipValidation&&this.skipValidation(key2);let desc=opt.describe||opt.
description||opt.desc,descriptions=__classPrivateFieldGet(this,_YargsInstance_usage,"f").getDescriptions();(!Object.prototype.
hasOwnProperty.call(descriptions,key2)||typeof desc=="string")&&this.describe(key2,desc),opt.hidden&&this.hide(key2),opt.
requiresArg&&this.requiresArg(key2)}return this}options(key2,opt){return this.option(key2,opt)}parse(args,shortCircuit,_parseFn){
argsert("[string|array] [function|boolean|object] [function]",[args,shortCircuit,_parseFn],arguments.length),this[kFreeze](),
typeof args>"u"&&(args=__classPrivateFieldGet(this,_YargsInstance_processArgs,"f")),typeof shortCircuit=="object"&&(__classPrivateFieldSet(
this,_YargsInstance_parseContext,shortCircuit,"f"),shortCircuit=_parseFn),typeof shortCircuit=="function"&&(__classPrivateFieldSet(
this,_YargsInstance_parseFn,shortCircuit,"f"),shortCircuit=!1),shortCircuit||__classPrivateFieldSet(this,_YargsInstance_processArgs,
args,"f"),__classPrivateFieldGet(this,_YargsInstance_parseFn,"f")&&__classPrivateFieldSet(this,_YargsInstance_exitProcess,
!1,"f");let parsed=this[kRunYargsParserAndExecuteCommands](args,!!shortCircuit),tmpParsed=this.parsed;return __classPrivateFieldGet(
this,_YargsInstance_completion,"f").setParsed(this.parsed),isPromise(parsed)?parsed.then(argv=>(__classPrivateFieldGet(this,
_YargsInstance_parseFn,"f")&&__classPrivateFieldGet(this,_YargsInstance_parseFn,"f").call(this,__classPrivateFieldGet(this,
_YargsInstance_exitError,"f"),argv,__classPrivateFieldGet(this,_YargsInstance_output,"f")),argv)).catch(err=>{throw __classPrivateFieldGet(
this,_YargsInstance_parseFn,"f")&&__classPrivateFieldGet(this,_YargsInstance_parseFn,"f")(err,this.parsed.argv,__classPrivateFieldGet(
this,_YargsInstance_output,"f")),err}).finally(()=>{this[kUnfreeze](),this.parsed=tmpParsed}):(__classPrivateFieldGet(this,
_YargsInstance_parseFn,"f")&&__classPrivateFieldGet(this,_YargsInstance_parseFn,"f").call(this,__classPrivateFieldGet(this,
_YargsInstance_exitError,"f"),parsed,__classPrivateFieldGet(this,_YargsInstance_output,"f")),this[kUnfreeze](),this.parsed=
tmpParsed,parsed)}parseAsync(args,shortCircuit,_parseFn){let maybePromise=this.parse(args,shortCircuit,_parseFn);return isPromise(
maybePromise)?maybePromise:Promise.resolve(maybePromise)}parseSync(args,shortCircuit,_parseFn){let maybePromise=this.parse(
args,shortCircuit,_parseFn);if(isPromise(maybePromise))throw new YError(".parseSync() must not be used with asynchronous\
 builders, handlers, or middleware");return maybePromise}parserConfiguration(config){return argsert("<object>",[config],
arguments.length),__classPrivateFieldSet(this,_YargsInstance_parserConfig,config,"f"),this}pkgConf(key2,rootPath){argsert(
"<string> [string]",[key2,rootPath],arguments.length);let conf=null,obj=this[kPkgUp](rootPath||__classPrivateFieldGet(this,
_YargsInstance_cwd,"f"));return obj[key2]&&typeof obj[key2]=="object"&&(conf=applyExtends(obj[key2],rootPath||__classPrivateFieldGet(
this,_YargsInstance_cwd,"f"),this[kGetParserConfiguration]()["deep-merge-config"]||!1,__classPrivateFieldGet(this,_YargsInstance_shim,
"f")),__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects=(__classPrivateFieldGet(this,_YargsInstance_options,
"f").configObjects||[]).concat(conf)),this}positional(key2,opts){argsert("<string> <object>",[key2,opts],arguments.length);
let supportedOpts=["default","defaultDescription","implies","normalize","choices","conflicts","coerce","type","describe",
"desc","description","alias"];opts=objFilter(opts,(k,v)=>k==="type"&&!["string","number","boolean"].includes(v)?!1:supportedOpts.
includes(k));let fullCommand=__classPrivateFieldGet(this,_YargsInstance_context,"f").fullCommands[__classPrivateFieldGet(
this,_YargsInstance_context,"f").fullCommands.length-1],parseOptions=fullCommand?__classPrivateFieldGet(this,_YargsInstance_command,
"f").cmdToParseOptions(fullCommand):{array:[],alias:{},default:{},demand:{}};return objectKeys(parseOptions).forEach(pk=>{
let parseOption=parseOptions[pk];Array.isArray(parseOption)?parseOption.indexOf(key2)!==-1&&(opts[pk]=!0):parseOption[key2]&&
!(pk in opts)&&(opts[pk]=parseOption[key2])}),this.group(key2,__classPrivateFieldGet(this,_YargsInstance_usage,"f").getPositionalGroupName()),
this.option(key2,opts)}recommendCommands(recommend=!0){return argsert("[boolean]",[recommend],arguments.length),__classPrivateFieldSet(
this,_YargsInstance_recommendCommands,recommend,"f"),this}required(keys2,max,msg){return this.demand(keys2,max,msg)}require(keys2,max,msg){
return this.demand(keys2,max,msg)}requiresArg(keys2){return argsert("<array|string|object> [number]",[keys2],arguments.length),
typeof keys2=="string"&&__classPrivateFieldGet(this,_YargsInstance_options,"f").narg[keys2]?this:(this[kPopulateParserHintSingleValueDictionary](
this.requiresArg.bind(this),"narg",keys2,NaN),this)}showCompletionScript($0,cmd){return argsert("[string] [string]",[$0,
cmd],arguments.length),$0=$0||this.$0,__classPrivateFieldGet(this,_YargsInstance_logger,"f").log(__classPrivateFieldGet(
this,_YargsInstance_completion,"f").generateCompletionScript($0,cmd||__classPrivateFieldGet(this,_YargsInstance_completionCommand,
"f")||"completion")),this}showHelp(level){if(argsert("[string|function]",[level],arguments.length),__classPrivateFieldSet(
this,_YargsInstance_hasOutput,!0,"f"),!__classPrivateFieldGet(this,_YargsInstance_usage,"f").hasCachedHelpMessage()){if(!this.
parsed){let parse4=this[kRunYargsParserAndExecuteCommands](__classPrivateFieldGet(this,_YargsInstance_processArgs,"f"),void 0,
void 0,0,!0);if(isPromise(parse4))return parse4.then(()=>{__classPrivateFieldGet(this,_YargsInstance_usage,"f").showHelp(
level)}),this}let builderResponse=__classPrivateFieldGet(this,_YargsInstance_command,"f").runDefaultBuilderOn(this);if(isPromise(
builderResponse))return builderResponse.then(()=>{__classPrivateFieldGet(this,_YargsInstance_usage,"f").showHelp(level)}),
this}return __classPrivateFieldGet(this,_YargsInstance_usage,"f").showHelp(level),this}scriptName(scriptName){return this.
customScriptName=!0,this.$0=scriptName,this}showHelpOnFail(enabled,message){return argsert("[boolean|string] [string]",[
enabled,message],arguments.length),__classPrivateFieldGet(this,_YargsInstance_usage,"f").showHelpOnFail(enabled,message),
this}showVersion(level){return argsert("[string|function]",[level],arguments.length),__classPrivateFieldGet(this,_YargsInstance_usage,
"f").showVersion(level),this}skipValidation(keys2){return argsert("<array|string>",[keys2],arguments.length),this[kPopulateParserHintArray](
"skipValidation",keys2),this}strict(enabled){return argsert("[boolean]",[enabled],arguments.length),__classPrivateFieldSet(
this,_YargsInstance_strict,enabled!==!1,"f"),this}strictCommands(enabled){return argsert("[boolean]",[enabled],arguments.
length),__classPrivateFieldSet(this,_YargsInstance_strictCommands,enabled!==!1,"f"),this}strictOptions(enabled){return argsert(
"[boolean]",[enabled],arguments.length),__classPrivateFieldSet(this,_YargsInstance_strictOptions,enabled!==!1,"f"),this}string(keys2){
return argsert("<array|string>",[keys2],arguments.length),this[kPopulateParserHintArray]("string",keys2),this[kTrackManuallySetKeys](
keys2),this}terminalWidth(){return argsert([],0),__classPrivateFieldGet(this,_YargsInstance_shim,"f").process.stdColumns}updateLocale(obj){
return this.updateStrings(obj)}updateStrings(obj){return argsert("<object>",[obj],arguments.length),__classPrivateFieldSet(
this,_YargsInstance_detectLocale,!1,"f"),__classPrivateFieldGet(this,_YargsInstance_shim,"f").y18n.updateLocale(obj),this}usage(msg,description,builder,handler){
if(argsert("<string|null|undefined> [string|boolean] [function|object] [function]",[msg,description,builder,handler],arguments.
length),description!==void 0){if(assertNotStrictEqual(msg,null,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),(msg||
"").match(/^\$0( |$)/))return this.command(msg,description,builder,handler);throw new YError(".usage() description must \
start with $0 if being used as alias for .command()")}else return __classPrivateFieldGet(this,_YargsInstance_usage,"f").
usage(msg),this}usageConfiguration(config){return argsert("<object>",[config],arguments.length),__classPrivateFieldSet(this,
_YargsInstance_usageConfig,config,"f"),this}version(opt,msg,ver){let defaultVersionOpt="version";if(argsert("[boolean|st\
ring] [string] [string]",[opt,msg,ver],arguments.length),__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f")&&(this[kDeleteFromParserHintObject](
__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f")),__classPrivateFieldGet(this,_YargsInstance_usage,"f").version(
void 0),__classPrivateFieldSet(this,_YargsInstance_versionOpt,null,"f")),arguments.length===0)ver=this[kGuessVersion](),
opt=defaultVersionOpt;else if(arguments.length===1){if(opt===!1)return this;ver=opt,opt=defaultVersionOpt}else arguments.
length===2&&(ver=msg,msg=void 0);return __classPrivateFieldSet(this,_YargsInstance_versionOpt,typeof opt=="string"?opt:defaultVersionOpt,
"f"),msg=msg||__classPrivateFieldGet(this,_YargsInstance_usage,"f").deferY18nLookup("Show version number"),__classPrivateFieldGet(
this,_YargsInstance_usage,"f").version(ver||void 0),this.boolean(__classPrivateFieldGet(this,_YargsInstance_versionOpt,"\
f")),this.describe(__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f"),msg),this}wrap(cols){return argsert("<numb\
er|null|undefined>",[cols],arguments.length),__classPrivateFieldGet(this,_YargsInstance_usage,"f").wrap(cols),this}[(_YargsInstance_command=
new WeakMap,_YargsInstance_cwd=new WeakMap,_YargsInstance_context=new WeakMap,_YargsInstance_completion=new WeakMap,_YargsInstance_completionCommand=
new WeakMap,_YargsInstance_defaultShowHiddenOpt=new WeakMap,_YargsInstance_exitError=new WeakMap,_YargsInstance_detectLocale=
new WeakMap,_YargsInstance_emittedWarnings=new WeakMap,_YargsInstance_exitProcess=new WeakMap,_YargsInstance_frozens=new WeakMap,
_YargsInstance_globalMiddleware=new WeakMap,_YargsInstance_groups=new WeakMap,_YargsInstance_hasOutput=new WeakMap,_YargsInstance_helpOpt=
new WeakMap,_YargsInstance_isGlobalContext=new WeakMap,_YargsInstance_logger=new WeakMap,_YargsInstance_output=new WeakMap,
_YargsInstance_options=new WeakMap,_YargsInstance_parentRequire=new WeakMap,_YargsInstance_parserConfig=new WeakMap,_YargsInstance_parseFn=
new WeakMap,_YargsInstance_parseContext=new WeakMap,_YargsInstance_pkgs=new WeakMap,_YargsInstance_preservedGroups=new WeakMap,
_YargsInstance_processArgs=new WeakMap,_YargsInstance_recommendCommands=new WeakMap,_YargsInstance_shim=new WeakMap,_YargsInstance_strict=
new WeakMap,_YargsInstance_strictCommands=new WeakMap,_YargsInstance_strictOptions=new WeakMap,_YargsInstance_usage=new WeakMap,
_YargsInstance_usageConfig=new WeakMap,_YargsInstance_versionOpt=new WeakMap,_YargsInstance_validation=new WeakMap,kCopyDoubleDash)](argv){
if(!argv._||!argv["--"])return argv;argv._.push.apply(argv._,argv["--"]);try{delete argv["--"]}catch{}return argv}[kCreateLogger](){
return{log:(...args)=>{this[kHasParseCallback]()||console.log(...args),__classPrivateFieldSet(this,_YargsInstance_hasOutput,
!0,"f"),__classPrivateFieldGet(this,_YargsInstance_output,"f").length&&__classPrivateFieldSet(this,_YargsInstance_output,
__classPrivateFieldGet(this,_YargsInstance_output,"f")+`
`,"f"),__classPrivateFieldSet(this,_YargsInstance_output,__classPrivateFieldGet(this,_YargsInstance_output,"f")+args.join(
" "),"f")},error:(...args)=>{this[kHasParseCallback]()||console.error(...args),__classPrivateFieldSet(this,_YargsInstance_hasOutput,
!0,"f"),__classPrivateFieldGet(this,_YargsInstance_output,"f").length&&__classPrivateFieldSet(this,_YargsInstance_output,
__classPrivateFieldGet(this,_YargsInstance_output,"f")+`
`,"f"),__classPrivateFieldSet(this,_YargsInstance_output,__classPrivateFieldGet(this,_YargsInstance_output,"f")+args.join(
" "),"f")}}}[kDeleteFromParserHintObject](optionKey){objectKeys(__classPrivateFieldGet(this,_YargsInstance_options,"f")).
forEach(hintKey=>{if((key2=>key2==="configObjects")(hintKey))return;let hint=__classPrivateFieldGet(this,_YargsInstance_options,
"f")[hintKey];Array.isArray(hint)?hint.includes(optionKey)&&hint.splice(hint.indexOf(optionKey),1):typeof hint=="object"&&
delete hint[optionKey]}),delete __classPrivateFieldGet(this,_YargsInstance_usage,"f").getDescriptions()[optionKey]}[kEmitWarning](warning,type,deduplicationId){
__classPrivateFieldGet(this,_YargsInstance_emittedWarnings,"f")[deduplicationId]||(__classPrivateFieldGet(this,_YargsInstance_shim,
"f").process.emitWarning(warning,type),__classPrivateFieldGet(this,_YargsInstance_emittedWarnings,"f")[deduplicationId]=
!0)}[kFreeze](){__classPrivateFieldGet(this,_YargsInstance_frozens,"f").push({options:__classPrivateFieldGet(this,_YargsInstance_options,
"f"),configObjects:__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects.slice(0),exitProcess:__classPrivateFieldGet(
this,_YargsInstance_exitProcess,"f"),groups:__classPrivateFieldGet(this,_YargsInstance_groups,"f"),strict:__classPrivateFieldGet(
this,_YargsInstance_strict,"f"),strictCommands:__classPrivateFieldGet(this,_YargsInstance_strictCommands,"f"),strictOptions:__classPrivateFieldGet(
this,_YargsInstance_strictOptions,"f"),completionCommand:__classPrivateFieldGet(this,_YargsInstance_completionCommand,"f"),
output:__classPrivateFieldGet(this,_YargsInstance_output,"f"),exitError:__classPrivateFieldGet(this,_YargsInstance_exitError,
"f"),hasOutput:__classPrivateFieldGet(this,_YargsInstance_hasOutput,"f"),parsed:this.parsed,parseFn:__classPrivateFieldGet(
this,_YargsInstance_parseFn,"f"),parseContext:__classPrivateFieldGet(this,_YargsInstance_parseContext,"f")}),__classPrivateFieldGet(
this,_YargsInstance_usage,"f").freeze(),__classPrivateFieldGet(this,_YargsInstance_validation,"f").freeze(),__classPrivateFieldGet(
this,_YargsInstance_command,"f").freeze(),__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").freeze()}[kGetDollarZero](){
let $0="",default$0;return/\b(node|iojs|electron|bun)(\.exe)?$/.test(__classPrivateFieldGet(this,_YargsInstance_shim,"f").
process.argv()[0])?default$0=__classPrivateFieldGet(this,_YargsInstance_shim,"f").process.argv().slice(1,2):default$0=__classPrivateFieldGet(
this,_YargsInstance_shim,"f").process.argv().slice(0,1),$0=default$0.map(x=>{let b=this[kRebase](__classPrivateFieldGet(
this,_YargsInstance_cwd,"f"),x);return x.match(/^(\/|([a-zA-Z]:)?\\)/)&&b.length<x.length?b:x}).join(" ").trim(),__classPrivateFieldGet(
this,_YargsInstance_shim,"f").getEnv("_")&&__classPrivateFieldGet(this,_YargsInstance_shim,"f").getProcessArgvBin()===__classPrivateFieldGet(
this,_YargsInstance_shim,"f").getEnv("_")&&($0=__classPrivateFieldGet(this,_YargsInstance_shim,"f").getEnv("_").replace(
`${__classPrivateFieldGet(this,_YargsInstance_shim,"f").path.dirname(__classPrivateFieldGet(this,_YargsInstance_shim,"f").
process.execPath())}/`,"")),$0}[kGetParserConfiguration](){return __classPrivateFieldGet(this,_YargsInstance_parserConfig,
"f")}[kGetUsageConfiguration](){return __classPrivateFieldGet(this,_YargsInstance_usageConfig,"f")}[kGuessLocale](){if(!__classPrivateFieldGet(
this,_YargsInstance_detectLocale,"f"))return;let locale=__classPrivateFieldGet(this,_YargsInstance_shim,"f").getEnv("LC_\
ALL")||__classPrivateFieldGet(this,_YargsInstance_shim,"f").getEnv("LC_MESSAGES")||__classPrivateFieldGet(this,_YargsInstance_shim,
"f").getEnv("LANG")||__classPrivateFieldGet(this,_YargsInstance_shim,"f").getEnv("LANGUAGE")||"en_US";this.locale(locale.
replace(/[.:].*/,""))}[kGuessVersion](){return this[kPkgUp]().version||"unknown"}[kParsePositionalNumbers](argv){let args=argv["\
--"]?argv["--"]:argv._;for(let i=0,arg;(arg=args[i])!==void 0;i++)__classPrivateFieldGet(this,_YargsInstance_shim,"f").Parser.
looksLikeNumber(arg)&&Number.isSafeInteger(Math.floor(parseFloat(`${arg}`)))&&(args[i]=Number(arg));return argv}[kPkgUp](rootPath){
let npath=rootPath||"*";if(__classPrivateFieldGet(this,_YargsInstance_pkgs,"f")[npath])return __classPrivateFieldGet(this,
_YargsInstance_pkgs,"f")[npath];let obj={};try{let startDir=rootPath||__classPrivateFieldGet(this,_YargsInstance_shim,"f").
mainFilename;__classPrivateFieldGet(this,_YargsInstance_shim,"f").path.extname(startDir)&&(startDir=__classPrivateFieldGet(
this,_YargsInstance_shim,"f").path.dirname(startDir));let pkgJsonPath=__classPrivateFieldGet(this,_YargsInstance_shim,"f").
findUp(startDir,(dir,names2)=>{if(names2.includes("package.json"))return"package.json"});assertNotStrictEqual(pkgJsonPath,
void 0,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),obj=JSON.parse(__classPrivateFieldGet(this,_YargsInstance_shim,
"f").readFileSync(pkgJsonPath,"utf8"))}catch{}return __classPrivateFieldGet(this,_YargsInstance_pkgs,"f")[npath]=obj||{},
__classPrivateFieldGet(this,_YargsInstance_pkgs,"f")[npath]}[kPopulateParserHintArray](type,keys2){keys2=[].concat(keys2),
keys2.forEach(key2=>{key2=this[kSanitizeKey](key2),__classPrivateFieldGet(this,_YargsInstance_options,"f")[type].push(key2)})}[kPopulateParserHintSingleValueDictionary](builder,type,key2,value){
this[kPopulateParserHintDictionary](builder,type,key2,value,(type2,key3,value2)=>{__classPrivateFieldGet(this,_YargsInstance_options,
"f")[type2][key3]=value2})}[kPopulateParserHintArrayDictionary](builder,type,key2,value){this[kPopulateParserHintDictionary](
builder,type,key2,value,(type2,key3,value2)=>{__classPrivateFieldGet(this,_YargsInstance_options,"f")[type2][key3]=(__classPrivateFieldGet(
this,_YargsInstance_options,"f")[type2][key3]||[]).concat(value2)})}[kPopulateParserHintDictionary](builder,type,key2,value,singleKeyHandler){
if(Array.isArray(key2))key2.forEach(k=>{builder(k,value)});else if((key3=>typeof key3=="object")(key2))for(let k of objectKeys(
key2))builder(k,key2[k]);else singleKeyHandler(type,this[kSanitizeKey](key2),value)}[kSanitizeKey](key2){return key2==="\
__proto__"?"___proto___":key2}[kSetKey](key2,set){return this[kPopulateParserHintSingleValueDictionary](this[kSetKey].bind(
this),"key",key2,set),this}[kUnfreeze](){var _a2,_b2,_c2,_d,_e,_f,_g,_h,_j,_k,_l,_m;let frozen=__classPrivateFieldGet(this,
_YargsInstance_frozens,"f").pop();assertNotStrictEqual(frozen,void 0,__classPrivateFieldGet(this,_YargsInstance_shim,"f"));
let configObjects;_a2=this,_b2=this,_c2=this,_d=this,_e=this,_f=this,_g=this,_h=this,_j=this,_k=this,_l=this,_m=this,{options:{
set value(_o){__classPrivateFieldSet(_a2,_YargsInstance_options,_o,"f")}}.value,configObjects,exitProcess:{set value(_o){
__classPrivateFieldSet(_b2,_YargsInstance_exitProcess,_o,"f")}}.value,groups:{set value(_o){__classPrivateFieldSet(_c2,_YargsInstance_groups,
_o,"f")}}.value,output:{set value(_o){__classPrivateFieldSet(_d,_YargsInstance_output,_o,"f")}}.value,exitError:{set value(_o){
__classPrivateFieldSet(_e,_YargsInstance_exitError,_o,"f")}}.value,hasOutput:{set value(_o){__classPrivateFieldSet(_f,_YargsInstance_hasOutput,
_o,"f")}}.value,parsed:this.parsed,strict:{set value(_o){__classPrivateFieldSet(_g,_YargsInstance_strict,_o,"f")}}.value,
strictCommands:{set value(_o){__classPrivateFieldSet(_h,_YargsInstance_strictCommands,_o,"f")}}.value,strictOptions:{set value(_o){
__classPrivateFieldSet(_j,_YargsInstance_strictOptions,_o,"f")}}.value,completionCommand:{set value(_o){__classPrivateFieldSet(
_k,_YargsInstance_completionCommand,_o,"f")}}.value,parseFn:{set value(_o){__classPrivateFieldSet(_l,_YargsInstance_parseFn,
_o,"f")}}.value,parseContext:{set value(_o){__classPrivateFieldSet(_m,_YargsInstance_parseContext,_o,"f")}}.value}=frozen,
__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects=configObjects,__classPrivateFieldGet(this,_YargsInstance_usage,
"f").unfreeze(),__classPrivateFieldGet(this,_YargsInstance_validation,"f").unfreeze(),__classPrivateFieldGet(this,_YargsInstance_command,
"f").unfreeze(),__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").unfreeze()}[kValidateAsync](validation2,argv){
return maybeAsyncResult(argv,result=>(validation2(result),result))}getInternalMethods(){return{getCommandInstance:this[kGetCommandInstance].
bind(this),getContext:this[kGetContext].bind(this),getHasOutput:this[kGetHasOutput].bind(this),getLoggerInstance:this[kGetLoggerInstance].
bind(this),getParseContext:this[kGetParseContext].bind(this),getParserConfiguration:this[kGetParserConfiguration].bind(this),
getUsageConfiguration:this[kGetUsageConfiguration].bind(this),getUsageInstance:this[kGetUsageInstance].bind(this),getValidationInstance:this[kGetValidationInstance].
bind(this),hasParseCallback:this[kHasParseCallback].bind(this),isGlobalContext:this[kIsGlobalContext].bind(this),postProcess:this[kPostProcess].
bind(this),reset:this[kReset].bind(this),runValidation:this[kRunValidation].bind(this),runYargsParserAndExecuteCommands:this[kRunYargsParserAndExecuteCommands].
bind(this),setHasOutput:this[kSetHasOutput].bind(this)}}[kGetCommandInstance](){return __classPrivateFieldGet(this,_YargsInstance_command,
"f")}[kGetContext](){return __classPrivateFieldGet(this,_YargsInstance_context,"f")}[kGetHasOutput](){return __classPrivateFieldGet(
this,_YargsInstance_hasOutput,"f")}[kGetLoggerInstance](){return __classPrivateFieldGet(this,_YargsInstance_logger,"f")}[kGetParseContext](){
return __classPrivateFieldGet(this,_YargsInstance_parseContext,"f")||{}}[kGetUsageInstance](){return __classPrivateFieldGet(
this,_YargsInstance_usage,"f")}[kGetValidationInstance](){return __classPrivateFieldGet(this,_YargsInstance_validation,"\
f")}[kHasParseCallback](){return!!__classPrivateFieldGet(this,_YargsInstance_parseFn,"f")}[kIsGlobalContext](){return __classPrivateFieldGet(
this,_YargsInstance_isGlobalContext,"f")}[kPostProcess](argv,populateDoubleDash,calledFromCommand,runGlobalMiddleware){return calledFromCommand||
isPromise(argv)||(populateDoubleDash||(argv=this[kCopyDoubleDash](argv)),(this[kGetParserConfiguration]()["parse-positio\
nal-numbers"]||this[kGetParserConfiguration]()["parse-positional-numbers"]===void 0)&&(argv=this[kParsePositionalNumbers](
argv)),runGlobalMiddleware&&(argv=applyMiddleware(argv,this,__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,
"f").getMiddleware(),!1))),argv}[kReset](aliases={}){__classPrivateFieldSet(this,_YargsInstance_options,__classPrivateFieldGet(
this,_YargsInstance_options,"f")||{},"f");let tmpOptions={};tmpOptions.local=__classPrivateFieldGet(this,_YargsInstance_options,
"f").local||[],tmpOptions.configObjects=__classPrivateFieldGet(this,_YargsInstance_options,"f").configObjects||[];let localLookup={};
tmpOptions.local.forEach(l=>{localLookup[l]=!0,(aliases[l]||[]).forEach(a=>{localLookup[a]=!0})}),Object.assign(__classPrivateFieldGet(
this,_YargsInstance_preservedGroups,"f"),Object.keys(__classPrivateFieldGet(this,_YargsInstance_groups,"f")).reduce((acc,groupName)=>{
let keys2=__classPrivateFieldGet(this,_YargsInstance_groups,"f")[groupName].filter(key2=>!(key2 in localLookup));return keys2.
length>0&&(acc[groupName]=keys2),acc},{})),__classPrivateFieldSet(this,_YargsInstance_groups,{},"f");let arrayOptions=["\
array","boolean","string","skipValidation","count","normalize","number","hiddenOptions"],objectOptions=["narg","key","al\
ias","default","defaultDescription","config","choices","demandedOptions","demandedCommands","deprecatedOptions"];return arrayOptions.
forEach(k=>{tmpOptions[k]=(__classPrivateFieldGet(this,_YargsInstance_options,"f")[k]||[]).filter(k2=>!localLookup[k2])}),
objectOptions.forEach(k=>{tmpOptions[k]=objFilter(__classPrivateFieldGet(this,_YargsInstance_options,"f")[k],k2=>!localLookup[k2])}),
tmpOptions.envPrefix=__classPrivateFieldGet(this,_YargsInstance_options,"f").envPrefix,__classPrivateFieldSet(this,_YargsInstance_options,
tmpOptions,"f"),__classPrivateFieldSet(this,_YargsInstance_usage,__classPrivateFieldGet(this,_YargsInstance_usage,"f")?__classPrivateFieldGet(
this,_YargsInstance_usage,"f").reset(localLookup):usage(this,__classPrivateFieldGet(this,_YargsInstance_shim,"f")),"f"),
__classPrivateFieldSet(this,_YargsInstance_validation,__classPrivateFieldGet(this,_YargsInstance_validation,"f")?__classPrivateFieldGet(
this,_YargsInstance_validation,"f").reset(localLookup):validation(this,__classPrivateFieldGet(this,_YargsInstance_usage,
"f"),__classPrivateFieldGet(this,_YargsInstance_shim,"f")),"f"),__classPrivateFieldSet(this,_YargsInstance_command,__classPrivateFieldGet(
this,_YargsInstance_command,"f")?__classPrivateFieldGet(this,_YargsInstance_command,"f").reset():command(__classPrivateFieldGet(
this,_YargsInstance_usage,"f"),__classPrivateFieldGet(this,_YargsInstance_validation,"f"),__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,
"f"),__classPrivateFieldGet(this,_YargsInstance_shim,"f")),"f"),__classPrivateFieldGet(this,_YargsInstance_completion,"f")||
__classPrivateFieldSet(this,_YargsInstance_completion,completion(this,__classPrivateFieldGet(this,_YargsInstance_usage,"\
f"),__classPrivateFieldGet(this,_YargsInstance_command,"f"),__classPrivateFieldGet(this,_YargsInstance_shim,"f")),"f"),__classPrivateFieldGet(
this,_YargsInstance_globalMiddleware,"f").reset(),__classPrivateFieldSet(this,_YargsInstance_completionCommand,null,"f"),
__classPrivateFieldSet(this,_YargsInstance_output,"","f"),__classPrivateFieldSet(this,_YargsInstance_exitError,null,"f"),
__classPrivateFieldSet(this,_YargsInstance_hasOutput,!1,"f"),this.parsed=!1,this}[kRebase](base,dir){return __classPrivateFieldGet(
this,_YargsInstance_shim,"f").path.relative(base,dir)}[kRunYargsParserAndExecuteCommands](args,shortCircuit,calledFromCommand,commandIndex=0,helpOnly=!1){
var _a2,_b2,_c2,_d;let skipValidation=!!calledFromCommand||helpOnly;args=args||__classPrivateFieldGet(this,_YargsInstance_processArgs,
"f"),__classPrivateFieldGet(this,_YargsInstance_options,"f").__=__classPrivateFieldGet(this,_YargsInstance_shim,"f").y18n.
__,__classPrivateFieldGet(this,_YargsInstance_options,"f").configuration=this[kGetParserConfiguration]();let populateDoubleDash=!!__classPrivateFieldGet(
this,_YargsInstance_options,"f").configuration["populate--"],config=Object.assign({},__classPrivateFieldGet(this,_YargsInstance_options,
"f").configuration,{"populate--":!0}),parsed=__classPrivateFieldGet(this,_YargsInstance_shim,"f").Parser.detailed(args,Object.
assign({},__classPrivateFieldGet(this,_YargsInstance_options,"f"),{configuration:{"parse-positional-numbers":!1,...config}})),
argv=Object.assign(parsed.argv,__classPrivateFieldGet(this,_YargsInstance_parseContext,"f")),argvPromise,aliases=parsed.
aliases,helpOptSet=!1,versionOptSet=!1;Object.keys(argv).forEach(key2=>{key2===__classPrivateFieldGet(this,_YargsInstance_helpOpt,
"f")&&argv[key2]?helpOptSet=!0:key2===__classPrivateFieldGet(this,_YargsInstance_versionOpt,"f")&&argv[key2]&&(versionOptSet=
!0)}),argv.$0=this.$0,this.parsed=parsed,commandIndex===0&&__classPrivateFieldGet(this,_YargsInstance_usage,"f").clearCachedHelpMessage();
try{if(this[kGuessLocale](),shortCircuit)return this[kPostProcess](argv,populateDoubleDash,!!calledFromCommand,!1);__classPrivateFieldGet(
this,_YargsInstance_helpOpt,"f")&&[__classPrivateFieldGet(this,_YargsInstance_helpOpt,"f")].concat(aliases[__classPrivateFieldGet(
this,_YargsInstance_helpOpt,"f")]||[]).filter(k=>k.length>1).includes(""+argv._[argv._.length-1])&&(argv._.pop(),helpOptSet=
!0),__classPrivateFieldSet(this,_YargsInstance_isGlobalContext,!1,"f");let handlerKeys=__classPrivateFieldGet(this,_YargsInstance_command,
"f").getCommands(),requestCompletions=!((_a2=__classPrivateFieldGet(this,_YargsInstance_completion,"f"))===null||_a2===void 0)&&
_a2.completionKey?[(_b2=__classPrivateFieldGet(this,_YargsInstance_completion,"f"))===null||_b2===void 0?void 0:_b2.completionKey,
...(_d=this.getAliases()[(_c2=__classPrivateFieldGet(this,_YargsInstance_completion,"f"))===null||_c2===void 0?void 0:_c2.
completionKey])!==null&&_d!==void 0?_d:[]].some(key2=>Object.prototype.hasOwnProperty.call(argv,key2)):!1,skipRecommendation=helpOptSet||
requestCompletions||helpOnly;if(argv._.length){if(handlerKeys.length){let firstUnknownCommand;for(let i=commandIndex||0,
cmd;argv._[i]!==void 0;i++)if(cmd=String(argv._[i]),handlerKeys.includes(cmd)&&cmd!==__classPrivateFieldGet(this,_YargsInstance_completionCommand,
"f")){let innerArgv=__classPrivateFieldGet(this,_YargsInstance_command,"f").runCommand(cmd,this,parsed,i+1,helpOnly,helpOptSet||
versionOptSet||helpOnly);return this[kPostProcess](innerArgv,populateDoubleDash,!!calledFromCommand,!1)}else if(!firstUnknownCommand&&
cmd!==__classPrivateFieldGet(this,_YargsInstance_completionCommand,"f")){firstUnknownCommand=cmd;break}!__classPrivateFieldGet(
this,_YargsInstance_command,"f").hasDefaultCommand()&&__classPrivateFieldGet(this,_YargsInstance_recommendCommands,"f")&&
firstUnknownCommand&&!skipRecommendation&&__classPrivateFieldGet(this,_YargsInstance_validation,"f").recommendCommands(firstUnknownCommand,
handlerKeys)}__classPrivateFieldGet(this,_YargsInstance_completionCommand,"f")&&argv._.includes(__classPrivateFieldGet(this,
_YargsInstance_completionCommand,"f"))&&!requestCompletions&&(__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&
setBlocking(!0),this.showCompletionScript(),this.exit(0))}if(__classPrivateFieldGet(this,_YargsInstance_command,"f").hasDefaultCommand()&&
!skipRecommendation){let innerArgv=__classPrivateFieldGet(this,_YargsInstance_command,"f").runCommand(null,this,parsed,0,
helpOnly,helpOptSet||versionOptSet||helpOnly);return this[kPostProcess](innerArgv,populateDoubleDash,!!calledFromCommand,
!1)}if(requestCompletions){__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&setBlocking(!0),args=[].concat(args);
let completionArgs=args.slice(args.indexOf(`--${__classPrivateFieldGet(this,_YargsInstance_completion,"f").completionKey}`)+
1);return __classPrivateFieldGet(this,_YargsInstance_completion,"f").getCompletion(completionArgs,(err,completions)=>{if(err)
throw new YError(err.message);(completions||[]).forEach(completion2=>{__classPrivateFieldGet(this,_YargsInstance_logger,
"f").log(completion2)}),this.exit(0)}),this[kPostProcess](argv,!populateDoubleDash,!!calledFromCommand,!1)}if(__classPrivateFieldGet(
this,_YargsInstance_hasOutput,"f")||(helpOptSet?(__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&setBlocking(
!0),skipValidation=!0,this.showHelp(message=>{__classPrivateFieldGet(this,_YargsInstance_logger,"f").log(message),this.exit(
0)})):versionOptSet&&(__classPrivateFieldGet(this,_YargsInstance_exitProcess,"f")&&setBlocking(!0),skipValidation=!0,__classPrivateFieldGet(
this,_YargsInstance_usage,"f").showVersion("log"),this.exit(0))),!skipValidation&&__classPrivateFieldGet(this,_YargsInstance_options,
"f").skipValidation.length>0&&(skipValidation=Object.keys(argv).some(key2=>__classPrivateFieldGet(this,_YargsInstance_options,
"f").skipValidation.indexOf(key2)>=0&&argv[key2]===!0)),!skipValidation){if(parsed.error)throw new YError(parsed.error.message);
if(!requestCompletions){let validation2=this[kRunValidation](aliases,{},parsed.error);calledFromCommand||(argvPromise=applyMiddleware(
argv,this,__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").getMiddleware(),!0)),argvPromise=this[kValidateAsync](
validation2,argvPromise??argv),isPromise(argvPromise)&&!calledFromCommand&&(argvPromise=argvPromise.then(()=>applyMiddleware(
argv,this,__classPrivateFieldGet(this,_YargsInstance_globalMiddleware,"f").getMiddleware(),!1)))}}}catch(err){if(err instanceof
YError)__classPrivateFieldGet(this,_YargsInstance_usage,"f").fail(err.message,err);else throw err}return this[kPostProcess](
argvPromise??argv,populateDoubleDash,!!calledFromCommand,!0)}[kRunValidation](aliases,positionalMap,parseErrors,isDefaultCommand){
let demandedOptions={...this.getDemandedOptions()};return argv=>{if(parseErrors)throw new YError(parseErrors.message);__classPrivateFieldGet(
this,_YargsInstance_validation,"f").nonOptionCount(argv),__classPrivateFieldGet(this,_YargsInstance_validation,"f").requiredArguments(
argv,demandedOptions);let failedStrictCommands=!1;__classPrivateFieldGet(this,_YargsInstance_strictCommands,"f")&&(failedStrictCommands=
__classPrivateFieldGet(this,_YargsInstance_validation,"f").unknownCommands(argv)),__classPrivateFieldGet(this,_YargsInstance_strict,
"f")&&!failedStrictCommands?__classPrivateFieldGet(this,_YargsInstance_validation,"f").unknownArguments(argv,aliases,positionalMap,
!!isDefaultCommand):__classPrivateFieldGet(this,_YargsInstance_strictOptions,"f")&&__classPrivateFieldGet(this,_YargsInstance_validation,
"f").unknownArguments(argv,aliases,{},!1,!1),__classPrivateFieldGet(this,_YargsInstance_validation,"f").limitedChoices(argv),
__classPrivateFieldGet(this,_YargsInstance_validation,"f").implications(argv),__classPrivateFieldGet(this,_YargsInstance_validation,
"f").conflicting(argv)}}[kSetHasOutput](){__classPrivateFieldSet(this,_YargsInstance_hasOutput,!0,"f")}[kTrackManuallySetKeys](keys2){
if(typeof keys2=="string")__classPrivateFieldGet(this,_YargsInstance_options,"f").key[keys2]=!0;else for(let k of keys2)
__classPrivateFieldGet(this,_YargsInstance_options,"f").key[k]=!0}};function isYargsInstance(y){return!!y&&typeof y.getInternalMethods==
"function"}var Yargs=YargsFactory(yargs_platform_default),yargs_default=Yargs;var hideDashes=argv=>argv.map(word2=>word2==="-"?"\0-":word2),plain=value=>value==="\0-"?"-":String(value),many=value=>Array.
isArray(value)?value:value===void 0?[]:[value],repeated=value=>many(value).map(plain),list=value=>repeated(value).flatMap(
said=>said.split(",")).map(said=>said.trim()).filter(said=>said!==""),one=value=>repeated(value).at(-1);var import_node_path28=require("node:path");init_check_file();init_report_finding();var package_default={version:"1.0.0"};var version=package_default.version;function lookFor(io,{color,quiet},rules2){let colored=wantsColor(io,color);return{color:colored,quiet,version,rules:rules2,
docs:docsAddress,width:Math.max(40,io.stdout.columns??80),hyperlinks:colored&&io.stdout.isTerminal&&followsLinks(io.env)}}
function wantsColor({env:env4,stdout},flag2){if(flag2!==void 0)return flag2;if((env4.NO_COLOR??"")!=="")return!1;let forced=env4.
FORCE_COLOR;return forced!==void 0&&forced!==""?forced!=="0"&&forced!=="false":stdout.isTerminal&&env4.TERM!=="dumb"}var followsLinks=env4=>(env4.
FORCE_HYPERLINK??"")!==""||Number(env4.VTE_VERSION??0)>=5e3||env4.WT_SESSION!==void 0||env4.KITTY_WINDOW_ID!==void 0||/^(xterm-kitty|xterm-ghostty|alacritty|foot.*)$/.
test(env4.TERM??"")||/^(iTerm\.app|WezTerm|vscode|ghostty|Hyper|Tabby)$/.test(env4.TERM_PROGRAM??"");var import_node_fs12=require("node:fs"),import_node_path21=require("node:path");init_errors();function onlyErrors(result){let files=result.files.map(file2=>({...file2,findings:file2.findings.filter(({severity})=>severity===
"error")})),fixable2=files.flatMap(({findings})=>findings).filter(({fix:fix2})=>fix2).length;return{files,summary:{...result.
summary,warning:0,info:0,style:0,fixable:fixable2}}}var formatNames=["pretty","compact","json","ndjson","sarif","github","gitlab","junit","checkstyle","markdown"],formats={
pretty:()=>Promise.resolve().then(()=>(init_pretty(),pretty_exports)),compact:()=>Promise.resolve().then(()=>(init_compact(),compact_exports)),
json:()=>Promise.resolve().then(()=>(init_json3(),json_exports)),ndjson:()=>Promise.resolve().then(()=>(init_ndjson(),ndjson_exports)),
sarif:()=>Promise.resolve().then(()=>(init_sarif(),sarif_exports)),github:()=>Promise.resolve().then(()=>(init_github(),github_exports)),
gitlab:()=>Promise.resolve().then(()=>(init_gitlab(),gitlab_exports)),junit:()=>Promise.resolve().then(()=>(init_junit(),junit_exports)),
checkstyle:()=>Promise.resolve().then(()=>(init_checkstyle(),checkstyle_exports)),markdown:()=>Promise.resolve().then(()=>(init_markdown(),markdown_exports))};
async function render(format3,result,look){let{report:report12}=await formats[format3]();return report12(look.quiet?onlyErrors(
result):result,look)}init_nearest();function outputsFrom(formats2,env4){if(formats2.length===0)return[{format:env4.GITHUB_ACTIONS==="true"?"g\
ithub":"pretty",path:null}];let outputs=formats2.map(said=>{let equals=said.indexOf("="),name=equals===-1?said:said.slice(
0,equals),format3=formatNames.find(known3=>known3===name);if(format3===void 0)throw new UsageError(`unknown format ${name}${didYouMean(
name,formatNames)}`);let path2=equals===-1?null:said.slice(equals+1);if(path2==="")throw new UsageError(`--format ${said}\
 names no file; write ${name}=FILE`);return{format:format3,path:path2}}),[first,second]=outputs.filter(({path:path2})=>path2===
null);if(first!==void 0&&second!==void 0)throw new UsageError(`${first.format} and ${second.format} cannot both go to st\
andard output; give one a file: --format ${second.format}=FILE`);return outputs}async function writeOutputs2(outputs,result,look,io){
let plain3={...look,color:!1,hyperlinks:!1,width:80};for(let{format:format3,path:path2}of outputs.filter(output=>output.
path!==null))writeReport((0,import_node_path21.resolve)(io.cwd,path2??""),await render(format3,result,plain3));for(let{format:format3}of outputs.
filter(output=>output.path===null))io.stdout.write(await render(format3,result,look));let summary=io.env.GITHUB_STEP_SUMMARY;
io.env.GITHUB_ACTIONS==="true"&&summary!==void 0&&summary!==""&&(0,import_node_fs12.appendFileSync)(summary,await render(
"markdown",result,plain3))}function writeReport(path2,text4){try{(0,import_node_fs12.mkdirSync)((0,import_node_path21.dirname)(
path2),{recursive:!0}),(0,import_node_fs12.writeFileSync)(path2,text4)}catch(error){throw new UsageError(`cannot write t\
he report ${path2}: ${error instanceof Error?error.message:String(error)}`)}}var import_node_os2=require("node:os"),import_node_worker_threads=__toESM(require_node_worker_threads(),1);init_errors();
var filesThatPay=400,batchSize=50;function threadsFor(files,{jobs,fix:fix2,diff,paths}){if(jobs!==void 0&&!/^[1-9]\d{0,2}$/.
test(jobs))throw new UsageError(`--jobs takes a number from 1 to 999, not ${jobs}`);if(fix2||diff||paths.includes("-"))return 1;
let most3=jobs===void 0?(0,import_node_os2.availableParallelism)():Number(jobs);return jobs===void 0&&files<filesThatPay?
1:Math.min(most3,Math.ceil(files/batchSize))}async function checkInThreads(tasks,{flags:flags2,env:env4,cwd:cwd2,threads,
done}){let checked=new Array(Math.ceil(tasks.length/batchSize)),next=0,finished=0,work=worker2=>new Promise((settle2,fail)=>{
let batch=-1,hand=()=>{batch=next++,batch>=checked.length?settle2():worker2.postMessage(tasks.slice(batch*batchSize,(batch+
1)*batchSize))};worker2.on("error",fail),worker2.on("message",answer2=>{if("mistake"in answer2){fail(new UsageError(answer2.
mistake));return}checked[batch]=answer2.checked,finished+=answer2.checked.length,done(finished),hand()}),hand()}),workers=Array.
from({length:threads},()=>new import_node_worker_threads.Worker(workerFile(),{workerData:{flags:flags2,env:{...env4},cwd:cwd2}}));
try{await Promise.all(workers.map(work))}finally{await Promise.all(workers.map(worker2=>worker2.terminate()))}return checked.
flat()}var workerFile=()=>new URL(bundle.url.endsWith(".ts")?"./worker.ts":"./worker.cjs",bundle.url);var Progress=class{#sink;#started=Date.now();#last=0;#shown=!1;constructor(sink2){this.#sink=sink2}tick(said){if(!this.#sink.
isTerminal)return;let now=Date.now();now-this.#started<1e3||now-this.#last<100||(this.#last=now,this.#shown=!0,this.#sink.
write(`\r\x1B[K${said}`))}clear(){this.#shown&&this.#sink.write("\r\x1B[K"),this.#shown=!1}};var import_node_fs15=require("node:fs"),import_node_path26=require("node:path");init_errors();var otherEndings=new Set(["dockerignore","containerignore","md","rst","adoc","html","json","yaml","yml","toml","xml","lo\
ck","sig","asc","orig","rej","bak","swp","tmp","diff","patch","j2","jinja","jinja2","tmpl","tpl","template","gotmpl","er\
b","ejs","hbs","mustache","in"]),endingOf=name=>name.slice(name.lastIndexOf(".")+1);function isDockerfileName(name){if(isOtherName(
name))return!1;let ending=endingOf(name);return name==="Dockerfile"||name.startsWith("Dockerfile.")||name.startsWith("Co\
ntainerfile")||["Dockerfile","dockerfile","Containerfile","containerfile"].includes(ending)&&name.length>ending.length}var isOtherName=name=>name.
endsWith("~")||otherEndings.has(endingOf(name).toLowerCase());var import_node_path22=require("node:path");init_errors();var most2=1e3;function expandBraces(pattern2){for(let at3=0;at3<pattern2.length;at3++){pattern2[at3]==="\\"&&
at3++;let choice=pattern2[at3]==="{"?choiceAt(pattern2,at3):null;if(choice===null)continue;let heads=choice.alternatives.
flatMap(expandBraces),tails=expandBraces(pattern2.slice(choice.end));if(heads.length*tails.length>most2)throw new UsageError(
`${pattern2}: stands for more than ${String(most2)} patterns`);return heads.flatMap(head=>tails.map(tail=>pattern2.slice(
0,at3)+head+tail))}return[pattern2]}function choiceAt(pattern2,open){let alternatives2=[],depth=0,start2=open+1;for(let at3=open;at3<
pattern2.length;at3++){let character=pattern2[at3];if(character==="\\")at3++;else if(character==="{")depth++;else if(character===
","&&depth===1)alternatives2.push(pattern2.slice(start2,at3)),start2=at3+1;else if(character==="}"&&--depth===0)return alternatives2.
length===0?null:{alternatives:[...alternatives2,pattern2.slice(start2,at3)],end:at3+1}}return null}init_automaton();init_automaton();init_character_class();var slash2=47;function globSteps(glob){let steps=[],firstWildcard=glob.search(/[*?[\\]/),
at3=0;for(;at3<glob.length;){let character=glob[at3]??"";if(character==="*"){let end=endOfStars(glob,at3),isWhole=end-at3>
1&&(at3===firstWildcard||glob[at3-1]==="/");isWhole&&glob[end]==="/"?(steps.push(...optionally(anything,literal(slash2))),
at3=end+1):(steps.push(isWhole&&(end===glob.length||glob.startsWith("\\/",end))?anything:many2),at3=end)}else if(character===
"?")steps.push(one2),at3++;else if(character==="["){let found=classAt2(glob,at3);if(found===null)return null;steps.push(
found.step),at3=found.end}else{character==="\\"&&at3++;let codePoint2=glob.codePointAt(at3);if(codePoint2===void 0)return null;
steps.push(literal(codePoint2)),at3+=width2(codePoint2)}}return steps}function endOfStars(glob,from){let end=from;for(;glob[end]===
"*";)end++;return end}function classAt2(glob,from){let negated=glob[from+1]==="!"||glob[from+1]==="^",ranges2=[],first=from+
(negated?2:1),at3=first;for(;at3===first||glob[at3]!=="]";){let name=glob.startsWith("[:",at3)?/^[a-z]*:\]/.exec(glob.slice(
at3+2,at3+12))?.[0]:void 0;if(name!==void 0){let named2=posixClasses.get(name.slice(0,-2));if(named2===void 0)return null;
ranges2.push(...named2),at3+=2+name.length;continue}let low=memberAt(glob,at3);if(low===null)return null;let high=glob[low.
end]==="-"&&glob[low.end+1]!=="]"?memberAt(glob,low.end+1):low;if(high===null)return null;ranges2.push([low.codePoint,low.
codePoint],[low.codePoint,high.codePoint]),at3=high.end}let accepts=within(negated?complement(ranges2):ranges2);return{step:{
accepts:codePoint2=>codePoint2!==slash2&&accepts(codePoint2)},end:at3+1}}function memberAt(glob,from){let at3=glob[from]===
"\\"?from+1:from,codePoint2=glob.codePointAt(at3);return codePoint2===void 0?null:{codePoint:codePoint2,end:at3+width2(codePoint2)}}
var width2=codePoint2=>codePoint2>65535?2:1;function parseGitIgnore(text4){let lastFirst=text4.replace(/^\uFEFF/,"").split(`
`).flatMap(line=>patternOf(line.endsWith("\r")?line.slice(0,-1):line)).reverse();return{verdict(path2,isFolder){let name=path2.
slice(path2.lastIndexOf("/")+1),decisive=lastFirst.find(pattern2=>(isFolder||!pattern2.foldersOnly)&&pattern2.matches(pattern2.
anchored?path2:name));return decisive===void 0?null:decisive.negated?"kept":"ignored"}}}function patternOf(line){if(line.
startsWith("#"))return[];let negated=line.startsWith("!"),written=withoutFinalBlanks(negated?line.slice(1):line),foldersOnly=written.
endsWith("/"),body=foldersOnly?written.slice(0,-1):written,anchored=body.includes("/"),steps=body===""?null:globSteps(body.
startsWith("/")?body.slice(1):body);return steps===null?[]:[{negated,foldersOnly,anchored,matches:automaton(steps).matches}]}
function withoutFinalBlanks(line){let end=0;for(let at3=0;at3<line.length;at3++)line[at3]==="\\"&&at3++,(line[at3]!==" "||
line[at3-1]==="\\")&&(end=at3+1);return line.slice(0,end)}init_shown_path();function exclusionOf(patterns2,cwd2){let top4=`${slashed(cwd2)}/`,fromTop=pattern2=>pattern2.startsWith(
"./")?pattern2.slice(1):pattern2.startsWith(top4)?pattern2.slice(top4.length-1):pattern2,ignore=parseGitIgnore(patterns2.
flatMap(expandBraces).map(fromTop).join(`
`)),excludes2=(path2,isFolder)=>ignore.verdict(path2,isFolder)==="ignored",fromCwd=absolute=>slashed((0,import_node_path22.relative)(
cwd2,absolute));return{excludes:(absolute,isFolder)=>patterns2.length>0&&excludes2(fromCwd(absolute),isFolder),covers(folder){
let names2=fromCwd(folder).split("/");return patterns2.length>0&&names2.some((_,index)=>excludes2(names2.slice(0,index+1).
join("/"),!0))}}}var import_node_fs13=require("node:fs"),import_node_path23=require("node:path");init_shown_path();function isIgnoredByGit(rules2,absolute,isFolder){for(let{folder,ignore}of rules2.toReversed()){let verdict2=ignore.
verdict(slashed(absolute.slice(folder.length+(folder.endsWith("/")?0:1))),isFolder);if(verdict2!==null)return verdict2===
"ignored"}return!1}function rulesAbove(folder,cwd2){let above=parents(folder),top4=[folder,...above].findIndex(parent=>(0,import_node_fs13.existsSync)(
(0,import_node_path23.join)(parent,".git")));return(top4===-1?above.slice(0,above.indexOf(cwd2)+1):above.slice(0,top4)).
reduceRight((rules2,parent)=>rulesIn(parent,rules2,()=>!0),[])}var parents=folder=>{let parent=(0,import_node_path23.dirname)(
folder);return parent===folder?[]:[parent,...parents(parent)]};function rulesIn(folder,outside,holds2){let isTop=holds2(
".git")&&(0,import_node_fs13.existsSync)((0,import_node_path23.join)(folder,".git")),inside2=[...isTop?[".git/info/exclu\
de"]:[],...holds2(".gitignore")?[".gitignore"]:[]].flatMap(file2=>{let text4=readIfThere2((0,import_node_path23.join)(folder,
file2));return text4===null?[]:[{folder,ignore:parseGitIgnore(text4)}]});return[...isTop?[]:outside,...inside2]}var readIfThere2=path2=>{
try{return(0,import_node_fs13.readFileSync)(path2,"utf8")}catch{return null}};var import_node_path24=require("node:path");init_automaton();init_shown_path();var isGlob=path2=>/[*?[{]/.test(path2),globsOf=(pattern2,cwd2)=>expandBraces(import_node_path24.sep===
"/"?pattern2:slashed(pattern2)).map(glob=>globOf(glob,cwd2));function globOf(pattern2,cwd2){let names2=pattern2.split("/").
filter((name,index)=>name!=="."&&(name!==""||index===0)),firstGlob=names2.findIndex(isGlob),written=firstGlob===-1?names2.
length-1:firstGlob,base=(0,import_node_path24.resolve)(cwd2,names2.slice(0,written).join("/")||(pattern2.startsWith("/")?
"/":".")),rest=names2.slice(written),last=rest.at(-1)??"",{matches:matches3,covers:covers2}=automaton(globSteps(rest.join(
"/"))??[]),isDeep=rest.some(name=>name.includes("**"));return{base,wants({absolute,name,depth,isFolder}){let path2=slashed(
(0,import_node_path24.relative)(base,absolute));return isFolder?isDeep||depth<rest.length||covers2(path2):isDockerfileName(
name)?covers2(path2):!/^\**$/.test(last)&&(!isOtherName(name)||last.endsWith(name.slice(name.lastIndexOf("."))))&&matches3(
path2)}}}init_missing_path();init_reason2();init_shown_path();var import_node_fs14=require("node:fs"),import_node_path25=require("node:path");var neverEntered=new Set([".git",".hg",".svn","node_modules"]);function walk(start2,rules2,visitor){let{absolute,real,depth=0}=start2,
entries2=read2(absolute);if(entries2===null){visitor.onUnreadable(absolute);return}let names2=new Set(entries2.map(({name})=>name)),
inside2=rulesIn(absolute,rules2,name=>names2.has(name)),folders2=[];for(let entry of entries2){let met=meet(entry,absolute,
real,depth+1);met===null||met.isFolder&&neverEntered.has(met.name)||!visitor.wants(met)||isIgnoredByGit(inside2,met.absolute,
met.isFolder)||(met.isFolder?folders2.push(met):visitor.visit(met))}visitor.onFolder();for(let folder of folders2)walk(folder,
inside2,visitor)}var read2=folder=>{try{return(0,import_node_fs14.readdirSync)(folder,{withFileTypes:!0}).sort((a,b)=>a.
name<b.name?-1:1)}catch{return null}};function meet(entry,folder,realFolder2,depth){let{name}=entry,absolute=(0,import_node_path25.join)(
folder,name);if(!entry.isSymbolicLink())return entry.isFile()||entry.isDirectory()?{absolute,real:(0,import_node_path25.join)(
realFolder2,name),name,depth,isFolder:entry.isDirectory()}:null;let real=fileBehind(absolute);return real===null?null:{absolute,
real,name,depth,isFolder:!1}}var fileBehind=link2=>{try{return(0,import_node_fs14.statSync)(link2).isFile()?import_node_fs14.realpathSync.
native(link2):null}catch{return null}};function findDockerfiles(paths,options){let{cwd:cwd2}=options,excludes2=exclusionOf(options.exclude??[],cwd2),found=new Map,
add=(absolute,real,named2)=>{found.has(real)||found.set(real,{path:shownPath(cwd2,absolute),absolute,named:named2})},search=(folder,wants)=>{
let met=0;return searchFolder(folder,options,excludes2,{wants,visit({absolute,real}){met++,add(absolute,real,!1)},onFolder:()=>options.
onProgress?.(found.size)}),met};for(let path2 of paths){let absolute=(0,import_node_path26.resolve)(cwd2,path2),kind=kindOf3(
path2,absolute);if(kind==="folder")search(absolute,({name,isFolder})=>isFolder||isDockerfileName(name));else if(kind==="\
file")add(absolute,realPath(absolute),!0);else if(isGlob(path2))searchGlobs(path2,cwd2,search);else throw missingPath(path2,
absolute,cwd2)}return[...found.values()]}var realPath=absolute=>{try{return import_node_fs15.realpathSync.native(absolute)}catch{
return absolute}};function kindOf3(path2,absolute){if(path2==="")throw new UsageError('an empty path names no file; "." \
is the working directory');try{let stats=(0,import_node_fs15.statSync)(absolute,{throwIfNoEntry:!1});return stats===void 0?
null:stats.isDirectory()?"folder":"file"}catch(error){throw new UsageError(`${path2}: ${reasonOf(error)}`)}}function searchGlobs(path2,cwd2,search){
let globs3=globsOf(path2,cwd2),there=globs3.filter(({base})=>(0,import_node_fs15.existsSync)(base));if(there.length===0)
throw missingPath(path2,globs3[0]?.base??cwd2,cwd2);if(there.reduce((sum,{base,wants})=>sum+search(base,wants),0)===0)throw new UsageError(
`${path2}: nothing matches that is neither ignored by git nor excluded`)}function searchFolder(folder,{cwd:cwd2,onUnreadable},excludes2,visitor){
excludes2.covers(folder)||walk({absolute:folder,real:realPath(folder)},rulesAbove(folder,cwd2),{...visitor,wants:met=>visitor.
wants(met)&&!excludes2.excludes(met.absolute,met.isFolder),onUnreadable(absolute){let path2=shownPath(cwd2,absolute);if(absolute===
folder)throw new UsageError(`${path2}: the folder cannot be read`);onUnreadable?.(path2)}})}init_shown_path();init_read();var import_node_fs16=require("node:fs"),import_node_path27=require("node:path");init_reason2();init_shown_path();init_errors();init_errors();var version2=1;function formatBaseline(entries2){let findings=grouped(entries2,({path:path2})=>path2).map(
([path2,ofFile])=>[path2,Object.fromEntries(grouped(ofFile,({rule})=>rule).map(([rule,ofRule])=>[rule,[...new Set(ofRule.
map(({fingerprint})=>fingerprint))].sort()]))]);return`${JSON.stringify({version:version2,findings:Object.fromEntries(findings)},
null,2)}
`}function grouped(items2,by){let groups=new Map;for(let item of items2){let group=groups.get(by(item));group===void 0?groups.
set(by(item),[item]):group.push(item)}return[...groups].sort(([a],[b])=>a<b?-1:1)}function parseBaseline(path2,text4){let root=objectIn(
path2,parseJson2(path2,text4));if(root.version!==version2)throw new UsageError(`${path2}: a baseline of another version;\
 delete it and write it anew with --update-baseline`);return Object.entries(objectIn(path2,root.findings)).flatMap(([file2,
rules2])=>Object.entries(objectIn(path2,rules2)).flatMap(([rule,prints])=>stringsIn(path2,prints).map(fingerprint=>({path:file2,
rule,fingerprint}))))}var noBaseline=path2=>new UsageError(`${path2}: not a baseline of imglint; delete it or name anoth\
er file`);function parseJson2(path2,text4){try{return JSON.parse(text4)}catch{throw noBaseline(path2)}}function objectIn(path2,value){
if(typeof value!="object"||value===null||Array.isArray(value))throw noBaseline(path2);return{...value}}function stringsIn(path2,value){
if(!Array.isArray(value)||!value.every(item=>typeof item=="string"))throw noBaseline(path2);return value}init_fingerprint();function applyBaseline(files,baseline,{cwd:cwd2=process.cwd(),ran=()=>!0}={}){let entries2=new Set(baseline.
findings.map(keyOf3)),met=new Set,fresh=files.map(file2=>{let keys2=knownOf(file2,baseline.file,cwd2).map(keyOf3);for(let key2 of keys2)
met.add(key2);return{...file2,findings:file2.findings.filter((_,index)=>!entries2.has(keys2[index]??""))}}),isChecked=checkedBy(
files,baseline.file,cwd2,ran);return{files:fresh,known:sumOf(files)-sumOf(fresh),stale:baseline.findings.filter(entry=>isChecked(
entry)&&!met.has(keyOf3(entry))).length}}function writeBaseline(path2,files,{cwd:cwd2=process.cwd(),ran=()=>!0}={}){let before=(0,import_node_fs16.existsSync)(
path2)?textOf3(path2):null,old=before===null?[]:parseBaseline(path2,before),isChecked=checkedBy(files,path2,cwd2,ran),kept=old.
filter(entry=>!isChecked(entry)&&(0,import_node_fs16.existsSync)((0,import_node_path27.resolve)((0,import_node_path27.dirname)(
path2),entry.path))),text4=formatBaseline([...kept,...files.flatMap(file2=>knownOf(file2,path2,cwd2))]);text4!==before&&
write2(path2,text4)}var readBaseline=path2=>({file:path2,findings:parseBaseline(path2,textOf3(path2))}),sumOf=files=>files.
reduce((sum,{findings})=>sum+findings.length,0),keyOf3=({path:path2,rule,fingerprint})=>[path2,rule,fingerprint].join("\0"),
fromBaseline=(file2,path2,cwd2)=>slashed((0,import_node_path27.relative)((0,import_node_path27.dirname)(file2),(0,import_node_path27.resolve)(
cwd2,path2)));function knownOf(file2,baseline,cwd2){let path2=fromBaseline(baseline,file2.path,cwd2),prints=fingerprints(
file2,path2);return file2.findings.map(({rule},index)=>({path:path2,rule,fingerprint:prints[index]??""}))}function checkedBy(files,baseline,cwd2,ran){
let checked=new Set(files.filter(({errors})=>errors.length===0).map(({path:path2})=>fromBaseline(baseline,path2,cwd2)));
return({path:path2,rule})=>checked.has(path2)&&ran(rule)}function write2(path2,text4){try{(0,import_node_fs16.mkdirSync)(
(0,import_node_path27.dirname)(path2),{recursive:!0}),(0,import_node_fs16.writeFileSync)(path2,text4)}catch(error){throw new UsageError(
`${path2}: ${reasonOf(error)}`)}}function textOf3(path2){try{return(0,import_node_fs16.readFileSync)(path2,"utf8")}catch(error){
throw new UsageError(`${path2}: ${reasonOf(error)}; --update-baseline writes a baseline`)}}init_rule();init_errors();init_rules();async function runCheck(flags2,io){let outputs=outputsFrom(flags2.formats,io.env);
refuseContradictions(flags2);let progress=new Progress(io.stderr),tasks=await tasksFor(flags2,io,progress),checked=await checkAll(
tasks,flags2,io,progress);progress.clear();for(let note of checked.flatMap(({notes})=>notes))io.stderr.write(`imglint: ${note}\

`);checked.every(({results:results2})=>results2.length===0)&&io.stderr.write(`imglint: no Dockerfile found in ${(flags2.
paths.length>0?flags2.paths:["this folder"]).join(", ")}
`);let files=mergeSame(settleBaselines(checked,flags2,io)),result={files,summary:summaryOf(files)};return await report11(
result,checked,flags2,outputs,io),files.some(({errors})=>errors.length>0)?2:fails(files,checked)?1:0}function refuseContradictions(flags2){
if(flags2.fix&&flags2.diff)throw new UsageError("--fix writes and --diff writes nothing; keep one of them");if(flags2.unsafeFixes&&
!flags2.fix&&!flags2.diff)throw new UsageError("--unsafe-fixes goes with --fix or --diff");if(flags2.stdinFilename!==void 0&&
!flags2.paths.includes("-"))throw new UsageError("--stdin-filename names what comes over standard input; add - to the pa\
ths")}async function tasksFor(flags2,io,progress){if(!flags2.paths.includes("-")){let paths=flags2.paths.length>0?flags2.
paths:["."];return findDockerfiles(paths,{cwd:io.cwd,exclude:flags2.exclude,onProgress:count3=>{progress.tick(`${String(
count3)} files found`)},onUnreadable:path3=>{io.stderr.write(`imglint: ${path3}: the folder cannot be read, and was left\
 out
`)}}).map(file2=>({...file2,stdin:null}))}if(flags2.paths.length>1)throw new UsageError("- reads standard input and goes\
 with no other path");let path2=flags2.stdinFilename??"Dockerfile",read3=await readStream(io.stdin);if("error"in read3)throw new UsageError(
`standard input: ${read3.error.message}`);return[{path:import_node_path28.posix.normalize(path2.replaceAll("\\","/")),absolute:(0,import_node_path28.resolve)(
io.cwd,path2),named:!0,stdin:read3.text}]}async function checkAll(tasks,flags2,io,progress){let threads=threadsFor(tasks.
length,flags2),done=count3=>{progress.tick(`${String(count3)} of ${String(tasks.length)} files checked`)};if(threads>1)return checkInThreads(
tasks,{flags:flags2,env:io.env,cwd:io.cwd,threads,done});let check2=fileChecker(flags2,io.env,io.cwd),checked=[];for(let task2 of tasks)
checked.push(await check2(task2)),done(checked.length);return checked}function settleBaselines(checked,flags2,io){let paths=[
...new Set(checked.map(({baseline})=>baseline?.path??null))];if(flags2.updateBaseline&&paths.every(path2=>path2===null))
throw new UsageError('--update-baseline writes a baseline, and none is named; add --baseline FILE, or "baseline" to the \
configuration');return paths.flatMap(path2=>{let own=checked.filter(({baseline})=>(baseline?.path??null)===path2),files=own.
flatMap(({results:results2})=>results2);if(path2===null)return files;let ran=new Set(own.flatMap(({baseline})=>baseline?.
ran??[])),options={cwd:io.cwd,ran:rule=>ran.has(rule)};if(flags2.updateBaseline)return writeBaseline(path2,files,options),
io.stderr.write(`imglint: ${shownPath(io.cwd,path2)} now holds ${String(files.flatMap(({findings})=>findings).length)} f\
indings of this run
`),files.map(file2=>({...file2,findings:[]}));let{files:fresh,stale}=applyBaseline(files,readBaseline(path2),options);return stale>
0&&io.stderr.write(`imglint: ${String(stale)} findings in ${shownPath(io.cwd,path2)} are gone; --update-baseline takes t\
hem out
`),fresh})}function mergeSame(files){let merged=new Map;for(let file2 of files){let before=merged.get(file2.path);if(before===
void 0)merged.set(file2.path,file2);else{let said=new Set(before.findings.map(sayingOf));merged.set(file2.path,{...before,
findings:[...before.findings,...file2.findings.filter(finding=>!said.has(sayingOf(finding)))]})}}return[...merged.values()]}
var sayingOf=({rule,span:span2,message})=>[rule,span2.start,message].join("\0");function summaryOf(files){let findings=files.
flatMap(file2=>file2.findings),count3=severity=>findings.filter(finding=>finding.severity===severity).length;return{files:files.
filter(({kind})=>kind==="dockerfile").length,error:count3("error"),warning:count3("warning"),info:count3("info"),style:count3(
"style"),fixable:findings.filter(({fix:fix2})=>fix2!==null).length,fixed:files.reduce((sum,{fixed})=>sum+fixed,0)}}async function report11(result,checked,flags2,outputs,io){
let look=lookFor(io,flags2,rules),fixedInput=checked.find(({output})=>output!==null)?.output??null;if(fixedInput!==null){
io.stdout.write(fixedInput),await writeOutputs2(outputs,result,{...look,color:!1,hyperlinks:!1},{...io,stdout:io.stderr});
return}if(!(flags2.diff&&outputs.some(({format:format3,path:path2})=>format3==="pretty"&&path2===null))){await writeOutputs2(
outputs,result,look,io);return}await writeOutputs2(outputs.filter(({path:path2})=>path2!==null),result,look,io);let diff=result.
files.map(file2=>file2.diff).join("");diff===""?io.stderr.write(`imglint: nothing to fix${flags2.unsafeFixes?"":" safely\
; --unsafe-fixes shows more"}
`):look.color?io.stdout.write((await Promise.resolve().then(()=>(init_colored_diff(),colored_diff_exports))).coloredDiff(
diff)):io.stdout.write(diff)}function fails(files,checked){let thresholds2=new Map(checked.flatMap(({results:results2,failOn:failOn2})=>results2.
map(({path:path2})=>[path2,failOn2])));return files.some(({path:path2,findings})=>{let failOn2=thresholds2.get(path2)??"\
warning";if(failOn2==="never")return!1;let limit=severities.indexOf(failOn2);return findings.some(({severity})=>severities.
indexOf(severity)<=limit)})}init_schema();var checkCommand=(io,done)=>({command:"check [paths..]",describe:"Say what is wrong with Dockerfiles, and repair it",builder:yargs=>yargs.
usage(`Usage: imglint check [paths..]

Files, folders and globs; this folder if none is named; - reads standard input.`).option("fix",{type:"boolean",describe:"\
Apply safe fixes"}).option("unsafe-fixes",{type:"boolean",describe:"With --fix or --diff: also those to look at"}).option(
"diff",{type:"boolean",describe:"Show what --fix would change; write nothing"}).option("format",{alias:"f",type:"string",
array:!0,requiresArg:!0,nargs:1,describe:`name or name=file: ${formatNames.join(" ")}`}).option("only",{type:"string",array:!0,
nargs:1,describe:"Run just these rules (ids or aliases)"}).option("ignore",{type:"string",array:!0,nargs:1,describe:"Lea\
ve these rules out"}).option("rule",{type:"string",array:!0,nargs:1,describe:"Set a severity: id=error, id=off"}).option(
"preset",{type:"string",array:!0,nargs:1,describe:presetNames.join(" ")}).option("fail-on",{type:"string",nargs:1,describe:`${failOnWords.
join(" ")} (default: warning)`}).option("config",{type:"string",nargs:1,describe:"Use this configuration file"}).option(
"isolated",{type:"boolean",describe:"Read no configuration file"}).option("context",{type:"string",nargs:1,describe:"Bui\
ld context (default: the file's folder)"}).option("target",{type:"string",nargs:1,describe:"Stage that is built (default\
: the last)"}).option("build-arg",{type:"string",array:!0,nargs:1,describe:"NAME=value, as for the build"}).option("plat\
form",{type:"string",nargs:1,describe:"os/arch[/variant] that is built for"}).option("exclude",{type:"string",array:!0,nargs:1,
describe:"Globs that are not searched"}).option("baseline",{type:"string",nargs:1,describe:"Leave out findings listed in\
 this file"}).option("update-baseline",{type:"boolean",describe:"Write today's findings to that file"}).option("stdin-fi\
lename",{type:"string",nargs:1,describe:"What to call standard input"}).option("quiet",{alias:"q",type:"boolean",describe:"\
Report errors only"}).option("color",{type:"boolean",describe:"Colours, or --no-color"}).option("jobs",{alias:"j",type:"\
string",nargs:1,describe:"Threads (default: as many as pay)"}).example("imglint check --diff","what would be repaired").
example("imglint check -f sarif=out.sarif","a report for code scanning"),handler:async argv=>{let text4=name=>one(argv[name]),
flags2={config:text4("config"),isolated:argv.isolated===!0,failOn:text4("fail-on"),preset:list(argv.preset),rule:list(argv.
rule),only:list(argv.only),ignore:list(argv.ignore),paths:[...repeated(argv.paths),...repeated(argv._).slice(1)],formats:repeated(
argv.format),fix:argv.fix===!0,unsafeFixes:argv["unsafe-fixes"]===!0,diff:argv.diff===!0,context:text4("context"),target:text4(
"target"),platform:text4("platform"),buildArgs:repeated(argv["build-arg"]),exclude:repeated(argv.exclude),baseline:text4(
"baseline"),updateBaseline:argv["update-baseline"]===!0,stdinFilename:text4("stdin-filename"),quiet:argv.quiet===!0,color:typeof argv.
color=="boolean"?argv.color:void 0,jobs:text4("jobs")};done(await runCheck(flags2,io))}});var import_node_path29=require("node:path");init_config();init_errors();init_rules();var configCommand=(io,done)=>({command:"config [file]",describe:"Print what app\
lies to a file, and from where",builder:yargs=>yargs.usage(`Usage: imglint config [file]

Every setting and rule that applies to a Dockerfile, with the place that says so.`).option("format",{alias:"f",type:"str\
ing",nargs:1,describe:"text or json",default:"text"}).option("config",{type:"string",nargs:1,describe:"Use this configur\
ation file"}).option("isolated",{type:"boolean",describe:"Read no configuration file"}).option("preset",{type:"string",array:!0,
nargs:1,describe:"As for check"}).example("imglint config services/api/Dockerfile","what counts there"),handler:async argv=>{
let format3=one(argv.format)??"text";if(format3!=="text"&&format3!=="json")throw new UsageError(`unknown format ${format3}\
; the configuration comes as text or json`);let flags2={config:one(argv.config),isolated:argv.isolated===!0,preset:list(
argv.preset)},file2=(0,import_node_path29.resolve)(io.cwd,one(argv.file)??"Dockerfile"),said=provenance(await resolveConfig(
file2,flags2,rules,io.env,io.cwd,categories),flags2);io.stdout.write(format3==="json"?`${JSON.stringify(said,null,2)}
`:asText(said,io.cwd)),done(0)}});function asText({read:read3,shadowed,settings:settings2,exclude,rules:decided},cwd2){let shown2=path2=>(0,import_node_path29.relative)(
cwd2,path2).split(import_node_path29.sep).join("/")||path2,from=source=>{switch(source.kind){case"built-in":return"defau\
lt";case"preset":return`preset ${source.name}`;case"file":return source.line===null?shown2(source.path):`${shown2(source.
path)}:${String(source.line)}`;default:return source.name}},width3=Math.max(...decided.map(({id})=>id.length),20),row3=(name,value,source)=>`\
  ${name.padEnd(width3)}  ${value.padEnd(10)}  ${from(source)}`.trimEnd();return`${[read3.length===0?"No configuration f\
ile; the defaults count.":`Read: ${read3.map(shown2).join(", ")}`,...shadowed.length>0?[`Not read: ${shadowed.map(shown2).
join(", ")}`]:[],"","Settings",...settings2.map(({name,value,source})=>row3(name,typeof value=="string"?value:JSON.stringify(
value),source)),...exclude.map(({folder,patterns:patterns2})=>`  exclude ${patterns2.join(", ")} below ${shown2(folder)}`),
"","Rules",...decided.flatMap(({id,severity,source,options})=>[row3(id,severity,source),...options.filter(({source:said})=>said.
kind!=="built-in").map(({name,value,source:said})=>row3(`  ${name}`,JSON.stringify(value),said))])].join(`
`)}
`}init_names();init_memory_context();init_parse();init_anchor();init_lint();init_models();init_names2();init_lines();function explain(rule,rules2,categories2){
let names2=namesOf(rules2,categories2),speakers=rule.meta.needs.includes("suppressions")?rules2:[rule];return[`# ${rule.
meta.id}`,"",introduction(rule.meta),"",...rule.meta.examples.flatMap(example=>[...shown(example,verdict(rule,example,speakers,
names2)),""]),...optionTable(rule.meta)].join(`
`)}function introduction({summary,rationale,severity,severityIn,presets,optIn,fix:fix2,aliases=[]}){let elsewhere=Object.
entries(severityIn??{}).map(([preset,other])=>`${other} in ${preset}`),facts=[`Severity ${[severity,...elsewhere].join("\
, ")}`,optIn===!0?"on only where it is named":presets.length>0&&`presets ${presets.join(", ")}`,fix2&&`fix ${fix2}`,aliases.
length>0&&`also known as ${aliases.join(", ")}`];return`${sentence3(summary)} ${sentence3(rationale)} ${facts.filter(fact=>typeof fact==
"string").join("; ")}.`}var sentence3=text4=>/[.!?]$/.test(text4)?text4:`${text4}.`;function shown(example,said){let beside=Object.
entries(example.files??{}),empty=beside.filter(([,text4])=>text4==="").map(([path2])=>`\`${path2}\``);return[...fenced("\
dockerfile",example.before),...empty.length>0?[`Beside it: ${empty.join(", ")}`]:[],...beside.filter(([,text4])=>text4!==
"").flatMap(([path2,text4])=>[`Beside it, in \`${path2}\`:`,...fenced("text",text4)]),...fenced("text",said.join(`
`)),...example.after===example.before?[]:["Write instead:",...fenced("dockerfile",example.after)]]}var fenced=(language,text4)=>[
`\`\`\`${language}`,text4.replace(/\n+$/,""),"```"];function verdict(rule,{before,files={}},speakers,names2){let dockerfile=parse2(
before),context=memoryContext({Dockerfile:before,...files}),selection={choices:speakers.map(asIs),hadolintPragmas:!0,failOn:"\
never"},{findings,crashes}=lint(modelsOf(dockerfile,context),selection,names2);for(let{error}of crashes)throw error;return findings.
filter(({rule:id})=>id===rule.meta.id).flatMap(finding=>worded(finding,dockerfile,files))}var asIs=rule=>({rule,severity:rule.
meta.severity,options:defaults3(rule.meta)}),defaults3=({options={}})=>Object.fromEntries(Object.entries(options).map(([
name,option])=>[name,option.default]));function worded(finding,dockerfile,files){let{at:at3,severity,text:text4,fix:fix2}=finding,
[where,lines]=isOtherFile(at3)?[`${at3.file}:`,new Lines(files[at3.file]??"")]:["",dockerfile.lines],caveat=fix2?.safety===
"unsafe"?` - ${fix2.caveat}`:"";return[`${where}${lines.lineAt(spanOf(finding).start)}: ${severity}: ${text4}`,...fix2?[
`   fix (${fix2.safety}): ${fix2.summary}${caveat}`]:[]]}function optionTable({options={}}){let rows2=Object.entries(options).
map(([name,option])=>`| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.doc.replaceAll("|","\\|")} |`);return rows2.
length===0?[]:["| option | default | what it does |","|---|---|---|",...rows2,""]}init_rules();var explainCommand=(io,done)=>({command:"explain <rule>",describe:"Say what a rule wants, why, and how to s\
ilence it",builder:yargs=>yargs.usage(`Usage: imglint explain <rule>

By its id or any alias: no-latest-tag, DL3007, JSONArgsRecommended.`).example("imglint explain DL3007","the rule other t\
ools call by that code"),handler:argv=>{let named2=resolveRule(one(argv.rule)??"",rules,categories);io.stdout.write(named2.
map(rule=>explain(rule,rules,categories)).join(`
`)),done(0)}});var import_node_fs17=require("node:fs"),import_node_path30=require("node:path");init_config();init_errors();init_rules();var initCommand=(io,done)=>({command:"init",describe:"Set imglint up here: configuration, pre-commit, workf\
low",builder:yargs=>yargs.usage(`Usage: imglint init

Asks nothing, overwrites nothing; says what it made and what is left to add by hand.`).example("imglint init","in the ro\
ot of a repository"),handler:async()=>{for(let{path:path2,text:text4,exists}of await plan(io.cwd,{version,rules}))exists?
text4===""?io.stdout.write(`kept ${path2}
`):io.stdout.write(`kept ${path2}; add to it:

${text4.replace(/^(?=.)/gm,"    ")}
`):(create2((0,import_node_path30.join)(io.cwd,path2),text4),io.stdout.write(`made ${path2}
`));done(0)}});function create2(path2,text4){try{(0,import_node_fs17.mkdirSync)((0,import_node_path30.dirname)(path2),{recursive:!0}),
(0,import_node_fs17.writeFileSync)(path2,text4,{flag:"wx"})}catch(error){throw new UsageError(`cannot make ${path2}: ${error instanceof
Error?error.message:String(error)}`)}}var import_node_path31=require("node:path");init_read();init_parse();function describeModel(dockerfile){let{lines,escape:escape2,directives,comments,instructions,stages,errors}=dockerfile,place3=({
message,span:span2})=>({message,...lines.positionAt(span2.start)}),range2=({span:span2})=>({start:lines.positionAt(span2.
start),end:lines.positionAt(span2.end)}),word2=one3=>({text:one3.text,...range2(one3)}),describe=instruction=>({keyword:instruction.
keyword,startLine:instruction.line,endLine:instruction.endLine,flags:instruction.flags.map(flag2=>({name:flag2.name,value:flag2.
value?.text??null,...range2(flag2)})),words:instruction.words.map(word2),pairs:instruction.pairs.map(({key:key2,value})=>({
key:key2.text,value:value?.text??null})),json:instruction.json?.map(({text:text4})=>text4)??null,heredocs:instruction.heredocs.
map(({name,expand,chomp,body})=>({name,expand,chomp,body})),stage:instruction.stage===null?null:instruction.stage.index,
comments:instruction.comments.map(({text:text4})=>text4),shell:instruction.shell.words,trigger:instruction.trigger===null?
null:describe(instruction.trigger),errors:instruction.errors.map(place3)});return{model:{escape:escape2,directives:directives.
map(({name,value,span:span2})=>({name,value,line:lines.lineAt(span2.start)})),comments:comments.map(({text:text4,line})=>({
text:text4,line})),instructions:instructions.map(describe),stages:stages.map(stage=>({index:stage.index,name:stage.name,
image:stage.image.text,value:stage.image.value,parent:stage.parent?.index??null,reads:stage.reads.map(({index})=>index),
ships:dockerfile.ships(stage.from)})),errors:errors.map(place3)},accepted:errors.length===0}}var parseCommand2=(io,done)=>({command:"parse <file>",describe:"Print how a Dockerfile is read, as JSON, for people who \
write rules",builder:yargs=>yargs.usage(`Usage: imglint parse <file>

Prints the model as JSON; - reads standard input. Exit code 2 if the file cannot be parsed.`).example("imglint parse Doc\
kerfile","instructions, words, stages, errors"),handler:async argv=>{let file2=one(argv.file)??"-",read3=file2==="-"?await readStream(
io.stdin):readText2((0,import_node_path31.resolve)(io.cwd,file2)),{model,accepted}="error"in read3?{model:{instructions:[],
stages:[],directives:[],comments:[],errors:[{message:read3.error.message,...read3.error.position}]},accepted:!1}:describeModel(
parse2(read3.text));io.stdout.write(`${JSON.stringify(model,null,2)}
`),done(accepted?0:2)}});init_report_finding();init_errors();init_rules();var rulesCommand=(io,done)=>({command:"rules",describe:"List every rule",
builder:yargs=>yargs.usage(`Usage: imglint rules

Every rule with its severity, its fix (s safe, u unsafe) and the names it has elsewhere.`).option("format",{alias:"f",type:"\
string",nargs:1,describe:"text or json",default:"text"}).example("imglint rules --format json","for programs"),handler:argv=>{
let format3=one(argv.format)??"text";if(format3!=="text"&&format3!=="json")throw new UsageError(`unknown format ${format3}\
; rules come as text or json`);let sorted=[...rules].sort((a,b)=>keyOf4(a)<keyOf4(b)?-1:1);io.stdout.write(format3==="js\
on"?`${JSON.stringify(sorted.map(described2),null,2)}
`:asText2(sorted)),done(0)}}),categoryOf=({meta})=>categories.get(meta.id)??"",keyOf4=rule=>`${categoryOf(rule)}/${rule.
meta.id}`,described2=rule=>{let{id,aliases=[],presets,severity,severityIn={},optIn=!1,needs,fix:fix2,summary,rationale,options={}}=rule.
meta;return{id,category:categoryOf(rule),aliases,presets:optIn?presets:[...new Set([...presets,"strict"])],severity,severityIn,
needs,fix:fix2??null,summary,rationale,options,docs:docsAddress(id)}};function asText2(all2){let width3=Math.max(...all2.
map(({meta})=>meta.id.length)),lines=[],category="";for(let rule of all2){let{meta}=rule;categoryOf(rule)!==category&&(category=
categoryOf(rule),lines.push(...lines.length>0?[""]:[],category));let fix2=meta.fix===void 0?" ":meta.fix.slice(0,1);lines.
push(`  ${meta.id.padEnd(width3)}  ${meta.severity.padEnd(7)} ${fix2}  ${(meta.aliases??[]).join(" ")}`.trimEnd())}return`${lines.
join(`
`)}
`}init_errors();init_nearest();async function main(argv,io){let code=0,done=result=>{code=result},parser2=[checkCommand,explainCommand,rulesCommand,parseCommand2,
configCommand,initCommand].reduce((all2,command3)=>all2.command(command3(io,done)),yargs_default(hideDashes(argv),io.cwd)).
scriptName("imglint").usage(`Usage: $0 <command>

Lints and optimizes container images.`).completion("completion","Print a script that completes commands and flags (bash,\
 zsh)").example("$0 check","check every Dockerfile below this folder").example("$0 check --fix Dockerfile","repair what \
can be repaired safely").example("$0 explain no-latest-tag","what a rule wants, and why").epilogue("Exit codes: 0 nothin\
g at or above --fail-on, 1 findings, 2 the run itself failed.").demandCommand(1,"name a command, such as: imglint check").
parserConfiguration({"populate--":!1,"boolean-negation":!0,"dot-notation":!1,"parse-numbers":!1,"parse-positional-number\
s":!1}).strict().version(version).alias("help","h").wrap(80).exitProcess(!1).showHelpOnFail(!1).fail((message,error)=>{let fault=error;
throw fault!==void 0&&fault.name!=="YError"?fault:new UsageError(explain2(message??fault?.message??"",argv,flagsOf3(parser2)))});
try{return await parser2.parseAsync(),code}catch(error){if(!isUsageError(error))throw error;return io.stderr.write(`imgl\
int: ${error.message}
`),2}}var commandNames=["check","explain","rules","parse","config","init","completion"],flagsOf3=parser2=>Object.keys(parser2.
getOptions().key);function explain2(message,argv,flags2){let unknown=/^Unknown (arguments?|command): (.*)$/.exec(message);
if(unknown===null)return`${firstLine2(message)} (imglint ${argv[0]===void 0||argv[0].startsWith("-")?"":`${argv[0]} `}--\
help shows how)`;let words3=(unknown[2]??"").split(", "),dashed=words3.find(word3=>argv.some(arg=>arg.startsWith("-")&&arg.
replace(/^-+/,"").split("=")[0]===word3));if(dashed!==void 0){let asWritten=argv.find(arg=>arg.startsWith("-")&&arg.replace(
/^-+/,"").split("=")[0]===dashed)?.split("=")[0]??`--${dashed}`;return`unknown flag ${asWritten}${didYouMean(asWritten,flags2.
filter(flag2=>flag2.length>1).map(flag2=>`--${flag2}`))}`}let word2=words3[0]??"";return`unknown command ${word2}${didYouMean(
word2,commandNames)}`}var firstLine2=message=>message.split(`
`).find(line=>line.trim()!=="")?.trim()??message;var import_node_fs18=require("node:fs"),processIo=()=>({env:process.env,cwd:process.cwd(),stdout:sink(1,()=>process.stdout),
stderr:sink(2,()=>process.stderr),get stdin(){return process.stdin}});function sink(descriptor,stream){let isTerminal=(0,import_node_fs18.fstatSync)(
descriptor).isCharacterDevice()&&!!stream().isTTY;return{isTerminal,get columns(){return isTerminal?stream().columns:void 0},
write(text4){let bytes=Buffer.from(text4);for(let done=0;done<bytes.length;)done+=writeSome(descriptor,bytes,done)}}}function writeSome(descriptor,bytes,from){
try{return(0,import_node_fs18.writeSync)(descriptor,bytes,from)}catch(error){let code=error instanceof Error&&"code"in error?
error.code:null;if(code==="EPIPE"&&process.exit(0),code!=="EAGAIN")throw error;return Atomics.wait(new Int32Array(new SharedArrayBuffer(
4)),0,0,5),0}}var import_node_fs19=require("node:fs");function start(program){program().then(code=>{process.exitCode=code},error=>{(0,import_node_fs19.writeSync)(
2,`imglint: this is a bug in imglint, please report it: ${error instanceof Error?error.message:String(error)}
`),process.env.IMGLINT_DEBUG!==void 0&&error instanceof Error&&(0,import_node_fs19.writeSync)(2,`${error.stack??""}
`),process.exitCode=2})}var cli=()=>{start(()=>main(process.argv.slice(2),processIo()))},action=()=>{start(()=>{(0,import_node_process.chdir)(import_node_process.env.
GITHUB_WORKSPACE??".");let io=processIo();return run(import_node_process.env,argv=>main(argv,io),line=>{io.stdout.write(
`${line}
`)})})},worker=()=>{Promise.resolve().then(()=>init_worker())};0&&(module.exports={action,cli,worker});
})
