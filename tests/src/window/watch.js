// Notes, from now on, everything in the document that only a payload could have made.
const DANGEROUS = "script:not([src]), iframe, frame, object, embed, base, meta[http-equiv=refresh], foreignObject, " +
  "[data-spx], [srcdoc], [style*=spx], math, marquee, plaintext, custom-spx";
const bad = (el) =>
  el.matches(DANGEROUS) ||
  [...el.attributes].some(({ name, value }) =>
    /^on/i.test(name) ||
    (/^(src|href|action|formaction|data|xlink:href)$/i.test(name) && /spx|script:|^data:text/i.test(value)));
window.spSeen = [];
window.spPlace = location.href;
const look = (root) => {
  if (!(root instanceof Element)) return;
  for (const el of [root, ...root.querySelectorAll("*")]) if (bad(el)) window.spSeen.push(el.outerHTML.slice(0, 200));
};
look(document.documentElement);
new MutationObserver((changes) => {
  for (const change of changes) {
    change.addedNodes.forEach(look);
    if (change.type === "attributes" && bad(change.target)) window.spSeen.push(change.target.outerHTML.slice(0, 200));
  }
}).observe(document, { subtree: true, childList: true, attributes: true });
for (const name of ["alert", "confirm", "prompt", "open", "print"]) window[name] = () => { window.spRan = name; };
addEventListener("securitypolicyviolation", (event) => window.spSeen.push("policy: " + event.violatedDirective));
