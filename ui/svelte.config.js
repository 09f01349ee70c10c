import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

// Styles go to files: a runtime <style> element would be refused by the policy.
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { css: "external" },
};
