import "$boot";
import { mount } from "svelte";
import "../kit/styles";
import App from "./App.svelte";

const target = document.getElementById("app");
if (target) mount(App, { target });
