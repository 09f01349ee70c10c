// What is on the screen, by role and accessible name: enough of the naming rules
// (accname) for the elements this app uses. Runs inside the page; leaves nothing behind.
const roleOfTag = {
  A: 'link', ARTICLE: 'article', ASIDE: 'complementary', BUTTON: 'button', DIALOG: 'dialog', FIELDSET: 'group', FORM: 'form',
  H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', IMG: 'img', LI: 'listitem', MAIN: 'main',
  NAV: 'navigation', OL: 'list', PROGRESS: 'progressbar', SECTION: 'region', SELECT: 'combobox',
  SUMMARY: 'button', TABLE: 'table', TEXTAREA: 'textbox', UL: 'list', OUTPUT: 'status', OPTION: 'option',
};
const roleOfInput = { button: 'button', checkbox: 'checkbox', radio: 'radio', range: 'slider', submit: 'button', hidden: '' };

const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

function role(el) {
  const given = el.getAttribute('role');
  if (given) return given.split(' ')[0] === 'alertdialog' ? 'dialog' : given.split(' ')[0];
  if (el.tagName === 'INPUT') return roleOfInput[el.type] ?? 'textbox';
  // A section is a region only when it has a name.
  if (el.tagName === 'SECTION' && !el.hasAttribute('aria-label') && !el.hasAttribute('aria-labelledby')) return '';
  return roleOfTag[el.tagName] ?? '';
}

function visible(el) {
  if (el.closest('[inert], [hidden], [aria-hidden="true"]')) return false;
  return el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}

// Text as a screen reader would put it together: hidden parts left out, pictures by name.
function content(el) {
  let text = '';
  for (const node of el.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    if (node.getAttribute('aria-hidden') === 'true' || node.hidden) continue;
    if (getComputedStyle(node).display === 'none') continue;
    const block = !getComputedStyle(node).display.startsWith('inline');
    const own = tidy(node.getAttribute('aria-label')) || node.getAttribute('alt') || content(node);
    text += block ? ` ${own} ` : own;
  }
  return text;
}

function name(el) {
  const by = el.getAttribute('aria-labelledby');
  if (by) {
    const parts = by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean);
    const text = tidy(parts.map((part) => part.getAttribute('aria-label') || content(part)).join(' '));
    if (text) return text;
  }
  const label = tidy(el.getAttribute('aria-label'));
  if (label) return label;
  if (el.labels?.length) return tidy([...el.labels].map(content).join(' '));
  if (el.tagName === 'FIELDSET') return tidy(el.querySelector('legend')?.textContent);
  const fromContent = ['button', 'link', 'heading', 'checkbox', 'switch', 'radio', 'option', 'menuitem', 'tab', 'listitem'];
  if (fromContent.includes(role(el))) {
    const text = tidy(content(el));
    if (text) return text;
  }
  return tidy(el.getAttribute('alt') ?? el.getAttribute('title'));
}

function everything() {
  // While a modal dialogue is open the rest of the page is out of reach, for a person too.
  const modals = [...document.querySelectorAll('dialog[open], [aria-modal="true"]')].filter(visible);
  const root = modals.at(-1) ?? document;
  return (root === document ? [] : [root]).concat([...root.querySelectorAll('*')]);
}

function find(wanted) {
  const matches = (el) => {
    if (role(el) !== wanted.role || !visible(el)) return false;
    if (wanted.name === null) return true;
    const called = name(el);
    if (wanted.how === 'begins') return called.startsWith(wanted.name);
    return wanted.how === 'holds' ? called.includes(wanted.name) : called === wanted.name;
  };
  return everything().filter(matches);
}

function outline() {
  const told = ['', 'list', 'listitem', 'main', 'option', 'none', 'presentation', 'img'];
  const lines = everything()
    .filter((el) => !told.includes(role(el)) && visible(el))
    .map((el) => {
      const words = ['alert', 'article', 'status'].includes(role(el)) ? `: ${tidy(el.textContent)}` : '';
      return `${role(el)} “${name(el)}”${el.matches(':disabled, [aria-disabled="true"]') ? ' (disabled)' : ''}${words}`;
    });
  return lines.join('\n');
}
