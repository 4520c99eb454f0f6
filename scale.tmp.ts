import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { readBabi } from "./src/stories/babi.ts";
import { selectKernels } from "./src/runtime/select.ts";
import { movementTask, givenTask } from "./src/studies/scale/tasks.ts";
import { runAll } from "./src/studies/scale/runs.ts";
const r=(s:string)=>readBabi(readFileSync(`/work/shared/data/babi/en-10k/qa6_yes-no-questions_${s}.txt`,"utf8"),{file:"x",task:"6"});
const tasks=[givenTask({name:"bAbI task 6",train:r("train"),test:r("test")}), movementTask({stories:3400})];
const file="results/studies/scale.runs.jsonl";
const known=new Map<string,unknown>(existsSync(file)?readFileSync(file,"utf8").trim().split("\n").filter(Boolean).map(l=>JSON.parse(l)):[]);
let t=process.cpuUsage();
await runAll(tasks,{seeds:5,quick:false,kernels:selectKernels("wide"),say:l=>{const d=process.cpuUsage(t);console.log(l,((d.user+d.system)/1e6).toFixed(1));t=process.cpuUsage()},
 async remember(key,find){ if(known.has(key)) return known.get(key) as never; const v=await find(); appendFileSync(file,JSON.stringify([key,v])+"\n"); return v;}});
