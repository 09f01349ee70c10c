import "$boot";
import { mount } from "svelte";
import { oneClickAtATime } from "$kit";
import App from "./App.svelte";

oneClickAtATime();

const target = document.getElementById("app");
if (target) mount(App, { target });
