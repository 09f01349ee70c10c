//! axe-core: the accessibility rules a program can check.

use serde::Deserialize;

use super::{Failure, Outcome, Page, root};

/// Where npm puts it.
const SOURCE: &str = "ui/node_modules/axe-core/axe.min.js";

/// WCAG 2.2 AA and what is held to be good practice beyond it.
const RUN: &str = "
  const done = arguments[arguments.length - 1];
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false })
    .then((found) => done({
      rules: found.passes.length,
      findings: found.violations.map((v) => ({
        rule: v.id,
        help: v.help,
        nodes: v.nodes.map((n) => n.html.slice(0, 160) + '  ' + n.any.concat(n.all, n.none).map((c) => c.message).join('; ')),
      })),
    }))
    .catch((why) => done({ rules: 0, findings: [{ rule: 'axe itself', help: String(why), nodes: [] }] }));
";

/// What axe found.
#[derive(Deserialize)]
pub struct Report {
    /// Rules that applied and held. None would mean that nothing was looked at.
    pub rules: usize,
    /// Rules that were broken.
    pub findings: Vec<Finding>,
}

/// One broken rule.
#[derive(Deserialize)]
pub struct Finding {
    rule: String,
    help: String,
    nodes: Vec<String>,
}

/// Whether something is still fading or moving into its place. What moves for ever is no part of it.
const ARRIVING: &str = "return document.getAnimations().some((one) =>
    one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);";

/// Runs axe over the page once what comes in has come: half faded in, nothing has its contrast.
///
/// # Errors
/// When axe is not installed or does not answer.
pub fn run(page: &Page) -> Outcome<Report> {
    page.wait("everything to be in its place", || Ok((page.script(ARRIVING, &[])? == false).then_some(())))?;
    let there = page.driver().script("return typeof axe === 'object';", &[])?;
    if there != serde_json::json!(true) {
        let source = std::fs::read_to_string(root().join(SOURCE))
            .map_err(|_| Failure::new(format!("{SOURCE} is missing: run `npm ci` in ui")))?;
        page.driver().script(&source, &[])?;
    }
    Ok(serde_json::from_value(page.driver().script_later(RUN)?)?)
}

/// Fails when axe finds anything.
///
/// # Errors
/// With every finding, or when nothing was looked at.
pub fn check(page: &Page, screen: &str) -> Outcome {
    let report = run(page)?;
    super::ensure(report.rules > 0, format!("axe looked at nothing on {screen}"))?;
    let told =
        report.findings.iter().map(|f| format!("  {}: {}\n    {}", f.rule, f.help, f.nodes.join("\n    ")));
    let told: Vec<_> = told.collect();
    super::ensure(told.is_empty(), format!("axe on {screen}:\n{}", told.join("\n")))
}
