//! Who to turn to, by nation. Offline, and therefore dated.

use serde::Serialize;

use crate::preferences::Nation;

/// How a line is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum How {
    /// By telephone.
    Call,
    /// By text message.
    Text,
}

/// One line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HelpLine {
    /// The same id for the same service in every nation.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What to dial, or what to text where.
    pub contact: &'static str,
    /// By telephone or by text message.
    pub how: How,
}

/// The lines of one nation, in the order to show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NationLines {
    /// Which nation.
    pub nation: Nation,
    /// The day on which they were last checked.
    pub checked: &'static str,
    /// The lines.
    pub lines: &'static [HelpLine],
}

/// The day shown beside the lines.
///
/// VERIFY BEFORE A RELEASE: every number and opening against the service's own page, and then this
/// date. They were taken from the project's domain notes on this day, not from the services.
pub const HELP_LINES_CHECKED: &str = "2026-11-22";

const EMERGENCY: HelpLine = call("emergency", "Emergency services", "999");
const SAMARITANS: HelpLine = call("samaritans", "Samaritans", "116 123");
const NHS_111: HelpLine = call("nhs111", "NHS 111", "111, mental health option");
const SHOUT: HelpLine = HelpLine { id: "shout", name: "Shout", contact: "SHOUT to 85258", how: How::Text };

const fn call(id: &'static str, name: &'static str, contact: &'static str) -> HelpLine {
    HelpLine { id, name, contact, how: How::Call }
}

const fn nation(nation: Nation, lines: &'static [HelpLine]) -> NationLines {
    NationLines { nation, checked: HELP_LINES_CHECKED, lines }
}

/// Help lines by nation.
pub const HELP_LINES: [NationLines; 4] = [
    nation(Nation::England, &[EMERGENCY, NHS_111, SAMARITANS, SHOUT]),
    nation(
        Nation::Scotland,
        &[EMERGENCY, NHS_111, call("breathingSpace", "Breathing Space", "0800 83 85 87"), SAMARITANS, SHOUT],
    ),
    nation(Nation::Wales, &[EMERGENCY, call("nhs111", "NHS 111", "111, then press 2"), SAMARITANS, SHOUT]),
    // NHS 111 is not offered there.
    nation(
        Nation::NorthernIreland,
        &[EMERGENCY, call("lifeline", "Lifeline", "0808 808 8000"), SAMARITANS, SHOUT],
    ),
];
