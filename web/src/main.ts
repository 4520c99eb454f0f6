import { mount } from "svelte";
import "./shell/style.css";
import App from "./shell/App.svelte";
import { keepOffline } from "./offline/keep-offline.ts";
import { talk } from "./chat/talk.svelte.ts";

mount(App, { target: document.querySelector("#app")! });
keepOffline();
void talk.begin();
